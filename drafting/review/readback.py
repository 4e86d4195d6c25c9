"""Compare an edited letter with the draft it came from, sentence by sentence.

A sentence is found by its bookmark; where the bookmark is gone, by its words. What cannot be placed
in a section is shown, never dropped.
"""

from collections.abc import Iterable

from drafting.domain.draft import Draft
from drafting.domain.edited import EditedLetter, ReadBack, ReadSentence
from drafting.review.cutting import Found, cut
from drafting.review.matching import Match, match
from drafting.review.places import Places
from drafting.review.sameness import folded

__all__ = ["compare"]


def compare(draft: Draft, edited: EditedLetter) -> ReadBack:
    """Return the state of every sentence in the edited letter, in its order, and what is gone.

    A sentence that was divided keeps its id for the first part; the others are ``id-2`` and on.
    """
    places = Places(draft, edited.paragraphs)
    originals = {
        sentence.id: sentence.text
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    }
    matched = match(draft, list(cut(edited.paragraphs, places, originals)), places)
    whole = [one.sentence.id for one in matched if one.sentence and one.part == 1]
    moved = _moved(whole, places.order)
    read = tuple(_read(number, one, places, moved) for number, one in enumerate(matched))
    return ReadBack(
        read,
        tuple(identity for identity in places.order if identity not in set(whole)),
        tuple(sentence.text for sentence in read if sentence.section is None),
        edited.tracked_changes,
        edited.comments,
        edited.changed_by,
        edited.unread,
    )


def _read(number: int, one: Match, places: Places, moved: set[str]) -> ReadSentence:
    item, sentence = one.found, one.sentence
    rest = (item.paragraph, item.style, item.where)
    if sentence is None:
        return ReadSentence(f"ny-{number + 1}", item.place.section, item.text, "ny", None, *rest)
    home = places.home[sentence.id]
    section = home if _at_home(home, item) else item.place.section
    state = "ændret"
    if folded(sentence.text) == folded(item.text):
        state = "flyttet" if sentence.id in moved or section != home else "uændret"
    identity = sentence.id if one.part == 1 else f"{sentence.id}-{one.part}"
    return ReadSentence(identity, section, item.text, state, sentence.source, *rest)


def _at_home(home: str, item: Found) -> bool:
    """Return whether a sentence stands in its own part; above every part nothing says where."""
    nowhere = item.place.section is None and item.where == ""
    return nowhere or home in item.place.stretch


def _moved(found: Iterable[str], order: dict[str, int]) -> set[str]:
    """Return the sentences that do not stand in the draft's order: all but the longest row."""
    found = list(found)
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
