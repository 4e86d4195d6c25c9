"""What a finished letter lacks for a reader who hears it, or who has page 2 in the hand."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

__all__ = ["missing_marks"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_HEADINGS = ("heading 1", "heading 2", "heading 3")


def missing_marks(word: bytes) -> Iterator[str]:
    """Yield, in Danish, which marks of an accessible document are not in a rendered letter."""
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith(".xml")}
    body, styles = _parse(parts["word/document.xml"]), _parse(parts["word/styles.xml"])
    names = {
        style.get(f"{_W}styleId", ""): _value(style, "name").lower()
        for style in styles.iter(f"{_W}style")
    }
    used = [style.get(f"{_W}val", "") for style in body.iter(f"{_W}pStyle")]
    if not {name for identity in used if (name := names.get(identity, "")) in _HEADINGS}:
        yield (
            "Overskrifterne bliver ikke til overskrifter i Word. Brug {{ afsnit.stil }} som "
            "afsnittets typografi, og behold typografierne Overskrift 1-3."
        )
    if gone := sorted({identity for identity in used if identity not in names}):
        yield f"Skabelonen mangler typografierne {', '.join(gone)}. Teksten får »Normal« i stedet."
    if not any(lang.get(f"{_W}val", "").startswith("da") for lang in styles.iter(f"{_W}lang")):
        yield "Sproget er ikke sat til dansk. Vælg dansk som sprog for typografien »Normal«."
    feet = (content for name, content in parts.items() if name.startswith("word/footer"))
    heads = (content for name, content in parts.items() if name.startswith("word/header"))
    if not any(b"PAGE" in content for content in (*feet, *heads)):
        yield "Der er ingen sidetal i sidehoved eller sidefod."
    yield from _unnamed(body)


def _unnamed(body: Any) -> Iterator[str]:
    if any(next(table.iter(f"{_W}tblHeader"), None) is None for table in body.iter(f"{_W}tbl")):
        yield "En tabel har ingen overskriftsrække. Vælg »Gentag som overskriftsrække« i Word."
    if any(not picture.get("descr") for picture in body.iter(_DRAWING)):
        yield "Et billede har ingen alternativ tekst. Skriv den i Word."


def _value(element: Any, name: str) -> str:
    found = element.find(f"{_W}{name}")
    return "" if found is None else str(found.get(f"{_W}val", ""))


def _parse(content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)
