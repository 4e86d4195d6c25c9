"""When two sentences say the same: by their words, not by how an editor sets the signs.

Word turns straight quotation marks into curved ones, a hyphen into a dash and a space into a hard
space by itself; that is no change a person has made to the sentence.
"""

import re
import unicodedata
from difflib import SequenceMatcher

__all__ = ["alike", "folded", "share_of_words"]

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
_SIGNS = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
    | dict.fromkeys("\u2018\u2019\u201a\u201b", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
)
_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Return the text with one kind of quotation mark, dash and space."""
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).replace("…", "...")
    return " ".join(plain.translate(_SIGNS).split())


def alike(one: str, other: str, least: float) -> float:
    """Return how alike two texts are, 0 to 1; 0 where it is below `least`."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0


def share_of_words(piece: str, whole: str) -> float:
    """Return how many of the words of `piece` stand in `whole`, 0 to 1."""
    words = _WORD.findall(piece.lower())
    known = set(_WORD.findall(whole.lower()))
    return sum(word in known for word in words) / len(words) if words else 0.0
