"""Udkast in a real browser: fetch the letter, edit it, give it back, see the marks; then as PDF."""

import pytest
from docx import Document
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.conftest import need
from tests.ui import browser

pytestmark = [pytest.mark.browser, pytest.mark.office]
NARROW = "document.documentElement.scrollWidth"


def test_a_letter_goes_to_word_and_back_and_out_as_pdf_and_nothing_leaves_the_machine(tmp_path):
    need("chromium", "soffice")
    with browser.app(tmp_path) as address, browser.chromium(tmp_path) as (page, asked):
        open_example(page, address)
        path = fetched(page, "Hent som Word", tmp_path / "brev.docx")
        edit(path)
        page.locator("input[type=file]").set_input_files(path)
        page.get_by_role("button", name="Læs den rettede Word-fil").click()
        page.get_by_text("Din rettede udgave er gemt som udkast 2").wait_for()
        drawn(page)
        page.get_by_text("Ny, uden kilde").first.wait_for()
        page.get_by_text("Vi ønsker dig held og lykke.").first.wait_for()
        page.get_by_text("Ændret af").first.wait_for()
        page.get_by_text("Kilder til »Resultatet er«").click()
        page.get_by_text("Hvor mange timer kan der gives?").first.wait_for()
        page.goto(page.url)  # what was given back is in the case, not in the browser
        page.get_by_text("Vi ønsker dig held og lykke.").first.wait_for()
        drawn(page)
        page.get_by_role("button", name="Lav PDF").click()
        pdf = fetched(page, "Hent som PDF", tmp_path / "brev.pdf")
        page.set_viewport_size({"width": 320, "height": 800})
        page.wait_for_timeout(400)
        assert page.evaluate(NARROW) <= 320
        assert browser.away(asked) == []
    words = " ".join(" ".join(one.extract_text() for one in PdfReader(pdf).pages).split())
    assert "Vi ønsker dig held og lykke." in words


def open_example(page, address):
    page.goto(address)
    page.get_by_role("button", name="Åbn eksemplet").click()
    page.get_by_role("heading", name="Sag", level=1, exact=True).wait_for()
    drawn(page)
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Udkast", exact=True).click()
    page.get_by_role("heading", name="Udkast", level=1, exact=True).wait_for()
    drawn(page)


def drawn(page):
    """Wait until the last run is drawn; after a download the network is never called idle."""
    page.wait_for_timeout(400)
    expect(page.locator(browser.BUSY)).to_have_count(0, timeout=60_000)


def fetched(page, button, path):
    page.get_by_role("button", name=button).wait_for()
    drawn(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    waiting.value.save_as(path)
    drawn(page)
    return path


def edit(path):
    document = Document(path)
    anchor = next(p for p in document.paragraphs if p.text.startswith("Ankestyrelsen vurderer"))
    anchor.insert_paragraph_before("Vi ønsker dig held og lykke.", anchor.style)
    for run in next(p for p in document.paragraphs if p.text.startswith("Kommunen satte")).runs:
        run.text = run.text.replace("Kommunen satte", "Din kommune satte")
    document.save(path)
