"""Read a Word file that a person has edited: bookmarks, styles, tracked changes and comments.

Insertions count as text, deletions do not. The file comes from outside, so it is looked at before
it is parsed: sizes, no document type, no entities.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from typing import Any

from drafting.domain.edited import Comment, EditedLetter, EditedParagraph, Segment
from drafting.errors import InputError

__all__ = ["read_edited"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PREFIX = "u_"
_MAX_PART, _MAX_PARTS = 30_000_000, 2_000
_GONE = {f"{_W}del", f"{_W}moveFrom"}
_TRACKED = (*_GONE, f"{_W}ins", f"{_W}moveTo")
_BREAKS = {f"{_W}br", f"{_W}cr", f"{_W}tab"}


def read_edited(content: bytes) -> EditedLetter:
    """Return what the Word file holds.

    Raises:
        InputError: it is not a Word file that can be read safely.
    """
    parts = _parts(content)
    body = _parse(parts.get("word/document.xml", b""))
    walker = _Walker()
    paragraphs = tuple(walker.paragraph(element) for element in body.iter(f"{_W}p"))
    properties = parts.get("docProps/core.xml")
    found = _properties(properties) if properties else {}
    return EditedLetter(
        paragraphs,
        sum(1 for tag in _TRACKED for _ in body.iter(tag)),
        tuple(_comments(parts.get("word/comments.xml"), walker.anchors)),
        found.get("lastModifiedBy", ""),
        _record(found.get("description", "")),
    )


class _Walker:
    """Walks the body in order and knows which of our bookmarks is open."""

    def __init__(self) -> None:
        self.open: dict[str, str] = {}
        self.anchors: dict[str, str] = {}
        self.comment_ids: list[str] = []

    def paragraph(self, element: Any) -> EditedParagraph:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        segments = tuple(_joined(self._pieces(element)))
        name = "" if style is None else style.get(f"{_W}val", "")
        return EditedParagraph(name, segments)

    def _pieces(self, element: Any) -> Iterator[Segment]:
        for child in element:
            tag = child.tag
            if tag in _GONE or tag == f"{_W}pPr" or tag == f"{_W}p":
                continue
            if tag == f"{_W}bookmarkStart":
                self._begin(child)
            elif tag == f"{_W}bookmarkEnd":
                self.open.pop(child.get(f"{_W}id"), None)
            elif tag == f"{_W}commentRangeStart":
                self.comment_ids.append(child.get(f"{_W}id"))
            elif tag == f"{_W}t":
                yield self._said(child.text or "")
            elif tag in _BREAKS:
                yield self._said(" ")
            else:
                yield from self._pieces(child)

    def _begin(self, element: Any) -> None:
        name = element.get(f"{_W}name", "")
        if name.startswith(_PREFIX):
            self.open[element.get(f"{_W}id")] = name.removeprefix(_PREFIX)

    def _said(self, text: str) -> Segment:
        mark = next(reversed(self.open.values()), None) if self.open else None
        if text.strip():
            for identity in self.comment_ids:
                self.anchors.setdefault(identity, mark or text.strip()[:80])
            self.comment_ids = []
        return Segment(mark, text)


def _joined(pieces: Iterator[Segment]) -> Iterator[Segment]:
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


def _comments(content: bytes | None, anchors: dict[str, str]) -> Iterator[Comment]:
    if content is None:
        return
    for element in _parse(content).iter(f"{_W}comment"):
        text = " ".join("".join(t.text or "" for t in p.iter(f"{_W}t")) for p in element)
        anchor = anchors.get(element.get(f"{_W}id"), "")
        yield Comment(anchor.replace("_", "-"), element.get(f"{_W}author", ""), text.strip())


def _properties(content: bytes) -> dict[str, str]:
    return {element.tag.rsplit("}", 1)[-1]: element.text or "" for element in _parse(content)}


def _record(description: str) -> dict[str, str]:
    try:
        found = json.loads(description).get("udkast", {})
        return {str(key): str(value) for key, value in found.items()}
    except (ValueError, AttributeError):
        return {}


def _parts(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > _MAX_PARTS or any(e.file_size > _MAX_PART for e in entries):
                raise _unreadable("too large")
            wanted = ("word/document.xml", "word/comments.xml", "docProps/core.xml")
            return {e.filename: archive.read(e) for e in entries if e.filename in wanted}
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise _unreadable(type(error).__name__) from error


def _parse(content: bytes) -> Any:
    from lxml import etree

    if not content or b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise _unreadable("no document, or a document type")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _unreadable("broken xml") from error


def _unreadable(why: str) -> InputError:
    return InputError(
        f"not a readable Word file: {why}",
        user_message="Filen kan ikke læses som et Word-dokument. Gem den igen i Word som .docx, "
        "og prøv igen.",
    )
