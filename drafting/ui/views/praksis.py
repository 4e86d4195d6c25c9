"""Praksis: search the decisions, see at once whether each still holds, read it whole."""

import html
from datetime import date

from drafting.domain.law import LawRef, parse_law_ref
from drafting.errors import InputError, UdkastError
from drafting.ui.frame import tell
from precedents.library import default_sources, open_library
from precedents.model import Precedent, PrecedentHit, PrecedentStatus
from precedents.opened import PrecedentIndex
from precedents.query import PrecedentQuery
from precedents.search import search_precedents
from precedents.weigh import note_on, status_of_point, status_on

__all__ = ["marked", "read_filters", "show"]

_COLOURS = {
    PrecedentStatus.VALID: ("green", "✓"),
    PrecedentStatus.PARTLY_WITHDRAWN: ("orange", "◐"),
    PrecedentStatus.WITHDRAWN: ("red", "✕"),
    PrecedentStatus.HISTORIC: ("red", "✕"),
    PrecedentStatus.UNKNOWN: ("gray", "?"),
}
_LEARNED = (
    "Meningssøgningen bruger en oplært sprogmodel; en myndighed kan slå den fra "
    "(UDKAST_MENINGSSOEGNING=fra), hvis den ikke har hjemmel til at bruge en oplært komponent."
)


def show() -> None:
    """Draw the page: question, filters, hits with status, and the whole text of a hit."""
    import streamlit as st

    st.title("Praksis")
    text = st.text_input("Hvad vil du vide?", key="praksis_tekst", max_chars=2_000)
    statuses, law, day = _filters()
    if not text.strip():
        st.caption(_LEARNED)
        return
    try:
        wanted = read_filters(law, day)
        with st.spinner("Søger …"):
            index = _index()
            query = PrecedentQuery(text, wanted[1], frozenset(statuses), wanted[0])
            answer = search_precedents(query, index)
    except UdkastError as error:
        tell("fejl", error.user_message)
        return
    if answer.banner:
        tell("advarsel", answer.banner)
    if not answer.confident:
        tell(
            "oplysning",
            "Ingen afgørelse i samlingen svarer klart på spørgsmålet. Her er det nærmeste.",
        )
    for hit in answer.hits:
        _hit(hit, index, wanted[1])


def read_filters(law: str, day: str) -> tuple[tuple[LawRef, ...], date | None]:
    """Return the provision and the day an officer typed; empty fields filter nothing.

    Raises:
        InputError: a field cannot be read.
    """
    try:
        refs = (parse_law_ref(law.strip()),) if law.strip() else ()
    except ValueError as error:
        raise InputError(
            "bad law filter",
            user_message="Bestemmelsen kan ikke læses. Skriv den som »LKH § 7, stk. 3«.",
        ) from error
    try:
        asked = date(*map(int, reversed(day.strip().split("-")))) if day.strip() else None
    except (ValueError, TypeError) as error:
        raise InputError(
            "bad date filter",
            user_message="Datoen kan ikke læses. Skriv den som dag-måned-år, fx 20-11-2020.",
        ) from error
    return refs, asked


def _filters() -> tuple[list[PrecedentStatus], str, str]:
    import streamlit as st

    with st.expander("Afgræns"):
        statuses = st.multiselect(
            "Status",
            list(PrecedentStatus),
            format_func=str,
            placeholder="Alle",
            key="praksis_status",
        )
        law = st.text_input("Bestemmelse, fx LKH § 7, stk. 3", key="praksis_lov", max_chars=60)
        day = st.text_input("Som praksis var den (dag-måned-år)", key="praksis_dag", max_chars=10)
    return statuses, law, day


def _index() -> PrecedentIndex:
    """Return the index, one for all sessions: it holds no case data."""
    import streamlit as st

    from precedents.folder import live_folder

    @st.cache_resource(show_spinner=False, max_entries=2)
    def opened(_live: str) -> PrecedentIndex:
        return open_library(lambda done, total: None)

    live = live_folder(default_sources().root)
    return opened(live.name if live is not None else "")


def _badge(status: PrecedentStatus) -> None:
    import streamlit as st

    colour, sign = _COLOURS[status]
    st.badge(f"{sign} {status}", color=colour)  # type: ignore[arg-type]  # its own literal type


def _hit(hit: PrecedentHit, index: PrecedentIndex, day: date | None) -> None:
    import streamlit as st

    with st.container(border=True):
        st.html(f"<h2 class='ud-hit' lang='da'>{html.escape(hit.title)}</h2>")
        _badge(hit.status)
        if hit.replaced_by:
            st.text(f"Brug i stedet: {', '.join(hit.replaced_by)}")
        if hit.status_note:
            st.text(hit.status_note)
        if not hit.verified:
            st.text("Indholdet er ikke efterset i kilden. Læs afgørelsen, før du henviser til den.")
        st.html(
            f"<p lang='da'><strong>{html.escape(hit.passage.section)}:</strong> "
            f"{marked(hit.passage.text, hit.marks)}</p>"
        )
        st.caption(html.escape(f"Fundet på {', '.join(hit.why)}").replace("_", "\\_"))
        with st.expander("Læs hele afgørelsen"):
            _whole(index.corpus[hit.key], index, day)


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """Return text as HTML with the marked places in <mark>; everything else is escaped."""
    parts, last = [], 0
    for start, end in marks:
        parts += [html.escape(text[last:start]), "<mark>", html.escape(text[start:end]), "</mark>"]
        last = end
    return "".join([*parts, html.escape(text[last:])]).replace("\n", "<br>")


def _whole(precedent: Precedent, index: PrecedentIndex, day: date | None) -> None:
    import streamlit as st

    body: list[str] = []
    for point in precedent.propositions:
        state = status_of_point(point, day)
        carried = f", ført videre i {point.carried_by}" if point.carried_by else ""
        body.append(f"<li>{html.escape(point.text)} <em>[{state}{html.escape(carried)}]</em></li>")
    points = f"<ul>{''.join(body)}</ul>" if body else ""
    parts = [f"<p>{marked(precedent.resume, ())}</p>" if precedent.resume else "", points]
    parts += [
        f"<h3>{html.escape(section.heading)}</h3><p>{marked(section.text, ())}</p>"
        for section in precedent.sections
    ]
    st.html(f"<div lang='da'>{''.join(parts)}</div>")
    status = status_on(precedent, index.corpus, day)
    st.text(f"Status: {status}. {note_on(precedent, index.corpus, day)}".strip())
    st.text(f"Kilde: {_source(precedent)}")


def _source(precedent: Precedent) -> str:
    return " · ".join(each for each in (precedent.source, precedent.url) if each)
