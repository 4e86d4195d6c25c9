"""Find the command, run it, and turn every expected error into one Danish sentence."""

import argparse
import importlib
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from drafting.errors import UdkastError

__all__ = ["COMMANDS", "main"]

COMMANDS: dict[str, tuple[str, str]] = {
    # command: (module that holds add_arguments() and run(), what it does)
    "decide": ("drafting.cli.decide", "foreslå et resultat for en sagsfil"),
    "draft": ("drafting.cli.draft", "skriv brevet i en sag som Word, tekst og kilder"),
    "check": ("drafting.cli.check", "kontrollér et brev, også efter at det er rettet i Word"),
    "read-back": ("drafting.cli.read_back", "vis, hvad en person har rettet i et brev"),
    "blocks": ("drafting.cli.blocks", "se, vis, kontrollér og prøv tekstblokkene"),
    "pdf": ("drafting.cli.pdf", "gem breve fra Word som PDF, der kan læses højt"),
    "template": ("drafting.cli.template", "kontrollér, godkend og vælg Word-skabelonen"),
    "app": ("drafting.cli.app", "start skærmbillederne på denne computer"),
    "audit": ("drafting.cli.audit", "kontrollér det gemte, eller skriv hændelsesloggen ud"),
    "backup": ("drafting.cli.backup", "tag en sikkerhedskopi, og kontrollér den"),
    "export": ("drafting.cli.export", "skriv en sag som pakke til journalsystemet"),
    "insight": ("drafting.cli.insight", "skriv, hvem der har set en sag, til borgeren"),
    "health": ("drafting.cli.health", "se, om programmet og det gemte er i orden"),
    "key": ("drafting.cli.key", "lav en nøglefil, så det gemte bliver krypteret"),
    "retention": ("drafting.cli.retention", "se, hvad der kan slettes, og slet en sag"),
    "restore": ("drafting.cli.restore", "gendan en sikkerhedskopi"),
    "users": ("drafting.cli.users", "opret og ret dem, der kan logge ind med adgangskode"),
    "roles-doc": ("drafting.cli.roles_doc", "skriv ud, hvilken rolle der må hvad"),
    "rules-doc": ("drafting.cli.rules_doc", "skriv reglerne, deres lov og deres prøver ud"),
    "extract": ("drafting.cli.extract", "læs dokumenter og foreslå oplysninger med kilde"),
}

DONE, BLOCKED, BAD_INPUT = 0, 1, 2


class _DanishParser(argparse.ArgumentParser):
    """argparse, with its one error line in Danish."""

    def error(self, message: str) -> NoReturn:
        """Print one Danish sentence and leave with the exit code for bad use."""
        print(
            f"Kommandoen »{self.prog}« blev ikke forstået ({message}). "
            f"Skriv »{self.prog} --help« for at se, hvordan den bruges.",
            file=sys.stderr,
        )
        raise SystemExit(BAD_INPUT)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something blocks, 2 bad input."""
    _write_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or arguments[0] in ("-h", "--help"):
        print(_overview())
        return DONE if arguments else BAD_INPUT
    name = arguments[0]
    if name not in COMMANDS:
        print(
            f"Kommandoen »{name}« findes ikke. Skriv »python -m drafting --help« for at se dem, "
            "der findes.",
            file=sys.stderr,
        )
        return BAD_INPUT
    module = importlib.import_module(COMMANDS[name][0])
    parser = _DanishParser(prog=f"python -m drafting {name}", description=COMMANDS[name][1])
    module.add_arguments(parser)
    try:
        return int(module.run(parser.parse_args(arguments[1:])))
    except UdkastError as error:
        print(error.user_message, file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # the last resort: no traceback, no case text
        if os.environ.get("UDKAST_DEBUG"):
            raise
        print(
            f"Der skete en fejl i Udkast ({type(error).__name__}), og kommandoen blev ikke "
            "gennemført. Meld fejlen med kommandoen og fejlens navn.",
            file=sys.stderr,
        )
        return BAD_INPUT


def _write_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):  # the contract says UTF-8, whatever the terminal
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _overview() -> str:
    lines = ["Brug: python -m drafting KOMMANDO …", ""]
    lines += [f"  {name:<12} {what}" for name, (_, what) in COMMANDS.items()]
    return "\n".join([*lines, "", "Skriv »python -m drafting KOMMANDO --help« for mere."])
