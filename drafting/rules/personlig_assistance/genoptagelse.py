"""R37 and R39: reopening after principmeddelelse 31-20, and limitation.

Three conditions, all of them: working hours above full time; a grant below 20 hours *because of*
that; in force at some time from three years before publication until publication. Extra hours only
for what the business proves it paid. FORL §§ 2 and 3, stk. 1; BEK § 27 for when a quarter can be
demanded paid (a reading, READING).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from drafting.domain.case import CaseFile, Reopening, value_of
from drafting.domain.dates import add_years, quarter_end, quarter_start
from drafting.domain.decision import Outcome, ReopeningResult
from drafting.rules.context import by_answer
from drafting.rules.lawbook import Limits
from drafting.rules.outcome import Step
from drafting.rules.personlig_assistance.merits import GRANTED
from drafting.rules.personlig_assistance.trying import SAME, WORSENING

__all__ = ["ReopeningAnswer", "reopening_answer"]

PATH = "reopening."


@dataclass(frozen=True, slots=True)
class ReopeningAnswer:
    """Where the reopening ends, its three conditions and what limitation leaves."""

    step: Step
    result: ReopeningResult
    over_full_time: bool | None
    reduced: bool | None
    in_force: bool | None
    published: date


def published_on(facts: Reopening, limits: Limits) -> date:
    """Return the day 31-20 was published: as the file states it, else the marked working value."""
    return facts.practice_change_published or limits.practice_change_published


def reopening_answer(case: CaseFile, limits: Limits) -> ReopeningAnswer:
    """Return the answer to an appeal on reopening, or the questions that can still change it."""
    facts = case.reopening or Reopening()
    published = published_on(facts, limits)
    over = None if facts.weekly_hours_then is None else facts.weekly_hours_then > limits.full_time
    reduced = _reduced(facts, limits)
    in_force = in_force_in_window(facts, published, limits)
    hours = entitled_hours(facts, limits)
    step = _step(case, (over, reduced, in_force), hours, limits, published)
    extra = None
    if hours is not None and facts.granted_hours_then is not None:
        extra = max(hours - facts.granted_hours_then, Fraction(0))
    first = first_open_quarter(published, limits)
    claims = max(first, facts.in_force_from) if facts.in_force_from else first
    conditions = tuple(
        (key, str(by_answer(met)))
        for key, met in (("arbejdstid", over), ("nedsat", reduced), ("gældende", in_force))
    )
    met = step.outcome is Outcome.CHANGED
    result = ReopeningResult(
        conditions, extra if met else None, claims if met else None, first - timedelta(days=1)
    )
    return ReopeningAnswer(step, result, over, reduced, in_force, published)


def _reduced(facts: Reopening, limits: Limits) -> bool | None:
    """Return whether the grant was below 20 hours because of working time above full time."""
    granted, because = facts.granted_hours_then, facts.reduced_because_over_37
    if because is False or (granted is not None and granted >= limits.max_weekly):
        return False
    return None if because is None or granted is None else True


def in_force_in_window(facts: Reopening, published: date, limits: Limits) -> bool | None:
    """Return whether the grant was in force at some time in the years before publication."""
    start, first, last = (
        add_years(published, -limits.limitation_years),
        facts.in_force_from,
        facts.in_force_to,
    )
    if (first is not None and first > published) or (last is not None and last < start):
        return False
    if first is not None and (first >= start or last is not None):
        return True
    return True if last is not None and last <= published else None


def entitled_hours(facts: Reopening, limits: Limits) -> Fraction | None:
    """Return min(20, need then where known, documented hours paid) in hours a week."""
    known = [limits.max_weekly]
    if facts.need_hours_then is not None:
        known.append(facts.need_hours_then)
    if facts.documented_hours_paid is None:
        return Fraction(0) if min(known) == 0 else None
    return min(*known, facts.documented_hours_paid)


def first_open_quarter(published: date, limits: Limits) -> date:
    """Return the first day of the first quarter that is not time-barred.

    A quarter can be demanded paid 14 days after a request at its end; it is barred where that day
    lies more than three years before publication.
    """
    line = add_years(published, -limits.limitation_years)
    quarter = quarter_start(line)
    while quarter_end(quarter) + timedelta(days=limits.payment_days) >= line:
        quarter = quarter_start(quarter - timedelta(days=1))
    return quarter_end(quarter) + timedelta(days=1)


def _step(
    case: CaseFile,
    conditions: tuple[bool | None, bool | None, bool | None],
    hours: Fraction | None,
    limits: Limits,
    published: date,
) -> Step:
    if False in conditions:
        return Step(Outcome.UPHELD, ("R37",))
    questions = _questions(case, conditions, hours, limits, published)
    if questions:
        return Step(questions=questions)
    assert hours is not None
    if case.appealed.kind != "genoptagelse":
        return Step(Outcome.CHANGED, ("R37",), hours=hours)
    granted = case.appealed.granted_hours_per_week
    assert granted is not None
    if hours - granted >= SAME:
        return Step(Outcome.CHANGED, ("R37",), hours=hours)
    if hours - granted > -SAME:
        return Step(Outcome.UPHELD, ("R37",), hours=hours)
    return _worse(case, hours, granted)


def _worse(case: CaseFile, hours: Fraction, granted: Fraction) -> Step:
    worse = value_of(case.answers.get(WORSENING.removeprefix("answers.")))
    if worse is None:
        return Step(questions=(WORSENING,))
    outcome = Outcome.CHANGED if worse else Outcome.UPHELD
    return Step(outcome, ("R37", "R45"), hours=hours if worse else granted)


def _questions(
    case: CaseFile,
    conditions: tuple[bool | None, bool | None, bool | None],
    hours: Fraction | None,
    limits: Limits,
    published: date,
) -> tuple[str, ...]:
    facts = case.reopening or Reopening()
    found = []
    if conditions[0] is None:
        found.append("weekly_hours_then")
    if conditions[1] is None:
        found += [
            name
            for name in ("granted_hours_then", "reduced_because_over_37")
            if getattr(facts, name) is None
        ]
    if conditions[2] is None:
        found += _open_days(facts, published)
    if hours is None:
        found.append("documented_hours_paid")
    asked = [PATH + name for name in found]
    if case.appealed.kind == "genoptagelse" and case.appealed.granted_hours_per_week is None:
        asked.append(GRANTED)
    return tuple(asked)


def _open_days(facts: Reopening, published: date) -> list[str]:
    names = ("in_force_from", "in_force_to")
    return [name for name in names if getattr(facts, name) is None]
