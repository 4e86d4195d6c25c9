"""`index`: build the index of the corpus."""

import argparse

from precedents.commands.say import note, progress_bar, tell
from precedents.library import build

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def run(_: argparse.Namespace) -> int:
    """Build what has changed and say how much that was; 2 where another builder is at work."""
    with progress_bar("Bygger indekset") as progress:
        built, banner = build(progress)
    note(banner)
    if not built.changed:
        tell("Indekset er allerede bygget over den samling, der ligger nu.")
    else:
        tell(f"Indekset er bygget: {built.passages} tekststykker, heraf {built.embedded} nye.")
    return 0
