"""Append a step to a case: drafts, findings, reviews, comments … Earlier steps never change."""

from dataclasses import dataclass

from sqlalchemy import Connection, Row, select

from drafting.domain.control import CaseStatus
from drafting.storage.canonical import ZERO_HASH, canonical_json, read_json
from drafting.storage.casekeys import Opener, key_for_writing
from drafting.storage.cases import SENT_ALREADY, content_changed, load_row, status_of
from drafting.storage.errors import ConflictError, RefusedError
from drafting.storage.model import Action, Json, Step, StepKind
from drafting.storage.store import Store, Unit
from drafting.storage.tables import step

__all__ = [
    "NewStep",
    "append_step",
    "insert_step",
    "laid_aside",
    "last_step",
    "load_steps",
    "steps_in",
]

_OF_CONTROL = (StepKind.REVIEW, StepKind.COMMENT, StepKind.LETTER)
_CONTENT = (StepKind.DRAFT, StepKind.DECISION)  # what an approval is of; the case file is the rest


@dataclass(frozen=True, slots=True)
class NewStep:
    """A step to append.

    Attributes:
        kind: what it is.
        body: its content.
        case_version: the version of the case file it was made from; None is the newest.
        expected: the number of the last step of this kind you have seen; None does not ask.
    """

    kind: StepKind
    body: Json
    case_version: int | None = None
    expected: int | None = None


def append_step(store: Store, key: str, new: NewStep, actor: str) -> Step:
    """Append one step to a case and return it as it was stored.

    Raises:
        ConflictError: `expected` is not the last one; the error holds both contents.
        RefusedError: it belongs to quality control, or the case is sent; a text is laid aside.
        StorageError: nothing was saved.
    """
    _refuse_control(new)
    with store.write(actor) as unit:
        last = last_step(unit.connection, key, new.kind)
        number = last.number if last else 0
        sent = new.kind in _CONTENT and _is_sent(unit, key)
        if new.expected in (None, number) and not sent:
            stored = insert_step(unit, key, new)
            unit.event(Action.STEP, key, kind=new.kind.value, number=stored.number)
            return stored
        side = NewStep(StepKind.SIDE_VERSION, {"base": new.expected, new.kind.value: new.body})
        kept = insert_step(unit, key, side).number
        unit.event(Action.CONFLICT, key, base=new.expected or 0, number=number, side=kept)
    if sent:
        raise RefusedError("case is sent", user_message=f"{SENT_ALREADY} {laid_aside(kept)}")
    raise _conflict(new, last, kept)


def insert_step(unit: Unit, key: str, new: NewStep) -> Step:
    """Insert a step, sealed, in an open transaction; the caller writes the event.

    A draft or a decision changes what an approval is of, and ends it.

    Raises:
        RefusedError: the case is sent.
        ErasedError: it is erased.
    """
    sealing = key_for_writing(unit, key)
    if new.kind in _CONTENT:
        content_changed(unit, key)
    last = last_step(unit.connection, key, new.kind)
    version = new.case_version or int(load_row(unit.connection, key)["version"])
    text, number = canonical_json(new.body), last.number + 1 if last else 1
    digest = sealing.name(text.encode("utf-8"))
    row = {
        "sag": key,
        "kind": new.kind.value,
        "number": number,
        "case_version": version,
        "body": sealing.seal(f"step/{new.kind.value}/{number}", text),
        "sha256": digest,
        "prev_sha256": last.sha256 if last else ZERO_HASH,
        "saved_at": unit.at,
        "saved_by": unit.actor,
    }
    unit.insert(step, row)
    return Step(key, new.kind, number, version, read_json(text), digest, unit.at, unit.actor)


def load_steps(store: Store, key: str, kind: StepKind | None = None) -> tuple[Step, ...]:
    """Return the steps of a case, oldest first, each checked against its hash.

    Raises:
        UnknownCaseError: there is no such case.
        DamagedError: a step is not what was saved.
        ErasedError: the case was erased.
    """
    with store.read() as connection:
        load_row(connection, key)
        return steps_in(connection, key, kind)


def steps_in(connection: Connection, key: str, kind: StepKind | None = None) -> tuple[Step, ...]:
    """Return the steps of a case as one connection sees them, oldest first.

    Raises:
        DamagedError: a step is not what was saved.
    """
    query = select(step).where(step.c.sag == key).order_by(step.c.kind, step.c.number)
    if kind is not None:
        query = query.where(step.c.kind == kind.value)
    opener = Opener(connection, key)
    return tuple(_step(opener, row) for row in connection.execute(query).all())


def last_step(connection: Connection, key: str, kind: StepKind) -> Step | None:
    """Return the newest step of a kind, checked against its hash; None before the first.

    Raises:
        DamagedError: it is not what was saved.
    """
    wanted = (step.c.sag == key) & (step.c.kind == kind.value)
    query = select(step).where(wanted).order_by(step.c.number.desc()).limit(1)
    row = connection.execute(query).first()
    return _step(Opener(connection, key), row) if row else None


def _step(opener: Opener, row: Row[tuple[object, ...]]) -> Step:
    text = opener.body(f"step/{row.kind}/{row.number}", row.body, row.sha256)
    head = (row.sag, StepKind(row.kind), row.number, row.case_version)
    return Step(*head, read_json(text), row.sha256, row.saved_at, row.saved_by)


def laid_aside(number: int) -> str:
    """Return the sentence that says where a text was kept that could not be saved."""
    return f"Din tekst er lagt ved siden af som sideversion {number}."


def _is_sent(unit: Unit, key: str) -> bool:
    return status_of(load_row(unit.connection, key)["status"]) is CaseStatus.SENT


def _refuse_control(new: NewStep) -> None:
    """Reviews, comments and letters that are sent come from quality control alone."""
    if new.kind in _OF_CONTROL:
        raise RefusedError(
            f"a step of kind {new.kind} belongs to quality control",
            user_message="Et brev kan kun blive kontrolleret og sendt på siden "
            "Kvalitetskontrol. Der er ikke gemt noget.",
        )


def _conflict(new: NewStep, last: Step | None, kept: int) -> ConflictError:
    number = last.number if last else 0
    who = f" af {last.saved_by}" if last else ""
    return ConflictError(
        f"{new.kind} {new.expected} was expected, {number} stands",
        user_message=f"Der er gemt en nyere version ({number}){who}, mens du arbejdede i version "
        f"{new.expected}. Intet er overskrevet: din tekst er lagt ved siden af som sideversion "
        f"{kept}. "
        "Sammenlign de to, og gem den samlede tekst.",
        versions=(new.expected or 0, number, kept),
        both=(last.body if last else {}, new.body),
    )
