"""A file in which everything asked is answered, read stage by stage as READING.md says."""

from tests.oracle.facts import Settled, day
from tests.oracle.hours import CAP, FULL, grant_and_hours
from tests.oracle.procedure import (
    competence,
    dismissal,
    hearing,
    information,
    is_late,
    late_if_known,
    over_at_once,
)

RULE_NOT_BUILT = "(rule)"  # path null in the answer


def settle(file):
    if over_at_once(file):  # AMBIGUOUS.md, 3: the deadline is idle where there is nothing to review
        result = Settled("afvisning", stage="dismissal")
        result.late = late_if_known(file)
        return result
    late = is_late(file)
    result = dismissal(file, late) or competence(file) or hearing(file) or information(file)
    if result is None:
        file.stage = "merits"
        result = merits(file)
    result.late = late
    return result


def merits(file):
    if file.case.get("reopening") is not None:
        return reopening(file)
    kind = file.known("appealed_decision.kind")  # AMBIGUOUS.md, 4
    if kind in ("afslag på genoptagelse", "genoptagelse"):
        return reopening(file)
    grounds = file.known("appealed_decision.grounds") or ()
    if "økonomisk interesse" in grounds or "fjerntolkning" in grounds:
        return interpreter(file, grounds)
    if kind in ("udbetaling", "tilbagebetaling"):
        return Settled(None, terminal=RULE_NOT_BUILT)
    return grant_and_hours(file, kind)


def interpreter(file, grounds):
    if "økonomisk interesse" in grounds:
        if not file.ask("assistance.economic_interest"):
            return Settled("ændring")
        lawful = file.ask("assistance.waiver_refusal_lawful")
        return Settled("stadfæstelse" if lawful else "hjemvisning")
    approved = file.ask("assistance.form_approved_by_citizen")
    return Settled("ændring" if approved else "stadfæstelse")


def reopening(file):
    published = day(file.known("reopening.practice_change_published") or "2020-11-10")
    over_37 = file.hours("reopening.weekly_hours_then") > FULL
    below_20 = file.hours("reopening.granted_hours_then") < CAP
    because = file.ask("reopening.reduced_because_over_37")
    begins = day(file.ask("reopening.in_force_from"))
    ends = day(file.ask("reopening.in_force_to"))
    if begins > ends:  # a grant does not end before it begins: only one of the two is tried
        begins, ends = (begins, begins) if "reopening.in_force_from" in file.facts else (ends, ends)
    three_years_before = published.replace(year=published.year - 3)
    in_force = begins <= published and ends >= three_years_before
    figures = [CAP, file.hours("reopening.documented_hours_paid")]
    if not (over_37 and below_20 and because and in_force):
        return Settled("stadfæstelse")
    if file.known("reopening.need_hours_then") is not None:
        figures.append(file.hours("reopening.need_hours_then"))
    return Settled("ændring", min(figures))
