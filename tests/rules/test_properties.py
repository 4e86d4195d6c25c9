"""What must hold of every case: properties of the hours, of unknowns, and of the law cited."""

import os
import subprocess
import sys
from datetime import date
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from drafting.domain.findings import Status
from drafting.library.law import load_lawbook
from drafting.pipeline import Practice
from drafting.rules.personlig_assistance.loft import above_ratio, ordinary_ceiling
from drafting.rules.personlig_assistance.udmaaling import Ask, Frame, Job, ceiling, settle
from tests.rules.story import INTERPRETER, LIMITS, REMOTE, REOPENING, asked, decide, raw

TIMES = int(os.environ.get("UDKAST_EXAMPLES", "1"))
COUNT = settings(deadline=None)


def count(number):
    """Return how often a property is tried: `number`, and many times that in `make torture`."""
    return settings(COUNT, max_examples=number * TIMES)


YES_NO = st.booleans()
MAYBE = st.sampled_from([None, True, False])
hundredths = st.integers(0, 8000).map(lambda n: Fraction(n, 100))
edges = st.sampled_from([Fraction(n) for n in ("18.5", "30", "36.99", "37", "37.01", "70")])
working = hundredths | edges
needs = hundredths | st.sampled_from([Fraction(20), Fraction(600, 37), Fraction(0)])


@count(60)
@given(working, working)
def test_more_work_never_lowers_the_ceiling(a, b):
    few, many = sorted((a, b))
    assert ordinary_ceiling(few, LIMITS, Practice.CURRENT) <= ordinary_ceiling(
        many, LIMITS, Practice.CURRENT
    )
    frame = Frame(several=False)
    assert ceiling([few, a], frame, LIMITS) <= ceiling([many, a], frame, LIMITS)


@count(60)
@given(working, needs, needs)
def test_more_documented_need_never_gives_fewer_hours_below_the_presumption(hours, a, b):
    less, more = sorted((a, b))
    assume(not above_ratio(more, hours, LIMITS))
    frame = Frame(several=False)

    def law(need):
        return settle((Job(hours, need),), frame, LIMITS).total

    assert law(less) <= law(more)


jobs_drawn = st.lists(
    st.builds(
        Job,
        hours=working,
        need=needs,
        scheme=st.sampled_from(["job", "job", "job", "none"]),
        core=st.sampled_from([True, True, True, False]),
        ordinary_help=st.sampled_from([False, False, True]),
        redistributable=st.sampled_from([False, False, True]),
        above_ratio=YES_NO,
        above_path=st.just("occupations[0].compatible_above_ratio"),
    ),
    min_size=1,
    max_size=4,
)
frames = st.builds(
    Frame,
    lasting=st.sampled_from([True, True, False]),
    significant=st.sampled_from([True, True, False]),
    several=YES_NO,
    beyond=YES_NO,
    own_hours=YES_NO,
    count_incompatible=YES_NO,
    unemployed=YES_NO,
    practice=st.just(Practice.CURRENT),
)


@count(300)
@given(jobs_drawn, frames)
def test_no_grant_is_above_the_ceiling_or_the_need(drawn, frame):
    jobs = tuple(drawn)
    settled = settle(jobs, frame, LIMITS)
    top = ceiling([job.hours for job in jobs], frame, LIMITS)
    assert 0 <= settled.total <= sum(job.need for job in jobs)
    if top is not None:
        assert settled.total <= max(top, LIMITS.max_weekly if frame.several else top)
    for job, given_hours in zip(jobs, settled.jobs, strict=True):
        assert 0 <= given_hours.granted <= job.need
        if not frame.several:
            assert given_hours.granted <= LIMITS.max_weekly
    assert settled.total <= sum(each.granted for each in settled.jobs)
    if not settled.shared:
        assert settled.total == sum(each.granted for each in settled.jobs)


@count(150)
@given(jobs_drawn, frames)
def test_the_order_of_occupations_never_matters_to_the_hours(drawn, frame):
    first = settle(tuple(drawn), frame, LIMITS)
    by_job = sorted(zip(drawn, first.jobs, strict=True), key=repr)
    for order in permutations(drawn):
        found = settle(order, frame, LIMITS)
        assert (found.total, found.shared) == (first.total, first.shared)
        assert sorted(zip(order, found.jobs, strict=True), key=repr) == by_job


def figure(values):
    return st.sampled_from(values)


