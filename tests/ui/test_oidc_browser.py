"""Sign in with the house's own login: a real OpenID Connect server, a real browser."""

import contextlib
import os
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from tests.conftest import ROOT, need
from tests.ui.browser import _wait_for, away, drawn, free_port, start, windows
from tests.ui.oidc_server import CLIENT, SECRET
from tests.ui.test_signin_browser import ask, users

pytestmark = pytest.mark.browser
FILE = """
[login]
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "http://127.0.0.1:{port}/.well-known/openid-configuration"
cookie_secret = "0123456789abcdef0123456789abcdef"
[roller]
"AST-Sagsbehandlere" = "sagsbehandler"
"AST-Ledere" = "leder"
"""


@contextlib.contextmanager
def provider(folder, port, redirect_uri):
    """Run the OpenID Connect server until it is no longer needed."""
    log = folder / "oidc.log"
    with log.open("ab") as out:
        server = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.oidc_server", str(port), redirect_uri],
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/jwks", server, log)
        yield
    finally:
        server.terminate()
        server.wait(timeout=20)


@contextlib.contextmanager
def house(folder):
    """Run the provider and the app that trusts it; yield the app's address."""
    port, own = free_port(), free_port()
    secret = folder / "login.toml"
    secret.write_text(FILE.format(client=CLIENT, secret=SECRET, port=port), "utf-8")
    secret.chmod(0o600)
    environment = {"UDKAST_LOGIN": "oidc", "UDKAST_OIDC_FILE": str(secret)}
    with provider(folder, port, f"http://127.0.0.1:{own}/oauth2callback"):
        server = start(folder, own, environment)
        try:
            yield f"http://127.0.0.1:{own}"
        finally:
            server.terminate()
            server.wait(timeout=30)


def sign_in(page, url, name):
    page.goto(url)
    page.get_by_role("button", name="Log ind med din arbejdskonto").click()
    page.get_by_role("link", name=name).click()


def test_the_whole_way_in_and_out_through_the_houses_own_login(tmp_path):
    need("chromium")
    with house(tmp_path) as url, windows(3) as ((anna, ulla, lis), asked):
        _nothing_but_the_way_in_is_open(url)
        _anna_gets_in_and_opens_a_case(anna, url)
        _ulla_has_no_role(ulla, url)
        _lis_sees_it_and_is_shut_out(lis, url, tmp_path)
        _anna_leaves(anna)
        assert away(asked) == []
    listed = users(tmp_path, "list")
    assert "a1-anna\tAnna And\tsagsbehandler\tåben" in listed
    assert "u1-ulla" not in listed
    log = (tmp_path / "server.log").read_text("utf-8")
    assert SECRET not in log


def _nothing_but_the_way_in_is_open(url):
    for path in ("/media/x.docx", "/_stcore/metrics", "/component/x"):
        assert ask(url, path)[0] == 401
    assert ask(url, "/_stcore/upload_file/x/y", "PUT", b"x")[0] == 401


def _anna_gets_in_and_opens_a_case(anna, url):
    from playwright.sync_api import expect

    anna.goto(f"{url}/praksis")  # an address of a page leads to the way in, too
    expect(anna.get_by_role("heading", name="Log ind i Udkast")).to_be_visible()
    drawn(anna)
    assert "Sagsliste" not in anna.content()
    sign_in(anna, url, "Anna And")
    expect(anna.get_by_text("Anna And")).to_be_visible()
    drawn(anna)
    anna.get_by_role("button", name="Åbn eksemplet").click()
    expect(anna.get_by_role("heading", name="Foreslået resultat")).to_be_visible()
    drawn(anna)
    anna.reload()  # stays signed in
    expect(anna.get_by_role("heading", name="Foreslået resultat")).to_be_visible()
    kept = {one["name"]: one["value"] for one in anna.context.cookies()}
    cookie = "; ".join(f"{name}={value}" for name, value in kept.items())
    assert ask(url, "/media/x.docx", Cookie=cookie)[0] == 404  # hers to ask for; not there


def _ulla_has_no_role(ulla, url):
    from playwright.sync_api import expect

    sign_in(ulla, url, "Ulla Uden")
    expect(ulla.get_by_text("du har ikke en rolle i programmet")).to_be_visible()
    drawn(ulla)
    assert "Sagsliste" not in ulla.content()
    ulla.get_by_role("link", name="Log ud, og log ind igen").click()
    expect(ulla.get_by_role("button", name="Log ind med din arbejdskonto")).to_be_visible()


def _lis_sees_it_and_is_shut_out(lis, url, folder):
    from playwright.sync_api import expect

    sign_in(lis, url, "Lis Leder")
    expect(lis.get_by_role("button", name="Åbn R01")).to_be_visible()
    drawn(lis)
    users(folder, "disable", "l1-lis")
    lis.get_by_role("button", name="Åbn R01").click()
    expect(lis.get_by_text("adgang til Udkast er lukket")).to_be_visible()
    drawn(lis)
    assert "X Kommune" not in lis.content()
    lis.reload()
    expect(lis.get_by_text("adgang til Udkast er lukket")).to_be_visible()


def _anna_leaves(anna):
    from playwright.sync_api import expect

    drawn(anna)
    kept = anna.context.cookies()
    assert all(one["httpOnly"] for one in kept if one["name"].startswith("_streamlit_user"))
    anna.get_by_role("button", name="Log ud").click()
    expect(anna.get_by_role("button", name="Log ind med din arbejdskonto")).to_be_visible()
    drawn(anna)
    anna.context.add_cookies(kept)  # a copied cookie opens nothing after the sign-out
    anna.reload()
    expect(anna.get_by_text("Du er logget ud")).to_be_visible()
    drawn(anna)
    assert "X Kommune" not in anna.content()


def test_the_provider_of_these_tests_refuses_what_a_real_one_would(tmp_path):
    port = free_port()
    with provider(tmp_path, port, "http://127.0.0.1:1/oauth2callback"):
        for path, form in (
            ("/authorize?client_id=udkast&response_type=code", None),
            ("/token", b"code=x&code_verifier=y"),
            ("/end?client_id=udkast&post_logout_redirect_uri=https://ond.example", None),
        ):
            with pytest.raises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", form, timeout=20)
            with refused.value:
                assert refused.value.code in (400, 401)
