"""The extract of a case's audit trail for the citizen; that it was made is in the trail too."""

from drafting.domain.insight import Look, looks_of
from drafting.domain.people import Relation, Role, User
from drafting.office.access import operation
from drafting.storage import service
from drafting.storage.audit import events
from drafting.storage.canonical import read_json
from drafting.storage.cases import load_row
from drafting.storage.model import Action
from drafting.storage.people import list_users
from drafting.storage.store import Store
from drafting.storage.times import danish_time

__all__ = ["extract", "make_extract"]

LEADS = tuple((Role.LEADER, relation) for relation in Relation)


@operation("se, hvem der har været i sagen", *LEADS)
def extract(user: User, key: str, *, with_names: bool = False) -> tuple[Look, ...]:
    """Return who has been in a case, when and why, for the citizen.

    Args:
        user: who answers the citizen.
        key: the case.
        with_names: show the employees' names; without, each is a number.
    """
    return make_extract(service.store(), key, user.id, with_names=with_names)


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
