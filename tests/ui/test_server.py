import asyncio

import pytest

from drafting.ui import server
from drafting.ui.access_log import AccessLog


def test_no_browser_is_opened_on_a_machine_without_a_screen(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert server.a_browser() is None


@pytest.mark.parametrize("argument", [[], ["--port", "x"]])
def test_the_server_needs_a_port(argument, capsys):
    with pytest.raises(SystemExit) as left:
        server.main(argument)
    assert left.value.code == 2


@pytest.mark.parametrize(
    ("path", "noted"),
    [
        ("/media/4f88aac12f18edfd.docx", "/media/"),
        ("/_stcore/upload_file/en-session/en-fil", "/_stcore/upload_file/"),
        ("/sag", "/sag"),
    ],
)
def test_the_log_holds_nothing_that_opens_a_file(path, noted, caplog):
    async def app(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(_message):
        pass

    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"sag=1"}
    with caplog.at_level("INFO", logger="udkast.access"):
        asyncio.run(AccessLog(app)(scope, None, send))
    (record,) = caplog.records
    assert record.udkast_facts["path"] == noted
