"""Speakers, topics and talks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "speaker",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name_fold", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("organisation", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("expenses", sa.Text(), server_default="", nullable=False),
        sa.Column("needs", sa.Text(), server_default="", nullable=False),
        sa.Column("notes", sa.Text(), server_default="", nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker")),
    )
    op.create_table(
        "topic",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name_fold", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
        sa.UniqueConstraint("name_fold", name=op.f("uq_topic_name_fold")),
    )
    op.create_table(
        "speaker_topic",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=False),
        sa.Column("topic_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speaker.id"], name=op.f("fk_speaker_topic_speaker_id_speaker"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topic.id"], name=op.f("fk_speaker_topic_topic_id_topic"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker_topic")),
        sa.UniqueConstraint("speaker_id", "topic_id", name=op.f("uq_speaker_topic_speaker_id_topic_id")),
    )
    op.create_index(op.f("ix_speaker_topic_speaker_id"), "speaker_topic", ["speaker_id"], unique=False)
    op.create_table(
        "talk",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("confirmed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("slides_received", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("handouts", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("thanks_sent", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("follow_up", sa.Text(), server_default="", nullable=False),
        sa.Column("attended", sa.Integer(), nullable=True),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_talk_has_length")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["group_session.id"], name=op.f("fk_talk_session_id_group_session"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk")),
    )
    op.create_index(op.f("ix_talk_session_id"), "talk", ["session_id"], unique=False)
    op.create_table(
        "talk_speaker",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("talk_id", sa.Uuid(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["speaker.id"], name=op.f("fk_talk_speaker_speaker_id_speaker"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["talk_id"], ["talk.id"], name=op.f("fk_talk_speaker_talk_id_talk"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk_speaker")),
        sa.UniqueConstraint("talk_id", "speaker_id", name=op.f("uq_talk_speaker_talk_id_speaker_id")),
    )
    op.create_index(op.f("ix_talk_speaker_speaker_id"), "talk_speaker", ["speaker_id"], unique=False)
    op.create_index(op.f("ix_talk_speaker_talk_id"), "talk_speaker", ["talk_id"], unique=False)
    op.create_table(
        "talk_topic",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("talk_id", sa.Uuid(), nullable=False),
        sa.Column("topic_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["talk_id"], ["talk.id"], name=op.f("fk_talk_topic_talk_id_talk"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topic.id"], name=op.f("fk_talk_topic_topic_id_topic"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talk_topic")),
        sa.UniqueConstraint("talk_id", "topic_id", name=op.f("uq_talk_topic_talk_id_topic_id")),
    )
    op.create_index(op.f("ix_talk_topic_talk_id"), "talk_topic", ["talk_id"], unique=False)
    op.create_index(op.f("ix_talk_topic_topic_id"), "talk_topic", ["topic_id"], unique=False)
