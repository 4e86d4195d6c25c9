"""The PDF a citizen gets: tagged, Danish, titled, its fonts inside; read back with pypdf."""

import io
import threading

import pytest
from docx import Document
from pypdf import PdfReader

from drafting.cli.main import main
from drafting.errors import DraftingError
from drafting.rendering import pdf, render_docx
from tests.conftest import CONTRACT, need
from tests.text.letters import letter

CASE = str(CONTRACT / "cases" / "R01.json")


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None)
    with pytest.raises(DraftingError) as error:
        pdf.to_pdf(b"")
    assert "Installér LibreOffice" in error.value.user_message
    word, made = tmp_path / "brev.docx", tmp_path / "brev.pdf"
    assert main(["draft", CASE, "-o", str(word), "--pdf", str(made)]) == 2
    assert "Installér LibreOffice" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_libreoffice_that_hangs_is_ended_and_says_so(monkeypatch, tmp_path):
    hanging = tmp_path / "soffice"
    hanging.write_text("#!/bin/sh\nsleep 600 & wait\n")
    hanging.chmod(0o700)
    monkeypatch.setattr(pdf.shutil, "which", lambda name: str(hanging))
    monkeypatch.setattr(pdf, "SECONDS", 0.3)
    with pytest.raises(DraftingError) as error:
        pdf.to_pdf(b"x")
    assert "LibreOffice kunne ikke" in error.value.user_message


def test_only_one_conversion_runs_at_a_time(monkeypatch, tmp_path):
    inside, most = [], []

    def convert(program, words, folder):
        inside.append(1)
        most.append(len(inside))
        threading.Event().wait(0.05)
        inside.pop()
        return [b"%PDF"]

    monkeypatch.setattr(pdf, "_program", lambda: "soffice")
    monkeypatch.setattr(pdf, "_convert", convert)
    threads = [threading.Thread(target=pdf.to_pdf, args=(b"x",)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 6


def roles_of(reader):
    """Every role in the structure tree, as it is mapped to a standard one."""
    tree = reader.trailer["/Root"]["/StructTreeRoot"]
    mapped, found, stack = tree.get("/RoleMap", {}), set(), [tree]
    while stack:
        node = stack.pop().get_object()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            role = node.get("/S")
            found.add(str(mapped.get(role, role)))
            if "/K" in node:
                stack.append(node["/K"])
    return found


def fonts_of(reader):
    """(name, whether its file is inside) of every font on every page."""
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            one = font.get_object()
            for inner in one.get("/DescendantFonts", [one]):
                described = inner.get_object()["/FontDescriptor"].get_object()
                yield one["/BaseFont"], any(key.startswith("/FontFile") for key in described)


@pytest.mark.office
def test_the_pdf_can_be_read_aloud_in_danish_with_its_headings_and_kept_for_ever():
    need("soffice")
    reader = PdfReader(io.BytesIO(pdf.to_pdf(render_docx(letter("R01")))))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "da-DK"
    assert bool(root["/MarkInfo"]["/Marked"])
    assert bool(root["/ViewerPreferences"]["/DisplayDocTitle"])
    assert reader.metadata.title == "Afgørelse om personlig assistance"
    assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI"} <= roles_of(reader)
    assert all(inside for _, inside in fonts_of(reader))
    words = "".join(root["/Metadata"].get_object().get_data().decode().split())
    assert "<pdfaid:part>2</pdfaid:part>" in words
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in words
    assert "<pdfuaid:part>1</pdfuaid:part>" in words
    text = " ".join("".join(page.extract_text() for page in reader.pages).split())
    assert "op til 20 timer om ugen" in text
    assert "Side 1 af " in text


@pytest.mark.office
def test_letters_become_pdf_from_the_command_line_also_edited_ones(tmp_path, capsys):
    need("soffice")
    word, made = tmp_path / "brev.docx", tmp_path / "brev.pdf"
    assert main(["draft", CASE, "-o", str(word), "--pdf", str(made)]) == 0
    document = Document(word)
    document.paragraphs[-1].add_run(" Det har vi rettet i Word.")
    document.save(tmp_path / "rettet.docx")
    document.add_comment(document.paragraphs[-1].runs, text="Er det rigtigt?", author="B")
    document.save(tmp_path / "kommentar.docx")
    files = [str(tmp_path / name) for name in ("rettet.docx", "kommentar.docx")]
    assert main(["pdf", *files, "-o", str(tmp_path / "ud")]) == 1
    assert "kommentar.docx har 0 sporede ændringer og 1 kommentarer" in capsys.readouterr().err
    assert made.read_bytes().startswith(b"%PDF-")
    edited = PdfReader(tmp_path / "ud" / "rettet.pdf")
    assert "Det har vi rettet i Word." in " ".join(edited.pages[-1].extract_text().split())
    assert (tmp_path / "ud" / "kommentar.pdf").exists()


def test_two_letters_of_one_name_do_not_overwrite_each_other(tmp_path, capsys):
    assert main(["pdf", "a/brev.docx", "b/brev.docx", "-o", str(tmp_path / "ud")]) == 2
    assert "overskrive" in capsys.readouterr().err
