"""Danish calendar days in running text.

Read: »1. juli 2020«, »d. 1. juli 2020«, »01.07.2020«, »1/7-2020«, »1/7 2020«, »2020-07-01«.
Never read: a day without a year, or a relative one (»i går«): that would be a guess.
"""

import re
from datetime import date

from drafting.domain.notation import MONTHS
from drafting.intake.model import Day

__all__ = ["find_days"]

_SHORT = {name[:3]: index for index, name in enumerate(MONTHS, 1)}
_WORDS = re.compile(
    r"\b(\d{1,2})\.?\s(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november"
    r"|december|jan\.?|feb\.?|febr\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|okt\.?|nov\.?"
    r"|dec\.?)\s((?:19|20)\d{2})\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./ -]\s?((?:19|20)\d{2})\b")
_ISO = re.compile(r"\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b")
_FROM_TO = re.compile(
    r"\b(\d{1,2})\.?\s(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november"
    r"|december)(?=\s(?:til|og)\s(?:den\s)?\d{1,2}\.?\s[a-z]{3,9}\s((?:19|20)\d{2})\b)",
    re.IGNORECASE,
)


def find_days(text: str) -> tuple[Day, ...]:
    """Return the calendar days of a text in order; an impossible day (31. februar) is left out."""
    found: dict[int, Day] = {}
    for match in _WORDS.finditer(text):
        _keep(found, match, match[3], _SHORT[match[2][:3].lower()], match[1])
    for match in _FIGURES.finditer(text):
        _keep(found, match, match[3], int(match[2]), match[1])
    for match in _ISO.finditer(text):
        _keep(found, match, match[1], int(match[2]), match[3])
    for match in _FROM_TO.finditer(text):
        _keep(found, match, match[3], _SHORT[match[2][:3].lower()], match[1])
    return tuple(found[start] for start in sorted(found))


def _keep(found: dict[int, Day], match: re.Match[str], year: str, month: int, day: str) -> None:
    try:
        value = date(int(year), month, int(day))
    except ValueError:
        return
    found.setdefault(match.start(), Day(value.isoformat(), match.start(), match.end()))
