"""The page Udkast: the letter with its sources, out to Word and back, and newer wordings."""

import copy
import io
from dataclasses import replace
from datetime import date

import pytest
from docx import Document

from drafting.library.blocks import load_blocks
from drafting.rendering import pdf
from drafting.storage import StepKind, drafts, service
from drafting.text import BlockLibrary
from tests.review import edits
from tests.text.letters import sentences_of
from tests.ui.test_pages import R01, fine, page, press, stored, words

pytestmark = pytest.mark.usefixtures("data_folder")
READ = "Læs den rettede Word-fil"
KEY = "faelles/kommunen_kontakter_dig"
OLD, NEW = "Kommunen kontakter dig.", "Kommunen skriver til dig."


def udkast(data=R01):
    return page("udkast_side", data)


def key_of(app):
    return stored(app).key


def word_of(app):
    """Keep the draft as a click on the download does, and return its Word file."""
    from drafting.rendering import render_docx
    from drafting.ui import line

    case = stored(app)
    opened = line.OpenCase(case.body, "sagen", case.key, case.version, case.version)
    draft = line.letter(line.examined(opened, date(2026, 11, 22)), None)
    steps = drafts.steps_of(case.key, StepKind.DRAFT)
    making = drafts.DraftMaking(case.version, len(steps), "2020-11-24")
    drafts.save_draft(case.key, draft, making, "anna")
    return render_docx(draft)


def edited(content, edit):
    document = Document(io.BytesIO(content))
    edit(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def give_back(app, content, name="brev.docx"):
    app.file_uploader[0].upload(name, content, edits_mime())
    return press(app, READ)


def edits_mime():
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def new_sentence(document):
    anchor = next(p for p in document.paragraphs if p.text.startswith("Ankestyrelsen vurderer"))
    anchor.insert_paragraph_before("Vi ønsker dig held og lykke.", anchor.style)


def changed_sentence(document):
    for run in next(p for p in document.paragraphs if p.text.startswith("Kommunen satte")).runs:
        run.text = run.text.replace("Kommunen satte", "Din kommune satte")


def versions_in(draft):
    return {one.source.block for one in sentences_of(draft)}


def test_without_a_case_the_page_says_where_to_open_one():
    assert "Åbn den på siden Sagsliste" in words(udkast(None))


def test_the_letter_stands_part_by_part_with_a_source_of_every_sentence():
    app = udkast()
    said = words(app)
    for heading in ("Resultatet er", "Sådan vurderer vi sagen", "Om reglerne"):
        assert heading in [one.value for one in app.subheader]
    assert "20 timer om ugen fra den 1. juli 2020" in said
    assert "principmeddelelse 31-20" in said
    assert "Regel: Hvor mange timer kan der gives?" in said
    assert "Borgerens klage" in said
    assert "Tekstblok faelles/" in said
    assert "Lix " in said
    assert "Uden kilde" not in said
    assert "ud-part" in said


def test_the_page_shows_what_the_check_says():
    app = udkast()
    assert "Sætningen har" in words(app)
    assert "Kontrol af brevet" in [one.value for one in app.header]


def test_an_open_question_gives_the_letter_that_asks():
    data = copy.deepcopy(R01)
    data["occupations"][0]["weekly_hours"] = None
    app = udkast(data)
    assert "Vi mangler oplysninger" in words(app)


def test_a_letter_edited_in_word_comes_back_with_its_marks_and_is_kept_byte_by_byte():
    app = udkast()
    content = edited(word_of(app), lambda d: (new_sentence(d), changed_sentence(d)))
    app = give_back(app, content)
    said = words(app)
    last = drafts.steps_of(key_of(app), StepKind.DRAFT)[-1]
    assert "Din rettede udgave er gemt som udkast 2" in said
    assert "Ny, uden kilde</span> Vi ønsker dig held og lykke." in said
    assert f"Ændret af {last.saved_by}</span> Din kommune satte" in said
    assert "Uden kilde</strong>: skrevet i Word" in said
    assert said.count("Ændret af") == 1
    assert drafts.word_of(last) == content


def test_deleted_moved_unplaced_tracked_and_comments_are_all_shown():
    def edit(document):
        paragraphs = document.paragraphs
        gone = next(p for p in paragraphs if p.text.startswith("Kommunen satte"))
        gone._p.getparent().remove(gone._p)
        moved = next(p for p in paragraphs if p.text.startswith("Kommunen kontakter"))
        paragraphs[-1]._p.addnext(moved._p)
        document.sections[0].header.add_paragraph("Fortroligt")
        target = next(p for p in paragraphs if p.text.startswith("Ankestyrelsen vurderer"))
        document.add_comment(target.runs, text="Skal mere med?", author="B. Prøve", initials="B")
        target._p.append(edits.tracked("w:ins", edits.new_run(" Det er nyt.")))

    app = udkast()
    app = give_back(app, edited(word_of(app), edit))
    said = words(app)
    assert "Slettet</span> Kommunen satte din personlige assistance ned" in said
    assert "Flyttet</span> Kommunen kontakter dig." in said
    assert "Fortroligt" in said
    assert "står i sidehovedet" in said
    assert "Kan ikke placeres i et afsnit" in [one.value for one in app.subheader]
    assert "1 sporet ændring" in said
    assert "Skal mere med?" in said


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"ikke et dokument", "Word-dokument", id="no-word-file"),
        pytest.param(b"PK\x03\x04 afbrudt", "Word-dokument", id="broken"),
        pytest.param(b"", "Word-dokument", id="empty"),
    ],
)
def test_a_file_that_is_no_letter_is_refused_and_nothing_is_kept(content, says):
    app = give_back(udkast(), content)
    assert says in words(app)
    assert drafts.steps_of(key_of(app), StepKind.DRAFT) == ()


