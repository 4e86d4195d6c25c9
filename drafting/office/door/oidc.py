"""Sign in with the house's own login (OpenID Connect): from what it says to a user with roles.

Streamlit's `st.login` (Authlib) does the protocol. The secrets and the mapping from the login's
groups to roles stand in a file outside the program, named by `UDKAST_OIDC_FILE` and closed to
others (0600).
"""

import json
import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from drafting.domain.people import Role, User
from drafting.errors import AccessError, InputError, StorageError
from drafting.office.door.limits import Limits
from drafting.storage import people, service, sessions
from drafting.storage.audit import SYSTEM
from drafting.storage.model import Action

__all__ = ["OidcSettings", "read_oidc_settings", "sign_in", "token_of"]

_REQUIRED = ("client_id", "client_secret", "server_metadata_url", "cookie_secret")
_ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class OidcSettings:
    """What the file says.

    Attributes:
        auth: client_id, client_secret, server_metadata_url and cookie_secret, for `st.login`.
        roles: which group gives which role.
        groups_claim: the claim that lists the groups; a full stop goes one level down.
        id_claim: the claim that is the user id; it must never pass to another person.
        name_claim: the claim that is the name others see.
    """

    auth: Mapping[str, str]
    roles: Mapping[str, Role]
    groups_claim: str = "groups"
    id_claim: str = "sub"
    name_claim: str = "name"


def read_oidc_settings() -> OidcSettings:
    """Read the file that `UDKAST_OIDC_FILE` names.

    Raises:
        InputError: it is missing, open to others, inside the program's folder, or not whole.
    """
    path = Path(os.environ.get("UDKAST_OIDC_FILE", ""))
    try:
        if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise _bad("kan læses af andre. Luk den med »chmod 600«")
        if path.resolve().is_relative_to(_ROOT):
            raise _bad("ligger i programmets mappe. Læg den et andet sted")
        content = tomllib.loads(path.read_text("utf-8"))
        return _settings(content)
    except (OSError, UnicodeDecodeError):
        raise _bad("kan ikke læses. Sæt UDKAST_OIDC_FILE til filen") from None
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError):
        raise _bad("er ikke udfyldt, som driftsvejledningen beskriver") from None


def _settings(content: dict[str, Any]) -> OidcSettings:
    login = content["login"]
    auth = {name: str(login[name]) for name in _REQUIRED}
    roles = {str(group): Role(word) for group, word in content["roller"].items()}
    if len(auth["cookie_secret"]) < 32 or not all(auth.values()) or not roles:
        raise ValueError("incomplete")
    claims = {f"{name}_claim": str(claim) for name, claim in content.get("claims", {}).items()}
    return OidcSettings(auth, roles, **claims)


def _bad(what: str) -> InputError:
    return InputError("oidc file", user_message=f"Filen med husets login {what}.")


def token_of(claims: Mapping[str, Any]) -> str:
    """Return what names one sign-in: the login's own id, its user, and the nonce of that time."""
    return "oidc:" + json.dumps([str(claims.get(name)) for name in ("iss", "sub", "nonce", "iat")])


def sign_in(
    claims: Mapping[str, Any], settings: OidcSettings, limits: Limits, now: datetime
) -> User:
    """Begin the sign-in that the house's login has just vouched for; returns the user.

    The user's name and roles are written down as the login says them; an access that was closed
    here stays closed. A login that is older than a sign-in may last begins nothing.

    Raises:
        AccessError: no role, a closed access, or an old login.
        StorageError: the store cannot be used.
    """
    said = _user(claims, settings)
    opened = service.store()
    with opened.read() as connection:
        known = people.find_user(connection, said.id)
    if not said.roles:
        raise _refused(known, "du har ikke en rolle i programmet")
    if known is not None and not known.active:
        raise _refused(known, "din adgang er lukket")
    started = datetime.fromtimestamp(int(claims.get("iat", 0)), UTC)
    if now - started >= limits.absolute:
        raise _refused(known, "dit login er for gammelt. Log ud, og log ind igen")
    _provision(known, said)
    sessions.begin(opened, token_of(claims), said.id, (min(started, now), now))
    return said


def _provision(known: User | None, said: User) -> None:
    if known is not None and replace(known, active=said.active) == said:
        return
    try:
        people.save_user(service.store(), said, SYSTEM)
    except StorageError as error:
        raise AccessError(
            "user id or name of the login cannot be used", user_message=error.user_message
        ) from error


def _user(claims: Mapping[str, Any], settings: OidcSettings) -> User:
    groups: Any = claims
    for part in settings.groups_claim.split("."):
        groups = groups.get(part, ()) if isinstance(groups, Mapping) else ()
    listed = [groups] if isinstance(groups, str) else list(groups or ())
    roles = frozenset(settings.roles[group] for group in listed if group in settings.roles)
    user_id = str(claims.get(settings.id_claim, ""))
    return User(user_id, str(claims.get(settings.name_claim) or user_id), roles)


def _refused(known: User | None, why: str) -> AccessError:
    with service.store().write(SYSTEM) as unit:
        unit.event(Action.REFUSED_SIGN_IN, known.id if known else "-")
    return AccessError(
        "sign-in refused",
        user_message=f"Du kan ikke bruge Udkast, for {why}. Spørg den, der administrerer brugerne.",
    )
