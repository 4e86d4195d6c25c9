"""Hours a week: worked, granted, granted before, asked for, needed, paid.

Hours stay with the words that say whose they are (LKH § 7, stk. 3 measures the need; BEK1174 § 15
the working hours). A range gives its two ends as two candidates; a day without days gives nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from drafting.intake.grammar.cues import ASKED, BEFORE, GRANT, NEED, PAID, WORK
from drafting.intake.grammar.role_before import nearest
from drafting.intake.grammar.role_parts import WHOLE
from drafting.intake.grammar.roles import Role, roles_in
from drafting.intake.grammar.tasks import is_task_list, names_task
from drafting.intake.model import Hit, Quantity, Sentence, Span
from drafting.intake.scope import segment_at

__all__ = ["TOTAL", "find"]

_PATHS = {
    WORK: "{occ}.weekly_hours",
    GRANT: "appealed_decision.granted_hours_per_week",
    BEFORE: "appealed_decision.previous_hours_per_week",
    ASKED: "application.requested_hours_per_week",
    NEED: "{occ}.need_hours_per_week",
    PAID: "reopening.documented_hours_paid",
}
_WHAT = {
    WORK: "borgerens arbejdstid",
    GRANT: "den assistance, kommunen har bevilget",
    BEFORE: "den assistance, borgeren havde før",
    ASKED: "den assistance, der er søgt om",
    NEED: "behovet for assistance",
    PAID: "den assistance, der er betalt for",
}
_PLACE = re.compile(
    r"\s?(?:om ugen|i ugen|pr\. uge|ugentligt?)?\s?(?:som|på|i|hos|ved)\s(?:en "
    r"|et |den |det |min |mit |din |dit |sit |sin )?"
    r"([a-zæøå][\wæøå-]+)"
)
_MORE_PLACE = re.compile(r"\s(?:på|i|hos|ved)\s(?:en |et |den |det )?([a-zæøå][\wæøå-]{3,})")
_NO_PLACE = frozenset(
    [
        "ugen",
        "uge",
        "gennemsnit",
        "alt",
        "dag",
        "kvartal",
        "kvartalet",
        "fleksjob",
        "ordinær",
        "deltid",
        "fuldtid",
        "løntilskud",
        "praktik",
        "tid",
        "perioden",
        "et",
        "en",
        "måneden",
        "arbejdstid",
        "ansættelse",
        "job",
        "jobbet",
        "arbejdet",
        "virksomheden",
        "år",
        "timer",
        "kommunen",
        "selvstændig",
    ]
)
_STATED = re.compile(r"\bbehov(?:et)? (?:er|udgør|på|opgjort til)[^\x02]{0,20}$")
_ALL = re.compile(r"\bi alt\b|\bsamlet\b|\btilsammen\b|\bsammenlagt\b|\bdet samlede\b|\bsamlede?\b")
_LONGEST = 100
"""Hours a week above which the hours worked are those of more than one person."""
TOTAL = "="
"""The place of working hours that are all the jobs together, where there are several."""
_STILL = re.compile(r"^[^\x02.;]{0,40}\b(?:også|fortsat)\b")
_AS_BEFORE = re.compile(r"\bsom hidtil\b|\bfortsat (?:bevilget|får|har)\b|\bsom før\b")
_NOT_GIVEN = re.compile(r"\b(?:ikke|afslag|afslå\w*|afslog|ingen|del af)\b")
_DAYS = re.compile(r"\b(?:dage|gange)\b")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the hours a week of a sentence, each to the fact its words point to."""
    if not sentence.quantities:
        return
    listed = is_task_list(sentence)
    works = 0
    for quantity, role in roles_in(sentence):
        total = _is_total(sentence, quantity)
        if role.name == WORK and total:
            continue
        listed_need = listed and not total and not _stated(sentence, quantity)
        whole = role.why == WHOLE
        if role.name not in _PATHS or (role.name == NEED and listed_need and not whole):
            continue
        if role.name in (GRANT, BEFORE) and sentence.kind == "genvurdering":
            continue
        works += role.name == WORK
        yield from _hits(sentence, quantity, role, (_place(sentence, quantity, role), works))
        yield from _both(sentence, quantity, role)
    yield from _list_total(sentence, listed)


def _both(sentence: Sentence, quantity: Quantity, role: Role) -> Iterator[Hit]:
    """Read »er bevilget 8 timer, som han søgte om« as given too, »som hidtil« as given before."""
    if role.name == GRANT and _AS_BEFORE.search(sentence.low):
        same = replace(role, name=BEFORE, confidence=0.7, why="»som hidtil«")
        yield from _hits(sentence, quantity, same, ("", 0))
    if role.name not in (ASKED, BEFORE):
        return
    start, _ = segment_at(sentence.low, quantity.start)
    floor = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=start)
    given = nearest(sentence.low, max(start, floor), quantity.start)
    still = role.name == BEFORE and not _STILL.match(sentence.low[quantity.end :])
    named = (NEED,) if still else (GRANT, NEED)
    if role.cue < quantity.end or given is None or given.name not in named:
        return
    theirs = sentence.kind == "klage" and given.name == GRANT
    if not theirs and not _NOT_GIVEN.search(sentence.low, start, quantity.start):
        yield from _hits(sentence, quantity, replace(given, confidence=0.8), ("", 0))


