"""The file as it is known, and the questions that are met while it is settled."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

ASSESSMENTS = {
    "lasting", "significant", "several_or_very_significant", "beyond_full_time", "sufficient",
    "late_but_excused", "error_without_effect", "economic_interest", "waiver_refusal_lawful",
    "core_tasks_by_citizen", "compatible_above_ratio", "ordinary_help_or_substitute",
    "redistributable",
}  # fmt: skip


class UnansweredError(Exception):
    """`settle` met a path that is neither known nor tried."""


def exact(number):
    return Fraction(str(number))


def day(text):
    return None if text is None else date.fromisoformat(text)


ASIDE = ("evidence", "documents", "parties")


def known_facts(case):
    """Flatten the file to path -> value; null, absent and unconfirmed are left out."""
    facts = dict(
        leaf for key, value in case.items() if key not in ASIDE for leaf in leaves(value, key, key)
    )
    for path, places in (case.get("evidence") or {}).items():
        if not any(place.get("confirmed_by") for place in places):
            facts.pop(path, None)
    return facts


def leaves(value, path, key):
    """Yield (path, value) of all that is stated below `path`."""
    if value is None or value == []:
        return
    if isinstance(value, dict) and (key in ASSESSMENTS or path.startswith("answers.")):
        yield from leaves(value.get("value"), path, "")
    elif isinstance(value, dict):
        for name, child in value.items():
            yield from leaves(child, f"{path}.{name}", name)
    elif isinstance(value, list) and isinstance(value[0], dict):
        for number, child in enumerate(value):
            yield from leaves(child, f"{path}[{number}]", key)
    else:
        yield path, value


class File:
    """The facts, the values tried for the unknown ones, and which questions were met where."""

    def __init__(self, case, facts, tried):
        self.case, self.facts, self.tried = case, facts, tried
        self.met = {}
        self.stage = "dismissal"

    def known(self, path):
        """What stands in the file; unknown is None (for objections: nobody has raised it)."""
        return self.facts.get(path)

    def ask(self, path):
        """A question that must have an answer: the file's, otherwise the value tried."""
        if path in self.facts:
            return self.facts[path]
        return self.ask_again(path)

    def ask_again(self, path):
        """A question asked although the file has a (negative) answer."""
        self.met.setdefault(path, self.stage)
        if path not in self.tried:
            raise UnansweredError(path)
        return self.tried[path]

    def hours(self, path):
        return exact(self.ask(path))


@dataclass
class Settled:
    """The result of a file in which everything asked is answered."""

    outcome: str | None
    hours: Fraction | None = None
    late: bool | None = None
    terminal: str | None = None  # a question that no answer in the file can settle
    granted: tuple | None = None
    ceiling: Fraction | None = None
    split_open: bool = False
    to_obtain: tuple = ()
    stage: str = "merits"

    def key(self):
        return (self.outcome, self.hours, self.late, self.terminal)
