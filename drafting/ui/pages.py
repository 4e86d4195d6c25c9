"""The pages in the order of the work; a new page is one line here."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from drafting.errors import UdkastError
from drafting.ui import desk, line, state
from drafting.ui.frame import case_header, messages, who
from drafting.ui.views import oplysninger, praksis, sag, sagsliste, vurdering

__all__ = ["PAGES", "PageSpec"]


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the menu: its Danish title, its address, and the function that shows it."""

    title: str
    url_path: str
    show: Callable[[], None]


def _oplysninger() -> None:
    """Show the page Oplysninger on the open case."""
    messages()
    opened, actor = state.opened(), ""
    if opened is not None:
        with suppress(UdkastError):  # the page itself stays of use when the case cannot be examined
            case_header(line.examined(opened, state.today()))
        actor = who()
    oplysninger.show(oplysninger.Desk(_read, _write, actor, state.page_memory("oplysninger")))


def _read() -> dict[str, Any] | None:
    opened = state.opened()
    return None if opened is None else opened.data


def _write(data: dict[str, Any]) -> None:
    try:
        desk.write(data)
    except UdkastError as error:
        state.say("fejl", error.user_message)


PAGES = (  # the first one is where a session begins
    PageSpec("Sagsliste", "sagsliste", sagsliste.show),
    PageSpec("Sag", "sag", sag.show),
    PageSpec("Oplysninger", "oplysninger", _oplysninger),
    PageSpec("Praksis", "praksis", praksis.show),
    PageSpec("Vurdering", "vurdering", vurdering.show),
)
