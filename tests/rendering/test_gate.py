import subprocess

import pytest
from docx import Document

from drafting.errors import DraftingError
from drafting.rendering import pdf, render_docx
from drafting.rendering.build_template import TEMPLATE
from drafting.rendering.gate import checksum, template_faults
from tests.conftest import need
from tests.text.letters import letter


def authored(tmp_path, *paragraphs):
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    path = tmp_path / "egen.docx"
    document.save(path)
    return path


LOOP = (
    "{%p for afsnit in brev.hoved %}",
    "{{r afsnit.tekst }}",
    "{%p endfor %}",
    "{{ brev.titel }}",
    "{%p for afsnit in brev.afsnit %}",
    "{{r afsnit.tekst }}",
    "{%p endfor %}",
)


def test_our_own_template_passes_the_gate():
    assert template_faults(TEMPLATE) == ()
    assert len(checksum(TEMPLATE)) == 64


def test_a_template_authored_in_word_passes_the_same_gate_and_keeps_its_own_words(tmp_path):
    path = authored(tmp_path, "Kontorets eget brevhoved", *LOOP)
    assert template_faults(path) == ()
    assert render_docx(letter("S01"), path)


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(["{{ brev.titel }}"], id="loses-the-letter"),
        pytest.param([*LOOP, "{{ brev.cpr }}"], id="unknown-variable"),
        pytest.param([*LOOP[:-1]], id="unclosed-loop"),
        pytest.param([*LOOP, "{{ brev.__class__ }}"], id="reaches-out-of-the-sandbox"),
        pytest.param([*LOOP, *LOOP], id="says-all-twice"),
    ],
)
def test_the_gate_stops_a_template_that_would_spoil_letters(tmp_path, paragraphs):
    assert template_faults(authored(tmp_path, *paragraphs))


def test_a_file_that_is_no_template_is_stopped(tmp_path):
    path = tmp_path / "egen.docx"
    path.write_bytes(b"ikke en zip")
    assert any("kan ikke læses" in fault for fault in template_faults(path))


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None)
    with pytest.raises(DraftingError) as error:
        pdf.to_pdf(b"")
    assert "Installér LibreOffice" in error.value.user_message


@pytest.mark.office
def test_the_pdf_is_tagged_danish_and_has_its_title(tmp_path):
    need("soffice", "pdfinfo")
    path = tmp_path / "brev.pdf"
    path.write_bytes(pdf.to_pdf(render_docx(letter("R01"))))
    shown = subprocess.run(
        ["pdfinfo", str(path)], capture_output=True, text=True, check=True
    ).stdout
    assert "Afgørelse om personlig assistance" in shown
    assert "Tagged:          yes" in shown
    assert b"da-DK" in path.read_bytes()
