"""The manual's nginx in front of two processes on one PostgreSQL, in a real browser."""

import contextlib
import http.client
import json
import re
import shutil
import socket
import ssl
import time

import pytest

from drafting.storage.case_list import list_cases
from drafting.storage.cases import history
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from tests.operations.conftest import CODE, NAME
from tests.storage.conftest import TORTURE
from tests.ui.browser import FLAGS, settle

pytestmark = [pytest.mark.browser, pytest.mark.postgres]


def over_tls(house, path, method="GET", version=None, **headers):
    """One request to nginx by its name, outside any browser: (status, headers, text)."""
    context = ssl.create_default_context(cafile=str(house.folder / "cert.pem"))
    if version is not None:
        context.minimum_version = context.maximum_version = version
        context.set_ciphers("ALL:@SECLEVEL=0")
    with (
        socket.create_connection(("127.0.0.1", house.port), timeout=30) as raw,
        context.wrap_socket(raw, server_hostname=NAME) as secure,
    ):
        connection = http.client.HTTPConnection(f"{NAME}:{house.port}")
        connection.sock = secure
        connection.request(
            method, path, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read().decode("utf-8", "replace")


@contextlib.contextmanager
def window(house):
    """A browser that finds the example's name on this machine and takes its own certificate."""
    from playwright.sync_api import sync_playwright

    flags = [*FLAGS, f"--host-resolver-rules=MAP {NAME} 127.0.0.1"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        context = browser.new_context(locale="da-DK", ignore_https_errors=True)
        page = context.new_page()
        page.set_default_timeout(60_000)
        yield page
        browser.close()


def place(page):
    return next(one["value"] for one in page.context.cookies() if one["name"] == "udkast_plads")


def move(page, house):
    """Take the browser to the other process, as a restart of the first would."""
    node = {"a": "b", "b": "a"}[place(page)]
    flags = {"path": "/", "secure": True, "httpOnly": True, "sameSite": "Strict"}
    page.context.add_cookies([{"name": "udkast_plads", "value": node, "domain": NAME, **flags}])
    page.reload()
    settle(page)
    assert place(page) == node
    return node


def sign_in(page, house):
    page.goto(house.url)
    page.get_by_label("Brugernavn").fill("anna")
    page.get_by_label("Adgangskode").fill(CODE)
    page.get_by_role("button", name="Log ind").click()
    settle(page)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")  # asked for on purpose
def test_only_tls_with_headers_and_nothing_of_the_operation_is_reached(house):
    status, headers, _ = over_tls(house, "/log-ind")
    config = json.loads(over_tls(house, "/_stcore/host-config")[2])
    assert config["allowedOrigins"] == [f"https://{NAME}"]
    assert status == 200
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert "default-src 'self'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"
    cookie = headers["set-cookie"]
    assert re.match(r"udkast_plads=[ab]; Path=/; Secure; HttpOnly; SameSite=Strict", cookie)
    assert not re.search(r"nginx/\d", headers["server"])
    for path in (
        "/_stcore/metrics",
        "/metrics",
        "/sundhed",
        "/sundhed/klar",
    ):
        assert over_tls(house, path)[0] == 404, path
    assert over_tls(house, "/", Accept="text/html")[0] == 303
    assert over_tls(house, "/_stcore/health")[0] == 200
    assert over_tls(house, "/log-ind", Host="ond.example")[0] == 400
    with pytest.raises(ssl.SSLError):
        over_tls(house, "/log-ind", version=ssl.TLSVersion.TLSv1_1)
    plain = http.client.HTTPConnection("127.0.0.1", house.plain_port, timeout=30)
    plain.request("GET", "/x", headers={"Host": NAME})
    answer = plain.getresponse()
    assert (answer.status, answer.headers["location"]) == (301, f"https://{NAME}/x")
    plain.close()


def at_rest(house):
    """Return how many requests each process has noted, once no earlier one is still on its way."""
    noted, before = {node: len(house.asked(node)) for node in house.ports}, None
    while noted != before:
        time.sleep(1)
        noted, before = {node: len(house.asked(node)) for node in house.ports}, noted
    return noted


def test_a_browser_stays_with_its_process_and_no_log_holds_a_query(house):
    before = at_rest(house)
    for _ in range(20):
        over_tls(house, "/log-ind?til=/sag?sag=" + "0" * 32, Cookie="udkast_plads=b")
    for _ in range(100):  # a request is logged just after its answer has left
        asked = {node: len(house.asked(node)) - before[node] for node in house.ports}
        if asked["b"] == 20:
            break
        time.sleep(0.05)
    assert asked == {"a": 0, "b": 20}
    for _ in range(20):
        over_tls(house, "/log-ind")
    assert all(len(house.asked(node)) > before[node] for node in house.ports)
    last = json.loads(house.asked("b")[-1])
    assert (last["event"], last["path"], last["status"]) == ("request", "/log-ind", 200)
    over_tls(house, "/media/navnet-aabner-filen.docx?sag=x")
    for _ in range(100):
        if "/media/ 401" in (house.folder / "nginx.log").read_text("utf-8"):
            break
        time.sleep(0.05)
    assert "/media/ 401" in (house.folder / "nginx.log").read_text("utf-8")
    for log in ("a.log", "b.log", "nginx.log", "nginx-fejl.log"):
        said = (house.folder / log).read_text("utf-8")
        assert "sag=" not in said, log
        assert "navnet-aabner" not in said, log


def open_case(page, house, button):
    """Open a case of its own and go to its facts; return its key."""
    page.goto(house.url)
    settle(page)
    page.get_by_role("button", name=button).click()
    page.wait_for_url(re.compile(r"sag=[0-9a-f]{32}"))
    key = re.search(r"sag=([0-9a-f]{32})", page.url)[1]
    page.goto(f"{house.url}/oplysninger?sag={key}")
    settle(page)
    return key


def confirm_one(page):
    page.get_by_role("button", name="Bekræft", exact=True).first.click()


def saved(page, version):
    page.get_by_text(re.compile(rf"Gemt \(version {version}\)")).first.wait_for()


def said_version(page):
    found = re.findall(r"Gemt \(version (\d+)\)", page.locator("body").inner_text())
    return max(map(int, found), default=0)


def test_a_case_moves_between_two_processes_and_a_kill_in_the_middle_loses_nothing(house):
    with contextlib.closing(open_store(house.settings)) as store:
        moved_and_killed(house, store)
        assert len(list_cases(store).rows) == (4 if TORTURE else 2)
        assert verify_store(store) == ()


def moved_and_killed(house, store):
    with window(house) as page:
        sign_in(page, house)
        key = open_case(page, house, "Åbn eksemplet")
        confirm_one(page)
        saved(page, 2)
        move(page, house)  # the other process shows what the first one saved, and goes on
        assert len(history(store, key)) == 2
        confirm_one(page)
        saved(page, 3)
        for wait in (0.0, 0.05, 0.4) if TORTURE else (0.05,):
            killed_in_the_middle(page, house, store, wait)


def killed_in_the_middle(page, house, store, wait):
    """Answer, kill -9 the process a moment later, and go on with the other one."""
    key, node = open_case(page, house, "Opret en ny kopi"), place(page)
    confirm_one(page)
    time.sleep(wait)
    house.kill(node)
    said = said_version(page)
    page.goto(f"{house.url}/oplysninger?sag={key}")  # nginx gives it to the process that is left
    settle(page)
    newest = history(store, key)[0]
    assert newest.version >= max(1, said)
    confirm_one(page)
    saved(page, newest.version + 1)
    assert history(store, key)[0].version == newest.version + 1
    house.begin(node)
