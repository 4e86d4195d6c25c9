"""Any life of a case, by any people in any order: only what another person approved is sent.

The machine keeps books of its own, in plain values, and never asks the product who may do what.
"""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from drafting.domain.people import Role
from drafting.errors import UdkastError
from drafting.office import cases, control, drafts, people
from drafting.office.reviewing import Given, HasRead
from drafting.storage import StepKind, service
from drafting.storage.canonical import canonical_json
from drafting.storage.cases import load_row
from drafting.storage.contents import read_content
from drafting.storage.drafts import DraftMaking, draft_of
from drafting.storage.verify import verify_at, verify_store
from tests.office.life import PEOPLE, TODAY, case_file, decision, everybody_in
from tests.storage.conftest import TORTURE

WHO = st.sampled_from(["owner", "owner", "owner", "reviewer", "reviewer", *PEOPLE])
REVIEWERS = st.sampled_from(["", "bo", "dorte", "clara", "anna"])
LEA, ADAM = PEOPLE["lea"], PEOPLE["adam"]
done: dict[str, int] = {}


def count(what):
    done[what] = done.get(what, 0) + 1


class Life(RuleBasedStateMachine):
    """One case, seven people, and everything they can do to it."""

    made = 0

    @initialize(already=st.sampled_from([2, 2, 1, 0]))
    def begin(self, already):
        everybody_in()
        Life.made += 1
        self.number = f"26-{Life.made:05}"
        self.key = cases.new_case(PEOPLE["anna"], case_file(case_id=self.number)).key
        self.roles = {name: user.roles for name, user in PEOPLE.items()}
        self.active = set(PEOPLE)
        self.owner, self.reviewer = "anna", ""
        self.workers = {"anna"}
        self.version, self.texts = 1, 0
        self.handed = self.approved = self.sent = None
        self.open_comments = set()
        self.old_hashes = ["0" * 64]
        for _ in range(already):
            self.the_next_right_step(further=False)

    # What the books say, read without the product's own rules

    def content(self):
        """Everything a letter rests on, in plain text."""
        newest = [
            drafts_in_store(self.key, kind)[-1:] for kind in (StepKind.DRAFT, StepKind.DECISION)
        ]
        pieces = [[one.number, one.body] for found in newest for one in found]
        papers = sorted(one.sha256 for one in service.documents_of(self.key))
        body = service.history(self.key, 1)[0].body
        return canonical_json([self.version, body, pieces, papers])

    def status(self):
        with service.store().read() as connection:
            return str(load_row(connection, self.key)["status"])

    def person(self, who):
        name = {"owner": self.owner, "reviewer": self.reviewer}.get(who, who) or "adam"
        return PEOPLE[name]

    def tried(self, what, act):
        """Do it; a refusal in Danish is fine, anything else is a fault."""
        was_approved = self.status() == "godkendt"
        try:
            answer = act()
        except UdkastError as error:
            assert error.user_message.endswith((".", "!", "«"))
            count(f"{what} refused")
            return None
        count(what)
        if was_approved and self.status() == "under udarbejdelse":
            count("approval ended")
        return answer

    # What people do

    @rule(who=WHO)
    def save(self, who):
        user = self.person(who)
        body = case_file(case_id=self.number, journal_number=f"20-{self.version}")
        saved = self.tried("save", lambda: cases.save_case(user, self.key, body, self.version))
        if saved:
            assert self.sent is None
            self.version = saved.version
            self.workers.add(user.id)

    @rule(who=WHO)
    def add_a_paper(self, who):
        user = self.person(who)
        self.texts += 1
        paper = ("Brev", "text/plain", f"nyt {self.texts}".encode())
        self.tried("paper", lambda: cases.add_document(user, self.key, paper))

    @rule(who=WHO, outcome=st.sampled_from(["ændring", "ændring", "hjemvisning", None]))
    def decide(self, who, outcome):
        user = self.person(who)
        said = decision(outcome, "Der mangler oplysninger.")
        act = lambda: drafts.record_decision(user, self.key, said, self.version)  # noqa: E731
        if self.tried("decide", act):
            assert self.sent is None
            self.workers.add(user.id)

    @rule(who=WHO)
    def change_one_character_of_the_draft(self, who):
        user = self.person(who)
        kept = drafts_in_store(self.key, StepKind.DRAFT)
        if not kept:
            return
        last = draft_of(kept[-1])
        title = last.title[:-1] if last.title.endswith(".") else f"{last.title}."
        made = kept[-1].body["made_with"]
        making = DraftMaking(
            kept[-1].case_version, kept[-1].number, made["law_date"], decision=made["decision"]
        )
        new = replace(last, title=title)
        if self.tried("draft", lambda: drafts.save_draft(user, self.key, new, making)):
            assert self.sent is None
            self.workers.add(user.id)

    @rule(who=WHO, reviewer=REVIEWERS)
    def hand_over(self, who, reviewer):
        user = self.person(who)
        letter = self.tried("read", lambda: self.page(user).letter)
        if letter is None:
            return
        given, before = Given(letter.made.seen, TODAY, reviewer), self.number_of_drafts()
        step = self.tried("hand over", lambda: control.hand_over(user, self.key, given))
        if self.number_of_drafts() > before:
            self.workers.add(user.id)  # also where it was saved and then refused
        if step:
            assert user.id == self.owner
            assert step.body["reviewer"] not in self.workers | {self.owner}
            assert Role.REVIEWER in self.roles[step.body["reviewer"]]
            self.reviewer = step.body["reviewer"]
            self.handed = (
                self.content(),
                read_content(service.store(), self.key, step.body["content"]["letter"]),
            )
            self.approved = None

    def number_of_drafts(self):
        return len(drafts_in_store(self.key, StepKind.DRAFT))

    def page(self, user):
        return control.read_control(user, self.key, TODAY)

    @rule(who=WHO)
    def take_back(self, who):
        user = self.person(who)
        if self.tried("take back", lambda: control.take_back(user, self.key)):
            assert user.id == self.owner
            self.handed = self.approved = None

    @rule(who=WHO)
    def return_it(self, who):
        user = self.person(who)
        if self.tried("return", lambda: control.return_case(user, self.key, "Ret tallet.")):
            assert user.id == self.reviewer
            self.handed = self.approved = None

    @rule(who=WHO, is_old=st.sampled_from([False, False, True]), has_read=st.just(True))
    def approve(self, who, is_old, has_read):
        user = self.person(who)
        now = self.tried("read", lambda: self.page(user).standing.now.sha256())
        if now is None:
            return
        seen = self.old_hashes[-1] if is_old else now
        self.old_hashes.append(now)
        read = HasRead(seen, TODAY, has_read)
        if self.tried("approve", lambda: control.approve(user, self.key, read)):
            assert seen == now
            assert user.id == self.reviewer
            assert user.id not in self.workers | {self.owner}
            assert user.id in self.active
            assert Role.REVIEWER in self.roles[user.id]
            assert not self.open_comments
            assert self.handed is not None
            assert self.content() == self.handed[0]
            self.approved = self.handed

    @rule(who=WHO)
    def send(self, who):
        user = self.person(who)
        word = self.tried("send", lambda: control.send(user, self.key))
        if word:
            assert user.id == self.owner
            assert self.approved == (self.content(), word)
            assert self.sent is None
            self.sent = word

    @rule(who=WHO)
    def comment(self, who):
        user = self.person(who)
        step = self.tried("comment", lambda: control.comment(user, self.key, "resultat", "Se her"))
        if step:
            assert user.id in (self.owner, self.reviewer)
            self.open_comments.add(step.number)

    @rule(who=WHO)
    def settle(self, who):
        user = self.person(who)
        for number in sorted(self.open_comments):
            if self.tried("settle", lambda number=number: control.settle(user, self.key, number)):
                self.open_comments.discard(number)

    @rule(name=st.sampled_from(["bo", "dorte", "clara", "anna"]), opened=st.booleans())
    def open_or_close(self, name, opened):
        (people.enable if opened else people.disable)(ADAM, name)
        (self.active.add if opened else self.active.discard)(name)

    @rule(
        name=st.sampled_from(["bo", "dorte", "clara", "ole"]),
        roles=st.sets(st.sampled_from([Role.OFFICER, Role.REVIEWER])),
    )
    def change_roles(self, name, roles):
        new = replace(PEOPLE[name], roles=frozenset(roles), active=name in self.active)
        people.change_user(ADAM, new)
        self.roles[name] = frozenset(roles)

    @rule(owner=st.sampled_from(["anna", "ole", "clara"]), reviewer=REVIEWERS)
    def reassign(self, owner, reviewer):
        whose = people.Assignment(owner, reviewer)

        def act():
            people.assign(LEA, self.key, whose)
            return True

        if self.tried("assign", act):
            self.owner, self.reviewer = owner, reviewer

    @rule(further=st.booleans())
    def the_next_right_step(self, further):
        """Go on as a good office does, so that the long ways are walked too."""
        for name in ("anna", "bo"):
            self.open_or_close(name, True)
        people.change_user(ADAM, PEOPLE["bo"])
        self.roles["bo"] = PEOPLE["bo"].roles
        status = self.status()
        if status == "til kontrol":
            self.settle("reviewer")
            self.approve("reviewer", False, True)
        elif status == "godkendt" and further:
            self.send("owner")
        elif status not in ("godkendt", "afsendt"):
            self.decide("owner", "ændring")
            self.hand_over("owner", "bo")

    # What always holds

    @invariant()
    def only_what_was_approved_is_approved_or_sent(self):
        status = self.status()
        letters = drafts_in_store(self.key, StepKind.LETTER)
        if status == "godkendt":
            assert self.approved is not None
            assert self.content() == self.approved[0]
        if status == "til kontrol":
            assert self.handed is not None
            assert self.content() == self.handed[0]
        assert (status == "afsendt") == (self.sent is not None)
        assert len(letters) == (self.sent is not None)
        for step in letters:
            assert read_content(service.store(), self.key, step.body["content"]) == self.approved[1]

    @invariant()
    def the_trail_agrees_with_what_is_stored(self):
        store = service.store()
        with store.read() as connection:
            assert list(verify_at(store, connection)) == []


def drafts_in_store(key, kind):
    from drafting.storage import drafts as in_store

    return in_store.steps_of(key, kind)


def live(examples, steps):
    done.clear()
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=not TORTURE,
            suppress_health_check=list(HealthCheck),
        ),
    )
    wanted = ("approve", "approve refused", "send", "send refused", "approval ended")
    for what in (*wanted, *(("return", "take back") if TORTURE else ())):
        assert done.get(what), f"no life came to »{what}«: nothing is proved about it: {done}"
    assert verify_store(service.store()) == ()


@pytest.mark.usefixtures("staffed")
def test_no_life_of_a_case_sends_what_another_person_did_not_approve():
    live(12, 16)


@pytest.mark.torture
@pytest.mark.usefixtures("staffed")
def test_no_life_of_a_case_sends_what_another_person_did_not_approve_in_full():
    live(150, 40)
