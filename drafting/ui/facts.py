"""The facts of a raw case file as rows a person reads: name, value, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafting.ui.formatting import danish_value
from drafting.ui.labels import fact_label, group_of, reading_order

__all__ = ["FactRow", "Place", "fact_rows", "places_of"]

HIDDEN = {"schema", "area", "documents", "evidence", "parties"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact stands; `confirmed_by` None is a machine's proposal nobody has confirmed."""

    document: str
    page: int | None
    quote: str | None
    confirmed_by: str | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One known fact: `reason` is a person's, and only an assessment has one."""

    path: str
    group: str
    label: str
    value: str
    reason: str | None
    places: tuple[Place, ...]
    confirmed: bool


def fact_rows(data: dict[str, Any]) -> tuple[FactRow, ...]:
    """Return the facts the case file states, in an officer’s reading order, no unknown ones."""
    found = [
        row for key, value in data.items() if key not in HIDDEN for row in _rows(data, key, value)
    ]
    return tuple(sorted(found, key=lambda row: reading_order(row.path)))


def places_of(data: dict[str, Any], path: str) -> tuple[Place, ...]:
    """Return where the fact at `path` stands: the assessment's own source and its evidence."""
    places = [
        Place(entry["document"], entry.get("page"), entry.get("quote"), entry.get("confirmed_by"))
        for entry in data.get("evidence", {}).get(path, ())
    ]
    node = _at(data, path)
    if isinstance(node, dict) and node.get("source"):
        places.insert(0, Place(node["source"], None, None, node.get("by") or "sagsfilen"))
    return tuple(places)


def _rows(data: dict[str, Any], path: str, value: object) -> Iterator[FactRow]:
    if isinstance(value, dict) and "value" in value:
        if value["value"] is not None:
            yield _row(data, path, value["value"], value.get("reason"))
    elif isinstance(value, dict) and path != "split_of_shared_hours":
        for key, below in value.items():
            yield from _rows(data, f"{path}.{key}", below)
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for number, item in enumerate(value):
            yield from _rows(data, f"{path}[{number}]", item)
    elif value not in (None, [], {}):
        yield _row(data, path, value, None)


def _row(data: dict[str, Any], path: str, value: object, reason: object) -> FactRow:
    places = places_of(data, path)
    confirmed = not places or any(place.confirmed_by for place in places)
    said = str(reason) if reason else None
    shown = danish_value(value)
    return FactRow(path, group_of(path), fact_label(path), shown, said, places, confirmed)


def _at(data: Any, path: str) -> Any:
    """Return what stands at `path`, or None where the path leads nowhere."""
    if path.startswith("answers."):
        return (data.get("answers") or {}).get(path.removeprefix("answers."))
    for name, number in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        data = data.get(name) if isinstance(data, dict) else None
        if number and isinstance(data, list):
            data = data[int(number)] if int(number) < len(data) else None
    return data
