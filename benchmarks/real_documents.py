"""Whether any real document makes reading or extraction fail or take too long.

Every record of a folder of real texts (statutes, decisions, sentences) goes through the upload
gate as a file and then through the grammars, in turn as each kind of document. What fails, what
takes longest and how many there were is printed; the texts themselves are never kept.

    python -m benchmarks.real_documents FOLDER [--every 20] [--offset 0]
"""

import argparse
import gzip
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafting.errors import UdkastError
from drafting.intake import ReadDocument, ReadingPool, extract_facts

__all__ = ["LIMIT", "Tally", "examine", "texts"]

LIMIT = 20.0
"""Seconds a document may take, read and extracted."""
_KINDS = (
    "kommunens afgørelse",
    "genvurdering",
    "klage",
    "ansøgning",
    "lægelige oplysninger",
    "arbejdsgivererklæring",
    "notat",
    "andet",
)
_SENTENCES = 400


@dataclass(slots=True)
class Tally:
    """What was run, what it cost and what went wrong (names of records, never their text)."""

    documents: int = 0
    characters: int = 0
    candidates: int = 0
    longest: float = 0.0
    slowest: str = ""
    refused: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Give the name and text of every record below a folder, in a fixed order."""
    for path in sorted(folder.rglob("*")):
        name = path.name.removesuffix(".gz")
        if name.endswith(".jsonl"):
            for number, line in enumerate(_content(path).splitlines()):
                yield f"{name}:{number}", _record(json.loads(line))
        elif name.endswith(".conllu"):
            yield from _treebank(name, _content(path))
        elif name.endswith((".xml", ".md", ".json")):
            yield name, _content(path)


def _content(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")


def _record(row: dict[str, Any]) -> str:
    parts = [one["text"] for one in row.get("provisions", [])]
    return "\n\n".join([str(row.get("title", "")), str(row.get("text") or ""), *parts])


def _treebank(name: str, content: str) -> Iterator[tuple[str, str]]:
    rows = [line[9:] for line in content.splitlines() if line.startswith("# text = ")]
    for begin in range(0, len(rows), _SENTENCES):
        yield f"{name}:{begin}", "\n".join(rows[begin : begin + _SENTENCES])


def examine(folder: Path, every: int = 1, offset: int = 0) -> Tally:
    """Read and extract every n-th record of a folder and return what happened."""
    tally, pool = Tally(), ReadingPool()
    for number, (name, text) in enumerate(texts(folder)):
        if number % every == offset and text.strip():
            _one(pool, tally, (name, text, _KINDS[number // every % len(_KINDS)]))
    pool.close()
    return tally


def _one(pool: ReadingPool, tally: Tally, record: tuple[str, str, str]) -> None:
    name, text, kind = record
    begun = time.monotonic()
    try:
        read = pool.read(text.encode("utf-8"), "dokument.txt")
        found = extract_facts([ReadDocument(one.name, one.text, kind) for one in read])
        exact = all(any(c.quote == d.text[c.start : c.end] for d in read) for c in found)
        tally.candidates += len(found)
        if not exact:
            tally.failed.append(f"{name}: quote not at its place")
    except UdkastError as error:
        tally.refused.append(f"{name}: {error.user_message}")
    except Exception as error:  # noqa: BLE001 - any other error is what this run looks for
        tally.failed.append(f"{name}: {type(error).__name__}")
    spent = time.monotonic() - begun
    tally.documents += 1
    tally.characters += len(text)
    if spent > tally.longest:
        tally.longest, tally.slowest = spent, f"{name} ({len(text)} tegn)"


def main(argv: list[str] | None = None) -> int:
    """Print the counts; 1 where anything failed or took longer than the limit."""
    parser = argparse.ArgumentParser(description="Virkelige dokumenter gennem læsning og forslag.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--offset", type=int, default=0)
    given = parser.parse_args(argv)
    tally = examine(given.folder, given.every, given.offset)
    print("\n".join([*tally.failed, *tally.refused]))
    print(
        f"{tally.documents} dokumenter, {tally.characters} tegn, {tally.candidates} forslag; "
        f"{len(tally.failed)} fejl, {len(tally.refused)} afvist; "
        f"længst {tally.longest:.2f} s: {tally.slowest}"
    )
    return int(bool(tally.failed) or tally.longest > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
