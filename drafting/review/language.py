"""Advice on language, never a block: long sentences, words out of use, the right person."""

import re
from collections.abc import Iterator
from datetime import date

from drafting.domain.review import ReviewNote, Severity
from drafting.review.readability import LONG_SENTENCE, words_in
from drafting.review.reading import Reading

__all__ = ["language_notes"]

_NO_JOBCENTRE = date(2026, 2, 1)  # lov nr. 1750 af 29. december 2025 (exact wording not verified)
_JOBCENTRE = re.compile(r"\bjobcent(?:er|ret|re)\w*", re.IGNORECASE)
_THIRD = re.compile(r"\b(?:borgeren|klager|klageren|ansøgeren?)\b", re.IGNORECASE)
_OWN = ("vurdering", "afgoerende", "resultat", "betydning")


def language_notes(reading: Reading) -> Iterator[ReviewNote]:
    """Yield advice about the letter's sentences."""
    late = reading.examination.law_date >= _NO_JOBCENTRE
    for sentence in reading.read.sentences:
        where = (sentence.section, sentence.id)
        count = len(words_in(sentence.text))
        if count > LONG_SENTENCE and sentence.section not in ("regler", "brevhoved"):
            text = f"Sætningen har {count} ord. Del den gerne."
            yield ReviewNote("lange sætninger", Severity.ADVICE, text, *where)
        if late and _JOBCENTRE.search(sentence.text):
            text = "Skriv »kommunen« i stedet for »jobcenteret« fra den 1. februar 2026."
            yield ReviewNote("jobcenter", Severity.ADVICE, text, *where)
        if reading.is_decision and sentence.section in _OWN and _THIRD.search(sentence.text):
            text = "Skriv »du« i stedet for at omtale borgeren i tredje person."
            yield ReviewNote("tiltaleform", Severity.ADVICE, text, *where)
