"""With a key set nothing of a case can be read from any file; the key itself is looked after."""

import pytest

from drafting.storage import DamagedError, KeyFileError, SchemaError, Settings
from drafting.storage.cases import insert_case
from drafting.storage.keyfile import read_keys, write_new_key
from drafting.storage.place import filesystem_of, prepare_folder
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from tests.storage.conftest import body
from tests.storage.test_crashes import hammer

WORDS = ("KANARIE", "010190-1234", "Æblegrød")


def files_with(folder, words):
    needles = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "latin-1")]
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]


def test_with_a_key_no_word_of_a_case_is_in_any_file_not_even_after_a_kill(make_settings):
    settings = make_settings("sqlcipher")
    scratch = settings.data / "tmp"
    scratch.mkdir(parents=True)
    hammer("canary", settings, 0, TMPDIR=str(scratch))
    found = {path.suffix for path in settings.data.rglob("*") if path.is_file()}
    assert {".db", ".db-wal"} <= found
    assert files_with(settings.data.parent, WORDS) == []
    assert not any(word in str(p) for p in settings.data.rglob("*") for word in WORDS)
    store = open_store(settings)
    assert verify_store(store) == ()
    store.close()


def test_without_a_key_the_case_list_is_there_so_that_the_search_above_can_fail(make_settings):
    """Content is sealed in any case; the municipality of the case list is not, without a key."""
    settings = make_settings("sqlite")
    hammer("canary", settings, 0)
    found = {path.name for path in files_with(settings.data, WORDS)}
    assert found == {"udkast.db", "udkast.db-wal"}


def test_a_wrong_key_opens_nothing_and_changes_nothing(make_settings, tmp_path):
    settings = make_settings("sqlcipher")
    store = open_store(settings)
    insert_case(store, body(), "anna")
    store.close()
    before = settings.database_file.read_bytes()
    write_new_key(tmp_path / "other")
    with pytest.raises(DamagedError, match="schema") as caught:
        open_store(Settings(settings.data, tmp_path / "other"))
    assert "nøglen passer ikke" in caught.value.user_message
    assert settings.database_file.read_bytes() == before


def test_a_key_file_others_can_read_is_refused(tmp_path):
    key = tmp_path / "key"
    write_new_key(key)
    assert read_keys(key) != read_keys(None)
    assert "nøgle" not in repr(read_keys(key))
    assert repr(read_keys(key)) == "Keys(…)"
    key.chmod(0o644)
    with pytest.raises(KeyFileError) as caught:
        read_keys(key)
    assert "chmod 600" in caught.value.user_message
    with pytest.raises(KeyFileError):
        write_new_key(key)


@pytest.mark.parametrize("content", ["", "ab" * 31, "zz" * 32, "æ"])
def test_what_is_no_key_is_refused(tmp_path, content):
    key = tmp_path / "key"
    key.write_text(content, "utf-8")
    key.chmod(0o600)
    with pytest.raises(KeyFileError):
        read_keys(key)


def test_a_missing_key_file_never_makes_an_open_database(tmp_path):
    with pytest.raises(KeyFileError):
        open_store(Settings(tmp_path / "data", tmp_path / "no-key"))
    assert not (tmp_path / "data").exists()


def test_the_data_folder_is_for_its_owner_only(make_settings):
    settings = make_settings("sqlite")
    open_store(settings).close()
    assert settings.data.stat().st_mode & 0o077 == 0


def test_a_network_share_is_refused(tmp_path, monkeypatch):
    mounts = f"/dev/sda / ext4 rw 0 0\n//srv/x {tmp_path}/net\\040drev cifs rw 0 0\n"
    assert filesystem_of(tmp_path / "net drev" / "data", mounts) == "cifs"
    assert filesystem_of(tmp_path / "net", mounts) == "ext4"
    monkeypatch.setattr("drafting.storage.place.filesystem_of", lambda folder: "nfs4")
    with pytest.raises(SchemaError) as caught:
        prepare_folder(tmp_path / "data", local=True)
    assert "netværksdrev" in caught.value.user_message
    prepare_folder(tmp_path / "data", local=False)
