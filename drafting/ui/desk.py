"""The bridge from the pages to the office: which case is open, and every answer saved in it.

The open case is the one in the address (`?sag=KEY`); the session remembers the key, since a change
of page drops it from the address. The case is read from the store on each run, in the version the
screen was drawn from, and an answer is saved on top of that version: when somebody has saved in
between, the two are kept side by side until a person has chosen.
"""

from typing import Any

import streamlit as st

from drafting.domain.people import Role
from drafting.errors import AccessError, StorageError
from drafting.office import cases
from drafting.storage import ConflictError, NumberInUseError, UnknownCaseError
from drafting.storage.model import CaseRow, CaseVersion
from drafting.storage.times import danish_time
from drafting.ui import state

__all__ = [
    "by_whom",
    "clock",
    "close",
    "enter",
    "find_address",
    "new_copy",
    "open_from_list",
    "opened",
    "save",
    "settle",
    "why_closed",
]

ADDRESS = "sag"


def by_whom() -> str:
    """Return the id of who acts, as the audit trail names them; nobody can type another."""
    return state.user().id


def clock(at: str) -> str:
    """Return a stored time as "kl. 14.05", with the day before it where it is not today."""
    day, time = danish_time(at).split(" ", 1)
    return time if day == f"{state.today():%d.%m.%Y}" else f"den {day} {time}"


def opened() -> state.OpenCase | None:
    """Return the open case as it is stored, or None where none is open.

    Raises:
        AccessError: it is not theirs to see.
        StorageError: the store or the case cannot be read.
    """
    key = find_address()
    if key is None:
        return None
    found = cases.open_case(state.user(), key)
    row, shown = found.row, found.version
    if state.base() not in (None, row.version):
        shown = cases.read_version(state.user(), key, state.base() or row.version)
    state.stand_on(shown.version)
    return _open_case(row, shown)


def _open_case(row: CaseRow, shown: CaseVersion) -> state.OpenCase:
    return state.OpenCase(
        shown.body,
        f"sag {row.case_id}",
        row.key,
        shown.version,
        row.version,
        shown.saved_at,
        shown.saved_by,
    )


def find_address() -> str | None:
    """Return the key in the address, or the remembered one put back into the address."""
    asked: str | None = st.query_params.get(ADDRESS)
    key = asked or state.case_key()
    if key is not None and key != state.case_key():
        state.take(key)
    if key is not None and asked is None:
        st.query_params[ADDRESS] = key
    return key


def why_closed(error: AccessError | StorageError) -> str:
    """Return why no case is shown, what is safe and what to do (Danish)."""
    if isinstance(error, AccessError | UnknownCaseError):
        return error.user_message
    return (
        "Sagerne kan ikke åbnes lige nu. Det, der er gemt, er ikke ændret af dette. "
        f"{error.user_message} Genindlæs siden, når det er bragt i orden."
    )


def save(shown: state.OpenCase, data: dict[str, Any], done: str) -> str | None:
    """Save an edited case file on top of the version on the screen.

    Returns:
        A Danish sentence on why it is not saved; None when it is, or when two versions now wait
        for the person's choice (`state.conflict`).
    """
    try:
        saved = cases.save_case(state.user(), shown.key, data, shown.version)
    except ConflictError as error:
        before = cases.read_version(state.user(), shown.key, error.base).body
        state.keep_conflict(
            state.Conflict(
                shown.key, error.version, error.user_message, before, error.theirs, error.mine
            )
        )
        return None
    except (AccessError, StorageError) as error:
        return error.user_message
    state.stand_on(saved.version)
    state.say("udført", f"{done} Gemt (version {saved.version}) {clock(saved.saved_at)}.".strip())
    return None


def settle(found: state.Conflict, data: dict[str, Any] | None) -> str | None:
    """Save what a person chose of two versions; None keeps the stored one.

    Returns:
        A Danish sentence on why it is not saved, or None.
    """
    if data is None:
        state.keep_conflict(None)
        state.stand_on(None)
        state.say("udført", f"Den gemte version ({found.version}) er beholdt.")
        return None
    on = state.OpenCase(found.theirs, "", found.key, found.version)
    complaint = save(on, data, "Dit valg mellem de to versioner er gemt.")
    if complaint is None and state.conflict() is found:
        state.keep_conflict(None)
    return complaint


def enter(data: dict[str, Any]) -> None:
    """Open a case file: the stored case of that number, or a new one.

    A file that is not what is stored is laid beside it for a person to choose.

    Raises:
        AccessError: the person may not create a case.
        StorageError: it cannot be stored.
    """
    row = _row_of(str(data["case_id"]))
    if row is None:
        _create(data)
        return
    _show(row.key)
    versions = cases.history(state.user(), row.key)
    if any(one.body == data for one in versions):
        when = f"{clock(row.saved_at)} (version {row.version})"
        state.say("oplysning", f"Sagen er i sagslisten og er åbnet, som den sidst er gemt, {when}.")
        return
    said = (
        f"Sag {row.case_id} er allerede i sagslisten, og filen siger noget andet end den gemte "
        f"version {row.version}. Intet er overskrevet. Vælg, hvad der skal gælde."
    )
    state.keep_conflict(state.Conflict(row.key, row.version, said, None, versions[0].body, data))


def new_copy(data: dict[str, Any]) -> None:
    """Open a case file as a new case, under a number of its own where the number is taken.

    Raises:
        StorageError: it cannot be stored.
    """
    number, free, count = str(data["case_id"]), str(data["case_id"]), 1
    while True:
        try:
            _create(data if free == number else {**data, "case_id": free})
            return
        except NumberInUseError:
            count += 1
            free = f"{number}-{count}"


def _create(data: dict[str, Any]) -> None:
    saved = cases.new_case(state.user(), data)
    _show(saved.key)
    said = f"Sag {data['case_id']} er oprettet. Gemt (version 1) {clock(saved.saved_at)}."
    state.say("udført", said)


def _row_of(number: str) -> CaseRow | None:
    """Return the person's own case of a number; another's is not theirs to find."""
    if Role.OFFICER not in state.user().roles:
        return None
    rows = cases.list_own(state.user(), number).rows
    return rows[0] if rows and rows[0].case_id == number else None


def open_from_list(key: str) -> None:
    """Open a stored case and go to its page."""
    _show(key)


def _show(key: str) -> None:
    state.take(key)
    st.query_params[ADDRESS] = key
    state.go_to("sag")


def close() -> None:
    """Open no case; everything in it is saved already."""
    state.leave()
    st.query_params.pop(ADDRESS, None)
