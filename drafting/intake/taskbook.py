"""Which task a hit belongs to: numbers for the tasks, in order of mention.

A statement about what the citizen can do alone is tied to a task by its words; about »opgaverne«
it holds for all. Without a task it is no fact here: what is the core of the work is a skøn.
"""

import re

from drafting.intake.grammar.tasks import ALL_TASKS
from drafting.intake.model import Hit

__all__ = ["TaskBook"]

_WORD = re.compile(r"[a-zæøå]{4,}")
_COMMON = frozenset(
    [
        "kan",
        "ikke",
        "selv",
        "godt",
        "klare",
        "klarer",
        "udføre",
        "borgeren",
        "medarbejderen",
        "patienten",
        "jeg",
        "hun",
        "han",
        "timer",
        "ugen",
        "når",
        "eller",
        "også",
        "med",
        "til",
        "uden",
        "hjælp",
        "opgaver",
        "opgaverne",
        "arbejde",
        "arbejdet",
        "være",
        "have",
        "bliver",
        "skal",
        "hele",
        "gerne",
        "vil",
        "heller",
        "tunge",
        "lettere",
        "store",
        "små",
    ]
)
_OWN = re.compile(
    r"^([a-zæøå]{6,}) (?:klarer|udfører|kan) (?:han|hun|medarbejderen|borgeren"
    r"|jeg)\b[^.]{0,20}\bselv\b"
)


class TaskBook:
    """The tasks of a case by name; the same task in two documents is one."""

    def __init__(self) -> None:
        self._names: list[str] = []

    def meet(self, name: str) -> None:
        """Take note of a task that has a time."""
        if self._find(name) is None:
            self._names.append(name)

    def _find(self, name: str) -> int | None:
        wanted = name.casefold()
        for number, known in enumerate(self._names):
            if known.casefold() == wanted:
                return number
        best, score = None, 0
        for number, known in enumerate(self._names):
            both = len(_stems(known) & _stems(wanted))
            if both > score and both * 2 >= len(_stems(known)):
                best, score = number, both
        return best

    def places(self, hit: Hit, kind: str) -> list[str]:
        """Return the paths of the tasks a hit belongs to, or the mark of all tasks."""
        if hit.task == ALL_TASKS:
            return [ALL_TASKS] if self._names else []
        if not hit.task:
            return ["occupations[0].tasks[0]"] if self._names else []
        if not hit.task.startswith("~"):
            number = self._find(hit.task)
            return [] if number is None else [f"occupations[0].tasks[{number}]"]
        return self._by_words(hit, kind)

    def all_places(self) -> list[str]:
        """Return the path of every task known."""
        return [f"occupations[0].tasks[{n}]" for n in range(len(self._names))]

    def _by_words(self, hit: Hit, kind: str) -> list[str]:
        words = _stems(hit.task[1:])
        scored = [(len(words & _stems(name)), -n) for n, name in enumerate(self._names)]
        best = max(scored, default=(0, 0))
        if best[0] > 0:
            return [f"occupations[0].tasks[{-best[1]}]"]
        own = _OWN.match(hit.task[1:].strip())
        if own and kind == "arbejdsgivererklæring":
            self._names.append(own[1])
            return [f"occupations[0].tasks[{len(self._names) - 1}]"]
        return []


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(text.casefold()) if word not in _COMMON}
