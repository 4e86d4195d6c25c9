"""The YAML form of a principmeddelelse: the edge where unknown fields are refused."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from drafting.domain.law import LawRef, parse_law_ref
from precedents.model import (
    Content,
    DecidedCase,
    Link,
    LinkKind,
    Precedent,
    PrecedentStatus,
    Proposition,
    Section,
)

__all__ = ["StoredPrecedent", "to_plain"]

Day = date | None


def _law(value: object) -> LawRef:
    if isinstance(value, LawRef):
        return value
    return parse_law_ref(str(value))


Law = Annotated[LawRef, BeforeValidator(_law)]


class _Stored(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StoredLink(_Stored):
    """One link as written."""

    kind: LinkKind
    target: str
    passage: str = ""
    confirmed_by: str | None = None


class StoredSection(_Stored):
    """One section as written."""

    heading: str
    text: str = ""


class StoredCase(_Stored):
    """One decided case as written."""

    journal: str | None = None
    outcome: str
    about: str = ""


class StoredProposition(_Stored):
    """One point as written."""

    key: str
    text: str
    status: PrecedentStatus
    law: tuple[Law, ...] = ()
    topics: tuple[str, ...] = ()
    question: str = ""
    valid_from: Day = None
    valid_to: Day = None
    carried_by: str | None = None
    withdrawn_by: str | None = None
    passage: str = ""


class StoredPrecedent(_Stored):
    """One file of corpus/precedents."""

    key: str
    number: str | None = None
    kind: str
    title: str
    resume: str = ""
    status: PrecedentStatus
    status_note: str = ""
    content: Content
    verified: bool
    year: int | None = None
    dated: Day = None
    published: Day = None
    published_latest: Day = None
    historic_from: Day = None
    topics: tuple[str, ...] = ()
    law: tuple[Law, ...] = ()
    acts: tuple[str, ...] = ()
    law_text: tuple[str, ...] = ()
    links: tuple[StoredLink, ...] = ()
    sections: tuple[StoredSection, ...] = ()
    cases: tuple[StoredCase, ...] = ()
    propositions: tuple[StoredProposition, ...] = ()
    source: str = ""
    url: str | None = None
    core: bool = False

    def to_precedent(self) -> Precedent:
        """Return the domain value."""
        plain: dict[str, Any] = {
            name: getattr(self, name) for name in type(self).model_fields if name not in _PARTS
        }
        return Precedent(
            **plain,
            links=tuple(Link(**dict(part)) for part in self.links),
            sections=tuple(Section(**dict(part)) for part in self.sections),
            cases=tuple(DecidedCase(**dict(part)) for part in self.cases),
            propositions=tuple(Proposition(**dict(part)) for part in self.propositions),
        )


_PARTS = ("links", "sections", "cases", "propositions")


def to_plain(precedent: Precedent) -> dict[str, Any]:
    """Return the YAML form of a precedent: plain values, empty fields left out."""
    plain = _plain(precedent, Precedent)
    for name in _PARTS:
        parts = getattr(precedent, name)
        if parts:
            plain[name] = [_plain(part, type(part)) for part in parts]
    return plain


_REQUIRED = frozenset(
    ("key", "kind", "title", "status", "content", "verified", "outcome", "about", "heading", "text")
)


def _plain(value: object, kind: type) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for name in kind.__dataclass_fields__:  # type: ignore[attr-defined]  # a dataclass by its callers
        content = getattr(value, name)
        if name in _PARTS or (not content and name not in _REQUIRED):
            continue
        plain[name] = _scalar(content)
    return plain


def _scalar(content: object) -> object:
    if isinstance(content, tuple):
        return [_scalar(part) for part in content]
    if isinstance(content, bool | int | date) or content is None:
        return content
    return str(content)
