import subprocess
import sys

import pytest

from drafting.errors import InputError
from drafting.office.door.mode import Login
from drafting.ui.settings import SAFE_SETTINGS, unsafe_settings
from drafting.ui.shell import AT_HOME, Shell, read_shell
from tests.conftest import ROOT

SAFE = {
    "server.address": "127.0.0.1",
    "server.allowedHosts": ["127.0.0.1", "localhost"],
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.allowedOrigins": ["http://127.0.0.1"],
    "server.enableXsrfProtection": True,
    "server.enableCORS": True,
    "server.enableAgentApi": False,
    "server.trustedUserHeaders": {},
    "server.maxUploadSize": 25,
    "server.fileWatcherType": "none",
    "server.showEmailPrompt": False,
    "logger.enableRich": False,
    "runner.magicEnabled": False,
    "global.developmentMode": False,
}
OF_A_HOUSE = {**SAFE, "server.trustedUserHeaders": {"x-udkast-login": "udkast_login"}}
UNSAFE = [  # Streamlit's own defaults (reliability 1.2), and worse
    pytest.param("server.address", None, id="all-interfaces"),
    pytest.param("server.address", "0.0.0.0", id="all-ipv4"),
    pytest.param("server.allowedHosts", [], id="any-host-name"),
    pytest.param("server.allowedHosts", ["127.0.0.1", "*"], id="wildcard-host"),
    pytest.param("browser.gatherUsageStats", True, id="usage-statistics"),
    pytest.param("client.showErrorDetails", "full", id="traceback-in-the-browser"),
    pytest.param("client.showErrorLinks", "auto", id="links-to-search-engines"),
    pytest.param("client.allowedOrigins", ["https://*.streamlit.app"], id="cloud-may-embed"),
    pytest.param("server.enableXsrfProtection", False, id="xsrf-off"),
    pytest.param("server.enableCORS", False, id="cors-off"),
    pytest.param("server.enableAgentApi", True, id="agent-api-of-1.67"),
    pytest.param("server.trustedUserHeaders", {"x-user": "name"}, id="trusted-headers"),
    pytest.param("server.maxUploadSize", 200, id="large-uploads"),
    pytest.param("server.fileWatcherType", "auto", id="file-watcher"),
    pytest.param("server.showEmailPrompt", True, id="email-prompt"),
    pytest.param("logger.enableRich", True, id="values-in-the-log"),
    pytest.param("runner.magicEnabled", True, id="magic"),
    pytest.param("global.developmentMode", True, id="development-mode"),
]


def test_every_judged_setting_has_a_safe_value_that_is_accepted():
    assert set(SAFE) == {setting.option for setting in SAFE_SETTINGS}
    assert unsafe_settings(SAFE.__getitem__) == ()


@pytest.mark.parametrize(("option", "value"), UNSAFE)
def test_an_unsafe_setting_is_refused_with_one_danish_sentence(option, value):
    said = unsafe_settings({**SAFE, option: value}.__getitem__)
    assert len(said) == 1
    assert f"»{option}«" in said[0]
    assert "Ret den" in said[0]


SERVER = Shell(Login.LOCAL, "0.0.0.0", "https://udkast.eksempel.dk")


@pytest.mark.parametrize(
    ("option", "value", "is_safe"),
    [
        ("server.address", "0.0.0.0", True),
        ("server.address", "10.1.2.3", False),
        ("server.address", None, False),
        ("server.allowedHosts", ["127.0.0.1", "localhost", "udkast.eksempel.dk"], True),
        ("server.allowedHosts", ["udkast.eksempel.dk", "*"], False),
        ("server.allowedHosts", ["*.eksempel.dk"], False),
        ("client.allowedOrigins", ["https://udkast.eksempel.dk"], True),
        ("client.allowedOrigins", ["https://eksempel.dk"], False),
        ("server.trustedUserHeaders", {}, False),
        ("server.trustedUserHeaders", {"x-udkast-login": "udkast_login"}, True),
        ("server.trustedUserHeaders", {"x-user": "sub"}, False),
    ],
)
def test_a_server_of_a_house_answers_to_its_own_name_and_no_other(option, value, is_safe):
    assert (unsafe_settings({**OF_A_HOUSE, option: value}.__getitem__, SERVER) == ()) == is_safe


