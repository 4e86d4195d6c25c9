"""A folder that is being filled: gone when the work ends, and known as left behind after a kill.

Whoever fills it holds a lock on the folder itself, which the system lets go of when the process
dies. What nobody holds any more is a copy of cases that nobody asked for, and is removed. On a
share without such locks nothing is removed.
"""

import fcntl
import glob
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from drafting.storage.settings import Settings

__all__ = ["half_backups", "half_restores", "remove_left_behind", "working_folder"]


@contextmanager
def working_folder(path: Path) -> Iterator[None]:
    """Make a folder for its owner only and hold it; it is removed unless it was moved away.

    Raises:
        OSError: it is there already, or it cannot be made.
    """
    path.mkdir(mode=0o700, parents=True)
    handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with suppress(OSError):  # a share without locks
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        shutil.rmtree(path, ignore_errors=True)
        os.close(handle)


def half_backups(target: Path) -> tuple[Path, ...]:
    """Return the backups in a folder that are not finished."""
    return tuple(sorted(target.glob(".udkast-[0-9]*")))


def half_restores(settings: Settings) -> tuple[Path, ...]:
    """Return the copies beside the data folder that restores have not finished with."""
    name = glob.escape(settings.data.name)
    return tuple(sorted(settings.data.parent.glob(f"{name}-gendannes-[0-9]*")))


def remove_left_behind(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Remove the folders nobody fills any more; return those that are still there."""
    return tuple(folder for folder in folders if not _is_removed(folder))


def _is_removed(folder: Path) -> bool:
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return not folder.exists()
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(folder)
    except OSError:  # somebody fills it, or may do so
        return not folder.exists()
    finally:
        os.close(handle)
    return True
