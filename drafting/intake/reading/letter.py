"""Read a Word file that a person has edited: bookmarks, styles, tracked changes and comments.

Insertions count as text, deletions do not. What stands beside the text (text boxes, notes, head and
foot of the page) is read too; the template's own words are left out, by the record in the file.
Runs inside the worker: the file comes from outside.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from drafting.domain.edited import Comment, EditedLetter, EditedParagraph
from drafting.intake.reading.container import Container
from drafting.intake.reading.limits import RefusedError
from drafting.intake.reading.walk import MC, STRICT, Notes, W, Walker

__all__ = ["read_letter"]

_MOST_PARAGRAPHS, _MOST_CHARACTERS = 5_000, 400_000
_CHANGES = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
)
_TRACKED = tuple(f"{W}{name}" for name in _CHANGES)
_PICTURE = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    "{urn:schemas-microsoft-com:vml}imagedata",
    f"{W}object",
)
_BESIDE = (("header", "sidehoved"), ("footer", "sidefod"))
_PART = re.compile(r"word/([a-z]+)\d*\.xml")


def read_letter(data: bytes) -> EditedLetter:
    """Return what the Word file holds.

    Raises:
        RefusedError: it is not a Word file that can be read safely, or too long to be a letter.
    """
    box = Container(data)
    body = _parse(box, "word/document.xml")
    found = _properties(box)
    record = _record(found.get("description", ""))
    walker = Walker(Notes(_notes(box, "footnote"), _notes(box, "endnote")))
    walker.walk(body)
    paragraphs = [*_beside(box), *walker.paragraphs()]
    parts = [body, *(_parse(box, name) for name in box.names if _may_hold_changes(name))]
    letter = EditedLetter(
        tuple(_without(paragraphs, record.pop("egne", ""))),
        sum(1 for part in parts for tag in _TRACKED for _ in part.iter(tag)),
        tuple(_comments(box, walker.anchors)),
        found.get("lastModifiedBy", ""),
        record,
        sum(1 for part in parts for tag in _PICTURE for one in part.iter(tag) if _shown(one)),
    )
    _judge(letter)
    return letter


def _judge(letter: EditedLetter) -> None:
    size = sum(len(paragraph.text) for paragraph in letter.paragraphs)
    if len(letter.paragraphs) > _MOST_PARAGRAPHS or size > _MOST_CHARACTERS:
        raise RefusedError("Filen er for lang til at være et brev fra Udkast.")


def _may_hold_changes(name: str) -> bool:
    return _part_of(name) in ("header", "footer", "footnotes", "endnotes")


def _part_of(name: str) -> str:
    """Return what a part of the file is: "header" of word/header2.xml; "" of what lies deeper."""
    found = _PART.fullmatch(name)
    return found[1] if found else ""


def _shown(element: Any) -> bool:
    """Return whether a picture is the one shown, not the copy kept for older programs."""
    return next(element.iterancestors(f"{MC}Fallback"), None) is None


def _beside(box: Container) -> Iterator[EditedParagraph]:
    """Yield the words in the head and foot of the pages, each once."""
    seen = set()
    for kind, where in _BESIDE:
        for name in sorted(box.names):
            if _part_of(name) == kind:
                walker = Walker(Notes({}, {}), where)
                walker.walk(_parse(box, name))
                for paragraph in walker.paragraphs():
                    key = where, _digitless(paragraph.text)
                    if key not in seen:
                        seen.add(key)
                        yield paragraph


def _without(paragraphs: list[EditedParagraph], own: str) -> Iterator[EditedParagraph]:
    """Yield the paragraphs that are not the template's own; a page number may be another one."""
    left = Counter(_digitless(line) for line in own.split("\n") if line.strip())
    for paragraph in paragraphs:
        key = _digitless(paragraph.text)
        marked = any(segment.mark for segment in paragraph.segments)
        if key and not marked and left[key] > 0:
            left[key] -= 1
        else:
            yield paragraph


def _digitless(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.split()))


def _notes(box: Container, kind: str) -> dict[str, Any]:
    name = f"word/{kind}s.xml"
    if name not in box.names:
        return {}
    notes = _parse(box, name).iter(f"{W}{kind}")
    return {note.get(f"{W}id", ""): note for note in notes if not note.get(f"{W}type")}


def _comments(box: Container, anchors: dict[str, str]) -> Iterator[Comment]:
    if "word/comments.xml" not in box.names:
        return
    for element in _parse(box, "word/comments.xml").iter(f"{W}comment"):
        walker = Walker(Notes({}, {}))
        walker.walk(element)
        text = " ".join(paragraph.text for paragraph in walker.paragraphs())
        anchor = anchors.get(element.get(f"{W}id", ""), "")
        yield Comment(anchor, element.get(f"{W}author", ""), " ".join(text.split()))


def _properties(box: Container) -> dict[str, str]:
    if "docProps/core.xml" not in box.names:
        return {}
    root = _parse(box, "docProps/core.xml")
    return {one.tag.rsplit("}", 1)[-1]: one.text or "" for one in root if isinstance(one.tag, str)}


def _record(description: str) -> dict[str, str]:
    try:
        found = json.loads(description).get("udkast", {})
        return {str(key): str(value) for key, value in found.items()}
    except (ValueError, AttributeError, RecursionError):
        return {}


def _parse(box: Container, name: str) -> Any:
    from lxml import etree

    content = box.part(name).replace(STRICT, W[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError("Word-filens indhold er beskadiget.") from error
