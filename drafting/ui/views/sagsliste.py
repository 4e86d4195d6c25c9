"""Sagsliste: the cases in the store, a new one from the example or a file, and the open one.

The key of the open case stands in the address (`?sag=`), so that a reload or a shared address
opens the same case; everything shown is read from the store. Plain; the workbench replaces it.
"""

import html
from pathlib import Path
from typing import Any

import streamlit as st

from drafting.errors import UdkastError
from drafting.library.casefile import load_json, parse_case
from drafting.storage import CaseRow, CaseStatus, service
from drafting.storage.model import CaseVersion
from drafting.ui import desk

__all__ = ["show"]

EXAMPLES = Path(__file__).resolve().parents[3] / "corpus" / "cases"
_SHOWN_VERSIONS = 10


def show() -> None:
    """Show the open case, the ways to make a new one, and the list."""
    st.title("Sagsliste")
    try:
        _page()
    except UdkastError as error:
        _notice(error.user_message)


def _page() -> None:
    reason = service.why_read_only()
    if reason is not None:
        _notice(reason)
    key = st.query_params.get("sag")
    if key:
        _open_case(key)
    _new_case()
    _list()


def _open_case(key: str) -> None:
    try:
        opened = service.open_case(key, service.default_actor())
    except UdkastError as error:
        _notice(error.user_message)
        return
    with st.container(border=True):
        st.header(f"Sag {_plain(opened.row.case_id)}")
        st.text(f"{opened.row.municipality} · {opened.row.status} · {_saved(opened.row)}")
        _held(opened.row)
        _status(opened.row)
        _history(key)
        if st.button("Luk sagen"):
            desk.close()
            st.rerun()


def _held(row: CaseRow) -> None:
    held = row.reservation
    if held is not None and held.actor != service.default_actor():
        st.text(f"{held.actor} arbejder i sagen indtil {service.danish_time(held.until)}.")


def _status(row: CaseRow) -> None:
    names = [status.value for status in CaseStatus]
    with st.form(f"status-{row.key}"):
        chosen = st.selectbox("Status", names, index=names.index(row.status.value))
        if st.form_submit_button("Gem status"):
            service.set_status(row.key, CaseStatus(chosen), service.default_actor())
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
    examples = sorted(EXAMPLES.glob("*/*.json"))
    if examples:
        with st.form("ny-fra-eksempel"):
            chosen = st.selectbox("Eksempel", examples, format_func=lambda path: path.stem)
            if st.form_submit_button("Opret fra eksemplet"):
                _create(_renumbered(_read(chosen.read_bytes(), chosen.name)))
    with st.form("ny-fra-fil", clear_on_submit=True):
        upload = st.file_uploader("Sagsfil (JSON, højst 20 MB)", type="json")
        if st.form_submit_button("Opret fra sagsfilen"):
            if upload is None:
                _notice("Vælg først en sagsfil.")
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
    saved = service.new_case(data, service.default_actor())
    st.query_params["sag"] = saved.key
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
    if action.button(f"Åbn {_plain(row.case_id)}", key=f"aabn-{row.key}"):
        st.query_params["sag"] = row.key
        st.rerun()


def _saved(row: CaseRow) -> str:
    return f"gemt {service.danish_time(row.saved_at)} af {row.saved_by} (version {row.version})"


def _plain(case_id: str) -> str:
    """A case number may hold the signs that Markdown would take for emphasis or a list."""
    return "".join(f"\\{sign}" if sign in "_.-" else sign for sign in case_id)


def _notice(message: str) -> None:
    st.html(f'<div role="alert"><p>{html.escape(message)}</p></div>')
