"""The day a change to the citizen's harm takes effect: only a person may name it (RSL § 72)."""

import re
from datetime import date

from drafting.domain.case import CaseFile
from drafting.domain.decision import Outcome, Proposal
from drafting.domain.notation import MONTHS

__all__ = ["WORSE_FROM", "is_for_the_worse", "worsening_day"]

WORSE_FROM = "answers.worsening_from"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_DANISH = re.compile(r"(?:den )?(?P<day>\d{1,2})\. (?P<month>[a-zæøå]+) (?P<year>\d{4})", re.I)


def is_for_the_worse(case: CaseFile, proposal: Proposal, outcome: Outcome | None) -> bool:
    """Return whether the decision gives the citizen less than the municipality did (R45)."""
    granted = case.appealed.granted_hours_per_week
    fewer = proposal.hours is not None and granted is not None and proposal.hours < granted
    return outcome is Outcome.CHANGED and ("R45" in proposal.because or fewer)


def worsening_day(case: CaseFile) -> date | None:
    """Return the day a person has decided, None where nobody has written one that can be read.

    An answer is yes or no, so the day stands as its reason, and only as a day: »2023-07-01« or
    »1. juli 2023« (RSL § 72, stk. 8). The municipality's own start day is never used.
    """
    given = case.answers.get(WORSE_FROM.removeprefix("answers."))
    if given is None or given.value is not True or not given.reason:
        return None
    words = given.reason.strip().rstrip(".")
    found = _ISO.fullmatch(words) or _DANISH.fullmatch(words)
    if found is None:
        return None
    month = found["month"].lower()
    if not month.isdigit() and month not in MONTHS:
        return None
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
