"""What every rule may read: the case, the law of the day, and what has been computed once."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from drafting.domain.case import Assessment, CaseFile
from drafting.domain.decision import Deadline
from drafting.domain.findings import Finding, Status
from drafting.domain.rules import Period, Rule
from drafting.rules.lawbook import Calendar, LawOfDay

__all__ = ["ALL_KINDS", "HOURS", "SINCE_2009", "Context", "by_answer", "finding", "reason_of"]

ALL_KINDS = frozenset(("timer", "genoptagelse", "tolk", "udbetaling", "afvist"))
HOURS = frozenset(("timer",))
SINCE_2009 = Period(date(2009, 8, 1))  # BEK730 § 37: the wording of §§ 14 and 15 is unchanged since


@dataclass(frozen=True, slots=True)
class Context:
    """One case on one law date.

    `answer` is the kind's own computation (hours, reopening), made once and read by its rules;
    `asked` are the paths of the questions that are still open.
    """

    case: CaseFile
    law: LawOfDay
    calendar: Calendar
    kind: str
    deadline: Deadline
    answer: Any = None
    asked: frozenset[str] = frozenset()


def finding(
    rule: Rule[Context], context: Context, status: Status, explanation: str, **more: Any
) -> Finding:
    """Return a finding of `rule`, with its law as it stood on the case's law date.

    `more` may set subject, value, inputs, missing, precedents, catalogue, and law (house notation).
    """
    law = context.law.refs(*(more.pop("law", None) or rule.law))
    catalogue = more.pop("catalogue", None) or rule.catalogue
    return Finding(rule.key, catalogue, status, explanation, law, **more)


_STATUS = {True: Status.MET, False: Status.NOT_MET, None: Status.UNRESOLVED}


def by_answer(answer: bool | None) -> Status:
    """Return the status of a condition that is met when `answer` is yes."""
    return _STATUS[answer]


def reason_of(assessment: Assessment | None) -> str:
    """Return a person's reason as it may follow the machine's words, or nothing."""
    if assessment is None or not assessment.reason:
        return ""
    return f" Begrundelse: »{assessment.reason}«"
