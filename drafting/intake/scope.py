"""Whose sentence is it: hypotheticals, general rules, negations and other people's hours.

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
    "is_others",
    "is_refuted",
    "is_staff",
    "is_writers",
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
_PEOPLE = (
    r"kolleg\w*|chef\w*|leder\w*|søn\w*|datter\w*|mand(?:en)?|kone\w*|hustru\w*"
    r"|ægtefælle\w*|samlever\w*"
    r"|kæreste\w*|far|mor|faderen?|moderen?|søster|bror|broder|nabo\w*|veninde\w*"
    r"|ven|andre|anden borger"
    r"|bekendt\w*|forgænger\w*|vikar(?:en|er|erne)?|fuldtidsansat\w*|medarbejdere|øvrige "
    r"ansatte|partner|makker\w*"
    r"|konkurrent\w*|forældre\w*|børn(?:ene|s)?|barn(?:et)?|de øvrige|øvrige|teamet"
    r"|afdelingen|personalet|lillebror|storesøster"
    r"|tvilling\w*|kompagnon\w*|de andre|de fleste|folk|tolkene|chaufførerne|lærerne|pædagogerne"
    r"|(?:anden|andet|den anden) (?!job|still|ansæt|virk|arbejd|klin|komm|opg|gang|side|uge|måde"
    r"|dag)"
    r"[a-zæøå]{4,}|andet af vores medlemmer|ungarbejdere|ungarbejderne|assistenterne"
    r"|anden [a-zæøå]{2,20} ansat"
    r"|karlen?|svend(?:en|ene)?|nattevagt(?:en)?|(?<=en )(?:medarbejder|ansat)"
    r"|(?:tidligere|forrige|gamle|nye) (?:arbejdsgiver|arbejdsplads|kommune)|lærlingen|eleven"
    r"|medhjælperen|sekretæren|de ansatte|bostøtte\w*"
    r"|sidemand\w*|medarbejder x|anden medarbejder|kammerat\w*|bofælle\w*"
)
_OTHERS = re.compile(
    rf"(?:^|[\s,])(?P<prep>(?:til|med|fra|for|af|hos|ved|overfor|på|over|om|blandt|som)\s)?"
    rf"(?:(?:min|mine|mit|din|dine|dit|hans|hendes|sin|sine|vores|deres|en|et|den"
    rf"|de|klagers|borgerens"
    rf"|patientens|flere|mange|nogle|alle|to|tre|også|og|hvor|at|har|får|fik"
    rf"|arbejder)\s){{0,3}}(?:{_PEOPLE})(?![\wæøå])"
)
_ANYBODY = re.compile(
    r"\bhver(?: især)? $|(?<!er )\ben (?!assistent|hjælper"
    r"|tolk)(?:[a-zæøå]+ )?[a-zæøå]{4,}(?: med samme\b"
    r"|,? (?:som|der) (?:også )?(?:får|har|fik|arbejder|er på)\b)"
)
"""»Svendene arbejder hver …«, »en lærer med samme syn«, »en døv laborant, som får …«."""
_THEIR_POST = re.compile(rf"\b(?:{_PEOPLE}) (?:på|med) (?:kun |ca\\. )?$")
_SELF = re.compile(
    r"(?:^|[\s,])(?:jeg|du|borgeren|patienten|pt\.|medlemmet|vores medlem|(?:min"
    r"|vores) klient|klageren?"
    r"|ansøgeren|medarbejderen|vi|kommunen|jobcentret|den ansatte|undertegnede"
    r"|behovet|bevillingen|han|hun)(?![\wæøå])"
)
_REPORTS = re.compile(
    r" (?:har )?(?:siger|skriver|oplyser|oplyst|vurderer|skønner|mener|fortæller|bekræfter"
    r"|bekræftet|forklarer|skrevet|sagt),? at\b"
)
_PRONOUN = re.compile(r"^(?:han|hun|vedkommende|de(?! \x02))\s")
_MANY = re.compile(
    r"(?:andre|øvrige|fleste|folk|ansatte|medarbejdere|kolleger|børn|forældre|erne|ene)$"
)
"""Several people: »han« and »hun« after them is somebody else."""
_SOME_OF = re.compile(r"\b(?:hvoraf|heraf) (?:\w+|\x02+) (?:\w+ )?(?:arbejder|er ansat|er på)\b")
_INSERTED = re.compile(
    r", (?:som |der )?(?:jeg|du|vi|hun|han) [^,;]{2,30},|, (?:som|der) (?:også )?(?:er|har"
    r"|bor) [^,;]{2,40},"
)
_PREDICATE = re.compile(
    r"\b(?:jeg|du|borgeren|patienten|medlemmet|hun|han) (?:er|var|bliver)(?: en| et)?(?: "
    r"[a-zæøå]+ende)?\s$"
)
_FIRST_NEAR = re.compile(r"(?:^|, |\bog )(?:jeg|mens jeg) [^;,]*$")
_FIRST_PERSON = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b")
_FOR_ANOTHER = re.compile(
    r"\b(?:klient\w*|medlem\w*|klager\w*|borger\w*|patient\w*|repræsenter\w*|på vegne|\x04"
    r"|skriver for|fuldmagt\w*|partsrepræsentant|bisidder)\b"
)
_WRITERS = re.compile(
    r"\bjeg (?:\w+ )?(?:arbejder|er ansat|har en arbejdsuge|er|har)\b|\bmin (?:egen )?(?:arbejdstid"
    r"|arbejdsuge)\b|\b(?:er|arbejder|har) jeg\b"
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
_STAFF = re.compile(
    r"\b(?:min|mine|min egen|vores|hans|hendes|sin|deres|din|dine)\s[a-zæøå]*"
    r"(?:assistent|sekretær|svend|lærling|elev|medhjælper|hjælper|tolk)(?:en|er|e|s)?\b"
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


def is_others(low: str, place: int, before: str = "") -> bool:
    """Say whether the last person named before a place is someone other than the citizen."""
    start, _ = segment_at(low, place)
    if any(one.search(low, start, place) for one in (_SOME_OF, _THEIR_POST, _ANYBODY)):
        return True
    other = [
        m.end()
        for m in _OTHERS.finditer(low, start, place)
        if not m["prep"]
        and not _PREDICATE.search(low[: m.start() + 1])
        and not _REPORTS.match(low, m.end())
    ]
    inserted = [m.span() for m in _INSERTED.finditer(low, start, place)]
    own = [
        m.end()
        for m in _SELF.finditer(low, start, place)
        if not any(begin <= m.start() < end for begin, end in inserted)
    ]
    if other:
        return not own or other[-1] > own[-1]
    if _PRONOUN.match(low) and before and not (own and _FIRST_NEAR.search(low, start, place)):
        if _FIRST_PERSON.search(before) and not _FOR_ANOTHER.search(before):
            return True
        first = _OTHERS.match(before)
        if first is not None and not first["prep"]:
            return _MANY.search(first[0]) is None or low.startswith("de ")
        named = [m[0] for m in _OTHERS.finditer(before) if not m["prep"]]
        if named and _MANY.search(named[-1]) and not low.startswith("de "):
            return False
        return is_others(before, len(before))
    return False


def is_writers(low: str, place: int, kind: str, proxy: bool = False) -> bool:
    """Say whether a first person before a place is an employer's, a doctor's or a relative's."""
    start, _ = segment_at(low, place)
    foreign = proxy or kind in ("arbejdsgivererklæring", "lægelige oplysninger")
    return foreign and _WRITERS.search(low, start, place) is not None


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


def is_staff(low: str, place: int) -> bool:
    """Say whether the hours before a place are those of the citizen's own staff or assistant."""
    start, _ = segment_at(low, place)
    return _STAFF.search(low, start, place) is not None


def is_denied(low: str, place: int) -> bool:
    """Say whether an amount or a word is denied right before it (»ikke 30 timer«)."""
    return _DENIED.search(low[max(0, place - 32) : place]) is not None
