"""What every page has around its content: messages, and which case is open."""

import streamlit as st

from drafting.ui import markup, state
from drafting.ui.formatting import danish_date
from drafting.ui.line import Examined

__all__ = ["case_header", "messages", "no_case", "tell"]


def tell(kind: str, message: str) -> None:
    """Show one message: kind is fejl, advarsel, oplysning or udført."""
    st.html(markup.notice(kind, message))


def messages() -> None:
    """Show what the last action left to say."""
    for kind, message in state.told():
        tell(kind, message)


def no_case() -> None:
    """Say that no case is open, and where one is opened."""
    tell("oplysning", "Der er ikke åbnet en sag. Åbn den på siden Sag.")


def case_header(shown: Examined) -> None:
    """Show the case's number, municipality, law date and time limit."""
    case, found = shown.case, shown.examination
    said = [f"Sag {case.case_id}", case.municipality, f"Reglerne pr. {danish_date(found.law_date)}"]
    if found.deadline.last_day:
        late = {True: " (overskredet)", False: " (overholdt)", None: ""}[found.deadline.late]
        said.append(f"Klagefrist {danish_date(found.deadline.last_day)}{late}")
    st.html('<p class="ud-case">' + " · ".join(markup.text(one) for one in said) + "</p>")
