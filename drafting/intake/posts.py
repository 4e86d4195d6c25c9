"""Whose working hours and which: the citizen's own post, now, and each job by itself.

What one sentence cannot tell, the case can: the citizen's post stands in the decision, former hours
beside the present ones, and a total beside the jobs it is made of.
"""

import re
from fractions import Fraction

from drafting.intake.grammar.role_plain import POST
from drafting.intake.model import Found
from drafting.intake.scope import segment_at

__all__ = ["own_posts", "present_work"]

_WORK = "{occ}.weekly_hours"
_AVERAGE = re.compile(r"\b(?:gennemsnit\w*|snit)\b")
_PAST = re.compile(
    r"\b(?:arbejdede|knoklede)\b|\bvar (?:jeg|du|han|hun|borgeren) (?:[a-zæøå]+ )?(?:på|ansat)\b"
    r"|\b(?:jeg|du|han|hun|borgeren) var (?:[a-zæøå]+ )?(?:på|ansat)\b|\bhavde en arbejds"
    r"|\bvar [a-zæøå]+ arbejds(?:uge|tid)\b|\bhar (?:hidtil |tidligere )arbejdet\b"
    r"|\bhidtil (?:har )?arbejdet\b"
)


def present_work(rows: list[Found]) -> list[Found]:
    """Leave out former working hours and the sum of several jobs, where the present ones stand."""
    work = [one for one in rows if one.hit.path == _WORK]
    past = {id(one) for one in work if _PAST.search(_said_before(one))}
    averages = {one.hit.value for one in work if _AVERAGE.search(one.sentence.low)}
    sums = _sums(work) - averages
    if len(past) == len(work):
        past = set()
    return [
        one
        for one in rows
        if one.hit.path != _WORK or (id(one) not in past and one.hit.value not in sums)
    ]


def _said_before(one: Found) -> str:
    start = segment_at(one.sentence.low, one.hit.span.start)[0]
    return one.sentence.low[start : one.hit.span.end]


def _sums(work: list[Found]) -> set[object]:
    """Return what the jobs listed in one sentence come to."""
    listed: dict[int, dict[int, Fraction]] = {}
    for one in work:
        if isinstance(one.hit.value, Fraction):
            listed.setdefault(id(one.sentence), {})[one.hit.order] = one.hit.value
    return {sum(jobs.values(), Fraction(0)) for jobs in listed.values() if len(jobs) > 1}


def own_posts(rows: list[Found]) -> list[Found]:
    """Leave out the working hours of a post that is not the citizen's (»Vores organist er …«)."""
    names = {
        (id(one.sentence), word)
        for one in rows
        if one.hit.path == "{occ}.name"
        for word in str(one.hit.value).lower().split()
    }
    return [
        one
        for one in rows
        if one.hit.path != "{occ}.weekly_hours" or not _of_another_post(one, names)
    ]


def _of_another_post(one: Found, names: set[tuple[int, str]]) -> bool:
    start = segment_at(one.sentence.low, one.hit.span.start)[0]
    post = POST.match(one.sentence.low, start)
    known = {word for sentence, word in names if sentence != id(one.sentence)}
    if post is None or not known or one.document.kind == "ansøgning":
        return False
    title = post["title"]
    return not any(word[:5] == title[:5] or word in title or title in word for word in known)
