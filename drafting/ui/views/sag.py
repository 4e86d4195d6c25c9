"""Sag: the whole line of the open case, from facts to the Word file."""

import streamlit as st

from drafting.domain.findings import Status
from drafting.errors import UdkastError
from drafting.ui import desk, display, line, state, steps
from drafting.ui.answers import as_json
from drafting.ui.facts import fact_rows
from drafting.ui.formatting import danish_value
from drafting.ui.frame import case_header, tell
from drafting.ui.markup import bullets, text
from drafting.ui.start import case_page
from drafting.ui.views.ny_sag import open_a_case

__all__ = ["show"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show() -> None:
    """Show the open case from facts to letter, or the ways to open one."""
    opened = case_page("Sag")
    if opened is None:
        open_a_case()
        return
    try:
        shown = line.examined(opened, state.today())
    except UdkastError as error:
        tell("fejl", error.user_message)
        _close(opened)
        return
    case_header(shown, opened)
    _close(opened)
    result, facts, rules, words = st.tabs(
        ["Resultat", "Oplysninger", "Regler", "Brev"], key="faner"
    )
    with result:
        _result(shown)
    with facts:
        _facts(opened)
    with rules:
        _rules(shown)
    with words:
        _letter(shown, opened)


def _close(opened: state.OpenCase) -> None:
    with st.container(horizontal=True):
        if st.button("Luk sagen"):
            desk.close()
            st.rerun()
        st.download_button(
            "Hent sagsfilen (JSON)",
            as_json(opened.data),
            file_name=f"{opened.data['case_id']}.json",
            mime="application/json",
            on_click=steps.note_fetched,
            args=(opened, "sagsfil"),
        )


def _result(shown: line.Examined) -> None:
    found = shown.examination
    st.header("Foreslået resultat")
    st.html(display.result(found))
    for one in display.carrying(found):
        st.html(display.reason(one))
    st.write("Programmet foreslår. Du afgør sagen på siden Vurdering.")
    if found.proposal.open_questions:
        st.header(f"Åbne spørgsmål ({len(found.proposal.open_questions)})")
        st.html(bullets(text(question.question) for question in found.proposal.open_questions))
        st.write("Besvar dem på siden Vurdering.")
    if found.warnings:
        st.header("Advarsler")
        for warning in found.warnings:
            tell("advarsel", warning.message)
    if found.proposal.criticism:
        st.header("Kritik af kommunens behandling")
        st.html(bullets(text(one.text) for one in found.proposal.criticism))


def _facts(opened: state.OpenCase) -> None:
    st.header("Oplysninger i sagen")
    st.html(display.facts_table(fact_rows(opened.data)))
    st.header("Dokumenter")
    for number, document in enumerate(opened.data.get("documents", []), 1):
        with st.expander(f"Dokument {number}", key=f"dokument-{number}"):
            day = document.get("date")
            st.text(document["name"] + (f", {danish_value(day)}" if day else ""))
            st.text(document.get("text") or "Sagsfilen har ikke dokumentets tekst.")


def _rules(shown: line.Examined) -> None:
    st.header("Vurdering efter reglerne")
    findings = shown.examination.findings
    relevant = [one for one in findings if one.status is not Status.NOT_RELEVANT]
    st.html(display.findings_table(relevant))
    rest = [one for one in findings if one.status is Status.NOT_RELEVANT]
    if rest:
        with st.expander(f"Regler, der ikke er relevante i sagen ({len(rest)})"):
            st.html(display.findings_table(rest))
    if names := display.act_names(findings, line.act_names()):
        st.html(names)


def _letter(shown: line.Examined, opened: state.OpenCase) -> None:
    st.header("Brevets tekst")
    try:
        choice = steps.choice(opened)
        decision = line.decision_of(shown, choice, opened)
        draft = line.letter(shown, decision)
        word = state.word_file(draft, line.word)
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    st.download_button(
        "Hent som Word",
        word,
        file_name=f"{draft.letter}-{shown.case.case_id}.docx",
        mime=DOCX,
        type="primary",
        on_click=steps.keep_letter,
        args=(opened, draft, *_made_of(shown, choice if decision else None)),
    )
    st.html(display.letter(draft))


def _made_of(shown: line.Examined, choice: state.Choice | None) -> tuple[str, int | None]:
    return shown.examination.law_date.isoformat(), choice.number if choice else None
