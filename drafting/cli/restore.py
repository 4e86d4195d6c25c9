"""`restore` puts a backup back; what was there is moved aside, never deleted."""

import argparse
from pathlib import Path

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `restore`."""
    parser.add_argument("backup", type=Path, metavar="KOPI", help="mappen »udkast-DATO-TID«")
    parser.add_argument(
        "--erstat", action="store_true", help="flyt de nuværende data til side, og brug kopien"
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command: 0 put back and checked, 1 there is data and --erstat was not given."""
    from drafting.storage.restore import restore_backup
    from drafting.storage.settings import read_settings

    settings = read_settings()
    if settings.database_file.exists() and not arguments.erstat:
        print(
            f"Der ligger sager i »{settings.data}«. Luk programmet, og kør igen med --erstat: de "
            "nuværende data flyttes til side og slettes ikke."
        )
        return 1
    aside = restore_backup(arguments.backup, settings)
    print("Sikkerhedskopien er gendannet og kontrolleret.")
    if aside is not None:
        print(f"De tidligere data ligger i {aside}")
    return 0
