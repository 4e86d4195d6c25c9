"""A backup is whole or it is not one; putting it back loses neither it nor what was there."""

import json
import os
import signal
import threading

import pytest

from drafting.cli.main import main
from drafting.storage import Action, DamagedError, RefusedError, service
from drafting.storage import backup as making
from drafting.storage.audit import events
from drafting.storage.backup import MANIFEST, make_backup
from drafting.storage.case_list import list_cases
from drafting.storage.cases import insert_case
from drafting.storage.documents import add_document, documents_of, read_document
from drafting.storage.restore import check_backup, restore_backup
from drafting.storage.saving import save_version
from drafting.storage.settings import Settings
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from drafting.storage.working import working_folder
from tests.storage.conftest import body
from tests.storage.hammer import heard, in_child


def fill(settings, count):
    store = open_store(settings)
    for number in range(count):
        key = insert_case(store, body(case_id=f"26-{number}"), "anna").key
        add_document(store, key, ("k.txt", "text/plain", b"klage %d" % number), "anna")
    store.close()


def backup(settings, folder):
    store = open_store(settings)
    made, problems = make_backup(store, folder)
    store.close()
    assert problems == ()
    return made


def test_a_backup_put_back_has_everything_and_says_that_it_was_put_back(
    settings, make_settings, tmp_path
):
    fill(settings, 3)
    made = backup(settings, tmp_path / "kopier")
    fill_more(settings)
    # on PostgreSQL into a new, empty database, as the message asks for
    target = settings if settings.database_url is None else make_settings("postgres")
    aside = restore_backup(made, target)
    store = open_store(target)
    assert (verify_store(store), store.guard) == ((), None)
    assert [row.case_id for row in list_cases(store).rows] == ["26-2", "26-1", "26-0"]
    (found,) = documents_of(store, list_cases(store).rows[0].key)
    assert read_document(store, found) == b"klage 2"
    with store.read() as connection:
        assert list(events(connection))[-1].action == Action.RESTORED
    assert insert_case(store, body(case_id="26-ny"), "anna").version == 1
    store.close()
    if settings.database_url is None:
        assert newest_of(Settings(aside, settings.key_file)) == "26-senere"


def newest_of(settings):
    store = open_store(settings)
    number = list_cases(store).rows[0].case_id
    store.close()
    return number


def test_a_backup_taken_while_others_save_is_of_one_moment(store, tmp_path):
    key = insert_case(store, body(n=1), "anna").key
    stop = threading.Event()

    def save():
        version = 1
        while not stop.is_set():
            version = save_version(store, key, body(n=version + 1), version, "bo").version

    officer = threading.Thread(target=save)
    officer.start()
    try:
        made = [make_backup(store, tmp_path / "kopier") for _ in range(3)]
    finally:
        stop.set()
        officer.join()
    assert [problems for _, problems in made] == [(), (), ()]
    assert verify_store(store) == ()


def fill_more(settings):
    store = open_store(settings)
    insert_case(store, body(case_id="26-senere"), "anna")
    store.close()


@pytest.mark.postgres
def test_a_laptops_cases_move_to_postgresql_and_its_database_is_never_overwritten(
    make_settings, tmp_path
):
    laptop, server = make_settings("sqlcipher"), make_settings("postgres")
    server = Settings(server.data, laptop.key_file, server.database_url)
    fill(laptop, 2)
    made = backup(laptop, tmp_path / "kopier")
    restore_backup(made, server)
    store = open_store(server)
    assert verify_store(store) == ()
    assert len(list_cases(store).rows) == 2
    store.close()
    with pytest.raises(RefusedError) as caught:
        restore_backup(made, server)
    assert "ikke tom" in caught.value.user_message


def test_a_changed_backup_is_not_used_and_nothing_is_touched(make_settings, tmp_path):
    settings = make_settings("sqlite")
    fill(settings, 2)
    made = backup(settings, tmp_path / "kopier")
    database = made / "udkast.db"
    whole = database.read_bytes()
    before = settings.database_file.read_bytes()
    for damaged in (whole[:-4096], whole.replace(b"anna", b"anne", 1), b""):
        database.write_bytes(damaged)
        with pytest.raises(DamagedError):
            restore_backup(made, settings)
    forged = json.loads((made / MANIFEST).read_text("utf-8"))
    changed = whole.replace(b"anna", b"anne", 1)
    database.write_bytes(changed)
    from drafting.storage.backup import file_hashes

    forged["files"] = file_hashes(made)
    (made / MANIFEST).write_text(json.dumps(forged), "utf-8")
    check_backup(made)
    with pytest.raises(DamagedError) as caught:  # the list was forged too: the chain still tells
        restore_backup(made, settings)
    assert "Intet er ændret" in caught.value.user_message
    assert settings.database_file.read_bytes() == before
    assert not list(settings.data.parent.glob("*gendan*"))


