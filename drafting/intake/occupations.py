"""Which occupation a hit belongs to: numbers for the jobs of one citizen, in order of mention."""

import re

from drafting.intake.model import Hit

__all__ = ["Occupations"]

_ANOTHER = re.compile(
    r"\b(?:bijob\w*|bierhverv\w*|ved siden af|derudover|desuden|også ansat"
    r"|arbejder også|samtidig|(?:et )?andet job|også job|dels)\b"
)
_CONTRAST = re.compile(r"\b(?:ikke|men|det rigtige|i stedet)\b")

Where = tuple[int, int]


class Occupations:
    """The citizen's jobs as they turn up: a list in one sentence makes several, else there is one.

    A job is known by every word it was called (»20 timer som rengøringsassistent på et hotel«).
    """

    def __init__(self) -> None:
        self._names: list[set[str]] = []
        self._hours: dict[Where, list[tuple[int, int]]] = {}
        self._last: dict[Where, object] = {}
        self._named: dict[Where, set[int]] = {}

    @property
    def several(self) -> bool:
        """Say whether the citizen has more than one job with hours."""
        return len({number for rows in self._hours.values() for _, number in rows}) > 1

    def meet_hours(self, hit: Hit, where: Where, low: str) -> None:
        """Take note of working hours before anything is numbered."""
        rows = self._hours.setdefault(where, [])
        number = self._known(hit.place)
        if number is None:
            listed = bool(rows) and (bool(hit.place) or not _CONTRAST.search(low))
            spread = bool(rows) and any(start == hit.span.start for start, _ in rows)
            another = _ANOTHER.search(low, 0, hit.span.end) is not None
            told_again = bool(rows) and self._last.get(where) == hit.value and not hit.place
            if told_again:
                number = rows[-1][1]
            elif not self._names or (listed and not spread) or another:
                self._names.append(set())
                number = len(self._names) - 1
            else:
                number = rows[-1][1] if rows else 0
        self._names[number] |= set(hit.place.casefold().split())
        rows.append((hit.span.start, number))
        self._last[where] = hit.value

    def meet_name(self, hit: Hit, where: Where, low: str) -> None:
        """Take note of what a job is called; it belongs to the nearest hours of its sentence."""
        if self._known(hit.place) is not None:
            return
        taken = self._named.setdefault(where, set())
        rows = [row for row in self._hours.get(where, []) if row[1] not in taken]
        near = min(rows, key=lambda row: abs(row[0] - hit.span.start), default=None)
        if near is not None:
            number = near[1]
        elif not self._names or _ANOTHER.search(low, 0, hit.span.start):
            self._names.append(set())
            number = len(self._names) - 1
        else:
            number = 0
        taken.add(number)
        self._names[number] |= set(hit.place.casefold().split())

    def _known(self, place: str) -> int | None:
        for word in place.casefold().split():
            for number, names in enumerate(self._names):
                if any(_stem(word, name) for name in names):
                    return number
        return None

    def number(self, hit: Hit, where: Where) -> int:
        """Return the number of the occupation a hit belongs to (0 where there is one)."""
        rows = self._hours.get(where, [])
        if hit.path.endswith("weekly_hours"):
            return next((number for start, number in rows if start == hit.span.start), 0)
        known = self._known(hit.place)
        if known is not None:
            return known
        near = min(rows, key=lambda row: abs(row[0] - hit.span.start), default=(0, 0))
        return near[1] if rows else 0


def _stem(one: str, two: str) -> bool:
    length = max(4, min(len(one), len(two)) - 4)
    return one[:length] == two[:length] or (
        min(len(one), len(two)) > 3 and (one in two or two in one)
    )
