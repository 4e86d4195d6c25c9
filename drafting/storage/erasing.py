"""Erase a case: destroy its key, so that its content is gone while every row and hash stands.

What an older version stored in plain is overwritten, in the same transaction, under a lifted guard
and with the new hashes in the event. Then the files go, the database is compacted, and last the
case is put on the list outside the database: what is not on the list is cleaned again at the next
start. The ground is databeskyttelsesforordningen article 5(1)(e); which time of keeping applies is
the house's own rule.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, select, text, update

from drafting.cpr import holds_cpr
from drafting.storage.audit import SYSTEM
from drafting.storage.blobs import Blobs, FileBlobs, TableBlobs
from drafting.storage.canonical import ZERO_HASH
from drafting.storage.casekeys import refuse_erased
from drafting.storage.cases import change_case, load_row
from drafting.storage.contents import PRODUCT, Contents
from drafting.storage.engine import is_sqlite
from drafting.storage.erasures import Erasure, ErasureList
from drafting.storage.errors import (
    BusyError,
    ErasedError,
    LeftoversError,
    RefusedError,
    StorageError,
)
from drafting.storage.faults import fault
from drafting.storage.guarded import unguarded
from drafting.storage.model import Action, CaseStatus
from drafting.storage.sealing import BLANK, HEADER, is_sealed
from drafting.storage.store import Store, Unit
from drafting.storage.tables import blob, document, sag, sag_noegle, sag_version, sletning, step
from drafting.storage.translate import translated

__all__ = ["erase_case", "erasure_list", "finish_erasures"]

_BODIES = (sag_version, step)
_FREE_ROW = {"municipality": "", "reserved_by": "", "reserved_until": ""}


def erase_case(
    store: Store,
    key: str,
    ground: str,
    actor: str,
    ask: Callable[[Connection], None] = lambda connection: None,
) -> Erasure:
    """Erase the content of a case for good and return what the list will say.

    Args:
        store: the open store.
        key: the case.
        ground: why it is erased, without personal data.
        actor: who erases it.
        ask: called in the transaction that erases; what it raises stops the erasure.

    Raises:
        ErasedError: it is erased already.
        RefusedError: the ground is empty or looks like it holds a CPR number.
        LeftoversError: the case is erased, but others use the files; the next start clears them up.
        StorageError: nothing was erased.
    """
    if not ground.strip() or holds_cpr(ground):
        raise RefusedError(
            "erasure needs a ground without personal data",
            user_message="Skriv, hvorfor sagen slettes (fx reglen om opbevaring), og skriv aldrig "
            "et CPR-nummer. Der er ikke slettet noget.",
        )
    with store.write(actor) as unit:
        ask(unit.connection)
        erasure = Erasure(key, ground.strip(), actor, unit.at)
        _erase(store, unit, erasure)
    finish_erasures(store)
    return erasure


def finish_erasures(store: Store) -> int:
    """Bring database, files and list to agree; return how many cases were erased again.

    A case on the list that still stands (an older backup was put back) is erased again. A case
    that is erased but not on the list was interrupted: its files are cleared up again.

    Raises:
        StorageError: it could not be finished; the next start tries again.
    """
    listed = erasure_list(store).read()
    again = _standing(store, set(listed) - set(_done(store)))
    for key in again:
        with suppress(ErasedError), store.write(SYSTEM) as unit:  # another process was first
            _erase(store, unit, listed[key], again=1)
    done = _done(store)
    unlisted = [erasure for sag_key, (erasure, _) in done.items() if sag_key not in listed]
    if unlisted or again:
        fresh = {erasure.sag for erasure in unlisted} | set(again)
        _clear_up(
            store, {sag_key: files for sag_key, (_, files) in done.items() if sag_key in fresh}
        )
        with translated("erasure list"):
            erasure_list(store).add(unlisted)
    return len(again)


def erasure_list(store: Store) -> ErasureList:
    """Return the list of erased cases outside the database."""
    return ErasureList(store.settings.anchor_folder, store.audit_key)


def _erase(store: Store, unit: Unit, erasure: Erasure, **facts: int) -> None:
    row = load_row(unit.connection, erasure.sag)
    refuse_erased(unit.connection, erasure.sag)
    files = _own_files(store, unit.connection, erasure.sag)
    _overwrite_plain(unit, erasure.sag)
    if isinstance(store.blobs, TableBlobs):
        files = _delete_plain_rows(store.blobs, unit.connection, files)
    unit.connection.execute(delete(sag_noegle).where(sag_noegle.c.sag == erasure.sag))
    unit.insert(sletning, {**asdict(erasure), "files": " ".join(files)})
    change_case(unit, row, {**_FREE_ROW, "status": CaseStatus.ERASED.value})
    unit.event(Action.ERASED, erasure.sag, files=len(files), **facts)


def _own_files(store: Store, connection: Connection, key: str) -> list[str]:
    """Return the contents only this case points to; what is under its own key is only its own."""
    contents = Contents(connection, store.blobs)
    mine = {name for owner, name in contents.held(only=key) if owner != PRODUCT}
    plain = {name for name in mine if _is_plain(store.blobs, name)}
    needed = {name for _, name in contents.held(but_not=key)} if plain else set()
    return sorted(mine - (plain & needed))


def _is_plain(blobs: Blobs, name: str) -> bool:
    return not (blobs.fetch(name) or HEADER).startswith(HEADER)


def _overwrite_plain(unit: Unit, key: str) -> None:
    """Overwrite what an older version stored in plain; the new hash of each row is noted."""
    found = [(table, row) for table in _BODIES for row in _rows(unit.connection, table, key)]
    names = [row for row in _rows(unit.connection, document, key) if not is_sealed(row["name"])]
    blank = {"body": BLANK, "sha256": ZERO_HASH, "prev_sha256": ZERO_HASH}
    if any(not is_sealed(row["body"]) for _, row in found) or names:
        with unguarded(unit.connection, *_BODIES, document):
            for table, row in found:
                _change(unit, table, row, blank)
            for row in names:
                _change(unit, document, row, {"name": BLANK})


def _rows(connection: Connection, table: Table, key: str) -> list[RowMapping]:
    return list(connection.execute(select(table).where(table.c.sag == key)).mappings())


def _change(unit: Unit, table: Table, row: RowMapping, changes: dict[str, Any]) -> None:
    same = [column == row[column.name] for column in table.primary_key]
    unit.connection.execute(update(table).where(*same).values(**changes))
    unit.wrote(table, {**row, **changes})


def _delete_plain_rows(blobs: TableBlobs, connection: Connection, files: list[str]) -> list[str]:
    """Delete what lies in the table in plain; what is sealed stays, and nobody can open it."""
    plain = [name for name in files if _is_plain(blobs, name)]
    if plain:
        with unguarded(connection, blob):
            names = [blobs.name(name) for name in plain]
            connection.execute(delete(blob).where(blob.c.name.in_(names)))
    return []


def _standing(store: Store, keys: set[str]) -> list[str]:
    with store.read() as connection:
        found = connection.execute(select(sag.c.key).where(sag.c.key.in_(keys))).scalars()
        return sorted(found)


def _done(store: Store) -> dict[str, tuple[Erasure, str]]:
    with store.read() as connection:
        rows = connection.execute(select(sletning)).mappings().all()
    return {
        row["sag"]: (Erasure(*(row[name] for name in Erasure.__slots__)), row["files"])
        for row in rows
    }


def _clear_up(store: Store, files_of: dict[str, str]) -> None:
    """Remove the files of erased cases, and every old page they stood on.

    Raises:
        LeftoversError: somebody holds them; the cases are erased all the same.
    """
    try:
        with translated("erasure"):
            fault("erase:after_commit")
            _remove_files(store, " ".join(files_of.values()).split())
            _compact(store, list(files_of))
            fault("erase:before_list")
    except StorageError as error:
        raise LeftoversError(
            "erased, but not cleared up",
            user_message="Sagen er slettet, og nøglen til den er væk. De sidste rester i filerne "
            "kunne ikke fjernes lige nu; det sker, næste gang programmet starter.",
        ) from error


def _remove_files(store: Store, names: list[str]) -> None:
    if isinstance(store.blobs, FileBlobs):
        for name in names:
            store.blobs.remove(name)
    for copy in store.settings.data.glob("foer-skema-*.db*"):  # made by an upgrade, in plain
        copy.unlink(missing_ok=True)


def _compact(store: Store, keys: list[str]) -> None:
    """Leave no old page behind: in SQLite's log and free pages, or in PostgreSQL's table files."""
    with store.engine.connect() as opened:
        connection = opened.execution_options(isolation_level="AUTOCOMMIT")
        if is_sqlite(store.engine):
            _compact_sqlite(connection.connection.driver_connection)
            return
        old = select(sag_version.c.sag).where(sag_version.c.body == BLANK)
        plain = connection.execute(old.where(sag_version.c.sag.in_(keys)).limit(1)).first()
        for table in (sag_noegle, *((*_BODIES, document, blob) if plain else ())):
            connection.execute(text(f"VACUUM FULL {table.name}"))


def _compact_sqlite(raw: Any) -> None:
    raw.execute("VACUUM")
    busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise BusyError("others read the write-ahead log", user_message="")
