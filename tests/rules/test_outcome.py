"""R44: the order of the stages, what waits, and that what is asked is what can still matter."""

import pytest

from drafting.domain.decision import Outcome
from drafting.library.casefile import parse_case
from drafting.rules.outcome import Step, procedure_of, resolve
from tests.rules.story import INTERPRETER, PAYMENT, asked, decide, raw

EXCUSED, MAINTAINED = "complaint.late_but_excused", "answers.complaint_maintained"
ATTORNEY, EMPLOYER = "appellant.power_of_attorney", "answers.employer_may_complain"
COMPETENCE, HEARD = "answers.competence", "hearing.citizen_heard"
EFFECT, SUFFICIENT = "hearing.error_without_effect", "information.sufficient"
OBTAINABLE, GRANTED = "information.obtainable_by_board", "appealed_decision.granted_hours_per_week"
ROLE, BY, RESULT = "appellant.role", "appealed_decision.decided_by", "reassessment.result"
ADVERSE = "hearing.adverse_new_information"
LATE = {"complaint.received": "2024-03-05"}
PART = {RESULT: "delvis medhold"}
JOB = "occupations[0]."

DISMISSED = [
    pytest.param({"appealed_decision.exists": False}, "ingen_afgoerelse", ("R44",),
                 id="RSL-68-2-no-decision"),
    pytest.param({"complaint.about_decision": False}, "ikke_over_afgoerelse", ("R44",),
                 id="RSL-68-2-about-something-else"),
    pytest.param({"complaint.withdrawn": True}, "tilbagekaldt", ("R44",), id="R44-bortfald"),
    pytest.param({RESULT: "medhold"}, "medhold", ("R05",), id="READING-medhold-is-bortfald"),
    pytest.param({**PART, MAINTAINED: False}, "ikke_opretholdt", ("R05",), id="R05-not-maintained"),
    pytest.param({**LATE, EXCUSED: False}, "for_sent", ("R03", "R04"), id="RSL-67-too-late"),
    pytest.param({ROLE: "arbejdsgiver", EMPLOYER: False}, "ikke_klageberettiget", ("R02",),
                 id="RSL-60-2-the-employer-may-not"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "key", "because"), DISMISSED)
def test_dismissal(changes, key, because):
    found = decide(changes)
    proposal = found.proposal
    assert (proposal.outcome, proposal.dismissal, proposal.because) == (
        Outcome.DISMISSED,
        key,
        because,
    )
    assert (proposal.hours, proposal.open_questions) == (None, ())
    assert not {"behov", "udmaaling"} & {f.rule for f in found.findings}


@pytest.mark.parametrize(("changes", "key", "because"), DISMISSED)
def test_a_dismissal_comes_before_everything_that_is_unknown(changes, key, because):
    blank = {**changes, "information": None, "impairment": None, BY: "anden aktør"}
    assert decide(blank).proposal.dismissal == key


REMITTED = [
    pytest.param({ADVERSE: True, "hearing.citizen_heard": False, EFFECT: False}, ("R41",),
                 id="FVL-19-with-effect"),
    pytest.param({SUFFICIENT: False, OBTAINABLE: False}, ("R40",), id="RSL-10-not-obtainable"),
    pytest.param({BY: "anden aktør", COMPETENCE: False}, ("R06",), id="RSL-9-not-competent"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "because"), REMITTED)
def test_remittal(changes, because):
    found = decide(changes).proposal
    assert (found.outcome, found.because, found.hours) == (Outcome.REMITTED, because, None)
    assert found.open_questions == ()


