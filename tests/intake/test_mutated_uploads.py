"""Mutated uploads: no unhandled exception, no worker alive after its limit, the app unaffected."""

import email.message
import io
import random
import sys
import time

import psutil
import pytest

from drafting.errors import InputError
from drafting.intake.reading import pool as pool_module
from drafting.intake.reading.pool import ReadingPool
from tests.intake.bombs import docx, text_pdf

TEXT = "X Kommune traf afgørelse den 1. juli 2020. Du er døv og arbejder 37 timer om ugen.\n"


def word():
    import docx as python_docx

    document = python_docx.Document()
    document.add_heading("Afgørelse", 1)
    document.add_paragraph(TEXT)
    document.add_table(2, 2).cell(0, 0).text = "Behov"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def mail():
    message = email.message.EmailMessage()
    message["From"], message["Subject"] = "kim@eksempel.dk", "Klage"
    message.set_content(TEXT)
    message.add_alternative(f"<p>{TEXT}</p>", subtype="html")
    message.add_attachment(docx(), maintype="application", subtype="zip", filename="a.docx")
    return message.as_bytes()


SEEDS = {
    "a.docx": word(),
    "b.docx": docx(),
    "c.pdf": text_pdf(TEXT, "Vi bevilger 12 timer om ugen."),
    "d.html": f"<html><body><table><tr><td>{TEXT}</td></tr></table></body></html>".encode(),
    "e.eml": mail(),
    "f.txt": TEXT.encode("cp1252") * 5,
}


def mutated(data, rng):
    out = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        if not out:
            break
        place = rng.randrange(len(out))
        how = rng.randrange(6)
        if how == 0:
            out[place] = rng.randrange(256)
        elif how == 1:
            out[place] ^= 1 << rng.randrange(8)
        elif how == 2:
            del out[place : place + rng.randint(1, 200)]
        elif how == 3:
            out[place:place] = rng.randbytes(rng.randint(1, 60))
        elif how == 4:
            piece = out[place : place + rng.randint(1, 120)]
            out[place:place] = piece * rng.randint(1, 30)
        else:
            out[place:] = out[place : place + rng.randint(0, len(out))]
    return bytes(out)


def run(count):
    rng = random.Random(20261122)
    pool, pids, figures = ReadingPool(), set(), {"læst": 0, "afvist": 0}
    longest = 0.0
    for number in range(count):
        name = rng.choice(sorted(SEEDS))
        data = mutated(SEEDS[name], rng)
        begun = time.monotonic()
        try:
            read = pool.read(data, name)
            figures["læst"] += 1
            assert all(isinstance(one.text, str) for one in read)
        except InputError as error:
            figures["afvist"] += 1
            assert "blev ikke læst" in error.user_message, number
        longest = max(longest, time.monotonic() - begun)
        pids.add(pool.pid)
    assert pool.read(TEXT.encode(), "klage.txt")[0].text == TEXT
    last = pool.pid
    pool.close()
    assert not any(psutil.pid_exists(pid) for pid in (*pids, last) if pid)
    assert longest < 20
    sys.stdout.write(f"{count} filer: {figures}, længste {longest:.2f} s, {len(pids)} arbejdere\n")
    return figures, pids


def test_a_twentieth_of_the_mutated_uploads(monkeypatch):
    monkeypatch.setattr(pool_module, "FILES", 200)
    figures, pids = run(500)
    assert figures["læst"] > 50
    assert figures["afvist"] > 50
    assert len(pids) >= 3


@pytest.mark.torture
def test_ten_thousand_mutated_uploads():
    run(10_000)
