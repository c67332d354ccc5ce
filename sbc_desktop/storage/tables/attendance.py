"""Who came to which session, and the roster that closing a register froze."""

from __future__ import annotations

import sqlalchemy as sa

from sbc_desktop.domain.check_in import ApologyReason, Entered, Presence
from sbc_desktop.storage.tables.schema import choice, flag, instant, key, link, metadata, text

attendance = sa.Table(
    "attendance",
    metadata,
    key(),
    link("session_id", "group_session"),
    link("attendee_id", "attendee", index=True),
    choice("presence", Presence),
    choice("reason", ApologyReason, nullable=True),
    choice("entered", Entered, default=Entered.LIVE),
    instant("arrived_at", nullable=True),
    flag("walk_in"),
    flag("just_today"),
    flag("guest"),
    sa.UniqueConstraint("session_id", "attendee_id"),
)

# Names are not copied: a register reads them from the person, so that erasing her is enough.
session_roster = sa.Table(
    "session_roster",
    metadata,
    key(),
    link("session_id", "group_session"),
    link("attendee_id", "attendee", index=True),
    choice("presence", Presence),
    choice("entered", Entered, default=Entered.LIVE),
    flag("new_today"),
    flag("walk_in"),
    flag("guest"),
    text("status"),
    sa.UniqueConstraint("session_id", "attendee_id"),
)
