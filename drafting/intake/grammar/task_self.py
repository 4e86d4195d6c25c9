"""Whether the citizen can do a task alone, of the tasks named or those the words point back at."""

import re
from collections.abc import Iterator

from drafting.intake import people, scope
from drafting.intake.grammar.task_back import able_back, listed_before, pointed_at
from drafting.intake.grammar.task_plain import is_infinitive
from drafting.intake.grammar.tasks import ALL_TASKS, names_task
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["find"]

_SELF = re.compile(
    r"\bselv\b|\balene\b|\bpå egen hånd\b|\buden (?:hjælp|tolk|assist)|\bkan ikke (?:klare"
    r"|udføre|løfte|bære|føre|læse|køre|skrive|nå|gå|høre|se|holde|betjene|deltage)\b"
    r"|\bkan (?:godt )?klare\b|\bkan (?:sagtens|fint"
    r"|godt|udmærket) [a-zæøå]+e\b|\bkan (?:jeg|du"
    r"|han|hun|borgeren|medarbejderen"
    r"|patienten) ikke\b|\bikke (?:\w+ )?kan\b|\bumulig\w*\b|\budelukket\b|\bikke i stand\b"
    r"|\bude af stand\b|\bkan hverken\b|\bmagter\b|\bformår\b"
)
_CANNOT = re.compile(
    r"\bkan (?:\w+ ){0,2}?ikke\b|\bikke (?:\w+ )?(?:selv )?(?:kan|kunne|magter|er "
    r"i stand)\b|\bude af stand\b"
    r"|\bkan hverken\b|\bkunne ikke\b|\b(?:magter|formår) (?:\w+ )?ikke\b|\ber ikke i stand\b"
    r"|\b(?:er|bliver) (?:\w+ ){0,2}(?:umulig\w*|udelukket|uoverkommelig\w*)"
    r"|\bklarer (?:\w+ )?ikke\b"
)
_CAN = re.compile(
    r"\bkan (?:\w+ ){0,2}?(?:godt|selv|sagtens|fint)\b|\bgodt (?:selv )?kan\b"
    r"|\bselv kan\b|\bklarer (?:\w+ ){0,2}?selv\b|\bklarer selv\b"
    r"|\bklarer (?:\w+ ){0,2}?(?:alene|på egen hånd|fint|sagtens|uden (?:hjælp|problemer"
    r"|assist\w*|tolk))\b"
    r"|\b(?:ordner|gør|laver|passer|står for|tager|udfører) (?:\w+ ){0,2}?(?:selv|alene)\b"
    r"|\b(?:ordner|klarer|laver|udfører) (?:\w+ ){1,2}?uden hjælp\b"
    r"|\bselv (?:klarer|udfører)\b|\bkan (?:\w+ "
    r")?udføre\b[^.]{0,30}\bselv\b|\bkan (?:\w+ )?klare\b"
)
_GENERIC = re.compile(
    r"\b(?:opgaverne|opgaver(?=,)|det hele|disse(?: opgaver)?|funktionerne|ingen "
    r"af opgaverne)\b|\bdem\b"
)
_REST = re.compile(
    r"\b(?:resten|øvrige|alt andet|andet arbejde|det faglige|hovedparten|andre "
    r"opgaver|størstedelen|forretningen|noget af|en del af)\b"
)
_VIEW = re.compile(
    r"\bvi (?:vurderer|mener|finder|skønner|antager|lægger til grund)\b"
    r"|\befter (?:vores|kommunens)\b"
    r"|\b(?:efter|ifølge) (?:det oplyste|de oplysninger|oplysningerne|arbejdsgiveren|lægen)\b"
    r"|\bdet (?:er|fremgår)\b[^.;]{0,20}\b(?:oplyst|vurderet|vores)\b"
    r"|\bhar oplyst\b|\boplyser\b|\blægger (?:\w+ )?til grund\b|\bgår ud fra\b"
    r"|\bkommunen (?:vurderer|mener|finder|skønner)\b|\bvores (?:opfattelse|vurdering)\b"
)
_TAIL = re.compile(
    r"\x02[^,;.]{0,20},? (?:(?:og )?(?:det|dem|den|de) )?(?:kan|klarer|magter|ordner"
    r"|udfører) (?:jeg|han"
    r"|hun|du|borgeren|medarbejderen|medlemmet|klageren?|patienten) (?:\w+ )?(?:ikke|selv|alene"
    r"|godt)"
    r"[^,;\x02]{0,15}$"
)
"""»stillads og stige: 2 timer om ugen, kan han ikke«."""
_BEGINS = ("ingen", "hverken", "uden ", "det er", "det var", "dette er", "disse", "begge")
_RELATIVE = re.compile(r",? (?:som|der|hvilke\w*) ")
_CLAUSE = re.compile(
    r"[;:]| – |,? men |, (?=(?:det|dette|den|dem) (?:kan|klarer|ordner|gør|magter|må) )|, det er "
    r"|, og (?=jeg|du|han|hun|borgeren|derfor|det|de |begge|ingen)"
    r"| og (?=jeg|du|han|hun|borgeren|derfor)|, mens |, for "
)


