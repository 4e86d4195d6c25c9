"""The law of a day: which values, which bekendtgørelse, and the errors of a date without law."""

from dataclasses import asdict
from datetime import date, timedelta
from fractions import Fraction

import pytest

from drafting.domain.findings import Status
from drafting.errors import LawError, NoValueInForceError
from drafting.library import law as library
from drafting.library.law import load_lawbook, load_parameters
from drafting.rules.faelles.udfald import CRITICISM, EFFECT, OUTCOME
from drafting.rules.lawbook import LawBook
from drafting.rules.parameters import DatedValue, Parameters
from drafting.rules.personlig_assistance import AREA_RULES
from drafting.rules.personlig_assistance.facts import FACTS, question_for, spec_of
from tests.rules.story import LAW_DATE, RULES, decide

BOOK = load_lawbook()
LATER = date(2024, 1, 1)
PARAMETERS = Parameters({"hours": (
    DatedValue(date(2009, 8, 1), Fraction(20), "a", "b"),
    DatedValue(LATER, Fraction(25), "a", "b"),
)})  # fmt: skip


def test_a_later_line_replaces_an_earlier_one_from_its_day():
    assert PARAMETERS.number("hours", LATER - timedelta(days=1)) == 20
    assert PARAMETERS.number("hours", LATER) == 25


@pytest.mark.parametrize(("name", "day"), [("hours", date(2009, 7, 31)), ("days", LATER)])
def test_a_value_that_does_not_exist_on_the_day_is_an_error(name, day):
    with pytest.raises(NoValueInForceError) as caught:
        PARAMETERS.number(name, day)
    assert f"{day:%d-%m-%Y}" in caught.value.user_message and name in caught.value.user_message


def test_the_law_of_too_early_a_day_is_an_error():
    with pytest.raises(NoValueInForceError):
        BOOK.on(date(2009, 7, 31))


def test_every_value_of_the_area_has_a_source_and_the_words_it_was_read_from():
    for lines in load_parameters("personlig_assistance").values.values():
        assert all(line.source and line.quote for line in lines)


VALUES = [
    pytest.param("max_weekly", 20, id="BEK730-15-1"),
    pytest.param("full_time", 37, id="BEK730-15-1-full-time"),
    pytest.param("extended", 37, id="BEK730-15-2"),
    pytest.param("education", 20, id="LKH-14a"),
    pytest.param("weeks_per_quarter", 13, id="policy-13-weeks"),
    pytest.param("back_payment_months", 3, id="LKH-16a-2"),
    pytest.param("follow_up_years", 1, id="BEK730-15-4"),
    pytest.param("appeal_days", 28, id="RSL-67-1"),
    pytest.param("reassessment_days", 28, id="BEK861-11"),
    pytest.param("post_working_days", 6, id="R03-post"),
    pytest.param("quick_days", 2, id="R03-quickbrev"),
    pytest.param("limitation_years", 3, id="FORL-3-1"),
    pytest.param("payment_days", 14, id="BEK1174-27"),
    pytest.param("practice_change_published", date(2020, 11, 10), id="READING-working-value"),
    pytest.param("ratio", Fraction(20, 37), id="PM-28-19"),
]


@pytest.mark.parametrize(("name", "value"), VALUES)
def test_the_numbers_of_the_law(name, value):
    assert asdict(BOOK.on(LAW_DATE).limits)[name] == value


def test_the_law_of_a_day_is_looked_up_once_and_many_days_do_not_fill_the_memory():
    book = LawBook(BOOK.acts, BOOK.parameters)
    assert book.on(LAW_DATE) is book.on(LAW_DATE)
    for offset in range(4200):
        book.on(date(2010, 1, 1) + timedelta(days=offset))
    assert len(book._days) < 4200
    assert book.on(LAW_DATE).limits == BOOK.on(LAW_DATE).limits


