"""The shape of the database: made whole or not at all, and never by a program that is too old."""

import sqlite3

import pytest
from sqlalchemy import text

from drafting.storage import SchemaError
from drafting.storage.case_list import list_cases
from drafting.storage.cases import insert_case
from drafting.storage.engine import journal_mode, open_engine, write_connection
from drafting.storage.keyfile import read_keys
from drafting.storage.migrate import NEWEST, bring_up_to_date, revision_of
from drafting.storage.store import Store, _utc_now, open_store
from drafting.storage.tables import metadata
from drafting.storage.verify import verify_store
from tests.storage.conftest import ENGINES, body
from tests.storage.older import old_versions
from tests.storage.test_crashes import hammer

FILE_AND_SERVER = (ENGINES[0], ENGINES[2])  # what SQLCipher cannot change is tested without it


def at_revision(settings, revision):
    keys = read_keys(settings.key_file)
    engine = open_engine(settings, keys)
    bring_up_to_date(engine, settings, keys, revision)
    return Store(settings, keys, engine, _utc_now)


def test_the_migrations_make_exactly_the_tables_the_program_speaks(store):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []
        assert revision_of(connection) == NEWEST


def interrupted(settings):
    found = hammer("upgrade", settings, 0)
    assert len(found["rows"]) == 10
    for row in found["rows"]:
        assert row["status"] != 0 or "Disken er fuld" in row["said"][0], row
    assert found["opened"] == [[[None, []]]] * 8


@pytest.mark.parametrize("engine", FILE_AND_SERVER)
def test_a_migration_stopped_anywhere_is_taken_up_again(make_settings, engine):
    interrupted(make_settings(engine))


def test_an_old_database_keeps_its_cases_through_a_migration_stopped_anywhere(settings):
    old = at_revision(settings, "0001")
    old_versions(old, {})
    old.close()
    found = hammer("upgrade", settings, 0)
    assert found["opened"] == [[[None, []]]] * 8
    store = open_store(settings)
    assert [row.case_id for row in list_cases(store).rows] == ["26-10000"]
    assert verify_store(store) == ()
    store.close()
    if settings.database_url is None:
        assert (settings.data / "foer-skema-0001.db").exists()


def test_a_database_of_a_newer_program_is_left_alone(settings):
    store = open_store(settings)
    with write_connection(store.engine) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    store.close()
    with pytest.raises(SchemaError) as caught:
        open_store(settings)
    assert "nyere udgave" in caught.value.user_message


def test_tables_that_are_not_ours_are_left_alone(settings):
    engine = open_engine(settings, read_keys(settings.key_file))
    with write_connection(engine) as connection, connection.begin():
        connection.execute(text("CREATE TABLE sag (x TEXT)"))
    engine.dispose()
    with pytest.raises(SchemaError):
        open_store(settings)


@pytest.mark.parametrize(
    ("version", "mode"),
    [  # sqlite.org/wal.html, the WAL-reset bug
        ((3, 40, 1), "DELETE"),
        ((3, 44, 5), "DELETE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 0), "DELETE"),
        ((3, 50, 6), "DELETE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 2), "DELETE"),
        ((3, 51, 3), "WAL"),
        ((3, 53, 4), "WAL"),
    ],
)
def test_wal_is_used_only_where_sqlite_cannot_corrupt_it(version, mode):
    assert journal_mode(version) == mode


def pragma(store, name):
    with store.engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_the_driver_we_ship_runs_wal_and_forces_every_commit_to_disk(make_settings):
    store = open_store(make_settings("sqlcipher"))
    settings = {name: pragma(store, name) for name in ("journal_mode", "synchronous")}
    assert settings == {"journal_mode": "wal", "synchronous": 2}
    assert pragma(store, "secure_delete") == 1
    assert pragma(store, "temp_store") == 2
    store.close()


def test_an_older_sqlite_works_without_wal(make_settings, monkeypatch):
    monkeypatch.setattr("drafting.storage.engine._driver", lambda: sqlite3.dbapi2)
    store = open_store(make_settings("sqlite"))
    expected = journal_mode(sqlite3.sqlite_version_info).lower()
    assert pragma(store, "journal_mode") == expected
    insert_case(store, body(), "anna")
    assert verify_store(store) == ()
    store.close()
