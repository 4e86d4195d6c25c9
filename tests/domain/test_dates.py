"""Months, quarters and working days, with each side of every end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.dates import (
    add_months,
    add_working_days,
    add_years,
    is_working_day,
    next_working_day,
    quarter_end,
    quarter_start,
)

MONTHS = [
    pytest.param("2026-05-31", -3, "2026-02-28", id="R30-31-may-less-3-months"),
    pytest.param("2024-05-31", -3, "2024-02-29", id="R30-31-may-less-3-months-in-a-leap-year"),
    pytest.param("2026-05-30", -3, "2026-02-28", id="R30-30-may-less-3-months"),
    pytest.param("2026-05-28", -3, "2026-02-28", id="R30-28-may-less-3-months"),
    pytest.param("2026-05-15", -3, "2026-02-15", id="R30-Ex-1"),
    pytest.param("2026-03-31", -3, "2025-12-31", id="R30-over-a-new-year"),
    pytest.param("2026-12-31", 2, "2027-02-28", id="forward-over-a-new-year"),
    pytest.param("2026-11-30", 1, "2026-12-30", id="forward-to-december"),
    pytest.param("2026-12-01", 1, "2027-01-01", id="forward-to-january"),
    pytest.param("2026-06-30", 0, "2026-06-30", id="nothing"),
]


@pytest.mark.parametrize(("start", "months", "end"), MONTHS)
def test_months(start, months, end):
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


YEARS = [
    pytest.param("2020-11-10", -3, "2017-11-10", id="FORL-3-1-three-years-to-the-day"),
    pytest.param("2020-02-29", -3, "2017-02-28", id="FORL-3-1-from-a-leap-day"),
    pytest.param("2020-02-29", 4, "2024-02-29", id="leap-day-to-leap-day"),
    pytest.param("2020-07-01", 1, "2021-07-01", id="R29-Ex-1"),
]


@pytest.mark.parametrize(("start", "years", "end"), YEARS)
def test_years(start, years, end):
    assert add_years(date.fromisoformat(start), years) == date.fromisoformat(end)


@pytest.mark.parametrize(("start", "months"), [(date.max, 1), (date.min, -1)])
def test_a_day_outside_the_calendar_is_an_error(start, months):
    with pytest.raises(OverflowError):
        add_months(start, months)


@pytest.mark.parametrize("start", [date.max, date.min])
def test_the_ends_of_the_calendar_are_inside_it(start):
    assert add_months(start, 0) == start


QUARTERS = [
    pytest.param("2020-01-01", "2020-01-01", "2020-03-31", id="first-day-of-q1"),
    pytest.param("2020-03-31", "2020-01-01", "2020-03-31", id="last-day-of-q1"),
    pytest.param("2020-04-01", "2020-04-01", "2020-06-30", id="first-day-of-q2"),
    pytest.param("2020-06-30", "2020-04-01", "2020-06-30", id="last-day-of-q2"),
    pytest.param("2020-09-30", "2020-07-01", "2020-09-30", id="last-day-of-q3"),
    pytest.param("2020-10-01", "2020-10-01", "2020-12-31", id="first-day-of-q4"),
    pytest.param("2020-12-31", "2020-10-01", "2020-12-31", id="last-day-of-q4"),
]


@pytest.mark.parametrize(("day", "first", "last"), QUARTERS)
def test_quarter(day, first, last):
    found = date.fromisoformat(day)
    assert quarter_start(found) == date.fromisoformat(first)
    assert quarter_end(found) == date.fromisoformat(last)


def holiday(day):
    return day == date(2024, 6, 5)


WORKING = [
    pytest.param("2024-06-03", True, id="monday"),
    pytest.param("2024-06-05", False, id="a-holiday"),
    pytest.param("2024-06-07", True, id="friday"),
    pytest.param("2024-06-08", False, id="saturday"),
    pytest.param("2024-06-09", False, id="sunday"),
]


@pytest.mark.parametrize(("day", "working"), WORKING)
def test_working_day(day, working):
    assert is_working_day(date.fromisoformat(day), holiday) is working


def test_the_next_working_day_is_the_day_itself_where_it_is_one():
    assert next_working_day(date(2024, 6, 4), holiday) == date(2024, 6, 4)
    assert next_working_day(date(2024, 6, 5), holiday) == date(2024, 6, 6)
    assert next_working_day(date(2024, 6, 8), holiday) == date(2024, 6, 10)


def test_no_working_days_is_the_day_itself():
    assert add_working_days(date(2024, 6, 8), 0, holiday) == date(2024, 6, 8)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_so_many_working_days_lie_after_the_start(start, days):
    end = add_working_days(start, days, holiday)
    between = [start + timedelta(days=i) for i in range(1, (end - start).days + 1)]
    assert sum(is_working_day(day, holiday) for day in between) == days
    assert is_working_day(end, holiday)
