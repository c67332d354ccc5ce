"""Follow-ups, feedback, requests under data protection law, and what was published."""

from __future__ import annotations

import sqlalchemy as sa

from sbc_desktop.domain.requests import RequestKind
from sbc_desktop.storage.tables.schema import JSON, choice, day, instant, key, link, metadata, number, text

follow_up = sa.Table(
    "follow_up",
    metadata,
    key(),
    text("kind"),
    link("attendee_id", "attendee", nullable=True),
    link("session_id", "group_session", nullable=True),
    text("note"),
    instant("made_at"),
    day("due", nullable=True),
    instant("done_at", nullable=True),
    link("done_by", "user_", nullable=True),
)

feedback_batch = sa.Table(
    "feedback_batch",
    metadata,
    key(),
    link("session_id", "group_session", index=True),
    number("forms"),
    day("entered_on"),
)

feedback_answer = sa.Table(
    "feedback_answer",
    metadata,
    key(),
    link("batch_id", "feedback_batch", index=True),
    text("question"),
    text("answer"),
)

request = sa.Table(
    "request",
    metadata,
    key(),
    choice("kind", RequestKind),
    link("attendee_id", "attendee", nullable=True),
    instant("received_at"),
    instant("due_at"),
    instant("done_at", nullable=True),
    text("note"),
)

# Nothing that names the person: enough to erase her again from a backup that is restored.
tombstone = sa.Table(
    "tombstone",
    metadata,
    key(),
    text("entity"),
    sa.Column("entity_id", sa.Uuid(), nullable=False),
    instant("erased_at"),
    sa.UniqueConstraint("entity_id"),
)

published_table = sa.Table(
    "published_table",
    metadata,
    key(),
    text("name"),
    link("group_id", "group_", nullable=True),
    day("from_date"),
    day("until"),
    sa.Column("counts", JSON, nullable=False),
    instant("published_at"),
)

report_issued = sa.Table(
    "report_issued",
    metadata,
    key(),
    text("what"),
    text("period"),
    text("edition"),
    link("group_id", "group_", nullable=True),
    text("sha256"),
    instant("issued_at"),
    link("issued_by", "user_", nullable=True),
    text("words"),
    text("title"),
    text("file_name"),
    day("from_date", nullable=True),
    day("until", nullable=True),
)

# The bytes of what names nobody. They are the one thing that the log tells of without holding it.
issued_document = sa.Table(
    "issued_document",
    metadata,
    key(),
    link("report_id", "report_issued", index=True),
    sa.Column("data", sa.LargeBinary(), nullable=False),
)
