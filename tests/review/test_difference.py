"""The differences between two wordings: nothing lost, words in changed sentences, plain to read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.review.difference import (
    Kind,
    Piece,
    after_of,
    before_of,
    difference,
    words_difference,
)

WORDS = ("Du", "får", "12,5", "timer", "om", "ugen", ".", " ", "§ 7", "ikke", "\u00a0", "é", "😀")
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=8).map("".join)
LETTERS = st.lists(SENTENCES | st.text(max_size=30), max_size=12)


@given(LETTERS, LETTERS)
@settings(max_examples=100, deadline=None)
def test_applying_the_difference_gives_either_text_and_nothing_is_lost(before, after):
    changes = difference(before, after)
    assert before_of(changes) == tuple(before)
    assert after_of(changes) == tuple(after)
    for change in changes:
        assert (change.kind is Kind.SAME) == all(one.kind is Kind.SAME for one in change.pieces)


@given(st.text(max_size=200), st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_the_pieces_of_a_sentence_are_both_sentences(before, after):
    pieces = words_difference(before, after)
    assert "".join(one.text for one in pieces if one.kind is not Kind.ADDED) == before
    assert "".join(one.text for one in pieces if one.kind is not Kind.REMOVED) == after
    assert all(one.text for one in pieces)


@given(LETTERS)
def test_a_letter_does_not_differ_from_itself(letter):
    assert all(change.kind is Kind.SAME for change in difference(letter, letter))


def test_a_changed_number_is_the_only_thing_marked_in_its_sentence():
    (first, second) = difference(
        ["Du får 10 timer om ugen.", "Det er fast."], ["Du får 12 timer om ugen.", "Det er fast."]
    )
    assert first.kind is Kind.CHANGED
    marked = [one for one in first.pieces if one.kind is not Kind.SAME]
    assert marked == [Piece(Kind.REMOVED, "10"), Piece(Kind.ADDED, "12")]
    assert second.kind is Kind.SAME


def test_a_sentence_put_in_and_one_taken_out_are_shown_whole_and_in_their_place():
    before = ["Vi ændrer afgørelsen.", "Du er døv.", "Reglerne står i loven."]
    after = ["Vi ændrer afgørelsen.", "Reglerne står i loven.", "Kommunen kontakter dig."]
    kinds = [(change.kind, change.before or change.after) for change in difference(before, after)]
    assert kinds == [
        (Kind.SAME, "Vi ændrer afgørelsen."),
        (Kind.REMOVED, "Du er døv."),
        (Kind.SAME, "Reglerne står i loven."),
        (Kind.ADDED, "Kommunen kontakter dig."),
    ]


@pytest.mark.parametrize("size", [399, 401, 5000])
def test_a_very_long_sentence_is_shown_whole_rather_than_never(size):
    before, after = "a " * size, "b " + "a " * size
    pieces = words_difference(before, after)
    assert "".join(one.text for one in pieces if one.kind is not Kind.ADDED) == before
    assert "".join(one.text for one in pieces if one.kind is not Kind.REMOVED) == after
