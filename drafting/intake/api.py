"""The machine-readable answer of an extraction (COMMANDS, `extract`)."""

from collections.abc import Sequence
from typing import Any

from drafting.intake.extract import extract_facts
from drafting.intake.kinds import document_kind
from drafting.intake.model import Candidate, ReadDocument

__all__ = ["answer", "answer_for", "as_json"]


def as_json(one: Candidate) -> dict[str, Any]:
    """Return a candidate as the `extract` command writes it."""
    row: dict[str, Any] = {
        "path": one.path,
        "value": one.value,
        "document": one.document,
        "page": one.page,
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
        "confidence": one.confidence,
        "certainty": one.certainty,
        "why": one.why,
    }
    if one.also:
        row["also"] = list(one.also)
    if one.elsewhere:
        row["elsewhere"] = [_place(other) for other in one.elsewhere]
    if one.contradicts:
        row["contradicts"] = list(one.contradicts)
    return row


def _place(one: Candidate) -> dict[str, Any]:
    return {
        "document": one.document,
        "page": one.page,
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
    }


def answer(documents: Sequence[ReadDocument]) -> dict[str, Any]:
    """Return the `extract` answer for the read documents of one case."""
    candidates = extract_facts(documents)
    return {
        "documents": [
            {
                "name": one.name,
                "kind": one.kind,
                "media": one.media,
                "characters": len(one.text),
                "pages": len(one.pages),
                **({"encoding_in_doubt": one.doubt} if one.doubt else {}),
                "problems": [{"where": p.where, "message": p.message} for p in one.problems],
            }
            for one in documents
        ],
        "candidates": [as_json(one) for one in candidates],
        "open_questions": _questions(candidates),
    }


def _questions(candidates: Sequence[Candidate]) -> list[dict[str, Any]]:
    asked: dict[str, dict[str, Any]] = {}
    for one in candidates:
        if one.contradicts:
            row = asked.setdefault(
                one.path,
                {
                    "path": one.path,
                    "kind": "fact",
                    "question": "Dokumenterne siger ikke det samme. Hvad er rigtigt?",
                    "values": [],
                },
            )
            row["values"].append({"value": one.value, "document": one.document, "quote": one.quote})
    return list(asked.values())


def answer_for(case: str | None, documents: Sequence[dict[str, str]]) -> dict[str, Any]:
    """Return the `--batch` answer for one line: documents given as name and text."""
    read = [
        ReadDocument(one["name"], one["text"], document_kind(one["name"], one["text"]))
        for one in documents
    ]
    return {"id": case, **answer(read)}
