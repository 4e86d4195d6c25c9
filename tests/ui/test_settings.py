import subprocess
import sys

import pytest

from drafting.ui.settings import SAFE_SETTINGS, unsafe_settings
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


def run(command, folder, home):
    import os

    environment = {**os.environ, "HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=environment, timeout=60
    )
