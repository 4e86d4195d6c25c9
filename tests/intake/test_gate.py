"""The upload gate: the named bombs are refused in Danish, and the worker keeps its limits."""

import os
import time

import psutil
import pytest

from drafting.errors import InputError
from drafting.intake.reading import pool as pool_module
from drafting.intake.reading.pool import ReadingPool
from tests.intake.bombs import HARMLESS, REFUSED, docx, text_pdf

LONGEST = 20


@pytest.fixture(scope="module")
def pool():
    pool = ReadingPool()
    yield pool
    pool.close()


@pytest.mark.parametrize("name", REFUSED)
def test_a_named_bomb_is_refused_with_a_danish_reason(pool, name):
    make, file = REFUSED[name]
    data = make()
    begun = time.monotonic()
    with pytest.raises(InputError) as caught:
        pool.read(data, file)
    assert time.monotonic() - begun < LONGEST
    message = caught.value.user_message
    assert file in message
    assert any(word in message for word in ("Filen", "filen", "Siden", "PDF"))
    assert "Traceback" not in message


@pytest.mark.parametrize("name", HARMLESS)
def test_a_heavy_file_is_read_or_refused_within_the_limit(pool, name):
    make, file = HARMLESS[name]
    data = make()
    begun = time.monotonic()
    try:
        pool.read(data, file)
    except InputError as error:
        assert "blev ikke læst" in error.user_message
    assert time.monotonic() - begun < LONGEST
    assert pool.read(b"Jeg klager.", "klage.txt")[0].text == "Jeg klager."


def test_the_worker_is_replaced_after_its_share_of_files(monkeypatch):
    monkeypatch.setattr(pool_module, "FILES", 3)
    pool = ReadingPool()
    seen = set()
    for _ in range(7):
        pool.read(b"hej", "a.txt")
        seen.add(pool.pid)
    pool.close()
    assert len(seen) == 3
    assert not any(psutil.pid_exists(pid) for pid in seen if pid)


def test_a_worker_that_is_killed_costs_one_file_and_no_more():
    pool = ReadingPool()
    pool.read(b"hej", "a.txt")
    os.kill(pool.pid, 9)
    with pytest.raises(InputError):
        pool.read(b"hej", "a.txt")
    assert pool.read(b"hej", "a.txt")[0].text == "hej"
    pool.close()


def test_a_worker_that_hangs_is_ended_at_the_limit(monkeypatch):
    pool = ReadingPool()
    pool.read(b"hej", "a.txt")  # started under the long limit: a busy machine starts slowly
    monkeypatch.setattr(pool, "_seconds", 1.0)
    pid = pool.pid
    os.kill(pid, 19)  # SIGSTOP: it answers no more
    begun = time.monotonic()
    with pytest.raises(InputError):
        pool.read(b"hej", "a.txt")
    assert time.monotonic() - begun < 5
    assert not psutil.pid_exists(pid)
    pool.close()


def test_the_worker_has_limits_and_holds_no_connection():
    pool = ReadingPool()
    pool.read(b"hej", "a.txt")
    process = psutil.Process(pool.pid)
    assert process.rlimit(psutil.RLIMIT_AS)[0] < 2**30
    assert process.rlimit(psutil.RLIMIT_FSIZE)[0] == 0
    assert process.net_connections() == []
    pool.close()


def test_the_guard_of_the_worker_forbids_network_programs_and_writing():
    code = (
        "import socket, subprocess, resource, sys\n"
        "from drafting.intake.reading import child\n"
        "child._confine()\n"
        "for act in (lambda: socket.socket(), lambda: subprocess.Popen(['true']),\n"
        "            lambda: open('/tmp/udkast-maa-ikke', 'w')):\n"
        "    try: act()\n"
        "    except (PermissionError, OSError): print('nej', end=' ')\n"
    )
    import subprocess
    import sys

    from tests.conftest import ROOT

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.split() == ["nej", "nej", "nej"], done.stderr


def test_word_reads_what_python_docx_skips_and_says_what_it_left_out(pool):
    body = (
        "<w:p><w:ins><w:r><w:t>Du er døv.</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Du er blind.</w:delText></w:r></w:del></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Du arbejder 37 timer om ugen.</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Behov</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>12 timer</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Tekstboks</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></w:r></w:p>"
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    header = f"<w:hdr {space}><w:p><w:r><w:t>J.nr. 21-1</w:t></w:r></w:p></w:hdr>"
    (read,) = pool.read(docx(body, parts=[("word/header1.xml", header)]), "Afgørelse.docx")
    for words in ("Du er døv.", "37 timer om ugen", "Behov\t12 timer", "Tekstboks", "J.nr. 21-1"):
        assert words in read.text
    assert "blind" not in read.text
    assert any("slettet tekst" in problem.message for problem in read.problems)


def test_pdf_lines_are_mended_to_sentences_and_pages_kept(pool):
    data = text_pdf(
        "X Kommune traf afgørelse den 1. juli 2020 om personlig assi-",
        "stance. Du arbejder 30 timer om ugen i et fleksjob som boghol-",
        "der, og du har søgt om 12 timer.",
    )
    (read,) = pool.read(data, "Afgørelse.pdf")
    assert "personlig assistance. Du arbejder" in read.text
    assert "som bogholder, og" in read.text
    assert read.page_at(5) == 1


def test_a_scan_is_said_to_be_a_scan(pool):
    (read,) = pool.read(text_pdf(" "), "scan.pdf")
    assert any("scannet" in problem.message for problem in read.problems)


def test_an_email_is_read_with_its_attachments_and_the_unread_is_listed(pool):
    import email.message

    message = email.message.EmailMessage()
    message["From"], message["Subject"] = "kim@eksempel.dk", "Klage over afgørelse"
    message.set_content("Jeg klager over afgørelsen af 1. juli 2020.\n")
    message.add_attachment(docx(), maintype="application", subtype="zip", filename="Afgørelse.docx")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="billede.png")
    letter, attached = pool.read(message.as_bytes(), "klage.eml")
    assert "Jeg klager over afgørelsen" in letter.text
    assert attached.kind == "kommunens afgørelse"
    assert any("billede.png" in problem.where for problem in letter.problems)


@pytest.mark.parametrize(
    ("data", "doubtful"),
    [
        pytest.param("Ærø får en å, sagde hun".encode(), False, id="utf-8"),
        pytest.param("Ærø får en å, sagde hun".encode("utf-8-sig"), False, id="utf-8-mark"),
        pytest.param("Ærø får en å, sagde hun".encode("cp1252"), False, id="windows-1252"),
        pytest.param("Ærø får en å, sagde hun".encode("utf-16"), False, id="utf-16"),
        pytest.param("Ærø får en å, sagde hun".encode("utf-16-le"), False, id="utf-16-no-mark"),
        pytest.param("Ærø får en å, sagde hun".encode("cp850"), True, id="dos-is-asked-about"),
        pytest.param("Ærø".encode().decode("cp1252").encode(), True, id="mojibake-is-asked-about"),
    ],
)
def test_danish_letters_arrive_right_or_a_person_is_asked(pool, data, doubtful):
    (read,) = pool.read(data, "brev.txt")
    asked = any(problem.where == "tegnsæt" for problem in read.problems)
    assert asked == doubtful
    if not doubtful:
        assert read.text == "Ærø får en å, sagde hun"


def test_html_is_read_as_text_without_its_scripts(pool):
    page = (
        "<html><head><title>x</title></head><body><p>Du er døv &amp; "
        "blind.</p><script>væk()</script>"
    )
    (read,) = pool.read(page.encode(), "side.html")
    assert read.text == "Du er døv & blind."
