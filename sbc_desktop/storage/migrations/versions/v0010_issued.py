"""What was issued is kept byte for byte where nobody is named in it, with the days it is about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what a report was called and is about, and a table for its bytes."""
    for name in ("title", "file_name"):
        op.add_column("report_issued", sa.Column(name, sa.Text(), server_default="", nullable=False))
    for name in ("from_date", "until"):
        op.add_column("report_issued", sa.Column(name, sa.Date(), nullable=True))
    op.create_table(
        "issued_document",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("report_id", sa.Uuid(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["report_issued.id"],
            name=op.f("fk_issued_document_report_id_report_issued"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_document")),
    )
    op.create_index("ix_issued_document_report_id", "issued_document", ["report_id"], unique=False)
