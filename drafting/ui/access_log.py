"""One log line for each request: what was asked for, the answer and the time.

Never what opens something: neither the query (the key of a case) nor the name of a file.
"""

import logging
import time

from drafting.ui.middleware import App, Message, Receive, Send

__all__ = ["AccessLog"]

_log = logging.getLogger("udkast.access")
QUIET = ("/static/", "/app/static/", "/_stcore/health")
NAMELESS = ("/media/", "/_stcore/upload_file/")  # what follows opens the file, or names a session


class AccessLog:
    """The outermost layer of the server. Only the beginning of a file's address is written down."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass a request on and note its answer."""
        if scope["type"] == "lifespan" or scope["path"].startswith(QUIET):
            await self._app(scope, receive, send)
            return
        started, answer = time.monotonic(), {"status": 0}

        async def noting(message: Message) -> None:
            answer["status"] = int(message.get("status", answer["status"]))
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            facts = {
                "method": scope.get("method", "WEBSOCKET"),
                "path": _without_names(scope["path"]),
                "status": answer["status"],
                "ms": round((time.monotonic() - started) * 1000),
            }
            _log.info("request", extra={"udkast_facts": facts})


def _without_names(path: str) -> str:
    return next((start for start in NAMELESS if start in path), path)