STAGES = [  # everything open from this stage on → only this stage is asked
    pytest.param(LATE, [EXCUSED], id="READING-dismissal-first"),
    pytest.param({**LATE, **PART}, [EXCUSED, MAINTAINED], id="READING-both-of-the-dismissal"),
    pytest.param({EXCUSED: True, **LATE}, [ATTORNEY, COMPETENCE], id="READING-then-standing"),
    pytest.param({ATTORNEY: True}, [COMPETENCE], id="READING-competence-alone"),
    pytest.param({ATTORNEY: True, COMPETENCE: True}, [HEARD], id="READING-then-the-hearing"),
    pytest.param({ATTORNEY: True, COMPETENCE: True, HEARD: False}, [EFFECT],
                 id="READING-the-effect-waits-for-whether-the-citizen-was-heard"),
    pytest.param({ATTORNEY: True, COMPETENCE: True, HEARD: True}, [SUFFICIENT],
                 id="READING-then-information"),
    pytest.param({ATTORNEY: True, COMPETENCE: True, HEARD: False, EFFECT: True}, [SUFFICIENT],
                 id="READING-an-error-without-effect-goes-on"),
    pytest.param({ATTORNEY: True, COMPETENCE: True, HEARD: True, SUFFICIENT: False}, [OBTAINABLE],
                 id="READING-obtainable-waits-for-sufficient"),
    pytest.param({ATTORNEY: True, COMPETENCE: True, HEARD: True, SUFFICIENT: False,
                  OBTAINABLE: True}, [SUFFICIENT], id="READING-obtain-and-hear-first"),
    pytest.param({ATTORNEY: True, COMPETENCE: True, HEARD: True, SUFFICIENT: True},
                 ["occupations[0].core_tasks_by_citizen", "impairment.lasting"],
                 id="READING-then-the-merits"),
    pytest.param({ROLE: "arbejdsgiver", BY: "kommune"}, [EMPLOYER], id="R02-employer-is-asked"),
    pytest.param({ROLE: "arbejdsgiver"}, [EMPLOYER, COMPETENCE], id="R02-R06-together"),
    pytest.param({ROLE: "repræsentant", ATTORNEY: False}, [ATTORNEY, COMPETENCE],
                 id="FVL-8-a-missing-power-of-attorney-is-asked-again-beside-the-rest"),
]  # fmt: skip
OPEN = {ROLE: "anden", BY: "anden aktør", ADVERSE: True, "information": None,
        "impairment.lasting": None, JOB + "core_tasks_by_citizen": None}  # fmt: skip


@pytest.mark.parametrize(("changes", "paths"), STAGES)
def test_only_the_first_stage_with_an_open_question_is_listed(changes, paths):
    assert asked(decide({**OPEN, **changes})) == paths


NAMES = [  # what is open → the stage that asks
    pytest.param(LATE, "afvisning", id="RSL-67"),
    pytest.param({}, "kompetence", id="RSL-9"),
    pytest.param({ATTORNEY: True, COMPETENCE: True}, "partshøring", id="FVL-19-heard"),
    pytest.param({ATTORNEY: True, COMPETENCE: True, HEARD: False}, "partshøring", id="FVL-19"),
    pytest.param({ROLE: None, BY: None, HEARD: True}, "oplysning", id="RSL-10-sufficient"),
    pytest.param({ROLE: None, BY: None, HEARD: True, SUFFICIENT: False}, "oplysning",
                 id="RSL-10-obtainable"),
    pytest.param({ROLE: None, BY: None, HEARD: True, SUFFICIENT: False, OBTAINABLE: True},
                 "oplysning", id="BEK486-9-obtain-first"),
    pytest.param({ROLE: None, BY: None, HEARD: True, SUFFICIENT: True}, "", id="the-merits"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "stage"), NAMES)
def test_the_stage_that_asks_is_named(changes, stage):
    case = parse_case(raw({**OPEN, **changes}), source="sagen")
    deadline = decide({**OPEN, **changes}).deadline
    step = resolve(procedure_of(case, deadline), lambda: Step(questions=("x",)))
    assert step.stage == stage
    assert step.late is deadline.late


WAITING = [  # what is asked only when another answer raises it
    pytest.param({JOB + "need_hours_per_week": 25}, ["impairment.several_or_very_significant"],
                 id="R13-the-presumption-waits-for-the-frame"),
    pytest.param({JOB + "need_hours_per_week": 25, "impairment.several_or_very_significant": False},
                 [JOB + "compatible_above_ratio"], id="R13-then-the-presumption"),
    pytest.param({JOB + "need_hours_per_week": 45, "impairment.several_or_very_significant": True},
                 ["impairment.beyond_full_time"], id="R23-beyond-full-time-waits-for-the-frame"),
    pytest.param({JOB + "need_hours_per_week": 25, JOB + "weekly_hours": 20,
                  "impairment.several_or_very_significant": True},
                 ["answers.assistance_above_own_hours"], id="R22-more-than-own-hours"),
    pytest.param({JOB + "form": "ledig"}, [JOB + "concrete_job_ahead"], id="R24-a-job-ahead-first"),
    pytest.param({JOB + "form": "ledig", JOB + "concrete_job_ahead": True}, ["answers.unemployed"],
                 id="R24-then-the-conditions"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "paths"), WAITING)
def test_a_question_that_arises_from_an_answer_waits_for_it(changes, paths):
    assert asked(decide(changes)) == paths


