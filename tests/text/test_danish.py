from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text.danish import (
    clause,
    day,
    full_stop,
    genitive,
    hours,
    hours_of,
    listing,
    number,
    sentences,
)


def test_a_date_is_written_as_in_a_letter():
    assert day(date(2020, 7, 1)) == "1. juli 2020"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param(Fraction(20), "20", id="whole-number-has-no-decimals"),
        pytest.param(Fraction("10.5"), "10,5", id="decimal-comma"),
        pytest.param(Fraction(600, 37), "16,21", id="R28-cut-not-rounded-16.2162"),
        pytest.param(Fraction(500, 37), "13,51", id="R28-cut-not-rounded-13.5135"),
        pytest.param(Fraction("6.05"), "6,05", id="a-zero-inside-stays"),
        pytest.param(Fraction("0.999"), "0,99", id="never-up-to-the-next-whole"),
    ],
)
def test_hours_show_two_decimals_cut(value, shown):
    assert number(value) == shown


@given(st.fractions(min_value=0, max_value=168))
def test_what_is_shown_is_never_above_the_exact_number(value):
    shown = Fraction(number(value).replace(",", "."))
    assert shown <= value < shown + Fraction(1, 100)


def test_one_hour_is_singular():
    assert (hours(Fraction(1)), hours(Fraction(2)), hours_of(Fraction(1))) == (
        "1 time",
        "2 timer",
        "1 times",
    )


def test_a_persons_sentence_gets_the_full_stop_it_lacks_and_no_other():
    assert full_stop("Du er døv") == "Du er døv."
    assert full_stop("Du er døv.") == "Du er døv."
    assert full_stop("Du siger »nej.«") == "Du siger »nej.«"
    assert full_stop("") == ""


def test_lists_and_genitives():
    assert listing(["a"]) == "a"
    assert listing(["a", "b", "c"]) == "a, b og c"
    assert (genitive("X Kommune"), genitive("Aarhus")) == ("X Kommunes", "Aarhus’")


@pytest.mark.parametrize(
    ("said", "after_at"),
    [
        ("Du selv klarer arbejdet.", "du selv klarer arbejdet"),
        ("at du klarer arbejdet", "du klarer arbejdet"),
        ("Aarhus ligger langt væk", "Aarhus ligger langt væk"),
        ("du bruger hjælp til post m.v.", "du bruger hjælp til post m.v."),
        ("Kommunen har ikke undersøgt det.", "kommunen ikke har undersøgt det"),
        ("Du har selv gjort rede for det.", "du selv har gjort rede for det"),
        ("Du klarer ikke opgaverne.", "du ikke klarer opgaverne"),
        ("Din arbejdsgiver kan aldrig være der.", "din arbejdsgiver aldrig kan være der"),
        ("du ikke kan høre", "du ikke kan høre"),
        ("du selv også kan", "du selv også kan"),
        ("Du hører dårligt, og du er ikke tilpas.", "du hører dårligt, og du er ikke tilpas"),
    ],
)
def test_a_consideration_becomes_a_clause(said, after_at):
    assert clause(said) == after_at


def test_abbreviations_ordinals_and_initials_end_no_sentence():
    text = "Den 1. juli 2020 fik du 16,21 timer, jf. § 15, stk. 1. Det er ca. 5 kr. pr. time. Ja!"
    assert sentences(text) == (
        "Den 1. juli 2020 fik du 16,21 timer, jf. § 15, stk. 1.",
        "Det er ca. 5 kr. pr. time.",
        "Ja!",
    )


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)))
def test_splitting_into_sentences_loses_nothing(words):
    text = " ".join(words)
    assert " ".join(sentences(text)) == text


WORDS = ("du", "kommunen", "har", "ikke", "er", "selv", "kan", "også", "klarer", "lægen", "det")


@given(st.lists(st.sampled_from(WORDS), min_size=1))
def test_a_clause_keeps_every_word_of_the_officer(words):
    said = " ".join(words)
    assert sorted(clause(said).lower().split()) == sorted(said.lower().split())
