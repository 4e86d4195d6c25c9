"""What an unknown could still change, found by trying and not by listing (READING).

An unknown is asked only when some answer to it, alone or together with the other open ones,
changes the hours or the outcome. Where the law itself then asks a person, that question counts as
open only if its answer makes a difference.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple

from drafting.rules.lawbook import Limits
from drafting.rules.personlig_assistance import udmaaling
from drafting.rules.personlig_assistance.udmaaling import Ask, Frame, Job, settle

__all__ = [
    "SAME",
    "WORSENING",
    "State",
    "Unknown",
    "add_task",
    "answered",
    "filled",
    "open_paths",
    "put_frame",
    "put_granted",
    "put_job",
    "verdict",
    "yes_no",
]

WORSENING = "answers.worsening"
SAME = Fraction(1, 100)  # R28: two figures closer than this are the same; no rounding rule exists


class State(NamedTuple):
    """Every answer the hours rules need, known or tried."""

    jobs: tuple[Job, ...]
    frame: Frame
    granted: Fraction
    worsening: bool | None = None  # R45: may the decision be changed to the citizen's harm?


Put = Callable[[State, Any], State]


class Unknown(NamedTuple):
    """An unknown and how to try it: `tries` are answers that could matter.

    `neutral` are the answers it takes while another unknown is tried; `probes` those under which a
    further question must arise every time before it is asked now. One without paths is tried and
    not asked: it waits for the answer to another.
    """

    paths: tuple[str, ...]
    put: Put
    tries: tuple[object, ...]
    neutral: tuple[object, ...]
    probes: tuple[object, ...]


def open_paths(state: State, unknowns: Sequence[Unknown], limits: Limits) -> tuple[str, ...]:
    """Return the paths of the unknowns that can still change the hours or the outcome.

    Alone or together: each is tried while the others take several of their own answers.
    """
    found: list[str] = []
    for position, unknown in enumerate(unknowns):
        if not unknown.paths:
            continue
        others = [u for i, u in enumerate(unknowns) if i != position]
        if any(_differs(base, unknown, limits) for base in _bases(state, others)):
            found += unknown.paths
    return tuple(dict.fromkeys(found))


def _bases(state: State, others: Sequence[Unknown]) -> Iterator[State]:
    """Yield the states in which an unknown is tried: the others all at their first, second or
    third neutral answer, then one of them at a time at its second. The same in any order.
    """
    varied = [other for other in others if len(other.neutral) > 1]
    for turn in range(_TURNS if varied else 1):
        yield filled(state, others, turn)
    if len(varied) < 2:
        return
    for other in varied:
        rest = [o for o in others if o is not other]
        yield other.put(filled(state, rest, 0), other.neutral[1])


_TURNS = 3


def _differs(state: State, unknown: Unknown, limits: Limits) -> bool:
    first = verdict(unknown.put(state, unknown.tries[0]), limits)
    return any(verdict(unknown.put(state, t), limits) != first for t in unknown.tries[1:])


def filled(state: State, unknowns: Iterable[Unknown], turn: int) -> State:
    """Return the state with each unknown at one of its neutral answers; `turn` picks which."""
    for unknown in unknowns:
        state = unknown.put(state, unknown.neutral[turn % len(unknown.neutral)])
    return state


def verdict(state: State, limits: Limits) -> tuple[object, ...]:
    """Return what the answers come to: the hours, and above, same as or below the grant.

    Where the law asks a person, the answer counts as open only if it makes a difference.
    """
    try:
        total = settle(state.jobs, state.frame, limits).total
    except Ask as ask:
        yes = verdict(answered(state, ask.path, True), limits)
        no = verdict(answered(state, ask.path, False), limits)
        return yes if yes == no else ("ask", ask.path, yes, no)
    difference = total - state.granted
    if difference <= -SAME and state.worsening is False:
        return state.granted, 0  # R45: whatever the law gives below it, the grant stands
    return total, (difference >= SAME) - (difference <= -SAME)


_FRAME_FIELDS = {
    udmaaling.SEVERAL: "several",
    udmaaling.BEYOND: "beyond",
    udmaaling.OWN_HOURS: "own_hours",
    udmaaling.COUNT: "count_incompatible",
    udmaaling.UNEMPLOYED: "unemployed",
}


def answered(state: State, path: str, answer: Any) -> State:
    """Return the state with the person's question at `path` answered."""
    if path == WORSENING:
        return state._replace(worsening=answer)
    if path in _FRAME_FIELDS:
        return state._replace(frame=state.frame._replace(**{_FRAME_FIELDS[path]: answer}))
    for index, job in enumerate(state.jobs):
        if job.above_path == path:
            return put_job(index, "above_ratio")(state, answer)
    raise KeyError(path)


def yes_no(path: str, put: Put, neutral: tuple[object, ...]) -> Unknown:
    """Return a condition or objection that is answered yes or no; its first neutral answer is
    the one that lets the other questions arise.
    """
    return Unknown((path,), put, (True, False), neutral, neutral[:1])


def put_granted(state: State, answer: Any) -> State:
    """Return the state with the grant of the appealed decision."""
    assert isinstance(answer, Fraction)
    return state._replace(granted=answer)


def put_frame(name: str) -> Put:
    """Return how an answer about the whole case is put into a state."""

    def put(state: State, answer: Any) -> State:
        return state._replace(frame=state.frame._replace(**{name: answer}))

    return put


def put_job(index: int, name: str) -> Put:
    """Return how an answer about one occupation is put into a state."""

    def put(state: State, answer: Any) -> State:
        job = state.jobs[index]._replace(**{name: answer})
        return state._replace(jobs=(*state.jobs[:index], job, *state.jobs[index + 1 :]))

    return put


def add_task(index: int, hours: Fraction) -> Put:
    """Return how one more counted task is put into a state (R12)."""

    def put(state: State, counts: object) -> State:
        if not counts:
            return state
        job = state.jobs[index]
        return put_job(index, "need")(state, job.need + hours)

    return put
