"""Two versions of one case file: where they differ, and the one a person puts together.

What only one side has changed is taken from that side; where both have changed the same fact, a
person chooses. An assessment (answer, reason, source, name) and a document are taken as wholes,
and the evidence of a fact follows the fact.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

__all__ = ["Difference", "Side", "differences", "merged"]


class Side(StrEnum):
    """Whose version holds; the value is what the person reads."""

    THEIRS = "den gemte"
    MINE = "min"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the two differ; `only` is the one side that changed it, None both."""

    path: str
    theirs: object
    mine: object
    only: Side | None


_GONE: Any = object()  # a value that is not there
_NO_BASE: Any = object()  # no version that both began from: every difference is both sides'
_EVIDENCE = "evidence."
_Pick = Callable[[Difference], object]


def differences(base: dict[str, Any] | None, theirs: object, mine: object) -> list[Difference]:
    """Return where two versions differ; a value that is not there is None.

    Args:
        base: what both were made from; None where there is no such version.
        theirs: the version that is stored.
        mine: the other one.
    """
    found: list[Difference] = []

    def note(one: Difference) -> object:
        found.append(one)
        return one.mine

    _merge("", (_NO_BASE if base is None else base, theirs, mine), note)
    told = {one.path for one in found}
    return [_readable(one) for one in found if not (_fact(one.path) in told and _is_place(one))]


def merged(
    base: dict[str, Any] | None, theirs: object, mine: object, chosen: Mapping[str, Side]
) -> dict[str, Any]:
    """Return the two versions put together.

    Args:
        base: as in `differences`.
        theirs: as in `differences`.
        mine: as in `differences`.
        chosen: whose value holds, by the path of each difference both sides have changed.
    """

    def pick(one: Difference) -> object:
        side = chosen.get(one.path) or chosen.get(_fact(one.path)) or one.only
        if side is None:
            raise LookupError("a difference without a choice")
        return one.mine if side is Side.MINE else one.theirs

    whole: dict[str, Any] = _merge("", (_NO_BASE if base is None else base, theirs, mine), pick)
    return whole


def _merge(path: str, three: tuple[Any, Any, Any], pick: _Pick) -> Any:
    base, theirs, mine = three
    if theirs is not _GONE and mine is not _GONE and theirs == mine:
        return theirs
    if path == "documents" and isinstance(theirs, list) and isinstance(mine, list):
        old = base if base is _NO_BASE else _by_name(base)
        rows = (old, _by_name(theirs), _by_name(mine))
        return list(_merge("documents.", rows, pick).values())
    if _splits(path, theirs) and _splits(path, mine):
        return _merge_keys(path, three, pick)
    if _same_rows(theirs, mine) and not path.startswith(_EVIDENCE):
        return [
            _merge(f"{path}[{number}]", (_old(base, number), *pair), pick)
            for number, pair in enumerate(zip(theirs, mine, strict=True))
        ]
    only = Side.THEIRS if mine == base else Side.MINE if theirs == base else None
    return pick(Difference(path, theirs, mine, only))


def _merge_keys(path: str, three: tuple[Any, Any, Any], pick: _Pick) -> dict[str, Any]:
    base, theirs, mine = three
    whole = {}
    for key in [*theirs, *(one for one in mine if one not in theirs)]:
        below = (_old(base, key), theirs.get(key, _GONE), mine.get(key, _GONE))
        name = f"{path}.{key}" if path and not path.endswith(".") else f"{path}{key}"
        value = _merge(name, below, pick)
        if value is not _GONE:
            whole[key] = value
    return whole


def _old(base: Any, step: str | int) -> Any:
    """Return what stood at a step of the version both began from."""
    if isinstance(base, dict):
        return base.get(step, _GONE)
    if isinstance(base, list) and isinstance(step, int):
        return base[step] if step < len(base) else _GONE
    return base if base is _NO_BASE else _GONE


def _splits(path: str, value: object) -> bool:
    """Return whether the parts of a value are compared one by one."""
    whole = path.startswith("documents.") and path != "documents."
    return isinstance(value, dict) and "value" not in value and not whole


def _same_rows(theirs: object, mine: object) -> bool:
    if not (isinstance(theirs, list) and isinstance(mine, list)):
        return False
    rows = [*theirs, *mine]
    return len(theirs) == len(mine) and all(isinstance(one, dict) for one in rows)


def _by_name(rows: Any) -> dict[str, Any]:
    """Return documents by name; two of one name stay two."""
    named: dict[str, Any] = {}
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        name = str(row.get("name", number))
        named[f"{name} ({number})" if name in named else name] = row
    return named


def _is_place(one: Difference) -> bool:
    return one.path.startswith(_EVIDENCE)


def _fact(path: str) -> str:
    return path.removeprefix(_EVIDENCE)


def _readable(one: Difference) -> Difference:
    sides = [None if value is _GONE else value for value in (one.theirs, one.mine)]
    return Difference(one.path, sides[0], sides[1], one.only)
