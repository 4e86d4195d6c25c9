"""Tasks: what each takes in hours, minutes and times, and whether the citizen can do it alone.

The need is measured by the time used on tasks the citizen cannot do (principmeddelelse 31-20 and
28-19). What is the real content of the work is a skøn and is never proposed here.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from drafting.intake import scope
from drafting.intake.grammar.cues import NEED, NONE, TASK, WAIT
from drafting.intake.grammar.roles import Role, roles_in
from drafting.intake.grammar.task_words import (
    BEFORE,
    GENITIVE,
    HELP,
    INFINITIVE,
    LINKED,
    NO_TASK,
    PLACES,
)
from drafting.intake.model import Hit, Quantity, Sentence, Span

__all__ = ["ALL_TASKS", "find", "is_task_list", "names_task"]

ALL_TASKS = "*"
"""The mark of a statement about all tasks (»opgaverne«)."""

_SELF = re.compile(
    r"\bselv\b|\balene\b|\bpå egen hånd\b|\buden hjælp\b|\bkan ikke (?:klare"
    r"|udføre|løfte|bære|føre|læse|køre|skrive|nå|gå)\b"
    r"|\bkan (?:godt )?klare\b|\bkan (?:jeg|du|han|hun|borgeren|medarbejderen"
    r"|patienten) ikke\b|\bikke (?:\w+ )?kan (?:klare|udføre)\b"
)
_CANNOT = re.compile(
    r"\bkan (?:\w+ ){0,2}?ikke\b|\bikke (?:\w+ )?(?:selv )?(?:kan|kunne|magter|er "
    r"i stand)\b|\bude af stand\b"
    r"|\bkan hverken\b|\bkunne ikke\b|\bmagter ikke\b|\ber ikke i stand\b"
)
_CAN = re.compile(
    r"\bkan (?:\w+ ){0,2}?(?:godt|selv|sagtens|fint)\b|\bgodt (?:selv )?kan\b"
    r"|\bselv kan\b|\bklarer (?:\w+ ){0,2}?selv\b|\bklarer selv\b"
    r"|\budfører (?:\w+ )?selv\b|\bselv (?:klarer|udfører)\b|\bkan (?:\w+ "
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
_UNAIDED = re.compile(
    r"^(?: om ugen| pr\. uge| ugentligt)?,? (?:helt )?uden (?:assistent|hjælp|tolk)"
)
_RELATIVE = re.compile(r",? (?:som|der|hvilke\w*) ")


def names_task(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """Return the name of the task an amount is for, and where both stand; None if it names none."""
    low = sentence.low
    near = low[quantity.end : quantity.end + 130]
    patterns = [LINKED, INFINITIVE] + ([GENITIVE] if quantity.genitive else [])
    for pattern in patterns:
        match = pattern.match(near)
        if match and not NO_TASK.search(match["name"]):
            end = quantity.end + match.end("name")
            return _clean(sentence, Span(end - len(match["name"]), end)), Span(quantity.start, end)
    return _named_before(sentence, quantity)


def _named_before(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    low = sentence.low
    floor = max((q.end for q in sentence.quantities if q.end <= quantity.start), default=0)
    begin = max(floor, quantity.start - 110)
    match = BEFORE.search(low, begin, quantity.start)
    if match is None:
        return None
    start = match.start("name")
    for helps in HELP.finditer(low, start, match.end("name")):
        start = helps.end()
    name = low[start : match.end("name")]
    if (
        len(name) < 3
        or NO_TASK.search(name)
        or re.search(
            r"\b(?:er|har|på|om|med|arbejder|ansat|få\w*|bruge[rs]?|behov\w*)$|\b(?:jeg"
            r"|du|ansat|har|arbejder|kommunen|bevil\w*|søg\w*)\b",
            name,
        )
    ):
        return None
    return _clean(sentence, Span(start, match.end("name"))), Span(start, quantity.end)


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
    ):
        words = words[1:]
    return " ".join(words)[:90]


def is_task_list(sentence: Sentence) -> bool:
    """Say whether the amounts of a sentence belong to tasks rather than to the need as a whole."""
    if PLACES.search(sentence.low):
        return False
    named = [q for q, role in roles_in(sentence) if _open(role) and names_task(sentence, q)]
    return len(named) > 1 or (len(named) == 1 and not _needed(sentence))


def _needed(sentence: Sentence) -> bool:
    return any(role.name == NEED for _, role in roles_in(sentence))


def _open(role: Role) -> bool:
    shared = role.name == NONE and any(word in role.why for word in ("fordelt", "heraf", "hvoraf"))
    return role.name in (NEED, TASK) or (role.name == NONE and role.confidence < 0.6) or shared


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the times of the tasks in a sentence, waiting time, and what the citizen can do."""
    places = PLACES.search(sentence.low) is not None
    for quantity, role in roles_in(sentence) if sentence.quantities else ():
        if role.name == WAIT:
            yield from _waiting(sentence, quantity)
        elif _open(role) and not places and not _UNAIDED.match(sentence.low[quantity.end :]):
            named = names_task(sentence, quantity)
            if named is not None:
                yield from _times(quantity, role, named)
    yield from _self(sentence)


