"""One builder at a time, by a lock of the operating system: a killed builder leaves none."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafting.errors import PrecedentError

__all__ = ["builder_lock"]


@contextmanager
def builder_lock(root: Path) -> Iterator[None]:
    """Hold the builder's lock of an index folder.

    Raises:
        PrecedentError: another process is building.
    """
    root.mkdir(parents=True, exist_ok=True)
    with (root / "builder.lock").open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            stream.seek(0)
            raise _busy(stream.read().strip()) from error
        stream.seek(0)
        stream.truncate()
        stream.write(f"proces {os.getpid()}, siden kl. {time.strftime('%H:%M:%S')}")
        stream.flush()
        yield


def _busy(holder: str) -> PrecedentError:
    return PrecedentError(
        "another process builds the index",
        user_message=f"Indekseringen kører allerede ({holder or 'en anden proces'}). Vent, til "
        "den er færdig; søgningen svarer imens fra det gamle indeks.",
    )
