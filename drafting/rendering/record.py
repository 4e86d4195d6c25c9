"""What a Word file remembers of the draft it was made from, so that it can be read back.

It lies in the file's own description: nothing in it is not in the letter itself.
"""

import hashlib
import json
from typing import Any

from drafting.domain.draft import Draft
from drafting.rendering.plain import lines_of

__all__ = ["fingerprint", "own_lines", "record_json"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BESIDE = ("/header", "/footer")


def fingerprint(draft: Draft) -> str:
    """Return 16 hexadecimal digits that name a draft by its words and its sentences' ids."""
    ids = [
        sentence.id
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    ]
    said = json.dumps([draft.letter, lines_of(draft), ids], ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def record_json(draft: Draft, template: bytes, own: list[str]) -> str:
    """Return the record of a draft, with the template's checksum and the words of its own.

    A draft that remembers nothing gives an empty text.
    """
    if not draft.record:
        return ""
    made_of = {"draft": fingerprint(draft), "skabelon": hashlib.sha256(template).hexdigest()}
    record = {**dict(draft.record), **made_of, "egne": "\n".join(own)}
    return json.dumps({"udkast": record})


def own_lines(document: Any, static: frozenset[str]) -> list[str]:
    """Return the template's own words: its static paragraphs, and the head and foot of its pages.

    `document` is a rendered python-docx document; a page number's present value is among the words.
    """
    from lxml import etree

    beside = [
        "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
        for related in document.part.rels.values()
        if related.reltype.endswith(_BESIDE)
        for paragraph in etree.fromstring(related.target_part.blob).iter(f"{_W}p")
    ]
    return [line for line in dict.fromkeys([*sorted(static), *beside]) if line.strip()]
