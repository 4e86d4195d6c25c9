"""Who sits at the screen: found anew on each run, before anything of a case is shown."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any, NoReturn

import streamlit as st

from drafting.domain.people import User
from drafting.errors import AccessError, StorageError
from drafting.office.door import oidc
from drafting.office.door.limits import read_limits
from drafting.office.door.mode import Login, single_user
from drafting.office.door.signins import Ended, at_the_door, is_over, sign_out
from drafting.ui import markup
from drafting.ui.gate import SIGN_IN, SIGN_OUT
from drafting.ui.shell import Shell, read_shell

__all__ = ["leave", "signed_in", "watch"]

LOOKED_AFTER_SECONDS = 20


def signed_in(now: datetime) -> User:
    """Return who is signed in; or show the way in, or why there is none, and end the run."""
    shell = read_shell()
    if shell.login is Login.ALONE:
        return single_user()
    try:
        found = _found(shell, now)
    except (AccessError, StorageError) as error:
        _turn_away(shell, error.user_message)
    if isinstance(found, Ended):
        _turn_away(shell, found.value)
    return found


def leave(now: datetime) -> None:
    """End the sign-in on the server; the next run shows the way in.

    Raises:
        StorageError: it could not be ended, and the person is still signed in.
    """
    shell = read_shell()
    sign_out(_token(shell), now)
    if shell.login is Login.OIDC:
        st.logout()


def watch(clock: Callable[[], datetime]) -> None:
    """Clear a screen that nobody uses: look at the sign-in now and then, without using it."""
    if read_shell().login is not Login.ALONE:
        _look(clock)


@st.fragment(run_every=LOOKED_AFTER_SECONDS)
def _look(clock: Callable[[], datetime]) -> None:
    with suppress(StorageError):
        if is_over(_token(read_shell()), clock(), read_limits()):
            st.rerun()


def _found(shell: Shell, now: datetime) -> User | Ended:
    limits = read_limits()
    found = at_the_door(_token(shell), now, limits)
    claims = _claims()
    if found is Ended.NEVER and shell.login is Login.OIDC and claims:
        return oidc.sign_in(claims, oidc.read_oidc_settings(), limits, now)
    return found


def _token(shell: Shell) -> str:
    if shell.login is Login.LOCAL:
        return str(st.context.cookies.get(shell.cookie, ""))
    claims = _claims()
    return oidc.token_of(claims) if claims else ""


def _claims() -> dict[str, Any]:
    if not st.user.get("is_logged_in"):
        return {}
    return dict(st.user.to_dict())


def _turn_away(shell: Shell, why: str) -> NoReturn:
    st.navigation([st.Page(lambda: None, title="Log ind")], position="hidden")
    st.title("Log ind i Udkast")
    st.html(markup.notice("oplysning", why))
    if shell.login is Login.LOCAL:
        st.html(f'<p><a href="{SIGN_IN}" target="_self">Log ind</a></p>')
    elif _claims():
        # A link: the server hears no click from a sign-in that is over (`open_socket`).
        st.html(f'<p><a href="{SIGN_OUT}" target="_self">Log ud, og log ind igen</a></p>')
    else:
        st.button("Log ind med din arbejdskonto", on_click=st.login, type="primary")
    st.stop()
