"""Which occupation a hit belongs to: numbers for the jobs of one citizen, in order of mention."""

import re

from drafting.intake.model import Hit

__all__ = ["Occupations"]

_ANOTHER = re.compile(r"\b(?:bijob|bierhverv|ved siden af|derudover|desuden|også ansat|samtidig|et andet job|andet job|også job|to job|tre job|flere job|dels)\b")  # fmt: skip


class Occupations:
    """The citizen's jobs as they turn up: a list in one sentence makes several, else there is one."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._sentence: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def meet(self, hit: Hit, where: tuple[int, int], low: str) -> None:
        """Take note of working hours and names before anything is numbered."""
        rows = self._sentence.setdefault(where, [])
        number = self._known(hit.place)
        if number is None:
            several = bool(rows) or _ANOTHER.search(low) is not None
            if hit.path.endswith("weekly_hours") and self._names and several and hit.place:
                number = self._new(hit.place)
            elif not self._names or (hit.place and several and not self._free_slot()):
                number = self._new(hit.place)
            else:
                number = self._take(hit.place)
        rows.append((hit.span.start, number))

    def _free_slot(self) -> bool:
        return "" in self._names

    def _take(self, place: str) -> int:
        if place and "" in self._names:
            number = self._names.index("")
            self._names[number] = place
            return number
        return 0

    def _new(self, place: str) -> int:
        self._names.append(place)
        return len(self._names) - 1

    def _known(self, place: str) -> int | None:
        for number, name in enumerate(self._names):
            if place and name and _stem(place, name):
                return number
        return None

    def number(self, hit: Hit, where: tuple[int, int]) -> int:
        """Return the number of the occupation a hit belongs to (0 where there is one)."""
        known = self._known(hit.place)
        if known is not None:
            return known
        rows = self._sentence.get(where, [])
        same = [number for start, number in rows if start == hit.span.start]
        if same:
            return same[0]
        near = sorted(rows, key=lambda row: abs(row[0] - hit.span.start))
        return near[0][1] if near else 0


def _stem(one: str, two: str) -> bool:
    left, right = one.casefold(), two.casefold()
    length = max(4, min(len(left), len(right)) - 4)
    return left[:length] == right[:length] or left in right or right in left
