"""Who a sentence is about: the citizen, other people, the citizen's own staff, or the writer."""

import re

from drafting.intake.scope import segment_at

__all__ = ["is_others", "is_staff", "is_writers"]

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
_STAFF = re.compile(
    r"\b(?:min|mine|min egen|vores|hans|hendes|sin|deres|din|dine)\s[a-zæøå]*"
    r"(?:assistent|sekretær|svend|lærling|elev|medhjælper|hjælper|tolk)(?:en|er|e|s)?\b"
)


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


def is_staff(low: str, place: int) -> bool:
    """Say whether the hours before a place are those of the citizen's own staff or assistant."""
    start, _ = segment_at(low, place)
    return _STAFF.search(low, start, place) is not None
