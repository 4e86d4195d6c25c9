"""Break the store from outside: `python -m tests.storage.hammer WORK SETTINGS COUNT`.

A process of its own, so that children can be forked and killed without touching the test runner.
Prints one JSON object.
"""

import ctypes
import errno
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from drafting.storage import Settings, StepKind, StorageError
from drafting.storage.cases import insert_case, load_row, load_version
from drafting.storage.documents import add_document
from drafting.storage.saving import save_version
from drafting.storage.steps import NewStep, append_step
from drafting.storage.store import open_store
from drafting.storage.tables import document, step
from drafting.storage.verify import verify_store

CASE = {"area": "personlig_assistance", "municipality": "X Kommune"}


def case(number, count):
    return {**CASE, "case_id": f"26-{number:05}", "n": count, "tekst": f"version {count} " * 300}


def in_child(work):
    """Fork, run `work(say)` there; return the child's pid and the pipe of what it said."""
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    os.close(reader)
    code = 1
    try:
        work(lambda said: os.write(writer, (json.dumps(said) + "\n").encode()))
        code = 0
    finally:
        os._exit(code)


def heard(pid, reader, before=b""):
    with os.fdopen(reader, "rb") as pipe:
        lines = (before + pipe.read()).splitlines()
    return [json.loads(line) for line in lines], os.waitpid(pid, 0)[1]


def save_for_ever(settings, key, say):
    store = open_store(settings)
    with store.read() as connection:
        version = load_row(connection, key)["version"]
    drafts, documents = counted(store, step), counted(store, document)
    while True:
        saved = save_version(store, key, case(1, version + 1), version, "anna")
        version = saved.version
        say(["case", version])
        draft = NewStep(StepKind.DRAFT, {"tekst": f"udkast {drafts + 1}"}, version, drafts)
        drafts = append_step(store, key, draft, "anna").number
        say(["draft", drafts])
        documents += 1
        add_document(store, key, ("bilag", "text/plain", b"bilag %d" % documents), "anna")
        say(["document", documents])


def counted(store, table):
    """How many steps or documents stand (the tests here make drafts only, in one case)."""
    with store.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar()


def standing(store, key):
    """What stands: newest version, number of drafts, number of documents; all of it readable."""
    with store.read() as connection:
        version = load_row(connection, key)["version"]
        whole = load_version(connection, key, version).body["n"] == version
    return {
        "case": version if whole else -1,
        "draft": counted(store, step),
        "document": counted(store, document),
    }


def kill(settings, count):
    """kill -9 at random moments of a stream of saves."""
    store = open_store(settings)
    key = insert_case(store, case(1, 1), "anna").key
    store.close()
    lost = half = acknowledged = problems = 0
    for cycle in range(count):
        pid, reader = in_child(lambda say: save_for_ever(settings, key, say))
        first = os.read(reader, 65536) if cycle % 4 else b""  # a quarter dies while it opens
        time.sleep(random.uniform(0, 0.06))
        os.kill(pid, signal.SIGKILL)
        said, _ = heard(pid, reader, first)
        acknowledged += len(said)
        store = open_store(settings)
        now = standing(store, key)
        half += now["case"] < 0
        lost += any(now[kind] < number for kind, number in said)
        if cycle % 50 == 49 or cycle == count - 1:
            problems += len(verify_store(store))
        store.close()
    return {"lost": lost, "half": half, "acknowledged": acknowledged, "problems": problems}


def points(settings, count):
    """Every named point: kill, no space, I/O error: never said to be saved and then not there."""
    from drafting.storage.faults import POINTS

    store = open_store(settings)
    key = insert_case(store, case(1, 1), "anna").key
    store.close()
    rows = []
    for point in (point for point in POINTS if not point.startswith(("migrate", "erase"))):
        for what in ("kill", "ENOSPC", "EIO"):
            os.environ["UDKAST_TEST_FAULT"] = f"{point}={what}@1"
            pid, reader = in_child(lambda say: save_all(settings, key, say))
            del os.environ["UDKAST_TEST_FAULT"]
            found = judge(settings, key, *heard(pid, reader))
            rows.append({"point": point, "what": what, **found})
    return {"rows": rows, "problems": problems_of(settings)}


def save_all(settings, key, say):
    """Save a version and a document; say what was acknowledged, or the Danish refusal."""
    try:
        store = open_store(settings)
    except StorageError as error:
        say(["refused", error.user_message])
        return
    with store.read() as connection:
        version = load_row(connection, key)["version"]
    for kind, work in (
        ("case", lambda: save_version(store, key, case(1, version + 1), version, "a").version),
        ("document", lambda: new_document(store, key)),
    ):
        try:
            say([kind, work()])
        except StorageError as error:
            say(["refused", error.user_message])


def new_document(store, key):
    name = os.urandom(8).hex()
    add_document(store, key, (name, "text/plain", name.encode()), "anna")
    return counted(store, document)


def judge(settings, key, said, status):
    """Compare what was acknowledged with what stands."""
    store = open_store(settings)
    now = standing(store, key)
    store.close()
    false = [entry for entry in said if entry[0] in now and now[entry[0]] < entry[1]]
    killed = os.WIFSIGNALED(status)
    return {"said": said, "false": false, "killed": killed, "status": status}


def problems_of(settings):
    store = open_store(settings)
    found = [problem.message for problem in verify_store(store)]
    store.close()
    return found


def disk(settings, count):
    """Fail the N-th write below the data folder, N = 1 … until a save passes untouched."""
    shim = ctypes.CDLL(None)
    shim.udkast_fail.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_int]
    shim.udkast_passed.restype = ctypes.c_long
    store = open_store(settings)
    key = insert_case(store, case(1, 1), "anna").key
    store.close()
    rows = []
    ways = [  # this write only, or every write from here on
        (errno.ENOSPC, 0),
        (errno.EIO, 10**9),
        (errno.EIO, 0),
        (errno.ENOSPC, 10**9),
    ]
    for number, last in ways[:count]:
        nth, untouched = 0, False
        while not untouched:
            nth += 1

            def work(say, first=nth, last=last, number=number):
                shim.udkast_fail(first, last or first, number)
                save_all(settings, key, say)
                say(["passed", shim.udkast_passed()])

            said, status = heard(*in_child(work))
            entry = judge(settings, key, said, status)
            untouched = bool(said) and said[-1][0] == "passed" and said[-1][1] < nth
            rows.append({"nth": nth, "errno": number, "on": bool(last), **entry})
    return {"rows": rows, "problems": problems_of(settings)}


def main():
    work, settings, count = sys.argv[1:]
    read = json.loads(settings)
    key = Path(read["key_file"]) if read["key_file"] else None
    chosen = Settings(Path(read["data"]), key, read["database_url"])
    from tests.storage import hammer_many

    found = globals().get(work) or getattr(hammer_many, work)
    print(json.dumps(found(chosen, int(count))))


if __name__ == "__main__":
    main()
