"""When it cannot be saved, the officer is told what is safe and what to do."""

import pytest
from sqlalchemy import event, text

from drafting.storage import (
    BusyError,
    ConnectionLostError,
    DamagedError,
    ReadOnlyError,
    SchemaError,
    Settings,
    StorageError,
)
from drafting.storage.case_list import list_cases
from drafting.storage.cases import insert_case
from drafting.storage.engine import write_connection
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from tests.storage.conftest import body


def refused(store, kind):
    with pytest.raises(kind) as caught:
        insert_case(store, body(), "anna")
    message = caught.value.user_message
    assert "26-10000" not in str(caught.value)
    assert "Æblerød" not in str(caught.value)
    return message


def test_a_locked_database_says_try_again_and_keeps_the_text(settings, monkeypatch):
    monkeypatch.setattr("drafting.storage.engine.WAIT_SECONDS", 0.2)
    store = open_store(settings)
    with write_connection(store.engine) as holder, holder.begin():
        message = refused(store, BusyError)
    assert "IKKE gemt" in message
    assert "Prøv igen" in message
    insert_case(store, body(), "anna")
    store.close()


def test_a_database_that_cannot_be_written_says_so(settings):
    store = open_store(settings)
    if settings.database_url is None:
        store.engine.dispose()
        event.listen(store.engine, "connect", lambda c, _: c.execute("PRAGMA query_only = ON"))
    else:
        with store.engine.begin() as connection:
            name = connection.execute(text("SELECT current_database()")).scalar()
            connection.execute(
                text(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
            )
        store.engine.dispose()
    assert "rettighederne" in refused(store, ReadOnlyError)
    assert list_cases(store).rows == ()
    store.close()


def test_a_data_folder_that_cannot_be_made_says_so(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(StorageError) as caught:
        open_store(Settings(tmp_path / "file" / "data"))
    assert "IKKE gemt" in caught.value.user_message


@pytest.mark.parametrize(
    "content", [b"ikke en database" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_database_is_said_to_be_damaged(make_settings, content):
    settings = make_settings("sqlite")
    settings.data.mkdir()
    settings.database_file.write_bytes(content)
    with pytest.raises(DamagedError) as caught:
        open_store(settings)
    assert "sikkerhedskopi" in caught.value.user_message
    assert settings.database_file.read_bytes() == content


def test_a_missing_anchor_file_lets_nobody_save_until_it_is_explained(make_settings):
    settings = make_settings("sqlite")
    store = open_store(settings)
    insert_case(store, body(), "anna")
    store.close()
    store.anchors.path.unlink()
    store = open_store(settings)
    assert "mangler" in refused(store, DamagedError)
    assert len(list_cases(store).rows) == 1
    store.close()


@pytest.mark.postgres
def test_a_connection_that_breaks_in_a_save_is_uncertain_and_the_next_save_is_safe(make_settings):
    store = open_store(make_settings("postgres"))
    with pytest.raises(ConnectionLostError) as caught, store.write("anna") as unit:
        pid = unit.connection.execute(text("SELECT pg_backend_pid()")).scalar()
        with store.engine.connect() as other:
            other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
        unit.connection.execute(text("SELECT 1"))
    assert "usikkert" in caught.value.user_message
    insert_case(store, body(), "anna")
    assert verify_store(store) == ()
    store.close()


@pytest.mark.parametrize("url", ["postgresql://x", "mysql://x", "postgresql+psycopg://h:port/x"])
def test_an_address_that_is_not_postgresql_is_refused(tmp_path, url):
    with pytest.raises(SchemaError) as caught:
        open_store(Settings(tmp_path, None, url)).close()
    assert "UDKAST_DATABASE_URL" in caught.value.user_message


@pytest.mark.postgres
def test_a_server_that_is_not_there_is_said_to_be_away(tmp_path):
    with pytest.raises(ConnectionLostError, match="schema") as caught:
        open_store(Settings(tmp_path, None, f"postgresql+psycopg://x@/x?host={tmp_path}"))
    assert "svarer ikke" in caught.value.user_message
