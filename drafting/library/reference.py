"""A letter of the authority's own to compare ours with: the true decision in 31-20."""

from functools import lru_cache
from pathlib import Path

from drafting.text import sentences

__all__ = ["REFERENCE", "reference_sentences"]

REFERENCE = "principmeddelelse 31-20, den konkrete afgørelse"
_TEXT = Path(__file__).resolve().parents[2] / "corpus" / "seeds" / "principmeddelelse-31-20.txt"


@lru_cache(maxsize=1)
def reference_sentences() -> tuple[str, ...]:
    """Return the sentences of the true decision; none where the text is not here."""
    try:
        text = _TEXT.read_text("utf-8").split("Den konkrete afgørelse", 1)[1]
    except (OSError, IndexError):
        return ()
    plain = text.replace("-\n", "").replace("•", "\n\n•")
    parts = (" ".join(part.split()) for part in plain.split("\n\n"))
    said = (part.removeprefix("•") for part in parts if _is_said(part))
    return tuple(sentence for part in said for sentence in sentences(part))


def _is_said(part: str) -> bool:
    """Return whether a paragraph of the true decision is text: a heading has no stop."""
    return part.startswith("•") or part.endswith((".", ":"))
