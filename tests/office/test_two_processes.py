"""Two app processes on one PostgreSQL: a sign-in counts in both, and ends in both."""

import contextlib

import pytest

from drafting.domain.people import Role, User
from drafting.office.door.passwords import hashed
from drafting.storage import Settings, people
from drafting.storage.store import open_store
from tests.storage.conftest import cluster  # noqa: F401  (a PostgreSQL server of its own)
from tests.ui.browser import free_port, start
from tests.ui.test_signin_browser import CODE, ask, cookie_of, post, upgrade

pytestmark = pytest.mark.postgres


@pytest.fixture
def twins(cluster, tmp_path):  # noqa: F811
    """The addresses of two apps on one database, and its store."""
    database = cluster.new_database()
    settings = Settings(tmp_path / "data", None, database, tmp_path / "anker")
    store = open_store(settings)
    people.save_user(store, User("anna", "Anna And", frozenset({Role.OFFICER})), "drift")
    people.set_password_hash(store, "anna", hashed(CODE), "drift")
    said = {
        "UDKAST_LOGIN": "lokal",
        "UDKAST_DATABASE_URL": database,
        "UDKAST_ANCHOR": str(tmp_path / "anker"),
    }
    ports = [free_port(), free_port()]
    with contextlib.ExitStack() as stack:
        for port in ports:
            server = start(tmp_path, port, said)
            stack.callback(lambda server=server: (server.terminate(), server.wait(timeout=30)))
        yield [f"http://127.0.0.1:{port}" for port in ports], store
    store.close()


def test_a_sign_in_at_one_process_counts_at_the_other_and_ends_at_both(twins):
    (first, second), store = twins
    cookie = cookie_of(post(first, "anna", CODE))
    for url in (first, second):
        assert ask(url, "/_stcore/host-config", Cookie=cookie)[0] == 200
        assert upgrade(url, Cookie=cookie) == 101
    again = cookie_of(post(second, "anna", CODE, Cookie=cookie))  # a new one replaces the old
    for url in (first, second):
        assert ask(url, "/_stcore/host-config", Cookie=cookie)[0] == 401
        assert ask(url, "/_stcore/host-config", Cookie=again)[0] == 200
    people.deactivate(store, "anna", "drift")
    for url in (first, second):
        assert ask(url, "/_stcore/host-config", Cookie=again)[0] == 401
        assert "adgang til Udkast er lukket" in ask(url, "/log-ind", Cookie=again)[2]
