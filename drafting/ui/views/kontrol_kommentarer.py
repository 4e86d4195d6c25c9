"""Comments on the letter under review: by section, open until somebody has settled them."""

import streamlit as st

from drafting.domain.control import CaseStatus
from drafting.errors import UdkastError
from drafting.office import control
from drafting.office.reviewing import UnderReview
from drafting.storage import Step
from drafting.ui import control_display, state
from drafting.ui.control_words import named
from drafting.ui.frame import tell

__all__ = ["comments"]

WHOLE = ""


def comments(key: str, found: UnderReview) -> None:
    """Show the comments, and the form to write one for those who may."""
    st.header("Kommentarer")
    waiting = [one for one in found.comments if one.number not in found.settled]
    if not waiting:
        st.write("Der er ingen åbne kommentarer.")
    for one in waiting:
        _one(key, found, one)
    done = [one for one in found.comments if one.number in found.settled]
    if done:
        with st.expander(f"Afsluttede kommentarer ({len(done)})"):
            for one in done:
                st.html(_said(found, one))
    me, standing = state.user().id, found.standing
    if me in (standing.owner, standing.reviewer) and standing.status is not CaseStatus.SENT:
        _write(key, found)


def _titles(found: UnderReview) -> dict[str, str]:
    return control_display.section_titles(found.letter.draft) if found.letter else {}


def _said(found: UnderReview, one: Step) -> str:
    return control_display.comment(one, _titles(found), named(found, one.saved_by))


def _one(key: str, found: UnderReview, one: Step) -> None:
    with st.container(border=True):
        st.html(_said(found, one))
        may = state.user().id in (found.standing.reviewer, one.saved_by)
        if may and st.button(f"Afslut kommentar {one.number}", key=f"afslut-{one.number}"):
            _do(lambda: control.settle(state.user(), key, one.number), "Kommentaren er afsluttet.")


def _write(key: str, found: UnderReview) -> None:
    titles = {WHOLE: control_display.WHOLE, **_titles(found)}
    with st.form("kommentar", enter_to_submit=False, clear_on_submit=True):
        where = st.selectbox("Kommentar til", list(titles), format_func=titles.__getitem__)
        said = st.text_area("Kommentar", height=80)
        sent = st.form_submit_button("Gem kommentaren")
    if sent:
        _do(lambda: control.comment(state.user(), key, where, said), "Kommentaren er gemt.")


def _do(act: object, done: str) -> None:
    try:
        act()  # type: ignore[operator]
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    state.say("udført", done)
    st.rerun()
