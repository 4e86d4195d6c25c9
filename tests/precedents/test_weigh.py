from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents.load import load
from precedents.model import Link, LinkKind, PrecedentStatus
from precedents.places import corpus_dir
from precedents.weigh import note_on, order, public_on, status_of_point, status_on

CORPUS = load(corpus_dir())
STATUS = [
    pytest.param("31-20", None, "gældende", id="PM-31-20-today"),
    pytest.param("29-19", None, "kasseret", id="PM-29-19-today"),
    pytest.param("29-19", date(2020, 3, 1), "gældende", id="PM-29-19-before-31-20"),
    pytest.param("29-19", date(2020, 11, 20), "kasseret", id="PM-29-19-after-31-20"),
    pytest.param("27-15", None, "historisk", id="PM-27-15-rewritten-in-18-22"),
    pytest.param("78-12", None, "ukendt", id="PM-78-12-unverified"),
]


@pytest.mark.parametrize(("key", "day", "status"), STATUS)
def test_the_status_of_a_decision_on_a_day(key, day, status):
    assert status_on(CORPUS[key], CORPUS, day) == status


def test_31_20_was_not_public_in_2019():
    assert not public_on(CORPUS["31-20"], date(2019, 12, 31))
    assert public_on(CORPUS["31-20"], date(2020, 11, 10))


def test_the_point_given_up_held_until_31_20():
    point = CORPUS["29-19"].propositions[0]
    assert status_of_point(point, date(2020, 6, 1)) is PrecedentStatus.VALID
    assert status_of_point(point, None) is PrecedentStatus.WITHDRAWN


def test_an_unconfirmed_link_makes_a_living_decision_doubtful_and_says_so():
    link = Link(LinkKind.DISCARDED_BY, "31-20", "…")
    corpus = CORPUS | {"28-19": replace(CORPUS["28-19"], links=(link,))}
    assert status_on(corpus["28-19"], corpus, None) is PrecedentStatus.UNKNOWN
    assert "ikke bekræftet" in note_on(corpus["28-19"], corpus, None)


def test_a_confirmed_link_ends_a_decision_its_source_still_calls_valid():
    link = Link(LinkKind.DISCARDED_BY, "31-20", "…", "Bo")
    living = replace(CORPUS["28-19"], links=(link,), propositions=())
    corpus = CORPUS | {"28-19": living}
    assert status_on(living, corpus, None) is PrecedentStatus.WITHDRAWN


@given(st.dictionaries(st.sampled_from(sorted(CORPUS)), st.floats(0, 10), min_size=1))
def test_no_withdrawn_decision_ever_stands_above_its_successor(scores):
    place = {key: number for number, (key, _) in enumerate(order(scores, CORPUS, None))}
    for key in scores:
        for successor in CORPUS[key].replaced_by:
            if successor in CORPUS:
                assert place[successor] < place[key]


@given(st.dictionaries(st.sampled_from(sorted(CORPUS)), st.floats(0, 10), min_size=2))
def test_the_order_does_not_depend_on_the_order_of_the_question(scores):
    backwards = dict(reversed(scores.items()))
    assert order(scores, CORPUS, None) == order(backwards, CORPUS, None)
