"""Why a case could not be saved or read, said so that an officer knows what is safe.

StorageError (drafting.errors)
├── DiskFullError          no room: nothing was saved, earlier versions stand
├── DiskError              the disk or the file system refused
├── ReadOnlyError          the data folder or the database cannot be written to
├── BusyError              somebody else is writing; try again
├── ConnectionLostError    the database server went away; whether it was saved is uncertain
├── DamagedError           content does not match its hash, or the file is not a database
├── SchemaError            the database is older or newer than the program, or cannot be used
├── KeyFileError           the key file is missing, open to others or not a key
├── UnknownCaseError       no such case
├── RefusedError           the request itself cannot be stored (bad number, bad actor …)
│   └── NumberInUseError   another case has the number
└── ConflictError          somebody saved first; holds both versions
"""

from drafting.errors import StorageError
from drafting.storage.model import Json

__all__ = [
    "NO_SUCH_CASE",
    "BusyError",
    "ConflictError",
    "ConnectionLostError",
    "DamagedError",
    "DiskError",
    "DiskFullError",
    "KeyFileError",
    "NumberInUseError",
    "ReadOnlyError",
    "RefusedError",
    "SchemaError",
    "StorageError",
    "UnknownCaseError",
]


NO_SUCH_CASE = "Sagen findes ikke i sagslisten. Gå til sagslisten, og åbn den derfra."


class DiskFullError(StorageError):
    """There was no room; nothing was saved and every earlier version stands."""


class DiskError(StorageError):
    """The disk or the file system refused; nothing was saved."""


class ReadOnlyError(StorageError):
    """The data folder or the database cannot be written to."""


class BusyError(StorageError):
    """Another process held the database for longer than we wait."""


class ConnectionLostError(StorageError):
    """The connection broke; the outcome of a save is uncertain and saving again is safe."""


class DamagedError(StorageError):
    """Stored content does not match its hash, or the file is no database."""


class SchemaError(StorageError):
    """The database has a shape, a place or an engine this program must not use."""


class KeyFileError(StorageError):
    """The key file is missing, readable by others, or not a key."""


class UnknownCaseError(StorageError):
    """There is no case with that key."""


class RefusedError(StorageError):
    """What was asked for cannot be stored as it is."""


class NumberInUseError(RefusedError):
    """Another case has the case number already."""


class ConflictError(StorageError):
    """Somebody else saved first. Both texts are here, and yours is kept as a side version.

    Attributes:
        base: the version number you started from.
        version: the version number that stands now.
        theirs: the content that stands now.
        mine: the content you tried to save.
        side_version: the number under which your content was kept.
    """

    def __init__(
        self,
        message: str,
        *,
        user_message: str,
        versions: tuple[int, int, int],
        both: tuple[Json, Json],
    ) -> None:
        super().__init__(message, user_message=user_message)
        self.base, self.version, self.side_version = versions
        self.theirs, self.mine = both
