"""The log: JSON lines in UTC with ids only; one setup for the app and the commands.

What our own modules say are fixed words with ids, numbers and names of types in them. What a
library says may hold text of a case, so only the fixed words of its message are kept. No exception
text is ever written, only its type and place. Every value is searched for CPR numbers, and JSON
writes a line break as two characters, so that nobody can add a line of their own.
"""

import json
import logging
import os
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from logging.handlers import WatchedFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from drafting.cpr import without_cpr

__all__ = ["place_of", "set_up_logs"]

OURS = ("drafting", "precedents", "udkast")
KEPT_BACK = "a message of a library, not kept: it may hold text of a case"


def place_of(error: BaseException) -> str:
    """Return file and line of the innermost frame of `error`: no values, no text of a case."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "an unknown place"
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def set_up_logs(level: int, environ: Mapping[str, str] | None = None) -> None:
    """Send every log of this process to standard error, or to the file UDKAST_LOG_FILE names.

    A file that cannot be written is said so on standard error. May be called again.

    Args:
        level: what our own modules say from there up; libraries from warnings up.
        environ: the environment; None is the process's own.
    """
    path = (os.environ if environ is None else environ).get("UDKAST_LOG_FILE")
    handler = _handler(path)
    handler.setFormatter(_JsonLines())
    handler.addFilter(_is_worth_it)
    root = logging.getLogger()
    for old in [one for one in root.handlers if isinstance(one.formatter, _JsonLines)]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    logging.setLogRecordFactory(_record)
    if path and isinstance(handler, _Stderr):
        logging.getLogger("udkast").error("the log file cannot be written")
    logging.captureWarnings(capture=True)
    sys.excepthook = _hook
    threading.excepthook = lambda raised: _uncaught(raised.exc_value)
    sys.unraisablehook = lambda raised: _uncaught(raised.exc_value)


class _Stderr(logging.StreamHandler[Any]):
    """Standard error as it is when the line is written, which a test or a daemon may change."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        self.stream = sys.stderr
        super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's own name
        """Lose the line rather than show what could not be written."""


def _handler(path: str | None) -> logging.Handler:
    if not path:
        return _Stderr()
    try:
        Path(path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600))
        return WatchedFileHandler(path, encoding="utf-8")
    except OSError:
        return _Stderr()


class _JsonLines(logging.Formatter):
    """One JSON object a line, made by structlog (loaded with the first line)."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        import structlog

        said: dict[str, Any] = {"at": _at(record), "level": record.levelname.lower()}
        said |= {"logger": record.name, "event": record.getMessage(), "pid": record.process}
        said |= getattr(record, "udkast_facts", {})
        clean = {name: _clean(value) for name, value in said.items()}
        line = structlog.processors.JSONRenderer(serializer=json.dumps)(None, "", clean)
        return line if isinstance(line, str) else line.decode()


def _at(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _clean(value: object) -> object:
    return without_cpr(value) if isinstance(value, str) else value


_plain: Callable[..., logging.LogRecord] = logging.LogRecord


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.split(".")[0] in OURS


def _is_worth_it(record: logging.LogRecord) -> bool:
    """Drop what libraries say below a warning, however their own loggers are set."""
    return _is_ours(record) or record.levelno >= logging.WARNING


def _record(*args: Any, **kwargs: Any) -> logging.LogRecord:
    """Make a record without exception text, and without what a library put into its message."""
    record = _plain(*args, **kwargs)
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        record.udkast_facts = _facts(error)
    record.exc_info = record.exc_text = record.stack_info = None
    if not _is_ours(record):
        fixed = isinstance(record.msg, str) and bool(record.args)
        record.msg, record.args = (str(record.msg) if fixed else KEPT_BACK), ()
        _take_over(logging.getLogger(record.name))
    return record


def _take_over(logger: logging.Logger) -> None:
    """Let a library's logger speak through ours alone (uvicorn and Streamlit bring their own)."""
    for one in _line_of(logger):
        for handler in list(one.handlers):
            one.removeHandler(handler)
        one.propagate = True


def _line_of(logger: logging.Logger) -> list[logging.Logger]:
    found, current = [], logger
    while current.parent is not None:
        found.append(current)
        current = current.parent
    return found


def _facts(error: BaseException) -> dict[str, str]:
    return {"error": type(error).__name__, "place": place_of(error)}


def _hook(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _uncaught(error)


def _uncaught(error: BaseException | None) -> None:
    said = _facts(error) if error is not None else {}
    logging.getLogger("udkast").error("uncaught error", extra={"udkast_facts": said})
