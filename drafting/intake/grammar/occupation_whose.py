"""Whose job it is: the citizen's own, or somebody else's, a former one or one only thought of."""

import re

from drafting.intake import people, scope
from drafting.intake.model import Sentence

__all__ = ["is_citizens", "is_former"]

_SAME = re.compile(r"^(hun|han|jeg|du|patienten|borgeren|medlemmet|medarbejderen|klageren)\b")
_FORMER = re.compile(
    r"\b(?:havde|drev|ejede|tidligere|førhen|dengang|indtil da|oprindelig\w*|i sin tid|før ulykken"
    r"|før sygdommen)\b[^.;,\x01\x02]{0,40}$"
    r"|\bvar (?:jeg|du|han|hun|\w+ |jeg \w+ )?(?:en )?$"
)
_AGAIN = re.compile(r"\b(?:nu|i dag|siden|fortsat|stadig|havde søgt)\b")
_CLOSED = re.compile(
    r"^[^.;]{0,60}\b(?:(?:er|blev|måtte) (?:\w+ )?(?:lukket?|solgt|afviklet|sælge)"
    r"|gik konkurs)\b"
)


def is_citizens(low: str, place: int, sentence: Sentence) -> bool:
    """Say whether a job named at a place is the citizen's own, and neither denied nor supposed."""
    if (
        people.is_staff(low, place)
        or scope.is_denied(low, place)
        or scope.is_hypothetical(low, place)
    ):
        return False
    if people.is_writers(low, place, sentence.kind, sentence.proxy):
        return False
    return not people.is_others(low, place, _before(low, sentence.before))


def _before(low: str, before: str) -> str:
    """Leave out the sentence before where the same person still is its subject (»Hun … Hun …«)."""
    same, first = _SAME.match(low), _SAME.match(before)
    return "" if same and first and same[1] == first[1] else before


def is_former(low: str, start: int, end: int) -> bool:
    """Say whether a job is one the citizen had before (»havde sin egen butik«, »er lukket«)."""
    before = low[max(0, start - 60) : start]
    former = _FORMER.search(before)
    if former and not _AGAIN.search(before, former.start()):
        return True
    return _CLOSED.match(low[end:]) is not None
