"""Quality control as people do it: hand over, read, comment, return, approve, take back, send.

Who may is decided by each operation's rule and, once more, by the store inside the transaction.
"""

from collections.abc import Mapping
from datetime import date

from drafting.domain.control import Act, Content, Standing
from drafting.domain.people import Relation, Role, User
from drafting.office.access import operation, reading
from drafting.office.cases import READS, WRITES
from drafting.office.drafts import note_export
from drafting.office.letters import Letter, letter_due, notes_body, stored_letter
from drafting.office.reviewing import (
    ALONE,
    NO_REVIEWER,
    Given,
    HasRead,
    UnderReview,
    statement,
    works_alone,
)
from drafting.review.versions import Wording, read_back
from drafting.storage import comments, control, drafts, people, service
from drafting.storage.case_list import list_cases_of
from drafting.storage.contents import read_content, store_content
from drafting.storage.control import HandOver, Verdict
from drafting.storage.drafts import DraftMaking
from drafting.storage.errors import RefusedError
from drafting.storage.model import CaseStatus, Step, StepKind

__all__ = [
    "approve",
    "comment",
    "fetch_letter",
    "hand_over",
    "possible_reviewers",
    "read_control",
    "return_case",
    "send",
    "settle",
    "take_back",
]

REVIEWS = ((Role.REVIEWER, Relation.TO_REVIEW),)
_OTHER_DRAFT = (
    "Brevet er ikke længere det, du så. Læs det igen på siden Kvalitetskontrol, og send det så. "
    "Sagen er ikke sendt til kontrol."
)


@operation("se, hvem der kan kontrollere sagen", *WRITES)
def possible_reviewers(user: User, key: str) -> tuple[User, ...]:
    """Return who may review a case, the fewest waiting cases first: active, and no work in it."""
    store = service.store()
    standing = control.standing_of(store, key)
    with store.read() as connection:
        everybody = people.list_users(connection)
    barred = {standing.owner, *standing.authors}
    fit = [
        one
        for one in everybody
        if one.active and Role.REVIEWER in one.roles and one.id not in barred
    ]
    return tuple(sorted(fit, key=lambda one: (_waiting(one), one.name, one.id)))


def _waiting(reviewer: User) -> int:
    whose = people.Assignment("", reviewer.id)
    return len(list_cases_of(service.store(), whose, status=CaseStatus.REVIEW).rows)


@operation("sende sagen til kontrol", *WRITES)
def hand_over(user: User, key: str, given: Given) -> Step:
    """Hand the decision over to a reviewer; the draft is saved first where it is not.

    Raises:
        RefusedError: it is not ready, nobody can review it, or it is not what was on the screen.
        DraftingError: the draft cannot be written as Word.
    """
    if works_alone():
        raise RefusedError("alone", user_message=ALONE)
    reviewer = given.reviewer or _first_of(possible_reviewers(user, key))
    standing = control.standing_of(service.store(), key)
    letter = letter_due(key, standing, given.today)
    if letter is None or letter.made.seen != given.seen:
        raise RefusedError("another draft", user_message=_OTHER_DRAFT)
    number = letter.made.number or _save(user, key, letter, standing.now)
    sha256 = store_content(service.store(), key, letter.word, user.id)  # before any row names it
    notes = notes_body(letter.notes)
    said = HandOver(reviewer, number, sha256, notes, given.message.strip())
    return control.hand_over(service.store(), key, said, user.id)


def _save(user: User, key: str, letter: Letter, now: Content) -> int:
    """Save a composed draft with what it was made from, and return its number.

    What is saved in between is newer than what the draft says of itself, and the store refuses it.
    """
    last = now.draft.number if now.draft else 0
    decision = now.decision.number if now.decision else None
    making = DraftMaking(
        now.case.number, last, letter.law_date, decision=decision, kept=letter.made.kept
    )
    return drafts.save_draft(key, letter.draft, making, user.id).number


def _first_of(fit: tuple[User, ...]) -> str:
    if not fit:
        raise RefusedError("no reviewer", user_message=NO_REVIEWER)
    return fit[0].id


@operation("tage sagen tilbage fra kontrol", *WRITES)
def take_back(user: User, key: str) -> Step:
    """Take a decision back from quality control; an approval ends with it.

    Raises:
        RefusedError: it is not in quality control.
    """
    return control.take_back(service.store(), key, user.id)


