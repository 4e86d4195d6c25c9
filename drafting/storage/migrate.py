"""Bring a database to the shape this program speaks: all of it, or none of it.

Everything happens in one transaction under the writers' lock, so that a kill at any point leaves
the old shape and the next start resumes. SQLite gets a copy of the old database first.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect

from drafting.storage.engine import connect_sqlite, is_sqlite, write_connection
from drafting.storage.errors import SchemaError
from drafting.storage.faults import fault
from drafting.storage.keyfile import Keys
from drafting.storage.settings import Settings
from drafting.storage.translate import translated

__all__ = ["NEWEST", "WAIT_OPENING", "bring_up_to_date", "revision_of"]

NEWEST = "0003"
WAIT_OPENING = 60.0  # another process may be migrating
_FOLDER = Path(__file__).parent / "migrations"


def bring_up_to_date(
    engine: Engine, settings: Settings, keys: Keys | None, target: str = NEWEST
) -> None:
    """Migrate the database to `target` where it is older; do nothing where it is there already.

    Raises:
        SchemaError: the database was made by a newer program, or is not this program's.
        StorageError: it cannot be read or written.
    """
    with translated("schema"):
        with engine.connect() as connection:
            found = revision_of(connection)
        if found == target:
            return
        _refuse_unknown(found)
        if found is not None and is_sqlite(engine):
            _copy_aside(engine, settings, keys, found)
        import_module("alembic.command")  # slow to load: not while others wait for the lock
        with write_connection(engine, WAIT_OPENING) as connection, connection.begin():
            _upgrade(connection, target)


def revision_of(connection: Connection) -> str | None:
    """Return the revision a database is at; None where it has no tables of ours.

    Raises:
        SchemaError: there are tables, but no revision: not this program's database.
    """
    names = set(inspect(connection).get_table_names())
    if "alembic_version" not in names:
        if "sag" in names or "audit_event" in names:
            raise _unknown("without a revision")
        return None
    rows = connection.exec_driver_sql("SELECT version_num FROM alembic_version").fetchall()
    if len(rows) > 1:
        raise _unknown("with two revisions")
    return str(rows[0][0]) if rows else None


def _upgrade(connection: Connection, target: str) -> None:
    if revision_of(connection) == target:  # another process was first
        return
    fault("migrate:before")
    from alembic import command

    command.upgrade(_config(connection), target)
    fault("migrate:after")


def _config(connection: Connection) -> Any:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _refuse_unknown(found: str | None) -> None:
    if found is not None and (not found.isdigit() or found > NEWEST):
        raise _unknown(found)


def _unknown(found: str) -> SchemaError:
    return SchemaError(
        f"database is at revision {found}, newest known is {NEWEST}",
        user_message="Databasen er lavet af en nyere udgave af programmet end denne, eller den er "
        "ikke "
        "programmets. Intet er ændret. Opdatér programmet, og åbn sagerne igen.",
    )


def _copy_aside(engine: Engine, settings: Settings, keys: Keys | None, found: str) -> None:
    """Copy the database as it is, through SQLite's own copy, before its shape is changed."""
    target = settings.data / f"foer-skema-{found}.db"
    target.unlink(missing_ok=True)
    source = engine.raw_connection()
    copy = connect_sqlite(str(target), keys)
    try:
        source.driver_connection.backup(copy)  # type: ignore[union-attr]  # the SQLite driver's own
    finally:
        copy.close()
        source.close()
