"""R09–R18 and R24–R26 as tables: who is covered, what counts as need, what is incompatible."""

import pytest

from drafting.domain.findings import Status
from tests.rules.story import asked, check, decide, finding, hours, job, row

MET, NOT_MET = Status.MET, Status.NOT_MET
UNRESOLVED, NOT_RELEVANT = Status.UNRESOLVED, Status.NOT_RELEVANT
JOB, IMPAIRMENT = "occupations[0].", "impairment."
HELP_RAISED = {"appealed_decision.grounds": ["vikar eller medhjælp"]}
STAFF = {JOB + "form": "selvstændig", JOB + "employees": 6}
FORMS = ("ordinær", "løntilskud", "fleksjob", "praktik", "seniorjob", "selvstændig")
ABOVE = {JOB + "need_hours_per_week": 25, IMPAIRMENT + "several_or_very_significant": False}


def tasks(*facts):
    """Return the change that gives the job these tasks and no stated total."""
    yes = {"can_do_self": False, "due_to_impairment": True}
    named = [{"name": f"opgave {i}", **yes, **task} for i, task in enumerate(facts, 1)]
    return {JOB + "tasks": named, JOB + "need_hours_per_week": None}


CONDITIONS = [
    *[row("personkreds", MET, f"arbejdsform: {form}", {JOB + "form": form},
          id=f"LKH-5-1-{form}") for form in FORMS],
    row("personkreds", MET, "først", {JOB + "form": "planlagt selvstændig"},
        id="BEK1174-11-2-planned-business-is-paid-when-it-runs"),
    row("personkreds", UNRESOLVED, "ikke oplyst", {JOB + "form": None},
        missing=[JOB + "form"], id="LKH-5-1-form-unknown"),
    row("personkreds", UNRESOLVED, "ikke oplysninger om arbejde", {"occupations": []},
        missing=["occupations[]"], id="LKH-5-1-no-work-named"),
    row("personkreds", NOT_MET, "Uden et konkret job", {JOB + "form": "ledig",
        JOB + "concrete_job_ahead": False}, id="LKH-5-2-unemployed-without-a-job-ahead"),
    row("personkreds", UNRESOLVED, "aftalt et konkret job", {JOB + "form": "ledig"},
        missing=[JOB + "concrete_job_ahead"], id="LKH-5-2-job-ahead-unknown"),
    row("personkreds", UNRESOLVED, "særlige ordninger", {JOB + "form": "ledig",
        JOB + "concrete_job_ahead": True}, missing=["answers.unemployed"],
        id="LKH-5-2-job-ahead-is-asked"),
    row("personkreds", MET, "særlige ordninger", {JOB + "form": "uddannelse",
        "answers.unemployed": True}, id="LKH-14-education-allowed"),
    row("personkreds", NOT_MET, "særlige ordninger", {JOB + "form": "tilbud efter LAB",
        "answers.unemployed": False}, id="LKH-4a-offer-refused"),
    row("varig", MET, "varig", id="LKH-4-lasting"),
    row("varig", NOT_MET, "ikke varig", {IMPAIRMENT + "lasting": False}, id="LKH-4-passing"),
    row("varig", UNRESOLVED, "skal vurdere", {IMPAIRMENT + "lasting": None},
        missing=[IMPAIRMENT + "lasting"], id="LKH-4-lasting-is-asked"),
    row("betydelig", MET, "betydelig", id="LKH-4-significant"),
    row("betydelig", NOT_MET, "ikke betydelig", {IMPAIRMENT + "significant": False},
        id="LKH-4-not-significant"),
    row("betydelig", UNRESOLVED, "skal vurdere", {IMPAIRMENT + "significant": None},
        missing=[IMPAIRMENT + "significant"], id="LKH-4-significant-is-asked"),
    row("ledig", UNRESOLVED, "fuld tid", {JOB + "form": "ledig"}, id="LKH-5-2-unknown-job-ahead"),
    row("ledig", NOT_MET, "fuld tid", {JOB + "form": "ledig", JOB + "concrete_job_ahead": False},
        id="LKH-5-2-no-job-ahead"),
    row("ledig", UNRESOLVED, "fuld tid", {JOB + "form": "ledig", JOB + "concrete_job_ahead": True},
        id="BEK1174-15-3-is-asked"),
    row("ledig", MET, "fuld tid", {JOB + "form": "ledig", JOB + "concrete_job_ahead": True,
        "answers.unemployed": True}, id="BEK1174-15-3-education-before-the-job"),
    row("efteruddannelse", UNRESOLVED, "20 timer", {JOB + "form": "uddannelse"},
        id="LKH-14a-is-asked"),
    row("efteruddannelse", MET, "20 timer", {JOB + "form": "uddannelse",
        "answers.unemployed": True}, id="LKH-14a-met"),
    row("efteruddannelse", NOT_MET, "20 timer", {JOB + "form": "uddannelse",
        "answers.unemployed": False}, id="LKH-14a-not-met"),
    row("lab_tilbud", UNRESOLVED, "særlig regel", {JOB + "form": "tilbud efter LAB"},
        id="LKH-4a-is-asked"),
    row("lab_tilbud", MET, "særlig regel", {JOB + "form": "tilbud efter LAB",
        "answers.unemployed": True}, id="LKH-4a-met"),
    row("lab_tilbud", NOT_MET, "særlig regel", {JOB + "form": "tilbud efter LAB",
        "answers.unemployed": False}, id="LKH-4a-not-met"),
]  # fmt: skip

