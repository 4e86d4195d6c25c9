"""A letter before it is a document: sections of paragraphs of sentences, each with its source."""

from dataclasses import dataclass

from drafting.domain.case import Evidence

__all__ = ["Draft", "Paragraph", "Section", "Sentence", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sentence comes from: block | fact | finding | precedent | author, and its key."""

    kind: str
    key: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the letter."""

    id: str
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together; `style` is "text" or "bullet"."""

    style: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the letter; `level` 0 has no heading, 1 and 2 are heading levels."""

    key: str
    heading: str | None
    level: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole letter. `letter` names its kind: "afgørelse", "sagsoplysning", "partshøring"."""

    case_id: str
    letter: str
    title: str
    sections: tuple[Section, ...]
