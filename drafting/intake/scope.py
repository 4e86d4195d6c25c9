"""Whose sentence is it: hypotheticals, general rules, negations and other people's hours.

A sentence is cut into segments at »men«, »mens«, »;« and »derimod«: what is supposed in one segment
does not reach the next (»Hvis jeg arbejdede 37 timer ..., men jeg arbejder kun 24«).
"""

import re

__all__ = ["is_denied", "is_general", "is_hypothetical", "is_others", "is_staff", "segment_at"]

_CUT = re.compile(r"[;]|,?\smen\s|,?\smens\s|,\shvorimod\s|,?\sderimod\s|\spå trods af\s")
_SUPPOSED = re.compile(
    r"\bhvis\b(?!\s(?:navn|arbejde|hjem))|\bsåfremt\b|\bifald\b|\bi så fald\b"
    r"|\bville\b|\bkunne have\b"
    r"|\bskulle have haft\b|\bhavde (?:jeg|du|han|hun) (?:været|haft|arbejdet)\b|\bforudsat\b"
    r"|\btænkt eksempel\b|\bfor eksempel\b|\bf\.eks\.|\bfx\b|\bi princippet\b|\bteoretisk\b"
    r"|\bmedmindre\b|\bforestil\w*|\bhypotetisk\b|\bi tilfælde af\b|\bmåske\b|\bsom om\b"
)
_GENERAL = re.compile(
    r"\bsædvanlig\w*|\bnormalt\b|\bsom regel\b|\btypisk\b|\bstandard\w*|\bpraksis "
    r"er\b|\bman\b|\bloft\w*"
    r"|\bmaksim\w*|\bhøjst\b|\bhøjest\b|\bgrænse\w*|\bforholdsmæssig\w*|\bforskel\w*|\brammen?\b"
    r"|\bborgere\b|\bpersoner\b|\ben borger\b|\ben fuldtids\w*|\bgennemsnitlig i kommunen\b"
    r"|\bandre kommuner\b|\bloven giver\b|\breglerne?\b|\bifølge loven\b|\bkan der (?:ydes|gives)\b"
)
_THRESHOLD = re.compile(
    r"\b(?:mere end|over|under|mindre end|mindst|minimum|ud over|ved|end de|af de"
    r"|færre end|op til)\s(?:de\s)?$"
)
_PEOPLE = (
    r"kolleg\w*|chef\w*|leder\w*|søn\w*|datter\w*|mand(?:en)?|kone\w*|hustru\w*"
    r"|ægtefælle\w*|samlever\w*"
    r"|kæreste\w*|far|mor|faderen?|moderen?|søster|bror|broder|nabo\w*|veninde\w*"
    r"|ven|andre|anden borger"
    r"|bekendt\w*|forgænger\w*|vikar\w*|fuldtidsansat\w*|medarbejdere|øvrige "
    r"ansatte|partner|makker\w*"
    r"|konkurrent\w*|forældre\w*|børn\w*|barn(?:et)?|lillebror|storesøster"
    r"|tvilling\w*|kompagnon\w*|de andre"
    r"|sidemand\w*|medarbejder x|anden medarbejder|kammerat\w*|bofælle\w*"
)
_OTHERS = re.compile(
    rf"(?:^|[\s,])(?P<prep>(?:til|med|fra|for|af|hos|ved|overfor|på|over|om|blandt|som)\s)?"
    rf"(?:(?:min|mine|mit|din|dine|dit|hans|hendes|sin|sine|vores|deres|en|et|den"
    rf"|de|klagers|borgerens"
    rf"|patientens|flere|mange|nogle|alle|to|tre|også|og|hvor|at|har|får|fik"
    rf"|arbejder)\s){{0,3}}(?:{_PEOPLE})(?![\wæøå])"
)
_SELF = re.compile(
    r"(?:^|[\s,])(?:jeg|du|borgeren|patienten|pt\.|medlemmet|vores medlem|(?:min"
    r"|vores) klient|klageren?"
    r"|ansøgeren|medarbejderen|vi|kommunen|jobcentret|den ansatte|undertegnede"
    r"|behovet|bevillingen|han|hun)(?![\wæøå])"
)
_PRONOUN = re.compile(r"^(?:han|hun|vedkommende|de)\s")
_STAFF = re.compile(
    r"\b(?:min|mine|min egen|vores|hans|hendes|sin|deres|din|dine)\s[a-zæøå]*"
    r"(?:assistent|sekretær|svend|lærling|elev|medhjælper|hjælper|tolk)(?:en|er|e|s)?\b"
)
_DENIED = re.compile(
    r"(?:\bikke|\bhverken|\bej|\baldrig|\bingen)\s(?:på\s|kun\s)?(?:de\s|længere\s|mere\s)?$"
)


def segment_at(low: str, place: int) -> tuple[int, int]:
    """Return the segment (start, end) of a sentence in small letters that holds a place."""
    start, end = 0, len(low)
    for match in _CUT.finditer(low):
        if match.end() <= place:
            start = match.end()
        elif match.start() >= place:
            end = match.start()
            break
    return start, end


def is_hypothetical(low: str, place: int) -> bool:
    """Say whether the segment around a place is only supposed (»hvis«, »ville«)."""
    start, end = segment_at(low, place)
    return _SUPPOSED.search(low, start, end) is not None


def is_general(low: str, place: int) -> bool:
    """Say whether an amount belongs to a rule, a ceiling or a practice, not to this citizen."""
    start, end = segment_at(low, place)
    before = low[max(start, place - 16) : place]
    if _THRESHOLD.search(before) and not re.search(
        r"ret til (?:højst )?op til\s$", low[start:place]
    ):
        return True
    return _GENERAL.search(low, start, end) is not None


def is_others(low: str, place: int, before: str = "") -> bool:
    """Say whether the last person named before a place is someone other than the citizen."""
    start, _ = segment_at(low, place)
    other = [m.end() for m in _OTHERS.finditer(low, start, place) if not m["prep"]]
    own = [m.end() for m in _SELF.finditer(low, start, place)]
    if other:
        return not own or other[-1] > own[-1]
    if _PRONOUN.match(low) and before:
        first = _OTHERS.match(before)
        if first is not None and not first["prep"]:
            return True
        return is_others(before, len(before))
    return False


def is_staff(low: str, place: int) -> bool:
    """Say whether the hours before a place are those of the citizen's own staff or assistant."""
    start, _ = segment_at(low, place)
    return _STAFF.search(low, start, place) is not None


def is_denied(low: str, place: int) -> bool:
    """Say whether an amount or a word is denied right before it (»ikke 30 timer«)."""
    return _DENIED.search(low[max(0, place - 24) : place]) is not None
