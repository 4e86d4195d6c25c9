"""`audit verify` checks the whole store; `audit export` writes the trail, one event a line."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `audit`."""
    parser.add_argument(
        "what", choices=("verify", "export"), help="verify: kontrollér alt; export: skriv loggen ud"
    )
    parser.add_argument("--sag", metavar="NUMMER", help="kun hændelser i én sag")
    parser.add_argument("--bruger", metavar="ID", help="kun én persons hændelser")
    parser.add_argument(
        "--uden-navne", action="store_true", help="erstat brugernavne med bruger-1, bruger-2 …"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FIL", help="skriv til en fil")


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 all is well or written, 1 something is not as it was saved."""
    return _verify() if arguments.what == "verify" else _export(arguments)


def _verify() -> int:
    from drafting.storage.service import store
    from drafting.storage.verify import verify_store

    problems = verify_store(store())
    for problem in problems:
        print(f"{problem.where}: {problem.message}")
    if problems:
        print(f"{len(problems)} fejl fundet. Lad filerne ligge, og gendan en sikkerhedskopi.")
        return 1
    print("Alt er, som det blev gemt: sager, versioner, dokumenter, hændelseslog og anker.")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    if arguments.output is None:
        _write(arguments, sys.stdout)
        return 0
    from drafting.storage.translate import translated

    with translated("audit export"), arguments.output.open("w", encoding="utf-8") as file:
        _write(arguments, file)
    return 0


def _write(arguments: argparse.Namespace, file: TextIO) -> None:
    for line in _lines(arguments):
        file.write(line + "\n")


def _lines(arguments: argparse.Namespace) -> Iterator[str]:
    from drafting.storage.audit import events
    from drafting.storage.cases import find_key
    from drafting.storage.service import store

    names: dict[str, str] = {}
    with store().read() as connection:
        case = find_key(connection, arguments.sag) if arguments.sag else None
        for event in events(connection, case, arguments.bruger):
            entry = asdict(event)
            if arguments.uden_navne:
                entry["actor"] = names.setdefault(event.actor, f"bruger-{len(names) + 1}")
            entry["payload"] = json.loads(event.payload)
            yield json.dumps(entry, ensure_ascii=False)
