"""Every role, every operation, every case: what no rule here allows is refused and noted.

The rules are written down here once more, by hand. An operation that is not on the list fails: say
who may do it, and have somebody else read it.
"""

import importlib
import inspect
import uuid
from itertools import combinations

import pytest

from drafting.domain.people import Relation, Role, User
from drafting.errors import AccessError
from drafting.office import cases
from drafting.office.access import can, operation, reading
from drafting.office.matrix import every_operation, operation_modules, roles_document
from drafting.storage import service
from drafting.storage.people import Assignment, assign, deactivate, save_user
from tests.conftest import ROOT
from tests.office.conftest import close_store, person, set_up, trail
from tests.storage.conftest import body

OFFICER, REVIEWER, LEADER, ADMIN = Role
OWN, TO_REVIEW, OTHERS = Relation
WRITE = {(OFFICER, OWN)}
REVIEW = {(REVIEWER, TO_REVIEW)}
LEAD = {(LEADER, OWN), (LEADER, TO_REVIEW), (LEADER, OTHERS)}
READ = WRITE | REVIEW | LEAD
ERASE = {(ADMIN, OWN), (ADMIN, TO_REVIEW), (ADMIN, OTHERS)}
SHOWS_NOTHING = {"retention.erase", "retention.plan"}  # when it is due, and gone
EVERYBODY = {(role, None) for role in Role}
RULES = {
    "cases.add_document": WRITE,
    "cases.documents_of": READ,
    "cases.history": READ,
    "cases.list_all": {(LEADER, None)},
    "cases.list_own": {(OFFICER, None)},
    "cases.list_to_review": {(REVIEWER, None)},
    "cases.new_case": {(OFFICER, None)},
    "cases.open_case": READ,
    "cases.read_document": READ,
    "cases.read_version": READ,
    "cases.release_case": WRITE,
    "cases.reserve_case": WRITE,
    "cases.save_case": WRITE,
    "control.approve": REVIEW,
    "control.comment": WRITE | REVIEW,
    "control.fetch_letter": READ,
    "control.hand_over": WRITE,
    "control.possible_reviewers": WRITE,
    "control.read_control": READ,
    "control.return_case": REVIEW,
    "control.send": WRITE,
    "control.settle": WRITE | REVIEW,
    "control.take_back": WRITE,
    "drafts.note_export": READ,
    "drafts.record_decision": WRITE,
    "drafts.record_precedents": WRITE,
    "drafts.save_draft": WRITE,
    "drafts.save_edited": WRITE,
    "drafts.save_examination": WRITE,
    "drafts.steps_of": READ,
    "drafts.word_of": READ,
    "export.export_case": WRITE | LEAD,
    "insight.extract": LEAD,
    "people.add_user": {(ADMIN, None)},
    "people.assign": LEAD,
    "people.assignable": {(LEADER, None)},
    "people.assignment": READ,
    "people.change_user": {(ADMIN, None)},
    "people.disable": {(ADMIN, None)},
    "people.enable": {(ADMIN, None)},
    "people.list_users": {(ADMIN, None)},
    "people.set_password": {(ADMIN, None)},
    "retention.confirm": WRITE | LEAD,
    "retention.erase": LEAD | ERASE,
    "retention.list_due": {(ADMIN, None), (LEADER, None)},
    "retention.plan": LEAD | ERASE,
    "system.back_up": {(ADMIN, None)},
    "system.low_space": EVERYBODY,
    "system.verify": {(ADMIN, None)},
    "system.why_read_only": EVERYBODY,
}
EVERY = every_operation()
ROLE_SETS = [frozenset(some) for count in range(5) for some in combinations(Role, count)]
SECRET = "Hemmelig Kommune"


def named(one):
    module, _, function = one.name.rpartition(".")
    return getattr(importlib.import_module(f"drafting.office.{module}"), function)


def test_every_operation_has_a_rule_here_and_every_rule_an_operation():
    assert {one.name for one in EVERY} == set(RULES)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_an_operation_allows_what_its_rule_says_and_no_more(one):
    assert set(one.allowed) == RULES[one.name]


