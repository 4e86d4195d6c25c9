import pytest

from drafting.ui import server


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
