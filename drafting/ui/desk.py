"""Between the open case on the screen and the store: the address says which case, a save is a save.

A case opened from the list has its key in the address (`?sag=`), so that a reload loses nothing,
and every change is saved before the page says so. A case opened from a file on the page Sag is on
the screen only, until it is put into the list.
"""

from typing import Any

import streamlit as st

from drafting.domain.decision import Outcome
from drafting.errors import UdkastError
from drafting.storage import CaseVersion, StepKind, drafts, service
from drafting.ui import state

__all__ = ["choose", "close", "follow_address", "put_in_list", "write"]

ADDRESS = "sag"


def follow_address() -> None:
    """Open the case the address names; keep the open case's key in the address on every page."""
    key = st.query_params.get(ADDRESS)
    current = state.opened()
    here = current.key if current is not None else None
    if key and key != here:
        _open(key)
    elif here and not key:
        st.query_params[ADDRESS] = here


def _open(key: str) -> None:
    try:
        found = service.open_case(key, service.default_actor())
        chosen = _chosen(key, found.version)
    except UdkastError as error:
        state.close_case()
        state.say("fejl", error.user_message)
        del st.query_params[ADDRESS]
        return
    source = f"{found.row.case_id}.json"
    state.open_case(found.version.body, source, key=key, version=found.version.version)
    state.choose(chosen)


def _chosen(key: str, version: CaseVersion) -> state.Choice | None:
    """Return the choice that stands; made on an earlier version, it is no longer of this case."""
    steps = drafts.steps_of(key, StepKind.DECISION)
    body = steps[-1].body if steps else {}
    if not body:
        return None
    on = version.body if steps[-1].case_version == version.version else {}
    return state.Choice(Outcome(body["outcome"]), body["reason"], body["decided_by"], on)


def choose(made: state.Choice | None) -> None:
    """Record a person's choice of outcome, in the store where the case is there; None undoes it.

    Raises:
        StorageError: it could not be saved; the choice on the screen is as it was.
    """
    current = state.opened()
    if current is not None and current.key is not None:
        body: dict[str, Any] = {}
        if made is not None:
            body = {
                "outcome": made.outcome.value,
                "reason": made.reason,
                "decided_by": made.decided_by,
            }
        drafts.record_decision(current.key, body, current.version, service.default_actor())
    state.choose(made)


def write(data: dict[str, Any]) -> bool:
    """Replace the open case's file, and save it where the case is in the list.

    Returns:
        Whether it is saved: False for a case that is on the screen only.

    Raises:
        StorageError: it could not be saved; the screen still shows what was saved last.
    """
    current = state.opened()
    if current is None or current.key is None:
        state.change_case(data)
        return False
    saved = service.save_case(current.key, data, current.version, service.default_actor())
    state.change_case(data, version=saved.version)
    return True


def put_in_list() -> None:
    """Save the case that is on the screen only as a new case of the list.

    Raises:
        StorageError: it could not be saved, e.g. since the case number is in use.
    """
    current = state.opened()
    if current is None:
        raise LookupError("no case is open")
    saved = service.new_case(current.data, service.default_actor())
    state.keep_key(saved.key, saved.version)
    st.query_params[ADDRESS] = saved.key


def close() -> None:
    """Take the case off the screen and out of the address."""
    state.close_case()
    if ADDRESS in st.query_params:
        del st.query_params[ADDRESS]
