"""R13 and R19–R23, R27, R28: ceilings, the frame, several jobs, and each side of every boundary."""

import pytest

from drafting.domain.decision import Outcome
from drafting.domain.findings import Status
from drafting.pipeline import Practice
from drafting.rules.personlig_assistance.loft import above_ratio, ordinary_ceiling
from drafting.rules.personlig_assistance.udmaaling import Frame, Job, ceiling, settle
from tests.rules.story import LIMITS, asked, check, decide, finding, hours, jobs, row

MET, NOT_MET = Status.MET, Status.NOT_MET
UNRESOLVED, NOT_RELEVANT = Status.UNRESOLVED, Status.NOT_RELEVANT
CURRENT, BEFORE = Practice.CURRENT, Practice.BEFORE_31_20
JOB = "occupations[0]."
WORK, NEED = JOB + "weekly_hours", JOB + "need_hours_per_week"
SEVERAL = "impairment.several_or_very_significant"
BEYOND = "impairment.beyond_full_time"
GRANTED = "appealed_decision.granted_hours_per_week"
DEAFBLIND = {SEVERAL: True, BEYOND: True, NEED: 45, "answers.assistance_above_own_hours": True}

TABLE = [
    row("udmaaling", MET, "Loftet er 20 timer om ugen. Der kan gives 20 timer", id="R19-37-hours"),
    row("udmaaling", MET, "30 timer = 16,21 timer", {WORK: 30, NEED: 14},
        id="BEK1174-15-1-proportional-below-full-time"),
    row("udmaaling", MET, "nedsættes ikke", {WORK: 70}, id="PM-31-20-70-hours"),
    row("udmaaling", NOT_MET, "gives 0 timer", {JOB + "core_tasks_by_citizen": False},
        id="LKH-6-3-nothing-in-an-incompatible-occupation"),
    row("udmaaling", UNRESOLVED, "ugentlige arbejdstid", {WORK: None}, missing=[WORK],
        id="BEK1174-15-1-hours-unknown"),
    row("udmaaling", UNRESOLVED, "Loftet er 20 timer", {NEED: None}, id="BEK1174-15-1-no-need"),
    row("udmaaling", MET, "fælles for erhvervene", jobs({"weekly_hours": 25,
        "need_hours_per_week": 10}, {"weekly_hours": 20, "need_hours_per_week": 5}),
        id="PM-31-20-one-shared-ceiling"),
    row("udmaaling", MET, "udvidet op til fuld tid, 37", {SEVERAL: True, NEED: 25},
        id="BEK1174-15-2-extended"),
    row("udmaaling", MET, "udvidet op til fuld tid, 37", {SEVERAL: True, NEED: 25, WORK: 30},
        id="BEK1174-15-2-extended-below-full-time"),
    row("udmaaling", MET, "ud over fuld tid", DEAFBLIND, id="R23-Ex-1-deafblind"),
    row("udvidet_ramme", NOT_RELEVANT, "ikke betydning", id="BEK1174-15-2-not-needed"),
    row("udvidet_ramme", UNRESOLVED, "større end rammen", {NEED: 25}, missing=[SEVERAL],
        id="R22-Ex-1-is-asked"),
    row("udvidet_ramme", MET, "op til fuld tid", {NEED: 25, SEVERAL: True}, id="R22-Ex-1-yes"),
    row("udvidet_ramme", NOT_MET, "ikke flere", {NEED: 25, SEVERAL: False}, id="R22-Ex-1-no"),
    row("over_fuld_tid", NOT_RELEVANT, "ikke betydning", id="BEK1174-15-2-2-not-needed"),
    row("over_fuld_tid", UNRESOLVED, "særligt tilfælde", {NEED: 45, SEVERAL: True},
        missing=[BEYOND], id="BEK1174-15-2-2-is-asked"),
    row("over_fuld_tid", MET, "særligt tilfælde", DEAFBLIND, id="BEK1174-15-2-2-met"),
    row("over_fuld_tid", NOT_MET, "fuld tid er grænsen", {**DEAFBLIND, BEYOND: False},
        id="R23-Ex-2-ordinary-deaf"),
    row("kvartal", MET, "260 timer i et kvartal på 13 uger", id="R27-Ex-1-20-hours"),
    row("kvartal", MET, "210,81 timer", {SEVERAL: False, WORK: 30,
        NEED: 20, JOB + "compatible_above_ratio": True}, id="R27-Ex-2-16-21-hours"),
    row("kvartal", NOT_RELEVANT, "ikke et timetal", {NEED: 0}, id="R27-nothing-to-spread"),
    row("kvartal", NOT_RELEVANT, "ikke et timetal", {NEED: None}, id="R27-not-settled"),
    row("afrunding", NOT_RELEVANT, "ikke afkortes", id="R28-a-round-number"),
    row("afrunding", NOT_RELEVANT, "ikke afkortes", {NEED: None}, id="R28-not-settled"),
    row("afrunding", MET, "præcis 600/37 og vises som 16,21 timer", {SEVERAL: False, WORK: 30,
        NEED: 20, JOB + "compatible_above_ratio": True}, id="R28-Ex-1-30-hours"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "status", "says", "changes", "subject", "missing"), TABLE)
