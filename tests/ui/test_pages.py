"""Each page through Streamlit's own test driver, on the real line from case file to letter."""

import copy

import pytest
from streamlit.testing.v1 import AppTest

from drafting.library.casefile import load_json
from drafting.storage import drafts, service
from tests.conftest import CONTRACT, ROOT

pytestmark = pytest.mark.usefixtures("data_folder")
R01 = load_json((CONTRACT / "cases" / "R01.json").read_bytes(), source="R01.json")


def words(app):
    """Return all the HTML and text on the page."""
    return "\n".join([*(piece.body for piece in app.get("html")), *(t.value for t in app.text)])


def sag(data=None):
    return page("sag", data)


def vurdering(data=None):
    return page("vurdering", data)


def page(name, data):
    """Run one page on its own; with a case that is the open one, stored first."""

    def show(name):
        import importlib
        from datetime import UTC, datetime

        from drafting.ui import state

        state.begin(datetime(2026, 11, 22, 10, 0, tzinfo=UTC))
        importlib.import_module(f"drafting.ui.views.{name}").show()

    app = AppTest.from_function(show, args=(name,), default_timeout=60)
    if data is not None:
        app.query_params["sag"] = service.new_case(data, "anna").key
    return fine(app.run())


def stored(app):
    """The newest version of the open case, as it lies in the store."""
    asked = app.query_params["sag"]
    key = asked if isinstance(asked, str) else asked[0]
    return service.history(key, 1)[0]


def press(app, label):
    return fine(next(one for one in app.button if one.label == label).click().run())


def fine(app):
    assert not app.exception, [error.message for error in app.exception]
    return app


def without(path, data=R01):
    changed = copy.deepcopy(data)
    node = changed
    *steps, last = path
    for step in steps:
        node = node[step]
    node[last] = None
    return changed


def test_the_app_opens_on_the_list_where_a_case_is_opened(monkeypatch):
    monkeypatch.chdir(ROOT)
    app = fine(AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run())
    assert [title.value for title in app.title] == ["Sagsliste"]
    assert "Åbn eksemplet" in [button.label for button in app.button]


def test_the_example_of_31_20_is_changed_to_twenty_hours_from_july():
    app = press(sag(), "Åbn eksemplet")
    said = words(app)
    assert "Ændring" in said
    assert "20 timer" in said
    assert "1. juli 2020" in said
    assert "29-19" in said
    assert "BEK1174 § 15" in said
    assert "Kommunens afgørelse" in said


def test_the_headings_go_from_one_to_two():
    app = sag(R01)
    assert len(app.title) == 1
    assert len(app.header) >= 4


def test_a_case_file_is_taken_from_the_officers_computer():
    app = sag()
    content = (CONTRACT / "cases" / "S04.json").read_bytes()
    app.file_uploader[0].upload("S04.json", content, "application/json")
    press(app, "Åbn sagsfilen")
    assert "Stadfæstelse" in words(app)


BAD_FILES = [
    pytest.param(b"{", "er ikke gyldig JSON", id="not-json"),
    pytest.param(b'{"schema": 1}', "mangler og skal udfyldes", id="a-field-is-missing"),
    pytest.param(b"\xff\xfe\x00", "UTF-8", id="not-text"),
    pytest.param(b"[]", "skal indeholde ét objekt", id="not-an-object"),
]


@pytest.mark.parametrize(("content", "says"), BAD_FILES)
def test_a_file_that_is_no_case_file_is_refused_in_one_danish_sentence(content, says):
    app = sag()
    app.file_uploader[0].upload("fil.json", content, "application/json")
    press(app, "Åbn sagsfilen")
    assert says in words(app)
    assert service.list_cases().rows == ()


def test_case_text_with_markup_is_shown_as_the_words_it_is():
    data = copy.deepcopy(R01)
    data["municipality"] = "<img src=x> ![y](http://evil.example/y) Kommune"
    data["occupations"][0]["name"] = "<b>butik</b>"
    app = sag(data)
    said = words(app)
    assert "<img" not in said
    assert "&lt;img src=x&gt;" in said
    assert "<b>butik" not in said
    assert not [one.value for one in app.markdown if "evil" in one.value]


