"""What Streamlit's own pages lack: Danish as their language, and headers that keep them at home.

A pure ASGI middleware. It asks for everything uncompressed and whole, since nothing else can be
rewritten, and it rewrites the page and Streamlit's own scripts (`translations`). The policy lets
the browser talk to this server and to nothing else (CSP level 3), so that not even a picture
link in a case text is fetched.
"""

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from drafting.ui.translations import in_danish

__all__ = ["DanishShell"]

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

REWRITES = (
    (b'<html lang="en">', b'<html lang="da" translate="no">'),
    (b"<title>Streamlit</title>", b"<title>Udkast</title>"),
    (b'href="./favicon.png"', b'href="./app/static/favicon.png"'),
)
HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), microphone=(), geolocation=(), interest-cohort=()",
}
NOSCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
NO_JAVASCRIPT = "<noscript><p>Slå JavaScript til i browseren for at bruge Udkast.</p></noscript>"
INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
NOT_ASKED_FOR = (b"accept-encoding", b"range", b"if-range")
SHARED_FILES = ("/static/", "/app/static/")


class DanishShell:
    """The outermost layer of the server: language, headers and a content security policy."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back with our headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        plain = [pair for pair in scope["headers"] if pair[0] not in NOT_ASKED_FOR]
        answer = _Answer(send, keep=scope["path"].startswith(SHARED_FILES))
        await self._app({**scope, "headers": plain}, receive, answer.send)


class _Answer:
    """One answer on its way out; a page or a script is held back until the whole of it is here."""

    def __init__(self, send: Send, *, keep: bool) -> None:
        self._send, self._keep = send, keep
        self._start: Message | None = None
        self._rewrite: Callable[[bytes], bytes] | None = None
        self._body = b""

    async def send(self, message: Message) -> None:
        """Send one message of the answer on, or keep it until the page is whole."""
        if message["type"] == "http.response.start":
            self._rewrite = _rewriter_of(message)
            if self._rewrite is not None:
                self._start = message
                return
            await self._send(self._with_headers(message, b""))
        elif self._start is None or self._rewrite is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._send_page(self._start, self._rewrite(self._body))

    async def _send_page(self, start: Message, page: bytes) -> None:
        await self._send(self._with_headers(start, page))
        await self._send({"type": "http.response.body", "body": page})

    def _with_headers(self, start: Message, page: bytes) -> Message:
        dropped = {*HEADERS, b"content-security-policy"}
        if not self._keep:
            dropped |= {b"cache-control"}
        if page:
            dropped |= {b"content-length", b"etag", b"last-modified"}
        headers = [pair for pair in start["headers"] if pair[0].lower() not in dropped]
        headers += [*HEADERS.items(), (b"content-security-policy", policy(page))]
        headers += [] if self._keep else [(b"cache-control", b"no-store")]
        headers += [(b"content-length", str(len(page)).encode())] if page else []
        return {**start, "headers": headers}


def _rewriter_of(start: Message) -> Callable[[bytes], bytes] | None:
    kinds = [value for name, value in start["headers"] if name.lower() == b"content-type"]
    kind = kinds[0].partition(b";")[0].strip() if kinds and start["status"] == 200 else b""
    if kind == b"text/html":
        return rewritten
    return in_danish if kind in (b"text/javascript", b"application/javascript") else None


def rewritten(page: bytes) -> bytes:
    """Return Streamlit's page with Danish as its language and our title and icon."""
    for old, new in REWRITES:
        page = page.replace(old, new)
    return NOSCRIPT.sub(NO_JAVASCRIPT.encode(), page)


def policy(page: bytes) -> bytes:
    """Return the content security policy for `page`; its own inline scripts by their hash."""
    hashes = b" ".join(
        b"'sha256-" + base64.b64encode(hashlib.sha256(script).digest()) + b"'"
        for script in INLINE_SCRIPT.findall(page)
    )
    return b"; ".join(
        [
            b"default-src 'self'",
            b"script-src 'self' " + hashes,
            b"style-src 'self' 'unsafe-inline'",
            b"img-src 'self' data: blob:",
            b"font-src 'self' data:",
            b"connect-src 'self'",
            b"worker-src 'self' blob:",
            b"object-src 'none'",
            b"base-uri 'self'",
            b"form-action 'self'",
            b"frame-ancestors 'none'",
        ]
    )
