"""R32 and R34–R36: rates, sickness, payment and repayment are decided by a person.

The amounts are not held (their rates are published elsewhere), and "mod bedre vidende" is skøn;
the engine names the law and stops. LKH §§ 7, stk. 4 and 5, and 16 b; BEK §§ 17–20 and 22–28.
"""

from collections.abc import Iterator

from drafting.domain.findings import Finding, Status
from drafting.domain.rules import Rule
from drafting.rules.context import SINCE_2009, Context, finding

__all__ = ["RULES"]

KINDS = frozenset(("udbetaling",))


def _for_a_person(rule: Rule[Context], context: Context, text: str) -> Iterator[Finding]:
    yield finding(rule, context, Status.UNRESOLVED, text)


def _rate(context: Context) -> Iterator[Finding]:
    """R32: never above the actual wage (BEK § 22)."""
    text = "Tilskuddet kan højst svare til den faktiske lønudgift. Satsen slås op af en person."
    return _for_a_person(RATE, context, text)


def _sickness(context: Context) -> Iterator[Finding]:
    """R34: in sickness only where the employer must pay the assistant (LKH § 7, stk. 5)."""
    text = "Under sygdom kræver tilskud, at arbejdsgiveren skal betale assistenten."
    return _for_a_person(SICKNESS, context, text)


def _payment(context: Context) -> Iterator[Finding]:
    """R35: per quarter, within 14 days of the request (BEK §§ 25–27)."""
    text = "Tilskud udbetales efter anmodning for hvert kvartal, inden 14 dage."
    return _for_a_person(PAYMENT, context, text)


def _repayment(context: Context) -> Iterator[Finding]:
    """R36: duty to report, and repayment (LKH § 16 b)."""
    text = "Om noget skal betales tilbage, beror på en vurdering, som en person foretager."
    return _for_a_person(REPAYMENT, context, text)


RATE = Rule("tilskudssats", ("R32",), "Hvor stort er tilskuddet?", ("BEK § 22", "BEK § 23"),
            SINCE_2009, KINDS, _rate)  # fmt: skip
SICKNESS = Rule("sygdom", ("R34",), "Kan der gives tilskud under sygdom?",
                ("LKH § 7, stk. 4", "LKH § 7, stk. 5", "BEK § 17", "BEK § 18"),
                SINCE_2009, KINDS, _sickness)  # fmt: skip
PAYMENT = Rule("udbetaling", ("R35",), "Hvornår udbetales tilskuddet?",
               ("BEK § 25", "BEK § 26", "BEK § 27"), SINCE_2009, KINDS, _payment)  # fmt: skip
REPAYMENT = Rule("oplysningspligt", ("R36",), "Skal noget betales tilbage?",
                 ("LKH § 16 b", "BEK § 28"), SINCE_2009, KINDS, _repayment)  # fmt: skip

RULES = (RATE, SICKNESS, PAYMENT, REPAYMENT)