@operation("returnere sagen", *REVIEWS)
def return_case(user: User, key: str, reason: str) -> Step:
    """Return a decision to the officer, with what must be done.

    Raises:
        RefusedError: there is no reason, or the case is not in quality control.
    """
    return control.return_case(service.store(), key, reason, user.id)


@operation("godkende afgørelsen", *REVIEWS)
def approve(user: User, key: str, read: HasRead) -> Step:
    """Approve exactly the content that was on the screen, after the checks are run once more.

    Raises:
        RefusedError: it was not read, something has changed, a note says stop, or a comment is
            open.
    """
    standing = control.standing_of(service.store(), key)
    letter = letter_due(key, standing, read.today)
    words = statement(user) if read.has_read else ""
    notes = notes_body(letter.notes) if letter else ()
    verdict = Verdict(read.seen, words, notes, read.gone_through)
    return control.approve(service.store(), key, verdict, user.id)


@operation("skrive en kommentar til brevet", *WRITES, *REVIEWS)
def comment(user: User, key: str, where: str, text: str) -> Step:
    """Save a comment on a section (its key) or a sentence (its id) of the letter.

    Raises:
        RefusedError: there is no text, or the case is sent.
    """
    return comments.add_comment(service.store(), key, (where, text), user.id)


@operation("afslutte en kommentar til brevet", *WRITES, *REVIEWS)
def settle(user: User, key: str, number: int) -> Step:
    """Settle a comment.

    Raises:
        RefusedError: it is settled already, or it is somebody else's to settle.
    """
    return comments.settle_comment(service.store(), key, number, user.id)


@operation("sende afgørelsen", *WRITES)
def send(user: User, key: str) -> bytes:
    """Record that the approved letter is sent, and return its very bytes.

    Raises:
        RefusedError: it is not approved, or what was approved has changed.
        DamagedError: the approved bytes are gone or changed.
    """
    step = control.send(service.store(), key, user.id)
    return read_content(service.store(), key, step.body["content"])


@reading("se sagens kvalitetskontrol", *READS)
def read_control(user: User, key: str, today: date) -> UnderReview:
    """Return everything the page of quality control shows.

    Raises:
        UdkastError: the case, the letter or the corpus cannot be read.
    """
    standing = control.standing_of(service.store(), key)
    said = drafts.steps_of(key, StepKind.COMMENT)
    acts = (*drafts.steps_of(key, StepKind.REVIEW), *drafts.steps_of(key, StepKind.LETTER))
    letter = letter_due(key, standing, today)
    return UnderReview(
        standing,
        letter,
        _earlier(key, standing, letter),
        tuple(one for one in said if "settles" not in one.body),
        frozenset(one.body["settles"] for one in said if "settles" in one.body),
        tuple(sorted(acts, key=lambda one: (one.saved_at, one.kind, one.number))),
        _names(),
    )


@operation("hente brevet i kvalitetskontrollen", *READS)
def fetch_letter(user: User, key: str, today: date) -> bytes:
    """Return the Word file of the letter as it would be sent; that it left is in the audit trail.

    Raises:
        RefusedError: there is no letter yet.
    """
    letter = letter_due(key, control.standing_of(service.store(), key), today)
    if letter is None:
        raise RefusedError("no letter", user_message="Der er intet brev i sagen endnu.")
    note_export(user, key, letter.draft.letter)
    return letter.word


def _earlier(key: str, standing: Standing, letter: Letter | None) -> Wording | None:
    """Return the wording the reviewer returned last, where the present one is made after it."""
    returned = [
        one
        for one in drafts.steps_of(key, StepKind.REVIEW)
        if one.body["act"] in (Act.RETURN.value, Act.APPROVE.value)
    ]
    content = returned[-1].body["content"] if returned else {}
    number = (content.get("draft") or {}).get("number")
    if letter is None or number is None or number == letter.made.number:
        return None
    (step,) = [one for one in drafts.steps_of(key, StepKind.DRAFT) if one.number == number]
    word = read_content(service.store(), key, content["letter"])
    return read_back(stored_letter(step, word).read)


def _names() -> Mapping[str, str]:
    with service.store().read() as connection:
        return {one.id: one.name for one in people.list_users(connection)}
