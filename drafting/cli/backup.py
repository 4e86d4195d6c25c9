"""`backup` copies the whole store into a folder and checks the copy from end to end."""

import argparse
from pathlib import Path

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `backup`."""
    parser.add_argument("folder", type=Path, metavar="MAPPE", help="mappe til sikkerhedskopier")
    parser.add_argument(
        "--keep",
        metavar="D/U/M",
        help="behold den nyeste kopi for så mange dage, uger og måneder (fx 7/5/12)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 a whole copy was made, 1 it was made, but the store is damaged."""
    from drafting.storage.backup import make_backup
    from drafting.storage.rotation import expire, read_keep
    from drafting.storage.service import store

    keep = read_keep(arguments.keep) if arguments.keep else None
    opened = store()
    made, problems = make_backup(opened, arguments.folder)
    for problem in problems:
        print(f"{problem.where}: {problem.message}")
    if opened.keys is None:
        print("Bemærk: kopien er ikke krypteret, fordi der ikke er sat en nøglefil.")
    if problems:
        print(f"Kopien ligger i {made}, men databasen har {len(problems)} fejl.")
        return 1
    print(f"Sikkerhedskopien er taget og kontrolleret: {made}")
    for old in expire(arguments.folder, keep) if keep else ():  # only once a whole one is there
        print(f"Udløbet og slettet: {old}")
    return 0
