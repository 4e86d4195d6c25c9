"""Patterns that first look for words they cannot do without: most sentences hold none of them.

The words are read out of the pattern itself, so that they cannot fall out of step with it: in a
sequence one part that must be there, of alternatives a word from each. Looking for a few words is
many times cheaper than starting a regular expression at every letter of a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["Gated", "gated", "needed"]

_SHORTEST = 3
_MOST = 40
"""So many words at most; for more the pattern itself is as quick."""
_COMMON = frozenset(
    (
        *("ikke", "over", "for", "til", "har", "kun", "fra", "den", "det", "med", "som", "der"),
        *("han", "hun", "jeg", "dig", "sig", "din", "min", "ved", "ingen", "uden", "blev"),
    )
)
_ALL = 10**9


@dataclass(frozen=True, slots=True)
class Gated:
    """A compiled pattern and the words of which any match holds at least one."""

    pattern: re.Pattern[str]
    words: tuple[str, ...]

    def search(self, text: str, start: int = 0, end: int = _ALL) -> re.Match[str] | None:
        """Return the first match as `re.Pattern.search` does."""
        return self.pattern.search(text, start, end) if self._may(text) else None

    def finditer(self, text: str, start: int = 0, end: int = _ALL) -> Iterator[re.Match[str]]:
        """Return the matches as `re.Pattern.finditer` does."""
        return self.pattern.finditer(text, start, end) if self._may(text) else iter(())

    def _may(self, text: str) -> bool:
        if not self.words:
            return True
        for word in self.words:  # noqa: SIM110 - a generator costs more than the search it saves
            if word in text:
                return True
        return False


def gated(pattern: str) -> Gated:
    """Compile a pattern for texts in small letters."""
    return Gated(re.compile(pattern), needed(pattern))


def needed(pattern: str) -> tuple[str, ...]:
    """Return words of which every match of a pattern holds at least one; () where there are none.

    Raises:
        re.error: The pattern is not one.
    """
    found = _of_all(list(re._parser.parse(pattern)))  # type: ignore[attr-defined]  # no public reader of patterns
    return tuple(sorted(found, key=len)) if found and len(found) <= _MOST else ()


def _of_all(parts: list[Any]) -> frozenset[str]:
    """Choose the part of a sequence that says most: that whose words stand in fewest sentences."""
    best: frozenset[str] = frozenset()
    run = ""
    for name, value in [*parts, (None, None)]:
        if str(name) == "LITERAL" and chr(value).isprintable():
            run += chr(value)
            continue
        best = _better(best, frozenset({run}) if len(run) >= _SHORTEST else frozenset())
        run = ""
        if name is not None:
            best = _better(best, _of_one(str(name), value))
    return best


def _of_one(name: str, value: Any) -> frozenset[str]:
    if name == "SUBPATTERN":
        return _of_all(list(value[-1]))
    if name == "BRANCH":
        each = [_of_all(list(branch)) for branch in value[1]]
        return frozenset().union(*each) if all(each) else frozenset()
    if name == "MAX_REPEAT" and value[0] > 0:
        return _of_all(list(value[2]))
    return frozenset()


def _better(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    if not one or not two:
        return one or two
    return min(one, two, key=_often)


def _often(words: frozenset[str]) -> float:
    """Guess how many sentences hold one of the words: short and everyday words are in many."""
    return sum(0.4 if word.strip() in _COMMON else 0.25 ** min(len(word), 6) for word in words)
