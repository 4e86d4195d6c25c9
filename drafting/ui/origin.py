"""Refuse a websocket that another site opens (cross-site websocket hijacking, ASVS 5.0 4.4.2).

Streamlit would refuse it too, but first asks the internet what this machine's address is.
"""

from urllib.parse import urlsplit

from drafting.ui.middleware import App, Message, Receive, Send

__all__ = ["SameOrigin"]


class SameOrigin:
    """Let a websocket in only where its page comes from the host it asks for."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass a request on, or close the websocket before it opens (the browser sees 403)."""
        if scope["type"] != "websocket" or _comes_from_here(scope):
            await self._app(scope, receive, send)
            return
        await receive()
        await send({"type": "websocket.close", "code": 1008})


def _comes_from_here(scope: Message) -> bool:
    headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
    origin = headers.get(b"origin")
    return origin is None or urlsplit(origin).netloc == headers.get(b"host")
