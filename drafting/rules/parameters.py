"""Dated values of the law: a value is looked up on a day, or it is an error."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from drafting.errors import NoValueInForceError

__all__ = ["DatedValue", "Parameters"]


@dataclass(frozen=True, slots=True)
class DatedValue:
    """A value from the law, the day it took effect, and the words it was read from."""

    effective_from: date
    value: Fraction | date
    source: str
    quote: str


@dataclass(frozen=True, slots=True)
class Parameters:
    """All dated values of an area by name; a later line replaces an earlier one from its day."""

    values: Mapping[str, tuple[DatedValue, ...]]

    def at(self, name: str, law_date: date) -> DatedValue:
        """Return the value of `name` in force on `law_date`.

        Raises:
            NoValueInForceError: there is none on that day; never 0, never the newest.
        """
        found = [v for v in self.values.get(name, ()) if v.effective_from <= law_date]
        if not found:
            raise NoValueInForceError(
                f"parameter {name!r} has no value on {law_date}",
                user_message=f"Reglerne i Udkast begynder ikke så tidligt som den "
                f"{law_date:%d-%m-%Y} (»{name}« har ingen værdi den dag). Kontrollér "
                "afgørelsens dato, eller bed om at få den ældre regel lagt ind.",
            )
        return max(found, key=lambda value: value.effective_from)

    def number(self, name: str, law_date: date) -> Fraction:
        """Return the number `name` on `law_date`, exact.

        Raises:
            NoValueInForceError: there is none on that day.
        """
        value = self.at(name, law_date).value
        assert isinstance(value, Fraction)
        return value

    def day(self, name: str, law_date: date) -> date:
        """Return the day `name` on `law_date`.

        Raises:
            NoValueInForceError: there is none on that day.
        """
        value = self.at(name, law_date).value
        assert isinstance(value, date)
        return value
