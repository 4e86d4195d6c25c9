"""The assessments (skøn) of a case, and what each is about in the words of a letter."""

from collections.abc import Iterator

from drafting.domain.case import Assessment, CaseFile
from drafting.domain.decision import Outcome
from drafting.text.clean import clean
from drafting.text.said.jobs import job_place

__all__ = ["carrying", "weighed_assessments"]

_OF_JOB = (
    ("core_tasks_by_citizen", "om du{} selv udfører det, som arbejdet egentlig går ud på"),
    ("compatible_above_ratio", "om der{} er grund til at fravige udgangspunktet ved stort behov"),
    ("ordinary_help_or_substitute", "om hjælpen{} er vikardækning eller almindelig medhjælp"),
    ("redistributable", "om opgaverne{} kan fordeles til andre"),
)


_CARRIED_BY = {  # outcome before the merits, catalogue number that carries it: the assessment
    (Outcome.DISMISSED, "R04"): ("complaint.late_but_excused",),
    (Outcome.REMITTED, "R41"): ("hearing.error_without_effect",),
    (Outcome.REMITTED, "R40"): ("information.sufficient",),
    (Outcome.REMITTED, "R33"): ("assistance.economic_interest", "assistance.waiver_refusal_lawful"),
}


def carrying(path: str, outcome: Outcome | None, because: tuple[str, ...]) -> bool:
    """Return whether the assessment at `path` is weighed in a letter with this outcome.

    A letter that dismisses or remits weighs only the assessment that carries it.
    """
    if outcome not in (Outcome.DISMISSED, Outcome.REMITTED):
        return outcome is not Outcome.ANNULLED
    return any(path in _CARRIED_BY.get((outcome, number), ()) for number in because)


def weighed_assessments(case: CaseFile) -> Iterator[tuple[str, str, Assessment]]:
    """Yield path, subject and assessment for every assessment a person has made."""
    impairment, assistance = case.impairment, case.assistance
    found: list[tuple[str, str, Assessment | None]] = [
        ("impairment.lasting", "om funktionsnedsættelsen er varig", impairment.lasting),
        ("impairment.significant", "om funktionsnedsættelsen er betydelig", impairment.significant),
        (
            "impairment.several_or_very_significant",
            "om der er flere funktionsnedsættelser eller en meget betydelig funktionsnedsættelse",
            impairment.several_or_very_significant,
        ),
        (
            "impairment.beyond_full_time",
            "om der er tale om et særligt tilfælde",
            impairment.beyond_full_time,
        ),
        *_of_jobs(case),
        (
            "assistance.economic_interest",
            "om der er en økonomisk interesse",
            assistance.economic_interest,
        ),
        (
            "assistance.waiver_refusal_lawful",
            "om kommunens afslag på at fravige reglen er lovligt",
            assistance.waiver_refusal_lawful,
        ),
        (
            "complaint.late_but_excused",
            "om der er en særlig grund til at se bort fra klagefristen",
            case.complaint.late_but_excused,
        ),
        (
            "hearing.error_without_effect",
            "om fejlen har haft betydning for afgørelsen",
            case.hearing.error_without_effect,
        ),
        (
            "information.sufficient",
            "om sagen er tilstrækkeligt oplyst",
            case.information.sufficient,
        ),
    ]
    yield from ((path, about, given) for path, about, given in found if given is not None)


def _of_jobs(case: CaseFile) -> Iterator[tuple[str, str, Assessment | None]]:
    for index, job in enumerate(case.occupations):
        where = ""
        if len(case.occupations) > 1:
            where = f" {job_place(clean(job.name, f'occupations[{index}].name'), job.form)}"
        for field, about in _OF_JOB:
            yield f"occupations[{index}].{field}", about.format(where), getattr(job, field)
