"""R31–R39: interpreters, payment, reopening after 31-20 and limitation."""

from datetime import date

import pytest

from drafting.domain.decision import Outcome
from drafting.domain.findings import Status
from tests.rules.story import (
    INTERPRETER,
    PAYMENT,
    REMOTE,
    REOPENING,
    asked,
    check,
    decide,
    finding,
    hours,
    row,
)

MET, NOT_MET = Status.MET, Status.NOT_MET
UNRESOLVED, NOT_RELEVANT = Status.UNRESOLVED, Status.NOT_RELEVANT
INTEREST, WAIVER = "assistance.economic_interest", "assistance.waiver_refusal_lawful"
APPROVED = "assistance.form_approved_by_citizen"
THEN, GRANTED_THEN = "reopening.weekly_hours_then", "reopening.granted_hours_then"
BECAUSE, PAID = "reopening.reduced_because_over_37", "reopening.documented_hours_paid"
FROM, TO = "reopening.in_force_from", "reopening.in_force_to"
PUBLISHED, NEEDED = "reopening.practice_change_published", "reopening.need_hours_then"
KIND, GRANTED = "appealed_decision.kind", "appealed_decision.granted_hours_per_week"


def reopening(**more):
    return {**REOPENING, **more}


TABLE = [
    row("tolk", NOT_RELEVANT, "ikke rejst", REMOTE, id="BEK1174-25-3-not-raised"),
    row("tolk", UNRESOLVED, "skal vurdere", INTERPRETER, missing=[INTEREST],
        id="BEK1174-25-3-is-asked"),
    row("tolk", MET, "ingen økonomisk interesse", {**INTERPRETER, INTEREST: False},
        id="BEK1174-25-3-no-interest"),
    row("tolk", UNRESOLVED, "fravige forbuddet", {**INTERPRETER, INTEREST: True},
        missing=[WAIVER], id="BEK1174-25-3-waiver-is-asked"),
    row("tolk", NOT_MET, "fravige forbuddet er lovligt", {**INTERPRETER, INTEREST: True,
        WAIVER: True}, id="R33-Ex-2-the-spouse-s-firm"),
    row("tolk", NOT_MET, "ikke lovligt", {**INTERPRETER, INTEREST: True, WAIVER: False},
        id="R33-refusal-of-a-waiver-not-lawful"),
    row("assistenten", NOT_RELEVANT, "handler ikke om", INTERPRETER, id="LKH-7-1-not-raised"),
    row("assistenten", UNRESOLVED, "ikke oplyst", REMOTE, missing=[APPROVED],
        id="BEK1174-12-approval-unknown"),
    row("assistenten", MET, "78-12 er ikke efterprøvet", {**REMOTE, APPROVED: True},
        id="PM-78-12-approved"),
    row("assistenten", NOT_MET, "ikke godkendt", {**REMOTE, APPROVED: False},
        id="R31-Ex-2-video-forced"),
    row("tilskudssats", UNRESOLVED, "faktiske lønudgift", PAYMENT, id="BEK1174-22-a-person"),
    row("sygdom", UNRESOLVED, "sygdom", PAYMENT, id="LKH-7-5-a-person"),
    row("udbetaling", UNRESOLVED, "kvartal", PAYMENT, id="BEK1174-27-a-person"),
    row("oplysningspligt", UNRESOLVED, "betales tilbage", {KIND: "tilbagebetaling"},
        id="LKH-16b-a-person"),
    row("anden_genoptagelse", NOT_RELEVANT, "af en person", REOPENING, id="RSL-57-a-person"),
    row("foraeldelse", MET, "til og med den 30. september 2017 er forældet", REOPENING,
        id="FORL-3-1-the-line"),
    row("foraeldelse", MET, "fra den 1. august 2019", REOPENING, id="FORL-3-1-claims-from"),
    row("foraeldelse", NOT_RELEVANT, "ikke et krav", reopening(**{THEN: 37}), id="FORL-2-no-claim"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "status", "says", "changes", "subject", "missing"), TABLE)
def test_special_rule(rule, status, says, changes, subject, missing):
    check(rule, status, says, changes, subject, missing)


