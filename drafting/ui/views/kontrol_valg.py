"""What may be done in quality control now: hand over, take back, approve, return, send."""

from collections.abc import Callable

import streamlit as st

from drafting.domain.control import CaseStatus
from drafting.domain.people import User
from drafting.domain.refusals import undecided
from drafting.errors import UdkastError
from drafting.office import control
from drafting.office.reviewing import (
    NO_REVIEWER,
    Given,
    HasRead,
    UnderReview,
    statement,
    works_alone,
)
from drafting.review.checklist import DEFECTS, PROCEDURE, Point
from drafting.ui import control_display, state
from drafting.ui.frame import tell

__all__ = ["acts"]


def acts(key: str, found: UnderReview) -> None:
    """Show what the person at the screen may do with the case now."""
    if works_alone():
        return
    me, standing = state.user(), found.standing
    if me.id == standing.owner:
        _owner(key, found)
    elif me.id == standing.reviewer:
        _reviewer(key, found, me)


def _owner(key: str, found: UnderReview) -> None:
    status = found.standing.status
    if status in (CaseStatus.NEW, CaseStatus.OPEN, CaseStatus.RETURNED):
        _hand_over(key, found)
    elif status is CaseStatus.APPROVED:
        _send(key)
        _take_back(key)
    elif status is CaseStatus.REVIEW:
        _take_back(key)


def _hand_over(key: str, found: UnderReview) -> None:
    st.header("Send til kontrol")
    why_not = undecided(found.standing)
    if found.letter is None or why_not is not None:
        tell("oplysning", why_not or "Der er intet brev at sende til kontrol endnu.")
        return
    try:
        fit = control.possible_reviewers(state.user(), key)
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    names = {one.id: one.name for one in fit}
    if not names:
        tell("advarsel", NO_REVIEWER)
        return
    with st.form("til-kontrol", enter_to_submit=False):
        before = found.standing.reviewer
        first = list(names).index(before) if before in names else 0
        reviewer = st.selectbox(
            "Hvem skal kontrollere sagen?", list(names), first, format_func=names.__getitem__
        )
        message = st.text_area("Besked til kontrollanten (kan udelades)", height=80)
        sent = st.form_submit_button("Send til kontrol", type="primary")
    if sent:
        given = Given(found.letter.made.seen, state.today(), reviewer, message)
        done = f"Sagen er sendt til kontrol hos {names[reviewer]}."
        _do(lambda: control.hand_over(state.user(), key, given), done)


def _take_back(key: str) -> None:
    st.header("Tag sagen tilbage")
    st.write("Så kan du arbejde videre i den. En godkendelse bortfalder.")
    if st.button("Tag sagen tilbage"):
        _do(lambda: control.take_back(state.user(), key), "Sagen er taget tilbage fra kontrol.")


def _send(key: str) -> None:
    st.header("Send afgørelsen")
    st.write(
        "Registrér afgørelsen som sendt, og hent derefter det godkendte brev ovenfor til "
        "afsendelse. Fra da af kan sagen ikke ændres."
    )
    if st.button("Registrér som sendt", type="primary"):
        _do(lambda: control.send(state.user(), key), "Afgørelsen er registreret som sendt.")


def _reviewer(key: str, found: UnderReview, me: User) -> None:
    if found.standing.status is CaseStatus.REVIEW:
        _approve(key, found, me)
    if found.standing.status in (CaseStatus.REVIEW, CaseStatus.APPROVED):
        st.header("Returnér")
        st.write("Sagen går tilbage til sagsbehandleren, som ser din begrundelse og kommentarer.")
        if st.button("Returnér sagen …", shortcut="Alt+T"):
            _return(key)


def _approve(key: str, found: UnderReview, me: User) -> None:
    st.header("Tjekliste og godkendelse")
    with st.form("godkend", enter_to_submit=False):
        st.html("<h3>Retlige mangler</h3>")
        gone_through = [*_ticked(DEFECTS)]
        st.html("<h3>Sagsbehandlingsregler</h3>")
        gone_through += _ticked(PROCEDURE)
        st.html("<h3>Godkendelse</h3>")
        has_read = st.checkbox(statement(me), key="kontrol-læst")
        sent = st.form_submit_button("Godkend afgørelsen", type="primary", shortcut="Alt+G")
    if sent:
        read = HasRead(found.standing.now.sha256(), state.today(), has_read, tuple(gone_through))
        _do(lambda: control.approve(me, key, read), "Afgørelsen er godkendt.")


def _ticked(points: tuple[Point, ...]) -> list[str]:
    return [
        one.key
        for one in points
        if st.checkbox(control_display.point(one), key=f"kontrol-punkt-{one.key}")
    ]


@st.dialog("Returnér sagen")
def _return(key: str) -> None:
    reason = st.text_area("Hvorfor returneres sagen, og hvad skal rettes?", height=140)
    if st.button("Returnér", type="primary"):
        _do(lambda: control.return_case(state.user(), key, reason), "Sagen er returneret.")


def _do(act: Callable[[], object], done: str) -> None:
    """Do it, and say so at the top of the page, where the eye is after a rerun; or why not."""
    try:
        act()
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    state.say("udført", done)
    st.rerun()
