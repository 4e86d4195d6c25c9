"""Case file version 1 as it comes in: strict, nothing unknown let through.

The shape is the published contract (``tests/contract/case.schema.json``); every class here turns
into the frozen type of the same name in ``drafting.domain.case``.
"""

from fractions import Fraction
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from drafting.domain import case
from drafting.library.casefile_values import Amount, Count, Day, Hours, Moment, Split

__all__ = ["CaseFileV1"]

Flag = bool | None
Text = str | None


class _Part(BaseModel):
    """A part of the case file that becomes the domain type `domain`."""

    model_config = ConfigDict(extra="forbid", strict=True, arbitrary_types_allowed=True)
    domain: ClassVar[type]


class _Assessment(_Part):
    domain = case.Assessment
    value: Flag = Field()
    reason: Text = None
    source: Text = None
    by: Text = None
    at: Moment = None
    speaks_for: list[str] = Field(default=[], alias="for")
    speaks_against: list[str] = Field(default=[], alias="against")


Skoen = _Assessment | None


class _Task(_Part):
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


class _Occupation(_Part):
    domain = case.Occupation
    name: str
    form: Form | None = None
    weekly_hours: Hours = None
    start: Day = None
    employees: Count = None
    tasks: list[_Task] = []
    need_hours_per_week: Hours = None
    concrete_job_ahead: Flag = None
    core_tasks_by_citizen: Skoen = None
    compatible_above_ratio: Skoen = None
    ordinary_help_or_substitute: Skoen = None
    redistributable: Skoen = None


class _Appellant(_Part):
    domain = case.Appellant
    role: Literal["borger", "repræsentant", "arbejdsgiver", "anden"] | None = None
    power_of_attorney: Flag = None


class _Board(_Part):
    domain = case.Board
    committee: Flag = None
    unanimous: Flag = None


class _Application(_Part):
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


class _AppealedDecision(_Part):
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
    cites: list[str] = []
    grounds: list[Ground] = []
    states_law: Flag = None
    states_main_considerations: Flag = None
    states_facts: Flag = None
    extended_frame_assessed: Flag = None
    appeal_guidance_correct: Flag = None


class _Complaint(_Part):
    domain = case.Complaint
    received: Day = None
    withdrawn: Flag = None
    about_decision: Flag = None
    late_but_excused: Skoen = None
    points: list[str] = []


class _Reassessment(_Part):
    domain = case.Reassessment
    date: Day = None
    result: Literal["fastholdt", "delvis medhold", "medhold"] | None = None


class _Hearing(_Part):
    domain = case.Hearing
    adverse_new_information: Flag = None
    citizen_heard: Flag = None
    error_without_effect: Skoen = None


class _Impairment(_Part):
    domain = case.Impairment
    description: Text = None
    lasting: Skoen = None
    significant: Skoen = None
    several_or_very_significant: Skoen = None
    beyond_full_time: Skoen = None


class _Assistance(_Part):
    domain = case.Assistance
    form: Text = None
    form_approved_by_citizen: Flag = None
    economic_interest: Skoen = None
    waiver_refusal_lawful: Skoen = None


class _Information(_Part):
    domain = case.Information
    sufficient: Skoen = None
    missing: list[str] = []
    obtainable_by_board: Flag = None
    why_not_obtainable: Text = None


class _Reopening(_Part):
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


class _Document(_Part):
    domain = case.Document
    name: str
    kind: (
        Literal[
            "kommunens afgørelse", "genvurdering", "klage", "ansøgning", "lægelige oplysninger",
            "arbejdsgivererklæring", "notat", "andet",
        ]
        | None
    ) = None  # fmt: skip
    date: Day = None
    text: Text = None
    author: Text = None


class _Party(_Part):
    domain = case.Party
    role: Literal[
        "borger", "repræsentant", "arbejdsgiver", "virksomhed", "læge", "kommune", "anden"
    ]
    name: Text = None
    address: Text = None
    cpr: Text = None
    cvr: Text = None


class _Evidence(_Part):
    domain = case.Evidence
    document: str
    page: int | None = None
    start: int | None = None
    end: int | None = None
    quote: Text = None
    confirmed_by: Text = None


class CaseFileV1(_Part):
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
    occupations: list[_Occupation] = []
    assistance: _Assistance | None = None
    split_of_shared_hours: dict[str, Split] | None = None
    information: _Information | None = None
    reopening: _Reopening | None = None
    weighed: list[str] = []
    documents: list[_Document] = []
    journal_number: Text = None
    parties: list[_Party] = []
    answers: dict[str, Skoen] = {}
    evidence: dict[str, list[_Evidence]] = {}

    def to_domain(self) -> case.CaseFile:
        """Return the frozen case file; a part that is absent is wholly unknown."""
        converted: case.CaseFile = _frozen(self)
        return converted


_KEPT_NONE = {"reassessment", "reopening"}  # absent is told apart from empty: nothing happened


def _frozen(part: _Part) -> Any:
    values: dict[str, Any] = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name == "schema_version" or (value is None and name not in _KEPT_NONE):
            continue
        values[name] = _value(value)
    return part.domain(**values)


def _value(value: Any) -> Any:
    if isinstance(value, _Part):
        return _frozen(value)
    if isinstance(value, list):
        return tuple(_value(item) for item in value)
    if isinstance(value, dict):
        pairs = {key: _value(item) for key, item in value.items() if item is not None}
        fractions = all(isinstance(item, Fraction) for item in pairs.values()) and pairs
        return tuple(pairs.items()) if fractions else pairs
    return value
