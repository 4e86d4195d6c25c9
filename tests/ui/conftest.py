"""Pages on a store of their own, in a folder that is thrown away."""

import pytest

from drafting.storage import service


def close_store():
    """Close the store as the end of a server does; the next call opens it again."""
    service.store().close()
    service._open.cache_clear()


@pytest.fixture
def data_folder(tmp_path, monkeypatch):
    """The data folder every page of this test reads from and writes to."""
    for name in ("UDKAST_KEY_FILE", "UDKAST_DATABASE_URL", "UDKAST_ANCHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    yield tmp_path / "data"
    close_store()


def set_as_the_server_sets(monkeypatch):
    """Give the screens the one setting the server derives from the way people sign in."""
    import streamlit as st

    from drafting.ui.shell import read_shell

    before, name = st.get_option, "server.trustedUserHeaders"
    monkeypatch.setattr(
        "streamlit.get_option",
        lambda key: read_shell().trusted_headers if key == name else before(key),
    )
