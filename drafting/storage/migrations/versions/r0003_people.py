"""The people, their sign-ins, whose case it is, the key of each case, and what was erased."""

import sqlalchemy as sa
from alembic import op

from drafting.storage.faults import fault
from drafting.storage.migrations.guards import forbid_changes

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

EXACT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make the five tables."""
    _people()
    fault("migrate:0003")
    _cases()
    forbid_changes("sletning")


def _people() -> None:
    op.create_table(
        "bruger",
        sa.Column("id", EXACT, primary_key=True),
        *(_text(name) for name in ("name", "roles")),
        sa.Column("active", sa.Integer, nullable=False),
        *(_text(name) for name in ("password_hash", "created_at", "changed_at")),
        sqlite_strict=True,
    )
    op.create_table(
        "session",
        sa.Column("token_hash", sa.Text, primary_key=True),
        sa.Column("user_id", EXACT, nullable=False),
        *(_text(name) for name in ("started_at", "seen_at", "ended_at")),
        sqlite_strict=True,
    )
    op.create_index("session_by_user", "session", ["user_id"])


def _cases() -> None:
    op.create_table(
        "tildeling",
        sa.Column("sag", sa.Text, primary_key=True),
        sa.Column("owner", EXACT, nullable=False),
        sa.Column("reviewer", EXACT, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("tildeling_by_owner", "tildeling", ["owner"])
    op.create_index("tildeling_by_reviewer", "tildeling", ["reviewer"])
    op.create_table(
        "sag_noegle",
        sa.Column("sag", sa.Text, primary_key=True),
        sa.Column("sealed_key", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "sletning",
        sa.Column("sag", sa.Text, primary_key=True),
        *(_text(name) for name in ("legal_basis", "erased_by", "erased_at", "files")),
        sqlite_strict=True,
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
