"""Which encoding a text is in: recognised, asked about, chosen by a person; never guessed away."""

import json

import pytest

from drafting.cli.main import main
from drafting.errors import InputError
from drafting.intake import ENCODINGS, read_bytes
from drafting.ui.rereading import preview, reread

DANISH = "Jeg er døv og arbejder på Ærø 37 timer om ugen. Blåbærgrød – 12½ time."
ODD = "Sm\xd8rrebr\xd8d k\xfeber \xd0 37 timer."  # þ and Ð are no Danish letters


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_danish_text_is_recognised_without_asking(encoding):
    (one,) = read_bytes(DANISH.encode(encoding), "klage.txt")
    assert one.text == DANISH
    assert one.doubt == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_text_that_may_be_mojibake_is_in_doubt(encoding):
    twice = DANISH.encode().decode("cp1252", "ignore")  # what someone else has spoilt already
    (one,) = read_bytes(twice.encode(encoding, "ignore"), "klage.txt")
    assert one.doubt


def test_unusual_letters_are_asked_about_and_a_choice_ends_the_doubt():
    (one,) = read_bytes(ODD.encode("latin-1"), "klage.txt")
    assert one.doubt == "Windows-1252"
    (two,) = read_bytes(ODD.encode("latin-1"), "klage.txt", "Windows-1252")
    assert (two.text, two.doubt) == (ODD, "")


@pytest.mark.parametrize(
    ("name", "codec"), [("UTF-8", "utf-8"), ("Windows-1252", "cp1252"), ("UTF-16", "utf-16-be")]
)
def test_a_chosen_encoding_is_used(name, codec):
    assert name in ENCODINGS
    (one,) = read_bytes(DANISH.encode(codec), "klage.txt", name)
    assert one.text == DANISH


@pytest.mark.parametrize(
    ("data", "name"), [(DANISH.encode("cp1252"), "UTF-8"), (b"\x00\xd8\x00", "UTF-16")]
)
def test_bytes_that_do_not_fit_the_choice_are_refused_in_danish(data, name):
    with pytest.raises(InputError) as caught:
        read_bytes(data, "klage.txt", name)
    assert f"kan ikke læses som {name}" in caught.value.user_message


def test_the_five_bytes_windows_lacks_are_taken_out_and_reported():
    (one,) = read_bytes(DANISH.encode("cp1252") + b"\x81\x8d", "klage.txt", "Windows-1252")
    assert one.text == DANISH
    assert any("2 styretegn" in problem.message for problem in one.problems)


def test_the_preview_shows_the_letters_that_tell():
    assert preview("a" * 500 + "ø" + "b" * 500) == ("a" * 40 + "ø" + "b" * 39,)
    assert preview("Kun almindelige bogstaver.") == ("Kun almindelige bogstaver.",)
    assert len(preview("ø" + "a" * 90)) == 1
    assert len(preview(("ø" + "a" * 90) * 20)) == 6


def test_a_text_read_again_takes_its_evidence_along():
    right = "Du er døv. Du arbejder 37 timer om ugen."
    spoilt = right.encode().decode("cp1252")
    place = {"document": "k", "page": 1, "confirmed_by": "Kim"}
    case = {
        "documents": [{"name": "k", "text": spoilt}, {"name": "b", "text": "x"}],
        "evidence": {
            "w": [{**place, "start": 12, "end": 40, "quote": "Du arbejder 37 timer om ugen"}],
            "i": [{**place, "start": 0, "end": 10, "quote": spoilt[:10]}],
            "o": [{"document": "b", "start": 0, "end": 1, "quote": "x"}],
        },
    }
    fresh = reread(case, "k", right)
    (work,) = fresh["evidence"]["w"]
    text = fresh["documents"][0]["text"]
    assert text[work["start"] : work["end"]] == work["quote"]
    assert work["confirmed_by"] == "Kim"
    assert fresh["evidence"]["i"][0]["start"] is None
    assert fresh["evidence"]["o"] == case["evidence"]["o"]
    assert fresh["documents"][1] == case["documents"][1]


def test_a_web_page_is_asked_about_and_read_as_chosen():
    page = f"<html><body><p>{ODD}</p></body></html>".encode("latin-1")
    (one,) = read_bytes(page, "klage.html")
    assert one.doubt == "Windows-1252"
    (two,) = read_bytes(page, "klage.html", "Windows-1252")
    assert (two.text, two.doubt) == (ODD, "")
    with pytest.raises(InputError, match="refused"):
        read_bytes(page, "klage.html", "UTF-8")


ODD_BYTES = ODD.encode("latin-1")


def an_email(*, charset="", body=ODD_BYTES):
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    head = (
        "From: kim@eksempel.dk\r\nSubject: Klage\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="x"\r\n\r\n'
    )
    parts = (
        f"--x\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()
        + body
        + b'\r\n--x\r\nContent-Type: text/plain; name="bilag.txt"\r\n'
        b'Content-Disposition: attachment; filename="bilag.txt"\r\n\r\n'
        + DANISH.encode()
        + b"\r\n--x--\r\n"
    )
    return head.encode() + parts


def test_the_words_of_an_email_are_asked_about_and_its_sure_attachment_left_alone():
    letter, attached = read_bytes(an_email(), "klage.eml")
    assert letter.doubt == "Windows-1252"
    assert attached.doubt == ""
    letter, attached = read_bytes(an_email(), "klage.eml", "Windows-1252")
    assert letter.doubt == ""
    assert ODD in letter.text
    assert attached.text.strip() == DANISH
    with pytest.raises(InputError, match="refused"):
        read_bytes(an_email(), "klage.eml", "UTF-8")


def test_a_declared_charset_holds_unless_the_text_looks_spoilt():
    letter, _ = read_bytes(an_email(charset="iso-8859-1"), "klage.eml")
    assert letter.doubt == ""
    spoilt = an_email(charset="iso-8859-1", body=DANISH.encode())
    letter, _ = read_bytes(spoilt, "klage.eml")
    assert letter.doubt == "ISO-8859-1"
    letter, _ = read_bytes(spoilt, "klage.eml", "UTF-8")
    assert DANISH in letter.text


def test_extract_tells_of_the_doubt_and_takes_the_choice(tmp_path, capsys):
    path = tmp_path / "klage.txt"
    path.write_bytes(ODD.encode("latin-1"))
    assert main(["extract", str(path)]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["documents"][0]["encoding_in_doubt"] == "Windows-1252"
    assert "--encoding" in said.err
    assert main(["extract", "--encoding", "Windows-1252", str(path)]) == 0
    said = capsys.readouterr()
    assert "encoding_in_doubt" not in said.out
    assert said.err == ""
    assert main(["extract", "--encoding", "EBCDIC", str(path)]) == 2
    assert "UTF-8, Windows-1252 eller UTF-16" in capsys.readouterr().err
