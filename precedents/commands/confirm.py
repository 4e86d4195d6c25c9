"""`confirm`: a person confirms what one decision says of another."""

import argparse
from dataclasses import replace

from drafting.errors import InputError
from precedents import places
from precedents.commands.say import tell
from precedents.importing.store import Places, rewrite
from precedents.library import find, read_corpus

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the two decisions and the person's name."""
    parser.add_argument("key", help="den afgørelse, hvis tekst siger det")
    parser.add_argument("target", help="den afgørelse, den siger det om")
    parser.add_argument("--by", required=True, metavar="NAVN", help="hvem der har læst stedet")


def run(arguments: argparse.Namespace) -> int:
    """Confirm the links between the two; 2 where there is none to confirm."""
    corpus = read_corpus()
    precedent = find(corpus, arguments.key)
    waiting = [
        link
        for link in precedent.links
        if link.target == arguments.target and link.confirmed_by is None
    ]
    if not waiting:
        raise InputError(
            "no link to confirm",
            user_message=f"{arguments.key} har intet ubekræftet link til {arguments.target}.",
        )
    links = tuple(
        replace(link, confirmed_by=arguments.by) if link in waiting else link
        for link in precedent.links
    )
    where = Places(places.library_dir(), places.quarantine_dir(), places.corpus_dir())
    rewrite(replace(precedent, links=links), where)
    for link in waiting:
        tell(f"{precedent.key} {link.kind} {link.target}: bekræftet af {arguments.by}.")
    return 0
