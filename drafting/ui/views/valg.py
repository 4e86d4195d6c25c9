"""The person's own choice of outcome: apart from the proposal, never pre-filled, with a name."""

import streamlit as st

from drafting.domain.decision import Outcome
from drafting.errors import StorageError
from drafting.ui import state, steps
from drafting.ui.desk import clock
from drafting.ui.frame import tell
from drafting.ui.line import Examined
from drafting.ui.rule_names import OUTCOME_SAYS, outcome_title

__all__ = ["own_choice"]


def own_choice(opened: state.OpenCase, shown: Examined) -> None:
    """Show the choice that was made, and the form to make one; either is kept in the store."""
    try:
        made = steps.choice(opened)
    except StorageError as error:
        tell("fejl", error.user_message)
        return
    if made is not None and made.version != opened.version:
        tell("advarsel", f"Sagen er ændret, siden {made.decided_by} valgte resultat. Vælg igen.")
        made = None
    if made is None:
        _form(opened, shown)
        return
    reason = f" Begrundelse: {made.reason}" if made.reason else ""
    tell("udført", f"{made.decided_by} har valgt {made.outcome.value}.{reason}")
    st.html(f'<p class="ud-small">Valget er gemt {clock(made.saved_at)}.</p>')
    if st.button("Fortryd valget"):
        _done(steps.take_back(opened))


def _done(complaint: str | None) -> None:
    if complaint:
        tell("fejl", complaint)
        return
    st.rerun()


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
    made = state.Choice(outcome, reason or None, name, opened.version)
    _done(steps.choose(opened, made, proposed and proposed.value))


def _missing(outcome: Outcome | None, name: str) -> str:
    if outcome is None:
        return "Valget er ikke registreret. Vælg et resultat."
    if not name:
        return "Valget er ikke registreret. Skriv dit navn i feltet ved siden af siden."
    return (
        "Valget er ikke registreret. Skriv, hvorfor du vælger et andet resultat end det foreslåede."
    )
