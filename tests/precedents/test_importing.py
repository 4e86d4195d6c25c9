import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import InputError
from precedents.importing.assemble import assemble
from precedents.importing.files import read_file
from precedents.importing.lexdania import read_lexdania
from precedents.importing.raw import Paragraph, RawDocument
from precedents.importing.sections import FIRST, FOOTER, sections_of
from precedents.importing.store import Places, import_paths
from precedents.load import load, load_folder
from precedents.model import LinkKind, PrecedentStatus
from precedents.places import corpus_dir
from precedents.sources import load_sources
from precedents.weigh import note_on, status_on

DATA = Path(__file__).parent / "data"
SOURCES = load_sources({"78-12"})


@pytest.fixture
def places(tmp_path):
    return Places(tmp_path / "library", tmp_path / "quarantine", corpus_dir())


def bring_in(path, places):
    return list(import_paths([path], places, SOURCES))


def bare(text):
    return re.sub(r"[\s:|]+", "", text)


def whole(precedent):
    return bare(
        "".join(
            ("" if each.heading in (FIRST, FOOTER) else each.heading) + each.text
            for each in precedent.sections
        )
    )


def test_xml_gives_number_sections_law_cases_and_the_link_a_person_must_confirm(places):
    assert [each.outcome for each in bring_in(DATA / "prøve.xml", places)] == ["ny"]
    (found,) = load_folder(places.library).values()
    assert (found.key, found.status) == ("90-99", PrecedentStatus.HISTORIC)
    assert found.historic_from == date(2099, 5, 1)  # EndDate is no expiry date
    assert [str(each) for each in found.law] == ["LKH § 7, stk. 3"]  # the text's, not Meta's
    assert [each.outcome for each in found.cases] == ["ændring", "stadfæstelse"]
    (link,) = found.links
    assert (link.kind, link.target, link.confirmed_by) == (LinkKind.DISCARDS, "78-12", None)
    assert found.sections[0].text.startswith("Opdigtet: Tid mellem to arbejdssteder tæller med.")


def test_an_unconfirmed_discarding_is_shown_at_the_decision_it_hits(places):
    bring_in(DATA / "prøve.xml", places)
    corpus = load(corpus_dir(), places.library)
    assert "90-99" in note_on(corpus["78-12"], corpus, None)


def test_metadata_alone_is_stored_and_not_indexed_as_text():
    data = b"<Dokument><Meta><DocumentTitle>Gammel</DocumentTitle></Meta></Dokument>"
    found = assemble(read_lexdania(data, "x.xml"), "x", SOURCES)
    assert (found.content, found.sections, found.key) == ("kun metadata", (), "x")


def test_following_still_valid_is_the_opposite_of_discarded():
    text = (
        "Følgende principmeddelelser er brugt ved afgørelsen og gælder stadig: "
        "Ankestyrelsens principmeddelelse 53-18, om afledte ret."
    )
    raw = RawDocument("Principmeddelelse 1-99 om prøve", (Paragraph("Praksis", True),
                      Paragraph(text)))  # fmt: skip
    (link,) = assemble(raw, "x", SOURCES).links
    assert (link.kind, link.target) == (LinkKind.RELIES_ON, "53-18")


def test_the_ten_real_decisions_lose_nothing_and_three_come_out_historic(shared, places):
    path = shared / "data/principmeddelelser_ast/principmeddelelser.jsonl"
    bring_in(path, places)
    found = load_folder(places.library)
    for line in path.read_text("utf-8").splitlines():
        real = json.loads(line)
        assert whole(found[real["decision_number"]]) == bare(real["text"])
    corpus = load(corpus_dir(), places.library)
    for old, new in [("20-25", "1-26"), ("21-25", "2-26"), ("22-25", "3-26")]:
        assert status_on(corpus[old], corpus, None) is PrecedentStatus.HISTORIC
        assert corpus[old].replaced_by == (new,)
        assert old in corpus[new].replaces
    assert set(found["1-25"].replaces) == {"15-14", "14-20"}
    assert len(found["28-24"].replaces) == 5
    assert {each.outcome for each in found["3-26"].cases} == {"hjemvisning", "stadfæstelse"}


