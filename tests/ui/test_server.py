import logging

import pytest

from drafting.ui import server


def test_the_log_of_an_unexpected_error_has_its_place_and_no_text_of_the_case(caplog):
    try:
        raise ValueError("Anna And, 010190-1234")
    except ValueError as error:
        said = server.place_of(error)
        record = logging.LogRecord("x", 40, "x", 1, "%s", (str(error),), (type(error), error, None))
    assert said.startswith("test_server.py:")
    assert server.without_case_text(record)
    assert "010190" not in logging.Formatter().format(record)


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
