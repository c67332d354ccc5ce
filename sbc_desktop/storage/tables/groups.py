"""Groups, the patterns by which they meet, venues and staff."""

from __future__ import annotations

import sqlalchemy as sa

from sbc_desktop.domain.group import GroupStatus, Mode, Nation, StaffRole
from sbc_desktop.storage.tables.schema import choice, clock, day, flag, key, link, maybe, metadata, number, text

venue = sa.Table(
    "venue",
    metadata,
    key(),
    text("name"),
    text("address"),
    text("postcode"),
    text("access_notes"),
    text("parking"),
    maybe("step_free"),
    maybe("hearing_loop"),
    text("contact"),
    text("phone"),
    flag("retired"),
)

staff = sa.Table(
    "staff",
    metadata,
    key(),
    text("name"),
    text("title"),
    choice("role", StaffRole),
    text("phone"),
    text("email"),
    flag("retired"),
)

group = sa.Table(
    "group_",
    metadata,
    key(),
    text("name"),
    text("name_fold", default=None),
    text("area"),
    choice("nation", Nation),
    choice("mode", Mode),
    text("zone", default="Europe/London"),
    number("capacity"),
    link("venue_id", "venue", nullable=True),
    link("facilitator_id", "staff", nullable=True),
    text("registration_address"),
    text("registration_phone"),
    text("partner_hospitals"),
    text("online_link"),
    choice("status", GroupStatus, default=GroupStatus.RUNNING),
    day("stopped_on", nullable=True),
    sa.UniqueConstraint("name_fold"),
    sa.CheckConstraint("capacity >= 1", name="has_room"),
)

group_rule = sa.Table(
    "group_rule",
    metadata,
    key(),
    link("group_id", "group_"),
    day("from_date"),
    day("until", nullable=True),
    text("rule"),
    clock("starts"),
    clock("ends"),
    number("position"),
    sa.UniqueConstraint("group_id", "from_date"),
    sa.CheckConstraint("ends > starts", name="ends_after_start"),
)
