"""R13, R19-R21: 20/37 of the working hours, and the ordinary ceiling.

BEK § 15, stk. 1; principmeddelelse 28-19 (the share), 31-20 (flat above full time) and, for history
only, 29-19.
"""

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction

from drafting.rules.lawbook import Limits

__all__ = ["Practice", "above_ratio", "ceiling_together", "ordinary_ceiling"]


class Practice(Enum):
    """Which practice on hours above full time is used; the old one for history only."""

    CURRENT = "31-20"
    BEFORE_31_20 = "before:31-20"


def above_ratio(need: Fraction, working_hours: Fraction, limits: Limits) -> bool:
    """Return whether a need is above 20/37 of the working hours (28-19); exactly 20/37 is not."""
    return need > working_hours * limits.ratio


def ordinary_ceiling(working_hours: Fraction, limits: Limits, practice: Practice) -> Fraction:
    """Return the ordinary ceiling in hours a week.

    Proportional below full time (BEK § 15, stk. 1, 2. pkt.), flat above it (31-20). Before 31-20
    it fell with the hours above full time (29-19; history only).
    """
    if working_hours <= limits.full_time:
        return working_hours * limits.ratio
    if practice is Practice.BEFORE_31_20:
        return limits.max_weekly * limits.full_time / working_hours
    return limits.max_weekly


def ceiling_together(hours: Sequence[Fraction], limits: Limits, practice: Practice) -> Fraction:
    """Return the ordinary ceiling in hours a week of occupations with these working hours.

    20 at full time or more, otherwise the sum of the occupations' 20/37 (31-20).
    """
    total = sum(hours, Fraction(0))
    if total >= limits.full_time:
        return ordinary_ceiling(total, limits, practice)
    return total * limits.ratio
