"""R19–R23, R27 and R28 as findings: the ceiling, the extended frame, the quarter, the notation.

LKH § 7, stk. 3; BEK § 15, stk. 1 and 2; principmeddelelse 31-20.
"""

from collections.abc import Iterator
from fractions import Fraction

from drafting.domain.case import value_of
from drafting.domain.findings import Finding, Status
from drafting.domain.notation import hours, number
from drafting.domain.rules import Rule
from drafting.rules.context import HOURS, SINCE_2009, Context, by_answer, finding, reason_of
from drafting.rules.lawbook import Limits
from drafting.rules.personlig_assistance.loft import Practice
from drafting.rules.personlig_assistance.udmaaling import BEYOND, SEVERAL

__all__ = ["RULES"]


def _measured(context: Context) -> Iterator[Finding]:
    """R19, R20 and R21: at most 20/37 of the hours below full time, 20 hours above it."""
    case, limits, view = context.case, context.law.limits, context.answer
    working = [occupation.weekly_hours for occupation in case.occupations]
    inputs = tuple((f"occupations[{i}].weekly_hours", h) for i, h in enumerate(working))
    top = view.answer.ceiling
    known = [h for h in working if h is not None]
    number_ = _which(known, len(working), limits)
    settled = view.answer.settled
    missing = tuple(path for path, value in inputs if value is None)
    if top is None and missing:
        text = "Loftet kan ikke beregnes, før den ugentlige arbejdstid er oplyst."
        status = Status.UNRESOLVED
    else:
        text = _ceiling_text(known, top, limits, view.practice)
        status = Status.UNRESOLVED if settled is None else by_answer(bool(settled.total))
        if settled is not None:
            text += f" Der kan gives {hours(settled.total)} om ugen."
    yield finding(
        MEASURED, context, status, text, catalogue=number_, inputs=inputs, missing=missing,
        value=settled.total if settled else None, precedents=_practice(view.practice),
    )  # fmt: skip


def _practice(practice: Practice) -> tuple[str, ...]:
    return ("29-19",) if practice is Practice.BEFORE_31_20 else ("31-20",)


def _which(working: list[Fraction], occupations: int, limits: Limits) -> tuple[str, ...]:
    if occupations > 1:
        return ("R21",)
    return ("R20",) if working and working[0] > limits.full_time else ("R19",)


def _ceiling_text(
    working: list[Fraction], top: Fraction | None, limits: Limits, practice: Practice
) -> str:
    total = sum(working, Fraction(0))
    share = f"{number(limits.max_weekly)}/{number(limits.full_time)}"
    if top is None:
        return "Rammen er åbnet ud over fuld tid efter en konkret vurdering."
    if top == limits.extended and top != limits.max_weekly and total < limits.extended:
        return f"Rammen er udvidet op til fuld tid, {hours(top)} om ugen."
    if total < limits.full_time:
        return f"Loftet er {share} × {hours(total)} = {hours(top)} om ugen."  # noqa: RUF001 - a sum
    if practice is Practice.BEFORE_31_20:
        return f"Efter den tidligere praksis var loftet {hours(top)} om ugen."
    if top == limits.extended:
        return f"Rammen er udvidet op til fuld tid, {hours(top)} om ugen."
    shared = " og er fælles for erhvervene" if len(working) > 1 else ""
    over = (
        " Det nedsættes ikke, fordi man arbejder mere end 37 timer."
        if total > limits.full_time
        else ""
    )
    return f"Arbejdstiden er {hours(total)} om ugen. Loftet er {hours(top)} om ugen{shared}.{over}"


MEASURED = Rule(
    "udmaaling", ("R19", "R20", "R21"), "Hvor mange timer kan der gives?",
    ("LKH § 1", "LKH § 7, stk. 3", "BEK § 15, stk. 1"), SINCE_2009, HOURS, _measured,
)  # fmt: skip


