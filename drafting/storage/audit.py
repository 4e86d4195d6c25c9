"""Who did what and when: append-only events, each holding the hash of the one before.

An event holds ids, numbers and hashes, never text from a case and never a CPR number: the case is
named by its random key. Its payload lists the hash of every row that was written with it, so that
the whole store can be checked against the chain.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, insert, select

from drafting.cpr import holds_cpr
from drafting.storage.anchor import Anchor
from drafting.storage.canonical import ZERO_HASH, canonical_json, keyed_hash
from drafting.storage.errors import RefusedError
from drafting.storage.model import Action, Event
from drafting.storage.tables import audit_event

__all__ = ["SYSTEM", "append_event", "check_actor", "event_hash", "events", "head"]

SYSTEM = "system"
_ACTOR = re.compile(r"\w[\w.@+' -]{0,63}")
_TOKEN = re.compile(r"[\w.@+/:\[\] -]{0,100}")


def check_actor(actor: str) -> None:
    """Refuse an actor that is no user id or name, or that looks like a CPR number.

    Raises:
        RefusedError: the actor cannot stand in the audit trail.
    """
    if not _ACTOR.fullmatch(actor) or holds_cpr(actor):
        raise RefusedError(
            "actor is not a user id",
            user_message="Brugernavnet kan ikke stå i hændelsesloggen, og der er ikke gemt noget. "
            "Skriv dit navn eller brugernavn (højst 64 tegn) og aldrig et CPR-nummer.",
        )


def append_event(
    connection: Connection,
    key: bytes | None,
    entry: tuple[str, str, Action, str, Mapping[str, Any]],
) -> Anchor:
    """Append one event (at, actor, action, object, payload) and return the new head.

    The caller holds the writers' lock, so that no two events follow the same one.

    Raises:
        RefusedError: the payload holds something else than ids, numbers and hashes.
    """
    at, actor, action, target, payload = entry
    _check_payload(payload)
    last = head(connection)
    seq, prev = (last.seq + 1, last.hash) if last else (1, ZERO_HASH)
    row = {
        "seq": seq,
        "at": at,
        "actor": actor,
        "action": action.value,
        "object": target,
        "payload": canonical_json(payload),
        "prev_hash": prev,
    }
    digest = event_hash(key, row)
    connection.execute(insert(audit_event).values(**row, hash=digest))
    return Anchor(seq, digest, at)


def event_hash(key: bytes | None, row: Mapping[str, Any]) -> str:
    """Return the hash of an event row over everything in it but the hash itself."""
    fields = [row[name] for name in ("seq", "at", "actor", "action", "object", "payload")]
    return keyed_hash(key, row["prev_hash"] + canonical_json(fields))


def head(connection: Connection) -> Anchor | None:
    """Return the newest event's number, hash and time; None in an empty store."""
    columns = (audit_event.c.seq, audit_event.c.hash, audit_event.c.at)
    row = connection.execute(select(*columns).order_by(audit_event.c.seq.desc()).limit(1)).first()
    return Anchor(row.seq, row.hash, row.at) if row else None


def events(
    connection: Connection, case: str | None = None, actor: str | None = None
) -> Iterator[Event]:
    """Give the events in order: all, or those of one case, one person, or both."""
    query = select(audit_event).order_by(audit_event.c.seq)
    if case is not None:
        query = query.where(audit_event.c.object == case)
    if actor is not None:
        query = query.where(audit_event.c.actor == actor)
    for row in connection.execute(query.execution_options(yield_per=1000)).mappings():
        yield Event(**row)


def _check_payload(payload: Mapping[str, Any]) -> None:
    for name, value in payload.items():
        entries = value.items() if isinstance(value, Mapping) else [(name, value)]
        for key, item in entries:
            fine = isinstance(item, int) or (isinstance(item, str) and _TOKEN.fullmatch(item))
            if not fine or holds_cpr(f"{key} {item}"):
                raise RefusedError(
                    f"audit payload {name!r} is not an id, a number or a hash",
                    user_message="Hændelsen kunne ikke skrives i loggen, og der er ikke gemt "
                    "noget. "
                    "Kontakt driften.",
                )
