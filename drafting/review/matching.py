"""Give each sentence of an edited letter the sentence of the draft it is, or none."""

from collections.abc import Callable
from dataclasses import dataclass

from drafting.domain.draft import Draft, Sentence
from drafting.review.cutting import Found
from drafting.review.places import Places
from drafting.review.sameness import alike, folded, share_of_words

__all__ = ["Match", "match"]

_ALIKE = 0.6  # below this a sentence without a bookmark is a new one
_KEPT = 0.15  # below this share a bookmark holds other words than its sentence's
_PART = 0.6  # a second sentence in a bookmark is a part of the old one above this share of words
_LONGEST = 2_000  # a stretch without a bookmark longer than this is not compared by likeness


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the file, the draft's sentence it is, and which part of it (1 is the first)."""

    found: Found
    sentence: Sentence | None
    part: int = 1


def match(draft: Draft, found: list[Found], places: Places) -> list[Match]:
    """Return every sentence of the file with the draft's: each of the draft's at most once.

    The same words in the same bookmark come first, then the same words, then the bookmark, then
    likeness. Where a sentence was divided, its further parts are numbered.
    """
    return _Matcher(draft, found, places).matches()


class _Matcher:
    def __init__(self, draft: Draft, found: list[Found], places: Places) -> None:
        self.found, self.places = found, places
        self.words = [folded(item.text) for item in found]
        self.left: dict[str, Sentence] = {
            sentence.id: sentence
            for section in draft.sections
            for paragraph in section.paragraphs
            for sentence in paragraph.sentences
        }
        self.all = dict(self.left)
        self.same = {identity: folded(one.text) for identity, one in self.left.items()}

    def matches(self) -> list[Match]:
        result: list[Sentence | None] = [None] * len(self.found)
        steps: tuple[Callable[[int], str | None], ...] = (
            self._same_and_marked,
            self._same_at_home,
            self._same,
            self._marked,
            self._alike,
        )
        for step in steps:
            for number in range(len(self.found)):
                if result[number] is None and (identity := step(number)) is not None:
                    result[number] = self.left.pop(identity)
        parts = self._parts(result)
        return [
            parts.get(number) or Match(item, result[number])
            for number, item in enumerate(self.found)
        ]

    def _same_and_marked(self, number: int) -> str | None:
        mark = self.found[number].mark
        return mark if mark in self.left and self.same[mark] == self.words[number] else None

    def _same_at_home(self, number: int) -> str | None:
        stretch = self.found[number].place.stretch
        return self._first(number, lambda identity: self.places.home[identity] in stretch)

    def _same(self, number: int) -> str | None:
        return self._first(number, lambda identity: True)

    def _first(self, number: int, fits: Callable[[str], bool]) -> str | None:
        words = self.words[number]
        return next((i for i in self.left if self.same[i] == words and fits(i)), None)

    def _marked(self, number: int) -> str | None:
        """Return the bookmark's sentence for that of its sentences which is most like it."""
        mark = self.found[number].mark
        if mark is None or mark not in self.left:
            return None
        original = self.same[mark]
        rivals = [n for n, item in enumerate(self.found) if item.mark == mark]
        best = max(rivals, key=lambda n: _likeness(self.words[n], original))
        kept = max(share_of_words(self.words[n], original) for n in rivals)
        return mark if best == number and kept >= _KEPT else None

    def _alike(self, number: int) -> str | None:
        item, words = self.found[number], self.words[number]
        copied = words in self.same.values()  # of a sentence that still stands
        if item.mark is not None or copied or len(item.text) > _LONGEST:
            return None
        best, score = None, _ALIKE
        for identity in self.left:
            if (ratio := alike(self.same[identity], words, score)) > score:
                best, score = identity, ratio
        return best

    def _parts(self, result: list[Sentence | None]) -> dict[int, Match]:
        """Return the further parts of sentences that were divided inside their bookmark."""
        first = {one.id: n for n, one in enumerate(result) if one is not None}
        count: dict[str, int] = {}
        parts = {}
        for number, item in enumerate(self.found):
            home = first.get(item.mark or "")
            if result[number] is not None or home is None or item.mark is None:
                continue
            whole = self.same[item.mark]
            if self.words[home] != whole and share_of_words(self.words[number], whole) >= _PART:
                count[item.mark] = count.get(item.mark, 1) + 1
                parts[number] = Match(item, self.all[item.mark], count[item.mark])
        return parts


def _likeness(words: str, original: str) -> float:
    if len(words) > _LONGEST or len(original) > _LONGEST:
        return share_of_words(words, original)
    return alike(original, words, 0.0)