FORMS = ("ordinær", "ordinær", "fleksjob", "selvstændig", "ledig", "uddannelse", "tilbud efter LAB")
TASKS = st.fixed_dictionaries(
    {"name": st.just("opgave")},
    optional={
        "hours_per_week": figure([None, 0, 2, 5, 9.5]),
        "can_do_self": MAYBE,
        "due_to_impairment": MAYBE,
        "waiting_hours_per_week": figure([None, 0, 1]),
    },
)
JOBS = st.fixed_dictionaries(
    {
        "form": figure([*FORMS, None]),
        "weekly_hours": figure([10, 18.5, 30, 36.99, 37, 37.01, 70, 0, None]),
        "need_hours_per_week": figure([0, 5, 8, 16, 20, 25, 40, None]),
        "core_tasks_by_citizen": figure([{"value": True}] * 3 + [{"value": False}, None]),
    },
    optional={
        "tasks": st.lists(TASKS, max_size=2),
        "employees": figure([0, 3]),
        "concrete_job_ahead": MAYBE,
        "compatible_above_ratio": MAYBE.map(lambda v: {"value": v}),
        "ordinary_help_or_substitute": MAYBE.map(lambda v: {"value": v}),
        "redistributable": MAYBE.map(lambda v: {"value": v}),
    },
)
OTHER = {
    "impairment.lasting": figure([True, True, True, False, None]),
    "impairment.significant": figure([True, True, True, False, None]),
    "impairment.several_or_very_significant": MAYBE,
    "impairment.beyond_full_time": MAYBE,
    "information.sufficient": figure([True, True, True, False, None]),
    "information.obtainable_by_board": MAYBE,
    "hearing.adverse_new_information": figure([None, None, True, False]),
    "hearing.citizen_heard": MAYBE,
    "hearing.error_without_effect": MAYBE,
    "complaint.received": figure(["2024-02-12", "2024-02-12", "2024-03-05", None]),
    "complaint.late_but_excused": MAYBE,
    "complaint.withdrawn": figure([None, None, None, False, True]),
    "appealed_decision.delivery": figure(["digital", "digital", "post", None]),
    "appealed_decision.granted_hours_per_week": figure([0, 5, 10, 20, None]),
    "appealed_decision.kind": figure(["bevilling", "afslag", "nedsættelse", None]),
    "appealed_decision.decided_by": figure(["kommune", "kommune", "anden aktør", None]),
    "appealed_decision.grounds": figure([[], [], ["vikar eller medhjælp"]]),
    "appellant.role": figure(["borger", "borger", "repræsentant", "arbejdsgiver", "anden", None]),
    "appellant.power_of_attorney": MAYBE,
    "reassessment.result": figure(["fastholdt", "fastholdt", "delvis medhold", "medhold", None]),
    "answers.worsening": MAYBE,
    "answers.competence": MAYBE,
    "answers.incompatible_hours_count": MAYBE,
    "answers.assistance_above_own_hours": MAYBE,
    "answers.unemployed": MAYBE,
    "answers.employer_may_complain": MAYBE,
    "answers.complaint_maintained": MAYBE,
}


@st.composite
def hours_cases(draw):
    """Return the changes of a case on hours: a few things differ from the base, or are unknown."""
    drawn = draw(st.lists(JOBS, min_size=1, max_size=3))
    changes = {"occupations": [{"name": f"job {i}", **job} for i, job in enumerate(drawn)]}
    for path in draw(st.lists(st.sampled_from(sorted(OTHER)), max_size=7, unique=True)):
        changes[path] = draw(OTHER[path])
    return changes


def outcome(found):
    proposal = found.proposal
    return proposal.outcome, proposal.hours, found.deadline.late


@count(150)
@given(hours_cases())
def test_a_case_is_decided_or_asks_and_never_both(changes):
    found = decide(changes)
    open_paths = [path for path in asked(found) if path != "split_of_shared_hours"]
    assert (found.proposal.outcome is None) is bool(open_paths)
    assert len(set(open_paths)) == len(open_paths)


ANSWERS = {  # what a person could answer; the rest is yes or no
    "appealed_decision.received": ["2024-02-05", "2024-02-01"],
    "complaint.received": ["2024-02-12", "2024-03-20"],
    "occupations[].weekly_hours": [37, 70, 30, 5],
    "occupations[].need_hours_per_week": [20, 5, 0, 40],
    "occupations[].tasks[].hours_per_week": [5, 0, 20],
    "occupations[].form": ["ordinær", "fleksjob", "ledig"],
    "appealed_decision.granted_hours_per_week": [10, 0, 25],
    "reopening.weekly_hours_then": [70, 30],
    "reopening.granted_hours_then": [10, 20],
    "reopening.documented_hours_paid": [18, 0],
    "reopening.in_force_from": ["2019-01-01", "2021-01-01", "2016-01-01"],
    "reopening.in_force_to": ["2020-01-01", "2015-01-01", "2021-01-01"],
    "split_of_shared_hours": [None],
}


