"""The gate in front of Streamlit: who may have a page, a file, an upload or a websocket.

A pure ASGI middleware. With a password nothing but the sign-in page, Streamlit's own scripts and
our fonts comes out without a sign-in. With the house's own login Streamlit shows the way in
itself, so there the empty page and a websocket of its own are given to anybody, and `person` shows
nothing on it but the log-in button; files, uploads and everything else ask for a sign-in. In both,
what comes in on a websocket counts only as long as its sign-in does (`open_socket`).
"""

import hashlib
import re
from collections.abc import Callable
from datetime import datetime
from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool

from drafting.domain.people import User
from drafting.errors import StorageError
from drafting.office.door.limits import read_limits
from drafting.office.door.mode import Login
from drafting.office.door.signins import Ended, at_the_door
from drafting.ui.house_cookie import house_token
from drafting.ui.middleware import App, Message, Receive, Send
from drafting.ui.open_socket import watched
from drafting.ui.shell import WHOSE, Shell

__all__ = ["OPEN_PATHS", "SIGN_IN", "SIGN_OUT", "Gate", "token_in"]

SIGN_IN = "/log-ind"
SIGN_OUT = "/auth/logout"  # Streamlit's own, with the house's login
OPEN_PATHS = (SIGN_IN, "/_stcore/health", "/favicon.png")
OPEN_FOLDERS = ("/static/", "/app/static/")  # Streamlit's own scripts and our fonts: no case
# The house's own login: the way in, and the empty page that each address of a page is given.
WAY_IN = ("/auth/login", SIGN_OUT, "/oauth2callback", "/_stcore/host-config")
_PAGE = re.compile(r"/[a-z-]{0,40}")


class Gate:
    """Let through whoever is signed in; send others to the sign-in page, or refuse."""

    def __init__(self, app: App, shell: Shell, clock: Callable[[], datetime]) -> None:
        self._app, self._shell, self._clock = app, shell, clock

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it."""
        answer = self._hardened(send) if self._shell.is_secure else send
        if self._shell.login is Login.ALONE or self._is_open(scope):
            await self._app(scope, receive, answer)
            return
        token = self._token(scope)
        if scope["type"] == "websocket" and self._shell.login is Login.OIDC:
            heard = watched(receive, token, self._clock) if token else receive
            await self._app(scope, heard, answer)
            return
        found = await self._who(token)
        if isinstance(found, User) and scope["type"] == "websocket":
            await self._app(_of(scope, token), watched(receive, token, self._clock), answer)
        elif isinstance(found, User):
            await self._app(scope, receive, answer)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await _refuse(scope, send, found)

    def _is_open(self, scope: Message) -> bool:
        if scope["type"] != "http":
            return bool(scope["type"] == "lifespan")
        path = scope["path"]
        if path in OPEN_PATHS or (path.startswith(OPEN_FOLDERS) and ".." not in path):
            return True
        way_in = path in WAY_IN or _PAGE.fullmatch(path) is not None
        return self._shell.login is Login.OIDC and scope["method"] in ("GET", "HEAD") and way_in

    def _token(self, scope: Message) -> str:
        if self._shell.login is Login.OIDC:
            return house_token(scope)
        return token_in(scope, self._shell.cookie)

    async def _who(self, token: str) -> User | Ended | str:
        try:
            return await run_in_threadpool(at_the_door, token, self._clock(), read_limits())
        except StorageError as error:
            return error.user_message

    def _hardened(self, send: Send) -> Send:
        """Let every cookie ask for TLS, also those Streamlit sets without."""

        async def harder(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [_only_over_tls(pair) for pair in message["headers"]]
                message = {**message, "headers": headers}
            await send(message)

        return harder


def token_in(scope: Message, cookie: str) -> str:
    """Return the token a request brings in its cookie, or ""."""
    jar: SimpleCookie = SimpleCookie()
    for name, value in scope["headers"]:
        if name == b"cookie":
            try:
                jar.load(value.decode("latin-1"))
            except CookieError:
                return ""
    return jar[cookie].value if cookie in jar else ""


def _of(scope: Message, token: str) -> Message:
    """Return a websocket's request with whose it is, so that its session is given to no other."""
    name = WHOSE.encode("ascii")
    rest = [pair for pair in scope["headers"] if pair[0].lower() != name]
    whose = hashlib.sha256(b"websocket:" + token.encode("utf-8")).hexdigest()
    return {**scope, "headers": [*rest, (name, whose.encode("ascii"))]}


def _only_over_tls(pair: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    name, value = pair
    if name.lower() != b"set-cookie" or b"secure" in value.lower().split(b"; "):
        return pair
    return name, value + b"; Secure"


async def _refuse(scope: Message, send: Send, why: Ended | str) -> None:
    is_page = scope["method"] == "GET" and _wants_page(scope) and isinstance(why, Ended)
    if is_page:
        query = scope["query_string"].decode("latin-1")
        wanted = scope["path"] + (f"?{query}" if query else "")
        headers = [(b"location", f"{SIGN_IN}?til={quote(wanted, safe='')}".encode())]
        await _answer(send, 303, headers, b"")
        return
    status = 401 if isinstance(why, Ended) else 503
    plain = [(b"content-type", b"text/plain; charset=utf-8")]
    await _answer(send, status, plain, str(why).encode("utf-8"))


def _wants_page(scope: Message) -> bool:
    return any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])


async def _answer(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    length = (b"content-length", str(len(body)).encode())
    start = {"type": "http.response.start", "status": status, "headers": [*headers, length]}
    await send(start)
    await send({"type": "http.response.body", "body": body})
