"""`draft` as COMMANDS.md describes it."""

import json
import subprocess
import sys

import pytest

from drafting.cli.draft import LETTERS
from drafting.cli.main import main
from drafting.library.casepath import set_path
from drafting.rendering.readback import paragraphs_of
from drafting.text import LAYOUTS
from tests.cases.stories import make
from tests.conftest import CONTRACT, ROOT

R01 = str(CONTRACT / "cases" / "R01.json")


def saved(tmp_path, data):
    path = tmp_path / "sag.json"
    path.write_text(json.dumps(data), "utf-8")
    return str(path)


def test_word_text_and_provenance_say_the_same(tmp_path):
    word, text, record = (tmp_path / name for name in ("ud.docx", "ud.txt", "ud.json"))
    options = ["-o", str(word), "--text", str(text), "--provenance", str(record)]
    assert main(["draft", R01, *options]) == 0
    lines = [line.removeprefix("• ") for line in text.read_text("utf-8").splitlines() if line]
    assert [line for line in paragraphs_of(word.read_bytes()) if line] == lines
    said = json.loads(record.read_text("utf-8"))["sentences"]
    assert all({"id", "section", "text", "source", "numbers"} == set(s) for s in said)
    assert all({"kind", "key", "evidence"} <= set(s["source"]) for s in said)
    assert {s["source"]["kind"] for s in said} <= {
        "block",
        "fact",
        "finding",
        "precedent",
        "author",
    }
    assert all(any(s["text"] in line for line in lines) for s in said)


def test_open_questions_give_the_letter_that_asks_and_exit_code_one(tmp_path, capsys):
    case = saved(tmp_path, make("mangler_svar_fra_alle"))
    text = tmp_path / "ud.txt"
    assert main(["draft", case, "--text", str(text)]) == 1
    assert "Vi beder dig svare på dette:" in text.read_text("utf-8")
    assert "Mangler svar" in capsys.readouterr().err


def test_a_persons_decision_needs_a_name_and_a_reason_where_it_differs(tmp_path, capsys):
    text = tmp_path / "ud.txt"
    record = tmp_path / "ud.json"
    base = ["draft", R01, "--text", str(text), "--provenance", str(record)]
    assert main([*base, "--outcome", "hjemvisning"]) == 2
    assert "--decided-by" in capsys.readouterr().err
    assert main([*base, "--outcome", "hjemvisning", "--decided-by", "A. Prøve"]) == 2
    assert "--reason" in capsys.readouterr().err
    why = "Sagen er ikke oplyst."
    decided = ["--outcome", "hjemvisning", "--decided-by", "A. Prøve", "--reason", why]
    assert main([*base, *decided]) == 0
    assert why in text.read_text("utf-8")
    assert json.loads(record.read_text("utf-8"))["decision"]["decided_by"] == "A. Prøve"


def test_a_hearing_letter_says_by_which_day_to_answer_and_is_read_back(tmp_path, capsys):
    word, text = tmp_path / "ud.docx", tmp_path / "ud.txt"
    options = ["--letter", "partshøring", "--reply-by", "2020-12-08"]
    assert main(["draft", R01, "-o", str(word), "--text", str(text), *options]) == 0
    assert "Skriv senest den 8. december 2020." in text.read_text("utf-8")
    capsys.readouterr()
    assert main(["read-back", str(word), "--case", R01]) == 0
    states = {s["state"] for s in json.loads(capsys.readouterr().out)["sentences"]}
    assert states == {"uændret"}


CASES = {  # letter: a case that gives it
    "afgørelse": "R01",
    "sagsoplysning": "mangler_svar_fra_alle",
    "sagsoplysning-borger": "mangler_svar_fra_alle",
    "sagsoplysning-kommune": "mangler_svar_fra_alle",
    "sagsoplysning-arbejdsgiver": "mangler_svar_fra_alle",
    "partshøring": "R01",
}


@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_can_be_written_and_is_read_back_and_checked(tmp_path, capsys, letter):
    case = saved(tmp_path, make(CASES.get(letter, "sagen_traekker_ud")))
    word = tmp_path / "ud.docx"
    options = ["--letter", letter, "--reply-by", "2022-12-01"]
    assert main(["draft", case, "-o", str(word), *options]) in (0, 1)
    capsys.readouterr()
    assert main(["read-back", str(word), "--case", case]) == 0
    states = {s["state"] for s in json.loads(capsys.readouterr().out)["sentences"]}
    assert states == {"uændret"}
    assert main(["check", str(word), "--case", case]) in (0, 1)
    notes = json.loads(capsys.readouterr().out)["notes"]
    assert [n["message"] for n in notes if n["severity"] == "stop"] == []


def test_the_command_knows_every_letter_there_is():
    assert set(LETTERS) == set(LAYOUTS)


def test_a_letter_to_somebody_of_whom_nothing_is_asked_is_refused(tmp_path, capsys):
    case = saved(tmp_path, make("mangler_behovet"))
    options = ["--letter", "sagsoplysning-kommune"]
    assert main(["draft", case, "--text", str(tmp_path / "ud.txt"), *options]) == 2
    assert "ingen åbne spørgsmål til kommunen" in capsys.readouterr().err


def test_a_hearing_with_nothing_to_hear_of_is_refused(tmp_path, capsys):
    case = saved(tmp_path, {**make("S01"), "documents": []})
    assert main(["draft", case, "--text", str(tmp_path / "ud.txt"), "--letter", "partshøring"]) == 2
    assert "ingen dokumenter eller hensyn" in capsys.readouterr().err


BAD = [
    pytest.param([], "Angiv mindst én fil", id="nothing-to-write"),
    pytest.param(["-o", "findes/ikke/ud.docx"], "kan ikke skrives", id="no-such-folder"),
    pytest.param(["--text", "x", "--law-date", "i går"], "ikke en dato", id="no-date"),
    pytest.param(["--text", "x", "--letter", "sagsoplysning"], "ingen åbne", id="nothing-to-ask"),
]


@pytest.mark.parametrize(("options", "said"), BAD)
def test_bad_use_is_one_danish_sentence(tmp_path, monkeypatch, capsys, options, said):
    monkeypatch.chdir(tmp_path)
    assert main(["draft", R01, *options]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_decision_cannot_be_written_while_a_question_is_open(tmp_path, capsys):
    case = saved(tmp_path, make("mangler_behovet"))
    assert main(["draft", case, "--text", "x", "--letter", "afgørelse"]) == 2
    assert "åbne spørgsmål" in capsys.readouterr().err


def test_an_unfit_character_in_the_case_stops_the_command(tmp_path, capsys):
    case = saved(tmp_path, set_path(make("R01"), "municipality", "X\u202eKommune"))
    assert main(["draft", case, "--text", str(tmp_path / "ud.txt")]) == 2
    assert "municipality" in capsys.readouterr().err


def test_draft_loads_no_model_library(tmp_path):
    code = (
        "import sys; from drafting.cli.main import main; "
        f"main(['draft', {R01!r}, '-o', {str(tmp_path / 'ud.docx')!r}]); "
        "print([m for m in ('torch', 'chromadb', 'streamlit', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr
