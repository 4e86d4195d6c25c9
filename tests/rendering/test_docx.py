import io
import json
import zipfile
from dataclasses import replace
from fractions import Fraction

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafting.domain.draft import Draft, Paragraph, Section, Sentence, Source
from drafting.errors import DraftingError
from drafting.intake.reading.letter import read_letter
from drafting.rendering import lines_of, render_docx, render_text
from drafting.rendering.build_template import TEMPLATE, build_template
from drafting.rendering.docx import write_docx
from drafting.rendering.gate import checksum
from drafting.rendering.readback import paragraphs_of
from drafting.rendering.record import fingerprint
from drafting.review import compare
from drafting.text import clean, compose, unfit_characters
from tests.text.examinations import PUBLIC
from tests.text.letters import letter, phrasebook

HOSTILE = [
    "Jensen & Søn <b>fed</b>",
    "citat \"dobbelt\" og 'enkelt' »dansk«",
    "BMI < 35 og > 20",
    "{{ 7*7 }} {% if x %}{% endif %} {# kommentar #}",
    "{_{ }_} {_% %_}",
    "&lt;b&gt; &#65; &amp;",
    "</w:t></w:r></w:p><w:p>ny",
    "👩🏽‍🦽 døv 🦻 𐍈",
    "a" * 5000,
    "ord " * 1200 + "slut",
    "\u200b\u00ad\u00a0bevares",
]


def simple(text):
    paragraph = Paragraph("text", (Sentence("indledning-1", text, Source("fact", "x")),))
    sections = (Section("indledning", None, 0, (paragraph,)),)
    return Draft("T1", "afgørelse", "Afgørelse", sections, (("letter", "afgørelse"),))


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_value_arrives_in_word_unchanged(value):
    said = clean(value, "felt")
    assert said in paragraphs_of(render_docx(simple(said)))


PIECES = st.sampled_from([*HOSTILE[:8], "{%p for x in y %}", "\u202e", "\x0b", "\ud800", "\x1f"])
OWN_WORDS = st.lists(st.text(max_size=60) | PIECES, max_size=6).map("".join)


def arrives_whole_or_is_refused(value):
    """A person's own words stand in Word as they were written, and are read back equal."""
    try:
        said = clean(value, "felt")
    except DraftingError as error:
        assert unfit_characters(value)
        assert "felt" in error.user_message
        return
    if not said.strip():
        return
    draft = simple(said)
    content = render_docx(draft)
    assert said in paragraphs_of(content)
    read = compare(draft, read_letter(content))
    assert {one.state for one in read.sentences} == {"uændret"}
    assert read.deleted == read.unplaced == ()
    assert " ".join(read.sentences[0].text.split()) == " ".join(said.split())


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(OWN_WORDS)
def test_any_text_arrives_whole_or_is_refused_with_a_danish_sentence(value):
    arrives_whole_or_is_refused(value)


@pytest.mark.torture
@settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(OWN_WORDS)
def test_ten_thousand_texts_arrive_whole_or_are_refused(value):
    arrives_whole_or_is_refused(value)


@pytest.mark.parametrize("unfit", ["\x00", "\x0b", "\x1f", "\x07", "\ufffe", "\ud800", "\u202e"])
def test_a_fact_with_an_unfit_character_stops_the_letter_and_names_the_field(unfit):
    case, examination = PUBLIC["R01"]()
    broken = replace(case, weighed=(f"du arbejder {unfit} meget",))
    with pytest.raises(DraftingError) as error:
        compose(broken, examination, phrasebook())
    assert "weighed[0]" in error.value.user_message


def test_line_breaks_in_a_fact_become_spaces():
    assert clean("linje\r\nto\u2028tre\tfire", "felt") == "linje to tre fire"


@pytest.mark.parametrize("name", PUBLIC)
def test_the_word_file_says_word_for_word_what_the_text_says(name):
    draft = letter(name)
    found = [text for text in paragraphs_of(render_docx(draft)) if text]
    assert found == list(lines_of(draft))
    plain = [line.removeprefix("• ") for line in render_text(draft).splitlines() if line]
    assert found == plain


