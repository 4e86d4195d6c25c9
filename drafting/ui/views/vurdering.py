"""Vurdering: answer what is open, see how the result was found, and make your own choice."""

import streamlit as st

from drafting.domain.decision import OpenQuestion
from drafting.domain.findings import Finding, Status
from drafting.errors import UdkastError
from drafting.library.casefile import parse_case
from drafting.ui import desk, display, line, state
from drafting.ui.answers import Answered, with_answer
from drafting.ui.forms import Written, ask, missing_from
from drafting.ui.frame import case_header, tell
from drafting.ui.questions import Answer, answer_kind
from drafting.ui.rule_names import STATUS_SIGNS, rule_question
from drafting.ui.start import case_page
from drafting.ui.views.hvad_nu_hvis import what_if
from drafting.ui.views.valg import own_choice

__all__ = ["show"]


def show() -> None:
    """Show the open questions, the proposal with the person's own choice, and the trace."""
    opened = case_page("Vurdering")
    if opened is None:
        return
    try:
        shown = line.examined(opened, state.today())
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    case_header(shown, opened)
    _questions(opened, shown)
    st.header("Foreslået resultat og dit valg")
    st.html(display.result(shown.examination))
    own_choice(opened, shown)
    st.header("Sådan er resultatet fundet")
    _trace(opened, shown)
    st.header("Hvad nu hvis")
    st.write("Prøv et andet svar på en oplysning. Intet bliver skrevet i sagen.")
    what_if(opened, shown)


def _questions(opened: state.OpenCase, shown: line.Examined) -> None:
    questions = shown.examination.proposal.open_questions
    st.header(f"Åbne spørgsmål ({len(questions)})")
    if not questions:
        st.write("Der er ingen åbne spørgsmål i sagen.")
    for question in questions:
        st.html(display.question_head(question))
        answer = _how(question, shown)
        if answer is None:
            tell("oplysning", _cannot(question))
            continue
        documents = [document.name for document in shown.case.documents]
        written = ask(question.path or question.rule, answer, documents)
        if written is not None:
            _write(opened, question, answer, written)


def _how(question: OpenQuestion, shown: line.Examined) -> Answer | None:
    answer = answer_kind(question.path) if question.path and "[]" not in question.path else None
    if answer is not None and answer.kind == "fordeling":
        return Answer("fordeling", tuple(one.name for one in shown.case.occupations))
    return answer


def _cannot(question: OpenQuestion) -> str:
    if question.kind == "rule":
        return "Programmet har endnu ikke den regel, sagen skal afgøres efter. Behandl den uden."
    return "Det kan ikke besvares her. Skriv det på siden Oplysninger."


def _write(
    opened: state.OpenCase, question: OpenQuestion, answer: Answer, written: Written
) -> None:
    if complaint := missing_from(written, answer.kind, state.actor()):
        tell("fejl", complaint)
        return
    try:
        answered = Answered(
            question.path or "",
            written.value(answer.kind),
            written.reason,
            written.source,
            state.actor(),
            state.moment(),
        )
        data = with_answer(opened.data, answered, answer.kind)
        parse_case(data, source=opened.source)
    except UdkastError as error:
        tell("fejl", f"Svaret er ikke skrevet i sagen. {error.user_message}")
        return
    done = f"Svaret på »{question.question}« er skrevet i sagen, og den er vurderet igen."
    if complaint := desk.save(opened, data, done):
        tell("fejl", complaint)
        return
    st.rerun()


def _trace(opened: state.OpenCase, shown: line.Examined) -> None:
    st.write("Åbn et spørgsmål for at se oplysningerne bag, beregningen og reglerne.")
    carrying = set(shown.examination.proposal.because)
    for number, finding in enumerate(shown.examination.findings):
        if finding.status is Status.NOT_RELEVANT:
            continue
        decisive = bool(carrying & set(finding.catalogue))
        with st.expander(_line(finding), expanded=decisive, key=f"spor-{number}"):
            st.html(display.trace(finding, opened.data))


def _line(finding: Finding) -> str:
    _, sign, word = STATUS_SIGNS[finding.status]
    return f"{sign} {word} – {rule_question(finding.rule)}"
