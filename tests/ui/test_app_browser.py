"""The whole line in a real browser: case → findings → text → Word; nothing leaves the machine."""

import json
import signal
import urllib.request
from itertools import pairwise

import pytest

from tests.conftest import CONTRACT, need
from tests.ui import browser

NAME_OF = """one => one.getAttribute('aria-label') || one.innerText
    || [...(one.labels || [])].map(label => label.innerText).join('')"""
pytestmark = pytest.mark.browser


def test_an_officer_goes_from_the_example_to_the_word_file_and_nothing_leaves_the_machine(tmp_path):
    need("chromium")
    with browser.app(tmp_path) as address, browser.chromium(tmp_path) as (page, asked):
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(address)
        page.get_by_role("heading", name="Ny sag").wait_for()
        browser.settle(page)
        assert page.title() == "Udkast"
        assert page.locator("html").get_attribute("lang") == "da"
        page.get_by_role("button", name="Åbn eksemplet").click()
        page.get_by_text("Ændring", exact=True).wait_for()
        page.get_by_role("tab", name="Regler").click()
        page.get_by_role("cell", name="principmeddelelse 31-20").first.wait_for()
        page.get_by_role("tab", name="Brev").click()
        letter = page.get_by_role("region", name="Brevets tekst")
        assert "20 timers personlig assistance" in letter.inner_text()
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Hent som Word").click()
        path = tmp_path / "brev.docx"
        waiting.value.save_as(path)
        assert not [one for one in said if "Content Security Policy" in one], said
    words = words_of(path)
    for point in ("Resultatet er", "20 timers personlig assistance", "1. juli 2020", "X Kommune"):
        assert point in words, f"{point} is missing in the Word file"
    assert len(asked) > 20
    assert browser.away(asked) == []


def test_a_picture_link_in_a_case_text_is_never_fetched(tmp_path):
    need("chromium")
    case = booby_trapped(tmp_path)
    with browser.app(tmp_path) as address, browser.chromium(tmp_path) as (page, asked):
        page.goto(f"{address}/sag")
        page.locator("input[type=file]").set_input_files(case)
        page.get_by_role("button", name="Åbn sagsfilen").click()
        for tab in ("Oplysninger", "Regler", "Brev"):
            page.get_by_role("tab", name=tab).click()
            browser.settle(page)
        page.get_by_role("link", name="Vurdering").click()
        page.get_by_role("heading", name="Sådan er resultatet fundet").wait_for()
        browser.settle(page)
        page.get_by_text("evil.example/x.png").first.wait_for()
        headings = page.locator("h1, h2, h3, h4").all()
        levels = [int(one.evaluate("one => one.tagName[1]")) for one in headings]
        nameless = page.locator("input:visible, textarea:visible, button:visible").all()
        nameless = [one for one in nameless if not one.evaluate(NAME_OF)]
    assert browser.away(asked) == []
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels)), levels
    assert nameless == []


def test_a_stranger_name_for_this_machine_and_a_deep_link(tmp_path):
    with browser.app(tmp_path) as address:
        deep = urllib.request.Request(f"{address}/vurdering", headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(deep, timeout=10) as answer:
            page = answer.read().decode()
            assert '<html lang="da"' in page
            assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        rebound = urllib.request.Request(address, headers={"Host": "evil.example"})
        with pytest.raises(urllib.error.HTTPError, match="400"):
            urllib.request.urlopen(rebound, timeout=10)


def booby_trapped(folder):
    """Return a case file whose texts would make a browser that reads them as markup fetch."""
    data = json.loads((CONTRACT / "cases" / "R01.json").read_text("utf-8"))
    trap = "![x](http://evil.example/x.png) <img src='http://evil.example/y.png'> kommune"
    data["municipality"] = trap
    data["documents"][0]["text"] = trap
    data["documents"][0]["name"] = trap
    data["occupations"][0]["name"] = trap
    data["occupations"][0]["weekly_hours"] = None
    data["impairment"]["lasting"]["value"] = None
    case = folder / "sag.json"
    case.write_text(json.dumps(data), "utf-8")
    return case


def words_of(path):
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_an_answer_outlives_a_killed_server_and_a_new_browser(tmp_path):
    need("chromium")
    port = browser.free_port()
    server = browser.start(tmp_path, port)
    try:
        with browser.chromium(tmp_path) as (page, asked):
            page.goto(f"http://127.0.0.1:{port}")
            open_case_with_a_question(page, tmp_path / "sag.json")
            answer_on_vurdering(page)
            address = page.url
            server.send_signal(signal.SIGKILL)
            server.wait(timeout=20)
            server = browser.start(tmp_path, port)
            page = new_window(page, asked)
            page.goto(address)
            page.get_by_text("Gemt (version 2)").first.wait_for()
            browser.settle(page)
            assert page.get_by_text("Kan ikke afgøres endnu").count() == 0
            the_answer_is_there(page)
            assert page.url.partition("?sag=")[2] == address.partition("?sag=")[2] != ""
        assert browser.away(asked) == []
    finally:
        server.kill()
        server.wait(timeout=20)


def new_window(page, asked):
    """Close a window, whose calls to a dead server never end, and open another."""
    page.close()
    fresh = page.context.new_page()
    fresh.on("websocket", lambda socket_: asked.append(socket_.url))
    return fresh


def the_answer_is_there(page):
    """Find the answer among the facts of the case."""
    to_page(page, "Sag")
    page.get_by_role("tab", name="Oplysninger").click()
    page.get_by_text("Du er døv, og det er varigt.").first.wait_for()


def open_case_with_a_question(page, case):
    """Open the published example with one answer taken out, so that a question is open."""
    data = json.loads((CONTRACT / "cases" / "R01.json").read_text("utf-8"))
    data["impairment"]["lasting"]["value"] = None
    case.write_text(json.dumps(data), "utf-8")
    page.locator("input[type=file]").set_input_files(case)
    page.get_by_role("button", name="Åbn sagsfilen").click()
    page.get_by_text("Kan ikke afgøres endnu").first.wait_for()
    browser.settle(page)


def to_page(page, name):
    """Go to a page by the menu."""
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=name, exact=True).click()
    page.get_by_role("heading", name=name, level=1, exact=True).wait_for()
    browser.settle(page)


def answer_on_vurdering(page):
    """Give name, answer, reason and source to the open question, and wait for "Gemt"."""
    page.get_by_role("textbox", name="Dit navn").fill("Anna And")
    page.get_by_role("textbox", name="Dit navn").press("Enter")
    to_page(page, "Vurdering")
    page.get_by_text("Ja", exact=True).first.click()
    page.get_by_role("textbox", name="Begrundelse (kommer med").fill("Du er døv, og det er varigt.")
    page.get_by_role("combobox", name="Kilde").click()
    page.get_by_role("option", name="Borgerens klage").click()
    page.get_by_role("button", name="Skriv svaret i sagen").click()
    page.get_by_text("Gemt (version 2) kl. ").first.wait_for()
    browser.settle(page)
