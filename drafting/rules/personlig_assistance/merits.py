"""The case as the hours rules see it: what is known, what is not, and how to try it."""

from fractions import Fraction
from typing import NamedTuple

from drafting.domain.case import CaseFile, Occupation, value_of
from drafting.rules.lawbook import Limits
from drafting.rules.personlig_assistance import udmaaling
from drafting.rules.personlig_assistance.behov import Need, need_of
from drafting.rules.personlig_assistance.loft import Practice
from drafting.rules.personlig_assistance.trying import (
    State,
    Unknown,
    add_task,
    put_frame,
    put_granted,
    put_job,
    yes_no,
)
from drafting.rules.personlig_assistance.udmaaling import Frame, Job

__all__ = ["GRANTED", "SELF_EMPLOYED", "Merits", "granted_hours", "merits_of"]

GRANTED = "appealed_decision.granted_hours_per_week"
JOB_FORMS = frozenset(
    ("ordinær", "løntilskud", "fleksjob", "praktik", "seniorjob", "selvstændig",
     "planlagt selvstændig")
)  # fmt: skip
SELF_EMPLOYED = ("selvstændig", "planlagt selvstændig")
_SPECIAL = {"uddannelse": "education", "tilbud efter LAB": "lab"}
_ZERO = Fraction(0)
_GRANTS = (_ZERO, Fraction(1000))  # below and above any entitlement


class Merits(NamedTuple):
    """The merits of one case: what is known, and what in it is unknown."""

    state: State
    unknowns: tuple[Unknown, ...]
    needs: tuple[Need, ...]
    grant_known: bool


def merits_of(case: CaseFile, limits: Limits, practice: Practice) -> Merits:
    """Return the merits of a case on hours, with every unknown and its possible answers."""
    unknowns: list[Unknown] = []
    needs = tuple(need_of(occupation, i) for i, occupation in enumerate(case.occupations))
    frame = _frame(case, practice)
    jobs: list[Job] = []
    for index in range(len(case.occupations)):
        job, open_ = _job(case, index, needs[index], frame, limits)
        jobs.append(job)
        unknowns += open_
    granted = granted_hours(case)
    worsening = value_of(case.answers.get("worsening"))
    state = State(tuple(jobs), frame, granted if granted is not None else _ZERO, worsening)
    unknowns += _conditions(case)
    if granted is None:
        unknowns.append(Unknown((GRANTED,), put_granted, _GRANTS, (_ZERO,), _GRANTS))
    if not case.occupations:
        unknowns.append(_occupations_unknown(limits))
    return Merits(state, tuple(unknowns), needs, granted is not None)


def granted_hours(case: CaseFile) -> Fraction | None:
    """Return the hours a week of the appealed decision; a refusal or stop grants 0."""
    stated = case.appealed.granted_hours_per_week
    if stated is None and case.appealed.kind in ("afslag", "ophør"):
        return _ZERO
    return stated


def _frame(case: CaseFile, practice: Practice) -> Frame:
    own = case.answers.get(udmaaling.OWN_HOURS.removeprefix("answers."))
    count = case.answers.get(udmaaling.COUNT.removeprefix("answers."))
    unemployed = case.answers.get(udmaaling.UNEMPLOYED.removeprefix("answers."))
    impairment = case.impairment
    return Frame(
        lasting=value_of(impairment.lasting) is not False,
        significant=value_of(impairment.significant) is not False,
        several=value_of(impairment.several_or_very_significant),
        beyond=value_of(impairment.beyond_full_time),
        own_hours=value_of(own),
        count_incompatible=value_of(count),
        unemployed=value_of(unemployed),
        practice=practice,
    )


def _conditions(case: CaseFile) -> list[Unknown]:
    """Return the unknown conditions on the impairment (R10, R11)."""
    return [
        yes_no(f"impairment.{name}", put_frame(name), (True,))
        for name in ("lasting", "significant")
        if value_of(getattr(case.impairment, name)) is None
    ]


_UNKNOWN_HOURS = Fraction(-1)  # a mark while the job is put together; every try replaces it


