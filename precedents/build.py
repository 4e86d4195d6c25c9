"""Build the index: one builder, an immutable folder, a proof, and one atomic switch."""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from drafting.errors import PrecedentError
from precedents import index
from precedents.encoder.embedder import Embedder, Vectors
from precedents.folder import (
    CHROMA,
    MANIFEST,
    Contents,
    Manifest,
    corpus_digest,
    digests,
    live_folder,
    point_to,
    sync_folder,
    write_contents,
    write_manifest,
)
from precedents.lexical import LexicalIndex, read_synonyms
from precedents.load import load
from precedents.lock import builder_lock
from precedents.model import Passage, Precedent
from precedents.passages import CHUNKER_VERSION, indexed_text, passages_of
from precedents.places import project_root
from precedents.vectors import Progress, VectorCache, embed_missing
from precedents.verify import EXACT, OK

__all__ = ["Built", "Sources", "build_index", "content_key", "synonyms_path"]

SCHEMA, VERIFY_SECONDS = "4", 300
_TEMPORARY = ".bygger-"
WORDS_ONLY = "ord"


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the corpus is read and the index written."""

    shipped: Path
    imported: Path
    root: Path


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: the live folder, how many passages there are and how many were new."""

    folder: Path
    passages: int
    embedded: int
    changed: bool


def synonyms_path() -> Path:
    """Return the file of synonym groups."""
    return project_root() / "corpus" / "search" / "synonyms.yaml"


def content_key(sources: Sources, model: str | None) -> str:
    """Return the key of the index of a corpus: content, chunker, model, versions."""
    parts = [
        SCHEMA,
        CHUNKER_VERSION,
        corpus_digest([sources.shipped, sources.imported]),
        hashlib.sha256(synonyms_path().read_bytes()).hexdigest(),
        model or WORDS_ONLY,
        index.version(),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def _silent(done: int, total: int) -> None:
    return None


def build_index(
    sources: Sources,
    embedder: Embedder | None,
    progress: Progress = _silent,
    corpus: Callable[[], dict[str, Precedent]] | None = None,
) -> Built:
    """Build the index of the corpus where it has changed, and make it the live one.

    With no embedder the index holds words only. `corpus` gives another corpus than the folders'
    (for benchmarks); its content must be told by the folders.

    Raises:
        PrecedentError: another process builds, the corpus cannot be read, or the proof fails.
    """
    with builder_lock(sources.root):
        _sweep(sources.root)
        key = content_key(sources, embedder.key if embedder else None)
        live = live_folder(sources.root)
        if live is not None and live.name == key and _whole(live):
            return Built(live, 0, 0, changed=False)
        read = corpus or (lambda: load(sources.shipped, sources.imported))
        return _build(sources.root, key, read(), embedder, progress)


def _whole(folder: Path) -> bool:
    from precedents.folder import check_folder

    try:
        check_folder(folder)
    except PrecedentError:
        return False
    return True


def _build(
    root: Path,
    key: str,
    corpus: dict[str, Precedent],
    embedder: Embedder | None,
    progress: Progress,
) -> Built:
    passages = tuple(p for each in corpus.values() for p in passages_of(each))
    texts = [indexed_text(corpus[p.precedent], p) for p in passages]
    with _Verifier() as verifier:
        vectors, embedded = _embed(root, texts, embedder, progress)
        folder = Path(tempfile.mkdtemp(prefix=_TEMPORARY, dir=root))
        try:
            _write(folder, corpus, passages, texts, vectors)
            verdict = WORDS_ONLY if vectors is None else verifier.verdict(folder, root)
            floor, spread = _scale(vectors)
            model = embedder.key if embedder and vectors is not None else None
            files = digests(folder)
            write_manifest(
                folder, Manifest(key, model, len(passages), floor, spread, verdict, files)
            )
            sync_folder(folder)
            target = _switch(root, folder, key)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return Built(target, len(passages), embedded, changed=True)


def _embed(
    root: Path, texts: Sequence[str], embedder: Embedder | None, progress: Progress
) -> tuple[Vectors | None, int]:
    if embedder is None or not texts:
        return None, 0
    cache = VectorCache(root, embedder.key)
    cache.load()
    embedded = embed_missing(cache, texts, embedder, progress)
    return cache.vectors(texts), embedded


def _write(
    folder: Path,
    corpus: dict[str, Precedent],
    passages: tuple[Passage, ...],
    texts: Sequence[str],
    vectors: Vectors | None,
) -> None:
    write_contents(folder, Contents(corpus, passages, vectors))
    LexicalIndex.build(texts, read_synonyms(synonyms_path())).save(folder / "lexical")
    shutil.copyfile(synonyms_path(), folder / "synonyms.yaml")
    if vectors is not None:
        index.write_vectors(folder / CHROMA, vectors)


def _scale(vectors: Vectors | None) -> tuple[float, float]:
    """Return the mean and the deviation of the similarity of two passages (a sample of 500)."""
    if vectors is None or len(vectors) < 3:
        return 0.0, 1.0
    rows = np.random.default_rng(0).permutation(len(vectors))[:500]
    sample = vectors[np.sort(rows)]
    pairs = (sample @ sample.T)[np.triu_indices(len(sample), 1)]
    return round(float(pairs.mean()), 6), max(round(float(pairs.std()), 6), 1e-6)


def _switch(root: Path, folder: Path, key: str) -> Path:
    target = root / key
    previous = live_folder(root)
    if target.exists():
        shutil.rmtree(target)
    folder.chmod(0o755)
    folder.rename(target)
    point_to(root, target)
    for old in root.iterdir():  # the one before stays: somebody may be reading it
        if (old / MANIFEST).exists() and old not in (target, previous):
            shutil.rmtree(old, ignore_errors=True)
    return target


def _sweep(root: Path) -> None:
    """Remove what a killed builder or reader left; the lock is held, so no builder is at work."""
    for path in root.glob(f"{_TEMPORARY}*"):
        shutil.rmtree(path, ignore_errors=True)
    for path in root.glob(f"{index.OPEN_PREFIX}*"):
        process = path.name.removeprefix(index.OPEN_PREFIX).partition("-")[0]
        if not Path(f"/proc/{process}").exists():
            shutil.rmtree(path, ignore_errors=True)


class _Verifier:
    """The proving process, started early so that its imports run while the folder is written."""

    def __enter__(self) -> "_Verifier":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "precedents.verify"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=project_root(),
        )
        return self

    def verdict(self, folder: Path, workspace: Path) -> str:
        """Return the verdict on a folder.

        Raises:
            PrecedentError: the proof failed, crashed or took too long.
        """
        try:
            said, _ = self._process.communicate(f"{folder}\t{workspace}\n", VERIFY_SECONDS)
        except subprocess.TimeoutExpired:
            said = "time-out"
        if said in (OK, EXACT):
            return said
        raise PrecedentError(
            f"index did not pass its proof: {said or self._process.returncode}",
            user_message="Det nye indeks bestod ikke sin kontrol og er ikke taget i brug. "
            "Søgningen svarer fra det gamle. Kør »python -m precedents index« igen.",
        )

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
