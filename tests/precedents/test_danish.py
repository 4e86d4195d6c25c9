import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from precedents import bm25
from precedents.build import synonyms_path
from precedents.danish import Splitter, content_words, grams, stem, terms, tokens
from precedents.lexical import LexicalIndex, read_synonyms

SPLITTER = Splitter({stem(w) for w in ("tegn", "sprog", "tolk", "arbejde", "tid", "vikar")})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LKH § 7, stk. 3", ["lkh", "§ 7", "3"]),
        ("20/37 af arbejdstiden", ["20/37", "arbejdstiden"]),
        ("principmeddelelse 29-19", ["principmeddelelse", "29-19"]),
        ("10,5 timer", ["10,5", "timer"]),
        ("en el-scooter", ["elscooter", "el", "scooter"]),
    ],
)
def test_numbers_paragraphs_and_hyphens_are_terms(text, words):
    assert content_words(text) == words


def test_a_compound_is_found_by_its_parts():
    assert SPLITTER.parts("arbejdstid") == ()  # »tid« is shorter than a part may be
    assert set(SPLITTER.parts("sprogtolke")) == {stem("sprog"), stem("tolk")}
    assert stem("tolk") in terms("tegnsprogstolken", SPLITTER)


def test_letter_groups_meet_across_a_misspelling():
    shared = set(grams("assistance")) & set(grams("assistanse"))
    assert len(shared) >= 6


def test_a_deaf_persons_question_is_widened_to_interpreters():
    index = LexicalIndex.build(["Tegnsprogstolk"], read_synonyms(synonyms_path()))
    assert "tegnsprogstolk" in index.added_terms("jeg er døv").values()


def test_bm25_is_the_textbooks():
    index = bm25.build([["a", "a", "b"], ["b", "c"], ["c"]])
    average, n = 2.0, 3
    idf = np.log1p((n - 1 + 0.5) / (1 + 0.5))
    expected = idf * 2 * 2.2 / (2 + 1.2 * (1 - 0.75 + 0.75 * 3 / average))
    assert index.scores({"a": 1.0}).tolist() == pytest.approx([expected, 0, 0], rel=1e-5)
    assert index.scores({"x": 1.0}).sum() == 0


@given(st.lists(st.lists(st.sampled_from(["a-b", "b", "ab", "a", "-"]), max_size=6), max_size=6))
def test_taking_each_token_apart_once_gives_the_index_of_all_the_parts(documents):
    apart = [[part for token in document for part in token] for document in documents]
    once, plain = bm25.build_of(bm25.count(documents), list), bm25.build(apart)
    for term in "ab-":
        assert np.array_equal(once.scores({term: 1.0}), plain.scores({term: 1.0}))
        counts = [document.count(term) > 0 for document in apart]
        assert (plain.scores({term: 1.0}) > 0).tolist() == counts


def test_an_index_of_nothing_answers_nothing():
    assert bm25.build([]).scores({"a": 1.0}).shape == (0,)


@given(st.text(max_size=200))
def test_tokens_stand_where_they_say(text):
    for token, start, end in tokens(text):
        assert 0 <= start < end <= len(text)
        assert len(token) == end - start


@given(st.lists(st.text("abcdefæøå §7", max_size=30), max_size=6), st.text("abcæ §7", max_size=20))
def test_a_saved_index_scores_as_the_one_in_memory(tmp_path_factory, texts, query):
    synonyms = read_synonyms(synonyms_path())
    index = LexicalIndex.build(texts, synonyms)
    folder = tmp_path_factory.mktemp("lexical") / "x"
    index.save(folder)
    opened = LexicalIndex.open(folder, len(texts), synonyms)
    assert np.array_equal(index.scores(query).words, opened.scores(query).words)
    assert np.array_equal(index.scores(query).grams, opened.scores(query).grams)
