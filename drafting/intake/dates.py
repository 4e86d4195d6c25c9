"""Danish calendar days in running text.

Read: »1. juli 2020«, »d. 1. juli 2020«, »01.07.2020«, »1/7-2020«, »1/7 2020«, »3/7-20«,
»2020-07-01«, »samme dag« (the day named just before) and, where the letter bears its date,
»den 5. ds.« (of this month) and »d.d.« (this day).
Never read: a day without a year, or a relative one (»i går«): that would be a guess.
"""

import re
from datetime import date

from drafting.domain.notation import MONTHS
from drafting.intake.model import Day

__all__ = ["find_days", "letter_day"]

_SHORT = {name[:3]: index for index, name in enumerate(MONTHS, 1)}
_WORDS = re.compile(
    r"\b(\d{1,2})\.?\s(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november"
    r"|december|jan\.?|feb\.?|febr\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|okt\.?|nov\.?"
    r"|dec\.?)\s((?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\b(\d{1,2})[./-](\d{1,2})\.?[./ -]\s?((?:19|20)\d{2})\b")
_TWO_FIGURES = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})[./-](\d{2})\b(?![./-]?\d)")
_SAME = re.compile(r"\bsamme dag\b", re.IGNORECASE)
_THIS_MONTH = re.compile(r"\b(\d{1,2})\.\s?ds\b\.?|\bd\.\s?d\.|\bdags dato\b", re.IGNORECASE)
_LETTER = re.compile(
    r"(?:\bdato\b|\bdateret\b|\bafgørelsesdato\b|^)[ \t]{0,3}:?[ \t]{0,3}(?:den |d\. )?(?=\d)",
    re.IGNORECASE | re.MULTILINE,
)
_ISO = re.compile(r"\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b")
_FROM_TO = re.compile(
    r"\b(\d{1,2})\.?\s(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november"
    r"|december)(?=\s(?:til|og)\s(?:den\s)?\d{1,2}\.?\s[a-z]{3,9}\s((?:19|20)\d{2})\b)",
    re.IGNORECASE,
)


def letter_day(text: str) -> str:
    """Return the day the letter itself bears (»Dato: 7. november 2022«), "" where none."""
    for match in _LETTER.finditer(text):
        found = find_days(text[match.end() : match.end() + 24])
        if found and found[0].start == 0:
            return found[0].value
    return ""


def find_days(text: str, letter: str = "") -> tuple[Day, ...]:
    """Return the calendar days of a text in order; an impossible day (31. februar) is left out.

    `letter` is the day the letter bears (ISO), which »ds.« and »d.d.« point to.
    """
    found: dict[int, Day] = {}
    for match in _WORDS.finditer(text):
        _keep(found, match, match[3], _SHORT[match[2][:3].lower()], match[1])
    for match in _FIGURES.finditer(text):
        _keep(found, match, match[3], int(match[2]), match[1])
    for match in _ISO.finditer(text):
        _keep(found, match, match[1], int(match[2]), match[3])
    for match in _TWO_FIGURES.finditer(text):
        _keep(found, match, f"20{match[4]}", int(match[3]), match[1])
    for match in _FROM_TO.finditer(text):
        _keep(found, match, match[3], _SHORT[match[2][:3].lower()], match[1])
    _point(found, text, letter)
    return tuple(found[start] for start in sorted(found))


def _point(found: dict[int, Day], text: str, letter: str) -> None:
    """Read the days that point to another: »samme dag«, »den 5. ds.«, »d.d.«."""
    for match in _SAME.finditer(text):
        named = [start for start in found if start < match.start()]
        if named:
            value = found[max(named)].value
            found[match.start()] = Day(value, match.start(), match.end())
    for match in _THIS_MONTH.finditer(text) if letter else ():
        year, month, day = letter.split("-")
        _keep(found, match, year, int(month), match[1] or day)


def _keep(found: dict[int, Day], match: re.Match[str], year: str, month: int, day: str) -> None:
    try:
        value = date(int(year), month, int(day))
    except ValueError:
        return
    found.setdefault(match.start(), Day(value.isoformat(), match.start(), match.end()))
