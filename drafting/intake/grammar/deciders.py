"""Who decided, and which municipality: another actor (anden aktør) or the municipality itself."""

import re
from collections.abc import Iterator

from drafting.intake.glance import Glance
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["deciders", "municipalities"]

_MUNICIPALITY = re.compile(
    r"(?<![\w-])((?:[A-ZÆØÅ][a-zæøåé]*[-–]?){1,3}(?:\s[A-ZÆØÅ][a-zæøå]+)?"
    r"|[A-ZÆØÅ])\s[Kk]ommune(?=s?\b)"
)
_LETTERHEAD = re.compile(
    r"\b([A-ZÆØÅ][A-ZÆØÅ-]{2,30}) KOMMUNE\b"
    r"|\b[Kk]ommunen i ([A-ZÆØÅ][a-zæøå]+(?:[ -][A-ZÆØÅ][a-zæøå]+)?)"
    r"|\b[Kk]ommune:\s([A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)?)"
)
_MOVED = re.compile(r"\b(?:bor nu|er flyttet|flyttede|flytter|flyttet)\b[^.;,]{0,20}$")
"""Where somebody lives since: another municipality decided."""
_NOT_NAMES = frozenset(
    (
        "Til",
        "Fra",
        "Kære",
        "Hos",
        "Ved",
        "Men",
        "Og",
        "For",
        "Afgørelse",
        "Brev",
        "Jobcenter",
        "Da",
        "Nu",
        "Som",
        "Her",
        "Klage",
        "Over",
        "Mod",
        "Ifølge",
        "Efter",
        "I",
        "Vi",
        "Den",
        "Din",
        "Min",
        "Af",
        "At",
        "En",
        "Hvis",
        "Når",
        "Du",
        "Jeg",
    )
)
_ACTOR = re.compile(r"aktør|vegne|privat|\b(?:aps|a/s)\b")
"""A quick look before the slow pattern."""

_OUTSIDE = re.compile(
    r"\b(?!jobcenter|jobcentret|kommunen|vi )[\wæøå&.]+(?: [\wæøå&.]+){0,3} på "
    r"vegne af (?:kommunen|jobcentret|\w+ kommune)\b|\b(?:en )?anden "
    r"aktør\b[^;]{0,60}(?:truffet|afgjort|besluttet|har)|(?:truffet|afgjort"
    r"|besluttet|underskrevet|meddelt) af (?:en |et |den )?(?:anden aktør|private? (?:leverandør"
    r"|aktør|firma|jobfirma))|[^;.:]{0,40}\b(?:som |der er |i egenskab af |vores "
    r"|er )?anden aktør (?:for|på)\b"
    r"[^;.,]{0,25}|\b[\wæøå& ]{2,30} (?:aps|a/s)\b[^;.]{0,30}\b(?:har|traf|gav|giver|afslog"
    r"|bevilgede|afgjorde"
    r"|meddeler|afviste)\b|\bpå kommunens vegne\b"
)
_FIRM = re.compile(
    r"\b[A-ZÆØÅ][a-zæøå]+[A-ZÆØÅ][a-zæøå]+ (?=[^;]{0,60}\b(?:afslag|afsl|afgø|afgj|sag|bevil"
    r"|assist"
    r"|time))(?:har )?(?:selv )?(?:gav|giver|givet|traf|truffet"
    r"|afslog|afslået|afgjorde|afgjort|bevilgede|bevilget|meddelte|meddelt|afviste"
    r"|nedsatte)\b[^.;]{0,40}"
)
"""A firm whose name has two capitals (»JobVejen«) and who decided."""
_OTHER = "Andre end kommunen har afgjort sagen."

