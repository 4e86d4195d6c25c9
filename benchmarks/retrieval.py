"""How well the search finds: the product against BM25 alone and the embedding alone.

    python -m benchmarks.retrieval [--statutes 3000] [--questions FILE]

The systems see the same passages. Intervals are bootstrap 95 % of the difference in nDCG@10.
With --statutes, sections of real statutes (shared/data/lovtidende) stand beside the decisions.
"""

import argparse
import gzip
import json
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from precedents import bm25
from precedents.build import Sources, build_index
from precedents.danish import terms
from precedents.evaluate import Question, evaluate, read_questions, score_question
from precedents.load import load
from precedents.model import Content, Precedent, PrecedentStatus, Section
from precedents.opened import PrecedentIndex, choose_embedder, open_index
from precedents.passages import indexed_text
from precedents.places import corpus_dir, data_dir, project_root
from precedents.query import PrecedentQuery
from precedents.search import search_precedents

ROUNDS = 2_000
STATUTE = "bestemmelse"
Rank = Callable[[str], tuple[list[str], bool]]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--statutes", type=int, default=0)
    parser.add_argument("--questions", type=Path, action="append", default=[])
    arguments = parser.parse_args(argv)
    index = _index(arguments.statutes)
    print(f"{len(index.corpus)} dokumenter, {len(index.passages)} passager. {index.banner}")
    for name, questions in _sets(arguments.questions):
        _report(name, questions, index)
    return 0


def _sets(extra: Sequence[Path]) -> list[tuple[str, tuple[Question, ...]]]:
    own = read_questions(project_root() / "tests" / "precedents" / "questions.jsonl")
    public = project_root().parent / "shared" / "contract" / "retrieval_public.jsonl"
    sets = [("offentlige", read_questions(public))] if public.exists() else []
    sets += [(f"egne, {s}", tuple(q for q in own if q.split == s)) for s in ("udvikling",
             "afprøvning")]  # fmt: skip
    return [*sets, *((path.name, read_questions(path)) for path in extra)]


def _report(name: str, questions: tuple[Question, ...], index: PrecedentIndex) -> None:
    systems = {"produktet": lru_cache(None)(_product(index)), "BM25 alene": _words(index)}
    if index.vectors is not None:
        systems["mening alene"] = lru_cache(None)(_meaning(index))
    answered = [each for each in questions if each.relevant]
    print(f"\n{name}: {len(questions)} spørgsmål, {len(answered)} med svar")
    print(f"{'':14}{'nDCG@10':>9}{'recall@5':>9}{'MRR':>7}{'over afl.':>10}")
    gains = {}
    for system, rank in systems.items():
        s = evaluate(questions, rank)
        print(f"{system:14}{s.ndcg:9.3f}{s.recall:9.3f}{s.mrr:7.3f}{s.withdrawn_above:10.3f}")
        gains[system] = np.array([score_question(q, rank(q.text)[0])[0] for q in answered])
        if system == "produktet":
            print(
                f"{'':14}sikker ved svar {s.confident_when_answered:.3f}, usikker uden svar "
                f"{s.unsure_when_unanswered:.3f}"
            )
    for system in list(gains)[1:]:
        low, mean, high = _bootstrap(gains["produktet"] - gains[system])
        print(f"produktet minus {system}: {mean:+.3f} [{low:+.3f}, {high:+.3f}]")


def _bootstrap(difference: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> tuple[float, ...]:
    rng = np.random.default_rng(20261121)
    rows = rng.integers(0, len(difference), (ROUNDS, len(difference)))
    means = difference[rows].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(low), float(difference.mean()), float(high)


def _product(index: PrecedentIndex) -> Rank:
    def rank(text: str) -> tuple[list[str], bool]:
        answer = search_precedents(PrecedentQuery(text), index, 10)
        return [hit.key for hit in answer.hits], answer.confident

    return rank


def _words(index: PrecedentIndex) -> Rank:
    """Return plain BM25 over stemmed words, best passage a document."""
    texts = [indexed_text(index.corpus[p.precedent], p) for p in index.passages]
    plain = bm25.build([terms(text) for text in texts])

    def rank(text: str) -> tuple[list[str], bool]:
        return _documents(index, plain.scores(dict(Counter(terms(text))))), True

    return rank


def _meaning(index: PrecedentIndex) -> Rank:
    """Return the embedding alone, best passage a document."""

    def rank(text: str) -> tuple[list[str], bool]:
        assert index.embedder is not None and index.vectors is not None
        return _documents(index, index.vectors @ index.embedder.queries([text])[0]), True

    return rank


def _documents(
    index: PrecedentIndex, scores: "np.ndarray[tuple[int], np.dtype[np.float32]]"
) -> list[str]:
    order = np.argsort(-scores, kind="stable")[:2_000]
    return list(dict.fromkeys(index.passages[int(row)].precedent for row in order))[:10]


def _index(statutes: int) -> PrecedentIndex:
    embedder, banner = choose_embedder()
    root = data_dir() / f"benchmark-index-{statutes}"
    with tempfile.TemporaryDirectory() as imported:
        sources = Sources(corpus_dir(), Path(imported), root)
        corpus = load(corpus_dir()) | _statutes(statutes)
        (Path(imported) / f"{statutes}.yaml").write_text("", "utf-8")  # tells the content key
        build_index(sources, embedder, _step, lambda: corpus)
        return open_index(sources, embedder, banner)


def _step(done: int, total: int) -> None:
    if done == total or done % 640 == 0:
        print(f"indlejret {done} af {total}", flush=True)


def _statutes(count: int) -> dict[str, Precedent]:
    """Return sections of real statutes as documents, drawn with a fixed seed."""
    path = project_root().parent / "shared" / "data" / "lovtidende" / "social_law.jsonl.gz"
    if not count or not path.exists():
        return {}
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            act = json.loads(line)
            found += [
                (f"{act['id']} § {p['section']}", act["title"], p["text"])
                for p in act["provisions"]
                if p["section"] and 80 < len(p["text"]) < 1_000
            ]
    drawn = random.Random(20261121).sample(sorted(set(found)), count)
    return {key: _statute(key, title, text) for key, title, text in drawn}


def _statute(key: str, title: str, text: str) -> Precedent:
    return Precedent(
        key=key, number=None, kind=STATUTE, title=title, resume="", status=PrecedentStatus.VALID,
        content=Content.FULL, verified=True, sections=(Section("Bestemmelse", text),),
    )  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(main())
