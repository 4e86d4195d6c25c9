"""`cite`: the citations of a text, looked up against law and decisions."""

import argparse
import json

from drafting.text.citations import find_citations
from drafting.text.resolve import resolve_citation
from precedents.answers import as_citations
from precedents.cli import parse_day
from precedents.commands.say import tell
from precedents.library import read_corpus
from precedents.sources import load_sources

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take a text."""
    parser.add_argument("text", help="teksten")
    parser.add_argument("--date", help="slå op, som reglerne var den dag (ÅÅÅÅ-MM-DD)")
    parser.add_argument("--json", action="store_true", help="svar som JSON")


def run(arguments: argparse.Namespace) -> int:
    """List the citations; 1 where one of them leads to nothing."""
    corpus, day = read_corpus(), parse_day(arguments.date)
    sources = load_sources(corpus)
    found = tuple(
        (citation, resolved)
        for citation in find_citations(arguments.text)
        for resolved in [resolve_citation(citation, sources, day)]
        if citation.named or resolved
    )
    answer = as_citations(found, corpus, day)
    if arguments.json:
        tell(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        for each in answer["citations"]:
            target = ", ".join(each["resolves_to"]) or "findes ikke i samlingen"
            tell(f"{each['text']} → {target} [{each['status']}]")
    return 0 if all(resolved for _, resolved in found) else 1
