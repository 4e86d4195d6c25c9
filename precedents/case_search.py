"""From a case file to the decisions a competent officer must be shown, per legal question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml

from drafting.domain.findings import Finding, Status
from drafting.errors import InputError
from precedents.model import PrecedentHit
from precedents.opened import PrecedentIndex
from precedents.places import project_root
from precedents.query import PrecedentQuery
from precedents.search import search_precedents
from precedents.weigh import order

__all__ = ["CaseAnswer", "QuestionHits", "search_for_case"]

OPEN = (Status.MET, Status.NOT_MET, Status.UNRESOLVED)
MOST, PER_QUESTION = 10, 5


@dataclass(frozen=True, slots=True)
class QuestionHits:
    """One legal question of the case and the decisions found for it."""

    key: str
    question: str
    hits: tuple[PrecedentHit, ...]
    confident: bool


@dataclass(frozen=True, slots=True)
class CaseAnswer:
    """The lists per question, and one list for the whole case, best first, at most ten."""

    case_id: str
    questions: tuple[QuestionHits, ...]
    hits: tuple[PrecedentHit, ...]
    banner: str


def search_for_case(
    data: Mapping[str, Any], index: PrecedentIndex, findings: Sequence[Finding] = ()
) -> CaseAnswer:
    """Return the decisions for a case: one list a legal question, and the lists merged.

    The questions are chosen by the case's facts, the municipality's grounds and, where given,
    the findings of the examination. Practice is always the newest, whatever the case's dates.
    No text of the case's documents is searched with: the answer depends on the law only.

    Raises:
        InputError: `data` is no case file.
    """
    case_id = data.get("case_id")
    if not isinstance(case_id, str):
        raise InputError(
            "case file without case_id",
            user_message="Sagsfilen mangler »case_id«, så der kan ikke søges ud fra den.",
        )
    chosen = [each for each in _catalogue()["questions"] if _raised(each, data, findings)]
    questions = tuple(_ask(each, index) for each in chosen)
    merged = _merge(questions, index, _cited(data, findings, index))
    return CaseAnswer(case_id, questions, merged, index.banner)


@lru_cache(maxsize=1)
def _catalogue() -> dict[str, Any]:
    path = project_root() / "corpus" / "search" / "case_questions.yaml"
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return data


def _raised(entry: dict[str, Any], data: Mapping[str, Any], findings: Sequence[Finding]) -> bool:
    decision = data.get("appealed_decision") or {}
    touched = {f.rule for f in findings if f.status in (Status.NOT_MET, Status.UNRESOLVED)}
    return (
        bool(set(entry.get("grounds", ())) & set(decision.get("grounds") or ()))
        or decision.get("kind") in entry.get("kinds", ())
        or bool(set(entry.get("rules", ())) & touched)
        or any(_at(data, path) not in (None, [], {}) for path in entry.get("facts", ()))
        or any(_at(data, path) is False for path in entry.get("facts_false", ()))
        or _by_hours(entry.get("hours"), data)
    )


def _by_hours(wanted: str | None, data: Mapping[str, Any]) -> bool:
    occupations = data.get("occupations") or []
    total = sum(each.get("weekly_hours") or 0 for each in occupations)
    if wanted == "over":
        return bool(total > _catalogue()["full_time"]["hours"])
    if wanted == "several":
        return len(occupations) > 1
    if wanted == "extended":
        answer = _at(data, "impairment.several_or_very_significant")
        return isinstance(answer, dict) and answer.get("value") is True
    return False


def _at(data: Mapping[str, Any], path: str) -> Any:
    value: Any = data
    for step in path.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _ask(entry: dict[str, Any], index: PrecedentIndex) -> QuestionHits:
    answer = search_precedents(PrecedentQuery(entry["query"]), index, PER_QUESTION)
    return QuestionHits(entry["key"], entry["question"], answer.hits, answer.confident)


def _cited(
    data: Mapping[str, Any], findings: Sequence[Finding], index: PrecedentIndex
) -> dict[str, float]:
    """Return the decisions the findings rest on and the municipality cites."""
    scores = {
        key: 1.0
        for finding in findings
        if finding.status in OPEN
        for key in finding.precedents
        if key in index.corpus
    }
    decision = data.get("appealed_decision") or {}
    for text in decision.get("cites") or ():
        for key in index.corpus:
            if key in str(text):
                scores[key] = max(scores.get(key, 0.0), 0.9)
    return scores


def _merge(
    questions: Sequence[QuestionHits], index: PrecedentIndex, cited: Mapping[str, float]
) -> tuple[PrecedentHit, ...]:
    """Merge the lists: a question's best counts most, a document found for several counts more."""
    found: dict[str, PrecedentHit] = {}
    scores: dict[str, float] = dict(cited)
    for each in questions:
        for place, hit in enumerate(each.hits):
            core = index.corpus[hit.key].core
            share = hit.score / (1 + place) * (1.0 if core else 0.5)
            scores[hit.key] = scores.get(hit.key, 0.0) + share
            found.setdefault(hit.key, hit)
    for key in scores.keys() - found.keys():
        answer = search_precedents(PrecedentQuery(key), index, 3)
        found |= {hit.key: hit for hit in answer.hits if hit.key == key}
    ranked = order(scores, index.corpus, None)
    return tuple(found[key] for key, _ in ranked if key in found)[:MOST]
