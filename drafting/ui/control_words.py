"""How a case stands in quality control, said to its reader: what is so, and what to do."""

from collections.abc import Iterator

from drafting.domain.control import Act, CaseStatus, what_changed
from drafting.domain.people import User
from drafting.office.reviewing import ALONE, UnderReview, works_alone
from drafting.storage import Step
from drafting.ui.control_display import act
from drafting.ui.desk import clock

__all__ = ["headline", "history_lines", "named"]

_DONE = {
    Act.HAND_OVER: "har sendt sagen til kontrol",
    Act.TAKE_BACK: "har taget sagen tilbage",
    Act.RETURN: "har returneret sagen",
    Act.APPROVE: "har godkendt afgørelsen",
    Act.SEND: "har registreret afgørelsen som sendt",
}


def named(found: UnderReview, user_id: str) -> str:
    """Return what a person is called; their id where they have no name here."""
    return found.names.get(user_id, user_id)


def headline(found: UnderReview, user: User) -> Iterator[tuple[str, str]]:
    """Yield what the page says first: (kind as in `markup.notice`, sentence)."""
    standing = found.standing
    if works_alone():
        yield "oplysning", ALONE
        return
    yield from _lost(found)
    own = user.id == standing.owner
    if standing.status is CaseStatus.REVIEW:
        who = named(found, standing.reviewer)
        yield "oplysning", f"Sagen er til kontrol hos {who}." if own else _to_read(found, user)
    elif standing.status is CaseStatus.RETURNED:
        yield from _returned(found)
    elif standing.status is CaseStatus.APPROVED and standing.holds:
        last = found.history[-1]
        said = f"{named(found, last.saved_by)} har godkendt afgørelsen {clock(last.saved_at)}."
        yield "udført", f"{said} Den kan nu sendes, som den er." if own else said
    elif standing.status is CaseStatus.SENT:
        yield "udført", f"Afgørelsen er sendt {clock(found.history[-1].saved_at)}."
    elif own and not _acts(found):
        yield "oplysning", "Afgørelsen skal godkendes af en kollega, før den kan sendes."


def _lost(found: UnderReview) -> Iterator[tuple[str, str]]:
    """Say plainly that an approval, or a review that was asked for, holds no longer, and why."""
    acts, standing = _acts(found), found.standing
    last = acts[-1] if acts else None
    open_again = standing.status in (CaseStatus.OPEN, CaseStatus.APPROVED, CaseStatus.REVIEW)
    if last is None or not open_again or standing.holds or standing.reviewed is None:
        return
    what = what_changed(standing.reviewed, standing.now)
    if act(last) is Act.APPROVE:
        yield "advarsel", f"Godkendelsen gælder ikke længere: {what} er ændret. {_AGAIN}"
    elif act(last) is Act.HAND_OVER:
        yield "advarsel", f"Sagen er ikke længere til kontrol: {what} er ændret. {_AGAIN}"


_AGAIN = "Sagen skal sendes til kontrol igen."


def _to_read(found: UnderReview, user: User) -> str:
    last, reviewer = found.history[-1], found.standing.reviewer
    sender = named(found, last.saved_by)
    who = "dig" if reviewer == user.id else named(found, reviewer)
    said = f"{sender} har sendt sagen til kontrol hos {who}."
    message = str(last.body.get("message") or "")
    return f"{said} Besked: {message}" if message else said


def _returned(found: UnderReview) -> Iterator[tuple[str, str]]:
    back = [one for one in _acts(found) if act(one) is Act.RETURN]
    if not back:
        return
    said = f"{named(found, back[-1].saved_by)} har returneret sagen {clock(back[-1].saved_at)}."
    yield "advarsel", f"{said} Begrundelse: {back[-1].body['reason']}"
    waiting = found.standing.open_comments
    if waiting:
        count = "en åben kommentar" if waiting == 1 else f"{waiting} åbne kommentarer"
        yield "oplysning", f"Der er {count}. Ret brevet, og send sagen til kontrol igen."


def history_lines(found: UnderReview) -> Iterator[str]:
    """Yield one line for each thing that was done, the oldest first."""
    for step in found.history:
        said = f"{named(found, step.saved_by)} {_DONE[act(step)]} {clock(step.saved_at)}"
        reason = step.body.get("reason") or step.body.get("message")
        yield f"{said}: {reason}" if reason else f"{said}."


def _acts(found: UnderReview) -> tuple[Step, ...]:
    return tuple(step for step in found.history if act(step) is not Act.SEND)
