"""Tasks in a form: a field for the task, how often, how long, and whether the citizen can do it."""

import re
from collections.abc import Iterator

from drafting.intake.model import Hit, Sentence, Span
from drafting.intake.words import NUMBER, number

__all__ = ["find"]

_TASK = re.compile(
    r"^(?:opgave|funktion|gøremål|arbejdsopgave)(?: \d+)?: ?(?P<name>[^\x01\x02:]{3,80})"
)
_OFTEN = re.compile(
    rf"^(?:hyppighed|(?:ugentligt )?antal(?: gange)?(?: (?:om ugen|pr\.? uge))?|hvor ofte"
    rf"|gange (?:om ugen|pr\.? uge)|antal ugentlige gange): ?(?P<n>{NUMBER})",
    re.IGNORECASE,
)
_LONG = re.compile(
    r"^(?:varighed|tid(?: pr\. gang)?|tidsforbrug|minutter pr\. gang|hver gang|pr\. gang): ?\x02"
)
_ALONE = re.compile(
    r"^(?:kan (?:borgeren |medarbejderen |den ansatte )?(?:klare (?:den |det )?)?selv"
    r"|kan udføres selv|udføres selv)\??:? ?(?P<yes>ja|nej)\b"
)
_REACH = 5
"""How many fields back the task of a field may stand."""


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give what one field of a form says about the task named in a field before it."""
    low = sentence.low
    often, long, alone = _OFTEN.match(low), _LONG.match(low), _ALONE.match(low)
    name = _task(sentence) if often or long or alone else ""
    if not name:
        return
    span, why = Span(0, len(sentence.text)), f"Feltet hører til opgaven »{name}«."
    if often and (times := number(often["n"])) is not None:
        yield Hit("{task}.name", name, span, 0.86, why, task=name)
        yield Hit("{task}.times_per_week", times, span, 0.86, why, task=name)
    elif long and sentence.quantities:
        minutes = sentence.quantities[0].hours * 60
        yield Hit("{task}.minutes_per_time", minutes, span, 0.86, why, task=name)
    elif alone:
        yield Hit("{task}.can_do_self", alone["yes"] == "ja", span, 0.88, why, task=name)


def _task(sentence: Sentence) -> str:
    one = sentence.previous
    for _ in range(_REACH):
        if one is None:
            return ""
        match = _TASK.match(one.low)
        if match is not None:
            return one.text[slice(*match.span("name"))].strip(" .")
        one = one.previous
    return ""
