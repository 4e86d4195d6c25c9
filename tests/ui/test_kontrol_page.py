"""The page Kvalitetskontrol without a browser: what it says in every state, to whom."""

import pytest
from streamlit.testing.v1 import AppTest

from drafting.office import control
from drafting.office.reviewing import ALONE
from drafting.storage import service
from tests.conftest import ROOT
from tests.office.life import ANNA, BO, PEOPLE, TODAY, approve, decided, everybody_in, hand_over
from tests.ui.conftest import close_store, set_as_the_server_sets

PAGE = "kvalitetskontrol"


@pytest.fixture
def office(data_folder, monkeypatch, tmp_path):
    """A store with people; who sits at the screen is said by the test, not by a cookie."""
    monkeypatch.setenv("UDKAST_LOGIN", "lokal")
    monkeypatch.setattr("drafting.storage.drafts._ROOT", tmp_path)
    everybody_in()
    yield monkeypatch
    close_store()


def shown_to(office, user, key):
    office.setattr("drafting.ui.person.signed_in", lambda now: user)
    office.setattr("drafting.ui.person.watch", lambda clock: None)  # there is no cookie to watch
    set_as_the_server_sets(office)
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["sag"] = key
    app.run()
    app.session_state["ud_wanted"] = PAGE
    app.query_params.clear()
    return fine(app.run())


def fine(app):
    assert not app.exception, [error.message for error in app.exception]
    return app


def words(app):
    return "\n".join([piece.body for piece in app.get("html")] + [t.value for t in app.markdown])


def press(app, label):
    return fine(next(one for one in app.button if one.label == label).click().run())


def labels(app):
    return {one.label for one in app.button}


def test_the_headings_stand_in_order_and_the_officer_can_hand_over(office):
    app = shown_to(office, ANNA, decided())
    assert [one.value for one in app.title] == ["Kvalitetskontrol"]
    order = ["Automatisk kontrol", "Kommentarer", "Brevet", "Forskelle", "Send til kontrol"]
    assert [one.value for one in app.header] == order
    app = press(app, "Send til kontrol")
    assert "Sagen er sendt til kontrol hos Bo Birk." in words(app)
    assert "Sagen er til kontrol hos Bo Birk." in words(app)
    assert "Send til kontrol" not in labels(app)
    assert "Tag sagen tilbage" in labels(app)


def test_the_reviewer_approves_only_with_a_tick_and_the_officer_then_sends(office):
    key = decided()
    hand_over(ANNA, key, "bo")
    app = press(shown_to(office, BO, key), "Godkend afgørelsen")
    assert "Sæt kryds ved, at du har læst afgørelsen" in words(app)
    app.checkbox(key="kontrol-læst").check()
    app.checkbox(key="kontrol-punkt-hjemmel").check()
    assert "Afgørelsen er godkendt." in words(press(app, "Godkend afgørelsen"))
    last = control.read_control(BO, key, TODAY).history[-1]
    assert last.body["gone_through"] == ["hjemmel"]
    assert last.body["statement"].startswith("Jeg, Bo Birk, har læst")
    app = press(shown_to(office, ANNA, key), "Registrér som sendt")
    assert "Afgørelsen er registreret som sendt." in words(app)
    assert labels(app).isdisjoint({"Registrér som sendt", "Tag sagen tilbage", "Gem kommentaren"})


def test_a_change_ends_the_approval_and_both_are_told_what_changed(office):
    key = decided()
    hand_over(ANNA, key, "bo")
    approve(BO, key)
    service.add_document(key, ("Nyt brev", "text/plain", b"nyt"), "anna")
    for user in (ANNA, BO):
        app = shown_to(office, user, key)
        assert "Godkendelsen gælder ikke længere: sagens dokumenter er ændret." in words(app)
        assert labels(app).isdisjoint({"Registrér som sendt", "Godkend afgørelsen"})


def test_who_only_leads_reads_and_has_nothing_to_press(office):
    key = decided()
    hand_over(ANNA, key, "bo")
    app = shown_to(office, PEOPLE["lea"], key)
    assert "Brevet" in [one.value for one in app.header]
    assert labels(app).isdisjoint({"Godkend afgørelsen", "Gem kommentaren", "Tag sagen tilbage"})


def test_a_text_of_a_comment_or_a_reason_is_never_read_as_markup(office):
    evil = "<img src=x onerror=alert(1)> **fed** [x](http://evil.example)"
    key = decided()
    hand_over(ANNA, key, "bo")
    control.comment(BO, key, "resultat", evil)
    control.return_case(BO, key, evil)
    said = words(shown_to(office, ANNA, key))
    assert "<img" not in said
    assert said.count("&lt;img") == 3


def test_alone_on_a_machine_the_page_says_that_nothing_can_be_approved(data_folder, monkeypatch):
    from drafting.office.door.mode import single_user

    key = decided(owner=single_user())
    app = shown_to(monkeypatch, single_user(), key)
    assert ALONE in words(app)
    assert "Send til kontrol" not in labels(app)
