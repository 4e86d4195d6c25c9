"""R03, R04 and R05 as findings: in time, excused, reassessed."""

from collections.abc import Iterator
from datetime import timedelta

from drafting.domain.findings import Finding, Status
from drafting.domain.notation import day
from drafting.domain.rules import Rule
from drafting.rules.context import (
    ALL_KINDS,
    SINCE_2009,
    Context,
    by_answer,
    finding,
    reason_of,
)
from drafting.rules.faelles.klagefrist import open_paths

__all__ = ["RULES", "reassessed_too_late"]

_DELIVERED = {
    "digital": "Afgørelsen er sendt digitalt og regnes for modtaget samme dag",
    "quickbrev": "Afgørelsen er sendt med Quickbrev og regnes for modtaget efter 2 dage",
    "post": "Afgørelsen er sendt med brev og regnes for modtaget efter 6 hverdage",
}


def _in_time(context: Context) -> Iterator[Finding]:
    """R03: 4 weeks from receipt (RSL § 67, stk. 1), never from the date of the decision."""
    found, appealed = context.deadline, context.case.appealed
    inputs = (
        ("appealed_decision.date", appealed.date),
        ("appealed_decision.delivery", appealed.delivery),
        ("appealed_decision.received", appealed.received),
        ("complaint.received", found.complaint_received),
    )
    status = by_answer(None if found.late is None else not found.late)
    missing = open_paths(context.case, found)
    yield finding(
        IN_TIME, context, status, _deadline_text(context), inputs=inputs, missing=missing
    )  # fmt: skip


def _deadline_text(context: Context) -> str:
    found, appealed = context.deadline, context.case.appealed
    if found.received is None or found.last_day is None:
        if found.late is False:
            return "Klagen kom inden 4 uger efter afgørelsens dato og er derfor rettidig."
        return "Det vides ikke, hvilken dag borgeren modtog afgørelsen."
    if appealed.received is not None:
        how = "Det er dokumenteret, at afgørelsen blev modtaget"
    else:
        how = _DELIVERED[appealed.delivery or "digital"] + ","
    text = f"{how} den {day(found.received)}. Fristen på 4 uger udløb den {day(found.last_day)}."
    if found.complaint_received is None:
        return text + " Det vides ikke, hvornår kommunen modtog klagen."
    in_time = "for sent" if found.late else "i rette tid"
    return f"{text} Klagen blev modtaget den {day(found.complaint_received)}, altså {in_time}."


IN_TIME = Rule(
    "klagefrist", ("R03",), "Er der klaget i rette tid?", ("RSL § 67, stk. 1",),
    SINCE_2009, ALL_KINDS, _in_time,
)  # fmt: skip

_NOT_KNOWN_LATE = "Det vides ikke endnu, om klagen er kommet for sent."


def _excused(context: Context) -> Iterator[Finding]:
    """R04: a special reason is skøn (RSL § 67, stk. 2); the guidance on appeal is shown first."""
    excuse = context.case.complaint.late_but_excused
    if not context.deadline.late:
        known = context.deadline.late is False
        text = "Klagen er ikke kommet for sent." if known else _NOT_KNOWN_LATE
        yield finding(EXCUSED, context, Status.NOT_RELEVANT, text)
        return
    answer = excuse.value if excuse else None
    guided = context.case.appealed.appeal_guidance_correct
    words = {
        True: "Der er en særlig grund til at behandle klagen.",
        False: "Der er ingen særlig grund til at se bort fra fristen.",
        None: "Klagen er kommet for sent. En person skal vurdere, om der er en særlig grund.",
    }
    text = words[answer] + reason_of(excuse)
    if guided is False:
        text += " Kommunens klagevejledning var forkert, og det skal indgå i vurderingen."
    missing = ("complaint.late_but_excused",) if answer is None else ()
    inputs = (("complaint.late_but_excused", answer),
              ("appealed_decision.appeal_guidance_correct", guided))  # fmt: skip
    yield finding(EXCUSED, context, by_answer(answer), text, inputs=inputs, missing=missing)


EXCUSED = Rule(
    "saerlig_grund", ("R04",), "Er der en særlig grund til at se bort fra klagefristen?",
    ("RSL § 67, stk. 2", "BEK486 § 6"), SINCE_2009, ALL_KINDS, _excused,
)  # fmt: skip


def reassessed_too_late(context: Context) -> int:
    """Return how many calendar days late the reassessment was; 0 where in time or unknown."""
    complaint, again = context.case.complaint.received, context.case.reassessment
    if complaint is None or again is None or again.date is None:
        return 0
    limit = complaint + timedelta(days=context.law.limits.reassessment_days)
    return max((again.date - limit).days, 0)


def _reassessed(context: Context) -> Iterator[Finding]:
    """R05: the municipality reassesses within 4 weeks of the complaint (RSL § 66)."""
    again = context.case.reassessment
    inputs = (
        ("reassessment.date", again.date if again else None),
        ("reassessment.result", again.result if again else None),
    )
    status, text, missing = _reassessment(context)
    yield finding(REASSESSED, context, status, text, inputs=inputs, missing=missing)


def _reassessment(context: Context) -> tuple[Status, str, tuple[str, ...]]:
    again = context.case.reassessment
    if again is None or (again.date is None and again.result is None):
        return Status.UNRESOLVED, "Der er ingen genvurdering i sagen.", ()
    if again.result == "medhold":
        text = "Kommunen har givet medhold ved genvurderingen, så klagen er bortfaldet."
        return Status.NOT_MET, text, ()
    if again.result == "delvis medhold":
        given = context.case.answers.get("complaint_maintained")
        kept = given.value if given else None
        words = {True: "Klagen over resten er fastholdt.", False: "Klagen er ikke fastholdt.",
                 None: "Det skal afklares, om klagen over resten fastholdes."}  # fmt: skip
        missing = ("answers.complaint_maintained",) if kept is None else ()
        return by_answer(kept), f"Kommunen har givet delvist medhold. {words[kept]}", missing
    late = reassessed_too_late(context)
    if late:
        dage = "dag" if late == 1 else "dage"
        return Status.NOT_MET, f"Kommunen genvurderede sagen {late} {dage} for sent.", ()
    if again.date is None:
        return Status.MET, "Kommunen har genvurderet sagen og fastholdt afgørelsen.", ()
    return Status.MET, f"Kommunen genvurderede sagen den {day(again.date)}.", ()


REASSESSED = Rule(
    "genvurdering", ("R05",), "Er sagen genvurderet i tide, og er der stadig en klage?",
    ("RSL § 66", "BEK861 § 11", "BEK486 § 7"), SINCE_2009, ALL_KINDS, _reassessed,
)  # fmt: skip

RULES = (IN_TIME, EXCUSED, REASSESSED)