def generic(path):
    out = []
    for part in path.split("["):
        out.append(part.split("]", 1)[-1] if "]" in part else part)
    return "[]".join(out)


def answers_to(path):
    return ANSWERS.get(generic(path), [True, False])


@st.composite
def answered_stage_by_stage(draw, cases):
    """Return a case, and the rounds of answers that a person gives to what is asked."""
    changes, rounds = dict(draw(cases)), []
    for _ in range(12):
        paths = [p for p in asked(decide(changes)) if p and p != "split_of_shared_hours"]
        if not paths:
            break
        given_now = {path: draw(st.sampled_from(answers_to(path))) for path in paths}
        if changes.get("information.obtainable_by_board") and "information.sufficient" in given_now:
            given_now["information.sufficient"] = True  # obtained; asking again would never end
        rounds.append(given_now)
        changes |= given_now
    return changes, rounds


every_case = hours_cases() | st.fixed_dictionaries(
    {path: st.sampled_from([value, None]) for path, value in REOPENING.items() if "." in path}
    | {"appealed_decision.kind": st.sampled_from(["afslag på genoptagelse", "genoptagelse"])}
)


@count(150)
@given(answered_stage_by_stage(every_case))
def test_answer_what_is_asked_stage_by_stage_and_it_is_decided(story):
    changes, _ = story
    assert decide(changes).proposal.outcome is not None


@count(150)
@given(answered_stage_by_stage(every_case))
def test_leave_one_question_unanswered_and_it_can_still_matter(story):
    """Each listed path has answers of the others under which it is not decided without it."""
    changes, rounds = story
    assume(rounds)
    last = rounds[-1]
    before = {**changes, **dict.fromkeys(last)}
    for left in last:
        others = [path for path in last if path != left]
        assert any(
            decide({**before, **dict(zip(others, tried, strict=True))}).proposal.outcome is None
            for tried in every_way(others)
        ), left


def every_way(paths):
    """Yield answers to all paths: the most telling combinations first, at most a few hundred."""
    ways = [()]
    for path in paths:
        ways = [(*way, value) for value in answers_to(path) for way in ways][:400]
    return ways


CONDITIONS = [  # what every case of the kind must meet; removing the answer makes it unknown
    "impairment.lasting", "impairment.significant", "information.sufficient",
    "complaint.received", "appealed_decision.date", "appealed_decision.granted_hours_per_week",
    "occupations[0].form", "occupations[0].weekly_hours", "occupations[0].need_hours_per_week",
    "occupations[0].core_tasks_by_citizen", "impairment.several_or_very_significant",
    "impairment.beyond_full_time", "occupations[0].compatible_above_ratio",
    "occupations[0].concrete_job_ahead", "answers.unemployed", "answers.worsening",
    "answers.incompatible_hours_count", "answers.assistance_above_own_hours",
    "complaint.late_but_excused", "hearing.error_without_effect", "hearing.citizen_heard",
    "answers.complaint_maintained", "answers.competence",
]  # fmt: skip


ENDED = {"ingen_afgoerelse", "ikke_over_afgoerelse", "tilbagekaldt", "medhold"}


@count(400)
@given(hours_cases(), st.sampled_from(CONDITIONS))
def test_removing_the_answer_to_a_condition_never_gives_a_firmer_answer(changes, path):
    full, less = decide(changes), decide({**changes, path: None})
    if path == "appealed_decision.granted_hours_per_week":
        assume(changes.get("appealed_decision.kind") not in ("afslag", "ophør"))  # counts as 0
    if path == "occupations[0].need_hours_per_week":
        assume(not changes["occupations"][0].get("tasks"))  # a total hides what the tasks leave out
    if less.proposal.dismissal in ENDED:  # the deadline is idle: it may be known or not
        assert outcome(less)[:2] == outcome(full)[:2]
        assert outcome(less)[2] in (None, outcome(full)[2])
    elif less.proposal.outcome is not None:
        assert outcome(less) == outcome(full)


@count(100)
@given(
    st.sampled_from([INTERPRETER, REMOTE]),
    st.tuples(MAYBE, MAYBE, MAYBE),
    st.sampled_from(["economic_interest", "waiver_refusal_lawful", "form_approved_by_citizen"]),
)
def test_an_interpreter_question_is_never_firmer_without_an_answer(kind, values, removed):
    names = ("economic_interest", "waiver_refusal_lawful", "form_approved_by_citizen")
    answers = {f"assistance.{name}": v for name, v in zip(names, values, strict=True)}
    full = decide({**kind, **answers})
    less = decide({**kind, **answers, f"assistance.{removed}": None})
    assert less.proposal.outcome in (None, full.proposal.outcome)


