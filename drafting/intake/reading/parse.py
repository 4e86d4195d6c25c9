"""One file to text: the gate, then the reader of its kind. Runs inside the worker only."""

from drafting.intake.reading.gate import media_of
from drafting.intake.reading.limits import Parsed
from drafting.intake.reading.mail import read_eml
from drafting.intake.reading.pdf import read_pdf
from drafting.intake.reading.plain import read_txt
from drafting.intake.reading.web import read_html
from drafting.intake.reading.word import read_docx

__all__ = ["parse"]

_TEXTS = {"txt": read_txt, "html": read_html}
_FILES = {"docx": read_docx, "pdf": read_pdf}


def parse(data: bytes, name: str, depth: int = 0, encoding: str = "") -> list[Parsed]:
    """Return the documents in one file: one, or for an e-mail the letter and its attachments.

    `encoding` is the one a person has chosen: for a text or a web page it is read strictly, in an
    e-mail it holds for the texts in doubt; Word and PDF say their own.

    Raises:
        RefusedError: The file cannot or must not be read; its argument says why in Danish.
    """
    media = media_of(data, name)
    if media == "eml":
        return read_eml(data, name, parse, depth, encoding)
    if media in _TEXTS:
        return [_TEXTS[media](data, name, encoding)]
    return [_FILES[media](data, name)]
