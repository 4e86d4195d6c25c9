"""A document's own day where no words say what the day is: never called sure.

The first day of a document that nothing else explains is most often the day of the document's own
step. It is proposed only where no closer words give that day anywhere in the case.
"""

import re
from collections.abc import Iterator

from drafting.intake.model import Day, Hit, Sentence, Span

__all__ = ["LOOSE", "loose_days"]

LOOSE = "løs dag"
"""Marks a hit that gives way to any other hit of its path."""

_SURE = 0.7
_NEAR, _AFTER = 60, 30
_ELSEWHERE = (
    r"\b(?:født|siden|ansat\w*|begynd\w*|start\w*|åbn\w*|indlagt|udløb\w*|tidligere|senest|møde\w*"
    r"|samtale\w*|telefon\w*|besøg\w*|attest\w*|erklæring\w*|udtalelse\w*|frist\w*|senere|inden"
    r"|til og med|fra og med|virkning|operer\w*|ulykke\w*|anden sag|principmeddelelse\w*"
    r"|bekendtgørelse\w*|lov|bevilling(?:en)? (?:af|fra)|oversend\w*|videresend\w*|ankestyrelsen"
    r"|lbk\w*|bek|partshør\w*|høring\w*)\b"
)
_RULES: tuple[tuple[str, str, re.Pattern[str], str], ...] = (
    (
        "kommunens afgørelse",
        "appealed_decision.date",
        re.compile(_ELSEWHERE + r"|ansøg|søgt|modtag|klage|\bfra(?: den| d\.)? \x01|\bpr\. \x01"),
        "Den første dag i kommunens brev. Bekræft, at det er afgørelsens dato.",
    ),
    (
        "genvurdering",
        "reassessment.date",
        re.compile(
            _ELSEWHERE + r"|ansøg|søgt|modtag|\b(?:afgørelsen?|klagen?) (?:af|fra)(?: den)? \x01"
        ),
        "Den første dag i genvurderingen. Bekræft, at det er dagen for den.",
    ),
    (
        "ansøgning",
        "application.date",
        re.compile(_ELSEWHERE + r"|klage|\bfra(?: den| d\.)? \x01|\bpr\. \x01"),
        "Den første dag i ansøgningen. Bekræft, at det er dagen for den.",
    ),
)


def loose_days(sentence: Sentence, days: tuple[Day, ...]) -> Iterator[Hit]:
    """Give the days no rule has taken as the document's own day, where no word speaks against."""
    for kind, path, against, why in _RULES:
        if sentence.kind != kind:
            continue
        for day in days:
            near = sentence.low[max(0, day.start - _NEAR) : day.end + _AFTER]
            if not against.search(near):
                yield Hit(path, day.value, Span(day.start, day.end), _SURE, why, place=LOOSE)
                return