CONDITIONS = [  # changes, over 37, reduced, in force, whole
    pytest.param({}, "opfyldt", "opfyldt", "opfyldt", MET, id="R37-Ex-1"),
    pytest.param({THEN: 37}, "ikke opfyldt", "opfyldt", "opfyldt", NOT_MET, id="R37-exactly-37"),
    pytest.param({THEN: 37.01}, "opfyldt", "opfyldt", "opfyldt", MET, id="R37-just-above-37"),
    pytest.param({THEN: None}, "uafklaret", "opfyldt", "opfyldt", UNRESOLVED, id="R37-hours"),
    pytest.param({BECAUSE: False}, "opfyldt", "ikke opfyldt", "opfyldt", NOT_MET, id="R37-Ex-2"),
    pytest.param({BECAUSE: None}, "opfyldt", "uafklaret", "opfyldt", UNRESOLVED, id="R37-because"),
    pytest.param({GRANTED_THEN: 20}, "opfyldt", "ikke opfyldt", "opfyldt", NOT_MET, id="R37-20"),
    pytest.param({GRANTED_THEN: 19.99}, "opfyldt", "opfyldt", "opfyldt", MET, id="R37-below-20"),
    pytest.param({GRANTED_THEN: 20, BECAUSE: None}, "opfyldt", "ikke opfyldt", "opfyldt", NOT_MET,
                 id="R37-20-hours-whatever-the-reason"),
    pytest.param({GRANTED_THEN: None}, "opfyldt", "uafklaret", "opfyldt", UNRESOLVED,
                 id="R37-grant-then-unknown"),
    pytest.param({GRANTED_THEN: None, BECAUSE: False}, "opfyldt", "ikke opfyldt", "opfyldt",
                 NOT_MET, id="R37-another-reason-whatever-the-grant"),
    pytest.param({FROM: "2015-01-01", TO: "2017-11-09"}, "opfyldt", "opfyldt", "ikke opfyldt",
                 NOT_MET, id="PM-31-20-ended-three-years-and-a-day-before"),
    pytest.param({FROM: "2015-01-01", TO: "2017-11-10"}, "opfyldt", "opfyldt", "opfyldt", MET,
                 id="PM-31-20-ended-three-years-to-the-day"),
    pytest.param({FROM: "2020-11-10", TO: None}, "opfyldt", "opfyldt", "opfyldt", MET,
                 id="PM-31-20-began-on-the-day"),
    pytest.param({FROM: "2020-11-11", TO: None}, "opfyldt", "opfyldt", "ikke opfyldt", NOT_MET,
                 id="PM-31-20-began-the-day-after"),
    pytest.param({FROM: "2017-11-10", TO: None}, "opfyldt", "opfyldt", "opfyldt", MET,
                 id="PM-31-20-began-within-the-window"),
    pytest.param({FROM: "2017-11-09", TO: None}, "opfyldt", "opfyldt", "uafklaret", UNRESOLVED,
                 id="PM-31-20-began-before-it-and-end-unknown"),
    pytest.param({FROM: None, TO: "2020-11-10"}, "opfyldt", "opfyldt", "opfyldt", MET,
                 id="PM-31-20-ended-on-the-day"),
    pytest.param({FROM: None, TO: "2020-11-11"}, "opfyldt", "opfyldt", "uafklaret", UNRESOLVED,
                 id="PM-31-20-ended-after-it-and-start-unknown"),
    pytest.param({FROM: "2020-11-10", TO: "2020-11-11"}, "opfyldt", "opfyldt", "opfyldt", MET,
                 id="PM-31-20-runs-over-the-day"),
    pytest.param({FROM: None, TO: None}, "opfyldt", "opfyldt", "uafklaret", UNRESOLVED,
                 id="PM-31-20-days-unknown"),
    pytest.param({PUBLISHED: "2024-01-01"}, "opfyldt", "opfyldt", "ikke opfyldt", NOT_MET,
                 id="READING-the-stated-day-of-publication-wins"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "over", "reduced", "in_force", "status"), CONDITIONS)
def test_conditions_of_reopening(changes, over, reduced, in_force, status):
    found = decide(reopening(**changes))
    assert found.kind == "genoptagelse"
    states = dict(found.reopening.conditions)
    assert states == {"arbejdstid": over, "nedsat": reduced, "gældende": in_force}
    whole = next(f for f in found.findings if f.rule == "genoptagelse" and f.subject is None)
    assert whole.status is status
    outcome = {MET: Outcome.CHANGED, NOT_MET: Outcome.UPHELD, UNRESOLVED: None}[status]
    assert found.proposal.outcome is outcome


EXTRA = [  # changes, hours, extra hours
    pytest.param({}, "18", "7.5", id="R37-Ex-1-receipts-for-18-hours"),
    pytest.param({PAID: 30}, "20", "9.5", id="PM-31-20-at-most-20"),
    pytest.param({PAID: 30, NEEDED: 15}, "15", "4.5", id="PM-31-20-at-most-the-need-then"),
    pytest.param({NEEDED: None}, "18", "7.5", id="READING-need-then-unknown"),
    pytest.param({PAID: 10}, "10", "0", id="READING-never-below-zero"),
    pytest.param({PAID: 0}, "0", "0", id="PM-31-20-nothing-paid"),
]


