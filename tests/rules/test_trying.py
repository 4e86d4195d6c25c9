"""The building blocks of finding open questions by trying: each does what its name says."""

from fractions import Fraction

import pytest

from drafting.rules.personlig_assistance.trying import (
    SAME,
    State,
    Unknown,
    add_task,
    answered,
    filled,
    open_paths,
    put_frame,
    put_granted,
    put_job,
    verdict,
    yes_no,
)
from drafting.rules.personlig_assistance.udmaaling import Ask, Frame, Job, settle
from tests.rules.story import LIMITS, asked, decide

H = Fraction
ABOVE = "occupations[1].compatible_above_ratio"
STATE = State((Job(H(37), H(20)), Job(H(10), H(5), above_path=ABOVE)), Frame(several=False), H(10))


def total(state):
    return settle(state.jobs, state.frame, LIMITS).total


PLACES = [
    pytest.param("impairment.several_or_very_significant", "several", id="R22"),
    pytest.param("impairment.beyond_full_time", "beyond", id="R23"),
    pytest.param("answers.assistance_above_own_hours", "own_hours", id="R22-own-hours"),
    pytest.param("answers.incompatible_hours_count", "count_incompatible", id="R21"),
    pytest.param("answers.unemployed", "unemployed", id="R24"),
]


@pytest.mark.parametrize(("path", "name"), PLACES)
@pytest.mark.parametrize("answer", [True, False])
def test_an_answer_about_the_case_is_put_into_the_frame(path, name, answer):
    changed = answered(STATE, path, answer)
    assert changed == STATE._replace(frame=STATE.frame._replace(**{name: answer}))


def test_an_answer_about_a_job_is_put_into_that_job_only():
    changed = answered(STATE, ABOVE, True)
    assert (changed.jobs[0], changed.jobs[1].above_ratio) == (STATE.jobs[0], True)


def test_an_answer_to_nothing_that_was_asked_is_an_error():
    with pytest.raises(KeyError):
        answered(STATE, "occupations[7].compatible_above_ratio", True)


def test_an_unknown_is_put_where_it_belongs():
    assert put_granted(STATE, H(3)).granted == 3
    assert put_frame("lasting")(STATE, False).frame.lasting is False
    changed = put_job(1, "hours")(STATE, H(20))
    assert [job.hours for job in changed.jobs] == [37, 20]
    assert [job.need for job in add_task(1, H(2))(STATE, True).jobs] == [20, 7]
    assert add_task(1, H(2))(STATE, False) == STATE
    assert yes_no("a", put_frame("lasting"), (True,)).tries == (True, False)


def alone(need, granted, **frame):
    return State((Job(H(37), H(need)),), Frame(**{"several": False, **frame}), H(granted))


VERDICTS = [
    pytest.param(alone(15, 10), (15, 1), id="above-the-grant"),
    pytest.param(alone(15, 15), (15, 0), id="the-same"),
    pytest.param(alone(15, H("14.991")), (15, 0), id="R28-less-than-0.01-below"),
    pytest.param(alone(15, H("14.99")), (15, 1), id="R28-exactly-0.01-below"),
    pytest.param(alone(15, H("15.009")), (15, 0), id="R28-less-than-0.01-above"),
    pytest.param(alone(15, H("15.01")), (15, -1), id="R28-exactly-0.01-above"),
]


@pytest.mark.parametrize(("state", "said"), VERDICTS)
def test_what_answers_come_to(state, said):
    assert verdict(state, LIMITS) == said
    assert H(1, 100) == SAME


def test_where_the_law_asks_a_person_both_answers_are_tried():
    state = alone(25, 10, several=None)
    asked_first = verdict(state, LIMITS)
    assert asked_first[:2] == ("ask", "impairment.several_or_very_significant")
    assert asked_first[2] == (25, 1)


def test_a_question_of_the_law_that_makes_no_difference_is_not_open():
    """R13 and R22 at no working hours: whatever is answered, nothing can be given."""
    case = {"occupations[0].weekly_hours": 0, "occupations[0].need_hours_per_week": 5,
            "appealed_decision.granted_hours_per_week": 0,
            "answers.assistance_above_own_hours": False}  # fmt: skip
    found = decide(case)
    assert (asked(found), found.proposal.outcome, found.proposal.hours) == ([], "stadfæstelse", 0)
    assert found.proposal.ceiling == 0


ASKS = [
    pytest.param((Job(H(25), H(12)), Job(H(20), H(10))), Frame(),
                 "impairment.several_or_very_significant", id="R22-together-above-20"),
    pytest.param((Job(H(37), H(45)),), Frame(several=True), "impairment.beyond_full_time",
                 id="R23-above-full-time"),
    pytest.param((Job(H(37), H(25), above_path="x"),), Frame(several=False), "x", id="R13"),
    pytest.param((Job(H(37), H(25)),), Frame(), "impairment.several_or_very_significant",
                 id="R13-the-frame-first"),
    pytest.param((Job(H(20), H(25)),), Frame(several=True), "answers.assistance_above_own_hours",
                 id="R22-above-own-hours"),
    pytest.param((Job(scheme="lab", need=H(5)),), Frame(), "answers.unemployed", id="R26"),
    pytest.param((Job(H(30), H(18), above_ratio=True), Job(H(20), H(5), core=False)),
                 Frame(several=False), "answers.incompatible_hours_count", id="R21"),
    pytest.param((Job(H(20), H(30)), Job(H(5), scheme="none")), Frame(several=True),
                 "answers.assistance_above_own_hours", id="R22-above-own-hours-beside-no-job"),
]  # fmt: skip


