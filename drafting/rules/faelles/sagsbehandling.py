"""R06, R07, R40–R43: competence, the scope of review, information, hearing and reasons.

RSL §§ 9, 10 and 69; FVL §§ 19, 22 and 24. A procedural error is weighed by a person.
"""

from collections.abc import Iterator

from drafting.domain.findings import Finding, Status
from drafting.domain.rules import Rule
from drafting.rules.context import (
    ALL_KINDS,
    SINCE_2009,
    Context,
    by_answer,
    finding,
    reason_of,
)

__all__ = ["RULES"]


def _competent(context: Context) -> Iterator[Finding]:
    """R06: the municipality itself decides; another party may not (RSL § 9, LKH § 16 a)."""
    by = context.case.appealed.decided_by
    inputs = (("appealed_decision.decided_by", by),)
    if by != "anden aktør":
        yield finding(
            COMPETENT, context, Status.MET, "Afgørelsen er truffet af kommunen.", inputs=inputs
        )
        return
    given = context.case.answers.get("competence")
    answer = given.value if given else None
    text = "Afgørelsen er truffet af en anden aktør. Kompetencen skal vurderes af en jurist."
    missing = ("answers.competence",) if answer is None else ()
    status = by_answer(answer)
    yield finding(
        COMPETENT, context, status, text + reason_of(given), inputs=inputs, missing=missing
    )


COMPETENT = Rule(
    "kompetence", ("R06",), "Havde den, der traf afgørelsen, kompetence til det?",
    ("RSL § 9", "LKH § 16 a, stk. 1"), SINCE_2009, ALL_KINDS, _competent,
)  # fmt: skip


def _scope(context: Context) -> Iterator[Finding]:
    """R07: legal questions only, and not bound by what the parties claim."""
    text = (
        "Ankestyrelsen prøver retlige spørgsmål og er ikke bundet af parternes påstande. Et "
        "lovligt kommunalt skøn erstattes ikke med vores eget."
    )
    yield finding(SCOPE, context, Status.MET, text)


SCOPE = Rule(
    "proevelse", ("R07",), "Hvad kan Ankestyrelsen prøve?",
    ("RSL § 68, stk. 1", "RSL § 69, stk. 1"), SINCE_2009, ALL_KINDS, _scope,
)  # fmt: skip


def _informed(context: Context) -> Iterator[Finding]:
    """R40: the authority must inform the case sufficiently (RSL § 10); sufficiency is skøn."""
    information = context.case.information
    given = information.sufficient
    answer = given.value if given else None
    inputs = (
        ("information.sufficient", answer),
        ("information.obtainable_by_board", information.obtainable_by_board),
    )
    text, missing = _informed_text(context, answer)
    law = INFORMED.law if answer else (*INFORMED.law, "BEK § 21")
    yield finding(
        INFORMED, context, by_answer(answer), text + reason_of(given),
        inputs=inputs, missing=missing, law=law,
    )  # fmt: skip


def _informed_text(context: Context, answer: bool | None) -> tuple[str, tuple[str, ...]]:
    information = context.case.information
    if answer:
        return "Sagen er oplyst tilstrækkeligt.", ()
    if answer is None:
        return "En person skal vurdere, om sagen er oplyst godt nok.", ("information.sufficient",)
    what = "; ".join(information.missing) or "det fremgår ikke, hvad der mangler"
    text = f"Sagen er ikke oplyst tilstrækkeligt. Der mangler: {what}."
    if information.obtainable_by_board:
        return text + " Ankestyrelsen kan selv indhente det og skal gøre det først.", (
            "information.sufficient",
        )
    if information.obtainable_by_board is None:
        return text, ("information.obtainable_by_board",)
    why = information.why_not_obtainable
    return text + (f" Ankestyrelsen kan ikke selv indhente det: {why}" if why else ""), ()


INFORMED = Rule(
    "oplysning", ("R40",), "Er sagen oplyst godt nok?", ("RSL § 10", "BEK486 § 9"),
    SINCE_2009, ALL_KINDS, _informed,
)  # fmt: skip


def _heard(context: Context) -> Iterator[Finding]:
    """R41: adverse, essential information the party did not know must be put to them (FVL § 19)."""
    hearing = context.case.hearing
    inputs = (
        ("hearing.adverse_new_information", hearing.adverse_new_information),
        ("hearing.citizen_heard", hearing.citizen_heard),
    )
    status, text, missing = _hearing_state(context)
    yield finding(HEARD, context, status, text, inputs=inputs, missing=missing)


