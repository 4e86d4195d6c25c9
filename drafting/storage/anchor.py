"""The heads of the audit chain, written outside the database.

A chain alone does not show that its tail was cut off, or that the whole database was replaced by
an older copy. Every commit therefore adds one line here: number, hash, time and a check of the
line (an HMAC where a key is set). The folder belongs on another disk or a write-once share.
"""

import fcntl
import hmac
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from drafting.storage.canonical import keyed_hash
from drafting.storage.faults import fault

__all__ = ["Anchor", "AnchorFile"]

_LINE = re.compile(r"(\d{1,18}) ([0-9a-f]{64}) (\S{1,40}) ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Anchor:
    """One head of the chain as it stood after a commit."""

    seq: int
    hash: str
    at: str


class AnchorFile:
    """The file of heads. Lines are only added; their order does not matter."""

    def __init__(self, folder: Path, key: bytes | None) -> None:
        self.path = folder / "hoved.log"
        self._key = key

    @contextmanager
    def locked(self) -> Iterator[int]:
        """Hold the file for this process alone; give its handle."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield handle
        finally:
            os.close(handle)

    def add(self, anchor: Anchor) -> None:
        """Add one head and force it to disk. A line is written whole or taken back.

        Raises:
            OSError: the disk refused; the next save writes a newer head.
        """
        with self.locked() as handle:
            self.add_to(handle, anchor)

    def add_to(self, handle: int, anchor: Anchor) -> None:
        """Add one head through a handle that `locked` gave."""
        fault("anchor:before_write")
        body = _body(anchor)
        line = f"{body} {keyed_hash(self._key, body)}\n".encode("ascii")
        size = os.fstat(handle).st_size
        try:
            whole = os.write(handle, line) == len(line)
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, size)
            raise
        if not whole:
            os.ftruncate(handle, size)
        fault("anchor:after_write")

    def read(self) -> tuple[tuple[Anchor, ...], int]:
        """Return every head, and how many lines are no head (changed by somebody)."""
        if not self.path.exists():
            return (), 0
        lines = self.path.read_bytes().decode("ascii", "replace").splitlines()
        heads = [self._parse(line) for line in lines]
        return tuple(head for head in heads if head is not None), heads.count(None)

    def newest(self) -> Anchor | None:
        """Return the last whole head of the file, read from its end; None where there is none."""
        if not self.path.exists():
            return None
        with self.path.open("rb") as file:
            file.seek(max(0, self.path.stat().st_size - 2048))
            lines = file.read().decode("ascii", "replace").splitlines()
        return next((head for head in map(self._parse, reversed(lines)) if head is not None), None)

    def copy_to(self, other: "AnchorFile", up_to: int) -> None:
        """Copy the heads up to and with a number into another, new file."""
        heads = [head for head in self.read()[0] if head.seq <= up_to]
        text = "".join(f"{line} {keyed_hash(self._key, line)}\n" for line in map(_body, heads))
        other.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        other.path.write_text(text, "ascii")

    def newest_unchecked(self) -> Anchor | None:
        """Return the highest number of the file, whoever wrote it; None where there is none."""
        if not self.path.exists():
            return None
        text = self.path.read_bytes().decode("ascii", "replace")
        found = [_LINE.fullmatch(line) for line in text.splitlines()]
        heads = [Anchor(int(line[1]), line[2], line[3]) for line in found if line is not None]
        return max(heads, key=lambda head: head.seq, default=None)

    def _parse(self, line: str) -> Anchor | None:
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        body, check = line.rsplit(" ", 1)
        if not hmac.compare_digest(check, keyed_hash(self._key, body)):
            return None
        return Anchor(int(found[1]), found[2], found[3])


def _body(anchor: Anchor) -> str:
    return f"{anchor.seq} {anchor.hash} {anchor.at}"
