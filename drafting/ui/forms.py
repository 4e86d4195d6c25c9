"""Draw the form for one open question, never pre-filled, and read what was typed.

A skøn takes answer, reason and source; a fact takes answer and source. Numbers and dates are
plain text fields read strictly (`parsing`): a number field would turn "12,5" into 125.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from drafting.ui.markup import plain
from drafting.ui.questions import Answer, read_answer

__all__ = ["Written", "ask", "missing_from"]

YES_NO = {"Ja": True, "Nej": False}
HINTS = {
    "timer": "Timer om ugen, for eksempel 12,5",
    "tal": "Et tal, for eksempel 3 eller 12,5",
    "dato": "For eksempel 1. juli 2020 eller 01.07.2020",
    "tekst": "Skriv svaret",
}


@dataclass(frozen=True, slots=True)
class Written:
    """What a person filled in: the answer as typed or chosen, why, and where it stands."""

    answer: str | dict[str, str] | None
    reason: str
    source: str

    def value(self, kind: str) -> object:
        """Return the answer as the case file holds it.

        Raises:
            InputError: the answer is not a Danish number or date.
        """
        if isinstance(self.answer, dict):
            return {name: read_answer("timer", typed) for name, typed in self.answer.items()}
        given = self.answer or ""
        return YES_NO[given] if kind in ("skøn", "ja-nej") else read_answer(kind, given)


def ask(key: str, answer: Answer, documents: list[str]) -> Written | None:
    """Draw the form and return what was sent; None until the person sends it.

    Args:
        key: tells this question's fields from another's, e.g. its path.
        answer: how it is answered; the options of a "fordeling" are the occupations.
        documents: what the source may be chosen from; another may be written.
    """
    with st.form(f"spm-{key}", enter_to_submit=False):
        given = _answer_field(key, answer)
        reason = ""
        if answer.kind == "skøn":
            reason = st.text_area(
                "Begrundelse (kommer med i afgørelsen)", key=f"grund-{key}", height=100
            )
        source = st.selectbox(
            "Kilde",
            documents,
            index=None,
            placeholder="Vælg et dokument, eller skriv kilden",
            accept_new_options=True,
            key=f"kilde-{key}",
        )
        sent = st.form_submit_button("Skriv svaret i sagen", type="primary")
    return Written(given, reason.strip(), (source or "").strip()) if sent else None


def _answer_field(key: str, answer: Answer) -> str | dict[str, str] | None:
    if answer.kind == "fordeling":
        return _split_fields(key, answer.options)
    if answer.kind in ("skøn", "ja-nej"):
        return st.radio("Svar", list(YES_NO), index=None, horizontal=True, key=f"svar-{key}")
    if answer.kind == "valg":
        return st.selectbox(
            "Svar", answer.options, index=None, placeholder="Vælg", key=f"svar-{key}"
        )
    typed = st.text_input("Svar", placeholder=HINTS[answer.kind], key=f"svar-{key}")
    return typed.strip() or None


def missing_from(written: Written, kind: str, by: str) -> str | None:
    """Return a Danish sentence about what is not filled in; None where all is."""
    wanted = {
        "et svar": written.answer is not None,
        "en begrundelse": bool(written.reason) or kind != "skøn",
        "en kilde": bool(written.source),
        "dit navn": bool(by),
    }
    names = [name for name, given in wanted.items() if not given]
    if not names:
        return None
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} og {names[-1]}"
    return f"Svaret er ikke skrevet i sagen. Der mangler {listed}."


def _split_fields(key: str, names: tuple[str, ...]) -> dict[str, str] | None:
    typed: dict[str, Any] = {
        name: st.text_input(plain(name), placeholder=HINTS["timer"], key=f"svar-{key}-{number}")
        for number, name in enumerate(names)
    }
    return typed if all(typed.values()) else None
