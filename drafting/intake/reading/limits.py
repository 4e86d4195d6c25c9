"""The limits of an upload, and the refusal every reader raises.

Figures from the measurements in the reliability notes: containers are judged before unpacking.
"""

from dataclasses import dataclass, field

__all__ = [
    "DOCUMENTS",
    "LETTER",
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "MAX_ENTRIES",
    "MAX_MARKUP",
    "MAX_PAGES",
    "MAX_RATIO",
    "MAX_UNPACKED",
    "MEMORY",
    "SECONDS",
    "Parsed",
    "RefusedError",
]

DOCUMENTS, LETTER = 0, 1  # what a file is read as: documents of a case, or our own letter edited
MAX_BYTES = 25_000_000
MAX_ENTRIES = 2_000
MAX_UNPACKED = 100_000_000
MAX_RATIO = 100
MAX_MARKUP = 1_000_000
MAX_PAGES = 2_000
MAX_CHARACTERS = 2_000_000
SECONDS = 15
MEMORY = 900_000_000


class RefusedError(Exception):
    """A file is refused. The one argument is the reason in Danish, without text from the file."""


@dataclass(slots=True)
class Parsed:
    """What a reader got out of one file: pages of text, and what it could not read."""

    name: str
    media: str
    pages: list[str] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    doubt: str | None = None
