"""A whole case with planted CPR numbers and names: found nowhere but in the store and the letter.

Every command runs as a process of its own, with a folder of its own for temporary files, home and
logs; the app runs too, in a real browser. The store has a key, so its files must be unreadable.
"""

import io
import json
import os
import re
import subprocess
import sys
import urllib.request
import zipfile

import pytest

from drafting.storage.keyfile import write_new_key
from tests.conftest import CONTRACT, ROOT
from tests.ui.browser import windows

pytestmark = pytest.mark.browser
CPRS = ("041166-2340", "0411662341", "250389 1231", "250389\u00a01232", "311299\u20119999")
NAMES = (  # the stem is planted in every inflection: -s, apostrophe, capitals, hyphen
    "Zebrahilde Kanariusen",
    "Zebrahildes",
    "Kanariusens",
    "Kanarius\u2019",
    "KANARIUS'",
    "Zebrahilde-Kanarius'",
    "zebrahildeskanarius",
)
PLANTED = f"{', '.join(NAMES)} med CPR {', '.join(CPRS)}."
DIGITS = "|".join(rf"{d[:6]}(?:[^0-9A-Za-z]|%20|%C2%A0){{0,4}}{d[6:]}" for d in (
    re.sub(r"\D", "", cpr) for cpr in CPRS
))  # fmt: skip
TRACE = re.compile(rf"zebrahild|kanarius|{DIGITS}".encode(), re.IGNORECASE)
ANSWERS = (
    "extract",
    "decide",
    "check",
    "read-back",
    "insight",
    "search",
)  # what they print is the answer


def traces(content):
    """Whether bytes hold a planted word, also as UTF-16 and inside a zip."""
    if TRACE.search(content) or TRACE.search(content.replace(b"\0", b"")):
        return True
    if content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(traces(archive.read(name)) for name in archive.namelist())
    return False


def planted_case():
    case = json.loads((CONTRACT / "cases" / "S10.json").read_text("utf-8"))
    case["case_id"] = "26-4711"
    case["impairment"]["lasting"]["reason"] = f"Dit høretab er varigt. {PLANTED}"
    case["documents"][2]["text"] += f" Jeg hedder {PLANTED}"
    person = {"role": "borger", "name": NAMES[0], "cpr": CPRS[0], "address": "Zebrahildes Allé 4"}
    case["parties"] = [person]
    return case


class Desk:
    """The folders of one day's work, and everything that was said in it."""

    def __init__(self, folder):
        self.folder, self.said = folder, []
        for name in ("given", "letters", "data", "tmp", "home", "backups"):
            (folder / name).mkdir()
        write_new_key(folder / "key")
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "UDKAST_DATA": str(folder / "data"),
            "UDKAST_KEY_FILE": str(folder / "key"),
            "UDKAST_LOG_FILE": str(folder / "home" / "udkast.log"),
            "UDKAST_RETENTION_DAYS": "0",
            "UDKAST_MENINGSSOEGNING": "fra",  # the model has tests of its own, and takes minutes
        }

    def run(self, *arguments, codes=(0, 1), program="drafting"):
        done = subprocess.run(
            [sys.executable, "-m", program, *map(str, arguments)],
            cwd=self.folder / "home",
            env=self.environment,
            capture_output=True,
            timeout=300,
        )
        assert done.returncode in codes, (arguments, done.stderr.decode("utf-8", "replace"))
        self.said.append((arguments, done.stderr))
        if arguments[0] not in ANSWERS:
            self.said.append((arguments, done.stdout))
        return done.stdout.decode("utf-8")

    def code(self, text):
        done = subprocess.run(
            [sys.executable, "-c", text], env=self.environment, capture_output=True, cwd=ROOT
        )
        assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
        self.said += [("code", done.stdout), ("code", done.stderr)]


