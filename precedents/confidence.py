"""Whether the corpus clearly answers a question: a calibrated probability, not a threshold.

A model's similarities lie in a narrow band (here 0.74-0.93 for any two texts), so the cosine of
the best hit says little. The probability is a logistic function of how the best hit stands to
the corpus's own scale, of the shares of the question's words and letter groups that it holds,
of the lead over the fifth best, and of the question's length. The weights were fitted on
tests/precedents/questions.jsonl (questions with and without an answer in the corpus); the
benchmark »retrieval« prints what they reach.
"""

import math
from dataclasses import dataclass

__all__ = ["LIMIT", "Evidence", "probability"]

LIMIT = 0.45
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the best hit.

    `meaning` is its similarity in deviations above the corpus's mean, None without meaning
    search; `words` and `grams` are shares of the question; `lead` is the distance to the fifth
    best document; `content` the number of words that carry meaning.
    """

    meaning: float | None
    words: float
    grams: float
    lead: float
    content: int


_WITH_MEANING = {
    "base": -4.05,
    "meaning": 3.22,
    "words": 5.43,
    "grams": 0.72,
    "lead": 1.09,
    "n": -0.05,
}
_WORDS_ONLY = {"base": -5.12, "meaning": 0.0, "words": 6.12, "grams": 3.6, "lead": -0.21, "n": 0.16}


def probability(evidence: Evidence) -> float:
    """Return the probability (0-1) that the best hit answers the question."""
    weights = _WORDS_ONLY if evidence.meaning is None else _WITH_MEANING
    total = (
        weights["base"]
        + weights["meaning"] * (evidence.meaning or 0.0)
        + weights["words"] * evidence.words
        + weights["grams"] * evidence.grams
        + weights["lead"] * evidence.lead
        + weights["n"] * min(evidence.content, _LONGEST)
    )
    return 1 / (1 + math.exp(-total))
