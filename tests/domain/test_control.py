"""The way through quality control as a table: who may do what from where, and why not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.control import (
    Act,
    CaseStatus,
    Content,
    Piece,
    Standing,
    after,
    after_change,
    changed,
    what_changed,
)
from drafting.domain.refusals import refusal

S = CaseStatus
CONTENT = Content(Piece(2, "a" * 64), Piece(1, "b" * 64), Piece(1, "c" * 64), ("d" * 64,), "e" * 64)
READY = Standing(
    S.REVIEW,
    owner="anna",
    reviewer="bo",
    authors=frozenset({"anna"}),
    now=CONTENT,
    reviewed=CONTENT,
    letter="afgørelse",
    rests_on=(2, 1),
    decided_on=2,
)
MOVES = {  # written down a second time, from the issue
    (S.OPEN, Act.HAND_OVER): S.REVIEW,
    (S.RETURNED, Act.HAND_OVER): S.REVIEW,
    (S.REVIEW, Act.APPROVE): S.APPROVED,
    (S.REVIEW, Act.RETURN): S.RETURNED,
    (S.APPROVED, Act.RETURN): S.RETURNED,
    (S.REVIEW, Act.TAKE_BACK): S.OPEN,
    (S.APPROVED, Act.TAKE_BACK): S.OPEN,
    (S.APPROVED, Act.SEND): S.SENT,
}
BY = {Act.HAND_OVER: "anna", Act.TAKE_BACK: "anna", Act.SEND: "anna"}


@pytest.mark.parametrize("status", list(S))
@pytest.mark.parametrize("act", list(Act))
def test_an_act_moves_a_case_as_the_table_says_and_from_nowhere_else(status, act):
    assert after(status, act) is MOVES.get((status, act))
    said = refusal(act, replace(READY, status=status), BY.get(act, "bo"))
    assert (said is None) == ((status, act) in MOVES)


@pytest.mark.parametrize("status", list(S))
def test_a_change_never_leaves_a_case_approved_or_under_review(status):
    moved = after_change(status)
    if status in (S.SENT, S.ERASED):
        assert moved is None
    else:
        assert moved is (S.RETURNED if status is S.RETURNED else S.OPEN)


@pytest.mark.parametrize("act", list(Act))
@pytest.mark.parametrize("actor", ["", "anna", "bo", "clara", "dorte"])
def test_only_the_owner_and_the_assigned_reviewer_act_and_never_on_their_own(act, actor):
    for status in S:
        standing = replace(READY, status=status, authors=frozenset({"anna", "clara"}))
        if refusal(act, standing, actor) is None:
            assert actor == BY.get(act, "bo")
    own = replace(READY, reviewer="clara", authors=frozenset({"anna", "clara"}))
    assert "selv arbejdet" in refusal(Act.APPROVE, own, "clara")
    assert "selv arbejdet" in refusal(Act.HAND_OVER, replace(own, status=S.OPEN), "anna")


@pytest.mark.parametrize(
    ("change", "word"),
    [
        pytest.param({"case": Piece(3, "a" * 64)}, "sagens oplysninger", id="version"),
        pytest.param({"case": Piece(2, "f" * 64)}, "sagens oplysninger", id="text"),
        pytest.param({"draft": Piece(2, "b" * 64)}, "udkastet", id="draft"),
        pytest.param({"draft": None}, "udkastet", id="no-draft"),
        pytest.param({"decision": Piece(2, "c" * 64)}, "valget af resultat", id="decision"),
        pytest.param({"documents": ()}, "sagens dokumenter", id="documents"),
        pytest.param({"letter": "f" * 64}, "brevet", id="letter"),
    ],
)
def test_every_piece_of_the_content_counts_and_is_named(change, word):
    now = replace(CONTENT, **change)
    assert now.sha256() != CONTENT.sha256()
    assert changed(CONTENT, now) == (word,)
    standing = replace(READY, now=now)
    assert not standing.holds
    assert word in refusal(Act.APPROVE, standing, "bo")
    gone = refusal(Act.SEND, replace(standing, status=S.APPROVED), "anna")
    assert gone.startswith("Godkendelsen gælder ikke længere: ")
    assert word in gone


def test_several_changes_are_said_in_one_phrase():
    one = replace(CONTENT, letter="f" * 64)
    two = replace(one, documents=())
    three = replace(two, draft=None)
    assert what_changed(CONTENT, CONTENT) == ""
    assert what_changed(CONTENT, one) == "brevet"
    assert what_changed(CONTENT, two) == "sagens dokumenter og brevet"
    assert what_changed(CONTENT, three) == "udkastet, sagens dokumenter og brevet"


def test_who_saved_a_piece_and_the_order_of_the_papers_are_no_content():
    other = replace(CONTENT, case=Piece(2, "a" * 64, "bo"), documents=("1" * 64, "0" * 64))
    same = replace(CONTENT, documents=("0" * 64, "1" * 64))
    assert other.sha256() == same.sha256()
    assert changed(other, same) == ()


PIECES = st.none() | st.builds(Piece, st.integers(1, 3), st.sampled_from(["a" * 64, "b" * 64]))
CONTENTS = st.builds(
    Content,
    st.builds(Piece, st.integers(1, 3), st.sampled_from(["a" * 64, "b" * 64])),
    PIECES,
    PIECES,
    st.lists(st.sampled_from(["c" * 64, "d" * 64]), unique=True).map(tuple),
    st.sampled_from(["", "e" * 64]),
)


@given(CONTENTS, CONTENTS)
def test_two_contents_have_one_hash_exactly_when_nothing_is_changed(one, two):
    assert (one.sha256() == two.sha256()) == (changed(one, two) == ())


@pytest.mark.parametrize(
    ("standing", "word"),
    [
        pytest.param({"stops": 1}, "en fejl", id="stop"),
        pytest.param({"stops": 3}, "3 fejl", id="stops"),
        pytest.param({"open_comments": 2}, "2 kommentarer", id="comments"),
        pytest.param({"reviewed": None}, "ikke sendt til kontrol", id="nothing-handed-over"),
        pytest.param({"reviewer": "dorte"}, "hos en anden", id="somebody-elses"),
    ],
)
def test_what_blocks_an_approval_says_what_it_is(standing, word):
    assert word in refusal(Act.APPROVE, replace(READY, **standing), "bo")
