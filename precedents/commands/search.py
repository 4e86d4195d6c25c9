"""`search`: one question, a file of questions, or case files."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafting.errors import InputError
from precedents.answers import as_case, as_search, line
from precedents.case_search import search_for_case
from precedents.cli import parse_day
from precedents.commands.say import note, progress_bar, tell
from precedents.library import open_library
from precedents.model import PrecedentHit
from precedents.opened import PrecedentIndex
from precedents.query import Answer, PrecedentQuery
from precedents.search import search_precedents

__all__ = ["add_arguments", "run"]

MOST = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take a text, `--case` files or a `--queries` file."""
    parser.add_argument("text", nargs="?", help="spørgsmålet")
    parser.add_argument("--case", action="append", type=Path, default=[], help="en sagsfil")
    parser.add_argument("--queries", type=Path, help="JSONL med »id« og »query« på hver linje")
    parser.add_argument("--date", help="status den dag (ÅÅÅÅ-MM-DD)")
    parser.add_argument("-k", type=int, default=10, help="det højeste antal fund")
    parser.add_argument("--json", action="store_true", help="svar som JSON")


def run(arguments: argparse.Namespace) -> int:
    """Answer on standard output; exit 0 also where nothing clearly answers."""
    if not (arguments.text or arguments.case or arguments.queries):
        raise InputError("nothing to search", user_message="Skriv, hvad der skal søges efter.")
    if not 1 <= arguments.k <= MOST:
        raise InputError("bad -k", user_message=f"Antallet -k skal være mellem 1 og {MOST}.")
    day = parse_day(arguments.date)
    cases = [_json(path) for path in arguments.case]
    queries = list(_queries(arguments.queries)) if arguments.queries else []
    with progress_bar("Bygger indekset") as progress:
        index = open_library(progress)
    note(index.banner)
    for case in cases:
        tell(line(as_case(search_for_case(case, index))))
    for entry in queries:
        own = parse_day(entry.get("date")) or day
        query = PrecedentQuery(str(entry.get("query") or entry.get("query_da")), own)
        answer = search_precedents(query, index, arguments.k)
        tell(line({"id": entry.get("id")} | as_search(query.text, own, answer)))
    if arguments.text:
        _one(PrecedentQuery(arguments.text, day), index, arguments)
    return 0


def _one(query: PrecedentQuery, index: PrecedentIndex, arguments: argparse.Namespace) -> None:
    answer = search_precedents(query, index, arguments.k)
    if arguments.json:
        tell(json.dumps(as_search(query.text, query.day, answer), ensure_ascii=False, indent=1))
        return
    _show(answer)


def _show(answer: Answer) -> None:
    if not answer.confident:
        tell("Ingen afgørelse i samlingen svarer klart på spørgsmålet. Det nærmeste er:\n")
    for hit in answer.hits:
        tell(_heading(hit))
        if hit.status_note:
            tell(f"  {hit.status_note}")
        tell(f"  {hit.passage.section}: {hit.passage.text}")
        tell(f"  Fundet på {', '.join(hit.why)}\n")


def _heading(hit: PrecedentHit) -> str:
    unverified = "" if hit.verified else ", indholdet er ikke efterset i kilden"
    return f"{hit.title} [{hit.status}{unverified}]"


def _json(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            f"case file unreadable: {type(error).__name__}",
            user_message=f"Sagsfilen {path.name} kan ikke læses som JSON. Kontrollér filen.",
        ) from error
    if not isinstance(data, dict):
        raise InputError(
            "case file is no object", user_message=f"Filen {path.name} er ikke en sagsfil."
        )
    return data


def _queries(path: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            "queries unreadable", user_message=f"Filen {path.name} kan ikke læses."
        ) from error
    for number, each in enumerate(lines, 1):
        if not each.strip():
            continue
        try:
            entry = json.loads(each)
            if not (entry.get("query") or entry.get("query_da")):
                raise ValueError
        except (ValueError, AttributeError) as error:
            raise InputError(
                f"query line {number} unreadable",
                user_message=f"Linje {number} i {path.name} mangler »query« eller er ikke JSON.",
            ) from error
        yield entry
