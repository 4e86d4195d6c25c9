"""The state of the system: whether it can save, whether there is room, and backups of it."""

from pathlib import Path

from drafting.domain.people import Role, User
from drafting.office.access import operation
from drafting.storage import service
from drafting.storage.backup import make_backup
from drafting.storage.model import Problem
from drafting.storage.verify import verify_store

__all__ = ["back_up", "low_space", "verify", "why_read_only"]

EVERYBODY = tuple((role, None) for role in Role)
ADMINISTRATORS = ((Role.ADMINISTRATOR, None),)


@operation("se, om der kan gemmes", *EVERYBODY)
def why_read_only(user: User) -> str | None:
    """Return the Danish reason why nothing can be saved now, or None when all is well."""
    return service.why_read_only()


@operation("se, om der er plads på disken", *EVERYBODY)
def low_space(user: User) -> str | None:
    """Return a Danish warning where less than 1 GB is free in the data folder, or None."""
    return service.low_space()


@operation("kontrollere det gemte", *ADMINISTRATORS)
def verify(user: User) -> tuple[Problem, ...]:
    """Return everything in the store that is not as it was written; keys only, no content."""
    return verify_store(service.store())


@operation("tage en sikkerhedskopi", *ADMINISTRATORS)
def back_up(user: User, target: Path) -> tuple[Path, tuple[Problem, ...]]:
    """Copy the store into a new folder under `target`; return it and what its check found."""
    return make_backup(service.store(), target)
