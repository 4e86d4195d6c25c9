"""A case file that cannot be used is one Danish sentence with place and cure, never a traceback."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import InputError
from drafting.library.casefile import MAX_BYTES, load_json, parse_case, read_bytes, read_case
from tests.rules.story import BASE, decide, raw

JOB = "occupations[0]."
LONG = 10**400


def message(data):
    """Return what the user reads about this raw case."""
    with pytest.raises(InputError) as caught:
        parse_case(data, source="sag.json")
    assert "sag.json" in caught.value.user_message
    assert "S-1" not in str(caught.value) and "X Kommune" not in str(caught.value)
    return caught.value.user_message


def without(key):
    return {name: value for name, value in BASE.items() if name != key}


BAD = [  # raw case, field named, cure named
    pytest.param(without("case_id"), "»case_id«", "mangler og skal udfyldes", id="missing"),
    pytest.param(without("appealed_decision"), "»appealed_decision«", "mangler", id="no-decision"),
    pytest.param({**BASE, "sager": 1}, "»sager«", "ret stavningen", id="unknown-field"),
    pytest.param(raw({JOB + "hours": 5}), "»occupations[0].hours«", "ret stavningen", id="nested"),
    pytest.param({**BASE, "schema": 2}, "»schema«", "version 1", id="later-version"),
    pytest.param({**BASE, "schema": 0}, "»schema«", "version 1", id="earlier-version"),
    pytest.param({**BASE, "schema": "1"}, "»schema«", "helt tal", id="version-as-text"),
    pytest.param({**BASE, "area": "dagpenge"}, "»area«", "en af disse værdier", id="area"),
    pytest.param({**BASE, "case_id": "../x"}, "»case_id«", "højst 64 tegn", id="case-id-as-path"),
    pytest.param({**BASE, "case_id": "x" * 65}, "»case_id«", "højst 64 tegn", id="case-id-long"),
    pytest.param({**BASE, "case_id": 5}, "»case_id«", "en tekst", id="case-id-number"),
    pytest.param({**BASE, "occupations": {}}, "»occupations«", "en liste", id="list-expected"),
    pytest.param({**BASE, "occupations": [3]}, "»occupations[0]«", "et objekt", id="object"),
    pytest.param({**BASE, "evidence": []}, "»evidence«", "et objekt", id="evidence-as-list"),
    pytest.param(raw({JOB + "weekly_hours": "37"}), JOB + "weekly_hours", "være et tal",
                 id="hours-as-text"),
    pytest.param(raw({JOB + "weekly_hours": True}), JOB + "weekly_hours", "være et tal",
                 id="hours-as-true"),
    pytest.param(raw({JOB + "weekly_hours": -1}), JOB + "weekly_hours", "negativt", id="negative"),
    pytest.param(raw({JOB + "weekly_hours": 168.01}), JOB + "weekly_hours", "højst være 168",
                 id="more-than-a-week"),
    pytest.param(raw({JOB + "weekly_hours": float("nan")}), JOB + "weekly_hours", "være et tal",
                 id="nan"),
    pytest.param(raw({JOB + "weekly_hours": float("inf")}), JOB + "weekly_hours", "være et tal",
                 id="infinity"),
    pytest.param(raw({JOB + "weekly_hours": 1e-30}), JOB + "weekly_hours", "alt for mange cifre",
                 id="tiny"),
    pytest.param(raw({JOB + "tasks": [{"name": "a", "minutes_per_time": LONG}]}),
                 "minutes_per_time", "alt for mange cifre", id="huge"),
    pytest.param(raw({JOB + "tasks": [{"name": "a", "times_per_week": 1e300}]}),
                 "times_per_week", "alt for mange cifre", id="huge-float"),
    pytest.param(raw({JOB + "employees": 1.5}), JOB + "employees", "helt tal", id="half-a-person"),
    pytest.param(raw({JOB + "employees": -1}), JOB + "employees", "negativt", id="minus-a-person"),
    pytest.param(raw({"decision_date": "01-07-2020"}), "»decision_date«", "ÅÅÅÅ-MM-DD", id="dk"),
    pytest.param(raw({"decision_date": "2020-02-30"}), "»decision_date«", "ÅÅÅÅ-MM-DD", id="feb"),
    pytest.param(raw({"decision_date": "20200701"}), "»decision_date«", "ÅÅÅÅ-MM-DD", id="basic"),
    pytest.param(raw({"decision_date": 20200701}), "»decision_date«", "ÅÅÅÅ-MM-DD", id="day"),
    pytest.param(raw({"decision_date": "1899-12-31"}), "»decision_date«", "årstallet", id="1899"),
    pytest.param(raw({"decision_date": "2200-01-01"}), "»decision_date«", "årstallet", id="2200"),
    pytest.param(raw({"appealed_decision.kind": "klage"}), "»appealed_decision.kind«", "bevilling",
                 id="kind"),
    pytest.param(raw({"complaint.withdrawn": "nej"}), "»complaint.withdrawn«", "true, false",
                 id="bool"),
    pytest.param(raw({"complaint.withdrawn": 0}), "»complaint.withdrawn«", "true, fal", id="zero"),
    pytest.param({**BASE, "impairment": {"lasting": {"reason": "x"}}},
                 "»impairment.lasting.value«", "mangler", id="assessment-without-answer"),
    pytest.param(raw({"impairment.lasting": {"value": True, "at": "i går"}}),
                 "»impairment.lasting.at«", "tidspunkt", id="moment"),
    pytest.param(raw({"impairment.lasting": {"value": True, "at": 5}}),
                 "»impairment.lasting.at«", "tidspunkt", id="moment-number"),
    pytest.param(raw({"impairment.lasting": {"value": True, "for": "x"}}),
                 "»impairment.lasting.for«", "en liste", id="speaks-for-is-called-for"),
    pytest.param({**BASE, "impairment": {"lasting": True}}, "»impairment.lasting«", "et objekt",
                 id="assessment-as-bool"),
    pytest.param({**BASE, "split_of_shared_hours": {"job": None}}, "»split_of_shared_hours.job«",
                 "være et tal", id="split-without-number"),
    pytest.param({**BASE, "municipality": None}, "»municipality«", "en tekst", id="municipality"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "field", "cure"), BAD)
def test_bad_case(data, field, cure):
    said = message(data)
    assert field in said and cure in said
    assert said[0].isupper() and said.endswith(".") and "\n" not in said


def test_more_than_one_fault_is_counted():
    assert "2 fejl mere" in message({**BASE, "a": 1, "b": 2, "c": 3})


TEXTS = [  # bytes, what is said
    pytest.param(b"", "linje 1, tegn 1", id="empty"),
    pytest.param(b"{", "linje 1, tegn 2", id="cut-off"),
    pytest.param(b'{"a": 1,\n "b" 2}', "linje 2, tegn 6", id="no-colon"),
    pytest.param(b"[1]", "ét objekt", id="a-list"),
    pytest.param(b"null", "ét objekt", id="null"),
    pytest.param(b'{"a": 1, "a": 2}', "»a« to gange", id="twice"),
    pytest.param(b'{"a": {"b": 1, "b": 2}}', "»b« to gange", id="twice-below"),
    pytest.param(b'{"a": NaN}', "kan ikke læses som JSON", id="nan"),
    pytest.param(b'{"a": Infinity}', "kan ikke læses som JSON", id="infinity"),
    pytest.param(b'{"a": -Infinity}', "kan ikke læses som JSON", id="minus-infinity"),
    pytest.param(b'{"a": ' + b"9" * 5000 + b"}", "kan ikke læses som JSON", id="5000-digits"),
    pytest.param(b"[" * 100_000, "kan ikke læses som JSON", id="too-deep"),
    pytest.param('{"a": "å"}'.encode("latin-1"), "UTF-8", id="latin-1"),
    pytest.param('{"a": "å"}'.encode("utf-16"), "UTF-8", id="utf-16"),
    pytest.param(b"\x00\x01\x02", "linje 1", id="binary"),
    pytest.param(rb'{"a": "\ud800"}', "halvt tegn", id="half-a-character"),
    pytest.param(rb'{"\uD83D": 1}', "halvt tegn", id="half-an-emoji-as-a-key"),
]


@pytest.mark.parametrize(("text", "says"), TEXTS)
def test_bad_json(text, says):
    with pytest.raises(InputError) as caught:
        load_json(text, source="sag.json")
    said = caught.value.user_message
    assert "Filen sag.json" in said and says in said and said.endswith(".") and "\n" not in said


def test_a_byte_order_mark_is_let_through():
    assert load_json(b'\xef\xbb\xbf{"a": 1}', source="x") == {"a": 1}


def test_a_whole_emoji_written_in_two_halves_is_let_through():
    assert load_json(rb'{"a": "\ud83d\ude00"}', source="x") == {"a": "\U0001f600"}


def test_numbers_keep_every_digit():
    case = parse_case(raw({JOB + "weekly_hours": 16.1}), source="x")
    assert case.occupations[0].weekly_hours == Fraction("16.1")
    text = json.dumps(BASE).replace('"weekly_hours": 37', '"weekly_hours": 36.99999999999999999')
    exact = parse_case(load_json(text, source="x"), source="x").occupations[0].weekly_hours
    assert exact == Fraction("36.99999999999999999")


def test_a_whole_number_of_people_may_be_written_with_a_point():
    assert parse_case(raw({JOB + "employees": 2.0}), source="x").occupations[0].employees == 2


def test_the_whole_week_and_nothing_are_inside():
    for value in (0, 168):
        case = parse_case(raw({JOB + "weekly_hours": value}), source="x")
        assert case.occupations[0].weekly_hours == value


FILES = [
    pytest.param(lambda folder: folder / "ingen.json", "findes ikke", id="no-such-file"),
    pytest.param(lambda folder: folder, "kan ikke læses", id="a-folder"),
]


@pytest.mark.parametrize(("place", "says"), FILES)
def test_bad_file(tmp_path, place, says):
    with pytest.raises(InputError) as caught:
        read_case(place(tmp_path))
    assert says in caught.value.user_message and str(tmp_path) in caught.value.user_message


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    large = tmp_path / "stor.json"
    with large.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(InputError) as caught:
        read_bytes(large)
    assert "20 MB" in caught.value.user_message
    with large.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(read_bytes(large)) == MAX_BYTES


UNCONFIRMED = [  # evidence, path → value
    pytest.param({"occupations[0].weekly_hours": [{"document": "a"}]}, None, id="a-proposal"),
    pytest.param({"occupations[0].weekly_hours": [{"document": "a", "confirmed_by": "NN"}]}, 37,
                 id="confirmed"),
    pytest.param({"occupations[0].weekly_hours": [{"document": "a"},
                  {"document": "b", "confirmed_by": "NN"}]}, 37, id="one-place-confirmed"),
    pytest.param({"occupations[0].weekly_hours": []}, 37, id="no-place"),
    pytest.param({"occupations[9].weekly_hours": [{"document": "a"}]}, 37, id="no-such-job"),
    pytest.param({"ikke en sti!": [{"document": "a"}]}, 37, id="no-path"),
    pytest.param({"occupations[0].name": [{"document": "a"}]}, 37, id="a-name-cannot-be-unknown"),
    pytest.param({"occupations[0]": [{"document": "a"}]}, 37, id="a-whole-job-cannot"),
    pytest.param({"appealed_decision": [{"document": "a"}]}, 37, id="the-decision-cannot"),
    pytest.param({"case_id": [{"document": "a"}]}, 37, id="the-key-cannot"),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "value"), UNCONFIRMED)
def test_what_a_machine_proposed_and_nobody_confirmed_is_unknown(evidence, value):
    case = parse_case({**BASE, "evidence": evidence}, source="x")
    assert case.occupations[0].weekly_hours == value


def test_an_unconfirmed_list_is_empty_and_an_unconfirmed_assessment_is_unknown():
    evidence = {"appealed_decision.grounds": [{"document": "a"}],
                "impairment.lasting": [{"document": "a"}]}  # fmt: skip
    data = raw({"appealed_decision.grounds": ["ventetid"]})
    case = parse_case({**data, "evidence": evidence}, source="x")
    assert (case.appealed.grounds, case.impairment.lasting) == ((), None)


def test_an_unconfirmed_fact_is_asked_and_a_confirmed_one_is_used():
    place = {"document": "klage.txt", "page": 1, "start": 2, "end": 3, "quote": "37"}
    path = "occupations[0].weekly_hours"
    assert decide({"evidence": {path: [place]}}).proposal.outcome is None
    assert decide({"evidence": {path: [{**place, "confirmed_by": "NN"}]}}).proposal.outcome


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
PATHS = [
    "schema", "case_id", "decision_date", "appellant", "appellant.role", "appealed_decision",
    "appealed_decision.grounds", "complaint.received", "occupations", "occupations[0]",
    "occupations[0].tasks", "occupations[0].weekly_hours", "impairment", "impairment.lasting",
    "answers", "answers.worsening", "evidence", "split_of_shared_hours", "documents", "parties",
    "reopening", "weighed", "board", "hearing", "information.missing",
]  # fmt: skip


@given(st.sampled_from(PATHS), JUNK)
def test_any_value_anywhere_is_read_or_refused_in_danish(path, value):
    try:
        parse_case(raw({path: value}), source="sag.json")
    except InputError as error:
        assert error.user_message.endswith(".")


@given(st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
def test_any_bytes_are_read_or_refused_in_danish(content):
    try:
        load_json(content, source="sag.json")
    except InputError as error:
        assert error.user_message.endswith(".")
