"""What must be seen to before a letter is signed, on real Word files."""

import io
import json

import pytest
from docx import Document

from drafting.cli.main import main
from tests.cases.stories import make
from tests.conftest import CONTRACT

R01 = CONTRACT / "cases" / "R01.json"


@pytest.fixture
def workshop(tmp_path, capsys):
    """(edit, check): write the letter of a case, change it with python-docx, check it."""

    def run(name, edit=None, options=()):
        case = tmp_path / "sag.json"
        case.write_text(json.dumps(make(name)), "utf-8")
        letter = tmp_path / "brev.docx"
        assert main(["draft", str(case), "-o", str(letter), *options]) == 0
        if edit is not None:
            document = Document(io.BytesIO(letter.read_bytes()))
            edit(document)
            document.save(letter)
        capsys.readouterr()
        code = main(["check", str(letter), "--case", str(case)])
        return code, json.loads(capsys.readouterr().out)

    return run


def stops(answer):
    return {note["check"] for note in answer["notes"] if note["severity"] == "stop"}


def replaced(old, new):
    def edit(document):
        for paragraph in document.paragraphs:
            for run in paragraph.runs:
                if old in run.text:
                    run.text = run.text.replace(old, new)

    return edit


def added(text):
    def edit(document):
        anchor = next(p for p in document.paragraphs if p.text.startswith("Ankestyrelsen vurd"))
        anchor.insert_paragraph_before(text, anchor.style)

    return edit


def test_the_letter_of_31_20_passes_and_is_no_harder_than_the_true_decision(workshop):
    code, answer = workshop("R01")
    assert code == 0
    assert stops(answer) == set()
    assert answer["readability"]["lix"] <= answer["readability"]["reference"]["lix"]
    assert answer["readability"]["words"] > 300
    assert 46 <= answer["readability"]["reference"]["lix"] < 49  # 46.2 by a coarser counter
    figures = {"lix", "words", "sentences", "longest_sentence", "long_sentences", "passive"}
    assert all(set(figures) == set(each) for each in answer["readability"]["sections"].values())
    assert "afgoerende" in answer["readability"]["sections"]


STORIES = [
    pytest.param(replaced("20 timer", "25 timer"), "tal", id="another-number-of-hours"),
    pytest.param(replaced("op til 20", "op til 10,5"), "tal", id="the-municipality's-hours"),
    pytest.param(replaced("1. juli 2020", "1. juni 2020"), "tal", id="another-date"),
    pytest.param(replaced("vi ændrer", "vi stadfæster"), "resultat", id="another-result"),
    pytest.param(replaced("Det betyder, at vi ændrer kommunens afgørelse.", ""), "resultat",
                 id="result-cut-away"),
    pytest.param(added("Se principmeddelelse 29-19."), "henvisning", id="withdrawn-practice"),
    pytest.param(added("Se principmeddelelse 999-20."), "henvisning", id="unknown-practice"),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "check"), STORIES)
def test_an_edit_that_makes_the_letter_untrue_stops_it(workshop, edit, check):
    code, answer = workshop("R01", edit)
    assert code == 1
    assert check in stops(answer)


def test_a_new_sentence_without_source_is_pointed_out_but_does_not_stop(workshop):
    code, answer = workshop("R01", added("Vi ønsker dig held og lykke med arbejdet."))
    assert code == 0
    assert "kilde" in {note["check"] for note in answer["notes"]}


def test_a_change_without_a_start_day_is_stopped(workshop):
    code, answer = workshop("doev_butiksejer_uden_startdato")
    assert (code, stops(answer)) == (1, {"startdato"})


def test_a_point_of_the_complaint_without_an_answer_is_stopped(workshop):
    code, answer = workshop("klagepunkter_med_og_uden_svar")
    [note] = [note for note in answer["notes"] if note["check"] == "klagepunkter"]
    assert code == 1
    assert "lang transport" in note["message"]


