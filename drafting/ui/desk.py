"""Between the open case on the screen and the store: the address says which case, a save is a save.

A case opened from the list has its key in the address (`?sag=`), so that a reload loses nothing,
and every change is saved before the page says so. A case opened from a file on the page Sag is on
the screen only, until it is put into the list.
"""

from typing import Any

import streamlit as st

from drafting.errors import UdkastError
from drafting.storage import service
from drafting.ui import state

__all__ = ["close", "follow_address", "put_in_list", "write"]

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
    except UdkastError as error:
        state.close_case()
        state.say("fejl", error.user_message)
        del st.query_params[ADDRESS]
        return
    source = f"{found.row.case_id}.json"
    state.open_case(found.version.body, source, key=key, version=found.version.version)


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
