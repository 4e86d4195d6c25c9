"""People and a case for the tests of the office: the published example, decided and ready."""

import copy
from datetime import date

from drafting.domain.people import Role, User
from drafting.library.casefile import load_json
from drafting.office import cases, control, drafts
from drafting.office.reviewing import Given, HasRead
from drafting.storage import service
from drafting.storage.people import save_user
from tests.conftest import ROOT

TODAY = date(2026, 11, 26)
CASE = ROOT / "corpus" / "cases" / "personlig_assistance" / "31-20.json"
OFFICER, REVIEWER = Role.OFFICER, Role.REVIEWER
PEOPLE = {
    user.id: user
    for user in (
        User("anna", "Anna And", frozenset({OFFICER})),
        User("ole", "Ole Olsen", frozenset({OFFICER})),
        User("clara", "Clara Carl", frozenset({OFFICER, REVIEWER})),
        User("bo", "Bo Birk", frozenset({REVIEWER})),
        User("dorte", "Dorte Dal", frozenset({REVIEWER})),
        User("lea", "Lea Leder", frozenset({Role.LEADER})),
        User("adam", "Adam Adm", frozenset({Role.ADMINISTRATOR})),
    )
}
ANNA, BO, CLARA, DORTE = (PEOPLE[name] for name in ("anna", "bo", "clara", "dorte"))


def everybody_in():
    for user in PEOPLE.values():
        save_user(service.store(), user, "system")


def case_file(**changes):
    body = load_json(CASE.read_bytes(), source="31-20.json")
    return copy.deepcopy({**body, **changes})


def decision(outcome="ændring", reason=None):
    return {"outcome": outcome, "proposed": "ændring", "reason": reason, "decided_by": "Anna And"}


def decided(number="26-10000", owner=ANNA):
    """Return the key of a case in which a person has chosen the result."""
    key = cases.new_case(owner, case_file(case_id=number)).key
    drafts.record_decision(owner, key, decision(), 1)
    return key


def page(user, key):
    return control.read_control(user, key, TODAY)


def hand_over(user, key, reviewer=""):
    return control.hand_over(user, key, Given(page(user, key).letter.made.seen, TODAY, reviewer))


def approve(user, key, has_read=True):
    seen = page(user, key).standing.now.sha256()
    return control.approve(user, key, HasRead(seen, TODAY, has_read))
