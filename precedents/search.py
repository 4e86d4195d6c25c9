"""Find the decisions that matter: words and meaning together, status always in the order."""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from drafting.domain.law import LawRef
from drafting.text.citations import find_citations
from drafting.text.resolve import resolve_citation
from precedents.confidence import LIMIT, Evidence, probability
from precedents.explain import Asked, ask, marks, reasons
from precedents.lexical import LexicalScores
from precedents.model import Passage, PrecedentHit
from precedents.opened import PrecedentIndex
from precedents.query import Answer, PrecedentQuery, applies
from precedents.weigh import note_on, order, replaced_by_on, status_on

__all__ = ["search_precedents"]

MEANING, WORDS, GRAMS = 0.33, 0.5, 1.0  # per deviation above the mean; per share of the question
SAME_LAW, SAME_NUMBER = 0.15, 10.0
CANDIDATES = 300
Rows = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class _Named:
    """What the question itself names: provisions and decisions."""

    law: tuple[LawRef, ...]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Found:
    """The best passage of each document with its score and what it rests on."""

    scores: dict[str, float]
    passages: dict[str, Passage]
    meaning: dict[str, float]
    words: dict[str, float]
    grams: dict[str, float]


def search_precedents(query: PrecedentQuery, index: PrecedentIndex, limit: int = 10) -> Answer:
    """Return the closest decisions, each with its status on the day and why it was found.

    A withdrawn decision stands below its successor. `confident` is False where nothing in the
    corpus clearly answers.
    """
    lexical = index.lexical.scores(query.text)
    vector = _vector(query, index)
    rows = _rows(query, index, lexical, vector)
    found = _best_passages(index, rows, lexical, vector)
    named = _named(query, index)
    ranked = _ranked(query, index, _with_named(found.scores, named, index))
    shown = _Shown(query, index, found, named, ask(query.text, index.lexical))
    hits = tuple(_hit(shown, key, score) for key, score in ranked[:limit])
    confident = bool(named.numbers) or _confident(found, lexical.content, vector is not None)
    return Answer(hits, confident and bool(hits), index.banner)


def _vector(query: PrecedentQuery, index: PrecedentIndex) -> Floats | None:
    if index.embedder is None or index.vectors is None:
        return None
    vector: Floats = index.embedder.queries([query.text])[0]
    return vector


def _rows(
    query: PrecedentQuery, index: PrecedentIndex, lexical: LexicalScores, vector: Floats | None
) -> Rows:
    """Return the passages to weigh: all admitted ones, or the candidates of both channels."""
    if query.filtered:
        admitted = np.array([query.admits(each) for each in index.corpus.values()], bool)
        return np.flatnonzero(admitted[index.owner]) if len(index.owner) else _none()
    count = len(index.passages)
    if count <= CANDIDATES:
        return np.arange(count)
    together = WORDS * lexical.words + GRAMS * lexical.grams
    best = np.argpartition(-together, CANDIDATES)[:CANDIDATES]
    if vector is None:
        return np.sort(best)
    near = index.nearest(vector, CANDIDATES)
    if near is None and index.vectors is not None:
        near = np.argpartition(-(index.vectors @ vector), CANDIDATES)[:CANDIDATES]
    return np.union1d(best, near if near is not None else _none())


def _none() -> Rows:
    return np.zeros(0, np.int64)


def _best_passages(
    index: PrecedentIndex, rows: Rows, lexical: LexicalScores, vector: Floats | None
) -> _Found:
    words, grams = lexical.words[rows], lexical.grams[rows]
    total = WORDS * words + GRAMS * grams
    meaning = np.zeros(len(rows), np.float32)
    if vector is not None and index.vectors is not None:
        meaning = np.asarray(index.vectors[rows]) @ vector
        total = total + MEANING * (meaning - index.manifest.floor) / index.manifest.spread
    best = _first_of_each(np.lexsort((rows, -np.round(total, 5))), index.owner[rows])
    passages = [index.passages[row] for row in rows[best].tolist()]
    keys = [passage.precedent for passage in passages]
    if vector is not None:
        meaning = (meaning - index.manifest.floor) / index.manifest.spread
    values = (dict(zip(keys, each[best].tolist(), strict=True)) for each in (meaning, words, grams))
    scores = dict(zip(keys, total[best].tolist(), strict=True))
    return _Found(scores, dict(zip(keys, passages, strict=True)), *values)


