"""Attaching documents in a real browser: the encoding is asked about, the original comes back."""

import pytest

from tests.conftest import need
from tests.ui import browser

pytestmark = pytest.mark.browser
ODD = "Klagen er modtaget den 20. juli 2020. Sm\xd8rrebr\xd8d \xfe \xd0. Jeg er d\xf8v.".encode(
    "latin-1"
)


def test_a_doubtful_text_is_asked_about_and_its_bytes_are_handed_out_again(tmp_path):
    need("chromium")
    (tmp_path / "klage.txt").write_bytes(ODD)
    with browser.app(tmp_path) as address, browser.chromium(tmp_path) as (page, asked):
        page.goto(address)
        page.get_by_role("button", name="Åbn eksemplet").click()
        page.get_by_text("Ændring", exact=True).wait_for()
        attach(page, tmp_path / "klage.txt")
        page.get_by_role("button", name="Vedlæg dokumentet").click()
        page.get_by_text("Læst:").wait_for()
        name = download(page, tmp_path / "hentet.txt")
    assert (tmp_path / "hentet.txt").read_bytes() == ODD
    assert name == "klage.txt"
    assert browser.away(asked) == []


def attach(page, path):
    page.get_by_role("link", name="Oplysninger").click()
    page.get_by_text("Vedlæg dokumenter").click()
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_text(path.name).first.wait_for()
    page.get_by_role("button", name="Læs dokumenterne").click()
    page.get_by_role("heading", name="Hvilket tegnsæt").wait_for()
    browser.settle(page)


def download(page, path):
    browser.settle(page)
    page.get_by_label("Dokument").click()
    page.get_by_role("option", name="klage.txt").click()
    browser.settle(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Hent den oprindelige fil").click()
    waiting.value.save_as(path)
    return waiting.value.suggested_filename
