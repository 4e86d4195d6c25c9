"""What »sikker« is worth: how often proposals are right, by how sure they were said to be.

The outcomes are first sights: sentences no grammar was written or changed for, by pens that had not
seen the grammars (the held-out half of tests/intake/labelled_blind.jsonl; the outcomes in
tests/intake/first_sight.jsonl are written by `benchmarks.extraction --outcomes`). The border
between the two words is chosen on one half of them and measured on the other, and the other way
round, so that no outcome is both chosen by and counted.

    python -m benchmarks.calibration
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from pathlib import Path

from drafting.intake import SURE

__all__ = ["FIRST_SIGHT", "Band", "Outcome", "bands", "border", "outcomes", "share", "wilson"]

FIRST_SIGHT = Path(__file__).resolve().parent.parent / "tests" / "intake" / "first_sight.jsonl"
WEIGHT = 9
"""How many right proposals called »usikker« one wrong called »sikker« weighs as."""
_EDGES = (0.0, 0.75, SURE, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One proposal whose path was labelled: how sure it was, and whether it was right."""

    case: str
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Band:
    """The outcomes between two confidences: `said` is their mean, `low`–`high` a 95 % interval."""

    begin: float
    end: float
    count: int
    said: float
    right: float
    low: float
    high: float


def outcomes(path: Path = FIRST_SIGHT) -> tuple[Outcome, ...]:
    """Return the recorded first sights in the order of the file."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return tuple(Outcome(one["case"], one["confidence"], one["right"]) for one in rows)


def share(rows: Sequence[Outcome]) -> float:
    """Return the share that is right; 1 where there is none."""
    return sum(one.right for one in rows) / len(rows) if rows else 1.0


def wilson(rows: Sequence[Outcome]) -> tuple[float, float]:
    """Return the 95 % interval of the share that is right (Wilson's score interval)."""
    count, z = len(rows), 1.96
    if count == 0:
        return 0.0, 1.0
    middle = (share(rows) + z * z / (2 * count)) / (1 + z * z / count)
    spread = sqrt(share(rows) * (1 - share(rows)) / count + z * z / (4 * count * count))
    half = z * spread / (1 + z * z / count)
    return middle - half, middle + half


def bands(rows: Sequence[Outcome]) -> tuple[Band, ...]:
    """Return the reliability table: outcomes by how sure they were said to be."""
    found = []
    for begin, end in pairwise(_EDGES):
        inside = [one for one in rows if begin <= one.confidence < end]
        if inside:
            said = sum(one.confidence for one in inside) / len(inside)
            found.append(Band(begin, end, len(inside), said, share(inside), *wilson(inside)))
    return tuple(found)


def border(rows: Sequence[Outcome]) -> float:
    """Return the confidence from which »sikker« does least harm.

    A wrong proposal at or above it weighs `WEIGHT` times a right one below it: from the border up
    at least nine in ten are right also where the words begin, not only on the whole.
    """

    def harm(level: float) -> int:
        wrong = sum(not one.right for one in rows if one.confidence >= level)
        return WEIGHT * wrong + sum(one.right for one in rows if one.confidence < level)

    return min(sorted({one.confidence for one in rows} | {1.0}), key=harm)


def halves(rows: Sequence[Outcome]) -> tuple[list[Outcome], list[Outcome]]:
    """Return two halves with whole cases in each: every other case."""
    cases = sorted({one.case for one in rows})
    first = set(cases[::2])
    return [one for one in rows if one.case in first], [o for o in rows if o.case not in first]


def main(_: list[str] | None = None) -> int:
    """Print the reliability table and what the words are worth on outcomes not used for them."""
    rows = outcomes()
    print(f"{len(rows)} forslag set første gang; {share(rows):.3f} rigtige")
    for one in bands(rows):
        print(
            f"  sagt {one.begin:.2f}-{min(one.end, 1):.2f}: {one.count:>4} forslag, sagt "
            f"{one.said:.2f}, "
            f"rigtige {one.right:.3f} ({one.low:.3f}-{one.high:.3f})"
        )
    first, second = halves(rows)
    for chosen_on, measured_on in ((first, second), (second, first)):
        level = border(chosen_on)
        sure = [one for one in measured_on if one.confidence >= level]
        rest = [one for one in measured_on if one.confidence < level]
        print(
            f"  grænse valgt på den ene halvdel: {level:.2f}; på den anden er »sikker« rigtig i "
            f"{share(sure):.3f} af {len(sure)}, »usikker« i {share(rest):.3f} af {len(rest)}"
        )
    print(f"  grænsen i brug: {SURE:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
