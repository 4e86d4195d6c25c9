"""R13, R19–R23: what the law computes once every answer is in.

LKH § 7, stk. 3; BEK § 15, stk. 1 and 2; principmeddelelse 31-20 (20 hours above 37, several jobs)
and 28-19 (a need above 20/37 of the working hours speaks against the whole grant).

`settle` is fast and pure: the findings explain what it returns, and the open questions are found
by trying it on the answers that could still be given.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from drafting.rules.lawbook import Limits
from drafting.rules.personlig_assistance.loft import (
    Practice,
    above_ratio,
    ceiling_together,
    ordinary_ceiling,
)

__all__ = ["Ask", "Frame", "Job", "JobHours", "Settled", "ceiling", "settle"]

_ZERO = Fraction(0)
SEVERAL = "impairment.several_or_very_significant"
BEYOND = "impairment.beyond_full_time"
OWN_HOURS = "answers.assistance_above_own_hours"
COUNT = "answers.incompatible_hours_count"
UNEMPLOYED = "answers.unemployed"


class Job(NamedTuple):
    """One occupation with every answer settled; hours a week.

    `scheme` is "job" (LKH § 5, stk. 1), "none", or the special schemes "before_job" (R24),
    "education" (R25) and "lab" (R26), where a person first answers whether they apply.
    """

    hours: Fraction = _ZERO
    need: Fraction = _ZERO
    scheme: str = "job"
    core: bool = True
    ordinary_help: bool = False
    redistributable: bool = False
    above_ratio: bool | None = None
    above_path: str = ""


class Frame(NamedTuple):
    """What holds for all occupations together; None is an answer that is not given."""

    lasting: bool = True
    significant: bool = True
    several: bool | None = None
    beyond: bool | None = None
    own_hours: bool | None = None
    count_incompatible: bool | None = None
    unemployed: bool | None = None
    practice: Practice = Practice.CURRENT


@dataclass(frozen=True, slots=True)
class JobHours:
    """What one occupation can get, in hours a week; an upper bound while a split is open."""

    granted: Fraction
    compatible: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """The entitlement: hours a week in all, averaged over a quarter.

    `shared` says that several needs together exceed one ceiling, so that a person splits it.
    """

    total: Fraction
    jobs: tuple[JobHours, ...]
    shared: bool
    needs: Fraction


class Ask(Exception):  # noqa: N818 - not an error: the law asks a person before it goes on
    """The law asks a person before it can go on; `path` is the question."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def ceiling(hours: Sequence[Fraction], frame: Frame, limits: Limits) -> Fraction | None:
    """Return the ceiling in hours a week for occupations with these working hours together.

    37 where the frame is opened, None beyond full time (BEK § 15, stk. 2); else the ordinary one.
    """
    if frame.several:
        return None if frame.beyond else limits.extended
    return ceiling_together(hours, limits, frame.practice)


def settle(jobs: tuple[Job, ...], frame: Frame, limits: Limits) -> Settled:
    """Return the entitlement in hours a week.

    Raises:
        Ask: the law leaves the next step to a person who has not answered.
    """
    wanted = [_wanted(job, frame, limits) for job in jobs]
    compatible = [_is_compatible(job, frame, limits) for job in jobs]
    needs = sum(wanted, _ZERO)
    if frame.several:
        total = _extended(needs, jobs, frame, limits)
        granted = [min(need, total) for need in wanted]
    else:
        hours = _counted_hours(jobs, wanted, compatible, frame, limits)
        granted, total = _ordinary(jobs, wanted, hours, frame, limits)
    if len(jobs) == 1:
        granted = [total]
    found = tuple(JobHours(g, fits) for g, fits in zip(granted, compatible, strict=True))
    return Settled(total, found, sum(granted, _ZERO) > total, needs)


def _wanted(job: Job, frame: Frame, limits: Limits) -> Fraction:
    """Return the need that may be met in one occupation: R09, R13–R15, R24–R26."""
    if not (frame.lasting and frame.significant) or job.scheme == "none" or _barred(job):
        return _ZERO
    if job.scheme != "job":
        return _special(job, frame, limits)
    if frame.several or not above_ratio(job.need, job.hours, limits):
        return job.need
    if frame.several is None:
        raise Ask(SEVERAL)
    if job.above_ratio is None:
        raise Ask(job.above_path)
    return job.need if job.above_ratio else _ZERO


