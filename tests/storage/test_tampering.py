"""Whoever changes, removes or swaps a row, cuts the tail or flips a byte is found out."""

import random
import shutil
from itertools import combinations, pairwise

import pytest
from sqlalchemy import delete, insert, select, text, update

from drafting.storage import DamagedError, StepKind, StorageError, comments
from drafting.storage.audit import event_hash
from drafting.storage.canonical import canonical_json, read_json
from drafting.storage.cases import insert_case, load_row, load_version
from drafting.storage.documents import add_document
from drafting.storage.engine import write_connection
from drafting.storage.erasing import erase_case
from drafting.storage.saving import reserve_case, save_version
from drafting.storage.steps import NewStep, append_step
from drafting.storage.store import open_store
from drafting.storage.tables import (
    APPEND_ONLY,
    audit_event,
    document,
    sag,
    sag_noegle,
    sag_version,
    sletning,
    step,
)
from drafting.storage.verify import verify_at, verify_store
from tests.storage.conftest import ENGINES, TORTURE, body

TABLES = (sag, sag_noegle, sag_version, step, document, sletning, audit_event)


def fill(store):
    for number in range(3):
        key = insert_case(store, body(case_id=f"26-{number}", n=1), "anna").key
        save_version(store, key, body(case_id=f"26-{number}", n=2), 1, "bo")
        append_step(store, key, NewStep(StepKind.DRAFT, {"t": f"udkast {number}"}, 2, 0), "anna")
        comments.add_comment(store, key, ("resultat", "bemærkning"), "bo")
        add_document(store, key, ("k.txt", "text/plain", f"klage {number}".encode()), "anna")
        reserve_case(store, key, "anna")
    gone = insert_case(store, body(case_id="26-slettet"), "anna").key
    erase_case(store, gone, "Opbevaringsreglen", "leder")


def unlock(connection):
    """What somebody with the whole database in hand can do: switch the triggers off."""
    for table in APPEND_ONLY:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        else:
            for verb in ("update", "delete"):
                connection.execute(text(f"DROP TRIGGER {table}_no_{verb}"))


def row_of(table, row):
    return [column == row[column.name] for column in table.primary_key]


def changed(value):
    if isinstance(value, int):
        return value + 1000
    return value[:-1] + bytes([value[-1] ^ 1]) if isinstance(value, bytes) else f"{value}x"


def changes(connection):
    """Every change of one row: each column changed, the row deleted, its content swapped."""
    for table in TABLES:
        rows = [dict(row) for row in connection.execute(select(table)).mappings()]
        for row in rows:
            for column in table.columns:
                old = row[column.name]
                new = changed(old)
                yield (
                    f"{table.name}.{column.name}",
                    [update(table).where(*row_of(table, row)).values({column.name: new})],
                )
            yield f"{table.name} deleted", [delete(table).where(*row_of(table, row))]
        key = {column.name for column in table.primary_key} | {"case_id"}
        for one, other in combinations(rows[:6], 2):
            left = {name: value for name, value in one.items() if name not in key}
            right = {name: value for name, value in other.items() if name not in key}
            if left != right:
                yield (
                    f"{table.name} swapped",
                    [
                        update(table).where(*row_of(table, one)).values(right),
                        update(table).where(*row_of(table, other)).values(left),
                    ],
                )


@pytest.mark.parametrize("engine", ["sqlite", ENGINES[2]])
def test_a_change_of_any_single_row_is_detected(make_settings, engine):
    store = open_store(make_settings(engine))
    fill(store)
    assert verify_store(store) == ()
    tried, missed = 0, []
    with write_connection(store.engine) as connection, connection.begin() as transaction:
        unlock(connection)
        assert list(verify_at(store, connection)) == []
        for what, statements in list(changes(connection)):
            point = connection.begin_nested()
            for statement in statements:
                connection.execute(statement)
            tried += 1
            if not list(verify_at(store, connection)):
                missed.append(what)
            point.rollback()
        transaction.rollback()
    store.close()
    print(f"\n{tried} ændringer af enkelte rækker, {len(missed)} uopdagede")
    assert missed == []
    assert tried > 200


def test_a_tail_cut_at_any_place_is_detected(store):
    fill(store)
    with store.read() as connection:
        last = connection.execute(select(audit_event.c.seq)).scalars().all()[-1]
    with write_connection(store.engine) as connection, connection.begin() as transaction:
        unlock(connection)
        for keep in range(last - 1, -1, -1):
            connection.execute(delete(audit_event).where(audit_event.c.seq > keep))
            kinds = {problem.kind for problem in verify_at(store, connection)}
            assert "anker" in kinds, keep
        transaction.rollback()


