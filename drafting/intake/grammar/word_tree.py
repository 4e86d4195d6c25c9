"""One pattern for many words: beginnings they share are written once, so a miss is soon seen."""

import re

__all__ = ["any_of"]

Tree = dict[str, "Tree"]
_END = ""


def any_of(words: str) -> str:
    """Return a pattern for any of the words, which stand with »|« between them."""
    tree: Tree = {}
    for word in words.split("|"):
        place = tree
        for letter in word:
            place = place.setdefault(letter, {})
        place[_END] = {}
    return _pattern(tree)


def _pattern(tree: Tree) -> str:
    branches = [
        re.escape(letter) + _pattern(rest) for letter, rest in sorted(tree.items()) if letter
    ]
    if not branches:
        return ""
    inner = branches[0] if len(branches) == 1 and _END not in tree else f"(?:{'|'.join(branches)})"
    return f"{inner}?" if _END in tree else inner
