"""Putting a fact into a raw case file at its path, with the place it was read from.

The case file travels as its raw JSON dict; every function here returns a new one. A list (cites,
grounds) has one evidence entry for the whole list, as the case-file schema reads it.
"""

import copy
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from drafting.intake.model import Candidate, ReadDocument

__all__ = ["evidence_path", "place_of", "propose", "put", "value_at"]

_STEP = re.compile(r"([a-z_][a-z_0-9]*)|\[(\d+)\]")
_NAMES = {"occupations": "Erhverv", "tasks": "Opgave", "documents": "Dokument"}


def evidence_path(path: str) -> str:
    """Return the path evidence is kept under: a list's own path for one of its members."""
    return path.removesuffix("[]")


def _steps(path: str) -> list[str | int]:
    return [name or int(number) for name, number in _STEP.findall(evidence_path(path))]


def value_at(case: dict[str, Any], path: str) -> Any:
    """Return the value at a path of a raw case file; None where there is none."""
    node: Any = case
    for step in _steps(path):
        if isinstance(step, int):
            node = node[step] if isinstance(node, list) and step < len(node) else None
        else:
            node = node.get(step) if isinstance(node, dict) else None
    return node


def put(case: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Return the case with a value at a path; occupations and tasks on the way are made.

    A member of a list (»cites[]«) is added where it is not there yet.
    """
    fresh = copy.deepcopy(case)
    steps = _steps(path)
    node: Any = fresh
    for step, following in pairwise(steps):
        node = _inside(node, step, following)
    last = steps[-1]
    if path.endswith("[]"):
        members = node.get(last) or []
        node[last] = members if value in members else [*members, value]
    else:
        node[last] = value
    return fresh


def _inside(node: Any, step: str | int, following: str | int) -> Any:
    if isinstance(step, int):
        return node[step]
    if isinstance(following, int):
        rows = node.get(step)
        rows = node[step] = rows if isinstance(rows, list) else []
        while len(rows) <= following:
            rows.append({"name": f"{_NAMES.get(str(step), 'Nr.')} {len(rows) + 1}"})
        return rows
    if not isinstance(node.get(step), dict):
        node[step] = {}
    return node[step]


def place_of(one: Candidate, confirmed_by: str | None = None) -> dict[str, Any]:
    """Return where a candidate stands, as the case file's `evidence` holds it."""
    place: dict[str, Any] = {
        "document": one.document,
        "page": one.page,
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
    }
    return place if confirmed_by is None else {**place, "confirmed_by": confirmed_by}


def propose(
    case_id: str, documents: Sequence[ReadDocument], candidates: Sequence[Candidate]
) -> dict[str, Any]:
    """Return a case file with the candidates filled in, every one of them unconfirmed.

    Of two values that contradict each other neither is filled in: both places are listed, and the
    fact stays unknown until a person has chosen.
    """
    case: dict[str, Any] = {
        "schema": 1,
        "case_id": case_id,
        "area": "personlig_assistance",
        "municipality": "Ukendt kommune",
        "appealed_decision": {},
        "documents": [_document(one) for one in documents],
    }
    evidence: dict[str, list[dict[str, Any]]] = {}
    for one in candidates:
        for path in (one.path, *one.also):
            value = None if one.contradicts and not path.endswith("name") else one.value
            if not (one.contradicts and path.endswith("name") and evidence_path(path) in evidence):
                case = put(case, path, value)
            rows = evidence.setdefault(evidence_path(path), [])
            rows.extend(place_of(place) for place in (one, *one.elsewhere))
    return {**case, "evidence": evidence}


def _document(one: ReadDocument) -> dict[str, Any]:
    return {"name": one.name, "kind": one.kind, "text": one.text}
