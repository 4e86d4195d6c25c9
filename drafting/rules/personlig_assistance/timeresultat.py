"""R44 and R45 on the merits of hours: the entitlement against the grant that is appealed."""

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from drafting.domain.case import CaseFile
from drafting.domain.decision import OccupationHours, Outcome
from drafting.rules.lawbook import Limits
from drafting.rules.outcome import Step
from drafting.rules.personlig_assistance.arising import questions_arising
from drafting.rules.personlig_assistance.loft import ordinary_ceiling
from drafting.rules.personlig_assistance.merits import Merits
from drafting.rules.personlig_assistance.trying import (
    SAME,
    WORSENING,
    State,
    answered,
    filled,
    open_paths,
    verdict,
)
from drafting.rules.personlig_assistance.udmaaling import Ask, Settled, ceiling, settle

__all__ = ["SPLIT", "HoursAnswer", "hours_answer", "occupation_hours"]

SPLIT = "split_of_shared_hours"


class HoursAnswer(NamedTuple):
    """The merits: where they end, the entitlement behind it, and the state it was settled in.

    `ceiling` is the ceiling of the case in hours a week, None where working hours are unknown;
    `own_ceilings` those of the occupations, None under a shared or an opened frame.
    """

    step: Step
    settled: Settled | None
    state: State
    ceiling: Fraction | None = None
    own_ceilings: tuple[Fraction | None, ...] = ()


def hours_answer(case: CaseFile, merits: Merits, limits: Limits) -> HoursAnswer:
    """Return the outcome on hours, or the questions that can still change it.

    Equal to the grant (R28: less than 0.01 hour apart) is stadfæstelse, higher is ændring, lower
    is never proposed by the machine but asked (R45, RSL § 72, stk. 8).
    """
    further = questions_arising(merits.state, merits.unknowns, limits)
    unknowns = (*merits.unknowns, *further)
    asked = open_paths(merits.state, unknowns, limits) if unknowns else ()
    if set(asked) - {WORSENING}:
        answer = HoursAnswer(Step(questions=asked), None, filled(merits.state, unknowns, 0))
    else:
        answer = _settled(filled(merits.state, merits.unknowns, 0), limits)
        if answer.settled is not None and answer.settled.shared and merits.unknowns:
            settled = replace(answer.settled, shared=_surely_shared(merits, limits))
            answer = answer._replace(settled=settled)
    top = _ceiling(case, merits.state, limits)
    own = _own_ceilings(case, merits.state, top, limits)
    return answer._replace(ceiling=top, own_ceilings=own)


def _surely_shared(merits: Merits, limits: Limits) -> bool:
    """Return whether the hours must be split whatever the answers that are still unknown (R21)."""
    for unknown in merits.unknowns:
        others = [other for other in merits.unknowns if other is not unknown]
        base = filled(merits.state, others, 0)
        try:
            tried = [unknown.put(base, answer) for answer in unknown.tries]
            if not all(settle(state.jobs, state.frame, limits).shared for state in tried):
                return False
        except Ask:
            return False
    return True


def _settled(state: State, limits: Limits) -> HoursAnswer:
    """Return the answer where no unknown can change it.

    A question whose two answers lead to the same result is passed over. Any other would have been
    listed before this; should one still turn up, it is asked and never answered by the machine.
    """
    pending: list[str] = []
    while True:
        try:
            settled = settle(state.jobs, state.frame, limits)
            break
        except Ask as ask:
            yes, no = (answered(state, ask.path, answer) for answer in (True, False))
            pending += [ask.path] * (verdict(yes, limits) != verdict(no, limits))
            state = yes
    step = Step(questions=tuple(pending)) if pending else _compared(settled, state, limits)
    return HoursAnswer(step, None if pending else settled, state)


