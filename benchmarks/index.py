"""The index at scale: build, switch, query latency and memory, as ratios of the same run.

    python -m benchmarks.index [--passages 60000] [--model]

Made-up documents and made-up vectors (clusters, so that neighbours mean something). With --model
the baseline is the bare `encode_query` of the real model; without it, the query vector is made up
and only the search's own milliseconds are printed.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from precedents.build import Sources, build_index
from precedents.encoder.embedder import Vectors, open_embedder
from precedents.load import load
from precedents.model import Content, Precedent, PrecedentStatus, Section
from precedents.opened import open_index
from precedents.places import corpus_dir, default_model_dir
from precedents.query import PrecedentQuery
from precedents.search import search_precedents

QUESTIONS = (
    "ventetid mellem opgaverne", "over 37 timer om ugen", "fjerntolkning eller fremmødetolk",
    "klagen er sendt efter midnat", "flere ansættelsesforhold og bierhverv",
)  # fmt: skip
DIMENSION, CLUSTERS, PER_DOCUMENT, ROUNDS = 384, 500, 10, 40


class MadeUp:
    """An embedder of made-up vectors; with a real one beside it, queries are really encoded."""

    key = "made-up"

    def __init__(self, real: "Callable[[Sequence[str]], Vectors] | None" = None) -> None:
        rng = np.random.default_rng(1)
        self._centres = rng.normal(size=(CLUSTERS, DIMENSION)).astype(np.float32)
        self._rng, self._real = rng, real

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Return vectors near one of the centres."""
        chosen = self._centres[self._rng.integers(0, CLUSTERS, len(texts))]
        noise = self._rng.normal(size=chosen.shape).astype(np.float32)
        vectors = chosen + np.float32(0.7) * noise
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Return one vector a query: really encoded where there is a model."""
        return self._real(texts) if self._real is not None else self.passages(texts)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; exit 0."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--passages", type=int, default=60_000)
    parser.add_argument("--model", action="store_true")
    parser.add_argument("--answer", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args(argv)
    if arguments.answer is not None:
        _answer(arguments.answer, arguments.model)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "imported").mkdir()
        _build(root, arguments.passages)
        flags = ["--model"] if arguments.model else []
        command = [sys.executable, "-m", "benchmarks.index", "--answer", folder, *flags]
        subprocess.run(command, check=True)
    return 0


def _sources(root: Path) -> Sources:
    return Sources(corpus_dir(), root / "imported", root / "index")


def _build(root: Path, passages: int) -> None:
    corpus = load(corpus_dir()) | _documents(passages)
    ended = [0.0]

    def embedded(done: int, total: int) -> None:
        ended[0] = time.perf_counter()

    start = time.perf_counter()
    built = build_index(_sources(root), MadeUp(), embedded, lambda: corpus)
    now = time.perf_counter()
    print(f"{built.passages} passager bygget på {now - start:.1f} s")
    print(f"skiftet (efter indlejring, med kontrol): {now - ended[0]:.1f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"byggeren: højst {peak:.0f} MB")


def _documents(passages: int) -> dict[str, Precedent]:
    words = sorted({w for p in load(corpus_dir()).values() for w in p.resume.split()})
    rng = np.random.default_rng(2)
    found = {}
    for number in range(passages // PER_DOCUMENT):
        texts = (" ".join(rng.choice(words, 90)) for _ in range(PER_DOCUMENT))
        sections = tuple(Section(f"Afsnit {i}", text) for i, text in enumerate(texts))
        key = f"X-{number}"
        found[key] = Precedent(
            key, None, "opdigtet", f"Opdigtet {number}", "", PrecedentStatus.VALID, Content.FULL,
            False, sections=sections,
        )  # fmt: skip
    return found


def _answer(root: Path, with_model: bool) -> None:
    real = open_embedder(default_model_dir()) if with_model else None
    index = open_index(_sources(root), MadeUp(real.queries if real else None))
    ask = [PrecedentQuery(text) for text in QUESTIONS]
    _timed(lambda i: search_precedents(ask[i % len(ask)], index), 5)
    whole = _timed(lambda i: search_precedents(ask[i % len(ask)], index), ROUNDS)
    print(f"forespørgsel p95: {whole * 1000:.1f} ms (læst: {index.banner or 'hele indekset'})")
    if real is not None:
        bare = _timed(lambda i: real.queries([QUESTIONS[i % len(QUESTIONS)]]), ROUNDS)
        print(f"bar encode_query p95: {bare * 1000:.1f} ms; forhold {whole / bare:.2f}")
    words = _timed(lambda i: index.lexical.scores(QUESTIONS[i % len(QUESTIONS)]), ROUNDS)
    print(f"kun ord, p95: {words * 1000:.1f} ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"den svarende proces: højst {peak:.0f} MB")


def _timed(call: Callable[[int], object], rounds: int) -> float:
    times = []
    for number in range(rounds):
        start = time.perf_counter()
        call(number)
        times.append(time.perf_counter() - start)
    return float(np.percentile(times, 95))


if __name__ == "__main__":
    raise SystemExit(main())
