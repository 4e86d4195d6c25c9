"""A real nginx, two real processes of the app and a real PostgreSQL, put up as the manual says."""

import datetime
import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from drafting.domain.people import Role, User
from drafting.office.door.passwords import hashed
from drafting.storage import Settings, people
from drafting.storage.store import open_store
from tests.conftest import IN_CI, ROOT
from tests.storage.conftest import cluster  # noqa: F401 - a fixture
from tests.ui.browser import free_port, start

NAME = "udkast.eksempel.dk"
CODE = "fire grønne æbler"
EXAMPLE = ROOT / "docs" / "operations" / "nginx.conf"


@dataclass
class House:
    """What was put up: where it listens, and the processes behind it."""

    folder: Path
    port: int
    plain_port: int
    settings: Settings
    ports: dict = field(default_factory=dict)
    servers: dict = field(default_factory=dict)

    @property
    def url(self):
        return f"https://{NAME}:{self.port}"

    def begin(self, node):
        environment = {
            "UDKAST_LOGIN": "lokal",
            "UDKAST_PUBLIC_URL": self.url,
            "UDKAST_DATABASE_URL": self.settings.database_url,
            "UDKAST_LOG_FILE": str(self.folder / f"{node}.log"),
            "STREAMLIT_SERVER_COOKIE_SECRET": "a" * 64,
        }
        self.servers[node] = start(self.folder, self.ports[node], environment)

    def kill(self, node):
        self.servers[node].kill()
        self.servers[node].wait(timeout=20)

    def asked(self, node):
        """The lines of a process's own log, in which each request is one."""
        path = self.folder / f"{node}.log"
        return path.read_text("utf-8").splitlines() if path.exists() else []


def nginx_program():
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if found is None and IN_CI:
        pytest.fail("mangler på CI-maskinen: nginx (pakken nginx-light)")
    if found is None:
        pytest.skip("nginx er ikke installeret her (pakken nginx-light)")
    return found


def certificate(folder):
    """A certificate for the example's name, signed by itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=2))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8)
    (folder / "key.pem").write_bytes(key.private_bytes(*form, serialization.NoEncryption()))


def nginx_settings(house):
    """The example of the manual, with this test's ports and paths and nothing else changed."""
    text = EXAMPLE.read_text("utf-8")
    for old, new in (
        ("127.0.0.1:8501", f"127.0.0.1:{house.ports['a']}"),
        ("127.0.0.1:8502", f"127.0.0.1:{house.ports['b']}"),
        ("listen 443 ", f"listen 127.0.0.1:{house.port} "),
        ("listen 80;", f"listen 127.0.0.1:{house.plain_port};"),
        ("/etc/ssl/udkast/fuldkaede.pem", str(house.folder / "cert.pem")),
        ("/etc/ssl/udkast/noegle.pem", str(house.folder / "key.pem")),
        ("/var/log/nginx/udkast.log", str(house.folder / "nginx.log")),
        ("/var/log/nginx/udkast-fejl.log", str(house.folder / "nginx-fejl.log")),
    ):
        assert old in text, old
        text = text.replace(old, new)
    temporary = "".join(
        f"{kind}_temp_path {house.folder}/tmp-{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.geteuid() == 0 else ""
    return (
        f"{user} daemon off; worker_processes 1; pid {house.folder}/nginx.pid;"
        f"error_log {house.folder}/nginx-error.log; events {{}} http {{ {temporary}\n{text}\n}}"
    )


def run_nginx(house):
    (house.folder / "nginx.conf").write_text(nginx_settings(house), "utf-8")
    log = house.folder / "nginx-error.log"
    command = [nginx_program(), "-p", str(house.folder), "-c", str(house.folder / "nginx.conf")]
    subprocess.run([*command, "-e", str(log), "-t"], check=True, capture_output=True)
    server = subprocess.Popen([*command, "-e", str(log)])
    for _ in range(100):
        if (house.folder / "nginx.pid").exists():
            return server
        assert server.poll() is None, log.read_text("utf-8")
        time.sleep(0.1)
    raise AssertionError(log.read_text("utf-8"))


def hire(settings):
    store = open_store(settings)
    for user_id, role in (("anna", Role.OFFICER), ("lis", Role.LEADER)):
        person = User(user_id, user_id.capitalize(), frozenset({role}))
        people.save_user(store, person, "drift")
        people.set_password_hash(store, user_id, hashed(CODE), "drift")
    store.close()


@pytest.fixture(scope="module")
def house(tmp_path_factory, cluster):  # noqa: F811 - the fixture above
    nginx_program()
    folder = tmp_path_factory.mktemp("drift")
    settings = Settings(folder / "data", None, cluster.new_database())
    made = House(folder, free_port(), free_port(), settings)
    made.ports = {node: free_port() for node in ("a", "b")}
    certificate(folder)
    hire(settings)
    proxy = run_nginx(made)
    try:
        for node in made.ports:
            made.begin(node)
        yield made
    finally:
        proxy.terminate()
        proxy.wait(timeout=20)
        for server in made.servers.values():
            server.kill()
            server.wait(timeout=20)
