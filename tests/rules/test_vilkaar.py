"""R29, R30, R45, R46 and R47: the year, the start, worsening, remittal and criticism."""

import pytest

from drafting.domain.decision import Outcome
from drafting.domain.findings import Status
from tests.rules.story import asked, check, decide, finding, hours, job, row

MET, NOT_MET = Status.MET, Status.NOT_MET
UNRESOLVED, NOT_RELEVANT = Status.UNRESOLVED, Status.NOT_RELEVANT
DECISION = "appealed_decision."
START, GRANTED, KIND = (
    DECISION + "effective_from",
    DECISION + "granted_hours_per_week",
    DECISION + "kind",
)
APPLIED, WORSE = "application.date", "answers.worsening"
POOR = {"information.sufficient": False, "information.obtainable_by_board": False}

TABLE = [
    row("periode", MET, "senest den 5. februar 2025", id="BEK1174-15-4-within-a-year"),
    row("periode", MET, "1. juli 2021", {START: "2020-07-01"}, id="R29-Ex-1"),
    row("periode", MET, "28. februar 2025", {START: "2024-02-29"}, id="BEK1174-15-4-leap-day"),
    row("periode", UNRESOLVED, "inden et år", {START: None}, id="BEK1174-15-4-start-unknown"),
    row("periode", NOT_RELEVANT, "ikke en bevilling", {"occupations[0].need_hours_per_week": 0},
        id="BEK1174-15-4-nothing-granted"),
    row("periode", NOT_RELEVANT, "ikke en bevilling", {"occupations[0].weekly_hours": None},
        id="BEK1174-15-4-not-settled"),
    row("starttidspunkt", NOT_RELEVANT, "ikke oplyst", id="LKH-16a-2-application-undated"),
    row("starttidspunkt", MET, "5. februar 2024", {APPLIED: "2024-05-05"},
        id="LKH-16a-2-three-months-to-the-day"),
    row("starttidspunkt", NOT_MET, "6. februar 2024", {APPLIED: "2024-05-06"},
        id="LKH-16a-2-one-day-too-early"),
    row("starttidspunkt", MET, "29. februar 2024", {APPLIED: "2024-05-31", START: None},
        id="R30-edge-31-may-to-the-end-of-february"),
    row("starttidspunkt", NOT_MET, "1. april 2026", {APPLIED: "2026-03-01",
        "occupations[0].start": "2026-04-01"}, id="R30-Ex-2-not-before-the-job"),
    row("starttidspunkt", NOT_MET, "15. februar 2026", {APPLIED: "2026-05-15",
        "occupations[0].start": "2024-01-01"}, id="R30-Ex-1"),
    row("til_skade", NOT_RELEVANT, "ikke til skade", id="RSL-72-8-more-hours"),
    row("til_skade", NOT_RELEVANT, "ikke til skade", {GRANTED: 20}, id="RSL-72-8-the-same-hours"),
    row("til_skade", NOT_RELEVANT, "ikke fundet", {"occupations[0].weekly_hours": None},
        id="RSL-72-8-not-settled"),
    row("til_skade", UNRESOLVED, "giver 20 timer om ugen", {GRANTED: 25}, missing=[WORSE],
        id="RSL-72-8-is-asked"),
    row("til_skade", MET, "25 timer", {GRANTED: 25, WORSE: True}, id="RSL-72-8-a-person-says-yes"),
    row("til_skade", NOT_MET, "25 timer", {GRANTED: 25, WORSE: False},
        id="RSL-72-8-a-person-says-no"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "status", "says", "changes", "subject", "missing"), TABLE)
def test_terms_rule(rule, status, says, changes, subject, missing):
    check(rule, status, says, changes, subject, missing)


WORSENING = [  # answer, outcome, hours, because, start
    pytest.param(True, Outcome.CHANGED, "20", ("R19", "R45"), True, id="RSL-72-8-worsened"),
    pytest.param(
        False, Outcome.UPHELD, "25", ("R19", "R45"), False, id="RSL-72-8-the-grant-stands"
    ),
]


