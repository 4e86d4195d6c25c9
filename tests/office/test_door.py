"""Sign in with a password: who gets in, how long it lasts, and what is said when it ends."""

from datetime import UTC, datetime, timedelta

import pytest

from drafting.domain.people import Role, User
from drafting.errors import AccessError, InputError
from drafting.office.door import local, passwords
from drafting.office.door.limits import Limits, read_limits
from drafting.office.door.signins import Ended, at_the_door, is_over, sign_out
from drafting.office.door.throttle import (
    PER_ADDRESS,
    PER_USER,
    PER_USER_HERE,
    WINDOW,
    Throttle,
)
from drafting.storage import people
from tests.office.conftest import person, trail

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
LIMITS = Limits(timedelta(minutes=30), timedelta(hours=8))
CODE = "fire grønne æbler i en kurv"


@pytest.fixture(autouse=True)
def calm(monkeypatch):
    monkeypatch.setattr(local, "_throttle", Throttle())


@pytest.fixture
def anna(office):
    user = person("anna", "sagsbehandler")
    people.set_password_hash(office, "anna", passwords.hashed(CODE), "drift")
    return user


def enter(user_id="anna", code=CODE, address="10.0.0.1", now=NOW):
    return local.sign_in(user_id, code, address, now)


def test_the_right_password_opens_and_each_sign_in_has_a_token_of_its_own(anna):
    first, second = enter(), enter()
    assert first != second
    assert len(first) >= 43  # 256 bits
    assert at_the_door(first, NOW, LIMITS) == anna
    assert at_the_door(second, NOW, LIMITS) == anna
    assert [e[1] for e in trail("logget ind")] == ["anna", "anna"]
    assert not any(CODE in "".join(event) or first in "".join(event) for event in trail())


def test_a_decomposed_letter_is_the_same_password(anna):
    import unicodedata

    assert enter(code=unicodedata.normalize("NFD", CODE))


@pytest.mark.parametrize("token", ["", "x", "0" * 43])
def test_a_token_nobody_was_given_opens_nothing(anna, token):
    enter()
    assert at_the_door(token, NOW, LIMITS) is Ended.NEVER


def test_an_unknown_user_a_wrong_password_and_a_closed_access_are_refused_in_the_same_words(
    anna, office
):
    person("uden", "sagsbehandler")  # no password was ever set
    lost = person("lukket", "sagsbehandler")
    people.set_password_hash(office, "lukket", passwords.hashed(CODE), "drift")
    people.deactivate(office, lost.id, "drift")
    nothing = person("ingenting")
    people.set_password_hash(office, nothing.id, passwords.hashed(CODE), "drift")
    said = set()
    for user_id, code in [
        ("anna", "forkert"),
        ("findes-ikke", CODE),
        ("uden", ""),
        ("uden", "ingen har denne adgangskode"),
        ("lukket", CODE),
        ("ingenting", CODE),
        ("010190-1234", CODE),
        ("x" * 500, CODE * 100),
    ]:
        with pytest.raises(AccessError) as refused:
            enter(user_id, code, address=user_id)
        said.add(refused.value.user_message)
    assert len(said) == 1
    noted = [e[2] for e in trail("login afvist")]
    assert noted == ["anna", "-", "uden", "uden", "lukket", "ingenting", "-", "-"]


def test_an_unknown_user_costs_as_much_work_as_a_known_one(anna, monkeypatch):
    done = []
    real = passwords._hasher

    class Counting:
        @staticmethod
        def verify(kept, password):
            done.append(kept.split("$")[1:4])
            return real.verify(kept, password)

        check_needs_rehash = staticmethod(real.check_needs_rehash)
        hash = staticmethod(real.hash)

    monkeypatch.setattr(passwords, "_hasher", Counting)
    for user_id in ("anna", "findes-ikke"):
        with pytest.raises(AccessError):
            enter(user_id, "forkert kodeord her")
    assert done[0] == done[1]  # argon2id with the same parameters
    assert done[0][0] == "argon2id"


def test_wrong_passwords_for_one_user_are_stopped_and_a_quarter_of_an_hour_opens_again(anna):
    for _ in range(PER_USER_HERE):
        with pytest.raises(AccessError) as refused:
            enter(code="forkert")
        assert "forkert" in refused.value.user_message
    with pytest.raises(AccessError) as refused:
        enter()  # the right one, too late
    assert "Vent et kvarter" in refused.value.user_message
    assert enter(now=NOW + WINDOW)


