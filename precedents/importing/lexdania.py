"""LexDania 2.1 XML from retsinformation: no namespace, headings only as bold or italic runs.

`EndDate` is not an expiry date and is not read. `Meta` names the newest consolidation of a law,
not the one applied, so the law is read from the text.
"""

from collections.abc import Iterator
from typing import Any

from precedents.importing.raw import Paragraph, RawDocument, squeeze, unreadable

__all__ = ["read_lexdania"]

_LAWS = {"Rubrica", "KapitelOverskrift"}
_BLOCKS = {"Exitus", "Rubrica", "Explicatus", "Titel", "UnderTitel"}


def read_lexdania(data: bytes, name: str) -> RawDocument:
    """Return the document of one XML file; one with metadata only has no paragraphs.

    Raises:
        InputError: the bytes are no XML, or no LexDania document.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise unreadable(name, "det er ikke gyldig XML") from error
    if root.tag != "Dokument" or root.find("Meta") is None:
        raise unreadable(name, "det er ikke et LexDania-dokument")
    meta = {each.tag: squeeze(each.text or "") for each in root.find("Meta") if each.text}
    meta["format"] = "lexdania"
    paragraphs: list[Paragraph] = []
    for part in root:
        if part.tag not in ("Meta", "TitelGruppe"):
            paragraphs += _paragraphs(part)
    return RawDocument(meta.get("DocumentTitle", ""), tuple(paragraphs), meta)


def _paragraphs(element: Any) -> Iterator[Paragraph]:
    """Yield paragraphs in reading order; a list marker stands with the text that follows it."""
    if element.tag in ("Indentatio", "Paragraf", "Stk", "Aendring"):
        yield from _marked(element)
    elif element.tag == "Table":
        for row in element.iter("Tr"):
            cells = [squeeze(_text(cell)) for cell in row.iter("Td")]
            yield Paragraph(" | ".join(cells))
    elif element.tag in _BLOCKS or (len(element) and element[0].tag in ("Linea", "Char")):
        yield from _block(element)
    else:
        if element.text and element.text.strip():
            yield Paragraph(squeeze(element.text))
        for child in element:
            yield from _paragraphs(child)


def _marked(element: Any) -> Iterator[Paragraph]:
    marker = ""
    for child in element:
        if child.tag == "Explicatus":
            marker = squeeze(_text(child))
            continue
        for paragraph in _paragraphs(child):
            joined = f"{marker} {paragraph.text}".strip()
            yield Paragraph(joined, paragraph.heading and not marker)
            marker = ""
    if marker:
        yield Paragraph(marker)


def _block(element: Any) -> Iterator[Paragraph]:
    nested = [child for child in element if child.tag in ("Index", "Table", "Exitus")]
    text = squeeze(_text(element, skip=("Index", "Table", "Exitus")))
    if text:
        yield Paragraph(text, element.tag in _LAWS or _all_set_apart(element))
    for child in nested:
        for inner in child if child.tag == "Index" else [child]:
            yield from _paragraphs(inner)


def _text(element: Any, skip: tuple[str, ...] = ()) -> str:
    """Join runs without a separator, lines and blocks with a blank."""
    parts = [element.text or ""] if element.tag in ("Char", "Linea") or not len(element) else []
    for child in element:
        if child.tag in skip or not isinstance(child.tag, str):
            continue
        gap = "" if child.tag == "Char" else " "
        parts.append(gap + _text(child, skip) + gap)
        if element.tag in ("Linea", "Char"):
            parts.append(child.tail or "" if (child.tail or "").strip() else "")
    return "".join(parts)


def _all_set_apart(element: Any) -> bool:
    runs = [run for run in element.iter("Char") if (run.text or "").strip()]
    return bool(runs) and all(run.get("formaChar") in ("Bold", "Italic") for run in runs)
