"""Which day is it: decision, receipt, complaint, application, reassessment, start, reopening.

Each rule is a pattern over the masked sentence, where a date is a run of \\x01. The day of receipt
starts the time limit (RSL § 67); the day a complaint was sent is not the day it was received.
"""

import re
from collections.abc import Iterator

from drafting.intake import people, scope
from drafting.intake.grammar.day_rules import RULES, Rule
from drafting.intake.grammar.loose_days import loose_days
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["EARLIER", "find"]

EARLIER = "tidligere"
"""Marks a day on which an earlier grant took effect."""

_SENT = re.compile(
    r"\b(?:sendt|sendte|indgivet|indsendt|afsendt|skrev|dateret"
    r"|postet)\b(?![^\x01]{0,40}modtaget)[^\x01]{0,25}$"
)
_FROM = re.compile(
    r"(?<!ansøgning )(?<!ansøgningen )(?<!ansøgning er )(?<!ansøgningen er )\b(?:fra|pr\.|per"
    r"|til)(?: og med)?(?: den)? $"
)
_NAMED = re.compile(r"\bafgørelse\w*,? (?:\w+ )?(?:af|fra) (?:den |d\. )?$")
_JOB = re.compile(
    r"\b(?:ansat|arbejder|stilling\w*|begyndt\w*|startet|tiltrådt|\w*praktik|løntilskud|fleksjob"
    r"|seniorjob|indlagt|sygemeldt|orlov)\b"
)
_AWAY = re.compile(r"\b(?:indlagt|sygemeldt|syg|orlov|ferie|bortrejst|indlæggelse)\b[^;]{0,30}$")
"""A reason for being away: its days are not the grant's."""
_GRANTED = re.compile(
    r"bevil|assistan|\bfår\b|\bret til|timetal|hjælp|tolk|afgørelse|nedsæt"
    r"|ophør|stop"
)
_STARTS = re.compile(r"(?:^|\b(\w+),? )(?:fra|pr\.|per)(?: og med)?(?: den| d\.)? $")
_NAMING = ("afgørelse", "afslag", "brev", "er", "dateret", "kommune", "skrivelse")
_PAPER = re.compile(
    r"\b(klage(?!r)\w*|ansøgning\w*|\w*attest\w*|\w*erklæring\w*|udtalelse\w*|fuldmagt\w*"
    r"|indstilling\w*|afgørelse\w*|afslag\w*|brevet|bevilling\w*)\b"
)
_DATED = re.compile(r"\b(?:af|fra|dateret)(?: den| d\.)? $")
_HANDLED = re.compile(r"behandl|afgj|afsl|bevil|beslut|truf|traf|imødekom|vurder|gennemg")
_HEAD = re.compile(r"(?:dateret|skrevet|indsendt|dato)\b")
"""How an application gives its own day."""
_ANOTHER_CASE = re.compile(r"\banden sag\b|\banden borger\w*|\bkollegas (?:klage|sag)\b")
_MISTAKEN = re.compile(r"\b(?:ved en fejl|fejlagtigt|forkert dato|skrivefejl)\b")
_TURN = re.compile(r", og |, nu |\bmod (?:tidligere|hidtil|før)\b|\bi stedet for\b")
_EARLIER = re.compile(r"\b(?:var|havde|haft|hidtil|tidligere|dengang|fastsatte|bevilgede)\b")

_BEFORE = {"complaint.received": _SENT, "application.date": _FROM, "reopening.period": _AWAY}
"""Words before a day that speak against a path."""


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the days of a sentence, each to the first rule whose words fit it."""
    if not sentence.days:
        return
    low = sentence.low
    taken: set[int] = set()
    for rule in RULES:
        if rule.kinds and sentence.kind not in rule.kinds:
            continue
        own = rule.path.startswith("appealed_decision.") and sentence.kind == "genvurdering"
        for match in rule.pattern.finditer(low):
            if own and not _NAMED.search(low, 0, low.find("\x01", match.start())):
                continue
            yield from _hits(sentence, rule, match, taken)
    left = tuple(day for day in sentence.days if day.start not in taken)
    yield from loose_days(sentence, left)


def _hits(sentence: Sentence, rule: Rule, match: re.Match[str], taken: set[int]) -> Iterator[Hit]:
    starts = [match.start(n) for n in range(1, (match.re.groups or 0) + 1) if match[n]]
    before = _BEFORE.get(rule.path)
    if before is not None and before.search(sentence.low, 0, starts[0]):
        return
    if scope.is_hypothetical(sentence.low, starts[0]) or _elsewhere(sentence, rule, starts[0]):
        return
    if rule.path.endswith("effective_from") and _of_the_job(sentence.low, starts[0]):
        return
    for index, start in enumerate(starts):
        day = next((d for d in sentence.days if d.start <= start < d.end), None)
        if day is None or day.start in taken:
            continue
        taken.add(day.start)
        path = rule.path
        if path == "reopening.period":
            path = "reopening.in_force_from" if index == 0 else "reopening.in_force_to"
        span = _span(sentence, match, day.start, day.end)
        yield Hit(path, day.value, span, rule.sure, rule.why, place=_time(sentence, path, start))


def _time(sentence: Sentence, path: str, place: int) -> str:
    """Mark a day in effect that belongs to an earlier grant: it counts in a reopening only."""
    if path != "appealed_decision.effective_from":
        return ""
    low = sentence.low
    start, end = scope.segment_at(low, place)
    start = max([start, *(m.end() for m in _TURN.finditer(low, start, place))])
    end = min([end, *(m.start() for m in _TURN.finditer(low, place, end))])
    return EARLIER if _EARLIER.search(low, start, end) else ""


def _elsewhere(sentence: Sentence, rule: Rule, place: int) -> bool:
    """Say whether a day belongs to another case, paper or person than the rule is about."""
    low = sentence.low
    if _ANOTHER_CASE.search(low):
        return True
    if rule.path == "{occ}.start":
        others = people.is_others(low, place, sentence.before) or people.is_staff(low, place)
        return others or _PAPER.search(low, 0, place) is not None
    if rule.path == "appealed_decision.received":
        named = [match[1] for match in _PAPER.finditer(low, 0, place)]
        about = bool(named) and named[-1].startswith(("klage", "ansøgning"))
        return about or _DATED.search(low, 0, place) is not None
    return rule.path == "appealed_decision.date" and _no_decision(sentence, place)


def _no_decision(sentence: Sentence, place: int) -> bool:
    """Say whether a day is another paper's, a start or a mistake, not the decision's."""
    low = sentence.low
    if sentence.kind == "ansøgning" and _HEAD.match(low):
        return True
    if _MISTAKEN.search(low, 0, place):
        return True
    starts = _STARTS.search(low, 0, place)
    if starts is not None and not (starts[1] or "").startswith(_NAMING):
        return True
    papers = list(_PAPER.finditer(low, 0, place))
    if not papers or _HANDLED.search(low, papers[-1].end(), place):
        return False
    return not papers[-1][1].startswith(("afgørelse", "afslag", "brevet", "bevilling"))


def _of_the_job(low: str, place: int) -> bool:
    """Say whether a day is the job's (»ansat 15 timer om ugen fra den 1. august«), not the "
    "grant's."""
    near = low[max(scope.segment_at(low, place)[0], place - 80) : place]
    return _JOB.search(near) is not None and _GRANTED.search(near) is None


def _span(sentence: Sentence, match: re.Match[str], start: int, end: int) -> Span:
    begin = match.start() if start - match.start() <= 90 else start
    while begin < start and sentence.text[begin].isspace():
        begin += 1
    return Span(begin, end)