def test_hours_rule(rule, status, says, changes, subject, missing):
    check(rule, status, says, changes, subject, missing)


CEILINGS = [  # working hours, practice, ceiling
    pytest.param("30", CURRENT, "600/37", id="R19-Ex-1-30-hours"),
    pytest.param("25", CURRENT, "500/37", id="R19-Ex-1-25-hours"),
    pytest.param("12", CURRENT, "240/37", id="R19-Ex-1-12-hours"),
    pytest.param("18.5", CURRENT, "10", id="BEK1174-15-1-half-time-is-proportional"),
    pytest.param("36.99", CURRENT, "3699/185", id="BEK1174-15-1-just-below-37"),
    pytest.param("37", CURRENT, "20", id="BEK1174-15-1-exactly-37"),
    pytest.param("37.01", CURRENT, "20", id="PM-31-20-just-above-37"),
    pytest.param("70", CURRENT, "20", id="R20-Ex-1-no-cut-above-37-hours"),
    pytest.param("50", CURRENT, "20", id="R20-Ex-2-50-hours"),
    pytest.param("168", CURRENT, "20", id="PM-31-20-all-hours-of-the-week"),
    pytest.param("0", CURRENT, "0", id="BEK1174-15-1-no-hours"),
    pytest.param("70", BEFORE, "74/7", id="R20-Ex-1-29-19-gave-10-57"),
    pytest.param("50", BEFORE, "74/5", id="R20-Ex-2-29-19-gave-14-8"),
    pytest.param("37", BEFORE, "20", id="PM-29-19-exactly-37"),
    pytest.param("37.01", BEFORE, "74000/3701", id="PM-29-19-just-above-37"),
    pytest.param("36.99", BEFORE, "3699/185", id="PM-29-19-just-below-37"),
]


@pytest.mark.parametrize(("working", "practice", "top"), CEILINGS)
def test_ceiling(working, practice, top):
    assert ordinary_ceiling(hours(working), LIMITS, practice) == hours(top)
    found = decide({WORK: float(working), NEED: 0}, practice=practice).proposal
    assert found.ceiling == hours(top)


RATIOS = [  # need, working hours, is it above 20/37?
    pytest.param("25", "37", True, id="R13-Ex-1"),
    pytest.param("16", "30", False, id="R13-Ex-2"),
    pytest.param("20", "37", False, id="R13-Ex-3-exactly-20-of-37-is-no-presumption"),
    pytest.param("20.0001", "37", True, id="PM-28-19-just-above-20-of-37"),
    pytest.param("19.9999", "37", False, id="PM-28-19-just-below-20-of-37"),
    pytest.param("20", "36.9999", True, id="PM-28-19-hours-just-too-few"),
    pytest.param("20", "70", False, id="R13-Ex-4"),
    pytest.param("25", "70", False, id="R13-edge-25-of-70"),
    pytest.param("10", "18.5", False, id="PM-28-19-exactly-20-of-37-at-half-time"),
    pytest.param("18", "30", True, id="R19-Ex-3"),
    pytest.param("0", "0", False, id="PM-28-19-nothing-of-nothing"),
    pytest.param("0.01", "0", True, id="PM-28-19-something-of-nothing"),
]


