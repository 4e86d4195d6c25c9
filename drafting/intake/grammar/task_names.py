"""Which task an amount of time is for: the words after it, or the words before it."""

import re

from drafting.intake.grammar.task_words import (
    BEFORE,
    BEFORE_RELATIVE,
    GENITIVE,
    HELP,
    INFINITIVE,
    LINKED,
    NO_TASK,
    ONLY_POINTS,
)
from drafting.intake.model import Quantity, Sentence, Span

__all__ = ["names_task"]

_PASSIVE = re.compile(
    r"^(?:hun|han|jeg|borgeren|medarbejderen|medlemmet|vores \w+|assistenten|hjælperen|tolken)"
    r" (?=(?!synes|mindes|findes|håbes|trives|ønskes)[a-zæøå]{3,}es\b|får )"
)
_ASSISTANT = re.compile(
    r"^(?:assistenten|hjælperen|tolken|hun|han) "
    r"(?!arbejder|kommer|sidder|møder|bruger|venter|passer på)(?=[a-zæøå]{3,}r )"
)
_OF_ASSISTANT = re.compile(r"^(?:assistenten|hjælperen|tolken) (?!kan|vil)")
_PERSON_WORDS = re.compile(
    r"\b(?:er|har|på|om|med|arbejder|ansat|få\w*|bruge[rs]?|behov\w*)$|\b(?:jeg"
    r"|du|ansat|har|arbejder|kommunen|bevil\w*|søg\w*)\b"
)


def names_task(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """Return the name of the task an amount is for, and where both stand; None if it names none."""
    low = sentence.low
    near = low[quantity.end : quantity.end + 130]
    patterns = [LINKED, INFINITIVE] + ([GENITIVE] if quantity.genitive else [])
    for pattern in patterns:
        match = pattern.match(near)
        if match and not NO_TASK.search(match["name"]):
            end = quantity.end + match.end("name")
            return _clean(sentence, Span(end - len(match["name"]), end)), Span(quantity.start, end)
    return _named_before(sentence, quantity)


def _named_before(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    low = sentence.low
    floor = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    begin = max(floor, quantity.start - 110)
    match = BEFORE_RELATIVE.search(low, begin, quantity.start)
    match = match or BEFORE.search(low, begin, quantity.start)
    if match is None:
        return None
    start = match.start("name")
    for helps in HELP.finditer(low, start, match.end("name")):
        start = helps.end()
    start += _subject(sentence, low[start : match.end("name")])
    name = low[start : match.end("name")].strip()
    if (
        len(name) < 3
        or ONLY_POINTS.search(name)
        or NO_TASK.search(name)
        or _PERSON_WORDS.search(name)
    ):
        return None
    return _clean(sentence, Span(start, match.end("name"))), Span(start, quantity.end)


def _subject(sentence: Sentence, name: str) -> int:
    """Return the length of a subject before what is done (»hun køres til kunder«)."""
    helps = _OF_ASSISTANT.match(sentence.low) or _OF_ASSISTANT.match(sentence.before)
    match = _PASSIVE.match(name) or (_ASSISTANT.match(name) if helps else None)
    return match.end() if match else 0


def _clean(sentence: Sentence, span: Span) -> str:
    words = sentence.text[span.start : span.end].split()
    while words and words[0].lower() in (
        "at",
        "og",
        "til",
        "med",
        "assistenten",
        "hjælperen",
        "tolken",
        "ca.",
        "cirka",
        "den",
        "de",
    ):
        words = words[1:]
    return " ".join(words)[:90]
