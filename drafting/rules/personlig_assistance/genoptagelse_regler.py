"""R37–R39 as findings: the three conditions of 31-20, other reopening, and limitation."""

from collections.abc import Iterator

from drafting.domain.case import Reopening
from drafting.domain.findings import Finding, Status
from drafting.domain.notation import day, hours
from drafting.domain.rules import Rule
from drafting.rules.context import SINCE_2009, Context, by_answer, finding

__all__ = ["RULES"]

KINDS = frozenset(("genoptagelse",))


def _reopened(context: Context) -> Iterator[Finding]:
    """R37: three conditions, all of them (31-20, Genoptagelse)."""
    answer, facts = context.answer, context.case.reopening or Reopening()
    conditions = (answer.over_full_time, answer.reduced, answer.in_force)
    met = False if False in conditions else None if None in conditions else True
    texts = (
        ("arbejdstid over 37 timer", answer.over_full_time),
        ("bevilling under 20 timer på grund af arbejdstiden", answer.reduced),
        ("gældende inden for de seneste 3 år før offentliggørelsen", answer.in_force),
    )
    text = "; ".join(f"{name}: {by_answer(value)}" for name, value in texts) + "."
    inputs = tuple(
        (f"reopening.{name}", getattr(facts, name))
        for name in ("weekly_hours_then", "granted_hours_then", "reduced_because_over_37",
                     "in_force_from", "in_force_to")
    )  # fmt: skip
    missing = tuple(sorted(context.asked - {"reopening.documented_hours_paid"}))
    yield finding(
        REOPENED, context, by_answer(met), text[0].upper() + text[1:], inputs=inputs,
        missing=missing, precedents=("31-20",),
    )  # fmt: skip
    yield _paid(context, facts)


def _paid(context: Context, facts: Reopening) -> Finding:
    """Return whether the business proves that it paid for more than was granted (31-20)."""
    paid, extra = facts.documented_hours_paid, context.answer.result.extra_hours
    inputs = (("reopening.documented_hours_paid", paid),)
    if paid is None:
        text = "Virksomheden har ikke dokumenteret, hvor mange timer den har betalt for."
        missing = ("reopening.documented_hours_paid",)
        return finding(
            REOPENED, context, Status.UNRESOLVED, text, subject="udgift", inputs=inputs,
            missing=missing, precedents=("31-20",), law=("LKH § 6, stk. 1",),
        )  # fmt: skip
    text = f"Virksomheden har dokumenteret betaling for {hours(paid)} om ugen."
    if extra is not None:
        text += f" Det giver {hours(extra)} mere om ugen, end der er givet tilskud til."
    return finding(
        REOPENED, context, by_answer(paid > 0), text, subject="udgift", value=extra,
        inputs=inputs, precedents=("31-20",), law=("LKH § 6, stk. 1",),
    )  # fmt: skip


REOPENED = Rule(
    "genoptagelse", ("R37",), "Er betingelserne for genoptagelse opfyldt?",
    ("LKH § 7, stk. 3", "BEK § 15, stk. 1"), SINCE_2009, KINDS, _reopened,
)  # fmt: skip


def _otherwise(context: Context) -> Iterator[Finding]:
    """R38: reopening on new facts or a serious error is skøn; shown, never computed."""
    text = "Genoptagelse på grund af nye oplysninger eller alvorlige fejl vurderes af en person."
    yield finding(OTHERWISE, context, Status.NOT_RELEVANT, text)


OTHERWISE = Rule(
    "anden_genoptagelse", ("R38",), "Er der andre grunde til genoptagelse?", ("RSL § 57",),
    SINCE_2009, KINDS, _otherwise,
)  # fmt: skip


def _barred(context: Context) -> Iterator[Finding]:
    """R39: three years back from publication, by the quarter (FORL §§ 2 and 3; BEK § 27)."""
    result = context.answer.result
    if result.claims_from is None:
        text = "Der er ikke et krav, som forældelsen har betydning for."
        yield finding(BARRED, context, Status.NOT_RELEVANT, text)
        return
    text = (
        f"Krav for tiden til og med den {day(result.barred_until)} er forældet. Der kan betales "
        f"for tiden fra den {day(result.claims_from)}."
    )
    inputs = (("reopening.practice_change_published", context.answer.published),)
    yield finding(BARRED, context, Status.MET, text, inputs=inputs, precedents=("31-20",))


BARRED = Rule(
    "foraeldelse", ("R39",), "Er noget af kravet forældet?",
    ("FORL § 2", "FORL § 3, stk. 1", "BEK § 27"), SINCE_2009, KINDS, _barred,
)  # fmt: skip

RULES = (REOPENED, OTHERWISE, BARRED)