STORE = """
import json, sys
from datetime import date
from pathlib import Path
from dataclasses import asdict
from drafting.domain.people import Role, User
from drafting.storage import comments, control, drafts, people, service
from drafting.storage.contents import store_content
from drafting.storage.drafts import DraftMaking
from drafting.library.casefile import read_case
from drafting.pipeline import compose_draft, examine
from drafting.domain.decision import Decision
given = Path({given!r})
body = json.loads((given / "sag.json").read_text("utf-8"))
key = service.new_case(body, "anna").key
for path in sorted(given.glob("*Klage*")):
    service.add_document(key, (path.name, "text/plain", path.read_bytes()), "anna")
body["board"] = {{"committee": True}}
service.save_case(key, body, 1, "anna")
case = read_case(given / "sag.json")
found = examine(case, case.decision_date)
decision = Decision(found.proposal.outcome, found, (), "Anna")
drafts.record_decision(key, {{"outcome": decision.outcome.value, "reason": {planted!r}}}, 2, "anna")
draft = compose_draft(case, found, decision=decision)
drafts.save_draft(key, draft, DraftMaking(2, 0, "2024-08-20", decision=1), "anna")
store = service.store()
for user_id, role in (("anna", Role.OFFICER), ("bo", Role.REVIEWER)):
    people.save_user(store, User(user_id, user_id, frozenset({{role}})), "drift")
people.assign(store, key, people.Assignment("anna", ""), "drift")
word = store_content(store, key, Path({letter!r}).read_bytes(), "anna")
control.hand_over(store, key, control.HandOver("bo", 1, word, (), {planted!r}), "anna")
comment = comments.add_comment(store, key, ("resultat", {planted!r}), "bo")
control.return_case(store, key, {planted!r}, "bo")
comments.settle_comment(store, key, comment.number, "bo")
control.hand_over(store, key, control.HandOver("bo", 1, word, (), {planted!r}), "anna")
seen = control.standing_of(store, key).now.sha256()
control.approve(store, key, control.Verdict(seen, "Jeg har læst den.", ()), "bo")
control.send(store, key, "anna")
try:
    service.new_case(body, "anna")
except Exception as error:
    print(type(error).__name__, error)
try:
    service.save_case(key, {{**body, "case_id": {cpr!r}}}, 2, "anna")
except Exception as error:
    print(type(error).__name__, error)
"""


def write_what_is_given(given):
    (given / "sag.json").write_text(json.dumps(planted_case(), ensure_ascii=False), "utf-8")
    (given / "Zebrahildes Klage.txt").write_text(f"Klage. Jeg hedder {PLANTED}", "utf-8")
    (given / "ødelagt.docx").write_bytes(b"PK\x03\x04" + PLANTED.encode())
    (given / "ikke-json.json").write_text(PLANTED, "utf-8")


def draft_letters(desk, given, letters):
    desk.run("extract", given / "Zebrahildes Klage.txt", "--case-out", letters / "forslag.json")
    desk.run("extract", given / "ødelagt.docx", codes=(2,))
    desk.run("decide", given / "ikke-json.json", codes=(2,))
    letter = letters / "brev.docx"
    outcome = json.loads(desk.run("decide", given / "sag.json"))["proposal"]["outcome"]
    named = ("--outcome", outcome, "--decided-by", "Anna")
    desk.run("draft", given / "sag.json", *named, "-o", letter, "--text", letters / "brev.txt")
    desk.run("draft", given / "sag.json", *named, "-o", letters / "findes" / "x.docx", codes=(2,))
    desk.run("check", letter, "--case", given / "sag.json")
    desk.run("read-back", letter, "--case", given / "sag.json")
    desk.code(STORE.format(given=str(given), planted=PLANTED, letter=str(letter), cpr=CPRS[0]))


