"""Hand a case out to the record system; that it was done, and by whom, is in the audit trail."""

from drafting.domain.people import Relation, Role, User
from drafting.office.access import operation
from drafting.office.package import Package, build_package
from drafting.storage import service
from drafting.storage.model import Action
from drafting.storage.store import Store

__all__ = ["export_case", "make_package"]


@operation(
    "lave sagspakken til journalsystemet",
    (Role.OFFICER, Relation.OWN),
    *((Role.LEADER, relation) for relation in Relation),
)
def export_case(user: User, key: str) -> Package:
    """Return the case as one zip for the record system.

    Raises:
        StorageError: a part of the case is gone, changed or erased.
        DraftingError: a draft cannot be formed as Word.
    """
    return make_package(service.store(), key, user.id)


def make_package(store: Store, key: str, actor: str) -> Package:
    """Build the package and note it; nobody gets a package that is not in the audit trail."""
    made = build_package(store, key)
    with store.write(actor) as unit:
        unit.event(Action.EXPORTED, key, what="sagspakke", package=made.sha256)
    return made
