"""Which backups are kept: the newest of so many days, weeks and months; the others expire.

A backup holds what was erased after it was taken until it expires, so backups must not be kept for
ever (Datatilsynet's guidance on deletion and backups).
"""

import re
import shutil
from collections.abc import Hashable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from drafting.errors import InputError
from drafting.storage.backup import MANIFEST
from drafting.storage.translate import translated

__all__ = ["expire", "kept", "read_keep"]

_NAME = re.compile(r"udkast-(\d{8}-\d{6})\d*")
Keep = tuple[int, int, int]


def read_keep(text: str) -> Keep:
    """Return days, weeks and months from "7/5/12".

    Raises:
        InputError: it is not three whole numbers, the first at least 1.
    """
    found = re.fullmatch(r"([1-9]\d{0,3})/(\d{1,4})/(\d{1,4})", text)
    if found is None:
        raise InputError(
            "keep is not D/W/M",
            user_message="--keep skal være tre tal som 7/5/12: dage, uger og måneder, der "
            "beholdes en sikkerhedskopi for. Ingen kopi er slettet.",
        )
    return int(found[1]), int(found[2]), int(found[3])


def kept(names: Iterable[str], keep: Keep) -> set[str]:
    """Return the names to keep: the newest of each of the last days, weeks and months."""
    newest_first = sorted((name for name in names if _NAME.fullmatch(name)), reverse=True)
    found: set[str] = set()
    for count, period_of in zip(keep, (_day, _week, _month), strict=True):
        seen: dict[Hashable, str] = {}
        for name in newest_first:
            seen.setdefault(period_of(_moment(name)), name)
        found |= set(list(seen.values())[:count])
    return found


def expire(folder: Path, keep: Keep) -> tuple[Path, ...]:
    """Delete the backups in a folder that are not kept, and return them. Nothing else is touched.

    Raises:
        StorageError: one could not be deleted.
    """
    names = {path.name for path in folder.glob("udkast-*") if (path / MANIFEST).is_file()}
    names = {name for name in names if _NAME.fullmatch(name)}
    gone = sorted(names - kept(names, keep))
    with translated("expire"):
        for name in gone:
            shutil.rmtree(folder / name)
    return tuple(folder / name for name in gone)


def _moment(name: str) -> datetime:
    stamp = name.removeprefix("udkast-")[:15]
    return datetime.strptime(stamp, "%Y%m%d-%H%M%S").replace(tzinfo=UTC)


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month
