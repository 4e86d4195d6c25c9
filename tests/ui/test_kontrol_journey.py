"""Two people in two browsers: handed over, returned, changed, approved; one character, and gone."""

import contextlib
import json
import os
import re
import shutil
from pathlib import Path

import pytest

from drafting.domain.people import Role, User
from drafting.library.casefile import load_json
from drafting.office.door.passwords import hashed
from drafting.storage import drafts, service
from drafting.storage.people import save_user, set_password_hash
from drafting.ui.places import EXAMPLES
from tests.conftest import need
from tests.ui.browser import FLAGS, app, settle
from tests.ui.conftest import close_store

pytestmark = pytest.mark.browser
PASSWORD = "korrekt hest batteri"
PICTURES = os.environ.get("UDKAST_TEST_PICTURES")  # a folder to look at the pages in


@pytest.fixture
def key(data_folder):
    """A decided case of Anna's; Bo may review. The store is closed before the server opens it."""
    people = (("anna", "Anna And", Role.OFFICER), ("bo", "Bo Birk", Role.REVIEWER))
    for name, called, role in people:
        save_user(service.store(), User(name, called, frozenset({role})), "system")
        set_password_hash(service.store(), name, hashed(PASSWORD), "system")
    case = load_json(next(iter(EXAMPLES.values())).read_bytes(), source="31-20.json")
    made = service.new_case(case, "anna").key
    said = {"outcome": "ændring", "proposed": "ændring", "reason": None, "decided_by": "Anna And"}
    drafts.record_decision(made, said, 1, "anna")
    close_store()
    return made


@contextlib.contextmanager
def two_windows(address):
    """Yield two signed-in pages, each in a browser context of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield tuple(_signed_in(browser, address, name) for name in ("anna", "bo"))
        browser.close()


def _signed_in(browser, address, name):
    context = browser.new_context(
        locale="da-DK",
        timezone_id="Europe/Copenhagen",
        viewport={"width": 1280, "height": 1000},
        accept_downloads=True,
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(address)
    page.get_by_label("Brugernavn").fill(name)
    page.get_by_label("Adgangskode").fill(PASSWORD)
    page.get_by_role("button", name="Log ind").click()
    settle(page)
    return page


def go(page, address, where, key):
    page.goto(f"{address}/{where}?sag={key}")
    settle(page)


def press(page, name):
    starts = re.compile(f"^{re.escape(name)}")  # a shortcut stands after the name
    page.get_by_role("button", name=starts).first.click()
    settle(page)


def picture(page, name):
    if PICTURES:
        page.wait_for_timeout(500)
        height = page.evaluate(
            "document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight"
        )
        before = page.viewport_size
        page.set_viewport_size({"width": before["width"], "height": max(height + 80, 700)})
        page.wait_for_timeout(400)
        page.screenshot(path=str(Path(PICTURES) / f"{name}.png"))
        page.set_viewport_size(before)


def says(page, words):
    from playwright.sync_api import expect

    expect(page.locator("[data-testid=stMain]")).to_contain_text(words)


def one_character_more(tmp_path):
    """The same case file with one character more in one of its words."""
    case = load_json(next(iter(EXAMPLES.values())).read_bytes(), source="31-20.json")
    case["municipality"] += "."
    path = tmp_path / "sag.json"
    path.write_text(json.dumps(case, default=float), "utf-8")
    return path


def hand_over(page, address, key):
    go(page, address, "kvalitetskontrol", key)
    press(page, "Send til kontrol")
    says(page, "Sagen er sendt til kontrol hos Bo Birk.")


def approve(page):
    page.get_by_text(re.compile("^Jeg, Bo Birk, har læst")).click()
    press(page, "Godkend afgørelsen")


def returns_with_a_comment(bo, address, key):
    go(bo, address, "kvalitetskontrol", key)
    says(bo, "Anna And har sendt sagen til kontrol hos dig.")
    bo.get_by_label("Kommentar", exact=True).fill("Begrund valget, så borgeren kan følge det.")
    press(bo, "Gem kommentaren")
    picture(bo, "2-reviewer")
    fits_on_a_phone(bo)
    approve(bo)
    says(bo, "En kommentar er ikke afsluttet")
    press(bo, "Returnér sagen …")
    dialog = bo.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("Se kommentaren.")
    dialog.get_by_role("button", name="Returnér", exact=True).click()
    settle(bo)
    says(bo, "Sagen er returneret.")


def fits_on_a_phone(page):
    page.set_viewport_size({"width": 320, "height": 900})
    picture(page, "3-reviewer-320")
    assert not page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    page.set_viewport_size({"width": 1280, "height": 1000})


def changes_the_reason(anna, address, key):
    go(anna, address, "kvalitetskontrol", key)
    says(anna, "Bo Birk har returneret sagen")
    says(anna, "Begrundelse: Se kommentaren.")
    says(anna, "Begrund valget, så borgeren kan følge det.")
    picture(anna, "4-officer-returned")
    go(anna, address, "vurdering", key)
    press(anna, "Fortryd valget")
    anna.locator("label", has=anna.get_by_role("radio", name=re.compile("^Ændring"))).click()
    anna.get_by_label(re.compile("^Begrundelse, hvis du vælger")).fill("Behovet er dækket.")
    press(anna, "Registrér dit valg")


def settles_and_approves(bo, address, key):
    go(bo, address, "kvalitetskontrol", key)
    says(bo, "Tilføjet")
    picture(bo, "5-reviewer-again")
    press(bo, "Afslut kommentar 1")
    press(bo, "Godkend afgørelsen")
    says(bo, "Sæt kryds ved, at du har læst afgørelsen")
    approve(bo)
    says(bo, "Afgørelsen er godkendt.")


def changes_one_character(anna, address, key, tmp_path):
    go(anna, address, "kvalitetskontrol", key)
    says(anna, "Bo Birk har godkendt afgørelsen")
    picture(anna, "6-officer-approved")
    go(anna, address, "", key)  # the list is the first page
    anna.locator("input[type=file]").first.set_input_files(one_character_more(tmp_path))
    settle(anna)
    press(anna, "Åbn sagsfilen")
    press(anna, "Brug min version")


def test_an_officer_and_a_reviewer_take_a_decision_through_control(key, tmp_path):
    from playwright.sync_api import expect

    need("chromium")
    with app(tmp_path, {"UDKAST_LOGIN": "lokal"}) as address, two_windows(address) as (anna, bo):
        hand_over(anna, address, key)
        picture(anna, "1-officer-handed-over")
        returns_with_a_comment(bo, address, key)
        changes_the_reason(anna, address, key)
        hand_over(anna, address, key)
        settles_and_approves(bo, address, key)
        changes_one_character(anna, address, key, tmp_path)
        for page, button in ((anna, "Registrér som sendt"), (bo, "Godkend afgørelsen")):
            go(page, address, "kvalitetskontrol", key)
            says(page, "Godkendelsen gælder ikke længere: sagens oplysninger er ændret.")
            expect(page.get_by_role("button", name=re.compile(f"^{button}"))).to_have_count(0)
        picture(anna, "7-officer-approval-gone")
