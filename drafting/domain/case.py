"""The case file as the rules read it: what a case officer knows about one appeal.

A value of None is unknown, never "no" (READING). A fact that a machine proposed and no person has
confirmed has been set to None before it gets here. Hours are exact hours a week, averaged over a
quarter; days are calendar days.
"""

from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812 - several fields are themselves called date
from fractions import Fraction

from drafting.domain.papers import Document, Evidence, Party

__all__ = [
    "AppealedDecision",
    "Appellant",
    "Application",
    "Assessment",
    "Assistance",
    "Board",
    "CaseFile",
    "Complaint",
    "Document",
    "Evidence",
    "Hearing",
    "Impairment",
    "Information",
    "Occupation",
    "Party",
    "Reassessment",
    "Reopening",
    "Task",
    "value_of",
]


@dataclass(frozen=True, slots=True)
class Assessment:
    """A discretionary answer (skøn) that only a person may give."""

    value: bool | None = None
    reason: str | None = None
    source: str | None = None
    by: str | None = None
    at: str | None = None
    speaks_for: tuple[str, ...] = ()
    speaks_against: tuple[str, ...] = ()


def value_of(assessment: Assessment | None) -> bool | None:
    """Return the answer of an assessment, None where nobody has given one."""
    return assessment.value if assessment is not None else None


@dataclass(frozen=True, slots=True)
class Task:
    """One task the citizen needs help with in an occupation."""

    name: str
    hours_per_week: Fraction | None = None
    minutes_per_time: Fraction | None = None
    times_per_week: Fraction | None = None
    waiting_hours_per_week: Fraction | None = None
    can_do_self: bool | None = None
    due_to_impairment: bool | None = None
    within_working_time: bool | None = None


@dataclass(frozen=True, slots=True)
class Occupation:
    """One job or business of the citizen."""

    name: str
    form: str | None = None
    weekly_hours: Fraction | None = None
    start: Day | None = None
    employees: int | None = None
    tasks: tuple[Task, ...] = ()
    need_hours_per_week: Fraction | None = None
    concrete_job_ahead: bool | None = None
    core_tasks_by_citizen: Assessment | None = None
    compatible_above_ratio: Assessment | None = None
    ordinary_help_or_substitute: Assessment | None = None
    redistributable: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Appellant:
    """Who appeals, and with what authority."""

    role: str | None = None
    power_of_attorney: bool | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """How Ankestyrelsen decides the case."""

    committee: bool | None = None
    unanimous: bool | None = None


@dataclass(frozen=True, slots=True)
class Application:
    """What the citizen applied for, and when."""

    date: Day | None = None
    requested_hours_per_week: Fraction | None = None


@dataclass(frozen=True, slots=True)
class AppealedDecision:
    """The decision of the first instance."""

    exists: bool | None = None
    date: Day | None = None
    decided_by: str | None = None
    kind: str | None = None
    delivery: str | None = None
    received: Day | None = None
    granted_hours_per_week: Fraction | None = None
    previous_hours_per_week: Fraction | None = None
    effective_from: Day | None = None
    cites: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    states_law: bool | None = None
    states_main_considerations: bool | None = None
    states_facts: bool | None = None
    extended_frame_assessed: bool | None = None
    appeal_guidance_correct: bool | None = None


@dataclass(frozen=True, slots=True)
class Complaint:
    """The complaint."""

    received: Day | None = None
    withdrawn: bool | None = None
    about_decision: bool | None = None
    late_but_excused: Assessment | None = None
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reassessment:
    """The first instance's reassessment (genvurdering)."""

    date: Day | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class Hearing:
    """Whether the citizen was heard (partshøring)."""

    adverse_new_information: bool | None = None
    citizen_heard: bool | None = None
    error_without_effect: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Impairment:
    """The impairment and what a person has assessed about it."""

    description: str | None = None
    lasting: Assessment | None = None
    significant: Assessment | None = None
    several_or_very_significant: Assessment | None = None
    beyond_full_time: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Assistance:
    """Who gives the assistance and in which form, where the appeal is about that."""

    form: str | None = None
    form_approved_by_citizen: bool | None = None
    economic_interest: Assessment | None = None
    waiver_refusal_lawful: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Information:
    """Whether the case is sufficiently informed (RSL § 10)."""

    sufficient: Assessment | None = None
    missing: tuple[str, ...] = ()
    obtainable_by_board: bool | None = None
    why_not_obtainable: str | None = None


@dataclass(frozen=True, slots=True)
class Reopening:
    """What an appeal on reopening after principmeddelelse 31-20 rests on."""

    weekly_hours_then: Fraction | None = None
    granted_hours_then: Fraction | None = None
    reduced_because_over_37: bool | None = None
    in_force_from: Day | None = None
    in_force_to: Day | None = None
    documented_hours_paid: Fraction | None = None
    claim_first_made: Day | None = None
    practice_change_published: Day | None = None
    need_hours_then: Fraction | None = None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """One appeal, as far as it is known and confirmed."""

    case_id: str
    area: str
    municipality: str
    decision_date: Day | None = None
    appellant: Appellant = Appellant()
    board: Board = Board()
    application: Application = Application()
    appealed: AppealedDecision = AppealedDecision()
    complaint: Complaint = Complaint()
    reassessment: Reassessment | None = None
    hearing: Hearing = Hearing()
    impairment: Impairment = Impairment()
    occupations: tuple[Occupation, ...] = ()
    assistance: Assistance = Assistance()
    split_of_shared_hours: tuple[tuple[str, Fraction], ...] = ()
    information: Information = Information()
    reopening: Reopening | None = None
    weighed: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    journal_number: str | None = None
    parties: tuple[Party, ...] = ()
    answers: dict[str, Assessment] = field(default_factory=dict)
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
