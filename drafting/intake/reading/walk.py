"""Walk a part of a Word file in the order it is read, and know which of our bookmarks is open.

Without recursion: a hostile file may nest deeper than Python's stack. Bookmarks may begin and end
between paragraphs, inside deleted text or in a text box, so everything is walked, not paragraphs
alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from drafting.domain.edited import EditedParagraph, Segment

__all__ = ["MC", "STRICT", "Notes", "W", "Walker"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_PREFIX = "u_"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_GONE = {f"{W}del", f"{W}moveFrom"}
_SKIPPED = {f"{W}rPr", f"{W}sectPr", f"{W}instrText", f"{W}delText", f"{MC}Fallback"}
_WORDS = {f"{W}t", _MATH}
_SIGNS = {
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}tab": " ",
    f"{W}ptab": " ",
    f"{W}noBreakHyphen": "-",
    f"{W}sym": "□",  # a sign of a symbol font has no letter; that something stands there is shown
}
_NOTES = {f"{W}footnoteReference": "fodnote", f"{W}endnoteReference": "slutnote"}


@dataclass(frozen=True, slots=True)
class Notes:
    """The foot- and endnotes of a letter by their ids."""

    footnotes: dict[str, Any]
    endnotes: dict[str, Any]

    def of(self, where: str) -> dict[str, Any]:
        """Return the notes of one kind."""
        return self.footnotes if where == "fodnote" else self.endnotes


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read, and the notes that stand in it."""

    where: str
    style: str = ""
    pieces: list[Segment] = field(default_factory=list)
    notes: list[tuple[str, Any]] = field(default_factory=list)


class Walker:
    """Reads paragraphs; `anchors` tells at which sentence or words each comment stands."""

    def __init__(self, notes: Notes, where: str = "") -> None:
        self.anchors: dict[str, str] = {}
        self._notes, self._where = notes, where
        self._open: list[str] = []
        self._names: dict[str, str] = {}
        self._waiting: list[str] = []
        self._gone = 0
        self._read: list[_Open] = []
        self._inside: list[_Open] = []

    def paragraphs(self) -> Iterator[EditedParagraph]:
        """Yield what was read, in order; an empty paragraph too."""
        for one in self._read:
            yield EditedParagraph(one.style, tuple(_joined(one.pieces)), one.where)

    def walk(self, root: Any) -> None:
        """Read a part from its beginning to its end."""
        self._names = _names_of_ended(root)
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            node, done = stack.pop()
            if not isinstance(node.tag, str) or node.tag in _SKIPPED:
                continue
            if done:
                stack.extend((note, False) for note in reversed(self._leave(node)))
            elif self._enter(node):
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node))

    def _enter(self, node: Any) -> bool:
        """Take in one element; return whether its children are to be read."""
        tag = node.tag
        if tag == f"{W}p":
            self._begin_paragraph(node)
        elif tag in _GONE:
            self._gone += 1
        elif tag == f"{W}pPr":
            return False
        elif tag in _WORDS:
            self._say(node.text or "")
        elif tag in _SIGNS:
            self._say(_SIGNS[tag])
        else:
            self._point(node)
        return True

    def _leave(self, node: Any) -> list[Any]:
        """Close one element; return the notes to read after a paragraph that ends."""
        if node.tag in _GONE:
            self._gone -= 1
        if node.tag != f"{W}p":
            return []
        ended = self._inside.pop()
        return [note for _, note in ended.notes]

    def _begin_paragraph(self, node: Any) -> None:
        style = node.find(f"{W}pPr/{W}pStyle")
        opened = _Open(self._place(node), "" if style is None else style.get(f"{W}val", ""))
        self._read.append(opened)
        self._inside.append(opened)

    def _place(self, node: Any) -> str:
        for kind, where in ((f"{W}footnote", "fodnote"), (f"{W}endnote", "slutnote")):
            if next(node.iterancestors(kind), None) is not None:
                return where
        return self._where

    def _point(self, node: Any) -> None:
        """Take in what stands at a point and has no words: bookmarks, comments, notes."""
        tag, identity = node.tag, node.get(f"{W}id", "")
        if tag == f"{W}bookmarkStart":
            if identity in self._names:
                self._open.append(self._names[identity])
        elif tag == f"{W}bookmarkEnd":
            self._open = [name for name in self._open if name != self._names.get(identity)]
        elif tag == f"{W}commentRangeStart":
            self._waiting.append(identity)
        elif tag == f"{W}commentReference":
            self._settle(identity)
        elif tag in _NOTES and self._inside and not self._gone:
            note = self._notes.of(_NOTES[tag]).pop(identity, None)
            if note is not None:
                self._inside[-1].notes.append((_NOTES[tag], note))

    def _say(self, text: str) -> None:
        if self._gone or not self._inside:
            return
        mark = self._open[-1] if self._open else None
        self._inside[-1].pieces.append(Segment(mark, text))
        if text.strip():
            for identity in self._waiting:
                self.anchors.setdefault(identity, _anchor(mark, text))
            self._waiting = []

    def _settle(self, identity: str) -> None:
        """Anchor a comment that stands at a point to what was said last."""
        said = [one for one in self._inside[-1].pieces if one.text.strip()] if self._inside else []
        if identity not in self.anchors and said:
            self.anchors[identity] = _anchor(said[-1].mark, said[-1].text)
        if identity in self._waiting:
            self._waiting.remove(identity)


def _names_of_ended(root: Any) -> dict[str, str]:
    """Return our bookmarks' names by their ids; one that never ends marks nothing.

    LibreOffice begins a bookmark again in each paragraph it spans, under a new id, and ends it
    once: the names tell that they are one.
    """
    names = {}
    for mark in root.iter(f"{W}bookmarkStart"):
        name = mark.get(f"{W}name", "")
        if name.startswith(_PREFIX):
            names[mark.get(f"{W}id", "")] = name.removeprefix(_PREFIX)
    ends = {names.get(mark.get(f"{W}id", "")) for mark in root.iter(f"{W}bookmarkEnd")}
    return {identity: name for identity, name in names.items() if name in ends}


def _anchor(mark: str | None, text: str) -> str:
    return mark.replace("_", "-") if mark else text.strip()[:80]


def _joined(pieces: list[Segment]) -> Iterator[Segment]:
    held: Segment | None = None
    for piece in pieces:
        if held is not None and held.mark == piece.mark:
            held = Segment(held.mark, held.text + piece.text)
        else:
            if held is not None:
                yield held
            held = piece
    if held is not None:
        yield held
