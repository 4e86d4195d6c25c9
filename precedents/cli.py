"""Find the command, run it, and turn every expected error into one Danish sentence."""

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from drafting.errors import UdkastError
from precedents import places

__all__ = ["main"]

DONE, BLOCKED, BAD_INPUT = 0, 1, 2

Run = Callable[[argparse.Namespace], int]


class _DanishParser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(
            f"Kommandoen »{self.prog}« blev ikke forstået ({message}). "
            f"Skriv »{self.prog} --help« for at se, hvordan den bruges.\n"
        )
        raise SystemExit(BAD_INPUT)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something blocks, 2 bad input."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except UdkastError as error:
        sys.stderr.write(error.user_message + "\n")
        return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = _DanishParser(prog="python -m precedents", description="Principmeddelelser.")
    commands = parser.add_subparsers(required=True, metavar="KOMMANDO")
    command = commands.add_parser("setup-model", help="lav sprogmodellen til meningssøgning")
    command.set_defaults(run=_setup_model)
    return parser


def _setup_model(_: argparse.Namespace) -> int:
    from precedents.encoder.setup import setup_model

    try:
        print(setup_model(places.default_model_dir()))
    except UdkastError as error:
        sys.stderr.write(error.user_message + "\n")
    return DONE
