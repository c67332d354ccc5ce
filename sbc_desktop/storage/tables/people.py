"""People on the lists, their memberships, and what they have agreed to and asked for.

There is no column for anything medical, for a birthday or for a belief; a test holds the schema to that.
"""

from __future__ import annotations

import sqlalchemy as sa

from sbc_desktop.domain.attendee import BestContact, HeardFrom, NeedHeading, Route, Status
from sbc_desktop.domain.consent import ConsentPurpose, ConsentRoute, ConsentState
from sbc_desktop.domain.remembrance import DeathKnownFrom, WishIfAway
from sbc_desktop.storage.tables.schema import (
    choice,
    day,
    flag,
    instant,
    key,
    link,
    maybe,
    metadata,
    text,
)

attendee = sa.Table(
    "attendee",
    metadata,
    key(),
    text("name"),
    text("full_name"),
    text("name_fold"),
    text("full_fold"),
    text("search_fold"),
    text("pronouns"),
    text("phone"),
    text("phone_digits"),
    text("email"),
    text("email_fold"),
    choice("best_contact", BestContact, default=BestContact.NOT_STATED),
    maybe("voicemail_safe"),
    maybe("may_name_charity"),
    text("emergency_name"),
    text("emergency_phone"),
    text("hospital"),
    text("postcode_district"),
    day("told_us_on", nullable=True),
    flag("details_kept", default=True),
    flag("wants_call_if_not_seen"),
    instant("added_at"),
    day("death_recorded", nullable=True),
    day("died_on", nullable=True),
    choice("death_known_from", DeathKnownFrom, nullable=True),
    instant("erased_at", nullable=True),
    link("merged_into", "attendee", nullable=True),
    sa.CheckConstraint("length(name) > 0 OR erased_at IS NOT NULL", name="has_a_name"),
    sa.Index("ix_attendee_name_fold", "name_fold"),
    sa.Index("ix_attendee_phone_digits", "phone_digits"),
    sa.Index("ix_attendee_email_fold", "email_fold"),
)

membership = sa.Table(
    "membership",
    metadata,
    key(),
    link("attendee_id", "attendee"),
    link("group_id", "group_", index=True),
    choice("status", Status),
    day("since"),
    choice("route", Route, default=Route.PHONE),
    choice("heard_from", HeardFrom, default=HeardFrom.NOT_STATED),
    day("first_came", nullable=True),
    flag("guest"),
    sa.UniqueConstraint("attendee_id", "group_id"),
)

membership_status = sa.Table(
    "membership_status",
    metadata,
    key(),
    link("membership_id", "membership"),
    choice("status", Status),
    day("since"),
    text("note"),
    # One status a day, so that the one in force on a day is never in doubt.
    sa.UniqueConstraint("membership_id", "since"),
)

contact_preference = sa.Table(
    "contact_preference",
    metadata,
    key(),
    link("attendee_id", "attendee", index=True),
    text("who"),
    text("relation"),
    text("phone"),
    flag("may_contact", default=True),
    text("note"),
)

consent = sa.Table(
    "consent",
    metadata,
    key(),
    link("attendee_id", "attendee", index=True),
    choice("purpose", ConsentPurpose),
    choice("state", ConsentState),
    instant("given_at"),
    choice("route", ConsentRoute),
    text("wording_version"),
    link("taken_by", "user_", nullable=True),
)

access_need = sa.Table(
    "access_need",
    metadata,
    key(),
    link("attendee_id", "attendee", index=True),
    choice("heading", NeedHeading),
    text("what_to_do"),
    day("reviewed"),
)

wish = sa.Table(
    "wish",
    metadata,
    key(),
    link("attendee_id", "attendee", index=True),
    choice("if_away", WishIfAway),
    text("in_own_words"),
    instant("said_at"),
)
