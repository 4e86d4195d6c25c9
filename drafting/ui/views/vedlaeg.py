"""Attaching documents: reading them, asking for the encoding where it is in doubt, the originals.

The text goes into the case file, the bytes into the store. A file whose encoding is in doubt
is attached only when a person has seen it and chosen: mojibake is never saved in silence.
"""

from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from drafting.errors import StorageError, UdkastError
from drafting.intake import ENCODINGS, ReadDocument, read_bytes
from drafting.ui.fact_cards import add_documents
from drafting.ui.originals import Original
from drafting.ui.rereading import preview, reread

__all__ = ["Desk", "Waiting", "attach", "original"]

_TYPES = ["txt", "docx", "pdf", "html", "htm", "eml"]
_TOLD, _WAITING = "oplysninger_besked", "oplysninger_tegnsaet"
_TEXT = (".txt", ".text", ".md", ".csv", ".log", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that waits for an encoding: which of its documents are in doubt, and the guess."""

    name: str
    data: bytes
    guess: str
    doubtful: tuple[int, ...] = (0,)


@dataclass(frozen=True, slots=True)
class Desk:
    """What the page works on; app and tests each give their own.

    `keep` stores the bytes of a document by its name in the case, `find` finds them again.
    """

    read: Callable[[], dict[str, Any] | None]
    write: Callable[[dict[str, Any]], None]
    actor: str
    memory: MutableMapping[str, Any]
    keep: Callable[[str, bytes], None]
    find: Callable[[str], Original | None]


def attach(desk: Desk, case: dict[str, Any]) -> None:
    """Draw what was said, the upload, and the texts that wait for an encoding."""
    for sign, word, message in desk.memory.pop(_TOLD, []):
        st.html(
            f'<p role="status"><strong>{escape(sign)} {escape(word)}:</strong> '
            f"{escape(message)}</p>"
        )
    _upload(desk, case)
    for number, waiting in enumerate(desk.memory.get(_WAITING, [])):
        with st.container(border=True):
            _ask(desk, case, number, waiting)


def _say(desk: Desk, sign: str, word: str, message: str) -> None:
    desk.memory.setdefault(_TOLD, []).append((sign, word, message))


def _upload(desk: Desk, case: dict[str, Any]) -> None:
    with (
        st.expander("Vedlæg dokumenter", expanded=not case.get("documents")),
        st.form("vedlaeg", clear_on_submit=True),
    ):
        files = st.file_uploader(
            "Word, PDF, tekst, HTML eller e-mail", type=_TYPES, accept_multiple_files=True
        )
        if st.form_submit_button("Læs dokumenterne") and files:
            fresh = case
            for file in files:
                fresh = _one(desk, fresh, file.name, file.getvalue())
            if fresh is not case:
                desk.write(fresh)
            st.rerun()


def _one(desk: Desk, case: dict[str, Any], name: str, data: bytes) -> dict[str, Any]:
    """Return the case with a file in it; unchanged where it is refused or waits for an answer."""
    try:
        read = read_bytes(data, name)
    except UdkastError as error:
        _say(desk, "✕", "Ikke læst", error.user_message)
        return case
    doubtful = tuple(number for number, one in enumerate(read) if one.doubt)
    if doubtful:
        waiting = Waiting(name, data, read[doubtful[0]].doubt, doubtful)
        desk.memory.setdefault(_WAITING, []).append(waiting)
        return case
    return _added(desk, case, read, data)


def _added(
    desk: Desk, case: dict[str, Any], read: tuple[ReadDocument, ...], data: bytes
) -> dict[str, Any]:
    fresh = add_documents(case, read)
    name = fresh["documents"][-len(read)]["name"]
    try:
        desk.keep(name, data)
    except StorageError as error:
        _say(desk, "✕", "Ikke vedlagt", f"»{name}« blev ikke gemt. {error.user_message}")
        return case
    for one in read:
        _say(desk, "✓", "Læst", f"{one.name}: {len(one.text)} tegn, {len(one.pages)} side(r).")
        for problem in one.problems:
            _say(desk, "!", "Bemærk", f"{one.name}, {problem.where}: {problem.message}")
    return fresh


def _ask(desk: Desk, case: dict[str, Any], number: int, waiting: Waiting) -> None:
    st.subheader("Hvilket tegnsæt er teksten skrevet med?")
    st.write(
        "Programmet kan ikke se det med sikkerhed. Vælg det, hvor æ, ø og å står rigtigt. "
        "Dokumentet er ikke vedlagt endnu."
    )
    read = _chosen(waiting, f"ny-{number}-{waiting.name}")
    row = st.container(horizontal=True)
    if row.button("Vedlæg dokumentet", key=f"vedlaeg-{number}", disabled=read is None) and read:
        fresh = _added(desk, case, read, waiting.data)
        _answered(desk, number)
        if fresh is not case:
            desk.write(fresh)
        st.rerun()
    if row.button("Vedlæg det ikke", key=f"vedlaeg-ikke-{number}"):
        _answered(desk, number)
        _say(desk, "!", "Ikke vedlagt", f"»{waiting.name}« er ikke vedlagt.")
        st.rerun()


def _answered(desk: Desk, number: int) -> None:
    rows = desk.memory[_WAITING]
    desk.memory[_WAITING] = [*rows[:number], *rows[number + 1 :]]


def _chosen(waiting: Waiting, key: str) -> tuple[ReadDocument, ...] | None:
    """Let a person choose an encoding and see the text in it; None where the bytes do not fit."""
    guess = waiting.guess if waiting.guess in ENCODINGS else "Windows-1252"
    index = ENCODINGS.index(guess)
    st.html(f"<p><strong>{escape(waiting.name)}</strong></p>")
    encoding = st.radio("Tegnsæt", ENCODINGS, index=index, key=f"tegnsaet-{key}")
    try:
        read = read_bytes(waiting.data, waiting.name, encoding)
    except UdkastError as error:
        st.html(f'<p role="alert"><strong>✕ Fejl:</strong> {escape(error.user_message)}</p>')
        return None
    texts = "\n".join(one.text for n, one in enumerate(read) if n in waiting.doubtful)
    rows = "".join(f"<li>»{escape(one)}«</li>" for one in preview(texts))
    st.html(f"<p>Sådan læses teksten som {escape(encoding)}:</p><ul>{rows}</ul>")
    return read


def original(desk: Desk, name: str) -> None:
    """Draw the way to a document's original, and for a text the way to read it again."""
    try:
        found = desk.find(name)
    except StorageError as error:
        st.html(f'<p role="alert"><strong>✕ Fejl:</strong> {escape(error.user_message)}</p>')
        return
    if found is None:
        st.write("Kun teksten ligger i sagen; den oprindelige fil er ikke gemt.")
        return
    size = max(1, round(found.size / 1000))
    st.download_button(
        f"Hent den oprindelige fil ({size} kB)",
        found.read,
        file_name=found.name,
        mime="application/octet-stream",
        on_click="ignore",
        key=f"hent-{name}",
    )
    if found.name.lower().endswith(_TEXT):
        _again(desk, name, found)


def _again(desk: Desk, name: str, found: Original) -> None:
    with st.expander("Står æ, ø og å forkert i teksten?"):
        if not st.toggle("Vælg et andet tegnsæt", key=f"igen-{name}"):
            return
        again = Waiting(found.name, found.read(), "")
        case, read = desk.read(), _chosen(again, f"igen-{name}")
        if st.button("Læs teksten igen", key=f"laes-igen-{name}") and read and case:
            desk.write(reread(case, name, read[0].text))
            _say(desk, "✓", "Læst igen", f"»{name}« er læst med det valgte tegnsæt.")
            st.rerun()