@pytest.mark.parametrize(("need", "working", "above"), RATIOS)
def test_presumption_above_20_of_37(need, working, above):
    assert above_ratio(hours(need), hours(working), LIMITS) is above


def at(working, need, **more):
    return {WORK: working, NEED: need, SEVERAL: False, **more}


HOURS = [  # changes, hours granted by the law, ceiling
    pytest.param(at(30, 8), "8", "600/37", id="R19-Ex-2"),
    pytest.param(at(40, 9), "9", "20", id="R20-Ex-3"),
    pytest.param(at(70, 20), "20", "20", id="H-1-deaf-self-employed"),
    pytest.param(at(70, 25), "20", "20", id="R13-edge-25-of-70-hours-is-capped"),
    pytest.param(at(30, 14), "14", "600/37", id="H-2"),
    pytest.param(at(37, 25, **{JOB + "compatible_above_ratio": False}), "0", "20", id="H-3"),
    pytest.param(at(37, 25, **{SEVERAL: True}), "25", "37", id="H-4-R22-Ex-1"),
    pytest.param(at(37, 8, **{SEVERAL: True}), "8", "37", id="R22-Ex-2-two-impairments"),
    pytest.param(at(30, 18, **{JOB + "compatible_above_ratio": True}), "600/37", "600/37",
                 id="R19-Ex-3-presumption-rebutted-the-ordinary-ceiling"),
    pytest.param(at(30, 18, **{JOB + "compatible_above_ratio": False}), "0", "600/37",
                 id="R19-Ex-3-presumption-stands-and-the-need-is-not-trimmed"),
    pytest.param(at(37, 45, **DEAFBLIND), "45", None, id="R23-Ex-1-deafblind"),
    pytest.param(at(37, 45, **{SEVERAL: True, BEYOND: False}), "37", "37", id="R23-Ex-2"),
    pytest.param(at(37, 37, **{SEVERAL: True}), "37", "37", id="BEK1174-15-2-exactly-37"),
    pytest.param(at(20, 25, **{SEVERAL: True, "answers.assistance_above_own_hours": True}),
                 "25", "37", id="R22-edge-more-than-own-hours-allowed"),
    pytest.param(at(20, 25, **{SEVERAL: True, "answers.assistance_above_own_hours": False}),
                 "20", "37", id="R22-edge-more-than-own-hours-refused"),
    pytest.param(at(20, 20, **{SEVERAL: True}), "20", "37", id="R22-edge-as-many-as-own-hours"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "law", "top"), HOURS)
def test_one_occupation(changes, law, top):
    found = decide({**changes, GRANTED: 0}).proposal
    assert (found.hours, found.ceiling) == (hours(law), top and hours(top))
    assert found.open_questions == ()


def two(first, second, **more):
    """Return the change to two jobs: (hours, need) each."""
    both = [{"weekly_hours": h, "need_hours_per_week": n} for h, n in (first, second)]
    return {**jobs(*both), SEVERAL: False, **more}


