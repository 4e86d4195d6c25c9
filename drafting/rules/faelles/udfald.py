"""R08, R44, R46 and R47 as findings: the law of the day, the proposal, effect, criticism."""

from collections.abc import Iterator

from drafting.domain.decision import Outcome, Proposal
from drafting.domain.findings import Finding, Status
from drafting.domain.notation import day, listing
from drafting.domain.rules import Rule
from drafting.rules.context import ALL_KINDS, SINCE_2009, Context, finding

__all__ = ["CLOSING", "RULES", "closing_findings"]


def _version(context: Context) -> Iterator[Finding]:
    """R08: the version in force on the day of the decision; practice is always the newest."""
    names = []
    for key in ("LKH", context.law.bek):
        held = context.law.acts[key].version_on(context.law.day)
        if held is not None:
            names.append(held.number)
    if len(names) == 2:
        text = f"Loven er slået op pr. {day(context.law.day)}: {listing(names)}."
        status = Status.MET
    else:
        text = (
            f"Ikke alle regler er efterprøvet i den udgave, der gjaldt den {day(context.law.day)}."
        )
        status = Status.UNRESOLVED
    inputs = (("decision_date", context.case.decision_date),)
    yield finding(VERSION, context, status, text, inputs=inputs)


VERSION = Rule(
    "regelversion", ("R08",), "Hvilken udgave af reglerne gælder?", ("LKH § 1", "BEK § 15"),
    SINCE_2009, ALL_KINDS, _version,
)  # fmt: skip

RULES = (VERSION,)


def _never(context: Context) -> Iterator[Finding]:
    """Yield nothing: these findings are made of the proposal, when it is there."""
    return iter(())


OUTCOME = Rule(
    "udfald", ("R44",), "Hvad foreslås resultatet at være?", ("RSL § 68, stk. 2",),
    SINCE_2009, ALL_KINDS, _never,
)  # fmt: skip
EFFECT = Rule(
    "retsvirkning", ("R46",), "Hvad betyder en hjemvisning for hjælpen imens?",
    ("RSL § 68, stk. 2",), SINCE_2009, ALL_KINDS, _never,
)  # fmt: skip
CRITICISM = Rule(
    "kritik", ("R47",), "Er kommunens sagsbehandling uden fejl?", ("FVL § 24", "RSL § 66"),
    SINCE_2009, ALL_KINDS, _never,
)  # fmt: skip

CLOSING = (OUTCOME, EFFECT, CRITICISM)

_SAYS = {
    Outcome.DISMISSED: "Det foreslås at afvise klagen.",
    Outcome.UPHELD: "Resultatet bliver det samme som kommunens. "
    "Det foreslås at stadfæste afgørelsen.",
    Outcome.REMITTED: "Sagen kan ikke afgøres på dette grundlag. Det foreslås at hjemvise den.",
    Outcome.CHANGED: "Resultatet bliver et andet end kommunens, og det kan fastslås. "
    "Det foreslås at ændre afgørelsen.",
}


def closing_findings(context: Context, proposal: Proposal) -> Iterator[Finding]:
    """Yield what the proposal says: the outcome, the effect of a remittal, the criticism."""
    inputs = (("because", ", ".join(proposal.because)),)
    if proposal.outcome is None:
        text = "Resultatet kan ikke foreslås, før de åbne spørgsmål er besvaret."
        missing = tuple(q.path for q in proposal.open_questions if q.path)
        yield finding(OUTCOME, context, Status.UNRESOLVED, text, missing=missing)
    else:
        yield finding(OUTCOME, context, Status.MET, _SAYS[proposal.outcome], inputs=inputs)
    if proposal.effect_of_remittal:
        yield finding(EFFECT, context, Status.MET, proposal.effect_of_remittal)
    if proposal.criticism:
        text = " ".join(criticism.text for criticism in proposal.criticism)
        yield finding(CRITICISM, context, Status.NOT_MET, text)
