"""A rule of law as the engine holds it: its name, its catalogue numbers, its period, its test."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from drafting.domain.findings import Finding

__all__ = ["Period", "Rule", "rules_in_force"]

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Period:
    """The days on which a rule is law; `end` None is open."""

    start: date
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Return whether the rule was law on `day`."""
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Rule(Generic[C]):
    """One rule: a pure test that gives one finding per subject, with what it is read from.

    `kinds` names the questions it belongs to ("timer", "genoptagelse", "tolk", "udbetaling");
    `title` is the question it answers, in Danish; `law` in the house notation.
    """

    key: str
    catalogue: tuple[str, ...]
    title: str
    law: tuple[str, ...]
    in_force: Period
    kinds: frozenset[str]
    test: Callable[[C], Iterable[Finding]]


def rules_in_force(rules: tuple[Rule[C], ...], day: date, kind: str) -> tuple[Rule[C], ...]:
    """Return the rules for a question of `kind` that were law on `day`, in the area's order."""
    return tuple(rule for rule in rules if kind in rule.kinds and rule.in_force.covers(day))
