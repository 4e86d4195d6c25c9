"""What an open websocket may still say when its sign-in is over: "show me the page", no more.

Streamlit runs callbacks and hands out files of an open page before our script is asked who sits
there. So each message is judged on its way in: when the sign-in is over, a new run is let through
without what was clicked or typed (it shows the way in), and everything else is dropped. The socket
is not closed, since a page that cannot reach the server would stay on the screen.
"""

from collections.abc import Callable
from datetime import datetime

from starlette.concurrency import run_in_threadpool

from drafting.errors import StorageError
from drafting.office.door.limits import read_limits
from drafting.office.door.signins import is_over
from drafting.ui.middleware import Message, Receive

__all__ = ["watched"]


def watched(receive: Receive, token: str, clock: Callable[[], datetime]) -> Receive:
    """Return the `receive` of a websocket that asks the store at every message."""

    async def judged() -> Message:
        while True:
            message = await receive()
            if message["type"] != "websocket.receive":
                return message
            if not await run_in_threadpool(_is_over, token, clock()):
                return message
            if (plain := _only_the_page(message.get("bytes") or b"")) is not None:
                return {"type": "websocket.receive", "bytes": plain}

    return judged


def _is_over(token: str, now: datetime) -> bool:
    try:
        return is_over(token, now, read_limits())
    except StorageError:
        return True  # the page says why: the script asks the same store


def _only_the_page(said: bytes) -> bytes | None:
    """Return a wish for a new run without any value of a field or button; None for other wishes."""
    from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # no stubs
    from streamlit.proto.BackMsg_pb2 import BackMsg

    wish = BackMsg()
    try:
        wish.ParseFromString(said)
    except DecodeError:
        return None
    if wish.WhichOneof("type") != "rerun_script":
        return None
    asked, plain = wish.rerun_script, BackMsg()
    plain.rerun_script.query_string = asked.query_string
    plain.rerun_script.page_script_hash = asked.page_script_hash
    plain.rerun_script.context_info.CopyFrom(asked.context_info)
    return bytes(plain.SerializeToString())