OBJECTIONS = [  # the objection, and the same file when nobody ever raised it
    ("hearing.adverse_new_information", None),
    ("complaint.withdrawn", None),
    ("appealed_decision.decided_by", None),
    ("appealed_decision.grounds", []),
    ("occupations[0].redistributable", None),
    ("occupations[0].ordinary_help_or_substitute", None),
    ("appellant.role", None),
]


@count(200)
@given(hours_cases(), st.sampled_from(OBJECTIONS))
def test_removing_an_objection_gives_the_answer_of_a_file_that_never_raised_it(changes, objection):
    path, nothing = objection
    unraised = {"hearing.adverse_new_information": False, "complaint.withdrawn": False,
                "appealed_decision.decided_by": "kommune", "appellant.role": "borger",
                "occupations[0].redistributable": False,
                "occupations[0].ordinary_help_or_substitute": False}  # fmt: skip
    if path == "occupations[0].redistributable":
        assume(changes["occupations"][0].get("form") != "selvstændig")
    if path == "occupations[0].ordinary_help_or_substitute":
        assume(not changes.get("appealed_decision.grounds"))
    never = {key: value for key, value in changes.items() if key != path}
    removed = decide({**changes, path: nothing})
    said = decide({**never, path: unraised.get(path, [])})
    assert outcome(removed) == outcome(said)
    assert asked(removed) == asked(said)


@count(80)
@given(hours_cases(), st.randoms(use_true_random=False))
def test_an_answer_never_depends_on_the_order_of_occupations(changes, random):
    other = list(changes["occupations"])
    random.shuffle(other)
    first, second = decide(changes), decide({**changes, "occupations": other})
    assert outcome(first) == outcome(second)
    assert first.proposal.ceiling == second.proposal.ceiling
    assert set(first.proposal.because) == set(second.proposal.because)
    places = {f"occupations[{i}]": f"occupations[{other.index(job)}]"
              for i, job in enumerate(changes["occupations"])}  # fmt: skip
    moved = [path and path.replace(path[:14], places.get(path[:14], path[:14]))
             for path in asked(first)]  # fmt: skip
    assert sorted(moved) == sorted(asked(second))


ACTS = load_lawbook().acts


@count(150)
@given(
    every_case,
    st.dates(date(2009, 8, 1), date(2030, 12, 31)) | st.sampled_from(
        [date(2012, 3, 4), date(2012, 3, 5), date(2013, 6, 30), date(2013, 7, 1),
         date(2019, 12, 31), date(2020, 1, 1)]
    ),
)  # fmt: skip
def test_every_reached_outcome_cites_only_law_in_force_on_the_date(changes, day):
    found = decide({**changes, "decision_date": day.isoformat()})
    assert found.law_date == day
    for finding in found.findings:
        assert finding.law or finding.status is not Status.MET, finding.rule
        for ref in finding.law:
            if ref.act.startswith("BEK"):
                assert ACTS[ref.act].version_on(day), f"{ref} on {day}"
    basis = {ref for question in found.proposal.open_questions for ref in question.legal_basis}
    assert all(ACTS[r.act].version_on(day) for r in basis if r.act.startswith("BEK"))


@count(100)
@given(every_case)
def test_29_19_carries_no_finding_today(changes):
    assert not any("29-19" in found.precedents for found in decide(changes).findings)


@count(100)
@given(
    jobs_drawn, frames, st.sampled_from(["several", "beyond", "own_hours", "count_incompatible"])
)
def test_the_law_asks_a_person_or_the_answer_changes_nothing(drawn, frame, name):
    blank = frame._replace(**{name: None})
    try:
        found = settle(tuple(drawn), blank, LIMITS).total
    except Ask:
        return
    answers = {
        settle(tuple(drawn), frame._replace(**{name: v}), LIMITS).total for v in (True, False)
    }
    if name != "several":
        assert answers == {found}
    else:
        assert found in answers


@count(80)
@given(hours_cases())
def test_deciding_the_same_case_twice_gives_the_same(changes):
    assert decide(changes) == decide(changes)
    assert raw(changes) == raw(changes)


@pytest.mark.torture
def test_all_properties_hold_in_fifty_times_as_many_cases():
    environment = {k: v for k, v in os.environ.items() if k != "UDKAST_TORTURE"}
    environment["UDKAST_EXAMPLES"] = "50"
    run = [sys.executable, "-m", "pytest", "-q", "--timeout=0", __file__]
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-5000:]
