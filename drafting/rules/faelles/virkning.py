"""R46 and R47: what a remittal means until the new decision, and criticism in the right words.

A breach of a garantiforskrift (information, hearing, reasons) is criticised: "Vi kritiserer, at …".
A breach of an ordensforskrift is an error: "Kommunen har begået fejl i sagsbehandlingen, fordi …"
(Ankestyrelsen's wording since 2016; domain notes 4.5).
"""

from collections.abc import Iterator

from drafting.domain.case import CaseFile
from drafting.domain.decision import Criticism, Outcome
from drafting.domain.notation import hours, listing
from drafting.rules.context import Context
from drafting.rules.faelles.frister import reassessed_too_late
from drafting.rules.faelles.sagsbehandling import lacking_reasons

__all__ = ["criticism_of", "effect_of_remittal"]

_GRAVELY_LATE = 28  # product policy: a reassessment as late again as its time limit is criticised


def criticism_of(context: Context, outcome: Outcome | None) -> Iterator[Criticism]:
    """Yield the criticism of the first instance's procedure; none in a dismissal."""
    if outcome is Outcome.DISMISSED:
        return
    case = context.case
    lacks = lacking_reasons(context)
    if lacks:
        what = listing(lacks).replace(" og de ", ", og de ")
        if case.appealed.decided_by == "anden aktør":
            text = f"Vi kritiserer, at afgørelsen ikke angiver {what}."
        else:
            text = f"Vi kritiserer, at kommunen ikke i sin afgørelse har angivet {what}."
        yield Criticism("R42", text)
    if _unheard(case):
        text = "Vi kritiserer, at kommunen ikke hørte dig om oplysningerne, før den afgjorde sagen."
        yield Criticism("R41", text)
    late = reassessed_too_late(context)
    if late:
        dage = "dag" if late == 1 else "dage"
        what = f"genvurderede sagen {late} {dage} efter, at fristen var udløbet"
        if late > _GRAVELY_LATE:
            yield Criticism("R05", f"Vi kritiserer, at kommunen først {what}.")
        else:
            yield Criticism(
                "R05", f"Kommunen har begået fejl i sagsbehandlingen, fordi den {what}."
            )
    if case.appealed.appeal_guidance_correct is False:
        text = (
            "Kommunen har begået fejl i sagsbehandlingen, fordi den ikke gav dig en korrekt "
            "klagevejledning."
        )
        yield Criticism("R04", text)


def _unheard(case: CaseFile) -> bool:
    return case.hearing.adverse_new_information is True and case.hearing.citizen_heard is False


def effect_of_remittal(case: CaseFile) -> str | None:
    """Return what a remittal means for running help, None where the file does not tell.

    The decision is annulled: help that was stopped or reduced is re-established until a new
    decision; where an application was refused there is nothing to re-establish (R46).
    """
    appealed = case.appealed
    if appealed.kind in ("nedsættelse", "ophør"):
        before = appealed.previous_hours_per_week
        how_much = (
            f" på {hours(before)} om ugen" if before is not None else ", som borgeren havde den før"
        )
        return (
            f"Kommunen skal genetablere hjælpen{how_much}, indtil den har truffet en ny afgørelse."
        )
    if appealed.kind in ("afslag", "afslag på genoptagelse"):
        return "Der er ingen hjælp at genetablere, mens kommunen behandler sagen igen."
    return None
