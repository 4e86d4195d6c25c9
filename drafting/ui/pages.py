"""The pages in the order of the work; a new page is one line here."""

from collections.abc import Callable
from dataclasses import dataclass

from drafting.ui.views import (
    kontrol_side,
    oplysninger_side,
    praksis_side,
    sag,
    sagsliste,
    vurdering,
)

__all__ = ["PAGES", "PageSpec"]


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the menu: its Danish title, its address, and the function that shows it."""

    title: str
    url_path: str
    show: Callable[[], None]


PAGES = (  # the first one is where a session begins
    PageSpec("Sagsliste", "sagsliste", sagsliste.show),
    PageSpec("Sag", "sag", sag.show),
    PageSpec("Oplysninger", "oplysninger", oplysninger_side.show),
    PageSpec("Praksis", "praksis", praksis_side.show),
    PageSpec("Vurdering", "vurdering", vurdering.show),
    PageSpec("Kvalitetskontrol", "kvalitetskontrol", kontrol_side.show),
)
