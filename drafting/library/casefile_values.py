"""Numbers, days and moments as they come in: exact, bounded, and refused by name."""

import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator

__all__ = ["MAX_HOURS", "Amount", "Count", "Day", "Hours", "Moment", "Split"]

MAX_HOURS = 168  # hours in a week
_SMALLEST_STEP = -20  # digits after the point that a number may have
_MOST_DIGITS = 40  # in all; more cannot be a measured figure, and would not fit a float
_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # what a day in a case can sensibly be
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _number(value: object) -> Fraction | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError("tal")
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    _, digits, exponent = exact.as_tuple()
    if not exact.is_finite() or not isinstance(exponent, int):
        raise ValueError("tal")
    if not _SMALLEST_STEP <= exponent <= -_SMALLEST_STEP or len(digits) > _MOST_DIGITS:
        raise ValueError("tal_for_langt")
    return Fraction(exact)


def _not_negative(value: object) -> Fraction | None:
    number = _number(value)
    if number is not None and number < 0:
        raise ValueError("negativt")
    return number


def _hours(value: object) -> Fraction | None:
    number = _not_negative(value)
    if number is not None and number > MAX_HOURS:
        raise ValueError("for_mange_timer")
    return number


def _day(value: object) -> date | None:
    if value is None:
        return None
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("dato")
    try:
        found = date.fromisoformat(value)
    except ValueError:
        raise ValueError("dato") from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise ValueError("dato_uden_for_kalender")
    return found


def _moment(value: object) -> str | None:
    if value is None:
        return None
    try:
        datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise ValueError("tidspunkt") from None
    return str(value)


def _count(value: object) -> int | None:
    number = _not_negative(value)
    if number is not None and number.denominator != 1:
        raise ValueError("antal")
    return None if number is None else int(number)


def _shared_hours(value: object) -> Fraction:
    number = _number(value)
    if number is None:
        raise ValueError("tal")
    return number


Hours = Annotated[Fraction | None, BeforeValidator(_hours)]
Amount = Annotated[Fraction | None, BeforeValidator(_not_negative)]
Split = Annotated[Fraction, BeforeValidator(_shared_hours)]
Day = Annotated[date | None, BeforeValidator(_day)]
Moment = Annotated[str | None, BeforeValidator(_moment)]
Count = Annotated[int | None, BeforeValidator(_count)]
