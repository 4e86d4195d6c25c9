"""A letter as it came back from Word, and what has happened to each of its sentences."""

from dataclasses import dataclass, field

from drafting.domain.draft import Source

__all__ = ["Comment", "EditedLetter", "EditedParagraph", "ReadBack", "ReadSentence", "Segment"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text and the bookmark it stands in; None is outside every bookmark of ours."""

    mark: str | None
    text: str


@dataclass(frozen=True, slots=True)
class EditedParagraph:
    """One paragraph of the file: its style and its stretches of text, insertions accepted.

    `where` is "" in the text itself (tables and text boxes are part of it), else "sidehoved",
    "sidefod", "fodnote" or "slutnote".
    """

    style: str
    segments: tuple[Segment, ...]
    where: str = ""

    @property
    def text(self) -> str:
        """Return the whole text of the paragraph."""
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin; `anchor` is the sentence's id, or the words it stands at."""

    anchor: str
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class EditedLetter:
    """What a Word file holds: paragraphs, open tracked changes, comments, and our own record.

    `unread` counts pictures, charts and embedded objects, whose words nobody has read.
    """

    paragraphs: tuple[EditedParagraph, ...]
    tracked_changes: int = 0
    comments: tuple[Comment, ...] = ()
    changed_by: str = ""
    record: dict[str, str] = field(default_factory=dict)
    unread: int = 0


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence of the edited letter; `state` is uændret | ændret | ny | flyttet.

    `paragraph` counts from 0 through the file, `style` is the paragraph's, `where` as in
    `EditedParagraph`.
    """

    id: str
    section: str | None
    text: str
    state: str
    source: Source | None
    paragraph: int = 0
    style: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Every sentence of the edited letter, and what is no longer there."""

    sentences: tuple[ReadSentence, ...]
    deleted: tuple[str, ...]
    unplaced: tuple[str, ...]
    tracked_changes: int
    comments: tuple[Comment, ...]
    changed_by: str = ""
    unread: int = 0
