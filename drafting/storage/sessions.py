"""The sign-ins: when each began, was last used and ended. Only the hash of a token is kept.

The times are given by the caller, since a sign-in's limits are judged by one clock.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from drafting.storage.model import Action
from drafting.storage.store import Store
from drafting.storage.tables import session
from drafting.storage.times import stored_time

__all__ = ["SignIn", "begin", "end", "find", "seen"]

_KEPT = timedelta(days=30)  # longer than any sign-in may last


@dataclass(frozen=True, slots=True)
class SignIn:
    """One sign-in; times are UTC (ISO 8601), and `ended_at` is "" while it lasts."""

    user_id: str
    started_at: str
    seen_at: str
    ended_at: str


def begin(store: Store, token: str, user_id: str, times: tuple[datetime, datetime]) -> None:
    """Save a sign-in that (started, was seen) at those times; very old ones are forgotten.

    Beginning one that is there already changes nothing, so that two windows may do it at once.

    Raises:
        StorageError: it is not saved, and nobody is signed in.
    """
    started, now = times
    row = {
        "token_hash": _hash(token),
        "user_id": user_id,
        "started_at": stored_time(started),
        "seen_at": stored_time(now),
        "ended_at": "",
    }
    with store.write(user_id) as unit:
        if find(unit.connection, token) is not None:
            return
        unit.connection.execute(delete(session).where(session.c.started_at < _before(now)))
        unit.connection.execute(insert(session).values(**row))
        unit.event(Action.SIGNED_IN, user_id)


def find(connection: Connection, token: str) -> SignIn | None:
    """Return the sign-in of a token, also one that has ended; None where there is none."""
    row = connection.execute(select(session).where(session.c.token_hash == _hash(token))).first()
    return SignIn(row.user_id, row.started_at, row.seen_at, row.ended_at) if row else None


def seen(store: Store, token: str, user_id: str, now: datetime) -> None:
    """Note that a sign-in was used now; one that has ended stays ended."""
    alive = (session.c.token_hash == _hash(token)) & (session.c.ended_at == "")
    with store.write(user_id) as unit:
        unit.connection.execute(update(session).where(alive).values(seen_at=stored_time(now)))


def end(store: Store, token: str, now: datetime, why: str) -> None:
    """End a sign-in; `why` is one word for the audit trail. Ending it again does nothing."""
    with store.read() as connection:
        found = find(connection, token)
    if found is None or found.ended_at:
        return
    alive = (session.c.token_hash == _hash(token)) & (session.c.ended_at == "")
    with store.write(found.user_id) as unit:
        ended = update(session).where(alive).values(ended_at=stored_time(now))
        if unit.connection.execute(ended).rowcount:
            unit.event(Action.SIGNED_OUT, found.user_id, why=why)


def _before(now: datetime) -> str:
    return stored_time(now - _KEPT)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8")).hexdigest()
