"""R09–R11 and R24–R26: who is covered, and in which form of work.

LKH §§ 4, 4 a, 5, 14 and 14 a; BEK §§ 10, 11 and 15, stk. 3. Lasting and significant are skøn.
"""

from collections.abc import Iterator

from drafting.domain.case import Assessment
from drafting.domain.findings import Finding, Status
from drafting.domain.rules import Rule
from drafting.rules.context import HOURS, SINCE_2009, Context, by_answer, finding, reason_of
from drafting.rules.personlig_assistance.merits import JOB_FORMS

__all__ = ["RULES"]


def _covered(context: Context) -> Iterator[Finding]:
    """R09: the form of work decides whether there can be a grant in it (LKH § 5, BEK § 11)."""
    for index, occupation in enumerate(context.case.occupations):
        path, form = f"occupations[{index}].form", occupation.form
        missing: tuple[str, ...] = ()
        if form is None:
            status, text = Status.UNRESOLVED, "Ansættelsesformen er ikke oplyst."
            missing = (path,)
        elif form == "planlagt selvstændig":
            status = Status.MET
            text = (
                "Man kan søge, når man planlægger egen virksomhed. Tilskuddet kan først "
                "udbetales, når man er i gang."
            )
        elif form in JOB_FORMS:
            status = Status.MET
            text = f"Der kan gives personlig assistance i denne arbejdsform: {form}."
        else:
            status, text, missing = _outside_jobs(context, index)
        yield finding(
            COVERED, context, status, text,
            subject=occupation.name, inputs=((path, form),), missing=missing,
        )  # fmt: skip
    if not context.case.occupations:
        text = "Sagen indeholder ikke oplysninger om arbejde."
        yield finding(COVERED, context, Status.UNRESOLVED, text, missing=("occupations[]",))


def _outside_jobs(context: Context, index: int) -> tuple[Status, str, tuple[str, ...]]:
    occupation = context.case.occupations[index]
    if occupation.form == "ledig" and occupation.concrete_job_ahead is False:
        text = "Uden et konkret job i vente kan der ikke gives assistance i erhverv."
        return Status.NOT_MET, text, ()
    if occupation.form == "ledig" and occupation.concrete_job_ahead is None:
        path = f"occupations[{index}].concrete_job_ahead"
        return Status.UNRESOLVED, "Det er ikke oplyst, om der er aftalt et konkret job.", (path,)
    given = context.case.answers.get("unemployed")
    answer = given.value if given else None
    missing = ("answers.unemployed",) if answer is None else ()
    text = "Uden for beskæftigelse gælder særlige ordninger, som en person skal tage stilling til."
    return by_answer(answer), text + reason_of(given), missing


COVERED = Rule(
    "personkreds", ("R09",), "Er arbejdsformen omfattet?",
    ("LKH § 4", "LKH § 5, stk. 1", "BEK § 11"), SINCE_2009, HOURS, _covered,
)  # fmt: skip


def _assessed(
    rule: Rule[Context], context: Context, name: str, words: dict[bool | None, str]
) -> Finding:
    given: Assessment | None = getattr(context.case.impairment, name)
    answer = given.value if given else None
    path = f"impairment.{name}"
    inputs = ((path, answer), ("impairment.description", context.case.impairment.description))
    missing = (path,) if answer is None else ()
    return finding(
        rule, context, by_answer(answer), words[answer] + reason_of(given),
        inputs=inputs, missing=missing,
    )  # fmt: skip


def _lasting(context: Context) -> Iterator[Finding]:
    """R10: lasting, not passing (LKH § 4); skøn on a medical basis."""
    yield _assessed(LASTING, context, "lasting", {
        True: "Funktionsnedsættelsen er vurderet som varig.",
        False: "Funktionsnedsættelsen er vurderet som ikke varig.",
        None: "En person skal vurdere, om funktionsnedsættelsen er varig.",
    })  # fmt: skip


LASTING = Rule(
    "varig", ("R10",), "Er funktionsnedsættelsen varig?", ("LKH § 4", "BEK § 10"),
    SINCE_2009, HOURS, _lasting,
)  # fmt: skip


def _significant(context: Context) -> Iterator[Finding]:
    """R11: significant by its consequences in the concrete job, not by diagnosis (LKH § 4)."""
    yield _assessed(SIGNIFICANT, context, "significant", {
        True: "Funktionsnedsættelsen er vurderet som betydelig i det konkrete arbejde.",
        False: "Funktionsnedsættelsen er vurderet som ikke betydelig i det konkrete arbejde.",
        None: "En person skal vurdere, om funktionsnedsættelsen er betydelig i arbejdet.",
    })  # fmt: skip


SIGNIFICANT = Rule(
    "betydelig", ("R11",), "Er funktionsnedsættelsen betydelig?", ("LKH § 4", "BEK § 10"),
    SINCE_2009, HOURS, _significant,
)  # fmt: skip


def _special(rule: Rule[Context], context: Context, form: str, text: str) -> Iterator[Finding]:
    for occupation in context.case.occupations:
        if occupation.form == form:
            given = context.case.answers.get("unemployed")
            answer = given.value if given else None
            ahead = occupation.concrete_job_ahead
            if form == "ledig" and not ahead:
                status = Status.NOT_MET if ahead is False else Status.UNRESOLVED
            else:
                status = by_answer(answer)
            yield finding(
                rule, context, status, text + reason_of(given), subject=occupation.name,
                inputs=(("answers.unemployed", answer),),
            )  # fmt: skip


def _before_job(context: Context) -> Iterator[Finding]:
    """R24: further education before a concrete job (LKH § 5, stk. 2); up to full time."""
    text = "Under efteruddannelse før et konkret job kan der gives assistance op til fuld tid."
    return _special(BEFORE_JOB, context, "ledig", text)


BEFORE_JOB = Rule(
    "ledig", ("R24",), "Kan der gives assistance til efteruddannelse før et konkret job?",
    ("LKH § 5, stk. 2", "LKH § 7, stk. 3", "BEK § 15, stk. 3", "BEK § 16"),
    SINCE_2009, HOURS, _before_job,
)  # fmt: skip


def _education(context: Context) -> Iterator[Finding]:
    """R25: further education outside working hours (LKH §§ 14 and 14 a); not proportional."""
    text = "Under efter- og videreuddannelse gælder et loft på 20 timer om ugen pr. kvartal."
    return _special(EDUCATION, context, "uddannelse", text)


EDUCATION = Rule(
    "efteruddannelse", ("R25",), "Er der ret til assistance under uddannelse?",
    ("LKH § 14", "LKH § 14 a", "BEK § 30"), SINCE_2009, HOURS, _education,
)  # fmt: skip


def _offer(context: Context) -> Iterator[Finding]:
    """R26: during an offer under LAB (LKH § 4 a); no test of lasting and significant there."""
    text = "Under tilbud efter lov om en aktiv beskæftigelsesindsats gælder en særlig regel."
    return _special(OFFER, context, "tilbud efter LAB", text)


OFFER = Rule(
    "lab_tilbud", ("R26",), "Er der ret til assistance under tilbuddet?", ("LKH § 4 a",),
    SINCE_2009, HOURS, _offer,
)  # fmt: skip

RULES = (COVERED, LASTING, SIGNIFICANT, BEFORE_JOB, EDUCATION, OFFER)
