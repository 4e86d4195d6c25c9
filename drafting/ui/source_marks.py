"""The source text with its marks, as HTML: every character escaped, each mark with its label.

A mark is told by its frame and its words, never by colour alone. Nothing is fetched, and the text
of a case never passes through Markdown.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

__all__ = ["Mark", "marked_text"]

_BEFORE = 500
_STYLE = {
    "sikker": "background:#E8F1FA;border-bottom:2px solid #004D99;",
    "usikker": "background:#FFF3DD;border-bottom:2px dashed #7A4B00;",
    "valgt": "background:#FFE9A8;border:2px solid #1A1A1A;",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text with the name of its fact; `kind` is sikker, usikker or valgt."""

    start: int
    end: int
    label: str
    kind: str


def marked_text(name: str, text: str, marks: Sequence[Mark]) -> str:
    """Return a text as a region one can scroll by keyboard, with its marks.

    Where one mark is chosen the text opens just before it; what comes earlier is folded, not lost.
    """
    chosen = next((mark for mark in marks if mark.kind == "valgt"), None)
    fold = 0
    if chosen is not None and chosen.start > _BEFORE:
        fold = max(
            text.rfind("\n", 0, chosen.start - _BEFORE // 2),
            text.rfind(". ", 0, chosen.start - _BEFORE // 2) + 1,
            0,
        )
    ordered = _apart(marks)
    head = _pieces(text, 0, fold, ordered)
    body = _pieces(text, fold, len(text), ordered)
    folded = f"<details><summary>Vis teksten før</summary>{head}</details>" if head else ""
    return (
        f'<div tabindex="0" role="region" aria-label="{escape(name)}" lang="da" '
        f'style="max-height:44rem;'
        "overflow-y:auto;border:1px solid #D0D0D0;border-radius:4px;padding:1rem 1.25rem;"
        f'line-height:1.7;white-space:pre-wrap;overflow-wrap:anywhere">{folded}{body}</div>'
    )


def _apart(marks: Sequence[Mark]) -> list[Mark]:
    """Keep marks that do not overlap; a chosen one goes before the others."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.kind != "valgt", one.start, -one.end)):
        if all(mark.end <= other.start or mark.start >= other.end for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda one: one.start)


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> str:
    out: list[str] = []
    place = start
    for mark in marks:
        if mark.start < place or mark.start >= end:
            continue
        out.append(escape(text[place : mark.start]))
        style = _STYLE.get(mark.kind, _STYLE["usikker"])
        out.append(
            f'<mark style="{style}color:#1A1A1A">{escape(text[mark.start : mark.end])}'
            f'<span style="font-size:0.8em;font-weight:600"> [{escape(mark.label)}]</span></mark>'
        )
        place = mark.end
    out.append(escape(text[place : max(place, end)]))
    return "".join(out)