def test_a_word_for_a_point_in_the_letter_itself_is_its_answer(workshop):
    def edit(document):
        anchor = next(p for p in document.paragraphs if "lang transport" in p.text)
        following = anchor._p.getnext()
        new = document.add_paragraph("Transporten til og fra arbejde er ikke arbejdstid.")
        new.style = anchor.style
        following.addprevious(new._p)
        return following

    def in_place_of_the_gap(document):
        gap = edit(document)
        gap.getparent().remove(gap)

    code, answer = workshop("klagepunkter_med_og_uden_svar", in_place_of_the_gap)
    assert "klagepunkter" not in stops(answer)
    assert code == 0
    code, answer = workshop("klagepunkter_med_og_uden_svar", edit)  # the gap is still there
    assert (code, stops(answer)) == (1, {"klagepunkter"})


def test_a_gap_is_filled_by_writing_over_it_and_by_nothing_less(workshop):
    gap = "[Svaret mangler: Skriv det, før brevet bliver sendt.]"
    answered = "Transporten til og fra arbejde er ikke arbejdstid."
    for words in (answered, "[Det er ikke arbejdstid at køre, før brevet bliver sendt.]"):
        code, answer = workshop("klagepunkter_med_og_uden_svar", replaced(gap, words))
        assert (code, "klagepunkter" in stops(answer)) == (0, False)
    for words in (f"{gap} {answered}", f"{answered} {gap}", f"{gap} Nej."):
        code, answer = workshop("klagepunkter_med_og_uden_svar", replaced(gap, words))
        assert (code, "klagepunkter" in stops(answer)) == (1, True)


def test_a_point_a_finding_answers_is_shown_and_does_not_stop(workshop):
    _, answer = workshop("klagepunkter_om_fleksjob")
    [note] = [note for note in answer["notes"] if note["check"] == "klagepunkter"]
    assert (note["severity"], "Kontrollér" in note["message"]) == ("advarsel", True)
    assert "klagepunkter" not in stops(answer)


def test_an_assessment_without_a_consideration_is_stopped(workshop, tmp_path):
    code, answer = workshop("skoen_uden_begrundelse")
    assert code == 1
    [note] = [note for note in answer["notes"] if note["check"] == "skøn"]
    assert "om funktionsnedsættelsen er varig" in note["message"]
    assert note["legal_basis"] == "FVL § 24, stk. 1"


def test_the_officers_own_number_that_no_document_holds_is_shown(workshop):
    _, answer = workshop("skoen_med_et_tal")
    texts = [note["message"] for note in answer["notes"] if note["check"] == "tal"]
    assert any("»14«" in text for text in texts)


WARNED = [
    pytest.param("doev_butiksejer_flertal", "mindretal", id="dissent-without-a-reason"),
    pytest.param("for_sent_uden_saerlig_grund", "klagevejledning", id="late-guidance-unknown"),
]


@pytest.mark.parametrize(("name", "check"), WARNED)
def test_what_only_a_person_can_add_is_asked_for(workshop, name, check):
    _, answer = workshop(name)
    assert check in {note["check"] for note in answer["notes"] if note["severity"] == "advarsel"}


@pytest.mark.parametrize(
    ("name", "check"),
    [
        pytest.param("doev_butiksejer_flertal_med_mindretal", "mindretal", id="dissent"),
        pytest.param("bevilling_hjemvist_med_egne_ord", "retsvirkning", id="effect"),
    ],
)
def test_what_a_person_has_added_is_not_asked_for(workshop, name, check):
    _, answer = workshop(name)
    assert check not in {note["check"] for note in answer["notes"]}


UNDECIDED = [
    pytest.param("bevilling_hjemvist_med_grund", "retsvirkning", id="remittal-of-a-running-grant"),
    pytest.param("til_skade_ja", "startdato", id="worse-from-no-day"),
    pytest.param("til_skade_kommunens_dag", "startdato", id="worse-from-the-municipality's-day"),
]


