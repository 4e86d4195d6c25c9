"""What every part of a case file is made of, how it turns into its frozen type, and the papers."""

from fractions import Fraction
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from drafting.domain import case
from drafting.library.casefile_values import Day

__all__ = ["DocumentPart", "EvidencePart", "Flag", "Part", "PartyPart", "Text", "frozen"]

Flag = bool | None
Text = str | None


class Part(BaseModel):
    """A part of the case file that becomes the domain type `domain`."""

    model_config = ConfigDict(extra="forbid", strict=True, arbitrary_types_allowed=True)
    domain: ClassVar[type]


class DocumentPart(Part):
    """One document of the case."""

    domain = case.Document
    name: str
    kind: (
        Literal[
            "kommunens afgørelse", "genvurdering", "klage", "ansøgning", "lægelige oplysninger",
            "arbejdsgivererklæring", "notat", "andet",
        ]
        | None
    ) = None  # fmt: skip
    date: Day = None
    text: Text = None
    author: Text = None


class PartyPart(Part):
    """Someone the letters go to."""

    domain = case.Party
    role: Literal[
        "borger", "repræsentant", "arbejdsgiver", "virksomhed", "læge", "kommune", "anden"
    ]
    name: Text = None
    address: Text = None
    cpr: Text = None
    cvr: Text = None


class EvidencePart(Part):
    """Where a fact stands."""

    domain = case.Evidence
    document: str
    page: int | None = None
    start: int | None = None
    end: int | None = None
    quote: Text = None
    confirmed_by: Text = None


_KEPT_NONE = {"reassessment", "reopening"}  # absent is told apart from empty: nothing happened


def frozen(part: Part) -> Any:
    """Return the part as its frozen domain type; what is absent is left at its unknown."""
    values: dict[str, Any] = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name == "schema_version" or (value is None and name not in _KEPT_NONE):
            continue
        values[name] = _value(value)
    return part.domain(**values)


def _value(value: Any) -> Any:
    if isinstance(value, Part):
        return frozen(value)
    if isinstance(value, list):
        return tuple(_value(item) for item in value)
    if isinstance(value, dict):
        pairs = {key: _value(item) for key, item in value.items() if item is not None}
        fractions = all(isinstance(item, Fraction) for item in pairs.values()) and pairs
        return tuple(pairs.items()) if fractions else pairs
    return value
