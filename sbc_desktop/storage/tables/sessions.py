"""Sessions, who has a role at them, and each closing of a register."""

from __future__ import annotations

import sqlalchemy as sa

from sbc_desktop.domain.closing import Difference
from sbc_desktop.domain.group import Mode, StaffRole
from sbc_desktop.domain.session import CancelReason, SessionState, SessionType
from sbc_desktop.storage.tables.schema import (
    choice,
    clock,
    day,
    flag,
    instant,
    key,
    link,
    metadata,
    number,
    text,
)

group_session = sa.Table(
    "group_session",
    metadata,
    key(),
    link("group_id", "group_"),
    day("original_date"),
    day("date", index=True),
    clock("starts"),
    clock("ends"),
    link("venue_id", "venue", nullable=True),
    link("facilitator_id", "staff", nullable=True),
    choice("mode", Mode),
    choice("type", SessionType, default=SessionType.ORDINARY),
    choice("state", SessionState, default=SessionState.PLANNED),
    choice("cancel_reason", CancelReason, nullable=True),
    text("reason_note"),
    flag("edited"),
    flag("added"),
    flag("removed"),
    flag("from_paper"),
    flag("brief_read"),
    number("unnamed"),
    number("supporters"),
    text("note"),
    text("for_coordinator"),
    sa.CheckConstraint("ends > starts", name="ends_after_start"),
    sa.CheckConstraint("(state = 'cancelled') = (cancel_reason IS NOT NULL)", name="cancelled_for_a_reason"),
    sa.CheckConstraint("unnamed >= 0 AND supporters >= 0", name="counts"),
    sa.CheckConstraint("state <> 'not_closed'", name="not_closed_is_derived"),
    sa.Index("ix_group_session_group_date", "group_id", "date"),
)

session_staff = sa.Table(
    "session_staff",
    metadata,
    key(),
    link("session_id", "group_session", index=True),
    link("staff_id", "staff"),
    choice("role", StaffRole),
    sa.UniqueConstraint("session_id", "staff_id"),
)

register_closing = sa.Table(
    "register_closing",
    metadata,
    key(),
    link("session_id", "group_session", index=True),
    instant("closed_at"),
    link("closed_by", "user_"),
    number("headcount"),
    number("named"),
    number("unnamed"),
    number("supporters"),
    number("live"),
    number("paper"),
    number("on_the_list"),
    choice("explained_by", Difference, nullable=True),
    text("explanation"),
    flag("as_planned", default=True),
    text("what_was_different"),
    text("for_coordinator"),
    instant("reopened_at", nullable=True),
    link("reopened_by", "user_", nullable=True),
    text("reopened_why"),
)
