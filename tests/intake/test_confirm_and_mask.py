"""Answers win, nothing unconfirmed is a fact, and what is private is found."""

import json
from types import SimpleNamespace

import pytest

from drafting.cli.main import main
from drafting.errors import InputError
from drafting.intake import (
    Answer,
    Choice,
    ReadDocument,
    State,
    confirm,
    extract_facts,
    find_private,
    mask,
    propose,
    read_answer,
    state_of,
)
from drafting.library.casefile import parse_case
from tests.conftest import CONTRACT

DECISION = ReadDocument(
    "Kommunens afgørelse",
    "X Kommune traf afgørelse den 1. juli 2020 efter principmeddelelse 29-19. Du er døv og "
    "arbejder 70 timer om ugen som smed. Vi bevilger 10,5 timer om ugen.",
    "kommunens afgørelse",
)


def by_path(candidates, path):
    return next(one for one in candidates if one.path == path)


def test_a_proposed_case_file_holds_no_confirmed_fact():
    candidates = extract_facts([DECISION])
    data = propose("R01", [DECISION], candidates)
    assert data["occupations"][0]["weekly_hours"] == 70
    assert data["evidence"]["occupations[0].weekly_hours"][0]["quote"] in DECISION.text
    case = parse_case(data, source="sag.json")
    assert case.occupations[0].weekly_hours is None
    assert case.appealed.date is None
    assert case.appealed.cites == ()
    assert case.impairment.description is None


def test_every_proposed_path_has_evidence_in_the_public_cases():
    for line in (CONTRACT / "extraction_public.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        documents = [ReadDocument(d["name"], d["text"]) for d in row["documents"]]
        candidates = extract_facts(documents)
        data = propose(row["id"], documents, candidates)
        parse_case(data, source=row["id"])
        assert {one.path.removesuffix("[]") for one in candidates} <= set(data["evidence"])


def test_confirmed_corrected_and_rejected_facts_reach_the_case_as_answered():
    candidates = extract_facts([DECISION])
    hours = by_path(candidates, "occupations[0].weekly_hours")
    granted = by_path(candidates, "appealed_decision.granted_hours_per_week")
    impaired = by_path(candidates, "impairment.description")
    cited = by_path(candidates, "appealed_decision.cites[]")
    data = propose("R01", [DECISION], candidates)
    answers = [
        Answer(hours, Choice.CONFIRM, "Kim"),
        Answer(granted, Choice.CORRECT, "Kim", 11),
        Answer(impaired, Choice.REJECT, "Kim"),
        Answer(cited, Choice.CONFIRM, "Kim"),
    ]
    data = confirm(data, answers)
    case = parse_case(data, source="sag.json")
    assert case.occupations[0].weekly_hours == 70
    assert case.appealed.granted_hours_per_week == 11
    assert case.impairment.description is None
    assert case.appealed.cites == ("principmeddelelse 29-19",)
    assert case.appealed.date is None
    states = [state_of(data, one) for one in (hours, granted, impaired, cited)]
    assert states == [State.CONFIRMED, State.CORRECTED, State.REJECTED, State.CONFIRMED]


def test_an_answer_without_a_person_is_refused():
    one = by_path(extract_facts([DECISION]), "occupations[0].weekly_hours")
    with pytest.raises(InputError):
        confirm({}, [Answer(one, Choice.CONFIRM, " ")])


@pytest.mark.parametrize(
    ("path", "old", "typed", "value"),
    [
        ("occupations[0].weekly_hours", 37, "37,5", 37.5),
        ("occupations[0].weekly_hours", 37, "20 timer", 20),
        ("appealed_decision.date", "2020-07-01", "1. juli 2021", "2021-07-01"),
        ("hearing.citizen_heard", False, "ja", True),
        ("impairment.description", "døv", " blind ", "blind"),
    ],
)
def test_a_typed_answer_is_read_in_danish(path, old, typed, value):
    assert read_answer(path, old, typed) == value


@pytest.mark.parametrize(
    ("path", "old", "typed"),
    [
        ("occupations[0].weekly_hours", 37, "37.5"),
        ("occupations[0].weekly_hours", 37, "mange"),
        ("appealed_decision.date", "2020-07-01", "1. juli"),
        ("appealed_decision.date", "2020-07-01", "31. februar 2021"),
        ("hearing.citizen_heard", False, "måske"),
        ("impairment.description", "døv", "  "),
    ],
)
def test_a_doubtful_answer_is_refused_in_danish(path, old, typed):
    with pytest.raises(InputError) as caught:
        read_answer(path, old, typed)
    assert caught.value.user_message.startswith("Skriv")


@pytest.mark.parametrize(
    "cpr", ["010190-1234", "0101901234", "010190 1234", "010190\u00a01234", "610190-1234"]
)
def test_a_cpr_number_is_found_however_it_is_written(cpr):
    text = f"Borgeren, cpr {cpr}, bor i X."
    (found,) = find_private(text)
    assert found.what == "cpr"
    assert cpr not in mask(text, (found,))


def test_names_addresses_and_other_marks_of_the_parties_are_masked():
    parties = [{"role": "borger", "name": "Mette Lund Holm", "address": "Åvej 3"}]
    text = (
        "Mette Lund Holms mand bor på Åvej 3, Nørregade 12, 2. tv, 8000 Aarhus. Holm "
        "har tlf. 12 34 56 78 og m@e.dk."
    )
    masked = mask(text, find_private(text, parties))
    for private in ("Mette", "Holm", "Åvej", "Nørregade", "12 34 56 78", "m@e.dk"):
        assert private not in masked


def test_a_journal_number_is_no_cpr_number():
    assert find_private("j.nr. 994099-1234 og principmeddelelse 31-20") == ()


def command(capsys, *arguments):
    try:
        code = main(["extract", *map(str, arguments)])
    except SystemExit as leaving:
        code = leaving.code
    out = capsys.readouterr()
    return SimpleNamespace(returncode=code, stdout=out.out, stderr=out.err)


def test_the_command_reads_files_writes_texts_and_an_unconfirmed_case(tmp_path, capsys):
    letter = tmp_path / "Afgørelse.txt"
    letter.write_text(DECISION.text, "utf-8")
    done = command(
        capsys, letter, "--texts", tmp_path / "tekster", "--case-out", tmp_path / "R01.json"
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    text = (tmp_path / "tekster" / "Afgørelse.txt.txt").read_text("utf-8")
    for one in answer["candidates"]:
        assert text[one["start"] : one["end"]] == one["quote"]
        assert one["certainty"] in ("sikker", "usikker")
    case = json.loads((tmp_path / "R01.json").read_text("utf-8"))
    assert case["case_id"] == "R01"
    assert not any("confirmed_by" in place for rows in case["evidence"].values() for place in rows)


def test_the_command_answers_a_batch_line_by_line_and_says_which_line_is_bad(tmp_path, capsys):
    lines = (CONTRACT / "extraction_public.jsonl").read_text("utf-8").splitlines()[:2]
    batch = tmp_path / "b.jsonl"
    batch.write_text("\n".join([lines[0], "{", lines[1]]) + "\n", "utf-8")
    done = command(capsys, "--batch", batch)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [one.get("id") for one in answers] == ["R01", None, "R05"]
    assert answers[1]["line"] == 2


@pytest.mark.parametrize("arguments", [[], ["findes-ikke.txt"], ["--batch", "findes-ikke.jsonl"]])
def test_bad_use_is_one_danish_sentence_and_exit_code_2(arguments, capsys):
    done = command(capsys, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
