"""How well facts are found: precision and recall on a labelled file, with every error listed.

Scoring: a candidate counts only if its path stands in the case's `expected` (list paths by path and
value; the order of occupations and tasks does not matter). Right is: path, value (numbers exact,
texts casefolded or one containing the other, `accept` too) and a span that overlaps an occurrence
of the quote in any document. A value in `must_not` is wrong.

    python -m benchmarks.extraction FILE.jsonl [--half "holdt tilbage"]
"""

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafting.intake.api import answer_for

__all__ = ["Score", "score_case", "score_file"]

_INDEX = re.compile(r"\[\d+\]")


@dataclass(slots=True)
class Score:
    """What was found, missed and wrong; confidences for the calibration."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    expected: int = 0
    errors: list[str] = field(default_factory=list)
    sure: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    outcomes: list[dict[str, Any]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return the share of counted candidates that are right (1 where none counts)."""
        counted = self.right + self.wrong
        return self.right / counted if counted else 1.0

    @property
    def recall(self) -> float:
        """Return the share of expected facts that were found (1 where none is expected)."""
        return self.found / self.expected if self.expected else 1.0


def _plain(path: str) -> str:
    return _INDEX.sub("[]", path)


def _equal(value: object, wanted: dict[str, Any]) -> bool:
    return any(_same(value, other) for other in [wanted["value"], *wanted.get("accept", [])])


def _same(one: object, two: object) -> bool:
    if isinstance(one, bool) or isinstance(two, bool) or one is None or two is None:
        return one is two
    if isinstance(one, str) and isinstance(two, str):
        left, right = one.casefold(), two.casefold()
        return left in right or right in left
    if isinstance(one, str) or isinstance(two, str):
        return False
    return abs(float(one) - float(two)) < 1e-9  # type: ignore[arg-type]  # numbers by now


def _overlaps(candidate: dict[str, Any], quote: str, texts: dict[str, str]) -> bool:
    text = texts.get(candidate["document"], "")
    begin = text.find(quote)
    while begin >= 0:
        if candidate["start"] < begin + len(quote) and begin < candidate["end"]:
            return True
        begin = text.find(quote, begin + 1)
    return False


def score_case(case: dict[str, Any], score: Score) -> None:
    """Add one labelled case to a score."""
    texts = {one["name"]: one["text"] for one in case["documents"]}
    answer = answer_for(case["id"], case["documents"])
    by_path: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for wanted in case["expected"]:
        by_path[_plain(wanted["path"])].append(wanted)
    hit: set[int] = set()
    for one in answer["candidates"]:
        _judge(one, by_path, (case, texts), (score, hit))
    score.expected += len(case["expected"])
    score.found += len(hit)
    for number, wanted in enumerate(case["expected"]):
        if number not in hit:
            score.errors.append(
                f"{case['id']}: mangler {wanted['path']} = {wanted['value']!r} «{wanted['quote']}»"
            )


def _judge(
    one: dict[str, Any],
    by_path: dict[str, list[dict[str, Any]]],
    case: tuple[dict[str, Any], dict[str, str]],
    book: tuple[Score, set[int]],
) -> None:
    path, score = _plain(one["path"]), book[0]
    banned = [b for b in case[0].get("must_not", []) if _plain(b["path"]) == path]
    if any(_same(one["value"], b["value"]) for b in banned):
        score.wrong += 1
        _note(score, case[0], one, False)
        score.errors.append(f"{case[0]['id']}: forbudt {path} = {one['value']!r} «{one['quote']}»")
        return
    rivals = by_path.get(path, [])
    if path.endswith("[]"):
        rivals = [r for r in rivals if _equal(one["value"], r)]
    if not rivals:
        return
    right = [r for r in rivals if _equal(one["value"], r) and _overlaps(one, r["quote"], case[1])]
    score.right += bool(right)
    score.wrong += not right
    _note(score, case[0], one, bool(right))
    book[1].update(case[0]["expected"].index(r) for r in right)
    if not right:
        score.errors.append(
            f"{case[0]['id']}: forkert {one['path']} = {one['value']!r} «{one['quote']}»"
        )


def _note(score: Score, case: dict[str, Any], one: dict[str, Any], right: bool) -> None:
    score.sure[one["certainty"]].append(right)
    row = {"case": case["id"], "path": _plain(one["path"]), "confidence": one["confidence"]}
    score.outcomes.append({**row, "right": right})


def _cases(path: Path, half: str | None) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        case = json.loads(line)
        if half is None or case.get("half") == half:
            yield case


def score_file(path: Path, half: str | None = None) -> Score:
    """Score a labelled file (or one half of it) and return the figures with their errors."""
    score = Score()
    for case in _cases(path, half):
        score_case(case, score)
    return score


def main(argv: list[str] | None = None) -> int:
    """Print the figures and the errors."""
    parser = argparse.ArgumentParser(description="Præcision og genfinding for faktaforslag.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--half", default=None)
    parser.add_argument("--outcomes", type=Path, help="skriv hvert udfald til kalibreringen")
    arguments = parser.parse_args(argv)
    score = score_file(arguments.file, arguments.half)
    if arguments.outcomes is not None:
        rows = (json.dumps(row, ensure_ascii=False) + "\n" for row in score.outcomes)
        arguments.outcomes.write_text("".join(rows), "utf-8")
    print("\n".join(score.errors))
    print(
        f"præcision {score.precision:.3f}  genfinding {score.recall:.3f}  "
        f"({score.right} rigtige, {score.wrong} forkerte, {score.expected} ventede)"
    )
    for name, outcomes in sorted(score.sure.items()):
        print(f"  »{name}«: {sum(outcomes)}/{len(outcomes)} rigtige")
    return 0


if __name__ == "__main__":
    sys.exit(main())
