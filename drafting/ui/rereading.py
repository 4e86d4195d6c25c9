"""Reading a text again in another encoding: what a person is shown first, and what then changes."""

from typing import Any

__all__ = ["preview", "reread"]

_AROUND = 40
_SHOWN = 6
_BEGINNING = 200


def preview(text: str) -> tuple[str, ...]:
    """Return the places of a text that tell encodings apart: around letters beyond a-z.

    Where there are none, the beginning of the text.
    """
    found: list[str] = []
    last = -1
    for place, letter in enumerate(text):
        if ord(letter) < 128 or place <= last:
            continue
        begin, end = max(0, place - _AROUND), min(len(text), place + _AROUND)
        found.append(" ".join(text[begin:end].split()))
        last = end
        if len(found) == _SHOWN:
            break
    return tuple(found) or (" ".join(text[:_BEGINNING].split()),)


def reread(case: dict[str, Any], name: str, text: str) -> dict[str, Any]:
    """Return the case with a document's text replaced; evidence follows its quotes.

    A quote that stands in the new text once gets its new place; one that does not keeps the
    document and the words without a place. What a person confirmed stays confirmed.
    """
    rows = [
        {**one, "text": text} if one["name"] == name else one for one in case.get("documents") or []
    ]
    evidence = {
        path: [_moved(one, text) if one.get("document") == name else one for one in places]
        for path, places in (case.get("evidence") or {}).items()
    }
    return {**case, "documents": rows, "evidence": evidence}


def _moved(place: dict[str, Any], text: str) -> dict[str, Any]:
    quote = place.get("quote") or ""
    start = text.find(quote) if quote and text.count(quote) == 1 else -1
    if start < 0:
        return {**place, "page": None, "start": None, "end": None}
    return {**place, "page": None, "start": start, "end": start + len(quote)}
