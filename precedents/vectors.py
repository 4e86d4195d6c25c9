"""The vectors already made, kept by what they were made of, so that nothing is embedded twice."""

import hashlib
import os
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from precedents.encoder.embedder import Embedder, Vectors

__all__ = ["VectorCache", "embed_missing"]

BATCH = 64
Progress = Callable[[int, int], None]


class VectorCache:
    """A folder of small batches, one subfolder a model; each batch is written whole or not."""

    def __init__(self, root: Path, model: str) -> None:
        self._folder = root / "vektorer" / hashlib.sha256(model.encode()).hexdigest()[:24]
        self._known: dict[str, Vectors] = {}

    def load(self) -> None:
        """Read the batches of earlier builds; one that cannot be read is left out and remade."""
        for path in sorted(self._folder.glob("*.npz")):
            try:
                with np.load(path, allow_pickle=False) as batch:
                    keys, vectors = batch["keys"].tolist(), batch["vectors"]
            except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
                path.unlink(missing_ok=True)
                continue
            self._known |= dict(zip(keys, vectors, strict=True))

    def missing(self, texts: Sequence[str]) -> list[str]:
        """Return the texts that have no vector yet, each once."""
        return [text for text in dict.fromkeys(texts) if _key(text) not in self._known]

    def add(self, texts: Sequence[str], vectors: Vectors) -> None:
        """Keep the vectors of `texts`, on disk before the next batch begins."""
        keys = [_key(text) for text in texts]
        self._folder.mkdir(parents=True, exist_ok=True)
        name = hashlib.sha256("".join(keys).encode()).hexdigest()[:32]
        temporary = self._folder / f".{name}-{os.getpid()}"
        with temporary.open("wb") as stream:
            np.savez(stream, keys=np.array(keys), vectors=vectors)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(self._folder / f"{name}.npz")
        self._known |= dict(zip(keys, vectors, strict=True))

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of `texts` in their order."""
        return np.array([self._known[_key(text)] for text in texts], np.float32)


def embed_missing(
    cache: VectorCache, texts: Sequence[str], embedder: Embedder, progress: Progress
) -> int:
    """Embed the texts that have no vector yet, batch by batch; return how many there were."""
    missing = cache.missing(texts)
    for start in range(0, len(missing), BATCH):
        batch = missing[start : start + BATCH]
        cache.add(batch, embedder.passages(batch))
        progress(start + len(batch), len(missing))
    return len(missing)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
