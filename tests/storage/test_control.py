"""Quality control in the store: what was approved is what is sent, and nobody gets round it."""

import pytest

from drafting.domain.control import CaseStatus
from drafting.storage import (
    Action,
    ConflictError,
    DamagedError,
    RefusedError,
    StepKind,
    comments,
    control,
    drafts,
)
from drafting.storage.audit import events
from drafting.storage.contents import Contents, read_content, store_content
from drafting.storage.control import Verdict
from drafting.storage.documents import add_document
from drafting.storage.model import Json
from drafting.storage.people import Assignment, assign, deactivate
from drafting.storage.saving import save_version
from drafting.storage.steps import NewStep, append_step, load_steps
from drafting.storage.verify import verify_store
from tests.storage.conftest import body
from tests.storage.reviewing import (
    ADVICE,
    READ,
    STOP,
    approve,
    decide,
    draft,
    hand_over,
    people,
    ready,
    seen,
)


def status(store, key):
    return control.standing_of(store, key).status


def refused(act, *words):
    with pytest.raises(RefusedError) as caught:
        act()
    for word in words:
        assert word in caught.value.user_message
    return caught.value.user_message


def test_a_decision_goes_to_control_back_again_and_out_approved_byte_for_byte(store):
    key = ready(store)
    hand_over(store, key)
    assert status(store, key) is CaseStatus.REVIEW
    comment = comments.add_comment(store, key, ("resultat", "Tallet mangler en kilde."), "bo")
    control.return_case(store, key, "Se kommentaren.", "bo")
    assert status(store, key) is CaseStatus.RETURNED
    draft(store, key, "Du får 12,5 timer om ugen.")
    assert status(store, key) is CaseStatus.RETURNED
    hand_over(store, key, number=2)
    refused(lambda: approve(store, key), "En kommentar er ikke afsluttet")
    comments.settle_comment(store, key, comment.number, "bo")
    approve(store, key)
    assert status(store, key) is CaseStatus.APPROVED
    letter = control.send(store, key, "anna")
    assert read_content(store, key, letter.body["content"]) == b"Word 2"
    assert status(store, key) is CaseStatus.SENT
    with store.read() as connection:
        done = [event.action for event in events(connection, key)]
    handed, reviewed = Action.HANDED_OVER.value, Action.REVIEWED.value
    assert [one for one in done if one in (handed, reviewed, Action.SENT.value)] == [
        handed,
        reviewed,
        handed,
        reviewed,
        Action.SENT.value,
    ]
    assert verify_store(store) == ()


@pytest.mark.parametrize("standing", ["til kontrol", "godkendt"])
@pytest.mark.parametrize(
    ("change", "what"),
    [
        pytest.param(
            lambda s, k: save_version(s, k, body(x="."), 1, "anna"),
            "sagens oplysninger",
            id="one-character-of-the-case-file",
        ),
        pytest.param(lambda s, k: draft(s, k, "Du får 12,5 timer!"), "udkastet", id="the-draft"),
        pytest.param(lambda s, k: decide(s, k), "valget af resultat", id="another-decision"),
        pytest.param(
            lambda s, k: add_document(s, k, ("Brev", "text/plain", b"nyt"), "anna"),
            "sagens dokumenter",
            id="a-new-document",
        ),
    ],
)
def test_any_change_takes_the_case_out_of_control_and_ends_an_approval(
    file_store, standing, change, what
):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    if standing == "godkendt":
        approve(store, key)
    before = seen(store, key)
    change(store, key)
    found = control.standing_of(store, key)
    assert found.status is CaseStatus.OPEN
    assert not found.holds
    assert seen(store, key) != before
    refused(lambda: control.send(store, key, "anna"), "godkendt i kvalitetskontrollen")
    refused(lambda: control.approve(store, key, Verdict(before, READ), "bo"))
    from drafting.domain.control import changed

    assert what in changed(found.reviewed, found.now)
    assert verify_store(store) == ()


