"""More ways to press the store: many officers, stopped migrations, a canary. Run by hammer.py."""

import os
import random
import time

from drafting.storage import ConflictError, StorageError
from drafting.storage.cases import insert_case, load_row, load_version
from drafting.storage.saving import save_version
from drafting.storage.store import open_store
from drafting.storage.verify import verify_store
from tests.storage.hammer import case, heard, in_child


def crowd(settings, count):
    """20 processes on 5 cases, `count` tries each; every save adds one to what it read."""
    store = open_store(settings)
    keys = [insert_case(store, case(n, 0), "anna").key for n in range(5)]
    store.close()
    alone, _ = heard(*in_child(lambda say: add_ones(settings, keys, count * 2, say)))
    children = [in_child(lambda say: add_ones(settings, keys, count, say)) for _ in range(20)]
    together = [entry for child in children for entry in heard(*child)[0]]
    store = open_store(settings)
    with store.read() as connection:
        rows = [load_row(connection, key) for key in keys]
        counted = sum(
            load_version(connection, row["key"], row["version"]).body["n"] for row in rows
        )
    problems = verify_store(store)
    store.close()
    done = [entry for entry in alone + together if entry[0] == "saved"]
    return {
        "lost": len(done) - counted,
        "saved": len(done),
        "conflicts": sum(entry[0] == "conflict" for entry in together),
        "refused": sum(entry[0] == "refused" for entry in alone + together),
        "alone_p95_ms": p95(alone),
        "together_p95_ms": p95(together),
        "problems": len(problems),
    }


def add_ones(settings, keys, count, say):
    random.seed(os.getpid())
    think = float(os.environ.get("UDKAST_THINK", "0.2"))  # 1: an officer who saves every second
    store = open_store(settings)
    for turn in range(count):
        time.sleep(random.uniform(0.5, 1.5) * think)
        key = random.choice(keys)
        with store.read() as connection:
            row = load_row(connection, key)
            content = load_version(connection, key, row["version"]).body
        started = time.perf_counter()
        try:
            mine = {**content, "n": content["n"] + 1, "by": f"{os.getpid()}-{turn}"}
            save_version(store, key, mine, row["version"], "anna")
            said = "saved"
        except ConflictError:
            said = "conflict"
        except StorageError:
            said = "refused"
        say([said, (time.perf_counter() - started) * 1000, turn])


def p95(entries):
    times = sorted(entry[1] for entry in entries if entry[2] > 1)  # the first two warm up
    return times[int(len(times) * 0.95)]


def upgrade(settings, count):
    """Stop a migration at every named point, from nothing and from a shape with a case in it."""
    from drafting.storage.faults import POINTS

    rows = []
    for point in (point for point in POINTS if point.startswith("migrate")):
        for what in ("ENOSPC", "kill"):
            os.environ["UDKAST_TEST_FAULT"] = f"{point}={what}"
            said, status = heard(*in_child(lambda say: say(opening(settings))))
            del os.environ["UDKAST_TEST_FAULT"]
            rows.append({"point": point, "what": what, "said": said, "status": status})
    together = [in_child(lambda say: say(opening(settings))) for _ in range(8)]
    opened = [heard(*child)[0] for child in together]
    return {"rows": rows, "opened": opened}


def opening(settings):
    try:
        store = open_store(settings)
    except StorageError as error:
        return error.user_message
    return [store.guard, [problem.message for problem in verify_store(store)]]


def canary(settings, count):
    """Do everything a store does with a canary in it, and be killed in the middle of a save."""
    os.environ.update(UDKAST_DATA=str(settings.data), UDKAST_KEY_FILE=str(settings.key_file or ""))
    from drafting.storage import comments, drafts, service
    from drafting.storage.backup import make_backup
    from tests.storage.reviewing import sent_letter

    words = "KANARIE 010190-1234 Æblegrød"
    key = service.new_case({**case(1, 1), "tekst": words, "municipality": words}, "anna").key
    service.add_document(key, (words, "text/plain", words.encode()), "anna")
    drafts.save_draft(key, {"tekst": words}, drafts.DraftMaking(1, 0), "anna")
    sent_letter(service.store(), key, "afgørelse", words.encode() * 100)
    comments.add_comment(service.store(), key, ("afsnit", words), "anna")
    service.list_cases(search="26")
    make_backup(service.store(), settings.data / "kopier")
    service.save_case(key, {**case(1, 2), "tekst": words * 5000}, 1, "anna")
    os.environ["UDKAST_TEST_FAULT"] = "save:before_commit=kill"
    print("{}", flush=True)
    service.save_case(key, {**case(1, 3), "tekst": words * 50000}, 2, "anna")