_DECIDE = (
    r"(?:truf\w+|traf|beslutte\w*|bevilg\w+|afgj\w+|afslå\w*|afslog|giver|gav|givet|meddel\w*"
    r"|nedsæt\w*"
    r"|nedsat\w*|sætter|sat|satte|stoppe\w*|lukker|ophæve\w*|imødekomme\w*|afvis\w*|revurder\w*"
    r"|udbetaler"
    r"|kræver|udvider|skærer|genoptag\w*|standse\w*|frakend\w*|tildel\w*|behandle\w*|vurderet"
    r"|bestem\w*|bestemt|sagt|sagde|tog stilling|taget stilling|fastsat\w*)"
)
_NAMED = re.compile(
    rf"\b(?:jobcent\w+ i )?(?:x|[a-zæøå-]{{3,}}(?: bakke"
    rf"| herred)?) kommune\b[^;\x02]{{0,40}}\b{_DECIDE}\b"
    rf"|\b(?:jobcent\w+(?: i)?|kommunen|forvaltningen|byrådet) [^;\x02]{{0,40}}\b{_DECIDE}\b"
    r"|\b(?:jobcent\w+ i )?(?:x|[a-zæøå-]{3,}) kommunes (?:\w+ ){0,2}?(?:afgørelse|afslag"
    r"|bevilling)\w*"
    rf"|\b{_DECIDE} (?:jobcent\w+ i )?(?:x|[a-zæøå-]{{3,}}) kommune\b"
    r"|\bkommunens (?:egen )?(?:afgørelse|afslag)\w*"
)
_WE = re.compile(rf"\bvi\b[^;\x02]{{0,40}}\b{_DECIDE}\b")
_BY_THE_MUNICIPALITY = re.compile(
    r"\b(?:afgørelse\w*|afslag\w*|bevilling\w*|sagen)\b[^;]{0,40}\b(?:truffet|afgjort|besluttet"
    r"|meddelt|givet"
    r"|underskrevet) (?:\x01+ )?af (?:kommunen|jobcentret|forvaltningen|[a-zæøå]+ kommune)\b"
    r"|\bdet var (?:kommunen|jobcentret|[a-zæøå-]+ kommune),? der (?:traf|afgjorde|gav|afslog)\b"
)
_PASSIVE, _ACTIVE, _FIRST_PERSON = map(Glance, (_BY_THE_MUNICIPALITY, _NAMED, _WE))


def municipalities(sentence: Sentence) -> Iterator[Hit]:
    """Give the first municipality a sentence names, in its normal form."""
    for match in _MUNICIPALITY.finditer(sentence.text):
        first, _, rest = match[1].partition(" ")
        if (first in _NOT_NAMES and not rest) or _MOVED.search(sentence.low, 0, match.start()):
            continue
        skip = len(first) + 1 if first in _NOT_NAMES else 0
        span = Span(match.start() + skip, match.end())
        value = sentence.text[span.start : span.end].replace(" kommune", " Kommune")
        yield Hit("municipality", value, span, 0.9, "Kommunens navn.")
        return
    if head := _LETTERHEAD.search(sentence.text):
        value = f"{(head[1] or head[2] or head[3]).title()} Kommune"
        yield Hit("municipality", value, Span(*head.span()), 0.86, "Kommunens navn.")


def deciders(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Give who decided: another actor where the text says so, else the municipality itself."""
    path = "appealed_decision.decided_by"
    outside = _OUTSIDE.search(low) if _ACTOR.search(low) else None
    if outside and sentence.kind != "genvurdering":
        start = outside.start() + len(outside[0]) - len(outside[0].lstrip())
        yield Hit(path, "anden aktør", Span(start, outside.end()), 0.87, _OTHER)
        return
    firm = _FIRM.search(sentence.text)
    if firm and sentence.kind != "genvurdering":
        yield Hit(path, "anden aktør", Span(*firm.span()), 0.86, _OTHER)
        return
    why = "Kommunen har selv afgjort sagen."
    own = sentence.kind == "kommunens afgørelse"
    for pattern, sure, holds in (
        (_PASSIVE, 0.9, sentence.kind != "ansøgning"),
        (_ACTIVE, 0.94, own),
        (_FIRST_PERSON, 0.88, own),
    ):
        if holds and (match := pattern.search(low)):
            yield Hit(path, "kommune", Span(*match.span()), sure, why)
            return
