"""What every page has around its content: messages, and which case is open."""

import streamlit as st

from drafting.ui import markup, state
from drafting.ui.formatting import danish_date
from drafting.ui.line import Examined

UNSAVED = "Dine svar er kun på skærmen. Gem sagen på siden Sag."

__all__ = ["case_header", "messages", "no_case", "tell", "who"]


def tell(kind: str, message: str) -> None:
    """Show one message: kind is fejl, advarsel, oplysning or udført."""
    st.html(markup.notice(kind, message))


def messages() -> None:
    """Show what the last action left to say."""
    for kind, message in state.told():
        tell(kind, message)


def who() -> str:
    """Ask once who sits at the screen, and return the name; it follows every answer and choice."""
    st.sidebar.text_input("Dit navn", key=state.ACTOR, persist_state="session")
    if not state.actor():
        st.sidebar.html('<p class="ud-small">Navnet skrives ved dine svar og dit valg.</p>')
    return state.actor()


def no_case() -> None:
    """Say that no case is open, and where one is opened."""
    tell("oplysning", "Der er ikke åbnet en sag. Åbn den på siden Sagsliste eller Sag.")


def case_header(shown: Examined) -> None:
    """Show the case's number, municipality, law date, time limit and state, beside the page."""
    case, found = shown.case, shown.examination
    said = [f"Sag {case.case_id}", case.municipality, f"Regler pr. {danish_date(found.law_date)}"]
    if found.deadline.last_day:
        late = {True: "overskredet", False: "overholdt", None: "uvist om overholdt"}
        day = danish_date(found.deadline.last_day)
        said.append(f"Klagefrist {day}: {late[found.deadline.late]}")
    waiting = len(found.proposal.open_questions)
    said.append(f"Åbne spørgsmål: {waiting}" if waiting else "Ingen åbne spørgsmål")
    lines = [f"<p>{markup.text(one)}</p>" for one in said]
    st.sidebar.html(f'<div class="ud-side">{"".join(lines)}</div>')
    if state.unsaved():
        st.sidebar.html(markup.notice("advarsel", UNSAVED))
