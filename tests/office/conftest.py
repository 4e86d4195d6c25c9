"""The office on a store of its own, with sign-in, in a folder that is thrown away."""

import pytest

from drafting.storage import service
from tests.office.life import everybody_in


@pytest.fixture
def office(tmp_path, monkeypatch):
    for name in ("UDKAST_KEY_FILE", "UDKAST_DATABASE_URL", "UDKAST_ANCHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("UDKAST_LOGIN", "lokal")
    monkeypatch.setattr("drafting.storage.drafts._ROOT", tmp_path)  # its files are tested elsewhere
    everybody_in()
    yield
    service.store().close()
    service._open.cache_clear()
