"""Content under its hash: documents, letters, and the files a draft was made with.

A laptop keeps files in the data folder (written beside, forced to disk, then renamed); many
servers share a table. With a key set the content is AES-256-GCM, and the name a keyed hash, so
that nobody can test from outside whether a known document is there.
"""

import hashlib
import os
import time
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine, select
from sqlalchemy.dialects.postgresql import insert

from drafting.storage.canonical import keyed_hash
from drafting.storage.errors import DamagedError
from drafting.storage.faults import fault
from drafting.storage.tables import blob
from drafting.storage.translate import translated

__all__ = ["Blobs", "FileBlobs", "TableBlobs"]

_STALE_SECONDS = 3600


class Blobs(Protocol):
    """Where content lies. `put` returns its SHA-256; `get` raises unless it is whole."""

    def put(self, content: bytes) -> str:
        """Store content for good and return its hash."""

    def get(self, sha256: str) -> bytes:
        """Return the content of a hash."""

    def has(self, name: str) -> bool:
        """Return whether something lies under a name."""

    def keep(self, name: str, sealed: bytes) -> None:
        """Store what was sealed elsewhere (under a case's key) for good, under its name."""

    def fetch(self, name: str) -> bytes | None:
        """Return what lies under a name as it lies there; None where nothing does."""


class FileBlobs:
    """Content as files: `blobs/ab/cd/<name>`."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self._folder, self._key = folder, key

    def put(self, content: bytes) -> str:
        """Store content for good and return its hash; the same content is stored once."""
        sha256 = hashlib.sha256(content).hexdigest()
        if not self.has(sha256):
            self.keep(sha256, _seal(self._key, sha256, content))
        return sha256

    def get(self, sha256: str) -> bytes:
        """Return the content of a hash.

        Raises:
            DamagedError: it is not there, or not what was stored.
        """
        sealed = self.fetch(sha256)
        if sealed is None:
            raise _lost(sha256)
        return _unseal(self._key, sha256, sealed)

    def has(self, name: str) -> bool:
        """Return whether something lies under a name."""
        return self._path(name).exists()

    def keep(self, name: str, sealed: bytes) -> None:
        """Store what was sealed elsewhere (under a case's key) for good, under its name."""
        with translated("blob"):
            self._write(self._path(name), sealed)

    def fetch(self, name: str) -> bytes | None:
        """Return what lies under a name as it lies there; None where nothing does."""
        try:
            return self._path(name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _lost(name) from error

    def remove(self, name: str) -> None:
        """Remove what lies under a name, if anything does."""
        path = self._path(name)
        with translated("blob"):
            if path.exists():
                path.unlink()
                _sync_folder(path.parent)

    def sweep(self) -> None:
        """Remove half-written files that a killed process left more than an hour ago."""
        for path in (self._folder / "tmp").glob("*"):
            if time.time() - path.stat().st_mtime > _STALE_SECONDS:
                path.unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        name = keyed_hash(self._key, sha256) if self._key else sha256
        return self._folder / name[:2] / name[2:4] / name

    def _write(self, path: Path, sealed: bytes) -> None:
        fault("blob:before_write")
        beside = self._folder / "tmp" / f"{os.getpid()}-{os.urandom(8).hex()}"
        for folder in (beside.parent, path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            _write_through(beside, sealed)
            fault("blob:after_write")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        for folder in (path.parent, path.parent.parent, self._folder):
            _sync_folder(folder)
        fault("blob:after_rename")


class TableBlobs:
    """Content in the shared database, for many servers in front of one PostgreSQL."""

    def __init__(self, engine: Engine, key: bytes | None) -> None:
        self._engine, self._key = engine, key

    def put(self, content: bytes) -> str:
        """Store content for good and return its hash; the same content is stored once."""
        sha256 = hashlib.sha256(content).hexdigest()
        self.keep(sha256, _seal(self._key, sha256, content))
        return sha256

    def keep(self, name: str, sealed: bytes) -> None:
        """Store what was sealed elsewhere (under a case's key) for good, under its name."""
        row = {"name": self.name(name), "content": sealed}
        with translated("blob"):
            fault("blob:before_write")
            with self._engine.begin() as connection:
                connection.execute(insert(blob).values(**row).on_conflict_do_nothing())
            fault("blob:after_write")

    def get(self, sha256: str) -> bytes:
        """Return the content of a hash.

        Raises:
            DamagedError: it is not there, or not what was stored.
        """
        sealed = self.fetch(sha256)
        if sealed is None:
            raise _lost(sha256)
        return _unseal(self._key, sha256, sealed)

    def has(self, name: str) -> bool:
        """Return whether something lies under a name."""
        query = select(blob.c.name).where(blob.c.name == self.name(name))
        with translated("blob"), self._engine.connect() as connection:
            return connection.execute(query).first() is not None

    def fetch(self, name: str) -> bytes | None:
        """Return what lies under a name as it lies there; None where nothing does."""
        query = select(blob.c.content).where(blob.c.name == self.name(name))
        with translated("blob"), self._engine.connect() as connection:
            sealed = connection.execute(query).scalar()
        return None if sealed is None else bytes(sealed)

    def name(self, sha256: str) -> str:
        """Return the name a content has in the table."""
        return keyed_hash(self._key, sha256) if self._key else sha256


def _seal(key: bytes | None, sha256: str, content: bytes) -> bytes:
    if key is None:
        return content
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, content, sha256.encode())


def _unseal(key: bytes | None, sha256: str, sealed: bytes) -> bytes:
    content = sealed
    if key is not None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            content = AESGCM(key).decrypt(sealed[:12], sealed[12:], sha256.encode())
        except (InvalidTag, ValueError):
            raise _lost(sha256) from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise _lost(sha256)
    return content


def _lost(sha256: str) -> DamagedError:
    return DamagedError(
        f"content {sha256[:12]} is missing or changed",
        user_message="Et gemt dokument mangler eller er ændret uden om programmet. Resten af "
        "sagen kan "
        "læses. Hent dokumentet fra den seneste sikkerhedskopi.",
    )


def _write_through(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
