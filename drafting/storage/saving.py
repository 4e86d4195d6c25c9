"""Save a case that somebody else may have saved first; reserve it, so that others see it."""

from datetime import timedelta

from sqlalchemy import RowMapping

from drafting.storage.canonical import canonical_json, sha256_text
from drafting.storage.cases import (
    SENT_ALREADY,
    change_case,
    load_row,
    load_version,
    status_of,
    update_version,
)
from drafting.storage.errors import ConflictError, RefusedError
from drafting.storage.model import (
    Action,
    CaseStatus,
    CaseVersion,
    Json,
    Reservation,
    Saved,
    StepKind,
)
from drafting.storage.steps import NewStep, insert_step, laid_aside
from drafting.storage.store import Store, Unit
from drafting.storage.times import danish_time, moment_of, stored_time

__all__ = ["RESERVED_MINUTES", "release_case", "reserve_case", "save_version"]

RESERVED_MINUTES = 15


def save_version(store: Store, key: str, body: Json, expected: int, actor: str) -> Saved:
    """Save a case file on top of the version it was made from.

    Saving what already stands changes nothing and returns it, so that a save may be repeated.

    Raises:
        ConflictError: somebody saved in between. It holds both texts; yours is kept as a side
            version, and nothing of theirs is overwritten.
        RefusedError: the case is sent; your text is kept as a side version.
        StorageError: nothing was saved.
    """
    with store.write(actor) as unit:
        row = load_row(unit.connection, key)
        current = load_version(unit.connection, key, row["version"])
        if current.sha256 == sha256_text(canonical_json(body)):
            return Saved(key, current.version, current.sha256, current.saved_at)
        sent = status_of(row["status"]) is CaseStatus.SENT
        if current.version == expected and not sent:
            return update_version(unit, row, body)
        side = _keep_aside(unit, current, body, expected)
    if sent:
        raise RefusedError("case is sent", user_message=f"{SENT_ALREADY} {laid_aside(side)}")
    raise _conflict(current, body, (expected, current.version, side))


def reserve_case(
    store: Store, key: str, actor: str, minutes: int = RESERVED_MINUTES
) -> Reservation:
    """Reserve a case for a while and return who holds it now: you, or somebody who was first.

    A reservation is shown to others and runs out by itself; it never stops a save.
    """
    with store.write(actor) as unit:
        row = load_row(unit.connection, key)
        if row["reserved_by"] not in ("", actor) and row["reserved_until"] > unit.at:
            return Reservation(row["reserved_by"], row["reserved_until"])
        until = moment_of(unit.at) + timedelta(minutes=minutes)
        held = Reservation(actor, stored_time(until))
        _reserve(unit, row, held, Action.RESERVED)
    return held


def release_case(store: Store, key: str, actor: str) -> None:
    """Give a reservation back; somebody else's is left alone."""
    with store.write(actor) as unit:
        row = load_row(unit.connection, key)
        if row["reserved_by"] == actor:
            _reserve(unit, row, Reservation("", ""), Action.RELEASED)


def _reserve(unit: Unit, row: RowMapping, held: Reservation, action: Action) -> None:
    change_case(unit, row, {"reserved_by": held.actor, "reserved_until": held.until})
    unit.event(action, str(row["key"]))


def _keep_aside(unit: Unit, current: CaseVersion, body: Json, expected: int) -> int:
    side = NewStep(StepKind.SIDE_VERSION, {"base": expected, "case": body}, current.version)
    number = insert_step(unit, current.key, side).number
    unit.event(Action.CONFLICT, current.key, base=expected, version=current.version, side=number)
    return number


def _conflict(current: CaseVersion, mine: Json, versions: tuple[int, int, int]) -> ConflictError:
    clock = danish_time(current.saved_at)
    return ConflictError(
        f"version {versions[0]} was expected, {versions[1]} stands",
        user_message=f"Sagen er ændret af {current.saved_by} den {clock} (version "
        f"{current.version}), mens du "
        f"arbejdede i version {versions[0]}. Intet er overskrevet: din tekst er lagt ved siden af "
        "som "
        f"sideversion {versions[2]}. Sammenlign de to, og gem den samlede tekst.",
        versions=versions,
        both=(current.body, mine),
    )