@pytest.mark.parametrize(("changes", "law", "extra"), EXTRA)
def test_extra_hours_are_those_the_business_proves_it_paid(changes, law, extra):
    found = decide(reopening(**changes))
    assert found.proposal.hours == hours(law)
    assert found.reopening.extra_hours == hours(extra)


def test_the_business_cost_is_a_finding_of_its_own():
    def cost(**more):
        return finding(decide(reopening(**more)), "genoptagelse", "udgift")

    assert (cost().status, cost().value) == (MET, hours("7.5"))
    assert "7,5 timer mere" in cost().explanation
    assert cost(**{PAID: 0}).status is NOT_MET
    assert (cost(**{PAID: None}).status, cost(**{PAID: None}).missing) == (UNRESOLVED, (PAID,))
    assert "mere" not in cost(**{THEN: 30}).explanation


QUESTIONS = [
    pytest.param({PAID: None}, [PAID], id="PM-31-20-documented-hours"),
    pytest.param({PAID: None, NEEDED: 0}, [], id="READING-no-need-then-is-no-hours"),
    pytest.param({THEN: None, PAID: None}, [THEN, PAID], id="R37-two-unknowns-together"),
    pytest.param({GRANTED_THEN: None, BECAUSE: None}, [GRANTED_THEN, BECAUSE], id="R37-both"),
    pytest.param({FROM: None, TO: None}, [FROM, TO], id="PM-31-20-days"),
    pytest.param({FROM: "2016-01-01", TO: None}, [TO], id="PM-31-20-the-end"),
    pytest.param({FROM: None, TO: "2021-01-01"}, [FROM], id="PM-31-20-the-start"),
    pytest.param({THEN: 37, PAID: None, FROM: None}, [], id="R37-one-condition-fails"),
    pytest.param({KIND: "genoptagelse"}, [GRANTED], id="R37-what-was-given-on-reopening"),
]


@pytest.mark.parametrize(("changes", "paths"), QUESTIONS)
def test_what_is_asked_on_reopening(changes, paths):
    assert asked(decide(reopening(**changes))) == paths


def test_a_reopening_without_facts_asks_for_all_of_them():
    case = {KIND: "afslag på genoptagelse", GRANTED: None}
    assert asked(decide(case)) == [THEN, GRANTED_THEN, BECAUSE, FROM, TO, PAID]


REOPENED = [  # what the municipality gave on reopening: 18 hours are right
    pytest.param(10, {}, Outcome.CHANGED, "18", ("R37",), id="R37-gave-less"),
    pytest.param(17.99, {}, Outcome.CHANGED, "18", ("R37",), id="R28-0.01-less"),
    pytest.param(17.991, {}, Outcome.UPHELD, "18", ("R37",), id="R28-less-than-0.01-less"),
    pytest.param(18, {}, Outcome.UPHELD, "18", ("R37",), id="R37-gave-the-same"),
    pytest.param(18.009, {}, Outcome.UPHELD, "18", ("R37",), id="R28-less-than-0.01-more"),
    pytest.param(18.01, {}, None, None, (), id="R45-0.01-more-is-asked"),
    pytest.param(
        19, {"answers.worsening": True}, Outcome.CHANGED, "18", ("R37", "R45"), id="R45-y"
    ),
    pytest.param(
        19, {"answers.worsening": False}, Outcome.UPHELD, "19", ("R37", "R45"), id="R45-n"
    ),
]


@pytest.mark.parametrize(("granted", "changes", "outcome", "law", "because"), REOPENED)
def test_an_appeal_over_what_reopening_gave(granted, changes, outcome, law, because):
    found = decide(reopening(**{KIND: "genoptagelse", GRANTED: granted, **changes}))
    proposal = found.proposal
    assert (proposal.outcome, proposal.because) == (outcome, because)
    assert proposal.hours == (law and hours(law))
    assert asked(found) == ([] if outcome else ["answers.worsening"])


