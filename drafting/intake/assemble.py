"""From hits in sentences to the candidates of a case.

Occupations and tasks get their numbers here; the same fact found twice is one candidate with two
places; two values for one fact stay two candidates, each marked as contradicting the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from drafting.intake.grammar.hours import TOTAL
from drafting.intake.grammar.tasks import ALL_TASKS
from drafting.intake.model import Candidate, Found
from drafting.intake.occupations import Occupations
from drafting.intake.taskbook import TaskBook
from drafting.intake.together import agreed

__all__ = ["Found", "assemble"]

_MANY = ("[]",)
_DISPUTED = 0.6
"""How sure one of two contradicting values is at most: at first sight 17 of 28 were right."""
_LISTED = (".grounds[]", "reassessment.result", "appealed_decision.kind")
_IMPAIRMENT = "impairment.description"
_PLAINER = 0.04
"""How much surer a later place must be to be the one that is shown first."""
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


@dataclass(slots=True)
class _Book:
    rows: list[Candidate] = field(default_factory=list)


def assemble(found: Sequence[Found]) -> tuple[Candidate, ...]:
    """Return the candidates of a case in the order of the file, merged and compared."""
    placed = list(_placed(agreed(list(found))))
    book = _Book()
    for path, one in placed:
        _enter(book, path, one)
    return tuple(_contradictions(_settle(book.rows)))


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
        if row.path == path and _joins(path, row.value, fresh.value):
            book.rows[index] = _joined(row, fresh)
            return
        if row.path == path and path in _FIRST_WINS:
            return
    book.rows.append(fresh)


def _joins(path: str, left: object, right: object) -> bool:
    """Say whether two values are one fact; those of a fixed list never are by likeness."""
    return left == right if path.endswith(_LISTED) else same(left, right)


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
    margin = 0 if fresh.document == row.document else _PLAINER
    plainer = fresh.confidence > row.confidence + margin and fresh.value == row.value
    fuller = row.path == _IMPAIRMENT and _fuller(str(fresh.value), str(row.value))
    best, other = (fresh, row) if plainer or fuller else (row, fresh)
    elsewhere = (*row.elsewhere, replace(other, elsewhere=()))
    return replace(best, elsewhere=elsewhere, confidence=sure)


def _fuller(new: str, old: str) -> bool:
    """Say whether an impairment is told more closely (»diskusprolaps i lænden«)."""
    return len(new) > len(old) and old.casefold() in new.casefold()


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
        done.append(
            replace(row, contradicts=others, why=why, confidence=min(row.confidence, _DISPUTED))
        )
    return done
