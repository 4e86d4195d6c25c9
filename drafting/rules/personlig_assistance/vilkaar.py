"""R29, R30 and R45: for how long, from when, and never to the citizen's harm without a person.

BEK § 15, stk. 4; LKH § 16 a, stk. 2; BEK § 11, stk. 2; RSL § 72, stk. 8.
"""

from collections.abc import Iterator
from datetime import date

from drafting.domain.case import CaseFile
from drafting.domain.dates import add_months, add_years
from drafting.domain.findings import Finding, Status
from drafting.domain.notation import day, hours
from drafting.domain.rules import Rule
from drafting.rules.context import HOURS, SINCE_2009, Context, by_answer, finding, reason_of
from drafting.rules.lawbook import Limits
from drafting.rules.personlig_assistance.trying import WORSENING

__all__ = ["RULES", "earliest_start", "follow_up_by"]


def follow_up_by(start: date | None, limits: Limits) -> date | None:
    """Return the day by which the municipality must decide whether the grant can go on (R29)."""
    return add_years(start, limits.follow_up_years) if start else None


def earliest_start(case: CaseFile, limits: Limits) -> date | None:
    """Return the earliest day a grant can be paid from, None where the application is not dated.

    Three months before the application, and not before the person is in occupation (R30).
    """
    if case.application.date is None:
        return None
    back = add_months(case.application.date, -limits.back_payment_months)
    starts = [occupation.start for occupation in case.occupations if occupation.start]
    return max(back, min(starts)) if starts else back


def _period(context: Context) -> Iterator[Finding]:
    """R29: for a period or until further notice, and looked at again within a year."""
    settled = context.answer.answer.settled
    start = context.case.appealed.effective_from
    if settled is None or not settled.total:
        yield finding(
            PERIOD, context, Status.NOT_RELEVANT, "Der er ikke en bevilling at følge op på."
        )
        return
    due = follow_up_by(start, context.law.limits)
    inputs = (("appealed_decision.effective_from", start),)
    if due is None:
        text = "Kommunen skal inden et år tage stilling til, om bevillingen kan fortsætte."
        yield finding(PERIOD, context, Status.UNRESOLVED, text, inputs=inputs)
        return
    text = f"Kommunen skal senest den {day(due)} tage stilling til, om bevillingen kan fortsætte."
    yield finding(PERIOD, context, Status.MET, text, inputs=inputs)


PERIOD = Rule(
    "periode", ("R29",), "Hvornår skal bevillingen vurderes igen?",
    ("LKH § 7, stk. 3", "BEK § 15, stk. 4"), SINCE_2009, HOURS, _period,
)  # fmt: skip


def _start(context: Context) -> Iterator[Finding]:
    """R30: not for more than 3 months before the application (LKH § 16 a, stk. 2); shown only."""
    case = context.case
    earliest = earliest_start(case, context.law.limits)
    inputs = (
        ("application.date", case.application.date),
        ("appealed_decision.effective_from", case.appealed.effective_from),
    )
    if earliest is None:
        text = "Ansøgningens dato er ikke oplyst, så den tidligste dag kan ikke beregnes."
        yield finding(START, context, Status.NOT_RELEVANT, text, inputs=inputs)
        return
    text = f"Der kan tidligst gives tilskud fra den {day(earliest)}."
    stated = case.appealed.effective_from
    status = Status.MET if stated is None or stated >= earliest else Status.NOT_MET
    yield finding(START, context, status, text, inputs=inputs)


START = Rule(
    "starttidspunkt", ("R30",), "Hvornår kan hjælpen tidligst begynde?",
    ("LKH § 16 a, stk. 2", "BEK § 11, stk. 2", "BEK § 25, stk. 5"), SINCE_2009, HOURS, _start,
)  # fmt: skip


def _worse(context: Context) -> Iterator[Finding]:
    """R45: less than the grant is never proposed by the machine (RSL § 72, stk. 8)."""
    view = context.answer.answer
    settled, granted = view.settled, view.state.granted
    if settled is None or settled.total >= granted:
        text = "Resultatet er ikke til skade for borgeren."
        if settled is None:
            text = "Timetallet er ikke fundet, så det kan ikke sammenlignes med bevillingen."
        yield finding(WORSE, context, Status.NOT_RELEVANT, text)
        return
    given = context.case.answers.get(WORSENING.removeprefix("answers."))
    answer = given.value if given else None
    text = (
        f"Loven giver {hours(settled.total)} om ugen, og kommunen har bevilget {hours(granted)}. "
        "En ændring til skade kræver, at en person tager stilling, at borgeren høres, og at det "
        "fastsættes, fra hvornår den gælder."
    )
    missing = (WORSENING,) if answer is None else ()
    yield finding(
        WORSE, context, by_answer(answer), text + reason_of(given),
        inputs=((WORSENING, answer),), missing=missing,
    )  # fmt: skip


WORSE = Rule(
    "til_skade", ("R45",), "Skal afgørelsen ændres til skade for borgeren?",
    ("RSL § 72, stk. 8", "FVL § 19"), SINCE_2009, HOURS, _worse,
)  # fmt: skip

RULES = (PERIOD, START, WORSE)
