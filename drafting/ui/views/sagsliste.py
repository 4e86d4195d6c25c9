"""Sagsliste: the cases in the store, a new one from the example or a file, and the open one.

The key of the open case stands in the address (`?sag=`), so that a reload or a shared address
opens the same case; everything shown is read from the store. Plain; the workbench replaces it.
"""

from typing import Any

import streamlit as st

from drafting.errors import UdkastError
from drafting.library.casefile import load_json, parse_case
from drafting.storage import CaseRow, CaseStatus, service
from drafting.storage.model import CaseVersion
from drafting.ui import state, stored
from drafting.ui.frame import messages, tell
from drafting.ui.markup import plain
from drafting.ui.places import EXAMPLES

__all__ = ["show"]

_SHOWN_VERSIONS = 10


def show() -> None:
    """Show the open case, the ways to make a new one, and the list."""
    st.title("Sagsliste")
    messages()
    try:
        _page()
    except UdkastError as error:
        tell("fejl", error.user_message)


def _page() -> None:
    for warning in (service.why_read_only(), service.low_space()):
        if warning is not None:
            tell("advarsel", warning)
    problem = stored.keep_address()
    if problem is not None:
        tell("fejl", problem)
    held = state.stored()
    if held is not None:
        _open_case(held.key)
    _new_case()
    _list()


def _open_case(key: str) -> None:
    opened = service.open_case(key, stored.who_saves())
    with st.container(border=True):
        st.header(f"Sag {plain(opened.row.case_id)}")
        st.text(f"{opened.row.municipality} · {opened.row.status} · {_saved(opened.row)}")
        _held(opened.row)
        _status(opened.row)
        _history(key)
        if st.button("Luk sagen"):
            stored.close_stored()
            st.rerun()


def _held(row: CaseRow) -> None:
    held = row.reservation
    if held is not None and held.actor != stored.who_saves():
        st.text(f"{held.actor} arbejder i sagen indtil {service.danish_time(held.until)}.")


def _status(row: CaseRow) -> None:
    names = [status.value for status in CaseStatus]
    with st.form(f"status-{row.key}"):
        chosen = st.selectbox("Status", names, index=names.index(row.status.value))
        if st.form_submit_button("Gem status"):
            service.set_status(row.key, CaseStatus(chosen), stored.who_saves())
            st.rerun()


def _history(key: str) -> None:
    versions = service.history(key, _SHOWN_VERSIONS)
    with st.expander("Versioner"):
        for version in versions:
            st.text(_version_line(version))


def _version_line(version: CaseVersion) -> str:
    when = service.danish_time(version.saved_at)
    return f"Version {version.version}, gemt {when} af {version.saved_by}"


def _new_case() -> None:
    st.header("Ny sag")
    with st.form("ny-fra-eksempel"):
        chosen = EXAMPLES[st.selectbox("Eksempel", list(EXAMPLES))]
        if st.form_submit_button("Opret fra eksemplet"):
            _create(_renumbered(_read(chosen.read_bytes(), chosen.name)))
    with st.form("ny-fra-fil", clear_on_submit=True):
        upload = st.file_uploader("Sagsfil (JSON, højst 20 MB)", type="json")
        if st.form_submit_button("Opret fra sagsfilen"):
            if upload is None:
                tell("fejl", "Vælg først en sagsfil.")
            else:
                _create(_read(upload.getvalue(), upload.name))


def _read(content: bytes, name: str) -> dict[str, Any]:
    data = load_json(content, source=name)
    parse_case(data, source=name)
    return data


def _renumbered(data: dict[str, Any]) -> dict[str, Any]:
    """Give the example a number that is free, so that it can be opened again and again."""
    number = data["case_id"]
    used = {row.case_id for row in service.list_cases(search=number).rows}
    free = (f"{number}-{count}" for count in range(2, len(used) + 3))
    return (
        data if number not in used else {**data, "case_id": next(n for n in free if n not in used)}
    )


def _create(data: dict[str, Any]) -> None:
    stored.open_stored(service.new_case(data, stored.who_saves()).key)
    st.rerun()


def _list() -> None:
    st.header("Sager")
    search = st.text_input("Søg efter sagsnummer (begyndelsen af det)").strip()
    status = st.selectbox("Status", [None, *CaseStatus], format_func=lambda one: one or "alle")
    page = service.list_cases(search, status)
    if not page.rows:
        st.text("Der er ingen sager at vise.")
    for row in page.rows:
        _line(row)
    if page.more:
        st.text("Der er flere sager. Søg efter sagsnummeret for at finde dem.")


def _line(row: CaseRow) -> None:
    number, what, action = st.columns([2, 5, 2])
    number.text(row.case_id)
    what.text(f"{row.municipality} · {row.status} · {_saved(row)}")
    if action.button(f"Åbn {plain(row.case_id)}", key=f"aabn-{row.key}"):
        stored.open_stored(row.key)
        st.rerun()


def _saved(row: CaseRow) -> str:
    return f"gemt {service.danish_time(row.saved_at)} af {row.saved_by} (version {row.version})"
