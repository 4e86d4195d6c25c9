"""The page Praksis, with the open case kept in the address and beside the page."""

from contextlib import suppress

from drafting.errors import UdkastError
from drafting.ui import desk, line, state
from drafting.ui.frame import case_header, who
from drafting.ui.views import praksis

__all__ = ["show"]


def show() -> None:
    """Show the search; it is of use without a case too, and whatever state the store is in."""
    who()
    with suppress(UdkastError):
        opened = desk.opened()
        if opened is not None:
            case_header(line.examined(opened, state.today()), opened)
    praksis.show()