def test_a_word_file_with_another_text_is_refused():
    document = Document()
    document.add_paragraph("Referat af mødet i grundejerforeningen.")
    out = io.BytesIO()
    document.save(out)
    app = give_back(udkast(), out.getvalue())
    assert "Filen ligner ikke brevet i denne sag" in words(app)
    assert drafts.steps_of(key_of(app), StepKind.DRAFT) == ()


def test_markup_in_an_edited_letter_is_shown_as_the_words_it_is():
    trap = "<img src=x onerror=alert(1)> ![y](http://evil.example/y)"

    def edit(document):
        document.paragraphs[5].insert_paragraph_before(trap)

    app = udkast()
    app = give_back(app, edited(word_of(app), edit))
    assert "<img" not in words(app)
    assert "&lt;img src=x" in words(app)
    assert not [one.value for one in app.markdown if "evil" in one.value]


def test_the_letter_from_the_case_can_be_taken_again_and_the_edited_one_is_not_lost():
    app = udkast()
    content = edited(word_of(app), new_sentence)
    app = press(give_back(app, content), "Tag brevet fra sagen igen")
    assert "held og lykke" not in words(app)
    steps = drafts.steps_of(key_of(app), StepKind.DRAFT)
    assert [drafts.word_of(step) for step in steps] == [None, content, None]


def test_a_case_that_has_moved_on_is_told_with_what_differs():
    app = udkast()
    app = give_back(app, edited(word_of(app), new_sentence))
    data = copy.deepcopy(stored(app).body)
    data["municipality"] = "Ny Kommune"
    service.save_case(key_of(app), data, 1, "anna")
    app.session_state["ud_version"] = None
    fine(app.run())
    said = words(app)
    assert "er ændret, siden du rettede brevet i Word" in said
    assert "<ins>" in said
    assert "held og lykke" in said


@pytest.fixture
def newer(monkeypatch):
    """A lawyer writes a new wording that is in force on the law date of the case."""
    blocks = list(load_blocks().blocks)
    old = next(block for block in blocks if block.key == KEY)
    blocks[blocks.index(old)] = replace(old, valid_to=date(2020, 11, 22))
    library = BlockLibrary(
        (*blocks, replace(old, valid_from=date(2020, 11, 23), paragraphs=((NEW,),)))
    )

    def begin():
        monkeypatch.setattr("drafting.library.blocks.load_blocks", lambda: library)

    return begin


def test_a_newer_wording_is_offered_and_nothing_is_replaced_before_a_person_says_so(newer):
    app = udkast()
    word_of(app)
    newer()
    fine(app.run())
    said = words(app)
    assert "Ny tekst til brevet" in [one.value for one in app.header]
    assert OLD in said
    assert "<p>Kommunen skriver til dig.</p>" not in said
    assert "skriver til" in said  # in the difference
    app = press(app, "Erstat med den nye")
    said = words(app)
    assert (said.count(f"<p>{NEW}</p>"), said.count(f"<p>{OLD}</p>")) == (1, 0)
    assert "Ny tekst til brevet" not in [one.value for one in app.header]
    last = drafts.steps_of(key_of(app), StepKind.DRAFT)[-1]
    assert f"{KEY}@2020-11-23" in versions_in(drafts.draft_of(last))


def test_a_wording_that_is_kept_is_not_offered_again(newer):
    app = udkast()
    word_of(app)
    newer()
    app = press(fine(app.run()), "Behold den gamle")
    said = words(app)
    assert (said.count(f"<p>{NEW}</p>"), said.count(f"<p>{OLD}</p>")) == (0, 1)
    assert "Ny tekst til brevet" not in [one.value for one in app.header]
    last = drafts.steps_of(key_of(app), StepKind.DRAFT)[-1]
    assert drafts.kept_of(last) == {KEY: "2020-11-23"}


def test_an_edited_letter_is_never_replaced_by_a_new_wording(newer):
    app = udkast()
    app = give_back(app, edited(word_of(app), new_sentence))
    newer()
    fine(app.run())
    assert "Ny tekst til brevet" in [one.value for one in app.header]
    assert "Erstat med den nye" not in [one.label for one in app.button]
    assert "held og lykke" in words(app)


def test_without_libreoffice_the_page_says_what_to_do(monkeypatch):
    monkeypatch.setattr(pdf.shutil, "which", lambda name: None)
    app = udkast()
    assert "Lav PDF" not in [one.label for one in app.button]
    assert any("LibreOffice ikke er installeret" in one.value for one in app.markdown)


def test_a_pdf_is_made_on_request_and_made_again_only_for_another_letter(monkeypatch):
    made = []
    monkeypatch.setattr(pdf.shutil, "which", lambda name: "/usr/bin/soffice")
    monkeypatch.setattr(
        "drafting.ui.views.udkast_filer.to_pdf", lambda word: made.append(word) or b"%PDF-1.7"
    )
    app = press(udkast(), "Lav PDF")
    fine(app.run())
    assert len(made) == 1
    assert "Lav PDF" not in [one.label for one in app.button]


def test_a_letter_fetched_on_the_page_sag_never_takes_the_place_of_an_edited_one():
    from drafting.ui import line, steps

    app = udkast()
    app = give_back(app, edited(word_of(app), new_sentence))
    case = stored(app)
    data = {**case.body, "municipality": "Ny Kommune"}
    opened = line.OpenCase(data, "sagen", case.key, 2, 2)
    service.save_case(case.key, data, 1, "anna")
    draft = line.letter(line.examined(opened, date(2026, 11, 22)), None)
    assert "gælder stadig" in steps._keep(opened, draft, "2020-11-24", None, ())
    assert drafts.is_edited(drafts.steps_of(case.key, StepKind.DRAFT)[-1])
