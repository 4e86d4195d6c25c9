"""`lint`: what in the corpus a person should look at."""

import argparse

from precedents.commands.say import tell
from precedents.library import read_corpus
from precedents.load import external_links, unconfirmed_links
from precedents.model import PrecedentStatus

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no arguments."""


def run(_: argparse.Namespace) -> int:
    """List external and unconfirmed links and unverified content; 1 where links are unconfirmed.

    Links that do not agree stop the loading itself and are said there (exit 2).
    """
    corpus = read_corpus()
    for key, link in external_links(corpus):
        tell(f"uden for samlingen: {key} {link.kind} {link.target}")
    unconfirmed = unconfirmed_links(corpus)
    for key, link in unconfirmed:
        tell(f"ikke bekræftet: {key} {link.kind} {link.target}: {link.passage}")
    for key, precedent in corpus.items():
        if precedent.status is PrecedentStatus.UNKNOWN:
            tell(f"ukendt status: {key}")
        if not precedent.verified:
            tell(f"ikke efterset i kilden: {key}")
    tell(f"{len(corpus)} afgørelser, {len(unconfirmed)} links venter på en person.")
    return 1 if unconfirmed else 0