def test_a_stranger_who_knows_the_name_does_not_lock_a_colleague_out(anna):
    for _ in range(PER_USER_HERE + 3):
        with pytest.raises(AccessError):
            enter(code="forkert", address="192.0.2.9")
    assert enter(address="10.0.0.1")
    with pytest.raises(AccessError):  # her own sign-in gives the stranger no new tries
        enter(address="192.0.2.9")


def test_one_user_cannot_be_tried_from_everywhere():
    throttle = Throttle()
    for number in range(PER_USER):
        throttle.attempt("anna", f"10.0.0.{number}", NOW)
    with pytest.raises(AccessError) as refused:
        throttle.attempt("anna", "10.0.0.99", NOW)
    assert "Vent et kvarter" in refused.value.user_message
    throttle.attempt("bo", "10.0.0.99", NOW)
    throttle.attempt("anna", "10.0.0.99", NOW + WINDOW)


def test_wrong_passwords_for_a_user_who_is_not_there_are_stopped_in_the_same_way(anna):
    for _ in range(PER_USER_HERE):
        with pytest.raises(AccessError):
            enter("findes-ikke")
    with pytest.raises(AccessError) as refused:
        enter("findes-ikke")
    assert "Vent et kvarter" in refused.value.user_message


def test_one_address_cannot_try_everybody():
    throttle = Throttle()
    for number in range(PER_ADDRESS):
        throttle.attempt(f"bruger{number}", "10.0.0.1", NOW)
    with pytest.raises(AccessError):
        throttle.attempt("en-ny", "10.0.0.1", NOW)
    throttle.attempt("en-ny", "10.0.0.2", NOW)


def test_right_passwords_from_one_address_are_not_held_against_an_office_behind_one_router():
    throttle = Throttle()
    for number in range(4 * PER_ADDRESS):
        throttle.attempt(f"bruger{number}", "10.0.0.1", NOW)
        throttle.was_right(f"bruger{number}", "10.0.0.1")


def test_attempts_side_by_side_do_not_get_more_tries():
    throttle = Throttle()
    for _ in range(PER_USER_HERE):
        throttle.attempt("anna", "a", NOW)  # counted before the password is looked at
    with pytest.raises(AccessError):
        throttle.attempt("anna", "a", NOW)


def test_the_throttle_does_not_grow_without_end(monkeypatch):
    monkeypatch.setattr("drafting.office.door.throttle._MOST_REMEMBERED", 10)
    throttle = Throttle()
    for number in range(100):
        throttle.attempt(f"bruger{number}", f"10.0.0.{number}", NOW)
    assert len(throttle._wrong) <= 10


def test_half_an_hour_unused_ends_a_sign_in_and_use_moves_the_limit(anna):
    token = enter()
    later = NOW
    for _ in range(5):
        later += timedelta(minutes=29)
        assert at_the_door(token, later, LIMITS) == anna
    later += timedelta(minutes=30)
    ended = at_the_door(token, later, LIMITS)
    assert ended is Ended.IDLE
    assert "ikke er sket noget" in ended
    assert "er gemt" in ended  # what is saved, and what is not
    assert "ikke gemt" in ended
    assert at_the_door(token, later, LIMITS) is Ended.IDLE
    assert trail("logget ud", "anna")[-1][3] == '{"why":"idle"}'
    assert len(trail("logget ud", "anna")) == 1


def test_a_look_at_a_sign_in_is_no_use_of_it(anna):
    token, later = enter(), NOW
    for _ in range(29):
        later += timedelta(minutes=1)
        assert not is_over(token, later, LIMITS)
    assert is_over(token, later + timedelta(minutes=1), LIMITS)
    assert is_over("", NOW, LIMITS)
    assert is_over("findes-ikke", NOW, LIMITS)


def test_eight_hours_end_a_sign_in_however_busy(anna):
    token, later = enter(), NOW
    while later < NOW + timedelta(hours=8) - timedelta(minutes=20):
        later += timedelta(minutes=20)
        assert at_the_door(token, later, LIMITS) in (anna, Ended.TOO_LONG)
    assert at_the_door(token, NOW + timedelta(hours=8), LIMITS) is Ended.TOO_LONG
    assert at_the_door(token, NOW + timedelta(hours=7), LIMITS) is not anna  # it stays ended