def _job(
    case: CaseFile, index: int, need: Need, frame: Frame, limits: Limits
) -> tuple[Job, list[Unknown]]:
    """Return one occupation as a job, and what is unknown about it."""
    here, occupation = f"occupations[{index}]", case.occupations[index]
    scheme = _scheme(occupation)
    hours = occupation.weekly_hours
    job = Job(
        hours=hours if hours is not None else _UNKNOWN_HOURS,
        need=need.value if need.value is not None else need.counted,
        scheme=scheme or "job",
        core=value_of(occupation.core_tasks_by_citizen) is not False,
        ordinary_help=value_of(occupation.ordinary_help_or_substitute) is True,
        redistributable=value_of(occupation.redistributable) is True,
        above_ratio=value_of(occupation.compatible_above_ratio),
        above_path=f"{here}.compatible_above_ratio",
    )
    unknowns = [_scheme_unknown(occupation, here, index)] if scheme is None else []
    if occupation.form == "ledig" or scheme not in (None, "job"):
        job = job._replace(hours=_ZERO)
    else:
        unknowns += _job_conditions(case, occupation, index, job, limits)
    asked_now = occupation.form is None or scheme == "job" or bool(frame.unemployed)
    needs = _need_unknowns(need, index, job, limits)
    if not asked_now or scheme == "none" or (scheme is None and occupation.form is not None):
        needs = [u._replace(paths=(), probes=u.neutral[:1]) for u in needs]
    return job, unknowns + needs


def _scheme(occupation: Occupation) -> str | None:
    """Return the scheme of an occupation (R09, R24–R26), None where it is not known."""
    if occupation.form in JOB_FORMS:
        return "job"
    if occupation.form == "ledig":
        ahead = occupation.concrete_job_ahead
        return None if ahead is None else "before_job" if ahead else "none"
    return _SPECIAL.get(occupation.form or "")


def _scheme_unknown(occupation: Occupation, here: str, index: int) -> Unknown:
    put = put_job(index, "scheme")
    if occupation.form == "ledig":
        ahead = ("before_job", "none")
        return Unknown((f"{here}.concrete_job_ahead",), put, ahead, ahead, ahead)
    tries = ("job", "none", "education", "before_job", "lab")
    return Unknown((f"{here}.form",), put, tries, ("job",), ("job",))


def _job_conditions(
    case: CaseFile, occupation: Occupation, index: int, job: Job, limits: Limits
) -> list[Unknown]:
    """Return the unknown conditions of a job, and the objections the file raises."""
    here, found = f"occupations[{index}]", []
    if occupation.weekly_hours is None:
        found.append(_hours_unknown(case, index, job, limits))
    if value_of(occupation.core_tasks_by_citizen) is None:
        found.append(yes_no(f"{here}.core_tasks_by_citizen", put_job(index, "core"), (True,)))
    raised = "vikar eller medhjælp" in case.appealed.grounds
    if raised and value_of(occupation.ordinary_help_or_substitute) is None:
        path = f"{here}.ordinary_help_or_substitute"
        found.append(yes_no(path, put_job(index, "ordinary_help"), (False,)))
    staff = occupation.form in SELF_EMPLOYED and (occupation.employees or 0) > 0
    if staff and value_of(occupation.redistributable) is None:
        path = f"{here}.redistributable"
        found.append(yes_no(path, put_job(index, "redistributable"), (False,)))
    return found


def _occupations_unknown(limits: Limits) -> Unknown:
    """Return the unknown of a file that names no occupation at all."""
    most = Job(hours=limits.full_time, need=limits.max_weekly)
    little = Job(hours=limits.full_time, need=Fraction(1))

    def put(state: State, job: object) -> State:
        return state._replace(jobs=(job,) if isinstance(job, Job) else ())

    return Unknown(("occupations[]",), put, (most, little, None), (most,), (most, little))


def _hours_unknown(case: CaseFile, index: int, job: Job, limits: Limits) -> Unknown:
    others = sum((o.weekly_hours or _ZERO for o in case.occupations), _ZERO)
    full, at_ratio = limits.full_time, job.need / limits.ratio
    tries = (
        Fraction(70), at_ratio, at_ratio * Fraction(9, 10), job.need / 2 or Fraction(1), full,
        Fraction(30), max(full - others, Fraction(1)),
    )  # fmt: skip
    neutral = (Fraction(70), Fraction(10), full)
    path = f"occupations[{index}].weekly_hours"
    return Unknown((path,), put_job(index, "hours"), tries, neutral, tries)


def _need_unknowns(need: Need, index: int, job: Job, limits: Limits) -> list[Unknown]:
    """Return what is unknown about the need; under a special scheme it waits for R24-R26."""
    if need.missing:
        at_ratio = max(job.hours, _ZERO) * limits.ratio
        more = (0, 1, 5, 16, 20, 25, 40, at_ratio)
        tries = tuple(dict.fromkeys(need.counted + Fraction(m) for m in more))
        neutral = (need.counted + 5, need.counted, need.counted + 25)
        return [Unknown(need.missing, put_job(index, "need"), tries, neutral, tries)]
    both = (True, False)
    return [
        Unknown(task.paths, add_task(index, task.hours), both, both, both)
        for task in need.open_tasks
    ]
