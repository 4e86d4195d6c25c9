"""Who works with the cases: people, the roles they hold, and how they stand to a case."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Relation", "Role", "User"]


class Role(StrEnum):
    """What a person is employed to do; the value is the word the office uses."""

    OFFICER = "sagsbehandler"
    REVIEWER = "kvalitetskontrollant"
    LEADER = "leder"
    ADMINISTRATOR = "administrator"


class Relation(StrEnum):
    """How a person stands to a case."""

    OWN = "egen"
    TO_REVIEW = "til egen kontrol"
    OTHERS = "andres"


@dataclass(frozen=True, slots=True)
class User:
    """A person who may sign in. `id` stands in the audit trail; `name` is what others see."""

    id: str
    name: str
    roles: frozenset[Role]
    active: bool = True
