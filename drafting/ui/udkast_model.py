"""The letter of the open case as the page Udkast shows it, and what the session remembers of it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from drafting.domain.draft import Draft
from drafting.domain.edited import ReadBack
from drafting.domain.review import ReviewNote
from drafting.storage import Step
from drafting.text.renewal import Origin, Renewal
from drafting.ui import state

__all__ = ["Edited", "Letter", "remember", "remembered"]


@dataclass(frozen=True, slots=True)
class Edited:
    """A draft that a person has edited in Word: the file, and what it says of each sentence."""

    step: Step
    draft: Draft
    word: bytes
    read: ReadBack
    notes: tuple[ReviewNote, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter of the open case as it stands.

    Attributes:
        draft: the letter as the case and the library give it now.
        origin: what it is written from.
        decision: the number of the decision it says, if any.
        last: the newest stored draft, if any.
        renewals: text blocks with a newer version than the stored draft's, not yet answered.
        kept: blocks whose newer version was declined, with that version's day.
    """

    draft: Draft
    origin: Origin
    decision: int | None
    last: Step | None
    renewals: tuple[Renewal, ...]
    kept: Mapping[str, str]

    @property
    def law_date(self) -> date:
        """Return the day whose law it follows."""
        return self.origin.examination.law_date


def remembered(what: str, made_of: bytes) -> Any:
    """Return what the session remembers about a Word file (its PDF), or None."""
    kept = state.page_memory().get(f"udkast_{what}")
    return kept[1] if kept and kept[0] == hashlib.sha256(made_of).hexdigest() else None


def remember(what: str, made_of: bytes, value: object) -> None:
    """Remember something about a Word file until another is asked about."""
    state.page_memory()[f"udkast_{what}"] = (hashlib.sha256(made_of).hexdigest(), value)
