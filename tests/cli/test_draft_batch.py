"""Many letters in one go: all cores, one bad case stops nothing, nothing is half."""

import io
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from docx import Document
from pypdf import PdfReader

from drafting.cli.main import main
from tests.cases.stories import PUBLIC, make
from tests.conftest import ROOT, need

BAD = '{"schema": 1'


def cases(path, number, bad=()):
    """Write a file of this many cases, with bad lines at these places (from 1)."""
    rows = [json.dumps({**make(PUBLIC[i % 8]), "case_id": f"26-{i}"}) for i in range(number)]
    for place in bad:
        rows[place - 1] = BAD
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return str(path)


def answers(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_case_gets_its_letter_in_order_and_a_bad_one_stops_nothing(tmp_path, capsys):
    source = cases(tmp_path / "sager.jsonl", 60, bad=(7, 41))
    assert main(["draft", "--batch", source, "-o", str(tmp_path / "ud"), "--also", "text"]) == 1
    found = answers(capsys)
    assert [one["line"] for one in found] == list(range(1, 61))
    assert [one["line"] for one in found if "error" in one] == [7, 41]
    good = [one for one in found if "error" not in one]
    assert sorted(p.name for p in (tmp_path / "ud").iterdir()) == sorted(
        name for one in good for name in (one["file"], one["text_file"])
    )
    assert good[0]["letter"] == "afgørelse"
    assert Document(tmp_path / "ud" / good[0]["file"]).paragraphs


def test_a_batch_writes_what_a_single_case_writes(tmp_path, capsys):
    source = cases(tmp_path / "sager.jsonl", 1)
    assert main(["draft", "--batch", source, "-o", str(tmp_path / "ud")]) == 0
    [one] = answers(capsys)
    single = tmp_path / "sag.json"
    single.write_text((tmp_path / "sager.jsonl").read_text("utf-8"), "utf-8")
    main(["draft", str(single), "-o", str(tmp_path / "brev.docx")])
    both = [tmp_path / "ud" / one["file"], tmp_path / "brev.docx"]
    assert len({tuple(p.text for p in Document(path).paragraphs) for path in both}) == 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param(["--batch", "findes-ikke.jsonl", "-o", "."], "kan ikke læses", id="no-file"),
        pytest.param(["--batch", "x.jsonl"], "mappen til brevene", id="no-folder"),
        pytest.param(["--batch", "x", "-o", "y", "--pdf", "z"], "--also pdf", id="pdf-of-one"),
        pytest.param([], "Angiv en sagsfil", id="nothing"),
    ],
)
def test_wrong_use_is_said_in_danish(options, says, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(["draft", *options]) == 2
    assert says in capsys.readouterr().err


def test_progress_goes_to_standard_error_and_never_among_the_answers(tmp_path):
    source = cases(tmp_path / "sager.jsonl", 5)
    command = [sys.executable, "-m", "drafting", "draft", "--batch", source, "-o"]
    environment = {**os.environ, "FORCE_COLOR": "1", "TERM": "xterm"}
    done = subprocess.run(
        [*command, str(tmp_path / "ud")],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert [json.loads(line)["line"] for line in done.stdout.splitlines()] == [1, 2, 3, 4, 5]
    assert "Skriver breve" in done.stderr
    assert "5 breve er skrevet" in done.stderr


def test_a_batch_that_is_killed_leaves_only_whole_letters(tmp_path):
    source = cases(tmp_path / "sager.jsonl", 120)
    folder = tmp_path / "ud"
    command = [sys.executable, "-m", "drafting", "draft", "--batch", source, "-o", str(folder)]
    running = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    until = time.monotonic() + 120
    while len(list(folder.glob("*.docx"))) < 10 and time.monotonic() < until:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    written = list(folder.glob("*.docx"))
    assert len(written) >= 10
    for path in written:
        assert Document(io.BytesIO(path.read_bytes())).paragraphs


@pytest.mark.office
def test_a_batch_can_be_written_as_pdf_too(tmp_path, capsys):
    need("soffice")
    source = cases(tmp_path / "sager.jsonl", 3)
    assert main(["draft", "--batch", source, "-o", str(tmp_path / "ud"), "--also", "pdf"]) == 0
    for one in answers(capsys):
        assert PdfReader(tmp_path / "ud" / one["pdf_file"]).pages
