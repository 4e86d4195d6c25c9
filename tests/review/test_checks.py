"""What must be seen to before a letter is signed, on real Word files."""

import io
import json

import pytest
from docx import Document

from drafting.cli.main import main
from tests.cases.stories import make
from tests.conftest import CONTRACT

R01 = CONTRACT / "cases" / "R01.json"


@pytest.fixture
def workshop(tmp_path, capsys):
    """(edit, check): write the letter of a case, change it with python-docx, check it."""

    def run(name, edit=None):
        case = tmp_path / "sag.json"
        case.write_text(json.dumps(make(name)), "utf-8")
        letter = tmp_path / "brev.docx"
        assert main(["draft", str(case), "-o", str(letter)]) == 0
        if edit is not None:
            document = Document(io.BytesIO(letter.read_bytes()))
            edit(document)
            document.save(letter)
        capsys.readouterr()
        code = main(["check", str(letter), "--case", str(case)])
        return code, json.loads(capsys.readouterr().out)

    return run


def stops(answer):
    return {note["check"] for note in answer["notes"] if note["severity"] == "stop"}


def replaced(old, new):
    def edit(document):
        for paragraph in document.paragraphs:
            for run in paragraph.runs:
                if old in run.text:
                    run.text = run.text.replace(old, new)

    return edit


def added(text):
    def edit(document):
        anchor = next(p for p in document.paragraphs if p.text.startswith("Ankestyrelsen vurd"))
        anchor.insert_paragraph_before(text, anchor.style)

    return edit


def test_the_letter_of_31_20_passes_and_is_no_harder_than_the_true_decision(workshop):
    code, answer = workshop("R01")
    assert code == 0
    assert stops(answer) == set()
    assert answer["readability"]["lix"] <= answer["readability"]["reference"]["lix"]
    assert answer["readability"]["words"] > 300


STORIES = [
    pytest.param(replaced("20 timer", "25 timer"), "tal", id="another-number-of-hours"),
    pytest.param(replaced("op til 20", "op til 10,5"), "tal", id="the-municipality's-hours"),
    pytest.param(replaced("1. juli 2020", "1. juni 2020"), "tal", id="another-date"),
    pytest.param(replaced("vi ændrer", "vi stadfæster"), "resultat", id="another-result"),
    pytest.param(replaced("Det betyder, at vi ændrer kommunens afgørelse.", ""), "resultat",
                 id="result-cut-away"),
    pytest.param(added("Se principmeddelelse 29-19."), "henvisning", id="withdrawn-practice"),
    pytest.param(added("Se principmeddelelse 999-20."), "henvisning", id="unknown-practice"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "check"), STORIES)
def test_an_edit_that_makes_the_letter_untrue_stops_it(workshop, edit, check):
    code, answer = workshop("R01", edit)
    assert code == 1
    assert check in stops(answer)


def test_a_new_sentence_without_source_is_pointed_out_but_does_not_stop(workshop):
    code, answer = workshop("R01", added("Vi ønsker dig held og lykke med arbejdet."))
    assert code == 0
    assert "kilde" in {note["check"] for note in answer["notes"]}


def test_a_change_without_a_start_day_is_stopped(workshop):
    code, answer = workshop("doev_butiksejer_uden_startdato")
    assert (code, stops(answer)) == (1, {"startdato"})


def test_a_point_of_the_complaint_without_an_answer_is_stopped(workshop):
    code, answer = workshop("klagepunkter_med_og_uden_svar")
    [note] = [note for note in answer["notes"] if note["check"] == "klagepunkter"]
    assert code == 1
    assert "lang transport" in note["message"]


def test_a_file_that_is_no_word_document_is_refused_in_one_danish_sentence(tmp_path, capsys):
    broken = tmp_path / "brev.docx"
    broken.write_bytes(b"PK\x03\x04 ikke en zip")
    assert main(["check", str(broken), "--case", str(R01)]) == 2
    assert "Word-dokument" in capsys.readouterr().err
    assert main(["read-back", str(tmp_path / "findes-ikke.docx"), "--case", str(R01)]) == 2


def test_read_back_answers_as_the_contract_says(tmp_path, capsys):
    letter = tmp_path / "brev.docx"
    decided = ["--outcome", "stadfæstelse", "--decided-by", "A. Prøve"]
    main(["draft", str(R01), "-o", str(letter), *decided, "--reason", "Behovet er dækket."])
    capsys.readouterr()
    assert main(["read-back", str(letter), "--case", str(R01)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert {s["state"] for s in answer["sentences"]} == {"uændret"}
    assert "Behovet er dækket." in [s["text"] for s in answer["sentences"]]
    keys = {"sentences", "deleted", "unplaced", "tracked_changes", "comments"}
    assert keys <= set(answer)
