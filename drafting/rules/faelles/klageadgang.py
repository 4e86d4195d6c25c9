"""R01, R02 and R44: who decides, who may appeal, and whether there is something to appeal.

RSL §§ 59 a, 60 and 68; LKH § 17 a, stk. 1; FVL § 8.
"""

from collections.abc import Iterator

from drafting.domain.findings import Finding, Status
from drafting.domain.rules import Rule
from drafting.rules.context import ALL_KINDS, SINCE_2009, Context, by_answer, finding

__all__ = ["RULES"]


def _organ(context: Context) -> Iterator[Finding]:
    """R01: with or without a meeting (RSL § 59 a); whether a case is principiel is skøn."""
    committee = context.case.board.committee
    if committee:
        text = "Sagen er behandlet på møde i Ankestyrelsens Beskæftigelsesudvalg."
    else:
        text = "Sagen afgøres af Ankestyrelsen uden møde i Beskæftigelsesudvalget."
    yield finding(ORGAN, context, Status.MET, text, inputs=(("board.committee", committee),))


ORGAN = Rule(
    "organ", ("R01",), "Hvem afgør sagen?", ("RSL § 59 a", "LKH § 17 a, stk. 1", "BEK486 § 2"),
    SINCE_2009, ALL_KINDS, _organ,
)  # fmt: skip


def _decision(context: Context) -> Iterator[Finding]:
    """R44: afvisning where nothing has been decided, or the complaint is about something else."""
    exists, about = context.case.appealed.exists, context.case.complaint.about_decision
    inputs = (("appealed_decision.exists", exists), ("complaint.about_decision", about))
    if exists is False:
        text, status = (
            "Kommunen har ikke truffet en afgørelse, der kan klages over.",
            Status.NOT_MET,
        )
    elif about is False:
        text, status = "Klagen handler ikke om en afgørelse.", Status.NOT_MET
    else:
        text, status = "Der er en afgørelse, som klagen handler om.", Status.MET
    yield finding(DECISION, context, status, text, inputs=inputs)


DECISION = Rule(
    "afgoerelse", ("R44",), "Er der en afgørelse at klage over?",
    ("RSL § 60, stk. 2", "RSL § 68, stk. 2"), SINCE_2009, ALL_KINDS, _decision,
)  # fmt: skip


def _withdrawn(context: Context) -> Iterator[Finding]:
    """R44: a complaint that is withdrawn lapses (bortfald)."""
    withdrawn = context.case.complaint.withdrawn
    status = Status.NOT_MET if withdrawn else Status.MET
    text = "Klagen er trukket tilbage." if withdrawn else "Klagen er ikke trukket tilbage."
    yield finding(
        WITHDRAWN, context, status, text, inputs=(("complaint.withdrawn", withdrawn),)
    )  # fmt: skip


WITHDRAWN = Rule(
    "tilbagekaldelse", ("R44",), "Er klagen stadig aktuel?", ("RSL § 68, stk. 2",),
    SINCE_2009, ALL_KINDS, _withdrawn,
)  # fmt: skip


def _entitled(context: Context) -> Iterator[Finding]:
    """R02: only the person the decision concerns, or somebody with a power of attorney."""
    appellant = context.case.appellant
    status, text, missing = _standing(context)
    inputs = (
        ("appellant.role", appellant.role),
        ("appellant.power_of_attorney", appellant.power_of_attorney),
    )
    yield finding(ENTITLED, context, status, text, inputs=inputs, missing=missing)


def _standing(context: Context) -> tuple[Status, str, tuple[str, ...]]:
    appellant = context.case.appellant
    if appellant.role == "arbejdsgiver":
        given = context.case.answers.get("employer_may_complain")
        status = by_answer(given.value if given else None)
        missing = ("answers.employer_may_complain",) if status is Status.UNRESOLVED else ()
        return status, "Arbejdsgiveren har klaget. Om det er muligt, afgør en jurist.", missing
    if appellant.role == "anden" or appellant.role == "repræsentant":
        if appellant.power_of_attorney:
            return Status.MET, "Klagen er indgivet med fuldmagt fra borgeren.", ()
        if appellant.role == "anden" or appellant.power_of_attorney is False:
            text = "Klagen er indgivet af en anden uden fuldmagt fra borgeren."
            return Status.UNRESOLVED, text, ("appellant.power_of_attorney",)
        return Status.MET, "Klagen er indgivet af borgerens repræsentant.", ()
    if appellant.role is None:
        return Status.MET, "Der er ikke oplysninger om, at andre end borgeren har klaget.", ()
    return Status.MET, "Det er borgeren selv, der klager.", ()


ENTITLED = Rule(
    "klageberettiget", ("R02",), "Har den, der klager, ret til at klage?",
    ("RSL § 60, stk. 2", "LKH § 17 a, stk. 1", "FVL § 8"), SINCE_2009, ALL_KINDS, _entitled,
)  # fmt: skip

RULES = (ORGAN, DECISION, WITHDRAWN, ENTITLED)
