"""Turn text into vectors: the protocol, the sentence-transformers adapter, and a fake for tests."""

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from drafting.errors import PrecedentError
from precedents.encoder.manifest import check_model, fingerprint

__all__ = ["Embedder", "FakeEmbedder", "LocalModelEmbedder", "Vectors", "open_embedder"]

Vectors = npt.NDArray[np.float32]
_DEFAULT_PROMPTS = {"query": "query: ", "document": "passage: "}


class Embedder(Protocol):
    """What the index needs of a model: a key that changes with it, and vectors of length 1."""

    @property
    def key(self) -> str:
        """Return a key that changes when any vector could change."""

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a query."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage."""


class LocalModelEmbedder:
    """A sentence-transformers folder on this machine; loaded at the first text, not before."""

    def __init__(self, folder: Path) -> None:
        check_model(folder)
        self.folder = folder
        self.key = f"{fingerprint(folder)[:24]}:{_prompt('query')}:{_prompt('document')}"

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a query, with the model's query prompt."""
        return self._encode(texts, "query")

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage, with the model's passage prompt."""
        return self._encode(texts, "document")

    def _encode(self, texts: Sequence[str], task: str) -> Vectors:
        encoder = self.model.encode_query if task == "query" else self.model.encode_document
        found = encoder(
            list(texts),
            batch_size=16,
            show_progress_bar=False,
            convert_to_numpy=True,
            normalize_embeddings=True,
        )
        return np.asarray(found, np.float32)

    @cached_property
    def model(self) -> Any:
        """Return the loaded model; the library and the weights take seconds the first time.

        Raises:
            PrecedentError: the model cannot be loaded.
        """
        _keep_offline()
        try:
            return _load(self.folder)
        except (OSError, ValueError, RuntimeError, ImportError) as error:
            raise PrecedentError(
                f"model {self.folder.name} cannot be loaded: {type(error).__name__}",
                user_message="Sprogmodellen kan ikke indlæses, så der søges kun på ord. "
                "Kør »make setup« igen.",
            ) from error


def _keep_offline() -> None:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        os.environ[name] = "1"
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")


def _load(folder: Path) -> Any:
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]  # theirs
    torch.set_num_threads(min(2, os.cpu_count() or 1))
    model = SentenceTransformer(
        str(folder),
        device="cpu",
        local_files_only=True,
        trust_remote_code=False,
        model_kwargs={"use_safetensors": True},
    )
    for task, default in (("query", "query"), ("document", "document")):
        chosen = _prompt(task)
        if chosen is not None:
            model.prompts[default] = chosen
        elif not model.prompts.get(task) and "e5" in folder.name.lower():
            model.prompts[default] = _DEFAULT_PROMPTS[task]
    return model


def _prompt(task: str) -> str | None:
    """Return the prompt set for a model that carries none (UDKAST_MODEL_PROMPT_QUERY …)."""
    return os.environ.get(f"UDKAST_MODEL_PROMPT_{task.upper()}")


class FakeEmbedder:
    """Deterministic vectors without a model: the hashed letter groups of the text."""

    dimension = 64

    def __init__(self, key: str = "fake") -> None:
        self.key = key
        self.embedded: list[str] = []

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a query."""
        return np.array([self._vector(text) for text in texts], np.float32)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a passage, and remember that it was asked for."""
        self.embedded += texts
        return np.array([self._vector(text) for text in texts], np.float32)

    def _vector(self, text: str) -> Vectors:
        vector = np.full(self.dimension, 1e-3, np.float32)
        padded = f" {text.lower()} "
        for start in range(len(padded) - 2):
            digest = hashlib.blake2b(padded[start : start + 3].encode(), digest_size=4).digest()
            vector[int.from_bytes(digest, "little") % self.dimension] += 1.0
        return vector / np.float32(np.linalg.norm(vector))


def open_embedder(folder: Path) -> LocalModelEmbedder:
    """Return the embedder of a model folder, checked but not yet loaded.

    Raises:
        PrecedentError: the folder is missing, changed, or holds program code.
    """
    return LocalModelEmbedder(folder)
