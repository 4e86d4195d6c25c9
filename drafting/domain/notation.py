"""How numbers and days are written for Danish readers. Standard library only."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

__all__ = ["MONTHS", "day", "hours", "listing", "number"]

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip


def number(value: Fraction) -> str:
    """Return an exact number with at most two decimals, cut, and a comma: "16,21", "20".

    Cut and never rounded up, so that what is shown is never above a ceiling: R28, the product's
    policy, since no rounding rule is found in the law.
    """
    top, bottom = value.numerator, value.denominator
    if bottom == 1:
        return str(top)
    sign = "-" if top < 0 else ""
    hundredths = abs(top) * 100 // bottom
    whole, rest = divmod(hundredths, 100)
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole},{rest:02d}".rstrip("0")


def hours(value: Fraction) -> str:
    """Return hours with their unit: "1 time", "16,21 timer"."""
    return f"{number(value)} {'time' if value.numerator == value.denominator else 'timer'}"


def day(value: date) -> str:
    """Return a day as letters write it: "1. juli 2020"."""
    return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"


def listing(items: Sequence[str]) -> str:
    """Return the items as a Danish list: "a", "a og b", "a, b og c"."""
    return " og ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
