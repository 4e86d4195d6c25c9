"""The log holds ids and kinds, one JSON object a line, and never a word of a case."""

import json
import logging
import subprocess
import sys
import threading
import warnings
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.cpr import without_cpr
from drafting.logs import KEPT_BACK, place_of, set_up_logs
from tests.conftest import ROOT

CPRS = [  # valid and invalid by modulus 11, each way they are written
    "010190-1234",
    "0101901234",
    "010190 1234",
    "010190\u00a01234",
    "010190\u20111234",
    "010190%201234",
    "010190%2D1234",
    "010190+1234",
    "311299-9999",
    "610190-1234",
    "010190 - 1234",
]


@pytest.fixture
def lines(capsys):
    """Logging as a process of ours has it; gives what was written, and puts everything back."""
    written = []
    root = logging.getLogger()
    before = (root.handlers[:], root.level, logging.getLogRecordFactory(), warnings.showwarning)
    hooks = (sys.excepthook, sys.unraisablehook)
    thread_hook = threading.excepthook
    set_up_logs(logging.INFO, {})

    def read():
        written.extend(capsys.readouterr().err.splitlines())
        return [json.loads(line) for line in written]

    yield read
    root.handlers[:], root.level = before[0], before[1]
    logging.setLogRecordFactory(before[2])
    logging.captureWarnings(capture=False)
    warnings.showwarning = before[3]
    sys.excepthook, sys.unraisablehook = hooks
    threading.excepthook = thread_hook


def test_our_own_line_is_one_json_object_in_utc(lines):
    logging.getLogger("drafting.storage.store").error("audit head %d was not anchored", 7)
    (said,) = lines()
    assert said["event"] == "audit head 7 was not anchored"
    assert (said["level"], said["logger"]) == ("error", "drafting.storage.store")
    assert datetime.fromisoformat(said["at"]).utcoffset().total_seconds() == 0


@pytest.mark.parametrize("cpr", CPRS)
def test_a_cpr_number_is_taken_out_however_it_is_written(lines, cpr):
    logging.getLogger("udkast").warning("case of %s.", cpr)
    (said,) = lines()
    assert said["event"] == "case of [CPR]."
    assert without_cpr(f"x{cpr}y") == "x[CPR]y"


def test_ids_and_hashes_stay_readable():
    for word in ("a0101901234b" * 4, "2026-11-25T22:14:14", "26-10000", "127.0.0.1:8501"):
        assert without_cpr(word) == word


def test_nobody_adds_a_line_of_their_own(lines):
    evil = 'x\n{"level":"info"}\r\n\u2028\x1b[31m\x00'
    logging.getLogger("udkast").warning("asked for %s", evil)
    (said,) = lines()
    assert said["event"] == f"asked for {evil}"


@given(st.text())
def test_any_text_becomes_one_line(text):
    from drafting.logs import _JsonLines

    record = logging.LogRecord("udkast", 30, "", 0, "%s", (text,), None)
    line = _JsonLines().format(record)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["event"] == without_cpr(text)


def test_no_text_of_an_error_is_written_only_its_kind_and_place(lines):
    try:
        raise ValueError("Anna And, 010190-1234")
    except ValueError:
        logging.getLogger("udkast").exception("a page failed")
        logging.getLogger("streamlit.error_util").exception("Anna And has failed")
    said = lines()
    assert [one["error"] for one in said] == ["ValueError", "ValueError"]
    assert all(one["place"].startswith("test_logs.py:") for one in said)
    assert "Anna" not in str(said)


def test_of_a_librarys_message_only_the_fixed_words_are_kept(lines):
    library = logging.getLogger("library.part")
    library.addHandler(logging.StreamHandler(sys.stderr))
    library.propagate = False
    library.warning("cannot read %s", "Anna And.docx")
    library.warning("Anna And is ill")
    library.info("Anna And")
    assert [one["event"] for one in lines()] == ["cannot read %s", KEPT_BACK]
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn_explicit("Anna And", UserWarning, "x.py", 1)
    assert "Anna" not in str(lines())


def test_an_error_nobody_caught_is_one_line_without_its_text(lines):
    def fail():
        raise ValueError("Anna And, 010190-1234")

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    (said,) = lines()
    assert (said["event"], said["error"]) == ("uncaught error", "ValueError")


def test_a_file_of_logs_is_for_its_owner_and_one_that_cannot_be_written_is_said_so(lines, tmp_path):
    path = tmp_path / "log" / "udkast.log"
    set_up_logs(logging.INFO, {"UDKAST_LOG_FILE": str(path)})
    logging.getLogger("udkast").warning("to the file")
    assert json.loads(path.read_text("utf-8"))["event"] == "to the file"
    assert path.stat().st_mode & 0o077 == 0
    set_up_logs(logging.INFO, {"UDKAST_LOG_FILE": str(path / "x")})
    assert lines()[-1]["event"] == "the log file cannot be written"


def test_a_command_logs_the_same_way_and_loads_no_log_library_before_it_must():
    code = (
        "import logging, sys\nfrom drafting.logs import set_up_logs\nset_up_logs(30)\n"
        "assert 'structlog' not in sys.modules\n"
        "logging.getLogger('udkast').error('x %s', '010190-1234')\nraise ValueError('Anna And')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    events = [json.loads(line)["event"] for line in done.stderr.splitlines()]
    assert events == ["x [CPR]", "uncaught error"]


def test_the_place_of_an_error_without_a_trace_is_said():
    assert place_of(ValueError()) == "an unknown place"
