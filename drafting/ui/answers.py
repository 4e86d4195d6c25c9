"""Write a person's answer into a raw case file, and try a what-if without writing anything."""

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from drafting.library.casepath import set_path

__all__ = ["Answered", "as_json", "with_answer"]

_MARK = "\u2063tal:"


@dataclass(frozen=True, slots=True)
class Answered:
    """A person's answer to one question; `at` is ISO 8601. Only a skøn has a reason."""

    path: str
    value: object
    reason: str
    source: str
    by: str
    at: str


def with_answer(data: dict[str, Any], answered: Answered, kind: str) -> dict[str, Any]:
    """Return a copy of the raw case with the answer in, confirmed by the one who gave it.

    A skøn keeps its reason, source, name and time; a fact keeps source and name in `evidence`.

    Raises:
        InputError: the path does not lead to a place in this case file.
    """
    evidence = dict(data.get("evidence") or {})
    if kind == "skøn":
        value: object = {
            "value": answered.value,
            "reason": answered.reason,
            "source": answered.source,
            "by": answered.by,
            "at": answered.at,
        }
        evidence.pop(answered.path, None)
    else:
        value = answered.value
        evidence[answered.path] = [{"document": answered.source, "confirmed_by": answered.by}]
    changed = set_path(data, answered.path, value)
    return {**changed, "evidence": evidence} if evidence or "evidence" in data else changed


def as_json(data: dict[str, Any]) -> bytes:
    """Return the raw case as a UTF-8 case file; a number keeps every digit it came with."""
    written = json.dumps(data, ensure_ascii=False, indent=2, default=_marked)
    return re.sub(f'"{_MARK}([^"]*)"', r"\1", written).encode()


def _marked(value: object) -> str:
    if not isinstance(value, Decimal):
        raise TypeError(type(value).__name__)
    return f"{_MARK}{value:f}"
