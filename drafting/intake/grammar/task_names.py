"""Which task an amount of time is for: the words after it, or the words before it."""

import re

from drafting.intake.grammar.occupation_words import AGENT
from drafting.intake.grammar.task_plain import assistant_does, plainly
from drafting.intake.grammar.task_words import (
    AT_WHICH,
    BEFORE,
    BEFORE_RELATIVE,
    CLAUSE,
    GENITIVE,
    HELP,
    HELPED,
    INFINITIVE,
    IS_TASK,
    LINKED,
    NO_TASK,
    ONLY_POINTS,
    THERE_IS,
)
from drafting.intake.model import Quantity, Sentence, Span

__all__ = ["names_task", "points_back", "stands_before"]

_PASSIVE = re.compile(
    r"^(?:hun|han|jeg|borgeren|medarbejderen|medlemmet|vores \w+|assistenten|hjælperen|tolken)"
    r" (?=(?!synes|mindes|findes|håbes|trives|ønskes)[a-zæøå]{3,}es\b|får )"
)
_ASSISTANT = re.compile(
    r"^(?:assistenten|hjælperen|tolken|sekretæren|ledsageren|hun|han) "
    r"(?!arbejde|kommer|sidder|møder|bruger|venter|passer på)(?=[a-zæøå]{3,}(?:r|te|ede|dte) )"
)
_TRIPS = re.compile(
    r"^(?:hun|han|jeg|borgeren|medarbejderen|medlemmet) (?=(?:kører|køres|deltager|holder|henter"
    r"|bærer"
    r"|løfter|flytter|rydder|skal til) )"
)
"""»Han kører til kunder fem gange om ugen«: what is counted is no working time."""
_SHALL = re.compile(r"^(?:han|hun|[a-zæøå]{3,}en) skal (?=[a-zæøå]{2,}e )")
_GOODS = re.compile(
    r"(?:\b(?:med|af|hente[rs]?|køre[rs]?|pakke[rs]?|bestille[rs]?|bære[rs]?|modtage[rs]?|nye"
    r"|tunge)"
    r"|hentede|pakkede|bar)$"
)
"""Before »varer« where it is goods and no verb (»kørte ud med varer 6 timer om ugen«)."""
_OF_ASSISTANT = re.compile(r"^(?:assistenten|hjælperen|tolken|sekretæren|ledsageren) (?!kan|vil)")
_AT = re.compile(
    r"^(?:(?:den |min |hans |hendes )?(?:assistent|hjælper|tolk|ledsager|sekretær)(?:en)?|hun|han)"
    r" (?:er|har|bruges|deltager|sidder|møder|kommer|skal|står|hjælper)"
    r" (?:[a-zæøå]+ ){0,4}?(?:til|ved|under|med) (?=[a-zæøå]{4})"
)
"""»Tolken er på ved tavlemøder«: what stands before the task."""
_PERSON = re.compile(
    rf"^(?:(?:den|det|vores|min|en) )?(?:[a-zæøå]+e )?[a-zæøå-]*{AGENT}(?:en|n)?(?: er)?$"
)
_EQUALS = re.compile(
    r"\b(?:altså|det vil sige|dvs\.|svarende til|hvilket (?:giver|er|svarer til|bliver)"
    r"|det giver|det bliver) (?:ca\. |i alt |cirka )?$"
)
_THE_LAST = re.compile(r"\b(?:de|den) (?:sidste|resterende|øvrige|andre|manglende) $")
_POINTS = re.compile(
    r"(?:^|[,;] ?)(?:og |men |for )?(?:den|det|dette|de|denne opgave|den opgave|den del) (?:tager"
    r"|fylder|kræver|løber op i|udgør|er|varer|drejer sig om|beløber sig til|går der)"
    r" (?:i gennemsnit |ca\. |cirka |omkring |mig |hende |ham )*$"
)
_TOPIC = re.compile(
    r"^(?:og |men |desuden |også |derudover )?(?P<name>[a-zæøå][a-zæøå -]{3,45}?) (?:kan|må|magter"
    r"|kræver|skal|ligger|foregår|volder|sker|forudsætter|klarer|evner|formår)\b"
)
_UNDONE = re.compile(
    r"^(?:og |men )?(?:han|hun|jeg|borgeren|medarbejderen) kan (?:\w+ )?ikke (?:selv )?(?!klare"
    r"|gøre|det|dem"
    r"|være|have|nå|tage)(?P<name>[a-zæøå]{2,}e [a-zæøå][a-zæøå -]{2,40}?)(?: selv| alene)?[.,]?$"
)
"""»Han kan ikke selv skifte pærer. Det tager en time om ugen«."""
_ONLY = re.compile(
    r"^(?:og |men )?det er (?:kun|alene|især|mest|navnlig|primært|særlig|faktisk kun) "
    r"(?P<name>[a-zæøå][a-zæøå -]{3,45}?),? (?:som |der )?(?:jeg|han|hun|borgeren|medarbejderen"
    r"|medlemmet) (?:\w+ ){0,2}?ikke\b"
)
"""»Det er kun de tunge løft, jeg ikke selv kan«."""
_PARTS = re.compile(r"[;:]|, og |, men |, for ")
_UNABLE = re.compile(
    r"\bikke\b|\buden for\b|\bhjælp\b|\bassist|\btolk\b|\bumulig|\bhverken\b|\bingen\b"
)
_PERSON_WORDS = re.compile(
    r"\b(?:er|har|på|om|med|arbejder|ansat|få\w*|bruge[rs]?|behov\w*)$|\b(?:jeg"
    r"|du|ansat|har|arbejder|kommunen|bevil\w*|søg\w*)\b"
)


