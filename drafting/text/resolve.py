"""What a citation means: the acts and decisions that may be cited, looked up on a day."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from drafting.domain.law import Act, LawRef, parse_law_ref
from drafting.text.citations import Citation, Provision

__all__ = ["Resolved", "Sources", "resolve_citation"]

_NUMBER = re.compile(r"nr\. (\d+) af .*?(\d{4})")
_RELATIVE = {"lov", "loven", "lovens", "bekendtgørelse", "bekendtgørelsen", "bekendtgørelsens"}

Resolved = tuple[LawRef | str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The acts of the corpus, further act names (key → names), act numbers and decisions' keys.

    `numbers` gives the key of an act by number and year: a consolidation and its act share a key.
    """

    acts: tuple[Act, ...]
    names: Mapping[str, tuple[str, ...]]
    numbers: Mapping[tuple[int, int], str]
    decisions: Collection[str]


def numbers_of(acts: tuple[Act, ...]) -> dict[tuple[int, int], str]:
    """Return the act keys by number and year, read from the acts' own versions."""
    found = {}
    for act in acts:
        for version in act.versions:
            if match := _NUMBER.search(version.number):
                found[int(match[1]), int(match[2])] = act.key
    return found


def resolve_citation(citation: Citation, sources: Sources, day: date | None = None) -> Resolved:
    """Return every provision, act key or decision key a citation can mean on `day`.

    A provision cited without its act means each act in force on the day that the corpus knows to
    hold it. Nothing is guessed: a citation of something outside the sources gives nothing.
    """
    if citation.decision is not None:
        return _decision(citation, sources)
    keys = _acts(citation, sources, day)
    if not citation.provisions:
        return tuple(keys)
    found = [_ref(key, each) for key in keys for each in citation.provisions]
    return tuple(dict.fromkeys(found))


def _decision(citation: Citation, sources: Sources) -> Resolved:
    key = str(citation.decision)
    return (key,) if key in sources.decisions else ()


def _ref(act: str, provision: Provision) -> LawRef:
    return LawRef(
        act,
        provision.paragraf,
        provision.stk,
        provision.nr,
        provision.litra,
        provision.pkt,
    )


def _acts(citation: Citation, sources: Sources, day: date | None) -> list[str]:
    if citation.number is not None:
        key = sources.numbers.get((citation.number, citation.year or 0))
        return [key] if key else []
    name = _plain(citation.act or "")
    if name and name not in _RELATIVE:
        return _by_name(name, sources, day)
    kind = "bekendtgørelse" if name.startswith("bek") else "lov" if name else ""
    holders = [
        act
        for act in sources.acts
        if _plain(act.title).startswith(kind)
        and any(_holds(act, each) for each in citation.provisions)
    ]
    return [act.key for act in _in_force(holders, day)]


def _by_name(name: str, sources: Sources, day: date | None) -> list[str]:
    by_key = {act.key: act for act in sources.acts}
    keys = [act.key for act in sources.acts if _named(name, (act.key, act.short, act.title))]
    keys += [key for key, names in sources.names.items() if _named(name, (key, *names))]
    held = [by_key[key] for key in dict.fromkeys(keys) if key in by_key]
    others = [key for key in dict.fromkeys(keys) if key not in by_key]
    return [act.key for act in _in_force(held, day)] + others


def _in_force(acts: list[Act], day: date | None) -> list[Act]:
    """Keep the acts with a version on the day; all of them where that leaves none."""
    if day is None:
        return acts
    return [act for act in acts if act.version_on(day) is not None] or acts


def _named(name: str, names: Collection[str]) -> bool:
    return any(name == _plain(each) for each in names)


def _plain(name: str) -> str:
    """Return a name in small letters, without genitive, definite tail and »m.v.«."""
    plain = re.sub(r"[ ,]*\bm\.? ?v\.?$", "", name.lower().strip(" .,"))
    plain = plain.removeprefix("bekendtgørelse af ")
    if " " not in plain:
        plain = re.sub(r"(?<=lov|lse)(?:ens?|ns?|s)$", "", plain)
    return re.sub(r"\s+", " ", plain)


def _holds(act: Act, provision: Provision) -> bool:
    wanted = _ref(act.key, provision)
    for text, _ in act.provisions:
        held = parse_law_ref(f"{act.key} {text}")
        if held.paragraf == wanted.paragraf and wanted.stk in (None, held.stk):
            return True
    return False
