"""Lists a letter goes through: considerations, points of the complaint, criticism, questions."""

from collections.abc import Iterator

from drafting.domain.case import Assessment, CaseFile
from drafting.domain.decision import Decision, Examination
from drafting.text.clean import clean
from drafting.text.danish import clause, day
from drafting.text.known import Known, stated, written

__all__ = ["case_lists"]

Names = dict[str, Known]
_ASKED = {
    "borger": "spoergsmaal_borger",
    "kommune": "spoergsmaal_kommune",
    "arbejdsgiver": "spoergsmaal_arbejdsgiver",
    "læge": "spoergsmaal_laege",
}


def case_lists(
    case: CaseFile, examination: Examination, decision: Decision | None
) -> dict[str, tuple[Names, ...]]:
    """Return every list of the letter that is not about the work."""
    return {
        "akter": tuple(_documents(case)),
        "hensyn": tuple(_considerations(case, decision)),
        "klagepunkter": tuple(_points(case)),
        "indhentes": tuple(_to_obtain(case, examination)),
        "kritikpunkter": tuple(_criticism(examination)),
        "taler_for": tuple(_weighing(case, "speaks_for")),
        "taler_imod": tuple(_weighing(case, "speaks_against")),
        **_questions(examination),
    }


def _considerations(case: CaseFile, decision: Decision | None) -> Iterator[Names]:
    ordered = decision.weighed if decision else ()
    for index, text in enumerate(dict.fromkeys([*case.weighed, *ordered])):
        if text.strip():
            path = f"weighed[{index}]" if index < len(case.weighed) else "decision.weighed"
            said = clause(clean(text, path))
            yield {"hensyn": Known(text, said, "author", (path,), (), (), ())}


def _documents(case: CaseFile) -> Iterator[Names]:
    for index, document in enumerate(case.documents):
        path = f"documents[{index}]"
        names = {"akt": stated(case, f"{path}.name", document.name)}
        if document.date is not None:
            names["aktdato"] = stated(case, f"{path}.date", document.date, day(document.date))
        yield names


def _points(case: CaseFile) -> Iterator[Names]:
    for index, text in enumerate(case.complaint.points):
        path = f"complaint.points[{index}]"
        if not text.strip():
            continue
        names = {"klagepunkt": written(case, path, text)}
        answer = case.answers.get(path)
        if answer is not None and answer.reason:
            names["klagepunkt_svar"] = written(case, f"answers.{path}", answer.reason)
        yield names


def _to_obtain(case: CaseFile, examination: Examination) -> Iterator[Names]:
    for text in examination.proposal.to_obtain or case.information.missing:
        if text.strip():
            words = clean(text, "information.missing").rstrip(".")
            yield {"indhentes": Known(text, words, "author", ("information.missing",))}


def _criticism(examination: Examination) -> Iterator[Names]:
    for criticism in examination.proposal.criticism:
        text = clean(criticism.text, "proposal.criticism")
        yield {"kritik": Known(text, text, "finding", (), (criticism.rule,))}


def _weighing(case: CaseFile, side: str) -> Iterator[Names]:
    for path, assessment in _assessments(case):
        for index, text in enumerate(getattr(assessment, side)):
            if text.strip():
                where = f"{path}.{'for' if side == 'speaks_for' else 'against'}[{index}]"
                said = clause(clean(text, where))
                yield {side: Known(text, said, "author", (where,))}


def _assessments(case: CaseFile) -> Iterator[tuple[str, Assessment]]:
    candidates: list[tuple[str, Assessment | None]] = [
        ("impairment.lasting", case.impairment.lasting),
        ("impairment.significant", case.impairment.significant),
        (
            "impairment.several_or_very_significant",
            case.impairment.several_or_very_significant,
        ),
        ("impairment.beyond_full_time", case.impairment.beyond_full_time),
    ]
    for index, job in enumerate(case.occupations):
        base = f"occupations[{index}]"
        candidates += [
            (f"{base}.core_tasks_by_citizen", job.core_tasks_by_citizen),
            (f"{base}.compatible_above_ratio", job.compatible_above_ratio),
            (f"{base}.ordinary_help_or_substitute", job.ordinary_help_or_substitute),
            (f"{base}.redistributable", job.redistributable),
        ]
    candidates += [
        ("assistance.economic_interest", case.assistance.economic_interest),
        ("assistance.waiver_refusal_lawful", case.assistance.waiver_refusal_lawful),
        ("information.sufficient", case.information.sufficient),
        ("complaint.late_but_excused", case.complaint.late_but_excused),
    ]
    yield from ((path, found) for path, found in candidates if found is not None)


def _questions(examination: Examination) -> dict[str, tuple[Names, ...]]:
    groups: dict[str, list[Names]] = {name: [] for name in (*_ASKED.values(), "internt")}
    for question in examination.proposal.open_questions:
        group = _ASKED.get(question.who_can_answer, "internt")
        text = clean(question.question, question.path or "question")
        facts = (question.path,) if question.path else ()
        groups[group].append(
            {"spoergsmaalet": Known(text, text, "finding", facts, (question.rule,))}
        )
    return {name: tuple(items) for name, items in groups.items()}
