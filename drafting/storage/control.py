"""Quality control in the store: each act with its step, its status and its event, or none of them.

The rules stand in `drafting.domain.control`; here they are asked inside the transaction that
writes, so that no caller and no race can get round them.
"""

from dataclasses import dataclass, replace
from typing import NoReturn

from drafting.domain.control import Act, CaseStatus, Content, Standing, after, changed
from drafting.domain.people import Role
from drafting.domain.refusals import refusal
from drafting.domain.review import Severity
from drafting.storage.cases import change_case, load_row
from drafting.storage.contents import read_content
from drafting.storage.errors import RefusedError
from drafting.storage.model import Action, Json, Step, StepKind
from drafting.storage.people import Assignment, assign_within, find_user
from drafting.storage.standing import content_body, standing_in
from drafting.storage.steps import NewStep, insert_step, last_step
from drafting.storage.store import Store, Unit

__all__ = [
    "HandOver",
    "Verdict",
    "approve",
    "hand_over",
    "refuse",
    "return_case",
    "send",
    "standing_of",
    "take_back",
]

_ACTIONS = {
    Act.HAND_OVER: Action.HANDED_OVER,
    Act.TAKE_BACK: Action.STATUS,
    Act.RETURN: Action.REVIEWED,
    Act.APPROVE: Action.REVIEWED,
    Act.SEND: Action.SENT,
}


