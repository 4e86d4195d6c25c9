"""The index at scale: build, switch, query latency and memory, as ratios of the same run.

    python -m benchmarks.index [--passages 60000] [--model]

Documents of recombined sentences and made-up vectors (clusters, so that neighbours mean
something). With --model the baseline is the bare `encode_query` of the real model on the same
text, asked in turn with the search, so that both meet the same load; without it the query vector
is made up and only the search's own milliseconds are printed. Wall times are p95 and median,
beside the processor time; memory is the process's own peak.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from precedents.build import Sources, build_index
from precedents.encoder.embedder import Vectors, open_embedder
from precedents.load import load
from precedents.model import Content, Precedent, PrecedentStatus, Section
from precedents.opened import PrecedentIndex, open_index
from precedents.places import corpus_dir, default_model_dir
from precedents.query import PrecedentQuery
from precedents.search import search_precedents

QUESTIONS = (
    "ventetid mellem opgaverne", "over 37 timer om ugen", "fjerntolkning eller fremmødetolk",
    "klagen er sendt efter midnat", "flere ansættelsesforhold og bierhverv",
)  # fmt: skip
DIMENSION, CLUSTERS, PER_DOCUMENT, WORDS, ROUNDS = 384, 500, 10, 90, 60


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
    print(f"byggeren: højst {_peak():.0f} MB")


def _documents(passages: int) -> dict[str, Precedent]:
    sentences = _sentences()
    rng = np.random.default_rng(2)
    found = {}
    for number in range(passages // PER_DOCUMENT):
        texts = (_text(sentences, rng) for _ in range(PER_DOCUMENT))
        sections = tuple(Section(f"Afsnit {i}", text) for i, text in enumerate(texts))
        key = f"X-{number}"
        found[key] = Precedent(
            key, None, "opdigtet", f"Opdigtet {number}", "", PrecedentStatus.VALID, Content.FULL,
            False, sections=sections,
        )  # fmt: skip
    return found


def _sentences() -> list[str]:
    """Return the sentences of the shipped decisions."""
    texts = (
        text
        for each in load(corpus_dir()).values()
        for text in (each.resume, *(section.text for section in each.sections))
    )
    return [s for text in texts for s in re.split(r"(?<=[.;:])\s+", text) if s.strip()]


def _text(sentences: list[str], rng: np.random.Generator) -> str:
    """Return sentences drawn at random, about WORDS words, half of them in another order."""
    drawn = " ".join(sentences[i] for i in rng.integers(0, len(sentences), 12)).split()
    half = WORDS // 2
    return " ".join((*drawn[:half], *rng.permutation(drawn[half:])[:half]))


def _answer(root: Path, with_model: bool) -> None:
    real = open_embedder(default_model_dir()) if with_model else None
    embedder = MadeUp(real.queries if real else None)
    bare = real.model.encode_query if real is not None else None
    small = Sources(corpus_dir(), root / "imported", root / "small")
    build_index(small, MadeUp())
    for sources in (small, _sources(root)):
        start = time.perf_counter()
        index = open_index(sources, embedder)
        opened = time.perf_counter() - start
        print(f"\n{len(index.passages)} passager, åbnet på {opened:.2f} s. {index.banner}")
        search_precedents(PrecedentQuery(QUESTIONS[0]), index)
        print(f"den svarende proces: højst {_peak():.0f} MB; belastning {os.getloadavg()[0]:.1f}")
        _report(index, open_index(sources, None), bare)  # the second opening is not counted


def _report(
    index: PrecedentIndex, words: PrecedentIndex, bare: Callable[[str], object] | None
) -> None:
    calls: dict[str, Callable[[str], object]] = {
        "forespørgsel": lambda text: search_precedents(PrecedentQuery(text), index),
        "kun ord": lambda text: search_precedents(PrecedentQuery(text), words),
        "ordindekset alene": words.lexical.scores,
    }
    if bare is not None:
        calls["bar encode_query"] = bare
    times = _interleaved(calls)
    for name, each in times.items():
        print(f"{name:18} p95 {each.p95:6.1f} ms, median {each.median:6.1f}, cpu {each.cpu:6.1f}")
    if bare is not None:
        whole, base = times["forespørgsel"], times["bar encode_query"]
        print(f"forhold: p95 {whole.p95 / base.p95:.2f}, median {whole.median / base.median:.2f}")


@dataclass(frozen=True, slots=True)
class _Times:
    """Milliseconds of one call: wall (p95 and median) and processor (median)."""

    p95: float
    median: float
    cpu: float


def _interleaved(calls: dict[str, Callable[[str], object]]) -> dict[str, _Times]:
    """Return the times of the calls, asked in turn; the first rounds only warm them."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in calls}
    for number in range(-len(QUESTIONS), ROUNDS):
        for name, call in calls.items():
            wall, cpu = time.perf_counter(), time.process_time()
            call(QUESTIONS[number % len(QUESTIONS)])
            if number >= 0:
                taken[name].append((time.perf_counter() - wall, time.process_time() - cpu))
    return {name: _summary(np.array(each) * 1000) for name, each in taken.items()}


def _summary(taken: "np.ndarray[tuple[int, int], np.dtype[np.float64]]") -> _Times:
    wall, cpu = taken.T
    return _Times(float(np.percentile(wall, 95)), float(np.median(wall)), float(np.median(cpu)))


def _peak() -> float:
    """Return the peak memory of this process in MB; `ru_maxrss` would count the parent's too."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


if __name__ == "__main__":
    raise SystemExit(main())
