"""The assessments (skøn) of a case, and what each is about in the words of a letter."""

from collections.abc import Iterator

from drafting.domain.case import Assessment, CaseFile
from drafting.text.clean import clean
from drafting.text.said.jobs import job_place

__all__ = ["weighed_assessments"]

_OF_JOB = (
    ("core_tasks_by_citizen", "om du selv udfører det, som arbejdet egentlig går ud på"),
    ("compatible_above_ratio", "om der er grund til at fravige udgangspunktet ved et stort behov"),
    ("ordinary_help_or_substitute", "om hjælpen er vikardækning eller almindelig medhjælp"),
    ("redistributable", "om opgaverne kan fordeles til andre"),
)


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
    ]
    yield from ((path, about, given) for path, about, given in found if given is not None)


def _of_jobs(case: CaseFile) -> Iterator[tuple[str, str, Assessment | None]]:
    for index, job in enumerate(case.occupations):
        where = ""
        if len(case.occupations) > 1:
            where = f" {job_place(clean(job.name, f'occupations[{index}].name'))}"
        for field, about in _OF_JOB:
            yield f"occupations[{index}].{field}", f"{about}{where}", getattr(job, field)
