"""`python -m precedents`: find the command, run it, say every expected error in Danish."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import NoReturn

from drafting.errors import InputError, UdkastError

__all__ = ["main", "parse_day"]

DONE, BLOCKED, BAD_INPUT = 0, 1, 2

COMMANDS = {  # name: (module under precedents.commands with add_arguments and run, what it does)
    "search": ("search", "find afgørelser til et spørgsmål eller en sagsfil"),
    "show": ("show", "vis én afgørelse"),
    "cite": ("cite", "find henvisninger i en tekst, og slå dem op"),
    "index": ("index", "byg indekset over samlingen"),
    "import": ("importing", "hent afgørelser ind fra filer og mapper"),
    "confirm": ("confirm", "bekræft, at én afgørelse kasserer en anden"),
    "harvest": ("harvest", "hent nye afgørelser fra de officielle kilder"),
    "evaluate": ("evaluate", "mål søgningen på spørgsmål med kendte svar"),
    "lint": ("lint", "efterse samlingens henvisninger og status"),
    "setup-model": ("setup_model", "lav sprogmodellen til meningssøgning"),
}


class _DanishParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(
            f"Kommandoen »{self.prog}« blev ikke forstået ({message}). "
            f"Skriv »{self.prog} --help« for at se, hvordan den bruges.\n"
        )
        raise SystemExit(BAD_INPUT)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something blocks, 2 bad input."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or arguments[0] in ("-h", "--help"):
        print(_overview())
        return DONE if arguments else BAD_INPUT
    name = arguments[0]
    if name not in COMMANDS:
        sys.stderr.write(
            f"Kommandoen »{name}« findes ikke. Skriv »python -m precedents --help« for at se "
            "dem, der findes.\n"
        )
        return BAD_INPUT
    module = importlib.import_module(f"precedents.commands.{COMMANDS[name][0]}")
    parser = _DanishParser(prog=f"python -m precedents {name}", description=COMMANDS[name][1])
    module.add_arguments(parser)
    try:
        return int(module.run(parser.parse_args(arguments[1:])))
    except UdkastError as error:
        sys.stderr.write(error.user_message + "\n")
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def parse_day(day: str | None) -> date | None:
    """Return an ISO day, or None.

    Raises:
        InputError: `day` is no date.
    """
    try:
        return date.fromisoformat(day) if day is not None else None
    except ValueError as error:
        raise InputError(
            "bad date",
            user_message=f"Datoen »{day}« kan ikke læses. Skriv den som ÅÅÅÅ-MM-DD.",
        ) from error


def _overview() -> str:
    lines = ["Brug: python -m precedents KOMMANDO …", ""]
    lines += [f"  {name:<12} {what}" for name, (_, what) in COMMANDS.items()]
    return "\n".join([*lines, "", "Skriv »python -m precedents KOMMANDO --help« for mere."])
