import json

import pytest

from precedents.cli import main
from tests.conftest import CONTRACT, SHARED


@pytest.fixture(autouse=True)
def words_only(tmp_path, monkeypatch):
    """Each test has its own data folder, and searches on words alone."""
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("UDKAST_MENINGSSOEGNING", "fra")


def run(capsys, *arguments):
    code = main([str(each) for each in arguments])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_search_answers_with_the_keys_of_the_contract(capsys):
    code, out, err = run(capsys, "search", "29-19", "--date", "2020-11-20", "-k", "3", "--json")
    answer = json.loads(out)
    assert code == 0
    assert "slået fra" in err
    assert (answer["query"], answer["date"], answer["confident"]) == ("29-19", "2020-11-20", True)
    first, second = answer["hits"][:2]
    assert {"key", "number", "title", "status", "status_note", "replaced_by", "score", "passage",
            "why"} <= set(first)  # fmt: skip
    assert (first["key"], second["key"]) == ("31-20", "29-19")
    assert second["replaced_by"] == ["31-20"]
    assert second["status"] == "kasseret"
    assert set(first["passage"]) == {"section", "text"}


def test_a_file_of_questions_is_answered_line_by_line(capsys, tmp_path):
    path = tmp_path / "q.jsonl"
    path.write_text(
        '{"id": "a", "query": "ventetid mellem opgaver"}\n'
        '{"id": "b", "query_da": "over 37 timer", "date": "2020-01-15"}\n',
        "utf-8",
    )
    code, out, _ = run(capsys, "search", "--queries", path)
    first, second = map(json.loads, out.splitlines())
    assert code == 0
    assert (first["id"], first["hits"][0]["key"]) == ("a", "31-20")
    assert "31-20" not in [hit["key"] for hit in second["hits"]]


def test_case_files_are_answered_one_line_each(capsys):
    folder = CONTRACT / "cases"
    if not folder.is_dir():
        folder = SHARED / "contract" / "cases"
    if not folder.is_dir():
        pytest.skip("de offentlige sager er her ikke")
    cases = [folder / "R01.json", folder / "R05.json", folder / "S04.json"]
    code, out, _ = run(capsys, "search", *(x for case in cases for x in ("--case", case)))
    answers = {each["case_id"]: each for each in map(json.loads, out.splitlines())}
    assert code == 0
    assert answers["R01"]["hits"][0]["key"] == "31-20"
    assert answers["R05"]["hits"][0]["key"] == "AST-2019-ee126e1c"
    assert {"31-20", "28-19"} <= {hit["key"] for hit in answers["S04"]["hits"]}
    assert all(len(each["hits"]) <= 10 and each["questions"] for each in answers.values())


def test_show_gives_each_point_its_status(capsys):
    code, out, _ = run(capsys, "show", "29-19", "--json")
    shown = json.loads(out)
    assert code == 0
    assert shown["status"] == "kasseret"
    assert {point["status"] for point in shown["propositions"]} == {"kasseret"}
    code, out, _ = run(capsys, "show", "31-20")
    assert code == 0
    assert "Mødebehandling" in out


def test_cite_resolves_and_says_the_status(capsys):
    text = "§ 7, stk. 3, i lovbekendtgørelse nr. 108 af 3. februar 2020 og principmeddelelse 29-19"
    code, out, _ = run(capsys, "cite", text, "--json")
    law, decision = json.loads(out)["citations"]
    assert code == 0
    assert law["resolves_to"] == ["LKH § 7, stk. 3"]
    assert (decision["resolves_to"], decision["status"]) == (["29-19"], "kasseret")
    assert text[decision["start"] : decision["end"]] == decision["text"]
    assert run(capsys, "cite", "principmeddelelse 99-99")[0] == 1


def test_index_twice_says_that_nothing_has_changed(capsys):
    assert "Indekset er bygget" in run(capsys, "index")[1]
    assert "allerede bygget" in run(capsys, "index")[1]


def test_lint_lists_external_links_and_unverified_content(capsys):
    code, out, _ = run(capsys, "lint")
    assert code == 0
    assert "uden for samlingen: 84-19 samler C-25-05" in out
    assert "ikke efterset i kilden: 29-19" in out


def test_import_confirm_and_search_of_a_new_decision(capsys, tmp_path):
    path = tmp_path / "ny.txt"
    path.write_text(
        "Principmeddelelse 7-99 om skærmtolk\n\nKasserede:\n\nPrincipafgørelse 78-12: opgivet.",
        "utf-8",
    )
    assert run(capsys, "import", path)[0] == 0
    assert run(capsys, "lint")[0] == 1
    assert "ikke bekræftet" in run(capsys, "show", "78-12")[1]
    code, out, _ = run(capsys, "confirm", "7-99", "78-12", "--by", "Bo Jurist")
    assert code == 0
    assert "bekræftet af Bo Jurist" in out
    assert "[kasseret]" in run(capsys, "show", "78-12")[1]
    hits = json.loads(run(capsys, "search", "fjerntolkning videotolkning", "--json")[1])["hits"]
    assert [hit["key"] for hit in hits][:2] == ["7-99", "78-12"]


BAD = [
    ["search"],
    ["search", "x", "--date", "i går"],
    ["search", "x", "-k", "0"],
    ["search", "--case", "findes-ikke.json"],
    ["search", "--queries", "findes-ikke.jsonl"],
    ["show", "99-99"],
    ["evaluate", "findes-ikke.jsonl"],
    ["confirm", "31-20", "28-19", "--by", "Bo"],
    ["findes-ikke"],
    [],
]


@pytest.mark.parametrize("arguments", BAD, ids=[" ".join(each) or "intet" for each in BAD])
def test_bad_use_is_answered_in_danish_with_exit_2(capsys, arguments):
    code, out, err = run(capsys, *arguments)
    assert code == 2
    assert (err or out).strip()
    assert "Traceback" not in err
