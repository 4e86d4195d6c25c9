"""Every content of a case is sealed under the case's key; what an older version stored opens."""

import pytest
from sqlalchemy import delete, select, update

from drafting.storage import DamagedError, StepKind, StorageError
from drafting.storage.cases import history, insert_case, load_row, load_version
from drafting.storage.documents import add_document, documents_of, read_document
from drafting.storage.engine import write_connection
from drafting.storage.guarded import unguarded
from drafting.storage.saving import save_version
from drafting.storage.sealing import CaseKey, is_sealed, new_key
from drafting.storage.steps import NewStep, append_step, load_steps
from drafting.storage.store import open_store
from drafting.storage.tables import document, sag_noegle, sag_version, step
from drafting.storage.verify import verify_store
from tests.storage.conftest import body
from tests.storage.older import old_case


def rows(store, table):
    with store.read() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def test_no_row_of_a_case_holds_its_text(store):
    key = insert_case(store, body(quote="Klagen i klartekst"), "anna").key
    append_step(store, key, NewStep(StepKind.DRAFT, {"text": "Klagen i klartekst"}), "anna")
    add_document(store, key, ("Klagen i klartekst.txt", "text/plain", b"Klagen"), "anna")
    held = [*rows(store, sag_version), *rows(store, step)]
    assert all(is_sealed(row["body"]) for row in held)
    assert "klartekst" not in str([*held, *rows(store, document)])
    (found,) = documents_of(store, key)
    assert (found.name, read_document(store, found)) == ("Klagen i klartekst.txt", b"Klagen")
    assert load_steps(store, key)[0].body == {"text": "Klagen i klartekst"}


def test_two_cases_with_the_same_content_have_nothing_in_common(store):
    keys = [insert_case(store, body(case_id=f"26-{n}"), "anna").key for n in range(2)]
    content = body(case_id="26-0")
    same = [new_key(key).name(str(content).encode()) for key in keys]
    assert same[0] != same[1]
    names = [add_document(store, key, ("k", "t", b"ens"), "anna").sha256 for key in keys]
    assert names[0] != names[1]
    sealed = [row["sealed_key"] for row in rows(store, sag_noegle)]
    assert len(set(sealed)) == 2


def test_a_body_moved_to_another_version_or_case_does_not_open():
    key = new_key("a")
    sealed = key.seal("sag_version/1", "{}")
    assert key.unseal("sag_version/1", sealed) == "{}"
    for other, where in ((key, "sag_version/2"), (CaseKey("b", key.secret), "sag_version/1")):
        with pytest.raises(DamagedError):
            other.unseal(where, sealed)
    with pytest.raises(DamagedError):
        key.unseal("sag_version/1", sealed[:-4] + "AAAA")
    assert key.secret.hex() not in repr(key)
    assert sealed != key.seal("sag_version/1", "{}")


def test_a_case_of_an_older_version_opens_and_is_continued_sealed(store):
    key = old_case(store, {"n": 1}, [("Klage.txt", b"gammel")], b"et brev")
    assert history(store, key)[0].body == body(n=1)
    (found,) = documents_of(store, key)
    assert (found.name, read_document(store, found)) == ("Klage.txt", b"gammel")
    assert save_version(store, key, body(n=1), 1, "bo").version == 1  # the same: no new version
    save_version(store, key, body(n=2), 1, "bo")
    new = add_document(store, key, ("Ny.txt", "text/plain", b"ny"), "bo")
    assert [version.body["n"] for version in history(store, key)] == [2, 1]
    assert [is_sealed(row["body"]) for row in rows(store, sag_version)] == [False, True]
    assert {one.name for one in documents_of(store, key)} == {"Klage.txt", "Ny.txt"}
    assert read_document(store, new) == b"ny"
    assert verify_store(store) == ()


def test_a_document_comes_first_to_a_case_of_an_older_version(store):
    key = old_case(store, {})
    found = add_document(store, key, ("Ny.txt", "text/plain", b"ny"), "bo")
    assert read_document(store, found) == b"ny"
    assert verify_store(store) == ()


def test_a_key_that_is_gone_or_changed_is_detected_and_nothing_wrong_is_shown(settings):
    store = open_store(settings)
    keys = [insert_case(store, body(case_id=f"26-{n}"), "anna").key for n in range(2)]
    before = rows(store, sag_noegle)
    with write_connection(store.engine) as connection, connection.begin():
        connection.execute(delete(sag_noegle).where(sag_noegle.c.sag == keys[0]))
        other = next(row["sealed_key"] for row in before if row["sag"] == keys[0])
        swapped = update(sag_noegle).where(sag_noegle.c.sag == keys[1])
        connection.execute(swapped.values(sealed_key=other))
    for key in keys:
        with pytest.raises(DamagedError), store.read() as connection:
            load_version(connection, key, 1)
    assert {problem.kind for problem in verify_store(store)} == {"nøgle"}
    assert {problem.where for problem in verify_store(store)} == set(keys)
    store.close()


def test_the_guard_of_a_table_is_back_when_it_was_lifted(store):
    key = insert_case(store, body(), "anna").key
    with write_connection(store.engine) as connection, connection.begin():
        with unguarded(connection, sag_version):
            connection.execute(update(sag_version).values(saved_by="anna"))
        assert load_row(connection, key)["version"] == 1
    with pytest.raises(StorageError), store.write("anna") as unit:
        unit.connection.execute(update(sag_version).values(saved_by="x"))
