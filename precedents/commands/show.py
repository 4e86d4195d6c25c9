"""`show`: one document, with the status of each of its points."""

import argparse
import json

from precedents.answers import as_precedent
from precedents.cli import parse_day
from precedents.commands.say import tell
from precedents.library import find, read_corpus

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take a key or number."""
    parser.add_argument("key", help="nummeret, fx 31-20")
    parser.add_argument("--date", help="status den dag (ÅÅÅÅ-MM-DD)")
    parser.add_argument("--json", action="store_true", help="svar som JSON")


def run(arguments: argparse.Namespace) -> int:
    """Show the document; 2 where there is none."""
    corpus, day = read_corpus(), parse_day(arguments.date)
    shown = as_precedent(find(corpus, arguments.key), corpus, day)
    if arguments.json:
        tell(json.dumps(shown, ensure_ascii=False, indent=1, default=str))
        return 0
    tell(f"{shown['title']} [{shown['status']}]")
    tell(f"{shown['status_note']}\n\n{shown.get('resume', '')}".strip() + "\n")
    for point in shown.get("propositions", ()):
        carried = f" (ført videre i {point['carried_by']})" if point.get("carried_by") else ""
        tell(f"- {point['text']} [{point['status']}{carried}]")
    for section in shown.get("sections", ()):
        tell(f"\n{section['heading']}\n{section['text']}")
    if not shown["verified"]:
        tell("\nIndholdet er ikke efterset i kilden.")
    tell(f"\nKilde: {shown.get('source') or ''} {shown.get('url') or ''}".rstrip())
    return 0
