"""Measure the search on questions with known answers (the format of retrieval_public.jsonl)."""

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafting.errors import InputError

__all__ = ["Question", "Scores", "evaluate", "read_questions", "score_question"]

DEPTH, RECALL_DEPTH = 10, 5

Ranker = Callable[[str], tuple[Sequence[str], bool]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its relevant keys (2: answers, 1: helps) and what must stay below."""

    id: str
    text: str
    relevant: dict[str, int]
    below: tuple[str, ...] = ()
    split: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """Return the keys of relevance 2."""
        return tuple(key for key, relevance in self.relevant.items() if relevance == 2)


@dataclass(frozen=True, slots=True)
class Scores:
    """The means over the questions with an answer, and how the others were met."""

    questions: int
    ndcg: float
    recall: float
    mrr: float
    withdrawn_above: float
    confident_when_answered: float
    unsure_when_unanswered: float


def read_questions(path: Path) -> tuple[Question, ...]:
    """Return the questions of a JSONL file.

    Raises:
        InputError: the file or a line of it cannot be read.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"questions unreadable: {type(error).__name__}",
            user_message=f"Filen {path.name} kan ikke læses. Kontrollér stien.",
        ) from error
    return tuple(_question(line, n, path) for n, line in enumerate(lines, 1) if line.strip())


def _question(line: str, number: int, path: Path) -> Question:
    try:
        data: dict[str, Any] = json.loads(line)
        relevant = {str(each["key"]): int(each["relevance"]) for each in data["relevant"]}
        text = str(data.get("query_da") or data["query"])
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"question line {number} unreadable",
            user_message=f"Linje {number} i {path.name} er ikke et spørgsmål i det ventede format.",
        ) from error
    below = tuple(data.get("should_rank_below") or ())
    return Question(str(data.get("id", number)), text, relevant, below, data.get("split", ""))


def evaluate(questions: Sequence[Question], ranker: Ranker) -> Scores:
    """Return the scores of a ranker, which gives keys best first and whether it is confident."""
    answered: list[tuple[float, float, float, float, bool]] = []
    unanswered: list[bool] = []
    for question in questions:
        ranking, confident = ranker(question.text)
        if question.relevant:
            answered.append((*score_question(question, ranking), confident))
        else:
            unanswered.append(not confident)
    columns = list(zip(*answered, strict=True)) or [()] * 5
    ndcg, recall, mrr, above, sure = (_mean([float(x) for x in column]) for column in columns)
    unsure = _mean([float(each) for each in unanswered])
    if not answered:
        above = 0.0
    return Scores(len(questions), ndcg, recall, mrr, above, sure, unsure)


def score_question(question: Question, ranking: Sequence[str]) -> tuple[float, float, float, float]:
    """Return nDCG@10 (gain 2^relevance - 1), recall@5, reciprocal rank, and withdrawn above."""
    gains = {key: 2**relevance - 1 for key, relevance in question.relevant.items()}
    reached = _discounted(gains.get(key, 0) for key in ranking[:DEPTH])
    best = _discounted(sorted(gains.values(), reverse=True)[:DEPTH])
    answers = question.answers
    recall = _mean([float(key in ranking[:RECALL_DEPTH]) for key in answers])
    places = [place for place, key in enumerate(ranking, 1) if key in answers]
    ahead = ranking[: places[0] - 1] if places else ranking
    above = any(key in question.below for key in ahead)
    reciprocal = 1 / places[0] if places else 0.0
    return reached / best if best else 0.0, recall, reciprocal, float(above)


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(place + 1) for place, gain in enumerate(gains, 1))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0
