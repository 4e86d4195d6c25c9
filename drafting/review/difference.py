"""What differs between two wordings of a letter: sentences first, then words in changed sentences.

Nothing is lost: the pieces that stand in both or only before are the first text, and those that
stand in both or only after are the second, sign by sign.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

__all__ = ["Change", "Kind", "Piece", "after_of", "before_of", "difference", "words_difference"]

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4  # below this two sentences are shown as one gone and one new
_LONGEST = 400  # tokens; a longer sentence is shown as gone and new, since difflib is quadratic


class Kind(StrEnum):
    """What happened to a piece or a sentence; the value is the word the reader sees."""

    SAME = "uændret"
    ADDED = "tilføjet"
    REMOVED = "slettet"
    CHANGED = "ændret"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands in both, only after, or only before."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence and what happened to it; a changed one has pieces of several kinds."""

    kind: Kind
    pieces: tuple[Piece, ...]

    @property
    def before(self) -> str:
        """Return the sentence as it was; empty where it is new."""
        return "".join(piece.text for piece in self.pieces if piece.kind is not Kind.ADDED)

    @property
    def after(self) -> str:
        """Return the sentence as it is; empty where it is gone."""
        return "".join(piece.text for piece in self.pieces if piece.kind is not Kind.REMOVED)


def difference(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """Return what makes `after` of `before`, sentence by sentence, in reading order."""
    matcher = SequenceMatcher(None, list(before), list(after), autojunk=False)
    found: list[Change] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found += [_whole(Kind.SAME, text) for text in after[j1:j2]]
        else:
            found += _rewritten(before[i1:i2], after[j1:j2])
    return tuple(found)


def before_of(changes: Sequence[Change]) -> tuple[str, ...]:
    """Return the sentences the changes began from."""
    return tuple(change.before for change in changes if change.kind is not Kind.ADDED)


def after_of(changes: Sequence[Change]) -> tuple[str, ...]:
    """Return the sentences the changes end in."""
    return tuple(change.after for change in changes if change.kind is not Kind.REMOVED)


def words_difference(before: str, after: str) -> tuple[Piece, ...]:
    """Return what makes one sentence of another, word by word."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) > _LONGEST:
        return _gone_and_new(before, after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    pieces: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Kind.SAME, "".join(old[i1:i2])))
        else:
            pieces += _gone_and_new("".join(old[i1:i2]), "".join(new[j1:j2]))
    return tuple(pieces)


def _gone_and_new(before: str, after: str) -> tuple[Piece, ...]:
    both = (Piece(Kind.REMOVED, before), Piece(Kind.ADDED, after))
    return tuple(piece for piece in both if piece.text)


def _rewritten(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Pair the sentences of a rewritten stretch in order; what has no match is gone or new."""
    place = 0
    for text in after:
        match = _closest(text, before, place)
        if match is None:
            yield _whole(Kind.ADDED, text)
            continue
        yield from (_whole(Kind.REMOVED, gone) for gone in before[place:match])
        yield Change(Kind.CHANGED, words_difference(before[match], text))
        place = match + 1
    yield from (_whole(Kind.REMOVED, gone) for gone in before[place:])


def _closest(text: str, before: Sequence[str], place: int) -> int | None:
    """Return where the sentence most like `text` stands from `place` on, or None."""
    words = _TOKEN.findall(text)
    best, score = None, _ALIKE
    for number in range(place, len(before)):
        others = _TOKEN.findall(before[number])
        if max(len(words), len(others)) > _LONGEST:
            continue
        matcher = SequenceMatcher(None, others, words, autojunk=False)
        if matcher.quick_ratio() > score and (ratio := matcher.ratio()) > score:
            best, score = number, ratio
    return best


def _whole(kind: Kind, text: str) -> Change:
    inner = Kind.SAME if kind is Kind.SAME else kind
    return Change(kind, (Piece(inner, text),))