def _compared(settled: Settled, state: State, limits: Limits) -> Step:
    because = _carrying(settled, state, limits)
    difference = settled.total - state.granted
    if difference >= SAME:
        return Step(Outcome.CHANGED, because, hours=settled.total)
    if difference > -SAME:
        return Step(Outcome.UPHELD, because, hours=settled.total)
    if state.worsening is None:
        return Step(questions=(WORSENING,))
    if state.worsening:
        return Step(Outcome.CHANGED, (*because, "R45"), hours=settled.total)
    return Step(Outcome.UPHELD, (*because, "R45"), hours=state.granted)


def _carrying(settled: Settled, state: State, limits: Limits) -> tuple[str, ...]:
    """Return the catalogue numbers of the rules that decide the hours."""
    frame, jobs = state.frame, state.jobs
    if not frame.lasting or not frame.significant:
        return tuple(
            n for n, met in (("R10", frame.lasting), ("R11", frame.significant)) if not met
        )
    if not settled.total:
        return _refused(state)
    if frame.several:
        return ("R22", "R23") if frame.beyond else ("R22",)
    hours = sum((job.hours for job in jobs), Fraction(0))
    if len(jobs) > 1:
        return ("R21",)
    return ("R20",) if hours > limits.full_time else ("R19",)


def _refused(state: State) -> tuple[str, ...]:
    found = []
    for job in state.jobs:
        if job.scheme != "job":
            found.append("R09")
        elif not job.core or (job.need and job.above_ratio is False):
            found.append("R13")
        elif job.ordinary_help:
            found.append("R14")
        elif job.redistributable:
            found.append("R15")
        else:
            found.append("R12")
    return tuple(dict.fromkeys(found)) or ("R09",)


def _ceiling(case: CaseFile, state: State, limits: Limits) -> Fraction | None:
    if state.frame.several:
        return ceiling((), state.frame, limits)
    hours = [o.weekly_hours for o in case.occupations]
    if not hours or None in hours:
        return None
    return ceiling([h for h in hours if h is not None], state.frame, limits)


def _own_ceilings(
    case: CaseFile, state: State, top: Fraction | None, limits: Limits
) -> tuple[Fraction | None, ...]:
    """Return each occupation's own ceiling; None under a shared ceiling (R21)."""
    if len(case.occupations) == 1:
        return (top,)
    hours = [o.weekly_hours for o in case.occupations if o.weekly_hours is not None]
    shared = top is None or state.frame.several or sum(hours) >= limits.full_time
    if shared or len(hours) != len(case.occupations):
        return (None,) * len(case.occupations)
    return tuple(ordinary_ceiling(h, limits, state.frame.practice) for h in hours)


def occupation_hours(
    case: CaseFile, merits: Merits, answer: HoursAnswer
) -> tuple[OccupationHours, ...]:
    """Return each occupation's ceiling, need and what the proposal gives there (R21).

    What an occupation gets is None while no number is proposed or a split is open.
    """
    return tuple(
        OccupationHours(
            occupation.name,
            answer.own_ceilings[index],
            merits.needs[index].value,
            _given(case, index, answer),
            answer.settled.jobs[index].compatible if answer.settled else None,
        )
        for index, occupation in enumerate(case.occupations)
    )


def _given(case: CaseFile, index: int, answer: HoursAnswer) -> Fraction | None:
    settled, step = answer.settled, answer.step
    if settled is None or step.outcome is None:
        return None
    if step.hours != settled.total:  # the grant stands although the law gives less (R45)
        return step.hours if len(case.occupations) == 1 else None
    if not settled.shared:
        return settled.jobs[index].granted
    split = valid_split(case, settled)
    return split.get(case.occupations[index].name, Fraction(0)) if split else None


def valid_split(case: CaseFile, settled: Settled) -> dict[str, Fraction] | None:
    """Return the officer's split of shared hours, None where none fits the total and the needs."""
    split = dict(case.split_of_shared_hours)
    names = [occupation.name for occupation in case.occupations]
    tops = {n: j.granted for n, j in zip(names, settled.jobs, strict=True)}
    fits = len(set(names)) == len(names) and set(split) <= set(names)
    within = all(0 <= given <= tops.get(name, Fraction(0)) for name, given in split.items())
    if not split or not fits or not within or sum(split.values()) != settled.total:
        return None
    return split
