"""What one browser session remembers: the only module that touches `st.session_state`.

Case data lives here and nowhere else in the server: never in a Streamlit cache, which all
sessions share. A reload empties it; what must outlive a reload belongs to the store.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from drafting.domain.decision import Outcome
from drafting.domain.draft import Draft

ACTOR = "ud_actor"  # the key of the field that asks who sits at the screen

__all__ = [
    "ACTOR",
    "Choice",
    "OpenCase",
    "actor",
    "begin",
    "change_case",
    "choice",
    "choose",
    "close_case",
    "keep_key",
    "moment",
    "open_case",
    "opened",
    "page_memory",
    "saved",
    "say",
    "today",
    "told",
    "unsaved",
    "word_file",
]


@dataclass(frozen=True, slots=True)
class OpenCase:
    """The case on the screen: its raw case file, and the name of the file it came from.

    `key` and `version` say where it is in the store; None is a case on the screen only.
    """

    data: dict[str, Any]
    source: str
    key: str | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """A person's own choice of outcome for exactly the case file it was made on."""

    outcome: Outcome
    reason: str | None
    decided_by: str
    on: dict[str, Any]


def _memory() -> Any:
    import streamlit as st

    return st.session_state


def begin(now: datetime) -> None:
    """Tell this run what time it is; `app.py` alone asks the clock."""
    _memory()["ud_now"] = now


def today() -> date:
    """Return the day of this run: the law date of a case that states no decision date."""
    now: datetime = _memory()["ud_now"]
    return now.date()


def moment() -> str:
    """Return the time of this run in ISO 8601, as an answer records it."""
    now: datetime = _memory()["ud_now"]
    return now.isoformat(timespec="seconds")


def opened() -> OpenCase | None:
    """Return the case on the screen, or None where none is open."""
    found: OpenCase | None = _memory().get("ud_case")
    return found


def open_case(
    data: dict[str, Any], source: str, *, key: str | None = None, version: int = 0
) -> None:
    """Put a case on the screen; what was chosen for another case is gone."""
    close_case()
    _memory()["ud_case"] = OpenCase(data, source, key, version)


def keep_key(key: str, version: int) -> None:
    """Note that the open case is in the store now."""
    current = _current()
    _memory()["ud_case"] = OpenCase(current.data, current.source, key, version)
    _memory()["ud_unsaved"] = False


def change_case(data: dict[str, Any], *, version: int = 0) -> None:
    """Replace the open case's file by an edited one; a choice made before is void.

    `version` is the one the store gave it; 0 leaves it on the screen only.
    """
    current = _current()
    _memory()["ud_case"] = OpenCase(data, current.source, current.key, version)
    _memory()["ud_unsaved"] = version == 0


def _current() -> OpenCase:
    current = opened()
    if current is None:
        raise LookupError("no case is open")
    return current


def page_memory(page: str) -> dict[str, Any]:
    """Return what a page remembers about the open case; closing the case empties it."""
    pages: dict[str, dict[str, Any]] = _memory().get("ud_pages") or {}
    _memory()["ud_pages"] = pages
    return pages.setdefault(page, {})


def unsaved() -> bool:
    """Return whether the open case holds answers that are on the screen only."""
    return bool(_memory().get("ud_unsaved"))


def saved() -> None:
    """Note that the open case has been handed over as a file."""
    _memory()["ud_unsaved"] = False


def close_case() -> None:
    """Take the case off the screen."""
    for key in ("ud_case", "ud_choice", "ud_word", "ud_unsaved", "ud_pages"):
        _memory()[key] = None


def choice() -> Choice | None:
    """Return the choice a person made, also where the case has changed since (see `Choice.on`)."""
    found: Choice | None = _memory().get("ud_choice")
    return found


def choose(made: Choice | None) -> None:
    """Record a person's choice of outcome; None takes it back."""
    _memory()["ud_choice"] = made


def actor() -> str:
    """Return the name the person at the screen has given, or an empty text."""
    return str(_memory().get(ACTOR) or "").strip()


def say(kind: str, message: str) -> None:
    """Keep a message for the top of the next page: kind as in `markup.notice`."""
    _memory()["ud_said"] = [*(_memory().get("ud_said") or []), (kind, message)]


def told() -> list[tuple[str, str]]:
    """Return the kept messages and forget them."""
    said: list[tuple[str, str]] = _memory().get("ud_said") or []
    _memory()["ud_said"] = []
    return said


def word_file(draft: Draft, render: Callable[[Draft], bytes]) -> bytes:
    """Return the Word file of `draft`, rendered again only when the draft is another one."""
    kept: tuple[Draft, bytes] | None = _memory().get("ud_word")
    if kept is None or kept[0] != draft:
        kept = (draft, render(draft))
        _memory()["ud_word"] = kept
    return kept[1]
