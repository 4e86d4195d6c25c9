"""`key` makes a new key file, so that everything stored from then on is encrypted."""

import argparse
from pathlib import Path

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `key`."""
    parser.add_argument("file", type=Path, metavar="FIL", help="den nye nøglefil")


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 the file was made; an existing file is never replaced (exit 2)."""
    from drafting.storage.keyfile import write_new_key

    write_new_key(arguments.file)
    print(
        f"Nøglen ligger i {arguments.file}. Sæt UDKAST_KEY_FILE til den, før den første sag "
        "oprettes, "
        "og gem en kopi et sikkert sted: uden nøglen kan sagerne aldrig åbnes igen."
    )
    return 0
