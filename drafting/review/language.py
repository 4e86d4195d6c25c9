"""Advice on language, never a block: long sentences, words out of use, the right person."""

import re
from collections.abc import Iterator
from datetime import date

from drafting.domain.review import ReviewNote, Severity
from drafting.review.readability import LONG_SENTENCE, is_passive, words_in
from drafting.review.reading import Reading

__all__ = ["language_notes"]

_NO_JOBCENTRE = date(2026, 2, 1)  # lov nr. 1750 af 29. december 2025 (exact wording not verified)
_JOBCENTRE = re.compile(r"\bjobcent(?:er|ret|re)\w*", re.IGNORECASE)
_THIRD = re.compile(r"\b(?:borgeren|klager|klageren|ansøgeren?)\b", re.IGNORECASE)
_MUCH_PASSIVE = 3  # advice where every third sentence of a section, and at least two, are passive
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
    yield from _passive(reading)


def _passive(reading: Reading) -> Iterator[ReviewNote]:
    for section in dict.fromkeys(s.section for s in reading.read.sentences):
        if section in (None, "regler", "brevhoved"):
            continue
        said = [s.text for s in reading.read.sentences if s.section == section]
        count = sum(1 for text in said if is_passive(text))
        if count > 1 and count * _MUCH_PASSIVE >= len(said):
            text = (
                f"{count} af {len(said)} sætninger i afsnittet står i passiv. Skriv gerne, hvem "
                "der gør noget."
            )
            yield ReviewNote("passiv", Severity.ADVICE, text, section)
