"""What a principmeddelelse is to the product: points of law, each with its own life."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from drafting.domain.law import LawRef

__all__ = [
    "INVERSE",
    "SUCCESSION",
    "Content",
    "DecidedCase",
    "Link",
    "LinkKind",
    "Passage",
    "Precedent",
    "PrecedentHit",
    "PrecedentStatus",
    "Proposition",
    "Section",
]


class PrecedentStatus(StrEnum):
    """Whether a document, or one point of it, is practice today."""

    VALID = "gældende"
    PARTLY_WITHDRAWN = "delvist kasseret"
    WITHDRAWN = "kasseret"
    HISTORIC = "historisk"
    UNKNOWN = "ukendt"

    @property
    def dead(self) -> bool:
        """Return whether it may no longer be cited as practice."""
        return self in (PrecedentStatus.WITHDRAWN, PrecedentStatus.HISTORIC)


class Content(StrEnum):
    """What the corpus holds of a document."""

    FULL = "fuld tekst"
    SUMMARY = "resumé"
    METADATA = "kun metadata"


class LinkKind(StrEnum):
    """How one document stands to another; every kind has an inverse."""

    DISCARDS = "kasserer"
    DISCARDED_BY = "kasseret ved"
    COLLECTS = "samler"
    COLLECTED_IN = "samlet i"
    REISSUES = "genudsender"
    REISSUED_AS = "genudsendt som"
    GOVERNS = "afgør nu emnet for"
    GOVERNED_BY = "emnet afgøres nu efter"
    RELIES_ON = "henviser til"
    RELIED_ON_BY = "henvist til i"


INVERSE: Mapping[LinkKind, LinkKind] = MappingProxyType(
    {
        LinkKind.DISCARDS: LinkKind.DISCARDED_BY,
        LinkKind.DISCARDED_BY: LinkKind.DISCARDS,
        LinkKind.COLLECTS: LinkKind.COLLECTED_IN,
        LinkKind.COLLECTED_IN: LinkKind.COLLECTS,
        LinkKind.REISSUES: LinkKind.REISSUED_AS,
        LinkKind.REISSUED_AS: LinkKind.REISSUES,
        LinkKind.GOVERNS: LinkKind.GOVERNED_BY,
        LinkKind.GOVERNED_BY: LinkKind.GOVERNS,
        LinkKind.RELIES_ON: LinkKind.RELIED_ON_BY,
        LinkKind.RELIED_ON_BY: LinkKind.RELIES_ON,
    }
)
SUCCESSION = frozenset(
    {LinkKind.DISCARDED_BY, LinkKind.COLLECTED_IN, LinkKind.REISSUED_AS, LinkKind.GOVERNED_BY}
)


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another document, with the words it was read from and who confirmed it.

    `target` is a key of the corpus, or the number of a document outside it. A link an import
    found is unconfirmed (`confirmed_by` is None) until a person has read the passage.
    """

    kind: LinkKind
    target: str
    passage: str = ""
    confirmed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a document under its own heading."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class DecidedCase:
    """One concrete case in a document; a document may hold several, with different outcomes."""

    journal: str | None
    outcome: str
    about: str


@dataclass(frozen=True, slots=True)
class Proposition:
    """One point a document lays down.

    A point another document took over is withdrawn here with `carried_by` (``31-20#loft``); a
    point that was given up has `withdrawn_by` and the `passage` that says so. `valid_to` is the
    first day it no longer holds.
    """

    key: str
    text: str
    status: PrecedentStatus
    law: tuple[LawRef, ...] = ()
    topics: tuple[str, ...] = ()
    question: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    carried_by: str | None = None
    withdrawn_by: str | None = None
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Precedent:
    """One principmeddelelse, principafgørelse or other decision the officers lean on.

    `resume` is the project's own summary, or the document's own »Principmeddelelsen fastslår«.
    `published_latest` is a day by which it certainly was public, where the day itself is not
    known; `historic_from` the day the source marked it historic. `verified` says whether the
    content was read in the source itself; unverified content is never cited in a letter without
    the officer being told. `law` are the provisions applied, `acts` those cited as a whole,
    `law_text` what the source wrote.
    """

    key: str
    number: str | None
    kind: str
    title: str
    resume: str
    status: PrecedentStatus
    content: Content
    verified: bool
    year: int | None = None
    dated: date | None = None
    published: date | None = None
    published_latest: date | None = None
    historic_from: date | None = None
    status_note: str = ""
    topics: tuple[str, ...] = ()
    law: tuple[LawRef, ...] = ()
    acts: tuple[str, ...] = ()
    law_text: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    sections: tuple[Section, ...] = ()
    cases: tuple[DecidedCase, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    source: str = ""
    url: str | None = None
    core: bool = False

    @property
    def replaced_by(self) -> tuple[str, ...]:
        """Return the keys of the documents to use instead."""
        found = (link.target for link in self.links if link.kind in SUCCESSION)
        return tuple(dict.fromkeys(found))

    @property
    def replaces(self) -> tuple[str, ...]:
        """Return the keys and numbers of the documents this one is to be used instead of."""
        found = (link.target for link in self.links if INVERSE[link.kind] in SUCCESSION)
        return tuple(dict.fromkeys(found))

    @property
    def public_from(self) -> date | None:
        """Return the day from which it counts as public: known, latest possible, or the year."""
        known = self.published or self.published_latest or self.dated
        if known is None and self.year is not None:
            return date(self.year, 1, 1)
        return known


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document that is searched and shown as one."""

    precedent: str
    number: int
    section: str
    text: str
    proposition: str | None = None

    @property
    def id(self) -> str:
        """Return the passage's id, unique in the corpus."""
        return f"{self.precedent}/{self.number}"


@dataclass(frozen=True, slots=True)
class PrecedentHit:
    """One document found, at its best passage, with its status on the day and why it was found."""

    key: str
    number: str | None
    title: str
    status: PrecedentStatus
    status_note: str
    replaced_by: tuple[str, ...]
    score: float
    passage: Passage
    why: tuple[str, ...]
    verified: bool
    marks: tuple[tuple[int, int], ...] = ()
