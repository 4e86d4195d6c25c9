"""`users`: a password comes from standard input only, and what cannot be used is said in Danish."""

import io

import pytest

from drafting.cli.main import main
from drafting.storage import service
from drafting.storage.people import password_hash_of
from tests.ui.conftest import data_folder  # noqa: F401  (a store of its own)

pytestmark = pytest.mark.usefixtures("data_folder")


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def users(capsys, monkeypatch):
    """Run `users` with something typed; return (exit code, standard output, standard error)."""

    def call(*arguments, typed=""):
        monkeypatch.setattr("sys.stdin", Terminal() if typed is None else io.StringIO(typed))
        code = main(["users", *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


def hire(users, user_id="anna", typed="fire grønne æbler\n"):
    return users("add", user_id, "--navn", "Anna Ågård", "--rolle", "administrator", typed=typed)


def kept(user_id="anna"):
    with service.store().read() as connection:
        return password_hash_of(connection, user_id)


def test_the_first_administrator_is_made_listed_and_given_other_roles(users):
    assert "Der er ingen administrator" in users("list")[2]
    code, out, _ = hire(users)
    assert (code, "administrator" in out) == (0, True)
    assert kept().startswith("$argon2id$")
    assert users("list") == (0, "anna\tAnna Ågård\tadministrator\tåben\n", "")
    assert users("roles", "anna", "--rolle", "leder", "--rolle", "sagsbehandler")[0] == 0
    assert "leder, sagsbehandler" in users("list")[1]


def test_a_password_is_changed_and_an_access_closed_and_opened(users):
    hire(users)
    before = kept()
    assert users("password", "anna", typed="en anden lang kode\n")[0] == 0
    assert kept() != before
    users("disable", "anna")
    assert "lukket" in users("list")[1]
    users("enable", "anna")
    assert "åben" in users("list")[1]


def test_a_bad_password_or_a_taken_or_unknown_id_changes_nothing(users):
    assert hire(users, typed="kort\n")[0] == 2
    assert users("list")[1] == ""
    hire(users)
    before = kept()
    code, _, err = hire(users, typed="en helt anden kode\n")
    assert (code, "findes" in err, kept()) == (2, True, before)
    for what in ("password", "disable", "enable"):
        code, _, err = users(what, "bo", typed="en helt anden kode\n")
        assert (code, "ingen bruger bo" in err or "ingen bruger med" in err) == (2, True)
    code, _, err = hire(users, user_id="010190-1234")
    assert (code, "CPR" in err) == (2, True)


def test_a_password_on_the_command_line_is_not_understood(users):
    with pytest.raises(SystemExit):
        users("password", "anna", "fire grønne æbler")
    with pytest.raises(SystemExit):
        users("add", "anna", "--navn", "A", "--rolle", "leder", "--password", "x")


def test_two_different_passwords_at_the_prompt_are_refused(users, monkeypatch):
    hire(users)
    before = kept()
    answers = iter(["fire grønne æbler!", "fire gronne æbler!"])
    monkeypatch.setattr("getpass.getpass", lambda _: next(answers))
    assert users("password", "anna", typed=None)[0] == 2
    assert kept() == before


def test_the_table_of_roles_is_written_to_a_file(tmp_path, capsys):
    assert main(["roles-doc", "-o", str(tmp_path / "roles.md")]) == 0
    assert main(["roles-doc"]) == 0
    assert capsys.readouterr().out == (tmp_path / "roles.md").read_text("utf-8")
