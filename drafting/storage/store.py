"""The open store: one way in to read, one to write, and a head anchored after each commit."""

import logging
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, select
from sqlalchemy.exc import DBAPIError

from drafting.storage.anchor import Anchor, AnchorFile
from drafting.storage.audit import SYSTEM, append_event, check_actor, head
from drafting.storage.blobs import Blobs, FileBlobs, TableBlobs
from drafting.storage.canonical import row_digest
from drafting.storage.engine import is_sqlite, open_engine, write_connection
from drafting.storage.errors import DamagedError, LeftoversError
from drafting.storage.faults import fault
from drafting.storage.keyfile import Keys, read_keys
from drafting.storage.migrate import WAIT_OPENING, bring_up_to_date
from drafting.storage.model import Action
from drafting.storage.settings import Settings
from drafting.storage.tables import audit_event
from drafting.storage.times import stored_time
from drafting.storage.translate import translated
from drafting.storage.working import half_restores, remove_left_behind

__all__ = ["Store", "Unit", "open_store", "row_name"]

_log = logging.getLogger(__name__)
Clock = Callable[[], datetime]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Unit:
    """One transaction: what it writes, and the audit events that say so."""

    def __init__(self, connection: Connection, actor: str, at: str) -> None:
        self.connection, self.actor, self.at = connection, actor, at
        self.entries: list[tuple[str, str, Action, str, Mapping[str, Any]]] = []
        self._rows: dict[str, str] = {}
        self._facts: dict[str, int | str] = {}

    def note(self, **facts: int | str) -> None:
        """Give the next event some facts of its transaction."""
        self._facts |= facts

    def insert(self, table: Table, row: Mapping[str, Any]) -> None:
        """Insert one row; its hash goes into the next event."""
        self.connection.execute(insert(table).values(**row))
        self.wrote(table, row)

    def wrote(self, table: Table, row: Mapping[str, Any]) -> None:
        """Note the hash of a row that now stands in a table."""
        self._rows[row_name(table, row)] = row_digest(row)
        fault("save:row")

    def event(self, action: Action, target: str, **facts: int | str) -> None:
        """Say what was done to `target` with the rows written since the last event."""
        said = {**self._facts, **facts}
        payload = {**said, "rows": self._rows} if self._rows else said
        self.entries.append((self.at, self.actor, action, target, payload))
        self._rows, self._facts = {}, {}


def row_name(table: Table, row: Mapping[str, Any]) -> str:
    """Return what a row is called in an audit event: its table and its key within the case."""
    parts = [
        str(row[column.name]) for column in table.primary_key if column.name not in ("sag", "key")
    ]
    return "/".join([table.name, *parts])