UNHEARD = {ADVERSE: True, HEARD: False}
UNLAWFUL = {"assistance.economic_interest": True, "assistance.waiver_refusal_lawful": False}
IRRELEVANT = [  # unknown, and nothing it could be changes the result
    pytest.param({"impairment.several_or_very_significant": None}, id="READING-need-below-ratio"),
    pytest.param({"impairment.lasting": None, JOB + "need_hours_per_week": 0, GRANTED: 0},
                 id="R12-no-need-whatever-the-impairment"),
    pytest.param({"impairment.lasting": False, JOB + "weekly_hours": None, GRANTED: 0,
                  JOB + "core_tasks_by_citizen": None}, id="R10-not-lasting-whatever-the-hours"),
    pytest.param({JOB + "core_tasks_by_citizen": False, JOB + "weekly_hours": None, GRANTED: 0},
                 id="R13-incompatible-whatever-the-hours"),
    pytest.param({JOB + "form": None, JOB + "need_hours_per_week": 0, GRANTED: 0},
                 id="R12-no-need-whatever-the-form"),
    pytest.param({ADVERSE: None}, id="READING-a-hearing-error-nobody-raised"),
    pytest.param({"complaint.withdrawn": None}, id="READING-a-withdrawal-nobody-raised"),
    pytest.param({"reassessment": None}, id="READING-no-reassessment-does-not-hold-back"),
    pytest.param({"appellant": None}, id="READING-representation-nobody-doubts"),
    pytest.param({BY: None}, id="READING-competence-nobody-doubts"),
    pytest.param({ROLE: "repræsentant"}, id="READING-a-power-of-attorney-nobody-doubts"),
    pytest.param({ROLE: "repræsentant", ATTORNEY: True}, id="FVL-8-with-power-of-attorney"),
    pytest.param({ATTORNEY: False}, id="FVL-8-the-citizen-needs-none"),
    pytest.param({**INTERPRETER, **UNLAWFUL, **UNHEARD}, id="R33-remitted-anyhow"),
    pytest.param({SUFFICIENT: False, OBTAINABLE: False, "occupations": []}, id="RSL-10-remitted"),
    pytest.param({SUFFICIENT: False, OBTAINABLE: False, ADVERSE: True, HEARD: False, EFFECT: None},
                 id="RSL-10-remitted-whatever-the-effect-of-the-error"),
    pytest.param({SUFFICIENT: False, OBTAINABLE: False, ADVERSE: True, HEARD: None},
                 id="RSL-10-remitted-whether-the-citizen-was-heard-or-not"),
    pytest.param({**LATE, EXCUSED: False, "information": None}, id="RSL-67-dismissed"),
    pytest.param({"application": None, "board": None}, id="READING-what-only-the-letter-says"),
]  # fmt: skip


@pytest.mark.parametrize("changes", IRRELEVANT)
def test_an_unknown_that_cannot_matter_does_not_block(changes):
    found = decide(changes)
    assert found.proposal.outcome is not None
    assert asked(found) == []


def test_a_remittal_rests_on_what_is_known_and_not_on_the_error_nobody_has_weighed():
    poor = {SUFFICIENT: False, OBTAINABLE: False, "information.missing": ["tid"]}
    found = decide({**UNHEARD, **poor}).proposal
    assert (found.because, found.to_obtain) == (("R40",), ("tid",))
    interpreter = decide({**INTERPRETER, **UNLAWFUL, **UNHEARD}).proposal
    assert (interpreter.outcome, interpreter.because) == (Outcome.REMITTED, ("R33",))


