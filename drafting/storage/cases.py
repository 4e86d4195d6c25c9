"""Cases and their versions: new, open, save with both versions on a conflict, history."""

import re
import uuid
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from drafting.cpr import holds_cpr
from drafting.domain.control import after_change
from drafting.storage.canonical import ZERO_HASH, canonical_json, read_json
from drafting.storage.casekeys import Opener, key_for_writing
from drafting.storage.errors import (
    NO_SUCH_CASE,
    DamagedError,
    NumberInUseError,
    RefusedError,
    UnknownCaseError,
)
from drafting.storage.model import (
    Action,
    CaseStatus,
    CaseVersion,
    Json,
    Saved,
)
from drafting.storage.people import Assignment, assign_within
from drafting.storage.store import Store, Unit
from drafting.storage.tables import sag, sag_version

__all__ = [
    "SENT_ALREADY",
    "change_case",
    "content_changed",
    "find_key",
    "history",
    "insert_case",
    "load_row",
    "load_version",
    "new_version",
    "status_of",
    "status_when_changed",
    "update_version",
]

_CASE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}")
_DAMAGED = (
    "En sag i sagslisten er ændret uden om programmet. Kør »python -m drafting audit verify«, og "
    "gendan den seneste sikkerhedskopi med »python -m drafting restore«."
)

SENT_ALREADY = (
    "Sagen er afsendt, og det, afgørelsen bygger på, kan ikke ændres bagefter. Skal sagen "
    "behandles igen, så opret en ny sag."
)


def insert_case(store: Store, body: Json, actor: str) -> Saved:
    """Store a new case file as version 1 of a new case, which is the actor's own.

    Raises:
        RefusedError: the number is in use, is missing, or looks like a CPR number.
    """
    text, key = canonical_json(body), uuid.uuid4().hex
    with store.write(actor) as unit:
        head = _head(unit.connection, body, key)
        row = {
            "key": key,
            **head,
            "status": CaseStatus.NEW.value,
            "version": 1,
            "created_at": unit.at,
            "saved_at": unit.at,
            "saved_by": actor,
            "reserved_by": "",
            "reserved_until": "",
        }
        unit.insert(sag, row)
        assign_within(unit, key, Assignment(actor, ""))
        saved = new_version(unit, key, 1, text)
        unit.event(Action.CREATED, key, version=1)
    return saved


def new_version(unit: Unit, key: str, version: int, text: str) -> Saved:
    """Insert a version of a case, sealed; it holds its own hash and that of the one before."""
    before = load_version(unit.connection, key, version - 1) if version > 1 else None
    sealing = key_for_writing(unit, key)
    digest = sealing.name(text.encode("utf-8"))
    row = {
        "sag": key,
        "version": version,
        "body": sealing.seal(f"sag_version/{version}", text),
        "sha256": digest,
        "prev_sha256": before.sha256 if before else ZERO_HASH,
        "saved_at": unit.at,
        "saved_by": unit.actor,
    }
    unit.insert(sag_version, row)
    return Saved(key, version, digest, unit.at)


def update_version(unit: Unit, row: RowMapping, body: Json) -> Saved:
    """Save the next version of a case whose row was read in this transaction.

    Raises:
        RefusedError: the case is sent.
    """
    key, version = str(row["key"]), int(row["version"]) + 1
    status = status_when_changed(row)
    head = _head(unit.connection, body, key)
    saved = new_version(unit, key, version, canonical_json(body))
    changes = {**head, "version": version, "saved_at": unit.at, "saved_by": unit.actor}
    change_case(unit, row, {**changes, "status": status.value})
    unit.event(Action.SAVED, key, version=version)
    if row["status"] != status:
        unit.event(Action.STATUS, key, to=status.value)
    return saved


def status_when_changed(row: RowMapping) -> CaseStatus:
    """Return where a case stands once its content has changed: an approval ends there.

    Raises:
        RefusedError: the case is sent, and what was sent is not changed afterwards.
    """
    status = after_change(status_of(row["status"]))
    if status is None:
        raise RefusedError("case is sent", user_message=SENT_ALREADY)
    return status