@dataclass(frozen=True, slots=True)
class HandOver:
    """What is handed over, and to whom.

    Attributes:
        reviewer: the user id of the one who is to review it.
        draft: the number of the draft the officer has seen.
        letter: the hash of the stored Word file that will be sent if it is approved.
        notes: what the automatic check says of it.
        message: a word to the reviewer; may be empty.
    """

    reviewer: str
    draft: int
    letter: str
    notes: tuple[Json, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An approval as it is given: of the content that was seen, with the sentence that was ticked.

    Attributes:
        seen: the hash of the content that was on the screen.
        statement: the words the reviewer has put their name to.
        notes: what the automatic check says of the letter now.
        gone_through: the keys of the checklist's points that were ticked.
    """

    seen: str
    statement: str
    notes: tuple[Json, ...] = ()
    gone_through: tuple[str, ...] = ()


def standing_of(store: Store, key: str) -> Standing:
    """Return how a case stands in quality control.

    Raises:
        UnknownCaseError: there is no such case.
        DamagedError: something it rests on is not what was saved.
    """
    with store.read() as connection:
        return standing_in(connection, key)


def hand_over(store: Store, key: str, given: HandOver, actor: str) -> Step:
    """Hand a decision over to a reviewer: the case is "til kontrol".

    Raises:
        RefusedError: it is not ready, it is not the actor's, or the reviewer has worked on it.
    """
    with store.write(actor) as unit:
        _reviewer_still(unit, given.reviewer)
        standing = replace(standing_in(unit.connection, key), reviewer=given.reviewer)
        _check(Act.HAND_OVER, standing, actor)
        if standing.now.draft is not None and standing.now.draft.number != given.draft:
            refuse("Der er gemt et nyere udkast end det, du ser. Åbn siden igen")
        assign_within(unit, key, Assignment(standing.owner, given.reviewer))
        said = {"reviewer": given.reviewer, "message": given.message, "notes": list(given.notes)}
        return _do(unit, key, Act.HAND_OVER, (replace(standing.now, letter=given.letter), said))


def take_back(store: Store, key: str, actor: str) -> Step:
    """Take a decision back from quality control, also an approved one: it is no longer approved.

    Raises:
        RefusedError: it is not in quality control, or it is not the actor's.
    """
    with store.write(actor) as unit:
        standing = standing_in(unit.connection, key)
        _check(Act.TAKE_BACK, standing, actor)
        return _do(unit, key, Act.TAKE_BACK, (standing.now, {}))


def return_case(store: Store, key: str, reason: str, actor: str) -> Step:
    """Return a decision to the officer with a reason; an approval ends with it.

    Raises:
        RefusedError: there is no reason, or the actor is not the one who reviews it.
    """
    if not reason.strip():
        refuse("Skriv, hvorfor sagen returneres, så sagsbehandleren ved, hvad der skal rettes")
    with store.write(actor) as unit:
        standing = standing_in(unit.connection, key)
        _check(Act.RETURN, standing, actor)
        return _do(unit, key, Act.RETURN, (standing.now, {"reason": reason.strip()}))


def approve(store: Store, key: str, verdict: Verdict, actor: str) -> Step:
    """Approve exactly the content the reviewer has seen.

    Raises:
        RefusedError: it has changed, a note says stop, a comment is open, or the actor has worked
            on the case or is not the one who reviews it.
    """
    with store.write(actor) as unit:
        _reviewer_still(unit, actor)
        stops = sum(1 for note in verdict.notes if note.get("severity") == Severity.STOP.value)
        standing = replace(standing_in(unit.connection, key), stops=stops)
        _check(Act.APPROVE, standing, actor)
        if standing.now.sha256() != verdict.seen:
            refuse("Det, du har læst, er ikke længere det, der er sendt til kontrol. Læs det igen")
        if not verdict.statement.strip():
            refuse("Sæt kryds ved, at du har læst afgørelsen")
        said = {"statement": verdict.statement.strip(), "notes": list(verdict.notes)}
        said |= {"gone_through": list(verdict.gone_through)}
        return _do(unit, key, Act.APPROVE, (standing.now, said))


def send(store: Store, key: str, actor: str) -> Step:
    """Record that the approved letter is sent, byte by byte; the case is closed with it.

    Returns:
        The step of the letter; its `content` is the hash of the bytes that were approved.

    Raises:
        RefusedError: it is not approved, or what was approved has changed.
        DamagedError: the approved bytes are gone or changed.
    """
    standing = standing_of(store, key)
    if standing.reviewed is not None and standing.reviewed.letter:
        read_content(store, key, standing.reviewed.letter)  # whole, or nothing is sent
    with store.write(actor) as unit:
        standing = standing_in(unit.connection, key)
        _check(Act.SEND, standing, actor)
        approval = last_step(unit.connection, key, StepKind.REVIEW)
        if approval is None or approval.body.get("act") != Act.APPROVE.value:
            refuse("Sagen er ikke godkendt")
        letter: Json = {"letter": standing.letter, "content": standing.now.letter}
        letter |= {"approval": approval.number, "approved": standing.now.sha256()}
        return _do(unit, key, Act.SEND, (standing.now, letter))


def _reviewer_still(unit: Unit, user_id: str) -> None:
    found = find_user(unit.connection, user_id)
    if found is None or not found.active or Role.REVIEWER not in found.roles:
        refuse("Kontrollanten har ikke, eller har ikke længere, adgang til at kontrollere sager")


def _check(act: Act, standing: Standing, actor: str) -> None:
    reason = refusal(act, standing, actor)
    if reason is not None:
        what = changed(standing.reviewed, standing.now) if standing.reviewed else ()
        raise RefusedError(
            f"{act.name} refused ({standing.status.name}, {len(what)} changed)",
            user_message=reason,
        )


def _do(unit: Unit, key: str, act: Act, what: tuple[Content, Json]) -> Step:
    """Write the step, the status and the event of an act that is allowed."""
    content, said = what
    row = load_row(unit.connection, key)
    status = after(CaseStatus(row["status"]), act)
    if status is None:  # `_check` has refused it already
        refuse("Det kan ikke gøres nu")
    body = {"act": act.value, "content": content_body(content), **said}
    if act is Act.SEND:
        body = said
    kind = StepKind.LETTER if act is Act.SEND else StepKind.REVIEW
    stored = insert_step(unit, key, NewStep(kind, body))
    change_case(unit, row, {"status": status.value})
    facts = {"to": status.value, "number": stored.number, "content": content.sha256()}
    unit.event(_ACTIONS[act], key, **facts)
    return stored


def refuse(why: str) -> NoReturn:
    """Refuse an act of quality control with a Danish reason; nothing is saved.

    Raises:
        RefusedError: always.
    """
    raise RefusedError("quality control refused", user_message=f"{why}. Der er ikke gemt noget.")
