"""Is all well? What whoever runs the program asks, and what a monitor reads; never about a case."""

import os
import shutil
from dataclasses import dataclass

from sqlalchemy import func, select

from drafting.errors import DraftingError, PrecedentError, StorageError
from drafting.rendering.chosen import template_in_use
from drafting.rendering.gate import checksum
from drafting.storage import service
from drafting.storage.audit import SYSTEM, head
from drafting.storage.model import CaseStatus
from drafting.storage.settings import read_settings
from drafting.storage.tables import sag
from precedents import places
from precedents.encoder.manifest import MANIFEST, check_model
from precedents.folder import live_folder

__all__ = ["LOW_SPACE", "Check", "checks", "metrics", "model_check"]

LOW_SPACE = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `needed` says that nobody can work where it is not well."""

    name: str
    ok: bool
    said: str
    needed: bool = True


def checks() -> tuple[Check, ...]:
    """Return what is well and what is not: quick enough to be asked every few seconds."""
    return (_store(), _disk(), _template(), _index(), _model())


def model_check() -> Check:
    """Return whether every file of the language model is the one it was made of (seconds)."""
    try:
        check_model(places.model_dir())
    except PrecedentError as error:
        return Check("sprogmodel", False, error.user_message, needed=False)
    return Check("sprogmodel", True, "Sprogmodellens filer er de rigtige.", needed=False)


def metrics() -> dict[str, float]:
    """Return the figures of the store: names as Prometheus writes them, no label of a person."""
    found = {f'udkast_check_ok{{check="{one.name}"}}': float(one.ok) for one in checks()}
    found["udkast_disk_free_bytes"] = float(_free())
    try:
        with service.store().read() as connection:
            last = head(connection)
            counted = select(sag.c.status, func.count()).group_by(sag.c.status)
            rows = {str(row[0]): int(row[1]) for row in connection.execute(counted)}
    except StorageError:
        return found
    found["udkast_audit_events_total"] = float(last.seq if last else 0)
    for status in CaseStatus:
        found[f'udkast_cases{{status="{status.value}"}}'] = float(rows.get(status.value, 0))
    return found


def _store() -> Check:
    try:
        store = service.store()
        if store.guard is not None:
            return Check("sager", False, store.guard)
        with store.write(SYSTEM):  # takes the lock every save takes, and writes nothing
            pass
    except StorageError as error:
        return Check("sager", False, error.user_message)
    if not os.access(store.settings.data, os.W_OK):
        return Check("sager", False, "Datamappen kan ikke skrives. Kontrollér rettighederne.")
    return Check("sager", True, "Sagerne kan læses og gemmes.")


def _free() -> int:
    folder = read_settings().data
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def _disk() -> Check:
    free = _free()
    said = f"Der er {free / 1e9:.1f} GB fri plads på disken.".replace(".", ",", 1)
    return Check("disk", free >= LOW_SPACE, said)


def _template() -> Check:
    try:
        digest = checksum(template_in_use())
    except DraftingError as error:
        return Check("skabelon", False, error.user_message)
    return Check("skabelon", True, f"Word-skabelonen er den godkendte (SHA-256 {digest[:16]}…).")


def _index() -> Check:
    is_there = live_folder(places.index_root()) is not None
    said = (
        "Søgeindekset er bygget."
        if is_there
        else (
            "Søgeindekset er ikke bygget; der søges langsommere. Kør »python -m precedents index«."
        )
    )
    return Check("søgeindeks", is_there, said, needed=False)


def _model() -> Check:
    if places.meaning_search_is_off():
        return Check("sprogmodel", True, "Meningssøgning er slået fra.", needed=False)
    is_there = (places.model_dir() / MANIFEST).is_file()
    said = (
        "Sprogmodellen er der."
        if is_there
        else (
            "Sprogmodellen mangler; der søges kun på ord. Kør »python -m precedents setup-model«."
        )
    )
    return Check("sprogmodel", is_there, said, needed=False)
