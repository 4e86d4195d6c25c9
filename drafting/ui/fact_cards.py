"""What the page Oplysninger shows, without Streamlit: cards in order, marks, progress."""

import hashlib
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

from drafting.intake import (
    Candidate,
    ReadDocument,
    State,
    document_kind,
    extract_facts,
    state_of,
    value_at,
)
from drafting.ui.fact_names import REQUIRED, fact_name
from drafting.ui.source_marks import Mark

__all__ = ["Page", "add_documents", "marks_for", "page_of"]


@dataclass(frozen=True, slots=True)
class Page:
    """The cards of the page: what is missing, open (most urgent first) and answered."""

    documents: tuple[ReadDocument, ...]
    missing: tuple[tuple[str, object], ...]
    open: tuple[Candidate, ...]
    answered: tuple[tuple[Candidate, State], ...]

    @property
    def progress(self) -> str:
        """Return how far the person has come."""
        return f"{len(self.answered)} af {len(self.answered) + len(self.open)} forslag er besvaret"


_RECEIPT = {"appealed_decision.date", "appealed_decision.delivery"}  # the receipt follows (R03)


def page_of(case: dict[str, Any], memory: MutableMapping[str, Any]) -> Page:
    """Return the page of a raw case file; `memory` keeps the proposals of unchanged documents."""
    documents = _documents(case)
    candidates = _candidates(documents, memory)
    states = [(one, state_of(case, one)) for one in candidates]
    still = [one for one, state in states if state is State.OPEN]
    proposed = {one.path for one in still}
    known = proposed | {path for path in _RECEIPT if value_at(case, path) is not None}
    missing = tuple(
        row
        for row in REQUIRED
        if value_at(case, row[0]) is None
        and row[0] not in proposed
        and not (row[0] == "appealed_decision.received" and known >= _RECEIPT)
    )
    needed = {path for path, _ in REQUIRED}
    still.sort(key=lambda one: (one.path not in needed, not one.contradicts, one.path))
    answered = tuple((one, state) for one, state in states if state is not State.OPEN)
    return Page(documents, missing, tuple(still), answered)


def _documents(case: dict[str, Any]) -> tuple[ReadDocument, ...]:
    rows = [one for one in case.get("documents") or [] if one.get("text")]
    return tuple(
        ReadDocument(
            one["name"], one["text"], one.get("kind") or document_kind(one["name"], one["text"])
        )
        for one in rows
    )


def _candidates(
    documents: Sequence[ReadDocument], memory: MutableMapping[str, Any]
) -> tuple[Candidate, ...]:
    digest = hashlib.sha256()
    for one in documents:
        digest.update(repr((one.name, one.kind, one.text)).encode("utf-8", "replace"))
    if memory.get("oplysninger_af") != digest.hexdigest():
        memory["oplysninger_fundet"] = extract_facts(documents)
        memory["oplysninger_af"] = digest.hexdigest()
    found: tuple[Candidate, ...] = memory["oplysninger_fundet"]
    return found


def marks_for(page: Page, document: str, chosen: Candidate | None) -> tuple[Mark, ...]:
    """Return the marks of one document; the chosen candidate's is set apart."""
    marks: list[Mark] = []
    for one in (*page.open, *(row[0] for row in page.answered)):
        for place in (one, *one.elsewhere):
            if place.document == document:
                kind = "valgt" if one is chosen else one.certainty
                marks.append(Mark(place.start, place.end, fact_name(one.path), kind))
    return tuple(marks)


def add_documents(case: dict[str, Any], read: Sequence[ReadDocument]) -> dict[str, Any]:
    """Return the case with newly read documents; a name already there is not overwritten."""
    rows = list(case.get("documents") or [])
    names = {one["name"] for one in rows}
    for one in read:
        name = one.name
        while name in names:
            name += " (ny)"
        names.add(name)
        rows.append({"name": name, "kind": one.kind, "text": one.text})
    return {**case, "documents": rows}
