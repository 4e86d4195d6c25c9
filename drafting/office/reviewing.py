"""What quality control is given and gives back: what was seen and ticked, what the page shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from drafting.domain.control import Standing
from drafting.domain.people import User
from drafting.office.door.mode import Login, login
from drafting.office.letters import Letter
from drafting.review.versions import Wording
from drafting.storage.model import Step

__all__ = [
    "ALONE",
    "NO_REVIEWER",
    "Given",
    "HasRead",
    "UnderReview",
    "statement",
    "works_alone",
]

ALONE = (
    "I enkeltbrugertilstand kan en afgørelse ikke godkendes, for ingen må godkende sin egen. Bed "
    "driften om at slå login til (UDKAST_LOGIN=lokal) og oprette en kvalitetskontrollant."
)
NO_REVIEWER = (
    "Der er ingen kvalitetskontrollant, som ikke selv har arbejdet i sagen. Bed administratoren om "
    "at give en kollega rollen."
)


@dataclass(frozen=True, slots=True)
class Given:
    """A decision as its officer hands it over.

    Attributes:
        seen: which draft was on the screen (`Made.seen`).
        today: the law date of a case that states no decision date.
        reviewer: the id of the reviewer; "" takes the one with the fewest cases waiting.
        message: a word to the reviewer.
    """

    seen: str
    today: date
    reviewer: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class HasRead:
    """What a reviewer approves: the content on the screen, and what they say they have done.

    Attributes:
        seen: the hash of the content that was read (`Standing.now`).
        today: the day of the approval.
        has_read: whether the reviewer has ticked that they have read it.
        gone_through: the keys of the checklist's points that were ticked.
    """

    seen: str
    today: date
    has_read: bool
    gone_through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnderReview:
    """What the page of quality control reads, all of one moment.

    Attributes:
        standing: how the case stands.
        letter: the letter as it will be sent; None before the first draft.
        earlier: the wording that was last handed over, where it is another than the present one.
        comments: the comments in order, settled ones too.
        settled: the numbers of the comments that are settled.
        history: the acts of quality control in order.
        names: what the people in it are called, by their ids.
    """

    standing: Standing
    letter: Letter | None
    earlier: Wording | None
    comments: tuple[Step, ...]
    settled: frozenset[int]
    history: tuple[Step, ...]
    names: Mapping[str, str]


def works_alone() -> bool:
    """Return whether only one person uses the program here, so that nothing can be approved."""
    return login() is Login.ALONE


def statement(user: User) -> str:
    """Return the sentence a reviewer puts their name to."""
    return f"Jeg, {user.name}, har læst afgørelsen, kilderne og bemærkningerne fra kontrollen."
