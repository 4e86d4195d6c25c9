"""The data folder: made for its owner only, and never on a network share."""

import os
from pathlib import Path

from drafting.storage.errors import SchemaError
from drafting.storage.translate import translated

__all__ = ["filesystem_of", "prepare_folder"]

_MOUNTS = Path("/proc/self/mounts")
_NETWORK = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "9p", "fuse.sshfs", "afs", "ncpfs"})


def prepare_folder(folder: Path, *, local: bool) -> None:
    """Make the data folder (mode 0700) where it is missing.

    Args:
        folder: the folder.
        local: SQLite is to live in it, so that it must lie on a disk of this machine.

    Raises:
        SchemaError: `local`, and the folder lies on a network share.
        ReadOnlyError: the folder cannot be made.
    """
    with translated("data folder"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    kind = filesystem_of(folder) if local else ""
    if kind in _NETWORK:
        raise SchemaError(
            f"data folder on {kind}",
            user_message=f"Datamappen »{folder}« ligger på et netværksdrev ({kind}), hvor "
            "databasen kan "
            "blive ødelagt. Sæt UDKAST_DATA til en mappe på maskinens egen disk, eller brug "
            "PostgreSQL.",
        )


def filesystem_of(folder: Path, mounts: str | None = None) -> str:
    """Return the kind of file system a folder lies on ("" where the system does not say)."""
    if mounts is None:
        mounts = _MOUNTS.read_text("utf-8", "replace") if _MOUNTS.exists() else ""
    best, kind = "", ""
    real = os.path.realpath(folder) + "/"
    for line in mounts.splitlines():
        fields = line.split(" ")
        point = fields[1].replace("\\040", " ") if len(fields) > 2 else ""
        if point and real.startswith(point.rstrip("/") + "/") and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind
