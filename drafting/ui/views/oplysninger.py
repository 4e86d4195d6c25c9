"""The page Oplysninger: the source with its marks on the left, the fact cards on the right.

The page holds no case itself: it is given a way to read the open case file, a way to write it, the
name of the person at the screen, and a memory of its own that ends with the session.
"""

from html import escape
from typing import Any

import streamlit as st

from drafting.errors import InputError
from drafting.intake import (
    Answer,
    Candidate,
    Choice,
    confirm,
    evidence_path,
    put,
    read_answer,
)
from drafting.ui.fact_cards import Page, marks_for, page_of
from drafting.ui.fact_names import fact_name, fact_value
from drafting.ui.source_marks import marked_text
from drafting.ui.views.vedlaeg import Desk, attach, original

__all__ = ["Desk", "show"]

_TYPED = "Oplyst af sagsbehandler"


def show(desk: Desk) -> None:
    """Draw the page under its title."""
    case = desk.read()
    if case is None:
        st.write("Åbn en sag, før du ser på oplysninger.")
        return
    attach(desk, case)
    page = page_of(case, desk.memory)
    if not page.documents:
        st.write(
            "Der er ingen dokumenter med tekst i sagen. Vedlæg afgørelsen, klagen og ansøgningen."
        )
    else:
        st.write(page.progress + ".")
    source, cards = st.columns([3, 2], gap="large")
    with source:
        _source(desk, page)
    with cards:
        _missing(desk, case, page)
        _open(desk, case, page)
        _answered(page)


def _source(desk: Desk, page: Page) -> None:
    st.header("Kilden")
    names = [one.name for one in page.documents]
    if not names:
        return
    chosen = _chosen(desk, page)
    hops = desk.memory.get("oplysninger_hop", 0)
    shown = names.index(chosen.document) if chosen is not None and chosen.document in names else 0
    name = st.selectbox("Dokument", names, index=shown, key=f"oplysninger_dokument_{hops}")
    document = next(one for one in page.documents if one.name == name)
    st.html(marked_text(name, document.text, marks_for(page, name, chosen)))
    original(desk, name)


def _chosen(desk: Desk, page: Page) -> Candidate | None:
    key = desk.memory.get("oplysninger_valgt")
    every = (*page.open, *(row[0] for row in page.answered))
    return next((one for one in every if _key(one) == key), None)


def _key(one: Candidate) -> str:
    return f"{one.path}|{one.document}|{one.start}|{one.end}"


def _missing(desk: Desk, case: dict[str, Any], page: Page) -> None:
    if not page.missing:
        return
    st.header("Mangler")
    st.write("Disse oplysninger er nødvendige og er ikke fundet i dokumenterne.")
    for path, example in page.missing:
        with st.form(f"mangler-{path}", enter_to_submit=False):
            typed = st.text_input(fact_name(path))
            if st.form_submit_button("Skriv i sagen") and typed.strip():
                _enter(desk, case, (path, example), typed)


def _enter(desk: Desk, case: dict[str, Any], fact: tuple[str, object], typed: str) -> None:
    path, example = fact
    try:
        if not desk.actor.strip():
            raise InputError(
                "an answer without a person",
                user_message="Skriv, hvem du er, før du skriver oplysninger i sagen.",
            )
        value = read_answer(path, example, typed)
    except InputError as error:
        st.html(f'<p role="alert"><strong>✕ Fejl:</strong> {escape(error.user_message)}</p>')
        return
    case = put(case, path, value)
    evidence = dict(case.get("evidence") or {})
    evidence[evidence_path(path)] = [{"document": _TYPED, "confirmed_by": desk.actor}]
    desk.write({**case, "evidence": evidence})
    st.rerun()


def _open(desk: Desk, case: dict[str, Any], page: Page) -> None:
    st.header("Forslag")
    if not page.open:
        st.write("Der er ingen ubesvarede forslag.")
    for one in page.open:
        with st.container(border=True):
            st.html(_card(one))
            _buttons(desk, case, one)


def _card(one: Candidate) -> str:
    sign = "✓" if one.certainty == "sikker" else "?"
    warning = (
        ("<p><strong>! Dokumenterne siger ikke det samme.</strong> Vælg, hvad der er rigtigt.</p>")
        if one.contradicts
        else ""
    )
    more = f" Står også {len(one.elsewhere)} andre steder." if one.elsewhere else ""
    return (
        f"<h3 style='font-size:1.02rem;margin:0'>{escape(fact_name(one.path))}</h3>"
        f"<p style='font-size:1.15rem;margin:0.2rem 0'>{escape(fact_value(one.value))}</p>{warning}"
        f"<p style='margin:0'>»{escape(one.quote)}«</p>"
        f"<p style='margin:0;font-size:0.88rem;color:#454545'>{escape(one.document)}, "
        f"side {one.page}."
        f" {escape(sign)} {escape(one.certainty)}. {escape(one.why)}{escape(more)}</p>"
    )


def _buttons(desk: Desk, case: dict[str, Any], one: Candidate) -> None:
    key = _key(one)
    row = st.container(horizontal=True)
    if row.button("Bekræft", key=f"ja-{key}", type="primary"):
        _answer(desk, case, Answer(one, Choice.CONFIRM, desk.actor))
    if row.button("Afvis", key=f"nej-{key}"):
        _answer(desk, case, Answer(one, Choice.REJECT, desk.actor))
    if row.button("Vis i kilden", key=f"vis-{key}"):
        desk.memory["oplysninger_valgt"] = key
        desk.memory["oplysninger_hop"] = desk.memory.get("oplysninger_hop", 0) + 1
        st.rerun()
    with st.expander("Ret"), st.form(f"ret-{key}", enter_to_submit=False):
        typed = st.text_input("Den rigtige oplysning", key=f"felt-{key}")
        if st.form_submit_button("Gem rettelsen"):
            _correct(desk, case, one, typed)


def _correct(desk: Desk, case: dict[str, Any], one: Candidate, typed: str) -> None:
    try:
        value = read_answer(one.path, one.value, typed)
    except InputError as error:
        st.html(f'<p role="alert"><strong>✕ Fejl:</strong> {escape(error.user_message)}</p>')
        return
    _answer(desk, case, Answer(one, Choice.CORRECT, desk.actor, value))


def _answer(desk: Desk, case: dict[str, Any], answer: Answer) -> None:
    try:
        desk.write(confirm(case, [answer]))
    except InputError as error:
        st.html(f'<p role="alert"><strong>✕ Fejl:</strong> {escape(error.user_message)}</p>')
        return
    st.rerun()


def _answered(page: Page) -> None:
    if not page.answered:
        return
    with st.expander(f"Besvarede forslag ({len(page.answered)})"):
        for one, state in page.answered:
            st.html(
                f"<p><strong>{escape(state.value.capitalize())}:</strong> "
                f"{escape(fact_name(one.path))}"
                f" – {escape(fact_value(one.value))}. »{escape(one.quote)}«</p>"
            )
