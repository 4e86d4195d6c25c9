"""R12 and R14–R18: which tasks count, how much time they take, and what is something else.

LKH §§ 4, 6, stk. 2, and 14; BEK §§ 13, 14, stk. 2, and 21; principmeddelelse 28-19 and 31-20.
"""

from collections.abc import Iterator

from drafting.domain.case import Occupation, value_of
from drafting.domain.findings import Finding, Status
from drafting.domain.notation import hours, listing
from drafting.domain.rules import Rule
from drafting.rules.context import HOURS, SINCE_2009, Context, by_answer, finding, reason_of
from drafting.rules.personlig_assistance.behov import Need
from drafting.rules.personlig_assistance.merits import SELF_EMPLOYED

__all__ = ["RULES"]


def _needed(context: Context) -> Iterator[Finding]:
    """R12 and R18: the hours the counted tasks take (LKH § 6, stk. 2; 28-19, 31-20)."""
    for index, occupation in enumerate(context.case.occupations):
        need = context.answer.merits.needs[index]
        status = by_answer(None if need.value is None else need.value > 0)
        missing = need.missing + tuple(path for task in need.open_tasks for path in task.paths)
        total_path = f"occupations[{index}].need_hours_per_week"
        yield finding(
            NEEDED, context, status, _need_text(need), subject=occupation.name, value=need.value,
            inputs=_task_inputs(context, index, need) or ((total_path, need.value),),
            missing=missing, precedents=("28-19", "31-20"),
        )  # fmt: skip


def _need_text(need: Need) -> str:
    left_out = ""
    if need.excluded:
        left_out = f" Ikke talt med: {listing([f'»{name}«' for name in need.excluded])}."
    if need.value is None:
        return "Tidsforbruget til opgaverne er ikke oplyst fuldt ud." + left_out
    if need.source == "total":
        return f"Behovet er samlet opgjort til {hours(need.value)} om ugen." + left_out
    if not need.value:
        return "Der er ingen opgaver tilbage, som der er behov for hjælp til." + left_out
    return f"Opgaverne tager tilsammen {hours(need.value)} om ugen." + left_out


def _task_inputs(context: Context, index: int, need: Need) -> tuple[tuple[str, object], ...]:
    if need.source == "total":
        return ()
    found: list[tuple[str, object]] = []
    for number, task in enumerate(context.case.occupations[index].tasks):
        here = f"occupations[{index}].tasks[{number}]"
        if task.hours_per_week is None and task.minutes_per_time is not None:
            found.append((f"{here}.minutes_per_time", task.minutes_per_time))
            found.append((f"{here}.times_per_week", task.times_per_week))
        else:
            found.append((f"{here}.hours_per_week", task.hours_per_week))
        found.append((f"{here}.can_do_self", task.can_do_self))
        found.append((f"{here}.due_to_impairment", task.due_to_impairment))
    return tuple(found)


NEEDED = Rule(
    "behov", ("R12", "R18"), "Hvor mange timer tager de opgaver, der er brug for hjælp til?",
    ("LKH § 4", "LKH § 6, stk. 2", "BEK § 13", "BEK § 21"), SINCE_2009, HOURS, _needed,
)  # fmt: skip


def _waiting(context: Context) -> Iterator[Finding]:
    """R17: no grant for waiting time between tasks, also inside a working day (31-20)."""
    for index, occupation in enumerate(context.case.occupations):
        need = context.answer.merits.needs[index]
        if need.waiting:
            text = f"{hours(need.waiting)} om ugen er ventetid og er trukket fra."
            yield finding(
                WAITING, context, Status.MET, text, subject=occupation.name, value=need.waiting,
                inputs=_waits(context, index), precedents=("31-20",),
            )  # fmt: skip
        else:
            text = "Der er ikke talt ventetid med i behovet."
            yield finding(
                WAITING, context, Status.NOT_RELEVANT, text,
                subject=occupation.name, precedents=("31-20",),
            )  # fmt: skip


def _waits(context: Context, index: int) -> tuple[tuple[str, object], ...]:
    return tuple(
        (f"occupations[{index}].tasks[{i}].waiting_hours_per_week", task.waiting_hours_per_week)
        for i, task in enumerate(context.case.occupations[index].tasks)
        if task.waiting_hours_per_week
    )


WAITING = Rule(
    "ventetid", ("R17",), "Er der ventetid, som skal trækkes fra?", ("LKH § 6, stk. 2",),
    SINCE_2009, HOURS, _waiting,
)  # fmt: skip