def _extended(context: Context) -> Iterator[Finding]:
    """R22: more than one, or one very significant, impairment opens the frame; skøn."""
    given = context.case.impairment.several_or_very_significant
    answer = value_of(given)
    inputs = ((SEVERAL, answer),
              ("appealed_decision.extended_frame_assessed",
               context.case.appealed.extended_frame_assessed))  # fmt: skip
    if answer is None:
        asked = SEVERAL in context.asked
        status = Status.UNRESOLVED if asked else Status.NOT_RELEVANT
        text = "Spørgsmålet har ikke betydning for resultatet, sådan som sagen er oplyst nu."
        if asked:
            text = "Behovet er større end rammen. En person skal vurdere, om den kan udvides."
        missing = (SEVERAL,) if asked else ()
    else:
        words = {
            True: "Der er flere eller en meget betydelig funktionsnedsættelse, så rammen kan "
            "udvides op til fuld tid efter en konkret vurdering.",
            False: "Der er ikke flere eller en meget betydelig funktionsnedsættelse.",
        }
        status, text, missing = by_answer(answer), words[answer] + reason_of(given), ()
    yield finding(
        EXTENDED, context, status, text, inputs=inputs, missing=missing, precedents=("31-20",)
    )


EXTENDED = Rule(
    "udvidet_ramme", ("R22",), "Kan rammen udvides op til fuld tid?",
    ("LKH § 7, stk. 3", "BEK § 15, stk. 2"), SINCE_2009, HOURS, _extended,
)  # fmt: skip


def _beyond(context: Context) -> Iterator[Finding]:
    """R23: more than full time only in special cases (BEK § 15, stk. 2, 2. pkt.); skøn."""
    given = context.case.impairment.beyond_full_time
    answer = value_of(given)
    asked = BEYOND in context.asked
    if answer is None and not asked:
        text = "Spørgsmålet har ikke betydning for resultatet, sådan som sagen er oplyst nu."
        yield finding(BEYOND_FULL, context, Status.NOT_RELEVANT, text)
        return
    words = {
        True: "Der er et særligt tilfælde, så der kan gives mere end fuld tid.",
        False: "Der er ikke et særligt tilfælde, så fuld tid er grænsen.",
        None: "Behovet er over fuld tid. En person skal vurdere, om det er et særligt tilfælde.",
    }
    yield finding(
        BEYOND_FULL, context, by_answer(answer), words[answer] + reason_of(given),
        inputs=((BEYOND, answer),), missing=(BEYOND,) if asked else (), precedents=("31-20",),
    )  # fmt: skip


BEYOND_FULL = Rule(
    "over_fuld_tid", ("R23",), "Kan der gives mere end fuld tid?", ("BEK § 15, stk. 2",),
    SINCE_2009, HOURS, _beyond,
)  # fmt: skip


def _quarter(context: Context) -> Iterator[Finding]:
    """R27: an average over a quarter (BEK § 15, stk. 1); only hours actually worked are paid."""
    settled = context.answer.answer.settled
    if settled is None or not settled.total:
        yield finding(QUARTER, context, Status.NOT_RELEVANT, "Der er ikke et timetal at fordele.")
        return
    weeks = context.law.limits.weeks_per_quarter
    pool = settled.total * weeks
    text = (
        f"Timetallet er et gennemsnit over et kvartal: {hours(settled.total)} om ugen svarer til "
        f"{hours(pool)} i et kvartal på {number(weeks)} uger. Der betales kun for udførte timer."
    )
    yield finding(QUARTER, context, Status.MET, text, value=pool, precedents=("31-20",))


QUARTER = Rule(
    "kvartal", ("R27",), "Hvad svarer timetallet til i et kvartal?",
    ("LKH § 7, stk. 3", "BEK § 15, stk. 1"), SINCE_2009, HOURS, _quarter,
)  # fmt: skip


def _notation(context: Context) -> Iterator[Finding]:
    """R28: product policy, not law: exact inside, two decimals cut, never above the ceiling."""
    settled = context.answer.answer.settled
    if settled is None or settled.total * 100 % 1 == 0:
        yield finding(NOTATION, context, Status.NOT_RELEVANT, "Timetallet skal ikke afkortes.")
        return
    text = (
        f"Timetallet er præcis {settled.total.numerator}/{settled.total.denominator} og vises som "
        f"{hours(settled.total)}. Der findes ingen regel om afrunding, så det vises aldrig "
        "højere end loftet."
    )
    yield finding(NOTATION, context, Status.MET, text, value=settled.total)


NOTATION = Rule(
    "afrunding", ("R28",), "Hvordan skrives timetallet?", ("BEK § 15, stk. 1",),
    SINCE_2009, HOURS, _notation,
)  # fmt: skip

RULES = (MEASURED, EXTENDED, BEYOND_FULL, QUARTER, NOTATION)
