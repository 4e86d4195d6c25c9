"""Sagsliste: the cases in the store, a new one from the example or a file, and the open one.

The key of the open case stands in the address (`?sag=`), so that a reload or a shared address
opens the same case; everything shown is read from the store. Plain; the workbench replaces it.
"""

import streamlit as st

from drafting.domain.people import Role
from drafting.errors import AccessError, StorageError, UdkastError
from drafting.office import cases, system
from drafting.office.access import can
from drafting.office.door.mode import Login, login
from drafting.storage import CaseRow, CaseStatus, UnknownCaseError
from drafting.storage.model import CaseVersion
from drafting.storage.times import danish_time
from drafting.ui import desk, markup, state, steps
from drafting.ui.frame import messages, tell, who
from drafting.ui.views.konflikt import settle_here
from drafting.ui.views.ny_sag import open_a_case
from drafting.ui.views.tildeling import assign_here

__all__ = ["show"]

_SHOWN_VERSIONS = 10


def show() -> None:
    """Show the open case, the list, and the ways to open one that is not in it."""
    st.title("Sagsliste")
    who()
    messages()
    try:
        _page()
    except StorageError as error:
        tell("fejl", desk.why_closed(error))
    except UdkastError as error:
        tell("fejl", error.user_message)


def _page() -> None:
    user = state.user()
    for warning in (system.why_read_only(user), system.low_space(user)):
        if warning is not None:
            tell("advarsel", warning)
    _open_case()
    _list()
    if can(user, "cases.new_case"):
        st.header("Ny sag")
        open_a_case()


def _open_case() -> None:
    """Show the open case; an address that names no case is forgotten, and the list still shown."""
    try:
        opened = desk.opened()
        row = None if opened is None else cases.open_case(state.user(), opened.key).row
    except (AccessError, UnknownCaseError) as error:
        tell("fejl", desk.why_closed(error))
        desk.close()
        return
    if row is None:
        return
    settle_here()
    with st.container(border=True):
        st.header(f"Sag {_plain(row.case_id)}")
        st.text(f"{row.municipality} · {row.status} · {_saved(row)}")
        _held(row)
        assign_here(row)
        _history(row.key)
        _leave()


def _leave() -> None:
    with st.container(horizontal=True):
        if st.button("Gå til sagen", type="primary"):
            state.go_to("sag")
            st.rerun()
        if st.button("Luk sagen"):
            desk.close()
            st.rerun()


def _held(row: CaseRow) -> None:
    held = row.reservation
    if held is not None and held.actor != desk.by_whom():
        st.text(f"{held.actor} arbejder i sagen indtil {danish_time(held.until)}.")


def _history(key: str) -> None:
    versions = cases.history(state.user(), key, _SHOWN_VERSIONS)
    with st.expander("Versioner"):
        for version in versions:
            st.text(_version_line(version))
        for aside in steps.laid_aside(key):
            when = danish_time(aside.saved_at)
            st.text(f"Sideversion {aside.number}, lagt til side {when} af {aside.saved_by}")
            may_merge = can(state.user(), "cases.save_case", key)
            if may_merge and st.button(f"Sammenlign sideversion {aside.number} med den gemte"):
                steps.compare(aside)
                st.rerun()


def _version_line(version: CaseVersion) -> str:
    when = danish_time(version.saved_at)
    return f"Version {version.version}, gemt {when} af {version.saved_by}"


_SHELVES = {  # which list a role has, and what gives it
    "Mine": (Role.OFFICER, cases.list_own),
    "Til kontrol": (Role.REVIEWER, cases.list_to_review),
    "Alle": (Role.LEADER, cases.list_all),
}


def _list() -> None:
    st.header("Sager")
    shelf = _shelf()
    left, right = st.columns(2)
    search = left.text_input("Søg efter sagsnummer (begyndelsen af det)").strip()
    status = right.selectbox(
        "Vis sager med status", [None, *CaseStatus], format_func=lambda one: one or "alle"
    )
    page = _SHELVES[shelf][1](state.user(), search, status)
    if not page.rows:
        st.text("Der er ingen sager at vise.")
    for row in page.rows:
        _line(row)
    if page.more:
        st.text("Der er flere sager. Søg efter sagsnummeret for at finde dem.")


def _shelf() -> str:
    """Return which list to show; asked only where the person's roles give more than one."""
    if login() is Login.ALONE:
        return "Mine"
    mine = [name for name, (role, _) in _SHELVES.items() if role in state.user().roles]
    if len(mine) == 1:
        return mine[0]
    return st.radio("Hvilke sager", mine, horizontal=True, key="sagsliste-hylde")


def _line(row: CaseRow) -> None:
    number, what, action = st.columns([2, 6, 2], vertical_alignment="center")
    number.html(f'<p class="ud-case">{markup.strong(row.case_id)}</p>')
    what.text(f"{row.municipality} · {row.status} · {_saved(row)}")
    if action.button(f"Åbn {_plain(row.case_id)}", key=f"aabn-{row.key}"):
        desk.open_from_list(row.key)
        st.rerun()


def _saved(row: CaseRow) -> str:
    return f"gemt {danish_time(row.saved_at)} af {row.saved_by} (version {row.version})"


def _plain(case_id: str) -> str:
    """A case number may hold the signs that Markdown would take for emphasis or a list."""
    return "".join(f"\\{sign}" if sign in "_.-" else sign for sign in case_id)
