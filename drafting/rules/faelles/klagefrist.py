"""R03 and R04: the time limit for an appeal, and when it may be disregarded (RSL § 67).

Counted from the day the complainant received the decision, not from the date on it: BEK § 35 is
older than RSL § 67 and is never used.
"""

from datetime import date, timedelta

from drafting.domain.case import AppealedDecision, CaseFile
from drafting.domain.dates import add_working_days, next_working_day
from drafting.domain.decision import Deadline
from drafting.rules.lawbook import Calendar, Limits

__all__ = ["deadline_of", "last_day_to_appeal", "open_paths", "received_on"]


def received_on(appealed: AppealedDecision, limits: Limits, calendar: Calendar) -> date | None:
    """Return the day the decision counts as received, None where it cannot be known.

    A documented receipt wins; otherwise digital post the same day, Quickbrev 2 calendar days and
    ordinary post 6 working days after the date (Ankestyrelsen's presumption; READING, R03).
    """
    if appealed.received is not None:
        return appealed.received
    if appealed.date is None or appealed.delivery is None:
        return None
    if appealed.delivery == "post":
        return add_working_days(appealed.date, limits.post_working_days, calendar.is_holiday)
    days = limits.quick_days if appealed.delivery == "quickbrev" else 0
    return appealed.date + timedelta(days=days)


def last_day_to_appeal(received: date, limits: Limits, calendar: Calendar) -> date:
    """Return the last day on which the complaint is in time (RSL § 67, stk. 1: 4 weeks).

    A Saturday, Sunday or public holiday moves it to the next working day.
    """
    return next_working_day(received + timedelta(days=limits.appeal_days), calendar.is_holiday)


def deadline_of(case: CaseFile, limits: Limits, calendar: Calendar) -> Deadline:
    """Return receipt, last day and whether the complaint is late; None is unknown.

    Where the receipt is unknown the complaint is still known to be in time if it came within the
    time limit of the earliest possible receipt, the date of the decision.
    """
    complaint = case.complaint.received
    received = received_on(case.appealed, limits, calendar)
    if received is not None:
        last = last_day_to_appeal(received, limits, calendar)
        late = None if complaint is None else complaint > last
        return Deadline(received, last, late, complaint)
    if _in_time_anyhow(case, limits, calendar):
        return Deadline(None, None, False, complaint)
    return Deadline(None, None, None, complaint)


def _in_time_anyhow(case: CaseFile, limits: Limits, calendar: Calendar) -> bool:
    dated, complaint = case.appealed.date, case.complaint.received
    if dated is None or complaint is None:
        return False
    return complaint <= last_day_to_appeal(dated, limits, calendar)


def open_paths(case: CaseFile, deadline: Deadline) -> tuple[str, ...]:
    """Return what must be known before the complaint is in time or late.

    An unknown receipt is asked as the receipt itself, whatever it would be presumed from.
    """
    if deadline.late is not None:
        return ()
    found = []
    if deadline.received is None:
        found.append("appealed_decision.received")
    if case.complaint.received is None:
        found.append("complaint.received")
    return tuple(found)
