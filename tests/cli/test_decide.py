"""`decide` as the contract says it: public cases, options, batch, what-if, bad use, law by date."""

import io
import json
import os
import subprocess
import sys
from copy import deepcopy
from datetime import date

import pytest

from drafting.cli.main import main
from drafting.domain.law import parse_law_ref
from drafting.library.casefile import read_case
from drafting.library.law import load_lawbook
from drafting.pipeline import examine, what_if
from tests.conftest import CONTRACT, ROOT
from tests.rules.story import BASE, INTERPRETER, PAYMENT, REOPENING, raw

CASES = CONTRACT / "cases"
EXPECTED = json.loads((CASES / "expected.json").read_text("utf-8"))


@pytest.fixture
def run(capsys):
    """Run a command in this process: exit code, standard output, standard error."""

    def call(*arguments):
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture
def saved(tmp_path):
    """Write a raw case to a file."""

    def write(data, name="sag.json"):
        path = tmp_path / name
        path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
        return path

    return write


def cites(answer, wanted):
    """Return whether a finding that is relevant has the § or a part of it, or the number."""
    relevant = [f for f in answer["findings"] if f["status"] != "ikke relevant"]
    if "§" not in wanted:
        return any(wanted in f["precedents"] for f in relevant)
    ref = parse_law_ref(wanted)
    return any(ref.covers(parse_law_ref(text)) for f in relevant for text in f["law"])


def as_expected(answer, expected):
    proposal = answer["proposal"]
    assert proposal["outcome"] in expected["acceptable_outcomes"]
    for key in ("hours_per_week", "ceiling_hours_per_week"):
        if expected[key] is not None:
            assert proposal[key] == pytest.approx(expected[key], abs=1e-4)
    missing = [wanted for wanted in expected["must_cite"] if not cites(answer, wanted)]
    assert missing == []
    used = {number for f in answer["findings"] for number in f["precedents"]}
    assert used.isdisjoint(expected["must_not_rely_on"])
    assert bool(proposal["open_questions"]) is expected["open_question"]


@pytest.mark.parametrize("case", EXPECTED)
def test_public_case_in_process(case, run):
    code, out, err = run("decide", CASES / f"{case}.json")
    assert (code, err) == (0, "")
    as_expected(json.loads(out), EXPECTED[case])


def test_public_cases_as_a_batch_from_the_command_line(tmp_path):
    lines = tmp_path / "sager.jsonl"
    texts = [json.dumps(json.loads((CASES / f"{c}.json").read_text("utf-8"))) for c in EXPECTED]
    lines.write_text("\n".join(texts) + "\n", "utf-8")
    done = command("decide", "--batch", str(lines))
    assert (done.returncode, done.stderr) == (0, "")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["case_id"] for answer in answers] == list(EXPECTED)
    for answer in answers:
        as_expected(answer, EXPECTED[answer["case_id"]])


