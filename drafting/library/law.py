"""Read the law: acts from corpus/law, and the dated values beside the rules."""

from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from drafting.domain.law import Act, ActVersion, parse_law_ref
from drafting.errors import LawError
from drafting.rules.lawbook import LawBook
from drafting.rules.parameters import DatedValue, Parameters

__all__ = ["load_lawbook", "load_parameters"]

ROOT = Path(__file__).resolve().parents[2]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@lru_cache(maxsize=1)
def load_lawbook() -> LawBook:
    """Return all law the product ships, read once a process.

    Raises:
        LawError: a file of the corpus is missing a source, a quote or a field.
    """
    acts = {path.stem: _act(path) for path in sorted((ROOT / "corpus" / "law").glob("*.yaml"))}
    return LawBook(acts, load_parameters("personlig_assistance"))


def load_parameters(area: str) -> Parameters:
    """Return the dated values of `area`; a value without source and quote is refused.

    Raises:
        LawError: a value has no date, source or quote.
    """
    path = ROOT / "drafting" / "rules" / area / "parameters.yaml"
    data = yaml.load(path.read_text("utf-8"), _LOADER)
    return Parameters(
        {name: tuple(_value(name, line) for line in lines) for name, lines in data.items()}
    )


def _value(name: str, line: dict[str, Any]) -> DatedValue:
    if set(line) != {"effective_from", "value", "source", "quote"} or not line["quote"]:
        raise _broken(f"parameter {name}")
    value = line["value"] if isinstance(line["value"], date) else Fraction(str(line["value"]))
    return DatedValue(line["effective_from"], value, line["source"], line["quote"])


def _act(path: Path) -> Act:
    data = yaml.load(path.read_text("utf-8"), _LOADER)
    if set(data) != {"key", "title", "short", "versions", "provisions"} or data["key"] != path.stem:
        raise _broken(path.name)
    for provision in data["provisions"]:
        parse_law_ref(f"{path.stem} {provision}")
    versions = tuple(
        ActVersion(v["number"], v["published"], v["valid_from"], v["valid_to"], v["source"])
        for v in data["versions"]
    )
    provisions = tuple(data["provisions"].items())
    return Act(data["key"], data["title"], data["short"], versions, provisions)


def _broken(what: str) -> LawError:
    return LawError(
        f"broken law data: {what}",
        user_message=f"Lovgrundlaget kan ikke læses ({what}). Installér Udkast igen.",
    )
