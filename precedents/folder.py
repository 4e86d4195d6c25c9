"""One built index on disk: an immutable folder per content key, and the pointer to the live one.

Everything in it is derived from the corpus, so deleting the folder is always safe.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from drafting.errors import PrecedentError
from precedents.encoder.embedder import Vectors
from precedents.jsonfile import write_json
from precedents.model import Passage, Precedent
from precedents.stored import StoredPrecedent, to_plain

__all__ = ["Contents", "Manifest", "check_folder", "live_folder", "read_contents", "write_contents"]

POINTER, MANIFEST, VECTORS, CHROMA = "live", "manifest.json", "vectors.npy", "chroma"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a built index says of itself.

    `floor` and `spread` are the mean and the deviation of the similarity of two passages of the
    corpus: the scale on which the model's similarities are read. `nearest` says who answers
    nearest neighbours: chromadb, the exact search over the matrix, or nobody (»ord«).
    """

    key: str
    model: str | None
    passages: int
    floor: float
    spread: float
    nearest: str
    files: dict[str, str]


@dataclass(frozen=True, slots=True)
class Contents:
    """The corpus as indexed, and its vectors row by row (None without meaning search)."""

    corpus: dict[str, Precedent]
    passages: tuple[Passage, ...]
    vectors: Vectors | None


def live_folder(root: Path) -> Path | None:
    """Return the folder the pointer names, or None where there is no index."""
    try:
        name = (root / POINTER).read_text("utf-8").strip()
    except OSError:
        return None
    folder = root / name
    return folder if name and (folder / MANIFEST).is_file() else None


def point_to(root: Path, folder: Path) -> None:
    """Make `folder` the live index in one atomic step."""
    temporary = root / f".{POINTER}-{os.getpid()}"
    with temporary.open("w", encoding="utf-8") as stream:
        stream.write(folder.name)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(root / POINTER)
    sync_folder(root)


def sync_folder(folder: Path) -> None:
    """Ask the disk to keep the names in `folder`."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_contents(folder: Path, contents: Contents) -> None:
    """Write corpus, passages and vectors into `folder`."""
    _write_lines(folder / "corpus.jsonl", (_jsonable(p) for p in contents.corpus.values()))
    _write_lines(
        folder / "passages.jsonl",
        ([p.precedent, p.number, p.section, p.text, p.proposition] for p in contents.passages),
    )
    if contents.vectors is not None:
        np.save(folder / VECTORS, contents.vectors)


def read_contents(folder: Path) -> Contents:
    """Return what `write_contents` wrote; the vectors stay on disk until they are used."""
    corpus = {}
    for line in (folder / "corpus.jsonl").read_text("utf-8").splitlines():
        precedent = StoredPrecedent.model_validate_json(line).to_precedent()
        corpus[precedent.key] = precedent
    lines = (folder / "passages.jsonl").read_text("utf-8").splitlines()
    passages = tuple(Passage(*json.loads(line)) for line in lines)
    path = folder / VECTORS
    vectors = np.load(path, mmap_mode="r", allow_pickle=False) if path.exists() else None
    return Contents(corpus, passages, vectors)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest with the sha256 of every other file of the folder."""
    write_json(
        folder / MANIFEST,
        {name: getattr(manifest, name) for name in Manifest.__dataclass_fields__},
    )


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a built index.

    Raises:
        PrecedentError: there is none, or it cannot be read.
    """
    try:
        return Manifest(**json.loads((folder / MANIFEST).read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise damaged(folder, "manifest") from error


def check_folder(folder: Path) -> Manifest:
    """Return the manifest of an index whose every file is as it was built.

    Raises:
        PrecedentError: a file is missing, new or changed.
    """
    manifest = read_manifest(folder)
    if digests(folder) != manifest.files:
        raise damaged(folder, "files")
    return manifest


def digests(folder: Path) -> dict[str, str]:
    """Return the sha256 of every file of an index but its manifest."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != MANIFEST:
            with path.open("rb") as stream:
                name = path.relative_to(folder).as_posix()
                found[name] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found


def damaged(folder: Path, what: str) -> PrecedentError:
    """Return the error for an index that is not what was built."""
    return PrecedentError(
        f"index {folder.name[:12]} is damaged: {what}",
        user_message="Indekset over principmeddelelser er beskadiget og bruges ikke. "
        "Kør »python -m precedents index« for at bygge det igen.",
    )


def _write_lines(path: Path, values: Iterable[object]) -> None:
    with path.open("w", encoding="utf-8") as stream:
        for value in values:
            stream.write(json.dumps(value, ensure_ascii=False) + "\n")


def _jsonable(precedent: Precedent) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(to_plain(precedent), default=str))
    return plain


def corpus_digest(folders: Sequence[Path]) -> str:
    """Return one sha256 over the files of the corpus folders, by name and content."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else []:
            total.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
