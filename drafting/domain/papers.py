"""The papers of a case: its documents, who its letters go to, and where a fact stands."""

from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a document's field is itself called date

__all__ = ["Document", "Evidence", "Party"]


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the case."""

    name: str
    kind: str | None = None
    date: Day | None = None
    text: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Someone the letters go to, or whose name the publication twin masks."""

    role: str
    name: str | None = None
    address: str | None = None
    cpr: str | None = None
    cvr: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact stands."""

    document: str
    page: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    confirmed_by: str | None = None
