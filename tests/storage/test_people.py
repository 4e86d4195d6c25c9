"""Users, whose case it is, and sign-ins, on every engine: noted, checked, copied, put back."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from drafting.domain.people import Role, User
from drafting.storage import RefusedError, UnknownCaseError, people, sessions
from drafting.storage.audit import events
from drafting.storage.backup import make_backup
from drafting.storage.case_list import list_cases_of
from drafting.storage.cases import insert_case
from drafting.storage.engine import write_connection
from drafting.storage.people import NOBODY, Assignment
from drafting.storage.restore import restore_backup
from drafting.storage.settings import Settings
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from tests.storage.conftest import body

ANNA = User("anna", "Anna Ågård", frozenset({Role.OFFICER, Role.LEADER}))
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def found(store, user_id):
    with store.read() as connection:
        return people.find_user(connection, user_id)


def whose(store, key):
    with store.read() as connection:
        return people.assignment_of(connection, key)


def signed_in(store, token):
    with store.read() as connection:
        found = sessions.find(connection, token)
    return found is not None and not found.ended_at


def test_a_user_is_saved_changed_and_closed_with_an_event_for_each(store):
    people.save_user(store, ANNA, "drift")
    people.save_user(store, ANNA, "drift")  # nothing new
    people.save_user(store, User("anna", "Anna And", frozenset({Role.OFFICER})), "drift")
    people.set_password_hash(store, "anna", "$argon2id$x", "drift")
    people.deactivate(store, "anna", "drift")
    assert found(store, "anna") == User("anna", "Anna And", frozenset({Role.OFFICER}), False)
    people.activate(store, "anna", "drift")
    assert found(store, "anna").active
    with store.read() as connection:
        said = [e.payload for e in events(connection, "anna") if e.action == "bruger"]
        assert people.password_hash_of(connection, "anna") == "$argon2id$x"
        assert people.password_hash_of(connection, "ingen") == ""
    assert len(said) == 5
    assert not any("argon2" in payload or "Anna" in payload for payload in said)
    assert verify_store(store) == ()


@pytest.mark.parametrize("user_id", ["", "system", "010190-1234", "a b", "a" * 65, "../x", "-a"])
def test_an_id_that_cannot_stand_in_the_trail_is_refused(file_store, user_id):
    with pytest.raises(RefusedError):
        people.save_user(file_store, User(user_id, "Anna", frozenset()), "drift")


def test_a_name_with_a_cpr_number_is_refused(file_store):
    with pytest.raises(RefusedError):
        people.save_user(file_store, User("anna", "Anna 010190-1234", frozenset()), "drift")


def test_a_user_who_is_not_there_gets_no_password(file_store):
    for change in (people.deactivate, people.activate):
        with pytest.raises(RefusedError):
            change(file_store, "ingen", "drift")
    with pytest.raises(RefusedError):
        people.set_password_hash(file_store, "ingen", "x", "drift")
    assert found(file_store, "ingen") is None


def test_a_new_case_is_its_makers_own_until_it_is_given_to_others(store):
    key = insert_case(store, body(), "anna").key
    assert whose(store, key) == Assignment("anna", "")
    people.assign(store, key, Assignment("bo", "lis"), "chef")
    people.assign(store, key, Assignment("bo", "lis"), "chef")  # nothing new
    assert whose(store, key) == Assignment("bo", "lis")
    assert whose(store, "0" * 32) == NOBODY
    assert [row.key for row in list_cases_of(store, Assignment("bo", "")).rows] == [key]
    assert [row.key for row in list_cases_of(store, Assignment("", "lis")).rows] == [key]
    assert list_cases_of(store, Assignment("anna", "")).rows == ()
    assert list_cases_of(store, NOBODY).rows == ()
    with store.read() as connection:
        assert sum(e.action == "tildelt" for e in events(connection, key)) == 1
    assert verify_store(store) == ()


def test_nobody_reviews_their_own_case(file_store):
    key = insert_case(file_store, body(), "anna").key
    with pytest.raises(RefusedError):
        people.assign(file_store, key, Assignment("anna", "anna"), "chef")
    with pytest.raises(UnknownCaseError):
        people.assign(file_store, "0" * 32, Assignment("anna", "bo"), "chef")
    assert whose(file_store, key) == Assignment("anna", "")


def test_a_sign_in_ends_once_and_with_the_access(store):
    people.save_user(store, ANNA, "drift")
    for token in ("et", "to", "tre"):
        sessions.begin(store, token, "anna", (NOW, NOW))
        sessions.begin(store, token, "anna", (NOW, NOW))  # two windows at once
    sessions.end(store, "et", NOW, "button")
    sessions.end(store, "et", NOW, "button")
    sessions.seen(store, "et", "anna", NOW + timedelta(minutes=1))
    assert not signed_in(store, "et")
    assert signed_in(store, "to")
    people.deactivate(store, "anna", "drift")
    assert not signed_in(store, "to")
    with store.read() as connection:
        every = [e.action for e in events(connection, "anna")]
    assert every.count("logget ind") == 3
    assert every.count("logget ud") == 2
    assert verify_store(store) == ()


def test_a_token_is_nowhere_in_the_store(file_store):
    sessions.begin(file_store, "hemmeligt-token", "anna", (NOW, NOW))
    with file_store.engine.connect() as connection:
        (row,) = connection.execute(text("SELECT * FROM session")).all()
    assert "hemmeligt-token" not in str(row)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE bruger SET roles = 'administrator leder'",
        "UPDATE bruger SET password_hash = 'kendt'",
        "UPDATE bruger SET active = 1 - active",
        "DELETE FROM bruger",
        "INSERT INTO bruger VALUES ('x', 'X', 'leder', 1, '', '', '')",
        "UPDATE tildeling SET owner = 'x'",
        "UPDATE tildeling SET reviewer = 'x'",
        "DELETE FROM tildeling",
        "INSERT INTO tildeling VALUES ('x', 'x', '')",
    ],
)
def test_a_user_or_an_assignment_changed_outside_the_program_is_found(store, damage):
    people.save_user(store, ANNA, "drift")
    insert_case(store, body(), "anna")
    with write_connection(store.engine) as connection, connection.begin():
        connection.execute(text(damage))
    problems = verify_store(store)
    assert [one.kind for one in problems] == [damage.split()[1 if "UPDATE" in damage else 2]]


def test_users_and_assignments_are_in_a_backup_and_sign_ins_are_not(store, tmp_path):
    people.save_user(store, ANNA, "drift")
    key = insert_case(store, body(), "anna").key
    people.assign(store, key, Assignment("anna", "lis"), "chef")
    sessions.begin(store, "et", "anna", (NOW, NOW))
    folder, problems = make_backup(store, tmp_path / "kopier")
    assert problems == ()
    target = Settings(tmp_path / "ny", store.settings.key_file)
    restore_backup(folder, target)
    copy = open_store(target)
    assert found(copy, "anna") == ANNA
    assert whose(copy, key) == Assignment("anna", "lis")
    assert not signed_in(copy, "et")
    assert verify_store(copy) == ()
    copy.close()
