"""What `check` and `read-back` share: the edited file, and the draft it came from made anew."""

from datetime import date
from pathlib import Path

from drafting.domain.case import CaseFile
from drafting.domain.decision import Examination
from drafting.domain.draft import Draft
from drafting.domain.edited import EditedLetter
from drafting.errors import InputError

__all__ = ["origin_of", "read_letter", "same_draft"]


def read_letter(path: Path) -> EditedLetter:
    """Return what the Word file at `path` holds.

    Raises:
        InputError: it cannot be read.
    """
    from drafting.intake.reading.pool import read_letter as read_in_worker

    try:
        content = path.read_bytes()
    except OSError:
        raise InputError(
            "letter cannot be read",
            user_message=f"Filen {path} kan ikke læses. Kontrollér stien, navnet og din adgang.",
        ) from None
    return read_in_worker(content, path.name)


def origin_of(case: CaseFile, edited: EditedLetter, today: date) -> tuple[Draft, Examination]:
    """Return the draft that the file was written from, as its own record says, and its findings.

    Raises:
        InputError: the record in the file cannot be used.
    """
    from drafting.pipeline import compose_draft, examine
    from drafting.text.renewal import wish_of

    record = edited.record
    try:
        law_date = date.fromisoformat(record["law_date"]) if "law_date" in record else None
        examination = examine(case, law_date or case.decision_date or today)
        wish = wish_of(record, record.get("letter"), examination)
    except ValueError:
        raise InputError(
            "record in the letter",
            user_message="Word-filens oplysninger om, hvordan brevet er dannet, er ændret. Dan "
            "brevet igen fra sagsfilen.",
        ) from None
    draft = compose_draft(
        case, examination, decision=wish.decision, letter=wish.letter, reply_by=wish.reply_by
    )
    return draft, examination


def same_draft(draft: Draft, edited: EditedLetter) -> bool:
    """Return whether the draft made anew is the one the file was written from, as it remembers."""
    from drafting.rendering.record import fingerprint

    return edited.record.get("draft", "") in ("", fingerprint(draft))
