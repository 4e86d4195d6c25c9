"""What a sentence only supposes, denies, contests or says of everybody.

A sentence is cut into segments at »men«, »mens«, »;« and »derimod«: what is supposed in one segment
does not reach the next (»Hvis jeg arbejdede 37 timer ..., men jeg arbejder kun 24«).
"""

import re
from functools import lru_cache

__all__ = [
    "is_contested",
    "is_denied",
    "is_general",
    "is_hypothetical",
    "is_refuted",
    "segment_at",
]

_CUT = re.compile(r"[;]|,?\smen\s|,?\smens\s|,\shvorimod\s|,?\sderimod\s|\spå trods af\s")
_AND = re.compile(r", og (?=[a-zæøå]+ )|, (?=(?:fordi|idet|eftersom|hvad|så|selv ?om) )")
_SUPPOSED = re.compile(
    r"\bhvis\b(?!\s(?:navn|arbejde|hjem))|\bsåfremt\b|\bifald\b|\bi så fald\b"
    r"|\bville\b|\bkunne have\b"
    r"|\bskulle have haft\b|\bhavde (?:jeg|du|han|hun) (?:været|haft|arbejdet)\b|\bforudsat\b"
    r"|\btænkt eksempel\b|\bfor eksempel\b|\bf\.eks\.|\bfx\b|\bi princippet\b|\bteoretisk\b"
    r"|\bom (?:jeg|du|han|hun|patienten|borgeren|medlemmet|klienten|medarbejderen)"
    r" (?:eventuelt )?(?:kan|kunne|vil|skal|bør|må)\b"
    r"|\bkunne (?:der |jeg |du |han |hun |borgeren )(?:være|have|få)\b|\bmedmindre\b|\bforestil\w*"
    r"|\bhypotetisk\b|\bi tilfælde af\b|\bmåske\b|\bsom om\b"
)
_GENERAL = re.compile(
    r"\bdet (?:sædvanlige|normale)\b|\bstandard\w*|\bpraksis\b|\bman\b|\bloft\w*"
    r"|\bmaksim\w*|\bhøjst\b|\bhøjeste?\b|\bgrænse\w*|\bforholdsmæssig\w*|\bforskel\w*|\brammen?\b"
    r"|\bborgere\b|\bpersoner\b|\ben borger\b|\ben fuldtids\w*|\bgennemsnitlig i kommunen\b"
    r"|\bandre kommuner\b|\bloven giver\b|\breglerne?\b|\bifølge loven\b|\bkan der (?:ydes|gives)\b"
)
_HABIT = re.compile(r"\bsædvanlig\w*|\bnormalt?e?\b|\bsom regel\b|\btypisk\b|\baltid\b")
_OWNED = re.compile(
    r"\b(?:jeg|du|han|hun|min|mit|din|dit|medlemmets?|borgerens?|klagers?|patientens?"
    r"|medarbejderens?|ansøgers?|klientens?|vedkommendes?)\b"
)
_AT_WORK = re.compile(
    r"\b(?:jeg|du|borgeren|medlemmet|klager|han|hun|(?:min|vores) klient) (?:\w+ "
    r")?(?:arbejder|er (?:\w+ ){0,2}ansat|har en arbejds\w+)\b"
    r"|\barbejder (?:du|jeg|han|hun)\b(?! under| mere| over)"
)
_OWN_WEEK = re.compile(
    r"\b(?:min|din|hans|hendes|sin|borgerens|medlemmets) (?:ugentlige |samlede )?"
    r"(?:arbejdsuge|arbejdstid) (?:på|er|var|udgør|er på) (?:kun |ca\. )?$"
)
_LOWERED = re.compile(
    r"\b(?:din|min|hans|hendes|borgerens) (?:\w+ )?ramme\b|\brammen (?:bliver|er) (?:nu|herefter"
    r"|fremover)\b|"
    r"\b(?:nedsættes|nedskrives|nedreguleres|nedjusteres|reduceres|sænkes|beskæres) "
    r"(?:de |din |den |dine |hans |hendes |bevilling)"
)
_DECIDES = re.compile(
    r"\bvi (?:bevilger|giver|tildeler|fastsætter|nedsætter|kan bevilge|har bevilget|har givet)\b"
    r"|\b(?:bevilger|bevilges|nedsættes|nedsætter|sættes|sætter|får|giver) (?:vi |du |dig |din "
    r"|den )"
)
_UP_TO = re.compile(
    r"(?:\bret til|\b(?:jeg|du|medlemmet|borgeren) (?:kan |vil kunne )?få(?:r)?"
    r"|\bbevilge[rs]|\btilkendes|\b(?:sat|sætter|sættes|satte|hævet|hæves|hæver|forhøjet"
    r"|forhøjes|forhøjer|øget|øges))\b"
    r"[^\x02]{0,40}op til\s$"
)
_THRESHOLD = re.compile(
    r"\b(?:mere end|over|under|overstiger|overstige|oversteg|overskrider|mindre end|mindst|minimum"
    r"|ud "
    r"over|ved|end de|af de"
    r"|færre end|op til)\s(?:de\s)?$"
)
_CLAIM = re.compile(
    r"\b(?P<who>kommunen\w*|jobcentret|sagsbehandleren|arbejdsgiveren|de|man|kone|mand|lægen"
    r"|chef\w*)\b[^.;\x02]{0,30}\b(?:lagt til grund|påstår|påstod|skriver|skrev|siger|sagde"
    r"|tror|troede"
    r"|mener|mente|anfører|anførte|hævder|regner med|antager|antog|oplyst|opgjort)\b"
)
_WRONG = re.compile(
    r"^(?:det|dette|tallet|oplysningen|men det) (?:er |passer |stemmer )"
    r"(?:\w+ )?(?:forkert|ikke|usandt|en fejl|urigtigt)"
)
_NOT_SO = re.compile(
    r"\bikke (?:korrekt|rigtigt|sandt)\b[^.;]{0,20}\b(?:når|at)\b|\bbestrides?,? at\b"
)
_BUT = re.compile(
    r"^[^;\x02]{0,20},?\smen (?:det|jeg|hun|han|medlemmet|reelt|i "
    r"virkeligheden)\b[^;\x02]{0,30}\x02"
)
_DENIED = re.compile(
    r"(?:\bikke|\bhverken|\bej|\baldrig|\bingen)\s(?:på\s|kun\s|(?:fået|modtaget|haft"
    r"|bevilget|givet|søgt om"
    r"|bedt om|ansat|arbejdet|arbejder|arbejde|give|bevilge|tilbyde|yde|give dig"
    r"|give mig)\s)?(?:de\s|længere\s|mere\s)?$"
)