SECOND_STANDS = {"occupations[0].compatible_above_ratio": False}
REBUTTED = {"occupations[0].compatible_above_ratio": True}
SEVERAL_JOBS = [  # changes, total, ceiling, each job's ceiling, each job's hours
    pytest.param(two((10, 5), (15, 8)), "13", "500/37", ("200/37", "300/37"), ("5", "8"), id="H-5"),
    pytest.param(two((10, 6), (15, 7), **SECOND_STANDS), "7", "500/37", ("200/37", "300/37"),
                 ("0", "7"), id="R21-Ex-1-presumption-in-one-job-unused-hours-do-not-move"),
    pytest.param(two((25, 12), (20, 10)), "20", "20", (None, None), (None, None), id="R21-Ex-2"),
    pytest.param(two((18, 9), (12, 6)), "15", "600/37", ("360/37", "240/37"), ("9", "6"),
                 id="R21-Ex-3-30-hours-in-two-jobs"),
    pytest.param(two((30, 14), (20, 9)), "20", "20", (None, None), (None, None), id="H-6"),
    pytest.param(two((18, 9), (18.99, 10)), "19", "3699/185", ("360/37", "1899/185"), ("9", "10"),
                 id="PM-31-20-together-36-99-own-ceilings"),
    pytest.param(two((18, 9), (19, 10)), "19", "20", (None, None), ("9", "10"),
                 id="PM-31-20-together-exactly-37-shared-ceiling"),
    pytest.param(two((18, 12), (19, 8), **REBUTTED), "20", "20", (None, None), ("12", "8"),
                 id="PM-31-20-exactly-37-one-job-may-use-what-the-other-leaves"),
    pytest.param(two((18, 12), (18.99, 8), **REBUTTED), "656/37", "3699/185",
                 ("360/37", "1899/185"), ("360/37", "8"), id="PM-31-20-36-99-nothing-moves"),
    pytest.param(two((18, 9), (19.01, 10)), "19", "20", (None, None), ("9", "10"),
                 id="PM-31-20-together-37-01-shared-ceiling"),
    pytest.param(two((25, 12), (20, 10), split_of_shared_hours={"job 1": 11, "job 2": 9}), "20",
                 "20", (None, None), ("11", "9"), id="R21-the-officer-splits"),
    pytest.param(two((25, 12), (20, 10), split_of_shared_hours={"job 1": 13, "job 2": 7}), "20",
                 "20", (None, None), (None, None), id="R21-a-split-above-the-need-is-none"),
    pytest.param(two((25, 12), (20, 10), split_of_shared_hours={"job 1": 11, "job 2": 8}), "20",
                 "20", (None, None), (None, None), id="R21-a-split-of-another-total-is-none"),
    pytest.param(two((25, 12), (20, 10), split_of_shared_hours={"job 1": 11, "job 3": 9}), "20",
                 "20", (None, None), (None, None), id="R21-a-split-to-another-job-is-none"),
    pytest.param(two((25, 12), (20, 10), split_of_shared_hours={"job 1": -1, "job 2": 10}), "20",
                 "20", (None, None), (None, None), id="R21-a-negative-split-is-none"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "total", "top", "tops", "given"), SEVERAL_JOBS)
def test_several_occupations(changes, total, top, tops, given):
    found = decide({**changes, GRANTED: 0})
    assert (found.proposal.hours, found.proposal.ceiling) == (hours(total), hours(top))
    each = [(job.ceiling, job.granted) for job in found.occupations]
    assert each == [(t and hours(t), g and hours(g)) for t, g in zip(tops, given, strict=True)]
    assert finding(found, "udmaaling").catalogue == ("R21",)
    split = ["split_of_shared_hours"] if given == (None, None) else []
    assert asked(found) == split


def test_an_open_split_does_not_hold_the_outcome_back():
    found = decide({**two((25, 12), (20, 10)), GRANTED: 0}).proposal
    assert (found.outcome, found.hours) == (Outcome.CHANGED, 20)


def test_two_jobs_of_the_same_name_cannot_be_split_by_name():
    case = {**two((25, 12), (20, 10)), "split_of_shared_hours": {"job": 20}}
    case["occupations"] = [{**o, "name": "job"} for o in case["occupations"]]
    assert asked(decide({**case, GRANTED: 0})) == ["split_of_shared_hours"]


TOLERANCE = [  # granted, law gives 20
    pytest.param(19.98, Outcome.CHANGED, "20", id="R28-0.02-below-is-another-figure"),
    pytest.param(19.99, Outcome.CHANGED, "20", id="R28-exactly-0.01-below-is-another-figure"),
    pytest.param(19.9901, Outcome.UPHELD, "20", id="R28-less-than-0.01-below-is-the-same"),
    pytest.param(20, Outcome.UPHELD, "20", id="R28-equal"),
    pytest.param(20.0099, Outcome.UPHELD, "20", id="R28-less-than-0.01-above-is-the-same"),
    pytest.param(20.01, None, None, id="R45-exactly-0.01-above-is-worse"),
    pytest.param(20.02, None, None, id="R45-0.02-above-is-worse"),
]


