"""Weeks, months, quarters and working days. Pure; the calendar of holidays is passed in."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

__all__ = [
    "add_months",
    "add_working_days",
    "add_years",
    "is_working_day",
    "next_working_day",
    "quarter_end",
    "quarter_start",
]

_SATURDAY = 5
_MONTHS_A_YEAR = 12
_MONTHS_A_QUARTER = 3


def add_months(start: date, months: int) -> date:
    """Return the same day `months` months later (earlier if negative).

    Where that month is shorter, its last day: 31 May less 3 months is the last day of February.

    Raises:
        OverflowError: the day lies outside the calendar.
    """
    year, month = divmod(start.year * _MONTHS_A_YEAR + start.month - 1 + months, _MONTHS_A_YEAR)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("outside the calendar")
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def add_years(start: date, years: int) -> date:
    """Return the same day `years` years later; 29 February becomes 28 where it must.

    Raises:
        OverflowError: the day lies outside the calendar.
    """
    return add_months(start, years * _MONTHS_A_YEAR)


def is_working_day(day: date, is_holiday: Callable[[date], bool]) -> bool:
    """Return whether `day` is Monday to Friday and no public holiday."""
    return day.weekday() < _SATURDAY and not is_holiday(day)


def next_working_day(day: date, is_holiday: Callable[[date], bool]) -> date:
    """Return `day`, or the first working day after it."""
    while not is_working_day(day, is_holiday):
        day += timedelta(days=1)
    return day


def add_working_days(start: date, days: int, is_holiday: Callable[[date], bool]) -> date:
    """Return the day `days` working days after `start`; the first counted is the day after."""
    day = start
    while days:
        day += timedelta(days=1)
        days -= is_working_day(day, is_holiday)
    return day


def quarter_start(day: date) -> date:
    """Return the first day of the calendar quarter `day` lies in."""
    return date(day.year, (day.month - 1) // _MONTHS_A_QUARTER * _MONTHS_A_QUARTER + 1, 1)


def quarter_end(day: date) -> date:
    """Return the last day of the calendar quarter `day` lies in."""
    return add_months(quarter_start(day), _MONTHS_A_QUARTER) - timedelta(days=1)