@pytest.mark.parametrize(("answer", "outcome", "law", "because", "dated"), WORSENING)
def test_fewer_hours_are_never_proposed_without_a_person(answer, outcome, law, because, dated):
    assert asked(decide({GRANTED: 25})) == [WORSE]
    found = decide({GRANTED: 25, WORSE: answer})
    proposal = found.proposal
    assert (proposal.outcome, proposal.hours, proposal.because) == (outcome, hours(law), because)
    assert (proposal.effective_from is not None) is dated
    assert found.occupations[0].granted == hours(law)


def test_a_grant_that_stands_in_two_jobs_is_not_split_by_the_machine():
    two = [job(name="a", need_hours_per_week=5), job(name="b", need_hours_per_week=5)]
    found = decide({"occupations": two, GRANTED: 25, WORSE: False})
    assert found.proposal.hours == 25
    assert [occupation.granted for occupation in found.occupations] == [None, None]
    assert asked(found) == []


STARTS = [
    pytest.param({}, "2024-02-05", "2025-02-05", [], id="READING-the-appealed-decision-s-day"),
    pytest.param({START: None}, None, None, ["startdato-mangler"], id="READING-no-date-invented"),
    pytest.param({GRANTED: 20}, None, "2025-02-05", [], id="READING-only-a-change-has-a-start"),
    pytest.param({GRANTED: 20, START: None}, None, None, [], id="READING-nothing-to-date"),
    pytest.param(POOR, None, None, [], id="READING-a-remittal-has-no-start"),
]


@pytest.mark.parametrize(("changes", "start", "follow_up", "codes"), STARTS)
def test_start_and_follow_up(changes, start, follow_up, codes):
    found = decide(changes)
    day = found.proposal.effective_from
    due = found.proposal.follow_up_by
    assert (day and day.isoformat(), due and due.isoformat()) == (start, follow_up)
    assert [w.code for w in found.warnings if w.code == "startdato-mangler"] == codes


EFFECTS = [
    pytest.param({KIND: "nedsættelse", DECISION + "previous_hours_per_week": 20},
                 "genetablere hjælpen på 20 timer", id="R46-Ex-1-reduced-help"),
    pytest.param({KIND: "ophør"}, "som borgeren havde den før",
                 id="R46-stopped-help-hours-unknown"),
    pytest.param({KIND: "afslag"}, "ingen hjælp at genetablere", id="R46-Ex-2-new-applicant"),
    pytest.param({KIND: "bevilling"}, None, id="R46-the-file-does-not-tell"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "says"), EFFECTS)
def test_what_a_remittal_means_for_the_help(changes, says):
    found = decide({**POOR, **changes, "information.missing": ["opgavernes tid"]})
    effect = found.proposal.effect_of_remittal
    assert found.proposal.to_obtain == ("opgavernes tid",)
    assert (says in effect) if says else effect is None
    assert (effect is not None) is any(f.rule == "retsvirkning" for f in found.findings)


def test_only_a_remittal_has_an_effect_and_things_to_obtain():
    found = decide({KIND: "nedsættelse", "information.missing": ["opgavernes tid"]}).proposal
    assert (found.effect_of_remittal, found.to_obtain) == (None, ())


def test_a_remittal_for_an_unheard_citizen_obtains_nothing():
    unheard = {"hearing.adverse_new_information": True, "hearing.citizen_heard": False,
               "hearing.error_without_effect": False, "information.missing": ["løn"]}  # fmt: skip
    found = decide(unheard).proposal
    assert (found.outcome, found.because, found.to_obtain) == (Outcome.REMITTED, ("R41",), ())


