"""Dismissal, competence, hearing, information: what is tested in every case."""

from datetime import timedelta

from tests.oracle.calendar_dk import after_working_days, first_working_day_from
from tests.oracle.facts import Settled, day


def receipt(facts):
    """R03: documented receipt wins; else by delivery. None where it is unknown."""
    if "appealed_decision.received" in facts:
        return day(facts["appealed_decision.received"])
    sent, delivery = facts.get("appealed_decision.date"), facts.get("appealed_decision.delivery")
    if sent is None or delivery is None:
        return None
    if delivery == "post":
        return after_working_days(day(sent), 6)
    return day(sent) + timedelta(days={"digital": 0, "quickbrev": 2}[delivery])


def last_day(received):
    return first_working_day_from(received + timedelta(days=28))


def is_late(file):
    received = receipt(file.facts)
    if received is None:
        received = day(file.ask_again("appealed_decision.received"))
    return day(file.ask("complaint.received")) > last_day(received)


def late_if_known(file):
    received, complained = receipt(file.facts), file.facts.get("complaint.received")
    sent = file.facts.get("appealed_decision.date")
    if received is None and sent and complained and day(complained) <= last_day(day(sent)):
        return False  # in time whenever it was received
    if received is None or complained is None:
        return None
    return day(complained) > last_day(received)


def over_at_once(file):
    return any(
        [
            file.known("appealed_decision.exists") is False,
            file.known("complaint.about_decision") is False,
            file.known("complaint.withdrawn") is True,
            file.known("reassessment.result") == "medhold",
        ]
    )


def dismissal(file, late):
    ends = []
    if file.known("reassessment.result") == "delvis medhold":
        ends.append(not file.ask("answers.complaint_maintained"))
    if late:
        ends.append(not file.ask("complaint.late_but_excused"))
    return Settled("afvisning", stage="dismissal") if any(ends) else None


def competence(file):
    file.stage = "competence"
    bars = []
    role = file.known("appellant.role")
    authority = file.known("appellant.power_of_attorney")
    if role == "arbejdsgiver":
        bars.append(not file.ask("answers.employer_may_complain"))
    if (role == "repræsentant" and authority is False) or (role == "anden" and not authority):
        bars.append(not file.ask_again("appellant.power_of_attorney"))
    incompetent = file.known("appealed_decision.decided_by") == "anden aktør" and not file.ask(
        "answers.competence"
    )
    if any(bars):
        return Settled("afvisning", stage="competence")
    return Settled("hjemvisning", stage="competence") if incompetent else None


def hearing(file):
    file.stage = "hearing"
    if file.known("hearing.adverse_new_information") is not True:
        return None
    if file.ask("hearing.citizen_heard") or file.ask("hearing.error_without_effect"):
        return None
    return Settled("hjemvisning", stage="hearing")


def information(file):
    file.stage = "information"
    if file.ask("information.sufficient"):
        return None
    if file.ask("information.obtainable_by_board"):
        return Settled(None, terminal="information.sufficient", stage="information")
    missing = tuple((file.case.get("information") or {}).get("missing") or ())
    return Settled("hjemvisning", to_obtain=missing, stage="information")
