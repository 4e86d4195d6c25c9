"""How the server stands in the house: who may reach it, under which name, and how they sign in.

Read from the environment: UDKAST_LOGIN, UDKAST_ADDRESS (where it listens; loopback where unset) and
UDKAST_PUBLIC_URL (what people type, where a TLS proxy stands in front).
"""

import os
from dataclasses import dataclass
from urllib.parse import urlsplit

from drafting.errors import InputError
from drafting.office.door.limits import read_limits
from drafting.office.door.mode import Login, login
from drafting.office.door.oidc import read_oidc_settings

__all__ = ["AT_HOME", "LOOPBACK", "WHOSE", "Shell", "read_shell"]

WHOSE = "x-udkast-login"
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Shell:
    """Where the server listens, what people type to reach it, and how they sign in."""

    login: Login
    address: str
    public_url: str | None = None

    @property
    def hosts(self) -> tuple[str, ...]:
        """Return the host names the server answers to."""
        public = urlsplit(self.public_url or "").hostname
        return ("127.0.0.1", "localhost", *([public] if public else []))

    @property
    def is_secure(self) -> bool:
        """Return whether people come through TLS, so that cookies may ask for it."""
        return (self.public_url or "").startswith("https://")

    @property
    def cookie(self) -> str:
        """Return the name of the sign-in's cookie; `__Host-` binds it to this host and to TLS."""
        return "__Host-udkast" if self.is_secure else "udkast-login"

    @property
    def trusted_headers(self) -> dict[str, str]:
        """Return the header by which the gate tells Streamlit whose a websocket is.

        Streamlit gives a session back (after a lost connection) to whoever names it, if they are
        the same person to it; with a password it knows nobody, so the gate says which sign-in.
        """
        return {WHOSE: "udkast_login"} if self.login is Login.LOCAL else {}


AT_HOME = Shell(Login.ALONE, "127.0.0.1")


def read_shell() -> Shell:
    """Return how the server stands, as the environment says.

    Raises:
        InputError: it says something unsafe or impossible; the Danish message says what to do.
    """
    shell = Shell(
        login(),
        os.environ.get("UDKAST_ADDRESS") or AT_HOME.address,
        (os.environ.get("UDKAST_PUBLIC_URL") or "").rstrip("/") or None,
    )
    read_limits()
    _check_public(shell)
    if shell.address not in LOOPBACK and (shell.login is Login.ALONE or not shell.is_secure):
        raise _unsafe(
            f"UDKAST_ADDRESS er »{shell.address}«, så andre computere kan nå programmet. Det "
            "kræver, at man logger ind (UDKAST_LOGIN), og at UDKAST_PUBLIC_URL begynder med "
            "»https://«, fordi forbindelsen skal være krypteret"
        )
    if shell.login is Login.OIDC:
        read_oidc_settings()
    return shell


def _check_public(shell: Shell) -> None:
    if shell.public_url is None:
        return
    url = urlsplit(shell.public_url)
    plain = url.scheme == "http" and url.hostname in LOOPBACK
    if not url.hostname or url.path or url.query or url.username or "*" in url.netloc:
        raise _unsafe("UDKAST_PUBLIC_URL skal være som »https://udkast.eksempel.dk« og ikke mere")
    if url.scheme != "https" and not plain:
        raise _unsafe("UDKAST_PUBLIC_URL skal begynde med »https://«")
    if shell.login is Login.ALONE:
        raise _unsafe(
            "UDKAST_PUBLIC_URL er sat, men ingen logger ind. Sæt UDKAST_LOGIN, eller fjern den"
        )


def _unsafe(what: str) -> InputError:
    return InputError("unsafe shell", user_message=f"{what}.")
