"""The person's own choice of outcome: apart from the proposal, never pre-filled, with a name."""

import streamlit as st

from drafting.domain.decision import Outcome
from drafting.errors import UdkastError
from drafting.ui import desk, state
from drafting.ui.frame import tell
from drafting.ui.line import Examined
from drafting.ui.rule_names import OUTCOME_SAYS, outcome_title

__all__ = ["own_choice"]


def own_choice(opened: state.OpenCase, shown: Examined) -> None:
    """Show the choice that was made, and the form to make one."""
    made = state.choice()
    if made is not None and made.on != opened.data:
        tell("advarsel", "Sagen er ændret, siden du valgte resultat. Vælg igen.")
        made = None
    if made is not None:
        reason = f" Begrundelse: {made.reason}" if made.reason else ""
        said = f"{made.decided_by} har valgt {made.outcome.value}.{reason}"
        tell("udført", said)
        if st.button("Fortryd valget"):
            _record(None)
        return
    _form(opened, shown)


def _form(opened: state.OpenCase, shown: Examined) -> None:
    proposed = shown.examination.proposal.outcome
    with st.form("valg", enter_to_submit=False):
        outcome = st.radio(
            "Dit valg",
            list(Outcome),
            index=None,
            format_func=outcome_title,
            captions=[OUTCOME_SAYS[one] for one in Outcome],
            key="valgt-resultat",
        )
        reason = st.text_area(
            "Begrundelse, hvis du vælger et andet resultat end det foreslåede",
            height=100,
            key="valgt-grund",
        ).strip()
        sent = st.form_submit_button("Registrér dit valg", type="primary")
    if not sent:
        return
    name = state.actor()
    if outcome is None or not name or (outcome is not proposed and not reason):
        tell("fejl", _missing(outcome, name))
        return
    _record(state.Choice(outcome, reason or None, name, opened.data))


def _record(made: state.Choice | None) -> None:
    try:
        desk.choose(made)
    except UdkastError as error:
        tell("fejl", f"Valget er ikke registreret. {error.user_message}")
        return
    st.rerun()


def _missing(outcome: Outcome | None, name: str) -> str:
    if outcome is None:
        return "Valget er ikke registreret. Vælg et resultat."
    if not name:
        return "Valget er ikke registreret. Skriv dit navn."
    return (
        "Valget er ikke registreret. Skriv, hvorfor du vælger et andet resultat end det foreslåede."
    )
