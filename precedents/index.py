"""The only module that touches chromadb: it stores the vectors and answers nearest neighbours.

chromadb is safe in one process only, and fails silently otherwise. So it is written once, by one
builder, into a folder that is never changed again; who reads it opens a private copy, because
even opening it writes to its files. No embedding function is ever given to it (its default one
downloads a model), its telemetry is off, and its server is never used.
"""

import os
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from precedents.encoder.embedder import Vectors

__all__ = ["Nearest", "version", "write_vectors"]

_NAME, _BATCH = "passages", 5_000
# the defaults (100/10/16) find 98 % of the vectors themselves at 60,000: these find all
_HNSW = {"space": "cosine", "ef_construction": 200, "ef_search": 400, "max_neighbors": 24}
OPEN_PREFIX = ".aaben-"


def version() -> str:
    """Return the version of chromadb; part of the index key, since its format changes with it."""
    import importlib.metadata

    return importlib.metadata.version("chromadb")


def write_vectors(folder: Path, vectors: Vectors) -> None:
    """Write `vectors` into a new chromadb folder, with their row numbers as ids."""
    client = _client(folder)
    try:
        rows = client.create_collection(
            _NAME, embedding_function=None, configuration={"hnsw": _HNSW}
        )
        for start in range(0, len(vectors), _BATCH):
            block = vectors[start : start + _BATCH]
            rows.add(ids=[str(start + i) for i in range(len(block))], embeddings=block)
    finally:
        client.close()


class Nearest:
    """A private copy of a chromadb folder, opened to ask for nearest neighbours."""

    def __init__(self, folder: Path, workspace: Path) -> None:
        prefix = f"{OPEN_PREFIX}{os.getpid()}-"
        self._copy = Path(tempfile.mkdtemp(prefix=prefix, dir=workspace))
        self._finalizer = weakref.finalize(self, shutil.rmtree, self._copy, ignore_errors=True)
        shutil.copytree(folder, self._copy / "chroma")
        self._client = _client(self._copy / "chroma")
        self._rows = self._client.get_collection(_NAME, embedding_function=None)

    def count(self) -> int:
        """Return the number of vectors."""
        return int(self._rows.count())

    def rows(self, queries: Vectors, limit: int) -> list[npt.NDArray[np.int64]]:
        """Return for each query the row numbers of its `limit` nearest vectors, nearest first."""
        found = self._rows.query(query_embeddings=queries, n_results=limit, include=[])
        return [np.array([int(each) for each in ids], np.int64) for ids in found["ids"]]

    def close(self) -> None:
        """Close the client and remove the private copy."""
        self._client.close()
        self._finalizer()


def _client(folder: Path) -> Any:
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    import chromadb
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False, is_persistent=True, allow_reset=False)
    return chromadb.PersistentClient(path=str(folder), settings=settings)
