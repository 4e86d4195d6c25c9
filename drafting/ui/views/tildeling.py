"""Give the open case to an officer and a reviewer; for whoever leads the work."""

import streamlit as st

from drafting.domain.people import Role, User
from drafting.errors import UdkastError
from drafting.office import people
from drafting.office.access import can
from drafting.office.door.mode import Login, login
from drafting.storage import CaseRow
from drafting.ui import state
from drafting.ui.frame import tell

__all__ = ["assign_here"]


def assign_here(row: CaseRow) -> None:
    """Show the form where the person may assign the case; nothing where they may not."""
    user = state.user()
    if login() is Login.ALONE or not can(user, "people.assign", row.key):
        return
    whose, everybody = people.assignment(user, row.key), people.assignable(user)
    with st.form(f"tildel-{row.key}", border=False):
        left, middle, right = st.columns([3, 3, 2], vertical_alignment="bottom")
        with left:
            owner = _choose("Sagsbehandler", Role.OFFICER, whose.owner, everybody)
        with middle:
            reviewer = _choose("Kvalitetskontrollant", Role.REVIEWER, whose.reviewer, everybody)
        if right.form_submit_button("Tildel sagen"):
            _assign(row, people.Assignment(owner, reviewer))


def _choose(label: str, role: Role, now: str, everybody: tuple[User, ...]) -> str:
    names = {"": "ingen", **{one.id: one.name for one in everybody if role in one.roles}}
    names.setdefault(now, f"{now} (kan ikke tildeles længere)")
    ids = list(names)
    return st.selectbox(label, ids, index=ids.index(now), format_func=names.__getitem__)


def _assign(row: CaseRow, assignment: people.Assignment) -> None:
    try:
        people.assign(state.user(), row.key, assignment)
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    state.say("udført", f"Sag {row.case_id} er tildelt. Gemt.")
    st.rerun()