REFS = [
    pytest.param("2012-01-01", "BEK § 15, stk. 1", "BEK730 § 15, stk. 1", id="R08-BEK730"),
    pytest.param("2015-01-01", "BEK § 15, stk. 1", "BEK817 § 15, stk. 1", id="R08-BEK817"),
    pytest.param("2024-01-01", "BEK § 15, stk. 1", "BEK1174 § 15, stk. 1", id="R08-BEK1174"),
    pytest.param("2015-01-01", "BEK § 25, stk. 3", None, id="R08-not-held-in-BEK817"),
    pytest.param("2021-03-23", "BEK486 § 6", None, id="R08-the-day-before-BEK486"),
    pytest.param("2021-03-24", "BEK486 § 6", "BEK486 § 6", id="R08-first-day-of-BEK486"),
    pytest.param("2025-06-30", "BEK861 § 11", None, id="R08-the-day-before-BEK861"),
    pytest.param("2012-01-01", "LKH § 4", "LKH § 4", id="READING-a-lov-always-stands"),
    pytest.param("2024-01-01", "BEK § 15, stk. 9", "BEK1174 § 15, stk. 9", id="part-of-a-held-one"),
    pytest.param("2024-01-01", "BEK § 99", None, id="not-held-at-all"),
]


@pytest.mark.parametrize(("day", "asked", "cited"), REFS)
def test_what_can_be_cited_on_a_day(day, asked, cited):
    found = BOOK.on(date.fromisoformat(day)).refs(asked)
    assert [str(ref) for ref in found] == ([cited] if cited else [])


BROKEN = [
    pytest.param({"effective_from": LATER, "value": 1, "source": "x"}, id="no-quote"),
    pytest.param({"effective_from": LATER, "value": 1, "source": "x", "quote": ""}, id="empty"),
    pytest.param({"effective_from": LATER, "value": 1, "source": "x", "quote": "x", "n": 1},
                 id="one-key-too-many"),
]  # fmt: skip


@pytest.mark.parametrize("line", BROKEN)
def test_a_value_without_source_and_quote_is_refused(line):
    with pytest.raises(LawError) as caught:
        library._value("hours", line)
    assert "hours" in caught.value.user_message


@pytest.mark.parametrize(
    "text", ["key: X\n", "key: Y\ntitle: a\nshort: a\nversions: []\nprovisions: {}\n"]
)
def test_a_broken_act_is_refused(tmp_path, text):
    path = tmp_path / "X.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(LawError):
        library._act(path)


@pytest.mark.parametrize("rule", [OUTCOME, EFFECT, CRITICISM], ids=lambda rule: rule.key)
def test_what_the_proposal_says_is_found_with_the_proposal_and_not_by_a_test_of_its_own(rule):
    assert list(rule.test(None)) == []


def test_every_rule_has_a_key_of_its_own_a_question_and_law():
    assert len(RULES) == len(AREA_RULES)
    for rule in AREA_RULES:
        assert rule.title.endswith("?") and rule.law and rule.catalogue and rule.kinds


def test_every_provision_of_every_rule_can_be_cited_today():
    today = BOOK.on(date(2025, 12, 1))
    for rule in AREA_RULES:
        assert len(today.refs(*rule.law)) == len(rule.law), rule.key
        held = {key for ref in today.refs(*rule.law) for key in [ref.act]}
        assert held <= set(BOOK.acts)


def test_every_provision_cited_by_a_rule_or_a_question_stands_in_the_corpus():
    texts = {text for rule in AREA_RULES for text in rule.law}
    texts |= {text for spec in FACTS.values() for text in spec.law}
    for text in texts:
        (ref,) = BOOK.on(date(2025, 12, 1)).refs(text)
        held = [
            library.parse_law_ref(f"{ref.act} {place}")
            for place, _ in BOOK.acts[ref.act].provisions
        ]
        assert any(place.covers(ref) or ref.covers(place) for place in held), text


def test_every_question_names_a_rule_that_exists_and_its_catalogue_numbers():
    for spec in FACTS.values():
        assert spec.rule in RULES or spec.rule == OUTCOME.key, spec.path
        assert spec.catalogue and spec.question.endswith("?")


def test_a_path_no_rule_asks_for_has_no_question():
    with pytest.raises(KeyError):
        spec_of("municipality")
    assert question_for("impairment.lasting", None) == "Er funktionsnedsættelsen varig?"


def test_unheld_versions_are_named_without_repeating():
    found = decide({"decision_date": "2019-06-03"})
    (warning,) = [w for w in found.warnings if w.code == "version-ikke-efterprøvet"]
    assert "kompensationsloven" in warning.message and "3. juni 2019" in warning.message
    assert found.proposal.outcome and all(isinstance(f.status, Status) for f in found.findings)
