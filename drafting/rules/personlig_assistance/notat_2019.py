"""Warnings from the 2019 evaluation note: what municipalities get wrong in this area.

Source: notat om evaluering af ordningen med personlig assistance (2019), kept verbatim in
``corpus/seeds/notat-evaluering-2019.txt``. They never decide an outcome.
"""

from collections.abc import Iterator
from fractions import Fraction

from drafting.domain.case import CaseFile
from drafting.domain.decision import CaseWarning

__all__ = ["note_warnings"]

SOURCE = "notatet om evalueringen af ordningen fra 2019"


def note_warnings(case: CaseFile, ceiling: Fraction | None) -> Iterator[CaseWarning]:
    """Yield what the note says to look out for in this case."""
    if _refused_beside_fleksjob(case):
        yield CaseWarning(
            "dobbeltkompensation",
            "Kommunen henviser til dobbeltkompensation. Fleksjob sammen med personlig assistance "
            "er ikke dobbeltkompensation og ikke en grund til afslag (kompensationslovens § 5, "
            f"stk. 1, nr. 3; {SOURCE}).",
        )
    if _maximum_without_assessment(case, ceiling):
        yield CaseWarning(
            "maksimum-uden-vurdering",
            "Kommunen har bevilget det højst mulige, uden at sagen viser en konkret vurdering af "
            f"behovet. Det er en kendt fejl ({SOURCE}).",
        )
    if case.appealed.kind == "bevilling" and case.appealed.effective_from is not None:
        yield CaseWarning(
            "opfølgning-skal-planlægges",
            "Kontrollér, at kommunen har planlagt opfølgning inden for et år (bekendtgørelsens "
            f"§ 15, stk. 4; manglende opfølgning er nævnt i {SOURCE}).",
        )
    if case.occupations and not any("hjælpemid" in text.lower() for text in _texts(case)):
        yield CaseWarning(
            "hjælpemidler-ikke-overvejet",
            "Sagen nævner ikke, om hjælpemidler eller teknologi kan løse nogle af opgaverne. "
            f"Overvej det ({SOURCE}).",
        )


def _refused_beside_fleksjob(case: CaseFile) -> bool:
    return "dobbeltkompensation" in case.appealed.grounds


def _maximum_without_assessment(case: CaseFile, ceiling: Fraction | None) -> bool:
    granted = case.appealed.granted_hours_per_week
    unmeasured = case.appealed.states_main_considerations is False
    return ceiling is not None and granted is not None and granted >= ceiling and unmeasured


def _texts(case: CaseFile) -> Iterator[str]:
    for document in case.documents:
        yield document.text or ""
    yield from case.weighed
