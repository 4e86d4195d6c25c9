"""The raw form every format is read into: title, paragraphs in order, the source's fields."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from drafting.errors import InputError

__all__ = ["Paragraph", "RawDocument", "unreadable"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as it stood; `heading` where the format itself sets it apart as one."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One document as read, nothing left out; `meta` holds the source's own fields by name."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    meta: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[str, ...] = ()


def squeeze(text: str) -> str:
    """Return text with runs of white space as one blank, none at the ends."""
    return re.sub(r"\s+", " ", text).strip()


def unreadable(name: str, why: str) -> InputError:
    """Return the error for a file that cannot be imported."""
    return InputError(
        f"import failed: {why}",
        user_message=f"Filen {name} kan ikke hentes ind: {why}. Kontrollér filen, og prøv igen.",
    )
