"""Turn what a disk or a database says into what an officer must know."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from drafting.errors import StorageError
from drafting.storage.errors import (
    BusyError,
    ConnectionLostError,
    DamagedError,
    DiskError,
    DiskFullError,
    ReadOnlyError,
    SchemaError,
)

__all__ = ["translated", "translation"]

_KEPT = "Det, du har skrevet, ligger stadig i vinduet, og alt, der var gemt før, står uændret."
_MESSAGES: dict[type[StorageError], str] = {
    DiskFullError: f"Disken er fuld, og ændringen er IKKE gemt. {_KEPT} Ryd plads, og gem igen.",
    DiskError: f"Disken svarede med en fejl, og ændringen er IKKE gemt. {_KEPT} "
    "Gem igen; bliver det ved, så tag en sikkerhedskopi, og kontakt driften.",
    ReadOnlyError: f"Datamappen kan ikke skrives, og ændringen er IKKE gemt. {_KEPT} "
    "Kontrollér rettighederne til mappen, og gem igen.",
    BusyError: "Systemet er optaget af en anden, der gemmer, og ændringen er IKKE gemt. "
    f"{_KEPT} Prøv igen om et øjeblik.",
    ConnectionLostError: "Forbindelsen til databasen blev afbrudt. Det er usikkert, om ændringen "
    "nåede "
    "at blive gemt. Det, du har skrevet, ligger stadig i vinduet. Gem igen; det er sikkert at "
    "gentage.",
    DamagedError: "Databasen er beskadiget, eller nøglen passer ikke til den. Der er IKKE gemt "
    "noget. "
    "Lad filerne ligge, kør »python -m drafting audit verify«, og gendan den seneste "
    "sikkerhedskopi med »python -m drafting restore«.",
    SchemaError: "Databasen passer ikke til programmet. Der er IKKE gemt noget. "
    "Opdatér programmet, eller kontakt driften.",
}
_AWAY = (
    "Databasen svarer ikke. Det, der er gemt, er uændret. Kontrollér forbindelsen til serveren, og "
    "prøv igen."
)
_SQLITE = (  # what SQLite writes → what it means; the first that fits
    ("database or disk is full", DiskFullError),
    ("readonly database", ReadOnlyError),
    ("unable to open", ReadOnlyError),
    ("locked", BusyError),
    ("malformed", DamagedError),
    ("not a database", DamagedError),
    ("no such table", DamagedError),
    ("no such column", DamagedError),
    ("disk i/o error", DiskError),
)
_SQLSTATE = (  # class or code of PostgreSQL's SQLSTATE → what it means; the first that fits
    ("53100", DiskFullError),
    ("25006", ReadOnlyError),
    ("42501", ReadOnlyError),
    ("55P03", BusyError),
    ("57014", BusyError),
    ("40", BusyError),
    ("53", BusyError),
    ("08", ConnectionLostError),
    ("57P", ConnectionLostError),
    ("XX", DamagedError),
    ("58", DiskError),
    ("42", SchemaError),
)
_ERRNO: dict[int | None, type[StorageError]] = {
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.EFBIG: DiskFullError,
    errno.EROFS: ReadOnlyError,
    errno.EACCES: ReadOnlyError,
    errno.EPERM: ReadOnlyError,
}


@contextmanager
def translated(task: str) -> Iterator[None]:
    """Let an error of the database or the disk out as a StorageError with a Danish message.

    Raises:
        StorageError: the child that fits; its English message names `task` and no content.
    """
    try:
        yield
    except (OSError, SQLAlchemyError, UnicodeDecodeError) as error:
        raise translation(error, task) from error


def translation(error: Exception, task: str) -> StorageError:
    """Return the StorageError for a database's or a disk's error. Never copies its text."""
    kind = _kind(error)
    message = _MESSAGES[kind]
    if kind is ConnectionLostError and task != "save":
        message = _AWAY
    return kind(f"{task}: {kind.__name__} after {type(error).__name__}", user_message=message)


def _kind(error: Exception) -> type[StorageError]:
    if isinstance(error, OSError):
        return _ERRNO.get(error.errno, DiskError)
    if isinstance(error, UnicodeDecodeError):  # text in the file that nobody wrote
        return DamagedError
    if isinstance(error, PoolTimeoutError):
        return BusyError
    if not isinstance(error, DBAPIError) or error.orig is None:
        return SchemaError
    state = getattr(error.orig, "sqlstate", None)
    if state:
        return next((kind for start, kind in _SQLSTATE if state.startswith(start)), SchemaError)
    if error.connection_invalidated or type(error.orig).__module__.startswith("psycopg"):
        return ConnectionLostError
    return _sqlite_kind(str(error.orig).lower())


def _sqlite_kind(text: str) -> type[StorageError]:
    return next((kind for words, kind in _SQLITE if words in text), DamagedError)