CRITICISM = [
    pytest.param({}, [], id="R47-none"),
    pytest.param({DECISION + "states_law": False}, [("R42", "Vi kritiserer")],
                 id="R47-a-garantiforskrift"),
    pytest.param({DECISION + "states_law": False, DECISION + "states_facts": False},
                 [("R42", "bygger på, og de oplysninger")], id="FVL-24-two-things-lacking"),
    pytest.param({DECISION + "states_law": False, DECISION + "decided_by": "anden aktør",
                  "answers.competence": False}, [("R42", "at afgørelsen ikke angiver de regler")],
                 id="FVL-24-not-the-municipality-s-decision"),
    pytest.param({"hearing.adverse_new_information": True, "hearing.citizen_heard": False,
                  "hearing.error_without_effect": True}, [("R41", "ikke hørte dig")],
                 id="FVL-19-unheard-without-effect"),
    pytest.param({"hearing.adverse_new_information": True, "hearing.citizen_heard": True}, [],
                 id="FVL-19-heard"),
    pytest.param({"hearing.citizen_heard": False}, [], id="READING-nobody-raised-the-hearing"),
    pytest.param({"reassessment.date": "2024-03-11"}, [], id="RSL-66-day-28"),
    pytest.param({"reassessment.date": "2024-03-12"}, [("R05", "begået fejl")], id="RSL-66-day-29"),
    pytest.param({"reassessment.date": "2024-03-12"}, [("R05", "1 dag efter")], id="RSL-66-a-day"),
    pytest.param({"reassessment.date": "2024-03-13"}, [("R05", "2 dage efter")], id="RSL-66-days"),
    pytest.param({"reassessment.date": "2024-04-08"}, [("R05", "begået fejl")],
                 id="policy-28-days-late-is-an-error"),
    pytest.param({"reassessment.date": "2024-04-09"}, [("R05", "Vi kritiserer")],
                 id="policy-29-days-late-is-criticised"),
    pytest.param({DECISION + "appeal_guidance_correct": False}, [("R04", "klagevejledning")],
                 id="R44-Ex-3-an-ordensforskrift"),
    pytest.param({DECISION + "appeal_guidance_correct": True}, [], id="FVL-25-correct"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), CRITICISM)
def test_criticism_of_the_municipality(changes, expected):
    found = decide(changes)
    said = found.proposal.criticism
    assert [c.rule for c in said] == [rule for rule, _ in expected]
    assert all(words in c.text for c, (_, words) in zip(said, expected, strict=True))
    assert bool(said) is any(f.rule == "kritik" for f in found.findings)


def test_r05_ex_2_reassessed_105_days_late_is_criticised():
    case = {"complaint.received": "2020-07-10", "reassessment.date": "2020-11-20",
            DECISION + "date": "2020-07-01", "decision_date": "2020-12-17"}  # fmt: skip
    (said,) = decide(case).proposal.criticism
    assert "105 dage" in said.text


def test_a_dismissal_criticises_nobody():
    found = decide({"complaint.withdrawn": True, DECISION + "states_law": False})
    assert (found.proposal.outcome, found.proposal.criticism) == (Outcome.DISMISSED, ())


def test_missing_reasons_lead_to_criticism_and_not_to_a_remittal():
    """READING, R42."""
    lacking = {DECISION + name: False for name in
               ("states_law", "states_main_considerations", "states_facts")}  # fmt: skip
    assert decide(lacking).proposal.outcome is Outcome.CHANGED
    assert decide({**lacking, GRANTED: 20}).proposal.outcome is Outcome.UPHELD


def test_r44_ex_3_right_refusal_without_guidance_is_upheld_with_an_error():
    refusal = {KIND: "afslag", GRANTED: None, "occupations[0].need_hours_per_week": 0,
               DECISION + "appeal_guidance_correct": False}  # fmt: skip
    found = decide(refusal).proposal
    assert (found.outcome, found.hours) == (Outcome.UPHELD, 0)
    assert [c.rule for c in found.criticism] == ["R04"]


def test_the_outcome_is_a_finding_with_what_carries_it():
    assert finding(decide(), "udfald").inputs == (("because", "R19"),)
    unknown = finding(decide({"information": None}), "udfald")
    assert (unknown.status, unknown.missing) == (UNRESOLVED, ("information.sufficient",))
