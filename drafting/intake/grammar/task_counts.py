"""How often a task comes where its own word is counted (»fem ture om ugen, 75 min. pr. tur«)."""

import re
from fractions import Fraction

from drafting.intake.model import Quantity, Sentence, Span
from drafting.intake.words import NUMBER, number

__all__ = ["counted_in"]

_COUNT = re.compile(
    rf"(?<![\w,.])(?P<n>{NUMBER})\s(?P<noun>(?!timer?\b|min|kvarter|dage?\b|uger?\b|gange?\b)"
    r"[a-zæøå]{3,})\s(?:om ugen|i ugen|ugentligt?|hver uge|pr\.? uge|per uge)",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?:^|[,;:] ?|\bog )(?P<name>[a-zæøå][^\x01\x02,;:.]{{2,60}}?),? (?P<n>{NUMBER}) gange?"
    r" (?:om ugen|i ugen|ugentligt?|hver uge|pr\.? uge|per uge),? ?"
    r"(?:(?:og|det|hver|gang|gangen|tager|varer|typisk|normalt|som regel|gerne|ca\.|cirka|omkring"
    r"|i snit|gennemsnitligt?|med|à|á|a|af|i|på|hvor|der|bruges|går) ?){0,5}$",
    re.IGNORECASE,
)
"""»kører til fremvisninger 8 gange om ugen, typisk 50 minutter pr. gang«."""
_EACH_TIME = re.compile(r"^s? (?:hver gang|ad gangen|pr\.? gang|per gang)\b")
_WHO = re.compile(
    r"^(?:og |så )?(?:hun|han|jeg|medarbejderen|borgeren|medlemmet|assistenten|hjælperen|tolken) "
)
_EACH_AFTER = re.compile(
    r"^s?\s?(?:pr\.? |per |hver(?:t)? |ad |i )(?!uge|dag|måned|kvartal)[a-zæøå]{3,}"
    r"|^\s?(?:til )?(?:hvert?\b|hver især|stykket|pr\. stk)\b"
)
_EACH_BEFORE = re.compile(
    r"\b(?:à|á|a|hvert? på|hvert? (?:tager|varer|fylder)|af) "
    r"(?:ca\. |cirka |omkring )?$"
)
_COUNT_AFTER = re.compile(
    rf"^s?\s(?:til |for |ved )?(?:hver af |pr\. )?(?:de )?(?P<n>{NUMBER})\s(?P<noun>[a-zæøå]{{3,}})"
    r"\s(?:om ugen|ugentligt|hver uge)",
    re.IGNORECASE,
)
_DONE_AFTER = re.compile(
    r"^,? (?:og|men|som|der|hvilket) (?:\w+ ){0,2}?(?:gøres|foregår|sker|gentages|forekommer"
    r"|udføres|laves|klares|finder sted|ordnes|gentager sig|er nødvendigt?|holdes|afholdes|tages"
    rf"|køres) (?:\w+ )?(?P<n>{NUMBER}) gange? (?:om ugen|i ugen|ugentligt?|hver uge|pr\.? uge)",
    re.IGNORECASE,
)
"""»tager 20 minutter og skal gøres otte gange om ugen«."""
_LABEL = re.compile(r"([^\x01\x02.:;,]{3,60}): [^\x02:]{0,12}$")
_LEADS = re.compile(
    r"^(?:og |samt |hun |han |jeg |borgeren |skal |have |brug for |hjælp |til |at |køres ud til )+"
)
_LONGEST = Fraction(3)
"""Hours: one time of a counted task is no longer than this."""


def counted_in(sentence: Sentence, quantity: Quantity) -> tuple[str, Fraction, Span] | None:
    """Return a task's own word, how often it comes a week, and where, or None."""
    if quantity.times is not None or quantity.hours > _LONGEST:
        return None
    low = sentence.low
    if " gang" in low and _is_each_time(low, quantity):
        spaced = _TIMES.search(low, 0, quantity.start)
        if spaced is not None:
            return _spaced(sentence, spaced, quantity)
    floor = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    done = _DONE_AFTER.match(low[quantity.end : quantity.end + 80]) if " gang" in low else None
    if done is not None and (times := number(done["n"])) is not None and times <= 60:
        return "", times, Span(quantity.start, quantity.end + done.end())
    before = list(_COUNT.finditer(low, floor, quantity.start))
    each = _EACH_AFTER.match(low[quantity.end :]) or _EACH_BEFORE.search(low[: quantity.start])
    if before and each:
        return _read(sentence, before[-1], (before[-1].start(), quantity.end))
    after = _COUNT_AFTER.match(low[quantity.end :])
    if after is None:
        return None
    return _read(sentence, after, (quantity.start, quantity.end + after.end()))


def _is_each_time(low: str, quantity: Quantity) -> bool:
    before = low[: quantity.start].endswith(("hver gang ", "ad gangen ", "pr. gang "))
    after = _EACH_TIME.match(low[quantity.end : quantity.end + 16])
    return quantity.per == "gang" or before or after is not None


def _spaced(
    sentence: Sentence, match: re.Match[str], quantity: Quantity
) -> tuple[str, Fraction, Span] | None:
    begin, end = match.span("name")
    lead = _WHO.match(match["name"])
    begin += lead.end() if lead else 0
    times = number(match["n"])
    if times is None or times > 60 or end - begin < 4:
        return None
    return sentence.text[begin:end], times, Span(begin, quantity.end)


def _read(
    sentence: Sentence, match: re.Match[str], place: tuple[int, int]
) -> tuple[str, Fraction, Span] | None:
    times = number(match["n"])
    label = _LABEL.search(sentence.low, 0, place[0])
    name = match["noun"]
    if label is not None:
        lead = _LEADS.match(label[1].lstrip())
        begin = label.start(1) + len(label[1]) - len(label[1].lstrip())
        name = sentence.text[begin + (lead.end() if lead else 0) : label.end(1)] or name
    return None if times is None or times > 60 else (name, times, Span(*place))
