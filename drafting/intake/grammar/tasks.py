"""Tasks: what each takes in hours, or in minutes and times, and the waiting time between them.

The need is measured by the time used on tasks the citizen cannot do (principmeddelelse 31-20 and
28-19). What is the real content of the work is a skøn and is never proposed here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from drafting.intake.grammar.cues import GRANT, NEED, NONE, PAID, TASK, WAIT
from drafting.intake.grammar.roles import Role, roles_in
from drafting.intake.grammar.task_counts import counted_in
from drafting.intake.grammar.task_names import names_task, points_back, stands_before
from drafting.intake.grammar.task_plain import (
    assistant_does,
    is_aided_count,
    is_infinitive,
    plainly,
    takes,
)
from drafting.intake.grammar.task_waiting import (
    is_left,
    is_waiting,
    is_work,
    share_before,
    waiting_of,
)
from drafting.intake.grammar.task_words import PLACES, ROW, ROW_NEAR
from drafting.intake.model import Hit, Quantity, Sentence, Span

__all__ = ["ALL_TASKS", "find", "is_task_list", "named_in", "names_task"]

ALL_TASKS = "*"
"""The mark of a statement about all tasks (»opgaverne«)."""

_PART = "en del af det hele"
"""Why an amount is no fact: a part of an amount told before it."""
_COUNTED = re.compile(r"\bom ugen\b|^hvert?\b|^der er\b|\d")
_AIDED = re.compile(
    r"^(?:assistenten|hjælperen|tolken|sekretæren|ledsageren|chaufføren) [a-zæøå]+r "
    r"|\bhjælp(?:en)? (?:til|med) (?:at )?[a-zæøå]"
)
_HIRED = re.compile(r"\b(?:arbejder|ansat|har|får|fik|havde|bevilget|kolleg\w*|chef\w*)\b")
_QUARTER = re.compile(r"\b(?:gang i kvartalet|hvert kvartal|pr\. kvartal|per kvartal) ")
_SELDOM = re.compile(r"\bhver (?:anden|tredje|fjerde) uge (?:i |på |ca\. )?$")
_SAME_AGAIN = re.compile(
    r"^(?:s )?[^\x02;.]{0,40}?,? (?:altså|det vil sige|dvs\.|svarende til|hvilket (?:giver|er"
    r"|svarer til)|det giver) (?:ca\. |i alt |cirka )?\x02"
)
_UNAIDED = re.compile(
    r"^(?: om ugen| pr\. uge| ugentligt)?,? (?:helt )?uden (?:assistent|hjælp|tolk)"
)


def is_task_list(sentence: Sentence) -> bool:
    """Say whether the amounts of a sentence belong to tasks rather than to the need as a whole."""
    if PLACES.search(sentence.low):
        return False
    named = [
        q
        for q, role in roles_in(sentence)
        if _open(role, _is_letter(sentence)) and names_task(sentence, q)
    ]
    return len(named) > 1 or (len(named) == 1 and not _needed(sentence))


def _is_letter(sentence: Sentence) -> bool:
    return sentence.kind in ("kommunens afgørelse", "genvurdering")


def _needed(sentence: Sentence) -> bool:
    return any(role.name == NEED for _, role in roles_in(sentence))


def _open(role: Role, letter: bool = False) -> bool:
    shared = role.name == NONE and any(word in role.why for word in ("fordelt", "heraf", "hvoraf"))
    shared = shared or (role.why == _PART and not letter)
    return role.name in (NEED, TASK) or (role.name == NONE and role.confidence < 0.6) or shared


def _last_named(sentence: Sentence, start: int) -> str:
    """Return the last task of a sentence that has its time before a place."""
    rows = [(q, role) for q, role in roles_in(sentence) if q.end <= start and role.name != WAIT]
    hits = (hit for q, role in reversed(rows) for hit in _of_amount(sentence, q, role))
    return next((hit.task for hit in hits if hit.path == "{task}.name"), "")


def named_in(sentence: Sentence) -> list[tuple[int, str]]:
    """Return the tasks a sentence names with a time: where each stands, and its name."""
    return [
        (hit.span.start, hit.task)
        for hit in (find(sentence) if sentence.quantities else ())
        if hit.path == "{task}.name"
    ]


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the times of the tasks in a sentence, waiting time, and what the citizen can do."""
    places = PLACES.search(sentence.low) is not None
    for quantity, role in roles_in(sentence) if sentence.quantities else ():
        if is_left(sentence.low, quantity):
            continue
        works = role.name == WAIT and is_work(sentence, quantity)
        if works:
            role = replace(role, name=NONE, confidence=0.5, why="arbejde efter ventetid")
        waits = role.name == WAIT or is_waiting(sentence.low, quantity)
        if waits and not works and waiting_of(sentence.low, quantity) is None:
            yield from _waiting(sentence, quantity)
        elif not places and not _UNAIDED.match(sentence.low[quantity.end :]):
            yield from _of_amount(sentence, quantity, role)


def _of_amount(sentence: Sentence, quantity: Quantity, role: Role) -> Iterator[Hit]:
    row = _row(sentence, quantity, role) or _plain(sentence, quantity, role)
    if (
        row is None
        and not _open(role, _is_letter(sentence))
        and not _is_aided(sentence, quantity, role)
    ):
        return
    counted, named = counted_in(sentence, quantity), names_task(sentence, quantity) or row
    if named is not None and (part := waiting_of(sentence.low, quantity)) is not None:
        hours, end = part
        why = "Ventetid; den regnes ikke med i behovet (principmeddelelse 31-20)."
        span = Span(quantity.start, end)
        yield Hit("{task}.waiting_hours_per_week", hours, span, 0.6, why, task=named[0])
    if counted is not None and (counted[0] or named is not None):
        yield from _counted(quantity, counted, named)
    elif named is not None:
        yield from _times(sentence, quantity, role, named)


