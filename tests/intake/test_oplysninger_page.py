"""The page Oplysninger on its own: cards, answers, and what a case text may not do to it."""

from streamlit.testing.v1 import AppTest

from drafting.ui.views.vedlaeg import Waiting

APP = """
import streamlit as st
from drafting.ui.originals import Original
from drafting.ui.views.oplysninger import Desk, show
from drafting.ui.views.vedlaeg import Waiting
if "sag" not in st.session_state:
    st.session_state["sag"] = {
        "schema": 1, "case_id": "R01", "area": "personlig_assistance", "municipality": "X Kommune",
        "appealed_decision": {}, "documents": [
            {"name": "Kommunens afgørelse", "kind": "kommunens afgørelse", "text": TEXT}]}
    st.session_state["hukommelse"] = WAITING
    st.session_state["filer"] = {}
def write(case): st.session_state["sag"] = case
memory = st.session_state["hukommelse"]
def keep(name, data): st.session_state["filer"][name] = data
def find(name):
    data = st.session_state["filer"].get(name)
    return None if data is None else Original(name, len(data), lambda: data)
show(Desk(lambda: st.session_state["sag"], write, "Kim Sagsbehandler", memory, keep, find))
"""
TEXT = (
    "X Kommune traf afgørelse den 1. juli 2020. Du er døv og arbejder 70 timer om ugen. "
    "<script>alert(1)</script> ![billede](http://eksempel.dk/a.png)"
)


def page(waiting=()):
    memory = {"oplysninger_tegnsaet": list(waiting)}
    script = APP.replace("TEXT", repr(TEXT)).replace("WAITING", repr(memory))
    return AppTest.from_string(script, default_timeout=30).run()


def button(app, word, path):
    return next(b for b in app.button if b.label == word and path in b.key)


def html(app):
    return "\n".join(node.proto.body for node in app.get("html"))


def test_a_confirmed_fact_is_written_with_the_name_of_the_person():
    app = page()
    assert not app.exception
    button(app, "Bekræft", "occupations[0].weekly_hours").click().run()
    case = app.session_state["sag"]
    assert case["occupations"][0]["weekly_hours"] == 70
    (place,) = case["evidence"]["occupations[0].weekly_hours"]
    assert place["confirmed_by"] == "Kim Sagsbehandler"
    assert place["quote"] in TEXT
    said = "\n".join(one.value for one in app.markdown)
    assert "2 af" in said  # the municipality stood in the case file already


def test_a_rejected_fact_stays_unknown_and_does_not_come_back():
    app = page()
    button(app, "Afvis", "impairment.description").click().run()
    case = app.session_state["sag"]
    assert case["impairment"]["description"] is None
    assert not [b for b in app.button if b.label == "Bekræft" and "impairment" in b.key]


def test_a_correction_is_read_as_danish_and_a_doubtful_number_is_refused():
    app = page()
    field = next(t for t in app.text_input if t.key and "weekly_hours" in t.key)
    send = [b for b in app.button if b.label == "Gem rettelsen"]
    number = [b.label for b in app.button if b.label == "Gem rettelsen"]
    assert number
    field.set_value("37.5")
    index = [t.key for t in app.text_input if t.key and t.key.startswith("felt-")].index(field.key)
    send[index].click().run()
    assert "occupations" not in app.session_state["sag"]
    field = next(t for t in app.text_input if t.key and "weekly_hours" in t.key)
    field.set_value("37,5")
    [b for b in app.button if b.label == "Gem rettelsen"][index].click().run()
    assert app.session_state["sag"]["occupations"][0]["weekly_hours"] == 37.5


def test_missing_required_facts_come_first_and_can_be_written():
    app = page()
    labels = [t.label for t in app.text_input]
    assert "Klagen modtaget" in labels
    field = next(t for t in app.text_input if t.label == "Klagen modtaget")
    field.set_value("20. juli 2020")
    [b for b in app.button if b.label == "Skriv i sagen"][
        [t.label for t in app.text_input if not (t.key or "").startswith("felt-")].index(
            "Klagen modtaget"
        )
    ].click().run()
    assert app.session_state["sag"]["complaint"]["received"] == "2020-07-20"


def test_case_text_is_shown_as_text_never_as_markup():
    app = page()
    button(app, "Vis i kilden", "weekly_hours").click().run()
    shown = html(app)
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "<img" not in shown
    assert not any("eksempel.dk" in one.value for one in app.markdown)


ODD = "Sm\xd8rrebr\xd8d k\xfeber \xd0 i 37 timer. Du er d\xf8v.".encode("latin-1")


def test_a_text_in_doubt_is_attached_only_when_a_person_has_chosen_its_encoding():
    app = page([Waiting("klage.txt", ODD, "Windows-1252")])
    assert not app.exception
    assert len(app.session_state["sag"]["documents"]) == 1
    assert "k\xfeber" in html(app)
    app.radio(key="tegnsaet-ny-0-klage.txt").set_value("UTF-8").run()
    assert "kan ikke læses som UTF-8" in html(app)
    assert next(b for b in app.button if b.label == "Vedlæg dokumentet").disabled
    app.radio(key="tegnsaet-ny-0-klage.txt").set_value("Windows-1252").run()
    next(b for b in app.button if b.label == "Vedlæg dokumentet").click().run()
    assert not app.exception
    names = [one["name"] for one in app.session_state["sag"]["documents"]]
    assert names == ["Kommunens afgørelse", "klage.txt"]
    assert app.session_state["filer"] == {"klage.txt": ODD}
    assert not [b for b in app.button if b.label == "Vedlæg dokumentet"]


def test_a_text_in_doubt_can_be_left_out_and_nothing_of_it_is_kept():
    app = page([Waiting("klage.txt", ODD, "Windows-1252")])
    next(b for b in app.button if b.label == "Vedlæg det ikke").click().run()
    assert len(app.session_state["sag"]["documents"]) == 1
    assert app.session_state["filer"] == {}
    assert "er ikke vedlagt" in html(app)


def test_a_document_without_its_original_says_so():
    app = page()
    assert any("den oprindelige fil er ikke gemt" in one.value for one in app.markdown)
