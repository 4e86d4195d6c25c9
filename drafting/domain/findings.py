"""What one rule found in one case."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from drafting.domain.law import LawRef

__all__ = ["Finding", "Status"]


class Status(StrEnum):
    """Whether one condition is met; unknown is a result."""

    MET = "opfyldt"
    NOT_MET = "ikke opfyldt"
    UNRESOLVED = "uafklaret"
    NOT_RELEVANT = "ikke relevant"


class Finding(NamedTuple):
    """One rule tested on one subject: the case (None) or one occupation (its name).

    A named tuple and not a dataclass: a decision makes some forty of them, and this is what keeps
    a whole decision with its trace under a third of a millisecond.
    """

    rule: str
    catalogue: tuple[str, ...]
    status: Status
    explanation: str
    law: tuple[LawRef, ...] = ()
    precedents: tuple[str, ...] = ()
    subject: str | None = None
    value: Fraction | None = None
    inputs: tuple[tuple[str, object], ...] = ()
    missing: tuple[str, ...] = ()
