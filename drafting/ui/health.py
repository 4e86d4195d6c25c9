"""`/sundhed`, `/sundhed/klar` and `/metrics` in front of Streamlit, for whoever runs the program.

Open from this machine alone, or with the token of UDKAST_METRICS_TOKEN; a request that came through
a proxy is not from this machine. There is nothing about a case or a person in any of them.
"""

import hmac
import json
import os

from starlette.concurrency import run_in_threadpool

from drafting.office.health import checks, metrics
from drafting.ui.middleware import App, Message, Receive, Send

__all__ = ["Health"]

Answer = tuple[int, str, str]
LOOPBACK = ("127.0.0.1", "::1")
JSON, PROMETHEUS = "application/json", "text/plain; version=0.0.4; charset=utf-8"


class Health:
    """Answer three addresses; everything else is passed on."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._answers = {"/sundhed": _live, "/sundhed/klar": _ready, "/metrics": _metrics}

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        answer = self._answers.get(scope["path"]) if scope["type"] == "http" else None
        if answer is None:
            await self._app(scope, receive, send)
            return
        said = await run_in_threadpool(answer) if _may_ask(scope) else (404, "text/plain", "")
        await _send(send, said)


def _may_ask(scope: Message) -> bool:
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    token = os.environ.get("UDKAST_METRICS_TOKEN", "")
    given = headers.get(b"authorization", "").removeprefix("Bearer ")
    if token and hmac.compare_digest(given.encode(), token.encode()):
        return True
    proxied = any(name in headers for name in (b"x-forwarded-for", b"forwarded", b"x-real-ip"))
    client = scope.get("client") or ("",)
    return not proxied and client[0] in LOOPBACK


def _live() -> Answer:
    return 200, JSON, json.dumps({"status": "kører"}, ensure_ascii=False)


def _ready() -> Answer:
    found = checks()
    ready = all(one.ok for one in found if one.needed)
    body = {
        "status": "klar" if ready else "ikke klar",
        "punkter": {one.name: one.said for one in found},
        "fejl": [one.name for one in found if not one.ok],
    }
    return 200 if ready else 503, JSON, json.dumps(body, ensure_ascii=False)


def _metrics() -> Answer:
    lines: list[str] = []
    for name, value in sorted(metrics().items()):
        family = name.partition("{")[0]
        kind = "counter" if family.endswith("_total") else "gauge"
        if f"# TYPE {family} {kind}" not in lines:
            lines.append(f"# TYPE {family} {kind}")
        lines.append(f"{name} {value:.0f}")
    return 200, PROMETHEUS, "\n".join(lines) + "\n"


async def _send(send: Send, answer: Answer) -> None:
    status, kind, text = answer
    body = text.encode("utf-8")
    headers = [
        (b"content-type", kind.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
