"""Read the audit trail of a case for the citizen, and note that it was read."""

from drafting.domain.insight import Look, looks_of
from drafting.storage.audit import events
from drafting.storage.canonical import read_json
from drafting.storage.cases import load_row
from drafting.storage.model import Action
from drafting.storage.people import list_users
from drafting.storage.store import Store
from drafting.storage.times import danish_time

__all__ = ["make_extract"]


def make_extract(store: Store, key: str, actor: str, *, with_names: bool) -> tuple[Look, ...]:
    """Read the trail of a case and note that it was read.

    Raises:
        UnknownCaseError: there is no such case.
    """
    with store.read() as connection:
        load_row(connection, key)
        names = {one.id: one.name for one in list_users(connection)} if with_names else None
        found = []
        for event in events(connection, key):
            kind = str(read_json(event.payload).get("kind", ""))
            found.append((danish_time(event.at), event.actor, event.action, kind))
    with store.write(actor) as unit:
        unit.event(Action.INSIGHT, key, names=int(with_names))
    return looks_of(found, names)