def test_a_row_smuggled_in_is_detected(store):
    fill(store)
    with store.read() as connection:
        row = dict(connection.execute(select(step)).mappings().first())
    with write_connection(store.engine) as connection, connection.begin():
        connection.execute(insert(step).values(**row | {"number": 99}))
    assert [problem.where for problem in verify_store(store)] == [f"{row['sag']}/step/udkast/99"]


def test_a_chain_computed_anew_is_caught_by_the_anchor(file_store):
    """Without a key anybody can compute SHA-256; the head outside the database still tells."""
    fill(file_store)
    with write_connection(file_store.engine) as connection, connection.begin():
        unlock(connection)
        rows = [dict(row) for row in connection.execute(select(audit_event)).mappings()]
        rows[3]["actor"] = "en-anden"
        for before, row in pairwise(rows):
            row["prev_hash"] = before["hash"]
            row["hash"] = event_hash(None, row)
            connection.execute(
                update(audit_event).where(audit_event.c.seq == row["seq"]).values(row)
            )
    assert {problem.kind for problem in verify_store(file_store)} == {"anker"}


def test_a_changed_anchor_file_is_detected(store):
    fill(store)
    path = store.anchors.path
    lines = path.read_text("ascii").splitlines(keepends=True)
    for changed in ([*lines[:2], "9" + lines[2], *lines[3:]], ["x\n", *lines], []):
        path.write_text("".join(changed), "ascii")
        assert "anker" in {problem.kind for problem in verify_store(store)}


def test_nobody_changes_a_version_through_the_open_store(store):
    fill(store)
    for table in (sag_version, step, document, audit_event):
        for statement in (delete(table), update(table).values({list(table.columns)[-1]: "x"})):
            with pytest.raises(StorageError), store.write("anna") as unit:
                unit.connection.execute(statement)
    assert verify_store(store) == ()


def test_an_older_copy_put_back_is_noticed_and_nothing_more_is_saved(make_settings):
    settings = make_settings("sqlite")
    store = open_store(settings)
    key = insert_case(store, body(n=1), "anna").key
    store.close()
    old = settings.data.parent / "old.db"
    shutil.copy(settings.database_file, old)
    store = open_store(settings)
    save_version(store, key, body(n=2), 1, "anna")
    store.close()
    shutil.copy(old, settings.database_file)
    store = open_store(settings)
    try:
        with pytest.raises(DamagedError, match="guarded") as caught:
            save_version(store, key, body(n=3), 1, "anna")
        assert "ældre end ventet" in caught.value.user_message
        with store.read() as connection:
            assert load_version(connection, key, 1).body["n"] == 1
        assert {problem.kind for problem in verify_store(store)} == {"anker"}
    finally:
        store.close()


def test_an_event_holds_hashes_and_ids_and_no_text_from_the_case(store):
    fill(store)
    with store.read() as connection:
        payloads = connection.execute(select(audit_event.c.payload)).scalars().all()
    written = "".join(payloads)
    assert "udkast 0" not in written
    assert "Æblerød" not in written
    assert "26-0" not in written
    for payload in payloads:
        assert canonical_json(read_json(payload)) == payload


def content(store):
    """Everything somebody could read from the store."""
    with store.read() as connection:
        rows = {
            table.name: [tuple(row) for row in connection.execute(select(table))]
            for table in TABLES
        }
        gone = {row[0] for row in rows["sletning"]}
        for key, version in [(row[0], row[5]) for row in rows["sag"] if row[0] not in gone]:
            load_version(connection, key, load_row(connection, key)["version"])
            load_version(connection, key, version)
    return rows


def unnoticed(settings, expected):
    """Open a store with a flipped byte; tell whether it answers wrongly and nothing says so."""
    store = None
    try:
        store = open_store(settings)
        found = content(store)
        return store.guard is None and verify_store(store) == () and found != expected
    except StorageError:
        return False
    finally:
        if store is not None:
            store.close()


def flipped(settings, count):
    store = open_store(settings)
    fill(store)
    expected = content(store)
    store.close()
    path = settings.database_file
    whole = path.read_bytes()
    chance = random.Random(4)
    missed = 0
    for _ in range(count):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        for beside in settings.data.glob("udkast.db-*"):
            beside.unlink(missing_ok=True)
        path.write_bytes(damaged)
        missed += unnoticed(settings, expected)
    print(f"\n{count} vendte bit, {missed} uopdagede ændringer af indhold")
    return missed


@pytest.mark.parametrize("engine", ["sqlite", "sqlcipher"])
def test_a_flipped_bit_never_changes_content_unnoticed(make_settings, engine):
    assert flipped(make_settings(engine), 60) == 0


@pytest.mark.torture
@pytest.mark.parametrize("engine", ["sqlite", "sqlcipher"])
def test_a_thousand_flipped_bits_never_change_content_unnoticed(make_settings, engine):
    assert TORTURE
    assert flipped(make_settings(engine), 1000) == 0