def test_nobody_reviews_their_own_and_an_administrator_sees_no_case():
    for one in EVERY:
        if one.on_case:
            assert (REVIEWER, OWN) not in one.allowed
            if one.name not in SHOWS_NOTHING:
                assert not any(role is ADMIN for role, _ in one.allowed), one.name
            assert not {(OFFICER, TO_REVIEW), (OFFICER, OTHERS), (REVIEWER, OTHERS)} & {
                *one.allowed
            }


def test_every_public_function_of_the_office_is_an_operation():
    for name in operation_modules():
        module = importlib.import_module(name)
        own = [
            f"{name.removeprefix('drafting.office.')}.{function}"
            for function, value in inspect.getmembers(module, inspect.isfunction)
            if value.__module__ == name and not function.startswith("_")
        ]
        assert own, f"{name} has no operation: say in drafting/office/matrix.py what it is"
        assert set(own) <= set(RULES), f"{name} lets somebody in without a rule"
        offered = {one for one in module.__all__ if inspect.isfunction(getattr(module, one))}
        assert all(getattr(module, one).__module__ == name for one in offered)


def test_the_written_table_is_the_one_the_program_follows():
    kept = (ROOT / "docs" / "roles.md").read_text("utf-8")
    assert kept == roles_document(), "kør »python -m drafting roles-doc -o docs/roles.md«"


def test_an_operation_that_does_not_fit_its_rule_is_no_operation():
    def about_a_case(user: User, key: str) -> None: ...

    def about_none(user: User) -> None: ...

    for function, make in [
        (about_a_case, operation("x", (OFFICER, None))),
        (about_none, operation("x", (OFFICER, OWN))),
        (about_none, operation("x")),
        (about_none, reading("x", (OFFICER, None))),
        (lambda key: None, operation("x", (OFFICER, None))),
    ]:
        with pytest.raises(TypeError):
            make(function)


class Staff:
    """A user for each set of roles, each with a case of their own and one to review."""

    def __init__(self):
        chief = person("chef", "sagsbehandler")
        self.others = self.case(Assignment(chief.id, ""))
        self.users = [
            person("u" + "".join(role.name[0].lower() for role in Role if role in roles), *roles)
            for roles in ROLE_SETS
        ]
        closed = person("lukket", *Role)
        deactivate(service.store(), closed.id, "drift")
        stranger = User("fremmed", "Fremmed", frozenset(Role))
        self.outside = {closed.id, stranger.id}
        self.users += [closed, stranger]
        self.own = {user.id: self.case(Assignment(user.id, "")) for user in self.users}
        self.to_review = {user.id: self.case(Assignment("", user.id)) for user in self.users}

    @staticmethod
    def case(whose):
        number = f"26-{uuid.uuid4().hex[:8]}"
        key = service.new_case(body(case_id=number, municipality=SECRET), "drift").key
        assign(service.store(), key, whose, "drift")
        return key

    def targets(self, user):
        yield OWN, self.own[user.id]
        yield TO_REVIEW, self.to_review[user.id]
        yield OTHERS, self.others
        yield OTHERS, "0" * 32
        yield OTHERS, "Anna And 010190-1234"


@pytest.fixture(scope="module")
def everybody(tmp_path_factory):
    """One office for the whole matrix, since no call in it may change what the next one finds."""
    with pytest.MonkeyPatch.context() as setting:
        set_up(setting, tmp_path_factory.mktemp("matrix"))
        yield Staff()
        close_store()


@pytest.fixture
def staff(everybody):
    return everybody


def outcome(one, user, *key):
    """Return the refusal, or None where the person was let in; what came after is not asked."""
    try:
        named(one)(user, *key)
    except AccessError as refused:
        return refused
    except Exception as error:  # noqa: BLE001  (let in, and stopped by what was missing in the call)
        assert not isinstance(error, AccessError)
    return None


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.name)
def test_the_matrix_of_roles_operations_and_cases_has_no_leak(one, staff):
    refusals, denied, before = set(), 0, len(trail("nægtet"))
    for user in staff.users:
        for relation, *key in staff.targets(user) if one.on_case else [(None,)]:
            wanted = user.id not in staff.outside and any(
                (role, relation) in RULES[one.name] for role in user.roles
            )
            refused = outcome(one, user, *key)
            assert (refused is None) == wanted, (user.id, relation)
            if refused is not None:
                denied += 1
                if user.id not in staff.outside:
                    refusals.add(refused.user_message)
                assert SECRET not in refused.user_message + str(refused)
    assert len(refusals) <= 1, "the words tell the cases apart"
    noted = trail("nægtet")[before:]
    assert len(noted) == denied
    assert all(one.name in payload for *_, payload in noted)
    assert not any("010190" in "".join(event) for event in noted)


