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

__all__ = [
    "Splitter",
    "bare_tokens",
    "content_words",
    "grams",
    "grams_of",
    "stem",
    "terms",
    "tokens",
    "words_of",
]

_TOKEN = re.compile(
    r"§+ ?\d+(?: ?[a-z]\b)?|\d+(?:[.,/-]\d+)*|[a-zæøåéüöäáó]+(?:['’-][a-zæøåéüöäáó]+)*"
)
_LINKS = ("", "s", "e")
_SHORTEST_WORD, _SHORTEST_PART = 8, 4
GRAM = 4
_MOST_KEPT = 200_000


def tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each token in small letters with its start and end in `text`."""
    for match in _TOKEN.finditer(_small(text)):
        yield match[0], match.start(), match.end()


def bare_tokens(text: str) -> list[str]:
    """Return the tokens of `text` in small letters, without their places."""
    return _TOKEN.findall(_small(text))


def _small(text: str) -> str:
    """Return `text` in small letters and of the same length."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # a letter whose small form is longer would shift the offsets
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("danish")


@lru_cache(maxsize=_MOST_KEPT)
def stem(word: str) -> str:
    """Return the Snowball stem of a Danish word in small letters; numbers as they are."""
    if not word[0].isalpha():
        return word.replace(" ", "").replace("§§", "§")
    return str(_stemmer().stemWord(unicodedata.normalize("NFC", word)))


def content_words(text: str) -> list[str]:
    """Return the words of `text` that carry meaning; a hyphenated word also as its parts."""
    return [word for token in bare_tokens(text) for word in words_of(token)]


@lru_cache(maxsize=_MOST_KEPT)
def words_of(token: str) -> tuple[str, ...]:
    """Return the words of one token that carry meaning: none, itself, or also its parts."""
    if token in STOPWORDS:
        return ()
    if "-" not in token or not token[0].isalpha():
        return (token,)
    parts = (part for part in re.split(r"['’-]", token) if part and part not in STOPWORDS)
    return (token.replace("-", ""), *parts)


class Splitter:
    """Splits compounds into stems known to the corpus; what it found it keeps, within bounds."""

    def __init__(self, lexicon: Iterable[str]) -> None:
        self._lexicon = frozenset(lexicon)
        self._known: dict[str, tuple[str, ...]] = {}
        self._terms: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the stems of the parts of a compound, or nothing where it is none."""
        if word not in self._known:
            _keep(self._known, word, self._split(word))
        return self._known[word]

    def terms(self, token: str) -> tuple[str, ...]:
        """Return the stems of the words of a token, each followed by those of its parts."""
        if token not in self._terms:
            _keep(self._terms, token, tuple(self._terms_of(token)))
        return self._terms[token]

    def _terms_of(self, token: str) -> Iterator[str]:
        for word in words_of(token):
            whole = stem(word)
            yield whole
            yield from (part for part in self.parts(word) if part != whole)

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


def _keep(known: dict[str, tuple[str, ...]], word: str, found: tuple[str, ...]) -> None:
    if len(known) > _MOST_KEPT:  # a long-lived process must not collect every word
        known.clear()
    known[word] = found


def terms(text: str, splitter: Splitter | None = None) -> list[str]:
    """Return the stems of the words of `text` and, with a splitter, of their parts."""
    if splitter is None:
        return [stem(word) for word in content_words(text)]
    return [term for token in bare_tokens(text) for term in splitter.terms(token)]


def grams(text: str) -> list[str]:
    """Return the groups of four letters inside each word, blanks at the ends included."""
    return [gram for token in bare_tokens(text) for gram in grams_of(token)]


def grams_of(token: str) -> list[str]:
    """Return the groups of four letters inside the words of one token."""
    return [gram for word in words_of(token) for gram in _grams_of(word)]


@lru_cache(maxsize=_MOST_KEPT)
def _grams_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    if len(padded) <= GRAM:
        return (padded,)
    return tuple(padded[i : i + GRAM] for i in range(len(padded) - GRAM + 1))
