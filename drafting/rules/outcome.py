"""R44: from the findings to a proposed outcome, in the order of the law, and what is still open.

RSL § 68, stk. 2. The stages are dismissal → standing and competence → hearing → information →
merits (READING). Only the first stage with an open question is listed, and only questions whose
answer can still change the outcome, the hours or whether the complaint is late. The machine never
proposes ophævelse; henvisning and bortfald are reported as afvisning.
"""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from drafting.domain.case import CaseFile, value_of
from drafting.domain.decision import Deadline, Outcome
from drafting.rules.faelles import klagefrist

__all__ = ["PERSON", "Procedure", "Step", "procedure_of", "resolve"]

PERSON = ""  # a question no key of the case file holds the answer to: a person decides

LATE = "late"
EXCUSED = "complaint.late_but_excused"
MAINTAINED = "answers.complaint_maintained"
ATTORNEY = "appellant.power_of_attorney"
EMPLOYER = "answers.employer_may_complain"
COMPETENCE = "answers.competence"
HEARD = "hearing.citizen_heard"
NO_EFFECT = "hearing.error_without_effect"
SUFFICIENT = "information.sufficient"
OBTAINABLE = "information.obtainable_by_board"


class Step(NamedTuple):
    """Where the stages end: an outcome and what carries it, or the questions still open."""

    outcome: Outcome | None = None
    because: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    hours: Fraction | None = None
    dismissal: str | None = None
    late: bool | None = None
    stage: str = ""


class Procedure(NamedTuple):
    """The answers the stages before the merits read; None is unknown.

    `ended` names what ends the appeal whatever else is unknown; the four flags say which
    objections the file raises.
    """

    ended: tuple[str, str] | None
    late: bool | None
    excused: bool | None
    partly_allowed: bool
    maintained: bool | None
    needs_attorney: bool
    attorney: bool | None
    by_employer: bool
    employer: bool | None
    by_other: bool
    competence: bool | None
    unheard_of: bool
    heard: bool | None
    no_effect: bool | None
    sufficient: bool | None
    obtainable: bool | None


def procedure_of(case: CaseFile, deadline: Deadline) -> Procedure:
    """Return what the stages before the merits read from the case.

    An objection counts only when the file raises it (READING): unknown means nobody has.
    """
    answer = {key: value_of(given) for key, given in case.answers.items()}
    role, attorney = case.appellant.role, case.appellant.power_of_attorney
    result = case.reassessment.result if case.reassessment else None
    return Procedure(
        ended=_ended(case, result),
        late=deadline.late,
        excused=value_of(case.complaint.late_but_excused),
        partly_allowed=result == "delvis medhold",
        maintained=answer.get("complaint_maintained"),
        needs_attorney=(role == "repræsentant" and attorney is False) or role == "anden",
        attorney=attorney,
        by_employer=role == "arbejdsgiver",
        employer=answer.get("employer_may_complain"),
        by_other=case.appealed.decided_by == "anden aktør",
        competence=answer.get("competence"),
        unheard_of=case.hearing.adverse_new_information is True,
        heard=case.hearing.citizen_heard,
        no_effect=value_of(case.hearing.error_without_effect),
        sufficient=value_of(case.information.sufficient),
        obtainable=case.information.obtainable_by_board,
    )


def _ended(case: CaseFile, reassessed: str | None) -> tuple[str, str] | None:
    """Return what ends the appeal at once: (key of the dismissal, catalogue number)."""
    if case.appealed.exists is False:
        return "ingen_afgoerelse", "R44"
    if case.complaint.about_decision is False:
        return "ikke_over_afgoerelse", "R44"
    if case.complaint.withdrawn is True:
        return "tilbagekaldt", "R44"
    if reassessed == "medhold":
        return "medhold", "R05"
    return None


Merits = Callable[[], Step]


def resolve(procedure: Procedure, merits: Merits) -> Step:
    """Return the outcome, or the questions of the first stage that can still change it."""
    step = _run(procedure, merits)
    while step.questions and step.stage:
        still_open = _that_matter(procedure, step, merits)
        if still_open:
            return step._replace(questions=still_open)
        settled = {_FIELDS[path]: True for path in step.questions}
        procedure = procedure._replace(**settled)  # type: ignore[arg-type] # all are yes/no
        step = _run(procedure, merits)
    return step


