"""Who may sign in, and whose case it is: every change with an event and the hash of its row.

A user is never deleted, since the audit trail names them; one who has left is deactivated.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from drafting.cpr import holds_cpr
from drafting.domain.people import Role, User
from drafting.storage.audit import SYSTEM, check_actor
from drafting.storage.errors import NO_SUCH_CASE, DamagedError, RefusedError, UnknownCaseError
from drafting.storage.model import Action
from drafting.storage.store import Store, Unit
from drafting.storage.tables import bruger, sag, session, tildeling

__all__ = [
    "NOBODY",
    "Assignment",
    "activate",
    "assign",
    "assign_within",
    "assignment_of",
    "deactivate",
    "find_user",
    "list_users",
    "password_hash_of",
    "save_user",
    "set_password_hash",
]

_ID = re.compile(r"\w[\w.@+-]{0,63}")
_NAME = re.compile(r"\w[\w.' -]{0,99}")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Whose case it is and who is to review it: user ids; "" is nobody."""

    owner: str
    reviewer: str


NOBODY = Assignment("", "")


def find_user(connection: Connection, user_id: str) -> User | None:
    """Return the user with that id, active or not; None where there is none."""
    row = _row(connection, user_id)
    return _user(row) if row else None


def list_users(connection: Connection) -> tuple[User, ...]:
    """Return every user, by name, also those who were deactivated."""
    rows = connection.execute(select(bruger).order_by(bruger.c.name, bruger.c.id)).mappings()
    return tuple(_user(row) for row in rows)


def password_hash_of(connection: Connection, user_id: str) -> str:
    """Return a user's argon2 hash; "" where there is none, or no such user."""
    row = _row(connection, user_id)
    return str(row["password_hash"]) if row else ""


def save_user(store: Store, user: User, actor: str) -> None:
    """Save a new user, or another name or other roles of one; the password stays as it is.

    Raises:
        RefusedError: the id or the name cannot be used.
    """
    _check(user)
    with store.write(actor) as unit:
        _put(unit, user, None)


def set_password_hash(store: Store, user_id: str, password_hash: str, actor: str) -> None:
    """Save the argon2 hash of a user's new password; every sign-in with the old one ends.

    Raises:
        RefusedError: there is no such user.
    """
    with store.write(actor) as unit:
        _put(unit, _known(unit.connection, user_id), password_hash)
        _end_signins(unit, user_id)


def deactivate(store: Store, user_id: str, actor: str) -> None:
    """Close a user's access and end their sign-ins; their next call is refused.

    Raises:
        RefusedError: there is no such user.
    """
    with store.write(actor) as unit:
        _put(unit, replace(_known(unit.connection, user_id), active=False), None)
        _end_signins(unit, user_id)


def activate(store: Store, user_id: str, actor: str) -> None:
    """Open a user's access again.

    Raises:
        RefusedError: there is no such user.
    """
    with store.write(actor) as unit:
        _put(unit, replace(_known(unit.connection, user_id), active=True), None)


def assignment_of(connection: Connection, key: str) -> Assignment:
    """Return whose case it is and who reviews it; nobody for both where it was never said."""
    query = select(tildeling.c.owner, tildeling.c.reviewer).where(tildeling.c.sag == key)
    row = connection.execute(query).first()
    return Assignment(row.owner, row.reviewer) if row else NOBODY


def assign(store: Store, key: str, assignment: Assignment, actor: str) -> None:
    """Give a case to an owner and a reviewer.

    Raises:
        RefusedError: the two are the same person (four eyes).
        UnknownCaseError: there is no such case.
    """
    with store.write(actor) as unit:
        if unit.connection.execute(select(sag.c.key).where(sag.c.key == key)).first() is None:
            raise UnknownCaseError("no such case", user_message=NO_SUCH_CASE)
        if assignment_of(unit.connection, key) != assignment:
            assign_within(unit, key, assignment)
            owner, reviewer = assignment.owner, assignment.reviewer
            unit.event(Action.ASSIGNED, key, owner=owner, reviewer=reviewer)


def assign_within(unit: Unit, key: str, assignment: Assignment) -> None:
    """Write an assignment in an open transaction; the caller writes the event.

    Raises:
        RefusedError: the two are the same person (four eyes).
    """
    if assignment.owner and assignment.owner == assignment.reviewer:
        raise RefusedError(
            "owner cannot review",
            user_message="Sagsbehandleren på en sag kan ikke selv kontrollere den. "
            "Vælg en anden til kontrollen. Der er ikke gemt noget.",
        )
    row = {"sag": key, "owner": assignment.owner, "reviewer": assignment.reviewer}
    changed = unit.connection.execute(update(tildeling).where(tildeling.c.sag == key).values(**row))
    if changed.rowcount:
        unit.wrote(tildeling, row)
    else:
        unit.insert(tildeling, row)


def _row(connection: Connection, user_id: str) -> RowMapping | None:
    return connection.execute(select(bruger).where(bruger.c.id == user_id)).mappings().first()


def _user(row: RowMapping) -> User:
    try:
        roles = frozenset(Role(word) for word in str(row["roles"]).split())
    except ValueError:
        raise DamagedError("unknown role", user_message=_DAMAGED) from None
    return User(row["id"], row["name"], roles, bool(row["active"]))


def _known(connection: Connection, user_id: str) -> User:
    found = find_user(connection, user_id)
    if found is None:
        raise RefusedError(
            "no such user",
            user_message="Der er ingen bruger med det bruger-id. Kontrollér stavemåden. "
            "Der er ikke gemt noget.",
        )
    return found


def _put(unit: Unit, user: User, password_hash: str | None) -> None:
    before = _row(unit.connection, user.id)
    said: dict[str, int | str] = {
        "id": user.id,
        "name": user.name,
        "roles": " ".join(sorted(role.value for role in user.roles)),
        "active": int(user.active),
    }
    if before is not None and password_hash is None and said.items() <= dict(before).items():
        return
    row: dict[str, Any] = {"password_hash": "", "created_at": unit.at, **(before or {}), **said}
    row |= {"changed_at": unit.at}
    row |= {} if password_hash is None else {"password_hash": password_hash}
    if before is None:
        unit.connection.execute(insert(bruger).values(**row))
    else:
        unit.connection.execute(update(bruger).where(bruger.c.id == user.id).values(**row))
    unit.wrote(bruger, row)
    new_password = int(password_hash is not None)
    unit.event(
        Action.USER, user.id, roles=said["roles"], active=said["active"], password=new_password
    )


def _end_signins(unit: Unit, user_id: str) -> None:
    alive = (session.c.user_id == user_id) & (session.c.ended_at == "")
    ended = unit.connection.execute(update(session).where(alive).values(ended_at=unit.at))
    if ended.rowcount:
        unit.event(Action.SIGNED_OUT, user_id, why="closed", count=ended.rowcount)


def _check(user: User) -> None:
    check_actor(user.id)
    if user.id == SYSTEM or not _ID.fullmatch(user.id):
        raise _refused("Bruger-id'et må have bogstaver, tal, punktum, @, +, - og _ (højst 64 tegn)")
    if not _NAME.fullmatch(user.name) or holds_cpr(user.name):
        raise _refused("Navnet må have bogstaver, mellemrum, bindestreg og punktum (højst 100)")


def _refused(what: str) -> RefusedError:
    return RefusedError("user refused", user_message=f"{what}. Der er ikke gemt noget.")


_DAMAGED = (
    "En bruger er ændret uden om programmet. Kør »python -m drafting audit verify«, og gendan den "
    "seneste sikkerhedskopi med »python -m drafting restore«."
)
