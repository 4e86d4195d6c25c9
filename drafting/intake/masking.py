"""What must not be shown outside the case: CPR numbers, names and addresses of the parties.

The case's own list of parties comes first; patterns find what no list holds. CPR numbers are found
by their date part only: numbers without a valid check digit are given out too (since 2007).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

__all__ = ["Private", "find_private", "mask"]

_CPR = re.compile(r"(?<!\d)(\d{2})(\d{2})\d{2}[\s\u00a0\u2010-\u2015-]{0,2}\d{4}(?!\d)")
_CVR = re.compile(r"\bCVR(?:-?nr\.?|-nummer)?:?\s?(\d{8}|\d{2}(?:\s\d{2}){3})(?!\d)", re.IGNORECASE)
_PHONE = re.compile(
    r"(?:\b(?:tlf|telefon|mobil|tel)\w{0,4}\.?:?\s?(?:nr\.?\s?)?(?:\+45\s?)?"
    r"|\+45\s?)(\d{2}\s?\d{2}\s?\d{2}\s?\d{2})(?!\d)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_STREET = re.compile(
    r"\b[A-ZÆØÅ][a-zæøåé]{1,30}(?:\s[A-ZÆØÅ][a-zæøåé]{1,30}){0,2}?(?:vej|vejen"
    r"|gade|gaden|allé|alle|stræde|vænget|vænge|parken|bakken|plads|pladsen|torv"
    r"|torvet|toften|marken|haven|lunden|stien|boulevard)"
    r"\s\d{1,3}\s?[A-Z]?(?:,\s?(?:st|kl|\d{1,2})\.?\s?(?:sal|th|tv"
    r"|mf)?\.?(?:\s?(?:th|tv|mf)\.?)?)?(?:,?\s\d{4}\s[A-ZÆØÅ][a-zæøå]{1,30}(?:\s"
    r"[A-ZÆØÅ])?)?"
)
_PART = re.compile(r"[\wæøåÆØÅé-]{3,}")


@dataclass(frozen=True, slots=True)
class Private:
    """A stretch of text to be masked, and what it is in Danish."""

    start: int
    end: int
    what: str


def find_private(text: str, parties: Iterable[dict[str, Any]] = ()) -> tuple[Private, ...]:
    """Return what is private in a text, in order, without overlaps; the longest wins."""
    found = [Private(*m.span(), "cpr") for m in _CPR.finditer(text) if _is_day(m)]
    for pattern, what in (
        (_CVR, "cvr"),
        (_PHONE, "telefon"),
        (_MAIL, "e-mail"),
        (_STREET, "adresse"),
    ):
        found += [Private(*match.span(), what) for match in pattern.finditer(text)]
    for party in parties:
        found += _party(text, party)
    kept: list[Private] = []
    for one in sorted(found, key=lambda p: (p.start, -p.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _is_day(match: re.Match[str]) -> bool:
    day, month = int(match[1]), int(match[2])
    return (1 <= day <= 31 or 61 <= day <= 91) and 1 <= month <= 12


def _party(text: str, party: dict[str, Any]) -> list[Private]:
    role = str(party.get("role") or "part")
    found: list[Private] = []
    for key in ("name", "address", "cpr", "cvr"):
        value = str(party.get(key) or "").strip()
        if len(value) > 2:
            found += _whole(text, value, role if key == "name" else key)
    if role not in ("kommune", "virksomhed"):
        for part in _PART.findall(str(party.get("name") or "")):
            found += _whole(text, part, role)
    return found


def _whole(text: str, value: str, what: str) -> list[Private]:
    words = r"\s+".join(re.escape(word) for word in value.split())
    pattern = re.compile(rf"(?<!\w){words}s?(?!\w)", re.IGNORECASE if len(value) > 8 else 0)
    return [Private(*match.span(), what) for match in pattern.finditer(text)]


def mask(text: str, private: Sequence[Private]) -> str:
    """Return the text with each private stretch replaced by what it is, in brackets."""
    out: list[str] = []
    place = 0
    for one in private:
        out += [text[place : one.start], f"[{one.what}]"]
        place = one.end
    return "".join([*out, text[place:]])
