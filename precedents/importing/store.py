"""Bring files into the library beside the shipped corpus: quarantine, versions, whole writes."""

import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drafting.errors import InputError
from drafting.text.resolve import Sources
from precedents.importing.assemble import assemble
from precedents.importing.files import read_file
from precedents.load import dump, read_precedent
from precedents.model import Content, Precedent

__all__ = ["Imported", "import_paths", "store"]

SUFFIXES = {".xml", ".html", ".htm", ".pdf", ".docx", ".txt", ".jsonl", ".json"}
_CPR = re.compile(r"(?<![\d/-])(\d{2})(\d{2})(\d{2})[- ]?\d{4}(?![\d/-])")
NEW, CHANGED, SAME, QUARANTINED, FAILED = "ny", "ændret", "uændret", "karantæne", "fejl"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one document: its file, its key, and what was done or why not."""

    file: str
    key: str
    outcome: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Places:
    """Where imports go: the library, the quarantine, and the shipped corpus they add to."""

    library: Path
    quarantine: Path
    shipped: Path


def import_paths(paths: list[Path], places: Places, sources: Sources) -> Iterator[Imported]:
    """Bring in every file of `paths`, folders included; one bad file does not stop the rest."""
    for path in paths:
        for file in _files(path):
            try:
                documents = read_file(file)
            except InputError as error:
                yield Imported(file.name, "", FAILED, error.user_message)
                continue
            for number, raw in enumerate(documents):
                stem = file.stem if len(documents) == 1 else f"{file.stem}-{number + 1}"
                yield store(assemble(raw, stem, sources), file.name, places)


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(p for p in path.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
    return [path]


def store(precedent: Precedent, name: str, places: Places) -> Imported:
    """Write one document into the library, or into quarantine where it holds a CPR number."""
    if holds_cpr(precedent):
        _write(places.quarantine / f"{precedent.key}.yaml", dump(precedent))
        return Imported(
            name,
            precedent.key,
            QUARANTINED,
            f"{precedent.key} indeholder, hvad der ligner et CPR-nummer, og er sat til side.",
        )
    shipped = places.shipped / f"{precedent.key}.yaml"
    target = places.library / f"{precedent.key}.yaml"
    known = target if target.exists() else shipped
    before = read_precedent(known) if known.exists() else None
    merged = _merged(before, precedent) if before is not None else precedent
    text = dump(merged)
    if target.exists():
        if target.read_text("utf-8") == text:
            return Imported(name, precedent.key, SAME)
        _keep_version(target)
    _write(target, text)
    return Imported(name, precedent.key, CHANGED if before is not None else NEW)


def holds_cpr(precedent: Precedent) -> bool:
    """Return whether a text holds ten digits that can be a CPR number: a day, a month, a year."""
    texts = [precedent.title, *(section.text for section in precedent.sections)]
    return any(
        1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12
        for text in texts
        for match in _CPR.finditer(text)
    )


def _merged(before: Precedent, now: Precedent) -> Precedent:
    """Return the new reading with what people added before: points, topics, confirmed links."""
    kept = tuple(link for link in before.links if link.confirmed_by is not None)
    targets = {(link.kind, link.target) for link in kept}
    fresh = tuple(each for each in now.links if (each.kind, each.target) not in targets)
    links = (*kept, *fresh)
    if now.content is Content.METADATA:
        return replace(before, status=now.status, links=links)
    return replace(
        now,
        resume=now.resume or before.resume,
        topics=tuple(dict.fromkeys((*before.topics, *now.topics))),
        law=now.law or before.law,
        acts=before.acts,
        propositions=before.propositions,
        published=now.published or before.published,
        published_latest=before.published_latest,
        status_note=now.status_note or before.status_note,
        core=before.core,
        links=links,
        url=now.url or before.url,
        status=before.status if _unsaid(now) else now.status,
    )


def _unsaid(precedent: Precedent) -> bool:
    return precedent.status_note.startswith("Kilden siger ikke")


def _keep_version(target: Path) -> None:
    old = target.read_bytes()
    digest = hashlib.sha256(old).hexdigest()[:12]
    folder = target.parent / "tidligere" / target.stem
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{digest}.yaml").write_bytes(old)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}-{os.getpid()}")
    with temporary.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(target)


def marked_withdrawn(precedent: Precedent, day: date | None) -> Precedent:
    """Return a document the source has taken down: kept, and said to be so; never deleted."""
    when = f" den {day:%d-%m-%Y}" if day else ""
    return replace(
        precedent, status_note=f"Fjernet fra kilden{when}. {precedent.status_note}".strip()
    )


def rewrite(precedent: Precedent, places: Places) -> None:
    """Write a document a person has changed into the library, keeping the version before."""
    target = places.library / f"{precedent.key}.yaml"
    if target.exists():
        _keep_version(target)
    _write(target, dump(precedent))
