"""What the page Udkast asks of the store and the pipeline: the one seam between the two.

Nothing here is kept in a Streamlit cache. What costs time to read is remembered by the session
under the hash of what it was read from, and forgotten when another case is opened.
"""

import hashlib
from collections.abc import Mapping
from datetime import date

from drafting.domain.case import CaseFile
from drafting.domain.decision import Examination
from drafting.domain.draft import Draft
from drafting.domain.edited import EditedLetter, ReadBack
from drafting.domain.review import ReviewNote
from drafting.errors import AccessError, InputError, StorageError
from drafting.intake.reading.pool import read_letter
from drafting.library.casefile import parse_case
from drafting.office import cases, drafts
from drafting.pipeline import check_letter, examine, origin_of
from drafting.rendering.record import fingerprint
from drafting.storage import Step, StepKind
from drafting.storage.draft_body import draft_of, is_edited, kept_of, making_of
from drafting.text.renewal import Choice, Renewal, renewals, renewed
from drafting.ui import line, state, steps
from drafting.ui.desk import clock
from drafting.ui.udkast_model import Edited, Letter

__all__ = [
    "again",
    "checked",
    "edited",
    "keep_edited",
    "letter_of",
    "note_fetched",
    "renew",
    "saved_line",
    "stored",
]


def stored(opened: state.OpenCase) -> tuple[Step, ...]:
    """Return the stored drafts of the case, oldest first.

    Raises:
        StorageError: they cannot be read.
    """
    return drafts.steps_of(state.user(), opened.key, StepKind.DRAFT)


def letter_of(opened: state.OpenCase, shown: line.Examined, last: Step | None) -> Letter:
    """Return the letter; a block of the stored draft keeps its wording until somebody answers.

    Raises:
        UdkastError: no true letter can be written.
    """
    choice = steps.choice(opened)
    decision = line.decision_of(shown, choice, opened)
    origin = origin_of(shown.case, shown.examination, decision)
    draft = line.letter(shown, decision)
    found: tuple[Renewal, ...] = ()
    kept = kept_of(last) if last else {}
    if last is not None:
        before = draft_of(last)
        found = renewals(before, origin) if before.letter == draft.letter else ()
        draft = renewed(before, origin, {}) if found else draft
    waiting = tuple(one for one in found if kept.get(one.key) != one.new_version.isoformat())
    number = choice.number if choice and decision else None
    return Letter(draft, origin, number, last, waiting, kept)


def saved_line(letter: Letter) -> str:
    """Return whether the letter is stored as a draft, and what a download does (Danish)."""
    if letter.last is None:
        return "Brevet er ikke gemt endnu. Det bliver gemt som udkast, når du henter det."
    number, when = letter.last.number, clock(letter.last.saved_at)
    if draft_of(letter.last) == letter.draft:
        return f"Brevet er gemt som udkast {number} {when}."
    return (
        f"Sagen eller teksterne er ændret, siden udkast {number} blev gemt {when}. Brevet, du ser, "
        "bliver gemt som et nyt udkast, når du henter det."
    )


def checked(
    shown: line.Examined, draft: Draft, word: bytes
) -> tuple[EditedLetter, ReadBack, tuple[ReviewNote, ...]]:
    """Return what stands in a Word file of a draft, and what must be seen to before it is signed.

    Raises:
        UdkastError: the file or the corpus cannot be read.
    """
    return _checked(shown.case, shown.examination, draft, word)


def _checked(
    case: CaseFile, examination: Examination, draft: Draft, word: bytes
) -> tuple[EditedLetter, ReadBack, tuple[ReviewNote, ...]]:
    memory = state.page_memory()
    name = hashlib.sha256(word).hexdigest()
    what = (name, draft, case, examination)
    if memory.get("udkast_læst", (None,))[0] != what:
        edited = read_letter(word, "brev.docx")
        read, notes = check_letter(case, examination, draft, edited)
        memory["udkast_læst"] = (what, (edited, read, notes))
    found: tuple[EditedLetter, ReadBack, tuple[ReviewNote, ...]] = memory["udkast_læst"][1]
    return found


