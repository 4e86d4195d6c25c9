"""The case store: versions, audit and encryption; nothing that was saved is ever lost.

Importing this package loads no database library: `drafting.storage.service` does.
"""

from drafting.storage.errors import (
    BusyError,
    ConflictError,
    ConnectionLostError,
    DamagedError,
    DiskError,
    DiskFullError,
    KeyFileError,
    NumberInUseError,
    ReadOnlyError,
    RefusedError,
    SchemaError,
    StorageError,
    UnknownCaseError,
)
from drafting.storage.model import (
    Action,
    CasePage,
    CaseRow,
    CaseStatus,
    CaseVersion,
    Document,
    Event,
    Json,
    MadeWith,
    Problem,
    Reservation,
    Saved,
    Step,
    StepKind,
)
from drafting.storage.settings import Settings, read_settings

__all__ = [
    "Action",
    "BusyError",
    "CasePage",
    "CaseRow",
    "CaseStatus",
    "CaseVersion",
    "ConflictError",
    "ConnectionLostError",
    "DamagedError",
    "DiskError",
    "DiskFullError",
    "Document",
    "Event",
    "Json",
    "KeyFileError",
    "MadeWith",
    "NumberInUseError",
    "Problem",
    "ReadOnlyError",
    "RefusedError",
    "Reservation",
    "Saved",
    "SchemaError",
    "Settings",
    "Step",
    "StepKind",
    "StorageError",
    "UnknownCaseError",
    "read_settings",
]
