"""Open the database: SQLite, SQLCipher or PostgreSQL, each with the settings that lose nothing.

SQLite 3.7.0-3.51.2 can corrupt a database in WAL mode when several connections checkpoint
(sqlite.org/wal.html, "the WAL-reset bug"; cured in 3.51.3, 3.50.7 and 3.44.6). SQLCipher brings a
newer SQLite and is used also without a key; on a vulnerable version WAL is refused.
"""

import random
import time
from functools import partial
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from drafting.storage.errors import SchemaError
from drafting.storage.keyfile import Keys
from drafting.storage.place import prepare_folder
from drafting.storage.settings import Settings

__all__ = [
    "connect_sqlite",
    "is_sqlite",
    "journal_mode",
    "keys_of",
    "open_engine",
    "snapshot",
    "wal_is_safe",
    "write_connection",
]

WRITE = "udkast_write"
KEYS = "udkast_keys"
WAIT_SECONDS = 5.0
CHAIN_LOCK = 8_530_118_427  # any number: the one lock every writer takes on PostgreSQL
_POSTGRES = (
    "-c statement_timeout=60000 -c synchronous_commit=on "
    "-c idle_in_transaction_session_timeout=60000 -c timezone=UTC"
)


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Return whether a SQLite version is free of the WAL-reset bug."""
    return (
        version >= (3, 51, 3)
        or (3, 50, 7) <= version < (3, 51, 0)
        or (3, 44, 6) <= version < (3, 45, 0)
        or version < (3, 7, 0)
    )


def journal_mode(version: tuple[int, ...]) -> str:
    """Return the journal mode to use with a SQLite version: WAL only where it is safe."""
    return "WAL" if wal_is_safe(version) else "DELETE"


def is_sqlite(engine: Engine) -> bool:
    """Return whether this engine is SQLite (with or without encryption)."""
    return engine.dialect.name == "sqlite"


def open_engine(settings: Settings, keys: Keys | None) -> Engine:
    """Open the engine the settings name; makes the data folder where it is missing.

    Raises:
        SchemaError: the address is not PostgreSQL's, or the folder lies on a network share.
    """
    prepare_folder(settings.data, local=settings.database_url is None)
    server = settings.database_url
    engine = _sqlite(settings, keys) if server is None else _postgres(server)
    engine.update_execution_options(**{KEYS: keys})
    return engine


def _postgres(url: str) -> Engine:
    if not url.startswith("postgresql+psycopg://"):
        raise SchemaError(
            "database url is not postgresql+psycopg",
            user_message="UDKAST_DATABASE_URL skal begynde med »postgresql+psycopg://«. "
            "Ret den, eller fjern den for at bruge databasen i datamappen.",
        )
    try:
        engine = create_engine(url, pool_pre_ping=True, connect_args={"options": _POSTGRES})
    except (ArgumentError, ValueError) as error:
        raise SchemaError(
            "database url cannot be read",
            user_message="UDKAST_DATABASE_URL kan ikke læses. Kontrollér adressen.",
        ) from error
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _begin_postgres(connection: Connection) -> None:
    wait = connection.get_execution_options().get(WRITE)
    if wait:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{int(wait * 1000)}ms'")
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": CHAIN_LOCK})


def _sqlite(settings: Settings, keys: Keys | None) -> Engine:
    connect = partial(connect_sqlite, str(settings.database_file), keys)
    engine = create_engine(
        f"sqlite:///{settings.database_file}",
        module=_driver(),
        creator=connect,
        pool_timeout=WAIT_SECONDS,
    )
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def write_connection(engine: Engine, wait: float = 0.0) -> Connection:
    """Return a connection whose transactions take the writers' lock when they begin.

    Args:
        engine: the engine.
        wait: seconds to wait for the lock; 0 is the usual 5.
    """
    return engine.connect().execution_options(**{WRITE: wait or WAIT_SECONDS})


def keys_of(connection: Connection) -> Keys | None:
    """Return the keys of the store a connection belongs to."""
    keys: Keys | None = connection.get_execution_options().get(KEYS)
    return keys


def snapshot(connection: Connection) -> Connection:
    """Return the connection so that all it reads is of one moment (SQLite's always is)."""
    if connection.dialect.name == "postgresql":
        return connection.execution_options(isolation_level="REPEATABLE READ")
    return connection


def _driver() -> ModuleType:
    from sqlcipher3 import dbapi2

    module: ModuleType = dbapi2
    return module


def connect_sqlite(path: str, keys: Keys | None) -> Any:
    """Return a new connection of the SQLite driver to a file, with every setting made."""
    driver: Any = _driver()
    connection = driver.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
    if keys is not None:
        connection.execute(f"PRAGMA key = \"x'{keys.database.hex()}'\"")
    mode = journal_mode(tuple(driver.sqlite_version_info))
    for pragma in (
        f"busy_timeout = {int(WAIT_SECONDS * 1000)}",
        f"journal_mode = {mode}",
        f"synchronous = {'FULL' if mode == 'WAL' else 'EXTRA'}",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "secure_delete = ON",
        "cell_size_check = ON",
        "temp_store = MEMORY",
        "mmap_size = 0",
        "cache_size = -32768",  # KiB: the inner pages of 100,000 cases stay at hand
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def _begin_sqlite(connection: Connection) -> None:
    wait = connection.get_execution_options().get(WRITE)
    if not wait:
        connection.exec_driver_sql("BEGIN DEFERRED")
        return
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")  # wait here, not in SQLite's long sleeps
    try:
        _begin_immediate(connection, time.monotonic() + wait)
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(WAIT_SECONDS * 1000)}")


def _begin_immediate(connection: Connection, deadline: float) -> None:
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except DBAPIError as error:
            if "locked" not in str(error.orig) or time.monotonic() > deadline:
                raise
            time.sleep(random.uniform(0.0005, 0.003))  # short and uneven: nobody starves
        else:
            return
