"""The tables, as SQLAlchemy Core. The migrations make them; a test holds the two together.

Times are UTC text (ISO 8601), so that a row hashes the same on every engine. The rows of `sag`,
`bruger`, `tildeling` and `session` change; a row of `sag_noegle` is deleted to erase its case;
everything else is inserted once.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

__all__ = [
    "APPEND_ONLY",
    "audit_event",
    "blob",
    "bruger",
    "document",
    "metadata",
    "sag",
    "sag_noegle",
    "sag_version",
    "session",
    "sletning",
    "step",
    "tildeling",
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

bruger = Table(  # who may sign in; `roles` is a sorted list with a space between
    "bruger",
    metadata,
    Column("id", EXACT, primary_key=True),
    Column("name", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("active", Integer, nullable=False),
    Column("password_hash", Text, nullable=False),  # argon2; empty where another signs in for us
    Column("created_at", Text, nullable=False),
    Column("changed_at", Text, nullable=False),
    sqlite_strict=True,
)

session = Table(  # one sign-in; only the hash of its token is kept
    "session",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("user_id", EXACT, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("ended_at", Text, nullable=False),
    sqlite_strict=True,
)
Index("session_by_user", session.c.user_id)

tildeling = Table(  # whose case it is, and who is to review it ("" is nobody)
    "tildeling",
    metadata,
    Column("sag", Text, primary_key=True),
    Column("owner", EXACT, nullable=False),
    Column("reviewer", EXACT, nullable=False),
    sqlite_strict=True,
)
Index("tildeling_by_owner", tildeling.c.owner)
Index("tildeling_by_reviewer", tildeling.c.reviewer)

sag_noegle = Table(  # the key a case's content is sealed with; without it the case is erased
    "sag_noegle",
    metadata,
    Column("sag", Text, primary_key=True),
    Column("sealed_key", LargeBinary, nullable=False),
    sqlite_strict=True,
)

sletning = Table(  # what was erased, on what ground; applied again after a restore
    "sletning",
    metadata,
    Column("sag", Text, primary_key=True),
    Column("legal_basis", Text, nullable=False),
    Column("erased_by", Text, nullable=False),
    Column("erased_at", Text, nullable=False),
    Column("files", Text, nullable=False),  # names under the case's key, until they are gone
    sqlite_strict=True,
)

APPEND_ONLY = ("sag_version", "step", "document", "blob", "audit_event", "sletning")
