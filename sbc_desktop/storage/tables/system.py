"""The organisation, its users, settings, and the change log."""

from __future__ import annotations

from enum import StrEnum

import sqlalchemy as sa

from sbc_desktop.domain.organisation import UserRole
from sbc_desktop.storage.tables.schema import JSON, choice, flag, instant, key, link, metadata, text


class Operation(StrEnum):
    """What an entry of the log is about: what a change did to a row, or with EVENT that something happened."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
    EVENT = "event"


organisation = sa.Table(
    "organisation",
    metadata,
    key(),
    text("name"),
    text("programme"),
    text("phone"),
    text("address"),
)

user = sa.Table(
    "user_",
    metadata,
    key(),
    text("name"),
    text("title"),
    choice("role", UserRole),
    flag("disabled"),
    instant("added_at"),
    # A salted slow hash, never the PIN; and when somebody was removed, whose row stays for what she did.
    text("desk_pin", nullable=True),
    instant("removed_at", nullable=True),
)

# The groups of a facilitator, who sees no others.
user_group = sa.Table(
    "user_group",
    metadata,
    key(),
    link("user_id", "user_"),
    link("group_id", "group_"),
    sa.UniqueConstraint("user_id", "group_id"),
)

setting = sa.Table(
    "setting",
    metadata,
    sa.Column("name", sa.Text(), primary_key=True),
    sa.Column("value", JSON, nullable=True),
)

# `action_id` groups what one user action changed; `kind` says which action, `session_id` where undo looks for it,
# `undoes` the action it took back. Rows are only ever added; erasing a person blanks the values that are hers.
change = sa.Table(
    "change",
    metadata,
    key(),
    sa.Column("action_id", sa.Uuid(), nullable=False, index=True),
    text("kind"),
    sa.Column("session_id", sa.Uuid(), nullable=True),
    sa.Column("undoes", sa.Uuid(), nullable=True, index=True),
    text("entity"),
    sa.Column("entity_id", sa.Text(), nullable=False),
    choice("operation", Operation),
    sa.Column("fields", JSON, nullable=False),
    sa.Column("user_id", sa.Uuid(), nullable=True),
    text("device"),
    sa.Column("clock", sa.Text(), nullable=False, index=True),
    sa.Index("ix_change_session_clock", "session_id", "clock"),
    sa.Index("ix_change_user_clock", "user_id", "clock"),
    sa.Index("ix_change_entity", "entity", "entity_id"),
)