@pytest.mark.parametrize(
    "name", ["formats/sample_lexdania.xml", "data/lexdania_real/bek_2024_227.xml"]
)
def test_real_xml_loses_nothing(shared, name):
    from lxml import etree

    path = shared / name
    read = bare("".join(each.text for each in read_lexdania(path.read_bytes(), name).paragraphs))
    root = etree.parse(path).getroot()
    parts = [each for each in root if each.tag not in ("Meta", "TitelGruppe")]
    assert read == bare("".join("".join(each.itertext()) for each in parts))


def test_the_same_text_as_html_word_pdf_free_and_plain_text_gives_the_same_sections(tmp_path):
    from docx import Document

    lines = ["Principmeddelelse 1-99 om prøve", "Principmeddelelsen fastslår", "Æbler & <pærer>."]
    (tmp_path / "a.txt").write_text("\n\n".join(lines), "utf-8")
    (tmp_path / "b.txt").write_text("\n\n".join(lines), "cp1252")
    page = "".join(f"<p>{x.replace('&', '&amp;').replace('<', '&lt;')}</p>" for x in lines)
    (tmp_path / "c.html").write_text(
        f"<html><head><title>{lines[0]}</title><script>x()</script></head><body>{page}</body>",
        "utf-8",
    )
    word = Document()
    for line in lines:
        word.add_paragraph(line)
    word.save(str(tmp_path / "d.docx"))
    for path in sorted(tmp_path.iterdir()):
        (raw,) = read_file(path)
        found = assemble(raw, path.stem, SOURCES)
        assert found.key == "1-99", path.name
        assert found.sections[-1].heading == "Principmeddelelsen fastslår"
        assert found.sections[-1].text == "Æbler & <pærer>."


def test_ast_html_gives_labels_status_and_dates(tmp_path):
    page = (
        "<html><head><meta property='og:title' content='Principmeddelelse 2-99 om prøve'></head>"
        "<body><nav>Menu</nav><span class='label-default'>Historisk</span>"
        "<span class='label-default'>Serviceloven</span><div>Offentliggørelsesdato 04.03.2099 "
        "Journalnummer 99-1234</div><div class='rich-text'><p>Principmeddelelsen fastslår</p>"
        "<p>At prøven virker.</p></div></body></html>"
    )
    path = tmp_path / "x.html"
    path.write_text(page, "utf-8")
    found = assemble(read_file(path)[0], "x", SOURCES)
    assert found.status is PrecedentStatus.HISTORIC
    assert (found.published, found.topics) == (date(2099, 3, 4), ("Serviceloven",))
    assert "Menu" not in whole(found)


def test_text_with_a_cpr_number_is_set_aside(tmp_path, places):
    path = tmp_path / "x.txt"
    path.write_text("Principmeddelelse 3-99 om prøve\n\nBorgeren 010190-1234 klager.", "utf-8")
    (done,) = bring_in(path, places)
    assert done.outcome == "karantæne"
    assert not places.library.exists()
    assert "010190" not in done.message


def test_a_second_import_keeps_the_version_before_and_a_third_changes_nothing(tmp_path, places):
    path = tmp_path / "x.txt"
    path.write_text("Principmeddelelse 3-99 om prøve\n\nFørst.", "utf-8")
    assert bring_in(path, places)[0].outcome == "ny"
    path.write_text("Principmeddelelse 3-99 om prøve\n\nSiden.", "utf-8")
    assert bring_in(path, places)[0].outcome == "ændret"
    assert bring_in(path, places)[0].outcome == "uændret"
    (old,) = (places.library / "tidligere" / "3-99").iterdir()
    assert "Først." in old.read_text("utf-8")


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.4 broken", b"PK\x03\x04broken", b"<?xml version='1.0'?><x/>", b"\x00\x01"],
)
def test_a_bad_file_is_refused_in_danish_and_does_not_stop_the_rest(tmp_path, places, data):
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "b.txt").write_text("Principmeddelelse 3-99 om prøve\n\nGod.", "utf-8")
    bad, good = bring_in(tmp_path, places)
    assert (bad.outcome, good.outcome) == ("fejl", "ny")
    assert "a.txt" in bad.message


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InputError):
        read_file(tmp_path / "findes-ikke.txt")


@given(st.lists(st.text(min_size=1, max_size=200).map(str.strip).filter(bool), max_size=12))
def test_cutting_into_sections_never_loses_a_word(lines):
    sections = sections_of([Paragraph(line) for line in lines])
    kept = "".join(
        ("" if each.heading in (FIRST, FOOTER) else each.heading) + each.text for each in sections
    )
    assert bare(kept) == bare("".join(lines))
