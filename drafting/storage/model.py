"""What the store speaks in: frozen values that hold a case, its versions and its steps."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from drafting.domain.control import CaseStatus

__all__ = [
    "Action",
    "CasePage",
    "CaseRow",
    "CaseStatus",
    "CaseVersion",
    "Document",
    "Event",
    "Json",
    "MadeWith",
    "Problem",
    "Reservation",
    "Saved",
    "Step",
    "StepKind",
]

Json = dict[str, Any]


class StepKind(StrEnum):
    """What can be appended to a case; each kind is numbered by itself and only ever added to."""

    DRAFT = "udkast"
    EXAMINATION = "gennemgang"
    DECISION = "afgørelse"
    PRECEDENTS = "praksis"
    REVIEW = "kontrol"
    COMMENT = "kommentar"
    LETTER = "brev"
    SIDE_VERSION = "sideversion"


class Action(StrEnum):
    """What an audit event says was done."""

    CREATED = "oprettet"
    SAVED = "gemt"
    OPENED = "åbnet"
    STEP = "tilføjet"
    CONFLICT = "konflikt"
    RESERVED = "reserveret"
    RELEASED = "frigivet"
    STATUS = "status"
    DOCUMENT = "dokument"
    ANCHOR = "anker"
    BACKUP = "sikkerhedskopi"
    RESTORED = "gendannet"
    DENIED = "nægtet"
    SIGNED_IN = "logget ind"
    SIGNED_OUT = "logget ud"
    REFUSED_SIGN_IN = "login afvist"
    USER = "bruger"
    ASSIGNED = "tildelt"
    HANDED_OVER = "sendt til kontrol"
    REVIEWED = "kontrolleret"
    SENT = "afsendt"
    EXPORTED = "eksporteret"
    ERASED = "slettet"


@dataclass(frozen=True, slots=True)
class Reservation:
    """Who works in a case now, and until when (UTC, ISO 8601). A save never needs it."""

    actor: str
    until: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the case list. `key` is random and stands in addresses; `case_id` is theirs.

    `owner` and `reviewer` are user ids, filled in by the list; "" is nobody.
    """

    key: str
    case_id: str
    municipality: str
    status: CaseStatus
    version: int
    saved_at: str
    saved_by: str
    reservation: Reservation | None = None
    owner: str = ""
    reviewer: str = ""


@dataclass(frozen=True, slots=True)
class CasePage:
    """Some lines of the case list, newest save first; `more` says that others follow."""

    rows: tuple[CaseRow, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class CaseVersion:
    """One stored version of a case file; `body` is the case file as it was saved."""

    key: str
    version: int
    body: Json
    sha256: str
    saved_at: str
    saved_by: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved, returned only after the commit: this version is on disk."""

    key: str
    version: int
    sha256: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class MadeWith:
    """Everything a draft was made with; the hashes name stored files, so it can be made again.

    `materials` is the hash of a stored list of files (engine, rules, parameters, corpus, blocks,
    templates); the others are that list's parts, so that two drafts can be compared at a glance.
    `decision` is the number of the person's decision (a step of the case) that it says, if any.
    """

    engine: str
    materials: str
    rules: str
    parameters: str
    corpus: str
    blocks: str
    template: str
    case_version: int
    law_date: str | None = None
    index_key: str | None = None
    decision: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One appended step of a case; `number` counts from 1 within its kind."""

    key: str
    kind: StepKind
    number: int
    case_version: int
    body: Json
    sha256: str
    saved_at: str
    saved_by: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a case; its content is stored under its hash."""

    key: str
    sha256: str
    name: str
    mime: str
    size: int
    added_at: str
    added_by: str


@dataclass(frozen=True, slots=True)
class Event:
    """One audit event: ids, numbers and hashes only, never text from a case."""

    seq: int
    at: str
    actor: str
    action: str
    object: str
    payload: str
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a verification found. `where` holds keys only; `message` is Danish."""

    kind: str
    where: str
    message: str
