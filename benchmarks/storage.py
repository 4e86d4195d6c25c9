"""How the store behaves when it grows and when many save: `python -m benchmarks.storage`.

Prints ratios, each against a baseline measured in the same run: the case list and opening a case
with 100,000 cases against 1,000, and opening a sealed case against one an older version stored in
plain; a save of 20 officers at once against one alone is in the torture tests. `--cases N` makes it
smaller.
"""

import argparse
import itertools
import random
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from drafting.storage import Action, CaseStatus, Settings
from drafting.storage.anchor import Anchor
from drafting.storage.audit import event_hash, head
from drafting.storage.canonical import ZERO_HASH, canonical_json, row_digest, sha256_text
from drafting.storage.case_list import list_cases
from drafting.storage.casekeys import wrapped
from drafting.storage.cases import insert_case, load_row, load_version
from drafting.storage.engine import write_connection
from drafting.storage.keyfile import write_new_key
from drafting.storage.saving import save_version
from drafting.storage.sealing import CaseKey, new_key
from drafting.storage.store import Store, open_store
from drafting.storage.tables import audit_event, sag, sag_noegle, sag_version
from drafting.storage.verify import verify_store

__all__ = ["interleaved", "main", "percentile", "seed"]

AT = "2026-01-01T00:00:00.000000Z"
BLOCK = 2000
ROUNDS = 600
Work = Callable[[], object]


def content(number: int) -> dict[str, Any]:
    """Return an invented case file of about 2 KB."""
    return {
        "schema": 1,
        "case_id": f"26-{number:06}",
        "area": "personlig_assistance",
        "municipality": f"Kommune {number % 98}",
        "appealed_decision": {"exists": True},
        "complaint": {"text": f"Klage nr. {number}. " * 100},
    }


def seed(store: Store, count: int) -> list[str]:
    """Fill an empty store with cases, exactly as saving each of them would; return their keys."""
    with store.read() as connection:
        last = head(connection)
    anchor = last or Anchor(0, ZERO_HASH, AT)
    keys = []
    for start in range(0, count, BLOCK):
        rows = [_case(number) for number in range(start, min(start + BLOCK, count))]
        keys += [case["key"] for case, _ in rows]
        sealed = [_seal(case, version) for case, version in rows]
        found = []
        for (case, version), key in zip(rows, sealed, strict=True):
            event = _event(store, anchor, case, (version, key))
            anchor = Anchor(event["seq"], event["hash"], AT)
            found.append(event)
        with write_connection(store.engine) as connection, connection.begin():
            connection.execute(insert(sag), [case for case, _ in rows])
            connection.execute(insert(sag_version), [version for _, version in rows])
            connection.execute(insert(sag_noegle), [_key_row(connection, key) for key in sealed])
            connection.execute(insert(audit_event), found)
    store.anchors.add(anchor)
    return keys