@pytest.mark.parametrize(("granted", "outcome", "law"), TOLERANCE)
def test_the_entitlement_against_the_grant(granted, outcome, law):
    found = decide({GRANTED: granted})
    assert (found.proposal.outcome, found.proposal.hours) == (outcome, law and hours(law))
    assert asked(found) == ([] if outcome else ["answers.worsening"])


def test_a_grant_cut_to_two_decimals_is_the_same_as_the_exact_ceiling():
    rebutted = at(30, 18, **{JOB + "compatible_above_ratio": True})
    for shown in (16.21, 16.22):
        assert decide({**rebutted, GRANTED: shown}).proposal.outcome is Outcome.UPHELD
    assert decide({**rebutted, GRANTED: 16.2}).proposal.outcome is Outcome.CHANGED


SPECIAL = [  # form, need, hours
    pytest.param("ledig", 30, "30", id="R24-Ex-2-course-before-the-job"),
    pytest.param("ledig", 40, "37", id="BEK1174-15-3-at-most-full-time"),
    pytest.param("uddannelse", 12, "12", id="R25-Ex-1-diploma-and-preparation"),
    pytest.param("uddannelse", 25, "20", id="LKH-14a-at-most-20-hours"),
    pytest.param("tilbud efter LAB", 20, "20", id="LKH-4a-20-hours"),
    pytest.param("tilbud efter LAB", 25, "20", id="LKH-4a-at-most-20-hours"),
]


@pytest.mark.parametrize(("form", "need", "law"), SPECIAL)
def test_outside_a_job_a_person_answers_and_the_cap_is_not_proportional(form, need, law):
    case = {
        JOB + "form": form,
        WORK: None,
        NEED: need,
        JOB + "concrete_job_ahead": True,
        GRANTED: 0,
    }
    assert asked(decide(case)) == ["answers.unemployed"]
    assert decide({**case, "answers.unemployed": True}).proposal.hours == hours(law)
    refused = decide({**case, "answers.unemployed": False}).proposal
    assert (refused.outcome, refused.hours, refused.because) == (Outcome.UPHELD, 0, ("R09",))


def test_unemployed_without_a_job_ahead_gets_nothing_in_occupation():
    case = {JOB + "form": "ledig", JOB + "concrete_job_ahead": False, WORK: 0, GRANTED: 0}
    found = decide(case).proposal
    assert (found.outcome, found.hours, found.because) == (Outcome.UPHELD, 0, ("R09",))


COUNTING = [  # does an incompatible job's hours count? 30 hours fit, 20 do not
    pytest.param(18, True, "18", id="R21-edge-counted-the-shared-ceiling-of-20"),
    pytest.param(18, False, "600/37", id="R21-edge-not-counted-20-of-37-of-30"),
]


@pytest.mark.parametrize(("need", "counts", "law"), COUNTING)
def test_whether_an_incompatible_job_counts_is_asked_where_it_matters(need, counts, law):
    case = {**two((30, need), (20, 5)), GRANTED: 0,
            "occupations[0].compatible_above_ratio": True,
            "occupations[1].core_tasks_by_citizen": False}  # fmt: skip
    assert asked(decide(case)) == ["answers.incompatible_hours_count"]
    answered = decide({**case, "answers.incompatible_hours_count": counts})
    assert answered.proposal.hours == hours(law)
    assert [job.compatible for job in answered.occupations] == [True, False]


def test_whether_an_incompatible_job_counts_is_not_asked_where_it_changes_nothing():
    case = {**two((30, 10), (20, 5)), GRANTED: 0, "occupations[1].core_tasks_by_citizen": False}
    assert (asked(decide(case)), decide(case).proposal.hours) == ([], 10)


def test_a_stray_answer_on_the_presumption_does_not_make_a_job_incompatible():
    """R13 presumes only above 20/37; below it the officer's answer has no question to answer."""
    frame = Frame(several=False)
    stray = Job(hours("30"), hours("10"), above_ratio=False, ordinary_help=True)
    assert settle((stray,), frame, LIMITS).jobs[0].compatible
    assert not settle((stray._replace(core=False),), frame, LIMITS).jobs[0].compatible
    above = stray._replace(need=hours("30"), ordinary_help=False)
    assert not settle((above,), frame, LIMITS).jobs[0].compatible
    assert settle((above,), Frame(several=True), LIMITS).jobs[0].compatible


