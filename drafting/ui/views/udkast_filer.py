"""The letter as a file: to Word, to PDF, and back from Word."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from drafting.errors import DraftingError
from drafting.rendering.pdf import can_make_pdf, to_pdf
from drafting.ui import state, steps, udkast_lager
from drafting.ui.frame import tell
from drafting.ui.udkast_model import Edited, Letter, remember, remembered

__all__ = ["files", "upload"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def files(opened: state.OpenCase, letter: Letter, edited: Edited | None, word: bytes) -> None:
    """Show the ways to take the letter out: as Word, and as PDF where LibreOffice is installed."""
    draft = edited.draft if edited else letter.draft
    name = f"{draft.letter}-{draft.case_id}"
    with st.container(horizontal=True):
        st.download_button(
            "Hent din rettede udgave (Word)" if edited else "Hent som Word",
            word,
            file_name=f"{name}.docx",
            mime=DOCX,
            type="primary",
            on_click=_keeps(opened, letter, edited),
        )
        _pdf(opened, letter, edited, word, f"{name}.pdf")
    if not can_make_pdf():
        st.write(
            "Brevet kan ikke gemmes som PDF her, fordi LibreOffice ikke er installeret. Gem det "
            "som PDF i Word, eller bed driften om at installere LibreOffice Writer."
        )


def _keeps(opened: state.OpenCase, letter: Letter, edited: Edited | None) -> Callable[[], None]:
    """Return what a click also does: a draft that is fetched is kept; an edited one is already."""
    if edited is not None:
        return partial(udkast_lager.note_fetched, opened, edited.draft.letter)
    kept = tuple(letter.kept.items())
    made_of = (letter.draft, letter.law_date.isoformat(), letter.decision, kept)
    return partial(steps.keep_letter, opened, *made_of)


def _pdf(
    opened: state.OpenCase, letter: Letter, edited: Edited | None, word: bytes, name: str
) -> None:
    made = remembered("pdf", word)
    if made is not None:
        st.download_button(
            "Hent som PDF",
            made,
            file_name=name,
            mime="application/pdf",
            on_click=_keeps(opened, letter, edited),
        )
    elif can_make_pdf() and st.button("Lav PDF"):
        _make_pdf(word)


def _make_pdf(word: bytes) -> None:
    try:
        with st.spinner("Brevet bliver lavet til PDF …"):
            remember("pdf", word, to_pdf(word))
    except DraftingError as error:
        tell("fejl", error.user_message)
        return
    st.rerun()


def upload(opened: state.OpenCase, letter: Letter) -> None:
    """Take back a letter that was edited in Word, and keep it as the officer's draft."""
    st.header("Ret brevet i Word")
    st.write(
        "Hent brevet, ret det i Word, og vedlæg det her. Du ser så, hvad der er ændret, og filen "
        "bliver gemt i sagen, som den er."
    )
    with st.form("ret-i-word", clear_on_submit=True):
        file = st.file_uploader("Den rettede Word-fil (.docx)", type=["docx"])
        sent = st.form_submit_button("Læs den rettede Word-fil")
    if not sent:
        return
    if file is None:
        tell("fejl", "Vælg Word-filen først.")
        return
    if complaint := udkast_lager.keep_edited(opened, letter, file.getvalue(), file.name):
        tell("fejl", complaint)
        return
    st.rerun()
