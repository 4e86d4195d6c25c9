"""R13: an occupation that is incompatible with the impairment.

LKH § 6, stk. 3; BEK § 14, stk. 1; principmeddelelse 28-19. Whether the citizen does what the work
is really about is skøn. A need above 20/37 of the working hours is a presumption against the whole
grant that a person confirms or rebuts; the need is never trimmed to the ceiling.
"""

from collections.abc import Iterator
from fractions import Fraction

from drafting.domain.case import value_of
from drafting.domain.findings import Finding, Status
from drafting.domain.notation import hours, number
from drafting.domain.rules import Rule
from drafting.rules.context import HOURS, SINCE_2009, Context, by_answer, finding, reason_of
from drafting.rules.personlig_assistance.loft import above_ratio

__all__ = ["RULES"]


def _core(context: Context) -> Iterator[Finding]:
    """R13: the citizen must be able to do the real content of the work (BEK § 14, stk. 1)."""
    words = {
        True: "Borgeren udfører selv det, arbejdet egentlig går ud på.",
        False: "Borgeren udfører ikke selv det, arbejdet egentlig går ud på. Erhvervet er "
        "uforeneligt med funktionsnedsættelsen.",
        None: "En person skal vurdere, om borgeren selv udfører det, arbejdet går ud på.",
    }
    for index, occupation in enumerate(context.case.occupations):
        given, path = (
            occupation.core_tasks_by_citizen,
            f"occupations[{index}].core_tasks_by_citizen",
        )
        answer = value_of(given)
        yield finding(
            CORE, context, by_answer(answer), words[answer] + reason_of(given),
            subject=occupation.name, inputs=((path, answer),),
            missing=(path,) if answer is None else (), precedents=("28-19",),
        )  # fmt: skip


CORE = Rule(
    "kerneopgaver", ("R13",), "Udfører borgeren selv det, arbejdet egentlig går ud på?",
    ("LKH § 6, stk. 3", "BEK § 14, stk. 1"), SINCE_2009, HOURS, _core,
)  # fmt: skip


def _ratio(context: Context) -> Iterator[Finding]:
    """R13: the presumption of 28-19 at any number of working hours; exactly 20/37 is none."""
    for index, occupation in enumerate(context.case.occupations):
        need, working = context.answer.merits.needs[index].value, occupation.weekly_hours
        inputs = (
            (f"occupations[{index}].weekly_hours", working),
            (f"occupations[{index}].compatible_above_ratio",
             value_of(occupation.compatible_above_ratio)),
        )  # fmt: skip
        status, text, missing = _ratio_state(context, index, need, working)
        yield finding(
            RATIO, context, status, text, subject=occupation.name, value=need,
            inputs=inputs, missing=missing, precedents=("28-19", "31-20"),
        )  # fmt: skip


def _ratio_state(
    context: Context, index: int, need: Fraction | None, working: Fraction | None
) -> tuple[Status, str, tuple[str, ...]]:
    limits = context.law.limits
    if need is None or working is None:
        return (
            Status.UNRESOLVED,
            "Forholdet mellem behov og arbejdstid kan ikke beregnes endnu.",
            (),
        )
    share = f"{number(limits.max_weekly)}/{number(limits.full_time)}"
    line = working * limits.ratio
    sum_ = f"{share} × {hours(working)} = {hours(line)}"  # noqa: RUF001 - the sign of the calculation
    if not above_ratio(need, working, limits):
        return (
            Status.MET,
            f"Behovet på {hours(need)} er ikke over {share} af arbejdstiden ({sum_}).",
            (),
        )
    text = f"Behovet på {hours(need)} er over {share} af arbejdstiden ({sum_})."
    return _above(context, index, text, working)


def _above(
    context: Context, index: int, text: str, working: Fraction
) -> tuple[Status, str, tuple[str, ...]]:
    occupation, limits = context.case.occupations[index], context.law.limits
    several = value_of(context.case.impairment.several_or_very_significant)
    if several:
        return Status.NOT_RELEVANT, text + " Formodningen gælder ikke, når rammen er udvidet.", ()
    if several is None:
        path = "impairment.several_or_very_significant"
        return Status.UNRESOLVED, text + " Først skal det vurderes, om rammen er udvidet.", (path,)
    given = occupation.compatible_above_ratio
    answer = value_of(given)
    text += " Det taler for, at der slet ikke kan gives assistance (en formodning)."
    if working > limits.full_time:
        text += " Efter 31-20 gives der over fuld tid op til 20 timer svarende til behovet."
    path = f"occupations[{index}].compatible_above_ratio"
    words = {True: " Formodningen er afkræftet.", False: " Formodningen står ved magt.",
             None: " En person skal bekræfte eller afkræfte den."}  # fmt: skip
    missing = (path,) if answer is None else ()
    return by_answer(answer), text + words[answer] + reason_of(given), missing


RATIO = Rule(
    "forhold", ("R13",), "Er behovet foreneligt med arbejdstiden (20/37)?",
    ("LKH § 6, stk. 3", "BEK § 14, stk. 1", "BEK § 15, stk. 1"), SINCE_2009, HOURS, _ratio,
)  # fmt: skip

RULES = (CORE, RATIO)
