"""`users`: who may sign in with a password. For whoever runs the program on its own machine."""

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from drafting.domain.people import Role, User
from drafting.errors import InputError

if TYPE_CHECKING:
    from drafting.storage.store import Store

__all__ = ["add_arguments", "run"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of `users`; a password is read from the terminal or standard input only."""
    what = parser.add_subparsers(dest="what", required=True, metavar="HANDLING")
    add = what.add_parser("add", help="opret en bruger, og læs adgangskoden")
    add.add_argument("id", help="brugernavnet, som står i hændelsesloggen")
    add.add_argument("--navn", required=True, help="navnet, som andre ser")
    _roles(add)
    what.add_parser("list", help="vis brugerne")
    roles = what.add_parser("roles", help="giv en bruger netop disse roller")
    roles.add_argument("id")
    _roles(roles)
    for name, does in (
        ("password", "læs en ny adgangskode til en bruger"),
        ("disable", "luk en brugers adgang"),
        ("enable", "åbn en brugers adgang igen"),
    ):
        what.add_parser(name, help=does).add_argument("id")


def _roles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rolle",
        action="append",
        required=True,
        choices=[role.value for role in Role],
        help="kan skrives flere gange",
    )


def run(arguments: argparse.Namespace) -> int:
    """Run the command and return 0.

    Raises:
        InputError: the password or the id cannot be used.
        StorageError: nothing was saved.
    """
    from drafting.storage.service import store

    opened = store()
    if arguments.what == "list":
        _list(opened)
        return 0
    _change(opened, arguments)
    return 0


def _list(opened: "Store") -> None:
    from drafting.storage.people import list_users

    with opened.read() as connection:
        users = list_users(connection)
    for user in users:
        roles = ", ".join(sorted(role.value for role in user.roles))
        print(f"{user.id}\t{user.name}\t{roles}\t{'åben' if user.active else 'lukket'}")
    if not any(user.active and Role.ADMINISTRATOR in user.roles for user in users):
        print(
            "Der er ingen administrator. Opret en med »users add ID --navn NAVN --rolle "
            "administrator«.",
            file=sys.stderr,
        )


def _change(opened: "Store", arguments: argparse.Namespace) -> None:
    from drafting.storage import people
    from drafting.storage.service import default_actor

    actor, user_id = default_actor(), arguments.id
    if arguments.what == "add":
        _add(opened, arguments, actor)
    elif arguments.what == "password":
        people.set_password_hash(opened, _known(opened, user_id).id, _new_hash(), actor)
        print(f"{user_id} har fået en ny adgangskode og er logget ud overalt.")
    elif arguments.what == "roles":
        known = _known(opened, user_id)
        people.save_user(opened, User(user_id, known.name, _said(arguments), known.active), actor)
        print(f"{user_id} er nu {', '.join(arguments.rolle)}.")
    elif arguments.what == "disable":
        people.deactivate(opened, user_id, actor)
        print(f"Adgangen for {user_id} er lukket fra nu af.")
    else:
        people.activate(opened, user_id, actor)
        print(f"Adgangen for {user_id} er åben igen.")


def _add(opened: "Store", arguments: argparse.Namespace, actor: str) -> None:
    from drafting.storage import people

    with opened.read() as connection:
        if people.find_user(connection, arguments.id) is not None:
            raise InputError(
                "user exists",
                user_message=f"Brugeren {arguments.id} findes. Brug »users roles« eller "
                "»users password« for at ændre den.",
            )
    password_hash = _new_hash()
    people.save_user(opened, User(arguments.id, arguments.navn, _said(arguments)), actor)
    people.set_password_hash(opened, arguments.id, password_hash, actor)
    print(f"Brugeren {arguments.id} er oprettet som {', '.join(arguments.rolle)}.")


def _known(opened: "Store", user_id: str) -> User:
    from drafting.storage.people import find_user

    with opened.read() as connection:
        found = find_user(connection, user_id)
    if found is None:
        raise InputError(
            "no such user",
            user_message=f"Der er ingen bruger {user_id}. Se dem, der er, med »users list«.",
        )
    return found


def _said(arguments: argparse.Namespace) -> frozenset[Role]:
    return frozenset(Role(word) for word in arguments.rolle)


def _new_hash() -> str:
    """Return the hash of a password read twice at the terminal, or once from standard input."""
    from drafting.office.door.passwords import hashed

    if not sys.stdin.isatty():
        return hashed(sys.stdin.readline().rstrip("\r\n"))
    password = getpass.getpass("Ny adgangskode: ")
    if getpass.getpass("Skriv den igen: ") != password:
        raise InputError(
            "passwords differ",
            user_message="De to adgangskoder er ikke ens. Der er ikke gemt noget. Prøv igen.",
        )
    return hashed(password)
