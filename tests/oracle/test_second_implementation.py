"""The rules against an independent second implementation, written from the reading alone."""

import json
from datetime import date

import pytest

from tests.oracle.calendar_dk import after_working_days, easter_sunday, public_holidays
from tests.oracle.compare import compare
from tests.oracle.oracle import decide


def told(groups):
    return [
        f"{kind}: {form}: {len(found)}, e.g. {found[0][1]['case_id']}: "
        f"oracle {found[0][2]} | engine {found[0][3]}"
        for (kind, form), found in groups.items()
        if kind != "other order"  # the reading allows either: AMBIGUOUS.md, 1
    ]


def test_three_hundred_generated_cases_are_decided_alike(tmp_path):
    assert told(compare(300, 0, tmp_path)) == []


@pytest.mark.torture
def test_five_thousand_generated_cases_are_decided_alike(tmp_path):
    assert told(compare(5000, 1000, tmp_path)) == []


def test_the_oracle_gives_the_expected_answers_of_the_public_cases(shared):
    folder = shared / "contract" / "cases"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for name, answer in expected.items():
        case = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        mine = decide(case)
        assert mine["outcome"] in answer["acceptable_outcomes"], name
        assert mine["open_question_paths"] == set(), name


EASTERS = [(2020, 4, 12), (2021, 4, 4), (2022, 4, 17), (2023, 4, 9), (2024, 3, 31), (2025, 4, 20)]


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_the_oracle_knows_its_easter(year, month, day):
    assert easter_sunday(year) == date(year, month, day)


def test_store_bededag_is_a_holiday_until_2023_only():
    assert date(2023, 5, 5) in public_holidays(2023)
    assert date(2024, 4, 26) not in public_holidays(2024)


def test_a_letter_of_wednesday_the_first_of_july_2020_is_received_on_the_ninth():
    assert after_working_days(date(2020, 7, 1), 6) == date(2020, 7, 9)  # R03, example 2
