"""The sign-in page for names and passwords: plain HTML in front of Streamlit, one form.

Sources: ASVS 5.0 chapters 3, 6 and 7 (cookie, throttling, a new token at each sign-in); WCAG 2.1
for the form: labels, an error in words, and a place for the browser's password manager.
"""

import re
from collections.abc import Callable
from datetime import datetime
from html import escape
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from drafting.errors import AccessError, StorageError
from drafting.office.door.limits import read_limits
from drafting.office.door.local import sign_in
from drafting.office.door.signins import Ended, at_the_door, sign_out
from drafting.ui.gate import SIGN_IN, token_in
from drafting.ui.shell import Shell

__all__ = ["sign_in_route"]

_LARGEST = 4096
_LOCAL_PAGE = re.compile(r"/[a-z_-]{0,40}(\?sag=[0-9a-f]{32})?")


def sign_in_route(shell: Shell, clock: Callable[[], datetime]) -> Route:
    """Return the Starlette route that shows the form and takes what is typed into it."""

    async def answer(request: Request) -> Response:
        if request.method == "POST":
            return await _take(request, shell, clock())
        return await _show(request, shell, clock())

    return Route(SIGN_IN, answer, methods=["GET", "POST"])


async def _show(request: Request, shell: Shell, now: datetime) -> Response:
    wanted = _safe(request.query_params.get("til", ""))
    token = token_in(request.scope, shell.cookie)
    try:
        found = await run_in_threadpool(at_the_door, token, now, read_limits())
    except StorageError as error:
        return _page(wanted, error.user_message, 503)
    if not isinstance(found, Ended):
        return RedirectResponse(wanted, 303)
    return _page(wanted, "" if found is Ended.NEVER else str(found), 200)


async def _take(request: Request, shell: Shell, now: datetime) -> Response:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            return _page("/", "Det var for langt. Prøv igen.", 413)
    if not _comes_from_here(request.headers):
        return _page("/", "Log ind fra denne side og ikke fra en anden. Prøv igen.", 403)
    typed = {name: each[0] for name, each in parse_qs(body.decode("utf-8", "replace")).items()}
    wanted, address = _safe(typed.get("til", "")), request.client.host if request.client else ""
    name, password = typed.get("brugernavn", "").strip()[:64], typed.get("adgangskode", "")
    try:
        token = await run_in_threadpool(sign_in, name, password, address, now)
        await run_in_threadpool(sign_out, token_in(request.scope, shell.cookie), now)
    except AccessError as error:
        return _page(wanted, error.user_message, 401, name)
    except StorageError as error:
        return _page(wanted, error.user_message, 503, name)
    return _welcome(wanted, token, shell)


def _welcome(wanted: str, token: str, shell: Shell) -> Response:
    answer = RedirectResponse(wanted, 303)
    answer.set_cookie(
        shell.cookie, token, path="/", httponly=True, samesite="strict", secure=shell.is_secure
    )
    return answer


def _comes_from_here(headers: Headers) -> bool:
    """Return whether a form was sent from our own page; a browser that says nothing is refused."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site != "same-origin":
        return False
    if origin is None or origin == "null":
        return site == "same-origin"
    return urlsplit(origin).netloc == headers.get("host")


def _safe(wanted: str) -> str:
    """Return the page to go to afterwards; never another house's."""
    return wanted if _LOCAL_PAGE.fullmatch(wanted) else "/"


def _page(wanted: str, said: str, status: int, name: str = "") -> Response:
    notice = f'<p id="besked" role="alert">{escape(said)}</p>' if said else ""
    described = ' aria-describedby="besked"' if said else ""
    page = _HTML.format(
        notice=notice, described=described, wanted=escape(wanted), name=escape(name), url=SIGN_IN
    )
    return HTMLResponse(page, status)


_HTML = """<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<title>Log ind – Udkast</title>
<link rel="icon" href="/app/static/favicon.png">
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; color: #1A1A1A; background: #FFFFFF; margin: 0; }}
main {{ max-width: 26rem; margin: 4rem auto; padding: 0 1.25rem; }}
h1 {{ font-size: 1.75rem; margin: 0 0 1rem; }}
label {{ display: block; font-weight: 600; margin: 1rem 0 0.25rem; }}
input {{ box-sizing: border-box; width: 100%; font: inherit; padding: 0.6rem;
  border: 1px solid #666666; border-radius: 4px; }}
button {{ font: inherit; font-weight: 600; margin-top: 1.5rem; padding: 0.65rem 1.5rem; border: 0;
  border-radius: 4px; background: #004D99; color: #FFFFFF; cursor: pointer; }}
:focus-visible {{ outline: 3px solid #004D99; outline-offset: 2px; }}
#besked {{ background: #FFF3DD; border-left: 5px solid #7A4B00; border-radius: 4px;
  padding: 0.7rem 1rem; margin: 0; }}
</style>
</head>
<body>
<main>
<h1>Log ind i Udkast</h1>
{notice}
<form method="post" action="{url}">
<input type="hidden" name="til" value="{wanted}">
<label for="brugernavn">Brugernavn</label>
<input id="brugernavn" name="brugernavn" value="{name}" autocomplete="username"
  autocapitalize="none" spellcheck="false" maxlength="64" required{described}>
<label for="adgangskode">Adgangskode</label>
<input id="adgangskode" name="adgangskode" type="password" autocomplete="current-password"
  maxlength="128" required{described}>
<button type="submit">Log ind</button>
</form>
</main>
</body>
</html>
"""
