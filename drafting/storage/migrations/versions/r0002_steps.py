"""The steps of a case (drafts, reviews, comments …), its documents and their content."""

import sqlalchemy as sa
from alembic import op

from drafting.storage.faults import fault
from drafting.storage.migrations.guards import forbid_changes

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    _steps()
    fault("migrate:0002")
    _documents()
    for table in ("step", "document", "blob"):
        forbid_changes(table)


def _steps() -> None:
    op.create_table(
        "step",
        sa.Column("sag", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("case_version", sa.Integer, nullable=False),
        *(_text(name) for name in ("body", "sha256", "prev_sha256", "saved_at", "saved_by")),
        sqlite_strict=True,
    )


def _documents() -> None:
    op.create_table(
        "document",
        sa.Column("sag", sa.Text, primary_key=True),
        sa.Column("sha256", sa.Text, primary_key=True),
        *(_text(name) for name in ("name", "mime")),
        sa.Column("size", sa.Integer, nullable=False),
        *(_text(name) for name in ("added_at", "added_by")),
        sqlite_strict=True,
    )
    op.create_table(
        "blob",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