NEED = [
    row("behov", MET, "samlet opgjort til 20 timer", id="BEK1174-21-a-stated-total"),
    row("behov", MET, "tager tilsammen 3 timer", tasks({"hours_per_week": 1},
        {"hours_per_week": 2}), id="R18-the-sum-of-the-tasks"),
    row("behov", NOT_MET, "ingen opgaver tilbage", tasks({"hours_per_week": 5,
        "can_do_self": True}), id="PM-28-19-what-the-citizen-can-do"),
    row("behov", NOT_MET, "»opgave 1«", tasks({"hours_per_week": 5,
        "due_to_impairment": False}), id="LKH-4-not-due-to-the-impairment"),
    row("behov", NOT_MET, "»opgave 1«", tasks({"hours_per_week": 5,
        "within_working_time": False}), id="LKH-6-2-outside-working-time"),
    row("behov", UNRESOLVED, "ikke oplyst fuldt ud", {JOB + "need_hours_per_week": None},
        missing=[JOB + "need_hours_per_week"], id="BEK1174-21-no-need-stated"),
    row("behov", UNRESOLVED, "ikke oplyst fuldt ud", tasks({}),
        missing=[JOB + "tasks[0].hours_per_week"], id="R18-a-task-without-time"),
    row("behov", UNRESOLVED, "ikke oplyst fuldt ud", tasks({"hours_per_week": 3,
        "can_do_self": None}), missing=[JOB + "tasks[0].can_do_self"],
        id="R12-can-the-citizen-do-it"),
    row("behov", UNRESOLVED, "ikke oplyst fuldt ud", tasks({"hours_per_week": 3,
        "due_to_impairment": None}), missing=[JOB + "tasks[0].due_to_impairment"],
        id="R12-is-it-due-to-the-impairment"),
    row("ventetid", NOT_RELEVANT, "ikke talt ventetid", id="PM-31-20-no-waiting"),
    row("ventetid", MET, "3 timer om ugen er ventetid", tasks({"hours_per_week": 7,
        "waiting_hours_per_week": 3}), id="PM-31-20-waiting-comes-off"),
    row("medhjaelp", NOT_RELEVANT, "Ingen har rejst", id="BEK1174-14-2-not-raised"),
    row("medhjaelp", UNRESOLVED, "skal vurderes", HELP_RAISED,
        missing=[JOB + "ordinary_help_or_substitute"], id="BEK1174-14-2-raised"),
    row("medhjaelp", NOT_MET, "Det er vikardækning", {JOB + "ordinary_help_or_substitute": True},
        id="BEK1174-14-2-substitute"),
    row("medhjaelp", MET, "Det er ikke vikardækning", {JOB + "ordinary_help_or_substitute": False},
        id="BEK1174-14-2-no-substitute"),
    row("omfordeling", NOT_RELEVANT, "kun selvstændige", id="PM-28-19-employee"),
    row("omfordeling", NOT_RELEVANT, "ingen ansatte", {JOB + "form": "selvstændig",
        JOB + "employees": 0}, id="R15-Ex-2-sole-trader"),
    row("omfordeling", NOT_RELEVANT, "ikke oplyst", {JOB + "form": "selvstændig"},
        id="R15-owner-staff-not-stated"),
    row("omfordeling", UNRESOLVED, "har ansatte", STAFF, missing=[JOB + "redistributable"],
        id="R15-Ex-1-owner-with-six-staff"),
    row("omfordeling", NOT_MET, "kan fordeles", {**STAFF, JOB + "redistributable": True},
        id="PM-28-19-can-be-passed-on"),
    row("omfordeling", MET, "udhules", {**STAFF, JOB + "redistributable": False},
        id="PM-28-19-would-hollow-out-the-work"),
    row("anden_lovgivning", NOT_RELEVANT, "ikke henvist", id="LKH-14-not-raised"),
    row("anden_lovgivning", UNRESOLVED, "en person skal se på",
        {"appealed_decision.grounds": ["anden lovgivning"]}, id="LKH-14-raised"),
]  # fmt: skip

