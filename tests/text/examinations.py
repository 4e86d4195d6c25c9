"""Examinations made by hand, so that the text is tested without the rules."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from drafting.domain.decision import (
    Deadline,
    Examination,
    OccupationHours,
    Outcome,
    Proposal,
    QuestionResult,
    ReopeningResult,
)
from drafting.domain.findings import Finding, Status
from drafting.domain.law import parse_law_ref
from drafting.library.casefile import read_case
from tests.conftest import CONTRACT


def public_case(name):
    return read_case(CONTRACT / "cases" / f"{name}.json")


def finding(rule, catalogue, status=Status.MET, subject=None, law=(), precedents=()):
    refs = tuple(parse_law_ref(ref) for ref in law)
    return Finding(rule, (catalogue,), status, "", refs, precedents, subject)


def examined(case, outcome, *, hours=None, ceiling=None, kind="timer", rules=(), **proposal):
    """An examination with the proposal given and the occupations as the file states them."""
    made = Proposal(
        outcome,
        None if hours is None else Fraction(hours),
        None if ceiling is None else Fraction(ceiling),
        **proposal,
    )
    return Examination(
        case.case_id,
        case.decision_date or date(2026, 1, 15),
        kind,
        made,
        (QuestionResult(kind, outcome, made.hours, made.because),),
        tuple(_hours(occupation) for occupation in case.occupations),
        Deadline(case.appealed.date, None, False, case.complaint.received),
        tuple(rules),
        (),
    )


def _hours(job):
    times = [task.hours_per_week for task in job.tasks if not task.can_do_self]
    known = bool(times) and all(time is not None for time in times)
    need = sum(times, Fraction(0)) if known else job.need_hours_per_week
    ceiling = job.weekly_hours and min(Fraction(20), job.weekly_hours * Fraction(20, 37))
    granted = None if need is None or ceiling is None else min(need, ceiling)
    return OccupationHours(job.name, ceiling, need, granted, True)


def r01():
    case = public_case("R01")
    rules = [finding("udmaaling", "R20", precedents=("31-20",))]
    return case, examined(
        case,
        Outcome.CHANGED,
        hours=20,
        ceiling=20,
        effective_from=date(2020, 7, 1),
        because=("R20",),
        rules=rules,
    )


def s01():
    case = public_case("S01")
    rules = [finding("udmaaling", "R19")]
    return case, examined(
        case, Outcome.CHANGED, hours=20, ceiling=20, because=("R19",), rules=rules
    )


def s04():
    case = public_case("S04")
    rules = [finding("udmaaling", "R19")]
    return case, examined(
        case,
        Outcome.UPHELD,
        hours=16,
        ceiling=Fraction(600, 37),
        because=("R18",),
        rules=rules,
    )


def s10():
    case = public_case("S10")
    rules = [finding("udmaaling", "R21")]
    return case, examined(
        case,
        Outcome.CHANGED,
        hours="15.7",
        ceiling=Fraction(600, 37),
        because=("R21",),
        rules=rules,
    )


def s18():
    case = public_case("S18")
    rules = [finding("oplysning", "R40", Status.NOT_MET), finding("udmaaling", "R19")]
    return case, examined(
        case,
        Outcome.REMITTED,
        ceiling=20,
        because=("R40",),
        to_obtain=case.information.missing,
        effect_of_remittal="kommunen skal genetablere hjælpen på 18 timer om ugen",
        rules=rules,
    )


def s41():
    case = public_case("S41")
    rules = [finding("udmaaling", "R20"), finding("udvidet_ramme", "R22", Status.NOT_MET)]
    return case, examined(case, Outcome.UPHELD, hours=20, ceiling=20, because=("R20",), rules=rules)


def r05():
    case = public_case("R05")
    rules = [finding("tolk", "R33", Status.NOT_MET)]
    return case, examined(case, Outcome.UPHELD, kind="tolk", because=("R33",), rules=rules)


def s20():
    case = public_case("S20")
    rules = [finding("genoptagelse", "R37"), finding("foraeldelse", "R39")]
    made = examined(
        case, Outcome.CHANGED, hours=20, kind="genoptagelse", because=("R37",), rules=rules
    )
    conditions = (("arbejdstid", "opfyldt"), ("nedsat", "opfyldt"), ("gældende", "opfyldt"))
    result = ReopeningResult(conditions, Fraction("5.2"), date(2019, 8, 15), None)
    return case, replace(made, reopening=result)


PUBLIC = {
    "R01": r01,
    "S01": s01,
    "S04": s04,
    "S10": s10,
    "S18": s18,
    "S41": s41,
    "R05": r05,
    "S20": s20,
}