def edited(opened: state.OpenCase, last: Step | None, today: date) -> Edited | None:
    """Return the officer's own Word file of the newest draft, read; None where there is none.

    Raises:
        UdkastError: it cannot be read.
    """
    if last is None or not is_edited(last):
        return None
    word = drafts.word_of(state.user(), opened.key, last.number)
    if word is None:
        return None
    draft, made = draft_of(last), making_of(last)
    data = opened.data
    if last.case_version != opened.version:
        data = cases.read_version(state.user(), opened.key, last.case_version).body
    case = parse_case(data, source=opened.source)
    law_date = date.fromisoformat(made.law_date) if made.law_date else case.decision_date
    examination = examine(case, law_date or today)
    _, read, notes = _checked(case, examination, draft, word)
    return Edited(last, draft, word, read, notes)


def keep_edited(opened: state.OpenCase, letter: Letter, word: bytes, name: str) -> str | None:
    """Read an edited Word file, and keep it with the case as the officer's draft.

    Returns:
        A Danish sentence on why it is not kept, or None.
    """
    try:
        found = read_letter(word, name)
        origin, making = _origin(opened, letter, found)
        step = drafts.save_edited(state.user(), opened.key, origin, word, making)
    except (AccessError, InputError, StorageError) as error:
        return error.user_message
    said = f"Din rettede udgave er gemt som udkast {step.number} {clock(step.saved_at)}."
    state.say("udført", said)
    return None


def _origin(
    opened: state.OpenCase, letter: Letter, found: EditedLetter
) -> tuple[Draft, drafts.DraftMaking]:
    """Return the draft a file was written from, as the file remembers, and how it was made.

    Raises:
        InputError: nothing of this case's letter stands in it.
    """
    from drafting.review import compare

    number = letter.last.number if letter.last else 0
    for step in reversed(stored(opened)):
        draft, made = draft_of(step), making_of(step)
        if fingerprint(draft) == found.record.get("draft"):
            kept = tuple(kept_of(step).items())
            making = drafts.DraftMaking(
                step.case_version, number, made.law_date, None, made.decision, kept
            )
            return draft, making
    if not any(one.source for one in compare(letter.draft, found).sentences):
        raise InputError(
            "no sentence of this letter",
            user_message="Filen ligner ikke brevet i denne sag: Ingen af dets sætninger står i "
            "den. Kontrollér, at det er den rigtige fil. Der er ikke gemt noget.",
        )
    state.say(
        "advarsel",
        "Filen er ikke dannet af et udkast, der er gemt i sagen. Den er sammenlignet med det brev, "
        "sagen giver nu, så sætninger, du ikke har rørt, kan stå som ændrede.",
    )
    return letter.draft, _making(opened, letter)


def _making(
    opened: state.OpenCase, letter: Letter, kept: Mapping[str, str] | None = None
) -> drafts.DraftMaking:
    return drafts.DraftMaking(
        opened.version,
        letter.last.number if letter.last else 0,
        letter.law_date.isoformat(),
        None,
        letter.decision,
        tuple((letter.kept if kept is None else kept).items()),
    )


def note_fetched(opened: state.OpenCase, letter: str) -> None:
    """Note that the officer's own file was fetched; it is kept already."""
    try:
        drafts.note_export(state.user(), opened.key, letter)
    except (AccessError, StorageError) as error:
        state.say("fejl", error.user_message)
        return
    state.say("udført", "Brevet er hentet.")


def renew(opened: state.OpenCase, letter: Letter, chosen: Renewal, choice: Choice) -> str | None:
    """Save the draft with a block's new wording, or that the old one is kept.

    Returns:
        A Danish sentence on why it is not saved, or None.
    """
    if choice is Choice.REPLACE:
        draft = renewed(letter.draft, letter.origin, {chosen.key: choice})
        return _keep(opened, draft, _making(opened, letter), "Den nye tekst er sat ind")
    kept = {**letter.kept, chosen.key: chosen.new_version.isoformat()}
    made = _making(opened, letter, kept)
    return _keep(opened, letter.draft, made, "Den gamle tekst er beholdt")


def again(opened: state.OpenCase, letter: Letter) -> str | None:
    """Save the letter as the case gives it, in place of one that was edited in Word.

    Returns:
        A Danish sentence on why it is not saved, or None.
    """
    return _keep(opened, letter.draft, _making(opened, letter), "Brevet fra sagen er taget igen")


def _keep(
    opened: state.OpenCase, draft: Draft, making: drafts.DraftMaking, what: str
) -> str | None:
    try:
        step = drafts.save_draft(state.user(), opened.key, draft, making)
    except (AccessError, StorageError) as error:
        return error.user_message
    state.say("udført", f"{what}. Gemt som udkast {step.number} {clock(step.saved_at)}.")
    return None
