"""A CPR number is seen however it is written, and a hash is never taken for one."""

import hashlib
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafting.cpr import holds_cpr, without_cpr
from drafting.errors import UdkastError
from drafting.storage.audit import check_actor

MARKS = [
    *" -_.+\t",
    "\u00a0",
    "\u2011",
    "\u2013",
    "\u2212",
    "\u200b",
    "\ufeff",
    "%20",
    "%2D",
    "%5f",
]
marks = st.lists(st.sampled_from(MARKS), max_size=3).map("".join)
digits = st.from_regex(r"[0-9]{2}[01][0-9]{3}[|][0-9]{4}", fullmatch=True)
beside = st.text(st.characters(exclude_categories=("Nd",)), max_size=12)


@pytest.mark.parametrize(
    "text",
    [
        "010190_1234",
        "010190.1234",
        "010190--1234",
        "010190\u20111234",
        "610190-1234",
        "Sag0101901234",
        "a0101901234b",
        "010190 - 1234",
        "010190\u00a01234",
        "0101901234",
    ],
)
def test_a_cpr_number_is_seen_however_it_is_written(text):
    assert holds_cpr(text)
    assert "1234" not in without_cpr(text)
    with pytest.raises(UdkastError):
        check_actor(text)


@given(beside, digits, marks, beside)
@example("", "010190|1234", "", "")
def test_whatever_stands_beside_it_and_between_it(before, number, between, after):
    text = before + number.replace("|", between) + after
    if not re.search("[0-9a-fA-F]{20}", text):
        assert holds_cpr(text)
        assert "[CPR]" in without_cpr(text)
        assert not holds_cpr(without_cpr(text))


@given(st.binary(), st.binary())
@example(b"", b"")
def test_a_hash_or_a_key_is_never_taken_for_one(one, other):
    long, short = hashlib.sha256(one).hexdigest(), hashlib.md5(other).hexdigest()
    for text in (long, short, f"document/{long} {short}", f"101190 {long}", f"{short} 101190"):
        assert not holds_cpr(text)
        assert without_cpr(text) == text


@given(st.integers(0, 10**10 - 1).map("{:010}".format), st.integers(0, 22))
def test_ten_digits_within_a_hash_are_not_one(number, place):
    token = "a" * place + number + "b" * (22 - place)
    assert not holds_cpr(f"rows {token}")


@pytest.mark.parametrize(
    "text",
    ["26-10000", "2026-11-26T10:11:00Z", "udkast-20261126-101100123456", "01019012345", "anna"],
)
def test_a_case_number_a_time_or_a_name_is_none(text):
    assert not holds_cpr(text)
    assert without_cpr(text) == text
