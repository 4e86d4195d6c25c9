"""What each role sees of the screens: its pages, its lists, and no more."""

import pytest
from streamlit.testing.v1 import AppTest

from drafting.library.casefile import load_json
from drafting.office import cases
from drafting.office.people import Assignment
from drafting.storage import service
from drafting.storage.people import assign, deactivate
from drafting.ui.places import EXAMPLES
from tests.conftest import ROOT
from tests.office.conftest import office, person  # noqa: F401  (an office where people sign in)
from tests.ui.conftest import set_as_the_server_sets

EXAMPLE = load_json(next(iter(EXAMPLES.values())).read_bytes(), source="31-20.json")


@pytest.fixture
def window(office, monkeypatch):  # noqa: F811
    """A browser window where somebody has signed in; the door itself is tested elsewhere."""

    def open_for(user, key=None):
        monkeypatch.setattr("drafting.ui.person.signed_in", lambda _now: user)
        monkeypatch.setattr("drafting.ui.person.watch", lambda _clock: None)
        set_as_the_server_sets(monkeypatch)
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        if key is not None:
            app.query_params["sag"] = key
        app.run()
        assert not app.exception, [error.message for error in app.exception]
        return app

    return open_for


def words(app):
    pieces = (piece.body for piece in app.get("html"))
    return "\n".join([*pieces, *(piece.value for piece in app.text)])


def titles(user):
    from drafting.ui.pages import pages_for

    return {page.title for page in pages_for(user)}


def case_of(owner, number, reviewer=""):
    key = service.new_case({**EXAMPLE, "case_id": number}, owner).key
    assign(service.store(), key, Assignment(owner, reviewer), "drift")
    return key


def test_the_menu_holds_the_pages_a_role_can_use(office):  # noqa: F811
    anna, ada = person("anna", "sagsbehandler"), person("ada", "administrator")
    assert "Brugere" not in titles(anna)
    assert {"Sagsliste", "Sag", "Oplysninger", "Vurdering"} <= titles(anna)
    assert titles(ada) == {"Brugere"}
    assert titles(person("ingen")) == set()
    assert titles(person("begge", "administrator", "leder")) >= {"Brugere", "Sagsliste"}


def test_an_officer_sees_their_own_cases_only(window):
    anna = person("anna", "sagsbehandler")
    case_of("anna", "26-1")
    case_of("bo", "26-2")
    said = words(window(anna))
    assert "26-1" in said
    assert "26-2" not in said


def test_a_reviewer_sees_what_is_to_be_reviewed_and_cannot_make_a_case(window):
    kim = person("kim", "kvalitetskontrollant")
    case_of("anna", "26-1", "kim")
    case_of("anna", "26-2")
    app = window(kim)
    assert "26-1" in words(app)
    assert "26-2" not in words(app)
    assert "Ny sag" not in [one.value for one in app.header]


def test_a_leader_who_is_an_officer_too_chooses_between_the_two_lists(window):
    lis = person("lis", "sagsbehandler", "leder")
    case_of("lis", "26-1")
    case_of("anna", "26-2")
    app = window(lis)
    assert app.radio(key="sagsliste-hylde").options == ["Mine", "Alle"]
    assert "26-2" not in words(app)
    app.radio(key="sagsliste-hylde").set_value("Alle").run()
    assert "26-2" in words(app)


def test_somebody_elses_case_in_the_address_is_refused_and_nothing_of_it_is_shown(window):
    anna = person("anna", "sagsbehandler")
    key = case_of("bo", "26-2")
    app = window(anna, key)
    assert "Du kan ikke åbne sagen" in words(app)
    assert "26-2" not in words(app)
    assert "sag" not in app.query_params


def test_a_number_that_is_somebody_elses_is_said_to_be_taken_and_a_copy_finds_its_own(window):
    anna = person("anna", "sagsbehandler")
    case_of("bo", str(EXAMPLE["case_id"]))
    app = window(anna)
    next(one for one in app.button if one.label == "Åbn eksemplet").click().run()
    assert "findes allerede" in words(app)
    assert cases.list_own(anna).rows == ()
    next(one for one in app.button if one.label == "Opret en ny kopi").click().run()
    assert [row.case_id for row in cases.list_own(anna).rows] == [f"{EXAMPLE['case_id']}-2"]


def test_the_name_beside_an_answer_is_the_signed_in_persons_and_nobody_types_another(window):
    anna = person("anna", "sagsbehandler")
    app = window(anna, case_of("anna", "26-1"))
    assert "Anna" in words(app)
    assert not [one for one in app.sidebar.text_input if one.label == "Dit navn"]
    assert "Enkeltbrugertilstand" not in words(app)


def test_an_access_closed_while_the_window_is_open_shows_nothing_more(window):
    anna = person("anna", "sagsbehandler")
    app = window(anna, case_of("anna", "26-1"))
    assert "26-1" in words(app)
    deactivate(service.store(), "anna", "drift")
    app.run()
    assert "din adgang til Udkast er lukket" in words(app)
    assert "26-1" not in words(app)


def test_a_person_without_a_role_is_told_whom_to_ask(window):
    assert "har ingen rolle" in words(window(person("ingen")))


def test_alone_on_a_machine_every_page_says_so(window, monkeypatch):
    from drafting.office.door.mode import single_user

    monkeypatch.delenv("UDKAST_LOGIN")
    app = window(single_user())
    for page in ("sagsliste", "sag", "oplysninger", "praksis", "vurdering"):
        app.session_state["ud_wanted"] = page
        app.run()
        assert "Enkeltbrugertilstand" in words(app), page
