"""Two people at the same moment: whoever is first, nothing but the approved content is approved."""

import threading
from functools import partial

import pytest

from drafting.domain.control import Act, CaseStatus
from drafting.storage import StepKind, StorageError, control
from drafting.storage.cases import insert_case
from drafting.storage.control import Verdict
from drafting.storage.people import Assignment, assign
from drafting.storage.saving import save_version
from drafting.storage.steps import load_steps
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from tests.storage.conftest import ENGINES, TORTURE, body
from tests.storage.reviewing import READ, decide, draft, hand_over, people, seen

ROUNDS = 200 if TORTURE else 8
pytestmark = [pytest.mark.parametrize("engine", ENGINES)]


@pytest.fixture
def two_stores(engine, make_settings):
    """The same data opened twice, as by two processes."""
    settings = make_settings(engine)
    first, second = open_store(settings), open_store(settings)
    people(first)
    yield first, second
    first.close()
    second.close()


def under_review(store, number, approved=False):
    key = insert_case(store, body(case_id=f"26-{number:05}"), "anna").key
    decide(store, key)
    draft(store, key)
    hand_over(store, key)
    if approved:
        control.approve(store, key, Verdict(seen(store, key), READ), "bo")
    return key


def together(*acts):
    """Do all at the same moment, each in a thread; return which of them were done."""
    start, done = threading.Barrier(len(acts)), [False] * len(acts)

    def run(place, act):
        start.wait()
        try:
            act()
            done[place] = True
        except StorageError:
            pass

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tuple(done)


def acts_of(store, key):
    return [step.body["act"] for step in load_steps(store, key, StepKind.REVIEW)]


def test_an_officer_saves_while_the_reviewer_approves(two_stores):
    one, two = two_stores
    outcomes = set()
    for number in range(ROUNDS):
        key = under_review(one, number)
        verdict = Verdict(seen(two, key), READ)
        saved, approved = together(
            partial(save_version, one, key, body(case_id=f"26-{number:05}", x=1), 1, "anna"),
            partial(control.approve, two, key, verdict, "bo"),
        )
        outcomes.add((saved, approved))
        found = control.standing_of(one, key)
        assert saved
        assert found.status is CaseStatus.OPEN
        assert not found.holds
        with pytest.raises(StorageError):
            control.send(two, key, "anna")
    assert outcomes <= {(True, True), (True, False)}
    assert verify_store(one) == ()


def test_an_officer_changes_the_draft_while_they_send_it_from_another_window(two_stores):
    one, two = two_stores
    for number in range(ROUNDS):
        key = under_review(one, number, approved=True)
        approved = control.standing_of(one, key).now.sha256()
        changed, sent = together(
            partial(draft, one, key, "Du får 99 timer."),
            partial(control.send, two, key, "anna"),
        )
        assert changed != sent
        found = control.standing_of(one, key)
        assert found.status is (CaseStatus.SENT if sent else CaseStatus.OPEN)
        letters = load_steps(one, key, StepKind.LETTER)
        assert [step.body["approved"] for step in letters] == ([approved] if sent else [])
        assert found.holds == sent
    assert verify_store(one) == ()


def test_one_says_approve_and_one_says_return_and_one_of_them_stands(two_stores):
    one, two = two_stores
    for number in range(ROUNDS):
        key = under_review(one, number)
        verdict = Verdict(seen(one, key), READ)
        together(
            partial(control.approve, one, key, verdict, "bo"),
            partial(control.approve, two, key, verdict, "bo"),
            partial(control.return_case, two, key, "Ret tallet.", "bo"),
        )
        acts = acts_of(one, key)
        assert acts.count(Act.APPROVE.value) <= 1
        last = {Act.APPROVE.value: CaseStatus.APPROVED, Act.RETURN.value: CaseStatus.RETURNED}
        assert control.standing_of(two, key).status is last[acts[-1]]


def test_two_reviewers_at_once_while_the_case_is_given_to_the_other(two_stores):
    one, two = two_stores
    for number in range(ROUNDS):
        key = under_review(one, number)
        verdict = Verdict(seen(one, key), READ)
        together(
            partial(assign, one, key, Assignment("anna", "dorte"), "leder"),
            partial(control.approve, one, key, verdict, "bo"),
            partial(control.approve, two, key, verdict, "dorte"),
        )
        approvals = [
            step for step in load_steps(one, key, StepKind.REVIEW) if step.body["act"] == "godkendt"
        ]
        assert len(approvals) <= 1
        status = CaseStatus.APPROVED if approvals else CaseStatus.REVIEW
        assert control.standing_of(one, key).status is status
    assert verify_store(one) == ()
