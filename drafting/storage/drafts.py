"""Drafts and what belongs to them: saved with everything they were made with, never overwritten."""

from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from drafting.domain.draft import Draft
from drafting.storage import service
from drafting.storage.contents import read_content, store_content
from drafting.storage.draft_body import KEPT, WORD, draft_of, is_edited, kept_of, making_of
from drafting.storage.materials import Materials, lay_out, made_with, scan, store_materials
from drafting.storage.model import Json, Step, StepKind
from drafting.storage.steps import NewStep, append_step, load_steps
from drafting.storage.store import Store

__all__ = [
    "DraftMaking",
    "draft_of",
    "is_edited",
    "kept_of",
    "lay_out_materials",
    "making_of",
    "record_decision",
    "record_precedents",
    "save_draft",
    "save_edited",
    "save_examination",
    "steps_of",
    "word_of",
]

_ROOT = Path(__file__).resolve().parents[2]
_stored: set[tuple[object, str]] = set()


@dataclass(frozen=True, slots=True)
class DraftMaking:
    """What a draft was made from, as its maker knows it.

    Attributes:
        case_version: the version of the case file it was written from.
        expected: the number of the last draft you have seen; 0 before the first.
        law_date: the day whose law it follows (ISO 8601).
        index_key: the key of the precedent index that was searched, if any.
        decision: the number of the decision it says, as `record_decision` gave it, if any.
        kept: blocks whose newer version a person has declined: key and that version's day.
    """

    case_version: int
    expected: int
    law_date: str | None = None
    index_key: str | None = None
    decision: int | None = None
    kept: tuple[tuple[str, str], ...] = ()


def save_draft(key: str, draft: Draft | Json, making: DraftMaking, actor: str) -> Step:
    """Save the next version of a draft, with every file it was made with.

    Raises:
        ConflictError: somebody saved a newer draft; both texts are in the error.
    """
    return _save(key, _body(draft, making), making, actor)


def save_edited(key: str, draft: Draft, word: bytes, making: DraftMaking, actor: str) -> Step:
    """Save a draft as a person has edited it in Word: the draft it came from, and the very file.

    Raises:
        ConflictError: somebody saved a newer draft; both texts are in the error.
    """
    content = store_content(service.store(), key, word, actor)  # on disk before any row
    return _save(key, {**_body(draft, making), WORD: content}, making, actor)


def word_of(step: Step) -> bytes | None:
    """Return the Word file a person has edited, byte by byte; None where the draft is as composed.

    Raises:
        DamagedError: it is not what was saved.
    """
    name = step.body.get(WORD)
    return None if name is None else read_content(service.store(), step.key, name)


def _body(draft: Draft | Json, making: DraftMaking) -> Json:
    materials = _materials(_ROOT)
    _store_once(service.store(), materials)
    record = made_with(materials, making.case_version, making.law_date, making.index_key)
    record = replace(record, decision=making.decision)
    text = asdict(draft) if isinstance(draft, Draft) else draft
    kept = {KEPT: dict(making.kept)} if making.kept else {}
    return {"draft": text, "made_with": asdict(record), **kept}


def _save(key: str, body: Json, making: DraftMaking, actor: str) -> Step:
    new = NewStep(StepKind.DRAFT, body, making.case_version, making.expected)
    return append_step(service.store(), key, new, actor)


def lay_out_materials(step: Step, folder: Path) -> None:
    """Write the engine, rules, corpus and templates a draft was made with into a folder, to run.

    Raises:
        DamagedError: a file of them is gone or changed.
    """
    lay_out(service.store(), making_of(step).materials, folder)


def save_examination(key: str, body: Json, case_version: int, actor: str) -> Step:
    """Save what the rules found in a version of a case (the answer of `decide`)."""
    return _append(key, NewStep(StepKind.EXAMINATION, body, case_version), actor)


def record_decision(key: str, body: Json, case_version: int, actor: str) -> Step:
    """Save what a person decided on a version of a case, or that a decision is taken back.

    Args:
        key: the case.
        body: outcome (None takes the last one back), proposed, reason, decided_by, law_date.
        case_version: the version of the case file it was made on.
        actor: who decides.
    """
    return _append(key, NewStep(StepKind.DECISION, body, case_version), actor)


def record_precedents(key: str, shown: list[Json], used: list[str], actor: str) -> Step:
    """Save which principmeddelelser an officer was shown (rank, why) and which were used."""
    return _append(key, NewStep(StepKind.PRECEDENTS, {"shown": shown, "used": used}), actor)


def steps_of(key: str, kind: StepKind | None = None) -> tuple[Step, ...]:
    """Return the steps of a case, oldest first within each kind."""
    return load_steps(service.store(), key, kind)


def _append(key: str, new: NewStep, actor: str) -> Step:
    return append_step(service.store(), key, new, actor)


@lru_cache(maxsize=1)
def _materials(root: Path) -> Materials:
    try:
        engine = version("udkast")
    except PackageNotFoundError:
        engine = "fra kildekode"
    return scan(root, engine)


def _store_once(opened: Store, materials: Materials) -> None:
    known = (opened.settings, materials.manifest)
    if known not in _stored:
        store_materials(opened, materials)
        _stored.add(known)
