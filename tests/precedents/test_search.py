from datetime import date

import pytest

from drafting.domain.findings import Finding, Status
from drafting.domain.law import parse_law_ref
from drafting.errors import InputError
from precedents.case_search import search_for_case
from precedents.explain import ask as ask_for
from precedents.explain import marks
from precedents.model import PrecedentStatus
from precedents.query import PrecedentQuery
from precedents.search import search_precedents

ASKED = [  # 3.2: the question a caseworker would ask, the number that answers
    pytest.param("over 37 timer om ugen, nedsættes timerne forholdsmæssigt?", "31-20"),
    pytest.param("vikardækning eller almindelig medhjælp", "28-19"),
    pytest.param("fjerntolkning eller fremmødetolk", "78-12"),
    pytest.param("keratokonus kontaktlinser briller", "46-22"),
    pytest.param("klage modtaget efter midnat, digital klage", "38-23"),
    pytest.param("depositum og flytning, kunne have sparet op", "18-22"),
]


def keys(answer):
    return [hit.key for hit in answer.hits]


def ask(index, text, **filters):
    return search_precedents(PrecedentQuery(text, **filters), index)


@pytest.mark.parametrize(("question", "number"), ASKED)
def test_a_caseworkers_question_finds_the_decision(whole_index, question, number):
    assert keys(ask(whole_index, question))[0] == number


def test_an_exact_number_stands_directly_under_its_successor(whole_index):
    answer = ask(whole_index, "29-19")
    assert keys(answer)[:2] == ["31-20", "29-19"]
    assert answer.confident
    assert answer.hits[1].replaced_by == ("31-20",)


def test_a_hit_says_why_it_was_found_and_marks_the_words(whole_index):
    hit = ask(whole_index, "LKH § 7, stk. 3, ventetid for tegnsprogstolk").hits[0]
    assert hit.key == "31-20"
    assert "samme bestemmelse: LKH § 7, stk. 3" in hit.why
    assert any(each.startswith("ord: ") for each in hit.why)
    assert all(0 <= start < end <= len(hit.passage.text) for start, end in hit.marks)
    marked = {hit.passage.text[start:end].lower() for start, end in hit.marks}
    assert marked


def test_a_word_is_marked_inside_a_hyphenated_one(whole_index):
    assert marks(ask_for("bpa", whole_index.lexical), "en BPA-ordning") == ((3, 14),)


def test_the_status_is_that_of_the_day_and_later_decisions_are_left_out(whole_index):
    answer = ask(whole_index, "over 37 timer om ugen", day=date(2020, 3, 1))
    assert "31-20" not in keys(answer)
    old = next(hit for hit in answer.hits if hit.key == "29-19")
    assert old.status is PrecedentStatus.VALID


def test_filters_on_status_law_topic_and_kind(whole_index):
    alive = ask(whole_index, "timer", statuses=frozenset({PrecedentStatus.VALID}))
    assert {hit.status for hit in alive.hits} == {PrecedentStatus.VALID}
    law = ask(whole_index, "timer", law=(parse_law_ref("LKH § 6, stk. 3"),))
    assert set(keys(law)) == {"28-19", "31-20", "LG-18-70771"}
    topic = ask(whole_index, "hjælp", topics=frozenset({"BPA"}))
    assert all("BPA" in whole_index.corpus[key].topics for key in keys(topic))
    ruling = ask(whole_index, "hjælp", kinds=frozenset({"dom"}))
    assert keys(ruling) == ["OELD-2008-10-03"]


def test_nothing_in_the_corpus_clearly_answers_about_a_neighbours_shed(whole_index):
    assert not ask(whole_index, "min nabo har bygget et skur for tæt på skel").confident


@pytest.mark.parametrize("text", ["", " ", "§", "?!", "æ" * 5000, "\x00", "§ 7" * 400])
def test_any_text_is_answered(whole_index, text):
    assert len(ask(whole_index, text).hits) <= 10


def case(**fields):
    return {"case_id": "X1", "appealed_decision": {}, **fields}


def test_a_case_above_37_hours_is_shown_31_20_first_and_never_29_19_above_it(whole_index):
    data = case(
        appealed_decision={
            "grounds": ["arbejdstid over 37 timer"], "cites": ["principmeddelelse 29-19"],
        },
        occupations=[{"name": "butik", "weekly_hours": 70}],
    )  # fmt: skip
    answer = search_for_case(data, whole_index)
    assert [hit.key for hit in answer.hits][:2] == ["31-20", "29-19"]
    assert [each.key for each in answer.questions] == ["timeloft-over-37"]
    assert len(answer.hits) <= 10


def test_an_interpreter_case_has_its_own_legal_question(whole_index):
    data = case(appealed_decision={"grounds": ["økonomisk interesse"]})
    answer = search_for_case(data, whole_index)
    assert answer.hits[0].key == "AST-2019-ee126e1c"
    assert [each.key for each in answer.questions] == ["oekonomisk-interesse"]


def test_the_findings_raise_questions_and_bring_their_own_decisions(whole_index):
    finding = Finding(
        "kerneopgaver", ("R13",), Status.NOT_MET, "…", precedents=("28-19",), subject="landbrug"
    )
    answer = search_for_case(case(), whole_index, (finding,))
    assert [each.key for each in answer.questions] == ["forenelighed"]
    assert answer.hits[0].key == "28-19"


def test_a_case_without_id_is_refused_in_danish(whole_index):
    with pytest.raises(InputError) as refused:
        search_for_case({}, whole_index)
    assert "case_id" in refused.value.user_message