COMPATIBLE = [
    row("kerneopgaver", MET, "Borgeren udfører selv", id="BEK1174-14-1-core-tasks"),
    row("kerneopgaver", NOT_MET, "uforeneligt", {JOB + "core_tasks_by_citizen": False},
        id="BEK1174-14-1-no-core-tasks"),
    row("kerneopgaver", UNRESOLVED, "skal vurdere", {JOB + "core_tasks_by_citizen": None},
        missing=[JOB + "core_tasks_by_citizen"], id="BEK1174-14-1-is-asked"),
    row("forhold", MET, "ikke over 20/37", id="R13-Ex-3-exactly-20-of-37"),
    row("forhold", MET, "30 timer = 16,21 timer)", {JOB + "weekly_hours": 30,
        JOB + "need_hours_per_week": 16}, id="R13-Ex-2-16-of-30"),
    row("forhold", MET, "ikke over 20/37", {JOB + "weekly_hours": 70}, id="R13-Ex-4-20-of-70"),
    row("forhold", UNRESOLVED, "om rammen er udvidet", {JOB + "need_hours_per_week": 25},
        missing=[IMPAIRMENT + "several_or_very_significant"], id="R13-Ex-1-25-of-37"),
    row("forhold", UNRESOLVED, "bekræfte eller afkræfte", ABOVE,
        missing=[JOB + "compatible_above_ratio"], id="PM-28-19-a-presumption-is-asked"),
    row("forhold", MET, "afkræftet", {**ABOVE, JOB + "compatible_above_ratio": True},
        id="PM-28-19-presumption-rebutted"),
    row("forhold", NOT_MET, "står ved magt", {**ABOVE, JOB + "compatible_above_ratio": False},
        id="PM-28-19-presumption-stands"),
    row("forhold", NOT_RELEVANT, "rammen er udvidet", {**ABOVE,
        IMPAIRMENT + "several_or_very_significant": True}, id="BEK1174-15-2-no-presumption"),
    row("forhold", UNRESOLVED, "op til 20 timer svarende til behovet", {**ABOVE,
        JOB + "weekly_hours": 40}, missing=[JOB + "compatible_above_ratio"],
        id="READING-above-37-hours-31-20-is-shown-beside-it"),
    row("forhold", UNRESOLVED, "kan ikke beregnes", {JOB + "weekly_hours": None},
        id="R13-working-hours-unknown"),
    row("forhold", UNRESOLVED, "kan ikke beregnes", {JOB + "need_hours_per_week": None},
        id="R13-need-unknown"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "status", "says", "changes", "subject", "missing"), [*CONDITIONS, *NEED, *COMPATIBLE]
)
def test_condition(rule, status, says, changes, subject, missing):
    check(rule, status, says, changes, subject, missing)


