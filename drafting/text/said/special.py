"""What the file holds where the appeal is about reopening, or about who gives the assistance."""

from collections.abc import Iterator

from drafting.domain.case import CaseFile
from drafting.domain.decision import Examination
from drafting.text.danish import ascii_name, day, hours, hours_of
from drafting.text.known import Known, assessed, stated, written

__all__ = ["special_names"]


def special_names(case: CaseFile, examination: Examination) -> dict[str, Known]:
    """Return the facts and results of reopening (R37, R39) and interpreter questions (R31, R33)."""
    return {**dict(_reopening(case, examination)), **dict(_assistance(case))}


def _reopening(case: CaseFile, examination: Examination) -> Iterator[tuple[str, Known]]:
    facts = case.reopening
    if facts is None:
        return
    amounts = (
        ("timer_dengang", "weekly_hours_then", facts.weekly_hours_then),
        ("bevilget_dengang", "granted_hours_then", facts.granted_hours_then),
        ("betalte_timer", "documented_hours_paid", facts.documented_hours_paid),
        ("behov_dengang", "need_hours_then", facts.need_hours_then),
    )
    for name, key, value in amounts:
        if value is not None:
            yield name, stated(case, f"reopening.{key}", value, hours(value))
    if facts.documented_hours_paid is not None:
        path, paid = "reopening.documented_hours_paid", facts.documented_hours_paid
        yield "betalte_timers", stated(case, path, paid, hours_of(paid))
    days = (
        ("gjaldt_fra", "in_force_from", facts.in_force_from),
        ("gjaldt_til", "in_force_to", facts.in_force_to),
        ("offentliggjort", "practice_change_published", facts.practice_change_published),
        ("krav_rejst", "claim_first_made", facts.claim_first_made),
    )
    for name, key, when in days:
        if when is not None:
            yield name, stated(case, f"reopening.{key}", when, day(when))
    if facts.reduced_because_over_37 is not None:
        path = "reopening.reduced_because_over_37"
        yield "nedsat_over_37", stated(case, path, facts.reduced_because_over_37, "")
    yield from _reopened(examination)
    yield from _barred(case, examination)


def _reopened(examination: Examination) -> Iterator[tuple[str, Known]]:
    result = examination.reopening
    if result is None:
        return
    if result.extra_hours is not None:
        rule = ("genoptagelse",)
        yield (
            "ekstra_timer",
            Known(result.extra_hours, hours(result.extra_hours), "finding", (), rule),
        )
        yield "ekstra", Known(result.extra_hours > 0, "", "finding", (), rule)
    for name, when in (("krav_fra", result.claims_from), ("foraeldet_til", result.barred_until)):
        if when is not None:
            yield name, Known(when, day(when), "finding", (), ("foraeldelse",))
    met = all(status == "opfyldt" for _, status in result.conditions)
    yield "betingelser_opfyldt", Known(met, "", "finding", (), ("genoptagelse",))
    for key, status in result.conditions:
        yield f"betingelse_{ascii_name(key)}", Known(status, "", "finding", (), ("genoptagelse",))


def _barred(case: CaseFile, examination: Examination) -> Iterator[tuple[str, Known]]:
    """Yield whether some of the claim is barred (R39): intet or noget.

    The grant of then is held against the last barred day; without both nothing is said. A grant
    that was in force in the years before publication is never barred altogether.
    """
    result, facts = examination.reopening, case.reopening
    if result is None or facts is None or result.claims_from is None:
        return
    last, first = result.barred_until, facts.in_force_from
    if last is None or first is None:
        return
    how = "intet" if first > last else "noget"
    yield "foraeldelse", Known(how, "", "finding", ("reopening.in_force_from",), ("foraeldelse",))


def _assistance(case: CaseFile) -> Iterator[tuple[str, Known]]:
    facts = case.assistance
    if facts.form:
        yield "assistance_form", written(case, "assistance.form", facts.form)
    if facts.form_approved_by_citizen is not None:
        path = "assistance.form_approved_by_citizen"
        yield "form_godkendt", stated(case, path, facts.form_approved_by_citizen, "")
    yield from assessed(
        case, "assistance.economic_interest", "oekonomisk_interesse", facts.economic_interest
    ).items()
    yield from assessed(
        case,
        "assistance.waiver_refusal_lawful",
        "dispensationsafslag_lovligt",
        facts.waiver_refusal_lawful,
    ).items()
