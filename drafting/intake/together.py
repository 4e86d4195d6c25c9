"""What the hits of a whole case say together: a reopening, one kind of decision, one appellant."""

import re
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from drafting.intake.grammar.days import EARLIER
from drafting.intake.grammar.decision import KINDS
from drafting.intake.grammar.loose_days import LOOSE
from drafting.intake.model import Found, Sentence
from drafting.intake.posts import own_posts, present_work

__all__ = ["agreed"]

_NO_REOPENING = {
    "{occ}.weekly_hours": "reopening.weekly_hours_then",
    "appealed_decision.granted_hours_per_week": "reopening.granted_hours_then",
    "appealed_decision.previous_hours_per_week": "reopening.granted_hours_then",
    "{occ}.need_hours_per_week": "reopening.need_hours_then",
    "appealed_decision.effective_from": "reopening.in_force_from",
}
_ADDED = (
    "appealed_decision.granted_hours_per_week",
    "appealed_decision.previous_hours_per_week",
    "application.requested_hours_per_week",
)
_TOTAL = re.compile(r"(?:det (?:bliver|giver|er)|i alt|tilsammen|samlet|sammenlagt)\b")
_DECISION = "kommunens afgørelse"
_DECIDED = "appealed_decision"
_DAY = f"{_DECIDED}.date"
_DECIDER = f"{_DECIDED}.decided_by"
_GRANT = re.compile(r"bevil|timer|assistance|fastsat|nedsat|\x02")
_PAID = frozenset(("tilbagebetaling", "udbetaling"))
_IMPAIRMENT = "impairment.description"
_BESIDES = re.compile(r"\b(?:desuden|derudover|herudover|oveni|ved siden af)\b")
_FELT = re.compile(r"(?:stærkt |svært |let )?nedsat |svækket |smerter|sidder i kørestol")
"""What an illness leads to; a name of it in the same document says more."""
_CAME = "complaint.received"
_RESULT, _PARTIAL = "reassessment.result", "delvis medhold"
_ROLE = "appellant.role"
_PLAIN = 0.8
"""From this confidence the words of a kind of decision are plain ones."""


def agreed(rows: list[Found]) -> list[Found]:
    """Return the hits of a case with one kind of decision, one appellant and the right period."""
    for step in (
        _summed_up,
        own_posts,
        _loose,
        _main_impairment,
        _one_decider,
        _reopened,
        present_work,
        _one_kind,
        _one_role,
        _latest,
        _one_receipt,
        _one_result,
    ):
        rows = step(rows)
    return rows


def _summed_up(rows: list[Found]) -> list[Found]:
    """Let »Det bliver 5,5 timer om ugen« stand for the smaller amounts of the sentence before."""
    totals = [one for one in rows if one.hit.path in _ADDED and _TOTAL.match(one.sentence.low)]
    return [
        one
        for one in rows
        if not any(
            total.hit.path == one.hit.path
            and total.document is one.document
            and total.sentence.before == one.sentence.low
            and _amount(total) > _amount(one)
            for total in totals
        )
    ]


def _loose(rows: list[Found]) -> list[Found]:
    """Keep the first loose day of a path, and only where no closer words give that day."""
    told = {one.hit.path for one in rows if one.hit.place != LOOSE}
    kept: list[Found] = []
    for one in rows:
        if one.hit.place == LOOSE:
            if one.hit.path in told:
                continue
            told.add(one.hit.path)
        kept.append(one)
    return kept


def _main_impairment(rows: list[Found]) -> list[Found]:
    """Leave out an impairment that is only mentioned besides the main one (»har desuden astma«)."""
    told = [one for one in rows if one.hit.path == _IMPAIRMENT]
    besides = {id(one) for one in told if _besides(one)}
    for one in told:
        named = [
            two for two in told if two.document is one.document and not _FELT.match(_value(two))
        ]
        if _FELT.match(_value(one)) and named:
            besides.add(id(one))
    if len(besides) == len(told):
        return rows
    return [one for one in rows if id(one) not in besides]


def _value(one: Found) -> str:
    return str(one.hit.value).lower()


def _besides(one: Found) -> bool:
    low, span = one.sentence.low, one.hit.span
    return _BESIDES.search(low, span.start, min(len(low), span.end + 14)) is not None


def _one_decider(rows: list[Found]) -> list[Found]:
    """Let another actor that is named as the decider win over a »vi« of the same letters."""
    other = any(one.hit.path == _DECIDER and one.hit.value != "kommune" for one in rows)
    return [
        one
        for one in rows
        if not (other and one.hit.path == _DECIDER and one.hit.value == "kommune")
    ]


def _one_receipt(rows: list[Found]) -> list[Found]:
    """Leave out the day a withdrawal of the complaint came, where the complaint has its own."""
    back = {id(one.document) for one in rows if one.hit.path == "complaint.withdrawn"}
    other = any(one.hit.path == _CAME and id(one.document) not in back for one in rows)
    return [
        one for one in rows if not (other and one.hit.path == _CAME and id(one.document) in back)
    ]


def _latest(rows: list[Found]) -> list[Found]:
    """Keep the latest day of decision a document gives: earlier ones are earlier decisions."""
    days: dict[int, str] = {}
    for one in rows:
        if one.hit.path == _DAY and one.document.kind in (_DECISION, "klage"):
            key = id(one.document)
            days[key] = max(days.get(key, ""), str(one.hit.value))
    return [
        one
        for one in rows
        if one.hit.path != _DAY or days.get(id(one.document), one.hit.value) == one.hit.value
    ]


def _one_result(rows: list[Found]) -> list[Found]:
    """Let a partial result of the reassessment win over the words of a full one beside it."""
    partial = {id(r.document) for r in rows if r.hit.path == _RESULT and r.hit.value == _PARTIAL}
    return [
        one
        for one in rows
        if one.hit.path != _RESULT or one.hit.value == _PARTIAL or id(one.document) not in partial
    ]


def _reopened(rows: list[Found]) -> list[Found]:
    """Move hours and days to the reopening where the appeal is about one (READING.md)."""
    kinds = [one.hit.value for one in rows if one.hit.path == "appealed_decision.kind"]
    reopening = any(str(kind).endswith("genoptagelse") for kind in kinds)
    kept: list[Found] = []
    for one in rows:
        path = one.hit.path
        if reopening:
            kept.extend(_of_the_reopening(one))
        elif not path.startswith("reopening."):
            if one.hit.place != EARLIER:
                kept.append(one)
        elif path.startswith("reopening.in_force_from") and not set(kinds) & _PAID:
            moved = replace(one.hit, path="appealed_decision.effective_from")
            kept.append(replace(one, hit=moved))
    return kept


def _of_the_reopening(one: Found) -> Iterable[Found]:
    """Give a hit its place in the reopening; a day in effect counts where it is the grant's."""
    path = one.hit.path
    if path == "appealed_decision.effective_from" and not _GRANT.search(one.sentence.low):
        return
    path = _NO_REOPENING.get(path, path)
    if path == "reopening.weekly_hours_then" and not _then(one.sentence):
        path = "{occ}.weekly_hours"
    yield replace(one, hit=replace(one.hit, path=path))
    if path == "application.date" and one.document.kind != "ansøgning":
        yield replace(one, hit=replace(one.hit, path="reopening.claim_first_made"))


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
    plain = [one for one in own if one.hit.confidence >= _PLAIN]
    implied = [] if plain else list(_implied_kind(rows))
    if implied and all(one.hit.value in ("bevilling", "nedsættelse") for one in own):
        return [*(one for one in rows if one.hit.path != "appealed_decision.kind"), *implied]
    own = plain or own
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
