"""What was found and decided: outcome, hours, deadline, and what each rule says."""

from collections.abc import Iterator
from fractions import Fraction

from drafting.domain.case import CaseFile
from drafting.domain.decision import Decision, Examination, Outcome
from drafting.domain.findings import Status
from drafting.text.clean import clean
from drafting.text.danish import ascii_name, day, full_stop, hours, hours_of
from drafting.text.known import Known
from drafting.text.said.worse import WORSE_FROM, is_for_the_worse, worsening_day

__all__ = ["result_names"]


def result_names(
    case: CaseFile, examination: Examination, decision: Decision | None
) -> dict[str, Known]:
    """Return outcome, hours and dates; a person's decision wins over the proposal.

    Where they differ, nothing that carried the proposal is said for the decision.
    """
    proposal = examination.proposal
    outcome = decision.outcome if decision else proposal.outcome
    agrees = outcome == proposal.outcome
    names = {"spoergsmaal": Known(examination.kind, "", "finding")}
    if outcome is not None:
        names["udfald"] = Known(outcome.value, outcome.value, "finding", (), ("udfald",))
    if agrees and proposal.dismissal:
        names["afvisningsgrund"] = Known(proposal.dismissal, "", "finding", (), ("udfald",))
    if decision is not None and decision.reason:
        text = full_stop(clean(decision.reason, "decision.reason"))
        names["beslutningens_grund"] = Known(text, text, "author", ("decision.reason",))
    if decision is not None and not agrees:
        names["beslutning_afviger"] = Known(True, "", "author", ("decision.outcome",))
    names |= dict(_hours(case, examination, outcome, agrees))
    names |= dict(_start(case, examination, is_for_the_worse(case, proposal, outcome)))
    names |= dict(_days(examination))
    names |= dict(_findings(examination))
    if agrees:
        names |= {
            f"udfald_{ascii_name(each.key)}": Known(
                each.outcome.value, "", "finding", (), ("udfald",)
            )
            for each in examination.questions[1:]
            if each.outcome is not None
        }
        names |= {f"baerer_{n.lower()}": Known(True, "", "finding") for n in proposal.because}
    granted = "ret_til_timer" in names and names["ret_til_timer"].value is True
    if _turns_on_compatibility(examination, granted, agrees):
        names["forenelighed_afgoer"] = Known(True, "", "finding", (), ("kerneopgaver",))
    return names


def _hours(
    case: CaseFile, examination: Examination, outcome: Outcome | None, agrees: bool
) -> Iterator[tuple[str, Known]]:
    proposal, granted = examination.proposal, case.appealed.granted_hours_per_week
    rule: tuple[str, ...] = ("udmaaling",)
    paths = ("appealed_decision.granted_hours_per_week",)
    value, kind = (proposal.hours if agrees else None), "finding"
    facts: tuple[str, ...] = ()
    if value is None and outcome is Outcome.UPHELD and examination.kind == "timer":
        value, rule, kind, facts = granted, (), "fact", paths
    if value is not None:
        yield "timer", Known(value, hours(value), kind, facts, rule)
        yield "timers", Known(value, hours_of(value), kind, facts, rule)
        yield "ret_til_timer", Known(value > 0, "", kind, facts, rule)
        base = granted if granted is not None else Fraction(0)
        direction = "op" if value > base else "ned" if value < base else "uændret"
        asked = case.application.requested_hours_per_week
        if asked is not None:
            path = ("application.requested_hours_per_week",)
            yield "under_ansoegt", Known(value < asked, "", "finding", path, rule)
        yield "retning", Known(direction, "", "finding", paths, rule)
    if proposal.ceiling is not None and agrees:
        ceiling = proposal.ceiling
        yield "loft", Known(ceiling, hours(ceiling), "finding", (), ("udmaaling",))
        yield from _against_ceiling(examination, ceiling)


def _turns_on_compatibility(examination: Examination, granted: bool, agrees: bool) -> bool:
    """Return whether R13 was examined and the result needs it: a grant, or a refusal for it."""
    proposal, questions = examination.proposal, examination.questions
    asked = "R13" in proposal.because or any(q.key == "forenelighed" for q in questions)
    examined = any(entry.compatible is not None for entry in examination.occupations)
    return (agrees and asked) or (granted and examined)


def _against_ceiling(examination: Examination, ceiling: Fraction) -> Iterator[tuple[str, Known]]:
    needs = [entry.need for entry in examination.occupations]
    if needs and all(need is not None for need in needs):
        total = sum((need for need in needs if need is not None), Fraction(0))
        above = Known(total > ceiling, "", "finding", (), ("udmaaling", "behov"))
        yield "behov_over_samlet_loft", above


def _start(case: CaseFile, examination: Examination, worse: bool) -> Iterator[tuple[str, Known]]:
    """Yield the day the result counts from; to the citizen's harm it is a person's alone."""
    proposal, appealed = examination.proposal, case.appealed
    if worse:
        start = worsening_day(case)
        if start is not None:
            said = (f"{WORSE_FROM}.reason", f"{WORSE_FROM}.value")
            yield "virkning_fra", Known(start, day(start), "fact", said)
            began = appealed.effective_from or appealed.date
            where = f"appealed_decision.{'effective_from' if appealed.effective_from else 'date'}"
            if began is not None:
                yield "timer_foer", Known(began < start, "", "fact", (where,))
        return
    if proposal.effective_from is not None:
        path = ("appealed_decision.effective_from",)
        text = day(proposal.effective_from)
        yield "virkning_fra", Known(proposal.effective_from, text, "fact", path)
    if proposal.follow_up_by is not None:
        text = day(proposal.follow_up_by)
        yield "opfoelgning", Known(proposal.follow_up_by, text, "finding", (), ("periode",))


def _days(examination: Examination) -> Iterator[tuple[str, Known]]:
    deadline = examination.deadline
    for name, value in (
        ("modtaget", deadline.received),
        ("frist", deadline.last_day),
        ("klage_modtaget", deadline.complaint_received),
    ):
        if value is not None:
            yield name, Known(value, day(value), "finding", (), ("klagefrist",))
    if deadline.late is not None:
        yield "for_sent", Known(deadline.late, "", "finding", (), ("klagefrist",))


def _findings(examination: Examination) -> Iterator[tuple[str, Known]]:
    for finding in examination.findings:
        if finding.status is Status.NOT_RELEVANT:
            continue
        if finding.subject is None:
            status = Known(finding.status.value, "", "finding", (), (finding.rule,))
            yield f"finding_{finding.rule}", status
        for number in finding.catalogue:
            yield f"regel_{number.lower()}", Known(True, "", "finding", (), (finding.rule,))
