"""What an amount of time is: the result every part of the reading of roles hands on."""

from dataclasses import dataclass

__all__ = ["Role"]


@dataclass(frozen=True, slots=True)
class Role:
    """What an amount is (`name`), how sure the words make it, and why in Danish."""

    name: str
    confidence: float
    why: str
    cue: int
    before: bool = False
