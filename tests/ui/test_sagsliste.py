"""Sagsliste: what is shown is in the store, and a reload of the address shows it again."""

import json

import pytest

from drafting.storage import drafts, service
from tests.storage.conftest import BODY

SCRIPT = """
from datetime import UTC, datetime
from drafting.ui import state
from drafting.ui.views.sagsliste import show
state.begin(datetime.now(UTC))
show()
"""


@pytest.fixture
def home(data_folder, tmp_path, monkeypatch):
    example = tmp_path / "31-20.json"
    example.write_text(json.dumps({**BODY, "case_id": "31-20"}), "utf-8")
    monkeypatch.setattr("drafting.ui.views.ny_sag.EXAMPLES", {"31-20": example})


def page(key=None):
    from streamlit.testing.v1 import AppTest

    app = AppTest.from_string(SCRIPT, default_timeout=20)
    if key is not None:
        app.query_params["sag"] = key
    app.run()
    assert not app.exception
    return app


def press(app, label):
    found = next(button for button in app.button if button.label == label)
    found.click().run()
    assert not app.exception
    return app


def shown(app):
    return "\n".join([*(one.value for one in app.text), *(one.value for one in app.header)])


def alerts(app):
    return "\n".join(one.proto.body for one in app.get("html"))


def test_a_new_case_from_the_example_is_in_the_store_and_in_the_address(home):
    app = press(page(), "Åbn eksemplet")
    (row,) = service.list_cases().rows
    assert app.query_params["sag"] in (row.key, [row.key])
    assert "Æblerød Kommune" in shown(app)
    assert "(version 1)" in shown(app)
    press(app, "Åbn eksemplet")
    assert len(service.list_cases().rows) == 1
    press(app, "Opret en ny kopi")
    assert {one.case_id for one in service.list_cases().rows} == {"31-20", "31-20-2"}


def test_a_reload_after_the_server_is_gone_shows_the_same_case(home):
    key = service.new_case(BODY, "anna").key
    drafts.record_decision(key, {"outcome": None}, 1, "anna")
    service.store().close()
    service._open.cache_clear()
    text = shown(page(key))
    assert "Sag 26\\-10000" in text
    assert "under udarbejdelse" in text
    assert "gemt" in text
    assert "af anna" in text


def test_a_case_is_opened_from_the_list_and_closed_again(home):
    key = service.new_case(BODY, "anna").key
    app = press(page(), "Åbn 26\\-10000")
    assert app.query_params["sag"] in (key, [key])
    assert any(button.label == "Luk sagen" for button in app.button)
    press(app, "Luk sagen")
    assert "sag" not in app.query_params


def test_a_status_is_shown_and_nobody_can_set_it_by_hand(home):
    app = page(service.new_case(BODY, "anna").key)
    assert "Gem status" not in [button.label for button in app.button]
    assert "Sagens status" not in [one.label for one in app.selectbox]
    assert "· ny ·" in shown(app)


def test_a_case_file_is_uploaded_and_a_bad_one_is_refused_in_danish(home):
    app = page()
    app.file_uploader[0].upload("sag.json", json.dumps(BODY).encode(), "application/json")
    press(app, "Åbn sagsfilen")
    assert [row.case_id for row in service.list_cases().rows] == ["26-10000"]
    app = page()
    app.file_uploader[0].upload("<b>.json", b"{", "application/json")
    press(app, "Åbn sagsfilen")
    assert "ikke gyldig JSON" in alerts(app)
    assert "<b>" not in alerts(app)
    assert len(service.list_cases().rows) == 1


def test_an_unknown_case_in_the_address_is_said_and_the_list_is_still_there(home):
    app = page("findes-ikke")
    assert "Sagen findes ikke" in alerts(app)
    assert "Sager" in shown(app)


def test_somebody_elses_reservation_is_seen(home):
    key = service.new_case(BODY, "anna").key
    service.reserve_case(key, "Anna Ågård")
    assert "Anna Ågård arbejder i sagen indtil" in shown(page(key))


def test_a_municipality_that_is_markdown_is_only_text(home):
    service.new_case({**BODY, "municipality": "![x](http://x.dk/y.png)"}, "anna")
    app = page()
    assert "![x](http://x.dk/y.png)" in shown(app)
    assert all("http" not in one.value for one in app.markdown)
