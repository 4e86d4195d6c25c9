"""Write numbers, dates and answers the way a Danish reader writes them."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from drafting.domain.notation import day as danish_day

__all__ = ["danish_date", "danish_number", "danish_value", "iso_date", "yes_no"]

UNKNOWN = "ikke oplyst"
A_PHRASE = 40  # characters; longer items of a list get a line each


def danish_number(number: Fraction | Decimal | float) -> str:
    """Return `number` with a comma and at most two decimals, cut and never rounded up (R28)."""
    exact = Fraction(str(number)) if isinstance(number, float) else Fraction(number)
    hundredths = int(abs(exact) * 100)
    whole, rest = divmod(hundredths, 100)
    decimals = f",{rest:02d}".rstrip("0") if rest else ""
    return ("-" if exact < 0 and hundredths else "") + f"{whole:,}".replace(",", ".") + decimals


def danish_date(day: date) -> str:
    """Return `day` as "1. juli 2020"."""
    return danish_day(day)


def iso_date(text: str) -> date | None:
    """Return the date that `text` writes in ISO 8601, or None where it is something else."""
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def yes_no(value: bool | None) -> str:
    """Return "ja", "nej" or "ikke oplyst"."""
    return UNKNOWN if value is None else "ja" if value else "nej"


def danish_value(value: object) -> str:
    """Return any value of a case file or a finding as Danish text; None is "ikke oplyst"."""
    if value is None or isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, Fraction | Decimal | float | int):
        return danish_number(value)
    if isinstance(value, date):
        return danish_date(value)
    if isinstance(value, str):
        day = iso_date(value)
        return danish_date(day) if day else value
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {danish_value(item)}" for key, item in value.items())
    if isinstance(value, Sequence):
        items = [danish_value(item) for item in value]
        return ("\n" if any(len(item) > A_PHRASE for item in items) else ", ").join(
            items
        ) or "ingen"
    return str(value)
