"""HTML of ast.dk and retsinformation: labels, dates and the running text; scripts are dropped."""

import re
from collections.abc import Iterator
from typing import Any

from precedents.importing.raw import Paragraph, RawDocument, squeeze, unreadable

__all__ = ["read_html"]

_DROPPED = {"script", "style", "noscript", "template", "head", "svg", "iframe"}
_BLOCKS = {
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "div", "section",
    "article", "blockquote", "tr", "ul", "ol", "table", "body", "main", "pre",
}  # fmt: skip
_FIELDS = {
    "Dato for underskrift": "signed",
    "Offentliggørelsesdato": "published",
    "Paragraf": "paragraf",
    "Journalnummer": "journal",
}


def read_html(data: bytes, name: str) -> RawDocument:
    """Return the document of one HTML page.

    Raises:
        InputError: there is no text in it.
    """
    from lxml import etree, html

    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding=_encoding(data)))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise unreadable(name, "der er ingen læsbar HTML i den") from error
    labels = tuple(squeeze(each.text_content()) for each in root.find_class("label-default"))
    whole = root.find("body")
    body = root.find_class("rich-text") or [root if whole is None else whole]
    paragraphs = tuple(each for part in body for each in _paragraphs(part))
    if not paragraphs:
        raise unreadable(name, "der er ingen tekst i den")
    meta = _fields(squeeze(root.text_content())) | {"format": "html"}
    return RawDocument(_title(root), paragraphs, meta, labels)


def _encoding(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _title(root: Any) -> str:
    found = root.xpath("//meta[@property='og:title']/@content")
    found += [each.text_content() for each in root.iter("h1", "title")]
    return squeeze(found[0]) if found else ""


def _fields(text: str) -> dict[str, str]:
    names = "|".join(_FIELDS)
    found = re.findall(rf"({names}):? (.*?)(?= (?:{names})\b|$)", text)
    return {_FIELDS[name]: value[:120].strip() for name, value in found if value.strip()}


def _paragraphs(element: Any) -> Iterator[Paragraph]:
    """Yield the text of each innermost block, in order."""
    line: list[str] = [element.text or ""]
    heading = element.tag in ("h1", "h2", "h3", "h4", "h5", "h6") or _all_bold(element)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _DROPPED:
            line.append(child.tail or "")
        elif child.tag in _BLOCKS or any(each.tag in _BLOCKS for each in child.iterdescendants()):
            yield from _line(line, heading)
            yield from _paragraphs(child)
            line = [child.tail or ""]
        elif child.tag == "br":
            yield from _line(line, heading=False)
            line = [child.tail or ""]
        else:
            line.append(child.text_content() + (child.tail or ""))
    yield from _line(line, heading)


def _line(parts: list[str], heading: bool) -> Iterator[Paragraph]:
    text = squeeze("".join(parts))
    if text:
        yield Paragraph(text, heading)


def _all_bold(element: Any) -> bool:
    whole = squeeze(element.text_content())
    bold = [squeeze(each.text_content()) for each in element.iter("b", "strong", "i", "em")]
    return bool(whole) and whole in bold
