"""The letter of a case as it will be sent: its draft, its Word file, its wording and its notes."""

from dataclasses import asdict, dataclass
from datetime import date

from drafting.domain.case import CaseFile
from drafting.domain.control import CaseStatus, Standing
from drafting.domain.decision import Decision, Examination, Outcome
from drafting.domain.draft import Draft
from drafting.domain.edited import ReadBack
from drafting.domain.refusals import undecided
from drafting.domain.review import ReviewNote
from drafting.errors import DraftingError
from drafting.library.casefile import parse_case
from drafting.pipeline import check_letter, compose_draft, examine
from drafting.storage import drafts, service
from drafting.storage.canonical import canonical_json, sha256_text
from drafting.storage.contents import read_content
from drafting.storage.draft_body import WORD
from drafting.storage.model import CaseVersion, Json, Step, StepKind

__all__ = ["Letter", "letter_due", "notes_body", "stored_letter"]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter.

    Attributes:
        number: the number of the stored draft; 0 where it is composed and not yet saved.
        seen: a hash that names exactly this draft, so that what is handed over is what was seen.
        draft: the letter as the machine composed it.
        read: the letter as it stands in the Word file.
        word: the Word file, byte by byte.
        notes: what the automatic check says, gravest first.
        edited: whether a person has edited the Word file.
        law_date: the day whose law it follows (ISO 8601).
    """

    number: int
    seen: str
    draft: Draft
    read: ReadBack
    word: bytes
    notes: tuple[ReviewNote, ...]
    edited: bool
    law_date: str


@dataclass(frozen=True, slots=True)
class Made:
    """A draft before its Word file is read: its number, its `seen`, and whether it was edited."""

    number: int
    seen: str
    draft: Draft
    edited: bool


def letter_due(key: str, standing: Standing, today: date) -> Letter | None:
    """Return the letter as it would be sent; None before there is one.

    That is the file that was sent or handed over, else the newest draft, else, where that is older
    than the case or the decision, the decision composed anew. An own Word file of a decision is
    never composed over. All is of the moment of `standing`, whatever is saved meanwhile.

    Raises:
        UdkastError: a file, the case or the corpus cannot be read, or no true letter written.
    """
    draft, decision = standing.now.draft, standing.now.decision
    step = _numbered(key, StepKind.DRAFT, draft.number) if draft else None
    is_sent = standing.status is CaseStatus.SENT and standing.reviewed is not None
    if step and standing.reviewed and (is_sent or (standing.holds and standing.now.letter)):
        word = read_content(service.store(), key, standing.reviewed.letter)
        return stored_letter(step, word)
    is_decision = standing.letter == "afgørelse"
    if step and is_decision and (step.body.get(WORD) or not standing.is_behind):
        return stored_letter(step)
    if decision is None or undecided(standing):
        return stored_letter(step) if step else None
    chosen = _numbered(key, StepKind.DECISION, decision.number)
    return _composed_letter(service.read_version(key, standing.now.case.number), chosen, today)


def _numbered(key: str, kind: StepKind, number: int) -> Step:
    return next(one for one in drafts.steps_of(key, kind) if one.number == number)


def stored_letter(step: Step, word: bytes | None = None) -> Letter:
    """Return the letter of a stored draft; with `word` the very file that was handed over.

    Raises:
        UdkastError: the file, the case or the corpus cannot be read.
    """
    from drafting.rendering.docx import render_docx

    draft, own = drafts.draft_of(step), step.body.get(WORD)
    if word is None:
        word = read_content(service.store(), step.key, own) if own else render_docx(draft)
    body = service.read_version(step.key, step.case_version).body
    case = parse_case(body, source="sagen")
    law_date = drafts.making_of(step).law_date
    day = date.fromisoformat(law_date) if law_date else case.decision_date
    made = Made(step.number, step.sha256, draft, bool(own))
    return _read(made, word, case, examine(case, day or _unknown_day()))


def _composed_letter(version: CaseVersion, decision: Step, today: date) -> Letter:
    """Return the decision as the machine writes it now, not yet saved.

    Args:
        version: the version of the case file it is made from.
        decision: what a person has decided.
        today: the law date of a case that states no decision date.

    Raises:
        UdkastError: no true letter can be written.
    """
    from drafting.rendering.docx import render_docx

    case = parse_case(version.body, source="sagen")
    examination = examine(case, case.decision_date or today)
    body = decision.body
    said = (Outcome(body["outcome"]), examination, case.weighed)
    chosen = Decision(*said, body["decided_by"], body.get("reason"))
    draft = compose_draft(case, examination, decision=chosen, letter="afgørelse")
    seen = sha256_text(canonical_json([version.sha256, decision.sha256, asdict(draft)]))
    return _read(Made(0, seen, draft, False), render_docx(draft), case, examination)


def _read(made: Made, word: bytes, case: CaseFile, examination: Examination) -> Letter:
    from drafting.intake import read_letter

    read, notes = check_letter(case, examination, made.draft, read_letter(word, "brev.docx"))
    law_date = examination.law_date.isoformat()
    return Letter(made.number, made.seen, made.draft, read, word, notes, made.edited, law_date)


def notes_body(notes: tuple[ReviewNote, ...]) -> tuple[Json, ...]:
    """Return notes as they are stored in a step."""
    return tuple({**asdict(note), "severity": note.severity.value} for note in notes)


def _unknown_day() -> date:
    raise DraftingError(
        "draft without a law date",
        user_message="Udkastet siger ikke, hvilken dags regler det følger. Dan det igen, og gem "
        "det.",
    )