def command(*arguments, **environment):
    """Run the real command line."""
    return subprocess.run(
        [sys.executable, "-m", "drafting", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )


def test_the_case_of_31_20_from_the_command_line_in_a_terminal_without_danish_letters():
    done = command("decide", str(CASES / "R01.json"), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["proposal"]["outcome"]) == (0, "ændring")
    assert answer["proposal"]["effective_from"] == "2020-07-01"
    assert answer["proposal"]["because"] == ["R20"]
    assert "kasseret-praksis" in [warning["code"] for warning in answer["warnings"]]


def test_no_date_is_invented_where_the_decision_of_31_20_states_none(run, saved):
    data = json.loads((CASES / "R01.json").read_text("utf-8"))
    del data["appealed_decision"]["effective_from"]
    answer = json.loads(run("decide", saved(data))[1])
    assert answer["proposal"]["effective_from"] is None
    assert "startdato-mangler" in [warning["code"] for warning in answer["warnings"]]


ANSWER_KEYS = {
    "schema", "case_id", "law_date", "proposal", "questions", "occupations", "deadline",
    "findings", "warnings",
}  # fmt: skip
PROPOSAL_KEYS = {
    "outcome", "hours_per_week", "hours_exact", "ceiling_hours_per_week", "ceiling_exact",
    "effective_from", "because", "to_obtain", "criticism", "effect_of_remittal", "follow_up_by",
    "open_questions",
}  # fmt: skip
FINDING_KEYS = {
    "rule", "catalogue", "subject", "status", "explanation", "law", "precedents", "inputs",
    "missing",
}  # fmt: skip


def test_every_key_of_the_contract_stands_in_the_answer(run, saved):
    data = raw({"information": None, "appealed_decision.states_law": False})
    code, out, _ = run("decide", saved(data))
    answer = json.loads(out)
    assert code == 1
    assert set(answer) >= ANSWER_KEYS and answer["schema"] == 1
    assert set(answer["proposal"]) >= PROPOSAL_KEYS
    assert all(set(found) >= FINDING_KEYS for found in answer["findings"])
    (question,) = answer["proposal"]["open_questions"]
    assert set(question) >= {"path", "kind", "question", "rule", "catalogue", "legal_basis",
                             "who_can_answer"}  # fmt: skip
    assert answer["proposal"]["criticism"][0]["rule"] == "R42"


def test_a_reopening_answers_with_its_conditions(run, saved):
    answer = json.loads(run("decide", saved(raw(REOPENING)))[1])
    assert answer["reopening"]["extra_hours_exact"] == "15/2"
    assert answer["reopening"]["claims_from"] == "2019-08-01"
    assert answer["reopening"]["barred_until"] == "2017-09-30"
    assert [c["status"] for c in answer["reopening"]["conditions"]] == ["opfyldt"] * 3


def test_exact_hours_stand_beside_the_float(run, saved):
    data = raw({"occupations[0].weekly_hours": 30, "occupations[0].need_hours_per_week": 20,
                "occupations[0].compatible_above_ratio": True,
                "impairment.several_or_very_significant": False})  # fmt: skip
    proposal = json.loads(run("decide", saved(data))[1])["proposal"]
    assert (proposal["hours_exact"], proposal["hours_per_week"]) == ("600/37", 600 / 37)


LAW = [  # day → the bekendtgørelse cited
    pytest.param("2009-08-01", "BEK730", id="R08-first-day-of-BEK730"),
    pytest.param("2012-03-04", "BEK730", id="R08-last-day-of-BEK730"),
    pytest.param("2012-03-05", "BEK234", id="R08-first-day-of-BEK234"),
    pytest.param("2013-06-30", "BEK234", id="R08-last-day-of-BEK234"),
    pytest.param("2013-07-01", "BEK817", id="R08-first-day-of-BEK817"),
    pytest.param("2019-12-31", "BEK817", id="R08-last-day-of-BEK817"),
    pytest.param("2020-01-01", "BEK1174", id="R08-first-day-of-BEK1174"),
    pytest.param("2026-06-01", "BEK1174", id="R08-BEK1174-still"),
]


@pytest.mark.parametrize(("day", "bek"), LAW)
def test_the_bekendtgoerelse_of_the_day_is_cited_and_no_other(day, bek, run, saved):
    answer = json.loads(run("decide", saved(BASE), "--law-date", day)[1])
    used = {text.split()[0] for found in answer["findings"] for text in found["law"]}
    assert {act for act in used if act in ("BEK730", "BEK234", "BEK817", "BEK1174")} == {bek}
    assert answer["law_date"] == day
    assert answer["proposal"]["outcome"] == "ændring"


@pytest.mark.parametrize("changes", [{}, REOPENING, INTERPRETER, PAYMENT], ids=str)
@pytest.mark.parametrize(
    "day", ["2009-08-01", "2015-01-01", "2020-06-01", "2021-03-24", "2025-07-01"]
)
def test_no_bekendtgoerelse_is_cited_before_it_was_in_force(day, changes, run, saved):
    on, acts = date.fromisoformat(day), load_lawbook().acts
    answer = json.loads(run("decide", saved(raw(changes)), "--law-date", day)[1])
    used = {text.split()[0] for found in answer["findings"] for text in found["law"]}
    assert all(acts[key].version_on(on) for key in used if key.startswith("BEK"))


UNHELD = [
    pytest.param("2020-02-02", True, id="R08-before-LBK-108-2020"),
    pytest.param("2025-04-01", True, id="R08-before-LBK-354-2025"),
    pytest.param("2025-04-02", False, id="R08-all-versions-held"),
    pytest.param("2026-01-31", False, id="R08-last-day-of-LBK-108-2020"),
    pytest.param("2026-02-01", True, id="R08-after-lov-1750-2025"),
]


@pytest.mark.parametrize(("day", "warned"), UNHELD)
def test_a_version_that_is_not_held_is_a_warning_and_never_an_error(day, warned, run, saved):
    code, out, _ = run("decide", saved(BASE), "--law-date", day)
    codes = [warning["code"] for warning in json.loads(out)["warnings"]]
    assert (code, "version-ikke-efterprøvet" in codes) == (0, warned)


def sentence(text):
    """Assert that an error is one Danish sentence (with its cure) on one line."""
    assert text.endswith(".\n") and text.count("\n") == 1
    assert "Traceback" not in text and "Error" not in text
    return text


USE = [  # arguments, words of the sentence
    pytest.param(["decide"], "enten én sagsfil eller --batch", id="no-case"),
    pytest.param(["decide", "SAG", "--batch", "SAG"], "enten én sagsfil", id="both"),
    pytest.param(["decide", "findes-ikke.json"], "findes ikke", id="no-file"),
    pytest.param(["decide", "--batch", "findes-ikke.jsonl"], "kan ikke læses", id="no-batch"),
    pytest.param(["decide", "SAG", "--law-date", "2009-07-31"], "31-07-2009", id="R08-too-early"),
    pytest.param(["decide", "SAG", "--law-date", "i dag"], "ÅÅÅÅ-MM-DD", id="no-date"),
    pytest.param(["decide", "SAG", "--law-date", "2020-02-30"], "ÅÅÅÅ-MM-DD", id="no-such-day"),
    pytest.param(["decide", "SAG", "--practice", "29-19"], "before:31-20", id="practice"),
    pytest.param(["decide", "SAG", "--what-if", "x"], "STI=VÆRDI", id="what-if-without-value"),
    pytest.param(["decide", "SAG", "--what-if", "=5"], "STI=VÆRDI", id="what-if-without-path"),
    pytest.param(["decide", "SAG", "--what-if", "a b=5"], "findes ikke", id="no-path"),
    pytest.param(["decide", "SAG", "--what-if", ".=5"], "findes ikke", id="a-dot"),
    pytest.param(["decide", "SAG", "--what-if", "occupations[7].name=5"], "findes ikke", id="far"),
    pytest.param(["decide", "SAG", "--what-if", "occupations.x=5"], "findes ikke", id="list"),
    pytest.param(["decide", "SAG", "--what-if", "board[0]=5"], "findes ikke", id="no-list"),
    pytest.param(["decide", "SAG", "--what-if", "board[0].x=5"], "findes ikke", id="no-lists"),
    pytest.param(["decide", "SAG", "--what-if", "case_id[0]=5"], "findes ikke", id="text"),
    pytest.param(["decide", "SAG", "--what-if", "case_id.x=5"], "findes ikke", id="below-text"),
    pytest.param(["decide", "SAG", "--what-if", "sager=5"], "ret stavningen", id="no-field"),
    pytest.param(["decide", "SAG", "--what-if", "impairment.lasting=5"], "true, false", id="skoen"),
    pytest.param(["decide", "SAG", "--what-if", "decision_date=NaN"], "dato", id="nan"),
    pytest.param(["decide", "SAG", "--what-if", r'municipality="\ud800"'], "halvt tegn", id="half"),
    pytest.param(["ukendt"], "findes ikke", id="no-command"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "says"), USE)
def test_bad_use_is_one_danish_sentence(arguments, says, run, saved):
    path = saved(BASE)
    code, out, err = run(*[path if text == "SAG" else text for text in arguments])
    assert (code, out) == (2, "")
    assert says in sentence(err)


def test_an_unknown_option_is_one_danish_sentence(run, capsys):
    with pytest.raises(SystemExit) as left:
        run("decide", "--findes-ikke")
    assert left.value.code == 2
    assert "blev ikke forstået" in sentence(capsys.readouterr().err)


def test_a_bad_file_from_the_command_line_names_file_path_and_cure(saved):
    path = saved(raw({"occupations[0].weekly_hours": "37"}))
    done = command("decide", str(path))
    assert (done.returncode, done.stdout) == (2, "")
    said = sentence(done.stderr)
    assert str(path) in said and "occupations[0].weekly_hours" in said and "et tal" in said


def test_a_decision_date_before_the_rules_is_one_danish_sentence(run, saved):
    code, _, err = run("decide", saved(raw({"decision_date": "2009-07-31"})))
    assert code == 2 and "begynder ikke så tidligt" in sentence(err)


def test_a_case_without_a_decision_date_uses_today_and_says_so(run, saved):
    answer = json.loads(run("decide", saved(raw({"decision_date": None})))[1])
    assert "dato-mangler" in [warning["code"] for warning in answer["warnings"]]


def batch(*lines):
    return "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)


def test_a_bad_line_is_answered_in_its_place_and_does_not_stop_the_rest(run, saved):
    bad = raw({"case_id": "S-2", "occupations[0].weekly_hours": -1})
    early = raw({"case_id": "S-3", "decision_date": "2001-01-01"})
    nameless = {name: value for name, value in BASE.items() if name != "case_id"}
    text = batch(BASE, bad, "{", "", early, nameless, '{"case_id": 5}', "[]", BASE)
    code, out, err = run("decide", "--batch", saved(text))
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (1, "")
    assert [a["case_id"] for a in answers] == ["S-1", "S-2", None, "S-3", None, None, None, "S-1"]
    assert [a.get("line") for a in answers] == [None, None, 3, None, 6, 7, 8, None]
    failed = [a["error"] for a in answers if "error" in a]
    assert len(failed) == 6 and all(text.endswith(".") for text in failed)
    assert "linje 2" in failed[0] and "occupations[0].weekly_hours" in failed[0]


def test_a_batch_of_undecided_cases_is_read_and_done(run, saved):
    code, out, _ = run("decide", "--batch", saved(batch(raw({"information": None}))))
    assert (code, json.loads(out)["proposal"]["outcome"]) == (0, None)


def test_an_empty_batch_is_done(run, saved):
    assert run("decide", "--batch", saved("")) == (0, "", "")


def test_what_nobody_foresaw_in_a_line_is_answered_and_does_not_stop_the_rest(
    run, saved, monkeypatch
):
    def fails_on_s2(case, day, practice):
        if case.case_id == "S-2":
            raise ZeroDivisionError("S-2")
        return examine(case, day, practice)

    monkeypatch.setattr("drafting.cli.decide.examine", fails_on_s2)
    lines = saved(batch(BASE, raw({"case_id": "S-2"}), BASE))
    code, out, _ = run("decide", "--batch", lines)
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, [a["case_id"] for a in answers]) == (1, ["S-1", "S-2", "S-1"])
    assert "ZeroDivisionError" in answers[1]["error"]