def test_an_opened_frame_gives_each_job_its_need_and_the_needs_are_told():
    both = (Job(hours("20"), hours("12")), Job(hours("20"), hours("14")))
    found = settle(both, Frame(several=True), LIMITS)
    assert (found.total, found.needs, found.shared) == (26, 26, False)
    assert [job.granted for job in found.jobs] == [12, 14]
    capped = settle(tuple(job._replace(need=hours("30")) for job in both),
                    Frame(several=True, beyond=False), LIMITS)  # fmt: skip
    assert (capped.total, capped.needs, capped.shared) == (37, 60, True)
    assert [job.granted for job in capped.jobs] == [30, 30]


BECAUSE = [
    pytest.param({}, ("R19",), id="BEK1174-15-1-at-full-time"),
    pytest.param({WORK: 36.99, NEED: 18}, ("R19",), id="BEK1174-15-1-below-full-time"),
    pytest.param({WORK: 37.01}, ("R20",), id="PM-31-20-above-full-time"),
    pytest.param(two((10, 5), (15, 8)), ("R21",), id="PM-31-20-several-jobs"),
    pytest.param({SEVERAL: True, NEED: 25}, ("R22",), id="BEK1174-15-2-extended"),
    pytest.param(DEAFBLIND, ("R22", "R23"), id="BEK1174-15-2-beyond-full-time"),
    pytest.param({"impairment.lasting": False, GRANTED: 0}, ("R10",), id="LKH-4-not-lasting"),
    pytest.param({"impairment.significant": False, GRANTED: 0}, ("R11",), id="LKH-4-not-signif"),
    pytest.param({"impairment.lasting": False, "impairment.significant": False, GRANTED: 0},
                 ("R10", "R11"), id="LKH-4-neither"),
    pytest.param({NEED: 0, GRANTED: 0}, ("R12",), id="LKH-4-no-need"),
    pytest.param({JOB + "core_tasks_by_citizen": False, GRANTED: 0}, ("R13",), id="LKH-6-3-core"),
    pytest.param({SEVERAL: False, NEED: 25, JOB + "compatible_above_ratio": False, GRANTED: 0},
                 ("R13",), id="PM-28-19-presumption"),
    pytest.param({JOB + "ordinary_help_or_substitute": True, GRANTED: 0}, ("R14",),
                 id="BEK1174-14-2-substitute"),
    pytest.param({JOB + "redistributable": True, GRANTED: 0}, ("R15",), id="PM-28-19-redistribute"),
    pytest.param({**jobs({"core_tasks_by_citizen": {"value": False}}, {"need_hours_per_week": 0}),
                  GRANTED: 0}, ("R13", "R12"), id="R44-every-reason-once"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "because"), BECAUSE)
def test_what_carries_the_hours(changes, because):
    assert decide(changes).proposal.because == because


def test_the_frame_says_when_the_ceiling_has_no_number():
    working = (hours("37"),)
    assert ceiling(working, Frame(several=True, beyond=True), LIMITS) is None
    assert ceiling(working, Frame(several=True, beyond=False), LIMITS) == 37
    assert ceiling(working, Frame(several=False, beyond=True), LIMITS) == 20


def test_before_31_20_a_deaf_shop_owner_of_seventy_hours_lost_half():
    found = decide({WORK: 70, SEVERAL: False}, practice=BEFORE)
    assert found.proposal.hours == hours("74/7")
    assert finding(found, "udmaaling").precedents == ("29-19",)
    assert "tidligere praksis" in finding(found, "udmaaling").explanation
    assert [w.precedent for w in found.warnings if w.code == "tidligere-praksis"] == ["29-19"]


def test_29_19_is_no_finding_s_precedent_in_the_practice_of_today():
    found = decide({WORK: 70, "appealed_decision.cites": ["principmeddelelse 29-19"]})
    assert not any("29-19" in f.precedents for f in found.findings)
    assert "kasseret-praksis" in [warning.code for warning in found.warnings]
