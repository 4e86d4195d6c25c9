"""Whoever runs the program asks if all is well; nobody else is answered, and nobody is named."""

import asyncio
import re

import pytest

from drafting.cli.main import main
from drafting.office import health
from drafting.storage import service
from drafting.ui.health import Health
from drafting.ui.origin import SameOrigin
from tests.storage.conftest import body

pytestmark = pytest.mark.usefixtures("data_folder")


def ask(path, client="127.0.0.1", app=None, kind="http", **headers):
    """One request to the layer; returns (status, text), or what the layer behind it said."""
    sent = []

    async def behind(scope, receive, send):
        sent.append({"type": "passed on", "status": 0})

    async def receive():
        return {"type": "http.request"}

    async def send(message):
        sent.append(message)

    pairs = [(k.replace("_", "-").lower().encode(), v.encode()) for k, v in headers.items()]
    scope = {"type": kind, "path": path, "headers": pairs, "client": (client, 1)}
    asyncio.run((app or Health)(behind)(scope, receive, send))
    text = b"".join(one.get("body", b"") for one in sent).decode("utf-8")
    return sent[0].get("status", sent[0].get("code")), text


def test_alive_and_ready_are_said_and_everything_else_is_passed_on():
    assert ask("/sundhed") == (200, '{"status": "kører"}')
    status, text = ask("/sundhed/klar")
    assert (status, '"status": "klar"' in text) == (200, True)
    assert ask("/")[0] == 0
    assert ask("/sundhed", kind="websocket")[0] == 0


def test_a_store_that_cannot_save_is_alive_and_not_ready(data_folder):
    service.new_case(body(), "anna")
    service.store().guard = "Filen med ankeret mangler."
    status, text = ask("/sundhed/klar")
    assert (status, "Filen med ankeret mangler." in text) == (503, True)
    assert ask("/sundhed")[0] == 200
    assert 'udkast_check_ok{check="sager"} 0' in ask("/metrics")[1]


def test_a_full_disk_is_not_ready_and_a_missing_index_is_only_noted(monkeypatch):
    monkeypatch.setattr(health, "_free", lambda: 999)
    status, text = ask("/sundhed/klar")
    assert (status, '"fejl": ["disk"' in text) == (503, True)
    assert "søgeindeks" in text


@pytest.mark.parametrize("path", ["/sundhed", "/sundhed/klar", "/metrics"])
def test_nobody_from_outside_is_answered_without_the_token(path, monkeypatch):
    assert ask(path, "10.0.0.5")[0] == 404
    assert ask(path, X_Forwarded_For="127.0.0.1")[0] == 404
    assert ask(path, "10.0.0.5", Authorization="Bearer ")[0] == 404
    monkeypatch.setenv("UDKAST_METRICS_TOKEN", "hemmelig")
    assert ask(path, "10.0.0.5", Authorization="Bearer forkert")[0] == 404
    assert ask(path, "10.0.0.5", Authorization="Bearer hemmelig")[0] == 200


def test_the_figures_are_prometheus_text_without_a_name_or_a_case():
    key = service.new_case(body(), "anna").key
    text = ask("/metrics")[1]
    assert 'udkast_cases{status="ny"} 1' in text
    for line in text.splitlines():
        form = r"# TYPE udkast_\w+ (gauge|counter)|udkast_\w+(\{\w+=\"[^\"\\]+\"\})? [0-9]+"
        assert re.fullmatch(form, line), line
    for word in ("anna", key, "26-10000", "Æblerød"):
        assert word not in text


def test_the_command_says_what_is_well_and_fails_where_nobody_can_work(capsys, monkeypatch):
    assert main(["health"]) == 0
    assert "ok      sager: Sagerne kan læses og gemmes." in capsys.readouterr().out
    monkeypatch.setattr(health, "_free", lambda: 999)
    assert main(["health"]) == 1
    assert "FEJL    disk" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("origin", "host", "let_in"),
    [
        ("https://udkast.eksempel.dk", "udkast.eksempel.dk", True),
        ("http://127.0.0.1:8501", "127.0.0.1:8501", True),
        ("https://ond.example", "127.0.0.1:8501", False),
        ("http://127.0.0.1:9999", "127.0.0.1:8501", False),
        ("null", "127.0.0.1:8501", False),
    ],
)
def test_a_websocket_another_site_opens_is_refused(origin, host, let_in):
    said = ask("/_stcore/stream", app=SameOrigin, kind="websocket", Origin=origin, Host=host)[0]
    assert said == (0 if let_in else 1008)


def test_a_template_that_was_changed_after_its_approval_is_not_ready(tmp_path, monkeypatch):
    from drafting.rendering import chosen

    changed = tmp_path / "brev.docx"
    changed.write_bytes(chosen.BUILT_IN.read_bytes() + b"x")
    pinned = chosen.BUILT_IN.with_suffix(".docx.sha256").read_text("ascii")
    changed.with_suffix(".docx.sha256").write_text(pinned, "ascii")
    monkeypatch.setattr(chosen, "BUILT_IN", changed)
    status, text = ask("/sundhed/klar")
    assert (status, '"fejl": ["skabelon"' in text) == (503, True)
