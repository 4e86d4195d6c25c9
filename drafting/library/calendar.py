"""Danish public holidays, for time limits.

From the holidays library: the years 2009-2050 stand in ``corpus/law/helligdage.txt`` (the library
takes longer to import than a whole decision takes to make; a test compares the two day by day),
other years ask the library. 5 June, 24 and 31 December are not public holidays in the sense of the
time limits (READING, to be confirmed); Store Bededag is none since 2024.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path

__all__ = ["DanishCalendar"]

_TABLE = Path(__file__).resolve().parents[2] / "corpus" / "law" / "helligdage.txt"
_FIRST, _LAST = 2009, 2050


class DanishCalendar:
    """The calendar the rules are given."""

    def is_holiday(self, day: date) -> bool:
        """Return whether `day` is a Danish public holiday."""
        known = _tabulated() if _FIRST <= day.year <= _LAST else _from_library(day.year)
        return day.isoformat() in known


@lru_cache(maxsize=1)
def _tabulated() -> frozenset[str]:
    return frozenset(_TABLE.read_text("utf-8").split("\n"))


@lru_cache(maxsize=256)
def _from_library(year: int) -> frozenset[str]:
    from holidays.countries.denmark import Denmark

    days = Denmark(years=year)  # type: ignore[no-untyped-call] # the library has no types here
    return frozenset(day.isoformat() for day in days)