def test_a_large_batch_is_answered_in_order(saved):
    lines = saved(batch(*[raw({"case_id": f"S-{i}"}) for i in range(450)]))
    done = command("decide", "--batch", str(lines))
    ids = [json.loads(line)["case_id"] for line in done.stdout.splitlines()]
    assert (done.returncode, ids) == (0, [f"S-{i}" for i in range(450)])


def test_what_if_answers_before_after_and_what_changed(run, saved):
    code, out, _ = run("decide", saved(BASE), "--what-if", "occupations[0].weekly_hours=30",
                       "--what-if", "impairment.several_or_very_significant=false")  # fmt: skip
    answer = json.loads(out)
    assert code == 1
    assert answer["before"]["proposal"]["outcome"] == "ændring"
    assert answer["after"]["proposal"]["outcome"] is None
    changed = {(c["rule"], c["subject"]) for c in answer["changed"]}
    assert ("forhold", "job") in changed and ("udmaaling", None) in changed
    assert ("klagefrist", None) not in changed
    before = next(c["before"] for c in answer["changed"] if c["rule"] == "forhold")
    assert before["status"] == "opfyldt"


def test_what_if_names_findings_that_come_and_go(run, saved):
    out = run("decide", saved(BASE), "--what-if", "complaint.withdrawn=true")[1]
    changed = {c["rule"]: c for c in json.loads(out)["changed"]}
    assert changed["behov"]["after"] is None and changed["behov"]["before"]["status"]


