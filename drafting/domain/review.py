"""What a check says about a letter."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["ReviewNote", "Severity"]


class Severity(StrEnum):
    """How grave a note is: a stop must be cured before the letter is signed."""

    STOP = "stop"
    WARNING = "advarsel"
    ADVICE = "råd"


@dataclass(frozen=True, slots=True)
class ReviewNote:
    """One note, in Danish: `check` is its key, `section` and `sentence` where it is."""

    check: str
    severity: Severity
    message: str
    section: str | None = None
    sentence: str | None = None
    legal_basis: str | None = None
