"""Check the whole store: pages, chain, anchors, every row, every file."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Table, select

from drafting.storage.audit import event_hash, events
from drafting.storage.canonical import ZERO_HASH, read_json, row_digest
from drafting.storage.casekeys import key_of
from drafting.storage.contents import Contents
from drafting.storage.engine import is_sqlite, snapshot
from drafting.storage.errors import DamagedError, StorageError
from drafting.storage.model import Action, Event, Problem
from drafting.storage.store import Store, row_name
from drafting.storage.tables import (
    bruger,
    document,
    sag,
    sag_noegle,
    sag_version,
    sletning,
    step,
    tildeling,
)
from drafting.storage.translate import translated

__all__ = ["verify_at", "verify_store"]

_TABLES = (sag, sag_version, step, document, sletning, bruger, tildeling)
Rows = dict[tuple[str, str], str]


def verify_store(store: Store) -> tuple[Problem, ...]:
    """Return everything that is not as it was written; empty when all is well.

    Detects a changed, deleted, swapped or added row, a cut tail, an older database put back, a
    changed anchor, and missing or changed files. Takes the store as it stands at one moment.

    Raises:
        StorageError: the database cannot be opened at all.
    """
    try:
        with translated("verify"), store.engine.connect() as connection:
            found = list(verify_at(store, snapshot(connection)))
    except DamagedError as error:
        return (Problem("database", "database", error.user_message),)
    return (*found, *_files(store))


def verify_at(store: Store, connection: Connection) -> Iterator[Problem]:
    """Give what is wrong in the database as one connection sees it; files are not looked at."""
    if is_sqlite(store.engine):
        yield from _pages(store, connection)
    chain = _Chain(store)
    for event in events(connection):
        yield from chain.take(event)
    yield from chain.finish()
    yield from _rows(connection, chain.rows)
    yield from _keys(connection, chain.keys)


def _pages(store: Store, connection: Connection) -> Iterator[Problem]:
    checks = ["integrity_check", *(["cipher_integrity_check"] if store.keys else [])]
    for check in checks:
        answers = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {check}")]
        if answers not in (["ok"], []):
            yield Problem("sider", check, "Databasefilens sider er beskadiget.")


class _Chain:
    """Walk the events once: links, anchors, and what every row must hash to."""

    def __init__(self, store: Store) -> None:
        self._key = store.audit_key
        heads, self._bad_lines = store.anchors.read()
        self._heads = {head.seq: head.hash for head in heads}
        self._disagree = len({(head.seq, head.hash) for head in heads}) != len(self._heads)
        self._seq, self._hash = 0, ZERO_HASH
        self._has_anchor = bool(heads)
        self.rows: Rows = {}
        self.keys: dict[str, str] = {}  # case → hash of the key that must be there

    def take(self, event: Event) -> Iterator[Problem]:
        """Check one event against the one before and remember the rows it wrote."""
        where = f"hændelse {event.seq}"
        if event.seq != self._seq + 1:
            yield Problem("kæde", where, f"Der mangler hændelser før nr. {event.seq}.")
        if event.prev_hash != self._hash or event_hash(self._key, _fields(event)) != event.hash:
            yield Problem("kæde", where, f"Hændelse nr. {event.seq} er ændret eller flyttet.")
        if self._heads.pop(event.seq, event.hash) != event.hash:
            yield Problem("anker", where, f"Hændelse nr. {event.seq} svarer ikke til ankeret.")
        self._seq, self._hash = event.seq, event.hash
        self._remember(event)

    def _remember(self, event: Event) -> None:
        try:
            payload = read_json(event.payload)
            rows = payload.get("rows", {})
        except (ValueError, AttributeError):
            return  # the hash has said already that this event is changed
        if event.action == Action.ERASED:
            self.keys.pop(event.object, None)
        elif "noegle" in payload:
            self.keys[event.object] = payload["noegle"]
        for name, digest in rows.items():
            self.rows[event.object, name] = digest

    def finish(self) -> Iterator[Problem]:
        """Check that the chain reaches as far as the anchors say."""
        if self._heads:
            last = max(self._heads)
            yield Problem(
                "anker",
                f"hændelse {last}",
                f"Loggen slutter ved nr. {self._seq}, men gik til nr. {last}.",
            )
        if self._bad_lines or self._disagree:
            yield Problem("anker", "ankerfil", "Ankerfilen er ændret uden om programmet.")
        if self._seq and not self._has_anchor:
            yield Problem(
                "anker", "ankerfil", "Ankerfilen mangler; en afkortet log kan ikke opdages."
            )


def _fields(event: Event) -> dict[str, Any]:
    return {name: getattr(event, name) for name in Event.__slots__}


def _rows(connection: Connection, expected: Rows) -> Iterator[Problem]:
    for table in _TABLES:
        every = select(table).execution_options(yield_per=500)
        for row in connection.execute(every).mappings():
            name = row_name(table, dict(row))
            owner = str(row[next(iter(table.primary_key)).name])  # the case, or the user
            if expected.pop((owner, name), None) != row_digest(dict(row)):
                yield _row_problem(
                    table, owner, name, "er ændret eller tilføjet uden om programmet"
                )
    for owner, name in expected:
        yield _row_problem(None, owner, name, "er fjernet uden om programmet")


def _keys(connection: Connection, expected: dict[str, str]) -> Iterator[Problem]:
    """Give every case whose key is not the one it was made with, or is still there erased."""
    found = connection.execute(select(sag_noegle.c.sag).order_by(sag_noegle.c.sag)).scalars().all()
    for owner in found:
        try:
            key = key_of(connection, owner)
        except DamagedError:
            key = None
        if key is None or key.digest != expected.pop(owner, None):
            yield _key_problem(owner, "er ændret eller tilføjet uden om programmet")
    for owner in sorted(expected):
        yield _key_problem(owner, "er fjernet uden om programmet, og indholdet kan ikke læses")


def _key_problem(owner: str, what: str) -> Problem:
    return Problem("nøgle", owner, f"Nøglen til sagen {owner} {what}.")


def _row_problem(table: Table | None, owner: str, name: str, what: str) -> Problem:
    kind = table.name if table is not None else name.split("/")[0]
    whose = "om brugeren" if kind == bruger.name else "i sagen"
    return Problem(kind, f"{owner}/{name}", f"En række ({name}) {whose} {owner} {what}.")


def _files(store: Store) -> Iterator[Problem]:
    with store.read() as connection:
        contents = Contents(connection, store.blobs)
        for sag_key, name in sorted(contents.held()):
            try:
                contents.read(sag_key, name)
            except StorageError:
                yield Problem("fil", name, f"Filen {name[:12]}… mangler eller er ændret.")
