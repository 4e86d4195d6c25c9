"""HTML: the text a reader would see; scripts and styles are never text and nothing is fetched."""

from drafting.intake.reading.encodings import read_as
from drafting.intake.reading.limits import MAX_MARKUP, Parsed, RefusedError
from drafting.intake.reading.plain import clean, text_in_doubt

__all__ = ["html_text", "read_html"]

_SKIP = frozenset(("script", "style", "head", "template", "noscript", "svg", "math", "object"))
_BLOCK = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "ul",
        "ol",
        "section",
        "article",
        "blockquote",
        "pre",
        "hr",
        "dt",
        "dd",
        "header",
        "footer",
    ]
)


def read_html(data: bytes, name: str, encoding: str = "") -> Parsed:
    """Read a web page, in the encoding a person has chosen where one is given.

    Raises:
        RefusedError: The page has unusually much markup, nothing in it can be read, or its
            bytes are not in the chosen encoding.
    """
    parsed = Parsed(name, "html")
    text = read_as(data, encoding) if encoding else text_in_doubt(data, parsed)
    body = html_text(text, parsed)
    parsed.pages = [clean(body, parsed)]
    if not body.strip():
        parsed.problems.append(("teksten", "Der er ingen tekst på siden."))
    return parsed


def html_text(text: str, parsed: Parsed) -> str:
    """Return the visible text of a page; pictures and frames are listed as not read."""
    from lxml import etree

    if text.count("<") > MAX_MARKUP:
        raise RefusedError("Siden indeholder usædvanligt mange koder og er afvist som usikker.")
    parser = etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError("Siden er beskadiget og kan ikke læses.") from error
    if root is None:
        return ""
    out: list[str] = []
    unread = _walk(root, out)
    if unread:
        parsed.problems.append(
            ("billeder og rammer", f"{unread} billede(r) eller ramme(r) er ikke læst.")
        )
    lines = (" ".join(line.split()) for line in "".join(out).split("\n"))
    return "\n".join(line for line in lines if line)


def _walk(root: object, out: list[str]) -> int:
    unread = 0
    stack: list[tuple[object, bool]] = [(root, False)]
    while stack:
        node, done = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""  # type: ignore[attr-defined]  # an lxml element
        if done:
            out.append("\n" if tag in _BLOCK else "\t" if tag in ("td", "th") else "")
            out.append(_flat(node.tail))  # type: ignore[attr-defined]  # an lxml element
            continue
        unread += tag in ("img", "iframe", "embed")
        stack.append((node, True))
        if tag in _SKIP or not tag:
            continue
        out.append("\n" if tag in _BLOCK else "")
        out.append(_flat(node.text))  # type: ignore[attr-defined]  # an lxml element
        stack.extend((child, False) for child in reversed(node))  # type: ignore[call-overload]  # an lxml element
    return unread


def _flat(text: str | None) -> str:
    return "" if text is None else text.replace("\n", " ").replace("\r", " ")
