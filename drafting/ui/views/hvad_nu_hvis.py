"""Hvad nu hvis: try another answer on the open case and compare; nothing is written."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from drafting.domain.decision import Examination
from drafting.domain.findings import Finding
from drafting.errors import UdkastError
from drafting.ui import display, line, markup, state
from drafting.ui.answers import Answered, with_answer
from drafting.ui.facts import FactRow, fact_rows
from drafting.ui.formatting import danish_number
from drafting.ui.frame import tell
from drafting.ui.questions import answer_kind, read_tried
from drafting.ui.rule_names import outcome_title

__all__ = ["what_if"]


def what_if(opened: state.OpenCase, shown: line.Examined) -> None:
    """Show the form that tries one other answer, and what it would change."""
    rows = {row.path: row for row in fact_rows(opened.data) if answer_kind(row.path)}
    with st.form("hvad-nu-hvis", enter_to_submit=False):
        path = st.selectbox(
            "Oplysning",
            list(rows),
            index=None,
            format_func=lambda one: _name(rows[one]),
            placeholder="Vælg en oplysning i sagen",
            key="prøv-oplysning",
        )
        typed = st.text_input(
            "Prøv med svaret",
            placeholder="For eksempel 30, 1. juli 2020 eller nej",
            key="prøv-svar",
        )
        sent = st.form_submit_button("Prøv")
    if not sent:
        return
    if path is None or not typed.strip():
        tell("fejl", "Vælg en oplysning, og skriv det svar, du vil prøve.")
        return
    try:
        st.html(_comparison(shown.examination, _tried(opened, path, typed)))
    except UdkastError as error:
        tell("fejl", error.user_message)


def _name(row: FactRow) -> str:
    return f"{row.group}: {row.label} (nu {row.value})"


def _tried(opened: state.OpenCase, path: str, typed: str) -> Examination:
    answer = answer_kind(path)
    assert answer is not None
    answered = Answered(path, read_tried(answer, typed), "", "forsøg", "forsøg", state.moment())
    data = with_answer(opened.data, answered, answer.kind)
    return line.examined(replace(opened, data=data), state.today()).examination


def _comparison(before: Examination, after: Examination) -> str:
    rows = [
        ("Resultat", outcome_title(before.proposal.outcome), outcome_title(after.proposal.outcome)),
        ("Timer om ugen", _hours(before), _hours(after)),
        ("Åbne spørgsmål", *(str(len(one.proposal.open_questions)) for one in (before, after))),
    ]
    whole = markup.table(
        "Sagen nu og med det prøvede svar",
        ("", "Nu", "Med det prøvede svar"),
        [[markup.text(cell) for cell in row] for row in rows],
    )
    changed = [
        (display.title(one), _status(old), _status(new))
        for one, old, new in _pairs(before.findings, after.findings)
        if (old and old.status) != (new and new.status)
    ]
    if not changed:
        return whole + "<p>Ingen andre vurderinger skifter status. Intet er skrevet i sagen.</p>"
    heads = ("Spørgsmål", "Nu", "Med det prøvede svar")
    table = markup.table("Vurderinger, der skifter status", heads, changed)
    return whole + table + "<p>Intet er skrevet i sagen.</p>"


def _hours(found: Examination) -> str:
    hours = found.proposal.hours
    return "ikke fastsat" if hours is None else danish_number(hours)


def _status(finding: Finding | None) -> str:
    return display.status_badge(finding) if finding else "–"


def _pairs(
    before: Iterable[Finding], after: Iterable[Finding]
) -> list[tuple[Finding, Finding | None, Finding | None]]:
    old = {(one.rule, one.subject): one for one in before}
    new = {(one.rule, one.subject): one for one in after}
    return [(one, old.get(key), new.get(key)) for key, one in {**old, **new}.items()]
