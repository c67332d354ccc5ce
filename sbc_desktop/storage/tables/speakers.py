"""Speakers, topics and talks."""

from __future__ import annotations

import sqlalchemy as sa

from sbc_desktop.storage.tables.schema import clock, flag, key, link, metadata, number, text

topic = sa.Table(
    "topic",
    metadata,
    key(),
    text("name"),
    text("name_fold", default=None),
    number("position"),
    flag("retired"),
    sa.UniqueConstraint("name_fold"),
)

speaker = sa.Table(
    "speaker",
    metadata,
    key(),
    text("name"),
    text("name_fold"),
    text("role"),
    text("organisation"),
    text("phone"),
    text("email"),
    text("expenses"),
    text("needs"),
    text("notes"),
    flag("retired"),
)

speaker_topic = sa.Table(
    "speaker_topic",
    metadata,
    key(),
    link("speaker_id", "speaker", index=True),
    link("topic_id", "topic"),
    sa.UniqueConstraint("speaker_id", "topic_id"),
)

talk = sa.Table(
    "talk",
    metadata,
    key(),
    link("session_id", "group_session", index=True),
    text("title"),
    clock("starts"),
    number("minutes"),
    flag("confirmed"),
    flag("slides_received"),
    flag("handouts"),
    flag("thanks_sent"),
    text("follow_up"),
    number("attended", nullable=True),
    sa.CheckConstraint("minutes > 0", name="has_length"),
)

talk_speaker = sa.Table(
    "talk_speaker",
    metadata,
    key(),
    link("talk_id", "talk", index=True),
    link("speaker_id", "speaker", index=True),
    number("position"),
    sa.UniqueConstraint("talk_id", "speaker_id"),
)

talk_topic = sa.Table(
    "talk_topic",
    metadata,
    key(),
    link("talk_id", "talk", index=True),
    link("topic_id", "topic", index=True),
    number("position"),
    sa.UniqueConstraint("talk_id", "topic_id"),
)