NEEDS = [  # tasks → need in hours a week
    pytest.param(tasks({"minutes_per_time": 20, "times_per_week": 15}), "5", id="R18-Ex-1"),
    pytest.param(tasks({"hours_per_week": 2}), "2", id="R18-Ex-2-fairs-26-hours-a-quarter"),
    pytest.param(tasks({"hours_per_week": 7, "waiting_hours_per_week": 3}), "4", id="R17-Ex-1"),
    pytest.param(
        tasks({"hours_per_week": 10, "waiting_hours_per_week": 3.5}), "6.5", id="R17-Ex-2"
    ),
    pytest.param(
        tasks({"hours_per_week": 1, "waiting_hours_per_week": 2}), "0", id="R17-never-below-zero"
    ),
    pytest.param(
        tasks(*[{"hours_per_week": 1, "can_do_self": i > 2} for i in (1, 2, 3, 4)]),
        "2",
        id="R12-Ex-1-four-tasks-two-of-them-without-help",
    ),
    pytest.param(
        {**tasks({"hours_per_week": 3}), JOB + "need_hours_per_week": 9},
        "3",
        id="READING-the-sum-wins-over-a-stated-total",
    ),
    pytest.param(
        {**tasks({"hours_per_week": 3}, {}), JOB + "need_hours_per_week": 9},
        "9",
        id="READING-the-total-stands-in-where-a-time-is-missing",
    ),
    pytest.param(
        {
            **tasks({"hours_per_week": 3}, {"can_do_self": True}),
            JOB + "need_hours_per_week": 9,
        },
        "3",
        id="READING-an-excluded-task-needs-no-time",
    ),
    pytest.param(
        {**tasks({"can_do_self": True}), JOB + "need_hours_per_week": 9},
        "0",
        id="READING-all-tasks-excluded-is-no-need",
    ),
    pytest.param(
        tasks({"minutes_per_time": 1, "times_per_week": 1}), "1/60", id="R18-exact-minutes"
    ),
    pytest.param(
        tasks({"hours_per_week": 2, "minutes_per_time": 600, "times_per_week": 5}),
        "2",
        id="R18-stated-hours-win-over-minutes",
    ),
]


@pytest.mark.parametrize(("changes", "need"), NEEDS)
def test_need(changes, need):
    assert finding(decide(changes), "behov").value == hours(need)


ASKED = [  # tasks → what is asked, and nothing else
    pytest.param(
        {**tasks({"hours_per_week": 3, "can_do_self": None, "due_to_impairment": None})},
        [JOB + "tasks[0].can_do_self", JOB + "tasks[0].due_to_impairment"],
        id="R12-both-questions-of-a-task",
    ),
    pytest.param(
        tasks({"hours_per_week": 15}, {"minutes_per_time": 5}),
        [JOB + "tasks[1].hours_per_week"],
        id="R18-how-often-is-unknown",
    ),
    pytest.param(
        tasks({"hours_per_week": 15}, {"times_per_week": 5}),
        [JOB + "tasks[1].hours_per_week"],
        id="R18-how-long-is-unknown",
    ),
    pytest.param(
        tasks({"hours_per_week": 15, "can_do_self": None}, {}),
        [JOB + "tasks[1].hours_per_week"],
        id="READING-whether-a-task-counts-waits-for-the-times",
    ),
    pytest.param(
        tasks({"hours_per_week": 15}, {"hours_per_week": 0, "can_do_self": None}),
        [],
        id="READING-a-task-without-time-changes-nothing",
    ),
    pytest.param(
        {**tasks({"can_do_self": None}), JOB + "need_hours_per_week": 15},
        [],
        id="READING-a-stated-total-asks-nothing-of-the-tasks",
    ),
    pytest.param(
        tasks({"hours_per_week": 3, "can_do_self": None, "within_working_time": False}),
        [],
        id="READING-excluded-already",
    ),
]


@pytest.mark.parametrize(("changes", "paths"), ASKED)
def test_what_is_asked_about_the_tasks(changes, paths):
    assert asked(decide({**changes, "appealed_decision.granted_hours_per_week": 0})) == paths


def test_fleksjob_of_twelve_hours_refused_as_double_compensation_is_no_ground():
    case = {
        "occupations": [job(form="fleksjob", weekly_hours=12, need_hours_per_week=6)],
        "appealed_decision.kind": "afslag",
        "appealed_decision.granted_hours_per_week": None,
        "appealed_decision.grounds": ["dobbeltkompensation"],
    }
    found = decide(case)
    assert (found.proposal.outcome, found.proposal.hours) == ("ændring", 6)
    assert "dobbeltkompensation" in [warning.code for warning in found.warnings]


def test_assistant_and_citizen_apart_is_no_ground_by_itself():
    """R14, Ex 1: the back rests at midday while the assistant goes on lifting."""
    assert finding(decide(), "medhjaelp").status is NOT_RELEVANT
    assert decide().proposal.outcome == "ændring"