class Store:
    """An open store. `guard` is a Danish reason not to write, or None.

    Safe to use from several threads, and from several processes on the same data.
    """

    def __init__(self, settings: Settings, keys: Keys | None, engine: Engine, clock: Clock) -> None:
        self.settings, self.engine, self._clock = settings, engine, clock
        self.keys = keys
        self.audit_key = keys.audit if keys else None
        self.anchors = AnchorFile(settings.anchor_folder, self.audit_key)
        self.blobs = _blobs(settings, keys, engine)
        self.guard: str | None = None

    def now(self) -> str:
        """Return the present time as UTC text. It orders nothing: numbers do."""
        return stored_time(self._clock())

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the store.

        Raises:
            StorageError: the store cannot be read, with a Danish message.
        """
        with translated("read"), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self, actor: str) -> Iterator[Unit]:
        """Give a transaction; it is committed, with its audit events, when the block ends.

        Raises:
            StorageError: nothing was saved (or, on a lost connection, it is uncertain).
        """
        check_actor(actor)
        if self.guard is not None:
            raise DamagedError("store is guarded", user_message=self.guard)
        with translated("save"):
            anchor = yield from self._transaction(actor)
        if anchor is not None:
            self._anchor(anchor)

    def _transaction(self, actor: str) -> Generator[Unit, None, Anchor | None]:
        with write_connection(self.engine) as connection:
            try:
                with connection.begin():
                    fault("save:begun")
                    unit = Unit(connection, actor, self.now())
                    yield unit
                    fault("save:before_audit")
                    anchor = self._append(unit)
                    fault("save:before_commit")
            except (OSError, DBAPIError):
                connection.invalidate()  # never retry on a connection that saw an I/O error
                raise
        return anchor

    def _append(self, unit: Unit) -> Anchor | None:
        anchor = None
        for entry in unit.entries:
            anchor = append_event(unit.connection, self.audit_key, entry)
        return anchor

    def _anchor(self, anchor: Anchor) -> None:
        """Write the head outside the database; the save is on disk, whatever happens here."""
        try:
            fault("save:after_commit")
            self.anchors.add(anchor)
        except OSError as error:
            _log.error("audit head %d was not anchored (%s)", anchor.seq, type(error).__name__)

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def open_store(settings: Settings, clock: Clock = _utc_now) -> Store:
    """Open the store: key, database, newest shape, anchor check, what was left behind.

    Raises:
        StorageError: it cannot be opened; the Danish message says why and what is safe.
    """
    keys = read_keys(settings.key_file)
    engine = open_engine(settings, keys)
    try:
        bring_up_to_date(engine, settings, keys)
        store = Store(settings, keys, engine, clock)
        with translated("open"):
            if isinstance(store.blobs, FileBlobs):
                store.blobs.sweep()
            _check_anchor(store)
        _reapply_erasures(store)
        if remove_left_behind(half_restores(settings)):
            _log.warning("the copy of a restore stays beside the data folder")
    except BaseException:
        engine.dispose()
        raise
    return store


def _reapply_erasures(store: Store) -> None:
    """Erase again what an older copy brought back, and finish an erasure that was interrupted."""
    from drafting.storage.erasing import finish_erasures  # it stands on this module

    if store.guard is None:
        try:
            finish_erasures(store)
        except LeftoversError:
            _log.warning("an erasure waits for others to finish")


def _blobs(settings: Settings, keys: Keys | None, engine: Engine) -> Blobs:
    key = keys.blobs if keys else None
    if is_sqlite(engine):
        return FileBlobs(settings.data / "blobs", key)
    return TableBlobs(engine, key)


def _check_anchor(store: Store) -> None:
    """Compare the newest anchored head with the database; begin a chain in a new store."""
    newest = store.anchors.newest()
    if newest is None:
        _first_anchor(store)
        return
    query = select(audit_event.c.hash).where(audit_event.c.seq == newest.seq)
    with store.engine.connect() as connection:
        found = connection.execute(query).scalar()
    if found != newest.hash:
        store.guard = _ROLLED_BACK


def _first_anchor(store: Store) -> None:
    with store.anchors.locked() as handle:
        if store.anchors.newest() is not None:  # another process was first
            return
        with store.engine.connect() as connection:
            worked = select(audit_event.c.seq).where(audit_event.c.action != Action.ANCHOR.value)
            in_use = connection.execute(worked.limit(1)).first() is not None
        if in_use and is_sqlite(store.engine):
            store.guard = _NO_ANCHOR
            return
        with write_connection(store.engine, WAIT_OPENING) as connection, connection.begin():
            last = head(connection)
            after = {"after": last.seq if last else 0}
            entry = (store.now(), SYSTEM, Action.ANCHOR, "-", after)
            anchor = append_event(connection, store.audit_key, entry)
        store.anchors.add_to(handle, anchor)


_ROLLED_BACK = (
    "Databasen passer ikke til det sidste kendte punkt i hændelsesloggen: den er ældre end "
    "ventet, eller "
    "den er ændret uden om programmet. Sagerne kan læses, men der kan ikke gemmes. Kør »python -m "
    "drafting audit verify«, og gendan den seneste sikkerhedskopi med »python -m drafting restore«."
)
_NO_ANCHOR = (
    "Filen med hændelseslogens sidste kendte punkt mangler. Sagerne kan læses, men der kan ikke "
    "gemmes, "
    "før det er klart, at intet er fjernet. Læg filen tilbage, eller gendan den seneste "
    "sikkerhedskopi med »python -m drafting restore«."
)
