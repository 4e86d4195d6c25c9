"""The grounds of the appealed decision, as the case file names them.

Only grounds the authority gives; a citizen's own words about a ground count where the sentence
says that the municipality says so.
"""

import re
from collections.abc import Iterator

from drafting.intake.glance import Glance
from drafting.intake.grammar.ground_words import GROUNDS, NAMED
from drafting.intake.grammar.ground_words_everyday import MORE
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_EVERYDAY = {name: Glance(re.compile(pattern)) for name, pattern in MORE}
_SAYS = re.compile(
    r"\b(?:kommunen|jobcentret|sagsbehandleren|afgørelsen|de|i) (?:\w+ )?(?:siger"
    r"|skriver|mener|vurderer|begrunder|henviser|afviser|lægger vægt|påstår"
    r"|finder|antager|har lagt vægt|hævder|anfører|gav|giver|har begrundet"
    r"|oplyser|brugte|kalder|siger nej|har (?:skrevet|sagt|taget|fjernet|skåret)|ville ikke"
    r"|vil ikke|afslog|afslår|kan (?:godt )?få)|\bafgørelse\w*|(?:nedsat|reduceret|afslag|afslået"
    r"|stoppet|sat|sætter|satte|skåret|fik (?:\w+ )?(?:ikke|nej|færre))\b"
    r"|kommunen[^.;]{0,15}(?:henvist|henvis)|ifølge "
    r"(?:kommunen|afgørelsen|jobcentret|sagsbehandleren)|efter kommunens opfattelse|kommunens "
    r"(?:begrundelse|argument|opfattelse)|begrundelsen|med henvisning til|fordi "
    r"kommunen"
)
_CITIZEN = re.compile(
    r"^(?:du|borgeren) (?:har )?(?:klage|anfør|oplys|mener|skriver(?= at\b|, at\b| i\b| selv\b)"
    r"|gør "
    r"gældende)\w*|\bdu mener\b|\bdu har anført\b"
)
_ASKED = re.compile(r"^(?:du har søgt|du søgte|du har bedt|du bad|du ønsker|du ønskede)\b")
"""A sentence that only tells what was asked for."""
_RULED = re.compile(r"\b(?:skal|kan|bør|må|dækkes|hører|ikke|derfor|henvis\w*|da|fordi)\b")
_ASSERTS = re.compile(
    r"\b(?:ikke (?:er )?tale om|der er ikke|uden betydning|bestrider ikke)\b[^;]{0,12}$"
    r"|\b(?:bestrider|anfægter|betvivler|afviser) $"
    r"|\b(?:ikke (?:lagt|lægger|tillagt)|lægger ikke|har ikke lagt) (?:\w+ )?vægt på\b[^;]{0,40}$"
    r"|\b(?:tager|taget|tage) (?:\w+ )?ikke[^;]{0,30}stilling til\b[^;]{0,60}$"
    r"|\bikke (?:\w+ ){0,2}(?:taget|tage) stilling til\b[^;]{0,60}$"
)
_NOT_WHY = re.compile(
    r"\b(?:skyldes|beror|skyldtes|hviler) (?:\w+ )?ikke\b[^;.]{0,60}$"
    r"|\bbegrundelse\w* (?:er|var) (?:\w+ )?ikke\b[^;.]{0,40}$"
    r"|\benige? (?:med \w+ )?i,? at\b[^;.,]{0,30}$"
    r"|\b(?:afslår|stopper|nedsætter|det er|det var) (?:\w+ )?ikke,? (?:fordi|på grund af)\b"
    r"[^;.]{0,60}$|\bikke (?:er |var )?(?:begrundelsen|grunden|årsagen)\b[^;.]{0,30}$"
)
"""What a decision says that it does not rest on."""
_NO_WEIGHT = re.compile(r"ikke (?:\w+ )?(?:lagt|lægger|tillagt|taget)\b")
_JUST_NOT = re.compile(r"\b(?:ikke|ej|næppe|ikke er|ikke være) (?:en |et )?$")
_ELSE_SAID = {
    "vikar eller medhjælp": re.compile(
        r"\b(?:du|borgeren|han|hun) (?:er|arbejder|var)\b[^;,]{0,25}$|\b(?:ansat|job|stilling"
        r"|arbejde)"
        r" som (?:en )?$"
    ),
    "ikke varig": re.compile(
        r"\b(?:job|stilling|ansættelse|arbejde|kontrakt|praktik)\w* (?:er|var|bliver) (?:kun )?$"
    ),
    "omfordeling": re.compile(r"\b(?:ingen|ikke) (?:af )?$"),
}
"""Words before a ground that make it something else: »ansat som vikar«, »ingen andre kan«."""
_UNCHANGED = re.compile(r"ikke (?:er )?(?:blevet|faldet)|allerede (?:haft|søgt|skrevet|svaret)")
_CANNOT = re.compile(r"\b(?:kan|kunne|må) (?:\w+ )?ikke (?:\w+ )?$")
_CHOICE = re.compile(
    r"\bselv (?:at )?(?:vælge|sende|søge|klage|bestemme|finde|læse mere|kontakte|ansætte|oplyse"
    r"|ønske|rette|indhente)"
)
"""What anyone may do himself: no task of the job."""
_QUEUE = re.compile(r"\b(?:sagsbehandling|behandlingstid|venteliste|operation|uger|måneder)")
_NEGATED = re.compile(r"\b(?:ikke|ingen|aldrig|hverken)\b")
_REASON = re.compile(
    r"\b(?:da|fordi|idet|eftersom|lige så|tilstrækkelig\w*|vurdere\w*|finder|mener|behov\w*"
    r"|henvis\w*|begrund\w*|dækker|opfylder|kan klares|billiger\w*|kvalitet\w*)\b"
)
_PART = re.compile(r"\bkun (?:arbejder|er|ansat|\x02)|\bfuld|\bramme")
_OVER = re.compile(r"mere end|over |ud over|overstiger")


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the grounds the authority states in a sentence."""
    low = sentence.low
    own = sentence.kind in ("kommunens afgørelse", "genvurdering")
    if not own and (sentence.kind not in ("klage", "notat", "andet") or not _SAYS.search(low)):
        return
    if _CITIZEN.search(low) or (_ASKED.search(low) and not _REASON.search(low)):
        return
    for name, pattern in GROUNDS:
        words = (*pattern.finditer(low), *_EVERYDAY[name].finditer(low))
        matches = sorted((m for m in words if _stated(sentence, name, m)), key=re.Match.start)
        if not matches:
            continue
        sure = _sure(low, name, matches, own=own)
        yield Hit(
            "appealed_decision.grounds[]",
            name,
            _span(sentence, matches[0], matches[-1]),
            sure,
            f"Kommunens begrundelse: »{name}«.",
        )


def _sure(low: str, name: str, matches: list[re.Match[str]], *, own: bool) -> float:
    """Return how sure a ground is: named outright, argued, or only the form that is decided."""
    sure = 0.88 if own else 0.72
    if all(one.re is _EVERYDAY[name].pattern for one in matches):
        sure -= 0.02
    if own and any(NAMED.search(match[0]) for match in matches):
        sure = 0.93
    if name == "anden lovgivning" and not _RULED.search(low):
        sure = 0.8
    if name == "fjerntolkning" and own and not _REASON.search(low):
        sure = 0.8
    return sure


def _stated(sentence: Sentence, name: str, match: re.Match[str]) -> bool:
    """Say whether words of a ground state it: not denied, not about another number."""
    low, start = sentence.low, match.start()
    other = _ELSE_SAID.get(name)
    if (other and other.search(low, 0, start)) or _UNCHANGED.search(low, start, match.end() + 12):
        return False
    if _ASSERTS.search(low, 0, start) or _NOT_WHY.search(low, 0, start):
        return False
    if name.startswith("arbejdstid"):
        if name.endswith("over 37 timer") and _NEGATED.search(match[0]):
            return False
        return _about_full_time(sentence, name, match)
    if "stilling til" in match[0] or _NO_WEIGHT.match(match[0]):
        return False
    return _holds(low, name, match)


def _holds(low: str, name: str, match: re.Match[str]) -> bool:
    """Say whether words of a ground hold as they stand: not denied, not a choice or a queue."""
    if name in ("ikke varig", "forældelse", "uforeneligt erhverv"):
        return match[0].startswith("ikke") or not _JUST_NOT.search(low, 0, match.start())
    if name == "omfordeling":
        return not (_NEGATED.search(match[0]) or _CANNOT.search(low, 0, match.start()))
    if name == "ventetid":
        return _QUEUE.search(low) is None
    if name == "kan selv":
        return not (_NEGATED.search(match[0]) or _CHOICE.search(low))
    return True


def _about_full_time(sentence: Sentence, name: str, match: re.Match[str]) -> bool:
    inside = [q for q in sentence.quantities if match.start() <= q.start < match.end()]
    if not inside:
        return True
    amount = next((one.hours for one in inside if one.hours == 37), inside[-1].hours)
    if name == "arbejdstid over 37 timer":
        return amount == 37 or (amount > 37 and not _OVER.search(match[0]))
    return (
        amount == 37 or "loft" in match[0] or (amount < 37 and _PART.search(match[0]) is not None)
    )


def _span(sentence: Sentence, match: re.Match[str], last: re.Match[str]) -> Span:
    """Widen a ground to its clause, so that the card shows what was said."""
    low = sentence.low
    start = max((m.end() for m in re.finditer(r"[.;,]\s|^", low[: match.start()])), default=0)
    end = last.end()
    tail = re.match(r"[^;,]{0,60}", low[end:])
    end += tail.end() if tail else 0
    while end > last.end() and low[end - 1] == " ":
        end -= 1
    return Span(start, end)