def names_task(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """Return the name of the task an amount is for, and where both stand; None if it names none."""
    low = sentence.low
    left = low[max(0, quantity.start - 60) : quantity.start]
    if _is_vague(sentence, quantity, left):
        return None
    if _EQUALS.search(left) and (same := _amount_before(sentence, quantity)):
        named = names_task(sentence, same)
        return None if named is None else (named[0], Span(quantity.start, quantity.end))
    if (plain := plainly(sentence, quantity)) is not None:
        return plain
    near = low[quantity.end : quantity.end + 130]
    patterns = [LINKED, INFINITIVE, HELPED, *([GENITIVE] if quantity.genitive else [IS_TASK])]
    for pattern in [*patterns, AT_WHICH] if near[:1] in "s ," else ():
        match = pattern.match(near)
        if match and not (NO_TASK.search(match["name"]) or CLAUSE.search(match["name"])):
            end = quantity.end + match.end("name")
            return _clean(sentence, Span(end - len(match["name"]), end)), Span(quantity.start, end)
    return _pointed(sentence, quantity) or _named_before(sentence, quantity)


def _is_vague(sentence: Sentence, quantity: Quantity, left: str) -> bool:
    """Say whether an amount is a mere »et par timer« or what is left of a grant."""
    text = sentence.text[quantity.start : quantity.start + 8].lower()
    return text.startswith("et par t") or _THE_LAST.search(left) is not None


def _amount_before(sentence: Sentence, quantity: Quantity) -> Quantity | None:
    before = [q for q in sentence.quantities if q.end <= quantity.start]
    return before[-1] if before else None


def _pointed(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """Return the task that »den tager tre timer« points at, where the citizen cannot do it."""
    low = sentence.low
    match = _POINTS.search(low, max(0, quantity.start - 60), quantity.start)
    if match is None:
        return None
    own = low[: match.start()]
    source = sentence if len(own) > 4 else sentence.previous
    if source is None or not _UNABLE.search(source.low):
        return None
    end = match.start() if source is sentence else len(source.low)
    begin = max((one.end() for one in _PARTS.finditer(source.low, 0, end)), default=0)
    part = source.low[begin:end].lstrip()
    topic = (
        _UNDONE.match(part) or _ONLY.match(part) or _TOPIC.match(part) or _TOPIC.match(source.low)
    )
    if topic is None:
        return None
    name = topic["name"]
    for helps in HELP.finditer(name):
        name = name[helps.end() :]
    if len(name) < 4 or _is_no_name(name):
        return None
    return _as_written(source, name), Span(match.start(), quantity.end)


def stands_before(sentence: Sentence, name: str) -> Span | None:
    """Return where a task stands that only the sentence before names: before its own beginning."""
    source = sentence.previous
    if source is None or name.casefold() in sentence.low:
        return None
    place = source.low.find(name.casefold())
    if place < 0:
        return None
    start = source.start - sentence.start + place
    return Span(start, start + len(name))


def points_back(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether »de« is the task of the sentence before (»De fylder 15 minutter ad gangen«)."""
    return _pointed(sentence, quantity) is not None


def _as_written(sentence: Sentence, name: str) -> str:
    place = sentence.low.find(name)
    return sentence.text[place : place + len(name)] if place >= 0 else name


def _is_no_name(name: str) -> bool:
    return any(
        pattern.search(name) for pattern in (ONLY_POINTS, NO_TASK, CLAUSE, _PERSON_WORDS, _PERSON)
    )


def _named_before(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    low = sentence.low
    floor = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    begin = max(floor, quantity.start - 110)
    match = THERE_IS.search(low, begin, quantity.start) if " der " in low else None
    match = match or BEFORE_RELATIVE.search(low, begin, quantity.start)
    match = match or BEFORE.search(low, begin, quantity.start)
    if match is None:
        return None
    start, end = match.span("name")
    if low.startswith(" varer ", end) and _GOODS.search(match["name"]):
        end += len(" varer")
    for helps in HELP.finditer(low, start, end):
        start = helps.end()
    start += _subject(sentence, low[start:end])
    if quantity.times is not None and (trips := _TRIPS.match(low[start:end])):
        start += trips.end()
    name = low[start:end].strip()
    counted = quantity.times is not None and " " not in name and not name.endswith("en")
    if len(name) < 3 or (_is_no_name(name) and not (counted and _PERSON.search(name))):
        return None
    return _clean(sentence, Span(start, end)), Span(start, quantity.end)


def _subject(sentence: Sentence, name: str) -> int:
    """Return the length of a subject before what is done (»hun køres til kunder«)."""
    helps = (
        _OF_ASSISTANT.match(sentence.low)
        or _OF_ASSISTANT.match(sentence.before)
        or assistant_does(sentence)
    )
    match = (
        _PASSIVE.match(name)
        or (_SHALL.match(name) if helps else None)
        or _AT.match(name)
        or (_ASSISTANT.match(name) if helps else None)
    )
    return match.end() if match else 0


def _clean(sentence: Sentence, span: Span) -> str:
    words = sentence.text[span.start : span.end].split()
    while words and words[0].lower() in (
        "at",
        "og",
        "til",
        "med",
        "assistenten",
        "hjælperen",
        "tolken",
        "ca.",
        "cirka",
        "den",
        "de",
        "ved",
        "under",
        "især",
        "desuden",
        "også",
        "derudover",
        "dertil",
        "hertil",
        "for",
        "kommer",
    ):
        words = words[1:]
    return " ".join(words)[:90]