def content_changed(unit: Unit, key: str) -> None:
    """Say in an open transaction that what a letter rests on has changed.

    Raises:
        RefusedError: the case is sent.
    """
    row = load_row(unit.connection, key)
    status = status_when_changed(row)
    if row["status"] != status:
        change_case(unit, row, {"status": status.value})
        unit.event(Action.STATUS, key, to=status.value)


def change_case(unit: Unit, row: RowMapping, changes: dict[str, Any]) -> None:
    """Change a case's row, guarded by the version it had when it was read."""
    wanted = (sag.c.key == row["key"]) & (sag.c.version == row["version"])
    done = unit.connection.execute(update(sag).where(wanted).values(**changes))
    if done.rowcount != 1:
        raise DamagedError("case row moved under the lock", user_message=NO_SUCH_CASE)
    unit.wrote(sag, {**row, **changes})


def load_row(connection: Connection, key: str) -> RowMapping:
    """Return the row of a case.

    Raises:
        UnknownCaseError: there is no such case.
    """
    row = connection.execute(select(sag).where(sag.c.key == key)).mappings().first()
    if row is None:
        raise UnknownCaseError("no such case", user_message=NO_SUCH_CASE)
    return row


def load_version(connection: Connection, key: str, version: int) -> CaseVersion:
    """Return one version of a case, checked against its hash.

    Raises:
        UnknownCaseError: there is no such version.
        DamagedError: the content is not what was saved.
        ErasedError: the case was erased.
    """
    wanted = (sag_version.c.sag == key) & (sag_version.c.version == version)
    row = connection.execute(select(sag_version).where(wanted)).first()
    if row is None:
        raise UnknownCaseError("no such version of the case", user_message=NO_SUCH_CASE)
    text = Opener(connection, key).body(f"sag_version/{version}", row.body, row.sha256)
    return CaseVersion(key, version, read_json(text), row.sha256, row.saved_at, row.saved_by)


def history(store: Store, key: str, limit: int | None = None) -> tuple[CaseVersion, ...]:
    """Return the versions of a case, newest first, each checked against its hash."""
    with store.read() as connection:
        newest = int(load_row(connection, key)["version"])
        numbers = range(newest, 0 if limit is None else max(0, newest - limit), -1)
        return tuple(load_version(connection, key, number) for number in numbers)


def find_key(connection: Connection, name: str) -> str:
    """Return the key of a case by its number or its key.

    Raises:
        UnknownCaseError: there is no such case.
    """
    query = select(sag.c.key).where((sag.c.case_id == name) | (sag.c.key == name))
    key = connection.execute(query).scalar()
    if key is None:
        raise UnknownCaseError("no such case", user_message=NO_SUCH_CASE)
    return str(key)


def status_of(word: str) -> CaseStatus:
    """Return the status a stored word names.

    Raises:
        DamagedError: it names none.
    """
    try:
        return CaseStatus(word)
    except ValueError:
        raise DamagedError("unknown status", user_message=_DAMAGED) from None


def _head(connection: Connection, body: Json, key: str) -> dict[str, str]:
    """Return what the case list shows of a case file; refuse a number that cannot be used."""
    fields = {name: body.get(name) for name in ("case_id", "area", "municipality")}
    if not all(isinstance(value, str) for value in fields.values()):
        raise _refused("Sagen mangler sagsnummer, område eller kommune")
    number = str(fields["case_id"])
    if not _CASE_ID.fullmatch(number) or holds_cpr(number):
        raise _refused(
            "Sagsnummeret kan ikke bruges. Det må have op til 64 bogstaver, tal, mellemrum, "
            "punktummer, "
            "bindestreger og understreger, og det må ikke ligne et CPR-nummer"
        )
    used = select(sag.c.key).where(sag.c.case_id == number, sag.c.key != key)
    if connection.execute(used).first() is not None:
        raise NumberInUseError(
            "case number in use",
            user_message=f"Sagsnummer {number} findes allerede i sagslisten. Åbn sagen derfra, "
            "hvis den er din, eller ret nummeret. Der er ikke gemt noget.",
        )
    return {name: str(value) for name, value in fields.items()}


def _refused(what: str) -> RefusedError:
    return RefusedError("case file refused", user_message=f"{what}. Der er ikke gemt noget.")
