"""Compare an edited letter with the draft it came from, sentence by sentence.

A sentence is found by its bookmark; where the bookmark is gone, by its words. What cannot be placed
in a section is shown, never dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafting.domain.draft import Draft, Sentence
from drafting.domain.edited import EditedLetter, EditedParagraph, ReadBack, ReadSentence
from drafting.review.places import Places
from drafting.text import sentences

__all__ = ["compare"]

_ALIKE = 0.6  # below this a sentence without a bookmark is a new one


@dataclass(frozen=True, slots=True)
class _Found:
    """A stretch of the edited letter that is one sentence, and whose bookmark it stands in."""

    mark: str | None
    text: str
    section: str | None


def compare(draft: Draft, edited: EditedLetter) -> ReadBack:
    """Return the state of every sentence in the edited letter, in its order, and what is gone."""
    places = Places(draft)
    found = [item for item in _sentences_of(edited, places) if item.text]
    matched = _Matcher(draft).match(found)
    gone = set(places.order) - {sentence.id for _, sentence in matched if sentence}
    moved = _moved([sentence.id for _, sentence in matched if sentence], places.order)
    read = tuple(_read(number, *pair, moved) for number, pair in enumerate(matched))
    return ReadBack(
        read,
        tuple(identity for identity in places.order if identity in gone),
        tuple(sentence.text for sentence in read if sentence.section is None),
        edited.tracked_changes,
        edited.comments,
        edited.changed_by,
    )


def _sentences_of(edited: EditedLetter, places: Places) -> Iterator[_Found]:
    section: str | None = None
    for paragraph in edited.paragraphs:
        text = paragraph.text.strip()
        if not text:
            continue
        section = places.section_of(paragraph, section)
        if not places.is_heading(paragraph):
            yield from _cut(paragraph, section)


def _cut(paragraph: EditedParagraph, section: str | None) -> Iterator[_Found]:
    """Yield the sentences of a paragraph; a bookmarked one with all that was typed into it."""
    for segment in paragraph.segments:
        text = " ".join(segment.text.split())
        pieces = sentences(text) if text else ()
        for piece in pieces:
            yield _Found(segment.mark and segment.mark.replace("_", "-", 1), piece, section)


class _Matcher:
    """Gives each stretch of text the sentence of the draft it is, at most one each."""

    def __init__(self, draft: Draft) -> None:
        self.left: dict[str, Sentence] = {
            sentence.id: sentence
            for section in draft.sections
            for paragraph in section.paragraphs
            for sentence in paragraph.sentences
        }

    def match(self, found: list[_Found]) -> list[tuple[_Found, Sentence | None]]:
        """Return each stretch with its sentence: same words first, then bookmark, then likeness."""
        result: list[Sentence | None] = [None] * len(found)
        for fits in (self._same_and_marked, self._same, self._marked, self._alike):
            for place, item in enumerate(found):
                if result[place] is None:
                    sentence = fits(item)
                    if sentence is not None:
                        result[place] = self.left.pop(sentence.id)
        return list(zip(found, result, strict=True))

    def _same_and_marked(self, item: _Found) -> Sentence | None:
        sentence = self.left.get(item.mark or "")
        return sentence if sentence and sentence.text == item.text else None

    def _same(self, item: _Found) -> Sentence | None:
        return next((s for s in self.left.values() if s.text == item.text), None)

    def _marked(self, item: _Found) -> Sentence | None:
        return self.left.get(item.mark or "")

    def _alike(self, item: _Found) -> Sentence | None:
        if item.mark is not None or len(item.text) > 2000:
            return None
        best, score = None, _ALIKE
        for sentence in self.left.values():
            matcher = SequenceMatcher(None, sentence.text, item.text, autojunk=False)
            if matcher.quick_ratio() > score and (ratio := matcher.ratio()) > score:
                best, score = sentence, ratio
        return best


def _moved(found: list[str], order: dict[str, int]) -> set[str]:
    """Return the sentences that do not stand in the draft's order: all but the longest row."""
    numbers = [order[identity] for identity in found]
    lengths, before = [1] * len(numbers), [-1] * len(numbers)
    for i, number in enumerate(numbers):
        for j in range(i):
            if numbers[j] < number and lengths[j] + 1 > lengths[i]:
                lengths[i], before[i] = lengths[j] + 1, j
    keep: set[str] = set()
    place = max(range(len(numbers)), key=lengths.__getitem__, default=-1)
    while place >= 0:
        keep.add(found[place])
        place = before[place]
    return set(found) - keep


def _read(number: int, item: _Found, sentence: Sentence | None, moved: set[str]) -> ReadSentence:
    if sentence is None:
        return ReadSentence(f"ny-{number + 1}", item.section, item.text, "ny", None)
    state = "uændret" if sentence.text == item.text else "ændret"
    if state == "uændret" and sentence.id in moved:
        state = "flyttet"
    return ReadSentence(sentence.id, item.section, item.text, state, sentence.source)
