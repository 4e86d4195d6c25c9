"""What a person decides in the open case, and the letters made of it: steps kept in the store."""

from typing import Any

from drafting.domain.decision import Outcome
from drafting.domain.draft import Draft
from drafting.errors import AccessError, StorageError
from drafting.office import cases, drafts
from drafting.office.access import can
from drafting.storage import Step, StepKind
from drafting.storage.draft_body import draft_of, is_edited
from drafting.ui import state
from drafting.ui.desk import by_whom, clock

__all__ = ["choice", "choose", "compare", "keep_letter", "laid_aside", "take_back"]


def choice(shown: state.OpenCase) -> state.Choice | None:
    """Return the choice of outcome that stands in the case, also one made on an earlier version.

    Raises:
        StorageError: it cannot be read.
    """
    steps = drafts.steps_of(state.user(), shown.key, StepKind.DECISION)
    return _choice(steps[-1]) if steps and steps[-1].body.get("outcome") else None


def _choice(step: Step) -> state.Choice:
    body = step.body
    outcome = Outcome(body["outcome"])
    made_on = (step.case_version, step.number, step.saved_at)
    return state.Choice(outcome, body["reason"], body["decided_by"], *made_on)


def choose(shown: state.OpenCase, made: state.Choice, proposed: str | None) -> str | None:
    """Save a person's choice of outcome; return why not (Danish), or None."""
    body = {
        "outcome": made.outcome.value,
        "proposed": proposed,
        "reason": made.reason,
        "decided_by": made.decided_by,
    }
    return _decide(shown, body)


def take_back(shown: state.OpenCase) -> str | None:
    """Save that the choice of outcome is taken back; return why not (Danish), or None."""
    return _decide(shown, {"outcome": None, "decided_by": by_whom()})


def _decide(shown: state.OpenCase, body: dict[str, Any]) -> str | None:
    try:
        step = drafts.record_decision(state.user(), shown.key, body, shown.version)
    except (AccessError, StorageError) as error:
        return error.user_message
    what = "Dit valg" if body["outcome"] else "Det fortrudte valg"
    state.say("udført", f"{what} er gemt {clock(step.saved_at)}.")
    return None


def keep_letter(
    shown: state.OpenCase,
    draft: Draft,
    law_date: str,
    decision: int | None,
    kept: tuple[tuple[str, str], ...] = (),
) -> None:
    """Note that a letter is fetched; where the case is the person's own, save it as a draft too."""
    try:
        drafts.note_export(state.user(), shown.key, draft.letter)
        said = "Brevet er hentet."
        if can(state.user(), "drafts.save_draft", shown.key):
            said = _keep(shown, draft, law_date, decision, kept)
    except (AccessError, StorageError) as error:
        state.say("fejl", f"Brevet er hentet, men udkastet er ikke gemt. {error.user_message}")
        return
    state.say("udført", said)


def _keep(
    shown: state.OpenCase,
    draft: Draft,
    law_date: str,
    decision: int | None,
    kept: tuple[tuple[str, str], ...],
) -> str:
    stored = drafts.steps_of(state.user(), shown.key, StepKind.DRAFT)
    last = stored[-1] if stored else None
    if last and last.case_version == shown.version and draft_of(last) == draft:
        return f"Brevet er hentet. Det er gemt i forvejen som udkast {last.number}."
    if last and is_edited(last):
        return (
            "Brevet er hentet, men ikke gemt som udkast: Du har rettet udkast "
            f"{last.number} i Word, og det gælder stadig. Se det på siden Udkast."
        )
    making = drafts.DraftMaking(
        shown.version, last.number if last else 0, law_date, decision=decision, kept=kept
    )
    step = drafts.save_draft(state.user(), shown.key, draft, making)
    return f"Brevet er hentet og gemt som udkast {step.number} {clock(step.saved_at)}."


def laid_aside(key: str) -> tuple[Step, ...]:
    """Return the case files that were laid aside in a conflict, so that they can be compared.

    Raises:
        StorageError: they cannot be read.
    """
    steps = drafts.steps_of(state.user(), key, StepKind.SIDE_VERSION)
    return tuple(step for step in steps if "case" in step.body)


def compare(aside: Step) -> None:
    """Show a case file that was laid aside beside the newest version, for a person to choose.

    Raises:
        StorageError: the case cannot be read.
    """
    newest = cases.history(state.user(), aside.key, 1)[0]
    before = cases.read_version(state.user(), aside.key, aside.body["base"]).body
    said = f"Sideversion {aside.number} ved siden af den gemte version {newest.version}."
    two = (newest.body, aside.body["case"])
    state.keep_conflict(state.Conflict(aside.key, newest.version, said, before, *two))
