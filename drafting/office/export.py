"""Hand a case out to the record system; that it was done, and by whom, is in the audit trail."""

from drafting.domain.people import Relation, Role, User
from drafting.office.access import operation
from drafting.office.package import Package, make_package
from drafting.storage import service

__all__ = ["Package", "export_case"]


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
