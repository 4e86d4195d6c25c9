"""Small pieces of HTML for the pages: every value is escaped, nothing is ever fetched.

Streamlit reads Markdown in its own text, table and notice elements, so a case text with a picture
link would make the browser fetch it. Whatever comes from a case therefore goes through here (or
through `st.text`). Status is always a sign and a word, never a colour alone.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape

__all__ = [
    "badge",
    "bullets",
    "grouped_table",
    "letter_page",
    "lines",
    "notice",
    "plain",
    "strong",
    "table",
    "text",
]

NOTICES = {  # kind: (sign, word, role)
    "fejl": ("✕", "Fejl", "alert"),
    "advarsel": ("!", "Bemærk", "note"),
    "oplysning": ("i", "Oplysning", "note"),
    "udført": ("✓", "Udført", "status"),
}


def text(value: str) -> str:
    """Return `value` escaped, with its line breaks kept."""
    return escape(value).replace("\r\n", "\n").replace("\n", "<br>")


def plain(value: str) -> str:
    """Return `value` for a label, which Streamlit reads as Markdown: signs lose their meaning."""
    return re.sub(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])", r"\\\1", value)


def strong(value: str) -> str:
    """Return `value` escaped and emphasised."""
    return f"<strong>{text(value)}</strong>"


def lines(cells: Iterable[str]) -> str:
    """Return ready-made pieces of HTML under each other."""
    return "<br>".join(cells)


def badge(kind: str, sign: str, word: str) -> str:
    """Return a status: sign and word in a frame; `kind` only chooses the colour."""
    return (
        f'<span class="ud-badge ud-{escape(kind)}"><span aria-hidden="true">{escape(sign)}</span>'
        f" {escape(word)}</span>"
    )


def bullets(items: Iterable[str]) -> str:
    """Return a list of ready-made pieces of HTML."""
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def notice(kind: str, message: str) -> str:
    """Return a framed message: `kind` is fejl, advarsel, oplysning or udført."""
    sign, word, role = NOTICES[kind]
    return (
        f'<div class="ud-notice ud-{kind}" role="{role}"><span class="ud-sign" aria-hidden="true">'
        f"{sign}</span><div><strong>{word}:</strong> {text(message)}</div></div>"
    )


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with a caption, column heads and row heads; cells are ready-made HTML.

    It scrolls inside its own frame, which the keyboard can reach, when the page is narrow.
    """
    return grouped_table(caption, head, [("", rows)])


def grouped_table(
    caption: str, head: Sequence[str], groups: Iterable[tuple[str, Iterable[Sequence[str]]]]
) -> str:
    """Return a table as `table` does, with the rows in named groups; "" names none."""
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = "".join(_group(name, rows, len(head)) for name, rows in groups)
    return (
        f'<div class="ud-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="ud-table ud-columns-{len(head)}"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead>{body}</table></div>"
    )


def _group(name: str, rows: Iterable[Sequence[str]], columns: int) -> str:
    title = (
        f'<tr><th scope="rowgroup" class="ud-group" colspan="{columns}">{escape(name)}</th></tr>'
    )
    body = "".join(_row(row) for row in rows)
    return f"<tbody>{title if name else ''}{body}</tbody>"


def _row(cells: Sequence[str]) -> str:
    first, *rest = cells
    return (
        f'<tr><th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest) + "</tr>"
    )


def letter_page(parts: Iterable[str]) -> str:
    """Return the parts of a letter as a page the reader can scroll with the keyboard."""
    return (
        '<div class="ud-letter" tabindex="0" role="region" aria-label="Brevets tekst" lang="da">'
        + "".join(parts)
        + "</div>"
    )
