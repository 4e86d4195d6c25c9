"""R49: every number, date and citation of a letter is traced by itself, also after Word."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction

from drafting.domain.case import CaseFile
from drafting.domain.draft import Sentence
from drafting.domain.edited import ReadSentence
from drafting.domain.review import ReviewNote, Severity
from drafting.review.reading import Reading
from drafting.text import day, number, tokens_in

__all__ = ["number_notes", "places_of"]

STOP, WARNING = Severity.STOP, Severity.WARNING
_PATHS = {"appealed": "appealed_decision", "speaks_for": "for", "speaks_against": "against"}
_GRAVE = ("resultat", "betydning", "vurdering")

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def number_notes(reading: Reading) -> Iterator[ReviewNote]:
    """Yield what is wrong with the numbers of the letter, each by itself."""
    places = places_of(reading.case)
    originals = reading.originals()
    for sentence in reading.read.sentences:
        before = originals.get(sentence.id)
        if sentence.state in ("ny", "ændret"):
            yield from _written(sentence, before, places)
        elif before is not None:
            yield from _untraced(sentence, before)
    yield from _own_words(reading, places)


def _untraced(sentence: ReadSentence, before: Sentence) -> Iterator[ReviewNote]:
    """A number in Udkast's own sentence without an origin is a fault of the block."""
    traced = {(origin.start, origin.end) for origin in before.numbers}
    for token in tokens_in(before.text):
        if not any(a < token.end and token.start < b for a, b in traced):
            text = f"»{token.text}« kan ikke føres tilbage til sagen, en regel eller en lov."
            yield ReviewNote("tal", STOP, text, sentence.section, sentence.id, "R49")


def _written(
    sentence: ReadSentence, before: Sentence | None, places: Mapping[str, tuple[str, ...]]
) -> Iterator[ReviewNote]:
    """A number a person wrote: where it comes from, and what stood there before."""
    old = [t.text for t in tokens_in(before.text)] if before else []
    new = [t.text for t in tokens_in(sentence.text) if t.citation is None]
    where = (sentence.section, sentence.id, "R49")
    for token in dict.fromkeys(new):
        if token in old:
            continue
        if token not in places:
            text = f"»{token}« står ikke i sagen. Kontrollér tallet, eller ret sagens oplysninger."
            yield ReviewNote("tal", STOP, text, *where)
        else:
            found = ", ".join(f"»{path}«" for path in places[token][:3])
            text = f"»{token}« står i sagen ({found}). Kontrollér, at det er det tal, du mener."
            yield ReviewNote("tal", WARNING, text, *where)
    gone = [token for token in dict.fromkeys(old) if token not in sentence.text]
    if gone:
        text = f"Sætningen sagde før »{', '.join(gone)}«. Kontrollér, at ændringen er rigtig."
        grave = STOP if sentence.section in _GRAVE else WARNING
        yield ReviewNote("tal", grave, text, *where)


def _own_words(reading: Reading, places: Mapping[str, tuple[str, ...]]) -> Iterator[ReviewNote]:
    """A number that only stands in the officer's own reasons is shown (R49)."""
    papers = " ".join(document.text or "" for document in reading.case.documents)
    held = {token.text for token in tokens_in(papers)}
    for sentence in reading.originals().values():
        for origin in sentence.numbers:
            token = sentence.text[origin.start : origin.end]
            facts = [p for p in places.get(token, ()) if p not in origin.keys]
            if origin.kind == "author" and token not in held and not facts:
                text = (
                    f"»{token}« står kun i sagsbehandlerens egne ord. Kontrollér, at sagens "
                    "dokumenter viser det."
                )
                section = sentence.id.split("-")[0]
                yield ReviewNote("tal", WARNING, text, section, sentence.id, "R49")


def places_of(case: CaseFile) -> dict[str, tuple[str, ...]]:
    """Return every number and date the case file holds as letters write it, with its paths."""
    found: dict[str, list[str]] = {}
    for path, token in _values(case, ""):
        found.setdefault(token, []).append(path)
    return {token: tuple(dict.fromkeys(paths)) for token, paths in found.items()}


def _values(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, date):
        yield path, day(value)
    elif isinstance(value, str) and (answered := _day_in(value)) is not None:
        yield path, day(answered)
    elif isinstance(value, str):
        yield from ((path, token.text) for token in tokens_in(value) if token.citation is None)
    elif isinstance(value, Fraction | int) and not isinstance(value, bool):
        yield path, number(Fraction(value))
    else:
        for step, item in _items(value):
            yield from _values(item, f"{path}{step}".removeprefix("."))


def _day_in(words: str) -> date | None:
    """Return the day a person has answered with, where the words are a day and nothing else."""
    try:
        return date.fromisoformat(words.strip()) if _ISO_DAY.fullmatch(words.strip()) else None
    except ValueError:
        return None


def _items(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, tuple):
        yield from ((f"[{index}]", item) for index, item in enumerate(value))
    elif isinstance(value, dict):
        yield from ((f".{key}", item) for key, item in value.items())
    elif is_dataclass(value):
        for field in fields(value):
            yield f".{_PATHS.get(field.name, field.name)}", getattr(value, field.name)
