"""The JSON answers of the commands; stable names (COMMANDS, schema of `python -m precedents`)."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from drafting.text.citations import Citation
from drafting.text.resolve import Resolved
from precedents.case_search import CaseAnswer
from precedents.model import Precedent, PrecedentHit
from precedents.query import Answer
from precedents.stored import to_plain
from precedents.weigh import note_on, replaced_by_on, status_of_point, status_on

__all__ = ["as_case", "as_citations", "as_hit", "as_precedent", "as_search", "line"]


def line(value: object) -> str:
    """Return one line of JSON with Danish letters as they are."""
    return json.dumps(value, ensure_ascii=False, default=str)


def as_hit(hit: PrecedentHit) -> dict[str, Any]:
    """Return one hit."""
    return {
        "key": hit.key,
        "number": hit.number,
        "title": hit.title,
        "status": str(hit.status),
        "status_note": hit.status_note,
        "replaced_by": list(hit.replaced_by),
        "score": hit.score,
        "verified": hit.verified,
        "passage": {"section": hit.passage.section, "text": hit.passage.text},
        "why": list(hit.why),
    }


def as_search(query: str, day: date | None, answer: Answer) -> dict[str, Any]:
    """Return the answer to one question."""
    return {
        "query": query,
        "date": day.isoformat() if day else None,
        "hits": [as_hit(hit) for hit in answer.hits],
        "confident": answer.confident,
    }


def as_case(answer: CaseAnswer) -> dict[str, Any]:
    """Return the answer to one case file."""
    return {
        "case_id": answer.case_id,
        "questions": [
            {
                "key": each.key,
                "question": each.question,
                "confident": each.confident,
                "hits": [as_hit(hit) for hit in each.hits],
            }
            for each in answer.questions
        ],
        "hits": [as_hit(hit) for hit in answer.hits],
    }


def as_precedent(
    precedent: Precedent, corpus: Mapping[str, Precedent], day: date | None
) -> dict[str, Any]:
    """Return one document whole, with its status and the status of each point on the day."""
    plain = to_plain(precedent)
    plain |= {
        "status": str(status_on(precedent, corpus, day)),
        "status_note": note_on(precedent, corpus, day),
        "replaced_by": list(replaced_by_on(precedent, corpus, day)),
        "replaces": list(precedent.replaces),
    }
    for point, shown in zip(precedent.propositions, plain.get("propositions", ()), strict=True):
        shown["status"] = str(status_of_point(point, day))
    return plain


def as_citations(
    found: tuple[tuple[Citation, Resolved], ...],
    corpus: Mapping[str, Precedent],
    day: date | None,
) -> dict[str, Any]:
    """Return the citations of a text; `status` is a decision's, or whether the act is known."""
    return {
        "citations": [
            {
                "start": citation.start,
                "end": citation.end,
                "text": citation.text,
                "resolves_to": [str(each) for each in resolved],
                "status": _status(resolved, corpus, day),
            }
            for citation, resolved in found
        ]
    }


def _status(resolved: Resolved, corpus: Mapping[str, Precedent], day: date | None) -> str:
    if not resolved:
        return "ikke fundet"
    first = resolved[0]
    if isinstance(first, str) and first in corpus:
        return str(status_on(corpus[first], corpus, day))
    return "fundet" if len(resolved) == 1 else "flere muligheder"
