"""The people: who may sign in with which roles, and who has which case."""

from drafting.domain.people import Relation, Role, User
from drafting.errors import InputError
from drafting.office.access import operation
from drafting.office.cases import READS
from drafting.office.door.mode import Login, login
from drafting.office.door.passwords import hashed
from drafting.storage import people, service
from drafting.storage.people import Assignment

__all__ = [
    "Assignment",
    "add_user",
    "assign",
    "assignable",
    "assignment",
    "change_user",
    "disable",
    "enable",
    "list_users",
    "set_password",
]


@operation("se brugerne", (Role.ADMINISTRATOR, None))
def list_users(user: User) -> tuple[User, ...]:
    """Return every user, by name, also those whose access is closed."""
    with service.store().read() as connection:
        return people.list_users(connection)


@operation("ændre en brugers navn og roller", (Role.ADMINISTRATOR, None))
def change_user(user: User, changed: User) -> None:
    """Save a user's name and roles, which count from their next call on.

    Raises:
        InputError: it changes the person's own roles, or the house's own login gives them.
        RefusedError: the id or the name cannot be used.
    """
    _check_kept_here("Navn og roller")
    if changed.id == user.id and changed.roles != user.roles:
        raise _own("Du kan ikke ændre dine egne roller")
    people.save_user(service.store(), changed, user.id)


@operation("oprette en bruger", (Role.ADMINISTRATOR, None))
def add_user(user: User, new: User, password: str) -> None:
    """Save a new user with a password.

    Raises:
        InputError: the password is too short or too long, the id is in use, or the house's own
            login keeps the users.
        RefusedError: the id or the name cannot be used.
    """
    _check_kept_here("Brugerne")
    password_hash = hashed(password)
    with service.store().read() as connection:
        if people.find_user(connection, new.id) is not None:
            raise InputError("user exists", user_message="Brugernavnet er i brug. Vælg et andet.")
    people.save_user(service.store(), new, user.id)
    people.set_password_hash(service.store(), new.id, password_hash, user.id)


@operation("give en bruger en ny adgangskode", (Role.ADMINISTRATOR, None))
def set_password(user: User, user_id: str, password: str) -> None:
    """Save a user's new password; whoever is signed in with the old one is signed out.

    Raises:
        InputError: it is too short or too long, or the house's own login keeps it.
        RefusedError: there is no such user.
    """
    _check_kept_here("Adgangskoden")
    people.set_password_hash(service.store(), user_id, hashed(password), user.id)


@operation("lukke en brugers adgang", (Role.ADMINISTRATOR, None))
def disable(user: User, user_id: str) -> None:
    """Close a user's access; their next call is refused.

    Raises:
        InputError: it is the person's own access.
        RefusedError: there is no such user.
    """
    if user_id == user.id:
        raise _own("Du kan ikke lukke din egen adgang")
    people.deactivate(service.store(), user_id, user.id)


@operation("åbne en brugers adgang igen", (Role.ADMINISTRATOR, None))
def enable(user: User, user_id: str) -> None:
    """Open a user's access again.

    Raises:
        RefusedError: there is no such user.
    """
    people.activate(service.store(), user_id, user.id)


@operation("se, hvem en sag kan tildeles", (Role.LEADER, None))
def assignable(user: User) -> tuple[User, ...]:
    """Return the active users who are officers or reviewers, by name."""
    with service.store().read() as connection:
        every = people.list_users(connection)
    return tuple(one for one in every if one.active and one.roles & {Role.OFFICER, Role.REVIEWER})


@operation("se, hvem sagen er tildelt", *READS)
def assignment(user: User, key: str) -> Assignment:
    """Return whose case it is, and who is to review it."""
    with service.store().read() as connection:
        return people.assignment_of(connection, key)


@operation("tildele sagen", *((Role.LEADER, relation) for relation in Relation))
def assign(user: User, key: str, assignment: Assignment) -> None:
    """Give a case to an officer and a reviewer; either may be nobody ("").

    Raises:
        InputError: one of them does not hold the role, or their access is closed.
        RefusedError: they are the same person (four eyes).
    """
    for user_id, role in ((assignment.owner, Role.OFFICER), (assignment.reviewer, Role.REVIEWER)):
        if user_id:
            _check_holds(user_id, role)
    people.assign(service.store(), key, assignment, user.id)


def _check_kept_here(what: str) -> None:
    if login() is Login.OIDC:
        raise InputError(
            "kept by the house's login",
            user_message=f"{what} kommer fra husets eget login og skal ændres der.",
        )


def _own(what: str) -> InputError:
    return InputError(
        "own access", user_message=f"{what}. Bed en anden administrator om det, hvis det skal ske."
    )


def _check_holds(user_id: str, role: Role) -> None:
    with service.store().read() as connection:
        found = people.find_user(connection, user_id)
    if found is None or not found.active or role not in found.roles:
        raise InputError(
            f"assignee is no active {role}",
            user_message=f"Sagen er ikke tildelt, for brugeren er ikke {role.value} længere. "
            "Vælg en anden.",
        )
