"""Danish number words and written numbers, as exact fractions.

The number words are those of Dansk Sprognævn (femogtyve, halvtreds, halvanden); figures use a
decimal comma, and a point followed by three figures is a thousands mark.
"""

import re
from fractions import Fraction

__all__ = ["NUMBER", "number"]

_ONES = (
    "nul",
    "en",
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "syv",
    "otte",
    "ni",
    "ti",
    "elleve",
    "tolv",
    "tretten",
    "fjorten",
    "femten",
    "seksten",
    "sytten",
    "atten",
    "nitten",
)
_TENS = {
    20: "tyve",
    30: "tredive",
    40: "fyrre",
    50: "halvtreds",
    60: "tres",
    70: "halvfjerds",
    80: "firs",
    90: "halvfems",
}


def _words() -> dict[str, Fraction]:
    table = {word: Fraction(value) for value, word in enumerate(_ONES)}
    table |= {"et": Fraction(1), "én": Fraction(1), "ét": Fraction(1), "een": Fraction(1)}
    for value, word in _TENS.items():
        table[word] = Fraction(value)
        for one in range(1, 10):
            table[f"{_ONES[one]}og{word}"] = Fraction(value + one)
    table |= {"hundrede": Fraction(100), "halvanden": Fraction(3, 2), "halvandet": Fraction(3, 2)}
    table |= {"fyrretyve": Fraction(40), "et par": Fraction(2), "trekvart": Fraction(3, 4)}
    return table


_TABLE = _words()
_WORD = "|".join(sorted((re.escape(word) for word in _TABLE), key=len, reverse=True))
_HALF = r"(?:\s(?:og\s)?(?:en\s|et\s)?(?:halv|halvt)\b)"
NUMBER = (
    rf"(?:\d{{1,4}}(?:[.,]\d{{1,3}})?(?:\s?[½¼¾])?|[½¼¾]|(?:{_WORD})\b{_HALF}?"
    rf"|(?:en|et)?\s?halvt?\b)"
)
"""The pattern of a number, for the grammars (case-insensitive)."""

_PARTS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_SPACE = re.compile(r"\s+")
_HALVES = re.compile(r"\s(?:og )?(?:en |et )?halvt?$")


def number(text: str) -> Fraction | None:
    """Return the value of a written number (»10,5«, »7 ½«, »syv en halv«), None if it is none."""
    clean = _SPACE.sub(" ", text.strip().lower())
    if clean and clean[-1] in _PARTS:
        whole = clean[:-1].strip()
        return _PARTS[clean[-1]] + (Fraction(whole) if whole.isdecimal() else 0)
    if clean in ("halv", "halvt", "en halv", "et halvt", "et halv"):
        return Fraction(1, 2)
    stem = _HALVES.sub("", clean)
    if stem in _TABLE:
        return _TABLE[stem] + (Fraction(1, 2) if stem != clean else 0)
    return _figures(clean)


def _figures(clean: str) -> Fraction | None:
    head, mark, tail = clean.replace(",", ".").partition(".")
    if not (head.isascii() and head.isdigit()) or (
        mark and not (tail.isascii() and tail.isdigit())
    ):
        return None
    if mark and "." in clean and len(tail) == 3:
        return Fraction(int(head + tail))
    return Fraction(f"{head}.{tail}" if mark else head)
