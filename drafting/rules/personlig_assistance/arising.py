"""Which further questions the law asks now, whatever the unknowns turn out to be.

A question that arises only from one answer to another waits for that answer (READING): it is asked
now when it arises under every try of the numbers that are unknown, the conditions being met.
"""

from collections.abc import Iterator, Sequence

from drafting.rules.lawbook import Limits
from drafting.rules.personlig_assistance.trying import (
    SAME,
    WORSENING,
    State,
    Unknown,
    answered,
    filled,
)
from drafting.rules.personlig_assistance.udmaaling import Ask, settle

__all__ = ["questions_arising"]

_NEUTRAL = {True: (True, False), False: (False, True)}


def questions_arising(
    state: State, unknowns: Sequence[Unknown], limits: Limits
) -> tuple[Unknown, ...]:
    """Return the further questions of the law that arise in any case, as unknowns to be tried."""
    common: dict[str, None] | None = None
    for probe in _probes(state, unknowns):
        asked = _trail(probe, limits)
        common = asked if common is None else {p: None for p in common if p in asked}
        if not common:
            return ()
    return tuple(_as_unknown(path) for path in common or ())


def _probes(state: State, unknowns: Sequence[Unknown]) -> Iterator[State]:
    """Yield states in which one unknown at a time takes each answer it is probed with."""
    start = filled(state, unknowns, 0)
    yield start
    for position, unknown in enumerate(unknowns):
        others = [u for i, u in enumerate(unknowns) if i != position]
        if len(unknown.probes) > 1:
            base = filled(state, others, 0)
            yield from (unknown.put(base, answer) for answer in unknown.probes)


def _trail(state: State, limits: Limits) -> dict[str, None]:
    """Return every question asked on the way, beyond one only if both its answers lead there."""
    try:
        total = settle(state.jobs, state.frame, limits).total
    except Ask as ask:
        yes = _trail(answered(state, ask.path, True), limits)
        no = _trail(answered(state, ask.path, False), limits)
        return {ask.path: None, **{path: None for path in yes if path in no}}
    below = total - state.granted <= -SAME and state.worsening is None
    return {WORSENING: None} if below else {}


def _as_unknown(path: str) -> Unknown:
    def put(state: State, answer: object) -> State:
        return answered(state, path, answer)

    neutral = _NEUTRAL[not path.startswith("impairment.several")]
    return Unknown((path,), put, (True, False), neutral, neutral)