BLOCKS = [  # a condition every case of its kind must meet
    pytest.param({JOB + "form": None}, [JOB + "form"], id="READING-form-of-employment"),
    pytest.param({"impairment.lasting": None}, ["impairment.lasting"], id="READING-lasting"),
    pytest.param({"impairment.significant": None}, ["impairment.significant"], id="READING-signif"),
    pytest.param({JOB + "need_hours_per_week": None}, [JOB + "need_hours_per_week"],
                 id="READING-need"),
    pytest.param({JOB + "weekly_hours": None}, [JOB + "weekly_hours"], id="READING-weekly-hours"),
    pytest.param({JOB + "core_tasks_by_citizen": None}, [JOB + "core_tasks_by_citizen"],
                 id="READING-core-tasks"),
    pytest.param({SUFFICIENT: None}, [SUFFICIENT], id="READING-sufficiency"),
    pytest.param({"complaint.received": None}, ["complaint.received"], id="READING-complaint"),
    pytest.param({"appealed_decision.date": None}, ["appealed_decision.received"],
                 id="READING-receipt"),
    pytest.param({GRANTED: None}, [GRANTED], id="R44-the-grant"),
    pytest.param({"occupations": []}, ["occupations[]"], id="READING-no-occupation"),
    pytest.param({JOB + "weekly_hours": None, JOB + "need_hours_per_week": None,
                  "impairment.lasting": None},
                 [JOB + "weekly_hours", JOB + "need_hours_per_week", "impairment.lasting"],
                 id="READING-together"),
    pytest.param({"appealed_decision.grounds": ["vikar eller medhjælp"]},
                 [JOB + "ordinary_help_or_substitute"], id="READING-an-objection-raised"),
    pytest.param({JOB + "form": "selvstændig", JOB + "employees": 1},
                 [JOB + "redistributable"], id="READING-self-employed-with-staff"),
    pytest.param({JOB + "form": "planlagt selvstændig", JOB + "employees": 1},
                 [JOB + "redistributable"], id="READING-planned-business-with-staff"),
    pytest.param({JOB + "form": None, GRANTED: 0}, [JOB + "form"], id="R24-the-form-decides"),
    pytest.param(PART, [MAINTAINED], id="READING-delvis-medhold"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "paths"), BLOCKS)
def test_an_unknown_condition_blocks_and_is_named(changes, paths):
    found = decide(changes).proposal
    assert (found.outcome, found.hours, found.because) == (None, None, ())
    assert [question.path for question in found.open_questions] == paths
    for question in found.open_questions:
        assert question.question.endswith("?")
        assert question.legal_basis and question.catalogue and question.who_can_answer


def test_a_question_names_the_job_and_the_task_it_is_about():
    tasks = [{"name": "mails", "can_do_self": False, "due_to_impairment": True}]
    case = {JOB + "tasks": tasks, JOB + "need_hours_per_week": None, JOB + "form": None}
    words = [question.question for question in decide(case).proposal.open_questions]
    assert any("»job«" in text and "»mails«" in text for text in words)
    assert not any("{" in text for text in words)


def test_employees_without_a_self_employed_ask_nothing():
    assert asked(decide({JOB + "employees": 5})) == []
    assert asked(decide({JOB + "form": "selvstændig", JOB + "employees": 0})) == []


GRANTS = [
    pytest.param("afslag", id="READING-refusal-counts-as-0"),
    pytest.param("ophør", id="READING-stop-counts-as-0"),
]


@pytest.mark.parametrize("kind", GRANTS)
def test_no_grant_counts_as_zero(kind):
    case = {"appealed_decision.kind": kind, GRANTED: None, JOB + "need_hours_per_week": 0}
    found = decide(case).proposal
    assert (found.outcome, found.hours) == (Outcome.UPHELD, 0)


def test_a_stated_grant_wins_over_the_zero_of_a_stop():
    case = {"appealed_decision.kind": "ophør", GRANTED: 20}
    assert decide(case).proposal.outcome is Outcome.UPHELD


def test_the_machine_never_proposes_to_annul():
    every = [*DISMISSED, *REMITTED, *BLOCKS]
    assert all(decide(line.values[0]).proposal.outcome != "ophævelse" for line in every)


QUESTIONS = [
    pytest.param({}, [("timer", "ændring")], id="one-question"),
    pytest.param({"appealed_decision.grounds": ["uforeneligt erhverv"]},
                 [("timer", "ændring"), ("forenelighed", "ændring")], id="R13-compatible"),
    pytest.param({"appealed_decision.grounds": ["uforeneligt erhverv"], GRANTED: 0,
                  JOB + "core_tasks_by_citizen": False},
                 [("timer", "stadfæstelse"), ("forenelighed", "stadfæstelse")], id="R13-unfit"),
    pytest.param({"appealed_decision.grounds": ["uforeneligt erhverv"], SUFFICIENT: False,
                  OBTAINABLE: False}, [("timer", "hjemvisning")], id="R44-remitted-as-a-whole"),
    pytest.param(INTERPRETER, [("tolk", None)], id="R33-interpreter"),
    pytest.param(PAYMENT, [("udbetaling", None)], id="R35-payment"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "answers"), QUESTIONS)
def test_each_question_of_a_case_has_its_answer(changes, answers):
    assert [(q.key, q.outcome) for q in decide(changes).questions] == answers


def test_a_payment_case_that_is_not_informed_is_asked_about_that_first():
    assert asked(decide({**PAYMENT, "information": None})) == [SUFFICIENT]
