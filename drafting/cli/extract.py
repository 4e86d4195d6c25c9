"""`python -m drafting extract`: read documents and propose facts, each with the place it stands."""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.errors import InputError

if TYPE_CHECKING:
    from drafting.intake import ReadDocument

__all__ = ["add_arguments", "run"]

DONE, BLOCKED = 0, 1
_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9._ -]+")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `extract`."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FIL", help="txt, docx, pdf, html eller eml"
    )
    parser.add_argument(
        "--texts", type=Path, metavar="MAPPE", help="skriv teksterne, som de blev læst"
    )
    parser.add_argument(
        "--case-out",
        type=Path,
        metavar="SAG.json",
        help="skriv en sagsfil med forslagene, ubekræftede",
    )
    parser.add_argument(
        "--encoding",
        metavar="TEGNSÆT",
        help="læs tekstfiler som UTF-8, Windows-1252 eller UTF-16, når programmet er i tvivl",
    )
    parser.add_argument(
        "--batch", type=Path, metavar="FIL.jsonl", help="én sag pr. linje: id og documents"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write one JSON answer (or one a line) and return the exit code.

    Raises:
        InputError: No file is named, or none of them can be read.
    """
    if arguments.batch is not None:
        if arguments.files or arguments.case_out or arguments.texts or arguments.encoding:
            raise InputError(
                "batch with files", user_message="Brug enten --batch eller filer, ikke begge dele."
            )
        return _batch(arguments.batch)
    if not arguments.files:
        raise InputError(
            "no files",
            user_message="Angiv mindst én fil, der skal læses, eller --batch med en JSONL-fil.",
        )
    return _files(arguments)


def _files(arguments: argparse.Namespace) -> int:
    from drafting.intake import ReadDocument, answer, extract_facts, propose, read_path

    documents: list[ReadDocument] = []
    refused: list[dict[str, Any]] = []
    for path in arguments.files:
        try:
            documents += read_path(path, arguments.encoding or "")
        except InputError as error:
            if len(arguments.files) == 1:
                raise
            refused.append({"name": path.name, "refused": error.user_message})
            print(error.user_message, file=sys.stderr)
    _warn_of_doubt(documents)
    if not documents:
        raise InputError(
            "no document could be read",
            user_message="Ingen af filerne kunne læses. Se begrundelserne ovenfor.",
        )
    reply = answer(documents)
    reply["documents"] += refused
    _show(reply)
    if arguments.texts is not None:
        _write_texts(arguments.texts, [(one.name, one.text) for one in documents])
    if arguments.case_out is not None:
        name = _NOT_IN_AN_ID.sub("-", arguments.case_out.stem).strip(" ._-")[:60] or "sag"
        case = propose(name, documents, extract_facts(documents))
        _save(arguments.case_out, json.dumps(case, ensure_ascii=False, indent=2) + "\n")
    return BLOCKED if refused else DONE


def _warn_of_doubt(documents: Sequence["ReadDocument"]) -> None:
    for one in documents:
        if one.doubt:
            print(
                f"»{one.name}« er læst som {one.doubt}, men det er ikke sikkert. Se efter, at æ, ø "
                "og å står rigtigt, eller vælg tegnsættet med --encoding.",
                file=sys.stderr,
            )


def _write_texts(folder: Path, texts: list[tuple[str, str]]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder) from error
    taken: set[str] = set()
    for name, text in texts:
        stem = re.sub(r"[^\wæøåÆØÅ .-]+", "_", name).strip(" .") or "dokument"
        file = stem if stem not in taken else f"{stem} ({len(taken) + 1})"
        taken.add(file)
        _save(folder / f"{file}.txt", text)


def _save(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise _unwritable(path) from error


def _unwritable(path: Path) -> InputError:
    return InputError(
        "cannot write output",
        user_message=f"»{path}« kan ikke skrives. Kontrollér mappen og pladsen på disken.",
    )


def _batch(path: Path) -> int:
    code = DONE
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            reply = _line(line, number)
            code = BLOCKED if "error" in reply else code
            _show(reply)
    return code


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            yield from stream
    except OSError as error:
        raise InputError(
            "cannot read batch", user_message=f"Filen »{path}« kan ikke læses. Kontrollér stien."
        ) from error


def _line(line: str, number: int) -> dict[str, Any]:
    from drafting.intake import answer_for

    try:
        data = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return {"id": None, "line": number, "error": "Linjen er ikke gyldig JSON."}
    if not isinstance(data, dict):
        return {
            "id": None,
            "line": number,
            "error": "Linjen skal være et objekt med id og documents.",
        }
    name = data.get("id")
    documents = data.get("documents")
    if not isinstance(documents, list) or not all(
        isinstance(one, dict)
        and isinstance(one.get("name"), str)
        and isinstance(one.get("text"), str)
        for one in documents
    ):
        return {
            "id": name,
            "line": number,
            "error": "»documents« skal være en liste med name og text.",
        }
    return answer_for(name, documents)


def _show(reply: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(reply, ensure_ascii=False) + "\n")
    sys.stdout.flush()
