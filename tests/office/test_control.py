"""Quality control through the office: the letter that is read is the letter that is sent."""

import pytest

from drafting.domain.control import CaseStatus
from drafting.domain.review import Severity
from drafting.errors import AccessError, InputError
from drafting.office import cases, control, drafts, people
from drafting.office.reviewing import Given
from drafting.storage import RefusedError, StepKind, service
from drafting.storage.contents import read_content
from drafting.storage.drafts import DraftMaking, draft_of
from drafting.storage.steps import NewStep, append_step
from drafting.storage.verify import verify_store
from tests.office.life import (
    ANNA,
    BO,
    CLARA,
    DORTE,
    PEOPLE,
    TODAY,
    approve,
    case_file,
    decided,
    decision,
    hand_over,
    page,
)

pytestmark = pytest.mark.usefixtures("staffed")


def test_the_letter_that_was_read_is_the_letter_that_is_sent_byte_for_byte():
    from drafting.intake import read_letter

    key = decided()
    before = page(ANNA, key)
    assert before.letter.made.number == 0
    handed = hand_over(ANNA, key, "bo")
    (draft,) = drafts.steps_of(ANNA, key, StepKind.DRAFT)
    assert draft_of(draft) == before.letter.draft
    read = page(BO, key)
    assert read.standing.status is CaseStatus.REVIEW
    assert read.letter.word == read_content(service.store(), key, handed.body["content"]["letter"])
    assert read.names["anna"] == "Anna And"
    approve(BO, key)
    sent = control.send(ANNA, key)
    assert sent == read.letter.word
    said = " ".join(paragraph.text for paragraph in read_letter(sent, "brev.docx").paragraphs)
    assert "ændrer kommunens afgørelse" in said
    assert page(ANNA, key).standing.status is CaseStatus.SENT
    cases.add_document(ANNA, key, ("Sent brev", "text/plain", b"kom bagefter"))
    assert page(ANNA, key).letter.word == sent == control.fetch_letter(ANNA, key, TODAY)
    assert verify_store(service.store()) == ()


def test_the_reviewer_with_the_fewest_cases_waiting_is_first_and_gets_the_case():
    first, second = decided("26-1"), decided("26-2")
    assert [one.id for one in control.possible_reviewers(ANNA, first)] == ["bo", "clara", "dorte"]
    hand_over(ANNA, first)
    assert page(ANNA, first).standing.reviewer == "bo"
    hand_over(ANNA, second)
    assert page(ANNA, second).standing.reviewer == "clara"


def test_nobody_who_has_worked_in_the_case_is_offered_as_its_reviewer():
    key = decided(owner=CLARA)
    assert [one.id for one in control.possible_reviewers(CLARA, key)] == ["bo", "dorte"]
    for name in ("bo", "dorte"):
        people.disable(PEOPLE["adam"], name)
    with pytest.raises(RefusedError, match="no reviewer"):
        hand_over(CLARA, key)
    with pytest.raises(RefusedError):
        hand_over(CLARA, key, "clara")


def test_a_returned_case_is_reworked_and_the_reviewer_sees_what_was_changed_since():
    key = decided()
    hand_over(ANNA, key, "bo")
    control.comment(BO, key, "resultat", "Hvor kommer tallet fra?")
    control.return_case(BO, key, "Se kommentaren.")
    with pytest.raises(AccessError):
        control.return_case(ANNA, key, "Nej")
    body = case_file(case_id="26-10000", journal_number="20-777")
    cases.save_case(ANNA, key, body, 1)
    drafts.record_decision(ANNA, key, decision(), 2)
    hand_over(ANNA, key, "bo")
    found = page(BO, key)
    assert found.earlier is not None
    assert [one.body["text"] for one in found.comments] == ["Hvor kommer tallet fra?"]
    with pytest.raises(RefusedError, match="APPROVE"):
        approve(BO, key)
    control.settle(BO, key, 1)
    approve(BO, key)
    assert page(ANNA, key).standing.status is CaseStatus.APPROVED


def test_what_is_handed_over_is_what_was_on_the_screen():
    key = decided()
    seen = page(ANNA, key).letter.made.seen
    cases.save_case(ANNA, key, case_file(case_id="26-10000", journal_number="20-1"), 1)
    with pytest.raises(RefusedError, match="another draft"):
        control.hand_over(ANNA, key, Given(seen, TODAY, "bo"))
    assert page(ANNA, key).letter is None
    assert drafts.steps_of(ANNA, key, StepKind.DRAFT) == ()


def test_what_is_saved_while_the_letter_is_written_is_never_handed_over_unseen(monkeypatch):
    key = decided()
    from drafting.office import control as module

    written = module.letter_due

    def slow(*said):
        letter = written(*said)
        cases.save_case(ANNA, key, case_file(case_id="26-10000", journal_number="20-9"), 1)
        return letter

    given = Given(page(ANNA, key).letter.made.seen, TODAY, "bo")
    monkeypatch.setattr(module, "letter_due", slow)
    with pytest.raises(RefusedError):
        control.hand_over(ANNA, key, given)
    (draft,) = drafts.steps_of(ANNA, key, StepKind.DRAFT)
    assert (draft.case_version, draft.body["made_with"]["case_version"]) == (1, 1)
    assert service.open_case(key, "anna").row.status is CaseStatus.OPEN


def test_an_edited_letter_of_hearing_does_not_stand_in_the_way_of_the_decision():
    key = decided()
    draft = page(ANNA, key).letter.draft
    from dataclasses import asdict, replace

    hearing = asdict(replace(draft, letter="partshøring"))
    made = {"decision": None, "law_date": "2020-11-24"}
    body = {"draft": hearing, "made_with": made, "word": service.store().blobs.put(b"Word")}
    append_step(service.store(), key, NewStep(StepKind.DRAFT, body, 1, 0), "anna")
    hand_over(ANNA, key, "bo")
    assert page(BO, key).letter.draft.letter == "afgørelse"


