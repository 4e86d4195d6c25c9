"""From a case to an examination: compute once, let every rule explain, propose an outcome."""

from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from drafting.domain.case import CaseFile
from drafting.domain.decision import (
    Examination,
    OccupationHours,
    OpenQuestion,
    Outcome,
    Proposal,
    QuestionResult,
    ReopeningResult,
)
from drafting.domain.findings import Finding
from drafting.domain.rules import Rule, rules_in_force
from drafting.rules.context import Context
from drafting.rules.faelles.klagefrist import deadline_of
from drafting.rules.faelles.udfald import closing_findings
from drafting.rules.faelles.virkning import criticism_of, effect_of_remittal
from drafting.rules.lawbook import Calendar, LawOfDay
from drafting.rules.outcome import PERSON, Step, asked_paths, procedure_of, resolve
from drafting.rules.personlig_assistance import AREA_RULES
from drafting.rules.personlig_assistance.facts import question_for, spec_of
from drafting.rules.personlig_assistance.genoptagelse import ReopeningAnswer, reopening_answer
from drafting.rules.personlig_assistance.loft import Practice
from drafting.rules.personlig_assistance.merits import Merits, merits_of
from drafting.rules.personlig_assistance.timeresultat import (
    SPLIT,
    HoursAnswer,
    hours_answer,
    occupation_hours,
    valid_split,
)
from drafting.rules.personlig_assistance.tolk import ECONOMIC, REMOTE, interpreter_answer
from drafting.rules.personlig_assistance.vilkaar import follow_up_by
from drafting.rules.warnings import warnings_of

__all__ = ["HoursView", "examine_case", "kind_of"]


class HoursView(NamedTuple):
    """What the hours rules read: the merits, the answer to them, and the practice used."""

    merits: Merits
    answer: HoursAnswer
    practice: Practice


def kind_of(case: CaseFile) -> str:
    """Return which question the case is: genoptagelse | tolk | udbetaling | timer (READING)."""
    kind, grounds = case.appealed.kind, case.appealed.grounds
    if case.reopening is not None or kind in ("afslag på genoptagelse", "genoptagelse"):
        return "genoptagelse"
    if ECONOMIC in grounds or REMOTE in grounds:
        return "tolk"
    if kind in ("udbetaling", "tilbagebetaling"):
        return "udbetaling"
    return "timer"


def examine_case(
    case: CaseFile,
    law: LawOfDay,
    calendar: Calendar,
    practice: Practice = Practice.CURRENT,
) -> Examination:
    """Return everything the engine finds in one case: findings, proposal, open questions.

    Law of `law`'s day, practice the newest unless `practice` says otherwise (READING). Hours are
    exact hours a week, averaged over a quarter.
    """
    kind, deadline = kind_of(case), deadline_of(case, law.limits, calendar)
    answer, merits_step = _merits(case, law, kind, practice)
    step = resolve(procedure_of(case, deadline), lambda: merits_step)
    paths = asked_paths(step, case, deadline)
    hours_step = merits_step if kind == "timer" else Step()
    asked = frozenset(paths) | frozenset(p for p in hours_step.questions if p)
    context = Context(case, law, calendar, kind, deadline, answer, asked)
    occupations = _occupations(case, answer, step)
    proposal = _proposal(context, step, paths, answer)
    findings = (*_findings(context, step), *closing_findings(context, proposal))
    return Examination(
        case.case_id,
        law.day,
        kind,
        proposal,
        _questions(context, step, proposal),
        occupations,
        deadline,
        findings,
        tuple(warnings_of(context, findings, proposal)),
        _reopening(answer, step),
    )


def _merits(case: CaseFile, law: LawOfDay, kind: str, practice: Practice) -> tuple[Any, Step]:
    if kind == "timer":
        merits = merits_of(case, law.limits, practice)
        answer = hours_answer(case, merits, law.limits)
        return HoursView(merits, answer, practice), answer.step
    if kind == "genoptagelse":
        reopening = reopening_answer(case, law.limits)
        return reopening, reopening.step
    if kind == "tolk":
        return None, interpreter_answer(case)
    return None, Step(questions=(PERSON,))


