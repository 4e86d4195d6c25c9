"""What the audit trail says about keeping a case: sent, exported, received, due."""

import os
from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, select

from drafting.domain.retention import Happened, Keeping, keeping_of
from drafting.errors import InputError
from drafting.storage.audit import events
from drafting.storage.canonical import read_json
from drafting.storage.case_list import case_row
from drafting.storage.cases import load_row
from drafting.storage.erasing import erase_case
from drafting.storage.errors import RefusedError
from drafting.storage.model import Action, CaseRow, CaseStatus
from drafting.storage.store import Store
from drafting.storage.tables import sag
from drafting.storage.times import danish_day

__all__ = ["confirm_received", "erase_due", "keeping", "retention_days", "sent_cases"]


def retention_days(environ: Mapping[str, str] | None = None) -> int | None:
    """Return how many days a sent case is kept (UDKAST_RETENTION_DAYS); None where it is not set.

    Raises:
        InputError: it is not a whole number of days, 0 or more.
    """
    word = (os.environ if environ is None else environ).get("UDKAST_RETENTION_DAYS", "")
    if not word:
        return None
    if not word.isascii() or not word.isdigit():
        raise InputError(
            "UDKAST_RETENTION_DAYS is no number",
            user_message="Indstillingen UDKAST_RETENTION_DAYS skal være et helt antal dage, "
            "fx 365. Der er ikke slettet noget.",
        )
    return int(word)


def keeping(store: Store, key: str, today: date) -> Keeping:
    """Return whether a case may be erased on a day, and what stands in the way."""
    with store.read() as connection:
        return keeping_of(_happened(connection, key), retention_days(), today)


def sent_cases(store: Store) -> tuple[CaseRow, ...]:
    """Return every case that is sent, the oldest first."""
    words = [CaseStatus.SENT.value, "sendt"]  # the second: as an older version wrote it
    query = select(sag).where(sag.c.status.in_(words)).order_by(sag.c.saved_at, sag.c.key)
    with store.read() as connection:
        return tuple(case_row(row) for row in connection.execute(query).mappings())


def confirm_received(store: Store, key: str, package: str, actor: str) -> None:
    """Note that the record system has received a package (its SHA-256) of a case.

    Raises:
        RefusedError: no such package was made of the case.
    """
    with store.write(actor) as unit:
        made = {event.package for event in _happened(unit.connection, key)} - {""}
        if package not in made:
            raise RefusedError(
                "no such package of the case",
                user_message="Der er ikke lavet en sagspakke med den kontrolsum i sagen. "
                "Kontrollér kontrolsummen, eller lav pakken igen. Der er ikke gemt noget.",
            )
        unit.event(Action.RECEIVED, key, package=package)


def erase_due(store: Store, key: str, typed: str, today: date, actor: str) -> None:
    """Erase the content of a case that has been kept long enough.

    Args:
        store: the open store.
        key: the case.
        typed: the case number, as the person typed it to confirm.
        today: the day it is done.
        actor: who confirms it.

    Raises:
        RefusedError: it may not be erased yet, or another number was typed. Nothing is erased.
        LeftoversError: it is erased; the last of its files go at the next start.
    """
    with store.read() as connection:
        number = str(load_row(connection, key)["case_id"])
    if typed.strip() != number:
        raise _refused(f"Skriv sagens nummer ({number}) for at bekræfte, at den skal slettes")

    def still_due(connection: Connection) -> None:  # asked again under the writers' lock
        found = keeping_of(_happened(connection, key), retention_days(), today)
        if not found.may_be_erased:
            raise _refused(f"Sagen kan ikke slettes. {' '.join(found.obstacles).rstrip('.')}")

    ground = f"Opbevaring: {retention_days()} dage efter afsendelse"
    erase_case(store, key, ground, actor, still_due)


def _refused(why: str) -> RefusedError:
    return RefusedError("erasure refused", user_message=f"{why}. Der er ikke slettet noget.")


def _happened(connection: Connection, key: str) -> list[Happened]:
    found = []
    for event in events(connection, key):
        said = read_json(event.payload)
        package = str(said.get("package", ""))
        found.append(Happened(danish_day(event.at), event.action, str(said.get("to", "")), package))
    return found
