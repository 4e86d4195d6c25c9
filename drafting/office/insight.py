"""The extract of a case's audit trail for the citizen."""

from drafting.domain.insight import Look
from drafting.domain.people import Relation, Role, User
from drafting.office.access import operation
from drafting.office.looks import make_extract
from drafting.storage import service

__all__ = ["extract"]

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
