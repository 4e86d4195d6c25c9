"""Kvalitetskontrol: what the checks say, what was changed, comments; approve, return, send.

The reviewer reads here what the officer has handed over; for the officer the same page says how the
case stands and what to do. A case can only change its status here.
"""

import streamlit as st

from drafting.domain.control import CaseStatus
from drafting.errors import UdkastError
from drafting.office import control
from drafting.office.reviewing import UnderReview
from drafting.review.versions import compare_wordings, composed, read_back
from drafting.ui import control_display, line, state
from drafting.ui.control_words import headline, history_lines
from drafting.ui.frame import case_header, tell
from drafting.ui.markup import bullets, text
from drafting.ui.start import case_page
from drafting.ui.views.kontrol_kommentarer import comments
from drafting.ui.views.kontrol_valg import acts

__all__ = ["show"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SINCE, MACHINE = "Siden sidste kontrol", "Siden maskinens udkast"


def show() -> None:
    """Show how the open case stands in quality control, and what may be done about it."""
    opened = case_page("Kvalitetskontrol")
    if opened is None:
        return
    try:
        case_header(line.examined(opened, state.today()), opened)
        found = control.read_control(state.user(), opened.key, state.today())
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    for kind, said in headline(found, state.user()):
        tell(kind, said)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _notes(found)
        comments(opened.key, found)
        _history(found)
    with right:
        _letter(opened.key, found)
        _differences(found)
    acts(opened.key, found)


def _notes(found: UnderReview) -> None:
    st.header("Automatisk kontrol")
    if found.letter is None:
        st.write("Der er intet brev at kontrollere endnu.")
    elif not found.letter.notes:
        st.write("Den automatiske kontrol har ingen bemærkninger.")
    else:
        titles = control_display.section_titles(found.letter.draft)
        st.html(control_display.notes(found.letter.notes, titles))


def _history(found: UnderReview) -> None:
    if found.history:
        st.header("Forløb")
        st.html(bullets(text(said) for said in history_lines(found)))


def _letter(key: str, found: UnderReview) -> None:
    st.header("Brevet")
    if found.letter is None:
        st.write("Brevet vises her, når resultatet er valgt på siden Vurdering.")
        return
    if not found.letter.made.number:
        st.write("Udkastet er ikke gemt endnu. Det bliver gemt, når sagen sendes til kontrol.")
    elif found.standing.is_behind:
        tell("advarsel", "Brevet er skrevet, før sagen eller valget af resultat blev ændret.")
    st.html(control_display.letter(found.letter.draft, found.letter.read))
    sent = found.standing.status is CaseStatus.SENT
    me, today = state.user(), state.today()
    st.download_button(
        "Hent brevet, der er sendt (Word)" if sent else "Hent brevet som Word",
        lambda: control.fetch_letter(me, key, today),  # made when asked for, and noted
        file_name=f"{found.letter.draft.letter}-{found.letter.draft.case_id}.docx",
        mime=DOCX,
        on_click="ignore",
    )


def _differences(found: UnderReview) -> None:
    if found.letter is None:
        return
    st.header("Forskelle")
    choices = [SINCE, MACHINE] if found.earlier is not None else [MACHINE]
    chosen = st.radio("Vis, hvad der er ændret", choices, horizontal=True, key="kontrol-forskel")
    now = read_back(found.letter.read)
    before = composed(found.letter.draft)
    if chosen == SINCE and found.earlier is not None:
        before = found.earlier
    changes = compare_wordings(before, now)
    if not any(section.changed for section in changes):
        st.write("Der er ingen forskelle.")
        return
    st.write("Det nye er understreget, og det slettede er streget over.")
    titles = control_display.section_titles(found.letter.draft)
    st.html(control_display.differences(changes, titles))