def segment_at(low: str, place: int) -> tuple[int, int]:
    """Return the segment (start, end) of a sentence in small letters that holds a place."""
    start, end = 0, len(low)
    for begin, stop in _cuts(low):
        if stop <= place:
            start = stop
        elif begin >= place:
            end = begin
            break
    return start, end


@lru_cache(maxsize=4)
def _cuts(low: str) -> tuple[tuple[int, int], ...]:
    """Give where a sentence is cut; the amounts of one sentence all ask for it."""
    return tuple(match.span() for match in _CUT.finditer(low))


def is_hypothetical(low: str, place: int) -> bool:
    """Say whether the segment around a place is only supposed (»hvis«, »ville«)."""
    start, end = segment_at(low, place)
    start = max([start, *(m.end() for m in _AND.finditer(low, start, place))])
    end = min([end, *(m.start() for m in _AND.finditer(low, place, end))])
    return _SUPPOSED.search(low, start, end) is not None


def is_general(low: str, place: int) -> bool:
    """Say whether an amount belongs to a rule, a ceiling or a practice, not to this citizen."""
    start, end = segment_at(low, place)
    before = low[max(start, place - 16) : place]
    if _THRESHOLD.search(before) and not _UP_TO.search(low[start:place]):
        return True
    if _OWN_WEEK.search(low, start, place):
        return False
    cut = low.rfind(", ", start, place)
    comma = start if cut < 0 else cut + 2
    if _LOWERED.search(low, comma, place):
        return False
    if _AT_WORK.search(low, comma, place) or _DECIDES.search(low, comma, place):
        start, end = comma, next((n for n in (low.find(", ", place, end),) if n >= 0), end)
    if _HABIT.search(low, start, end) and not _OWNED.search(low, start, end):
        return True
    return _GENERAL.search(low, start, end) is not None


def is_contested(low: str, place: int) -> bool:
    """Say whether what follows is contested (»Det bestrides, at …«)."""
    return _NOT_SO.search(low, 0, place) is not None


def is_refuted(low: str, place: int, after: str = "") -> bool:
    """Say whether an amount is someone's claim that the text says is wrong.

    What the authority says and the citizen corrects in the same breath (»Kommunen siger 30, men det
    rigtige er 37«) stays: the two are a contradiction for a person to settle.
    """
    if _NOT_SO.search(low, 0, place):
        return True
    claim = _CLAIM.search(low, 0, place)
    if claim is None:
        return False
    if _WRONG.match(after):
        return True
    private = not claim["who"].startswith(("kommunen", "jobcentret", "sagsbehandleren"))
    return private and _BUT.match(low[place:].lstrip("\x02")) is not None


def is_denied(low: str, place: int) -> bool:
    """Say whether an amount or a word is denied right before it (»ikke 30 timer«)."""
    return _DENIED.search(low[max(0, place - 32) : place]) is not None
