"""Law and principmeddelelser the authority cites, as written.

The citizen's own references are not the municipality's: sentences that report the application
or the complaint are left out, and other writers' documents too.
"""

import re
from collections.abc import Iterator

from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_PRINCIPLE = re.compile(
    r"\b(?:principmeddelelse|principafgørelse|principmeddelelser"
    r"|principmeddelelserne|principafgørelser|principafgørelserne|pm)\s(?:nr\.\s)?"
    r"((?:\d{1,3}-\d{2}|[A-ZÆØÅ]-\d{1,2}-\d{2})(?:\s?(?:,|og"
    r"|samt)\s(?:\d{1,3}-\d{2}|[A-ZÆØÅ]-\d{1,2}-\d{2}))*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,3}-\d{2}|[A-ZÆØÅ]-\d{1,2}-\d{2}", re.IGNORECASE)
_SECTION = (
    r"§{1,2}\s?\d{1,3}(?:\s?[a-zæøå]\b)?(?:,?\s(?:stk\."
    r"|stykke)\s?\d{1,2})?(?:,?\s(?:nr\.|nummer)\s?\d{1,2})?(?:,?\s(?:litra\s[a-z]"
    r"|\d\.\s(?:pkt\.|punktum)))?"
)
_ACT = (
    r"(?:(?:lov|bekendtgørelse|lovbekendtgørelse|vejledning)(?:en)? om "
    r"(?:kompensation til handicappede i erhverv(?: m\.v\.| mv\.)?|retssikkerhed "
    r"og administration på det sociale område|forældelse af fordringer"
    r"|[a-zæøå ,/-]{3,90}?(?:m\.v\.|m\.m\.)?)|(?:kompensations|service"
    r"|forvaltnings|retssikkerheds|forældelses|retssikkerheds-? og "
    r"administrations)loven"
    r"|(?:bekendtgørelse|lovbekendtgørelse|bek\.|lbk\.|lbk"
    r"|bek)(?:n)?\s(?:nr\.\s?)?\d{1,4}(?:/\d{4}| af \d{1,2}\.(?: [a-zæøå]+ \d{4}"
    r"|\d\.\d{4}))?|(?:LKH|BEK ?1174|RSL|FVL|LAB)\b|bekendtgørelsen|loven(?:s)?)"
)
_ACT_FIRST = re.compile(rf"\b{_ACT}(?:s)?,?\s(?:jf\.\s)?{_SECTION}", re.IGNORECASE)
_ACT_LAST = re.compile(
    rf"{_SECTION},?\s(?:i|af)\s{_ACT}(?:\s(?:nr\.\s?)\d{{1,4}})?(?=[\s,.;)]|$)", re.IGNORECASE
)
_ALONE = re.compile(_SECTION)
_NOT_OURS = re.compile(
    r"\b(?:du|borgeren|klager|han|hun|medlemmet) (?:har )?(?:søgt|søgte|henvis\w*"
    r"|anfør\w*|mener|klage\w*)\b"
)
_RIGHT = re.compile(r"\b(?:kan|frist\w*) [^.;]{0,20}klage|klagevejledning|klagefrist")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give each provision and principmeddelelse cited in an authority's document."""
    if sentence.kind not in ("kommunens afgørelse", "genvurdering"):
        return
    low = sentence.text.lower()
    if _NOT_OURS.search(low) or _RIGHT.search(low):
        return
    sure = 0.92 if sentence.kind == "kommunens afgørelse" else 0.7
    for match in _PRINCIPLE.finditer(sentence.text):
        for number in _NUMBER.finditer(sentence.text, match.start(1), match.end(1)):
            span = Span(
                match.start() if number.start() == match.start(1) else number.start(), number.end()
            )
            value = f"principmeddelelse {number[0]}"
            yield Hit("appealed_decision.cites[]", value, span, sure, "Kommunen henviser til den.")
    yield from _provisions(sentence, sure)


def _provisions(sentence: Sentence, sure: float) -> Iterator[Hit]:
    taken: list[tuple[int, int]] = []
    for pattern in (_ACT_FIRST, _ACT_LAST, _ALONE):
        for match in pattern.finditer(sentence.text):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            taken.append((start, end))
            value = " ".join(sentence.text[start:end].split())
            certain = sure if pattern is not _ALONE else min(sure, 0.8)
            yield Hit(
                "appealed_decision.cites[]",
                value,
                Span(start, end),
                certain,
                "Kommunen henviser til bestemmelsen.",
            )
