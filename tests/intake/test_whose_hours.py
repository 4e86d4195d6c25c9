"""Whose hours, when and which: what one sentence, its neighbours and the whole case decide."""

import pytest

from drafting.intake import ReadDocument, extract_facts

GRANT, BEFORE = (
    "appealed_decision.granted_hours_per_week",
    "appealed_decision.previous_hours_per_week",
)
ASKED = "application.requested_hours_per_week"
WORK, NEED = "occupations[0].weekly_hours", "occupations[0].need_hours_per_week"
DECISION, COMPLAINT = "kommunens afgørelse", "klage"


def hours(text, kind=DECISION):
    found = extract_facts([ReadDocument("brev", text, kind)])
    return {
        (one.path, one.value)
        for one in found
        if one.path.endswith("per_week") or "weekly" in one.path
    }


def of(text, path, kind=DECISION):
    return {value for where, value in hours(text, kind) if where == path}


@pytest.mark.parametrize(
    ("text", "kind", "path", "values"),
    [
        ("Du får 8 timer om ugen i stedet for de 12, du har haft.", DECISION, BEFORE, {12}),
        (
            "Vi skærer fem timer af de 16, du har i dag, så du fremover har elleve timer.",
            DECISION,
            GRANT,
            {11},
        ),
        ("Før havde du femten timer om ugen, nu får du ni.", DECISION, GRANT, {9}),
        ("Bevillingen nedsættes med 4 timer om ugen.", DECISION, GRANT, set()),
        ("Vi kan ikke give de 10 timer, men vi giver 6.", DECISION, GRANT, {6}),
        (
            "Vi giver 2 timer i kirken, 4 timer på skolen og 5 timer i butikken, i alt 11 timer.",
            DECISION,
            GRANT,
            {11},
        ),
        (
            "Du får 10 timers assistance til kørsel og 4 timer til arkivarbejde pr. uge.",
            DECISION,
            GRANT,
            {14},
        ),
        ("Vi har ikke vurderet, om du kan få op til 37 timers hjælp.", DECISION, GRANT, set()),
        (
            "Jeg søger om fem timer i alt: to timer til mails og tre timer til notater.",
            "ansøgning",
            ASKED,
            {5},
        ),
        (
            "Jeg har brug for hjælp på 8-10 timer, i gennemsnit 9 timer om ugen.",
            COMPLAINT,
            NEED,
            {9},
        ),
        ("Jeg arbejder 5 dage om ugen fra 8 til 14.", COMPLAINT, WORK, {30}),
        (
            "Jeg arbejder 28 timer om ugen. Da jeg var på fuld tid, klarede jeg mig.",
            COMPLAINT,
            WORK,
            {28},
        ),
        (
            "Du arbejder 28 timer om ugen som bager. Vores organist er ansat 20 timer om ugen.",
            "notat",
            WORK,
            {28},
        ),
        (
            "Jeg skriver på min brors vegne. Min bror arbejder 20 timer om ugen.",
            COMPLAINT,
            WORK,
            {20},
        ),
        (
            "Jeg skriver på min brors vegne. Selv arbejder jeg 32 timer om ugen.",
            COMPLAINT,
            WORK,
            set(),
        ),
        ("Min nabo har en assistent. Hun arbejder 30 timer om ugen.", COMPLAINT, WORK, set()),
        ("Min mand arbejder 42 timer om ugen. Jeg klager.", COMPLAINT, WORK, set()),
    ],
)
def test_hours_go_to_the_fact_the_words_point_to(text, kind, path, values):
    assert of(text, path, kind) == values


def test_a_day_read_from_the_clock_is_never_called_sure():
    (one,) = extract_facts(
        [ReadDocument("brev", "Jeg arbejder 5 dage om ugen fra 8 til 14.", COMPLAINT)]
    )
    assert one.certainty == "usikker"
