"""What looks like a CPR number, however it is written: one rule for the log and for the store.

Digits that no CPR number can have (a month from 20, but not a day from 32, which replacement
numbers use) are let through; check digits are not asked, since numbers without them are given out.
A hash or another long hexadecimal token is none, whatever digits are in it.
"""

import re

__all__ = ["holds_cpr", "without_cpr"]

_BETWEEN = (  # blanks, dashes, dots and marks nobody sees; a blank also as an address writes it
    r"(?:[\s\u00ad\u200b-\u200d\u2010-\u2015\u2060\u2212\ufe58\ufe63\ufeff\uff0d_+.-]"
    r"|%20|%2D|%C2%A0|%5F){0,3}"
)
_FOUND = re.compile(
    r"(?P<token>[0-9a-f]{20,})"
    rf"|(?<!\d)\d{{2}}[01]\d{{3}}{_BETWEEN}\d{{4}}(?!\d|[0-9a-f]{{16}})",
    re.IGNORECASE,
)


def holds_cpr(text: str) -> bool:
    """Return whether a text has something that looks like a CPR number in it."""
    return any(not found["token"] for found in _FOUND.finditer(text))


def without_cpr(text: str) -> str:
    """Return a text with "[CPR]" in the place of everything that looks like a CPR number."""
    return _FOUND.sub(lambda found: found["token"] or "[CPR]", text)
