"""Who writes for whom: »Jeg skriver på min brors vegne« makes »min bror« the citizen.

The relative written for is hidden in the small letters the grammars read, letter for letter, so
that »min bror arbejder« is the citizen's work and »jeg arbejder« the writer's.
"""

import re

__all__ = ["hidden", "principal"]

_RELATIVE = (
    r"(?:lillebror|storebror|bror|broder|lillesøster|storesøster|søster|søn|datter|mand|kone|hustru"
    r"|ægtefælle|samlever|kæreste|far|mor|fætter|kusine|nevø|niece|nabo|veninde|ven|svoger"
    r"|svigerinde|barnebarn|forælder|medarbejder|kollega)"
)
_FOR = re.compile(
    rf"på (?:min|vores) (?P<a>{_RELATIVE})s vegne|på vegne af (?:min|vores) (?P<b>{_RELATIVE})\b"
    rf"|(?:skriver|klager|søger|klage)(?: hermed| nu)? for (?:min|vores) (?P<c>{_RELATIVE})\b"
    rf"|(?:min|vores) (?P<d>{_RELATIVE}) har (?:bedt|givet) (?:mig|os) (?:om at |fuldmagt|lov"
    rf"|skrive|til at )"
    rf"|(?:hjælper|bistår|repræsenterer) (?:min|vores) (?P<e>{_RELATIVE})\b[^.]{{0,60}}"
    rf"\b(?:klage|skrive|sag|ansøg)"
)
_MARK = "\x04"


def principal(text: str) -> re.Pattern[str] | None:
    """Return the pattern of the relative a letter is written for, None where there is none."""
    match = _FOR.search(text.lower())
    if match is None:
        return None
    word = next(name for name in match.groups() if name)
    return re.compile(rf"(?<=\b(?:min|hos|for|vor) ){re.escape(word)}(?=s?\b)")


def hidden(low: str, whom: re.Pattern[str] | None) -> str:
    """Return a sentence in small letters with the relative written for made nobody."""
    if whom is None or _FOR.search(low):
        return low  # the sentence that says who writes for whom keeps its words
    return whom.sub(lambda match: _MARK * len(match[0]), low)