def _barred(job: Job) -> bool:
    """Return whether nothing can be granted there whatever the hours (R12, R13–R15)."""
    return not job.core or job.ordinary_help or job.redistributable or not job.need


def _special(job: Job, frame: Frame, limits: Limits) -> Fraction:
    if frame.unemployed is None:
        raise Ask(UNEMPLOYED)
    return min(job.need, _special_cap(job, limits)) if frame.unemployed else _ZERO


def _is_compatible(job: Job, frame: Frame, limits: Limits) -> bool:
    """Return whether R13 lets the occupation stand: core tasks, and no presumption that holds."""
    presumed = job.scheme == "job" and job.above_ratio is False and not frame.several
    if not job.core or not presumed or job.ordinary_help or job.redistributable:
        return job.core
    return not above_ratio(job.need, job.hours, limits)


def _at_work(job: Job) -> Fraction:
    """Return the hours that are work (R21 "samlet arbejder"): none while in a special scheme."""
    return job.hours if job.scheme == "job" else _ZERO


def _counted_hours(
    jobs: tuple[Job, ...],
    wanted: list[Fraction],
    compatible: list[bool],
    frame: Frame,
    limits: Limits,
) -> Fraction:
    """Return the hours that count towards full time; R21 asks where incompatible ones decide."""
    everything = sum([_at_work(job) for job in jobs], _ZERO)
    if all(compatible):
        return everything
    fitting = sum((_at_work(j) for j, fits in zip(jobs, compatible, strict=True) if fits), _ZERO)
    if frame.count_incompatible is not None:
        return everything if frame.count_incompatible else fitting
    with_all = _ordinary(jobs, wanted, everything, frame, limits)[1]
    if with_all != _ordinary(jobs, wanted, fitting, frame, limits)[1]:
        raise Ask(COUNT)
    return everything


def _ordinary(
    jobs: tuple[Job, ...],
    wanted: list[Fraction],
    hours: Fraction,
    frame: Frame,
    limits: Limits,
) -> tuple[list[Fraction], Fraction]:
    """Return what each occupation can get and the total (R19–R21).

    One shared ceiling at full time or more; below it unused hours never move between jobs.
    """
    if hours >= limits.full_time:
        top = ordinary_ceiling(hours, limits, frame.practice)
        needs = sum(wanted, _ZERO)
        if needs > top and frame.several is None:
            raise Ask(SEVERAL)
        return [min(need, top) for need in wanted], min(needs, top)
    tops = [_own_ceiling(job, limits, frame.practice) for job in jobs]
    granted = [min(need, top) for need, top in zip(wanted, tops, strict=True)]
    return granted, sum(granted, _ZERO)


def _own_ceiling(job: Job, limits: Limits, practice: Practice) -> Fraction:
    if job.scheme in ("job", "none"):
        return ordinary_ceiling(job.hours, limits, practice)
    return _special_cap(job, limits)


def _special_cap(job: Job, limits: Limits) -> Fraction:
    """Return the cap of a special scheme: LKH § 7, stk. 3, 2. pkt. (R24), § 14 a, stk. 3 (R25)."""
    caps = {"before_job": limits.extended, "education": limits.education, "lab": limits.max_weekly}
    return caps[job.scheme]


def _extended(needs: Fraction, jobs: tuple[Job, ...], frame: Frame, limits: Limits) -> Fraction:
    """Return the total where the frame up to full time is opened (R22, R23)."""
    total = min(needs, limits.extended)
    if needs > limits.extended:
        if frame.beyond is None:
            raise Ask(BEYOND)
        if frame.beyond:
            total = needs
    hours = sum((_at_work(job) for job in jobs), _ZERO)
    at_work = all(job.scheme in ("job", "none") for job in jobs)
    if at_work and hours < limits.full_time and total > hours:
        if frame.own_hours is None:
            raise Ask(OWN_HOURS)
        if not frame.own_hours:
            total = hours
    return total