def _first_of_each(places: Rows, owners: npt.NDArray[np.int32]) -> Rows:
    """Return the first place of each document, in the order of `places`: best first."""
    _, first = np.unique(owners[places], return_index=True)
    return places[np.sort(first)]


def _named(query: PrecedentQuery, index: PrecedentIndex) -> _Named:
    law: list[LawRef] = []
    numbers: set[str] = set()
    for citation in find_citations(query.text):
        for each in resolve_citation(citation, index.law_sources, query.day):
            if isinstance(each, LawRef):
                law.append(each)
            elif each in index.corpus:
                numbers.add(each)
    return _Named(tuple(law), frozenset(numbers))


def _with_named(scores: dict[str, float], named: _Named, index: PrecedentIndex) -> dict[str, float]:
    """Return the scores, higher for a decision the question names or whose provision it names."""
    raised = dict(scores)
    for key in named.numbers & raised.keys():
        raised[key] += SAME_NUMBER
    if named.law:
        for key in raised:
            if any(applies(index.corpus[key], each) for each in named.law):
                raised[key] += SAME_LAW
    return raised


def _ranked(
    query: PrecedentQuery, index: PrecedentIndex, scores: dict[str, float]
) -> list[tuple[str, float]]:
    ranked = order(scores, index.corpus, query.day)
    if not query.filtered:
        return ranked
    ranked = [(key, score) for key, score in ranked if query.admits(index.corpus[key])]
    if not query.statuses:
        return ranked
    return [
        (key, score)
        for key, score in ranked
        if status_on(index.corpus[key], index.corpus, query.day) in query.statuses
    ]


def _confident(found: _Found, content: int, with_meaning: bool) -> bool:
    evidence = _evidence(found, content, with_meaning)
    return evidence is not None and probability(evidence) >= LIMIT


def _evidence(found: _Found, content: int, with_meaning: bool) -> Evidence | None:
    if not found.scores:
        return None
    best_first = sorted(found.scores, key=lambda key: -found.scores[key])
    best, fifth = best_first[0], best_first[min(5, len(best_first) - 1)]
    return Evidence(
        found.meaning[best] if with_meaning else None,
        found.words[best],
        found.grams[best],
        found.scores[best] - found.scores[fifth],
        content,
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a hit is made of."""

    query: PrecedentQuery
    index: PrecedentIndex
    found: _Found
    named: _Named
    asked: Asked


def _hit(shown: _Shown, key: str, score: float) -> PrecedentHit:
    index, day = shown.index, shown.query.day
    precedent = index.corpus[key]
    passage = shown.found.passages.get(key) or next(
        each for each in index.passages if each.precedent == key
    )
    return PrecedentHit(
        key=key,
        number=precedent.number,
        title=precedent.title,
        status=status_on(precedent, index.corpus, day),
        status_note=note_on(precedent, index.corpus, day),
        replaced_by=replaced_by_on(precedent, index.corpus, day),
        score=round(1 / (1 + math.exp(0.6 - 2 * min(score, 20.0))), 4),
        passage=passage,
        why=tuple(_why(shown, key, passage)),
        verified=precedent.verified,
        marks=marks(shown.asked, passage.text),
    )


def _why(shown: _Shown, key: str, passage: Passage) -> list[str]:
    index, found, precedent = shown.index, shown.found, shown.index.corpus[key]
    why = [f"nummer: {key}"] if key in shown.named.numbers else []
    why += reasons(shown.asked, passage, precedent)
    if index.vectors is not None and key in found.meaning:
        cosine = found.meaning[key] * index.manifest.spread + index.manifest.floor
        why.append(f"mening {cosine:.2f}".replace(".", ","))
    law = [str(each) for each in shown.named.law if applies(precedent, each)]
    why += [f"samme bestemmelse: {each}" for each in law]
    return why + [f"afløser {each}" for each in precedent.replaces if each in found.scores]
