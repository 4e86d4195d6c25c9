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


def job(name, hours, need, **more):
    """Return an occupation of the case file with every condition met."""
    core = {"value": True}
    return {"name": name, "form": "ordinær", "weekly_hours": hours, "need_hours_per_week": need,
            "core_tasks_by_citizen": core, **more}  # fmt: skip


YES, NO = {"value": True}, {"value": False}


def test_a_presumption_that_decides_nothing_is_not_asked():
    """READING, Unknown values: 20 hours are reached without the second job, whatever R13 says."""
    found = decide({"occupations": [job("a", 50, 25), job("b", 10, 8)], GRANTED: 10,
                    SEVERAL: False})  # fmt: skip
    assert (found.proposal.outcome, found.proposal.hours) == ("ændring", 20)
    assert JOB.replace("0", "1") + "compatible_above_ratio" not in asked(found)


def test_hours_in_a_special_scheme_do_not_count_towards_full_time():
    """R21, samlet arbejder: 18.5 of 37 hours is half the ceiling, the course is no work."""
    course = job("kursus", 18.5, 0, form="uddannelse")
    work = job("job", 18.5, 13, compatible_above_ratio=YES)
    found = decide({"occupations": [work, course], "answers.unemployed": False, GRANTED: 0,
                    SEVERAL: False})  # fmt: skip
    assert (found.proposal.outcome, found.proposal.hours) == ("ændring", 10)


@pytest.mark.parametrize("bar", ["ordinary_help_or_substitute", "redistributable"])
def test_hours_of_a_job_barred_for_another_reason_count_towards_full_time(bar):
    """R21: only R13 makes an occupation incompatible; here it decides between 20 and 10.8."""
    barred = job("a", 25, 20, compatible_above_ratio=NO, **{bar: YES})
    found = decide({"occupations": [barred, job("b", 20, 15, compatible_above_ratio=YES)],
                    GRANTED: 0, SEVERAL: False})  # fmt: skip
    assert (found.proposal.outcome, found.proposal.hours) == ("ændring", 15)
    assert asked(found) == []
