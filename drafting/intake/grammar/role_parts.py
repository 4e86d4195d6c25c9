"""A whole and its parts: »5 timer i alt: 2 timer til notater, 2 til mails og 1 til oplæsning«.

Where one amount of a sentence is the sum of the others with the same role, it is the fact and they
are what it is for. Of an average and what it is the average of, the average is the fact.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from drafting.intake.grammar.cues import ASKED, BEFORE, GRANT, NEED, NONE, TASK, WORK
from drafting.intake.grammar.role import Role
from drafting.intake.model import Quantity, Sentence

__all__ = ["WHOLE", "parted"]

WHOLE = "summen af delene"
"""Why an amount is the whole: the others in its sentence add up to it."""
_AVERAGE = re.compile(r"\b(?:gennemsnit\w*|i snit)\b[^\x02.;]{0,32}$")
_FOR_WHAT = re.compile(r"^s?(?: (?!til)[a-zæøå]+){0,3} til (?!\x02)[a-zæøå]{3,}")
_SUMMED = (GRANT, BEFORE, ASKED, NEED)
_Row = tuple[Quantity, Role]


def parted(sentence: Sentence, rows: list[_Row]) -> list[_Row]:
    """Return the amounts of a sentence with the parts of a whole read as tasks.

    In a decision the parts of what is granted are no tasks: what a task takes, others tell.
    """
    low = sentence.low
    rows = _averaged(low, rows)
    for name in _SUMMED:
        whole = _whole([row for row in rows if row[1].name in (name, NONE, TASK)], name)
        if whole is not None:
            return list(_with(rows, whole, name))
    return _added_up(low, rows)


def _added_up(low: str, rows: list[_Row]) -> list[_Row]:
    """Add up a grant given in parts: »10 timer til kørsel og 4 timer til arkivet«."""
    parts = [row for row in rows if row[1].name == GRANT]
    weekly = [quantity.weekly() for quantity, _ in parts]
    apart = all(_FOR_WHAT.match(low[quantity.end :]) for quantity, _ in parts)
    if len(parts) < 2 or len(parts) != len(rows) or None in weekly or not apart:
        return rows
    total = sum((amount for amount in weekly if amount is not None), Fraction(0))
    first, role = parts[0]
    whole = replace(first, hours=total, end=parts[-1][0].end, per="uge", times=None)
    added = replace(role, confidence=0.75, why="delene er lagt sammen")
    return [(whole, added), *((quantity, _part(GRANT, quantity)) for quantity, _ in parts)]


def _part(name: str, quantity: Quantity) -> Role:
    kind, sure = (NONE, 0.9) if name in (GRANT, BEFORE) else (TASK, 0.86)
    return Role(kind, sure, "en del af det hele", quantity.start)


def _averaged(low: str, rows: list[_Row]) -> list[_Row]:
    """Let »i gennemsnit 9 timer« stand for the range or the weeks it is the average of."""
    for number, (quantity, role) in enumerate(rows):
        left = low[max(0, quantity.start - 45) : quantity.start]
        if number == 0 or not _AVERAGE.search(left) or rows[number - 1][0].times is not None:
            continue
        name = next((r.name for _, r in rows[:number] if r.name in (*_SUMMED, WORK)), NONE)
        if name != NONE and role.name in (name, NONE, GRANT):
            aside = Role(NONE, 0.9, "gennemsnittet er oplyst", quantity.start)
            before = [(q, aside if r.name == name else r) for q, r in rows[:number]]
            whole = replace(role, name=name, confidence=0.88, why="gennemsnittet")
            return [*before, (quantity, whole), *rows[number + 1 :]]
    return rows


def _whole(rows: list[_Row], name: str) -> Quantity | None:
    """Return the first or last amount where the others add up to it and it bears the role."""
    weekly = [row[0].weekly() for row in rows]
    if len(rows) < 3 or None in weekly or any(row[0].high for row in rows):
        return None
    amounts = [amount for amount in weekly if amount is not None]
    for place in (0, -1):
        rest = sum(amounts, Fraction(0)) - amounts[place]
        held = rows[place][1].name == name or (place == -1 and rows[0][1].name == name)
        if rest == amounts[place] and held:
            return rows[place][0]
    return None


def _with(rows: list[_Row], whole: Quantity, name: str) -> Iterator[_Row]:
    for quantity, role in rows:
        if quantity is whole:
            yield quantity, replace(role, name=name, confidence=0.9, why=WHOLE)
        elif role.name in (name, NONE):
            yield quantity, _part(name, quantity)
        else:
            yield quantity, role
