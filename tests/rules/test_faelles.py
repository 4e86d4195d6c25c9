"""R01–R08 and R40–R43 as tables: met, not met, unresolved, each named after its source."""

import pytest

from drafting.domain.findings import Status
from tests.rules.story import check, decide, finding, row

MET, NOT_MET = Status.MET, Status.NOT_MET
UNRESOLVED, NOT_RELEVANT = Status.UNRESOLVED, Status.NOT_RELEVANT
DECISION, COMPLAINT, AGAIN = "appealed_decision.", "complaint.", "reassessment."
LATE = {"complaint.received": "2024-03-05"}
UNHEARD = {"hearing.adverse_new_information": True, "hearing.citizen_heard": False}
POOR = {"information.sufficient": False}

TABLE = [
    row("organ", MET, "uden møde", id="RSL-59a-1-no-meeting"),
    row("organ", MET, "på møde", {"board.committee": True}, id="RSL-59a-2-committee"),
    row("klageberettiget", MET, "borgeren selv", id="RSL-60-2-the-citizen"),
    row("klageberettiget", MET, "andre end borgeren", {"appellant": None},
        id="RSL-60-2-role-unstated"),
    row("klageberettiget", MET, "fuldmagt", {"appellant.role": "anden",
        "appellant.power_of_attorney": True}, id="FVL-8-somebody-with-power-of-attorney"),
    row("klageberettiget", MET, "repræsentant", {"appellant.role": "repræsentant"},
        id="READING-representative-whose-power-nobody-doubts"),
    row("klageberettiget", UNRESOLVED, "uden fuldmagt", {"appellant.role": "repræsentant",
        "appellant.power_of_attorney": False}, missing=["appellant.power_of_attorney"],
        id="FVL-8-representative-without-power-of-attorney"),
    row("klageberettiget", UNRESOLVED, "uden fuldmagt", {"appellant.role": "anden"},
        missing=["appellant.power_of_attorney"], id="RSL-60-2-somebody-else"),
    row("klageberettiget", UNRESOLVED, "jurist", {"appellant.role": "arbejdsgiver"},
        missing=["answers.employer_may_complain"], id="R02-employer-is-asked"),
    row("klageberettiget", MET, "jurist", {"appellant.role": "arbejdsgiver",
        "answers.employer_may_complain": True}, id="R02-employer-may"),
    row("klageberettiget", NOT_MET, "jurist", {"appellant.role": "arbejdsgiver",
        "answers.employer_may_complain": False}, id="R02-employer-may-not"),
    row("klagefrist", MET, "i rette tid", id="RSL-67-1-in-time"),
    row("klagefrist", NOT_MET, "for sent", LATE, id="RSL-67-1-late"),
    row("klagefrist", UNRESOLVED, "vides ikke, hvornår", {"complaint.received": None},
        missing=["complaint.received"], id="RSL-67-1-complaint-undated"),
    row("klagefrist", UNRESOLVED, "vides ikke, hvilken dag", {DECISION + "delivery": None, **LATE},
        missing=["appealed_decision.received"], id="RSL-67-1-receipt-unknown"),
    row("klagefrist", UNRESOLVED, "vides ikke, hvilken dag", {DECISION + "date": None,
        "complaint.received": None}, missing=["appealed_decision.received", "complaint.received"],
        id="RSL-67-1-nothing-known"),
    row("klagefrist", MET, "inden 4 uger efter afgørelsens dato", {DECISION + "delivery": None},
        id="RSL-67-1-receipt-unknown-but-in-time-from-the-date"),
    row("klagefrist", MET, "dokumenteret", {DECISION + "received": "2024-02-07"},
        id="READING-documented-receipt-wins"),
    row("klagefrist", MET, "Quickbrev", {DECISION + "delivery": "quickbrev"}, id="R03-quickbrev"),
    row("klagefrist", MET, "6 hverdage", {DECISION + "delivery": "post"}, id="R03-post"),
    row("saerlig_grund", NOT_RELEVANT, "ikke kommet for sent", id="RSL-67-2-in-time"),
    row("saerlig_grund", NOT_RELEVANT, "vides ikke endnu", {"complaint.received": None},
        id="RSL-67-2-not-known-whether-late"),
    row("saerlig_grund", UNRESOLVED, "En person skal vurdere", LATE,
        missing=["complaint.late_but_excused"], id="RSL-67-2-is-asked"),
    row("saerlig_grund", MET, "Der er en særlig grund", {**LATE,
        "complaint.late_but_excused": {"value": True, "reason": "Indlagt hele perioden."}},
        id="RSL-67-2-excused"),
    row("saerlig_grund", NOT_MET, "ingen særlig grund", {**LATE,
        "complaint.late_but_excused": False}, id="RSL-67-2-not-excused"),
    row("saerlig_grund", UNRESOLVED, "klagevejledning var forkert", {**LATE,
        "appealed_decision.appeal_guidance_correct": False},
        missing=["complaint.late_but_excused"], id="R04-guidance-first"),
    row("genvurdering", MET, "genvurderede sagen den 26. februar 2024", id="RSL-66-in-time"),
    row("genvurdering", MET, "fastholdt", {AGAIN + "date": None}, id="RSL-66-undated"),
    row("genvurdering", NOT_MET, "1 dag for sent", {AGAIN + "date": "2024-03-12"},
        id="RSL-66-one-day-late"),
    row("genvurdering", NOT_MET, "2 dage for sent", {AGAIN + "date": "2024-03-13"},
        id="RSL-66-two-days-late"),
    row("genvurdering", MET, "11. marts", {AGAIN + "date": "2024-03-11"}, id="RSL-66-last-day"),
    row("genvurdering", NOT_MET, "bortfaldet", {AGAIN + "result": "medhold"},
        id="BEK861-12-allowed-in-full"),
    row("genvurdering", UNRESOLVED, "skal afklares", {AGAIN + "result": "delvis medhold"},
        missing=["answers.complaint_maintained"], id="BEK861-12-allowed-in-part"),
    row("genvurdering", MET, "er fastholdt", {AGAIN + "result": "delvis medhold",
        "answers.complaint_maintained": True}, id="BEK861-12-maintained"),
    row("genvurdering", NOT_MET, "ikke fastholdt", {AGAIN + "result": "delvis medhold",
        "answers.complaint_maintained": False}, id="BEK861-12-not-maintained"),
    row("genvurdering", UNRESOLVED, "ingen genvurdering", {"reassessment": None},
        id="BEK486-7-none"),
    row("genvurdering", UNRESOLVED, "ingen genvurdering", {AGAIN + "date": None,
        AGAIN + "result": None}, id="BEK486-7-an-empty-one"),
    row("kompetence", MET, "af kommunen", id="RSL-9-the-municipality"),
    row("kompetence", MET, "af kommunen", {DECISION + "decided_by": None},
        id="READING-competence-nobody-doubts"),
    row("kompetence", UNRESOLVED, "anden aktør", {DECISION + "decided_by": "anden aktør"},
        missing=["answers.competence"], id="PM-96-17-another-decided"),
    row("kompetence", MET, "anden aktør", {DECISION + "decided_by": "anden aktør",
        "answers.competence": True}, id="RSL-9-another-was-competent"),
    row("kompetence", NOT_MET, "anden aktør", {DECISION + "decided_by": "anden aktør",
        "answers.competence": False}, id="RSL-9-another-was-not"),
    row("proevelse", MET, "retlige spørgsmål", id="RSL-69-1-law-only"),
    row("regelversion", MET, "bekendtgørelse nr. 1174", id="R08-versions-held"),
    row("regelversion", UNRESOLVED, "Ikke alle regler", {"decision_date": "2019-06-03"},
        id="R08-LKH-version-of-2019-not-held"),
    row("afgoerelse", MET, "Der er en afgørelse", id="RSL-68-2-a-decision"),
    row("afgoerelse", MET, "Der er en afgørelse", {DECISION + "exists": None},
        id="READING-a-decision-nobody-doubts"),
    row("afgoerelse", NOT_MET, "ikke truffet en afgørelse", {DECISION + "exists": False},
        id="RSL-68-2-no-decision"),
    row("afgoerelse", NOT_MET, "handler ikke om", {COMPLAINT + "about_decision": False},
        id="RSL-68-2-about-something-else"),
    row("tilbagekaldelse", MET, "ikke trukket", id="RSL-68-2-maintained"),
    row("tilbagekaldelse", NOT_MET, "trukket tilbage", {COMPLAINT + "withdrawn": True},
        id="RSL-68-2-withdrawn"),
    row("oplysning", MET, "oplyst tilstrækkeligt", id="RSL-10-sufficient"),
    row("oplysning", UNRESOLVED, "En person skal vurdere", {"information": None},
        missing=["information.sufficient"], id="RSL-10-is-asked"),
    row("oplysning", NOT_MET, "Der mangler: opgavernes tid. Ankestyrelsen kan ikke selv", {**POOR,
        "information.missing": ["opgavernes tid"], "information.obtainable_by_board": False,
        "information.why_not_obtainable": "Det kræver besøg."}, id="RSL-10-not-obtainable"),
    row("oplysning", NOT_MET, "fremgår ikke, hvad der mangler", {**POOR,
        "information.obtainable_by_board": False}, id="RSL-10-nothing-named"),
    row("oplysning", NOT_MET, "Der mangler", POOR, missing=["information.obtainable_by_board"],
        id="RSL-10-can-the-board-obtain-it"),
    row("oplysning", NOT_MET, "kan selv indhente", {**POOR,
        "information.obtainable_by_board": True}, missing=["information.sufficient"],
        id="BEK486-9-obtain-first"),
    row("partshoering", MET, "ikke rejst", id="FVL-19-not-raised"),
    row("partshoering", MET, "mulighed for at udtale sig", {**UNHEARD,
        "hearing.citizen_heard": True}, id="FVL-19-heard"),
    row("partshoering", UNRESOLVED, "vides ikke, om borgeren", {**UNHEARD,
        "hearing.citizen_heard": None}, missing=["hearing.citizen_heard"], id="FVL-19-unknown"),
    row("partshoering", UNRESOLVED, "blev ikke hørt", UNHEARD,
        missing=["hearing.error_without_effect"], id="FVL-19-effect-is-asked"),
    row("partshoering", MET, "ikke haft betydning", {**UNHEARD,
        "hearing.error_without_effect": True}, id="FVL-19-without-effect"),
    row("partshoering", NOT_MET, "ugyldig", {**UNHEARD,
        "hearing.error_without_effect": False}, id="FVL-19-with-effect"),
    row("begrundelse", NOT_RELEVANT, "ikke påvist", id="FVL-24-not-looked-at"),
    row("begrundelse", MET, "det, loven kræver", {DECISION + "states_law": True,
        DECISION + "states_main_considerations": True, DECISION + "states_facts": True},
        id="FVL-24-complete"),
    row("begrundelse", NOT_MET, "de regler", {DECISION + "states_law": False},
        id="FVL-24-1-1-no-rules"),
    row("begrundelse", NOT_MET, "hovedhensyn", {DECISION + "states_main_considerations": False},
        id="FVL-24-1-2-no-main-considerations"),
    row("begrundelse", NOT_MET, "oplysninger", {DECISION + "states_facts": False},
        id="FVL-24-2-no-facts"),
    row("skoen_under_regel", NOT_RELEVANT, "ikke rejst spørgsmål", id="LKH-7-3-assessed"),
    row("skoen_under_regel", NOT_MET, "fast intern regel",
        {DECISION + "grounds": ["fast intern regel"]}, id="LKH-7-3-a-fixed-rule"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "status", "says", "changes", "subject", "missing"), TABLE)
def test_common_rule(rule, status, says, changes, subject, missing):
    check(rule, status, says, changes, subject, missing)


def test_a_reason_a_person_gave_stands_in_quotes_beside_the_words_of_the_machine():
    reason = {"value": True, "reason": "Han var indlagt."}
    found = finding(decide({**LATE, "complaint.late_but_excused": reason}), "saerlig_grund")
    assert found.explanation.endswith("Begrundelse: »Han var indlagt.«")


def test_the_time_limit_is_never_read_from_bek_35():
    law = {str(ref) for found in decide().findings for ref in found.law}
    assert not any(" § 35" in ref for ref in law)
