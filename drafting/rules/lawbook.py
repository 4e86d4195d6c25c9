"""The law of a day: which provisions may be cited and which values were in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Protocol

from drafting.domain.law import Act, LawRef, parse_law_ref
from drafting.rules.parameters import Parameters

__all__ = ["Calendar", "LawBook", "LawOfDay", "Limits"]

_BEK_BY_DATE = "BEK"  # stands for the bekendtgørelse on compensation in force on the day
_BEK_KEYS = ("BEK1174", "BEK817", "BEK234", "BEK730")


class Calendar(Protocol):
    """Which days are public holidays in Denmark."""

    def is_holiday(self, day: date) -> bool:
        """Return whether `day` is a Danish public holiday (Sundays not counted)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The dated numbers the hours rules use: hours a week, months, years and calendar days."""

    max_weekly: Fraction
    full_time: Fraction
    extended: Fraction
    education: Fraction
    weeks_per_quarter: Fraction
    back_payment_months: int
    follow_up_years: int
    appeal_days: int
    reassessment_days: int
    post_working_days: int
    quick_days: int
    limitation_years: int
    payment_days: int
    practice_change_published: date
    ratio: Fraction  # the share of the working hours that assistance may make up (20/37)


@dataclass(frozen=True)
class LawOfDay:
    """What the law was on one day. Looked up once a day and shared by all cases."""

    day: date
    acts: Mapping[str, Act]
    limits: Limits
    bek: str
    _cache: dict[tuple[str, ...], tuple[LawRef, ...]] = field(default_factory=dict)

    def refs(self, *texts: str) -> tuple[LawRef, ...]:
        """Return the provisions of `texts` that could be cited on this day.

        ``BEK §`` is the bekendtgørelse on compensation of the day. A bekendtgørelse that was not
        in force yet, or in which the provision is not held, is left out; a lov always stands.
        """
        found = self._cache.get(texts)
        if found is None:
            found = tuple(ref for text in texts if (ref := self._ref(text)) is not None)
            self._cache[texts] = found
        return found

    def _ref(self, text: str) -> LawRef | None:
        key, rest = text.split(" ", 1)
        key = self.bek if key == _BEK_BY_DATE else key
        act = self.acts[key]
        if act.key.startswith("BEK") and act.version_on(self.day) is None:
            return None
        ref = parse_law_ref(f"{key} {rest}")
        held = any(_same_place(provision, ref) for provision, _ in act.provisions)
        return ref if held or not act.key.startswith("BEK") else None

    def without_version(self, keys: set[str]) -> list[str]:
        """Return the acts among `keys` of which the corpus holds no version of this day."""
        return sorted(key for key in keys if self.acts[key].version_on(self.day) is None)


def _same_place(provision: str, ref: LawRef) -> bool:
    held = parse_law_ref(f"{ref.act} {provision}")
    return held.covers(ref) or ref.covers(held)


@dataclass(frozen=True)
class LawBook:
    """All law the product holds, by date."""

    acts: Mapping[str, Act]
    parameters: Parameters
    _days: dict[date, LawOfDay] = field(default_factory=dict)

    def on(self, day: date) -> LawOfDay:
        """Return the law of `day`.

        Raises:
            NoValueInForceError: the rules do not reach that far back.
        """
        found = self._days.get(day)
        if found is None:
            if len(self._days) > 4096:
                self._days.clear()
            found = self._days[day] = LawOfDay(day, self.acts, self._limits(day), self._bek(day))
        return found

    def _bek(self, day: date) -> str:
        return next((k for k in _BEK_KEYS if self.acts[k].version_on(day)), _BEK_KEYS[0])

    def _limits(self, day: date) -> Limits:
        number = self.parameters.number
        return Limits(
            max_weekly=number("max_weekly_hours", day),
            full_time=number("full_time_hours", day),
            extended=number("extended_weekly_hours", day),
            education=number("education_weekly_hours", day),
            weeks_per_quarter=number("weeks_per_quarter", day),
            back_payment_months=int(number("back_payment_months", day)),
            follow_up_years=int(number("follow_up_years", day)),
            appeal_days=int(number("appeal_days", day)),
            reassessment_days=int(number("reassessment_days", day)),
            post_working_days=int(number("post_working_days", day)),
            quick_days=int(number("quick_days", day)),
            limitation_years=int(number("limitation_years", day)),
            payment_days=int(number("payment_days", day)),
            practice_change_published=self.parameters.day("practice_change_published", day),
            ratio=number("max_weekly_hours", day) / number("full_time_hours", day),
        )
