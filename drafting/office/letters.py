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
from drafting.pipeline import check_letter, compose_draft, examine, origin_of
from drafting.storage import drafts, service
from drafting.storage.canonical import canonical_json, sha256_text
from drafting.storage.contents import read_content
from drafting.storage.model import CaseVersion, Json, Step, StepKind
from drafting.text.renewal import renewals, renewed

__all__ = ["Letter", "Made", "letter_due", "notes_body", "stored_letter"]


@dataclass(frozen=True, slots=True)
class Made:
    """A draft and where it stands.

    Attributes:
        number: the number of the stored draft; 0 where it is composed and not yet saved.
        seen: a hash that names exactly this draft, so that what is handed over is what was seen.
        draft: the letter as the machine composed it.
        edited: whether a person has edited it in Word.
        kept: text blocks whose newer wording was declined, with that version's day.
    """

    number: int
    seen: str
    draft: Draft
    edited: bool
    kept: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter.

    Attributes:
        made: the draft it is written from.
        read: the letter as it stands in the Word file.
        word: the Word file, byte by byte.
        notes: what the automatic check says, gravest first.
        law_date: the day whose law it follows (ISO 8601).
    """

    made: Made
    read: ReadBack
    word: bytes
    notes: tuple[ReviewNote, ...]
    law_date: str

    @property
    def draft(self) -> Draft:
        """Return the letter as the machine composed it."""
        return self.made.draft


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
    if step and is_decision and (drafts.is_edited(step) or not standing.is_behind):
        return stored_letter(step)
    if decision is None or undecided(standing):
        return stored_letter(step) if step else None
    chosen = _numbered(key, StepKind.DECISION, decision.number)
    version = service.read_version(key, standing.now.case.number)
    return _composed_letter(version, chosen, step, today)


def _numbered(key: str, kind: StepKind, number: int) -> Step:
    return next(one for one in drafts.steps_of(key, kind) if one.number == number)


def stored_letter(step: Step, word: bytes | None = None) -> Letter:
    """Return the letter of a stored draft; with `word` the very file that was handed over.

    Raises:
        UdkastError: the file, the case or the corpus cannot be read.
    """
    from drafting.rendering.docx import render_docx

    draft = drafts.draft_of(step)
    if word is None:
        word = drafts.word_of(step) or render_docx(draft)
    body = service.read_version(step.key, step.case_version).body
    case = parse_case(body, source="sagen")
    law_date = drafts.making_of(step).law_date
    day = date.fromisoformat(law_date) if law_date else case.decision_date
    made = Made(step.number, step.sha256, draft, drafts.is_edited(step))
    return _read(made, word, case, examine(case, day or _unknown_day()))


def _composed_letter(
    version: CaseVersion, decision: Step, last: Step | None, today: date
) -> Letter:
    """Return the decision as the machine writes it now, not yet saved.

    A text block keeps the wording of the last draft until somebody has answered the newer one.

    Args:
        version: the version of the case file it is made from.
        decision: what a person has decided.
        last: the newest stored draft, if any.
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
    before = drafts.draft_of(last) if last else None
    origin = origin_of(case, examination, chosen)
    if before and before.letter == draft.letter and renewals(before, origin):
        draft = renewed(before, origin, {})
    seen = sha256_text(canonical_json([version.sha256, decision.sha256, asdict(draft)]))
    kept = tuple(drafts.kept_of(last).items()) if last else ()
    return _read(Made(0, seen, draft, False, kept), render_docx(draft), case, examination)


def _read(made: Made, word: bytes, case: CaseFile, examination: Examination) -> Letter:
    from drafting.intake import read_letter

    read, notes = check_letter(case, examination, made.draft, read_letter(word, "brev.docx"))
    law_date = examination.law_date.isoformat()
    return Letter(made, read, word, notes, law_date)


def notes_body(notes: tuple[ReviewNote, ...]) -> tuple[Json, ...]:
    """Return notes as they are stored in a step."""
    return tuple({**asdict(note), "severity": note.severity.value} for note in notes)


def _unknown_day() -> date:
    raise DraftingError(
        "draft without a law date",
        user_message="Udkastet siger ikke, hvilken dags regler det følger. Dan det igen, og gem "
        "det.",
    )
