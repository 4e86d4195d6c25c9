"""Who writes to whom about which decision."""

from collections.abc import Iterator
from datetime import date

from drafting.domain.case import CaseFile
from drafting.text.danish import ascii_name, day, genitive, hours
from drafting.text.known import Known, stated

__all__ = ["letter_names", "recipient_items"]

_KINDS = {  # what the first instance did, as it stands after "kommunens afgørelse af …"
    "bevilling": "bevilling",
    "afslag": "afslag",
    "nedsættelse": "nedsættelse",
    "ophør": "ophør",
}


def letter_names(case: CaseFile) -> dict[str, Known]:
    """Return what the file holds about the appeal itself: parties, dates, the appealed decision."""
    return {
        **dict(_about_municipality(case)),
        **dict(_dates(case)),
        **dict(_flags(case)),
        **dict(_hours(case)),
        **{
            f"ground_{ascii_name(ground)}": stated(case, "appealed_decision.grounds", True, "")
            for ground in case.appealed.grounds
        },
    }


def recipient_items(
    case: CaseFile, roles: tuple[str, ...] = ("borger",)
) -> tuple[dict[str, Known], ...]:
    """Return the lines of the address of the first party in one of `roles`, as the file has it."""
    lines: list[dict[str, Known]] = []
    for index, party in enumerate(case.parties):
        if party.role not in roles:
            continue
        for field, text in (("name", party.name), ("address", party.address)):
            if text and text.strip():
                path = f"parties[{index}].{field}"
                rows = text.splitlines() if field == "address" else [text]
                lines += [{"adresselinje": stated(case, path, row)} for row in rows if row.strip()]
        break
    return tuple(lines)


def _about_municipality(case: CaseFile) -> Iterator[tuple[str, Known]]:
    name = stated(case, "municipality", case.municipality)
    yield "kommune", name
    yield "kommunes", stated(case, "municipality", case.municipality, genitive(name.text))
    for index, party in enumerate(case.parties):
        if party.role == "borger" and party.name and party.name.strip():
            yield "borgernavn", stated(case, f"parties[{index}].name", party.name.strip())
            break
    if case.journal_number:
        yield "journalnummer", stated(case, "journal_number", case.journal_number)


def _dates(case: CaseFile) -> Iterator[tuple[str, Known]]:
    reassessment = case.reassessment
    days: tuple[tuple[str, str, date | None], ...] = (
        ("brevdato", "decision_date", case.decision_date),
        ("afgoerelsesdato", "appealed_decision.date", case.appealed.date),
        ("klagedato", "complaint.received", case.complaint.received),
        ("dokumenteret_modtaget", "appealed_decision.received", case.appealed.received),
        ("ansoegningsdato", "application.date", case.application.date),
        ("genvurderingsdato", "reassessment.date", reassessment.date if reassessment else None),
    )
    for name, path, value in days:
        if value is not None:
            yield name, stated(case, path, value, day(value))


_SENT = {"digital": "digitalt", "post": "med almindelig post", "quickbrev": "med Quickbrev"}


def _flags(case: CaseFile) -> Iterator[tuple[str, Known]]:
    appealed, board = case.appealed, case.board
    values: tuple[tuple[str, str, object], ...] = (
        ("udvalg", "board.committee", board.committee),
        ("enighed", "board.unanimous", board.unanimous),
        ("klager", "appellant.role", case.appellant.role),
        ("afgoerelsens_art", "appealed_decision.kind", appealed.kind),
        ("afgjort_af", "appealed_decision.decided_by", appealed.decided_by),
        ("om_afgoerelse", "complaint.about_decision", case.complaint.about_decision),
        (
            "klagevejledning_korrekt",
            "appealed_decision.appeal_guidance_correct",
            appealed.appeal_guidance_correct,
        ),
        ("genvurdering", "reassessment.result", case.reassessment and case.reassessment.result),
    )
    mine = case.appellant.role == "borger"
    says = "Du skriver i klagen" if mine else "I klagen står der"
    yield "klagen_siger", stated(case, "appellant.role", mine, says)
    if appealed.delivery in _SENT:
        path = "appealed_decision.delivery"
        yield "sendt", stated(case, path, appealed.delivery, _SENT[appealed.delivery])
    for name, path, value in values:
        if value is not None:
            words = value if isinstance(value, str) else ""
            yield name, stated(case, path, value, _KINDS.get(words, words))


def _hours(case: CaseFile) -> Iterator[tuple[str, Known]]:
    appealed = case.appealed
    values = (
        ("bevilget", "appealed_decision.granted_hours_per_week", appealed.granted_hours_per_week),
        (
            "tidligere",
            "appealed_decision.previous_hours_per_week",
            appealed.previous_hours_per_week,
        ),
        (
            "ansoegt",
            "application.requested_hours_per_week",
            case.application.requested_hours_per_week,
        ),
    )
    for name, path, value in values:
        if value is not None:
            yield name, stated(case, path, value, hours(value))
