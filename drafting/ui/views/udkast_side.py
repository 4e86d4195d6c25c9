"""Udkast: the letter part by part with its sources, and the way to Word and back."""

import streamlit as st

from drafting.errors import UdkastError
from drafting.library.reference import reference_sentences
from drafting.office.access import can
from drafting.ui import line, markup, state, udkast_changes, udkast_display, udkast_lager
from drafting.ui.frame import case_header, tell
from drafting.ui.start import case_page
from drafting.ui.udkast_model import Edited, Letter
from drafting.ui.views.udkast_filer import files, upload
from drafting.ui.views.udkast_nyt import newer_blocks
from drafting.ui.views.udkast_ord import own_words

__all__ = ["show"]


def show() -> None:
    """Show the letter of the open case: as it was edited in Word, else as the case gives it."""
    opened = case_page("Udkast")
    if opened is None:
        return
    try:
        shown = line.examined(opened, state.today())
        case_header(shown, opened)
        drafts = udkast_lager.stored(opened)
        last = drafts[-1] if drafts else None
        letter = udkast_lager.letter_of(opened, shown, last)
        edited = udkast_lager.edited(opened, last, state.today())
        word = edited.word if edited else state.word_file(letter.draft, line.word)
        _page(opened, shown, letter, edited, word)
    except UdkastError as error:
        tell("fejl", error.user_message)


def _page(
    opened: state.OpenCase,
    shown: line.Examined,
    letter: Letter,
    edited: Edited | None,
    word: bytes,
) -> None:
    _standing(opened, letter, edited)
    files(opened, letter, edited, word)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _letter(opened, letter, edited)
    with right:
        _notes(shown, letter, edited, word)
        if can(state.user(), "drafts.save_draft", opened.key):
            own_words(opened, shown, letter)
            newer_blocks(opened, letter, edited)
            upload(opened, letter)
            _start_over(opened, letter, edited)


def _standing(opened: state.OpenCase, letter: Letter, edited: Edited | None) -> None:
    """Say which draft this is, and whether the case has moved on since."""
    draft = edited.draft if edited else letter.draft
    st.html(f"<p>{markup.strong(draft.title)}</p>")
    if edited is None:
        st.write(udkast_lager.saved_line(letter))
        return
    st.html(
        f"<p>{markup.text(f'Du ser udkast {edited.step.number}, som er rettet i Word af ')}"
        f"{markup.text(edited.step.saved_by)}.</p>"
    )
    if edited.draft != letter.draft:
        tell(
            "advarsel",
            "Sagen, dit valg eller tekstblokkene er ændret, siden du rettede brevet i Word. Dine "
            "rettelser bygger på det tidligere brev.",
        )
        with st.expander("Se, hvad der er ændret i sagens brev"):
            changes = udkast_changes.text_changes(edited.draft, letter.draft)
            st.html(changes or "<p>Sætningerne er de samme; kilderne er ændret.</p>")


def _letter(opened: state.OpenCase, letter: Letter, edited: Edited | None) -> None:
    st.header("Brevet")
    draft, read = (edited.draft, edited.read) if edited else (letter.draft, None)
    titles = udkast_display.section_titles(draft)
    found = udkast_display.said_in(draft, read)
    if read is not None:
        _edited_marks(read.tracked_changes, read.unread)
    for key in [None, *titles]:
        said = found.get(key, [])
        if said or key is not None:
            title = titles[key] if key is not None else udkast_display.NOWHERE
            _part(opened, (key or "uplaceret", title), said, edited)
    if edited is not None and edited.read.deleted:
        st.subheader("Slettet")
        st.html(udkast_changes.deleted(edited.draft, edited.read))
    if edited is not None and edited.read.comments:
        st.subheader("Kommentarer i Word-filen")
        st.html(udkast_changes.comments(edited.read.comments))


def _edited_marks(tracked: int, unread: int) -> None:
    if tracked:
        count = "1 sporet ændring" if tracked == 1 else f"{tracked} sporede ændringer"
        tell(
            "advarsel",
            f"Word-filen har {count}. Indsat tekst er læst med, slettet tekst er ikke. Godkend "
            "eller afvis ændringerne i Word, før brevet bliver sendt.",
        )
    if unread:
        count = "1 billede" if unread == 1 else f"{unread} billeder"
        tell(
            "advarsel", f"Word-filen har {count}. Ord i billeder er ikke læst og ikke kontrolleret."
        )


def _part(
    opened: state.OpenCase,
    part: tuple[str, str],
    said: list[udkast_display.Said],
    edited: Edited | None,
) -> None:
    key, title = part
    st.subheader(markup.plain(title))
    if not said:
        if key != "begrundelse":  # the heading over the parts that follow; it never has words
            st.write("Der står ikke noget i afsnittet.")
        return
    st.html(udkast_display.section_html(said, edited.step.saved_by if edited else ""))
    if key == "brevhoved":
        return
    st.html(udkast_display.hardness(said, reference_sentences()))
    with st.expander(f"Kilder til »{markup.plain(title)}«", key=f"kilder-{key}"):
        st.html(udkast_display.sources_table(title, said, opened.data))
        if long := udkast_display.long_sentences(said):
            st.write("Lange sætninger, som du kan overveje at dele:")
            st.html(markup.bullets(markup.text(one) for one in long))


def _notes(shown: line.Examined, letter: Letter, edited: Edited | None, word: bytes) -> None:
    st.header("Kontrol af brevet")
    if edited is not None:
        draft, read, found = edited.draft, edited.read, edited.notes
    else:
        draft = letter.draft
        _, read, found = udkast_lager.checked(shown, draft, word)
    if not found:
        st.write("Kontrollen har ingen bemærkninger.")
        return
    st.html(udkast_display.notes(found, udkast_display.section_titles(draft), read))


def _start_over(opened: state.OpenCase, letter: Letter, edited: Edited | None) -> None:
    if edited is None:
        return
    st.header("Begynd forfra")
    st.write(
        "Du kan tage brevet fra sagen igen. Din rettede udgave bliver liggende som udkast "
        f"{edited.step.number}, men den gælder ikke længere."
    )
    if st.button("Tag brevet fra sagen igen"):
        if complaint := udkast_lager.again(opened, letter):
            tell("fejl", complaint)
            return
        st.rerun()
