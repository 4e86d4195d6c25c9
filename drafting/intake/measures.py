"""Amounts of time in Danish: »37 t.«, »halvanden time«, »3 x 45 min.«.

What is counted per (week, day, quarter) is read from the words nearest the amount. A day without
the number of days a week stays a day: nothing is multiplied by a guess.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from drafting.intake.measure_times import Often, clock_spans, often, times_in
from drafting.intake.measure_words import (
    AMOUNT,
    BARE,
    FULL,
    HALF_TIME,
    PERIODS,
    SHARE,
    STOP,
    TIME_SPOKEN_OF,
)
from drafting.intake.model import Quantity
from drafting.intake.words import NUMBER, number

__all__ = ["find_quantities"]

FULL_TIME = Fraction(37)
"""What »fuld tid« means: BEK1174 § 15, stk. 1 (»37 timer«); shown as unsure, never a rule."""


def find_quantities(text: str, meant: bool = False) -> tuple[Quantity, ...]:
    """Return the amounts of time in a sentence, each with what it is counted per.

    Args:
        text: The sentence, its dates masked.
        meant: Whether hours were spoken of right before (»Du havde 15 timer. Nu får du ni«).
    """
    low = text.lower()
    if len(low) != len(text):
        low = text
    if not meant and not TIME_SPOKEN_OF.search(low):
        return ()
    matches = list(AMOUNT.finditer(text))
    times = times_in(low, matches)
    found: list[Quantity] = []
    for index, match in enumerate(matches):
        after = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        before = matches[index - 1].end() if index else 0
        quantity = _one(low, match, (before, after), times)
        if quantity is not None:
            found.extend(_two(low, match, quantity))
    found = _weekly_sum(low, _composed(low, found))
    found.extend(_by_the_clock(low, times))
    found.extend(_bare(low, found, meant))
    return tuple(sorted([*found, *_full_time(low, found)], key=lambda one: one.start))


def _by_the_clock(low: str, times: list[Often]) -> Iterator[Quantity]:
    """Read »5 dage om ugen fra 8 til 14« as six hours a day; pauses are not known."""
    for begin, stop, hours in clock_spans(low):
        start, end, count = often(low, (begin, stop), "dag", times)
        yield Quantity(hours, start, end, per="dag", times=count, word="klokken")


def _one(
    low: str,
    match: re.Match[str],
    room: tuple[int, int],
    times: list[Often],
) -> Quantity | None:
    value = number(match["low"])
    if value is None:
        return None
    high = number(match["high"]) if match["high"] else None
    unit = match["unit"].lower()
    scale = Fraction(1)
    if unit.startswith("min"):
        scale = Fraction(1, 60)
    elif unit.startswith("kvarter"):
        scale = Fraction(1, 4)
    start, end = match.start(), match.end()
    per = "dag" if match["daily"] else _period(low, match, room)
    if _A_DAY.match(low[end:]) or _A_DAY_BEFORE.search(low[:start]):
        per = "gang"
    start, end, count = often(low, (start, end), per, times)
    return Quantity(
        hours=value * scale,
        start=start,
        end=end,
        per="uge" if per == "anden uge" else per,
        times=Fraction(1, 2) if per == "anden uge" and count is None else count,
        high=None if high is None or high <= value else high * scale,
        genitive=unit.endswith("s") and unit != "t.",
        word=(match["prefix"] or "").lower(),
    )


def _two(low: str, match: re.Match[str], one: Quantity) -> tuple[Quantity, ...]:
    """Part »fra 12 til 8 timer« into two amounts; keep »12-15 timer« as a range."""
    if not match["high"]:
        return (one,)
    second = number(match["high"])
    if second is None:
        return (one,)
    before = low[max(0, match.start() - 8) : match.start()]
    link = match["link"].lower()
    if link == "og" and not before.endswith("mellem "):
        return (
            replace(one, hours=_scaled(one, match, second), start=match.start("high"), high=None),
        )
    if one.high is not None and not (link == "til" and before.endswith("fra ")):
        return (one,)
    later = replace(one, hours=_scaled(one, match, second), start=match.start("high"), high=None)
    return (replace(one, high=None, end=match.end("low")), later)


def _scaled(one: Quantity, match: re.Match[str], second: Fraction) -> Fraction:
    first = number(match["low"])
    return second if not first else one.hours * second / first


def _composed(low: str, found: list[Quantity]) -> list[Quantity]:
    """Join »29 timer og 30 minutter« into one amount."""
    joined: list[Quantity] = []
    for one in found:
        last = joined[-1] if joined else None
        gap = low[last.end : one.start] if last else ""
        minutes = _MINUTES.match(low[one.start : one.end])
        if (
            last
            and gap in (" og ", " ", ", ")
            and minutes
            and last.hours.denominator == 1
            and one.hours < 1
        ):
            joined[-1] = replace(
                last,
                hours=last.hours + one.hours,
                end=one.end,
                per=one.per or last.per,
                times=one.times,
            )
        else:
            joined.append(one)
    return joined


def _weekly_sum(low: str, found: list[Quantity]) -> list[Quantity]:
    """Add up »mandag til torsdag 6 timer om dagen og fredag 4 timer«."""
    summed: list[Quantity] = []
    for one in found:
        last = summed[-1] if summed else None
        if last and last.times is not None and _ONE_DAY_MORE.fullmatch(low[last.end : one.start]):
            hours = last.hours * last.times + one.hours
            summed[-1] = replace(last, hours=hours, end=one.end, per="uge", times=None)
        else:
            summed.append(one)
    return summed


def _bare(low: str, found: list[Quantity], meant: bool) -> list[Quantity]:
    """Read a number without a unit where hours are counted (»ned til 12, fordi«)."""
    counted = any(one.word != "fuldtid" for one in found) or _HOURS_MEANT.search(low)
    if not counted and not meant:
        return []
    taken = [(one.start, one.end) for one in found]
    extra = []
    for match in BARE.finditer(low):
        group = match.lastindex or 0
        value, place = number(match[group]), match.span(group)
        free = all(place[1] <= start or place[0] >= end for start, end in taken)
        if value is not None and free:
            extra.append(Quantity(value, *place))
    return extra


_A_DAY = re.compile(
    rf"[\s,(]{{0,3}}{NUMBER}\s?(?:gange?|x)\s(?:om dagen|dagligt?|hver dag|pr\.? "
    rf"dag|i løbet af dagen)"
)
_A_DAY_BEFORE = re.compile(
    rf"{NUMBER}\s?(?:gange?|x)\s(?:om dagen|dagligt?|hver dag|pr\.? dag)\s(?:à |á "
    rf"|a |i |på )?$"
)
_HOURS_MEANT = re.compile(r"\btime(?:tal\w*|r(?:ne)?)\b")


def _period(low: str, match: re.Match[str], room: tuple[int, int]) -> str | None:
    """Read what an amount is counted per: from the words after it, else before it."""
    after = STOP.split(low[match.end() : min(room[1], match.end() + 70)], maxsplit=1)[0]
    before = low[max(room[0], match.start() - 45) : match.start()]
    nearest: tuple[int, str] | None = None
    for name, pattern in PERIODS:
        found = pattern.search(after)
        if found and (nearest is None or found.start() < nearest[0]):
            nearest = (found.start(), name)
    if nearest is not None:
        return nearest[1]
    for name, pattern in PERIODS:
        if pattern.search(before):
            return name
    return None


_ONE_DAY_MORE = re.compile(
    r"(?: om dagen| hver dag)?,? og (?:om )?(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)? (?:i )?"
)
_MINUTES = re.compile(r"^\S{1,12}\s?(?:min|kvarter)")


def _beside(low: str, begin: int, end: int) -> bool:
    """Say whether two amounts are one (»fuld tid, 37 timer«): near, and no new clause between."""
    gap = low[begin:end]
    return len(gap) < 25 and not re.search(r", (?:har|men|og|der|som)\b", gap)


def _full_time(low: str, found: list[Quantity]) -> list[Quantity]:
    extra = []
    for pattern, hours in ((FULL, FULL_TIME), (HALF_TIME, FULL_TIME / 2)):
        for match in pattern.finditer(low):
            near = any(
                _beside(low, *sorted((one.start, one.end, *match.span()))[1:3]) for one in found
            )
            if not near:
                extra.append(Quantity(hours, match.start(), match.end(), per="uge", word="fuldtid"))
    for match in SHARE.finditer(low):
        value = number(match[1])
        if value is not None and 0 < value <= FULL_TIME:
            extra.append(Quantity(value, match.start(1), match.end(), per="uge", word="arbejds"))
    return extra
