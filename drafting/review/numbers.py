"""Find numbers and dates in a sentence, and say which of them the case holds (R49)."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from fractions import Fraction

from drafting.domain.case import CaseFile
from drafting.domain.draft import Draft
from drafting.text import day, number
from drafting.text.citations import find_citations

__all__ = ["held_by", "numbers_in"]

_MONTH = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_TOKEN = re.compile(rf"\d{{1,2}}\. (?:{_MONTH}) \d{{4}}|\d+(?:[.,]\d+)*(?:/\d+)?")


def numbers_in(text: str) -> tuple[str, ...]:
    """Return the numbers and dates in `text`, without those that only cite a rule."""
    plain = list(text)
    for citation in find_citations(text):
        plain[citation.start : citation.end] = " " * (citation.end - citation.start)
    return tuple(found.group().rstrip(".,") for found in _TOKEN.finditer("".join(plain)))


def held_by(case: CaseFile, draft: Draft) -> frozenset[str]:
    """Return every number and date that the case file or the draft itself holds, as written."""
    said = (
        token
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
        for token in numbers_in(sentence.text)
    )
    return frozenset((*said, *_values(case)))


def _values(value: object) -> Iterator[str]:
    if isinstance(value, date):
        yield day(value)
    elif isinstance(value, str):
        yield from numbers_in(value)
    elif isinstance(value, Fraction | int) and not isinstance(value, bool):
        yield number(Fraction(value))
    else:
        for item in _items(value):
            yield from _values(item)


def _items(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, dict):
        return tuple(value.values())
    if is_dataclass(value):
        return tuple(getattr(value, field.name) for field in fields(value))
    return ()
