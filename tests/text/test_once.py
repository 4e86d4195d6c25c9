"""The need is said once, a quotation is the citizen's own, and criticism brings its rule."""

import re
from fractions import Fraction

import pytest

from drafting.text.danish import quoted
from drafting.text.known import Known
from drafting.text.said.once import need_said
from tests.cases.test_letters_golden import ALL
from tests.cases.test_letters_golden import draft_of as letter_of
from tests.text.letters import sentences_of

NEED = {"behov": Known(Fraction(20), "20 timer", "finding")}
CONSIDERATIONS = [
    ("du har behov for personlig assistance i 20 timer om ugen", "hensyn"),
    ("du har behov for personlig assistance i 120 timer om ugen", None),
    ("du har behov for hjælp, og kommunen har bevilget 20 timer om ugen", None),
    ("du arbejder 20 timer om ugen", None),
]


@pytest.mark.parametrize(("words", "where"), CONSIDERATIONS)
def test_only_a_consideration_that_says_the_need_itself_takes_its_place(words, where):
    lists = {"hensyn": ({"hensyn": Known(words, words, "author", ("weighed[0]",))},)}
    found = need_said(NEED, lists).get("behov_sagt")
    assert (found and found.value) == where
    assert need_said({**NEED, "behov_kilde": Known("borger", "ifølge dig")}, lists) == {}


@pytest.mark.parametrize(("hours", "where"), [(20, "opgave"), (16, None)])
def test_only_a_lone_task_of_just_those_hours_takes_its_place(hours, where):
    task = {"opgave": Known("Tolkning"), "opgavetid": Known(Fraction(hours), f"{hours} timer")}
    found = need_said(NEED, {"opgaver": (task,)}).get("behov_sagt")
    assert (found and found.value) == where
    assert need_said(NEED, {"opgaver": (task, task)}) == {}


def test_a_quotation_keeps_every_word_and_is_marked_once():
    assert quoted(" Min lidelse er varig ") == "»Min lidelse er varig.«"
    assert quoted("»Nej.«") == "»Nej.«"
    assert quoted("»Nej« er ikke et svar på »hvorfor«") == "»»Nej« er ikke et svar på »hvorfor«.«"


@pytest.mark.parametrize("name", ALL)
def test_criticism_of_the_reasons_has_its_provision_in_the_list_of_law(name):
    said = [sentence.text for sentence in sentences_of(letter_of(name))]
    critical = [text for text in said if text.startswith("Det skal stå i begrundelsen efter")]
    for text in critical:
        provision = text.partition("lovens ")[2].rstrip(".")
        assert any(
            "orvaltningsloven" in line and provision in line for line in said[: said.index(text)]
        )
    listed = any(re.search(r"§ 68, stk\. (1 og )?2", text) for text in said)
    assert listed == any(text.startswith("Vi har afgjort sagen efter") for text in said)
