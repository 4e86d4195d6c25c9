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
