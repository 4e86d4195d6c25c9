"""What the citizen works as: the title, and for want of one the business or the workplace."""

import re
from collections.abc import Callable, Iterator

from drafting.intake.grammar.occupation_whose import is_citizens, is_former
from drafting.intake.grammar.occupation_words import (
    AGENT,
    BUSINESS,
    ILL,
    NO_TITLE,
    NOT_NAMES,
    OFFICIALS,
)
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_NAME = (
    r"((?:social- og )?[a-zæøå][a-zæøå-]{2,}(?:\s(?!og\b|i\b|på\b|hos\b|ved\b|for\b|med\b|der\b"
    r"|som\b|fra\b|til\b|om\b|af\b|med\b|da\b|eller\b|men\b|har\b|er\b|i\b|kun\b"
    r"|når\b|hvor\b|fordi\b|samt\b|under\b|siden\b|efter\b|mod\b|pr\b"
    r"|nu\b|den\b|det\b|de\b|hver\b|fast\b|fuld\b|ca\b)[a-zæøå-]{3,})?)"
)
_AS = re.compile(
    rf"(?:ansat|ansætte|\barbejde[rd]?e?t?\b|job\b|\bstilling(?:en)?\b"
    rf"|erhverv|beskæftigelse|\barbejdet\b|\bdig\b|vikariat"
    rf"|løntilskud|\bpraktik\b"
    rf"|beskæftig|\bstarte[r]?\b|\bbegynde[r]?\b|\btiltræde[r]?\b|\b(?:arbejdstid|arbejdsuge"
    rf"|kontrakt)\b|\bfungerer\b|\bernærer\b"
    rf"|\b(?:startede|begyndte|tiltrådte)\b|\bvirker\b|virksomhed\b|\b(?:jeg|du|medlemmet"
    rf"|borgeren|klient(?:en)?|opgaverne)\b|\x02+)"
    rf"(?:[^.;\n]|\bpr\.){{0,60}}?\bsom (?:henholdsvis |en |et |ordinær |selv?stændig(?:t "
    rf"erhvervsdrivende)? |fuldtids\w* |deltids\w* |timelønnet |ufaglært |faglært )?{_NAME}"
)
_SELF_AS = re.compile(
    rf"\bselv?stændige? (?!erhverv|virksomhed|indhold|og\b|i\b|med\b|på\b|ved\b|der\b"
    rf"|som\b|siden\b|uden\b|vurder|arbejd){_NAME}"
)
_SLOTS = (
    rf"(?:(?:uddannet|af fag|altså|jo|selv|en|ansat|\w*ansat|\w*lønnet|nu|i dag|og|også"
    rf"|\x02+|af profession|til daglig|fortsat|stadig|\d{{2}} år|\d{{2}}-årig|{ILL}),? ){{0,4}}"
)
_PLAIN = re.compile(
    rf"\b(?:(?:jeg|du|han|hun|borgeren|borger|medarbejderen|patienten|medlemmet|min klient|pt\."
    rf"|klager|klageren|ansøger|ansøgeren|den ansatte|vores (?:medlem|medarbejder|ansatte)"
    rf"|undertegnede) er"
    rf"|er (?:jeg|du)|lever af at være|(?:klienten|min klient|vores medlem"
    rf"|klageren|klager|medlemmet|borgeren|medarbejderen|patienten),"
    rf" (?:der|som) er) {_SLOTS}"
    rf"((?:(?:[a-zæøå]+isk|[a-zæøå]+ende|ledende|faglig) )?[a-zæøå-]*{AGENT})\b"
)
_FIRST = re.compile(
    rf"^som (?:en |selvstændig )?([a-zæøå-]*{AGENT}) (?:arbejder|er|har|kører|driver|passer"
    rf"|underviser)\b"
)
_FIELD = re.compile(
    r"^(?:stilling(?:sbetegnelse|en)?|erhverv|job(?:titel|funktion)?|titel|profession"
    r"|beskæftigelse|arbejde|ansat som|arbejder som|stilling og "
    r"erhverv|nuværende (?:job|stilling|arbejde)):\s?(?:ansat som |en )?"
    r"((?:social- og )?[a-zæøå][a-zæøå-]{2,}(?: [a-zæøå-]{3,})?)(?=[.,;(]|\s\(|$| på | i | hos )"
)
_TITLE_ASKED = re.compile(
    r"\b(?:stilling|erhverv|job|titel|arbejde som|arbejder [a-zæøå]+ som)\b[^?]{0,20}\?\s*$"
)
_TITLE = re.compile(r"^([a-zæøå-]{4,}(?: [a-zæøå-]{4,})?)[.,;]?$")
_BEEN = re.compile(
    rf"\bhar (?:nu |siden \x01+ )?været {_SLOTS}([a-zæøå-]*{AGENT})\b"
    r"(?=[^.;]{0,40}\b(?:siden|hos os|her (?:i|på)|i \w+ år)\b)"
)
_LISTED = re.compile(
    rf"^(?:\d{{1,2}}[).] ?|[a-h]\) ?|[-•*–] ?)?(?:(?:job|stilling) \d: )?([a-zæøå-]*{AGENT})"
    r"(?: (?:i|på|hos|ved) [^,;.:\x02]{2,40})?(?:[,:]| -| –) (?:[a-zæøå ]{3,20}, )?(?:på )?\x02"
)
_WITH_HOURS = re.compile(rf"\b([a-zæøå-]*{AGENT})(?:,| på| \()\s?(?:ansat )?(?:på )?\x02")
_POST = (
    r" (?:i|på) (?:en |et )?(?:almindelig|ordinær|fast|lønnet|fuld\s?tid|deltid|halv\s?tid|privat"
    r"|fleksjob|løntilskud)"
)
_IN_POST = re.compile(rf"\b((?:[a-zæøå]+isk )?[a-zæøå-]*{AGENT}){_POST}")
_OUR = re.compile(
    rf"\bvores (?:[a-zæøå]+(?:de|ede|ende|ige|øve) )?((?:[a-zæøå]+isk )?[a-zæøå-]*{AGENT})\b"
)
_THE = re.compile(
    rf"^([a-zæøå-]*{AGENT})(?:en|n) (?:arbejder|er (?:ansat|{ILL})|har (?:arbejdet|været \w*ansat"
    rf"|brug for)|kan (?:ikke|selv)|møder)\b"
)
_OTHER = re.compile(r"(?: [a-zæøå]+){0,4} og ([a-zæøå-]{4,})\b")
_THE_TOLD = re.compile(r"^[a-zæøå-]+n (?:arbejder|er|har|kan|møder)\b")
_ABLE = re.compile(
    rf"\b(?:kan|klarer|udfører|ordner|passer|laver) ([a-zæøå-]*{AGENT})(?:en|n) (?:selv\b|alene\b"
    r"|udføre|klare|løse|varetage|på egen hånd|uden (?:hjælp|bistand|assist|tolk))"
)
_ABLE_TOLD = re.compile(
    r"\b(?:kan|klarer|udfører|ordner|passer|laver) [a-zæøå-]{4,}e?n (?:selv|a|u|k|l|v|på)"
)
_DRIVES = re.compile(
    rf"(?:\b(?:driver|ejer|åbne[rt]?|starte[rt]?|indehaver af|ejer af|eneejer af|assistance til"
    rf"|har)"
    rf"|\x02s?(?: om ugen)? (?:med|i))\s"
    rf"(?:ved siden af |desuden |også |samtidig |derudover |sammen med [a-zæøå ]{{3,20}} )?"
    rf"((?:(?:min|mit|din|dit|sin|sit|en|et|egen|eget|egne|lille|mindre|stor|stort|selv) ){{0,4}})"
    rf"((?:[a-zæøå]{{3,}}isk )?{BUSINESS})\b"
)
_AT = re.compile(
    r"(?:, | og )\x02+s?\s(?:om ugen |i ugen |pr\. uge |ugentligt )?(?:i|på|hos|ved) (?:en|et) "
    r"([a-zæøå-]{4,})\b"
)
_Rule = tuple[Callable[[str, int], re.Match[str] | None], float, str, re.Pattern[str] | None]
_TITLES: tuple[_Rule, ...] = (
    (_AS.search, 0.9, "som ", None),
    (_SELF_AS.search, 0.9, "stændig", None),
    (_PLAIN.search, 0.86, "er ", None),
    (_FIRST.match, 0.88, "som ", None),
    (_FIELD.match, 0.9, ":", None),
    (
        _WITH_HOURS.search,
        0.75,
        "\x02",
        re.compile(r"[a-zæøå](?:,| på| \()\s?(?:ansat )?(?:på )?\x02"),
    ),
    (_IN_POST.search, 0.86, " ", re.compile(_POST)),
    (_BEEN.search, 0.86, "været ", re.compile(r"har (?:[a-z]+ )?(?:\x01+ )?været ")),
    (_LISTED.match, 0.8, "\x02", None),
)
"""How a title is found, how sure it is, and what a sentence must hold for it to be tried at all."""
_HELP_NEXT = re.compile(r" (?:assistance|bistand|hjælp|støtte|ordning|kompensation)\b")
_VERB = re.compile(r"og (?:underviser|maler|tegner|pakker|tester|svejser|klipper|træner|bager)$")
"""»Du er døv og underviser 37 timer«: a verb that looks like a title."""
_AGENT = re.compile(rf"^[a-zæøå-]*{AGENT}$")
_ASSISTANT = re.compile(r"\b(?:assistent|tolk|hjælper)en\b")
_OFFICIAL = re.compile(rf"^{OFFICIALS}$")
_OWN_BUSINESS = re.compile(r"\b(?:min|mit|din|dit|sin|sit|egen|eget)\b")
WEAK = 0.7
"""How sure a business or a workplace is as a name: any title in the case goes before it."""


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give what the citizen works as."""
    low = sentence.low
    seen: set[int] = set()
    for search, sure, word, told in _TITLES:
        if word not in low or (told is not None and told.search(low) is None):
            continue
        begin = 0
        while match := search(low, begin):
            begin = match.end()
            start = match.start(1)
            if start in seen or not _names(low, match, sentence):
                continue
            seen.add(start)
            yield _hit(sentence, match.span(1), sure, "Stillingen eller erhvervet nævnes.")
            if "som henholdsvis " in match[0] and (other := _OTHER.match(low, match.end(1))):
                yield _hit(sentence, other.span(1), sure, "Det andet af to job nævnes.")
    if _TITLE_ASKED.search(sentence.before) and (answer := _TITLE.match(low)):
        yield _hit(sentence, answer.span(1), 0.86, "Svar på, hvad stillingen hedder.")
    yield from _weak(sentence, bool(seen))


def _names(low: str, match: re.Match[str], sentence: Sentence) -> bool:
    start, word = match.start(1), match[1].split(" ")[0]
    if _HELP_NEXT.match(low, match.end(1)) or _VERB.search(low[max(0, start - 4) : match.end(1)]):
        return False
    if word in NOT_NAMES or NO_TITLE.match(word) or is_former(low, start, match.end(1)):
        return False
    if not is_citizens(low, start, sentence):
        return False
    relative = low[:start].endswith(", som ") and _AGENT.match(word) is None
    return not relative and _ASSISTANT.search(low[:start]) is None


def _weak(sentence: Sentence, titled: bool) -> Iterator[Hit]:
    """Give a title the employer uses, else a business, else a workplace in a list of jobs."""
    low = sentence.low
    used = _used_by_employer(sentence) or _able(low)
    if used is not None:
        yield _hit(sentence, used.span(1), WEAK, "Stillingen bruges om borgeren.")
        return
    for match in _DRIVES.finditer(low):
        if _is_owned(match) and is_citizens(low, match.start(2), sentence):
            yield _hit(sentence, match.span(2), WEAK, "Virksomheden nævnes.")
    if titled and len(sentence.quantities) > 1:
        for match in _AT.finditer(low):
            if is_citizens(low, match.start(1), sentence):
                yield _hit(sentence, match.span(1), WEAK, "Arbejdsstedet nævnes med sine timer.")


def _able(low: str) -> re.Match[str] | None:
    """Find a title in what the holder can do alone (»kan psykologen udføre uden bistand«)."""
    match = _ABLE.search(low) if _ABLE_TOLD.search(low) else None
    return None if match is None or _OFFICIAL.match(match[1]) else match


def _used_by_employer(sentence: Sentence) -> re.Match[str] | None:
    if sentence.kind in ("kommunens afgørelse", "genvurdering", "klage", "ansøgning"):
        return None
    low = sentence.low
    for pattern, told in ((_OUR, "vores " in low), (_THE, _THE_TOLD.match(low))):
        match = pattern.search(low) if told else None
        if match and not _OFFICIAL.match(match[1]) and match[1] not in NOT_NAMES:
            return match
    return None


def _is_owned(match: re.Match[str]) -> bool:
    """Say whether a business is driven or owned; »har en skole« tells neither."""
    if match[0].startswith(("har ", "\x02")):
        return _OWN_BUSINESS.search(match[1]) is not None
    return bool(match[1]) or match[0].startswith("assistance")


def _hit(sentence: Sentence, place: tuple[int, int], sure: float, why: str) -> Hit:
    text = sentence.text[slice(*place)]
    return Hit("{occ}.name", text, Span(*place), sure, why, place=text)
