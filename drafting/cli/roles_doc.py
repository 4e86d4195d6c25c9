"""`roles-doc`: write out what each role may do, from the operations themselves."""

import argparse
from pathlib import Path

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add -o."""
    parser.add_argument("-o", "--output", type=Path, metavar="FIL", help="skriv til en fil")


def run(arguments: argparse.Namespace) -> int:
    """Write the table and return 0."""
    from drafting.office.matrix import roles_document

    if arguments.output is None:
        print(roles_document(), end="")
    else:
        arguments.output.write_text(roles_document(), "utf-8")
    return 0
