import copy
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from drafting.errors import InputError
from drafting.library.casefile import load_json, parse_case
from drafting.library.casefile_schema import CaseFileV1
from drafting.ui.answers import Answered, as_json, with_answer
from drafting.ui.facts import fact_rows, places_of
from drafting.ui.labels import LABELS
from drafting.ui.questions import answer_kind, read_answer
from tests.conftest import CONTRACT

R01 = load_json((CONTRACT / "cases" / "R01.json").read_bytes(), source="R01.json")
KINDS = [  # path, how it is answered
    pytest.param("occupations[0].weekly_hours", "timer", id="hours"),
    pytest.param("occupations[0].tasks[1].minutes_per_time", "tal", id="minutes"),
    pytest.param("occupations[0].employees", "tal", id="whole-number"),
    pytest.param("occupations[0].form", "valg", id="one-of-the-schema"),
    pytest.param("occupations[0].tasks[0].can_do_self", "ja-nej", id="yes-no"),
    pytest.param("appealed_decision.received", "dato", id="date"),
    pytest.param("impairment.lasting", "skøn", id="assessment"),
    pytest.param("answers.worsening", "skøn", id="READING-answers-without-a-key"),
    pytest.param("split_of_shared_hours", "fordeling", id="READING-split"),
    pytest.param("impairment.description", "tekst", id="text"),
]


def answered(path, value, **other):
    said = {"reason": "", "source": "Borgerens klage", "by": "Anna", "at": "2026-11-22T10:00:00"}
    return Answered(path, value, **{**said, **other})


@pytest.mark.parametrize(("path", "kind"), KINDS)
def test_a_path_is_asked_the_way_the_case_file_holds_it(path, kind):
    assert answer_kind(path).kind == kind


@pytest.mark.parametrize(
    "path", ["ukendt", "impairment.ukendt", "information.missing", "documents"]
)
def test_a_path_that_holds_no_single_answer_is_not_asked(path):
    assert answer_kind(path) is None


def test_typed_hours_reach_the_case_as_exactly_those_hours():
    value = read_answer("timer", "12,55")
    data = with_answer(R01, answered("occupations[0].weekly_hours", value), "timer")
    assert parse_case(data, source="x").occupations[0].weekly_hours == Fraction(1255, 100)


def test_a_typed_date_reaches_the_case_as_that_date():
    value = read_answer("dato", "2. juli 2020")
    data = with_answer(R01, answered("appealed_decision.received", value), "dato")
    assert parse_case(data, source="x").appealed.received == date(2020, 7, 2)


def test_a_person_answers_a_skoen_with_reason_source_name_and_time():
    given = answered("answers.worsening", False, reason="Det er ikke til skade for dig.")
    case = parse_case(with_answer(R01, given, "skøn"), source="x")
    kept = (
        case.answers["answers.worsening"]
        if "answers.worsening" in case.answers
        else (case.answers["worsening"])
    )
    assert (kept.value, kept.reason, kept.source) == (
        False,
        "Det er ikke til skade for dig.",
        "Borgerens klage",
    )
    assert (kept.by, kept.at) == ("Anna", "2026-11-22T10:00:00")


def test_an_answer_confirms_what_a_machine_had_only_proposed():
    proposed = copy.deepcopy(R01)
    path = "occupations[0].weekly_hours"
    proposed["evidence"] = {path: [{"document": "klage", "quote": "70 timer"}]}
    assert parse_case(proposed, source="x").occupations[0].weekly_hours is None
    data = with_answer(proposed, answered(path, 70), "timer")
    assert parse_case(data, source="x").occupations[0].weekly_hours == 70
    assert places_of(data, path)[0].confirmed_by == "Anna"


def test_answering_leaves_the_case_it_was_given_untouched():
    before = json.dumps(R01, default=str)
    with_answer(R01, answered("occupations[0].weekly_hours", 30), "timer")
    assert json.dumps(R01, default=str) == before


def test_an_answer_to_a_place_that_is_not_there_is_refused():
    with pytest.raises(InputError):
        with_answer(R01, answered("occupations[7].weekly_hours", 30), "timer")


def test_a_case_file_handed_over_keeps_every_digit():
    data = with_answer(
        R01, answered("occupations[0].weekly_hours", Decimal("16.21621621621621621")), "timer"
    )
    assert load_json(as_json(data), source="x") == data
    assert b"16.21621621621621621" in as_json(data)


def test_facts_name_their_source_and_say_what_no_person_has_confirmed():
    data = copy.deepcopy(R01)
    data["evidence"] = {"occupations[0].weekly_hours": [{"document": "klage", "page": 2}]}
    rows = {row.path: row for row in fact_rows(data)}
    assert rows["impairment.lasting"].places[0].document == "Kommunens afgørelse"
    assert rows["impairment.lasting"].reason.startswith("Du er døv")
    assert not rows["occupations[0].weekly_hours"].confirmed
    assert rows["appealed_decision.granted_hours_per_week"].value == "10,5"
    assert rows["appealed_decision.date"].value == "1. juli 2020"


def test_every_fact_of_the_case_file_has_a_danish_name():
    assert not sorted(set(schema_paths(CaseFileV1)) - set(LABELS))


def schema_paths(model, prefix=""):
    from pydantic import BaseModel

    from drafting.ui.questions import _parts

    hidden = {"schema", "area", "documents", "parties", "evidence", "answers"}
    for key, field in model.model_fields.items():
        name = field.alias or key
        if not prefix and name in hidden:
            continue
        below = [
            part
            for part in _parts(field.annotation)
            if isinstance(part, type) and issubclass(part, BaseModel)
        ]
        if below and "value" not in below[0].model_fields:
            yield from schema_paths(below[0], f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"
