"""A package for the record system: whole, the same every time, and noted before anybody has it."""

import hashlib
import io
import json
import shutil
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cli.main import main
from drafting.domain.people import Role
from drafting.errors import AccessError, DraftingError
from drafting.office import export
from drafting.office.package import MANIFEST, README, _safe, build_package, check_package
from drafting.rendering import render_docx
from drafting.rendering.metadata import without_author
from drafting.rendering.plain import lines_of
from drafting.rendering.readback import paragraphs_of
from drafting.storage import Action, ErasedError, RefusedError, comments, service
from drafting.storage.erasing import erase_case
from tests.office.conftest import person, trail
from tests.office.filled import filled, real_draft
from tests.storage.reviewing import sent_letter


def opened(content):
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def no_pdf(monkeypatch):
    monkeypatch.setattr("drafting.office.package.shutil.which", lambda name: None)


def test_a_package_holds_all_of_the_case_and_a_list_that_fits(office, no_pdf):
    anna = person("anna", Role.OFFICER)
    key, draft = filled()
    made = export.export_case(anna, key)
    files = opened(made.content)
    assert hashlib.sha256(made.content).hexdigest() == made.sha256
    assert files["dokumenter/001 æøå.txt"] == b"Jeg klager."
    listed = json.loads(files[MANIFEST])["filer"]
    assert listed == {
        name: hashlib.sha256(content).hexdigest()
        for name, content in files.items()
        if name != MANIFEST
    }
    (word,) = [name for name in files if name.endswith(".docx")]
    assert paragraphs_of(files[word]) == paragraphs_of(render_docx(draft))
    assert json.loads(files["sag/sagsfil.json"])["case_id"] == "26-77"
    assert [one["version"] for one in json.loads(files["spor/versioner.json"])] == [1]
    assert {one["kind"] for one in json.loads(files["spor/skridt.json"])} == {"udkast", "kommentar"}
    sources = json.loads(files["spor/kilder udkast 1.json"])
    assert sources["sentences"]
    assert sources["made_with"]["case_version"] == 1
    assert json.loads(files["spor/haendelser.json"])[0]["action"] == "oprettet"
    readme = files[README].decode("utf-8")
    assert all(name in readme for name in files if name not in (README, MANIFEST))
    ((_, actor, _, payload),) = trail(Action.EXPORTED, key)
    assert (actor, json.loads(payload)["package"]) == ("anna", made.sha256)


def test_the_same_case_gives_the_same_bytes_however_often_it_was_looked_at(office, no_pdf):
    anna = person("anna", Role.OFFICER)
    key, _ = filled()
    first = export.export_case(anna, key)
    service.open_case(key, "anna")
    assert export.export_case(anna, key) == first
    comments.add_comment(office, key, ("resultat", "Mere"), "anna")
    assert export.export_case(anna, key).sha256 != first.sha256


def test_a_package_that_something_came_in_beside_is_not_handed_out(office, monkeypatch):
    anna = person("anna", Role.OFFICER)
    key, _ = filled()

    def slow(files):
        service.add_document(key, ("Sent.txt", "text/plain", b"kom under pakningen"), "anna")
        return {}

    monkeypatch.setattr("drafting.office.package._pdfs", slow)
    with pytest.raises(RefusedError) as caught:
        export.export_case(anna, key)
    assert "Lav den igen" in caught.value.user_message
    assert trail(Action.EXPORTED, key) == []
    files = opened(export.export_case(anna, key).content)  # the document is known by now
    assert b"kom under pakningen" in files.values()


def test_a_look_while_a_package_is_made_does_not_matter(office, monkeypatch):
    anna = person("anna", Role.OFFICER)
    key, _ = filled()
    monkeypatch.setattr(
        "drafting.office.package._pdfs", lambda files: service.note_look(key, "anna") or {}
    )
    assert export.export_case(anna, key).files
    assert [one[1] for one in trail(Action.OPENED, key)] == ["anna"]


def test_a_letter_that_was_sent_is_there_byte_by_byte(office, no_pdf):
    key, draft = filled()
    word = render_docx(draft)
    sent_letter(office, key, "partshøring", word)
    files = opened(build_package(office, key).content)
    assert files["breve/01 partshøring (afsendt).docx"] == word
    assert not any("udkast 1.docx" in name for name in files)


@pytest.mark.office
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice er ikke installeret her")
def test_with_libreoffice_the_letter_is_there_as_pdf_too_and_the_rest_is_the_same(office):
    key, _ = filled()
    files = opened(build_package(office, key).content)
    (pdf,) = [name for name in files if name.endswith(".pdf")]
    assert files[pdf].startswith(b"%PDF")
    again = opened(build_package(office, key).content)
    assert (
        json.loads(files[MANIFEST])["indhold_sha256"]
        == json.loads(again[MANIFEST])["indhold_sha256"]
    )


def test_a_word_file_loses_its_author_and_not_a_word():
    from docx import Document

    draft = real_draft()
    document = Document(io.BytesIO(render_docx(draft)))
    document.core_properties.author = "Anna And"
    document.core_properties.last_modified_by = "Anna And"
    document.core_properties.revision = 7
    out = io.BytesIO()
    document.save(out)
    clean = without_author(out.getvalue())
    assert b"Anna And" not in b"".join(opened(clean).values())
    again = Document(io.BytesIO(clean))
    assert (again.core_properties.author, again.core_properties.title) == ("", draft.title)
    assert set(lines_of(draft)) - {""} <= set(paragraphs_of(clean))
    assert without_author(clean) == clean


def test_a_package_that_is_not_whole_is_never_handed_out(office, no_pdf):
    key, _ = filled()
    content = build_package(office, key).content
    check_package(content)
    files = opened(content)
    for changed in ({**files, "x": b""}, {**files, "sag/sagsfil.json": b"{}"}, {MANIFEST: b"{}"}):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, text in changed.items():
                archive.writestr(name, text)
        with pytest.raises(DraftingError):
            check_package(out.getvalue())
    with pytest.raises(DraftingError):
        check_package(content[:-30])


def test_only_the_officer_of_the_case_and_the_leader_take_it_out(office, no_pdf):
    key, _ = filled()
    for other in (person("bo", Role.OFFICER), person("ida", Role.ADMINISTRATOR)):
        with pytest.raises(AccessError):
            export.export_case(other, key)
    assert len(trail(Action.DENIED, key)) == 2
    assert export.export_case(person("lis", Role.LEADER), key).files


def test_an_erased_case_cannot_be_taken_out(office, no_pdf):
    key, _ = filled()
    erase_case(office, key, "Opbevaring", "lis")
    with pytest.raises(ErasedError):
        build_package(office, key)


def test_the_command_writes_the_package_for_its_owner_and_says_how_to_confirm_it(
    office, no_pdf, tmp_path, capsys
):
    filled()
    target = tmp_path / "pakke.zip"
    assert main(["export", "--sag", "26-77", "-o", str(target)]) == 0
    said = capsys.readouterr().out
    assert hashlib.sha256(target.read_bytes()).hexdigest() in said
    assert target.stat().st_mode & 0o077 == 0
    assert main(["export", "--sag", "findes-ikke", "-o", str(target)]) == 2


@given(st.text())
def test_a_name_of_a_document_never_leads_out_of_the_package(name):
    safe = _safe(name)
    assert safe
    assert len(safe) <= 80
    assert not set('/\\:*?"<>|\0\n') & set(safe)
    assert safe not in (".", "..")
