"""The open case and the store: what is on the screen was read from there and is saved there.

The key of the case stands in the address (`?sag=`). Call `keep_address` once a run, before the
page: a reload, a shared address and a change of page then all show the same case.
"""

import streamlit as st

from drafting.errors import UdkastError
from drafting.storage import Saved, UnknownCaseError, service
from drafting.ui import state

__all__ = ["close_stored", "keep_address", "open_stored", "save_open", "who_saves"]


def who_saves() -> str:
    """Return the name the person at the screen has given, or the machine's user id."""
    return state.actor() or service.default_actor()


def keep_address() -> str | None:
    """Open the case of the address, or put the open case's key there.

    Returns:
        A Danish sentence where the address cannot be opened, otherwise None.
    """
    key, held = st.query_params.get("sag"), state.stored()
    if key is None and held is not None:
        st.query_params["sag"] = held.key
    elif key is not None and (held is None or held.key != key):
        return _try_open(key)
    return None


def open_stored(key: str) -> service.OpenCase:
    """Put the newest version of a stored case on the screen and its key in the address.

    Raises:
        StorageError: it cannot be read; the screen is as it was.
    """
    found = service.open_case(key, who_saves())
    state.open_case(found.version.body, f"sag {found.row.case_id}")
    state.hold_stored(key, found.version.version)
    st.query_params["sag"] = key
    return found


def save_open() -> Saved | None:
    """Save the case on the screen on top of the version it was opened from.

    Returns:
        What was saved, after the commit; None where the case on the screen is no stored one.

    Raises:
        ConflictError: somebody saved first; the error holds both texts, the screen keeps yours.
        StorageError: it was not saved; the screen keeps the text.
    """
    opened, held = state.opened(), state.stored()
    if opened is None or held is None:
        return None
    saved = service.save_case(held.key, opened.data, held.version, who_saves())
    state.hold_stored(held.key, saved.version)
    state.saved()
    return saved


def close_stored() -> None:
    """Take the case off the screen and out of the address; in the store it stays."""
    state.close_case()
    st.query_params.pop("sag", None)


def _try_open(key: str) -> str | None:
    try:
        open_stored(key)
    except UnknownCaseError as error:
        st.query_params.pop("sag", None)
        return error.user_message
    except UdkastError as error:
        return error.user_message
    return None
