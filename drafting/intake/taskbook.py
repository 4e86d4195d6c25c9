"""Which task a hit belongs to: numbers for the tasks, in order of mention.

A statement about what the citizen can do alone is tied to a task by its words; about »opgaverne«
it holds for all. Without a task it is no fact here: what is the core of the work is a skøn.
"""

import re
from dataclasses import replace

from drafting.intake.grammar.tasks import ALL_TASKS
from drafting.intake.model import Hit

__all__ = ["TaskBook"]

_WORD = re.compile(r"[a-zæøå]{4,}")
_ANY_WORD = re.compile(r"[a-zæøå]{3,}")
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
        "jer",
        "det",
        "der",
        "den",
        "han",
        "hun",
        "for",
        "som",
        "mig",
        "min",
        "sig",
        "har",
        "men",
        "dem",
        "fra",
        "ved",
        "ham",
        "hans",
        "hende",
        "hendes",
        "mine",
        "øvrige",
        "andre",
        "andet",
        "alle",
        "fordi",
        "kræver",
        "hver",
        "derfor",
        "under",
        "efter",
        "over",
        "brug",
        "noget",
        "nogen",
        "ingen",
        "alene",
        "sagtens",
        "medlemmet",
        "klageren",
        "ting",
        "ind",
        "ned",
        "op",
        "ud",
        "store",
        "små",
    ]
)
_ENDING = re.compile(r"(?:erne|ninger|ningen|elsen|ning|ing|else|ene|sel|en|et|er|ne|e)$")
_AKIN = (
    ("bil", "kør", "chauffør"),
    ("plæne", "græ", "græs"),
    ("opkald", "telefon"),
    ("post", "brev"),
)
"""Stems of words for one and the same thing to do."""
_COMMUTE = re.compile(
    r"\btil og fra (?:arbejde|job)|\bmellem (?:hjem|bolig)\w*|\b(?:hjemmefra|hjem fra arbejde)\b"
    r"|\btil arbejde(?:t|) og hjem\b|\bfrem og tilbage\b|\bturen (?:til|hjem)\b"
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
            if number is None:
                return self._by_words(replace(hit, task=f"~{hit.task.casefold()}"), "")
            return [f"occupations[0].tasks[{number}]"]
        return self._by_words(hit, kind)

    def all_places(self) -> list[str]:
        """Return the path of every task known."""
        return [f"occupations[0].tasks[{n}]" for n in range(len(self._names))]

    def _by_words(self, hit: Hit, kind: str) -> list[str]:
        words = _roots(hit.task[1:])
        scored = [(_likeness(_roots(name), words), -n) for n, name in enumerate(self._names)]
        best = max(scored, default=(0, 0))
        if best[0] == 0 and _COMMUTE.search(hit.task):
            scored = [
                (int(_COMMUTE.search(name.casefold()) is not None), -n)
                for n, name in enumerate(self._names)
            ]
            best = max(scored, default=(0, 0))
        if best[0] > 0:
            return [f"occupations[0].tasks[{-best[1]}]"]
        own = _OWN.match(hit.task[1:].strip())
        if own and kind == "arbejdsgivererklæring":
            self._names.append(own[1])
            return [f"occupations[0].tasks[{len(self._names) - 1}]"]
        return []


def _roots(text: str) -> set[str]:
    """Return the words of a text without their endings (»suget« and »suge« are one)."""
    roots = set()
    for word in _ANY_WORD.findall(text.casefold()):
        if word not in _COMMON:
            root = _ENDING.sub("", word)
            roots.add(root if len(root) > 2 else word)
    return roots


def _likeness(task: set[str], told: set[str]) -> int:
    """Return how many words of a task are told: »hårvask« is told by »vaske hår«."""
    return sum(any(_alike(one, two) for two in told) for one in task)


def _alike(one: str, two: str) -> bool:
    if one == two or any(_begins(one, akin) and _begins(two, akin) for akin in _AKIN):
        return True
    short, long = sorted((one, two), key=len)
    if len(short) < 4:
        return False
    near = long.startswith(short) and len(long) - len(short) < 4
    return near or long.endswith(short) or one[:5] == two[:5]


def _begins(root: str, words: tuple[str, ...]) -> bool:
    return any(root == word or (len(word) > 3 and root.startswith(word)) for word in words)


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _WORD.findall(text.casefold()) if word not in _COMMON}
