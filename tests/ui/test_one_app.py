"""The pages as one app on one store: what is answered on one page is there on the others."""

import copy

import pytest
from streamlit.testing.v1 import AppTest

from drafting.domain.decision import Outcome
from drafting.library.casefile import load_json
from drafting.storage import StepKind, drafts, service
from drafting.ui.merging import Side
from drafting.ui.places import EXAMPLES
from tests.conftest import ROOT
from tests.ui.conftest import close_store

pytestmark = pytest.mark.usefixtures("data_folder")
EXAMPLE = load_json(next(iter(EXAMPLES.values())).read_bytes(), source="31-20.json")
OPEN = copy.deepcopy(EXAMPLE)
OPEN["impairment"]["lasting"] = None


def window(key=None):
    """A browser window of its own, at the address of a case."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    if key is not None:
        app.query_params["sag"] = key
    return fine(app.run())


def fine(app):
    assert not app.exception, [error.message for error in app.exception]
    return app


def go(app, page):
    """Go to another page as the menu does: the address loses its parameters."""
    from drafting.ui.pages import PAGES

    (found,) = [one for one in PAGES if one.title == page]
    app.session_state["ud_wanted"] = found.url_path
    app.query_params.clear()
    return fine(app.run())


def press(app, label):
    return fine(next(one for one in app.button if one.label == label).click().run())


def words(app):
    pieces = (piece.body for piece in app.get("html"))
    return "\n".join([*pieces, *(piece.value for piece in app.text)])


def address(app):
    asked = app.query_params["sag"]
    return asked if isinstance(asked, str) else asked[0]


def vurdering(key):
    app = go(window(key), "Vurdering")
    app.text_input(key="ud_actor").set_value("Anna And")
    return fine(app.run())


def answer_lasting(app, yes, reason="Du er døv, og det er varigt."):
    app.radio(key="svar-impairment.lasting").set_value(yes)
    app.text_area(key="grund-impairment.lasting").set_value(reason)
    app.selectbox(key="kilde-impairment.lasting").set_value("Borgerens klage")
    return press(app, "Skriv svaret i sagen")


def lasting(key):
    return service.history(key, 1)[0].body["impairment"]["lasting"]


def test_the_pages_stand_in_the_order_of_the_work():
    from drafting.ui.pages import PAGES

    order = ["Sagsliste", "Sag", "Oplysninger", "Praksis", "Vurdering"]
    assert [one.title for one in PAGES] == [*order, "Udkast", "Kvalitetskontrol", "Brugere"]


def test_the_example_is_opened_on_its_page_and_found_again_the_next_time():
    app = press(window(), "Åbn eksemplet")
    assert [one.value for one in app.title] == ["Sag"]
    key = address(app)
    again = press(window(), "Åbn eksemplet")
    assert address(again) == key
    assert "er åbnet, som den sidst er gemt" in words(again)
    assert len(service.list_cases().rows) == 1


def test_the_case_stays_in_the_address_through_every_page():
    key = service.new_case(EXAMPLE, "anna").key
    app = window(key)
    for page in ("Sag", "Oplysninger", "Vurdering", "Sagsliste"):
        app = go(app, page)
        assert [one.value for one in app.title] == [page]
        assert address(app) == key


def test_an_answer_is_gemt_when_it_is_stored_and_a_new_server_has_it():
    key = service.new_case(OPEN, "anna").key
    app = answer_lasting(vurdering(key), "Ja")
    assert "Gemt (version 2) kl. " in words(app)
    assert lasting(key)["by"] == "Anna And"
    close_store()
    assert "Ændring" in words(go(window(key), "Sag"))


def test_two_windows_answer_the_same_question_and_the_second_person_chooses():
    key = service.new_case(OPEN, "anna").key
    first, second = vurdering(key), vurdering(key)
    answer_lasting(first, "Ja")
    answer_lasting(second, "Nej", "Der er udsigt til bedring.")
    said = words(second)
    assert "Vælg mellem to versioner" in [one.value for one in second.header]
    assert "Du er døv, og det er varigt." in said
    assert "Der er udsigt til bedring." in said
    assert lasting(key)["value"] is True
    press(second, "Gem den samlede version")
    assert "Vælg et svar alle steder" in words(second)
    assert lasting(key)["value"] is True
    next(one for one in second.radio if one.key.startswith("konflikt-")).set_value(Side.MINE)
    press(second, "Gem den samlede version")
    assert lasting(key)["value"] is False
    assert service.read_version(key, 2).body["impairment"]["lasting"]["value"] is True
    assert "Gemt (version 3)" in words(second)


def test_the_stored_version_can_be_kept_and_the_other_stays_as_a_side_version():
    key = service.new_case(OPEN, "anna").key
    first, second = vurdering(key), vurdering(key)
    answer_lasting(first, "Ja")
    answer_lasting(second, "Nej", "Der er udsigt til bedring.")
    press(second, "Behold den gemte version")
    assert lasting(key)["value"] is True
    (side,) = drafts.steps_of(key, StepKind.SIDE_VERSION)
    assert side.body["case"]["impairment"]["lasting"]["value"] is False
    assert "Ændring" in words(second)


def test_what_was_laid_aside_is_found_again_after_a_reload():
    key = service.new_case(OPEN, "anna").key
    first, second = vurdering(key), vurdering(key)
    answer_lasting(first, "Ja")
    answer_lasting(second, "Nej", "Der er udsigt til bedring.")
    app = press(window(key), "Sammenlign sideversion 1 med den gemte")
    assert "Der er udsigt til bedring." in words(app)
    press(app, "Brug min version")
    assert lasting(key)["value"] is False


def test_a_confirmed_fact_is_saved_in_the_case_with_the_name_of_the_person():
    key = service.new_case(EXAMPLE, "anna").key
    app = go(window(key), "Oplysninger")
    app.text_input(key="ud_actor").set_value("Anna And")
    fine(app.run())
    press(app, "Bekræft")
    newest = service.history(key, 1)[0]
    assert newest.version == 2
    confirmed = [one["confirmed_by"] for each in newest.body["evidence"].values() for one in each]
    assert "Anna And" in confirmed
    assert "Gemt (version 2) kl. " in words(app)


def test_a_window_that_is_behind_says_so_and_shows_the_newest_when_asked():
    key = service.new_case(OPEN, "anna").key
    first, second = vurdering(key), vurdering(key)
    answer_lasting(first, "Ja")
    fine(second.run())
    assert "Der er gemt en nyere (version 2)" in words(second)
    press(second, "Vis den nyeste version")
    assert "Der er gemt en nyere" not in words(second)
    assert "Ændring" in words(second)


def test_a_file_that_says_something_else_than_the_stored_case_overwrites_nothing():
    import json

    key = service.new_case(EXAMPLE, "anna").key
    other = {**OPEN, "municipality": "Y Kommune"}
    app = window()
    app.file_uploader[0].upload("sag.json", json.dumps(other, default=float).encode())
    press(app, "Åbn sagsfilen")
    assert "filen siger noget andet" in words(app)
    assert "Y Kommune" in words(app)
    assert service.history(key)[0].version == 1
    press(app, "Brug min version")
    assert service.history(key)[0].body["municipality"] == "Y Kommune"


def choose(app, outcome, reason):
    app.radio(key="valgt-resultat").set_value(outcome)
    app.text_area(key="valgt-grund").set_value(reason)
    return press(app, "Registrér dit valg")


def test_a_choice_of_outcome_is_a_step_of_the_case_and_outlives_the_window():
    key = service.new_case(EXAMPLE, "anna").key
    choose(vurdering(key), Outcome.REMITTED, "Behovet er ikke undersøgt nok.")
    (step,) = drafts.steps_of(key, StepKind.DECISION)
    assert step.body["outcome"] == "hjemvisning"
    assert step.body["proposed"] == "ændring"
    assert step.body["decided_by"] == "Anna And"
    assert step.saved_by == service.default_actor()  # the trail names who is logged in, untyped
    app = vurdering(key)
    assert "Anna And har valgt hjemvisning" in words(app)
    press(app, "Fortryd valget")
    assert "har valgt hjemvisning" not in words(app)
    assert len(drafts.steps_of(key, StepKind.DECISION)) == 2


def test_a_choice_made_before_the_case_changed_must_be_made_again():
    key = service.new_case(OPEN, "anna").key
    app = choose(vurdering(key), Outcome.REMITTED, "Sagen er ikke oplyst.")
    answer_lasting(app, "Ja")
    assert "Sagen er ændret, siden Anna And valgte resultat" in words(app)


def test_a_fetched_letter_is_kept_with_what_made_it_and_once_only():
    key = service.new_case(EXAMPLE, "anna").key
    choose(vurdering(key), Outcome.REMITTED, "Behovet er ikke undersøgt nok.")
    app = go(window(key), "Sag")
    for _ in range(2):
        fetch = next(one for one in app.get("download_button") if one.label == "Hent som Word")
        fine(fetch.click().run())
    assert "gemt i forvejen som udkast 1" in words(app)
    (step,) = drafts.steps_of(key, StepKind.DRAFT)
    made = drafts.making_of(step)
    assert (made.case_version, made.decision, made.law_date) == (1, 1, "2020-11-24")
    draft = drafts.draft_of(step)
    assert draft.letter == "afgørelse"
    said = [one for part in draft.sections for each in part.paragraphs for one in each.sentences]
    assert any(one.source.facts for one in said)


def test_a_store_that_cannot_be_opened_is_said_in_danish_on_every_page(tmp_path, monkeypatch):
    service.store()
    in_the_way = tmp_path / "en-fil"
    in_the_way.write_text("x", "utf-8")
    with monkeypatch.context() as broken:
        broken.setenv("UDKAST_DATA", str(in_the_way))
        app = window("0" * 32)
        for page in ("Sagsliste", "Sag", "Oplysninger", "Vurdering"):
            said = words(go(app, page))
            assert "Sagerne kan ikke åbnes lige nu" in said
            assert "Det, der er gemt, er ikke ændret" in said


def test_an_unknown_case_in_the_address_is_said_and_can_be_left():
    app = window("0" * 32)
    assert "Sagen findes ikke" in words(app)
    assert "Ny sag" in [one.value for one in app.header]
    assert "Der er ikke åbnet en sag" in words(go(app, "Sag"))


def test_a_save_the_disk_refuses_is_never_called_gemt(monkeypatch):
    from drafting.storage import DiskFullError

    def full(*_):
        raise DiskFullError("full", user_message="Disken er fuld, og ændringen er IKKE gemt.")

    key = service.new_case(OPEN, "anna").key
    app = vurdering(key)
    monkeypatch.setattr(service, "save_case", full)
    answer_lasting(app, "Ja")
    said = words(app)
    assert "IKKE gemt" in said
    assert "Gemt (version 2)" not in said
    assert app.text_area(key="grund-impairment.lasting").value == "Du er døv, og det er varigt."
