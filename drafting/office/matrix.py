"""What each role may do, written out from the operations themselves."""

import importlib
import pkgutil
from collections.abc import Iterator

import drafting.office
from drafting.domain.people import Relation, Role
from drafting.office.access import OPERATIONS, Operation

__all__ = ["every_operation", "operation_modules", "roles_document"]

NO_OPERATIONS = (  # they decide, find out who somebody is, or are what an operation speaks in
    "access",
    "matrix",
    "door",
    "letters",
    "reviewing",
)
_OF_THE_OFFICE = {
    Relation.OWN: "egen",
    Relation.TO_REVIEW: "til kontrol",
    Relation.OTHERS: "andres",
}
_ROLES = tuple(Role)
_HEAD = """# Hvem må hvad

Skrevet ud af programmet selv med `python -m drafting roles-doc -o docs/roles.md`; en prøve fejler,
når den er forældet. Alt, hvad der ikke står her, er nægtet og bliver skrevet i hændelsesloggen.

* **egen**: sager, brugeren er sagsbehandler på. **til kontrol**: sager, brugeren skal kontrollere.
  **andres**: alle andre sager, også dem der ikke findes.
* En bruger kan have flere roller og må da det, som blot én af dem giver lov til. Ingen roller
  giver lov til at kontrollere sit eget (to par øjne).
* En lukket bruger må intet, fra det næste kald.
* I enkeltbrugertilstand er brugeren sagsbehandler, leder og administrator, og alle sager er egne.
"""


def operation_modules() -> Iterator[str]:
    """Give the names of the modules that hold operations, and nothing else."""
    for found in pkgutil.iter_modules(drafting.office.__path__):
        if found.name not in NO_OPERATIONS:
            yield f"drafting.office.{found.name}"


def every_operation() -> tuple[Operation, ...]:
    """Return every operation of the office, by name."""
    for name in operation_modules():
        importlib.import_module(name)
    return tuple(OPERATIONS[name] for name in sorted(OPERATIONS))


def roles_document() -> str:
    """Return the table of who may do what, as Markdown."""
    every = every_operation()
    return "\n".join(
        [
            _HEAD,
            "## På en sag",
            "",
            *_table([one for one in every if one.on_case]),
            "",
            "## Uden for sagerne",
            "",
            *_table([one for one in every if not one.on_case]),
            "",
        ]
    )


def _table(operations: list[Operation]) -> Iterator[str]:
    yield "| at … | handling | " + " | ".join(role.value for role in _ROLES) + " |"
    yield "|---|---|" + "---|" * len(_ROLES)
    for one in operations:
        cells = " | ".join(_cell(one, role) for role in _ROLES)
        yield f"| {one.phrase} | `{one.name}` | {cells} |"


def _cell(one: Operation, role: Role) -> str:
    if not one.on_case:
        return "ja" if (role, None) in one.allowed else ""
    return ", ".join(word for to, word in _OF_THE_OFFICE.items() if (role, to) in one.allowed)
