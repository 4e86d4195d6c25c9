"""What may be cited: the acts of corpus/law, further act names, and the decisions held."""

from collections.abc import Collection
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from drafting.domain.law import Act, ActVersion
from drafting.errors import PrecedentError
from drafting.text.resolve import Sources, numbers_of
from precedents.places import project_root

__all__ = ["load_sources"]


def load_sources(decisions: Collection[str]) -> Sources:
    """Return the sources to resolve citations against.

    Raises:
        PrecedentError: a file of acts cannot be read.
    """
    acts, names = _acts_and_names(project_root() / "corpus")
    return Sources(acts, names, numbers_of(acts), frozenset(decisions))


@lru_cache(maxsize=2)
def _acts_and_names(corpus: Path) -> tuple[tuple[Act, ...], dict[str, tuple[str, ...]]]:
    try:
        acts = tuple(_act(_read(path)) for path in sorted((corpus / "law").glob("*.yaml")))
        names = _read(corpus / "search" / "acts.yaml")["names"]
        return acts, {str(key): tuple(map(str, each)) for key, each in names.items()}
    except (OSError, KeyError, TypeError, ValueError, yaml.YAMLError) as error:
        raise PrecedentError(
            f"acts cannot be read: {type(error).__name__}",
            user_message="Samlingen af love kan ikke læses, så henvisninger kan ikke slås op. "
            "Kontrollér filerne i corpus/law og corpus/search/acts.yaml.",
        ) from error


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


def _act(data: Any) -> Act:
    """Return the act of one file; what only the rules need of it is left alone."""
    versions = tuple(
        ActVersion(
            number=str(each["number"]),
            published=_day(each["published"]) or date.min,
            valid_from=_day(each["valid_from"]) or date.min,
            valid_to=_day(each.get("valid_to")),
            source=str(each.get("source", "")),
        )
        for each in data["versions"]
    )
    provisions = tuple((str(k), str(v)) for k, v in (data.get("provisions") or {}).items())
    return Act(data["key"], data["title"], data["short"], versions, provisions)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
