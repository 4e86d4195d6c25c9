"""How people sign in: alone on this machine, with a password, or by the house's own login.

The environment says which (`UDKAST_LOGIN`); alone is what an unset variable means.
"""

import os
from enum import StrEnum

from drafting.domain.people import Role, User
from drafting.errors import InputError
from drafting.storage.service import default_actor

__all__ = ["Login", "login", "single_user"]

ALONE_ROLES = frozenset({Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR})


class Login(StrEnum):
    """The ways to sign in; the value is what `UDKAST_LOGIN` says."""

    ALONE = ""
    LOCAL = "lokal"
    OIDC = "oidc"


def login() -> Login:
    """Return the way to sign in that the environment asks for.

    Raises:
        InputError: it asks for one that is not there. Nothing is opened on a misspelt word.
    """
    word = os.environ.get("UDKAST_LOGIN", "")
    try:
        return Login(word)
    except ValueError:
        raise InputError(
            "unknown UDKAST_LOGIN",
            user_message="Indstillingen UDKAST_LOGIN skal være »lokal« eller »oidc«, eller den "
            "skal fjernes, hvis kun én person bruger programmet på sin egen computer.",
        ) from None


def single_user() -> User:
    """Return the one person of single-user mode: whoever is logged in to this machine.

    Every case is their own, so they can approve none of them (four eyes).
    """
    name = default_actor()
    return User(name, name, ALONE_ROLES)
