"""Cases, their versions and the audit events."""

import sqlalchemy as sa
from alembic import op

from drafting.storage.faults import fault
from drafting.storage.migrations.guards import forbid_changes

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

EXACT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
COUNT = sa.Integer().with_variant(sa.BigInteger(), "postgresql")


def upgrade() -> None:
    """Make the first three tables."""
    _cases()
    fault("migrate:0001")
    _audit()
    forbid_changes("sag_version")
    forbid_changes("audit_event")


def _cases() -> None:
    op.create_table(
        "sag",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("case_id", EXACT, nullable=False, unique=True),
        *(_text(name) for name in ("area", "municipality", "status")),
        sa.Column("version", sa.Integer, nullable=False),
        *(_text(name) for name in ("created_at", "saved_at", "saved_by")),
        *(_text(name) for name in ("reserved_by", "reserved_until")),
        sqlite_strict=True,
    )
    op.create_index("sag_by_saved", "sag", ["saved_at", "key"])
    op.create_index("sag_by_status", "sag", ["status", "saved_at", "key"])
    op.create_table(
        "sag_version",
        sa.Column("sag", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        *(_text(name) for name in ("body", "sha256", "prev_sha256", "saved_at", "saved_by")),
        sqlite_strict=True,
    )


def _audit() -> None:
    op.create_table(
        "audit_event",
        sa.Column("seq", COUNT, primary_key=True, autoincrement=False),
        *(_text(name) for name in ("at", "actor", "action", "object", "payload")),
        *(_text(name) for name in ("prev_hash", "hash")),
        sqlite_strict=True,
    )
    op.create_index("audit_event_by_object", "audit_event", ["object", "seq"])
    op.create_index("audit_event_by_actor", "audit_event", ["actor", "seq"])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
