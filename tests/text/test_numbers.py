"""Every number, date and citation of a letter is traced by itself, and the trace is true."""

from datetime import date
from fractions import Fraction

import pytest

from drafting.domain.notation import day, number
from drafting.library.blocks import load_blocks
from drafting.library.law import load_lawbook
from drafting.review.numbers import places_of
from drafting.text.constants import number_faults, value_of_parameter
from drafting.text.numbers import tokens_in
from tests.cases.stories import case_of
from tests.cases.test_letters_golden import ALL, base_of, draft_of, examination_of
from tests.text.letters import sentences_of


def found_by_rules(examination):
    """Every value the rules found, as letters write it."""
    values = [getattr(item, name) for item in (examination.proposal, examination.deadline,
              examination.reopening, *examination.occupations) if item
              for name in item.__slots__]  # fmt: skip
    numbers = {number(v) for v in values if isinstance(v, Fraction)}
    needs = [entry.need for entry in examination.occupations]
    if needs and None not in needs:
        numbers.add(number(sum(needs)))
    said = " ".join(c.text for c in examination.proposal.criticism)
    return numbers | {day(v) for v in values if isinstance(v, date)} | {
        token.text for token in tokens_in(said)
    }  # fmt: skip


def held_at(places, token, keys):
    """Whether one of the paths (or what stands below it) holds the token."""
    return any(place.startswith(key) for place in places.get(token, ()) for key in keys)


@pytest.mark.parametrize("name", ALL)
def test_each_number_is_what_its_origin_says(name):
    case, examination, draft = case_of(base_of(name)), examination_of(name), draft_of(name)
    places = places_of(case)
    found = found_by_rules(examination)
    total = number(sum((job.weekly_hours or 0 for job in case.occupations), Fraction(0)))
    for sentence in sentences_of(draft):
        tokens = tokens_in(sentence.text)
        assert [(t.start, t.end) for t in tokens] == [(n.start, n.end) for n in sentence.numbers]
        for token, origin in zip(tokens, sentence.numbers, strict=True):
            where = (sentence.text, token.text, origin)
            if origin.kind == "parameter":
                value = value_of_parameter(
                    origin.keys[0], load_lawbook().parameters, examination.law_date
                )
                assert token.text in (number(value), f"{value.numerator}/{value.denominator}")
            elif origin.kind == "finding":
                assert token.text in found, where
            elif origin.kind == "precedent":
                assert token.text.removeprefix("principmeddelelse ") in origin.keys, where
            elif origin.kind == "law":
                assert origin.keys, where
            elif origin.kind == "fact" and not token.citation:
                shown = held_at(places, token.text, origin.keys)
                waiting = "tasks[" in origin.keys[0]  # a task's time without its waiting time
                assert shown or token.text == total or waiting, where
            else:
                assert origin.keys, where


def test_a_number_without_a_source_in_a_block_is_a_fault_of_the_library():
    from dataclasses import replace

    [ramme] = load_blocks().get("personlig_assistance/regel_ramme")
    parameters = load_lawbook().parameters
    assert list(number_faults(ramme, parameters)) == []
    nameless = replace(ramme, numbers=())
    assert any("ingen kilde" in fault for fault in number_faults(nameless, parameters))
    wrong = replace(ramme, numbers=(("20", "full_time_hours"), ("37", "full_time_hours")))
    assert any("som er 37" in fault for fault in number_faults(wrong, parameters))
    idle = replace(ramme, numbers=(*ramme.numbers, ("99", "full_time_hours")))
    assert any("står ikke i teksten" in fault for fault in number_faults(idle, parameters))


def test_two_numbers_with_a_dash_are_numbers_unless_a_decision_has_that_name():
    assert [t.text for t in tokens_in("10-12 timer")] == ["10", "12"]
    assert [t.text for t in tokens_in("se 31-20", {"31-20"})] == ["31-20"]
    assert [t.text for t in tokens_in("den 1. juli 2020, 16,21 timer og 20/37.")] == [
        "1. juli 2020",
        "16,21",
        "20/37",
    ]