def _case(number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    body, key = content(number), uuid.uuid4().hex
    text = canonical_json(body)
    at = f"2026-01-01T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}.{number:06}Z"
    status = list(CaseStatus)[number % 5].value
    head_of = {name: body[name] for name in ("case_id", "area", "municipality")}
    saved = {"saved_at": at, "saved_by": "anna"}
    case = {"key": key, **head_of, "status": status, "version": 1, "created_at": at, **saved}
    version = {"sag": key, "version": 1, "body": text, "sha256": sha256_text(text)}
    empty = {"reserved_by": "", "reserved_until": ""}
    return {**case, **empty}, {**version, "prev_sha256": ZERO_HASH, **saved}


def _seal(case: dict[str, Any], version: dict[str, Any]) -> CaseKey:
    """Seal a version as saving it does, and return the new key of its case."""
    key = new_key(case["key"])
    version["sha256"] = key.name(version["body"].encode("utf-8"))
    version["body"] = key.seal("sag_version/1", version["body"])
    return key


def _key_row(connection: Connection, key: CaseKey) -> dict[str, Any]:
    return {"sag": key.sag, "sealed_key": wrapped(connection, key)}


def _event(
    store: Store, last: Anchor, case: dict[str, Any], sealed: tuple[dict[str, Any], CaseKey]
) -> dict[str, Any]:
    version, key = sealed
    rows = {"sag": row_digest(case), "sag_version/1": row_digest(version)}
    event = {
        "seq": last.seq + 1,
        "at": case["saved_at"],
        "actor": "anna",
        "action": Action.CREATED.value,
        "object": case["key"],
        "payload": canonical_json({"version": 1, "noegle": key.digest, "rows": rows}),
        "prev_hash": last.hash,
    }
    return {**event, "hash": event_hash(store.audit_key, event)}


def percentile(times: list[float], share: float) -> float:
    """Return a percentile of measured times, in milliseconds."""
    return sorted(times)[int(len(times) * share)] * 1000


def interleaved(few: Work, many: Work, rounds: int) -> tuple[list[float], list[float]]:
    """Time two works turn by turn, so that whatever else the machine does meets both alike.

    Processor time: a neighbour on a busy machine makes one in twenty calls wait for its turn,
    which says nothing about the store.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(2 * rounds):
        started = time.thread_time()
        (few, many)[turn % 2]()
        times[turn % 2].append(time.thread_time() - started)
    return times


def _works(store: Store, keys: list[str]) -> dict[str, Work]:
    chance = random.Random(1)
    deep = list_cases(store, limit=500).rows[-1]
    case = insert_case(store, {**content(0), "case_id": "gem"}, "anna").key
    numbers = itertools.count(1)

    def open_one() -> None:
        key = chance.choice(keys)
        with store.read() as connection:
            load_version(connection, key, load_row(connection, key)["version"])

    def save() -> None:
        number = next(numbers)
        save_version(store, case, {**content(number), "case_id": "gem"}, number, "anna")

    return {
        "liste, første side": lambda: list_cases(store),
        "liste, en senere side": lambda: list_cases(store, after=deep),
        "liste, ét sagsnummer": lambda: list_cases(
            store, search=f"26-{chance.randrange(len(keys)):06}"
        ),
        "liste, begyndelsen 26-": lambda: list_cases(store, search="26-"),
        "liste, én status": lambda: list_cases(store, status=CaseStatus.REVIEW),
        "åbn en sag": open_one,
        "gem en version": save,
    }


def _plain_case(store: Store) -> str:
    """Store a case as an older version did, in plain, and return its key."""
    case, version = _case(10**7)
    with store.write("anna") as unit:
        unit.insert(sag, case)
        unit.insert(sag_version, version)
        unit.event(Action.CREATED, case["key"], version=1)
    return str(case["key"])


def _cost_of_sealing(store: Store, sealed: str) -> None:
    plain = _plain_case(store)

    def opening(key: str) -> None:
        with store.read() as connection:
            load_version(connection, key, load_row(connection, key)["version"])

    base, grown = interleaved(lambda: opening(plain), lambda: opening(sealed), ROUNDS)
    ratios = [percentile(grown, share) / percentile(base, share) for share in (0.5, 0.95)]
    print(
        f"  åbn en forseglet sag       p50 {ratios[0]:4.1f} gange, p95 {ratios[1]:4.1f} gange en i "
        f"klartekst ({percentile(base, 0.5):.2f} og {percentile(base, 0.95):.2f} ms)"
    )


def _filled(folder: Path, key: Path | None, count: int) -> tuple[Store, dict[str, Work]]:
    store = open_store(Settings(folder, key))
    started = time.perf_counter()
    keys = seed(store, count)
    print(f"  {count} sager lagt ind på {time.perf_counter() - started:.0f} s")
    return store, _works(store, keys)


def _compare(scratch: Path, key: Path | None, cases: int) -> None:
    small, few = _filled(scratch / "few", key, 1000)
    large, many = _filled(scratch / "many", key, cases)
    for name in few:
        base, grown = interleaved(few[name], many[name], ROUNDS)
        ratios = [percentile(grown, share) / percentile(base, share) for share in (0.5, 0.95)]
        print(
            f"  {name:<24} p50 {ratios[0]:4.1f} gange, p95 {ratios[1]:4.1f} gange den ved 1.000 "
            f"({percentile(base, 0.5):.2f} og {percentile(base, 0.95):.2f} ms)"
        )
    _cost_of_sealing(small, insert_case(small, {**content(1), "case_id": "lukket"}, "anna").key)
    for store in (small, large):
        started = time.perf_counter()
        problems = verify_store(store)
        print(f"  kontrol: {time.perf_counter() - started:.1f} s, {len(problems)} fejl")
        store.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    cases = parser.parse_known_args()[0].cases
    for name in ("SQLite", "SQLCipher"):
        with tempfile.TemporaryDirectory() as scratch:
            folder, key = Path(scratch), Path(scratch) / "key"
            write_new_key(key)
            print(name)
            _compare(folder, key if name == "SQLCipher" else None, cases)


if __name__ == "__main__":
    main()
