"""Every point of the complaint: answered by a finding, answered by a person, or asked."""

import pytest

from drafting.library.casefile import parse_case
from drafting.library.casepath import set_path
from drafting.pipeline import compose_draft, examine
from drafting.text import complaint_points
from drafting.text.said.topics import topic_of
from tests.cases.stories import make

SUBJECTS = [
    ("Min lidelse er varig.", "varig"),
    ("Jeg har brug for 20 timer.", "behov"),
    ("Ventetiden skal tælle med", "ventetid"),
    ("Assistenten er ingen vikar.", "medhjaelp"),
    ("Afgørelsen er ikke begrundet.", "begrundelse"),
    ("Andre med samme lidelse får 20 timer.", None),  # a comparison with others
    ("Mine kolleger har brug for mig.", None),
    ("Min lidelse er varig. Jeg har brug for hjælp.", None),  # two sentences
    ("Behovet er varigt og betydeligt.", None),  # two subjects
    ("Jeg har lang transport.", None),
    ("varig " * 60, None),  # too long to be one thing
]


@pytest.mark.parametrize(("point", "subject"), SUBJECTS)
def test_a_point_has_a_subject_only_where_there_is_no_doubt(point, subject):
    assert topic_of(point) == subject


def points_of(data):
    case = parse_case(data, source="test")
    draft = compose_draft(case, examine(case, case.decision_date))
    return complaint_points(case, draft)


def test_a_screen_sees_who_answers_each_point_and_takes_the_officers_words():
    data = set_path(make("S04"), "complaint.points", ["Min lidelse er varig.", "Jeg kører langt"])
    found, asked = points_of(data)
    assert (found.by, [s.text for s in found.answer]) == (
        "fund",
        ["Vi vurderer, at din funktionsnedsættelse er varig."],
    )
    assert "impairment.lasting" in found.answer[0].source.facts
    assert (asked.by, asked.answer, asked.text) == (None, (), "Jeg kører langt.")
    answer = {"value": None, "reason": "Kørslen er ikke arbejdstid"}
    _, answered = points_of(set_path(data, asked.answer_path, answer))
    assert (answered.by, [s.text for s in answered.answer]) == (
        "person",
        ["Kørslen er ikke arbejdstid."],
    )


def test_the_officers_words_win_over_what_a_block_would_say():
    data = set_path(make("S04"), "complaint.points", ["Min lidelse er varig."])
    answer = {"value": None, "reason": "Det er vi enige i."}
    [point] = points_of(set_path(data, "answers.complaint.points[0]", answer))
    assert (point.by, [s.text for s in point.answer]) == ("person", ["Det er vi enige i."])


def test_a_block_does_not_answer_what_was_not_found():
    data = set_path(make("S04"), "complaint.points", ["Assistenten er ingen vikar."])
    [point] = points_of(data)  # nobody has assessed substitute or ordinary help
    assert (point.by, point.answer) == (None, ())


@pytest.mark.parametrize("story", ["klagepunkter_for_sent_uden_svar", "klagepunkter_hjemvist"])
def test_a_letter_that_does_not_reach_the_merits_says_so_of_every_point(story):
    assert [point.by for point in points_of(make(story))].count(None) == 0
