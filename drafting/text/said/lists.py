"""Lists a letter goes through: considerations, points of the complaint, criticism, questions."""

import re
from collections.abc import Iterator

from drafting.domain.case import CaseFile
from drafting.domain.decision import Decision, Examination
from drafting.text.clean import clean
from drafting.text.danish import clause, clauses, day, full_stop, quoted
from drafting.text.known import Known, stated, written
from drafting.text.said.criticism import criticism_items
from drafting.text.said.jobs import is_title, job_place
from drafting.text.said.topics import topic_of
from drafting.text.said.weighed import carrying, weighed_assessments

__all__ = ["case_lists"]

Names = dict[str, Known]
_INDEX = re.compile(r"\[(\d+)\]")
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
    points = tuple(_points(case))
    return {
        "akter": tuple(_documents(case)),
        "hensyn": tuple(_considerations(case, decision)),
        "klagepunkter": points,
        "besvarede_klagepunkter": tuple(p for p in points if "klagepunkt_svar" in p),
        "ubesvarede_klagepunkter": tuple(p for p in points if "klagepunkt_svar" not in p),
        "indhentes": tuple(_to_obtain(case, examination)),
        "kritikpunkter": tuple(criticism_items(case, examination)),
        "afvejninger": tuple(_weighing(case, examination, decision)),
        **_questions(case, examination),
    }


def _considerations(case: CaseFile, decision: Decision | None) -> Iterator[Names]:
    ordered = decision.weighed if decision else ()
    for index, text in enumerate(dict.fromkeys([*case.weighed, *ordered])):
        if text.strip():
            path = f"weighed[{index}]" if index < len(case.weighed) else "decision.weighed"
            said = clause(clean(text, path))
            yield {"hensyn": Known(text, said, "author", (path,), (), (), ())}


_OWN = ("klage", "ansøgning")  # the citizen's own letters: nobody is heard about what they wrote


def _documents(case: CaseFile) -> Iterator[Names]:
    for index, document in enumerate(case.documents):
        if document.kind in _OWN:
            continue
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
        names = {"klagepunkt": written(case, path, quoted(text))}
        answer = case.answers.get(path)
        if answer is not None and answer.reason and answer.reason.strip():
            names["klagepunkt_svar"] = written(
                case, f"answers.{path}", full_stop(answer.reason.strip())
            )
        topic = topic_of(text.strip())
        if topic is not None:
            names["klagepunkt_emne"] = Known(topic, "", "fact", (path,))
        yield names


def _to_obtain(case: CaseFile, examination: Examination) -> Iterator[Names]:
    for text in examination.proposal.to_obtain or case.information.missing:
        if text.strip():
            words = clean(text, "information.missing").rstrip(".")
            yield {"indhentes": Known(text, words, "author", ("information.missing",))}


def _weighing(
    case: CaseFile, examination: Examination, decision: Decision | None
) -> Iterator[Names]:
    proposal = examination.proposal
    outcome = decision.outcome if decision else proposal.outcome
    for path, subject, assessment in weighed_assessments(case):
        if outcome != proposal.outcome or not carrying(path, outcome, proposal.because):
            continue  # what carried a proposal is not said for another decision
        names: Names = {}
        sides = (
            ("afvejning_for", "for", assessment.speaks_for),
            ("afvejning_imod", "against", assessment.speaks_against),
        )
        for name, key, texts in sides:
            held = [(i, text) for i, text in enumerate(texts) if text.strip()]
            paths = tuple(f"{path}.{key}[{i}]" for i, _ in held)
            said = [f"at {clause(clean(text, f'{path}.{key}[{i}]'))}" for i, text in held]
            if said:
                names[name] = Known(tuple(said), clauses(said), "author", paths)
        if names and assessment.value is not None:
            names["afvejning_emne"] = Known(path, subject, "fact", (path,))
            yield names


def _questions(case: CaseFile, examination: Examination) -> dict[str, tuple[Names, ...]]:
    groups: dict[str, list[Names]] = {name: [] for name in (*_ASKED.values(), "internt")}
    for question in examination.proposal.open_questions:
        group = _ASKED.get(question.who_can_answer, "internt")
        text = clean(question.question, question.path or "question")
        facts = (question.path,) if question.path else ()
        groups[group].append(
            {
                "spoergsmaalet": Known(text, text, "finding", facts, (question.rule,)),
                **_place(case, question.path),
            }
        )
    return {name: tuple(items) for name, items in groups.items()}


def _place(case: CaseFile, path: str | None) -> Names:
    """Return the path without its numbers, and the occupation and task it speaks of."""
    if path is None:
        return {}
    names = {"sti": Known(_INDEX.sub("[]", path), "", "fact", (path,))}
    names["medarbejderen"] = _employee(case)
    numbers = [int(number) for number in _INDEX.findall(path)]
    if path.startswith("occupations[") and numbers and numbers[0] < len(case.occupations):
        job = case.occupations[numbers[0]]
        where = f"occupations[{numbers[0]}].name"
        names["sti_erhverv"] = stated(
            case, where, job.name, job_place(clean(job.name, where), job.form)
        )
        title = job.name if is_title(job.name) else ""
        names["sti_stilling"] = stated(
            case, where, job.name, f"som {title}" if title else f"({job.name})"
        )
        if len(numbers) > 1 and numbers[1] < len(job.tasks):
            where = f"occupations[{numbers[0]}].tasks[{numbers[1]}].name"
            names["sti_opgave"] = stated(case, where, job.tasks[numbers[1]].name)
    return names


def _employee(case: CaseFile) -> Known:
    """Return the citizen as a letter to the employer names them."""
    for index, party in enumerate(case.parties):
        if party.role == "borger" and party.name and party.name.strip():
            return stated(case, f"parties[{index}].name", party.name.strip())
    return Known("medarbejderen", "medarbejderen")
