"""How every page on a case begins: title, name, messages, and the open case or why none is."""

import streamlit as st

from drafting.office.access import can
from drafting.ui import state
from drafting.ui.frame import messages, no_case, opened_or_why, tell, who
from drafting.ui.views.konflikt import settle_here

__all__ = ["case_page"]


def case_page(title: str) -> state.OpenCase | None:
    """Begin a page and return the open case; None where none is open.

    Two versions that wait for a choice stop the page: nothing else is done before it is made.
    """
    st.title(title)
    who()
    messages()
    opened = opened_or_why()
    if opened is None:
        no_case()
        return None
    settle_here()
    with st.container():
        _only_reading(opened)
        _newer(opened)
    return opened


def _only_reading(opened: state.OpenCase) -> None:
    if not can(state.user(), "cases.save_case", opened.key):
        tell("oplysning", "Du kan læse sagen, men ikke skrive i den. Det kan dens sagsbehandler.")


def _newer(opened: state.OpenCase) -> None:
    if opened.newest == opened.version:
        return
    tell(
        "advarsel",
        f"Du ser version {opened.version}. Der er gemt en nyere (version {opened.newest}), "
        "måske i et andet vindue. Dine svar overskriver den ikke.",
    )
    if st.button("Vis den nyeste version"):
        state.stand_on(None)
        st.rerun()
