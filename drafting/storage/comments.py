"""Comments on the letter under review: each a step, and so is its settling."""

from drafting.domain.control import CaseStatus, Standing
from drafting.storage.control import refuse
from drafting.storage.model import Action, Json, Step, StepKind
from drafting.storage.standing import open_comments, standing_in
from drafting.storage.steps import NewStep, insert_step, steps_in
from drafting.storage.store import Store, Unit

__all__ = ["add_comment", "settle_comment"]


def add_comment(store: Store, key: str, comment: tuple[str, str], actor: str) -> Step:
    """Save a comment (place, text) on the letter of a case.

    Raises:
        RefusedError: there is no text, or the case is sent.
    """
    where, text = comment[0], comment[1].strip()
    if not text:
        refuse("Skriv kommentaren først")
    with store.write(actor) as unit:
        standing = standing_in(unit.connection, key)
        _not_sent(standing)
        draft = standing.now.draft.number if standing.now.draft else 0
        return _comment(unit, key, {"where": where, "text": text, "draft": draft})


def settle_comment(store: Store, key: str, number: int, actor: str) -> Step:
    """Settle a comment: the one who reviews the case, or the one who wrote it.

    Raises:
        RefusedError: there is no such open comment, or it is somebody else's to settle.
    """
    with store.write(actor) as unit:
        standing = standing_in(unit.connection, key)
        _not_sent(standing)
        waiting = open_comments(steps_in(unit.connection, key, StepKind.COMMENT))
        found = next((one for one in waiting if one.number == number), None)
        if found is None:
            refuse("Kommentaren er allerede afsluttet")
        if actor not in (standing.reviewer, found.saved_by):
            refuse("En kommentar afsluttes af kontrollanten eller af den, der har skrevet den")
        return _comment(unit, key, {"settles": number})


def _comment(unit: Unit, key: str, body: Json) -> Step:
    stored = insert_step(unit, key, NewStep(StepKind.COMMENT, body))
    unit.event(Action.STEP, key, kind=stored.kind.value, number=stored.number)
    return stored


def _not_sent(standing: Standing) -> None:
    if standing.status in (CaseStatus.SENT, CaseStatus.ERASED):
        refuse(f"Sagen er {standing.status.value}")
