"""Triggers that forbid a change or a deletion in an insert-only table, on both engines."""

from alembic import op

__all__ = ["forbid_changes"]


def forbid_changes(table: str) -> None:
    """Make every UPDATE and DELETE on a table fail."""
    if op.get_bind().dialect.name == "postgresql":
        _postgres(table)
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END"
        )


def _postgres(table: str) -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION udkast_insert_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is insert-only', TG_TABLE_NAME; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION udkast_insert_only()"
    )