def _hearing_state(context: Context) -> tuple[Status, str, tuple[str, ...]]:
    hearing = context.case.hearing
    effect = hearing.error_without_effect
    if not hearing.adverse_new_information:
        return Status.MET, "Der er ikke rejst spørgsmål om partshøring.", ()
    if hearing.citizen_heard:
        return Status.MET, "Borgeren har haft mulighed for at udtale sig om oplysningerne.", ()
    if effect is not None and effect.value:
        text = "Borgeren blev ikke hørt, men fejlen har ikke haft betydning for afgørelsen."
        return Status.MET, text + reason_of(effect), ()
    if hearing.citizen_heard is None:
        text = "Kommunen brugte nye oplysninger. Det vides ikke, om borgeren blev hørt."
        return Status.UNRESOLVED, text, ("hearing.citizen_heard",)
    text = "Borgeren blev ikke hørt om væsentlige nye oplysninger."
    if effect is None or effect.value is None:
        return Status.UNRESOLVED, text, ("hearing.error_without_effect",)
    return Status.NOT_MET, text + " Fejlen gør afgørelsen ugyldig." + reason_of(effect), ()


HEARD = Rule(
    "partshoering", ("R41",), "Er partshøringen uden fejl af betydning?", ("FVL § 19",),
    SINCE_2009, ALL_KINDS, _heard,
)  # fmt: skip

_LACKS = (
    ("states_law", "de regler, den bygger på"),
    ("states_main_considerations", "de hovedhensyn, der har været bestemmende for skønnet"),
    ("states_facts", "de oplysninger, kommunen har lagt væsentlig vægt på"),
)


def lacking_reasons(context: Context) -> tuple[str, ...]:
    """Return what the reasons of the appealed decision lack, as FVL § 24 lists it."""
    appealed = context.case.appealed
    return tuple(words for name, words in _LACKS if getattr(appealed, name) is False)


def _reasons(context: Context) -> Iterator[Finding]:
    """R42: rules, main considerations and facts must stand in the decision (FVL §§ 22 and 24)."""
    appealed = context.case.appealed
    inputs = tuple((f"appealed_decision.{n}", getattr(appealed, n)) for n, _ in _LACKS)
    lacks = lacking_reasons(context)
    if lacks:
        text = f"Kommunens afgørelse angiver ikke {', eller '.join(lacks)}."
        yield finding(REASONS, context, Status.NOT_MET, text, inputs=inputs)
        return
    known = all(value is not None for _, value in inputs)
    text = "Kommunens begrundelse indeholder det, loven kræver."
    if not known:
        text = "Der er ikke påvist mangler i kommunens begrundelse."
    status = Status.MET if known else Status.NOT_RELEVANT
    yield finding(REASONS, context, status, text, inputs=inputs)


REASONS = Rule(
    "begrundelse", ("R42",), "Er kommunens afgørelse begrundet?", ("FVL § 22", "FVL § 24"),
    SINCE_2009, ALL_KINDS, _reasons,
)  # fmt: skip


def _fettered(context: Context) -> Iterator[Finding]:
    """R43: a fixed internal rule in the place of an assessment is an error of law."""
    if "fast intern regel" not in context.case.appealed.grounds:
        text = "Der er ikke rejst spørgsmål om en fast intern regel."
        yield finding(FETTERED, context, Status.NOT_RELEVANT, text)
        return
    text = (
        "Kommunen har brugt en fast intern regel i stedet for en konkret vurdering. Loven kræver, "
        "at timetallet fastsættes efter det konkrete behov."
    )
    inputs = (("appealed_decision.grounds", "fast intern regel"),)
    yield finding(FETTERED, context, Status.NOT_MET, text, inputs=inputs, precedents=("31-20",))


FETTERED = Rule(
    "skoen_under_regel", ("R43",), "Er der foretaget en konkret vurdering?",
    ("LKH § 7, stk. 3", "BEK § 15, stk. 1"), SINCE_2009, ALL_KINDS, _fettered,
)  # fmt: skip

RULES = (COMPETENT, SCOPE, INFORMED, HEARD, REASONS, FETTERED)