def test_without_a_case_the_page_vurdering_says_where_to_open_one():
    assert "Åbn den på siden Sagsliste" in words(vurdering())


def test_the_trace_shows_status_in_words_facts_with_source_and_law():
    app = vurdering(R01)
    said = words(app)
    assert "Opfyldt" in said
    assert "RSL § 67, stk. 1" in said
    assert "Borgerens klage" in said
    labels = [one.label for one in app.expander]
    assert any("Opfyldt – " in label for label in labels)


def test_an_open_question_is_never_pre_filled():
    app = vurdering(without(("impairment", "lasting")))
    assert app.radio[0].label == "Svar"
    assert app.radio[0].value is None
    assert app.text_area[0].value == ""
    assert app.selectbox[0].value is None


def test_a_skoen_without_a_reason_is_not_written_and_the_page_says_what_is_missing():
    app = vurdering(without(("impairment", "lasting")))
    app.radio[0].set_value("Ja")
    press(app, "Skriv svaret i sagen")
    assert "mangler en begrundelse, en kilde og dit navn" in words(app)


def test_an_answered_skoen_is_in_the_case_and_the_case_is_examined_again():
    app = vurdering(without(("impairment", "lasting")))
    assert "Kan ikke afgøres endnu" in words(app)
    app.text_input(key="ud_actor").set_value("Anna And")
    app.radio[0].set_value("Ja")
    app.text_area[0].set_value("Du er døv, og det er varigt.")
    app.selectbox[0].set_value("Borgerens klage")
    press(app, "Skriv svaret i sagen")
    said = words(app)
    assert "er skrevet i sagen" in said
    assert "Ændring" in said
    answer = stored(app).body["impairment"]["lasting"]
    assert answer == {
        "value": True,
        "reason": "Du er døv, og det er varigt.",
        "source": "Borgerens klage",
        "by": "Anna And",
        "at": "2026-11-22T10:00:00+00:00",
    }


def test_hours_with_a_dot_are_refused_and_hours_with_a_comma_are_taken():
    app = vurdering(without(("occupations", 0, "weekly_hours")))
    app.text_input(key="ud_actor").set_value("Anna And")
    field = app.text_input(key="svar-occupations[0].weekly_hours")
    field.set_value("37.5")
    app.selectbox[0].set_value("Borgerens klage")
    press(app, "Skriv svaret i sagen")
    assert "med komma før decimalerne" in words(app)
    app.text_input(key="svar-occupations[0].weekly_hours").set_value("70,5")
    press(app, "Skriv svaret i sagen")
    assert float(stored(app).body["occupations"][0]["weekly_hours"]) == 70.5


def choose(app, outcome, reason):
    app.text_input(key="ud_actor").set_value("Anna And")
    app.radio(key="valgt-resultat").set_value(outcome)
    app.text_area(key="valgt-grund").set_value(reason)
    return press(app, "Registrér dit valg")


def test_a_choice_that_differs_from_the_proposal_needs_a_reason():
    from drafting.domain.decision import Outcome

    app = choose(vurdering(R01), Outcome.UPHELD, "")
    assert "hvorfor du vælger et andet resultat" in words(app)
    assert drafts.steps_of(stored(app).key) == ()


def test_a_persons_own_choice_is_shown_apart_from_the_proposal():
    from drafting.domain.decision import Outcome

    app = choose(vurdering(R01), Outcome.REMITTED, "Behovet er ikke undersøgt nok.")
    said = words(app)
    assert "Anna And har valgt hjemvisning" in said
    assert "Behovet er ikke undersøgt nok." in said
    assert "Ændring" in said


def try_answer(app, path, typed):
    app.selectbox(key="prøv-oplysning").set_value(path)
    app.text_input(key="prøv-svar").set_value(typed)
    return press(app, "Prøv")


def test_what_if_compares_and_writes_nothing_in_the_case():
    app = vurdering(R01)
    said = words(try_answer(app, "impairment.lasting", "nej"))
    assert "Med det prøvede svar" in said
    assert "Intet er skrevet i sagen" in said
    assert stored(app).version == 1


def test_what_if_refuses_hours_with_a_dot():
    app = try_answer(vurdering(R01), "occupations[0].weekly_hours", "30.5")
    assert "med komma før decimalerne" in words(app)
