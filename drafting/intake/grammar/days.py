"""Which day is it: decision, receipt, complaint, application, reassessment, start, reopening.

Each rule is a pattern over the masked sentence, where a date is a run of \\x01. The day of receipt
starts the time limit (RSL § 67); the day a complaint was sent is not the day it was received.
"""

import re
from collections.abc import Iterator

from drafting.intake import scope
from drafting.intake.grammar.day_rules import RULES, Rule
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]


_SENT = re.compile(
    r"\b(?:sendt|sendte|indgivet|indsendt|afsendt|skrev|dateret|postet)\b(?![^\x01]{0,40}modtaget)[^\x01]{0,25}$"
)
_FROM = re.compile(r"\b(?:fra|pr\.|per|til)(?: og med)?(?: den)? $")
_NAMED = re.compile(r"\bafgørelse\w*,? (?:\w+ )?(?:af|fra) (?:den |d\. )?$")
_JOB = re.compile(r"\b(?:ansat|arbejder|stilling\w*|begyndt\w*|startet|tiltrådt)\b")
_GRANTED = re.compile(
    r"bevil|assistan|\bfår\b|\bret til|timetal|hjælp|tolk|afgørelse|nedsæt"
    r"|ophør|stop"
)
_STAMP = re.compile(r"\bmodtaget\b")


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


def _hits(sentence: Sentence, rule: Rule, match: re.Match[str], taken: set[int]) -> Iterator[Hit]:
    starts = [match.start(n) for n in range(1, (match.re.groups or 0) + 1) if match[n]]
    if rule.path == "complaint.received" and _SENT.search(sentence.low, 0, starts[0]):
        return
    if rule.path == "application.date" and _FROM.search(sentence.low, 0, starts[0]):
        return
    if scope.is_hypothetical(sentence.low, starts[0]):
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
        yield Hit(path, day.value, _span(sentence, match, day.start, day.end), rule.sure, rule.why)


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
