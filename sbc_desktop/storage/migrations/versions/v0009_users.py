"""Whose groups a facilitator leads, a PIN for the desk, who was removed, and finding what one user did."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table, the columns and the index; everybody keeps what she had."""
    op.create_table(
        "user_group",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["group_.id"], name=op.f("fk_user_group_group_id_group_"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["user_.id"], name=op.f("fk_user_group_user_id_user_"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_group")),
        sa.UniqueConstraint("user_id", "group_id", name=op.f("uq_user_group_user_id_group_id")),
    )
    op.add_column("user_", sa.Column("desk_pin", sa.Text(), nullable=True))
    op.add_column("user_", sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index("ix_change_user_clock", "change", ["user_id", "clock"], unique=False)
