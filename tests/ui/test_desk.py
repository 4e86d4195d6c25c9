"""The open case and the store: an answer is saved when the page says so, and a reload shows it."""

import pytest
from streamlit.testing.v1 import AppTest

from drafting.domain.decision import Outcome
from drafting.library.casefile import load_json
from drafting.storage import service
from tests.conftest import CONTRACT, ROOT

R01 = load_json((CONTRACT / "cases" / "R01.json").read_bytes(), source="R01.json")


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name in ("UDKAST_KEY_FILE", "UDKAST_DATABASE_URL", "UDKAST_ANCHOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("UDKAST_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(ROOT)
    yield tmp_path
    service.store().close()
    service._open.cache_clear()


def unanswered():
    return {**R01, "impairment": {**R01["impairment"], "lasting": None}}


def page(name, key=None):
    def show(name):
        import importlib
        from datetime import UTC, datetime

        from drafting.ui import desk, state

        state.begin(datetime(2026, 11, 22, 10, 0, tzinfo=UTC))
        desk.follow_address()
        importlib.import_module(f"drafting.ui.views.{name}").show()

    app = AppTest.from_function(show, args=(name,), default_timeout=60)
    if key:
        app.query_params["sag"] = key
    return fine(app.run())


def fine(app):
    assert not app.exception, [error.message for error in app.exception]
    return app


def words(app):
    return "\n".join(piece.body for piece in app.get("html"))


def press(app, label):
    return fine(next(one for one in app.button if one.label == label).click().run())


def test_an_answer_is_in_the_store_before_the_page_says_gemt_and_a_reload_shows_it(home):
    key = service.new_case(unanswered(), "anna").key
    app = page("vurdering", key)
    app.text_input(key="ud_actor").set_value("Anna And")
    app.radio[0].set_value("Ja")
    app.text_area[0].set_value("Du er døv, og det er varigt.")
    app.selectbox[0].set_value("Borgerens klage")
    press(app, "Skriv svaret i sagen")
    assert "er gemt, og sagen er vurderet igen" in words(app)
    stored = service.open_case(key, "anna").version
    assert stored.version == 2
    assert stored.body["impairment"]["lasting"]["reason"] == "Du er døv, og det er varigt."
    assert "Ændring" in words(page("vurdering", key))


def test_the_second_of_two_answers_is_refused_and_overwrites_nothing(home):
    key = service.new_case(unanswered(), "anna").key
    app = page("vurdering", key)
    service.save_case(key, {**unanswered(), "municipality": "Y Kommune"}, 1, "bo")
    app.text_input(key="ud_actor").set_value("Anna And")
    app.radio[0].set_value("Ja")
    app.text_area[0].set_value("Du er døv, og det er varigt.")
    app.selectbox[0].set_value("Borgerens klage")
    press(app, "Skriv svaret i sagen")
    assert "Svaret er ikke skrevet i sagen" in words(app)
    assert service.open_case(key, "anna").version.body["municipality"] == "Y Kommune"


def test_the_example_opened_on_the_page_sag_is_put_in_the_list_when_asked(home):
    app = press(page("sag"), "Åbn eksemplet")
    assert service.list_cases().rows == ()
    press(app, "Gem i sagslisten")
    (row,) = service.list_cases().rows
    assert app.query_params["sag"] in (row.key, [row.key])
    assert service.open_case(row.key, "anna").version.body == R01
    press(app, "Luk sagen")
    assert "sag" not in app.query_params


def test_a_persons_choice_outlives_a_reload_and_is_void_when_the_case_changes(home):
    key = service.new_case(R01, "anna").key
    app = page("vurdering", key)
    app.text_input(key="ud_actor").set_value("Anna And")
    app.radio(key="valgt-resultat").set_value(Outcome.REMITTED)
    app.text_area(key="valgt-grund").set_value("Behovet er ikke undersøgt nok.")
    press(app, "Registrér dit valg")
    again = page("vurdering", key)
    assert "Anna And har valgt hjemvisning" in words(again)
    service.save_case(key, {**R01, "municipality": "Y Kommune"}, 1, "bo")
    assert "Sagen er ændret, siden du valgte resultat" in words(page("vurdering", key))
    press(again, "Fortryd valget")
    assert "har valgt" not in words(page("vurdering", key))


def test_an_address_of_no_case_is_answered_in_danish(home):
    app = page("sag", "findes-ikke")
    assert "Fejl" in words(app)
    assert "sag" not in app.query_params


def test_the_app_begins_with_the_list_and_has_a_page_for_each_step(home):
    from drafting.ui.pages import PAGES

    app = fine(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run())
    assert len({page.url_path for page in PAGES}) == len(PAGES) == 5
    assert [title.value for title in app.title] == ["Sagsliste"]
