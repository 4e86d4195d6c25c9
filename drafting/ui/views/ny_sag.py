"""Open the example or a case file from the officer's computer; either is kept in the store."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from drafting.errors import UdkastError
from drafting.office.door.mode import Login, login
from drafting.ui import desk, line
from drafting.ui.frame import tell
from drafting.ui.places import EXAMPLES

__all__ = ["open_a_case"]


def open_a_case() -> None:
    """Show the ways to open a case that is not in the list."""
    st.write(f"Begynd med eksemplet, eller hent en sagsfil fra din computer. {_where_it_goes()}")
    left, right = st.columns(2, border=True)
    with left:
        _example()
    with right, st.form("sagsfil-ind", clear_on_submit=True, border=False):
        upload = st.file_uploader("Sagsfil (JSON, højst 20 MB)", type="json", key="sagsfil")
        if st.form_submit_button("Åbn sagsfilen"):
            if upload is None:
                tell("fejl", "Vælg først en sagsfil.")
            else:
                _open(upload.getvalue(), upload.name, desk.enter)


def _where_it_goes() -> str:
    if login() is Login.ALONE:
        return "Sagen bliver gemt i sagslisten på denne computer. Intet forlader computeren."
    return "Sagen bliver gemt i sagslisten, og du bliver dens sagsbehandler."


def _example() -> None:
    name = st.selectbox("Eksempel", list(EXAMPLES), key="eksempel")
    path = EXAMPLES[name]
    with st.container(horizontal=True):
        if st.button("Åbn eksemplet", type="primary"):
            _open(path.read_bytes(), path.name, desk.enter)
        if st.button("Opret en ny kopi"):
            _open(path.read_bytes(), path.name, desk.new_copy)


def _open(content: bytes, name: str, keep: Callable[[dict[str, Any]], None]) -> None:
    try:
        keep(line.read_upload(content, name))
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    st.rerun()
