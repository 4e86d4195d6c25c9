"""The impairment in the words of the file.

Whether it is lasting or significant is a skøn (LKH § 4) and is never proposed. Others' illnesses,
denied ones (»ikke døv, men hørehæmmet«) and possible ones are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from drafting.intake import people, scope
from drafting.intake.grammar.impairment_words import (
    ASSESSED,
    ATTRIBUTE,
    BARE,
    CAUSE_ONLY,
    CAUSED,
    DIAGNOSIS,
    DOCTORS_LINE,
    FORM_LINE,
    HAS,
    NEW_CLAUSE,
    POSSIBLE,
    WORD,
)
from drafting.intake.grammar.loose_days import LOOSE
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_SENSES = (
    ("hørels", re.compile("døv|hør")),
    ("syn", re.compile("blind|syn|svagt")),
)
_OF_THE_JOB = ("arbejdsgivererklæring", "notat", "andet")
_UNDISPUTED = re.compile(r"\b(?:afviser|bestrider|betvivler|benægter|anfægter) (?:\w+ )?ikke\b")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the impairment a sentence says the citizen has."""
    low = sentence.low
    found = list(_named(sentence, low)) if WORD.search(low) else []
    found = found or list(_diagnosed(sentence, low)) or list(_attributed(sentence, low))
    if not found and sentence.kind == "lægelige oplysninger":
        found = list(_alone(sentence, low))
    yield from found
    for one in _lost(sentence, low):
        if not any(_says_it(str(hit.value), str(one.value)) for hit in found):
            yield one


def _says_it(named: str, lost: str) -> bool:
    """Say whether a named impairment already says what is lost, in better words."""
    if "kørestol" in lost:
        return True
    return any(sense in lost and words.search(named.lower()) for sense, words in _SENSES)


def _attributed(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Read an impairment that stands before its noun, where the employer or a note writes."""
    match = ATTRIBUTE.search(low) if sentence.kind in _OF_THE_JOB else None
    if match is None or scope.is_hypothetical(low, match.start()):
        return
    value = sentence.text[match.start("what") : match.end("what") - 1]
    why = "Ordet står ved borgerens stilling."
    yield Hit("impairment.description", value, Span(*match.span()), 0.75, why, place=LOOSE)


def _diagnosed(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Read a named diagnosis whatever it is called (»diagnosticeret med myasthenia gravis«)."""
    match = DIAGNOSIS.search(low) or FORM_LINE.match(low)
    hit = _hit(sentence, match) if match else None
    if hit is not None:
        yield replace(hit, confidence=0.8)


def _alone(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Read a doctor's line without a verb: »Obj.: Kronisk lumbago med rodpåvirkning.«"""
    match = None if people.is_others(low, len(low)) else DOCTORS_LINE.match(low)
    hit = _hit(sentence, match) if match else None
    if hit is not None and "brud" not in str(hit.value).lower():
        yield replace(hit, confidence=0.8)


def _named(sentence: Sentence, low: str) -> Iterator[Hit]:
    begin = 0
    while match := HAS.search(low, begin):
        begin = max(match.end(), match.start() + 1)
        hit = _hit(sentence, match)
        if hit is not None and low.startswith("efter", match.start()):
            hit = replace(hit, confidence=0.8, place=LOOSE)
        if hit is not None:
            yield hit


def _lost(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Give what a limb or a sense has lost, in plain words (»mangler venstre arm«)."""
    match = CAUSED.search(low)
    if match is None or _denied(low, match.start(), match.start()):
        return
    if scope.is_hypothetical(low, match.start()) or _others(sentence, match.start()):
        return
    value = " ".join(sentence.text[match.start() : match.end()].split())
    why = "Teksten siger, hvad borgeren har mistet eller ikke kan."
    yield Hit("impairment.description", value, Span(*match.span()), 0.86, why)


def _hit(sentence: Sentence, match: re.Match[str]) -> Hit | None:
    low = sentence.low
    start, end = match.span("what")
    value = sentence.text[start:end].strip(" ,")
    bare = value.lower()
    if (
        (bare in BARE and not value.isupper())
        or CAUSE_ONLY.search(bare)
        or (ASSESSED.search(bare) and not re.search(r" i |fysisk|psykisk|kognitiv|syn|høre", bare))
    ):
        return None
    if _denied(low, match.start(), start) or POSSIBLE.search(low, _part(low, start), end):
        return None
    if scope.is_hypothetical(low, start) or _others(sentence, match.start()):
        return None
    if low.startswith((" i familien", " i slægten"), end):
        return None
    for article in ("en ", "et ", "den ", "både "):
        if value.lower().startswith(article):
            value = value[len(article) :]
    return Hit(
        "impairment.description",
        " ".join(value.split()),
        Span(match.start(), end),
        0.9,
        "Teksten siger, at borgeren har denne funktionsnedsættelse.",
    )


def _part(low: str, place: int) -> int:
    """Return where the main clause of a place begins: a comma and a subject, or »men«."""
    cuts = [m.end() for m in NEW_CLAUSE.finditer(low, 0, place)]
    return max(cuts, default=0)


def _denied(low: str, verb: int, start: int) -> bool:
    if low[verb:start].startswith("men") or _UNDISPUTED.search(low, 0, start):
        return False
    return (
        re.search(r"\b(?:ikke|ingen|hverken|aldrig)\b", low[max(0, verb - 12) : start]) is not None
    )


def _others(sentence: Sentence, place: int) -> bool:
    low = sentence.low
    if people.is_others(low, place, sentence.before):
        return not (sentence.proxy and low.startswith(("han ", "hun ")))
    return (
        re.search(
            r"\b(?:kommunen|arbejdsgiveren|virksomheden|bureauet|assistenten|tolken) $", low[:place]
        )
        is not None
    )
