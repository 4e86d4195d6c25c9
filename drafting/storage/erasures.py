"""The list of erased cases outside the database, beside the anchors.

An older backup still holds what was erased after it was taken. When it is put back, this list says
what must be erased again (Datatilsynet: a deletion must survive a restore). It holds keys, times,
user ids and the ground; a check of each line is an HMAC where a key is set.
"""

import hmac
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from drafting.storage.canonical import canonical_json, keyed_hash, read_json

__all__ = ["FILE", "Erasure", "ErasureList"]

FILE = "sletninger.log"


@dataclass(frozen=True, slots=True)
class Erasure:
    """One erased case: its key, on what ground, by whom and when (UTC)."""

    sag: str
    legal_basis: str
    erased_by: str
    erased_at: str


class ErasureList:
    """The file of erased cases; lines are only added."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self.path, self._key = folder / FILE, key

    def read(self) -> dict[str, Erasure]:
        """Return every erased case by its key; a line that was changed is passed over."""
        if not self.path.exists():
            return {}
        lines = self.path.read_text("utf-8", "replace").splitlines()
        found = [self._parse(line) for line in lines]
        return {erasure.sag: erasure for erasure in found if erasure is not None}

    def add(self, erasures: Iterable[Erasure]) -> None:
        """Add those that are not on the list, and force them to disk.

        Raises:
            OSError: the disk refused; the next start adds them.
        """
        known = self.read()
        new = [erasure for erasure in erasures if erasure.sag not in known]
        if not new:
            return
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(b"".join(self._line(erasure) for erasure in new))
            file.flush()
            os.fsync(file.fileno())

    def _line(self, erasure: Erasure) -> bytes:
        body = canonical_json(asdict(erasure))
        return f"{body} {keyed_hash(self._key, body)}\n".encode()

    def _parse(self, line: str) -> Erasure | None:
        body, _, check = line.rpartition(" ")
        if not hmac.compare_digest(check.encode(), keyed_hash(self._key, body).encode()):
            return None
        return Erasure(**read_json(body))