def _occupations(case: CaseFile, answer: Any, step: Step) -> tuple[OccupationHours, ...]:
    if not isinstance(answer, HoursView):
        return ()
    shown = answer.answer._replace(step=step)
    return occupation_hours(case, answer.merits, shown)


def _proposal(context: Context, step: Step, paths: tuple[str, ...], answer: Any) -> Proposal:
    case, remitted = context.case, step.outcome is Outcome.REMITTED
    start = case.appealed.effective_from
    merits = step.outcome in (Outcome.CHANGED, Outcome.UPHELD) and context.kind == "timer"
    ceiling = None
    if isinstance(answer, HoursView):
        ceiling = answer.answer.ceiling
    if step.outcome is not None and isinstance(answer, HoursView):
        paths = (*paths, *_split(case, step, answer))
    return Proposal(
        outcome=step.outcome,
        hours=step.hours,
        ceiling=ceiling,
        effective_from=start if step.outcome is Outcome.CHANGED else None,
        because=step.because,
        to_obtain=case.information.missing if remitted and step.because == ("R40",) else (),
        criticism=tuple(criticism_of(context, step.outcome)),
        effect_of_remittal=effect_of_remittal(case) if remitted else None,
        follow_up_by=follow_up_by(start, context.law.limits) if merits and step.hours else None,
        open_questions=tuple(_open_question(path, context) for path in paths),
        dismissal=step.dismissal,
    )


def _split(case: CaseFile, step: Step, view: HoursView) -> tuple[str, ...]:
    settled = view.answer.settled
    if settled is None or not settled.shared or step.hours != settled.total:
        return ()
    return () if valid_split(case, settled) else (SPLIT,)


def _open_question(path: str, context: Context) -> OpenQuestion:
    if path == PERSON:
        text = (
            "Sagen handler om udbetaling eller tilbagebetaling. Hvad skal resultatet være? "
            "Reglerne om det kræver en persons vurdering."
        )
        law = context.law.refs("LKH § 16 b", "BEK § 25")
        catalogue = ("R32", "R34", "R35", "R36")
        return OpenQuestion(None, "person", text, "udbetaling", catalogue, law, "jurist")
    spec = spec_of(path)
    law = context.law.refs(*spec.law)
    question = question_for(path, context.case)
    return OpenQuestion(path, spec.kind, question, spec.rule, spec.catalogue, law, spec.who)


def _findings(context: Context, step: Step) -> tuple[Finding, ...]:
    kind = "afvist" if step.outcome is Outcome.DISMISSED else context.kind
    found: list[Finding] = []
    for rule in _rules(context.law.day, kind):
        found += rule.test(context)
    return tuple(found)


@lru_cache(maxsize=4096)
def _rules(day: date, kind: str) -> tuple[Rule[Context], ...]:
    return rules_in_force(AREA_RULES, day, kind)


def _questions(context: Context, step: Step, proposal: Proposal) -> tuple[QuestionResult, ...]:
    found = [QuestionResult(context.kind, step.outcome, proposal.hours, step.because)]
    raised = "uforeneligt erhverv" in context.case.appealed.grounds
    if context.kind == "timer" and raised and step.outcome in (Outcome.CHANGED, Outcome.UPHELD):
        settled = context.answer.answer.settled
        fits = settled is not None and all(job.compatible for job in settled.jobs)
        outcome = Outcome.CHANGED if fits else Outcome.UPHELD
        found.append(QuestionResult("forenelighed", outcome, None, ("R13",)))
    return tuple(found)


def _reopening(answer: Any, step: Step) -> ReopeningResult | None:
    return answer.result if isinstance(answer, ReopeningAnswer) else None
