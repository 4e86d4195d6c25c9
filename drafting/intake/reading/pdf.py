"""PDF files with text, by pypdf within its own limits. A scan is said to be a scan."""

import io

from drafting.intake.reading.limits import MAX_CHARACTERS, MAX_PAGES, Parsed, RefusedError
from drafting.intake.reading.mend import mend
from drafting.intake.reading.plain import clean

__all__ = ["read_pdf"]

_FEW = 20
"""Fewer characters than this on a page is taken for a scanned page."""


def read_pdf(data: bytes, name: str) -> Parsed:
    """Read the text of a PDF, page by page, lines mended to sentences.

    Raises:
        RefusedError: The file is encrypted, damaged or too long.
    """
    import pypdf
    from pypdf.errors import PyPdfError

    parsed = Parsed(name, "pdf")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted:
            raise RefusedError(
                "PDF-filen er beskyttet med adgangskode. Fjern adgangskoden, og vedlæg den igen."
            )
        count = len(reader.pages)
        if count > MAX_PAGES:
            raise RefusedError(f"PDF-filen har mere end {MAX_PAGES} sider. Del den op.")
        raw = _pages(reader, count, parsed)
        if reader.attachments:
            parsed.problems.append(("bilag", "PDF-filen har vedhæftede filer, som ikke er læst."))
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        OSError,
        AssertionError,
        ArithmeticError,
        NotImplementedError,
        RecursionError,
    ) as error:
        raise RefusedError(
            "PDF-filen er beskadiget eller for indviklet til at blive læst. Hent den igen."
        ) from error
    _scanned(raw, parsed)
    parsed.pages = [clean(page, parsed) for page in mend(raw)]
    return parsed


def _pages(reader: object, count: int, parsed: Parsed) -> list[str]:
    from pypdf.errors import PyPdfError

    raw: list[str] = []
    total = 0
    for number in range(count):
        try:
            text = reader.pages[number].extract_text() or ""  # type: ignore[attr-defined]  # pypdf is untyped here
        except (
            PyPdfError,
            ValueError,
            KeyError,
            TypeError,
            IndexError,
            AttributeError,
            OSError,
            AssertionError,
            ArithmeticError,
            NotImplementedError,
            RecursionError,
        ):
            text = ""
            parsed.problems.append((f"side {number + 1}", "Siden kunne ikke læses."))
        raw.append(text)
        total += len(text)
        if total > MAX_CHARACTERS:
            parsed.problems.append(
                (f"side {number + 1}", "Dokumentet er for langt; resten er ikke læst.")
            )
            break
    return raw


def _scanned(raw: list[str], parsed: Parsed) -> None:
    empty = [number for number, text in enumerate(raw, 1) if len(text.strip()) < _FEW]
    if raw and len(empty) == len(raw):
        parsed.problems.append(
            (
                "hele filen",
                "Der blev ikke fundet tekst. Filen ser ud til at være scannet; skriv "
                "oplysningerne ind, eller få den som tekst.",
            )
        )
    elif empty:
        shown = ", ".join(str(number) for number in empty[:20])
        parsed.problems.append(
            (f"side {shown}", "Der blev ikke fundet tekst (scannet eller tom side).")
        )
