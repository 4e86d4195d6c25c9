"""How a case stands in quality control, read from what is stored at one moment."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from drafting.domain.control import Act, Content, Piece, Standing
from drafting.storage.cases import load_row, load_version, status_of
from drafting.storage.model import Json, Step, StepKind
from drafting.storage.people import assignment_of
from drafting.storage.steps import last_step, steps_in
from drafting.storage.tables import document, sag_version, step

__all__ = ["content_body", "content_in", "open_comments", "standing_in"]

_AUTHORED = tuple(  # saved by whoever works on the case; comments and verdicts are a reviewer's
    kind.value
    for kind in (
        StepKind.DRAFT,
        StepKind.DECISION,
        StepKind.EXAMINATION,
        StepKind.PRECEDENTS,
        StepKind.LETTER,
    )
)
_BY_OFFICER = (Act.HAND_OVER.value, Act.TAKE_BACK.value)


def standing_in(connection: Connection, key: str) -> Standing:
    """Return how a case stands, as one connection sees it.

    The automatic notes are not stored facts; whoever has run the checks fills in `stops`.

    Raises:
        UnknownCaseError: there is no such case.
        DamagedError: something it rests on is not what was saved.
    """
    row = load_row(connection, key)
    draft = last_step(connection, key, StepKind.DRAFT)
    decision = last_step(connection, key, StepKind.DECISION)
    review = last_step(connection, key, StepKind.REVIEW)
    reviewed = content_in(review.body) if review else None
    whose = assignment_of(connection, key)
    standing = Standing(
        status=status_of(row["status"]),
        owner=whose.owner,
        reviewer=whose.reviewer,
        authors=_authors(connection, key),
        now=_content(connection, row, (draft, decision), reviewed.letter if reviewed else ""),
        reviewed=reviewed,
        open_comments=len(open_comments(steps_in(connection, key, StepKind.COMMENT))),
    )
    return _with_origin(standing, draft, decision)


def _with_origin(standing: Standing, draft: Step | None, decision: Step | None) -> Standing:
    if decision is not None and decision.body.get("outcome"):
        standing = replace(standing, decided_on=decision.case_version)
    if draft is None:
        return standing
    said: dict[str, Any] = draft.body.get("draft") or {}
    made: dict[str, Any] = draft.body.get("made_with") or {}
    rests_on = (draft.case_version, int(made.get("decision") or 0))
    return replace(standing, letter=str(said.get("letter") or ""), rests_on=rests_on)


def _content(
    connection: Connection, row: RowMapping, steps: tuple[Step | None, Step | None], letter: str
) -> Content:
    version = load_version(connection, row["key"], row["version"])
    papers = select(document.c.sha256).where(document.c.sag == row["key"])
    draft, decision = (
        Piece(one.number, one.sha256, one.saved_by) if one else None for one in steps
    )
    return Content(
        Piece(version.version, version.sha256, version.saved_by),
        draft,
        decision,
        tuple(sorted(connection.execute(papers).scalars())),
        letter,
    )


def _authors(connection: Connection, key: str) -> frozenset[str]:
    """Return everybody who has worked on the case, ever: all but who only reviewed or read it."""
    saved = select(sag_version.c.saved_by).where(sag_version.c.sag == key)
    added = select(document.c.added_by).where(document.c.sag == key)
    written = select(step.c.saved_by).where(step.c.sag == key, step.c.kind.in_(_AUTHORED))
    names = connection.execute(saved.union(added, written)).scalars()
    reviews = steps_in(connection, key, StepKind.REVIEW)
    return frozenset(names) | {
        one.saved_by for one in reviews if one.body.get("act") in _BY_OFFICER
    }


def open_comments(comments: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the comments that nobody has settled; a step with `settles` is the settling itself."""
    settled = {one.body["settles"] for one in comments if "settles" in one.body}
    return tuple(one for one in comments if "settles" not in one.body and one.number not in settled)


def content_body(content: Content) -> Json:
    """Return a content as it is stored in a step."""
    pieces = {"case": content.case, "draft": content.draft, "decision": content.decision}
    body: Json = {
        name: {"number": one.number, "sha256": one.sha256, "saved_by": one.saved_by}
        for name, one in pieces.items()
        if one is not None
    }
    hashes = {"documents": list(content.documents), "letter": content.letter}
    return {**body, **hashes, "sha256": content.sha256()}


def content_in(body: Json) -> Content | None:
    """Return the content a stored step is about; None where it names none."""
    found = body.get("content")
    if not isinstance(found, dict):
        return None
    case, draft, decision = (
        Piece(**found[name]) if name in found else None for name in ("case", "draft", "decision")
    )
    if case is None:
        return None
    return Content(case, draft, decision, tuple(found["documents"]), found["letter"])
