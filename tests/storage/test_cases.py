"""Save, open, list and lose nothing: the same on every engine."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import settings as settings_of
from hypothesis import strategies as st

from drafting.storage import (
    CaseStatus,
    ConflictError,
    DamagedError,
    RefusedError,
    StepKind,
    UnknownCaseError,
)
from drafting.storage.canonical import canonical_json, read_json
from drafting.storage.case_list import list_cases
from drafting.storage.cases import history, insert_case, load_row, load_version
from drafting.storage.documents import add_document, documents_of, read_document
from drafting.storage.saving import release_case, reserve_case, save_version
from drafting.storage.steps import NewStep, append_step, load_steps
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from tests.storage.conftest import body

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def newest(store, key):
    with store.read() as connection:
        return load_version(connection, key, load_row(connection, key)["version"])


def test_a_case_comes_back_as_it_was_saved_after_the_program_is_closed(settings):
    store = open_store(settings)
    content = body(quote="»12,5 timer« æøå \x00 \ud83d 😀 &<br/>", hours=Decimal("12.50"))
    key = insert_case(store, content, "anna").key
    store.close()
    again = open_store(settings)
    try:
        assert newest(again, key).body == content
        assert str(newest(again, key).body["hours"]) == "12.50"
        assert verify_store(again) == ()
    finally:
        again.close()


def test_every_version_is_kept_with_who_and_when(store):
    key = insert_case(store, body(n=1), "anna").key
    save_version(store, key, body(n=2), 1, "bo")
    assert [(v.version, v.saved_by, v.body["n"]) for v in history(store, key)] == [
        (2, "bo", 2),
        (1, "anna", 1),
    ]
    assert [v.version for v in history(store, key, 1)] == [2]
    assert list_cases(store).rows[0].status is CaseStatus.OPEN


def test_the_second_of_two_officers_gets_both_texts_and_overwrites_nothing(store):
    key = insert_case(store, body(text="før"), "anna").key
    save_version(store, key, body(text="Annas"), 1, "anna")
    with pytest.raises(ConflictError) as caught:
        save_version(store, key, body(text="Bos"), 1, "bo")
    conflict = caught.value
    assert (conflict.theirs["text"], conflict.mine["text"]) == ("Annas", "Bos")
    assert (conflict.base, conflict.version) == (1, 2)
    assert "ændret af anna" in conflict.user_message
    assert newest(store, key).body["text"] == "Annas"
    kept = load_steps(store, key, StepKind.SIDE_VERSION)
    assert kept[conflict.side_version - 1].body == {"base": 1, "case": body(text="Bos")}
    assert verify_store(store) == ()


def test_saving_the_same_again_is_safe_and_makes_no_version(store):
    key = insert_case(store, body(n=1), "anna").key
    first = save_version(store, key, body(n=2), 1, "anna")
    assert save_version(store, key, body(n=2), 1, "anna") == first
    assert newest(store, key).version == 2


def test_a_case_number_is_used_once_and_never_looks_like_a_cpr_number(store):
    insert_case(store, body(), "anna")
    for number in ("26-10000", "010190-1234", "0101901234", "", "-1", "x" * 65, "a/b"):
        with pytest.raises(RefusedError) as caught:
            insert_case(store, body(case_id=number), "anna")
        assert caught.value.user_message.endswith("Der er ikke gemt noget.")
    assert len(list_cases(store).rows) == 1


@pytest.mark.parametrize("actor", ["", "010190-1234", "a\nb", "x" * 65, "<b>"])
def test_nobody_writes_without_a_name_that_can_stand_in_the_log(file_store, actor):
    with pytest.raises(RefusedError):
        insert_case(file_store, body(), actor)


def test_an_unknown_case_is_said_to_be_unknown(store):
    with pytest.raises(UnknownCaseError):
        newest(store, "findes-ikke")


def test_a_reservation_is_visible_and_runs_out_by_itself(settings):
    now = [datetime(2026, 3, 29, 0, 50, tzinfo=UTC)]
    store = open_store(settings, lambda: now[0])
    try:
        key = insert_case(store, body(), "anna").key
        assert reserve_case(store, key, "anna").actor == "anna"
        assert reserve_case(store, key, "bo").actor == "anna"
        assert list_cases(store).rows[0].reservation.actor == "anna"
        save_version(store, key, body(n=2), 1, "bo")  # a courtesy: it stops nobody
        now[0] += timedelta(minutes=16)
        assert reserve_case(store, key, "bo").actor == "bo"
        release_case(store, key, "anna")
        assert list_cases(store).rows[0].reservation.actor == "bo"
        release_case(store, key, "bo")
        assert list_cases(store).rows[0].reservation is None
        assert verify_store(store) == ()
    finally:
        store.close()


def test_the_chain_keeps_its_order_when_the_clock_jumps_ten_years(settings):
    now = [datetime(2026, 1, 1, tzinfo=UTC)]
    store = open_store(settings, lambda: now[0])
    try:
        key = insert_case(store, body(n=1), "anna").key
        for version, year in enumerate((2016, 2036, 2028), 1):
            now[0] = datetime(year, 2, 28, tzinfo=UTC)
            save_version(store, key, body(n=version + 1), version, "anna")
        assert [v.body["n"] for v in history(store, key)] == [4, 3, 2, 1]
        assert verify_store(store) == ()
    finally:
        store.close()


def test_the_list_shows_the_last_saved_first_and_turns_pages(store):
    keys = [insert_case(store, body(case_id=f"26-{n:05}"), "anna").key for n in range(7)]
    append_step(store, keys[0], NewStep(StepKind.DECISION, {"outcome": None}), "anna")
    save_version(store, keys[2], body(case_id="26-00002", n=2), 1, "anna")
    first = list_cases(store, limit=3)
    assert [row.case_id for row in first.rows] == ["26-00002", "26-00006", "26-00005"]
    second = list_cases(store, limit=3, after=first.rows[-1])
    assert [row.case_id for row in second.rows] == ["26-00004", "26-00003", "26-00001"]
    assert second.more
    assert not list_cases(store, limit=3, after=second.rows[-1]).more
    assert [row.case_id for row in list_cases(store, search="26-00001").rows] == ["26-00001"]
    found = list_cases(store, search="26-0", limit=2)
    following = list_cases(store, search="26-0", limit=2, after=found.rows[-1])
    assert [row.case_id for row in following.rows] == ["26-00002", "26-00003"]
    assert [row.key for row in list_cases(store, status=CaseStatus.OPEN).rows] == [keys[2], keys[0]]


def test_a_document_is_stored_once_and_comes_back_byte_for_byte(store):
    key = insert_case(store, body(), "anna").key
    content = bytes(range(256)) * 300
    for _ in range(2):
        found = add_document(store, key, ("Klage æøå.pdf", "application/pdf", content), "anna")
    assert documents_of(store, key) == (found,)
    assert read_document(store, found) == content
    assert verify_store(store) == ()


def test_a_changed_document_is_never_shown(file_store):
    key = insert_case(file_store, body(), "anna").key
    found = add_document(file_store, key, ("k.txt", "text/plain", b"indhold"), "anna")
    path = next(p for p in (file_store.settings.data / "blobs").rglob("*") if p.is_file())
    path.write_bytes(b"andet")
    with pytest.raises(DamagedError):
        read_document(file_store, found)
    assert [problem.kind for problem in verify_store(file_store)] == ["fil"]


def test_two_drafts_from_the_same_one_are_both_kept(store):
    key = insert_case(store, body(), "anna").key
    append_step(store, key, NewStep(StepKind.DRAFT, {"text": "A"}, 1, 0), "anna")
    with pytest.raises(ConflictError) as caught:
        append_step(store, key, NewStep(StepKind.DRAFT, {"text": "B"}, 1, 0), "bo")
    assert caught.value.theirs == {"text": "A"}
    assert caught.value.mine == {"text": "B"}
    kept = load_steps(store, key, StepKind.SIDE_VERSION)
    assert kept[0].body == {"base": 0, "udkast": {"text": "B"}}
    assert verify_store(store) == ()


@settings_of(max_examples=50)
@given(json_values)
def test_canonical_json_loses_nothing_and_does_not_depend_on_order(value):
    text = canonical_json({"b": value, "a": 1})
    assert text == canonical_json({"a": 1, "b": value})
    assert canonical_json(read_json(text)) == text
    assert read_json(text)["b"] == value


@pytest.mark.parametrize("value", [float("nan"), {1: "x"}, {"a": {1, 2}}, Decimal("Infinity")])
def test_what_is_no_json_is_refused(value):
    with pytest.raises(RefusedError):
        canonical_json(value)
