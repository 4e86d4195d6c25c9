"""Whether the sign-in behind a token still counts, and in plain Danish why not."""

import logging
from datetime import datetime, timedelta
from enum import StrEnum

from drafting.domain.people import User
from drafting.errors import StorageError
from drafting.office.access import who_is
from drafting.office.door.limits import Limits
from drafting.storage import service, sessions
from drafting.storage.sessions import SignIn
from drafting.storage.times import moment_of

__all__ = ["Ended", "at_the_door", "is_over", "sign_out"]

_NOTED_EVERY = timedelta(seconds=30)
_log = logging.getLogger(__name__)
_SAFE = (
    "Alt, hvad programmet har meldt gemt, er gemt. Det, du havde skrevet i et felt uden at gemme, "
    "er ikke gemt og skal skrives igen."
)


class Ended(StrEnum):
    """Why nobody is signed in; the value is what the person reads."""

    NEVER = "Log ind for at bruge Udkast."
    IDLE = f"Du er logget ud, fordi der ikke er sket noget i et stykke tid. {_SAFE}"
    TOO_LONG = f"Du er logget ud, fordi du har været logget ind så længe, som man kan. {_SAFE}"
    SIGNED_OUT = f"Du er logget ud. {_SAFE}"
    CLOSED = (
        "Din adgang til Udkast er lukket. Spørg den, der administrerer brugerne, hvis det er en "
        f"fejl. {_SAFE}"
    )


_WORDS = {Ended.IDLE: "idle", Ended.TOO_LONG: "absolute", Ended.CLOSED: "closed"}


def at_the_door(token: str, now: datetime, limits: Limits) -> User | Ended:
    """Return who is signed in with a token, read again from the store, or why nobody is.

    Raises:
        StorageError: the store cannot be read, and nobody is let in.
    """
    with service.store().read() as connection:
        found = sessions.find(connection, token) if token else None
    if found is None:
        return Ended.NEVER
    user = who_is(User(found.user_id, "", frozenset()))
    why = _why_ended(found, user, now, limits)
    if why is None and user is not None:
        _note_use(found, token, now)
        return user
    if not found.ended_at and why in _WORDS:
        _end(token, now, _WORDS[why])
    return why or Ended.CLOSED


def is_over(token: str, now: datetime, limits: Limits) -> bool:
    """Return whether a sign-in has ended, without counting the question as use.

    Raises:
        StorageError: the store cannot be read.
    """
    with service.store().read() as connection:
        found = sessions.find(connection, token) if token else None
    if found is None:
        return True
    user = who_is(User(found.user_id, "", frozenset()))
    return _why_ended(found, user, now, limits) is not None


def sign_out(token: str, now: datetime) -> None:
    """End a sign-in on the server: its token opens nothing, and open pages are heard no more.

    A run of a page that has begun is finished; what it then asks of a case is still the person's.

    Raises:
        StorageError: it could not be ended.
    """
    sessions.end(service.store(), token, now, "button")


def _why_ended(found: SignIn, user: User | None, now: datetime, limits: Limits) -> Ended | None:
    if user is None:
        return Ended.CLOSED
    if now - moment_of(found.started_at) >= limits.absolute:
        return Ended.TOO_LONG
    if now - moment_of(found.seen_at) >= limits.idle:
        return Ended.IDLE
    return Ended.SIGNED_OUT if found.ended_at else None


def _note_use(found: SignIn, token: str, now: datetime) -> None:
    """Move the idle limit; where it cannot be written the sign-in simply ends the sooner."""
    if now - moment_of(found.seen_at) < _NOTED_EVERY:
        return
    try:
        sessions.seen(service.store(), token, found.user_id, now)
    except StorageError as error:
        _log.error("use of a sign-in was not noted (%s)", type(error).__name__)


def _end(token: str, now: datetime, why: str) -> None:
    try:
        sessions.end(service.store(), token, now, why)
    except StorageError as error:
        _log.error("end of a sign-in was not noted (%s)", type(error).__name__)