@pytest.fixture
def place(monkeypatch):
    """Set the environment the server reads its place from."""
    for name in ("LOGIN", "ADDRESS", "PUBLIC_URL", "OIDC_FILE", "IDLE_MINUTES", "SESSION_HOURS"):
        monkeypatch.delenv(f"UDKAST_{name}", raising=False)

    def stand(**said):
        for name, value in said.items():
            monkeypatch.setenv(f"UDKAST_{name}", value)
        return read_shell()

    return stand


def test_alone_on_this_machine_is_what_nothing_said_means(place):
    assert place() == AT_HOME
    assert (AT_HOME.login, AT_HOME.address, AT_HOME.is_secure) == (Login.ALONE, "127.0.0.1", False)


def test_a_server_behind_a_tls_proxy_asks_for_tls_in_its_cookie(place):
    shell = place(LOGIN="lokal", ADDRESS="0.0.0.0", PUBLIC_URL="https://udkast.eksempel.dk/")
    assert shell == SERVER
    assert shell.hosts == ("127.0.0.1", "localhost", "udkast.eksempel.dk")
    assert (shell.is_secure, shell.cookie) == (True, "__Host-udkast")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"ADDRESS": "0.0.0.0"}, id="reachable-and-nobody-signs-in"),
        pytest.param(
            {"ADDRESS": "0.0.0.0", "PUBLIC_URL": "https://u.dk"}, id="proxy-and-nobody-signs-in"
        ),
        pytest.param({"PUBLIC_URL": "https://u.dk"}, id="proxy-on-loopback-and-nobody-signs-in"),
        pytest.param({"LOGIN": "lokal", "ADDRESS": "0.0.0.0"}, id="passwords-in-the-clear"),
        pytest.param({"LOGIN": "lokal", "ADDRESS": "::"}, id="every-ipv6-address"),
        pytest.param({"LOGIN": "lokal", "PUBLIC_URL": "http://u.dk"}, id="public-without-tls"),
        pytest.param({"LOGIN": "lokal", "PUBLIC_URL": "https://u.dk/app"}, id="public-with-path"),
        pytest.param({"LOGIN": "lokal", "PUBLIC_URL": "https://*.u.dk"}, id="public-wildcard"),
        pytest.param({"LOGIN": "lokal", "PUBLIC_URL": "u.dk"}, id="public-without-scheme"),
        pytest.param({"LOGIN": "Lokal"}, id="misspelt-login"),
        pytest.param({"LOGIN": "oidc"}, id="oidc-without-its-file"),
        pytest.param({"LOGIN": "lokal", "IDLE_MINUTES": "600"}, id="idle-for-ten-hours"),
    ],
)
def test_an_unsafe_place_is_refused_in_danish(place, said):
    with pytest.raises(InputError) as refused:
        place(**said)
    assert refused.value.user_message.endswith((".", "!"))


def test_the_app_does_not_start_where_others_can_reach_it_and_nobody_signs_in(tmp_path):
    command = [sys.executable, "-m", "drafting", "app", "--no-browser"]
    done = run(command, ROOT, tmp_path, UDKAST_ADDRESS="0.0.0.0")
    assert done.returncode == 2
    assert "Udkast starter ikke" in done.stderr
    assert "UDKAST_LOGIN" in done.stderr


def test_the_effective_settings_of_the_project_are_safe(tmp_path):
    code = (
        "from streamlit import config; from drafting.ui.settings import unsafe_settings;"
        "print(unsafe_settings(config.get_option))"
    )
    done = run([sys.executable, "-c", code], ROOT, tmp_path)
    assert done.stdout.strip() == "()", done.stdout + done.stderr


def test_the_app_does_not_start_with_an_unsafe_setting_from_the_users_home(tmp_path):
    folder = tmp_path / ".streamlit"
    folder.mkdir()
    (folder / "config.toml").write_text("[global]\ndevelopmentMode = true\n", "utf-8")
    command = [sys.executable, "-m", "drafting", "app", "--no-browser"]
    done = run(command, ROOT, tmp_path)
    assert done.returncode == 2
    assert "Udkast starter ikke" in done.stderr
    assert "global.developmentMode" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("port", ["80", "70000"])
def test_a_port_that_cannot_be_used_is_refused_in_danish(tmp_path, port):
    done = run([sys.executable, "-m", "drafting", "app", "--port", port], ROOT, tmp_path)
    assert done.returncode == 2
    assert f"Porten {port} kan ikke bruges" in done.stderr


def run(command, folder, home, **said):
    import os

    environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(ROOT), **said}
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=environment, timeout=60
    )
