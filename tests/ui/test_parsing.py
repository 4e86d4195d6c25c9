from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import InputError
from drafting.ui.formatting import danish_date, danish_number
from drafting.ui.parsing import parse_danish_date, parse_danish_hours, parse_danish_number

NUMBERS = [
    pytest.param("12,5", Fraction(25, 2), id="comma-is-the-decimal-sign"),
    pytest.param(" 20 ", Fraction(20), id="spaces-around"),
    pytest.param("0", Fraction(0), id="zero-is-an-answer"),
    pytest.param("1.234,5", Fraction(2469, 2), id="dot-for-thousands"),
    pytest.param("1.234", Fraction(1234), id="one-group-of-three-is-thousands"),
]
NOT_NUMBERS = [
    pytest.param("12.5", id="ui-md-0-dot-may-mean-12,5-or-125"),
    pytest.param("10.50", id="dot-before-two-digits"),
    pytest.param("1,2,3", id="two-commas"),
    pytest.param("12,", id="comma-without-decimals"),
    pytest.param("-3", id="negative"),
    pytest.param("1e3", id="exponent"),
    pytest.param("tyve", id="a-word"),
    pytest.param("", id="nothing"),
    pytest.param("1 234", id="space-inside"),
    pytest.param("١٢", id="arabic-digits-are-not-typed-by-a-danish-officer"),
]
DATES = [
    pytest.param("1. juli 2020", date(2020, 7, 1), id="as-a-letter-writes-it"),
    pytest.param("den 1. juli 2020", date(2020, 7, 1), id="with-den"),
    pytest.param("01.07.2020", date(2020, 7, 1), id="numbers-with-dots"),
    pytest.param("1/7-2020", date(2020, 7, 1), id="stroke-and-hyphen"),
    pytest.param("01-07-2020", date(2020, 7, 1), id="day-before-month"),
    pytest.param("2020-07-01", date(2020, 7, 1), id="iso-8601"),
    pytest.param("29. feb. 2024", date(2024, 2, 29), id="leap-day-short-month"),
    pytest.param("3. SEPT. 2021", date(2021, 9, 3), id="four-letters-capitals"),
]
NOT_DATES = [
    pytest.param("1.7.20", id="year-of-two-digits"),
    pytest.param("31. juni 2020", id="june-has-30-days"),
    pytest.param("29.02.2023", id="no-leap-year"),
    pytest.param("i går", id="relative"),
    pytest.param("13. fjortende 2020", id="no-such-month"),
    pytest.param("07/13/2020", id="american-order"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize(("typed", "meant"), NUMBERS)
def test_a_danish_number_is_read_as_it_is_meant(typed, meant):
    assert parse_danish_number(typed) == meant


@pytest.mark.parametrize("typed", NOT_NUMBERS)
def test_a_doubtful_number_is_refused_with_an_example(typed):
    with pytest.raises(InputError) as refused:
        parse_danish_number(typed)
    assert "12,5" in refused.value.user_message


def test_a_week_has_168_hours_and_not_one_more():
    assert parse_danish_hours("168") == 168
    with pytest.raises(InputError, match="more hours"):
        parse_danish_hours("168,01")


@pytest.mark.parametrize(("typed", "meant"), DATES)
def test_a_danish_date_is_read_as_it_is_meant(typed, meant):
    assert parse_danish_date(typed) == meant


@pytest.mark.parametrize("typed", NOT_DATES)
def test_a_doubtful_date_is_refused_with_an_example(typed):
    with pytest.raises(InputError) as refused:
        parse_danish_date(typed)
    assert "1. juli 2020" in refused.value.user_message


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_date_shown_is_read_back_as_itself(day):
    assert parse_danish_date(danish_date(day)) == day


@given(st.integers(0, 99_999_999))
def test_a_number_shown_is_read_back_as_itself(hundredths):
    number = Fraction(hundredths, 100)
    assert parse_danish_number(danish_number(number)) == number


@given(st.fractions(0, 168))
def test_shown_hours_are_cut_and_never_above_the_exact_ones(hours):
    shown = parse_danish_number(danish_number(hours))
    assert hours - Fraction(1, 100) < shown <= hours


def test_the_ceiling_of_thirty_hours_is_cut_to_two_decimals():
    assert danish_number(Fraction(600, 37)) == "16,21"
