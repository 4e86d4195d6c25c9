"""Two versions of a case file: where they differ, and put together with nothing lost."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as some

from drafting.library.casefile import load_json
from drafting.ui.merging import Side, differences, merged
from tests.conftest import CONTRACT

R01 = load_json((CONTRACT / "cases" / "R01.json").read_bytes(), source="R01.json")


def changed(data, **facts):
    new = copy.deepcopy(data)
    for path, value in facts.items():
        group, name = path.split("__")
        new[group] = {**(new.get(group) or {}), name: value}
    return new


def answer(value, by):
    return {"value": value, "reason": "Det fremgår af sagen.", "source": "Klagen", "by": by}


def test_what_only_one_has_changed_is_taken_from_that_one():
    theirs = changed(R01, impairment__lasting=answer(False, "Anna"))
    mine = changed(R01, complaint__withdrawn=True)
    rows = {one.path: one.only for one in differences(R01, theirs, mine)}
    assert rows == {"impairment.lasting": Side.THEIRS, "complaint.withdrawn": Side.MINE}
    whole = merged(R01, theirs, mine, {})
    assert whole["impairment"]["lasting"]["by"] == "Anna"
    assert whole["complaint"]["withdrawn"] is True


def test_two_answers_to_one_question_wait_for_a_person():
    theirs = changed(R01, impairment__lasting=answer(False, "Anna"))
    mine = changed(R01, impairment__lasting=answer(True, "Bo"))
    (row,) = differences(R01, theirs, mine)
    assert row.only is None
    with pytest.raises(LookupError):
        merged(R01, theirs, mine, {})
    assert merged(R01, theirs, mine, {row.path: Side.MINE}) == mine
    assert merged(R01, theirs, mine, {row.path: Side.THEIRS}) == theirs


def test_the_evidence_of_a_fact_follows_the_fact():
    path = "occupations[0].weekly_hours"
    theirs, mine = copy.deepcopy(R01), copy.deepcopy(R01)
    for data, hours, by in ((theirs, 30, "Anna"), (mine, 40, "Bo")):
        data["occupations"][0]["weekly_hours"] = hours
        data["evidence"] = {**data.get("evidence", {}), path: [{"document": by}]}
    (row,) = differences(R01, theirs, mine)
    assert row.path == path
    whole = merged(R01, theirs, mine, {path: Side.MINE})
    assert whole["occupations"][0]["weekly_hours"] == 40
    assert whole["evidence"][path] == [{"document": "Bo"}]


def test_two_documents_added_in_two_windows_are_both_kept():
    theirs, mine = copy.deepcopy(R01), copy.deepcopy(R01)
    theirs["documents"] = [*R01["documents"], {"name": "Lægebrev", "text": "a"}]
    mine["documents"] = [*R01["documents"], {"name": "Partshøring", "text": "b"}]
    names = [one["name"] for one in merged(R01, theirs, mine, {})["documents"]]
    assert names[-2:] == ["Lægebrev", "Partshøring"]


def test_a_file_beside_a_stored_case_differs_where_it_differs_and_nothing_is_guessed():
    mine = changed(R01, complaint__withdrawn=True)
    (row,) = differences(None, R01, mine)
    assert (row.path, row.only) == ("complaint.withdrawn", None)


VALUES = some.one_of(some.none(), some.booleans(), some.integers(0, 3), some.just({"value": True}))
FILES = some.dictionaries(
    some.sampled_from("abc"),
    VALUES
    | some.dictionaries(some.sampled_from("xy"), VALUES)
    | some.lists(some.dictionaries(some.sampled_from("xy"), VALUES), max_size=2),
)


@given(FILES, FILES, FILES)
def test_choosing_one_side_everywhere_gives_that_side_where_both_have_changed(base, theirs, mine):
    both = [one.path for one in differences(base, theirs, mine) if one.only is None]
    assert merged(base, base, mine, {}) == mine
    assert merged(base, theirs, base, {}) == theirs
    assert merged(theirs, theirs, mine, dict.fromkeys(both, Side.MINE)) == mine
    assert merged(base, theirs, theirs, {}) == theirs
    whole = merged(base, theirs, mine, dict.fromkeys(both, Side.MINE))
    for one in differences(base, whole, mine):
        assert one.only is Side.THEIRS or one.mine == base or one.path not in both
