"""What every page has around its content: who sits there, messages, and which case is open."""

import streamlit as st

from drafting.domain.people import Role
from drafting.errors import AccessError, StorageError
from drafting.office.door.mode import Login, login
from drafting.ui import desk, markup, person, state
from drafting.ui.formatting import danish_date
from drafting.ui.line import Examined

__all__ = ["case_header", "messages", "no_case", "opened_or_why", "saved_line", "tell", "who"]


ALONE = (
    "Enkeltbrugertilstand: ingen logger ind. Alle, der kan bruge denne computer, kan se og ændre "
    "alle sager, og ingen kan godkende et udkast."
)


def tell(kind: str, message: str) -> None:
    """Show one message: kind is fejl, advarsel, oplysning or udført."""
    st.html(markup.notice(kind, message))


def messages() -> None:
    """Show what the last action left to say, in a place of its own: nothing below it moves."""
    with st.container():
        for kind, message in state.told():
            tell(kind, message)


def who() -> None:
    """Show beside the page who is signed in and the way out; alone on a machine, ask for a name."""
    if login() is Login.ALONE:
        st.sidebar.html(f'<p class="ud-small">{ALONE}</p>')
        st.sidebar.text_input("Dit navn", key=state.ACTOR, persist_state="session")
        if not state.actor():
            st.sidebar.html(
                '<p class="ud-small">Navnet skrives ved de svar og valg, du registrerer.</p>'
            )
        return
    user = state.user()
    roles = ", ".join(role.value for role in Role if role in user.roles)
    name = f"<p>{markup.text(user.name)}</p><p>{markup.text(roles)}</p>"
    st.sidebar.html(f'<div class="ud-side" aria-label="Du er logget ind">{name}</div>')
    if st.sidebar.button("Log ud", key="log-ud"):
        _leave()


def _leave() -> None:
    try:
        person.leave(state.now())
    except StorageError as error:
        tell("fejl", f"Du er stadig logget ind. {error.user_message}")
        return
    st.rerun()


def no_case() -> None:
    """Say that no case is open, and where one is opened."""
    tell("oplysning", "Der er ikke åbnet en sag. Åbn den på siden Sagsliste.")


def opened_or_why() -> state.OpenCase | None:
    """Return the open case; None where none is open, or where the page has said why not."""
    try:
        return desk.opened()
    except (AccessError, StorageError) as error:
        tell("fejl", desk.why_closed(error))
        if state.case_key() is not None and st.button("Luk sagen", key="luk-fejl"):
            desk.close()
            st.rerun()
        st.stop()


def saved_line(opened: state.OpenCase) -> str:
    """Return which version is on the screen and when it was saved, as the store says."""
    return f"Gemt (version {opened.version}) {desk.clock(opened.saved_at)}"


def case_header(shown: Examined, opened: state.OpenCase) -> None:
    """Show the case's number, municipality, law date, time limit and state, beside the page."""
    case, found = shown.case, shown.examination
    said = [f"Sag {case.case_id}", case.municipality, f"Regler pr. {danish_date(found.law_date)}"]
    if found.deadline.last_day:
        late = {True: "overskredet", False: "overholdt", None: "uvist om overholdt"}
        day = danish_date(found.deadline.last_day)
        said.append(f"Klagefrist {day}: {late[found.deadline.late]}")
    waiting = len(found.proposal.open_questions)
    said.append(f"Åbne spørgsmål: {waiting}" if waiting else "Ingen åbne spørgsmål")
    said.append(saved_line(opened))
    lines = [f"<p>{markup.text(one)}</p>" for one in said]
    st.sidebar.html(f'<div class="ud-side">{"".join(lines)}</div>')
