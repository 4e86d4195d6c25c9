"""What the engine proposes, and what a person decides. The two never look alike."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from drafting.domain.findings import Finding
from drafting.domain.law import LawRef

__all__ = [
    "CaseWarning",
    "Criticism",
    "Deadline",
    "Decision",
    "Examination",
    "OccupationHours",
    "OpenQuestion",
    "Outcome",
    "Proposal",
    "QuestionResult",
    "ReopeningResult",
]


class Outcome(StrEnum):
    """The five results of RSL § 68, stk. 2, in the order of the act."""

    DISMISSED = "afvisning"
    UPHELD = "stadfæstelse"
    REMITTED = "hjemvisning"
    ANNULLED = "ophævelse"
    CHANGED = "ændring"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What a person must answer before the case can be decided.

    `kind` is fact | assessment | person | rule; `path` is None where no key of the case file
    holds the answer.
    """

    path: str | None
    kind: str
    question: str
    rule: str
    catalogue: tuple[str, ...]
    legal_basis: tuple[LawRef, ...]
    who_can_answer: str


@dataclass(frozen=True, slots=True)
class Criticism:
    """Criticism of the first instance's procedure (R47), as the sentence the letter says."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseWarning:
    """Something the officer must see that does not hold the outcome back."""

    code: str
    message: str
    precedent: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The time limit for the appeal (RSL § 67, stk. 1); None is unknown. Calendar days."""

    received: date | None = None
    last_day: date | None = None
    late: bool | None = None
    complaint_received: date | None = None


@dataclass(frozen=True, slots=True)
class OccupationHours:
    """Hours a week in one occupation. `ceiling` is None under a shared ceiling."""

    name: str
    ceiling: Fraction | None
    need: Fraction | None
    granted: Fraction | None
    compatible: bool | None


@dataclass(frozen=True, slots=True)
class ReopeningResult:
    """Reopening after principmeddelelse 31-20: each condition, the extra hours, the limitation."""

    conditions: tuple[tuple[str, str], ...]
    extra_hours: Fraction | None
    claims_from: date | None
    barred_until: date | None


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """The answer to one of the case's questions (hours, reopening, interpreter …)."""

    key: str
    outcome: Outcome | None
    hours: Fraction | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the machine proposes; `outcome` is None while an unknown that can change it is open.

    Hours are exact hours a week, averaged over a quarter. `dismissal` says which of afvisning,
    henvisning and bortfald an Outcome.DISMISSED is, as the key of its reason.
    """

    outcome: Outcome | None
    hours: Fraction | None = None
    ceiling: Fraction | None = None
    effective_from: date | None = None
    because: tuple[str, ...] = ()
    to_obtain: tuple[str, ...] = ()
    criticism: tuple[Criticism, ...] = ()
    effect_of_remittal: str | None = None
    follow_up_by: date | None = None
    open_questions: tuple[OpenQuestion, ...] = ()
    dismissal: str | None = None


@dataclass(frozen=True, slots=True)
class Examination:
    """Everything the engine found in one case on one law date."""

    case_id: str
    law_date: date
    kind: str  # "timer" | "genoptagelse" | "tolk" | "udbetaling": which question the case is
    proposal: Proposal
    questions: tuple[QuestionResult, ...]
    occupations: tuple[OccupationHours, ...]
    deadline: Deadline
    findings: tuple[Finding, ...]
    warnings: tuple[CaseWarning, ...]
    reopening: ReopeningResult | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, also where it differs from the proposal (RSL § 68, stk. 2)."""

    outcome: Outcome
    examination: Examination
    weighed: tuple[str, ...]
    decided_by: str | None
    reason: str | None = None
