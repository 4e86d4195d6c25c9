"""From hits in sentences to the candidates of a case.

Occupations and tasks get their numbers here; the same fact found twice is one candidate with two
places; two values for one fact stay two candidates, each marked as contradicting the other.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from drafting.intake.grammar.decision import KINDS
from drafting.intake.grammar.hours import TOTAL
from drafting.intake.grammar.tasks import ALL_TASKS
from drafting.intake.model import Candidate, Hit, ReadDocument, Sentence
from drafting.intake.occupations import Occupations
from drafting.intake.taskbook import TaskBook

__all__ = ["Found", "assemble"]

_MANY = ("[]",)
_NO_REOPENING = {
    "{occ}.weekly_hours": "reopening.weekly_hours_then",
    "appealed_decision.granted_hours_per_week": "reopening.granted_hours_then",
    "{occ}.need_hours_per_week": "reopening.need_hours_then",
    "appealed_decision.effective_from": "reopening.in_force_from",
}
_FIRST_WINS = frozenset(
    (
        "municipality",
        "appealed_decision.decided_by",
        "appealed_decision.delivery",
        "appellant.role",
        "assistance.form",
        "appealed_decision.exists",
    )
)
_DECISION = "kommunens afgørelse"
_DECIDED = "appealed_decision"
_ROLE = "appellant.role"


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with the document and sentence it stands in."""

    document: ReadDocument
    sentence: Sentence
    hit: Hit


@dataclass(slots=True)
class _Book:
    rows: list[Candidate] = field(default_factory=list)


def assemble(found: Sequence[Found]) -> tuple[Candidate, ...]:
    """Return the candidates of a case in the order of the file, merged and compared."""
    rows = _reopened(list(found))
    rows = _one_role(_one_kind(rows))
    placed = list(_placed(rows))
    book = _Book()
    for path, one in placed:
        _enter(book, path, one)
    return tuple(_contradictions(_settle(book.rows)))


def _reopened(rows: list[Found]) -> list[Found]:
    """Move hours and days to the reopening where the appeal is about one (READING.md)."""
    kinds = [one.hit.value for one in rows if one.hit.path == "appealed_decision.kind"]
    reopening = any(str(kind).endswith("genoptagelse") for kind in kinds)
    kept: list[Found] = []
    for one in rows:
        path = one.hit.path
        if reopening:
            if path == "appealed_decision.effective_from" and not re.search(
                r"bevilling", one.sentence.low
            ):
                continue
            path = _NO_REOPENING.get(path, path)
            if path == "reopening.weekly_hours_then" and not _then(one.sentence):
                path = "{occ}.weekly_hours"
            kept.append(replace(one, hit=replace(one.hit, path=path)))
            if path == "application.date" and one.document.kind != "ansøgning":
                kept.append(replace(one, hit=replace(one.hit, path="reopening.claim_first_made")))
        elif not path.startswith("reopening."):
            kept.append(one)
        elif path.startswith("reopening.in_force_from"):
            moved = replace(one.hit, path="appealed_decision.effective_from")
            kept.append(replace(one, hit=moved))
    return kept


def _then(sentence: Sentence) -> bool:
    return (
        re.search(
            r"\barbejdede\b|\bdengang\b|\bhavde\b|\bvar\b|\barbejdstid\w*|\bda \b"
            r"|\bperioden\b|\bhar arbejdet\b",
            sentence.low,
        )
        is not None
    )


def _one_kind(rows: list[Found]) -> list[Found]:
    """Keep one kind of decision: the municipality's own words first, the most telling kind."""
    kinds = [one for one in rows if one.hit.path == "appealed_decision.kind"]
    if not kinds:
        return [*rows, *_implied_kind(rows)]
    own = [one for one in kinds if one.document.kind == _DECISION] or kinds
    best = min(own, key=lambda one: KINDS.index(str(one.hit.value)))
    return [
        one
        for one in rows
        if one.hit.path != "appealed_decision.kind" or one.hit.value == best.hit.value
    ]


def _one_role(rows: list[Found]) -> list[Found]:
    """Keep »borger« as the appellant only where no words show that another complains."""
    roles = {one.hit.value for one in rows if one.hit.path == _ROLE}
    if len(roles) < 2:
        return rows
    return [one for one in rows if one.hit.path != _ROLE or one.hit.value != "borger"]


def _implied_kind(rows: list[Found]) -> Iterable[Found]:
    """Give the kind the authority's own hours imply where no word says it; never called sure."""
    own = [one for one in rows if one.document.kind == _DECISION]
    granted = [one for one in own if one.hit.path == f"{_DECIDED}.granted_hours_per_week"]
    before = [one for one in own if one.hit.path == f"{_DECIDED}.previous_hours_per_week"]
    amounts = {one.hit.value for one in granted}, {one.hit.value for one in before}
    if not granted or any(len(values) > 1 for values in amounts):
        return
    lower = bool(before) and _amount(before[0]) > _amount(granted[0])
    kind = "nedsættelse" if lower else "bevilling"
    why = "Læst af timerne: ingen ord siger, hvad der er afgjort. Bekræft det."
    hit = replace(granted[0].hit, path=f"{_DECIDED}.kind", value=kind, confidence=0.7, why=why)
    yield replace(granted[0], hit=hit)


