"""The store as the pages and commands use it: opened once per process, one function per need.

Every write takes an `actor`; every function may raise a StorageError, whose `user_message` is
Danish and says what is safe. A case is its raw case file (a dict) with a random key; the key, not
the case number, stands in addresses.
"""

import getpass
import logging
import re
import shutil
import threading
import time
from dataclasses import dataclass
from functools import lru_cache

from drafting.storage import case_list, cases, documents, saving
from drafting.storage.audit import check_actor
from drafting.storage.errors import RefusedError
from drafting.storage.model import (
    Action,
    CasePage,
    CaseRow,
    CaseStatus,
    CaseVersion,
    Document,
    Json,
    Reservation,
    Saved,
)
from drafting.storage.settings import Settings, read_settings
from drafting.storage.store import Store, open_store
from drafting.storage.times import danish_time

__all__ = [
    "OpenCase",
    "add_document",
    "danish_time",
    "default_actor",
    "documents_of",
    "history",
    "list_cases",
    "low_space",
    "new_case",
    "note_look",
    "open_case",
    "read_document",
    "read_version",
    "release_case",
    "reserve_case",
    "save_case",
    "store",
    "why_read_only",
]

_log = logging.getLogger(__name__)
_opening = threading.Lock()
_OPENED_AGAIN_SECONDS = 900.0
_opened: dict[tuple[Settings, str, str], float] = {}
_LOW_SPACE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class OpenCase:
    """An open case: its line in the list and its newest version."""

    row: CaseRow
    version: CaseVersion


def store() -> Store:
    """Return this process's open store, by the settings of the environment.

    Raises:
        StorageError: it cannot be opened; the next call tries again.
    """
    with _opening:
        return _open(read_settings())


@lru_cache(maxsize=4)
def _open(settings: Settings) -> Store:
    return open_store(settings)


def why_read_only() -> str | None:
    """Return the Danish reason why nothing can be saved now, or None when all is well."""
    return store().guard


def low_space() -> str | None:
    """Return a Danish warning where less than 1 GB is free in the data folder, or None."""
    if shutil.disk_usage(store().settings.data).free >= _LOW_SPACE:
        return None
    return "Der er mindre end 1 GB fri plads på disken. Ryd plads, før den er fuld."


def list_cases(
    search: str = "", status: CaseStatus | None = None, after: CaseRow | None = None
) -> CasePage:
    """Return 50 cases, last saved first; `search` is the beginning of a case number."""
    return case_list.list_cases(store(), search=search, status=status, after=after)


def new_case(body: Json, actor: str) -> Saved:
    """Store a new case; its key is in what is returned.

    Raises:
        RefusedError: the case number is in use or cannot be used.
    """
    return cases.insert_case(store(), body, actor)


def open_case(key: str, actor: str) -> OpenCase:
    """Return a case and its newest version; that somebody saw it is in the audit trail.

    Reading again within a quarter of an hour is the same look.

    Raises:
        UnknownCaseError: there is no such case.
        DamagedError: it is not what was saved.
    """
    opened = store()
    with opened.read() as connection:
        row = case_list.case_row(cases.load_row(connection, key))
        version = cases.load_version(connection, key, row.version)
    note_look(key, actor)
    return OpenCase(row, version)


def save_case(key: str, body: Json, expected_version: int, actor: str) -> Saved:
    """Save a case file on top of `expected_version`; "Gemt" may be said when this returns.

    Raises:
        ConflictError: somebody saved first; it holds `theirs` and `mine`, nothing is overwritten.
    """
    return saving.save_version(store(), key, body, expected_version, actor)


def history(key: str, limit: int | None = None) -> tuple[CaseVersion, ...]:
    """Return the versions of a case, newest first: all, or the newest `limit`."""
    return cases.history(store(), key, limit)


def read_version(key: str, version: int) -> CaseVersion:
    """Return one version of a case as it was saved.

    Raises:
        UnknownCaseError: there is no such version.
        DamagedError: it is not what was saved.
    """
    with store().read() as connection:
        return cases.load_version(connection, key, version)


def reserve_case(key: str, actor: str) -> Reservation:
    """Reserve a case for a quarter of an hour; returns who holds it (maybe somebody else)."""
    return saving.reserve_case(store(), key, actor)


def release_case(key: str, actor: str) -> None:
    """Give your reservation back."""
    saving.release_case(store(), key, actor)


def add_document(key: str, file: tuple[str, str, bytes], actor: str) -> Document:
    """Store a document (name, media type, content) with a case."""
    return documents.add_document(store(), key, file, actor)


def documents_of(key: str) -> tuple[Document, ...]:
    """Return the documents of a case in the order they came in."""
    return documents.documents_of(store(), key)


def read_document(found: Document) -> bytes:
    """Return the content of a document of a case, whole and unchanged."""
    return documents.read_document(store(), found)


def default_actor() -> str:
    """Return the user id of whoever is logged in to this machine, until there is a login here."""
    name = re.sub(r"[^\w.@+-]", "-", getpass.getuser())[:64]
    try:
        check_actor(name)
    except RefusedError:
        return "ukendt"
    return name


def note_look(key: str, actor: str) -> None:
    """Note in the audit trail that somebody saw a case, unless they did within 15 minutes.

    While nothing can be written there, the look is in the log of the program.
    """
    opened = store()
    look, now = (opened.settings, key, actor), time.monotonic()
    if now - _opened.get(look, -_OPENED_AGAIN_SECONDS) < _OPENED_AGAIN_SECONDS:
        return
    if opened.guard is not None:
        check_actor(actor)
        _log.error("%s saw case %s while the audit trail cannot be written", actor, key)
    else:
        with opened.write(actor) as unit:
            unit.event(Action.OPENED, key)
    _opened[look] = now
