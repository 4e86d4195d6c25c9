"""What one browser session remembers: the only module that touches `st.session_state`.

The case itself is in the store, never here: a session remembers which case and which version of it
is on the screen, a conflict that waits for an answer, and what to say on the next run. Case data
is never in a Streamlit cache, which all sessions share.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from drafting.domain.decision import Outcome
from drafting.domain.draft import Draft
from drafting.domain.people import User
from drafting.office.door.mode import Login, login, single_user

ACTOR = "ud_actor"  # the key of the field that asks who sits at the screen

__all__ = [
    "ACTOR",
    "Choice",
    "Conflict",
    "OpenCase",
    "actor",
    "arrive",
    "base",
    "begin",
    "case_key",
    "conflict",
    "go_to",
    "keep_conflict",
    "leave",
    "moment",
    "now",
    "page_memory",
    "say",
    "sit",
    "stand_on",
    "take",
    "today",
    "told",
    "user",
    "wanted_page",
    "word_file",
]


@dataclass(frozen=True, slots=True)
class OpenCase:
    """The case on the screen: one stored version of its case file.

    `source` names it in messages; `newest` is the version that stands in the store now.
    """

    data: dict[str, Any]
    source: str
    key: str = ""
    version: int = 0
    newest: int = 0
    saved_at: str = ""
    saved_by: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A person's own choice of outcome, made on one version of the case; `number` is its step."""

    outcome: Outcome
    reason: str | None
    decided_by: str
    version: int
    number: int = 0
    saved_at: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two contents of one case of which a person must choose; `version` stands in the store.

    `base` is what both began from; None where a file meets a case that is stored already.
    """

    key: str
    version: int
    message: str
    base: dict[str, Any] | None
    theirs: dict[str, Any]
    mine: dict[str, Any]


def _memory() -> Any:
    import streamlit as st

    return st.session_state


def sit(found: User) -> None:
    """Remember who is signed in; what another person left in this window is gone at once."""
    before: User | None = _memory().get("ud_user")
    if before is not None and before.id != found.id:
        for key in list(_memory()):
            del _memory()[key]
    _memory()["ud_user"] = found


def user() -> User:
    """Return who is signed in; alone on a machine that is whoever is logged in to it."""
    found: User | None = _memory().get("ud_user")
    if found is not None:
        return found
    assert login() is Login.ALONE, "nobody is signed in"
    return single_user()


def begin(at: datetime) -> None:
    """Tell this run what time it is; `app.py` alone asks the clock."""
    _memory()["ud_now"] = at


def now() -> datetime:
    """Return the time of this run."""
    found: datetime = _memory()["ud_now"]
    return found


def today() -> date:
    """Return the day of this run: the law date of a case that states no decision date."""
    return now().date()


def moment() -> str:
    """Return the time of this run in ISO 8601, as an answer records it."""
    return now().isoformat(timespec="seconds")


def case_key() -> str | None:
    """Return the key of the case this session works in, or None."""
    found: str | None = _memory().get("ud_sag")
    return found


def take(key: str) -> None:
    """Work in another case, on its newest version; what was remembered for the last one is gone."""
    leave()
    _memory()["ud_sag"] = key


def leave() -> None:
    """Work in no case."""
    for key in ("ud_sag", "ud_version", "ud_conflict", "ud_word", "ud_side"):
        _memory()[key] = None


def base() -> int | None:
    """Return the version the screen was drawn from; None asks for the newest."""
    found: int | None = _memory().get("ud_version")
    return found


def stand_on(version: int | None) -> None:
    """Remember the version the screen is drawn from, so that an answer is saved on top of it."""
    _memory()["ud_version"] = version


def arrive(page: str) -> None:
    """Note which page is shown; on another page the newest version of the case is read."""
    if _memory().get("ud_page") != page:
        _memory()["ud_page"] = page
        stand_on(None)


def go_to(page: str) -> None:
    """Ask for another page, by its url path, on the next run."""
    _memory()["ud_wanted"] = page


def wanted_page() -> str | None:
    """Return the page that was asked for, once."""
    wanted: str | None = _memory().get("ud_wanted")
    _memory()["ud_wanted"] = None
    return wanted


def conflict() -> Conflict | None:
    """Return the two versions that wait for a person's choice, or None."""
    found: Conflict | None = _memory().get("ud_conflict")
    return found


def keep_conflict(found: Conflict | None) -> None:
    """Keep two versions until a person has chosen; None says it is settled."""
    _memory()["ud_conflict"] = found


def page_memory() -> MutableMapping[str, Any]:
    """Return what the pages remember about the open case; it ends when another is opened."""
    if _memory().get("ud_side") is None:
        _memory()["ud_side"] = {}
    found: MutableMapping[str, Any] = _memory()["ud_side"]
    return found


def actor() -> str:
    """Return the name to write beside an answer: of whoever is signed in.

    Alone on a machine it is what the person has written in the field beside the page, or "".
    """
    if login() is not Login.ALONE:
        return user().name
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
