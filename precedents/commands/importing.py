"""`import`: bring decisions in from files and folders."""

import argparse
from pathlib import Path

from precedents import places
from precedents.commands.say import note, tell
from precedents.importing.store import FAILED, NEW, QUARANTINED, SAME, Places, import_paths
from precedents.library import read_corpus
from precedents.sources import load_sources

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take files and folders."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="FIL", help="filer og mapper")


def run(arguments: argparse.Namespace) -> int:
    """Import and say what became of each; 1 where a file failed or was set aside."""
    sources = load_sources(read_corpus())
    where = Places(places.library_dir(), places.quarantine_dir(), places.corpus_dir())
    found = list(import_paths(arguments.paths, where, sources))
    for each in found:
        if each.outcome in (FAILED, QUARANTINED):
            note(each.message)
        else:
            tell(f"{each.key}: {each.outcome}")
    if not found:
        note("Der var ingen filer at hente ind.")
    waiting = sum(
        link.confirmed_by is None
        for key in {each.key for each in found if each.outcome == NEW}
        for link in read_corpus()[key].links
    )
    if waiting:
        note(f"{waiting} henvisninger venter på, at en person bekræfter dem (se »lint«).")
    if any(each.outcome not in (FAILED, QUARANTINED, SAME) for each in found):
        note("Kør »python -m precedents index« for at få dem med i søgningen.")
    return 1 if any(each.outcome in (FAILED, QUARANTINED) for each in found) or not found else 0
