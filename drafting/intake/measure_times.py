"""How often a week an amount comes: »3 x 45 min.«, »4 gange om ugen«, »mandag til fredag«."""

import re
from collections.abc import Iterator
from fractions import Fraction

from drafting.intake.measure_words import COUNTED, TIMES, WEEKDAY_RANGE, WEEKDAYS
from drafting.intake.words import NUMBER, number

__all__ = ["Often", "clock_spans", "often", "times_in"]

Often = tuple[int, int, Fraction, bool]
"""Where »4 gange om ugen« stands, how many, and whether a week is named."""
_CLOCK = re.compile(
    r"\b(?:fra|mellem) (?:kl\.? ?|klokken )?(\d{1,2})(?:[.:](\d\d))?(?: til | og |-|–)"
    r"(?:kl\.? ?|klokken )?(\d{1,2})(?:[.:](\d\d))?(?![\d,]| ?(?:timer|t\b|pr\b|om ugen|%|procent))"
)
_DAY_SPOKEN_OF = re.compile(r"\bkl\b|\bklokken\b|dage?\b|\bdaglig|dagen\b")
_WEEK = re.compile(r"[^\d;]{0,25}(?:alle hverdage|hver hverdag)")
_DAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_TIMES_AFTER = re.compile(
    rf"\s?[x\u00d7]\s?({NUMBER})(?:\s?(?:dage|gange))?(?:\s(?:om ugen|ugentligt))?(?![\w/])"
)
_GLUE = re.compile(
    r"[\s,(]*(?:(?:à|á|a|af|i|de|på|med|ad|hver|om dagen|dagligt|hver dag|pr\.? dag"
    r"|per dag|pr\. gang|ad gangen|om ugen|og (?:det|der) (?:er|sker)|det sker"
    r"|og (?:forekommer|holdes|gentages|gøres|sker|finder sted)|s? ?hjælp|s? ?assistance"
    r"|s? ?tolkning|antal:|\.|ca\.|cirka|omkring"
    r"|hver gang"
    r"|hver formiddag|hver eftermiddag|hver morgen|hver af|alle ugens|alle|i alle|pr\. [a-zæøå]+"
    r"|på hver)[\s,]*){0,3}"
)


def times_in(low: str, amounts: list[re.Match[str]]) -> list[Often]:
    """Return every »4 gange om ugen« of a sentence that is not itself an amount."""
    found = []
    for match in (*TIMES.finditer(low), *COUNTED.finditer(low)):
        value = number(match["n"])
        inside = any(one.start() <= match.start() < one.end() for one in amounts)
        range_of = match.re is TIMES and match["n2"] is not None
        if value is not None and not inside and not range_of:
            weekly = "ug" in match["per"]
            found.append((match.start(), match.end(), value, weekly))
    return found


def clock_spans(low: str) -> Iterator[tuple[int, int, Fraction]]:
    """Give where »fra 8 til 14« stands and the hours between, where days are spoken of."""
    if not _DAY_SPOKEN_OF.search(low):
        return
    for match in _CLOCK.finditer(low):
        begin = Fraction(int(match[1])) + Fraction(int(match[2] or 0), 60)
        end = Fraction(int(match[3])) + Fraction(int(match[4] or 0), 60)
        if 4 <= begin < end <= 24 and end - begin <= 12:
            yield match.start(), match.end(), end - begin


def often(
    low: str, place: tuple[int, int], per: str | None, times: list[Often]
) -> tuple[int, int, Fraction | None]:
    """Join an amount with how often it comes: »3 x 45 min.«, »30 minutter 4 gange om ugen«."""
    joined = _joined(low, place, per, times)
    if joined is not None:
        return joined
    start, end = place
    after = _TIMES_AFTER.match(low, end)
    if after is not None:
        return start, after.end(), number(after[1])
    if per == "arbejdsdag" or (per in ("dag", None) and _WEEK.match(low[end : end + 50])):
        return start, end, Fraction(5)
    days = _weekdays(low, start, end) if per in ("dag", None) else 0
    if days and (per == "dag" or days > 1):
        return start, end, Fraction(days)
    return start, end, None


def _joined(
    low: str, place: tuple[int, int], per: str | None, times: list[Often]
) -> tuple[int, int, Fraction | None] | None:
    start, end = place
    for begin, stop, value, weekly in times:
        left, right = low[stop:start], low[end:begin]
        if stop <= start and len(left) <= 16 and _GLUE.fullmatch(left):
            return begin, end, value if weekly or per in ("uge", None, "gang", "dag") else None
        counted = weekly or per == "dag" or "hver af" in right
        if end <= begin and len(right) <= 30 and _GLUE.fullmatch(right) and counted:
            return start, stop, value
    return None


def _weekdays(low: str, start: int, end: int) -> int:
    """Count the weekdays named by an amount: a range before or after it, or a list after it."""
    before, after = low[max(0, start - 40) : start], low[end : end + 60]
    for text in (after, before):
        ranges = list(WEEKDAY_RANGE.finditer(text))
        if ranges:
            return max(0, _DAYS.index(ranges[-1][2]) - _DAYS.index(ranges[-1][1]) + 1)
    return len(set(WEEKDAYS.findall(after)))
