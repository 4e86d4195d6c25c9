"""Case file version 1 as it comes in: strict, nothing unknown let through.

The shape is the published contract (``tests/contract/case.schema.json``); every class here turns
into the frozen type of the same name in ``drafting.domain.case``.
"""

from typing import Annotated, Literal

from pydantic import Field

from drafting.domain import case
from drafting.library.casefile_parts import (
    DocumentPart,
    EvidencePart,
    Flag,
    Part,
    PartyPart,
    Text,
    frozen,
)
from drafting.library.casefile_values import Amount, Count, Day, Hours, Moment, Split

__all__ = ["CaseFileV1"]


class _Assessment(Part):
    domain = case.Assessment
    value: Flag = Field()
    reason: Text = None
    source: Text = None
    by: Text = None
    at: Moment = None
    speaks_for: list[str] = Field(default=[], alias="for")
    speaks_against: list[str] = Field(default=[], alias="against")


Skoen = _Assessment | None


class _Task(Part):
    domain = case.Task
    name: str
    hours_per_week: Hours = None
    minutes_per_time: Amount = None
    times_per_week: Amount = None
    waiting_hours_per_week: Hours = None
    can_do_self: Flag = None
    due_to_impairment: Flag = None
    within_working_time: Flag = None


Form = Literal[
    "ordinær", "løntilskud", "fleksjob", "praktik", "seniorjob", "selvstændig",
    "planlagt selvstændig", "ledig", "uddannelse", "tilbud efter LAB",
]  # fmt: skip


class _Occupation(Part):
    domain = case.Occupation
    name: str
    form: Form | None = None
    weekly_hours: Hours = None
    start: Day = None
    employees: Count = None
    tasks: list[_Task] = Field(default=[])
    need_hours_per_week: Hours = None
    concrete_job_ahead: Flag = None
    core_tasks_by_citizen: Skoen = None
    compatible_above_ratio: Skoen = None
    ordinary_help_or_substitute: Skoen = None
    redistributable: Skoen = None


class _Appellant(Part):
    domain = case.Appellant
    role: Literal["borger", "repræsentant", "arbejdsgiver", "anden"] | None = None
    power_of_attorney: Flag = None


class _Board(Part):
    domain = case.Board
    committee: Flag = None
    unanimous: Flag = None


class _Application(Part):
    domain = case.Application
    date: Day = None
    requested_hours_per_week: Hours = None


Kind = Literal[
    "bevilling", "afslag", "nedsættelse", "ophør", "afslag på genoptagelse", "genoptagelse",
    "udbetaling", "tilbagebetaling", "andet",
]  # fmt: skip
Ground = Literal[
    "arbejdstid over 37 timer", "arbejdstid under 37 timer", "behovet er lavere", "ventetid",
    "kan selv", "uforeneligt erhverv", "vikar eller medhjælp", "omfordeling",
    "dobbeltkompensation", "ikke varig", "ikke betydelig", "uden for personkredsen",
    "fast intern regel", "økonomisk interesse", "anden lovgivning", "forældelse",
    "ingen dokumenteret udgift", "bierhverv", "fjerntolkning", "andet",
]  # fmt: skip


class _AppealedDecision(Part):
    domain = case.AppealedDecision
    exists: Flag = None
    date: Day = None
    decided_by: Literal["kommune", "anden aktør"] | None = None
    kind: Kind | None = None
    delivery: Literal["digital", "post", "quickbrev"] | None = None
    received: Day = None
    granted_hours_per_week: Hours = None
    previous_hours_per_week: Hours = None
    effective_from: Day = None
    cites: list[str] = Field(default=[])
    grounds: list[Ground] = Field(default=[])
    states_law: Flag = None
    states_main_considerations: Flag = None
    states_facts: Flag = None
    extended_frame_assessed: Flag = None
    appeal_guidance_correct: Flag = None


class _Complaint(Part):
    domain = case.Complaint
    received: Day = None
    withdrawn: Flag = None
    about_decision: Flag = None
    late_but_excused: Skoen = None
    points: list[str] = Field(default=[])


class _Reassessment(Part):
    domain = case.Reassessment
    date: Day = None
    result: Literal["fastholdt", "delvis medhold", "medhold"] | None = None


class _Hearing(Part):
    domain = case.Hearing
    adverse_new_information: Flag = None
    citizen_heard: Flag = None
    error_without_effect: Skoen = None


class _Impairment(Part):
    domain = case.Impairment
    description: Text = None
    lasting: Skoen = None
    significant: Skoen = None
    several_or_very_significant: Skoen = None
    beyond_full_time: Skoen = None


class _Assistance(Part):
    domain = case.Assistance
    form: Text = None
    form_approved_by_citizen: Flag = None
    economic_interest: Skoen = None
    waiver_refusal_lawful: Skoen = None


class _Information(Part):
    domain = case.Information
    sufficient: Skoen = None
    missing: list[str] = Field(default=[])
    obtainable_by_board: Flag = None
    why_not_obtainable: Text = None


class _Reopening(Part):
    domain = case.Reopening
    weekly_hours_then: Hours = None
    granted_hours_then: Hours = None
    reduced_because_over_37: Flag = None
    in_force_from: Day = None
    in_force_to: Day = None
    documented_hours_paid: Hours = None
    claim_first_made: Day = None
    practice_change_published: Day = None
    need_hours_then: Hours = None


class CaseFileV1(Part):
    """The whole case file."""

    domain = case.CaseFile
    schema_version: Annotated[int, Field(alias="schema", ge=1, le=1)]
    case_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$")]
    area: Literal["personlig_assistance"]
    municipality: str
    decision_date: Day = None
    appellant: _Appellant | None = None
    board: _Board | None = None
    application: _Application | None = None
    appealed: _AppealedDecision = Field(alias="appealed_decision")
    complaint: _Complaint | None = None
    reassessment: _Reassessment | None = None
    hearing: _Hearing | None = None
    impairment: _Impairment | None = None
    occupations: list[_Occupation] = Field(default=[])
    assistance: _Assistance | None = None
    split_of_shared_hours: dict[str, Split] | None = None
    information: _Information | None = None
    reopening: _Reopening | None = None
    weighed: list[str] = Field(default=[])
    documents: list[DocumentPart] = Field(default=[])
    journal_number: Text = None
    parties: list[PartyPart] = Field(default=[])
    answers: dict[str, Skoen] = Field(default={})
    evidence: dict[str, list[EvidencePart]] = Field(default={})

    def to_domain(self) -> case.CaseFile:
        """Return the frozen case file; a part that is absent is wholly unknown."""
        converted: case.CaseFile = frozen(self)
        return converted
