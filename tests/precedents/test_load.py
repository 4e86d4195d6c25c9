from dataclasses import replace
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import PrecedentError
from precedents.load import dump, external_links, load, load_folder, read_precedent
from precedents.model import Content, LinkKind, Precedent, PrecedentStatus, Section
from precedents.places import corpus_dir

CORPUS = load(corpus_dir())


def change(library, key, **fields):
    path = library.shipped / f"{key}.yaml"
    data = yaml.safe_load(path.read_text("utf-8"))
    data.update(fields)
    path.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")


def test_the_shipped_corpus_holds_68_decisions_with_links_that_agree():
    assert len(CORPUS) == 68
    assert CORPUS["29-19"].replaced_by == ("31-20",)
    assert "29-19" in CORPUS["31-20"].replaces


def test_31_20_is_held_whole_and_lays_down_points_that_each_have_a_status():
    whole = CORPUS["31-20"]
    assert whole.content is Content.FULL
    text = "\n".join(section.text for section in whole.sections)
    assert "op til 20 timer om ugen, svarende til det konkrete behov" in text
    assert "handi cappede" not in text  # mended at the line's end
    assert all(point.status is PrecedentStatus.VALID for point in whole.propositions)


def test_29_19_gave_up_one_point_and_every_other_is_carried_by_31_20():
    old = CORPUS["29-19"]
    assert old.status is PrecedentStatus.WITHDRAWN
    given_up = [point for point in old.propositions if point.withdrawn_by]
    assert [point.key for point in given_up] == ["over-37"]
    assert "forholdsmæssigt" in given_up[0].passage
    carried = [point for point in old.propositions if point.carried_by]
    assert len(carried) == len(old.propositions) - 1
    new = {f"31-20#{point.key}" for point in CORPUS["31-20"].propositions}
    assert {point.carried_by for point in carried} <= new


def test_every_summary_is_marked_and_names_its_source():
    for precedent in CORPUS.values():
        assert precedent.content in (Content.SUMMARY, Content.FULL)
        assert precedent.source or precedent.url, precedent.key


def test_a_number_outside_the_corpus_is_kept_as_an_external_link():
    assert ("84-19", "C-25-05") in {(key, link.target) for key, link in external_links(CORPUS)}


@pytest.mark.parametrize("key", sorted(CORPUS))
def test_writing_and_reading_a_decision_changes_nothing(key, tmp_path):
    path = tmp_path / f"{key}.yaml"
    path.write_text(dump(CORPUS[key]), "utf-8")
    assert read_precedent(path) == CORPUS[key]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1))
def test_any_text_survives_the_yaml_file(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("yaml") / "1-99.yaml"
    precedent = replace(CORPUS["28-19"], key="1-99", sections=(Section("Tekst", text),))
    path.write_text(dump(precedent), "utf-8")
    assert read_precedent(path) == precedent


def test_an_unknown_field_is_refused_in_danish(library):
    change(library, "28-19", farve="rød")
    with pytest.raises(PrecedentError) as refused:
        load_folder(library.shipped)
    assert "28-19.yaml" in refused.value.user_message
    assert "farve" in refused.value.user_message


def test_a_link_that_is_not_answered_stops_the_loading(library):
    change(library, "29-19", links=[])
    with pytest.raises(PrecedentError) as refused:
        load(library.shipped)
    assert "31-20 siger »kasserer 29-19«" in refused.value.user_message


def test_a_withdrawn_document_with_a_point_that_still_stands_is_refused(library):
    old = CORPUS["29-19"]
    points = (replace(old.propositions[1], status=PrecedentStatus.VALID),)
    (library.shipped / "29-19.yaml").write_text(dump(replace(old, propositions=points)), "utf-8")
    with pytest.raises(PrecedentError, match="links do not agree"):
        load(library.shipped)


def test_a_point_carried_to_nowhere_is_refused(library):
    old = CORPUS["29-19"]
    points = (replace(old.propositions[1], carried_by="31-20#findes-ikke"),)
    (library.shipped / "29-19.yaml").write_text(dump(replace(old, propositions=points)), "utf-8")
    with pytest.raises(PrecedentError, match="findes-ikke"):
        load(library.shipped)


def test_an_imported_decision_answers_the_links_that_already_lead_to_it(library):
    library.imported.mkdir()
    found = Precedent(
        "10-18", "10-18", "principafgørelse", "10-18", "", PrecedentStatus.VALID, Content.FULL,
        True, dated=date(2018, 2, 1), sections=(Section("Tekst", "Redning."),),
    )  # fmt: skip
    (library.imported / "10-18.yaml").write_text(dump(found), "utf-8")
    corpus = load(corpus_dir(), library.imported)
    assert [(x.kind, x.target) for x in corpus["10-18"].links] == [(LinkKind.COLLECTED_IN, "51-19")]
