"""The way of a decision through quality control: where a case stands, and on which content.

under udarbejdelse → til kontrol → godkendt → afsendt, or → returneret → til kontrol. An approval is
of one content: the letter's bytes, the draft, the decision and the case file it rests on, and the
documents. Whatever of it changes, the approval is of something else and holds no longer.
"""

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "Act",
    "CaseStatus",
    "Content",
    "Piece",
    "Standing",
    "after",
    "after_change",
    "changed",
    "what_changed",
]


class CaseStatus(StrEnum):
    """Where a case stands; the value is the word the officer reads."""

    NEW = "ny"
    OPEN = "under udarbejdelse"
    REVIEW = "til kontrol"
    RETURNED = "returneret"
    APPROVED = "godkendt"
    SENT = "afsendt"
    ERASED = "slettet"

    @classmethod
    def _missing_(cls, value: object) -> "CaseStatus | None":
        """Read the words an earlier version stored; what is stored is never rewritten."""
        return {"under behandling": cls.OPEN, "sendt": cls.SENT}.get(str(value))


class Act(StrEnum):
    """What a person does in quality control; the value is the word the history shows."""

    HAND_OVER = "sendt til kontrol"
    TAKE_BACK = "taget tilbage"
    RETURN = "returneret"
    APPROVE = "godkendt"
    SEND = "afsendt"


_MOVES = {
    (CaseStatus.OPEN, Act.HAND_OVER): CaseStatus.REVIEW,
    (CaseStatus.RETURNED, Act.HAND_OVER): CaseStatus.REVIEW,
    (CaseStatus.REVIEW, Act.TAKE_BACK): CaseStatus.OPEN,
    (CaseStatus.APPROVED, Act.TAKE_BACK): CaseStatus.OPEN,
    (CaseStatus.REVIEW, Act.RETURN): CaseStatus.RETURNED,
    (CaseStatus.APPROVED, Act.RETURN): CaseStatus.RETURNED,
    (CaseStatus.REVIEW, Act.APPROVE): CaseStatus.APPROVED,
    (CaseStatus.APPROVED, Act.SEND): CaseStatus.SENT,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One stored thing a letter rests on: its number, its hash and who saved it."""

    number: int
    sha256: str
    saved_by: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What is reviewed, as hashes: everything that must be the same when the letter is sent.

    Attributes:
        case: the version of the case file.
        draft: the draft of the letter; None before the first.
        decision: what a person has decided; None before the first.
        documents: the hashes of the documents of the case.
        letter: the hash of the Word file that is to be sent; "" before it is handed over.
    """

    case: Piece
    draft: Piece | None = None
    decision: Piece | None = None
    documents: tuple[str, ...] = ()
    letter: str = ""

    def sha256(self) -> str:
        """Return one hash of it all; who saved a thing is no part of it."""
        pieces = [
            [piece.number, piece.sha256] if piece else None
            for piece in (self.case, self.draft, self.decision)
        ]
        text = json.dumps([*pieces, sorted(self.documents), self.letter])
        return hashlib.sha256(text.encode("ascii")).hexdigest()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands in quality control, read at one moment.

    Attributes:
        status: where it stands.
        owner: the id of the officer whose case it is; "" is nobody.
        reviewer: the id of the one who is to review it; "" is nobody.
        authors: the ids of all who have worked on the case: saved the case file, a document, a
            draft, a decision, an examination, precedents or a letter, handed it over or taken it
            back.
        now: the content as it stands.
        reviewed: the content as it was handed over or approved; None before that.
        letter: the kind of letter the newest draft is; "" without a draft.
        rests_on: the version of the case file and the number of the decision (0 is none) that the
            newest draft was made from.
        decided_on: the version of the case file the decision was made on; 0 where none stands.
        stops: how many notes of the automatic check say stop.
        open_comments: how many comments of the review are not settled.
    """

    status: CaseStatus
    owner: str
    reviewer: str
    authors: frozenset[str]
    now: Content
    reviewed: Content | None = None
    letter: str = ""
    rests_on: tuple[int, int] = (0, 0)
    decided_on: int = 0
    stops: int = 0
    open_comments: int = 0

    @property
    def is_behind(self) -> bool:
        """Return whether the newest draft is older than the case file or the decision."""
        decision = self.now.decision.number if self.now.decision else 0
        return self.rests_on != (self.now.case.number, decision)

    @property
    def holds(self) -> bool:
        """Return whether what was handed over or approved is what stands."""
        return self.reviewed is not None and self.reviewed.sha256() == self.now.sha256()


def after(status: CaseStatus, act: Act) -> CaseStatus | None:
    """Return where an act takes a case, or None where it cannot be done from there."""
    return _MOVES.get((status, act))


def after_change(status: CaseStatus) -> CaseStatus | None:
    """Return where a case stands when its content has changed; None: it may not change.

    A returned case stays returned until it is handed over again; a sent one is history.
    """
    if status in (CaseStatus.SENT, CaseStatus.ERASED):
        return None
    return CaseStatus.RETURNED if status is CaseStatus.RETURNED else CaseStatus.OPEN


def changed(before: Content, now: Content) -> tuple[str, ...]:
    """Return what differs between two contents, as a person calls it; empty where nothing does."""
    pairs = (
        ("sagens oplysninger", before.case, now.case),
        ("udkastet", before.draft, now.draft),
        ("valget af resultat", before.decision, now.decision),
    )
    named = [name for name, old, new in pairs if _mark(old) != _mark(new)]
    if sorted(before.documents) != sorted(now.documents):
        named.append("sagens dokumenter")
    if before.letter != now.letter:
        named.append("brevet")
    return tuple(named)


def what_changed(before: Content, now: Content) -> str:
    """Return what differs between two contents as one phrase, e.g. "udkastet og brevet"."""
    *first, last = ("", *changed(before, now))
    named = [name for name in first if name]
    return f"{', '.join(named)} og {last}" if named else last


def _mark(piece: Piece | None) -> tuple[int, str] | None:
    return (piece.number, piece.sha256) if piece else None