def _ordinary_help(context: Context) -> Iterator[Finding]:
    """R14: no substitute and no ordinary help (BEK § 14, stk. 2).

    That citizen and assistant are not present at the same time is no ground in itself (28-19).
    """
    raised = "vikar eller medhjælp" in context.case.appealed.grounds
    for index, occupation in enumerate(context.case.occupations):
        given = occupation.ordinary_help_or_substitute
        answer, path = value_of(given), f"occupations[{index}].ordinary_help_or_substitute"
        missing: tuple[str, ...] = ()
        if answer is None and not raised:
            status, text = Status.NOT_RELEVANT, "Ingen har rejst spørgsmål om vikar eller medhjælp."
        elif answer is None:
            status, missing = Status.UNRESOLVED, (path,)
            text = "Kommunen mener, at det er vikardækning eller medhjælp. Det skal vurderes."
        elif answer:
            status, text = Status.NOT_MET, "Det er vikardækning eller almindelig medhjælp."
        else:
            status, text = Status.MET, "Det er ikke vikardækning eller almindelig medhjælp."
        yield finding(
            ORDINARY_HELP, context, status, text + reason_of(given), subject=occupation.name,
            inputs=((path, answer),), missing=missing, precedents=("28-19",),
        )  # fmt: skip


ORDINARY_HELP = Rule(
    "medhjaelp", ("R14",), "Er det noget andet end vikar eller almindelig medhjælp?",
    ("BEK § 14, stk. 2",), SINCE_2009, HOURS, _ordinary_help,
)  # fmt: skip


def _redistributable(context: Context) -> Iterator[Finding]:
    """R15: a self-employed with staff may pass tasks on, but not until the work is hollowed out."""
    for index, occupation in enumerate(context.case.occupations):
        given, path = occupation.redistributable, f"occupations[{index}].redistributable"
        answer = value_of(given)
        staff = occupation.form in SELF_EMPLOYED and bool(occupation.employees)
        missing: tuple[str, ...] = ()
        if answer:
            status, text = Status.NOT_MET, "Opgaverne kan fordeles til de ansatte."
        elif not staff:
            status, text = Status.NOT_RELEVANT, _nobody(occupation)
        elif answer is None:
            status, missing = Status.UNRESOLVED, (path,)
            text = "Virksomheden har ansatte. Det skal vurderes, om opgaverne kan fordeles til dem."
        else:
            status, text = Status.MET, "Opgaverne kan ikke fordeles, uden at arbejdet udhules."
        yield finding(
            REDISTRIBUTE, context, status, text + reason_of(given), subject=occupation.name,
            inputs=((path, answer), (f"occupations[{index}].employees", occupation.employees)),
            missing=missing, precedents=("28-19",),
        )  # fmt: skip


def _nobody(occupation: Occupation) -> str:
    if occupation.form not in SELF_EMPLOYED:
        return "Spørgsmålet gælder kun selvstændige, der har ansatte."
    if occupation.employees is None:
        return "Det er ikke oplyst, at der er ansatte at fordele opgaver til."
    return "Der er ingen ansatte at fordele opgaver til."


REDISTRIBUTE = Rule(
    "omfordeling", ("R15",), "Er der brug for assistance, også når de ansatte er regnet med?",
    ("LKH § 6, stk. 2",), SINCE_2009, HOURS, _redistributable,
)  # fmt: skip


def _other_acts(context: Context) -> Iterator[Finding]:
    """R16: help in connection with work is given under LKH even beside help under another act."""
    raised = "anden lovgivning" in context.case.appealed.grounds
    if not raised:
        text = "Kommunen har ikke henvist til anden lovgivning."
        yield finding(OTHER_ACTS, context, Status.NOT_RELEVANT, text)
        return
    text = (
        "Kommunen henviser til anden lovgivning. Hjælp i forbindelse med arbejde vurderes efter "
        "kompensationsloven; en person skal se på, om en anden ordning dækker de samme opgaver."
    )
    inputs = (("appealed_decision.grounds", "anden lovgivning"),)
    yield finding(OTHER_ACTS, context, Status.UNRESOLVED, text, inputs=inputs)


OTHER_ACTS = Rule(
    "anden_lovgivning", ("R16",), "Hører hjælpen under en anden lov?",
    ("LKH § 4", "LKH § 14", "RSL § 5"), SINCE_2009, HOURS, _other_acts,
)  # fmt: skip

RULES = (NEEDED, WAITING, ORDINARY_HELP, REDISTRIBUTE, OTHER_ACTS)
