"""Lift the guard of an insert-only table for as long as one transaction lasts.

Only erasure does this, and only for what an older version stored in plain. What it changes stands
in the event of the same transaction with the new hash of every row, so that the chain holds.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table, text

__all__ = ["unguarded"]

_VERBS = ("update", "delete")


@contextmanager
def unguarded(connection: Connection, *tables: Table) -> Iterator[None]:
    """Let rows of these tables be changed inside the block; the guard is back after it.

    A transaction that is rolled back brings the guard back too.

    Raises:
        sqlalchemy.exc.DBAPIError: the database user does not own the tables.
    """
    lift, put_back = _postgres if connection.dialect.name == "postgresql" else _sqlite
    back = [(table, lift(connection, table.name)) for table in tables]
    yield
    for table, statements in back:
        put_back(connection, table.name, statements)


def _lift_sqlite(connection: Connection, table: str) -> list[str]:
    kept = []
    for verb in _VERBS:
        name = f"{table}_no_{verb}"
        query = text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name")
        kept.append(str(connection.execute(query, {"name": name}).scalar_one()))
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    return kept


def _back_sqlite(connection: Connection, _table: str, statements: list[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def _lift_postgres(connection: Connection, table: str) -> list[str]:
    connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER {table}_insert_only")
    return []


def _back_postgres(connection: Connection, table: str, _statements: list[str]) -> None:
    connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER {table}_insert_only")


_sqlite = (_lift_sqlite, _back_sqlite)
_postgres = (_lift_postgres, _back_postgres)
