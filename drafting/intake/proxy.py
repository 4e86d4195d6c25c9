"""Who writes for whom: »Jeg skriver på min brors vegne« makes »min bror« the citizen.

The relative written for is hidden in the small letters the grammars read, letter for letter, so
that »min bror arbejder« is the citizen's work and »jeg arbejder« the writer's.
"""

import re

__all__ = ["WRITTEN_BY_OTHERS", "by_the_citizen", "hidden", "principal", "says_for_whom"]

_RELATIVE = (
    r"(?:lillebror|storebror|bror|broder|lillesøster|storesøster|søster|søn|datter|mand|kone|hustru"
    r"|ægtefælle|samlever|kæreste|far|mor|fætter|kusine|nevø|niece|nabo|veninde|ven|svoger"
    r"|svigerinde|barnebarn|forælder|medarbejder|kollega)"
)
_KIN = (
    r"(?:lillebror|storebror|bror|lillesøster|storesøster|søster|søn|datter|mand|kone|hustru"
    r"|ægtefælle|samlever|kæreste|far|mor)"
)
"""Whose case a letter may be about without saying so, where the writer has none of his own."""
_FOR = re.compile(
    rf"på (?:min|vores) (?P<a>{_RELATIVE})s vegne|på vegne af (?:min|vores) (?P<b>{_RELATIVE})\b"
    rf"|(?:skriver|klager|søger|klage)(?: hermed| nu)? for (?:min|vores) (?P<c>{_RELATIVE})\b"
    rf"|(?:min|vores) (?P<d>{_RELATIVE}) har (?:bedt|givet) (?:mig|os) (?:om at |fuldmagt|lov"
    rf"|skrive|til at )"
    rf"|(?:skriver|klager),? (?:fordi|da|for at hjælpe) (?:min|vores) (?P<f>{_RELATIVE})\b"
    rf"|^(?:kære [^.]{{0,40}}[.,!] )?min (?P<g>{_KIN}) (?:er|har|arbejder|driver|kan|søgte"
    rf"|fik)\b"
    rf"|(?:hans|hendes|sin) vegne[^.]{{0,40}}\. min (?P<h>{_RELATIVE})\b"
    rf"|(?:hjælper|bistår|repræsenterer) (?:min|vores) (?P<e>{_RELATIVE})\b[^.]{{0,60}}"
    rf"\b(?:klage|skrive|sag|ansøg)"
)
_OWN_CASE = re.compile(
    r"\bjeg (?:er(?! selv)|arbejder|klager|har brug|søg|kan ikke)|\bmin (?:klage|bevilling|arbejds"
    r"|tolk|assistent)"
)
_MARK = "\x04"


WRITTEN_BY_OTHERS = ("arbejdsgivererklæring",)
"""The kinds of document in which »jeg« is mostly somebody else than the citizen."""
_OWN = re.compile(
    r"\b(?:mit handicap|min tolk|min assistent|min hjælper|mit job|jeg har brug for|jeg søger"
    r"|jeg kan ikke|jeg er (?:ansat|døv|blind|svag|hørehæm)|hos mig)\b"
)
_NOT_OWN = re.compile(r"\b(?:medarbejderen|borgeren|vores|hos os|ansøgeren|patienten|hun|han)\b")


def by_the_citizen(text: str) -> bool:
    """Say whether a form or a list of hours is the citizen's own: it says »jeg« and no »hun«."""
    low = text.lower()
    return _OWN.search(low) is not None and _NOT_OWN.search(low) is None


def principal(text: str) -> re.Pattern[str] | None:
    """Return the pattern of the relative a letter is written for, None where there is none."""
    match = _FOR.search(text.lower())
    if match is None:
        return None
    word = next(name for name in match.groups() if name)
    if match["g"] and _OWN_CASE.search(text.lower()):
        return None  # »Min kone driver butikken«, and then the writer's own case
    return re.compile(rf"(?<=\b(?:min|hos|for|vor) ){re.escape(word)}(?=s?\b)")


def hidden(low: str, whom: re.Pattern[str] | None) -> str:
    """Return a sentence in small letters with the relative written for made nobody."""
    return low if whom is None else whom.sub(lambda match: _MARK * len(match[0]), low)


def says_for_whom(low: str) -> bool:
    """Say whether a sentence tells who writes for whom; it keeps its words."""
    match = _FOR.search(low)
    return match is not None and not match["g"]
