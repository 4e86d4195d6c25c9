"""Case files for the tests of the rules: one complete appeal, changed path by path.

The base: a citizen in an ordinary job of 37 hours needs 20 hours of help and was granted 10. All
that must be answered is answered, so every test says only how its case differs.
"""

from copy import deepcopy
from datetime import date
from fractions import Fraction

import pytest

from drafting.library.casefile import parse_case
from drafting.library.casepath import set_path
from drafting.library.law import load_lawbook
from drafting.pipeline import Practice, examine
from drafting.rules.personlig_assistance import AREA_RULES

LAW_DATE = date(2024, 6, 3)
LIMITS = load_lawbook().on(LAW_DATE).limits
RULES = {rule.key: rule for rule in AREA_RULES}
JOB = {
    "name": "job",
    "form": "ordinær",
    "weekly_hours": 37,
    "need_hours_per_week": 20,
    "core_tasks_by_citizen": {"value": True},
}
BASE = {
    "schema": 1,
    "case_id": "S-1",
    "area": "personlig_assistance",
    "municipality": "X Kommune",
    "decision_date": LAW_DATE.isoformat(),
    "appellant": {"role": "borger"},
    "appealed_decision": {
        "exists": True,
        "decided_by": "kommune",
        "date": "2024-02-05",
        "delivery": "digital",
        "kind": "bevilling",
        "granted_hours_per_week": 10,
        "effective_from": "2024-02-05",
    },
    "complaint": {"received": "2024-02-12"},
    "reassessment": {"date": "2024-02-26", "result": "fastholdt"},
    "impairment": {"lasting": {"value": True}, "significant": {"value": True}},
    "occupations": [JOB],
    "information": {"sufficient": {"value": True}},
}
REOPENING = {
    "appealed_decision.kind": "afslag på genoptagelse",
    "appealed_decision.granted_hours_per_week": None,
    "reopening.weekly_hours_then": 70,
    "reopening.granted_hours_then": 10.5,
    "reopening.reduced_because_over_37": True,
    "reopening.in_force_from": "2019-08-01",
    "reopening.in_force_to": "2020-07-31",
    "reopening.documented_hours_paid": 18,
    "reopening.need_hours_then": 20,
}
INTERPRETER = {"appealed_decision.grounds": ["økonomisk interesse"]}
REMOTE = {"appealed_decision.grounds": ["fjerntolkning"]}
PAYMENT = {"appealed_decision.kind": "udbetaling"}
BOOLEANS = (True, False)


def raw(changes=None, base=BASE):
    """Return the raw case with the facts at these paths changed; None removes the answer."""
    data = deepcopy(base)
    for path, value in (changes or {}).items():
        data = set_path(data, path, value)
    return data


def job(**facts):
    """Return one occupation: the base's job with these facts."""
    return {**deepcopy(JOB), **facts}


def jobs(*occupations):
    """Return the change that gives a case these occupations, named after their place."""
    named = [{**deepcopy(JOB), "name": f"job {i}", **o} for i, o in enumerate(occupations, 1)]
    return {"occupations": named}


def decide(changes=None, *, base=BASE, practice=Practice.CURRENT):
    """Return the examination of the base case with these changes."""
    case = parse_case(raw(changes, base), source="sagen")
    return examine(case, case.decision_date or LAW_DATE, practice)


def finding(examination, rule, subject=None):
    """Return the finding of a rule: the only one, or the one on this subject."""
    found = [f for f in examination.findings if f.rule == rule]
    if subject is not None:
        found = [f for f in found if f.subject == subject]
    assert found, f"no finding of {rule}"
    assert len(found) == 1 or subject is None, f"several findings of {rule}"
    return found[0]


def asked(examination):
    """Return the paths of the open questions."""
    return [question.path for question in examination.proposal.open_questions]


def hours(text):
    """Return exact hours from "16.2" or "600/37"."""
    return Fraction(str(text))


def row(rule, status, says, changes=None, *, id, subject=None, missing=()):
    """Return one line of a rule's table; its id cites the source.

    `rule` is the rule's key, `says` words of the explanation, `missing` what it asks for.
    """
    return pytest.param(rule, status, says, changes or {}, subject, missing, id=id)


def check(rule, status, says, changes, subject, missing):
    """Assert what a line of a rule's table says."""
    found = finding(decide(changes), rule, subject)
    assert (found.status, found.missing) == (status, tuple(missing))
    assert says in found.explanation
    assert found.catalogue and set(found.catalogue) <= set(RULES[rule].catalogue)
