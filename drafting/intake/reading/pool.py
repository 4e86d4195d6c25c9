"""The reading pool: hands files to a worker process and never waits longer than the limit.

A worker serves many files and is replaced after `FILES`, after a limit, or when it dies. The app
itself parses nothing that comes from outside.
"""

import atexit
import json
import os
import select
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from drafting.domain.edited import EditedLetter
from drafting.errors import InputError
from drafting.intake.model import ReadDocument
from drafting.intake.reading.gate import media_of, plain_name
from drafting.intake.reading.limits import DOCUMENTS, LETTER, SECONDS, RefusedError
from drafting.intake.reading.replies import document, letter, no_letter, refusal

__all__ = ["FILES", "ReadingPool", "read_bytes", "read_letter", "read_path"]

FILES = 200
"""Files a worker reads before it is replaced: what it learnt by heart goes with it."""
_ROOT = Path(__file__).resolve().parents[3]


class ReadingPool:
    """One worker process, started when first needed; safe to use from several threads."""

    def __init__(self, seconds: float = SECONDS + 2) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        self._served = 0

    @property
    def pid(self) -> int | None:
        """Return the process id of the worker, None where none runs."""
        return None if self._worker is None else self._worker.pid

    def read(self, data: bytes, name: str, encoding: str = "") -> tuple[ReadDocument, ...]:
        """Read one file into documents, its text in the encoding a person has chosen.

        Raises:
            InputError: The file is refused; `user_message` says why in Danish.
        """
        shown = plain_name(name)
        try:
            media_of(data, shown)
        except RefusedError as error:
            raise refusal(shown, str(error)) from error
        with self._lock:
            reply = self._ask(DOCUMENTS, data, (shown, encoding))
        if "refused" in reply:
            raise refusal(shown, str(reply["refused"]))
        return tuple(document(one) for one in reply["documents"])

    def read_letter(self, data: bytes, name: str) -> EditedLetter:
        """Read a letter of ours that a person has edited in Word.

        Raises:
            InputError: It is no Word file, or is refused; `user_message` says why in Danish.
        """
        shown = plain_name(name)
        try:
            if media_of(data, shown) != "docx":
                raise RefusedError("Filen er ikke en .docx-fil.")
        except RefusedError as error:
            raise no_letter(shown, str(error)) from error
        with self._lock:
            reply = self._ask(LETTER, data, (shown, ""))
        if "refused" in reply:
            raise no_letter(shown, str(reply["refused"]))
        return letter(reply["letter"])

    def close(self) -> None:
        """End the worker; the next file starts a new one."""
        with self._lock:
            self._stop()

    def _ask(self, task: int, data: bytes, words: tuple[str, str]) -> dict[str, Any]:
        if self._served >= FILES:
            self._stop()
        worker = self._worker or self._start()
        self._served += 1
        try:
            reply = self._exchange(worker, task, data, words)
        except (OSError, ValueError, EOFError, TimeoutError):
            self._stop()
            return {
                "refused": f"Filen kunne ikke læses inden for {SECONDS} sekunder og "
                "den hukommelse, der er afsat. Den er afvist."
            }
        if reply.get("tired"):
            self._stop()
        return reply

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": str(_ROOT),
            "LANG": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        self._worker = subprocess.Popen(
            [sys.executable, "-m", "drafting.intake.reading.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd="/",
            close_fds=True,
        )
        self._served = 0
        return self._worker

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        for stream in (worker.stdin, worker.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue
        worker.wait()

    def _exchange(
        self, worker: subprocess.Popen[bytes], task: int, data: bytes, words: tuple[str, str]
    ) -> dict[str, Any]:
        if worker.stdin is None or worker.stdout is None:
            raise EOFError
        until = time.monotonic() + self._seconds
        name, encoding = (word.encode("utf-8", "replace") for word in words)
        _send(
            worker.stdin.fileno(),
            struct.pack(">BIII", task, len(name), len(encoding), len(data))
            + name
            + encoding
            + data,
            until,
        )
        size = struct.unpack(">I", _receive(worker.stdout.fileno(), 4, until))[0]
        reply: dict[str, Any] = json.loads(_receive(worker.stdout.fileno(), size, until))
        return reply


def _send(handle: int, data: bytes, until: float) -> None:
    view = memoryview(data)
    while view:
        _, ready, _ = select.select([], [handle], [], max(0.0, until - time.monotonic()))
        if not ready:
            raise TimeoutError
        view = view[os.write(handle, view[:65536]) :]


def _receive(handle: int, size: int, until: float) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        ready, _, _ = select.select([handle], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            raise TimeoutError
        chunk = os.read(handle, min(1 << 20, size - len(parts)))
        if not chunk:
            raise EOFError
        parts += chunk
    return bytes(parts)


_SHARED = ReadingPool()
atexit.register(_SHARED.close)


def read_bytes(data: bytes, name: str, encoding: str = "") -> tuple[ReadDocument, ...]:
    """Read an uploaded file with the shared worker; its text in a chosen encoding.

    Raises:
        InputError: The file is refused; `user_message` says why in Danish.
    """
    return _SHARED.read(data, name, encoding)


def read_letter(data: bytes, name: str) -> EditedLetter:
    """Read an edited letter with the shared worker.

    Raises:
        InputError: The file is refused; `user_message` says why in Danish.
    """
    return _SHARED.read_letter(data, name)


def read_path(path: Path, encoding: str = "") -> tuple[ReadDocument, ...]:
    """Read a file from disk with the shared worker; its text in a chosen encoding.

    Raises:
        InputError: The file does not exist, is no file, or is refused.
    """
    try:
        if not path.is_file():
            raise InputError(
                "no such document",
                user_message=f"Filen »{path.name}« findes ikke. Kontrollér stien.",
            )
        with path.open("rb") as stream:
            data = stream.read(26_000_000)
    except OSError as error:
        raise InputError(
            "a document could not be opened",
            user_message=f"Filen »{path.name}« kan ikke åbnes. Kontrollér rettighederne.",
        ) from error
    return read_bytes(data, path.name, encoding)
