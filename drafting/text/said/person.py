"""What the file holds about the citizen's impairment, the information and the hearing."""

from drafting.domain.case import CaseFile
from drafting.text.clean import clean
from drafting.text.danish import full_stop
from drafting.text.known import Known, assessed, stated, written

__all__ = ["person_names"]

_ANSWERS = (
    ("til_skade", "worsening"),
    ("forsinkelse", "late_handling"),
    ("mindretal", "dissent"),
    ("hjemvisningens_virkning", "remittal_effect"),
    ("ophaevelsens_virkning", "annulment_effect"),
    ("kompetence", "competence"),
    ("arbejdsgiver_kan_klage", "employer_may_complain"),
)


def person_names(case: CaseFile) -> dict[str, Known]:
    """Return impairment, its assessments, sufficiency of the information, and the hearing."""
    impairment, information = case.impairment, case.information
    names = {
        **_impairment(case),
        **assessed(case, "impairment.lasting", "varig", impairment.lasting),
        **assessed(case, "impairment.significant", "betydelig", impairment.significant),
        **assessed(
            case,
            "impairment.several_or_very_significant",
            "flere",
            impairment.several_or_very_significant,
        ),
        **assessed(
            case, "impairment.beyond_full_time", "over_fuld_tid", impairment.beyond_full_time
        ),
        **assessed(case, "information.sufficient", "oplyst", information.sufficient),
        **assessed(
            case,
            "complaint.late_but_excused",
            "saerlig_grund",
            case.complaint.late_but_excused,
        ),
        **assessed(
            case,
            "hearing.error_without_effect",
            "fejl_uden_virkning",
            case.hearing.error_without_effect,
        ),
    }
    for name, key in _ANSWERS:
        names |= assessed(case, f"answers.{key}", name, case.answers.get(key))
    for name, path, value in (
        (
            "ny_oplysning_imod",
            "hearing.adverse_new_information",
            case.hearing.adverse_new_information,
        ),
        ("hoert", "hearing.citizen_heard", case.hearing.citizen_heard),
        ("kan_indhentes", "information.obtainable_by_board", information.obtainable_by_board),
    ):
        if value is not None:
            names[name] = stated(case, path, value, "")
    if information.why_not_obtainable:
        names["hvorfor_ikke_indhentes"] = written(
            case,
            "information.why_not_obtainable",
            full_stop(information.why_not_obtainable.strip()),
        )
    return names


def _impairment(case: CaseFile) -> dict[str, Known]:
    description = case.impairment.description
    if not description or not description.strip():
        return {}
    path = "impairment.description"
    words = clean(description, path)
    return {"funktionsnedsaettelse": stated(case, path, words)}
