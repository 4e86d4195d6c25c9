"""What kind of answer a path of the case file takes, read from the case file's own schema."""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from drafting.errors import InputError
from drafting.library.casefile_schema import CaseFileV1
from drafting.ui.parsing import parse_danish_date, parse_danish_hours, parse_danish_number

__all__ = ["Answer", "answer_kind", "read_answer", "read_tried"]


@dataclass(frozen=True, slots=True)
class Answer:
    """How a path is answered: kind is skøn, ja-nej, valg, timer, tal, dato, fordeling or tekst."""

    kind: str
    options: tuple[str, ...] = ()


def answer_kind(path: str) -> Answer | None:
    """Return how the fact or assessment at `path` is answered; None where no key holds it."""
    if path.startswith("answers."):
        return Answer("skøn")
    if path == "split_of_shared_hours":
        return Answer("fordeling")
    annotation: Any = CaseFileV1
    for step in path.split("."):
        name = step.partition("[")[0]
        annotation = _below(annotation, name)
        if annotation is None:
            return None
    return _kind(annotation, path.rpartition(".")[2])


def _below(annotation: Any, name: str) -> Any:
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, BaseModel):
            for key, field in part.model_fields.items():
                if name == (field.alias or key):
                    return field.annotation
    return None


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield the types an annotation is made of, through unions and lists."""
    if get_origin(annotation) in (list, Union, types.UnionType):
        for part in get_args(annotation):
            yield from _parts(part)
    else:
        yield annotation


def _kind(annotation: Any, name: str) -> Answer | None:
    if get_origin(annotation) is list:
        return None
    for part in _parts(annotation):
        if get_origin(part) is Literal:
            return Answer("valg", tuple(str(option) for option in get_args(part)))
        if part is Fraction or part is int:
            return Answer("timer" if "hours" in name else "tal")
        simple = {bool: "ja-nej", date: "dato", str: "tekst"}
        if part in simple:
            return Answer(simple[part])
        if isinstance(part, type) and issubclass(part, BaseModel):
            return Answer("skøn") if "value" in part.model_fields else None
    return None


def read_answer(kind: str, written: str) -> object:
    """Return the JSON value of a written answer: a number of hours, a number, a date or a text.

    Raises:
        InputError: it is not a Danish number or date.
    """
    if kind == "dato":
        return parse_danish_date(written).isoformat()
    if kind in ("timer", "tal"):
        parse = parse_danish_hours if kind == "timer" else parse_danish_number
        number = parse(written)
        whole = number.denominator == 1
        return int(number) if whole else Decimal(number.numerator) / Decimal(number.denominator)
    return written.strip()


def read_tried(answer: Answer, written: str) -> object:
    """Return the JSON value of an answer typed in one field, whatever its kind.

    Raises:
        InputError: it is not one of the answers this fact can have.
    """
    if answer.kind in ("skøn", "ja-nej"):
        return _one_of({"ja": True, "nej": False}, written)
    if answer.kind == "valg":
        return _one_of({option: option for option in answer.options}, written)
    return read_answer(answer.kind, written)


def _one_of(values: dict[str, object], written: str) -> object:
    said = written.strip().lower()
    for name, value in values.items():
        if name.lower() == said:
            return value
    raise InputError(
        "not one of the possible answers",
        user_message=f"Skriv et af disse svar: {', '.join(values)}.",
    )
