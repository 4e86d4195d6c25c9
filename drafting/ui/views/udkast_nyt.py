"""A text block with a newer wording: replace it, see the difference, or keep the old one."""

import streamlit as st

from drafting.text.renewal import Choice
from drafting.ui import markup, state, udkast_changes, udkast_lager
from drafting.ui.formatting import danish_date
from drafting.ui.frame import tell
from drafting.ui.udkast_model import Edited, Letter

__all__ = ["newer_blocks"]


def newer_blocks(opened: state.OpenCase, letter: Letter, edited: Edited | None) -> None:
    """Offer each newer wording; nothing is replaced before a person has said so."""
    if not letter.renewals:
        return
    count = len(letter.renewals)
    st.header("Ny tekst til brevet" if count == 1 else f"Nye tekster til brevet ({count})")
    if edited is not None:
        st.write(
            "Brevet er rettet i Word. Vil du bruge en ny tekst, så skriv den ind i Word-filen, "
            "eller tag brevet fra sagen igen."
        )
    for one in letter.renewals:
        day = danish_date(one.new_version)
        with st.expander(f"{markup.plain(one.key)}, ny udgave {day}", key=f"ny-{one.key}"):
            st.write("Det nye er understreget, og det gamle er streget over.")
            words = udkast_changes.newer_words(one.difference)
            st.html(f'<div class="ud-diff" lang="da"><p>{words}</p></div>')
            with st.container(horizontal=True):
                replace = edited is None and st.button(
                    "Erstat med den nye", key=f"erstat-{one.key}", type="primary"
                )
                keep = st.button("Behold den gamle", key=f"behold-{one.key}")
        if replace or keep:
            choice = Choice.REPLACE if replace else Choice.KEEP
            if complaint := udkast_lager.renew(opened, letter, one, choice):
                tell("fejl", complaint)
                return
            st.rerun()
