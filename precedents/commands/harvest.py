"""`harvest`: fetch new and changed decisions from the official interfaces; off by default."""

import argparse
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from drafting.errors import InputError
from precedents import places
from precedents.cli import parse_day
from precedents.commands.say import note, progress_bar, tell
from precedents.harvest import REMOVED, Harvester, Item, Settings, is_principle
from precedents.importing.assemble import assemble
from precedents.importing.store import FAILED, Imported, Places, marked_withdrawn, rewrite, store
from precedents.library import read_corpus
from precedents.model import Precedent
from precedents.sources import load_sources

__all__ = ["add_arguments", "run"]

SWITCH = "UDKAST_HARVEST"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Choose the interface and the first day."""
    parser.add_argument("--from", dest="since", help="fra og med den dag (ÅÅÅÅ-MM-DD)")
    parser.add_argument("--via", choices=("dage", "feed", "sitemap"), default="dage")


def run(arguments: argparse.Namespace) -> int:
    """Fetch, import and say what became of each; 1 where one could not be read."""
    if os.environ.get(SWITCH, "").lower() not in {"til", "1", "on"}:
        raise InputError(
            "harvest is off",
            user_message="Hentning fra nettet er slået fra. Sæt UDKAST_HARVEST=til for at hente "
            "fra retsinformation.dk.",
        )
    usual = Settings()
    settings = Settings(
        api=os.environ.get("UDKAST_HARVEST_API", usual.api),
        site=os.environ.get("UDKAST_HARVEST_SITE", usual.site),
    )
    state = places.data_dir() / "harvest.json"
    harvester = Harvester(settings, state, lambda: datetime.now(UTC))
    today = datetime.now(UTC).date()
    since = parse_day(arguments.since) or today - timedelta(days=9)
    with progress_bar("Henter") as progress:
        items = list(_items(harvester, arguments.via, since, today))
        found = []
        for done, item in enumerate(items, 1):
            found += list(take(harvester, item, today))
            progress(done, len(items))
    for each in found:
        (note if each.outcome == FAILED else tell)(each.message or f"{each.key}: {each.outcome}")
    tell(f"{len(items)} ændringer set, {len(found)} afgørelser hentet.")
    return 1 if any(each.outcome == FAILED for each in found) else 0


def _items(harvester: Harvester, via: str, since: date, today: date) -> Iterator[Item]:
    if via == "feed":
        return harvester.feed()
    if via == "sitemap":
        return harvester.sitemap(since)
    return harvester.days(since, today)


def take(harvester: Harvester, item: Item, today: date) -> Iterator[Imported]:
    """Import one change; a document taken down is kept and marked, never deleted."""
    where = Places(places.library_dir(), places.quarantine_dir(), places.corpus_dir())
    if item.reason == REMOVED:
        for precedent in _held(item):
            rewrite(marked_withdrawn(precedent, today), where)
            yield Imported(item.accession, precedent.key, "fjernet fra kilden")
        harvester.finish(item)
        return
    try:
        raw = harvester.fetch(item)
    except InputError as error:
        yield Imported(item.accession, "", FAILED, error.user_message)
        return
    if raw is not None and is_principle(raw):
        precedent = assemble(raw, item.accession, load_sources(()))
        yield store(precedent, item.accession, where)
    harvester.finish(item)


def _held(item: Item) -> list[Precedent]:
    name = f"accessionsnummer {item.accession}"
    return [
        each
        for each in read_corpus().values()
        if name in each.source and "Fjernet fra kilden" not in each.status_note
    ]
