"""Tasks told so plainly beside their time that whose hours they are is no question.

»Oplæsning er sat til 3 timer om ugen«, »Til møder skal jeg bruge tolk i 7 timer«, »Der skal bæres
kasser i 5 timer«, »Min assistent hjælper mig. Hun læser tegninger op 3 timer om ugen«.
"""

import re

from drafting.intake.grammar.task_words import CLAUSE, NO_TASK
from drafting.intake.model import Quantity, Sentence, Span

__all__ = ["assistant_does", "is_aided_count", "is_infinitive", "plainly", "takes"]

_NEAR = r"(?:(?:i|på|ca\.|cirka|omkring|i alt|kun|op til) ){0,3}$"
_BEGIN = r"(?:^|[,;:] ?(?:og |samt |men )?|\bog |\bsamt |[*•–-] )"
_SET = (
    r"(?:sættes|sat|anslås|anslået|opgøres|opgjort|beregnes|beregnet|skønnes|skønnet|vurderes"
    r"|vurderet|fastsættes|fastsat|angives|angivet|estimeres|estimeret|måles|målt)"
)
_IS_SET = re.compile(
    rf"{_BEGIN}(?P<name>[a-zæøå][a-zæøå /-]{{3,60}}?) (?:er |var |bliver )?{_SET} til "
    rf"(?:at (?:tage|fylde|vare) )?{_NEAR}"
)
_WE_SET = re.compile(
    r"\b(?:vi|jeg|arbejdsgiveren|konsulenten|lederen) (?:har )?(?:sat|sætter|anslår|anslået|opgør"
    r"|opgjort|skønner|skønnet|vurderet|beregnet|regnet) (?P<name>[a-zæøå][a-zæøå /-]{3,60}?) til "
    rf"{_NEAR}"
)
_FRONT = re.compile(
    rf"{_BEGIN}til (?P<name>[a-zæøå][^\x01\x02,:;.]{{2,60}}?) (?:skal|bør|er|går|har|bruger"
    r"|bruges|drejer|kræves|medgår|anvendes|behøver|behøves|får|regner|mangler)"
    r"(?: (?:jeg|han|hun|du|der|vi|det|borgeren|medarbejderen|medlemmet|klienten|sig)){0,2}"
    r"(?: (?:bruge|bruges|have|brug|for|med|om|afsat|afsættes|behov|anvendes|kun|brugt|hver|uge"
    r"|nok|altid|også|regnet|sat|af)){0,3}"
    r"(?: (?:en |et )?[a-zæøå]{0,14}(?:tolk|tolken|hjælp|assistance|assistent|bistand|støtte"
    r"|ledsager"
    rf"|hjælper))? {_NEAR}"
)
_TO_EACH = re.compile(r"(?:, | og |, og )til (?P<name>[a-zæøå]{3,}(?: [a-zæøå]+){0,3}) i $")
"""»tolk til kunder i 3 timer om ugen og til revisor i et kvarter«."""
_NO_FRONT = re.compile(
    r"^(?:daglig|sammen|orientering|gengæld|støtte|trods|dels|tider|nu|dato|sidst|slut|forskel"
    r"|information|oplysning|sag|klage|behandling|afgørelse|denne|hver|næste|sommer|vinter|jul"
    r"|brug|hverdag|dagen|ugen|det(?:te)?$"
    r"|dette (?:job|arbejde)|jobbet|arbejdet|stilling|tolk|hjælp|assistance|det hele|selve)"
)
_THERE_IS = re.compile(
    rf"{_BEGIN}(?:der|her) (?:er|holdes|afholdes|forekommer) (?P<name>[a-zæøå]{{4,}}"
    rf"(?: [a-zæøå]+){{0,3}}?) {_NEAR}"
)
_TO_BE_DONE = re.compile(
    r"\bder skal (?:også |desuden |derudover )?(?P<name>(?!bruges|bevilges|gives|ydes|arbejdes"
    r"|sættes"
    r"|betales|søges|dækkes|lægges|afsættes|beregnes|regnes|findes|tages|tildeles|anvendes"
    rf"|tilkendes|være)[a-zæøå]{{2,}}es [^\x01\x02,:;.]{{2,50}}?) {_NEAR}"
)
_ACTS = re.compile(
    r"(?:[a-zæøå]{0,25}(?:ning|ingen|ninger|ing|else|elsen|elser|sel|slen|møder?|møderne|vask|løft"
    r"|løftene|samtaler?|opkald|transport|arkivering|korrektur|bogføring|service|tjek|besøg|post"
    r"|oprydning|journaler?|skift|kurser|pasning))(?: |$)"
)
_NO_ACT = re.compile(
    r"(?:hjælp|assist|bistand|tolk|støtte|bevil|timetal|ramme|behov|arbejdstid|stilling|ordning"
    r"|tildel|udmål|afgørelse|ansæt|beskæftig|forhøj|nedsæt|dækning|afdeling|forretning|udbetal"
    r"|lønning|kompens|ansøg|ventetid|undervisningsassist|uddannelse)"
)
_HELPER = re.compile(
    r"\b(?:assistent|hjælper|ledsager)(?:en)?\b|\b(?:betalte|lønnede|ansatte) (?:\w+ )?(?:min|mit"
    r"|en)\b"
)
_ANOTHERS = re.compile(
    r"\b(?:nabo\w*|kolleg\w*|ven|veninde\w*|mand|kone|søster|bror|chef\w*|andre"
    r"|anden) (?:\w+ )?(?:har|får"
    r"|fik|bruger|havde)\b"
)
_DOES = re.compile(
    r"^(?:[^\x01\x02.;:]{0,20}: )?(?:han|hun|assistenten|hjælperen|ledsageren) (?!arbejder|er |har "
    r"|får|kommer|sidder|møder|venter|bruger|passer på|mener|siger|skriver|søger|bor|underviser"
    r"|kan|skal|vil|må|bliver|ønsker|klarer|arbejdede|havde|kunne|skulle|kom|tog hjem)"
    r"(?:[a-zæøå]{2,}(?:r|ede|te|dte)|bar|tog|skrev|læste|holdt|hentede) "
)
_SHALL = re.compile(
    r"^(?:han|hun|[a-zæøå]{3,}en) skal (?!arbejde|have|være|på|til|ansættes|bruge|gå |blive)"
    r"[a-zæøå]{2,}e (?:mig |ham |hende )?"
)
"""»Jeg vil selv vælge min assistent. Naboen skal køre mig til klienter«."""
_INFINITIVE = re.compile(r"^(?: om ugen| ugentligt| pr\. uge)? til at [a-zæøå]{3,}")
_TAKES = re.compile(
    r"(?:^|[,;:] ?(?:og |mens )?|\bog |\bmens )(?:(?:de|den|det) )?(?:[a-zæøå]{3,}e )?(?P<name>"
    r"[a-zæøå]{0,25}(?:ning|ninger|ingen|ing|else|elsen|løft|vask|kørsel|korrektur|arkivering)"
    r"(?: (?:af|til|med|ved|på) [a-zæøå]+(?: [a-zæøå]+){0,3}?)?) (?:tager|fylder|udgør|optager"
    r"|varer)"
    rf" {_NEAR}"
)
"""»Løft af borgere fylder 5 timer«: a task, though »borgere« are people."""
_WHICH_TAKES = re.compile(
    r"\b(?:til|ved|under|på|med) (?P<name>[a-zæøå]{4,}(?: [a-zæøå]+){0,3}?), (?:der|som) "
    rf"(?:holdes|afholdes|varer|fylder|tager|ligger|forekommer) (?:typisk )?{_NEAR}"
)
"""»tolk ved personalemøder, der holdes en gang om ugen i to timer«."""
_UNABLE = re.compile(
    r"\b(?:han|hun|jeg|borgeren|medarbejderen) kan (?:(?:heller )?ikke"
    r"|hverken) (?:selv )?[^.;,\x02]{4,50} "
    r"\((?:cirka |ca\. )?$"
)
_AIDED = re.compile(
    r"\b(?:skal|må|bør|har|får|behøver|mangler|bruger) (?:\w+ )?(?:have |få |brug for |behov for )?"
    r"(?:hjælp|assistance|bistand|støtte)\b"
)
_PEOPLE = re.compile(
    r"\b(?:nabo\w*|kolleg\w*|chef\w*|lærling\w*|(?:min|hans|hendes|din) (?:mand|kone|søn|datter"
    r"|bror|søster)"
    r"|(?:en|vores|den) anden [a-zæøå]{4,})\b"
)
"""Words of other people, before whose needs a task is not the citizen's."""
_TO_DO = re.compile(r"^ (?:til|med) (?:at )?[a-zæøå]{3,}")


