"""The tables, as SQLAlchemy Core. The migrations make them; a test holds the two together.

Times are UTC text (ISO 8601), so that a row hashes the same on every engine. `sag` is the only
table whose rows change; everything else is inserted once.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

__all__ = [
    "APPEND_ONLY",
    "audit_event",
    "blob",
    "document",
    "metadata",
    "sag",
    "sag_version",
    "step",
]

metadata = MetaData()
EXACT = Text().with_variant(Text(collation="C"), "postgresql")  # compared byte by byte
COUNT = Integer().with_variant(BigInteger(), "postgresql")

sag = Table(
    "sag",
    metadata,
    Column("key", Text, primary_key=True),
    Column("case_id", EXACT, nullable=False, unique=True),
    Column("area", Text, nullable=False),
    Column("municipality", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    Column("saved_by", Text, nullable=False),
    Column("reserved_by", Text, nullable=False),
    Column("reserved_until", Text, nullable=False),
    sqlite_strict=True,
)
Index("sag_by_saved", sag.c.saved_at, sag.c.key)
Index("sag_by_status", sag.c.status, sag.c.saved_at, sag.c.key)

sag_version = Table(
    "sag_version",
    metadata,
    Column("sag", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("body", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("prev_sha256", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    Column("saved_by", Text, nullable=False),
    sqlite_strict=True,
)

step = Table(
    "step",
    metadata,
    Column("sag", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("case_version", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("prev_sha256", Text, nullable=False),
    Column("saved_at", Text, nullable=False),
    Column("saved_by", Text, nullable=False),
    sqlite_strict=True,
)

document = Table(
    "document",
    metadata,
    Column("sag", Text, primary_key=True),
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("mime", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("added_by", Text, nullable=False),
    sqlite_strict=True,
)

blob = Table(  # used where many servers share a database; a laptop keeps files beside it
    "blob",
    metadata,
    Column("name", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)

audit_event = Table(
    "audit_event",
    metadata,
    Column("seq", COUNT, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("prev_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    sqlite_strict=True,
)
Index("audit_event_by_object", audit_event.c.object, audit_event.c.seq)
Index("audit_event_by_actor", audit_event.c.actor, audit_event.c.seq)

APPEND_ONLY = ("sag_version", "step", "document", "blob", "audit_event")