_FIELDS = {
    LATE: "late", EXCUSED: "excused", MAINTAINED: "maintained", ATTORNEY: "attorney",
    EMPLOYER: "employer", COMPETENCE: "competence", HEARD: "heard", NO_EFFECT: "no_effect",
    SUFFICIENT: "sufficient", OBTAINABLE: "obtainable",
}  # fmt: skip


def _that_matter(procedure: Procedure, step: Step, merits: Merits) -> tuple[str, ...]:
    """Return the questions whose answer changes where the stages end; found by trying."""
    found = []
    for path in step.questions:
        others = [other for other in step.questions if other != path]
        if getattr(procedure, _FIELDS[path]) is not None:
            found.append(path)  # answered, and the law still asks: only a new answer helps
            continue
        for answers in product((True, False), repeat=len(others)):
            tried = {_FIELDS[o]: a for o, a in zip(others, answers, strict=True)}
            yes = procedure._replace(**{**tried, _FIELDS[path]: True})  # type: ignore[arg-type]
            no = procedure._replace(**{**tried, _FIELDS[path]: False})  # type: ignore[arg-type]
            if _result(resolve(yes, merits)) != _result(resolve(no, merits)):
                found.append(path)
                break
    return tuple(found)


def _result(step: Step) -> tuple[object, ...]:
    return step.outcome, step.hours, step.late, step.questions


def _run(p: Procedure, merits: Merits) -> Step:
    if p.ended is not None:
        return Step(Outcome.DISMISSED, (p.ended[1],), dismissal=p.ended[0])
    for stage in (_dismissal, _standing, _hearing, _information):
        step = stage(p)
        if step is not None:
            return step._replace(late=p.late)
    return merits()._replace(late=p.late)


def _dismissal(p: Procedure) -> Step | None:
    if p.late and p.excused is False:
        return Step(Outcome.DISMISSED, ("R03", "R04"), dismissal="for_sent")
    if p.partly_allowed and p.maintained is False:
        return Step(Outcome.DISMISSED, ("R05",), dismissal="ikke_opretholdt")
    questions = []
    if p.late is None:
        questions.append(LATE)
    elif p.late and p.excused is None:
        questions.append(EXCUSED)
    if p.partly_allowed and p.maintained is None:
        questions.append(MAINTAINED)
    return _ask("afvisning", questions)


def _standing(p: Procedure) -> Step | None:
    if p.by_employer and p.employer is False:
        return Step(Outcome.DISMISSED, ("R02",), dismissal="ikke_klageberettiget")
    questions = []
    if p.needs_attorney and not p.attorney:
        questions.append(ATTORNEY)
    if p.by_employer and p.employer is None:
        questions.append(EMPLOYER)
    if p.by_other and p.competence is None:
        questions.append(COMPETENCE)
    if not questions and p.by_other and not p.competence:
        return Step(Outcome.REMITTED, ("R06",))
    return _ask("kompetence", questions)


def _hearing(p: Procedure) -> Step | None:
    if not p.unheard_of or p.heard or p.no_effect:
        return None
    if p.heard is None:
        return _ask("partshøring", [HEARD])
    if p.no_effect is None:
        return _ask("partshøring", [NO_EFFECT])
    return Step(Outcome.REMITTED, ("R41",))


def _information(p: Procedure) -> Step | None:
    if p.sufficient:
        return None
    if p.sufficient is None:
        return _ask("oplysning", [SUFFICIENT])
    if p.obtainable is None:
        return _ask("oplysning", [OBTAINABLE])
    if p.obtainable:
        return _ask("oplysning", [SUFFICIENT])
    return Step(Outcome.REMITTED, ("R40",))


def _ask(stage: str, questions: list[str]) -> Step | None:
    return Step(questions=tuple(questions), stage=stage) if questions else None


def asked_paths(step: Step, case: CaseFile, deadline: Deadline) -> tuple[str, ...]:
    """Return the case-file paths of a step's questions; a late-or-not is asked as its days."""
    found: list[str] = []
    for question in step.questions:
        found += klagefrist.open_paths(case, deadline) if question == LATE else [question]
    return tuple(found)
