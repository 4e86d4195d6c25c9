"""Where a fact stands in a raw case file: paths such as ``occupations[0].weekly_hours``."""

import re
from typing import Any

from drafting.errors import InputError

__all__ = ["set_path", "steps_of", "without_unconfirmed"]

_STEP = re.compile(r"([A-Za-z_]\w*)|\[(\d+)\]|\.")


def set_path(data: dict[str, Any], path: str, value: object) -> dict[str, Any]:
    """Return a copy of the raw case with the fact at `path` set to `value`.

    An assessment's path sets its `value` and keeps what else is there; ``answers.x`` likewise.

    Raises:
        InputError: `path` does not lead to a place in this case file.
    """
    steps = steps_of(path)
    if steps is None:
        raise _no_path(path)
    if steps[0] == "answers" and len(steps) > 1:
        steps = ["answers", path.removeprefix("answers.")]
    leaf = steps[-1]
    if _is_assessment(steps) and not isinstance(value, dict) and value is not None:
        value = {"value": value}
    try:
        changed: dict[str, Any] = _replaced(data, steps[:-1], leaf, value)
    except (KeyError, IndexError, TypeError):
        raise _no_path(path) from None
    return changed


def _is_assessment(steps: list[str | int]) -> bool:
    return steps[0] == "answers" or steps[-1] in _ASSESSMENTS


_ASSESSMENTS = {
    "late_but_excused", "error_without_effect", "lasting", "significant", "beyond_full_time",
    "several_or_very_significant", "core_tasks_by_citizen", "compatible_above_ratio",
    "ordinary_help_or_substitute", "redistributable", "economic_interest",
    "waiver_refusal_lawful", "sufficient",
}  # fmt: skip


def _replaced(node: Any, steps: list[str | int], leaf: str | int, value: object) -> Any:
    """Return a copy of `node` along `steps` only; missing objects on the way are made."""
    if not steps:
        return _with_leaf(node, leaf, value)
    step, rest = steps[0], steps[1:]
    if isinstance(step, int):
        copy = _list(node)
        copy[step] = _replaced(copy[step], rest, leaf, value)
        return copy
    if node is not None and not isinstance(node, dict):
        raise KeyError(step)
    below = (node or {}).get(step)
    if below is None and isinstance((rest or [leaf])[0], int):
        raise KeyError(step)
    return {**(node or {}), step: _replaced(below, rest, leaf, value)}


def _with_leaf(node: Any, leaf: str | int, value: object) -> Any:
    if not isinstance(leaf, int) and node is not None and not isinstance(node, dict):
        raise KeyError(leaf)
    fresh: Any = _list(node) if isinstance(leaf, int) else dict(node or {})
    old = fresh[leaf] if isinstance(leaf, int) else fresh.get(leaf)
    if isinstance(value, dict) and isinstance(old, dict):
        value = {**old, **value}
    fresh[leaf] = value
    return fresh


def _list(node: Any) -> list[Any]:
    if not isinstance(node, list):
        raise TypeError
    return list(node)


def steps_of(path: str) -> list[str | int] | None:
    """Return the steps of a path such as ``occupations[0].weekly_hours``; None where it is none."""
    steps: list[str | int] = []
    position = 0
    while position < len(path):
        found = _STEP.match(path, position)
        if found is None:
            return None
        if found[1]:
            steps.append(found[1])
        elif found[2]:
            steps.append(int(found[2]))
        position = found.end()
    return steps or None


def without_unconfirmed(data: dict[str, Any]) -> dict[str, Any]:
    """Return the raw case with every unconfirmed machine proposal set to unknown (schema)."""
    evidence = data.get("evidence")
    if not isinstance(evidence, dict):
        return data
    for path, places in evidence.items():
        if isinstance(places, list) and places and not any(_confirmed(place) for place in places):
            data = _unknown_at(data, path)
    return data


def _confirmed(place: object) -> bool:
    return isinstance(place, dict) and bool(place.get("confirmed_by"))


_REQUIRED = {"name", "schema", "case_id", "area", "municipality", "document", "role"}


def _unknown_at(data: dict[str, Any], path: str) -> dict[str, Any]:
    steps = steps_of(path)
    if steps is None or (steps[-1] in _REQUIRED and len(steps) != 2):
        return data
    node: Any = data
    for step in steps:
        if isinstance(step, int):
            inside = isinstance(node, list) and step < len(node)
        else:
            inside = isinstance(node, dict) and step in node
        if not inside:
            return data
        node = node[step]
    if isinstance(steps[-1], int) or steps == ["appealed_decision"] or steps[-1] in _REQUIRED:
        return data
    empty: object = [] if isinstance(node, list) else None
    changed: dict[str, Any] = _replaced(data, steps[:-1], steps[-1], empty)
    return changed


def _no_path(path: str) -> InputError:
    return InputError(
        "no such path in the case file",
        user_message=f"Stien »{path}« findes ikke i sagsfilen. Skriv den som i de åbne spørgsmål, "
        "f.eks. »occupations[0].weekly_hours«.",
    )