def test_a_folder_that_is_no_backup_is_refused(make_settings, tmp_path):
    with pytest.raises(RefusedError):
        restore_backup(tmp_path, make_settings("sqlite"))


def test_a_damaged_store_is_copied_as_it_is_and_the_damage_is_said(file_store, tmp_path):
    key = insert_case(file_store, body(), "anna").key
    add_document(file_store, key, ("k", "text/plain", b"x"), "anna")
    next(p for p in (file_store.settings.data / "blobs").rglob("*") if p.is_file()).unlink()
    made, problems = make_backup(file_store, tmp_path / "kopier")
    assert [problem.kind for problem in problems] == ["fil"]
    assert (made / "udkast.db").exists()


def test_a_backup_that_was_killed_leaves_nothing_once_the_next_is_made(make_settings, tmp_path):
    settings, folder = make_settings("sqlite"), tmp_path / "kopier"
    fill(settings, 1)

    def work(say):
        filled = making._fill

        def dying(*given):
            filled(*given)
            os.kill(os.getpid(), signal.SIGKILL)

        making._fill = dying
        backup(settings, folder)
        say("made")

    said, status = heard(*in_child(work))
    assert (said, os.WIFSIGNALED(status)) == ([], True)
    (left,) = folder.iterdir()
    assert (left / "udkast.db").exists()
    held = folder / ".udkast-20260101-000000"
    with working_folder(held):  # another backup that is being made is not touched
        made = backup(settings, folder)
        assert set(folder.iterdir()) == {made, held}
    assert list(folder.iterdir()) == [made]


@pytest.fixture
def at_home(tmp_path, monkeypatch):
    for name in ("UDKAST_KEY_FILE", "UDKAST_DATABASE_URL", "UDKAST_ANCHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    yield tmp_path
    close_service()


def close_service():
    service.store().close()
    service._open.cache_clear()


def test_the_commands_back_up_verify_export_and_restore(at_home, capsys):
    key = service.new_case(body(case_id="26-1"), "anna").key
    service.new_case(body(case_id="26-2"), "bo")
    assert main(["backup", str(at_home / "kopier")]) == 0
    assert "ikke krypteret" in capsys.readouterr().out
    assert main(["audit", "verify"]) == 0
    assert "Alt er, som det blev gemt" in capsys.readouterr().out
    assert main(["audit", "export", "--sag", "26-1", "--uden-navne"]) == 0
    (line,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (line["object"], line["actor"], line["action"]) == (key, "bruger-1", "oprettet")
    assert main(["audit", "export", "--bruger", "bo", "-o", str(at_home / "log.jsonl")]) == 0
    assert "bo" in (at_home / "log.jsonl").read_text("utf-8")
    assert main(["audit", "export", "--sag", "findes-ikke"]) == 2
    (made,) = (at_home / "kopier").iterdir()
    assert main(["restore", str(made)]) == 1
    assert "--erstat" in capsys.readouterr().out
    close_service()
    assert main(["restore", str(made), "--erstat"]) == 0
    assert "De tidligere data ligger i" in capsys.readouterr().out
    assert len(service.list_cases().rows) == 2


def test_a_key_file_is_made_once_and_never_replaced(tmp_path, capsys):
    assert main(["key", str(tmp_path / "key")]) == 0
    key = (tmp_path / "key").read_bytes()
    assert main(["key", str(tmp_path / "key")]) == 2
    assert "findes i forvejen" in capsys.readouterr().err
    assert (tmp_path / "key").read_bytes() == key


def test_verify_says_what_is_wrong_and_fails(at_home, capsys):
    key = service.new_case(body(), "anna").key
    service.add_document(key, ("k", "text/plain", b"x"), "anna")
    next(p for p in (at_home / "data" / "blobs").rglob("*") if p.is_file()).unlink()
    assert main(["audit", "verify"]) == 1
    assert "mangler eller er ændret" in capsys.readouterr().out
    assert main(["backup", str(at_home / "kopier")]) == 1
