"""R31 and R33: economic interest in the interpreter business, and remote interpreting.

LKH § 7, stk. 1; BEK §§ 12 and 25, stk. 3; principmeddelelse 78-12 (status not verified).
"""

from collections.abc import Iterator

from drafting.domain.case import CaseFile, value_of
from drafting.domain.decision import Outcome
from drafting.domain.findings import Finding, Status
from drafting.domain.rules import Rule
from drafting.rules.context import SINCE_2009, Context, by_answer, finding, reason_of
from drafting.rules.outcome import Step

__all__ = ["ECONOMIC", "REMOTE", "RULES", "interpreter_answer"]

ECONOMIC = "økonomisk interesse"
REMOTE = "fjerntolkning"


def interpreter_answer(case: CaseFile) -> Step:
    """Return the outcome of an interpreter question, or what must be answered first."""
    assistance = case.assistance
    if ECONOMIC not in case.appealed.grounds:
        approved = assistance.form_approved_by_citizen
        if approved is None:
            return Step(questions=("assistance.form_approved_by_citizen",))
        return Step(Outcome.CHANGED if approved else Outcome.UPHELD, ("R31",))
    interest = value_of(assistance.economic_interest)
    if interest is None:
        return Step(questions=("assistance.economic_interest",))
    if not interest:
        return Step(Outcome.CHANGED, ("R33",))
    lawful = value_of(assistance.waiver_refusal_lawful)
    if lawful is None:
        return Step(questions=("assistance.waiver_refusal_lawful",))
    return Step(Outcome.UPHELD if lawful else Outcome.REMITTED, ("R33",))


KINDS = frozenset(("tolk",))


def _form(context: Context) -> Iterator[Finding]:
    """R31: the citizen approves the assistant or the form beforehand (LKH § 7, stk. 1; 78-12)."""
    if ECONOMIC in context.case.appealed.grounds:
        text = "Sagen handler ikke om, hvem der giver assistancen, eller i hvilken form."
        yield finding(FORM, context, Status.NOT_RELEVANT, text)
        return
    path = "assistance.form_approved_by_citizen"
    approved = context.case.assistance.form_approved_by_citizen
    words = {
        True: "Borgeren har godkendt formen for assistance.",
        False: "Borgeren har ikke godkendt formen for assistance.",
        None: "Det er ikke oplyst, om borgeren har godkendt formen for assistance.",
    }
    text = words[approved] + " Principmeddelelse 78-12 er ikke efterprøvet i sin fulde tekst."
    yield finding(
        FORM, context, by_answer(approved), text, inputs=((path, approved),),
        missing=(path,) if approved is None else (), precedents=("78-12",),
    )  # fmt: skip


FORM = Rule(
    "assistenten", ("R31",), "Har borgeren godkendt assistenten eller formen?",
    ("LKH § 7, stk. 1", "BEK § 12"), SINCE_2009, KINDS, _form,
)  # fmt: skip


def _interest(context: Context) -> Iterator[Finding]:
    """R33: no economic interest in the interpreter business, unless lawfully waived (BEK § 25)."""
    if ECONOMIC not in context.case.appealed.grounds:
        text = "Der er ikke rejst spørgsmål om økonomisk interesse."
        yield finding(INTEREST, context, Status.NOT_RELEVANT, text)
        return
    assistance = context.case.assistance
    interest, lawful = assistance.economic_interest, assistance.waiver_refusal_lawful
    inputs = (
        ("assistance.economic_interest", value_of(interest)),
        ("assistance.waiver_refusal_lawful", value_of(lawful)),
    )
    status, text, missing = _interest_state(context)
    yield finding(INTEREST, context, status, text, inputs=inputs, missing=missing)


def _interest_state(context: Context) -> tuple[Status, str, tuple[str, ...]]:
    assistance = context.case.assistance
    interest, lawful = (
        value_of(assistance.economic_interest),
        value_of(assistance.waiver_refusal_lawful),
    )
    if interest is None:
        text = "En person skal vurdere, om der er en økonomisk interesse i tolkevirksomheden."
        return Status.UNRESOLVED, text, ("assistance.economic_interest",)
    if not interest:
        text = "Der er ingen økonomisk interesse i tolkevirksomheden."
        return Status.MET, text + reason_of(assistance.economic_interest), ()
    text = "Der er en økonomisk interesse i tolkevirksomheden." + reason_of(
        assistance.economic_interest
    )
    if lawful is None:
        text += " En person skal vurdere, om afslaget på at fravige forbuddet er lovligt."
        return Status.UNRESOLVED, text, ("assistance.waiver_refusal_lawful",)
    text += " Afslaget på at fravige forbuddet er " + ("lovligt." if lawful else "ikke lovligt.")
    return Status.NOT_MET, text + reason_of(assistance.waiver_refusal_lawful), ()


INTEREST = Rule(
    "tolk", ("R33",), "Er tolkevirksomheden fri for økonomisk interesse?",
    ("BEK § 25, stk. 3",), SINCE_2009, KINDS, _interest,
)  # fmt: skip

RULES = (FORM, INTEREST)