def _amount(one: Found) -> Fraction:
    return one.hit.value if isinstance(one.hit.value, Fraction) else Fraction(0)


def _placed(rows: list[Found]) -> Iterable[tuple[str, Found]]:
    jobs, tasks = _met(rows)
    for one in rows:
        path = one.hit.path
        if one.hit.place == TOTAL and jobs.several:
            continue
        if path.startswith("{occ}"):
            number = jobs.number(one.hit, (id(one.document), one.sentence.start))
            yield path.replace("{occ}", f"occupations[{number}]"), one
        elif path.startswith("{task}"):
            places = tasks.places(one.hit, one.document.kind)
            spread = tasks.all_places() if places == [ALL_TASKS] else places
            if spread:
                yield "|".join(path.replace("{task}", place) for place in spread), one
        else:
            yield path, one


def _met(rows: list[Found]) -> tuple[Occupations, TaskBook]:
    """Take note of every job and task before any of them is numbered."""
    jobs, tasks = Occupations(), TaskBook()
    for one in rows:
        where = (id(one.document), one.sentence.start)
        if one.hit.path == "{occ}.weekly_hours" and one.hit.place != TOTAL:
            jobs.meet_hours(one.hit, where, one.sentence.low)
        elif one.hit.path == "{task}.name":
            tasks.meet(one.hit.task)
    for one in rows:
        if one.hit.path == "{occ}.name":
            where = (id(one.document), one.sentence.start)
            jobs.meet_name(one.hit, where, one.sentence.low)
    return jobs, tasks


def _enter(book: _Book, path: str, one: Found) -> None:
    also: tuple[str, ...] = ()
    if "|" in path:
        path, rest = path.split("|", 1)
        also = tuple(rest.split("|"))
    fresh = _candidate(path, one, also)
    for index, row in enumerate(book.rows):
        if row.path == path and same(row.value, fresh.value):
            book.rows[index] = _joined(row, fresh)
            return
        if row.path == path and path in _FIRST_WINS:
            return
    book.rows.append(fresh)


def same(left: object, right: object) -> bool:
    """Say whether two values are the same: numbers exactly, texts where one holds the other."""
    if isinstance(left, str) and isinstance(right, str):
        one, two = left.casefold(), right.casefold()
        if len(min(one, two, key=len)) > 2 and (one in two or two in one):
            return True
        first, second = set(one.split()), set(two.split())
        return any(len(word) > 5 and word in second for word in first) and "-" not in one
    return type(left) is type(right) and left == right


def _joined(row: Candidate, fresh: Candidate) -> Candidate:
    places = (row.document, row.start) == (fresh.document, fresh.start)
    if places or any((e.document, e.start) == (fresh.document, fresh.start) for e in row.elsewhere):
        return row
    sure = round(min(0.98, max(row.confidence, fresh.confidence) + 0.02), 2)
    return replace(row, elsewhere=(*row.elsewhere, replace(fresh, elsewhere=())), confidence=sure)


def _candidate(path: str, one: Found, also: tuple[str, ...]) -> Candidate:
    start = one.sentence.start + one.hit.span.start
    end = one.sentence.start + one.hit.span.end
    value = one.hit.value
    if isinstance(value, Fraction):
        value = int(value) if value.denominator == 1 else float(value)
    return Candidate(
        path=path,
        value=value,
        document=one.document.name,
        page=one.document.page_at(start),
        start=start,
        end=end,
        quote=one.document.text[start:end],
        confidence=round(one.hit.confidence, 2),
        why=one.hit.why,
        also=also,
    )


def _settle(rows: list[Candidate]) -> list[Candidate]:
    """Prefer the authority's own dates and drop weak doubles of one fact in the same document."""
    kept: list[Candidate] = []
    for row in rows:
        rivals = [
            r for r in rows if r is not row and r.path == row.path and not r.path.endswith("[]")
        ]
        weak = row.confidence < 0.75 and any(r.confidence >= row.confidence + 0.1 for r in rivals)
        if weak and any(r.document == row.document for r in rivals):
            continue
        kept.append(row)
    return kept


def _contradictions(rows: list[Candidate]) -> list[Candidate]:
    done: list[Candidate] = []
    for index, row in enumerate(rows):
        others = tuple(
            n
            for n, r in enumerate(rows)
            if n != index and r.path == row.path and not row.path.endswith(_MANY)
        )
        if not others:
            done.append(row)
            continue
        why = f"{row.why} Der står også en anden oplysning i sagen; det skal afklares."
        done.append(replace(row, contradicts=others, why=why, confidence=min(row.confidence, 0.75)))
    return done
