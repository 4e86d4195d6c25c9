"""Text, PDF, Word and JSON lines: each to the raw form, by what the file is, not by its name."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from precedents.importing.html import read_html
from precedents.importing.lexdania import read_lexdania
from precedents.importing.raw import Paragraph, RawDocument, squeeze, unreadable

__all__ = ["read_file"]

LARGEST = 50_000_000
_FIELDS = {
    "date": "published",
    "journal_number": "journal",
    "paragraph": "paragraf",
    "url": "url",
    "status": "status",
    "decision_number": "number",
}


def read_file(path: Path) -> list[RawDocument]:
    """Return the documents of one file (a JSON-lines file may hold several).

    Raises:
        InputError: the file cannot be read, is too large, or is of no known format.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise unreadable(path.name, "den er større end 50 MB")
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path.name, "den kan ikke åbnes") from error
    if not data.strip():
        raise unreadable(path.name, "den er tom")
    return _by_content(data, path.name)


def _by_content(data: bytes, name: str) -> list[RawDocument]:
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:600].lower()
    if start.startswith(b"%pdf"):
        return [_pdf(data, name)]
    if start.startswith(b"pk\x03\x04"):
        return [_docx(data, name)]
    if b"<dokument" in start or (start.startswith(b"<?xml") and b"<html" not in start):
        return [read_lexdania(data, name)]
    if b"<html" in start or b"<!doctype" in start or b"<body" in start:
        return [read_html(data, name)]
    if start.startswith(b"{"):
        return list(_json_lines(_decoded(data), name))
    return [_plain(_decoded(data), name)]


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252", "latin-1"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _plain(text: str, name: str) -> RawDocument:
    """Read plain text: paragraphs end at blank lines, words cut at a line's end are mended."""
    if "\x00" in text:
        raise unreadable(name, "den indeholder ikke tekst")
    mended = re.sub(r"(?<=[a-zæøå])-\n(?=[a-zæøå])", "", text.replace("\r\n", "\n"))
    blocks = re.split(r"\n\s*\n|\f", mended)
    paragraphs = tuple(p for block in blocks for p in _lines(block))
    if not paragraphs:
        raise unreadable(name, "der er ingen tekst i den")
    return RawDocument(paragraphs[0].text, paragraphs, {"format": "text"})


def _lines(block: str) -> Iterator[Paragraph]:
    """Yield a block's paragraphs: list items and numbered points stand on their own."""
    for part in re.split(r"\n(?=\s*(?:[•–-]|\d{1,2}[.)]) )", block):
        if text := squeeze(part):
            yield Paragraph(text)


def _pdf(data: bytes, name: str) -> RawDocument:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            raise unreadable(name, "den er beskyttet med adgangskode")
        text = "\n".join(page.extract_text() or "" for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise unreadable(name, "PDF-filen er beskadiget") from error
    if not text.strip():
        raise unreadable(name, "PDF-filen har intet tekstlag; den skal først tekstgenkendes")
    return _plain(text, name)


def _docx(data: bytes, name: str) -> RawDocument:
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from docx.table import Table

    try:
        document = Document(BytesIO(data))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise unreadable(name, "det er ikke et Word-dokument") from error
    paragraphs: list[Paragraph] = []
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            rows = (" | ".join(squeeze(cell.text) for cell in row.cells) for row in item.rows)
            paragraphs += [Paragraph(row) for row in rows if row.strip(" |")]
        elif text := squeeze(item.text):
            runs = [run for run in item.runs if run.text.strip()]
            bold = bool(runs) and all(run.bold or run.italic for run in runs)
            style = item.style.name if item.style is not None else ""
            styled = (style or "").startswith(("Heading", "Overskrift", "Title"))
            paragraphs.append(Paragraph(text, bold or styled))
    if not paragraphs:
        raise unreadable(name, "der er ingen tekst i den")
    return RawDocument(paragraphs[0].text, tuple(paragraphs), {"format": "docx"})


def _json_lines(text: str, name: str) -> Iterator[RawDocument]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            body, title = str(data["text"]), str(data["title"])
        except (ValueError, KeyError, TypeError) as error:
            raise unreadable(name, f"linje {number} mangler »title« eller »text«") from error
        meta = {own: str(data[each]) for each, own in _FIELDS.items() if data.get(each)}
        labels = data.get("categories") or ()
        if isinstance(labels, str):
            labels = re.findall(r"'([^']+)'", labels)
        paragraphs = tuple(Paragraph(squeeze(part)) for part in body.split("\n\n") if part.strip())
        yield RawDocument(title, paragraphs, meta | {"format": "json"}, tuple(map(str, labels)))
