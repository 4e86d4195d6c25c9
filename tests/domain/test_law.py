"""The house notation of a provision, which part covers which, and the version of a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.domain.findings import Finding, Status
from drafting.domain.law import Act, ActVersion, LawRef, parse_law_ref
from drafting.domain.notation import day, hours, listing, number
from drafting.domain.rules import Period, Rule, rules_in_force
from tests.rules.story import hours as exact

WRITTEN = [
    pytest.param("LKH § 4", LawRef("LKH", "4"), id="paragraf"),
    pytest.param("LKH § 4 a", LawRef("LKH", "4 a"), id="letter"),
    pytest.param("LKH § 7, stk. 3", LawRef("LKH", "7", 3), id="stk"),
    pytest.param("LKH § 5, stk. 1, nr. 3", LawRef("LKH", "5", 1, 3), id="nr"),
    pytest.param("LKH § 5, nr. 3, litra b", LawRef("LKH", "5", nr=3, litra="b"), id="litra"),
    pytest.param("BEK1174 § 15, stk. 1, 2. pkt.", LawRef("BEK1174", "15", 1, pkt=2), id="pkt"),
]


@pytest.mark.parametrize(("text", "ref"), WRITTEN)
def test_a_provision_is_read_and_written_one_way(text, ref):
    assert parse_law_ref(text) == ref
    assert str(ref) == text


@pytest.mark.parametrize(
    "text", ["", "§ 7", "LKH 7", "LKH §7", "LKH § 7 stk. 3", "lkh § 7", "LKH § 7, "]
)
def test_another_notation_is_refused(text):
    with pytest.raises(ValueError, match="house notation"):
        parse_law_ref(text)


part = st.none() | st.integers(1, 30)
refs = st.builds(LawRef, st.sampled_from(["LKH", "BEK1174"]), st.sampled_from(["4", "4 a", "15"]),
                 part, part, st.none() | st.sampled_from("ab"), part)  # fmt: skip


@given(refs)
def test_what_is_written_is_read_back(ref):
    assert parse_law_ref(str(ref)) == ref


COVERS = [
    pytest.param("LKH § 7", "LKH § 7, stk. 3", True, id="a-part"),
    pytest.param("LKH § 7, stk. 3", "LKH § 7", False, id="the-whole-is-no-part"),
    pytest.param("LKH § 7, stk. 3", "LKH § 7, stk. 3", True, id="itself"),
    pytest.param("LKH § 7, stk. 3", "LKH § 7, stk. 4", False, id="another-stk"),
    pytest.param("LKH § 4", "LKH § 4 a", False, id="another-paragraf"),
    pytest.param("BEK730 § 15", "BEK1174 § 15", False, id="another-act"),
]


@pytest.mark.parametrize(("whole", "inside", "covers"), COVERS)
def test_which_provision_is_part_of_which(whole, inside, covers):
    assert parse_law_ref(whole).covers(parse_law_ref(inside)) is covers


def version(number, start, end):
    return ActVersion(number, start, start, end, "kilde")


ACT = Act("X", "x", "x", (version("1", date(2013, 7, 1), date(2019, 12, 31)),
                          version("2", date(2020, 1, 1), None)), ())  # fmt: skip
VERSIONS = [
    pytest.param(date(2013, 6, 30), None, id="the-day-before-the-first"),
    pytest.param(date(2013, 7, 1), "1", id="first-day"),
    pytest.param(date(2019, 12, 31), "1", id="last-day"),
    pytest.param(date(2020, 1, 1), "2", id="first-day-of-the-next"),
    pytest.param(date(2099, 1, 1), "2", id="open-end"),
]


@pytest.mark.parametrize(("on", "found"), VERSIONS)
def test_version_of_a_day(on, found):
    held = ACT.version_on(on)
    assert (held and held.number) == found


PERIODS = [
    pytest.param(date(2009, 7, 31), False, id="before"),
    pytest.param(date(2009, 8, 1), True, id="first-day"),
    pytest.param(date(2013, 6, 30), True, id="last-day"),
    pytest.param(date(2013, 7, 1), False, id="after"),
]


@pytest.mark.parametrize(("on", "inside"), PERIODS)
def test_a_rule_is_in_force_in_its_period_and_for_its_kind(on, inside):
    period = Period(date(2009, 8, 1), date(2013, 6, 30))
    rule = Rule("r", ("R01",), "?", (), period, frozenset(("timer",)), lambda _: ())
    assert period.covers(on) is inside
    assert rules_in_force((rule,), on, "timer") == ((rule,) if inside else ())
    assert rules_in_force((rule,), on, "tolk") == ()
    assert Period(date(2009, 8, 1)).covers(date(2099, 1, 1))


NUMBERS = [
    pytest.param("600/37", "16,21", id="R28-cut-and-not-rounded"),
    pytest.param("20", "20", id="whole"),
    pytest.param("10.5", "10,5", id="one-decimal"),
    pytest.param("10.05", "10,05", id="two-decimals"),
    pytest.param("16.219", "16,21", id="R28-third-decimal"),
    pytest.param("0.009", "0", id="less-than-a-hundredth"),
    pytest.param("-1.5", "-1,5", id="negative"),
    pytest.param("0", "0", id="nothing"),
]


@pytest.mark.parametrize(("value", "text"), NUMBERS)
def test_a_number_is_shown_with_two_decimals_cut(value, text):
    assert number(exact(value)) == text


@given(st.fractions(0, 168, max_denominator=1000))
def test_what_is_shown_is_never_above_the_number_and_less_than_a_hundredth_below(value):
    shown = exact(number(value).replace(",", "."))
    assert 0 <= value - shown < exact("0.01")


def test_hours_days_and_lists_are_written_in_danish():
    assert (hours(exact(1)), hours(exact("0.5")), hours(exact(2))) == (
        "1 time",
        "0,5 timer",
        "2 timer",
    )
    assert day(date(2020, 7, 1)) == "1. juli 2020"
    assert [listing(["a"]), listing(["a", "b"]), listing(["a", "b", "c"])] == [
        "a",
        "a og b",
        "a, b og c",
    ]


def test_a_finding_says_nothing_it_was_not_told():
    found = Finding("r", ("R01",), Status.MET, "Ja.")
    assert (found.law, found.precedents, found.subject, found.value) == ((), (), None, None)
    assert (found.inputs, found.missing) == ((), ())
