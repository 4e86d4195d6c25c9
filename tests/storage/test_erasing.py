"""An erased case is gone: no byte of it is left, the chain stands, and no backup brings it back."""

import os
import shutil
import signal
from dataclasses import replace

import pytest
from sqlalchemy import select

from drafting.storage import (
    Action,
    CaseStatus,
    ErasedError,
    LeftoversError,
    RefusedError,
    Settings,
    StepKind,
    StorageError,
    comments,
    restore,
)
from drafting.storage.audit import events
from drafting.storage.backup import make_backup
from drafting.storage.case_list import list_cases
from drafting.storage.cases import history, insert_case
from drafting.storage.contents import read_content
from drafting.storage.documents import add_document, documents_of, read_document
from drafting.storage.erasing import erase_case, erasure_list
from drafting.storage.restore import restore_backup
from drafting.storage.saving import reserve_case, save_version
from drafting.storage.steps import NewStep, append_step, load_steps
from drafting.storage.store import open_store
from drafting.storage.tables import document, sag_noegle, sag_version
from drafting.storage.verify import verify_store
from drafting.storage.working import half_restores
from tests.storage.conftest import body
from tests.storage.hammer import heard, in_child
from tests.storage.older import old_case
from tests.storage.reviewing import sent_letter

WORDS = ("KANARIE", "010190-1234", "Æblegrød", "Slettelse Kommune")
TEXT = " ".join(WORDS)
GROUND = "Opbevaringsreglen: 365 dage efter afsendelse"


def filled(store, number="26-slet"):
    """A case with everything in it, its words in each place."""
    content = body(case_id=number, municipality="Slettelse Kommune", text=TEXT)
    key = insert_case(store, content, "anna").key
    save_version(store, key, {**content, "n": 2, "long": TEXT * 400}, 1, "anna")
    append_step(store, key, NewStep(StepKind.DRAFT, {"text": TEXT}, 2, 0), "anna")
    comments.add_comment(store, key, ("resultat", TEXT), "bo")
    add_document(store, key, (f"{TEXT}.txt", "text/plain", TEXT.encode() * 50), "anna")
    sent_letter(store, key, "afgørelse", TEXT.encode() * 20)
    return key


def secret_of(store, key):
    with store.read() as connection:
        return connection.execute(
            select(sag_noegle.c.sealed_key).where(sag_noegle.c.sag == key)
        ).scalar()


def files_holding(folder, *needles):
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]


def encoded(words):
    return [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "latin-1")]


def assert_gone(store, key):
    assert verify_store(store) == ()
    row = next(row for row in list_cases(store).rows if row.key == key)
    assert (row.status, row.municipality) == (CaseStatus.ERASED, "")
    for work in (
        lambda: history(store, key),
        lambda: load_steps(store, key),
        lambda: documents_of(store, key),
        lambda: save_version(store, key, body(), 2, "anna"),
        lambda: append_step(store, key, NewStep(StepKind.DRAFT, {"t": "x"}), "anna"),
        lambda: add_document(store, key, ("x", "text/plain", b"x"), "anna"),
        lambda: reserve_case(store, key, "anna"),
        lambda: erase_case(store, key, GROUND, "anna"),
    ):
        with pytest.raises(ErasedError) as caught:
            work()
        assert "slettet den" in caught.value.user_message
    assert verify_store(store) == ()


def test_an_erased_case_is_gone_and_every_hash_of_the_chain_stands(store):
    other, key = filled(store, "26-bliver"), filled(store)
    letter = load_steps(store, key, StepKind.LETTER)[0].body["content"]
    erasure = erase_case(store, key, GROUND, "leder")
    assert_gone(store, key)
    with pytest.raises(ErasedError):
        read_content(store, key, letter)
    assert erasure_list(store).read()[key] == erasure
    assert history(store, other)[0].body["text"] == TEXT
    assert read_document(store, documents_of(store, other)[0]) == TEXT.encode() * 50
    with store.read() as connection:
        *_, last = events(connection, key)
    assert (last.action, last.actor) == (Action.ERASED, "leder")


def test_no_byte_of_an_erased_case_is_left_in_plain_sqlite_not_even_its_key(make_settings):
    settings = make_settings("sqlite")
    store = open_store(settings)
    insert_case(store, body(case_id="26-bliver"), "anna")
    key = filled(store)
    secret = secret_of(store, key)
    sealed = [row.body.encode()[20:80] for row in rows_of(store, sag_version, key)]
    assert files_holding(settings.data, secret)
    assert files_holding(settings.data, *encoded(WORDS))  # the municipality of the case list
    blobs = [path for path in (settings.data / "blobs").rglob("*") if path.is_file()]
    erase_case(store, key, GROUND, "leder")
    assert files_holding(settings.data, secret, *encoded(WORDS)) == []
    assert [path for path in blobs if path.exists()] == []
    assert files_holding(
        settings.data, *sealed
    )  # rows and their hashes stand, and nobody opens them
    store.close()
    assert files_holding(settings.data, secret, *encoded(WORDS)) == []