def test_the_old_content_put_back_is_not_the_approved_one(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    approve(store, key)
    save_version(store, key, body(x="."), 1, "anna")
    save_version(store, key, body(), 2, "anna")
    assert status(store, key) is CaseStatus.OPEN
    refused(lambda: control.send(store, key, "anna"))


@pytest.mark.parametrize(
    "work",
    [
        pytest.param(lambda s, k: save_version(s, k, body(x=1), 1, "clara"), id="the-case-file"),
        pytest.param(lambda s, k: draft(s, k, "Andet", actor="clara"), id="the-draft"),
        pytest.param(lambda s, k: decide(s, k, actor="clara"), id="the-decision"),
        pytest.param(lambda s, k: assign(s, k, Assignment("clara", ""), "leder"), id="owner-now"),
        pytest.param(
            lambda s, k: add_document(s, k, ("Bilag", "text/plain", b"x"), "clara"),
            id="a-document",
        ),
        pytest.param(lambda s, k: save(s, k, StepKind.EXAMINATION), id="an-examination"),
        pytest.param(lambda s, k: save(s, k, StepKind.PRECEDENTS), id="the-precedents"),
    ],
)
def test_who_has_worked_in_a_case_never_reviews_it(file_store, work):
    store, key = file_store, ready(file_store)
    work(store, key)
    owner = control.standing_of(store, key).owner
    number = len(load_steps(store, key, StepKind.DRAFT))
    refused(lambda: hand_over(store, key, "clara", number, owner))
    assert status(store, key) is CaseStatus.OPEN


def save(store, key, kind):
    append_step(store, key, NewStep(kind, {"used": []}), "clara")


@pytest.mark.parametrize("act", ["handed over", "taken back"])
def test_who_sent_a_case_to_control_or_took_it_back_never_approves_it(file_store, act):
    store, key = file_store, ready(file_store)
    if act == "taken back":
        hand_over(store, key)
    assign(store, key, Assignment("clara", "bo"), "leder")
    if act == "taken back":
        control.take_back(store, key, "clara")
    else:
        hand_over(store, key, actor="clara")
    assign(store, key, Assignment("anna", "clara"), "leder")
    if act == "taken back":
        refused(lambda: hand_over(store, key, "clara"), "selv arbejdet i sagen")
        hand_over(store, key)
        assign(store, key, Assignment("anna", "clara"), "leder")
    refused(lambda: approve(store, key, "clara"), "Du har selv arbejdet i sagen")
    assert status(store, key) is CaseStatus.REVIEW


def test_who_only_commented_and_returned_is_still_the_reviewer(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    comments.add_comment(store, key, ("resultat", "Se her"), "bo")
    control.return_case(store, key, "Se kommentaren.", "bo")
    assert "bo" not in control.standing_of(store, key).authors
    comments.settle_comment(store, key, 1, "bo")
    hand_over(store, key)
    approve(store, key)


def test_a_reviewer_who_became_an_author_after_the_handing_over_cannot_approve(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key, "clara")
    assign(store, key, Assignment("clara", "bo"), "leder")
    refused(lambda: approve(store, key, "clara"), "Du har selv arbejdet i sagen")
    approve(store, key, "bo")


def test_only_the_one_who_reviews_the_case_approves_it(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    refused(lambda: approve(store, key, "dorte"), "til kontrol hos en anden")
    refused(lambda: approve(store, key, "anna"))
    deactivate(store, "bo", "admin")
    refused(lambda: approve(store, key, "bo"), "adgang")
    assert status(store, key) is CaseStatus.REVIEW


def test_a_note_that_says_stop_blocks_the_approval(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    refused(lambda: approve(store, key, notes=(ADVICE, STOP)), "en fejl", "Returnér")
    assert status(store, key) is CaseStatus.REVIEW


def test_what_is_approved_must_be_read_and_be_what_was_seen(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    now = seen(store, key)
    refused(lambda: control.approve(store, key, Verdict("0" * 64, READ), "bo"), "Læs det igen")
    refused(lambda: control.approve(store, key, Verdict(now, " "), "bo"), "kryds")


def test_what_is_not_ready_is_not_handed_over_and_says_what_to_do(file_store):
    store = file_store
    people(store)
    from drafting.storage.cases import insert_case

    key = insert_case(store, body(), "anna").key
    append_step(store, key, NewStep(StepKind.EXAMINATION, {}), "anna")
    refused(lambda: hand_over(store, key), "ny")
    decide(store, key)
    refused(lambda: hand_over(store, key), "intet gemt udkast")
    draft(store, key, letter="partshøring")
    refused(lambda: hand_over(store, key), "partshøring", "kun en afgørelse")
    draft(store, key)
    save_version(store, key, body(x=1), 1, "anna")
    refused(lambda: hand_over(store, key, number=2), "Vælg igen")
    decide(store, key, 2)
    refused(lambda: hand_over(store, key, number=2), "Dan udkastet igen")
    draft(store, key, version=2, decision=2)
    refused(lambda: hand_over(store, key, number=2), "nyere udkast")
    refused(lambda: hand_over(store, key, number=3, actor="clara"), "den sagsbehandler")
    refused(lambda: hand_over(store, key, "ingen", 3), "adgang")
    hand_over(store, key, number=3)


def test_a_choice_of_outcome_that_is_taken_back_is_none(file_store):
    store, key = file_store, ready(file_store)
    append_step(store, key, NewStep(StepKind.DECISION, {"outcome": None}, 1), "anna")
    draft(store, key, decision=2)
    refused(lambda: hand_over(store, key, number=2), "Ingen har valgt resultatet")


def test_no_step_of_control_can_be_written_past_it(file_store):
    store, key = file_store, ready(file_store)
    said: Json = {"act": "godkendt", "draft": 1}
    refused(lambda: append_step(store, key, NewStep(StepKind.REVIEW, said), "bo"))
    for name in ("afgørelse", "partshøring", "sagsoplysning", "", None):
        letter: Json = {"letter": name, "content": "0" * 64}
        new = NewStep(StepKind.LETTER, letter)
        refused(lambda new=new: append_step(store, key, new, "anna"))
    settled = NewStep(StepKind.COMMENT, {"settles": 1})
    refused(lambda: append_step(store, key, settled, "anna"))
    assert status(store, key) is CaseStatus.OPEN
    for way in ("review_draft", "record_letter"):
        assert not hasattr(drafts, way)


def test_a_sent_case_stands_as_it_was_sent_and_a_text_for_it_is_not_lost(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    approve(store, key)
    control.send(store, key, "anna")
    said = refused(lambda: save_version(store, key, body(x="mit svar"), 1, "anna"))
    assert "sideversion 1" in said
    refused(lambda: draft(store, key, "Et nyt brev"), "sideversion 2")
    sides = load_steps(store, key, StepKind.SIDE_VERSION)
    assert sides[0].body["case"]["x"] == "mit svar"
    assert sides[1].body["udkast"]["draft"]["text"] == "Et nyt brev"
    for again in (
        lambda: control.send(store, key, "anna"),
        lambda: control.take_back(store, key, "anna"),
        lambda: control.return_case(store, key, "Fortrudt", "bo"),
        lambda: comments.add_comment(store, key, ("", "Hov"), "bo"),
    ):
        refused(again, "afsendt")
    add_document(store, key, ("Sent svar", "text/plain", b"kom for sent"), "anna")
    assert status(store, key) is CaseStatus.SENT
    assert verify_store(store) == ()


def test_an_approval_can_be_taken_back_by_both_until_it_is_sent(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    approve(store, key)
    control.return_case(store, key, "Jeg overså noget.", "bo")
    refused(lambda: control.send(store, key, "anna"))
    hand_over(store, key)
    approve(store, key)
    control.take_back(store, key, "anna")
    refused(lambda: control.send(store, key, "anna"))
    refused(lambda: control.return_case(store, key, "  ", "bo"), "Skriv, hvorfor")


def test_a_letter_whose_bytes_are_gone_is_not_sent(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    approve(store, key)
    word = control.standing_of(store, key).now.letter
    store.blobs._path(word).write_bytes(b"en anden")
    with pytest.raises(DamagedError):
        control.send(store, key, "anna")
    assert status(store, key) is CaseStatus.APPROVED


def test_a_comment_is_settled_once_and_not_by_anybody(file_store):
    store, key = file_store, ready(file_store)
    hand_over(store, key)
    number = comments.add_comment(store, key, ("resultat", "Se her"), "bo").number
    refused(lambda: comments.settle_comment(store, key, number, "anna"), "kontrollanten")
    comments.settle_comment(store, key, number, "bo")
    refused(lambda: comments.settle_comment(store, key, number, "bo"), "allerede")
    refused(lambda: comments.settle_comment(store, key, 99, "bo"), "allerede")
    refused(lambda: comments.add_comment(store, key, ("", " "), "bo"), "Skriv kommentaren")


def test_the_letter_of_a_review_and_an_own_word_file_are_in_the_backup(file_store, tmp_path):
    from drafting.storage.backup import make_backup

    store, key = file_store, ready(file_store)
    own, aside = (store_content(store, key, one, "anna") for one in (b"rettet", b"til side"))
    said: Json = {"draft": {"letter": "afgørelse"}, "word": own, "made_with": {"decision": 1}}
    append_step(store, key, NewStep(StepKind.DRAFT, said, 1, 1), "anna")
    with pytest.raises(ConflictError):
        late: Json = {**said, "word": aside}
        append_step(store, key, NewStep(StepKind.DRAFT, late, 1, 1), "anna")
    handed = hand_over(store, key, number=2).body["content"]["letter"]
    with store.read() as connection:
        held = Contents(connection, store.blobs).held()
    assert {(key, name) for name in (own, aside, handed)} <= held
    _, problems = make_backup(store, tmp_path / "kopi")
    assert problems == ()
    store.blobs._path(handed).unlink()
    assert [problem.kind for problem in verify_store(store)] == ["fil"]
