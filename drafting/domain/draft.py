"""A letter before it is a document: sections of paragraphs of sentences, each with its source."""

from dataclasses import dataclass

from drafting.domain.case import Evidence

__all__ = ["Draft", "NumberOrigin", "Paragraph", "Section", "Sentence", "Source"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sentence comes from: block | fact | finding | precedent | author, and its key.

    A block's key carries its version (``key@2020-01-01``). `facts` are paths of the case file whose
    values the sentence says or depends on; `findings` are rule keys, `precedents` are numbers;
    `block` is the block the sentence stands in, also where the words are an author's.
    """

    kind: str
    key: str
    evidence: tuple[Evidence, ...] = ()
    facts: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    precedents: tuple[str, ...] = ()
    block: str | None = None


@dataclass(frozen=True, slots=True)
class NumberOrigin:
    """Where one number, date or citation of a sentence comes from, by itself (R49).

    `start` and `end` are its place in the sentence. `kind` is fact | finding | parameter | law |
    precedent | author; `keys` are case-file paths, rule keys, a parameter (or a quotient of two:
    ``max_weekly_hours / full_time_hours``), acts or numbers of decisions.
    """

    start: int
    end: int
    kind: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the letter; `numbers` traces each number in it, in order."""

    id: str
    text: str
    source: Source
    numbers: tuple[NumberOrigin, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that stand together; `style` is "text", "bullet", "address" or "reference"."""

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
    """The whole letter. `letter` names its kind: "afgørelse", "sagsoplysning", "partshøring".

    `record` is what the Word file must remember to be read back: law date, letter, and the outcome
    and reason a person decided; nothing that is not in the letter itself.
    """

    case_id: str
    letter: str
    title: str
    sections: tuple[Section, ...]
    record: tuple[tuple[str, str], ...] = ()
