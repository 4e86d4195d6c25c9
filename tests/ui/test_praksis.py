from datetime import date

import pytest

from drafting.domain.law import LawRef
from drafting.errors import InputError
from drafting.ui.views.praksis import marked, read_filters

PAGE = "from drafting.ui.views import praksis\npraksis.show()\n"


@pytest.fixture
def page(tmp_path, monkeypatch):
    """The page alone, with words only and an index folder of its own."""
    from streamlit.testing.v1 import AppTest

    monkeypatch.setenv("UDKAST_DATA", str(tmp_path))
    monkeypatch.setenv("UDKAST_MENINGSSOEGNING", "fra")
    return AppTest.from_string(PAGE, default_timeout=60)


def words(page):
    shown = [*page.text, *page.badge] if hasattr(page, "badge") else [*page.text]
    return "\n".join(
        str(each.value)
        for each in (*shown, *page.markdown, *page.info, *page.warning, *page.get("html"))
    )


def test_a_search_for_29_19_shows_31_20_first_and_what_to_use_instead(page):
    page.run()
    page.text_input(key="praksis_tekst").set_value("29-19").run()
    assert not page.exception
    said = words(page)
    assert "Brug i stedet: 31-20" in said
    assert "Meningssøgning er slået fra" in said


def test_an_unreadable_day_is_answered_in_danish(page):
    page.run()
    page.text_input(key="praksis_tekst").set_value("ventetid")
    page.text_input(key="praksis_dag").set_value("i går").run()
    assert "Datoen kan ikke læses" in words(page)


def test_a_question_without_an_answer_says_so(page):
    page.run()
    page.text_input(key="praksis_tekst").set_value("repatriering opholdstilladelse").run()
    assert "svarer klart" in words(page)


def test_marks_escape_everything_but_their_own_tag():
    assert marked("<b>døv & tolk", ((3, 6),)) == "&lt;b&gt;<mark>døv</mark> &amp; tolk"


@pytest.mark.parametrize(("law", "day"), [("§ 7", ""), ("", "2020"), ("", "31-02-2020")])
def test_filters_that_cannot_be_read_are_refused(law, day):
    with pytest.raises(InputError):
        read_filters(law, day)


def test_filters_are_read_as_written():
    assert read_filters("LKH § 7, stk. 3", "20-11-2020") == (
        (LawRef("LKH", "7", 3),),
        date(2020, 11, 20),
    )
