"""Two versions of one case: shown side by side, and a person chooses what is to stand."""

import streamlit as st

from drafting.ui import desk, markup, state
from drafting.ui.formatting import danish_value
from drafting.ui.frame import tell
from drafting.ui.labels import fact_label, group_of
from drafting.ui.merging import Difference, Side, differences, merged

__all__ = ["settle_here"]

LONGEST = 300
KEEP, MINE, BOTH = "Behold den gemte version", "Brug min version", "Gem den samlede version"


def settle_here() -> None:
    """Show the two versions that wait for a choice, and end the page there; or do nothing."""
    found = state.conflict()
    if found is None:
        return
    st.header("Vælg mellem to versioner")
    tell("advarsel", found.message)
    rows = differences(found.base, found.theirs, found.mine)
    st.html(_side_by_side(found, rows))
    _choose(found, [one for one in rows if one.only is None])
    st.stop()


def _side_by_side(found: state.Conflict, rows: list[Difference]) -> str:
    return markup.table(
        "Det, der er forskelligt",
        ("Oplysning", f"Den gemte (version {found.version})", "Min version"),
        [
            (
                markup.text(f"{number}. {_name(one.path)}"),
                _cell(one, Side.THEIRS),
                _cell(one, Side.MINE),
            )
            for number, one in enumerate(rows, 1)
        ],
    )


def _cell(one: Difference, side: Side) -> str:
    shown = markup.text(_shown(one.theirs if side is Side.THEIRS else one.mine))
    return f"{shown}<br>{markup.badge('kilde', '✎', 'ændret her')}" if one.only is side else shown


def _name(path: str) -> str:
    if path.startswith("evidence."):
        return f"Kilde til: {_name(path.removeprefix('evidence.'))}"
    if path.startswith("documents."):
        return f"Dokument: {path.removeprefix('documents.')}"
    group, label = group_of(path), fact_label(path)
    return label if group == label else f"{group}: {label[0].lower()}{label[1:]}"


def _shown(value: object) -> str:
    """Return a value of a case file as the person reads it, cut where it is very long."""
    if isinstance(value, dict) and "value" in value:
        reason, by = value.get("reason"), value.get("by")
        said = f"{danish_value(value['value']).capitalize()}. {reason or ''}".strip()
        said += f" ({by})" if by else ""
    elif isinstance(value, dict) and "text" in value:
        said = str(value["text"])
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        said = "; ".join(str(one.get("document") or one.get("name") or "") for one in value)
    else:
        said = danish_value(value)
    return said if len(said) <= LONGEST else said[:LONGEST] + " …"


def _choose(found: state.Conflict, both: list[Difference]) -> None:
    with st.form("to-versioner", enter_to_submit=False):
        chosen: dict[str, Side | None] = {}
        if both:
            st.write("Her er der to forskellige svar. Vælg det, der skal gælde.")
        for number, one in enumerate(both, 1):
            st.html(f"<p><strong>{markup.text(_name(one.path))}</strong></p>")
            chosen[one.path] = st.radio(
                f"Svar {number} af {len(both)}",
                list(Side),
                index=None,
                horizontal=True,
                format_func=lambda side: side.value.capitalize(),
                key=f"konflikt-{found.version}-{number}",
            )
        st.write("Det, kun den ene version har ændret, kommer med i den samlede version.")
        row = st.container(horizontal=True)
        together = row.form_submit_button(BOTH, type="primary")
        theirs, mine = row.form_submit_button(KEEP), row.form_submit_button(MINE)
    if together and None in chosen.values():
        tell("fejl", "Der er ikke gemt noget. Vælg et svar alle steder.")
    elif together:
        picked = {path: side for path, side in chosen.items() if side is not None}
        _settle(found, merged(found.base, found.theirs, found.mine, picked))
    elif mine:
        _settle(found, found.mine)
    elif theirs:
        _settle(found, None)


def _settle(found: state.Conflict, data: dict[str, object] | None) -> None:
    complaint = desk.settle(found, data)
    if complaint:
        tell("fejl", complaint)
        return
    st.rerun()