def rows_of(store, table, key):
    with store.read() as connection:
        return connection.execute(select(table).where(table.c.sag == key)).all()


def test_with_a_store_key_the_key_of_the_case_is_gone(make_settings):
    store = open_store(make_settings("sqlcipher"))
    key = filled(store)
    erase_case(store, key, GROUND, "leder")
    assert secret_of(store, key) is None
    assert files_holding(store.settings.data, *encoded(WORDS)) == []
    store.close()


@pytest.mark.postgres
def test_on_postgresql_the_key_is_gone_from_the_tables_own_file(make_settings, cluster):
    store = open_store(make_settings("postgres"))
    key = filled(store)
    secret = secret_of(store, key)
    checkpoint(store)
    assert files_holding(cluster.folder / "data" / "base", secret)
    erase_case(store, key, GROUND, "leder")
    assert secret_of(store, key) is None
    checkpoint(store)
    assert files_holding(cluster.folder / "data" / "base", secret) == []
    store.close()


def checkpoint(store):
    with store.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("CHECKPOINT")


def test_a_case_of_an_older_version_is_overwritten_and_the_chain_says_so(settings):
    store = open_store(settings)
    files = [(f"{TEXT}.txt", TEXT.encode() * 30)]
    key = old_case(
        store, {"case_id": "26-gl", "municipality": WORDS[3], "t": TEXT}, files, b"KANARIE"
    )
    save_version(store, key, body(case_id="26-gl", municipality=WORDS[3], n=2), 1, "anna")
    fingerprint = rows_of(store, sag_version, key)[0].sha256
    erase_case(store, key, GROUND, "leder")
    assert_gone(store, key)
    stood = str([rows_of(store, table, key) for table in (sag_version, document)])
    assert not any(word in stood for word in WORDS)
    assert fingerprint not in stood
    if settings.database_url is None:
        assert files_holding(settings.data, *encoded(WORDS), fingerprint.encode()) == []
    with pytest.raises(StorageError), store.write("anna") as unit:  # the guard is back
        unit.connection.execute(sag_version.delete())
    store.close()


def test_a_file_two_older_cases_share_stays_until_the_last_of_them_is_erased(store):
    shared = ("Fælles.txt", b"den samme vejledning")
    first, second = (old_case(store, {"case_id": f"26-{n}"}, [shared]) for n in range(2))
    erase_case(store, first, GROUND, "leder")
    (found,) = documents_of(store, second)
    assert read_document(store, found) == shared[1]
    assert verify_store(store) == ()
    erase_case(store, second, GROUND, "leder")
    assert not store.blobs.has(found.sha256)
    assert verify_store(store) == ()


def test_a_restore_of_an_older_backup_erases_the_case_again(settings, make_settings, tmp_path):
    store = open_store(settings)
    key = filled(store)
    secret = secret_of(store, key)
    made, problems = make_backup(store, tmp_path / "kopier")
    assert problems == ()
    erase_case(store, key, GROUND, "leder")
    store.close()
    target = settings
    if settings.database_url is not None:  # into a new database, with the list where it was
        empty = make_settings("postgres")
        target = Settings(settings.data, settings.key_file, empty.database_url)
    restore_backup(made, target)
    store = open_store(target)
    assert_gone(store, key)
    assert secret_of(store, key) is None
    with store.read() as connection:
        *_, last = events(connection, key)
    assert (last.action, last.actor, '"again":1' in last.payload) == (Action.ERASED, "system", True)
    if target.database_url is None and target.key_file is None:
        assert files_holding(target.data, secret, *encoded(WORDS)) == []
    erased = erasure_list(store).read()[key]
    assert (erased.erased_by, erased.legal_basis) == ("leder", GROUND)
    store.close()


def test_a_newer_backup_beside_it_tells_what_was_erased_when_the_disk_is_lost(
    make_settings, tmp_path
):
    settings = make_settings("sqlite")
    store = open_store(settings)
    key = filled(store)
    old, _ = make_backup(store, tmp_path / "kopier")
    erase_case(store, key, GROUND, "leder")
    make_backup(store, tmp_path / "kopier")
    store.close()
    shutil.rmtree(settings.data)  # the disk, with the list on it
    restore_backup(old, settings)
    store = open_store(settings)
    assert_gone(store, key)
    store.close()


