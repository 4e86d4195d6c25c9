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


_CELLS = re.compile(r"[|;]")
_HEAD = re.compile(
    r"^\|? ?(?:opgave|funktion|arbejdsopgave|gøremål|arbejde|aktivitet)[a-zæøå ]{0,20}\s?[|;]"
)
_CELL = re.compile(rf"^\s*(?:ca\. )?(?P<n>{NUMBER})\b", re.IGNORECASE)
_COLUMNS = (
    ("minut", "{task}.minutes_per_time"),
    ("min.", "{task}.minutes_per_time"),
    ("gange", "{task}.times_per_week"),
    ("hvor tit", "{task}.times_per_week"),
    ("timer", "{task}.hours_per_week"),
    ("selv", "{task}.can_do_self"),
)
"""What the heading of a column says its numbers are; the first that fits."""
_ROWS = 20
"""How many rows back the headings of a table may stand."""


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give what one field of a form says about the task named in a field before it."""
    low = sentence.low
    if "|" in low or low.count(";") > 1:
        yield from _row(sentence)
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


def _row(sentence: Sentence) -> Iterator[Hit]:
    """Read a row of a table by the headings of its columns."""
    heads = _headings(sentence)
    cells = _CELLS.split(sentence.text.strip(" |"))
    name = cells[0].strip(" *-•")
    if not heads or len(cells) != len(heads) or not name[:1].isalpha() or len(name) < 3:
        return
    rows = [
        (path, value)
        for head, cell in zip(heads[1:], cells[1:], strict=True)
        if (path := next((to for word, to in _COLUMNS if word in head), ""))
        and (value := _value(path, cell)) is not None
    ]
    if not rows or (sentence.quantities and all(path != _COLUMNS[-1][1] for path, _ in rows)):
        return
    span, why = Span(0, len(sentence.text)), f"Rækken »{name}« i en tabel over opgaver."
    yield Hit("{task}.name", name, span, 0.88, why, task=name)
    for path, value in rows:
        yield Hit(path, value, span, 0.88, why, task=name)


def _value(path: str, cell: str) -> object:
    if path == _COLUMNS[-1][1]:
        return {"ja": True, "nej": False}.get(cell.strip(" .").lower())
    told = _CELL.match(cell)
    return None if told is None else number(told["n"])


def _headings(sentence: Sentence) -> list[str]:
    one = sentence.previous
    for _ in range(_ROWS):
        if one is None or not _CELLS.search(one.low):
            return []
        if _HEAD.match(one.low):
            return _CELLS.split(one.text.lower().strip(" |"))
        one = one.previous
    return []


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
