"""An office of its own, in a folder that is thrown away, where people sign in with a password."""

import pytest

from drafting.domain.people import Role, User
from drafting.storage import service
from drafting.storage.audit import events
from drafting.storage.people import save_user
from tests.office.life import everybody_in
from tests.ui.conftest import close_store

__all__ = ["close_store", "office", "person", "set_up", "staffed", "trail"]


def set_up(setting, folder):
    """Point the settings of this process at an empty office."""
    for name in ("KEY_FILE", "DATABASE_URL", "ANCHOR", "IDLE_MINUTES", "SESSION_HOURS"):
        setting.delenv(f"UDKAST_{name}", raising=False)
    setting.setenv("UDKAST_DATA", str(folder / "data"))
    setting.setenv("UDKAST_LOGIN", "lokal")


@pytest.fixture
def office(tmp_path, monkeypatch):
    """The store of this test; nobody is in it yet."""
    set_up(monkeypatch, tmp_path)
    yield service.store()
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    close_store()


@pytest.fixture
def staffed(office, tmp_path, monkeypatch):
    """The store of this test with the people of `life` in it."""
    monkeypatch.setattr("drafting.storage.drafts._ROOT", tmp_path)  # its files are tested elsewhere
    everybody_in()
    return office


def person(user_id, *roles):
    """Save and return a user."""
    user = User(user_id, user_id.capitalize(), frozenset(Role(role) for role in roles))
    save_user(service.store(), user, "drift")
    return user


def trail(action=None, target=None):
    """The events of the store, newest last: (action, actor, object, payload)."""
    with service.store().read() as connection:
        every = [(e.action, e.actor, e.object, e.payload) for e in events(connection)]
    return [e for e in every if action in (None, e[0]) and target in (None, e[2])]