def _stated(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a list of tasks begins with the need as a whole (»Behovet er 12 timer, …«)."""
    before = sentence.low[: quantity.start]
    return _STATED.search(before) is not None and names_task(sentence, quantity) is None


def _hits(
    sentence: Sentence, quantity: Quantity, role: Role, place: tuple[str, int]
) -> Iterator[Hit]:
    ends = [quantity.hours] if quantity.high is None else [quantity.hours, quantity.high]
    for amount in ends:
        weekly = quantity.weekly(amount)
        if weekly is None or weekly > (_LONGEST if role.name == WORK else 168):
            continue
        yield Hit(
            path=_PATHS[role.name],
            value=weekly,
            span=_span(sentence, quantity, role),
            confidence=_confidence(quantity, role, ends),
            why=_why(quantity, role, ends),
            place=place[0] if role.name in (WORK, NEED) else "",
            order=place[1] if role.name == WORK else 0,
        )


def _confidence(quantity: Quantity, role: Role, ends: list[Fraction]) -> float:
    sure = role.confidence - (0.08 if quantity.times is not None else 0)
    if (
        len(ends) > 1
        or quantity.per in ("kvartal", "måned")
        or quantity.word in ("fuldtid", "klokken")
    ):
        return min(sure, 0.7)
    return sure if quantity.per or quantity.times else sure - 0.04


def _why(quantity: Quantity, role: Role, ends: list[Fraction]) -> str:
    parts = [f"Læst som {_WHAT[role.name]}: {role.why}."]
    if len(ends) > 1:
        parts.append("Teksten giver et spænd; begge ender er foreslået.")
    if quantity.per == "kvartal":
        parts.append("Timer pr. kvartal delt med 13 uger.")
    elif quantity.per == "måned":
        parts.append("Timer pr. måned: tre måneder er et kvartal på 13 uger.")
    elif quantity.word == "fuldtid":
        parts.append("Fuld tid er læst som 37 timer om ugen (BEK1174 § 15, stk. 1).")
    elif quantity.word == "klokken":
        parts.append("Regnet fra klokkeslæt; pauser er ikke kendt.")
    elif quantity.times is not None and quantity.per != "uge":
        parts.append("Ganget med antallet af dage om ugen i sætningen.")
    elif quantity.per is None:
        parts.append("Perioden er ikke nævnt; læst som timer om ugen.")
    return " ".join(parts)


def _span(sentence: Sentence, quantity: Quantity, role: Role) -> Span:
    begin = quantity.start
    near = sentence.low.rfind(" ", 0, max(0, min(role.cue, begin) - 1)) + 1
    floor = max((q.end for q in sentence.quantities if q.end <= begin), default=0)
    near = begin if near < floor else near
    if 0 <= begin - near <= 60:
        begin = near
    tail = re.match(
        r"s?\s?(?:personlig |ugentlig )?(?:assistance|hjælp|tolk|bistand)?\s?(?:om "
        r"ugen|i ugen|pr\. uge|ugentligt|pr\. kvartal|om dagen)?"
        r"(?:\s(?:som|på|i|hos) (?:en |et )?[\wæøå-]+)?",
        sentence.text[quantity.end :],
    )
    end = quantity.end + (tail.end() if tail else 0)
    while end > quantity.end and sentence.text[end - 1].isspace():
        end -= 1
    return Span(begin, end)


def _place(sentence: Sentence, quantity: Quantity, role: Role) -> str:
    near = sentence.low[max(0, quantity.start - 22) : quantity.start]
    if role.name == WORK and _ALL.search(near):
        return TOTAL
    match = _PLACE.match(sentence.text, quantity.end)
    word = match[1].lower() if match else ""
    if match is None or word in _NO_PLACE:
        return ""
    more = _MORE_PLACE.match(sentence.text, match.end())
    return word if more is None or more[1].lower() in _NO_PLACE else f"{word} {more[1].lower()}"


def _is_total(sentence: Sentence, quantity: Quantity) -> bool:
    near = sentence.low[max(0, quantity.start - 22) : quantity.start]
    return bool(_ALL.search(near)) and len(sentence.quantities) > 1


def _list_total(sentence: Sentence, listed: bool) -> Iterator[Hit]:
    """Give the total of a list of tasks (»i alt 20 timer om ugen«) as the stated need."""
    if not listed or names_task(sentence, sentence.quantities[-1]):
        return
    last = sentence.quantities[-1]
    weekly = last.weekly()
    role = roles_in(sentence)[-1][1]
    if weekly is None or not _is_total(sentence, last) or role.name in _PATHS:
        return
    why = "Opgørelsens samlede timer. Summen af opgaverne går forud, når alle har en tid."
    yield Hit(_PATHS[NEED], weekly, Span(last.start, last.end), 0.86, why)