_POINT = re.compile(
    r"\b(?:kan|magter|klarer|må|evner)\b[^.;]{0,45}\bikke\b[^.;]{0,25}\b(?:punkt|punkterne"
    r"|opgave nr\.|nr\.)"
    r" (?P<a>\d)(?: ?(?:til|-|–|og) ?(?P<b>\d))?"
)
_AT_ALONE = re.compile(
    r"^at (?P<name>[a-zæøå]{3,} [^\x01\x02,;:.]{2,50}?) kan (?:han|hun|jeg|borgeren|medarbejderen)"
    r" (?:(?:godt|sagtens|fint|udmærket) )?(?:selv|alene|uden hjælp)\b"
)
_NEW_LINE = re.compile(r"(?<=[a-zæøå]) (?=(?:De|Det|Dette|Begge|Ingen|Disse) [a-zæøå])")
"""Where a list without full stops ends: a new sentence stands on the next line."""
_NAMED = re.compile(
    r"\b((?:[Kk]an|[Mm]agter|må|klarer|evner|formår|gør|kunne|ordner) )(?!Kommun|Anke|Jobc|Assist"
    r"|Vi\b"
    r"|De\b|Det\b|Der\b|Tolk)[A-ZÆØÅ][a-zæøå]+\b(?! Kommune|-)"
)
"""A first name where »borgeren« may stand (»Det må Finn ikke selv gøre«)."""


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give which tasks the citizen can or cannot do alone."""
    low = sentence.low
    if not (
        _SELF.search(low)
        or _NAMED.search(sentence.text)
        or " ikke" in low
        or low.startswith(_BEGINS)
    ):
        return
    yield from _points(sentence)
    yield from _told_alone(sentence)
    for begin, end in _clauses(sentence):
        back = able_back(_NAMED.sub(r"\1borgeren", sentence.text[begin:end]).lower())
        if back is not None and not scope.is_hypothetical(low, begin):
            tasks = pointed_at(sentence, begin)
            if tasks:
                for task in tasks:
                    yield _hit(sentence, (begin, end), back[0], (task, 0.86))
                continue
            if 3 < begin < 90 and low[begin:end].startswith(("det ", "dette ")):
                yield _hit(sentence, (begin, end), back[0], (f"~{low[: min(begin, 40)]}", 0.8))
                continue
        yield from _of_words(sentence, (begin, end))


def _points(sentence: Sentence) -> Iterator[Hit]:
    """Read »kan ikke selv udføre punkt 1 til 5« of a list with numbers before it."""
    low = sentence.low
    match = _POINT.search(low) if "punkt" in low or "nr" in low else None
    if match is None or scope.is_hypothetical(low, match.start()):
        return
    listed = [name for name, _ in listed_before(sentence)]
    first, last = int(match["a"]), int(match["b"] or match["a"])
    for name in listed[first - 1 : last] if first <= last <= len(listed) else ():
        yield _hit(sentence, (match.start(), len(low)), False, (name, 0.86))


def _told_alone(sentence: Sentence) -> Iterator[Hit]:
    """Read a task that has no time, only that it needs no help (»At fylde op kan hun selv«)."""
    low = sentence.low
    match = _AT_ALONE.match(low) if low.startswith("at ") and "opgave" in low else None
    if match is None or scope.is_hypothetical(low, match.start()):
        return
    name = sentence.text[slice(*match.span("name"))]
    span = Span(*match.span("name"))
    yield Hit("{task}.name", name, span, 0.8, "Opgaven nævnes som en, borgeren kan.", task=name)
    yield _hit(sentence, match.span(), True, (name, 0.86))


def _of_words(sentence: Sentence, place: tuple[int, int]) -> Iterator[Hit]:
    low, (begin, end) = sentence.low, place
    clause = low[begin:end]
    told = _SELF.search(clause) or _NAMED.search(sentence.text[begin:end])
    if not told or _REST.search(clause):
        return
    value = _ability(clause)
    theirs = sentence.kind in ("kommunens afgørelse", "genvurdering") and _VIEW.search(low)
    if (
        value is None
        or (value and theirs)
        or scope.is_contested(low, end)
        or scope.is_hypothetical(low, begin)
        or (people.is_others(low, end, sentence.before) and not _has_time(sentence, place))
    ):
        return
    target = _target(sentence, place)
    if target[0]:
        yield _hit(sentence, place, value, target)


def _has_time(sentence: Sentence, place: tuple[int, int]) -> bool:
    """Say whether what they cannot do has its time with it (»bære plader (2 timer)«)."""
    inside = [q for q in sentence.quantities if place[0] <= q.start < place[1]]
    return any(is_infinitive(sentence, quantity) for quantity in inside)


def _hit(sentence: Sentence, place: tuple[int, int], value: bool, target: tuple[str, float]) -> Hit:
    can = "selv kan" if value else "ikke selv kan"
    why = f"Teksten siger, at borgeren {can} udføre opgaven."
    span = _trim(sentence, *place)
    return Hit("{task}.can_do_self", value, span, target[1], why, task=target[0])


def _ability(clause: str) -> bool | None:
    if _CANNOT.search(clause):
        return False
    return True if _CAN.search(clause) else None


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    begin, low = 0, sentence.low
    breaks = [*_CLAUSE.finditer(low), *_NEW_LINE.finditer(sentence.text)]
    for match in sorted(breaks, key=lambda one: one.start()):
        if match.start() < begin:
            continue
        yield _led(low, begin), match.start()
        begin = match.end()
    yield _led(low, begin), len(low)


def _led(low: str, begin: int) -> int:
    while begin < len(low) and low[begin] in " ,":
        begin += 1
    return begin


def _target(sentence: Sentence, clause: tuple[int, int]) -> tuple[str, float]:
    """Find which task a statement is about: the one just named, all, or the words themselves."""
    low = sentence.low[clause[0] : clause[1]]
    relative = _RELATIVE.search(low)
    inside = [q for q in sentence.quantities if clause[0] <= q.start < clause[1]]
    if inside and (relative or _TAIL.search(low)):
        named = [names_task(sentence, q) for q in inside]
        tasks = [one[0] for one in named if one is not None]
        return (tasks[-1], 0.9) if tasks else ("", 0.0)
    if _GENERIC.search(low):
        return ALL_TASKS, 0.88
    return f"~{low}", 0.86


def _trim(sentence: Sentence, begin: int, end: int) -> Span:
    while begin < end and sentence.text[begin] in " ,;:":
        begin += 1
    while end > begin and sentence.text[end - 1] in " ,.;:":
        end -= 1
    return Span(begin, end)