@pytest.mark.parametrize(("jobs", "frame", "path"), ASKS)
def test_the_law_asks_a_person(jobs, frame, path):
    with pytest.raises(Ask) as asking:
        settle(jobs, frame, LIMITS)
    assert asking.value.path == path
    assert str(asking.value) == path


NOT_ASKED = [
    pytest.param((Job(H(37), H(37)),), Frame(several=True), 37, id="R23-exactly-full-time"),
    pytest.param((Job(H(20), H(20)),), Frame(several=True), 20, id="R22-exactly-own-hours"),
    pytest.param((Job(H(37), H(20)),), Frame(), 20, id="R13-exactly-20-of-37"),
    pytest.param((Job(H(25), H(12)), Job(H(20), H(8))), Frame(), 20, id="R22-together-exactly-20"),
    pytest.param((Job(scheme="lab", need=H(5)),), Frame(several=True, unemployed=True), 5,
                 id="R26-own-hours-do-not-limit-an-offer"),
    pytest.param((Job(scheme="none", hours=H(5), need=H(9)),), Frame(), 0, id="R09-no-job"),
    pytest.param((Job(H(30), H(10)), Job(H(20), H(5), core=False)), Frame(several=False), 10,
                 id="R21-an-incompatible-job-that-decides-nothing"),
    pytest.param((Job(H("18.5"), H(13), above_ratio=True), Job(H("18.5"), scheme="education")),
                 Frame(several=False, unemployed=False), 10,
                 id="R21-hours-on-a-course-are-no-work"),
    pytest.param((Job(H(37), H(50)),), Frame(several=True, beyond=True), 50,
                 id="R23-beyond-full-time"),
    pytest.param((Job(H(37), H(50)),), Frame(several=True, beyond=False), 37, id="R23-no"),
    pytest.param((Job(H(20), H(40)),), Frame(several=True, beyond=True, own_hours=False), 20,
                 id="R22-own-hours-limit-beyond-full-time-too"),
]  # fmt: skip


@pytest.mark.parametrize(("jobs", "frame", "law"), NOT_ASKED)
def test_the_law_goes_on_without_asking(jobs, frame, law):
    assert settle(jobs, frame, LIMITS).total == law


def lasting(neutral=(True,)):
    return yes_no("lasting", put_frame("lasting"), neutral)


def need(index, *tries):
    return Unknown((f"need {index}",), put_job(index, "need"), tries, tries, tries)


def test_an_unknown_that_changes_the_hours_is_open_and_one_that_does_not_is_not():
    assert open_paths(STATE, (lasting(),), LIMITS) == ("lasting",)
    incompatible = State((Job(H(37), H(20), core=False),), Frame(several=False), H(0))
    assert open_paths(incompatible, (lasting(),), LIMITS) == ()
    assert open_paths(incompatible, (need(0, H(1), H(30)), lasting()), LIMITS) == ()


def test_an_unknown_that_only_matters_together_with_another_is_open():
    nothing = State((Job(H(37), H(0)),), Frame(several=False), H(0))
    core = yes_no("core", put_job(0, "core"), (True, False))
    assert open_paths(nothing, (core,), LIMITS) == ()
    assert open_paths(nothing, (core, need(0, H(0), H(5))), LIMITS) == ("core", "need 0")


def test_unknowns_are_named_once_and_in_their_order():
    both = Unknown(("b", "a"), put_frame("lasting"), (True, False), (True,), (True,))
    assert open_paths(STATE, (both, both), LIMITS) == ("b", "a")


def test_the_others_take_their_neutral_answers_in_turn():
    unknowns = (need(0, H(1), H(2), H(3)), need(1, H(4), H(5), H(6)))
    seen = [tuple(int(j.need) for j in filled(STATE, unknowns, turn).jobs) for turn in range(4)]
    assert seen == [(1, 4), (2, 5), (3, 6), (1, 4)]


def test_an_unknown_without_paths_is_tried_and_never_asked():
    waiting = need(0, H(1), H(30))._replace(paths=())
    assert open_paths(STATE, (waiting, lasting()), LIMITS) == ("lasting",)


def test_the_total_of_a_state_is_the_law_s():
    assert total(STATE) == 20


SHARED = {"weekly_hours": 50, "need_hours_per_week": 20}
OPEN_TASK = {"name": "opgave", "hours_per_week": 2, "due_to_impairment": True}


def unsure(*occupations):
    named = [
        {"form": "ordinær", "core_tasks_by_citizen": {"value": True}, "name": f"job {i}", **o}
        for i, o in enumerate(occupations)
    ]
    found = decide({"occupations": named, "appealed_decision.granted_hours_per_week": 0,
                    "impairment.several_or_very_significant": False})  # fmt: skip
    return found.proposal.hours, asked(found)


SPLITS = [
    pytest.param((SHARED, {"weekly_hours": 20, "tasks": [OPEN_TASK]}), [],
                 id="R21-a-split-that-an-unknown-task-may-make-needless-is-not-asked"),
    pytest.param((SHARED, {"weekly_hours": 20, "need_hours_per_week": 4},
                  {"weekly_hours": 20, "tasks": [OPEN_TASK]}), ["split_of_shared_hours"],
                 id="R21-a-split-that-is-needed-whatever-the-task-is-asked"),
    pytest.param((SHARED, {"weekly_hours": 3, "tasks": [OPEN_TASK]}), [],
                 id="R13-a-presumption-that-cannot-change-the-total-is-not-asked"),
]  # fmt: skip


@pytest.mark.parametrize(("occupations", "paths"), SPLITS)
def test_a_split_is_asked_only_where_it_is_sure_to_be_needed(occupations, paths):
    assert unsure(*occupations) == (20, paths)
