"""Prove a built index in a process of its own: a crash or a hang there harms nobody.

Started by the builder before it is needed, so that the imports are done when the folder is; the
folder's path comes on standard input, »ok« or a reason goes to standard output.
"""

import sys
from pathlib import Path

import numpy as np

from precedents.encoder.embedder import Vectors
from precedents.folder import CHROMA, VECTORS
from precedents.index import Nearest

__all__ = ["EXACT", "OK", "judge"]

OK, EXACT = "ok", "exact"

SAMPLE, GOLDEN, TOP, LEAST_FOUND = 2_000, 50, 10, 0.99
SEED = 20_261_121


def judge(folder: Path, workspace: Path) -> str:
    """Return »ok«, »exact«, or why an index cannot be trusted.

    At least 99 % of the vectors (a sample of 2,000) must find themselves; a count of rows proves
    nothing. Where the ten nearest of 50 golden queries are not those of the exact search, the
    answer is »exact«: the vectors are sound, but the search must ask the matrix instead.
    """
    vectors = np.load(folder / VECTORS, mmap_mode="r", allow_pickle=False)
    nearest = Nearest(folder / CHROMA, workspace)
    try:
        if nearest.count() != len(vectors):
            return f"{nearest.count()} rows instead of {len(vectors)}"
        return _self_retrieval(nearest, vectors) or _golden(nearest, vectors)
    finally:
        nearest.close()


def _self_retrieval(nearest: Nearest, vectors: Vectors) -> str | None:
    rng = np.random.default_rng(SEED)
    size = min(SAMPLE, len(vectors))
    sample = np.sort(rng.choice(len(vectors), size, replace=False))
    found = nearest.rows(np.asarray(vectors[sample]), 1)
    hits = 0
    for row, rows in zip(sample, found, strict=True):
        same = len(rows) and (rows[0] == row or bool(vectors[rows[0]] @ vectors[row] > 0.99999))
        hits += bool(same)  # two passages of the same words have the same vector
    share = hits / size if size else 1.0
    return None if share >= LEAST_FOUND else f"self-retrieval {share:.3f}"


def _golden(nearest: Nearest, vectors: Vectors) -> str:
    rng = np.random.default_rng(SEED + 1)
    count = min(GOLDEN, len(vectors))
    base = np.asarray(vectors[np.sort(rng.choice(len(vectors), count, replace=False))])
    noise = rng.normal(0, 0.3 / np.sqrt(vectors.shape[1]), base.shape)
    queries = (base + noise).astype(np.float32)
    top = min(TOP, len(vectors))
    exact = queries @ np.asarray(vectors).T
    reached = np.sort(exact, axis=1)[:, -top]
    agree = 0
    for scores, least, rows in zip(exact, reached, nearest.rows(queries, top), strict=True):
        agree += int(np.sum(scores[rows] >= least - 1e-5))
    share = agree / (top * count) if count else 1.0
    return OK if share >= LEAST_FOUND else EXACT


def _main() -> int:
    import chromadb  # noqa: F401 - loaded while the builder still writes

    folder, _, workspace = sys.stdin.readline().rstrip("\n").partition("\t")
    if not folder:
        return 0
    verdict = judge(Path(folder), Path(workspace))
    sys.stdout.write(verdict)
    return 0 if verdict in (OK, EXACT) else 1


if __name__ == "__main__":
    raise SystemExit(_main())
