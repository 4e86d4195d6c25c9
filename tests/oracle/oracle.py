"""A second implementation of `decide`, written from READING.md alone and without the rules.

`settle` reads a file in which every question it meets has an answer. What is unknown is tried:
each unknown value it meets is given each of a few telling values, in all combinations, and a
question is open where one of its values gives another result than another. Slow and plain.
"""

from fractions import Fraction

from tests.oracle.facts import File, known_facts
from tests.oracle.hours import ceiling
from tests.oracle.procedure import last_day, receipt
from tests.oracle.settle import RULE_NOT_BUILT
from tests.oracle.trying import open_paths, try_all


def one(values):
    """The one value that all share, otherwise None."""
    found = set(values)
    return found.pop() if len(found) == 1 else None


def shown_ceiling(case, facts):
    """The ceiling where it is in question, by what the file states."""
    grounds = facts.get("appealed_decision.grounds") or ()
    kind = facts.get("appealed_decision.kind")
    grants = kind in ("bevilling", "afslag", "nedsættelse", "ophør", "andet", None)
    if case.get("reopening") is not None or not grants:
        return None
    if "økonomisk interesse" in grounds or "fjerntolkning" in grounds:
        return None
    opened = facts.get("impairment.several_or_very_significant") is True
    return ceiling(File(case, facts, {}), opened)


def text(number):
    return None if number is None else str(Fraction(number))


def decide(case):
    """Return outcome, exact hours and ceiling, deadline and open questions of one case file."""
    facts = known_facts(case)
    trials = try_all(case, facts)
    settled = [s for s, _ in trials.table.values()]
    agreed = len({s.key() for s in settled}) == 1
    first = settled[0]
    questions = {first.terminal} - {None} if agreed else open_paths(trials)
    outcome = first.outcome if agreed else None
    shares = one(s.granted for s in settled) if agreed else None
    if outcome and all(s.split_open for s in settled):
        questions = questions | {"split_of_shared_hours"}
    received = receipt(facts)
    effective = facts.get("appealed_decision.effective_from") if outcome == "ændring" else None
    return {
        "outcome": outcome,
        "hours_exact": text(first.hours) if outcome else None,
        "ceiling_exact": text(shown_ceiling(case, facts)),
        "deadline": {
            "received": received and received.isoformat(),
            "last_day": received and last_day(received).isoformat(),
            "late": one(s.late for s in settled),
        },
        "open_question_paths": {None if p == RULE_NOT_BUILT else p for p in questions},
        "to_obtain": list(first.to_obtain) if agreed else [],
        "effective_from": effective,
        "occupations": None if shares is None else [text(share) for share in shares],
        "stage": first.stage if agreed else None,
        "trials": trials,
    }