BARRED = [  # published, in force from → barred until, claims from
    pytest.param(None, "2015-01-01", "2017-09-30", "2017-10-01", id="READING-working-value"),
    pytest.param("2020-10-14", "2015-01-01", "2017-06-30", "2017-07-01",
                 id="FORL-3-1-payable-three-years-to-the-day-is-open"),
    pytest.param("2020-10-15", "2015-01-01", "2017-09-30", "2017-10-01",
                 id="FORL-3-1-payable-three-years-and-a-day-is-barred"),
    pytest.param("2020-12-31", "2015-01-01", "2017-09-30", "2017-10-01", id="quarter-end"),
    pytest.param("2021-01-01", "2015-01-01", "2017-09-30", "2017-10-01", id="quarter-start"),
    pytest.param("2021-01-14", "2015-01-01", "2017-09-30", "2017-10-01", id="BEK1174-27-14-days"),
    pytest.param("2021-01-15", "2015-01-01", "2017-12-31", "2018-01-01", id="BEK1174-27-15-days"),
    pytest.param(None, "2017-10-01", "2017-09-30", "2017-10-01", id="in-force-from-the-line"),
    pytest.param(None, "2019-08-01", "2017-09-30", "2019-08-01", id="claims-from-the-grant"),
]  # fmt: skip


@pytest.mark.parametrize(("published", "start", "barred", "claims"), BARRED)
def test_limitation_by_the_quarter(published, start, barred, claims):
    found = decide(reopening(**{PUBLISHED: published, FROM: start, TO: "2020-07-31"})).reopening
    assert found.barred_until == date.fromisoformat(barred)
    assert found.claims_from == date.fromisoformat(claims)


def test_a_reopening_whose_grant_began_on_an_unknown_day_claims_from_the_line():
    found = decide(reopening(**{FROM: None})).reopening
    assert found.claims_from == date(2017, 10, 1)


WARNED = [
    pytest.param({}, ["offentliggoerelsesdato-arbejdsvaerdi"], id="READING-publication-not-found"),
    pytest.param({PUBLISHED: "2020-10-20"}, [], id="READING-publication-stated"),
    pytest.param({PUBLISHED: "2020-10-20", NEEDED: None}, ["behov-dengang-ukendt"],
                 id="READING-need-then-unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "codes"), WARNED)
def test_warnings_of_a_reopening(changes, codes):
    held = {"decision_date": "2025-06-03"}  # all versions of that day are held
    found = decide(reopening(**held, **changes))
    assert [warning.code for warning in found.warnings] == codes


ANSWERS = [  # changes, outcome, because
    pytest.param({**INTERPRETER, INTEREST: False}, Outcome.CHANGED, ("R33",), id="READING-none"),
    pytest.param({**INTERPRETER, INTEREST: True, WAIVER: True}, Outcome.UPHELD, ("R33",),
                 id="READING-interest-and-lawful-refusal"),
    pytest.param({**INTERPRETER, INTEREST: True, WAIVER: False}, Outcome.REMITTED, ("R33",),
                 id="READING-interest-and-unlawful-refusal"),
    pytest.param({**REMOTE, APPROVED: True}, Outcome.CHANGED, ("R31",), id="PM-78-12-approved"),
    pytest.param({**REMOTE, APPROVED: False}, Outcome.UPHELD, ("R31",), id="PM-78-12-not-approved"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "outcome", "because"), ANSWERS)
def test_interpreter_questions(changes, outcome, because):
    found = decide(changes)
    proposal = found.proposal
    assert (proposal.outcome, proposal.because) == (outcome, because)
    assert (proposal.hours, proposal.ceiling, proposal.open_questions) == (None, None, ())
    assert [question.key for question in found.questions] == ["tolk"]


def test_payment_is_asked_of_a_person():
    found = decide(PAYMENT).proposal
    assert (found.outcome, [q.kind for q in found.open_questions]) == (None, ["person"])
    assert found.open_questions[0].path is None


KINDS = [
    pytest.param({}, "timer", id="READING-everything-else"),
    pytest.param({KIND: None}, "timer", id="READING-kind-unknown"),
    pytest.param({KIND: "tilbagebetaling"}, "udbetaling", id="READING-repayment"),
    pytest.param({KIND: "udbetaling"}, "udbetaling", id="READING-payment"),
    pytest.param({**PAYMENT, **INTERPRETER}, "tolk", id="READING-payment-with-an-interest"),
    pytest.param(REMOTE, "tolk", id="READING-remote"),
    pytest.param({"reopening": {}}, "genoptagelse", id="READING-reopening-present"),
    pytest.param({KIND: "genoptagelse"}, "genoptagelse", id="READING-kind-reopening"),
    pytest.param({**INTERPRETER, KIND: "genoptagelse"}, "genoptagelse", id="READING-first-of-all"),
]


@pytest.mark.parametrize(("changes", "kind"), KINDS)
def test_which_question_it_is(changes, kind):
    assert decide(changes).kind == kind
