"""Reassessment, hearing, who appeals, the form of assistance, and the frame up to full time.

RSL § 66 (genvurdering), FVL § 19 (partshøring), BEK1174 § 12 (approval of the assistant),
LKH § 7, stk. 3 (the wider frame).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafting.intake import scope
from drafting.intake.glance import Glance
from drafting.intake.grammar.procedure_words import SIMPLE
from drafting.intake.grammar.result_words import NO_MEDHOLD, ONLY_THOUGHT, REASSESS, RESULTS
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_FORM = re.compile(
    r"\b(fjerntolkning|fjerntolk|videotolk(?:ning)?|skærmtolk(?:ning)?(?: via video)?"
    r"|telefontolk(?:ning)?|skrivetolk(?:ning)?"
    r"|fremmødetolk(?:ning)?)\b"
    r"|\b((?:tegnsprogs)?tolk(?:ning)?) (?:gennem|via|fra|hos) (?:et |en "
    r")?((?:tegnsprogs)?(?:tolkebureau|tolkefirma|tolkeorganisation"
    r"|vikarbureau))\w*\b"
    r"|\b(assistent|hjælper) (?:gennem|via|fra) (?:et |en )?(vikarbureau)\w*\b"
)
_RESULTS = tuple((value, sure, Glance(pattern)) for value, sure, pattern in RESULTS)
_LONGEST_POINT = 140
_TOLD = re.compile(r"\b(?:kommunen|jobcentret|vi) (?:har )?[^;]{0,20}\bgenvurder(?:et|ede)\b")
"""A reassessment that stands in one document with the complaint."""
_NOT_SEEN = re.compile(r"\b(?:fremgår|ses|står|nævnes) (?:\w+ )?(?:ikke|intet)\b[^.;]{0,45}$")
"""What is said not to be seen is not said to have been done."""
_COMPLAINER = re.compile(
    r"\bklager(?:en)? (?:er|bliver)\b|\bklagen er (?:skrevet|indgivet|sendt) af\b"
)
_AGAINST = re.compile(
    r"\brækker ikke\b|\bgod tro\b|\bikke (?:nok|rigtigt|korrekt|rimeligt|fair|taget hensyn|set på"
    r"|undersøgt"
    r"|spurgt)\b|\bforkerte?\b|\bmisforst\w+|\burimelig\w*|\bfor (?:lidt|få|lavt)\b|\boverset\b"
    r"|\b(?:i|kommunen|jobcentret|de) (?:har |skriver |ser |tager |glemmer "
    r"|nævner )(?:\w+ )?(?:ikke|aldrig|intet)\b"
    r"|\b(?:strider mod|i strid med|ulovlig\w*|får ingen|jeg mener ikke|jeg forstår ikke)\b"
)
_WIDEST = 120
_POINT = re.compile(
    r"\b(?:jeg|vi) (?:klager|er uenig\w*|mener|gør gældende)\b(?: over| i)?,? (at "
    r"[^;]{8,220}?)(?=\.?$|, (?:og|men|fordi) )"
)


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give what a sentence says about the procedure and about the form of the assistance."""
    low = sentence.low
    yield from _result(sentence, low)
    yield from _simple(sentence, low)
    yield from _forms(sentence, low)
    yield from _points(sentence, low)


def _points(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Give what the complainant says against the decision, as a point to be answered."""
    if sentence.kind != "klage":
        return
    path, why = "complaint.points[]", "Klagerens eget klagepunkt."
    if point := _POINT.search(low):
        value = " ".join(sentence.text[point.start(1) : point.end(1)].split())
        yield Hit(path, value, Span(*point.span()), 0.8, why)
    elif len(low) <= _LONGEST_POINT and not sentence.days and _AGAINST.search(low):
        value = " ".join(sentence.text.rstrip(".! ").split())
        yield Hit(path, value, Span(0, len(sentence.text.rstrip())), 0.6, why)


def _simple(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Give each fact the words of a sentence say, once, over all the words that say it."""
    found: dict[tuple[str, object], Hit] = {}
    of_appellant = sentence.kind == "klage" or _COMPLAINER.search(low) is not None
    for path, value, pattern, sure, why in SIMPLE:
        if path.startswith("appellant.") and not of_appellant:
            continue
        for match in pattern.finditer(low):
            if scope.is_hypothetical(low, match.start()):
                continue
            if value is True and _NOT_SEEN.search(low, 0, match.start()):
                continue
            hit = Hit(path, value, Span(*match.span()), sure, why)
            known = found.get((path, value))
            found[path, value] = hit if known is None else _both(known, hit)
    yield from found.values()


def _both(one: Hit, two: Hit) -> Hit:
    start = min(one.span.start, two.span.start)
    end = max(one.span.end, two.span.end)
    best = max(one, two, key=lambda hit: hit.confidence)
    return best if end - start > _WIDEST else replace(best, span=Span(start, end))


def _result(sentence: Sentence, low: str) -> Iterator[Hit]:
    if sentence.kind != "genvurdering":
        told = _TOLD if sentence.kind == "klage" else REASSESS
        if not told.search(low):
            return
    thought = [m.start() for m in ONLY_THOUGHT.finditer(low)]
    for value, sure, pattern in _RESULTS:
        match = pattern.search(low)
        if match is None or (value != "fastholdt" and NO_MEDHOLD.search(low)):
            continue
        if value == "fastholdt" and sentence.kind == "kommunens afgørelse":
            continue
        if any(scope.segment_at(low, at) == scope.segment_at(low, match.start()) for at in thought):
            continue
        span = Span(match.start(), match.start() + len(match[0].rstrip()))
        why = "Resultatet af genvurderingen (RSL § 66)."
        yield Hit("reassessment.result", value, span, sure, why)
        return


def _forms(sentence: Sentence, low: str) -> Iterator[Hit]:
    match = _FORM.search(low)
    if match is None:
        return
    value = match[1] or (f"{match[2]} fra {match[3]}" if match[2] else f"{match[4]} fra {match[5]}")
    names = {"fjerntolk": "fjerntolkning", "skrivetolkning": "skrivetolk"}
    yield Hit(
        "assistance.form",
        names.get(value, value),
        Span(*match.span()),
        0.87,
        "Formen for assistancen nævnes.",
    )
