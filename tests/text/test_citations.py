import gzip
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.law import LawRef
from drafting.text.citations import MONTHS, find_citations
from drafting.text.resolve import Sources, resolve_citation
from precedents.sources import load_sources

SOURCES = load_sources({"31-20", "29-19", "28-19", "FOB-2016-33", "A-7-01"})
DAY = date(2020, 11, 20)
CASES = [
    ("§ 7, stk. 3, i lovbekendtgørelse nr. 108 af 3. februar 2020", ["LKH § 7, stk. 3"]),
    ("LKH § 7, stk. 3, 1. pkt.", ["LKH § 7, stk. 3, 1. pkt."]),
    ("bekendtgørelse nr. 1174 af 25. november 2019 § 15", ["BEK1174 § 15"]),
    ("BEK 1174/2019 § 15", ["BEK1174 § 15"]),
    ("retssikkerhedslovens § 10", ["RSL § 10"]),
    ("§ 10 i lov om retssikkerhed og administration på det sociale område", ["RSL § 10"]),
    ("§§ 22-24 i forvaltningsloven", ["FVL § 22", "FVL § 23", "FVL § 24"]),
    ("§§ 109 og 110 i serviceloven", ["SEL § 109", "SEL § 110"]),
    ("§ 6, stk. 2 og 3, i kompensationsloven", ["LKH § 6, stk. 2", "LKH § 6, stk. 3"]),
    ("arbejdsskadesikringslovens § 17 a, stk. 1", ["ASL § 17 a, stk. 1"]),
    ("lov om kompensation til handicappede i erhverv m.v. § 4", ["LKH § 4"]),
    ("bekendtgørelse om kompensation til handicappede i erhverv m.v. § 25, stk. 3",
     ["BEK1174 § 25, stk. 3"]),
    ("bekendtgørelsens § 15, stk. 1-2", ["BEK1174 § 15, stk. 1", "BEK1174 § 15, stk. 2"]),
    ("lovens § 7, stk. 3", ["LKH § 7, stk. 3"]),
    ("RSL § 66, stk. 1, nr. 2, litra a", ["RSL § 66, stk. 1, nr. 2, litra a"]),
    ("principmeddelelse 28-19", ["28-19"]),
    ("principafgørelse A-7-01", ["A-7-01"]),
    ("FOB 2016-33", ["FOB-2016-33"]),
    ("principmeddelelse 99-99", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), CASES, ids=[case[0] for case in CASES])
@pytest.mark.parametrize("frame", ["{}", "Det følger af {}, at du har ret.", "(jf. {})"])
def test_a_citation_is_found_whole_and_resolved(text, meant, frame):
    framed = frame.format(text)
    (citation,) = find_citations(framed)
    assert framed[citation.start : citation.end] == citation.text
    assert [str(each) for each in resolve_citation(citation, SOURCES, DAY)] == meant


def test_several_decisions_in_one_breath_are_each_found():
    text = "principmeddelelserne 28-19, 29-19 og 31-20"
    assert [each.decision for each in find_citations(text)] == ["28-19", "29-19", "31-20"]


def test_a_provision_and_a_decision_in_one_breath_are_kept_apart():
    found = find_citations("LKH § 7, stk. 3 og 29-19")
    assert [each.text for each in found] == ["LKH § 7, stk. 3", "29-19"]


def test_a_paragraf_without_an_act_gives_every_act_that_holds_it():
    (citation,) = find_citations("efter § 7")
    meant = {str(each) for each in resolve_citation(citation, SOURCES, DAY)}
    assert meant == {"LKH § 7", "FVL § 7"}


def test_the_day_chooses_among_executive_orders_of_the_same_name():
    (citation,) = find_citations("kompensationsbekendtgørelsens § 15")
    days = [(date(2012, 1, 1), "BEK730"), (date(2013, 1, 1), "BEK234"),
            (date(2015, 1, 1), "BEK817"), (DAY, "BEK1174")]  # fmt: skip
    for day, key in days:
        assert resolve_citation(citation, SOURCES, day) == (LawRef(key, "15"),)


@pytest.mark.parametrize("text", ["den 10-11-2020", "tlf. 22-24 44 55", "kl. 9-15", "1.200 kr."])
def test_dates_and_numbers_are_not_citations(text):
    found = [resolve_citation(each, SOURCES, DAY) for each in find_citations(text)]
    assert [each for each in found if each] == []


@given(st.text(max_size=300))
def test_any_text_is_read_without_error_and_positions_are_true(text):
    last = 0
    for citation in find_citations(text):
        assert text[citation.start : citation.end] == citation.text
        assert last <= citation.start < citation.end
        last = citation.end


WORDS = ["Bekendtgørelse nr. {n} af {d}. {m} {y}", "lov nr. {n} af {d}. {m} {y}, som senest ændret"]


def written(number, day, shape):
    return shape.format(n=number, d=day.day, m=MONTHS[day.month - 1], y=day.year)


def triples(shared, step):
    with gzip.open(shared / "data/lovtidende/citation_index.tsv.gz", "rt", "utf-8") as stream:
        next(stream)
        for place, line in enumerate(stream):
            year, number, _, issued, accession, *_ = line.split("\t")
            if place % step == 0 and number.isdigit() and issued:
                yield int(number), int(year), date.fromisoformat(issued), accession


def check_triples(shared, step):
    every = list(triples(shared, step))
    numbers = {(n, day.year): accession for n, _, day, accession in every}
    sources = Sources((), {}, numbers, frozenset())
    for number, _, day, _ in every:
        for shape in WORDS:
            (citation,) = find_citations(f"Efter {written(number, day, shape)}.")
            assert (citation.number, citation.day) == (number, day.isoformat())
            known = numbers[number, day.year]  # a few rows of the index name no document
            assert resolve_citation(citation, sources) == ((known,) if known else ())
    return len(every)


def test_real_numbers_and_dates_of_lovtidende_resolve(shared):
    assert check_triples(shared, 40) > 1_000


@pytest.mark.torture
def test_all_real_numbers_and_dates_of_lovtidende_resolve(shared):
    assert check_triples(shared, 1) > 60_000
