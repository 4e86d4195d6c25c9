"""Start the app: loopback unless the house says otherwise, and not at all with an unsafe setting.

Run by `python -m drafting app` in a process of its own, so that the command line stays free of
Streamlit. Everything is found from this file, never from the current directory.
"""

import argparse
import logging
import os
import secrets
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from drafting.errors import UdkastError
from drafting.logs import place_of, set_up_logs
from drafting.office.door.mode import Login
from drafting.office.door.oidc import read_oidc_settings
from drafting.ui.access_log import AccessLog
from drafting.ui.gate import Gate
from drafting.ui.health import Health
from drafting.ui.markup import notice
from drafting.ui.middleware import DanishShell
from drafting.ui.origin import SameOrigin
from drafting.ui.places import ROOT, SCRIPT
from drafting.ui.settings import unsafe_settings
from drafting.ui.shell import AT_HOME, Shell, read_shell
from drafting.ui.signin_page import sign_in_route

__all__ = ["main", "serve"]

BAD_INPUT = 2
HOST = "127.0.0.1"
log = logging.getLogger("udkast")


def main(argv: list[str] | None = None) -> int:
    """Read --port and --no-browser, and serve until stopped; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m drafting app")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--no-browser", action="store_true")
    arguments = parser.parse_args(argv)
    set_up_logs(logging.INFO)
    return serve(arguments.port, browser=None if arguments.no_browser else a_browser())


def serve(port: int, *, browser: webbrowser.BaseBrowser | None) -> int:
    """Serve the app until stopped; return 2 where a setting is unsafe.

    Args:
        port: a free TCP port on this machine.
        browser: opens the first page when the server answers; None opens nothing.
    """
    os.chdir(ROOT)
    sys.argv = [str(SCRIPT)]
    from streamlit import config
    from streamlit.web.bootstrap import load_config_options

    try:
        shell = read_shell()
        options = _options(shell, port)
        load_config_options(options)
    except UdkastError as error:
        return refuse((error.user_message,))
    except RuntimeError as error:  # Streamlit's own check of settings that exclude each other
        return refuse((f"Indstillingerne modsiger hinanden: {error}",))
    if complaints := unsafe_settings(config.get_option, shell):
        return refuse(complaints)
    url = shell.public_url or f"http://{HOST}:{port}"
    asgi(url, browser, shell).run(config=options)
    return 0


def _options(shell: Shell, port: int) -> dict[str, Any]:
    """Return what the place of the server decides of Streamlit's settings."""
    if shell.login is Login.ALONE:
        return {"server.port": port}
    return {
        "server.port": port,
        "server.address": shell.address,
        "server.trustedUserHeaders": shell.trusted_headers,
        "server.allowedHosts": list(shell.hosts),
        "browser.serverAddress": shell.hosts[-1],  # the websocket's page comes from there
    }


def refuse(complaints: tuple[str, ...]) -> int:
    """Say in Danish why the app does not start, and return the exit code."""
    said = ("Udkast starter ikke, fordi en indstilling er usikker.", *complaints, "")
    sys.stderr.write("\n".join(said))
    return BAD_INPUT


def asgi(url: str, browser: webbrowser.BaseBrowser | None, shell: Shell = AT_HOME) -> Any:
    """Return the Streamlit app with our middleware around it (ASGI)."""
    import streamlit
    from starlette.middleware import Middleware
    from starlette.middleware.trustedhost import TrustedHostMiddleware
    from streamlit import config

    @asynccontextmanager
    async def say_where(_app: Any) -> AsyncIterator[dict[str, Any]]:
        sys.stdout.write(f"Udkast kører på {url} – stop det med Ctrl+C.\n")
        sys.stdout.flush()
        if browser is not None:
            threading.Thread(target=browser.open, args=(url,), daemon=True).start()
        yield {}

    hosts = list(config.get_option("server.allowedHosts"))
    return streamlit.App(
        SCRIPT,
        secrets=_secrets(url) if shell.login is Login.OIDC else None,
        lifespan=say_where,
        routes=[sign_in_route(shell, _now)] if shell.login is Login.LOCAL else None,
        middleware=[
            Middleware(AccessLog),
            Middleware(DanishShell),
            Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False),
            Middleware(Health),
            Middleware(SameOrigin),
            Middleware(Gate, shell=shell, clock=_now),
        ],
        on_script_error=apologise,
    )


def _now() -> datetime:
    return datetime.now(UTC)


def _secrets(url: str) -> dict[str, Any]:
    """Return what `st.login` needs, from the file outside the program."""
    return {"auth": {**read_oidc_settings().auth, "redirect_uri": f"{url}/oauth2callback"}}


def apologise(error: Exception) -> bool:
    """Say in Danish that something unexpected happened; the log gets kind and place, no text."""
    import streamlit as st

    number = secrets.token_hex(4)
    log.error("unexpected error %s: %s at %s", number, type(error).__name__, place_of(error))
    st.html(
        notice(
            "fejl",
            f"Siden kunne ikke vises på grund af en fejl i programmet (fejl nr. {number}). "
            "Genindlæs siden. Sker det igen, så giv den, der driver programmet, fejlens nummer.",
        )
    )
    return True


def a_browser() -> webbrowser.BaseBrowser | None:
    """Return the user's graphical browser, or None where there is none."""
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return None
    try:
        return webbrowser.get()
    except webbrowser.Error:
        return None


if __name__ == "__main__":
    raise SystemExit(main())
