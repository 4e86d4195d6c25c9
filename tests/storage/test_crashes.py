"""kill -9, full disks and crowds: what was said to be saved is there, and nothing is half."""

import json
import os
import signal
import subprocess
import sys

import pytest

from tests.conftest import ROOT, need
from tests.storage.conftest import ENGINES

SQLITES = ("sqlite", "sqlcipher")


def hammer(work, settings, count, **environ):
    """Run the hammer in a process of its own and return what it found."""
    given = {
        "data": str(settings.data),
        "key_file": str(settings.key_file) if settings.key_file else None,
        "database_url": settings.database_url,
    }
    command = [sys.executable, "-m", "tests.storage.hammer", work, json.dumps(given), str(count)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env={**os.environ, **environ}
    )
    assert done.returncode == (-signal.SIGKILL if work == "canary" else 0), done.stderr
    return json.loads(done.stdout)


def killed_without_loss(settings, count):
    found = hammer("kill", settings, count)
    print(f"\nkill -9: {count} gange, {found['acknowledged']} kvitterede gem, {found['lost']} tabt")
    assert (found["lost"], found["half"], found["problems"]) == (0, 0, 0)
    assert found["acknowledged"] > count / 2


@pytest.mark.parametrize("engine", ENGINES)
def test_kill_in_the_middle_of_saves_loses_nothing_acknowledged(make_settings, engine):
    killed_without_loss(make_settings(engine), 12)


@pytest.mark.torture
@pytest.mark.parametrize(
    ("engine", "count"),
    [
        ("sqlite", 1000),
        ("sqlcipher", 1000),
        pytest.param("postgres", 200, marks=pytest.mark.postgres),
    ],
)
def test_a_thousand_kills_lose_nothing_acknowledged(make_settings, engine, count):
    killed_without_loss(make_settings(engine), count)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_failure_at_any_named_point_is_never_a_false_saved(make_settings, engine):
    found = hammer("points", make_settings(engine), 0)
    rows = found["rows"]
    assert found["problems"] == []
    assert len(rows) >= 3 * 10
    for row in rows:
        assert row["false"] == [], row
    reached = {row["point"] for row in rows if row["killed"]}
    expected = {row["point"] for row in rows} - (
        {"blob:after_rename"} if engine == "postgres" else set()
    )
    assert reached == expected
    full = [row for row in rows if row["what"] == "ENOSPC" and row["point"] == "save:row"]
    assert "Disken er fuld" in full[0]["said"][0][1]
    assert "IKKE gemt" in full[0]["said"][0][1]


def failing_disk(settings, folder, ways):
    need("cc")
    shim = folder / "failing_disk.so"
    source = ROOT / "tests" / "storage" / "failing_disk.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"], check=True)
    environ = {"LD_PRELOAD": str(shim), "UDKAST_FAILING_ROOT": str(settings.data)}
    found = hammer("disk", settings, ways, **environ)
    rows = found["rows"]
    refused = sum(any(said[0] == "refused" for said in row["said"]) for row in rows)
    print(f"\n{len(rows)} fejlende skrivninger, {refused} afvist på dansk, 0 falske »gemt«")
    assert refused >= 10
    assert found["problems"] == []
    for row in rows:
        assert (row["false"], row["status"]) == ([], 0), row


def test_a_failure_of_any_single_write_of_the_disk_is_never_a_false_saved(make_settings, tmp_path):
    failing_disk(make_settings("sqlite"), tmp_path, 2)


@pytest.mark.torture
@pytest.mark.parametrize("engine", SQLITES)
def test_a_disk_that_fails_in_every_way_is_never_a_false_saved(make_settings, tmp_path, engine):
    failing_disk(make_settings(engine), tmp_path, 4)


def crowd_without_loss(settings, count, **environ):
    found = hammer("crowd", settings, count, **environ)
    print(f"\n20 processer: {found}")
    assert (found["lost"], found["problems"]) == (0, 0)  # a busy machine may refuse, in Danish
    assert found["saved"] > count
    assert found["conflicts"] > 0
    return found


@pytest.mark.parametrize("engine", ENGINES[1:])
def test_twenty_processes_on_five_cases_lose_no_update(make_settings, engine):
    crowd_without_loss(make_settings(engine), 4)


@pytest.mark.torture
@pytest.mark.parametrize("engine", ENGINES)
def test_twenty_processes_save_nearly_as_fast_as_one(make_settings, engine):
    found = crowd_without_loss(make_settings(engine), 60, UDKAST_THINK="1")
    print(f"p95 {found['together_p95_ms'] / found['alone_p95_ms']:.1f} gange alene")
