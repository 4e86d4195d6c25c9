"""The pages in the order of the work; a new page is one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from drafting.domain.people import Role, User
from drafting.office.door.mode import Login, login
from drafting.ui.views import (
    brugere,
    kontrol_side,
    oplysninger_side,
    praksis_side,
    sag,
    sagsliste,
    udkast_side,
    vurdering,
)

__all__ = ["PAGES", "PageSpec", "pages_for"]

READERS = frozenset({Role.OFFICER, Role.REVIEWER, Role.LEADER})


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the menu: its Danish title, its address, what shows it, and whose it is."""

    title: str
    url_path: str
    show: Callable[[], None]
    roles: frozenset[Role] = READERS


PAGES = (  # the first one is where a session begins
    PageSpec("Sagsliste", "sagsliste", sagsliste.show),
    PageSpec("Sag", "sag", sag.show),
    PageSpec("Oplysninger", "oplysninger", oplysninger_side.show),
    PageSpec("Praksis", "praksis", praksis_side.show),
    PageSpec("Vurdering", "vurdering", vurdering.show),
    PageSpec("Udkast", "udkast", udkast_side.show),
    PageSpec("Kvalitetskontrol", "kvalitetskontrol", kontrol_side.show),
    PageSpec("Brugere", "brugere", brugere.show, frozenset({Role.ADMINISTRATOR})),
)


def pages_for(user: User) -> tuple[PageSpec, ...]:
    """Return the pages a person's roles can use; alone on a machine there are no users to keep."""
    alone = login() is Login.ALONE
    mine = (page for page in PAGES if page.roles & user.roles)
    return tuple(page for page in mine if not (alone and page.url_path == "brugere"))