WISHES = [  # path=value → what the case then says
    pytest.param("occupations[0].weekly_hours=70", "R20", id="a-number"),
    pytest.param("complaint.received=2024-03-20", None, id="text-without-quotes"),
    pytest.param('complaint.withdrawn=true', "R44", id="true"),
    pytest.param("information=null", None, id="null"),
    pytest.param("impairment.lasting=false", None, id="an-assessment-s-value"),
    pytest.param('impairment.lasting={"value": true, "reason": "Ja."}', "R19", id="a-whole-one"),
]  # fmt: skip


@pytest.mark.parametrize(("wish", "because"), WISHES)
def test_what_if_values_are_json_else_text(wish, because, run, saved):
    after = json.loads(run("decide", saved(BASE), "--what-if", wish)[1])["after"]
    assert (after["proposal"]["because"] or [None])[0] == because


def test_what_if_keeps_the_rest_of_an_assessment(run, saved):
    reason = {"value": True, "reason": "Døv siden fødslen."}
    data = raw({"impairment.lasting": reason})
    before, after = what_if(data, {"impairment.lasting": False}, date(2024, 6, 3))
    told = next(f.explanation for f in after.findings if f.rule == "varig")
    assert "Døv siden fødslen." in told and before.proposal.outcome
    assert data["impairment"]["lasting"] == reason


