"""What was brought in from registration forms: the file's hash, counts and time, never the file itself."""

from __future__ import annotations

from enum import StrEnum

import sqlalchemy as sa

from sbc_desktop.storage.tables.schema import choice, instant, key, link, metadata, number, text


class RowOutcome(StrEnum):
    """What became of one line of a file."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    LEFT_OUT = "left_out"


import_batch = sa.Table(
    "import_batch",
    metadata,
    key(),
    text("source"),
    text("sha256"),
    # The action of the change log that wrote it all, by which it can be taken back.
    sa.Column("action_id", sa.Uuid(), nullable=False),
    number("added"),
    number("updated"),
    number("same"),
    number("left_out"),
    instant("made_at"),
    link("made_by", "user_", nullable=True),
    instant("taken_back_at", nullable=True),
    sa.Index("ix_import_batch_sha256", "sha256"),
)

# A line's hash is enough to see that it was here before; it goes with the person it was about.
import_row = sa.Table(
    "import_row",
    metadata,
    key(),
    link("batch_id", "import_batch", index=True),
    text("row_hash"),
    choice("outcome", RowOutcome),
    link("attendee_id", "attendee", nullable=True, index=True),
    sa.Index("ix_import_row_row_hash", "row_hash"),
)
