"""Copy the whole store out, and put it back, each time checked from end to end.

A backup is a folder that is itself a small store (SQLite, under the same key) with its files, its
anchors and a list of hashes. The same backup can be put back on SQLite or PostgreSQL.
"""

import hashlib
import os
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Table, insert, select

from drafting.storage.audit import SYSTEM, head
from drafting.storage.canonical import canonical_json
from drafting.storage.contents import Contents
from drafting.storage.engine import open_engine, snapshot, write_connection
from drafting.storage.erasures import Erasure, ErasureList
from drafting.storage.errors import DamagedError
from drafting.storage.migrate import bring_up_to_date
from drafting.storage.model import Action, Problem
from drafting.storage.settings import Settings
from drafting.storage.store import Store
from drafting.storage.tables import (
    audit_event,
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
from drafting.storage.verify import verify_store
from drafting.storage.working import half_backups, remove_left_behind, working_folder

__all__ = ["MANIFEST", "copy_rows", "file_hashes", "make_backup"]

MANIFEST = "indhold.json"
_TABLES = (  # no sign-ins: after a restore everybody signs in again
    sag,
    sag_version,
    step,
    document,
    bruger,
    tildeling,
    sag_noegle,
    sletning,
    audit_event,
)


def make_backup(store: Store, target: Path) -> tuple[Path, tuple[Problem, ...]]:
    """Copy the store into a new folder under `target`; return it and what its check found.

    The copy is of one moment, also while others save. It appears under its name only when it is
    whole; a store that is damaged is copied as it is, and the problems are returned. What a backup
    that was killed left behind is removed.

    Raises:
        StorageError: the copy could not be made; the store is untouched.
    """
    stamp = re.sub("[^0-9T]", "", store.now()).replace("T", "-")
    final, building = target / f"udkast-{stamp}", target / f".udkast-{stamp}"
    with translated("backup"):
        remove_left_behind(half_backups(target))
        with working_folder(building):
            problems = _fill(store, building)
            building.replace(final)
    if store.guard is None:
        with store.write(SYSTEM) as unit:
            unit.event(Action.BACKUP, "-", problems=len(problems))
    return final, problems


def _fill(store: Store, folder: Path) -> tuple[Problem, ...]:
    settings = Settings(folder, store.settings.key_file)
    engine = open_engine(settings, store.keys)
    try:
        bring_up_to_date(engine, settings, store.keys)
        copy = Store(settings, store.keys, engine, lambda: datetime.now(UTC))
        with store.engine.connect() as source, write_connection(engine) as sink, sink.begin():
            copy_rows(snapshot(source), sink)
        last = _head(copy)
        store.anchors.copy_to(copy.anchors, last[0])
        ErasureList(copy.settings.anchor_folder, copy.audit_key).add(_erased(store))
        missing = _copy_blobs(store, copy)
        problems = _distinct((*verify_store(copy), *missing))
    finally:
        engine.dispose()
    manifest = {"seq": last[0], "hash": last[1], "files": file_hashes(folder)}
    (folder / MANIFEST).write_text(canonical_json(manifest), "utf-8")
    _sync_tree(folder)
    return problems


def _erased(store: Store) -> Iterable[Erasure]:
    return ErasureList(store.settings.anchor_folder, store.audit_key).read().values()


def _distinct(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple({(found.kind, found.where): found for found in problems}.values())


def copy_rows(source: Connection, sink: Connection) -> None:
    """Copy every row of every table, in blocks."""
    for table in _TABLES:
        _copy_table(table, source, sink)


def _copy_table(table: Table, source: Connection, sink: Connection) -> None:
    rows = source.execute(select(table).execution_options(yield_per=500))
    for block in rows.mappings().partitions():
        sink.execute(insert(table), [dict(row) for row in block])


def _copy_blobs(store: Store, copy: Store) -> tuple[Problem, ...]:
    missing = []
    with copy.read() as connection:
        contents = Contents(connection, store.blobs)
        for sag_key, name in sorted(contents.held()):
            try:
                contents.copy(sag_key, name, copy.blobs)
            except DamagedError as error:
                missing.append(Problem("fil", name, error.user_message))
    return tuple(missing)


def _head(store: Store) -> tuple[int, str]:
    with store.engine.connect() as connection:
        last = head(connection)
    return (last.seq, last.hash) if last else (0, "")


def file_hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a folder but its list of hashes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MANIFEST:
            found[path.relative_to(folder).as_posix()] = _hash_file(path)
    return found


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_tree(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