def plainly(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """Return the task that the words before an amount name plainly, and where both stand."""
    low = sentence.low
    floor = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    begin, end = max(floor, quantity.start - 130), quantity.start
    left = low[begin:end]
    listed = begin > 0 and "til " in low[:begin]
    match = _set_to(left) or _in_front(left, listed) or _there_is(left, quantity)
    if match is None or NO_TASK.search(match["name"]) or CLAUSE.search(match["name"]):
        return None
    start, stop = begin + match.start("name"), begin + match.end("name")
    return sentence.text[start:stop], Span(start, quantity.end)


def _set_to(left: str) -> re.Match[str] | None:
    match = (_IS_SET.search(left) or _WE_SET.search(left)) if " til " in left[-24:] else None
    if match is None or not _ACTS.search(match["name"]) or _NO_ACT.search(match["name"]):
        return None
    return match


def _in_front(left: str, listed: bool) -> re.Match[str] | None:
    if "til " not in left:
        return None
    match = _FRONT.search(left) or (_TO_EACH.search(left) if listed else None)
    return None if match is None or _NO_FRONT.match(match["name"]) else match


def _there_is(left: str, quantity: Quantity) -> re.Match[str] | None:
    if "der " not in left and "her " not in left:
        return None
    counted = quantity.times is not None
    if ", der " in left and (which := _WHICH_TAKES.search(left)) is not None:
        return which
    return _TO_BE_DONE.search(left) or (_THERE_IS.search(left) if counted else None)


def assistant_does(sentence: Sentence) -> bool:
    """Say whether »han« or »hun« does something for the citizen: the helper of the sentence before.

    »Min assistent hjælper mig. Hun læser tegninger op 3 timer om ugen«.
    """
    return (
        _HELPER.search(sentence.before) is not None
        and _ANOTHERS.search(sentence.before) is None
        and (_DOES.match(sentence.low) or _SHALL.match(sentence.low)) is not None
    ) or sentence.low.startswith(("assistenten ", "hjælperen "))


def is_aided_count(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether help is told by its times and what it is for (»hjælp to gange … til at …«)."""
    low = sentence.low
    after = low[quantity.end : quantity.end + 20]
    return (
        quantity.times is not None
        and _PEOPLE.search(low, 0, quantity.start) is None
        and _TO_DO.match(after) is not None
        and _AIDED.search(low, 0, quantity.start) is not None
    )


def is_infinitive(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether a time is said to be for doing something (»1,5 time om ugen til at bære«)."""
    low = sentence.low
    if _UNABLE.search(low, max(0, quantity.start - 90), quantity.start):
        return True
    if _PEOPLE.search(low, 0, quantity.start):
        return False
    listed = len(sentence.quantities) > 1 and "ansat" not in low and "arbejder" not in low
    return listed and _INFINITIVE.match(low[quantity.end : quantity.end + 40]) is not None


def takes(sentence: Sentence, quantity: Quantity) -> bool:
    """Say whether something done is said to take a time (»Løft af borgere fylder 5 timer«)."""
    low = sentence.low
    match = _TAKES.search(low, max(0, quantity.start - 90), quantity.start)
    return match is not None and not _NO_ACT.search(match["name"])
