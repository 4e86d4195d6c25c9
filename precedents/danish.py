"""Danish for the lexical channel: tokens, stems, compound parts and letter groups.

Numbers, »§ 7«, fractions and decision numbers are terms of their own. Compounds are split with
the corpus's own words as the lexicon, so no dictionary is needed.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from precedents.stopwords import STOPWORDS

__all__ = ["Splitter", "grams", "stem", "terms", "tokens"]

_TOKEN = re.compile(
    r"§+ ?\d+(?: ?[a-z]\b)?|\d+(?:[.,/-]\d+)*|[a-zæøåéüöäáó]+(?:['’-][a-zæøåéüöäáó]+)*"
)
_LINKS = ("", "s", "e")
_SHORTEST_WORD, _SHORTEST_PART = 8, 4
GRAM = 4


def tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each token in small letters with its start and end in `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose small form is longer would shift the offsets
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for match in _TOKEN.finditer(lowered):
        yield match[0], match.start(), match.end()


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("danish")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the Snowball stem of a Danish word in small letters; numbers as they are."""
    if not word[0].isalpha():
        return word.replace(" ", "").replace("§§", "§")
    return str(_stemmer().stemWord(unicodedata.normalize("NFC", word)))


def content_words(text: str) -> list[str]:
    """Return the words of `text` that carry meaning; a hyphenated word also as its parts."""
    words: list[str] = []
    for token, _, _ in tokens(text):
        if token in STOPWORDS:
            continue
        if "-" in token and token[0].isalpha():
            parts = [part for part in re.split(r"['’-]", token) if part and part not in STOPWORDS]
            words += [token.replace("-", ""), *parts]
        else:
            words.append(token)
    return words


class Splitter:
    """Splits compounds into stems known to the corpus."""

    def __init__(self, lexicon: Iterable[str]) -> None:
        self._lexicon = frozenset(lexicon)
        self._known: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the parts of a compound, or nothing where it is none."""
        if word not in self._known:
            if len(self._known) > 200_000:  # a long-lived process must not collect every word
                self._known.clear()
            self._known[word] = self._split(word)
        return self._known[word]

    def _split(self, word: str) -> tuple[str, ...]:
        if len(word) < _SHORTEST_WORD or not word.isalpha():
            return ()
        for cut in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            head, tail = word[:cut], word[cut:]
            if stem(tail) not in self._lexicon:
                continue
            front = self._head(head)
            if front:
                return (*front, *(self._split(tail) or (stem(tail),)))
        return ()

    def _head(self, head: str) -> tuple[str, ...]:
        """Return the parts of what stands before the last word, a linking s or e taken off."""
        for link in _LINKS:
            base = head.removesuffix(link) if link else head
            if len(base) < _SHORTEST_PART:
                continue
            inner = self._split(base)
            if inner or stem(base) in self._lexicon:
                return inner or (stem(base),)
        return ()


def terms(text: str, splitter: Splitter | None = None) -> list[str]:
    """Return the stems of the words of `text` and, with a splitter, of their parts."""
    found: list[str] = []
    for word in content_words(text):
        whole = stem(word)
        found.append(whole)
        if splitter is not None:
            found += [part for part in splitter.parts(word) if part != whole]
    return found


def grams(text: str) -> list[str]:
    """Return the groups of four letters inside each word, blanks at the ends included."""
    return [gram for word in content_words(text) for gram in _grams_of(word)]


@lru_cache(maxsize=200_000)
def _grams_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    if len(padded) <= GRAM:
        return (padded,)
    return tuple(padded[i : i + GRAM] for i in range(len(padded) - GRAM + 1))
