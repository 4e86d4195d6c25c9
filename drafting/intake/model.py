"""What intake hands on: read documents, sentences with their measures, and fact candidates.

Offsets count characters in the document's text as it was read; a quote is always the exact
substring between them.
"""

from dataclasses import dataclass, field
from fractions import Fraction

__all__ = [
    "SURE",
    "Candidate",
    "Day",
    "Found",
    "Hit",
    "Problem",
    "Quantity",
    "ReadDocument",
    "Sentence",
    "Span",
]

SURE = 0.85
"""From this confidence a candidate is called »sikker«: at first sight at least 95 of 100 such are
right (benchmarks/calibration.py chooses the border on one half and measures it on the other)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be read, said in Danish. Nothing is dropped in silence."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document as text; `pages` holds the offset at which each page begins.

    `doubt` names the encoding a text was read in where a person should confirm it.
    """

    name: str
    text: str
    kind: str = "andet"
    pages: tuple[int, ...] = (0,)
    problems: tuple[Problem, ...] = ()
    media: str = "txt"
    doubt: str = ""

    def page_at(self, offset: int) -> int:
        """Return the page (from 1) on which a character stands."""
        return max(1, sum(1 for begin in self.pages if begin <= offset))


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in a sentence: offsets from the beginning of the sentence."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount of time. `hours` a time, `per` what it is counted per, `times` how often a week."""

    hours: Fraction
    start: int
    end: int
    per: str | None = None
    times: Fraction | None = None
    high: Fraction | None = None
    genitive: bool = False
    word: str = ""

    def weekly(self, hours: Fraction | None = None) -> Fraction | None:
        """Return hours a week, or None where the text does not say how often.

        A quarter is 13 weeks, a month a third of it: the hours are an average per quarter
        (BEK1174 § 15, stk. 1).
        """
        amount = self.hours if hours is None else hours
        if self.times is not None:
            return amount * self.times
        factor = {
            None: Fraction(1),
            "uge": Fraction(1),
            "kvartal": Fraction(1, 13),
            "måned": Fraction(3, 13),
        }
        share = factor.get(self.per)
        return None if share is None else amount * share


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day in a text, as an ISO date."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its measures. In `low` dates and amounts are control marks.

    `low` is in small letters and as long as `text`; `before` and `after` are its neighbours' `low`.
    `proxy` says that somebody else writes for the citizen: »jeg« is the writer then.
    `previous` is the sentence before it, for words that point back (»begge dele«).
    """

    text: str
    start: int
    kind: str
    lemmas: frozenset[str] = frozenset()
    quantities: tuple[Quantity, ...] = ()
    days: tuple[Day, ...] = ()
    low: str = ""
    before: str = ""
    after: str = ""
    proxy: bool = False
    previous: "Sentence | None" = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact found in one sentence, before the case is put together.

    `path` may hold the marks {occ} and {task}; `place` and `task` say which occupation and task.
    """

    path: str
    value: object
    span: Span
    confidence: float
    why: str
    place: str = ""
    task: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with the document and sentence it stands in."""

    document: ReadDocument
    sentence: Sentence
    hit: Hit


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed fact. Only a person makes it a fact; until then no rule reads it."""

    path: str
    value: object
    document: str
    page: int
    start: int
    end: int
    quote: str
    confidence: float
    why: str
    also: tuple[str, ...] = ()
    elsewhere: tuple["Candidate", ...] = field(default=())
    contradicts: tuple[int, ...] = ()

    @property
    def certainty(self) -> str:
        """Return the confidence in words: sikker or usikker."""
        return "sikker" if self.confidence >= SURE else "usikker"
