"""Cut the paragraphs of an edited letter into sentences, each with the bookmark it stands in.

What is typed right beside a bookmark stands outside it in the file but belongs to the sentence a
reader sees: »Det er ikke rigtigt, at« before an untouched sentence has changed that sentence.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from drafting.domain.edited import EditedParagraph, Segment
from drafting.review.places import Place, Places
from drafting.review.sameness import folded
from drafting.text import sentences

__all__ = ["Found", "cut"]

_ENDS = (".", "!", "?", "…", ":")
_CLOSING = "\"'»«”’)]"


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence of the edited letter: the id its bookmark names, its words, and where it is."""

    mark: str | None
    text: str
    place: Place
    paragraph: int
    style: str
    where: str


def cut(
    paragraphs: Iterable[EditedParagraph], places: Places, originals: Mapping[str, str]
) -> Iterator[Found]:
    """Yield the sentences in order; `originals` are the draft's sentences by their ids."""
    place = Place()
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.text.strip():
            continue
        here = places.place_of(paragraph, place)
        if paragraph.where == "":
            place = here
        if places.is_heading(paragraph):
            continue
        for mark, text in _sentences(paragraph, originals):
            yield Found(mark, text, here, number, paragraph.style, paragraph.where)


def _sentences(
    paragraph: EditedParagraph, originals: Mapping[str, str]
) -> Iterator[tuple[str | None, str]]:
    for atom in _atoms([_named(one) for one in paragraph.segments], originals):
        text = " ".join(atom.text.split())
        original = originals.get(atom.mark or "")
        if original is not None and folded(original) == folded(text):
            yield atom.mark, text
        elif text:
            for piece in _split(text, originals if atom.mark is None else {}):
                yield atom.mark, piece


def _named(segment: Segment) -> Segment:
    return segment if segment.mark is None else replace(segment, mark=_id(segment.mark))


def _id(mark: str) -> str:
    return mark.replace("_", "-", 1)


def _atoms(segments: list[Segment], originals: Mapping[str, str]) -> list[Segment]:
    """Return the stretches, what was typed beside a bookmark joined with its sentence."""
    atoms: list[Segment] = []
    for place, segment in enumerate(segments):
        if segment.mark is not None:
            atoms.append(segment)
            continue
        before = atoms[-1] if atoms else None
        after = segments[place + 1] if place + 1 < len(segments) else None
        head, middle, tail = _shared(segment.text, before, after)
        if head and before is not None:
            atoms[-1] = replace(before, text=before.text + head)
        if middle.strip():
            atoms.append(Segment(None, middle))
        if tail and after is not None:
            segments[place + 1] = replace(after, text=tail + after.text)
    return atoms


def _shared(text: str, before: Segment | None, after: Segment | None) -> tuple[str, str, str]:
    """Divide what stands between two sentences: the end of the first, new, the start of the next.

    Two spaces between sentences, or none, is nobody's words.
    """
    if not text.strip():
        return "", "", ""
    pieces = list(sentences(" ".join(text.split())))
    head = tail = ""
    if before is not None and _goes_on(before.text, text):
        lead = " " if text[:1].isspace() else ""
        head = lead + pieces.pop(0)
    if after is not None and pieces and not _is_ended(pieces[-1]):
        tail = pieces.pop() + " "
    return head, " ".join(pieces), tail


def _goes_on(before: str, text: str) -> bool:
    """Return whether `text` goes on with the sentence before it."""
    first = text.lstrip()[:1]
    return not _is_ended(before) or not text[:1].isspace() or first.islower() or first in ",;"


def _is_ended(text: str) -> bool:
    return text.rstrip().rstrip(_CLOSING).endswith(_ENDS)


def _split(text: str, known: Mapping[str, str]) -> Iterator[str]:
    """Cut words into sentences; where a sentence of the draft stands whole, it is one."""
    wanted = sorted({" ".join(one.split()) for one in known.values()}, key=len, reverse=True)
    rest = text
    while rest:
        whole = next((one for one in wanted if one and _begins_with(rest, one)), None)
        piece = whole or sentences(rest)[0]
        yield piece
        rest = rest[len(piece) :].lstrip()


def _begins_with(text: str, sentence: str) -> bool:
    return text.startswith(sentence) and text[len(sentence) : len(sentence) + 1] in ("", " ")