def test_what_if_compares_in_the_practice_asked_for(run, saved):
    data = raw({"occupations[0].weekly_hours": 50, "impairment.several_or_very_significant": False})
    wish = ["--what-if", "occupations[0].weekly_hours=70"]
    answer = json.loads(run("decide", saved(data), "--practice", "before:31-20", *wish)[1])
    assert answer["before"]["proposal"]["hours_exact"] == "74/5"
    assert answer["after"]["proposal"]["hours_exact"] == "74/7"


def test_before_31_20_is_marked_as_history(run, saved):
    data = raw({"occupations[0].weekly_hours": 70, "impairment.several_or_very_significant": False})
    answer = json.loads(run("decide", saved(data), "--practice", "before:31-20")[1])
    assert answer["proposal"]["hours_exact"] == "74/7"
    assert "tidligere-praksis" in [warning["code"] for warning in answer["warnings"]]


def test_the_same_case_read_twice_gives_the_same_answer(run):
    first, second = (run("decide", CASES / "S10.json")[1] for _ in range(2))
    assert first == second


def test_the_api_and_the_command_give_the_same(run):
    case = read_case(CASES / "R01.json")
    found = examine(case, case.decision_date)
    answer = json.loads(run("decide", CASES / "R01.json")[1])
    assert [f["explanation"] for f in answer["findings"]] == [f.explanation for f in found.findings]


def test_a_reader_that_stops_reading_is_no_error(run, saved, monkeypatch):
    class Closed(io.StringIO):
        def write(self, text):
            raise BrokenPipeError

        def fileno(self):
            return os.open(os.devnull, os.O_WRONLY)

    monkeypatch.setattr(sys, "stdout", Closed())
    assert main(["decide", str(saved(BASE))]) == 0


def test_without_a_command_the_overview_is_shown(run):
    code, out, _ = run()
    assert code == 2 and "decide" in out
    code, out, _ = run("--help")
    assert code == 0 and "decide" in out


def test_a_case_is_never_changed_by_deciding_it():
    data = deepcopy(BASE)
    what_if(data, {"occupations[0].weekly_hours": 30, "answers.worsening": True}, date(2024, 6, 3))
    assert data == BASE
