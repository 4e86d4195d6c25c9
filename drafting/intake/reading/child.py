"""The worker: reads one file after another from its standard input, within limits, no network.

Started by drafting/intake/reading/pool.py. It may use so much memory and processor time, open no
connection, start no program and write no file; a breach ends the worker, not the app.
"""

import contextlib
import json
import os
import resource
import struct
import sys
from dataclasses import asdict
from typing import BinaryIO

from drafting.intake.reading.limits import LETTER, MEMORY, SECONDS, RefusedError

__all__ = ["main"]

_NEWNET = 0x40000000
_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "ctypes.",
    "shutil.",
    "ftplib.",
    "urllib.",
)
_HEADER = struct.Struct(">BII")  # what to read it as, the size of its name, and its own
_UNREADABLE = (
    "Filen er beskadiget eller for indviklet til at blive læst. Hent den igen, "
    "eller gem den som PDF."
)


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"the reading worker may not: {event}")
    if event == "open" and len(arguments) > 2 and isinstance(arguments[2], int):
        mode = arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    else:
        mode = 0
    if mode:
        raise PermissionError("the reading worker may not write")


def _confine() -> None:
    """Give up memory, files and the network before the first byte of a citizen's file is seen."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError, ImportError):
        import ctypes

        ctypes.CDLL(None).unshare(_NEWNET)
    sys.addaudithook(_guard)


def _more_time() -> None:
    """Allow the processor time of one more file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + SECONDS + 1
    with contextlib.suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(task: int, data: bytes, name: str) -> dict[str, object]:
    from drafting.intake.reading.letter import read_letter
    from drafting.intake.reading.parse import parse

    try:
        if task == LETTER:
            return {"letter": asdict(read_letter(data))}
        return {"documents": [asdict(one) for one in parse(data, name)]}
    except RefusedError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {
            "refused": "Filen kræver for meget hukommelse at læse. Del den op, eller gem den som "
            "PDF.",
            "tired": True,
        }
    except Exception as error:  # noqa: BLE001 - a parser may raise anything; the user is told in Danish
        return {"refused": _UNREADABLE, "kind": type(error).__name__}


def _exactly(stream: BinaryIO, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise SystemExit(0)
    return data


def main() -> None:
    """Serve files until standard input ends."""
    import logging
    import warnings

    import pypdf  # noqa: F401 - as above
    from lxml import etree  # noqa: F401 - as above

    from drafting.intake.reading import letter, parse  # noqa: F401 - loaded before the limits

    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    sys.setrecursionlimit(2000)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _confine()
    while True:
        task, name_size, data_size = _HEADER.unpack(_exactly(source, _HEADER.size))
        name = _exactly(source, name_size).decode("utf-8", "replace")
        data = _exactly(source, data_size)
        _more_time()
        reply = json.dumps(_answer(task, data, name), ensure_ascii=True).encode()
        sink.write(struct.pack(">I", len(reply)) + reply)
        sink.flush()


if __name__ == "__main__":
    main()
