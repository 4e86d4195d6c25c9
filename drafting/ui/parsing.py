"""Read what a person types in Danish, strictly: what is doubtful is refused, never guessed.

Streamlit's own number field turns "12,5" into 125 and Babel reads "10.5" as 105, so both are kept
out: a wrong number of hours is a wrong decision.
"""

import re
from datetime import date
from fractions import Fraction

from drafting.domain.notation import MONTHS
from drafting.errors import InputError

__all__ = ["parse_danish_date", "parse_danish_hours", "parse_danish_number"]

HOURS_IN_A_WEEK = 168
_NUMBER = re.compile(r"(?:\d{1,6}|\d{1,3}(?:\.\d{3})+)(?:,\d{1,4})?", re.ASCII)
_NUMERIC_DATE = re.compile(r"(\d{1,2})([.\-/])\s?(\d{1,2})([.\-/])\s?(\d{4})", re.ASCII)
_WORD_DATE = re.compile(r"(?:den |d\. )?(\d{1,2})\.? ([a-zæøå]+)\.? (\d{4})", re.ASCII)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def parse_danish_number(text: str) -> Fraction:
    """Return the number that `text` writes in Danish: comma for decimals, dot for thousands.

    Raises:
        InputError: `text` is not such a number; "12.5" is refused, since it may mean 12,5 or 125.
    """
    written = text.strip()
    if not _NUMBER.fullmatch(written):
        raise InputError(
            "not a Danish number",
            user_message="Skriv tallet med cifre og med komma før decimalerne, for eksempel 12,5.",
        )
    return Fraction(written.replace(".", "").replace(",", "."))


def parse_danish_hours(text: str) -> Fraction:
    """Return hours a week, from 0 to the 168 hours a week has.

    Raises:
        InputError: `text` is not a Danish number, or a week does not have that many hours.
    """
    hours = parse_danish_number(text)
    if hours > HOURS_IN_A_WEEK:
        raise InputError(
            "more hours than a week has",
            user_message="En uge har 168 timer. Skriv timerne om ugen, for eksempel 12,5.",
        )
    return hours


def parse_danish_date(text: str) -> date:
    """Return the date in `text`: 1.7.2020, 01-07-2020, 1/7-2020, 1. juli 2020 or 2020-07-01.

    Raises:
        InputError: `text` is none of these, or the calendar has no such day. A year of two
            digits is refused.
    """
    written = " ".join(text.strip().lower().split())
    day_month_year = _parts(written)
    try:
        if day_month_year is None:
            raise ValueError("no date")
        day, month, year = day_month_year
        return date(year, month, day)
    except ValueError as error:
        raise InputError(
            "not a Danish date",
            user_message="Skriv datoen som dag, måned og år, for eksempel 1. juli 2020 "
            "eller 01.07.2020.",
        ) from error


def _parts(written: str) -> tuple[int, int, int] | None:
    if found := _NUMERIC_DATE.fullmatch(written):
        return int(found[1]), int(found[3]), int(found[5])
    if found := _ISO_DATE.fullmatch(written):
        return int(found[3]), int(found[2]), int(found[1])
    found = _WORD_DATE.fullmatch(written)
    if found is None:
        return None
    months = [number for number, name in enumerate(MONTHS, 1) if _names(found[2], name)]
    return (int(found[1]), months[0], int(found[3])) if months else None


def _names(word: str, month: str) -> bool:
    return word == month or (len(word) == 3 and month.startswith(word)) or word == month[:4]
