"""What a draft was made with, stored once per version, so that any old draft can be made again.

Every file of engine, rules, parameters, corpus, blocks and templates goes under its hash; a list of
paths and hashes goes there too, and a draft names that list.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafting.storage.canonical import canonical_json, sha256_text
from drafting.storage.errors import DamagedError
from drafting.storage.model import MadeWith
from drafting.storage.store import Store

__all__ = ["Materials", "lay_out", "made_with", "scan", "store_materials"]

PARTS = {  # part of a draft's record → what belongs to it
    "rules": ("drafting/rules/", "drafting/domain/"),
    "parameters": ("drafting/rules/", "corpus/law/"),
    "corpus": ("corpus/", "precedents/"),
    "blocks": ("templates/blocks/", "drafting/text/"),
    "template": ("templates/documents/", "drafting/rendering/"),
}
_FOLDERS = ("drafting", "precedents", "corpus", "templates")
_SKIP = ("__pycache__",)


@dataclass(frozen=True, slots=True)
class Materials:
    """The files of one version of the product: path from `root` → SHA-256."""

    root: Path
    engine: str
    files: dict[str, str]

    @property
    def manifest(self) -> str:
        """Return the list as canonical JSON; its hash names this version of everything."""
        return canonical_json(self.files)


def scan(root: Path, engine: str) -> Materials:
    """Return the files under the product's folders and their hashes."""
    files = {}
    for folder in _FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and not any(part in _SKIP for part in path.parts):
                name = path.relative_to(root).as_posix()
                files[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return Materials(root, engine, files)


def store_materials(store: Store, materials: Materials) -> None:
    """Store every file of a version, and the list of them; what is there already costs nothing."""
    for name in materials.files:
        store.blobs.put((materials.root / name).read_bytes())
    store.blobs.put(materials.manifest.encode("utf-8"))


def made_with(
    materials: Materials, case_version: int, law_date: str | None, index: str | None
) -> MadeWith:
    """Return the record of what a draft is made with."""
    parts: dict[str, Any] = {
        part: _digest(materials.files, starts) for part, starts in PARTS.items()
    }
    return MadeWith(
        engine=materials.engine,
        materials=hashlib.sha256(materials.manifest.encode("utf-8")).hexdigest(),
        case_version=case_version,
        law_date=law_date,
        index_key=index,
        **parts,
    )


def lay_out(store: Store, manifest: str, folder: Path) -> None:
    """Write the files of an old version into an empty folder, ready to run.

    Raises:
        DamagedError: a file is gone or changed, or its path leads out of the folder.
    """
    files: dict[str, str] = json.loads(store.blobs.get(manifest))
    for name, sha256 in files.items():
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise DamagedError(
                "material leads out", user_message="Listen over materialer er ændret."
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(store.blobs.get(sha256))


def _digest(files: dict[str, str], starts: Iterable[str]) -> str:
    chosen = {name: value for name, value in files.items() if name.startswith(tuple(starts))}
    return sha256_text(canonical_json(chosen))
