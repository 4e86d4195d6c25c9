"""Drafts and what belongs to them: decisions, precedents, what the rules found."""

from drafting.domain.draft import Draft
from drafting.domain.people import User
from drafting.office.access import operation, reading
from drafting.office.cases import READS, WRITES
from drafting.storage import drafts, service
from drafting.storage.drafts import DraftMaking
from drafting.storage.model import Action, Json, Step, StepKind

__all__ = [
    "DraftMaking",
    "note_export",
    "record_decision",
    "record_precedents",
    "save_draft",
    "save_edited",
    "save_examination",
    "steps_of",
    "word_of",
]


@operation("gemme et udkast i sagen", *WRITES)
def save_draft(user: User, key: str, draft: Draft | Json, making: DraftMaking) -> Step:
    """Save the next version of a draft, with every file it was made with.

    Raises:
        ConflictError: somebody saved a newer draft; both texts are in the error.
    """
    return drafts.save_draft(key, draft, making, user.id)


@operation("gemme et brev, der er rettet i Word", *WRITES)
def save_edited(user: User, key: str, draft: Draft, word: bytes, making: DraftMaking) -> Step:
    """Save a draft as a person has edited it in Word: the draft it came from, and the very file.

    Raises:
        ConflictError: somebody saved a newer draft; both texts are in the error.
    """
    return drafts.save_edited(key, draft, word, making, user.id)


@reading("se et brev, der er rettet i Word", *READS)
def word_of(user: User, key: str, number: int) -> bytes | None:
    """Return the edited Word file of a draft; None where it is as composed, or not there.

    Raises:
        DamagedError: it is not what was saved.
    """
    steps = drafts.steps_of(key, StepKind.DRAFT)
    found = next((step for step in steps if step.number == number), None)
    return drafts.word_of(found) if found else None


@operation("gemme en gennemgang af sagen", *WRITES)
def save_examination(user: User, key: str, body: Json, case_version: int) -> Step:
    """Save what the rules found in a version of a case (the answer of `decide`)."""
    return drafts.save_examination(key, body, case_version, user.id)


@operation("vælge resultat i sagen", *WRITES)
def record_decision(user: User, key: str, body: Json, case_version: int) -> Step:
    """Save what a person decided on a version of a case, or that it is taken back."""
    return drafts.record_decision(key, body, case_version, user.id)


@operation("vælge praksis i sagen", *WRITES)
def record_precedents(user: User, key: str, shown: list[Json], used: list[str]) -> Step:
    """Save which principmeddelelser an officer was shown (rank, why) and which were used."""
    return drafts.record_precedents(key, shown, used, user.id)


@operation("hente et dokument ud af sagen", *READS)
def note_export(user: User, key: str, what: str) -> None:
    """Note in the audit trail that a document of the case was fetched; `what` names its kind."""
    with service.store().write(user.id) as unit:
        unit.event(Action.EXPORTED, key, what=what)


@reading("se, hvad der er skrevet i sagen", *READS)
def steps_of(user: User, key: str, kind: StepKind | None = None) -> tuple[Step, ...]:
    """Return the steps of a case, oldest first within each kind."""
    return drafts.steps_of(key, kind)
