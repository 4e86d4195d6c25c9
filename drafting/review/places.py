"""Where in the letter a paragraph of an edited file belongs."""

from drafting.domain.draft import Draft
from drafting.domain.edited import EditedParagraph

__all__ = ["Places"]


class Places:
    """The draft's sections, found again by bookmark, heading text or paragraph style."""

    def __init__(self, draft: Draft) -> None:
        self.title = draft.title
        self.sections = [section.key for section in draft.sections]
        self.headings = {s.heading: s.key for s in draft.sections if s.heading}
        self.order: dict[str, int] = {}
        self.home: dict[str, str] = {}
        for section in draft.sections:
            for paragraph in section.paragraphs:
                for sentence in paragraph.sentences:
                    self.order[sentence.id] = len(self.order)
                    self.home[sentence.id] = section.key

    def is_heading(self, paragraph: EditedParagraph) -> bool:
        """Return whether the paragraph is the title or a heading of the letter, word for word.

        A heading that a person wrote or changed is not ours, and is shown like any new sentence.
        """
        text = paragraph.text.strip()
        return text == self.title or text in self.headings

    def section_of(self, paragraph: EditedParagraph, before: str | None) -> str | None:
        """Return the section: a heading's own, else by style, else that of the paragraph before."""
        marks = [segment.mark for segment in paragraph.segments if segment.mark]
        heading = next((mark for mark in marks if mark in self.sections), None)
        heading = heading or self.headings.get(paragraph.text.strip())
        homes = (self.home.get(mark.replace("_", "-", 1)) for mark in marks)
        return (
            heading
            or _by_style(paragraph.style, self.sections)
            or before
            or next((home for home in homes if home), None)
        )


def _by_style(style: str, sections: list[str]) -> str | None:
    for kind in ("Afsnit", "Punkt", "Adresse", "Reference"):
        name = style.removeprefix(kind).lower()
        if style.startswith(kind) and name in sections:
            return name
    return None
