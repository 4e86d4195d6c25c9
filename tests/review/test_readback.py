"""A letter edited in Word: exactly the edited sentences change state, and nothing is lost."""

import io
import re
import subprocess

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from drafting.intake.reading.letter import read_letter as read_edited
from drafting.rendering import render_docx
from drafting.review import compare
from tests.conftest import need
from tests.text.letters import letter, sentences_of


def opened(name):
    draft = letter(name)
    return draft, Document(io.BytesIO(render_docx(draft)))


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def sentence_runs(document):
    """(bookmark, run) of every sentence: each stands in a bookmark of its own."""
    found = []
    for start in document.element.body.iter(qn("w:bookmarkStart")):
        name = start.get(qn("w:name"))
        run = start.getnext()
        if re.fullmatch(r"u_[a-z]+_[0-9a-f]{8}", name) and run.tag == qn("w:r"):
            found.append((name.removeprefix("u_").replace("_", "-", 1), run))
    return found


def text_of(run):
    return run.find(qn("w:t")).text


def set_text(run, text):
    run.find(qn("w:t")).text = text


def states(read):
    return {sentence.id: sentence.state for sentence in read.sentences}


def test_an_untouched_letter_is_all_unchanged():
    draft, document = opened("R01")
    read = compare(draft, read_edited(saved(document)))
    assert set(states(read).values()) == {"uændret"}
    assert [s.id for s in read.sentences] == [s.id for s in sentences_of(draft)]
    assert read.deleted == read.unplaced == read.comments == ()


def test_one_changed_sentence_is_changed_and_no_other_loses_its_link():
    draft, document = opened("R01")
    identity, run = sentence_runs(document)[8]
    set_text(run, text_of(run) + " Det har officeren tilføjet.")
    read = compare(draft, read_edited(saved(document)))
    assert states(read)[identity] in ("uændret", "ændret")
    assert [s.state for s in read.sentences].count("ny") == 1
    assert read.deleted == ()


def test_a_deleted_sentence_is_listed_and_a_new_one_has_no_source():
    draft, document = opened("R01")
    identity, run = sentence_runs(document)[10]
    set_text(run, "")
    document.paragraphs[-1].add_run(" Vi ønsker dig held og lykke.")
    read = compare(draft, read_edited(saved(document)))
    assert read.deleted == (identity,)
    [new] = [s for s in read.sentences if s.state == "ny"]
    assert (new.text, new.source) == ("Vi ønsker dig held og lykke.", None)


def test_a_moved_paragraph_is_found_where_it_now_stands():
    draft, document = opened("R01")
    bullets = [p for p in document.paragraphs if p.text.startswith("Samtaler med")]
    tasks = [p for p in document.paragraphs if p.text.startswith("Betjening af")]
    tasks[0]._p.addprevious(bullets[0]._p)
    read = compare(draft, read_edited(saved(document)))
    moved = [s.text for s in read.sentences if s.state == "flyttet"]
    assert len(moved) == 1
    assert moved[0].startswith(("Samtaler med", "Betjening af"))
    assert read.deleted == ()


def test_tracked_changes_are_counted_and_read_as_accepted():
    draft, document = opened("S01")
    _, run = sentence_runs(document)[5]
    deletion = OxmlElement("w:del")
    run.addprevious(deletion)
    gone = run.find(qn("w:t"))
    gone.tag = qn("w:delText")
    deletion.append(run)
    insertion = OxmlElement("w:ins")
    deletion.addnext(insertion)
    new = OxmlElement("w:r")
    new.append(OxmlElement("w:t"))
    new[0].text = "Det skriver officeren i stedet."
    insertion.append(new)
    read = compare(draft, read_edited(saved(document)))
    assert read.tracked_changes == 2
    assert "Det skriver officeren i stedet." in [s.text for s in read.sentences]


def test_a_comment_is_kept_with_author_and_place():
    draft, document = opened("S01")
    paragraph = next(p for p in document.paragraphs if p.text.startswith("Ankestyrelsen vurderer"))
    document.add_comment(paragraph.runs, text="Er det rigtigt?", author="B. Prøve", initials="B")
    [comment] = compare(draft, read_edited(saved(document))).comments
    assert (comment.author, comment.text) == ("B. Prøve", "Er det rigtigt?")
    assert comment.anchor.startswith("vurdering-")


def test_text_before_every_section_is_shown_as_unplaced():
    draft, document = opened("S01")
    first = document.paragraphs[0]
    first.insert_paragraph_before("FORTROLIGT")
    read = compare(draft, read_edited(saved(document)))
    assert read.unplaced == ("FORTROLIGT",)


def test_sentences_are_found_by_their_words_when_every_bookmark_is_gone():
    draft, document = opened("S18")
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for element in list(document.element.body.iter(qn(tag))):
            element.getparent().remove(element)
    read = compare(draft, read_edited(saved(document)))
    assert set(states(read).values()) == {"uændret"}
    assert read.deleted == ()


@pytest.mark.office
def test_the_links_survive_a_save_in_libreoffice(tmp_path):
    need("soffice")
    draft, document = opened("R01")
    identity, run = sentence_runs(document)[8]
    set_text(run, text_of(run)[:-1] + " efter en ny vurdering.")
    source = tmp_path / "brev.docx"
    source.write_bytes(saved(document))
    (tmp_path / "ud").mkdir()
    command = ["soffice", "--headless", "--norestore", "--nolockcheck"]
    command += [f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "docx"]
    command += ["--outdir", str(tmp_path / "ud"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    edited = read_edited((tmp_path / "ud" / "brev.docx").read_bytes())
    read = compare(draft, edited)
    assert edited.record["letter"] == "afgørelse"
    assert [key for key, state in states(read).items() if state != "uændret"] == [identity]
    assert states(read)[identity] == "ændret"
    assert read.deleted == read.unplaced == ()
