"""A quick look before a slow pattern: letters that every match of a pattern must hold.

A pattern is parsed once, and for each of its alternatives a run of fixed letters is picked out. A
sentence that holds none of these runs cannot match, so the pattern is not tried. Runs are compared
as pieces of up to six letters against the pieces of the sentence, all at once. A pattern whose
letters cannot be told is always tried: the look only saves time, it never changes what is found.
"""

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

__all__ = ["Glance", "pieces"]

_PIECES = (6, 4, 3)
_SHORTEST = 3
_MOST = 48
"""How many spellings of one run are followed before it is cut."""

_Runs = frozenset[str]


@lru_cache(maxsize=4096)
def pieces(low: str) -> frozenset[str]:
    """Return the pieces of three, four and six letters of a sentence; kept while a text is read."""
    return frozenset(low[at : at + size] for size in _PIECES for at in range(len(low) - size + 1))


@dataclass(frozen=True, slots=True)
class Glance:
    """A pattern that is tried only where the letters it needs are there."""

    pattern: re.Pattern[str]
    needs: frozenset[str] | None = field(init=False)

    def __post_init__(self) -> None:
        """Read what the pattern needs, once."""
        object.__setattr__(self, "needs", _needs(self.pattern))

    def may_match(self, low: str) -> bool:
        """Say whether a sentence holds the letters of any match."""
        return self.needs is None or not self.needs.isdisjoint(pieces(low))

    def search(self, low: str) -> re.Match[str] | None:
        """Return the first match, as the pattern gives it."""
        return self.pattern.search(low) if self.may_match(low) else None

    def finditer(self, low: str) -> Iterator[re.Match[str]]:
        """Give every match, as the pattern gives them."""
        return self.pattern.finditer(low) if self.may_match(low) else iter(())


def _needs(pattern: re.Pattern[str]) -> frozenset[str] | None:
    if pattern.flags & re.IGNORECASE:
        return None
    try:
        tree: Any = importlib.import_module("re._parser").parse(pattern.pattern)
    except ImportError:
        return None  # another Python keeps its parser elsewhere: every pattern is tried
    runs = _best(_of_all(tree))
    if runs is None or min(map(len, runs)) < _SHORTEST:
        return None
    return frozenset(_piece(run) for run in runs)


def _piece(run: str) -> str:
    """Pick the piece of a run to look for: the last one, ends of words are less alike."""
    return run[-next(size for size in _PIECES if size <= len(run)) :]


def _best(found: list[_Runs]) -> _Runs | None:
    """Pick the set of runs that is the hardest to meet by chance."""
    good = [runs for runs in found if runs and "" not in runs]
    if not good:
        return None
    return max(good, key=lambda runs: (min(_PIECES[0], *map(len, runs)), -len(runs)))


def _of_all(tree: Any) -> list[_Runs]:
    """Return the sets of runs of a sequence: of each set at least one run is in every match."""
    found: list[_Runs] = []
    run: _Runs = frozenset(("",))
    for item in tree:
        exact = _exact(item)
        longer = None if exact is None else _joined(run, exact)
        if longer is not None:
            run = longer
            continue
        found.append(run)
        inner = _inside(item)
        if inner is not None:
            found.append(inner)
        run = frozenset(("",)) if exact is None else exact
    found.append(run)
    return found


def _inside(item: Any) -> _Runs | None:
    """Return the runs one of which an item that is no fixed text must hold."""
    name, value = str(item[0]), item[1]
    if name == "BRANCH":
        each = [_best(_of_all(branch)) for branch in value[1]]
        whole = [runs for runs in each if runs is not None]
        return frozenset().union(*whole) if len(whole) == len(each) else None
    if name == "SUBPATTERN":
        return _best(_of_all(value[3]))
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0:
        return _best(_of_all(value[2]))
    return None


def _exact(item: Any) -> _Runs | None:
    """Return every text an item can be, None where it is open."""
    name, value = str(item[0]), item[1]
    if name == "LITERAL":
        return frozenset((chr(value),))
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset(("",))
    if name == "IN" and all(str(one[0]) == "LITERAL" for one in value):
        return frozenset(chr(one[1]) for one in value)
    if name == "SUBPATTERN":
        return _texts(value[3])
    if name == "BRANCH":
        each = [_texts(branch) for branch in value[1]]
        whole = [texts for texts in each if texts is not None]
        every = frozenset[str]().union(*whole)
        return every if len(whole) == len(each) and len(every) <= _MOST else None
    if name in ("MAX_REPEAT", "MIN_REPEAT") and value[:2] == (0, 1):
        texts = _texts(value[2])
        return None if texts is None else texts | {""}
    return None


def _texts(tree: Any) -> _Runs | None:
    texts: _Runs | None = frozenset(("",))
    for item in tree:
        exact = _exact(item)
        texts = None if texts is None or exact is None else _joined(texts, exact)
    return texts


def _joined(left: _Runs, right: _Runs) -> _Runs | None:
    if len(left) * len(right) > _MOST:
        return None
    return frozenset(one + two for one in left for two in right)
