"""What the letter needs in the officer's own words: asked beside the letter, never pre-filled."""

import streamlit as st

from drafting.errors import UdkastError
from drafting.library.casefile import parse_case
from drafting.ui import desk, line, markup, state, steps
from drafting.ui.frame import tell
from drafting.ui.letter_answers import Wanted, wanted, with_words
from drafting.ui.udkast_model import Letter

__all__ = ["own_words"]


def own_words(opened: state.OpenCase, shown: line.Examined, letter: Letter) -> None:
    """Ask for each thing only a person can write, and save it in the case.

    Raises:
        UdkastError: the decision cannot be read.
    """
    decision = line.decision_of(shown, steps.choice(opened), opened)
    proposal = shown.examination.proposal
    outcome = decision.outcome if decision else proposal.outcome
    found = wanted(shown.case, proposal, outcome, letter.draft)
    if not found:
        return
    st.header(f"Brevet mangler dine ord ({len(found)})")
    if decision is not None:
        st.write("Når du skriver i sagen, er den ændret. Vælg derfor resultatet igen bagefter.")
    for one in found:
        _ask(opened, one)


def _ask(opened: state.OpenCase, one: Wanted) -> None:
    with st.form(f"ord-{one.path}", enter_to_submit=False):
        words = st.text_area(markup.plain(one.question), key=f"ord-{one.path}-felt").strip()
        sent = st.form_submit_button("Skriv det i sagen")
    if not sent:
        return
    missing = [
        name for name, given in (("teksten", words), ("dit navn", state.actor())) if not given
    ]
    if missing:
        tell("fejl", f"Der er ikke skrevet noget i sagen. Skriv {' og '.join(missing)}.")
        return
    if complaint := _saved(opened, one, words):
        tell("fejl", complaint)
        return
    st.rerun()


def _saved(opened: state.OpenCase, one: Wanted, words: str) -> str | None:
    try:
        data = with_words(opened.data, one, words, (state.actor(), state.moment()))
        parse_case(data, source=opened.source)
    except UdkastError as error:
        return f"Der er ikke skrevet noget i sagen. {error.user_message}"
    return desk.save(opened, data, "Dine ord er skrevet i sagen.")
