"""Read a finished Word file and compare it with what it must say, paragraph by paragraph."""

import io
import zipfile
from collections.abc import Sequence
from functools import lru_cache

from drafting.errors import DraftingError

__all__ = ["assert_says", "paragraphs_of", "static_paragraphs"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"


def assert_says(content: bytes, expected: Sequence[str], template: bytes) -> None:
    """Check that the file's body is exactly the expected paragraphs, in any order of the head.

    Paragraphs that stand without variables in the template are the template's own.

    Raises:
        DraftingError: a paragraph is missing, changed, doubled or came from nowhere.
    """
    own = static_paragraphs(template)
    found = [text for text in paragraphs_of(content) if text and text not in own]
    wanted = [text for text in expected if text and text not in own]
    if found != wanted:
        place = next(
            (i for i, pair in enumerate(zip(found, wanted, strict=False)) if pair[0] != pair[1]),
            min(len(found), len(wanted)),
        )
        raise DraftingError(
            f"read-back differs at paragraph {place + 1} of {len(wanted)}; {len(found)} found",
            user_message=f"Word-filen er ikke gemt, fordi den ved kontrollæsningen ikke sagde det "
            f"samme som udkastet (afsnit {place + 1}). Brug den skabelon, der følger med, eller "
            "bed administratoren om at se på skabelonen.",
        )


def paragraphs_of(content: bytes) -> tuple[str, ...]:
    """Return the text of every paragraph of the body, in order; a break is a line break."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(_DOCUMENT)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    body = etree.fromstring(xml, parser)
    return tuple(_text(paragraph) for paragraph in body.iter(f"{_W}p"))


def _text(paragraph: object) -> str:
    marks = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
    pieces = []
    for element in paragraph.iter():  # type: ignore[attr-defined]
        if element.tag == f"{_W}t":
            pieces.append(element.text or "")
        elif element.tag in marks and element.getparent().tag == f"{_W}r":
            pieces.append(marks[element.tag])
    return "".join(pieces)


@lru_cache(maxsize=4)
def static_paragraphs(template: bytes) -> frozenset[str]:
    """Return the paragraphs that stand without variables in a template's body: its own words."""
    texts = paragraphs_of(template)
    return frozenset(text for text in texts if "{{" not in text and "{%" not in text)
