"""Put a backup back. What was there before is moved aside, never deleted."""

import glob
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from drafting.errors import UdkastError
from drafting.storage.anchor import Anchor, AnchorFile
from drafting.storage.audit import SYSTEM
from drafting.storage.backup import MANIFEST, copy_rows, file_hashes
from drafting.storage.contents import Contents
from drafting.storage.engine import open_engine, snapshot, write_connection
from drafting.storage.erasing import finish_erasures
from drafting.storage.erasures import Erasure, ErasureList
from drafting.storage.errors import DamagedError, RefusedError
from drafting.storage.keyfile import read_keys
from drafting.storage.migrate import bring_up_to_date
from drafting.storage.model import Action
from drafting.storage.settings import Settings
from drafting.storage.store import Store, open_store
from drafting.storage.tables import audit_event, sag, sletning
from drafting.storage.translate import translated
from drafting.storage.verify import verify_store
from drafting.storage.working import (
    half_backups,
    half_restores,
    remove_left_behind,
    working_folder,
)

__all__ = ["check_backup", "restore_backup", "set_aside"]


def check_backup(folder: Path) -> None:
    """Compare every file of a backup with its list of hashes.

    Raises:
        RefusedError: the folder is no backup.
        DamagedError: a file is missing, changed or added.
    """
    try:
        wanted: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RefusedError(
            "folder is no backup",
            user_message=f"»{folder}« er ikke en sikkerhedskopi: filen {MANIFEST} mangler eller "
            "kan ikke "
            "læses. Vælg mappen »udkast-DATO-TID«. Intet er ændret.",
        ) from error
    with translated("backup"):
        if file_hashes(folder) != wanted:
            raise _damaged("passer ikke med sin egen indholdsliste")


def restore_backup(folder: Path, settings: Settings) -> Path | None:
    """Put a backup back, checked before and after; return where the old data was moved.

    The audit trail notes the restore, and the newest event that was known before it.

    Raises:
        DamagedError: the backup is not whole; nothing was changed.
        RefusedError: it is no backup, or the PostgreSQL database is not empty.
        StorageError: it could not be put back; the old data is where it was or beside it.
    """
    check_backup(folder)
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    lost = AnchorFile(settings.anchor_folder, None).newest_unchecked()
    erased = _known_erasures(folder, settings)
    with translated("restore"):
        beside = settings.data.with_name(f"{settings.data.name}-gendannes-{stamp}")
        remove_left_behind((*half_restores(settings), *half_backups(folder.resolve().parent)))
        with working_folder(beside):
            shutil.copytree(folder, beside, dirs_exist_ok=True)
            _prepare_copy(Settings(beside, settings.key_file), erased)
            aside = _swap(settings, beside, stamp)
    _note(settings, lost)
    return aside


def _known_erasures(folder: Path, settings: Settings) -> tuple[Erasure, ...]:
    """Return what was erased up to now, by every list and database that can tell.

    That is the present ones, those that restores have moved aside (one may have been interrupted),
    and the list of every backup beside this one.
    """
    found: dict[str, Erasure] = {}
    for data in (settings.data, *set_aside(settings)):
        own = replace(settings, data=data, anchor=None)
        found |= _erased_in_database(own)
        found |= _list_of(own.anchor_folder, settings).read()
    anchors = [settings.anchor, *_moved_aside(settings.anchor)] if settings.anchor else []
    for one in (*anchors, *sorted(folder.resolve().parent.glob("udkast-*/anker"))):
        found |= _list_of(one, settings).read()
    return tuple(found.values())


def _erased_in_database(settings: Settings) -> dict[str, Erasure]:
    """Return what a database says is erased: an interrupted erasure is not on the list yet."""
    if settings.database_url is None and not settings.database_file.exists():
        return {}
    columns = (sletning.c[name] for name in Erasure.__slots__)
    engine = None
    try:
        engine = open_engine(settings, read_keys(settings.key_file))
        with engine.connect() as connection:
            return {row.sag: Erasure(*row) for row in connection.execute(select(*columns))}
    except (SQLAlchemyError, UdkastError, OSError):  # empty or damaged: why a backup is put back
        return {}
    finally:
        if engine is not None:
            engine.dispose()


