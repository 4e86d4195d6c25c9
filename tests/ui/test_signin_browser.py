"""Sign in with a password in a real browser: two people on one server, who never meet."""

import http.client
import os
import subprocess
import sys
from urllib.parse import urlencode, urlsplit

import pytest
from sqlalchemy import update

from drafting.domain.people import Role, User
from drafting.office.door.passwords import hashed
from drafting.storage import Settings, people
from drafting.storage.engine import write_connection
from drafting.storage.store import open_store
from drafting.storage.tables import session
from tests.conftest import ROOT, need
from tests.ui.browser import app, away, drawn, free_port, start, windows

pytestmark = pytest.mark.browser
CODE = "fire grønne æbler"
SECRET = "Din arbejdsuge"
LOCAL = {"UDKAST_LOGIN": "lokal"}


def users(folder, *arguments, typed=""):
    """Run `python -m drafting users` on the data of a folder."""
    home = {"PYTHONPATH": str(ROOT), "HOME": str(folder), "UDKAST_DATA": str(folder / "data")}
    done = subprocess.run(
        [sys.executable, "-m", "drafting", "users", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        env={**os.environ, **home},
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def hire(folder):
    """Put five people into the data of a folder, as `users add` does for each."""
    opened, password_hash = open_store(Settings(folder / "data")), hashed(CODE)
    for user_id, name, role in [
        ("anna", "Anna And", Role.OFFICER),
        ("bo", "Bo Bi", Role.OFFICER),
        ("lis", "Lis Leder", Role.LEADER),
        ("kim", "Kim Kontrol", Role.REVIEWER),
        ("ada", "Ada Admin", Role.ADMINISTRATOR),
    ]:
        people.save_user(opened, User(user_id, name, frozenset({role})), "drift")
        people.set_password_hash(opened, user_id, password_hash, "drift")
    opened.close()


def ask(url, path, method="GET", body=None, **headers):
    """Return (status, headers, text) of one request outside any browser."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    try:
        connection.request(method, path, body, {k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace")
    finally:
        connection.close()


def post(url, user_id, code, **headers):
    form = urlencode({"brugernavn": user_id, "adgangskode": code})
    own = {"Origin": url, "Content_Type": "application/x-www-form-urlencoded"}
    return ask(url, "/log-ind", "POST", form, **{**own, **headers})


def upgrade(url, **headers):
    """Ask for Streamlit's websocket; return the status (101 lets in)."""
    wanted = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    return ask(url, "/_stcore/stream", **wanted, **headers)[0]


def sign_in(page, url, user_id, code=CODE):
    page.goto(url)
    page.get_by_label("Brugernavn").fill(user_id)
    page.get_by_label("Adgangskode").fill(code)
    page.get_by_role("button", name="Log ind").click()


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A server with five users, for what changes nothing in it."""
    folder = tmp_path_factory.mktemp("hus")
    hire(folder)
    with app(folder, LOCAL) as url:
        yield url, folder


def cookie_of(answer):
    return answer[1]["set-cookie"].split(";")[0]


def test_nothing_is_given_to_whoever_is_not_signed_in(house):
    url, _ = house
    for path in ("/", "/sag?sag=" + "0" * 32, "/vurdering", "/oauth2callback", "/auth/login"):
        status, headers, _ = ask(url, path, Accept="text/html")
        assert (status, headers["location"].split("?")[0]) == (303, "/log-ind")
    for path in ("/_stcore/host-config", "/_stcore/metrics", "/media/x.docx", "/component/x"):
        assert ask(url, path)[0] == 401
    assert ask(url, "/_stcore/upload_file/x/y", "PUT", b"x")[0] == 401
    assert ask(url, "/static/../_stcore/host-config")[0] in (400, 401)
    assert ask(url, "/_stcore/health")[0] == 200


def test_a_websocket_is_refused_without_a_sign_in(house):
    url, _ = house
    assert upgrade(url) == 403
    assert upgrade(url, Cookie="udkast-login=" + "x" * 43) == 403
    assert upgrade(url, Cookie='udkast-login="\\"; x') == 403
    assert upgrade(url, Cookie=cookie_of(post(url, "anna", CODE))) == 101


def test_the_cookie_is_new_at_each_sign_in_and_kept_from_scripts_and_other_sites(house):
    url, _ = house
    status, headers, _ = post(url, "anna", CODE, Cookie="udkast-login=valgt-af-en-anden")
    flags = {one.strip().lower() for one in headers["set-cookie"].split(";")[1:]}
    assert status == 303
    assert {"httponly", "samesite=strict", "path=/"} <= flags
    assert "valgt-af-en-anden" not in headers["set-cookie"]
    first = cookie_of((status, headers))
    assert ask(url, "/_stcore/host-config", Cookie=first)[0] == 200
    second = cookie_of(post(url, "anna", CODE, Cookie=first))
    assert ask(url, "/_stcore/host-config", Cookie=first)[0] == 401  # replaced, so ended
    assert ask(url, "/_stcore/host-config", Cookie=second)[0] == 200


def test_a_form_from_another_site_is_refused_and_nobody_is_sent_away_from_here(house):
    url, _ = house
    for headers in (
        {"Origin": "https://ond.example"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
        {"Origin": "null"},
    ):
        assert post(url, "anna", CODE, **headers)[0] == 403
    assert ask(url, "/log-ind", "POST", "brugernavn=anna")[0] == 403  # says nothing of itself
    assert post(url, "anna", "x" * 5000)[0] == 413
    assert ask(url, "/log-ind", Host="ond.example")[0] == 400
    for wanted in ("//ond.example/x", "https://ond.example", "/\\ond.example", "/sag?sag=x&y"):
        form = urlencode({"brugernavn": "anna", "adgangskode": CODE, "til": wanted})
        assert ask(url, "/log-ind", "POST", form, Origin=url)[1]["location"] == "/"


def test_what_is_typed_comes_back_as_text_and_never_in_the_log(house):
    url, folder = house
    said = post(url, '"><script>x</script>', "forkert adgangskode")[2]
    assert "<script>" not in said
    for _ in range(5):
        assert post(url, "bo", "forkert adgangskode")[0] == 401
    assert "Vent et kvarter" in post(url, "bo", CODE)[2]
    log = (folder / "server.log").read_text("utf-8")
    assert "forkert adgangskode" not in log
    assert "æbler" not in log


def test_two_people_on_one_server_never_see_each_others_case(tmp_path):
    need("chromium")
    hire(tmp_path)
    port = free_port()
    server, url = start(tmp_path, port, LOCAL), f"http://127.0.0.1:{port}"
    try:
        with windows(4) as ((anna, bo, lis, kim), asked):
            hers = _anna_opens_a_case(anna, url)
            _bo_is_refused_it(bo, hers)
            _the_leader_gives_the_case_to_a_reviewer(lis, url)
            _the_reviewer_reads_and_cannot_write(kim, url)
            server.terminate()
            server.wait(timeout=30)
            server = start(tmp_path, port, LOCAL)
            _anna_is_still_signed_in(anna, hers)
            _bo_is_shut_out(bo, url, tmp_path)
            _anna_signs_out_for_good(anna, url)
            assert away(asked) == []
    finally:
        server.terminate()
        server.wait(timeout=30)


def _anna_opens_a_case(anna, url):
    from playwright.sync_api import expect

    sign_in(anna, url, "anna", "forkert kode her")
    expect(anna.get_by_role("alert")).to_contain_text("Du er ikke logget ind")
    assert anna.locator("html").get_attribute("lang") == "da"
    assert anna.get_by_label("Brugernavn").input_value() == "anna"
    sign_in(anna, url, "anna")
    expect(anna.get_by_text("Anna And")).to_be_visible()
    expect(anna.get_by_text("sagsbehandler", exact=True)).to_be_visible()
    drawn(anna)
    anna.get_by_role("button", name="Åbn eksemplet").click()
    expect(anna.get_by_role("heading", name="Foreslået resultat")).to_be_visible()
    drawn(anna)
    assert "?sag=" in anna.url
    assert "X Kommune" in anna.content()
    return anna.url


def _bo_is_refused_it(bo, hers):
    from playwright.sync_api import expect

    sign_in(bo, hers, "bo")  # a shared address: the way in comes first, then the refusal
    expect(bo.get_by_text("Du kan ikke åbne sagen")).to_be_visible()
    drawn(bo)
    assert hers.split("?")[1] in bo.url
    assert "X Kommune" not in bo.content()
    bo.get_by_role("link", name="Sagsliste").click()
    expect(bo.get_by_text("Der er ingen sager at vise")).to_be_visible()
    assert "X Kommune" not in bo.content()
    assert bo.get_by_role("link", name="Brugere").count() == 0


def _the_reviewer_reads_and_cannot_write(kim, url):
    from playwright.sync_api import expect

    sign_in(kim, url, "kim")
    expect(kim.get_by_role("button", name="Åbn R01")).to_be_visible()
    drawn(kim)
    assert kim.get_by_role("heading", name="Ny sag").count() == 0
    kim.get_by_role("button", name="Åbn R01").click()
    expect(kim.get_by_text("Du kan læse sagen, men ikke skrive i den")).to_be_visible()


def _anna_is_still_signed_in(anna, hers):
    from playwright.sync_api import expect

    anna.goto(hers)
    expect(anna.get_by_role("heading", name="Foreslået resultat")).to_be_visible()
    expect(anna.get_by_text("Anna And")).to_be_visible()
    drawn(anna)


def _bo_is_shut_out(bo, url, folder):
    from playwright.sync_api import expect

    users(folder, "disable", "bo")
    bo.goto(url)
    expect(bo.get_by_role("alert")).to_contain_text("adgang til Udkast er lukket")


def _anna_signs_out_for_good(anna, url):
    from playwright.sync_api import expect

    (cookie,) = [one for one in anna.context.cookies() if one["name"] == "udkast-login"]
    anna.get_by_role("button", name="Log ud").click()
    expect(anna.get_by_text("Du er logget ud")).to_be_visible()
    drawn(anna)
    assert "X Kommune" not in anna.content()
    assert ask(url, "/_stcore/host-config", Cookie=f"udkast-login={cookie['value']}")[0] == 401
    anna.get_by_role("link", name="Log ind").click()
    expect(anna.get_by_label("Adgangskode")).to_be_visible()


def _the_leader_gives_the_case_to_a_reviewer(lis, url):
    from playwright.sync_api import expect

    sign_in(lis, url, "lis")
    expect(lis.get_by_role("button", name="Åbn R01")).to_be_visible()
    drawn(lis)
    lis.get_by_role("button", name="Åbn R01").click()
    drawn(lis)
    lis.get_by_role("link", name="Sagsliste").click()
    drawn(lis)
    lis.get_by_role("combobox", name="Kvalitetskontrollant").click()
    lis.get_by_role("option", name="Kim Kontrol").click()
    drawn(lis)
    lis.get_by_role("button", name="Tildel sagen").click()
    expect(lis.get_by_text("er tildelt. Gemt.")).to_be_visible()


def _bo_leaves_the_screen_alone_for_half_an_hour(bo, url, folder):
    """Nobody touches the window: it clears itself, and says what is saved."""
    from playwright.sync_api import expect

    opened = open_store(Settings(folder / "data"))
    with write_connection(opened.engine) as connection, connection.begin():
        connection.execute(
            update(session)
            .values(seen_at="2026-01-01T00:00:00.000000Z")
            .where(session.c.user_id == "bo")
        )
    opened.close()
    expect(bo.get_by_text("ikke er sket noget i et stykke tid")).to_be_visible(timeout=50_000)
    expect(bo.get_by_text("Alt, hvad programmet har meldt gemt, er gemt")).to_be_visible()
    sign_in(bo, url, "bo")
    expect(bo.get_by_text("Bo Bi")).to_be_visible()
    drawn(bo)


def test_an_administrator_keeps_the_users_and_sees_no_case(tmp_path):
    from playwright.sync_api import expect

    need("chromium")
    hire(tmp_path)
    with app(tmp_path, LOCAL) as url, windows(2) as ((ada, bo), asked):
        sign_in(ada, url, "ada")
        expect(ada.get_by_role("heading", name="Brugere", exact=True)).to_be_visible()
        drawn(ada)
        assert ada.get_by_role("link", name="Sagsliste").count() == 0
        sign_in(bo, url, "bo")
        expect(bo.get_by_text("Bo Bi")).to_be_visible()
        drawn(bo)
        _bo_leaves_the_screen_alone_for_half_an_hour(bo, url, tmp_path)
        ada.get_by_role("combobox", name="Bruger").click()
        ada.get_by_role("option", name="Bo Bi (bo)").click()
        drawn(ada)
        ada.get_by_role("button", name="Luk adgangen").click()
        expect(ada.get_by_text("Adgangen for Bo Bi er lukket fra nu af")).to_be_visible()
        bo.get_by_role("link", name="Praksis").click()  # out at the next call
        expect(bo.get_by_text("adgang til Udkast er lukket")).to_be_visible()
        drawn(ada)
        assert away(asked) == []
