"""A further question of the law is asked now only if it arises whatever the unknowns are."""

import pytest

from tests.rules.story import asked, decide

JOB = "occupations[0]."
GRANTED = "appealed_decision.granted_hours_per_week"
SEVERAL = "impairment.several_or_very_significant"
OWN = "answers.assistance_above_own_hours"
BEYOND = "impairment.beyond_full_time"

ARISING = [
    pytest.param({"impairment.lasting": None, GRANTED: 25},
                 {"impairment.lasting", "answers.worsening"}, id="R45-below-the-grant-anyhow"),
    pytest.param({GRANTED: None, JOB + "need_hours_per_week": 5}, {GRANTED},
                 id="R45-waits-for-the-grant"),
    pytest.param({SEVERAL: True, JOB + "weekly_hours": 10, JOB + "need_hours_per_week": 38},
                 {BEYOND, OWN}, id="R23-and-R22-together"),
    pytest.param({SEVERAL: None, JOB + "weekly_hours": 30, JOB + "need_hours_per_week": 25},
                 {SEVERAL}, id="R13-the-presumption-waits-for-R22"),
    pytest.param({JOB + "form": "uddannelse", JOB + "need_hours_per_week": None, GRANTED: 0},
                 {"answers.unemployed"}, id="R25-the-need-waits-for-the-scheme"),
    pytest.param({JOB + "form": "uddannelse", JOB + "need_hours_per_week": None, GRANTED: 0,
                  "answers.unemployed": True},
                 {JOB + "need_hours_per_week"}, id="R25-then-the-need-is-asked"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "paths"), ARISING)
def test_what_arises_whatever_the_unknowns_are_is_asked_now(changes, paths):
    assert set(asked(decide(changes))) == paths


def test_a_grant_that_stands_ends_the_questions():
    """R45: entitlement 0 or 20 against 25; the answer is no, so the core tasks decide nothing."""
    found = decide({JOB + "core_tasks_by_citizen": None, GRANTED: 25, "answers.worsening": False})
    assert (found.proposal.outcome, found.proposal.hours, asked(found)) == ("stadfæstelse", 25, [])


@pytest.mark.parametrize("bar", ["ordinary_help_or_substitute", "redistributable"])
def test_a_bar_gives_nothing_in_a_special_scheme_either(bar):
    """READING, Need and hours: 0 for that occupation."""
    changes = {JOB + "form": "uddannelse", "answers.unemployed": True, JOB + bar: True, GRANTED: 0}
    found = decide(changes)
    assert (found.proposal.outcome, found.proposal.hours) == ("stadfæstelse", 0)