@pytest.mark.parametrize(
    ("shelf", "role"),
    [("list_own", OFFICER), ("list_to_review", REVIEWER), ("list_all", LEADER)],
)
def test_a_list_holds_only_what_is_the_persons_to_see(shelf, role, staff):
    for user in staff.users:
        if user.id in staff.outside or role not in user.roles:
            continue
        listed = {row.key for row in getattr(cases, shelf)(user).rows}
        if shelf == "list_own":
            assert listed == {staff.own[user.id]}
        elif shelf == "list_to_review":
            assert listed == {staff.to_review[user.id]}
        else:
            assert {staff.others, staff.own[user.id]} <= listed


def test_two_people_never_see_each_others_case_by_search_number_or_key(office):
    anna, bo = person("anna", "sagsbehandler"), person("bo", "sagsbehandler")
    key = cases.new_case(anna, body(case_id="26-777", municipality=SECRET)).key
    assert cases.open_case(anna, key).version.body["municipality"] == SECRET
    assert cases.list_own(bo, "26-777").rows == ()
    for call in (
        lambda: cases.open_case(bo, key),
        lambda: cases.read_version(bo, key, 1),
        lambda: cases.save_case(bo, key, body(case_id="26-777"), 1),
    ):
        with pytest.raises(AccessError) as refused:
            call()
        assert "sagsbehandleren på sagen" in refused.value.user_message
    assert service.history(key)[0].version == 1


def test_a_role_or_an_access_that_is_taken_away_counts_from_the_next_call(office):
    anna = person("anna", "sagsbehandler")
    key = cases.new_case(anna, body()).key
    cases.open_case(anna, key)
    save_user(office, User("anna", "Anna", frozenset()), "drift")
    with pytest.raises(AccessError):
        cases.open_case(anna, key)  # the one she signed in with still says officer
    person("anna", "sagsbehandler")
    cases.open_case(anna, key)
    deactivate(office, "anna", "drift")
    with pytest.raises(AccessError) as refused:
        cases.open_case(anna, key)
    assert "din adgang til Udkast er lukket" in refused.value.user_message
    assert not can(anna, "cases.open_case", key)


def test_every_look_is_in_the_trail_once_in_a_quarter_of_an_hour(office):
    anna, chief = person("anna", "sagsbehandler"), person("lis", "leder")
    key = cases.new_case(anna, body()).key
    for _ in range(2):
        cases.history(chief, key)
        cases.open_case(anna, key)
    looks = sorted(actor for _, actor, *_ in trail("åbnet", key))
    assert looks == ["anna", "lis"]


def test_alone_on_a_machine_every_case_is_ones_own_and_nothing_can_be_reviewed(office, monkeypatch):
    from datetime import date

    from drafting.office import control
    from drafting.office.door.mode import single_user
    from drafting.office.reviewing import HasRead

    monkeypatch.delenv("UDKAST_LOGIN")
    key = service.new_case(body(), "en-anden").key
    me = single_user()
    assert cases.open_case(me, key).row.key == key
    assert [row.key for row in cases.list_own(me).rows] == [key]
    with pytest.raises(AccessError):
        control.approve(me, key, HasRead("0" * 64, date(2026, 11, 26), has_read=True))
    with pytest.raises(AccessError):
        cases.open_case(User("en-anden", "En anden", frozenset(Role)), key)


def test_a_misspelt_way_to_sign_in_opens_nothing(office, monkeypatch):
    from drafting.errors import InputError

    anna = person("anna", "sagsbehandler")
    monkeypatch.setenv("UDKAST_LOGIN", "Lokal")
    with pytest.raises(InputError):
        cases.list_own(anna)