@pytest.mark.parametrize(("name", "check"), UNDECIDED)
def test_what_a_person_must_decide_first_stops_the_letter(workshop, name, check):
    code, answer = workshop(name)
    assert (code, check in stops(answer)) == (1, True)


@pytest.mark.parametrize("name", ["til_skade_fra_dag", "til_skade_til_ingen_timer_fra_dato"])
def test_a_day_of_worsening_that_a_person_has_decided_is_not_asked_for(workshop, name):
    _, answer = workshop(name)
    assert "startdato" not in stops(answer)


def test_the_effect_of_a_remittal_may_be_written_in_the_letter_itself(workshop):
    def edit(document):
        anchor = next(p for p in document.paragraphs if p.text.startswith("Det betyder, at vi"))
        new = document.add_paragraph("Du beholder dine timer, indtil kommunen afgør sagen igen.")
        new.style = anchor.style
        anchor._p.addnext(new._p)

    _, answer = workshop("bevilling_hjemvist_med_grund", edit)
    assert "retsvirkning" not in stops(answer)


def test_a_late_dismissal_that_knows_of_a_correct_guidance_is_not_warned_about(workshop):
    _, answer = workshop("for_sent_dokumenteret_modtaget")
    assert "klagevejledning" not in {note["check"] for note in answer["notes"]}


WORKING = [
    pytest.param("S01", ["--letter", "partshøring"], {"frist", "hensyn"},
                 id="hearing-without-a-day"),
    pytest.param("S01", ["--letter", "underretning"], {"frist", "begrundelse"}, id="late-why-when"),
    pytest.param("S01", ["--letter", "partshøring", "--reply-by", "2022-10-04"], {"hensyn"},
                 id="hearing-of-nothing-against"),
    pytest.param("R01", ["--letter", "partshøring", "--reply-by", "2020-12-08"], set(),
                 id="hearing-with-a-day"),
    pytest.param("sagen_traekker_ud", ["--letter", "underretning", "--reply-by", "2022-12-01"],
                 set(), id="late-with-both"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "options", "missing"), WORKING)
def test_a_working_letter_says_what_it_must(workshop, name, options, missing):
    _, answer = workshop(name, options=options)
    assert stops(answer) == missing


def test_jobcenter_and_passive_are_advice_and_never_stop(workshop):
    def edit(document):
        anchor = next(p for p in document.paragraphs if p.text.startswith("Ankestyrelsen vurd"))
        for text in (
            "Sagen bliver behandlet af jobcenteret.",
            "Hjælpen ydes efter en vurdering.",
            "Timerne beregnes for hvert kvartal.",
            "Tilskuddet udbetales bagud.",
        ):
            anchor.insert_paragraph_before(text, anchor.style)

    code, answer = workshop("sag_fra_2026", edit)
    advice = {note["check"] for note in answer["notes"] if note["severity"] == "råd"}
    assert {"jobcenter", "passiv"} <= advice
    assert code == 0


def test_a_file_that_is_no_word_document_is_refused_in_one_danish_sentence(tmp_path, capsys):
    broken = tmp_path / "brev.docx"
    broken.write_bytes(b"PK\x03\x04 ikke en zip")
    assert main(["check", str(broken), "--case", str(R01)]) == 2
    assert "Word-dokument" in capsys.readouterr().err
    assert main(["read-back", str(tmp_path / "findes-ikke.docx"), "--case", str(R01)]) == 2


def test_read_back_answers_as_the_contract_says(tmp_path, capsys):
    letter = tmp_path / "brev.docx"
    decided = ["--outcome", "stadfæstelse", "--decided-by", "A. Prøve"]
    main(["draft", str(R01), "-o", str(letter), *decided, "--reason", "Behovet er dækket."])
    capsys.readouterr()
    assert main(["read-back", str(letter), "--case", str(R01)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert {s["state"] for s in answer["sentences"]} == {"uændret"}
    assert "Behovet er dækket." in [s["text"] for s in answer["sentences"]]
    keys = {"sentences", "deleted", "unplaced", "tracked_changes", "comments"}
    assert keys <= set(answer)
