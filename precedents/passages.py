"""Cut a precedent into the passages that are searched and shown."""

import re
from collections.abc import Iterator

from precedents.model import Passage, Precedent

__all__ = ["CHUNKER_VERSION", "context_of", "indexed_text", "passages_of"]

CHUNKER_VERSION = "1"  # part of the index key: change it whenever the passages change
LONGEST = 1_100  # characters: below 400 tokens of the encoder with its context line
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+(?=[A-ZÆØÅ0-9•§»\"])")
_SUBJECT = re.compile(
    r"^(?:Ankestyrelsens )?(?:princip(?:meddelelse|afgørelse)|FOB)\s+"
    r"(?:(?:[A-ZÆØÅ]{1,2}-)?[\d-]+\s+)?(?:om\s+)?",
    re.IGNORECASE,
)


def passages_of(precedent: Precedent) -> tuple[Passage, ...]:
    """Return the passages of a precedent in reading order: its points, its resume, its text."""
    return tuple(
        Passage(precedent.key, number, section, text, point)
        for number, (section, text, point) in enumerate(_pieces(precedent))
    )


def context_of(precedent: Precedent) -> str:
    """Return what every passage of a document is about: its subject words and topics."""
    subject = _SUBJECT.sub("", precedent.title)
    extra = [topic for topic in precedent.topics if topic.lower() not in subject.lower()]
    return ". ".join(part for part in (subject, ", ".join(extra)) if part)


def indexed_text(precedent: Precedent, passage: Passage) -> str:
    """Return what is searched for a passage: what it is about, the question it answers, itself."""
    asked = next((p.question for p in precedent.propositions if p.key == passage.proposition), "")
    return ". ".join(part for part in (context_of(precedent), f"{asked} {passage.text}".strip()))


def _pieces(precedent: Precedent) -> Iterator[tuple[str, str, str | None]]:
    for point in precedent.propositions:
        yield "Det fastslår den", point.text, point.key
    if precedent.resume:
        for piece in _cut(precedent.resume):
            yield "Resumé", piece, None
    for section in precedent.sections:
        if section.heading == "Sidefod":  # the web page's own, kept but not searched
            continue
        for piece in _cut(section.text):
            yield section.heading, piece, None


def _cut(text: str) -> Iterator[str]:
    """Yield pieces of at most LONGEST characters, cut between paragraphs, else sentences."""
    piece = ""
    for part in _parts(text):
        if piece and len(piece) + len(part) + 1 > LONGEST:
            yield piece
            piece = ""
        piece = f"{piece}\n{part}" if piece else part
    if piece:
        yield piece


def _parts(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        if len(paragraph) <= LONGEST:
            if paragraph.strip():
                yield paragraph.strip()
            continue
        for sentence in _SENTENCE.split(paragraph):
            yield from _pieces_of_sentence(sentence)


def _pieces_of_sentence(sentence: str) -> Iterator[str]:
    """A sentence longer than a passage is cut at blanks; a word without end is cut hard."""
    line = ""
    for word in sentence.split(" "):
        for start in range(0, max(len(word), 1), LONGEST):
            part = word[start : start + LONGEST]
            if line and len(line) + len(part) + 1 > LONGEST:
                yield line
                line = ""
            line = f"{line} {part}" if line else part
    if line:
        yield line
