"""A person's answers to the proposed facts. Answers win; silence confirms nothing.

What is confirmed is written with the person's name as evidence (`confirmed_by`). What is rejected
is written as unknown with the same mark, so that the same proposal does not come back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from drafting.errors import InputError
from drafting.intake.casefill import evidence_path, place_of, put, value_at
from drafting.intake.dates import find_days
from drafting.intake.model import Candidate
from drafting.intake.words import number

__all__ = ["Answer", "Choice", "State", "confirm", "read_answer", "state_of"]

_DATES = (
    "date",
    "received",
    "effective_from",
    "start",
    "in_force_from",
    "in_force_to",
    "claim_first_made",
    "practice_change_published",
)


class Choice(StrEnum):
    """What a person does with a proposal."""

    CONFIRM = "bekræft"
    CORRECT = "ret"
    REJECT = "afvis"


class State(StrEnum):
    """Where a proposal stands in the case file."""

    OPEN = "ikke bekræftet"
    CONFIRMED = "bekræftet"
    CORRECTED = "rettet"
    REJECTED = "afvist"


@dataclass(frozen=True, slots=True)
class Answer:
    """A person's answer to one candidate; `value` is the corrected one where it is corrected."""

    candidate: Candidate
    choice: Choice
    by: str
    value: Any = None


def confirm(case: dict[str, Any], answers: Sequence[Answer]) -> dict[str, Any]:
    """Return the case file with the answers written in; nothing unanswered is touched.

    Raises:
        InputError: An answer carries no name of the person who gave it.
    """
    for answer in answers:
        if not answer.by.strip():
            raise InputError(
                "an answer without a person",
                user_message="Skriv, hvem du er, før du bekræfter oplysninger.",
            )
        for path in (answer.candidate.path, *answer.candidate.also):
            case = _write(case, path, answer)
    return case


def _write(case: dict[str, Any], path: str, answer: Answer) -> dict[str, Any]:
    value = answer.value if answer.choice is Choice.CORRECT else answer.candidate.value
    if answer.choice is Choice.REJECT:
        case = _emptied(case, path, answer.candidate.value)
    else:
        if path.endswith("[]") and answer.choice is Choice.CORRECT:
            case = _emptied(case, path, answer.candidate.value)
        case = put(case, path, value)
    evidence = {key: list(rows) for key, rows in (case.get("evidence") or {}).items()}
    key = evidence_path(path)
    places = [place_of(one, answer.by) for one in (answer.candidate, *answer.candidate.elsewhere)]
    kept = [
        row for row in evidence.get(key, []) if row.get("confirmed_by") and not _same(row, places)
    ]
    evidence[key] = [*kept, *places]
    return {**case, "evidence": evidence}


def _same(row: dict[str, Any], places: list[dict[str, Any]]) -> bool:
    return any(
        (row.get("document"), row.get("start")) == (p["document"], p["start"]) for p in places
    )


def _emptied(case: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    if path.endswith("[]"):
        members = [one for one in value_at(case, path) or [] if one != value]
        return put(case, evidence_path(path), members)
    required = path == "municipality" or path.endswith("].name")
    return case if required else put(case, path, None)


def state_of(case: dict[str, Any], one: Candidate) -> State:
    """Return whether a person has answered a candidate, and how.

    A fact without an entry in `evidence` counts as confirmed (case-file schema): a proposal that
    says what the case file already holds is answered. A name is only a heading and may have been
    written with another fact.
    """
    rows = (case.get("evidence") or {}).get(evidence_path(one.path)) or []
    held = one.value is not None and value_at(case, one.path) == one.value
    if held and not rows and not one.path.endswith(".name"):
        return State.CONFIRMED
    signed = [row for row in rows if row.get("confirmed_by")]
    if one.path.endswith("[]"):
        signed = [
            row
            for row in signed
            if (row.get("document"), row.get("start")) == (one.document, one.start)
        ]
    if not signed:
        return State.OPEN
    value = value_at(case, one.path)
    if one.path.endswith("[]"):
        return State.CONFIRMED if one.value in (value or []) else State.REJECTED
    if value is None:
        return State.REJECTED
    if value == one.value:
        return State.CONFIRMED
    own = any(
        (row.get("document"), row.get("start")) == (one.document, one.start) for row in signed
    )
    return State.CORRECTED if own else State.REJECTED


def read_answer(path: str, old: Any, text: str) -> Any:
    """Return what a person typed as a value of the same kind as the proposal.

    Raises:
        InputError: The text is no number, day or yes/no, where the fact needs one.
    """
    typed = " ".join(text.split())
    if not typed:
        raise InputError(
            "an empty correction", user_message="Skriv den rigtige oplysning, eller vælg »Afvis«."
        )
    if isinstance(old, bool):
        return _yes_or_no(typed)
    if isinstance(old, int | float):
        return _amount(typed)
    if path.rsplit(".", 1)[-1] in _DATES:
        days = find_days(typed)
        if len(days) != 1:
            raise InputError(
                "not a date", user_message="Skriv en dag med år, for eksempel 1. juli 2020."
            )
        return days[0].value
    return typed


def _yes_or_no(typed: str) -> bool:
    words = {"ja": True, "nej": False}
    if typed.casefold() not in words:
        raise InputError("not yes or no", user_message="Skriv »ja« eller »nej«.")
    return words[typed.casefold()]


def _amount(typed: str) -> int | float:
    """Read a Danish number strictly: »10.5« may be 10,5 or 105 and is refused."""
    plain = re.sub(
        r"\s?(?:timer|time|t\.?|minutter|min\.?)(?: om ugen)?$", "", typed, flags=re.IGNORECASE
    )
    value = None if "." in plain else number(plain)
    if value is None or value > Fraction(10_000):
        raise InputError(
            "not a Danish number", user_message="Skriv et tal med komma, for eksempel 12,5."
        )
    return int(value) if value.denominator == 1 else float(value)
