"""What the officer must see although it does not hold the outcome back."""

import re
from collections.abc import Iterable, Iterator

from drafting.domain.case import Reopening
from drafting.domain.decision import CaseWarning, Outcome, Proposal
from drafting.domain.findings import Finding, Status
from drafting.domain.notation import day, listing
from drafting.rules.context import Context
from drafting.rules.personlig_assistance.loft import Practice
from drafting.rules.personlig_assistance.notat_2019 import note_warnings

__all__ = ["warnings_of"]

_DISCARDED = re.compile(r"(?<![\d-])29-19(?![\d-])")


def warnings_of(
    context: Context, findings: Iterable[Finding], proposal: Proposal
) -> Iterator[CaseWarning]:
    """Yield the warnings of a case, each with a code, a Danish sentence and its precedent."""
    yield from _discarded_practice(context)
    yield from _dates(context, proposal)
    yield from _information(context, proposal)
    yield from _versions(context, findings)
    if context.kind == "timer":
        yield from note_warnings(context.case, proposal.ceiling)
        if context.answer.practice is Practice.BEFORE_31_20:
            text = "Beregnet efter praksis før 31-20. Kun til historik og sammenligning."
            yield CaseWarning("tidligere-praksis", text, "29-19")


def _discarded_practice(context: Context) -> Iterator[CaseWarning]:
    cited = any(_DISCARDED.search(text) for text in context.case.appealed.cites)
    over = "arbejdstid over 37 timer" in context.case.appealed.grounds
    if cited or over:
        who = (
            "henviser til 29-19"
            if cited
            else "har sat timerne ned på grund af arbejdstid over 37 timer"
        )
        text = (
            f"Kommunen {who}. Nedsættelsen ved arbejdstid over 37 timer er kasseret ved "
            "principmeddelelse 31-20 og kan ikke bruges."
        )
        yield CaseWarning("kasseret-praksis", text, "29-19")


def _dates(context: Context, proposal: Proposal) -> Iterator[CaseWarning]:
    if context.case.decision_date is None:
        text = f"Afgørelsens dato mangler i sagen. Loven er slået op pr. {day(context.law.day)}."
        yield CaseWarning("dato-mangler", text)
    if proposal.outcome is Outcome.CHANGED and proposal.effective_from is None:
        text = "Det fremgår ikke, hvornår ændringen gælder fra. Fastsæt dagen før underskrift."
        yield CaseWarning("startdato-mangler", text)
    reopening = context.case.reopening
    if context.kind == "genoptagelse":
        facts = reopening or Reopening()
        if facts.practice_change_published is None:
            text = (
                f"Dagen for offentliggørelsen af 31-20 er ikke fundet i en kilde. Den "
                f"{day(context.answer.published)} er brugt som arbejdsværdi."
            )
            yield CaseWarning("offentliggoerelsesdato-arbejdsvaerdi", text, "31-20")
        if facts.need_hours_then is None:
            text = "Behovet dengang er ikke oplyst. Der er regnet med de dokumenterede timer."
            yield CaseWarning("behov-dengang-ukendt", text)


def _information(context: Context, proposal: Proposal) -> Iterator[CaseWarning]:
    again = context.case.reassessment
    if again is None or (again.date is None and again.result is None):
        text = "Der er ingen genvurdering i sagen. Kommunen skal genvurdere, før vi afgør klagen."
        yield CaseWarning("genvurdering-mangler", text)
    if proposal.because == ("R40",) and not proposal.to_obtain:
        text = "Sagen foreslås hjemvist, men der står ikke, hvad der mangler. Skriv det ind."
        yield CaseWarning("mangler-ikke-angivet", text)


def _versions(context: Context, findings: Iterable[Finding]) -> Iterator[CaseWarning]:
    used = {ref.act for f in findings if f.status is not Status.NOT_RELEVANT for ref in f.law}
    unheld = context.law.without_version(used)
    if unheld:
        names = listing([context.law.acts[key].short for key in unheld])
        text = (
            f"Den udgave af {names}, der gjaldt den {day(context.law.day)}, er ikke efterprøvet. "
            "Paragrafferne står derfor uden nummer på lovbekendtgørelsen."
        )
        yield CaseWarning("version-ikke-efterprøvet", text)