def test_a_sign_out_counts_on_the_server(anna):
    token, other = enter(), enter()
    sign_out(token, NOW)
    sign_out("findes-ikke", NOW)
    assert at_the_door(token, NOW, LIMITS) is Ended.SIGNED_OUT
    assert at_the_door(other, NOW, LIMITS) == anna


def test_a_closed_access_ends_every_sign_in_at_once_and_opening_it_brings_none_back(anna, office):
    token = enter()
    people.deactivate(office, "anna", "drift")
    assert at_the_door(token, NOW, LIMITS) is Ended.CLOSED
    people.activate(office, "anna", "drift")
    assert at_the_door(token, NOW, LIMITS) is Ended.SIGNED_OUT


def test_a_new_password_ends_what_the_old_one_opened(anna, office):
    token = enter()
    people.set_password_hash(office, "anna", passwords.hashed("en ganske anden kode"), "drift")
    assert isinstance(at_the_door(token, NOW, LIMITS), Ended)
    with pytest.raises(AccessError):
        enter()


def test_a_sign_in_is_there_after_the_server_has_stopped(anna):
    from tests.office.conftest import close_store

    token = enter()
    close_store()
    assert at_the_door(token, NOW, LIMITS) == anna


@pytest.mark.parametrize("code", ["", "kort", "a" * 11, "a" * 129])
def test_a_password_must_be_long_and_nothing_else(code):
    with pytest.raises(InputError) as refused:
        passwords.hashed(code)
    assert "mindst 12" in refused.value.user_message
    assert passwords.hashed("a" * 12)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("UDKAST_IDLE_MINUTES", "0"),
        ("UDKAST_IDLE_MINUTES", "61"),
        ("UDKAST_IDLE_MINUTES", "tredive"),
        ("UDKAST_SESSION_HOURS", "13"),
        ("UDKAST_SESSION_HOURS", "-8"),
        ("UDKAST_SESSION_HOURS", "²"),
    ],
)
def test_a_limit_that_is_unsafe_is_refused(name, word, monkeypatch):
    monkeypatch.setenv(name, word)
    with pytest.raises(InputError):
        read_limits()


def test_the_limits_are_half_an_hour_and_eight_hours_where_nothing_is_said(monkeypatch):
    for name in ("UDKAST_IDLE_MINUTES", "UDKAST_SESSION_HOURS"):
        monkeypatch.delenv(name, raising=False)
    assert read_limits() == LIMITS


def test_an_administrator_cannot_take_or_give_themselves_anything(office):
    from drafting.office import people as desk

    boss = person("boss", "administrator")
    for change in (
        lambda: desk.disable(boss, "boss"),
        lambda: desk.change_user(boss, User("boss", "Boss", frozenset())),
        lambda: desk.change_user(boss, User("boss", "Boss", frozenset(Role))),
    ):
        with pytest.raises(InputError):
            change()
    desk.add_user(boss, User("bo", "Bo", frozenset({Role.OFFICER})), CODE)
    assert enter("bo")
    with pytest.raises(InputError):
        desk.add_user(boss, User("bo", "Bo igen", frozenset()), CODE)
    desk.set_password(boss, "bo", CODE + "!")
    with pytest.raises(AccessError):
        enter("bo")


def test_an_operation_works_with_the_roles_the_store_has_now_not_those_it_was_called_with(office):
    from drafting.office import people as desk

    person("boss", "administrator", "leder")
    stale = User("boss", "Boss", frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(InputError):  # to whoever holds the old roles this looks like no change
        desk.change_user(stale, stale)


def test_a_case_is_given_only_to_who_holds_the_role(office):
    from drafting.office import cases
    from drafting.office import people as desk
    from drafting.office.people import Assignment
    from tests.storage.conftest import body

    anna, chief = person("anna", "sagsbehandler"), person("lis", "leder")
    person("bo", "kvalitetskontrollant", "sagsbehandler")
    key = cases.new_case(anna, body()).key
    for owner, reviewer in [("lis", "bo"), ("anna", "anna"), ("findes-ikke", ""), ("anna", "lis")]:
        with pytest.raises(InputError):
            desk.assign(chief, key, Assignment(owner, reviewer))
    desk.assign(chief, key, Assignment("anna", "bo"))
    assert desk.assignment(anna, key) == Assignment("anna", "bo")
    people.deactivate(office, "bo", "drift")
    with pytest.raises(InputError):
        desk.assign(chief, key, Assignment("bo", ""))
    assert [one.id for one in desk.assignable(chief)] == ["anna"]