def _list_of(folder: Path, settings: Settings) -> ErasureList:
    keys = read_keys(settings.key_file)
    return ErasureList(folder, keys.audit if keys else None)


def set_aside(settings: Settings) -> tuple[Path, ...]:
    """Return the folders that restores have moved aside; they still hold what was erased since."""
    return _moved_aside(settings.data)


def _moved_aside(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.parent.glob(f"{glob.escape(folder.name)}-foer-gendannelse-*")))


def _prepare_copy(settings: Settings, erased: tuple[Erasure, ...]) -> None:
    """Check the copy, and erase in it what is erased, before it takes the place of anything."""
    store = open_store(settings)
    try:
        if verify_store(store) or store.guard:
            raise _damaged("kan åbnes, men indholdet er ikke, som det blev gemt")
        _list_of(settings.anchor_folder, settings).add(erased)
        finish_erasures(store)
    finally:
        store.close()


def _swap(settings: Settings, beside: Path, stamp: str) -> Path | None:
    (beside / MANIFEST).unlink()
    if settings.database_url is not None:
        _load_postgres(settings, beside)
    aside = _move_aside(settings.data, stamp)
    if settings.anchor is not None:
        _move_aside(settings.anchor, stamp)
        shutil.move(beside / "anker", settings.anchor)
    if settings.database_url is None:
        beside.replace(settings.data)
    elif settings.anchor is None:
        settings.data.mkdir(mode=0o700, parents=True)
        shutil.move(beside / "anker", settings.anchor_folder)
    return aside


def _move_aside(folder: Path, stamp: str) -> Path | None:
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        return None
    aside = folder.with_name(f"{folder.name}-foer-gendannelse-{stamp}")
    folder.replace(aside)
    return aside


def _load_postgres(settings: Settings, beside: Path) -> None:
    """Copy a backup's rows and files into an empty PostgreSQL database, in one transaction."""
    source = open_store(Settings(beside, settings.key_file))
    keys = read_keys(settings.key_file)
    engine = open_engine(settings, keys)
    try:
        bring_up_to_date(engine, settings, keys)
        sink = Store(settings, keys, engine, lambda: datetime.now(UTC))
        with source.engine.connect() as rows, write_connection(engine) as target, target.begin():
            for table in (sag, audit_event):
                if target.execute(select(table).limit(1)).first() is not None:
                    raise _not_empty()
            contents = Contents(rows, source.blobs)
            for owner, name in sorted(contents.held()):
                contents.copy(owner, name, sink.blobs)
            copy_rows(snapshot(rows), target)
    finally:
        engine.dispose()
        source.close()


def _note(settings: Settings, lost: Anchor | None) -> None:
    store = open_store(settings)
    try:
        with store.write(SYSTEM) as unit:
            known: dict[str, int | str] = {}
            if lost is not None:
                known = {"known_seq": lost.seq, "known_hash": lost.hash}
            unit.event(Action.RESTORED, "-", **known)
    finally:
        store.close()


def _damaged(what: str) -> DamagedError:
    return DamagedError(
        "backup is damaged",
        user_message=f"Sikkerhedskopien {what} og bliver ikke brugt. Intet er ændret. "
        "Prøv en ældre sikkerhedskopi.",
    )


def _not_empty() -> RefusedError:
    return RefusedError(
        "target database is not empty",
        user_message="PostgreSQL-databasen er ikke tom, og der gendannes aldrig oven i sager. "
        "Opret en "
        "ny, tom database, sæt UDKAST_DATABASE_URL til den, og prøv igen.",
    )