def _is_aided(sentence: Sentence, quantity: Quantity, role: Role) -> bool:
    """Say whether a time is a task's although a person or an invoice is named in it.

    »hjælp til at løfte små børn, tre kvarter«, »Sekretæren læser bilag op i 9 timer«.
    """
    if role.name == PAID:
        return "faktur" in role.why and sentence.low.startswith(("assistenten", "hjælperen"))
    if role.name == NONE and role.why in ("andres", "regel") and takes(sentence, quantity):
        return True
    if role.name != NONE or role.why != "andres":
        return False
    if is_aided_count(sentence, quantity) or assistant_does(sentence):
        return True
    if points_back(sentence, quantity) or is_infinitive(sentence, quantity):
        return True
    aided = _AIDED.search(sentence.low, 0, quantity.start)
    return aided is not None and _HIRED.search(sentence.low, 0, quantity.start) is None


def _plain(sentence: Sentence, quantity: Quantity, role: Role) -> tuple[str, Span] | None:
    """Return a task named too plainly for the words that would make its time a grant."""
    return plainly(sentence, quantity) if role.name == GRANT else None


def _times(
    sentence: Sentence, quantity: Quantity, role: Role, named: tuple[str, Span]
) -> Iterator[Hit]:
    name, span = named
    sure = 0.9 if role.name != NONE else 0.86
    place = stands_before(sentence, name) or span
    why = "Opgaven nævnes sammen med sin tid."
    yield Hit("{task}.name", name, place, sure, why, task=name)
    told = sentence.text[quantity.start : quantity.end].lower()
    seldom = quantity.times is not None and quantity.times < 1 and "min" not in told
    per_time = quantity.per in ("dag", "arbejdsdag", "gang") or quantity.times is not None
    if per_time and not seldom:
        yield from _each_time(sentence, quantity, named, sure)
    else:
        yield from _weekly(sentence, quantity, named, sure)


def _each_time(
    sentence: Sentence, quantity: Quantity, named: tuple[str, Span], sure: float
) -> Iterator[Hit]:
    name, span = named
    why = f"Tiden står ved opgaven »{name}«."
    yield Hit("{task}.minutes_per_time", quantity.hours * 60, span, sure, why, task=name)
    times = quantity.times
    if times is None and quantity.per == "dag":
        times, sure = Fraction(5), 0.6
        why = "»Hver dag« er læst som fem arbejdsdage; bekræft antallet."
    often = _SELDOM.search(sentence.low, 0, quantity.start)
    if often is not None:
        span = Span(often.start(), span.end)
    if times is not None:
        yield Hit("{task}.times_per_week", times, span, sure, why, task=name)


def _weekly(
    sentence: Sentence, quantity: Quantity, named: tuple[str, Span], sure: float
) -> Iterator[Hit]:
    name, span = named
    after = sentence.low[quantity.end : quantity.end + 80]
    if quantity.per != "uge" and _SAME_AGAIN.match(after) is not None:
        return
    if quantity.per is None and _QUARTER.search(sentence.low, 0, quantity.start):
        quantity = replace(quantity, per="kvartal")
    why = f"Tiden står ved opgaven »{name}«."
    for amount in [quantity.hours] if quantity.high is None else [quantity.hours, quantity.high]:
        weekly = quantity.weekly(amount)
        if weekly is not None and weekly <= 60:
            confidence = sure if quantity.high is None else 0.6
            yield Hit("{task}.hours_per_week", weekly, span, confidence, why, task=name)


def _counted(
    quantity: Quantity, counted: tuple[str, Fraction, Span], named: tuple[str, Span] | None
) -> Iterator[Hit]:
    own, times, span = counted
    name = own if named is None or (own and _COUNTED.search(named[0].lower())) else named[0]
    why = f"Antal gange om ugen og tid pr. gang for »{name}«."
    yield Hit("{task}.name", name, span, 0.86, why, task=name)
    yield Hit("{task}.minutes_per_time", quantity.hours * 60, span, 0.86, why, task=name)
    yield Hit("{task}.times_per_week", times, span, 0.86, why, task=name)


def _row(sentence: Sentence, quantity: Quantity, role: Role) -> tuple[str, Span] | None:
    """Return the label of a row in a list of tasks whatever its words say (»Frokost: …«)."""
    label = ROW.match(sentence.low[: quantity.start])
    if label is None:
        return None
    listed = ROW_NEAR.match(sentence.before) or ROW_NEAR.match(sentence.after)
    often = role.name == GRANT and quantity.times is not None and not _is_letter(sentence)
    if not (often or (role.name == NONE and listed)):
        return None
    return sentence.text[: label.end("label")], Span(0, quantity.end)


def _waiting(sentence: Sentence, quantity: Quantity) -> Iterator[Hit]:
    weekly = quantity.weekly()
    start = quantity.start
    if (one := share_before(sentence.low, start)) is not None:
        weekly, start = one
    if weekly is not None:
        name = _last_named(sentence, start)
        why = "Ventetid mellem opgaverne; den regnes ikke med i behovet (principmeddelelse 31-20)."
        span = Span(start, quantity.end)
        yield Hit("{task}.waiting_hours_per_week", weekly, span, 0.6, why, task=name)
