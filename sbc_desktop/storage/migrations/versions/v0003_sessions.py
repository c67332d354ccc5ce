"""Sessions, who has a role at them, closings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "group_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("original_date", sa.Date(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("venue_id", sa.Uuid(), nullable=True),
        sa.Column("facilitator_id", sa.Uuid(), nullable=True),
        sa.Column("mode", sa.String(length=40), nullable=False),
        sa.Column("type", sa.String(length=40), server_default="ordinary", nullable=False),
        sa.Column("state", sa.String(length=40), server_default="planned", nullable=False),
        sa.Column("cancel_reason", sa.String(length=40), nullable=True),
        sa.Column("reason_note", sa.Text(), server_default="", nullable=False),
        sa.Column("edited", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("added", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("from_paper", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("brief_read", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("unnamed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("supporters", sa.Integer(), server_default="0", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("for_coordinator", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "(state = 'cancelled') = (cancel_reason IS NOT NULL)", name=op.f("ck_group_session_cancelled_for_a_reason")
        ),
        sa.CheckConstraint("state <> 'not_closed'", name=op.f("ck_group_session_not_closed_is_derived")),
        sa.CheckConstraint("ends > starts", name=op.f("ck_group_session_ends_after_start")),
        sa.CheckConstraint("unnamed >= 0 AND supporters >= 0", name=op.f("ck_group_session_counts")),
        sa.ForeignKeyConstraint(
            ["facilitator_id"], ["staff.id"], name=op.f("fk_group_session_facilitator_id_staff"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["group_.id"], name=op.f("fk_group_session_group_id_group_"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["venue_id"], ["venue.id"], name=op.f("fk_group_session_venue_id_venue"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_session")),
    )
    op.create_index(op.f("ix_group_session_date"), "group_session", ["date"], unique=False)
    op.create_index("ix_group_session_group_date", "group_session", ["group_id", "date"], unique=False)
    op.create_table(
        "register_closing",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_by", sa.Uuid(), nullable=False),
        sa.Column("headcount", sa.Integer(), server_default="0", nullable=False),
        sa.Column("named", sa.Integer(), server_default="0", nullable=False),
        sa.Column("unnamed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("supporters", sa.Integer(), server_default="0", nullable=False),
        sa.Column("live", sa.Integer(), server_default="0", nullable=False),
        sa.Column("paper", sa.Integer(), server_default="0", nullable=False),
        sa.Column("on_the_list", sa.Integer(), server_default="0", nullable=False),
        sa.Column("explained_by", sa.String(length=40), nullable=True),
        sa.Column("explanation", sa.Text(), server_default="", nullable=False),
        sa.Column("as_planned", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("what_was_different", sa.Text(), server_default="", nullable=False),
        sa.Column("for_coordinator", sa.Text(), server_default="", nullable=False),
        sa.Column("reopened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reopened_by", sa.Uuid(), nullable=True),
        sa.Column("reopened_why", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["closed_by"], ["user_.id"], name=op.f("fk_register_closing_closed_by_user_"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["reopened_by"], ["user_.id"], name=op.f("fk_register_closing_reopened_by_user_"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["group_session.id"],
            name=op.f("fk_register_closing_session_id_group_session"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_closing")),
    )
    op.create_index(op.f("ix_register_closing_session_id"), "register_closing", ["session_id"], unique=False)
    op.create_table(
        "session_staff",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["group_session.id"],
            name=op.f("fk_session_staff_session_id_group_session"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name=op.f("fk_session_staff_staff_id_staff"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_staff")),
        sa.UniqueConstraint("session_id", "staff_id", name=op.f("uq_session_staff_session_id_staff_id")),
    )
    op.create_index(op.f("ix_session_staff_session_id"), "session_staff", ["session_id"], unique=False)
