"""Word files, read from the XML itself: python-docx skips inserted text and content controls.

Read: body, tables, text boxes, content controls, inserted text, headers, footers, foot- and
endnotes, comments. Not read, but listed: deleted text in tracked changes, pictures, fields' codes.
"""

from typing import Any

from drafting.intake.reading.container import Container
from drafting.intake.reading.limits import Parsed, RefusedError
from drafting.intake.reading.plain import clean

__all__ = ["read_docx"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_OUT = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback", f"{_W}instrText", f"{_W}delText"))
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_EXTRA = (
    ("header", "sidehoved"),
    ("footer", "sidefod"),
    ("footnotes", "fodnoter"),
    ("endnotes", "slutnoter"),
    ("comments", "kommentarer"),
)


def read_docx(data: bytes, name: str) -> Parsed:
    """Read a Word document.

    Raises:
        RefusedError: The container is unsafe or damaged, or the XML is broken.
    """
    box = Container(data)
    parsed = Parsed(name, "docx")
    pages = _part(box, "word/document.xml", parsed, "teksten")
    seen: set[str] = set()
    for part in sorted(box.names):
        for mark, where in _EXTRA:
            if part.startswith(f"word/{mark}") and part.endswith(".xml") and part.count("/") == 1:
                text = "\n".join(_part(box, part, parsed, where)).strip()
                if text and text not in seen and "Extended" not in part and "Ids" not in part:
                    seen.add(text)
                    pages[-1] += f"\n\n[{where}] {text}"
    pictures = sum(1 for part in box.names if part.startswith("word/media/"))
    if pictures:
        parsed.problems.append(
            ("billeder", f"Dokumentet har {pictures} billede(r); tekst i billeder er ikke læst.")
        )
    parsed.pages = [clean(page, parsed) for page in pages]
    if not any(page.strip() for page in parsed.pages):
        parsed.problems.append(("teksten", "Der er ingen tekst i dokumentet."))
    return parsed


def _part(box: Container, name: str, parsed: Parsed, where: str) -> list[str]:
    from lxml import etree

    data = box.part(name).replace(_STRICT, _W[1:-1].encode())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(
            "Word-filens indhold er beskadiget. Gem den igen, eller vedlæg den som PDF."
        ) from error
    deleted = sum(1 for _ in root.iter(f"{_W}delText"))
    if deleted:
        parsed.problems.append(
            (
                where,
                f"{deleted} stykke(r) slettet tekst i sporede ændringer er ikke taget med; "
                f"indsat tekst er med.",
            )
        )
    pages = [""]
    out: list[str] = []
    _walk(root, out, pages)
    pages[-1] = "".join(out)
    return pages


def _walk(root: Any, out: list[str], pages: list[str]) -> None:
    """Walk without recursion: a file may nest deeper than Python's stack."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        tag = node.tag
        if not isinstance(tag, str) or tag in _OUT:
            continue
        if done:
            _close(tag, out)
            continue
        if (
            tag == f"{_W}br" and node.get(f"{_W}type") == "page"
        ) or tag == f"{_W}lastRenderedPageBreak":
            _new_page(out, pages)
        elif tag == f"{_W}t":
            out.append(node.text or "")
        elif tag in _BREAKS:
            out.append(_BREAKS[tag])
        else:
            if tag == f"{_W}txbxContent":
                out.append("\n")
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))


def _close(tag: str, out: list[str]) -> None:
    if tag == f"{_W}p":
        out.append("\n")
    elif tag == f"{_W}tc":
        if out and out[-1] == "\n":
            out.pop()
        out.append("\t")
    elif tag == f"{_W}tr":
        out.append("\n")


def _new_page(out: list[str], pages: list[str]) -> None:
    if "".join(out).strip():
        pages[-1] = "".join(out)
        pages.append("")
        out.clear()
