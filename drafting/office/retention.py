"""Erase what has been kept long enough: what is due and why, and the person who confirms it."""

from dataclasses import dataclass
from datetime import date

from drafting.domain.people import Relation, Role, User
from drafting.domain.retention import Keeping
from drafting.office.access import operation
from drafting.storage import service
from drafting.storage.keeping import confirm_received, erase_due, keeping, sent_cases
from drafting.storage.model import CaseRow

__all__ = ["Due", "confirm", "erase", "list_due", "plan"]

LEADS = tuple((Role.LEADER, relation) for relation in Relation)
ERASES = (*LEADS, *((Role.ADMINISTRATOR, relation) for relation in Relation))


@dataclass(frozen=True, slots=True)
class Due:
    """A sent case and whether it may be erased."""

    case: CaseRow
    keeping: Keeping


@operation("se, hvilke sager der kan slettes", (Role.ADMINISTRATOR, None), (Role.LEADER, None))
def list_due(user: User, today: date) -> tuple[Due, ...]:
    """Return every sent case, the oldest first, with what stands in the way of erasing it."""
    store = service.store()
    return tuple(Due(case, keeping(store, case.key, today)) for case in sent_cases(store))


@operation("se, om sagen kan slettes", *ERASES)
def plan(user: User, key: str, today: date) -> Keeping:
    """Return whether the case may be erased on a day, and what stands in the way."""
    return keeping(service.store(), key, today)


@operation(
    "bekræfte, at sagen er modtaget i journalsystemet",
    (Role.OFFICER, Relation.OWN),
    *LEADS,
)
def confirm(user: User, key: str, package: str) -> None:
    """Note that the record system has received a package of the case (its SHA-256).

    Raises:
        RefusedError: no such package was made of the case.
    """
    confirm_received(service.store(), key, package.strip().lower(), user.id)


@operation("slette sagen", *ERASES)
def erase(user: User, key: str, typed: str, today: date) -> None:
    """Erase the content of a case for good.

    Args:
        user: who confirms it.
        key: the case.
        typed: the case number, as the person typed it to confirm.
        today: the day it is done.

    Raises:
        RefusedError: it may not be erased yet, or another number was typed. Nothing is erased.
        LeftoversError: it is erased; the last of its files go at the next start.
    """
    erase_due(service.store(), key, typed, today, user.id)