@pytest.fixture(scope="module")
def day(tmp_path_factory):
    """One day's work with a planted case."""
    desk = Desk(tmp_path_factory.mktemp("dag"))
    write_what_is_given(desk.folder / "given")
    draft_letters(desk, desk.folder / "given", desk.folder / "letters")
    letters = desk.folder / "letters"
    desk.run("export", "--sag", "26-4711", "-o", letters / "pakke.zip")
    desk.run("backup", desk.folder / "backups", "--keep", "7/5/12")
    desk.run("audit", "verify")
    desk.run("audit", "export")
    desk.run("insight", "--sag", "26-4711", "-o", letters / "indsigt.csv")
    desk.run("retention", "list")
    desk.run("retention", "erase", "--sag", CPRS[1], codes=(2,))
    desk.run("health", codes=(0, 1))
    desk.run("index", program="precedents")
    desk.run("search", f"døv butiksejer {PLANTED}", program="precedents")
    desk.code(
        "import logging\nfrom drafting.logs import set_up_logs\nset_up_logs(20)\n"
        f"word = {PLANTED!r}\nlogging.getLogger('streamlit').error(word)\n"
        "try:\n    raise ValueError(word)\nexcept ValueError:\n"
        "    logging.getLogger('streamlit').exception('x')\n"
    )
    return desk


def test_the_letter_and_the_package_hold_the_words_so_that_the_search_can_find_them(day):
    for name in ("brev.docx", "pakke.zip"):
        assert traces((day.folder / "letters" / name).read_bytes()), name
    assert traces("x 041166\u00a02340".encode())
    assert traces("Kanarius".encode("utf-16-le"))
    assert not traces(b"2026-11-25T22:14:14 26-4711")


def test_no_file_but_the_letter_and_the_package_holds_a_word_not_even_by_its_name(day):
    searched = [day.folder / name for name in ("data", "tmp", "home", "backups")]
    files = [path for folder in searched for path in folder.rglob("*") if path.is_file()]
    assert {"udkast.db", "udkast.log"} <= {path.name for path in files}
    assert [path for path in files if traces(path.read_bytes())] == []
    assert [path for path in files if TRACE.search(str(path).encode())] == []
    left = [path.name for path in (day.folder / "tmp").rglob("*") if path.is_file()]
    assert [name for name in left if not re.fullmatch(r"udkast-pdf[-\d]*\.lock", name)] == []


def test_nothing_that_was_said_beside_an_answer_holds_a_word(day):
    assert len(day.said) > 25
    told = [(what, TRACE.findall(text)) for what, text in day.said if traces(text)]
    assert told == []


def test_the_metadata_of_the_letter_holds_no_word(day):
    for name in ("brev.docx", "pakke.zip"):
        with zipfile.ZipFile(day.folder / "letters" / name) as archive:
            words = [one for one in archive.namelist() if one.endswith(".docx")]
            inner = [archive.read(one) for one in words] or [
                (day.folder / "letters" / name).read_bytes()
            ]
        for content in inner:
            with zipfile.ZipFile(io.BytesIO(content)) as word:
                properties = [word.read(one) for one in word.namelist() if "docProps" in one]
            assert properties
            assert not any(traces(one) for one in properties)


def test_the_extract_for_the_citizen_and_the_audit_trail_hold_no_word(day):
    assert not traces((day.folder / "letters" / "indsigt.csv").read_bytes())
    assert not traces(day.run("audit", "export").encode())


def test_no_address_no_metric_and_no_log_of_the_running_app_holds_a_word(day, monkeypatch):
    from tests.ui.browser import app

    for name in ("UDKAST_KEY_FILE", "UDKAST_LOG_FILE", "TMPDIR"):
        monkeypatch.setenv(name, day.environment[name])
    with app(day.folder) as url, windows(1) as ((page,), asked):
        page.goto(url)
        page.get_by_role("heading", level=1).first.wait_for()
        (key,) = keys(day)
        for path in ("sag", "oplysninger", "vurdering"):
            page.goto(f"{url}/{path}?sag={key}")
            page.get_by_role("heading", level=1).first.wait_for()
            page.wait_for_timeout(1000)
        with urllib.request.urlopen(f"{url}/metrics", timeout=30) as answer:
            metrics = answer.read()
    assert asked
    assert b"udkast_" in metrics
    assert not any(traces(one.encode()) for one in asked)
    assert not traces(metrics)
    for path in (day.folder / "server.log", day.folder / "home" / "udkast.log"):
        assert not traces(path.read_bytes()), path


def keys(day):
    events = [json.loads(line) for line in day.run("audit", "export").splitlines()]
    return {event["object"] for event in events if event["action"] == "oprettet"}
