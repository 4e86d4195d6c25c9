"""The one place that decides who may do what. What no rule allows is refused, and noted.

A function of this room is an *operation*: its first parameter is the person, and where it is about
a case its second is the case's key. Each call reads the person and whose case it is from the store
again, so that an access which was closed a moment ago is closed now.
"""

import inspect
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from drafting.domain.people import Relation, Role, User
from drafting.errors import AccessError, StorageError
from drafting.office.door.mode import Login, login, single_user
from drafting.storage import service
from drafting.storage.audit import SYSTEM, check_actor
from drafting.storage.model import Action
from drafting.storage.people import assignment_of, find_user

__all__ = [
    "OPERATIONS",
    "Allowed",
    "Operation",
    "can",
    "may",
    "operation",
    "reading",
    "relation_to",
    "who_is",
]

P = ParamSpec("P")
R = TypeVar("R")
Allowed = tuple[Role, Relation | None]
_KEY = re.compile(r"[0-9a-f]{32}")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be done, and who may: each pair is a role and how it stands to the case.

    Attributes:
        name: module and function.
        phrase: what it is, in Danish, after "Du kan ikke".
        allowed: the pairs that may; a relation of None where it is about no single case.
        on_case: whether it is about one case, named by its key.
        is_read: whether it shows what is in the case, so that it is noted who saw it.
    """

    name: str
    phrase: str
    allowed: tuple[Allowed, ...]
    on_case: bool
    is_read: bool


OPERATIONS: dict[str, Operation] = {}


def operation(
    phrase: str, *allowed: Allowed
) -> Callable[[Callable[Concatenate[User, P], R]], Callable[Concatenate[User, P], R]]:
    """Make a function an operation: refused to everybody but the pairs that are allowed.

    Raises:
        TypeError: the function or the pairs do not fit each other (found on import).
    """
    return _maker(phrase, allowed, is_read=False)


def reading(
    phrase: str, *allowed: Allowed
) -> Callable[[Callable[Concatenate[User, P], R]], Callable[Concatenate[User, P], R]]:
    """Make a function an operation that shows what is in a case; who saw it is in the audit trail.

    Reading again within a quarter of an hour is the same look.
    """
    return _maker(phrase, allowed, is_read=True)


def _maker(
    phrase: str, allowed: tuple[Allowed, ...], *, is_read: bool
) -> Callable[[Callable[Concatenate[User, P], R]], Callable[Concatenate[User, P], R]]:
    def make(function: Callable[Concatenate[User, P], R]) -> Callable[Concatenate[User, P], R]:
        rule = _rule(function, phrase, allowed, is_read)
        OPERATIONS[rule.name] = rule

        @wraps(function)
        def call(user: User, /, *args: P.args, **kwargs: P.kwargs) -> R:
            key = _key(args, kwargs) if rule.on_case else None
            present = _let_in(user, rule, key)
            answer = function(present, *args, **kwargs)
            if key is not None and rule.is_read:
                service.note_look(key, present.id)
            return answer

        return call

    return make


def _rule(
    function: Callable[..., object], phrase: str, allowed: tuple[Allowed, ...], is_read: bool
) -> Operation:
    name = f"{function.__module__.removeprefix('drafting.office.')}.{function.__name__}"
    first, second = [*inspect.signature(function).parameters, "", ""][:2]
    on_case = second == "key"
    fits = all((relation is not None) == on_case for _, relation in allowed)
    fits = fits and (on_case or not is_read)
    if first != "user" or not allowed or not fits or name in OPERATIONS:
        raise TypeError(f"{name} is not a well-formed operation")
    return Operation(name, phrase, allowed, on_case, is_read)


def _key(args: tuple[object, ...], kwargs: dict[str, object]) -> str:
    return str(args[0] if args else kwargs.get("key", ""))


def who_is(user: User) -> User | None:
    """Return the user as the store knows them now; None where the access is closed or unknown.

    Raises:
        StorageError: the store cannot be read.
    """
    if login() is Login.ALONE:
        alone = single_user()
        return alone if user.id == alone.id else None
    with service.store().read() as connection:
        found = find_user(connection, user.id)
    return found if found is not None and found.active else None


def relation_to(user: User, key: str) -> Relation:
    """Return how a person stands to a case; a case that is not there is somebody else's.

    Raises:
        StorageError: the store cannot be read.
    """
    if login() is Login.ALONE:
        return Relation.OWN
    with service.store().read() as connection:
        whose = assignment_of(connection, key)
    if user.id == whose.owner:
        return Relation.OWN
    return Relation.TO_REVIEW if user.id == whose.reviewer else Relation.OTHERS


def may(user: User, rule: Operation, relation: Relation | None) -> bool:
    """Return whether one of a person's roles allows an operation, standing as they do to a case."""
    return any(role in user.roles and to is relation for role, to in rule.allowed)


def can(user: User, name: str, key: str | None = None) -> bool:
    """Return whether a person may do an operation now, so that a page offers only that.

    It is no permission: the operation asks again. Nothing is noted.

    Raises:
        StorageError: the store cannot be read.
    """
    present, rule = who_is(user), OPERATIONS[name]
    relation = relation_to(user, key) if key is not None else None
    return present is not None and may(present, rule, relation)


def _let_in(user: User, rule: Operation, key: str | None) -> User:
    present = who_is(user)
    if present is None:
        _note_denial(user, rule, key)
        raise _closed(rule)
    if not may(present, rule, relation_to(present, key) if key is not None else None):
        _note_denial(user, rule, key)
        raise _denied(rule)
    return present


def _note_denial(user: User, rule: Operation, key: str | None) -> None:
    """Write the denial to the audit trail, ids only; it is a denial also where that fails."""
    target = key if key is not None and _KEY.fullmatch(key) else "-"
    try:
        with service.store().write(_actor(user)) as unit:
            unit.event(Action.DENIED, target, operation=rule.name)
    except StorageError as error:
        _log.error("denial of %s was not noted (%s)", rule.name, type(error).__name__)


def _actor(user: User) -> str:
    try:
        check_actor(user.id)
    except StorageError:
        return SYSTEM
    return user.id


def _closed(rule: Operation) -> AccessError:
    return AccessError(
        f"access is closed: {rule.name}",
        user_message=f"Du kan ikke {rule.phrase}, for din adgang til Udkast er lukket. "
        "Spørg den, der administrerer brugerne, hvis det er en fejl.",
    )


def _denied(rule: Operation) -> AccessError:
    return AccessError(
        f"not allowed: {rule.name}",
        user_message=f"Du kan ikke {rule.phrase}. Det kan kun {_who_may(rule)}. "
        "Spørg din leder, hvis du skal have adgang.",
    )


_WHO = {
    (Role.OFFICER, None): "en sagsbehandler",
    (Role.REVIEWER, None): "en kvalitetskontrollant",
    (Role.OFFICER, Relation.OWN): "sagsbehandleren på sagen",
    (Role.REVIEWER, Relation.TO_REVIEW): "kvalitetskontrollanten på sagen",
}


def _who_may(rule: Operation) -> str:
    said = dict.fromkeys(_WHO.get(pair, f"en {pair[0].value}") for pair in rule.allowed)
    *first, last = said
    return f"{', '.join(first)} eller {last}" if first else last