def test_headings_language_title_and_page_numbers_are_real():
    content = render_docx(letter("R01"))
    document = Document(io.BytesIO(content))
    styles = {p.text: p.style.name for p in document.paragraphs}
    assert styles["Afgørelse om personlig assistance"] == "Heading 1"
    assert styles["Begrundelse for afgørelsen"] == "Heading 2"
    assert styles["Om reglerne"] == "Heading 3"
    assert document.core_properties.title == "Afgørelse om personlig assistance"
    assert document.core_properties.language == "da-DK"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        foot = "".join(
            archive.read(n).decode() for n in archive.namelist() if n.startswith("word/footer")
        )
        style_sheet = archive.read("word/styles.xml").decode()
    assert " PAGE " in foot
    assert " NUMPAGES " in foot
    assert 'w:val="da-DK"' in style_sheet


def test_every_sentence_stands_in_a_bookmark_of_its_own():
    draft = letter("R01")
    with zipfile.ZipFile(io.BytesIO(render_docx(draft))) as archive:
        xml = archive.read("word/document.xml").decode()
    ids = [s.id for part in draft.sections for p in part.paragraphs for s in p.sentences]
    assert all(f'w:name="u_{identity.replace("-", "_")}"' in xml for identity in ids)
    assert xml.count("<w:bookmarkStart") == xml.count("<w:bookmarkEnd")


def test_the_committed_template_is_the_one_the_script_builds():
    def parts(content):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    assert parts(TEMPLATE.read_bytes()) == parts(build_template())


def made(tmp_path, text):
    document = Document()
    document.add_paragraph(text)
    path = tmp_path / "skabelon.docx"
    document.save(path)
    return path


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{{ brev.findes_ikke }}", id="misspelt-variable"),
        pytest.param("{{ ''.__class__.__mro__ }}", id="dunder"),
        pytest.param("{{ 'a' * 10**9 }}", id="repetition"),
        pytest.param("{{ 9**9**7 }}", id="power"),
        pytest.param("{{ cycler.__init__.__globals__ }}", id="globals"),
        pytest.param("{% for x in y %}", id="unclosed-loop"),
    ],
)
def test_a_faulty_or_hostile_template_is_refused_in_danish(tmp_path, text):
    with pytest.raises(DraftingError) as error:
        render_docx(letter("R01"), made(tmp_path, text))
    assert "skabelon" in error.value.user_message


def test_a_template_that_loses_the_text_is_caught_by_reading_back(tmp_path):
    with pytest.raises(DraftingError) as error:
        render_docx(letter("R01"), made(tmp_path, "{{ brev.titel }}"))
    assert "kontrollæsningen" in error.value.user_message


def test_a_file_is_there_whole_or_not_at_all(tmp_path):
    target = tmp_path / "brev.docx"
    write_docx(letter("S01"), target)
    before = target.read_bytes()
    with pytest.raises(DraftingError):
        write_docx(simple("uegnet \x0b tegn"), target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["brev.docx"]


def test_hours_are_cut_so_that_the_letter_never_promises_more_than_the_ceiling():
    case, examination = PUBLIC["S04"]()
    proposal = replace(examination.proposal, hours=Fraction(600, 37))
    draft = compose(case, replace(examination, proposal=proposal), phrasebook())
    assert "op til 16,21 timer om ugen" in render_text(draft)


def test_a_decision_with_a_long_reason_is_remembered_whole_in_the_word_file():
    reason = "Behovet er ikke undersøgt nok. " * 40
    record = (("letter", "afgørelse"), ("reason", reason))
    whole = render_docx(Draft("R01", "afgørelse", "Afgørelse", (), record))
    said = Document(io.BytesIO(whole)).core_properties.comments
    assert json.loads(said)["udkast"]["reason"] == reason


def test_the_word_file_remembers_which_draft_and_which_template_made_it():
    draft = letter("R01")
    record = read_letter(render_docx(draft)).record
    assert record["draft"] == fingerprint(draft) != fingerprint(letter("S01"))
    assert record["skabelon"] == checksum(TEMPLATE)
    assert "egne" not in record