def killed_in_a_restore(backup, settings, step):
    """Put a backup back in another process, and kill -9 it when `step` is done."""

    def work(say):
        done = getattr(restore, step)

        def dying(*given):
            done(*given)
            os.kill(os.getpid(), signal.SIGKILL)

        setattr(restore, step, dying)
        restore_backup(backup, settings)
        say("restored")

    said, status = heard(*in_child(work))
    assert (said, os.WIFSIGNALED(status)) == ([], True)


@pytest.mark.parametrize("step", ["_prepare_copy", "_move_aside", "_swap"])
@pytest.mark.parametrize(
    "anchor", [False, True], ids=["anchors-in-the-folder", "anchors-elsewhere"]
)
def test_a_restore_that_is_killed_brings_no_erased_case_back_nor_does_the_next(
    make_settings, tmp_path, step, anchor
):
    settings = make_settings("sqlite")
    settings = replace(settings, anchor=tmp_path / "ankre" if anchor else None)
    store = open_store(settings)
    key = filled(store)
    made, _ = make_backup(store, tmp_path / "kopier")
    erase_case(store, key, GROUND, "leder")
    store.close()
    killed_in_a_restore(made, settings, step)
    if step == "_prepare_copy":
        assert half_restores(settings) != ()
        open_store(settings).close()
        assert half_restores(settings) == ()
    if step == "_swap":
        store = open_store(settings)
        assert_gone(store, key)
        store.close()
    restore_backup(made, settings)
    store = open_store(settings)
    assert_gone(store, key)
    assert erasure_list(store).read()[key].erased_by == "leder"
    assert half_restores(settings) == ()
    store.close()


def test_an_erasure_that_waits_to_be_listed_is_not_undone_by_a_restore(make_settings, tmp_path):
    settings = make_settings("sqlite")
    store = open_store(settings)
    key = filled(store)
    made, _ = make_backup(store, tmp_path / "kopier")
    with store.read() as connection:
        connection.execute(select(sag_version)).first()
        with pytest.raises(LeftoversError):
            erase_case(store, key, GROUND, "leder")
    assert key not in erasure_list(store).read()
    store.close()
    restore_backup(made, settings)
    store = open_store(settings)
    assert_gone(store, key)
    store.close()


@pytest.mark.parametrize("point", ["save:before_commit", "save:after_commit", "anchor:after_write",
                                   "erase:after_commit", "erase:before_list"])  # fmt: skip
def test_a_kill_in_an_erasure_leaves_it_undone_or_finished_at_the_next_start(make_settings, point):
    settings = make_settings("sqlite")
    store = open_store(settings)
    key = filled(store)
    secret = secret_of(store, key)
    store.close()

    def work(say):
        again = open_store(settings)
        os.environ["UDKAST_TEST_FAULT"] = f"{point}=kill"
        erase_case(again, key, GROUND, "leder")
        say("erased")

    said, status = heard(*in_child(work))
    assert (said, os.WIFSIGNALED(status)) == ([], True)
    store = open_store(settings)
    if point == "save:before_commit":
        assert history(store, key)[0].body["text"] == TEXT
    else:
        assert_gone(store, key)
        assert files_holding(settings.data, secret, *encoded(WORDS)) == []
        assert key in erasure_list(store).read()
    assert verify_store(store) == ()
    store.close()


def test_somebody_who_reads_delays_the_clearing_up_and_not_the_erasure(make_settings):
    settings = make_settings("sqlite")
    store = open_store(settings)
    key = filled(store)
    secret = secret_of(store, key)
    with store.read() as connection:
        connection.execute(select(sag_version)).first()
        with pytest.raises(LeftoversError) as caught:
            erase_case(store, key, GROUND, "leder")
        assert "nøglen til den er væk" in caught.value.user_message
    assert_gone(store, key)
    store.close()
    store = open_store(settings)
    assert files_holding(settings.data, secret, *encoded(WORDS)) == []
    assert key in erasure_list(store).read()
    store.close()


@pytest.mark.parametrize("ground", ["", "  ", "Klager 010190-1234 er død"])
def test_no_ground_or_a_cpr_number_in_it_erases_nothing(file_store, ground):
    key = filled(file_store)
    with pytest.raises(RefusedError) as caught:
        erase_case(file_store, key, ground, "leder")
    assert "ikke slettet" in caught.value.user_message
    assert history(file_store, key)[0].body["text"] == TEXT


def test_a_changed_line_on_the_list_erases_nothing(make_settings):
    settings = make_settings("sqlcipher")
    store = open_store(settings)
    key, other = filled(store), filled(store, "26-bliver")
    erase_case(store, key, GROUND, "leder")
    listed = erasure_list(store)
    listed.path.write_text(listed.path.read_text("utf-8").replace(key, other), "utf-8")
    store.close()
    store = open_store(settings)
    assert history(store, other)[0].body["text"] == TEXT
    assert key in erasure_list(store).read()
    store.close()