def test_the_checks_are_run_again_at_the_approval_and_a_stop_blocks_it():
    key = decided()
    composed = page(ANNA, key).letter.draft
    from dataclasses import replace

    sections = tuple(
        replace(one, paragraphs=()) if one.key == "regler" else one for one in composed.sections
    )
    making = DraftMaking(1, 0, "2020-11-24", decision=1)
    drafts.save_draft(ANNA, key, replace(composed, sections=sections), making)
    step = hand_over(ANNA, key, "bo")
    assert "stop" in [note["severity"] for note in step.body["notes"]]
    assert Severity.STOP in [note.severity for note in page(BO, key).letter.notes]
    with pytest.raises(RefusedError) as caught:
        approve(BO, key)
    assert "skal rettes først" in caught.value.user_message


@pytest.mark.parametrize(
    ("who", "act"),
    [
        pytest.param(ANNA, lambda key: approve(ANNA, key), id="the-officer-approves"),
        pytest.param(DORTE, lambda key: approve(DORTE, key), id="another-reviewer-approves"),
        pytest.param(BO, lambda key: control.send(BO, key), id="the-reviewer-sends"),
        pytest.param(BO, lambda key: control.take_back(BO, key), id="the-reviewer-takes-back"),
        pytest.param(DORTE, lambda key: page(DORTE, key), id="another-reviewer-reads"),
        pytest.param(
            CLARA, lambda key: control.comment(CLARA, key, "", "Hej"), id="a-stranger-comments"
        ),
    ],
)
def test_what_is_not_yours_to_do_is_refused(who, act):
    key = decided()
    hand_over(ANNA, key, "bo")
    with pytest.raises(AccessError):
        act(key)
    assert page(BO, key).standing.status is CaseStatus.REVIEW


def test_a_reviewer_whose_access_is_closed_cannot_approve():
    key = decided()
    hand_over(ANNA, key, "bo")
    people.disable(PEOPLE["adam"], "bo")
    with pytest.raises(AccessError):
        approve(BO, key)


def test_alone_on_a_machine_nothing_is_approved_and_it_says_what_to_do(monkeypatch):
    monkeypatch.setenv("UDKAST_LOGIN", "")
    from drafting.office.door.mode import single_user

    me = single_user()
    key = decided(owner=me)
    with pytest.raises(RefusedError) as caught:
        hand_over(me, key)
    assert "UDKAST_LOGIN=lokal" in caught.value.user_message
    for act in (lambda: approve(me, key), lambda: control.send(me, key)):
        with pytest.raises((AccessError, RefusedError, InputError)):
            act()
    assert page(me, key).standing.status is CaseStatus.OPEN


def edited_in_word(word):
    """The officer's own file: one sentence changed, one new, one deleted."""
    import io

    from docx import Document

    document = Document(io.BytesIO(word))
    said = [paragraph for paragraph in document.paragraphs if paragraph.text.strip()]
    for paragraph in said:
        for run in paragraph.runs:
            if "kontakter dig" in run.text:
                run.text = run.text.replace("kontakter dig", "skriver snart til dig")
    said[-1].add_run(" Du kan ringe til os.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_an_officers_own_word_file_is_what_is_read_and_sent_and_a_new_one_ends_the_approval():
    from drafting.review.versions import compare_wordings, composed, read_back

    key = decided()
    hand_over(ANNA, key, "bo")
    (first,) = drafts.steps_of(ANNA, key, StepKind.DRAFT)
    own = edited_in_word(page(ANNA, key).letter.word)
    save_own(key, first, own)
    assert page(ANNA, key).standing.status is CaseStatus.OPEN
    hand_over(ANNA, key, "bo")
    read = page(BO, key).letter
    assert read.made.edited
    assert read.word == own
    changes = compare_wordings(composed(read.draft), read_back(read.read))
    changed = [one.after for part in changes for one in part.changes if one.kind != "uændret"]
    assert "Kommunen skriver snart til dig." in changed
    assert "Du kan ringe til os." in " ".join(changed)
    approve(BO, key)
    save_own(key, drafts.steps_of(ANNA, key, StepKind.DRAFT)[-1], edited_in_word(own))
    with pytest.raises(RefusedError):
        control.send(ANNA, key)
    hand_over(ANNA, key, "bo")
    approve(BO, key)
    assert control.send(ANNA, key) == page(BO, key).letter.word


def save_own(key, step, word):
    """Save a Word file as the page Udkast does: beside the draft it came from."""
    body = {**step.body, "word": service.store().blobs.put(word)}
    new = NewStep(StepKind.DRAFT, body, step.case_version, step.number)
    append_step(service.store(), key, new, "anna")


def test_an_own_word_file_is_never_composed_over_when_the_case_moves_on():
    key = decided()
    hand_over(ANNA, key, "bo")
    (first,) = drafts.steps_of(ANNA, key, StepKind.DRAFT)
    own = edited_in_word(page(ANNA, key).letter.word)
    save_own(key, first, own)
    cases.save_case(ANNA, key, case_file(case_id="26-10000", journal_number="20-2"), 1)
    drafts.record_decision(ANNA, key, decision(), 2)
    assert page(ANNA, key).letter.word == own
    with pytest.raises(RefusedError) as caught:
        hand_over(ANNA, key, "bo")
    assert "Dan udkastet igen" in caught.value.user_message
    assert len(drafts.steps_of(ANNA, key, StepKind.DRAFT)) == 2
