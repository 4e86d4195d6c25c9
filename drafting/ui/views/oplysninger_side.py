"""The page Oplysninger on the open case: what it reads and writes goes through the store."""

from functools import partial
from typing import Any

from drafting.errors import UdkastError
from drafting.ui import desk, line, originals, state
from drafting.ui.frame import case_header, tell
from drafting.ui.start import case_page
from drafting.ui.views.oplysninger import show as show_facts
from drafting.ui.views.vedlaeg import Desk

__all__ = ["show"]


def show() -> None:
    """Show the source and the fact cards of the open case."""
    opened = case_page("Oplysninger")
    if opened is None:
        return
    _header(opened)

    def write(data: dict[str, Any]) -> None:
        if complaint := desk.save(opened, data, ""):
            state.say("fejl", complaint)

    show_facts(
        Desk(
            read=lambda: opened.data,
            write=write,
            actor=state.actor(),
            memory=state.page_memory(),
            keep=partial(originals.keep, opened.key),
            find=partial(originals.find, opened.key),
        )
    )


def _header(opened: state.OpenCase) -> None:
    try:
        case_header(line.examined(opened, state.today()), opened)
    except UdkastError as error:
        tell("advarsel", f"Sagen kan ikke vurderes endnu. {error.user_message}")