def _times(quantity: Quantity, role: Role, named: tuple[str, Span]) -> Iterator[Hit]:
    name, span = named
    sure = 0.9 if role.name != NONE else 0.86
    why = f"Tiden står ved opgaven »{name}«."
    yield Hit("{task}.name", name, span, sure, "Opgaven nævnes sammen med sin tid.", task=name)
    per_time = quantity.per in ("dag", "arbejdsdag", "gang") or quantity.times is not None
    if per_time:
        minutes = quantity.hours * 60
        yield Hit("{task}.minutes_per_time", minutes, span, sure, why, task=name)
        times = quantity.times
        if times is None and quantity.per == "dag":
            times, sure = Fraction(5), 0.6
            why = "»Hver dag« er læst som fem arbejdsdage; bekræft antallet."
        if times is not None:
            yield Hit("{task}.times_per_week", times, span, sure, why, task=name)
        return
    for amount in [quantity.hours] if quantity.high is None else [quantity.hours, quantity.high]:
        weekly = quantity.weekly(amount)
        if weekly is not None and weekly <= 60:
            confidence = sure if quantity.high is None else 0.6
            yield Hit("{task}.hours_per_week", weekly, span, confidence, why, task=name)


def _waiting(sentence: Sentence, quantity: Quantity) -> Iterator[Hit]:
    weekly = quantity.weekly()
    if weekly is not None:
        why = "Ventetid mellem opgaverne; den regnes ikke med i behovet (principmeddelelse 31-20)."
        span = Span(quantity.start, quantity.end)
        yield Hit("{task}.waiting_hours_per_week", weekly, span, 0.6, why)


def _self(sentence: Sentence) -> Iterator[Hit]:
    low = sentence.low
    if not _SELF.search(low):
        return
    for begin, end in _clauses(low):
        clause = low[begin:end]
        if not _SELF.search(clause) or _REST.search(clause):
            continue
        value = _ability(clause)
        if (
            value is None
            or scope.is_contested(low, end)
            or scope.is_hypothetical(low, begin)
            or scope.is_others(low, end, sentence.before)
        ):
            continue
        target, sure = _target(sentence, (begin, end))
        if target:
            why = (
                f"Teksten siger, at borgeren {'selv kan' if value else 'ikke selv kan'} "
                f"udføre opgaven."
            )
            yield Hit(
                "{task}.can_do_self", value, _trim(sentence, begin, end), sure, why, task=target
            )


def _ability(clause: str) -> bool | None:
    if _CANNOT.search(clause):
        return False
    return True if _CAN.search(clause) else None


def _clauses(low: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in re.finditer(r"[;:]|,? men |, og (?=jeg|du|han|hun|borgeren|derfor)|, mens ", low):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(low)


def _target(sentence: Sentence, clause: tuple[int, int]) -> tuple[str, float]:
    """Find which task a statement is about: the one just named, all, or the words themselves."""
    low = sentence.low[clause[0] : clause[1]]
    relative = _RELATIVE.search(low)
    inside = [q for q in sentence.quantities if clause[0] <= q.start < clause[1]]
    if inside and relative:
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
