"""The whole store suite runs on SQLite, SQLCipher and a real PostgreSQL that is thrown away."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from drafting.storage import Settings
from drafting.storage.keyfile import write_new_key
from drafting.storage.store import open_store
from tests.conftest import IN_CI

TORTURE = bool(os.environ.get("UDKAST_TORTURE"))
ENGINES = ("sqlite", "sqlcipher", pytest.param("postgres", marks=pytest.mark.postgres))
BODY = {
    "schema": 1,
    "case_id": "26-10000",
    "area": "personlig_assistance",
    "municipality": "Æblerød Kommune",
    "appealed_decision": {"exists": True},
}


def postgres_programs():
    """The folder of the newest PostgreSQL server here, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: p.parts[-3])
    return found[-1].parent if found else None


class Cluster:
    """A PostgreSQL server in a folder of its own, reached through a socket only."""

    def __init__(self, programs, folder):
        self.programs, self.folder, self._made = programs, folder, 0

    def run(self, program, *arguments):
        command = [str(self.programs / program), *arguments]
        options = {"cwd": self.folder, "check": True, "capture_output": True}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            owner = pwd.getpwnam("postgres")
            options |= {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
        return subprocess.run(command, **options)

    def start(self):
        data = str(self.folder / "data")
        self.run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "-N", "-k")
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder}"
        self.run("pg_ctl", "-D", data, "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def stop(self):
        self.run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")

    def new_database(self):
        self._made += 1
        name = f"udkast_{self._made}"
        self.run("createdb", "-h", str(self.folder), "-U", "postgres", name)
        return f"postgresql+psycopg://postgres@/{name}?host={self.folder}"


@pytest.fixture(scope="session")
def cluster():
    programs = postgres_programs()
    if programs is None:
        if IN_CI:
            pytest.fail("mangler på CI-maskinen: PostgreSQL (pakken postgresql)")
        pytest.skip("PostgreSQL er ikke installeret her (pakken postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="udkast-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    server = Cluster(programs, folder)
    try:
        server.start()
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def make_settings(tmp_path, request):
    """Settings for one engine by its name, each call in a new place."""
    made = []

    def make(engine):
        folder = tmp_path / f"{engine}-{len(made)}"
        folder.mkdir()
        made.append(folder)
        key = folder / "key"
        if engine == "sqlcipher":
            write_new_key(key)
        url = request.getfixturevalue("cluster").new_database() if engine == "postgres" else None
        return Settings(folder / "data", key if key.exists() else None, url)

    return make


@pytest.fixture(params=ENGINES)
def settings(request, make_settings):
    return make_settings(request.param)


@pytest.fixture
def store(settings):
    opened = open_store(settings)
    yield opened
    opened.close()


@pytest.fixture
def file_store(make_settings):
    """A store on plain SQLite, for what does not depend on the engine."""
    opened = open_store(make_settings("sqlite"))
    yield opened
    opened.close()


def body(**changes):
    return {**BODY, **changes}
