"""Sign in with a user name and a password that are kept here."""

import secrets
from datetime import datetime
from typing import NoReturn

from drafting.domain.people import User
from drafting.errors import AccessError
from drafting.office.door.passwords import hashed, is_right, is_weak_hash
from drafting.office.door.throttle import Throttle
from drafting.storage import people, service, sessions
from drafting.storage.audit import SYSTEM
from drafting.storage.model import Action

__all__ = ["sign_in"]

_throttle = Throttle()


def sign_in(user_id: str, password: str, address: str, now: datetime) -> str:
    """Return a new random token for a user who gave the right password.

    Args:
        user_id: as it was typed.
        password: as it was typed; it is neither kept nor logged.
        address: where the request came from.
        now: the time the sign-in begins.

    Raises:
        AccessError: refused; the Danish words do not say whether there is such a user.
        StorageError: the store cannot be used.
    """
    _throttle.attempt(user_id, address, now)
    opened = service.store()
    with opened.read() as connection:
        user = people.find_user(connection, user_id)
        kept = people.password_hash_of(connection, user_id)
    if not is_right(password, kept) or user is None or not (user.active and user.roles):
        _refuse(user)
    if is_weak_hash(kept):
        people.set_password_hash(opened, user_id, hashed(password), SYSTEM)
    _throttle.was_right(user_id, address)
    token = secrets.token_urlsafe(32)
    sessions.begin(opened, token, user_id, (now, now))
    return token


def _refuse(user: User | None) -> NoReturn:
    """Note the refusal; a name that is no user's is not written down, it may be a password."""
    with service.store().write(SYSTEM) as unit:
        unit.event(Action.REFUSED_SIGN_IN, user.id if user else "-")
    raise AccessError(
        "sign-in refused",
        user_message="Du er ikke logget ind. Brugernavnet eller adgangskoden er forkert, eller "
        "adgangen er lukket. Prøv igen, eller spørg den, der administrerer brugerne.",
    )
