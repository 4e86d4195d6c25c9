"""Where in the letter a paragraph of an edited file stands.

A letter is divided by its headings; a part without a heading (the opening, what the result means)
follows the part before it, so a *stretch* is a heading's part and those without a heading after it.
Within the stretch the paragraph style tells the part. A paragraph that was moved to another stretch
stands where it was moved to, whatever its style says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.domain.draft import Draft
from drafting.domain.edited import EditedParagraph
from drafting.review.sameness import folded

__all__ = ["Place", "Places"]


@dataclass(frozen=True, slots=True)
class Place:
    """The part a paragraph stands in, and the parts of its stretch; None is no part at all."""

    section: str | None = None
    stretch: frozenset[str] = frozenset()


class Places:
    """The draft's sections, found again by bookmark, heading text or paragraph style."""

    def __init__(self, draft: Draft, paragraphs: Sequence[EditedParagraph]) -> None:
        self.title = folded(draft.title)
        self.sections = [section.key for section in draft.sections]
        self.headings = {folded(s.heading): s.key for s in draft.sections if s.heading}
        self.order: dict[str, int] = {}
        self.home: dict[str, str] = {}
        for section in draft.sections:
            for paragraph in section.paragraphs:
                for sentence in paragraph.sentences:
                    self.order[sentence.id] = len(self.order)
                    self.home[sentence.id] = section.key
        self._stretches = _stretches(draft)
        self._standing = {key for one in paragraphs if (key := self._heading_of(one))}

    def is_heading(self, paragraph: EditedParagraph) -> bool:
        """Return whether the paragraph is the title or a heading of the letter, word for word.

        A heading that a person wrote or changed is not ours, and is shown like any new sentence.
        """
        text = folded(paragraph.text)
        return text == self.title or text in self.headings

    def place_of(self, paragraph: EditedParagraph, before: Place) -> Place:
        """Return where a paragraph stands, given where the one before it does."""
        if paragraph.where in ("sidehoved", "sidefod"):
            return Place()
        heading = self._heading_of(paragraph)
        if heading is not None:
            return Place(heading, self._stretches[heading])
        styled = _by_style(paragraph.style, self.sections)
        if styled is not None and (styled in before.stretch or self._lost_its_heading(styled)):
            return Place(styled, before.stretch | self._stretches[styled])
        if before.section is not None:
            return before
        home = styled or self._home(paragraph)
        return Place(home, self._stretches[home]) if home else before

    def _heading_of(self, paragraph: EditedParagraph) -> str | None:
        marks = [segment.mark for segment in paragraph.segments if segment.mark]
        marked = next((mark for mark in marks if mark in self.sections), None)
        return marked or self.headings.get(folded(paragraph.text))

    def _lost_its_heading(self, section: str) -> bool:
        """Return whether the heading over a part is no longer in the file."""
        head = next(key for key in self.sections if key in self._stretches[section])
        return head in self.headings.values() and head not in self._standing

    def _home(self, paragraph: EditedParagraph) -> str | None:
        marks = (segment.mark for segment in paragraph.segments if segment.mark)
        homes = (self.home.get(mark.replace("_", "-", 1)) for mark in marks)
        return next((home for home in homes if home), None)


def _stretches(draft: Draft) -> dict[str, frozenset[str]]:
    groups: list[list[str]] = []
    for section in draft.sections:
        if section.heading or not groups:
            groups.append([])
        groups[-1].append(section.key)
    return {key: frozenset(group) for group in groups for key in group}


def _by_style(style: str, sections: list[str]) -> str | None:
    for kind in ("Afsnit", "Punkt", "Adresse", "Reference"):
        name = style.removeprefix(kind).lower()
        if style.startswith(kind) and name in sections:
            return name
    return None
