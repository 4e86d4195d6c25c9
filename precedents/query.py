"""What is asked of the search, and what it answers."""

from dataclasses import dataclass
from datetime import date

from drafting.domain.law import LawRef
from precedents.model import Precedent, PrecedentHit, PrecedentStatus
from precedents.weigh import public_on

__all__ = ["Answer", "PrecedentQuery"]


@dataclass(frozen=True, slots=True)
class PrecedentQuery:
    """A question, the day it is asked for (None: now), and filters; empty filters let all pass."""

    text: str
    day: date | None = None
    statuses: frozenset[PrecedentStatus] = frozenset()
    law: tuple[LawRef, ...] = ()
    topics: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()

    @property
    def filtered(self) -> bool:
        """Return whether anything but the text restricts the answer."""
        return bool(self.day or self.statuses or self.law or self.topics or self.kinds)

    def admits(self, precedent: Precedent) -> bool:
        """Return whether a document passes the filters on day, law, topic and kind."""
        return (
            public_on(precedent, self.day)
            and (not self.kinds or precedent.kind in self.kinds)
            and (not self.topics or bool(self.topics & set(precedent.topics)))
            and (not self.law or any(applies(precedent, each) for each in self.law))
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """The documents found, best first, and whether one of them clearly answers.

    `banner` is a Danish sentence to show above the hits where the search was not whole.
    """

    hits: tuple[PrecedentHit, ...]
    confident: bool
    banner: str = ""


def applies(precedent: Precedent, wanted: LawRef) -> bool:
    """Return whether a document applies a provision, a part of it, or the whole it is part of."""
    held = (*precedent.law, *(ref for each in precedent.propositions for ref in each.law))
    return any(ref.covers(wanted) or wanted.covers(ref) for ref in held)
