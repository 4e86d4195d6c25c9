"""The key of the store: 32 bytes in a file that only its owner can read."""

import hashlib
import hmac
import os
import re
from dataclasses import dataclass
from pathlib import Path

from drafting.storage.errors import KeyFileError

__all__ = ["Keys", "read_keys", "write_new_key"]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys made from the one in the file: pages, files, audit chain, case keys."""

    database: bytes
    blobs: bytes
    audit: bytes
    cases: bytes

    def __repr__(self) -> str:
        """Never show a key in a log or a traceback."""
        return "Keys(…)"


def read_keys(path: Path | None) -> Keys | None:
    """Return the keys of a key file (64 hex digits, mode 0600); None where no file is set.

    Raises:
        KeyFileError: the file is missing, others can read it, or it holds no key.
    """
    if path is None:
        return None
    try:
        mode, text = path.stat().st_mode, path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise _bad(path, "kan ikke læses") from error
    if mode & 0o077:
        raise _bad(path, "kan læses af andre end dig. Kør »chmod 600« på den")
    if not re.fullmatch("[0-9a-fA-F]{64}", text):
        raise _bad(path, "er ikke en nøgle på 64 hextegn")
    master = bytes.fromhex(text)
    return Keys(*(_derive(master, name) for name in ("database", "blobs", "audit", "cases")))


def write_new_key(path: Path) -> None:
    """Write a new random key to a file only its owner can read; never replaces a file.

    Raises:
        KeyFileError: the file exists already or cannot be written.
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise _bad(path, "findes i forvejen eller kan ikke skrives") from error
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(os.urandom(32).hex() + "\n")
        file.flush()
        os.fsync(file.fileno())


def _derive(master: bytes, name: str) -> bytes:
    return hmac.new(master, f"udkast:{name}:1".encode(), hashlib.sha256).digest()


def _bad(path: Path, what: str) -> KeyFileError:
    return KeyFileError(
        "key file cannot be used",
        user_message=f"Nøglefilen »{path}« {what}. Uden nøglen kan sagerne ikke åbnes; intet er "
        "ændret.",
    )
