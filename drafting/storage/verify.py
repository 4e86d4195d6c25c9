"""Check the whole store: pages, chain, anchors, every row, every file."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Table, select

from drafting.storage.audit import event_hash, events
from drafting.storage.blobs import Blobs
from drafting.storage.canonical import ZERO_HASH, read_json, row_digest
from drafting.storage.engine import is_sqlite, snapshot
from drafting.storage.errors import DamagedError, StorageError
from drafting.storage.model import Event, Json, Problem, StepKind
from drafting.storage.store import Store, row_name
from drafting.storage.tables import bruger, document, sag, sag_version, step, tildeling
from drafting.storage.translate import translated

__all__ = ["referenced", "verify_at", "verify_store"]

_TABLES = (sag, sag_version, step, document, bruger, tildeling)
_NAMES_FILES = (StepKind.DRAFT, StepKind.LETTER, StepKind.REVIEW, StepKind.SIDE_VERSION)
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
            rows = read_json(event.payload).get("rows", {})
        except (ValueError, AttributeError):
            return  # the hash has said already that this event is changed
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


def _row_problem(table: Table | None, owner: str, name: str, what: str) -> Problem:
    kind = table.name if table is not None else name.split("/")[0]
    whose = "om brugeren" if kind == bruger.name else "i sagen"
    return Problem(kind, f"{owner}/{name}", f"En række ({name}) {whose} {owner} {what}.")


def _files(store: Store) -> Iterator[Problem]:
    for sha256 in sorted(referenced(store, store.blobs)):
        try:
            store.blobs.get(sha256)
        except StorageError:
            yield Problem("fil", sha256, f"Filen {sha256[:12]}… mangler eller er ændret.")


def referenced(store: Store, blobs: Blobs) -> set[str]:
    """Return the hash of every content some row points to, also through a list of materials.

    Args:
        store: where the rows are.
        blobs: where the content is, which need not be the same place while a copy is made.
    """
    with store.read() as connection:
        hashes = set(connection.execute(select(document.c.sha256).distinct()).scalars())
        kinds = [kind.value for kind in _NAMES_FILES]
        bodies = (
            connection.execute(select(step.c.body).where(step.c.kind.in_(kinds))).scalars().all()
        )
    for body in bodies:
        hashes |= _named(blobs, body)
    return hashes


def _named(blobs: Blobs, body: str) -> set[str]:
    """Return the hashes a step names: letters, the officer's own Word file, materials."""
    try:
        content = read_json(body)
        aside = content.get(StepKind.DRAFT.value)  # a draft that was laid aside in a conflict
        found = [one for one in (content, aside) if isinstance(one, dict)]
    except (ValueError, AttributeError):
        return set()  # the row's own hash has said already that it is changed
    return {name for one in found for name in (*_files_in(one), *_materials_in(blobs, one))}


def _files_in(content: Json) -> Iterator[str]:
    said = content.get("content")  # of a letter its file; of a review what was reviewed
    letter = said.get("letter") if isinstance(said, dict) else said
    yield from (name for name in (letter, content.get("word")) if name)


def _materials_in(blobs: Blobs, content: Json) -> Iterator[str]:
    manifest = (content.get("made_with") or {}).get("materials")
    if manifest is None:
        return
    yield manifest
    with suppress(StorageError):  # that the list is gone is said by the check of files
        yield from read_json(blobs.get(manifest).decode("utf-8")).values()
