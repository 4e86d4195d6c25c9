"""What only a person can write: asked on the page, saved, and then in the letter."""

import pytest

from tests.cases.stories import make
from tests.ui.test_pages import fine, page, press, stored, words

pytestmark = pytest.mark.usefixtures("data_folder")
WRITE = "Skriv det i sagen"


def udkast(story):
    app = page("udkast_side", make(story))
    app.text_input(key="ud_actor").set_value("Anna And")
    return fine(app.run())


def headers(app):
    return [one.value for one in app.header]


def asked(app):
    return [one.label for one in app.text_area]


def test_a_point_of_the_complaint_that_nothing_answers_is_asked_and_then_in_the_letter():
    app = udkast("klagepunkter_med_og_uden_svar")
    open_points = [label for label in asked(app) if label.startswith("Klagen siger")]
    assert any("lang transport" in label for label in open_points)
    field = next(one for one in app.text_area if "lang transport" in one.label)
    field.set_value("Transporten til og fra arbejde er ikke en del af arbejdstiden.")
    at = [one for one in app.button if one.label == WRITE]
    at[open_points.index(field.label)].click()
    app = fine(app.run())
    (answer,) = [
        one
        for key, one in stored(app).body["answers"].items()
        if "Transporten" in str((one or {}).get("reason"))
    ]
    assert answer["by"] == "Anna And" and answer["value"] is None and answer["at"]
    assert not any("lang transport" in label for label in asked(app))
    assert "Transporten til og fra arbejde er ikke en del af arbejdstiden." in words(app)


def test_the_day_of_a_change_to_the_citizens_harm_is_asked_and_only_a_day_is_taken():
    app = udkast("til_skade_ja")
    assert any("til skade" in label for label in asked(app))
    app.text_area[0].set_value("1. juli 2023")
    app = press(app, WRITE)
    assert stored(app).body["answers"]["worsening_from"]["reason"] == "1. juli 2023"
    assert not any("til skade" in label for label in asked(app))
    assert "fra den 1. juli 2023" in words(app)


def test_words_that_are_no_day_leave_the_question_standing():
    app = udkast("til_skade_ja")
    app.text_area[0].set_value("snarest")
    app = press(app, WRITE)
    assert any("til skade" in label for label in asked(app))


def test_a_remittal_of_a_running_grant_asks_what_it_means_for_the_citizen():
    app = udkast("bevilling_hjemvist_med_grund")
    assert any("hjemvisningen" in label for label in asked(app))
    app.text_area[0].set_value("Du beholder timerne, indtil kommunen har afgjort sagen igen.")
    app = press(app, WRITE)
    assert not any("hjemvisningen" in label for label in asked(app))
    assert "Du beholder timerne, indtil kommunen har afgjort sagen igen." in words(app)


def test_a_dissent_is_asked_for_where_a_majority_decided_and_then_stands_in_the_letter():
    app = udkast("doev_butiksejer_flertal")
    (field,) = [one for one in app.text_area if "mindretallet" in one.label]
    field.set_value("Et medlem mener, at timetallet burde være 22 timer om ugen.")
    app = press(app, WRITE)
    assert stored(app).body["answers"]["dissent"]["by"] == "Anna And"
    assert not any("mindretallet" in label for label in asked(app))
    assert "Et medlem mener, at timetallet burde være 22 timer om ugen." in words(app)


def test_nothing_is_saved_without_words():
    app = press(udkast("til_skade_ja"), WRITE)
    assert "Skriv teksten" in words(app)
    assert stored(app).version == 1


def test_a_letter_that_lacks_nothing_asks_for_nothing():
    assert not [one for one in headers(udkast("R01")) if "dine ord" in one]
