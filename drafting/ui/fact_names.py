"""What the facts of the case file are called on the screen, and how their values are written."""

import re
from typing import Any

from drafting.domain.notation import MONTHS

__all__ = ["REQUIRED", "fact_name", "fact_value"]

REQUIRED: tuple[tuple[str, object], ...] = (  # path, an example of its kind of value
    ("appealed_decision.date", "2020-07-01"),
    ("appealed_decision.received", "2020-07-01"),
    ("complaint.received", "2020-07-01"),
    ("impairment.description", "døv"),
    ("occupations[0].form", "ordinær"),
    ("occupations[0].weekly_hours", 37),
    ("occupations[0].need_hours_per_week", 20),
)
"""The facts every case on hours must have (READING, »Unknown values«), in the order of the work."""

_NAMES = {
    "municipality": "Kommune",
    "appellant.role": "Hvem klager",
    "appellant.power_of_attorney": "Fuldmagt",
    "application.date": "Ansøgningens dato",
    "application.requested_hours_per_week": "Søgt om, timer om ugen",
    "appealed_decision.exists": "Der er truffet afgørelse",
    "appealed_decision.date": "Afgørelsens dato",
    "appealed_decision.decided_by": "Afgjort af",
    "appealed_decision.kind": "Afgørelsens art",
    "appealed_decision.delivery": "Sendt med",
    "appealed_decision.received": "Afgørelsen modtaget",
    "appealed_decision.granted_hours_per_week": "Bevilget, timer om ugen",
    "appealed_decision.previous_hours_per_week": "Bevilget før, timer om ugen",
    "appealed_decision.effective_from": "Afgørelsen gælder fra",
    "appealed_decision.cites[]": "Kommunen henviser til",
    "appealed_decision.grounds[]": "Kommunens begrundelse",
    "appealed_decision.extended_frame_assessed": "Den udvidede ramme er vurderet",
    "appealed_decision.appeal_guidance_correct": "Klagevejledningen er rigtig",
    "appealed_decision.states_law": "Afgørelsen nævner reglerne",
    "appealed_decision.states_main_considerations": "Afgørelsen nævner hovedhensynene",
    "appealed_decision.states_facts": "Afgørelsen gengiver de faktiske oplysninger",
    "complaint.received": "Klagen modtaget",
    "complaint.withdrawn": "Klagen trukket tilbage",
    "complaint.about_decision": "Klagen angår en afgørelse",
    "complaint.points[]": "Klagepunkt",
    "reassessment.date": "Genvurderet den",
    "reassessment.result": "Genvurderingens resultat",
    "hearing.citizen_heard": "Borgeren er hørt",
    "hearing.adverse_new_information": "Kommunen brugte oplysninger, borgeren ikke kendte",
    "impairment.description": "Funktionsnedsættelse",
    "assistance.form": "Assistancens form",
    "assistance.form_approved_by_citizen": "Borgeren har godkendt formen",
    "reopening.weekly_hours_then": "Arbejdstid dengang, timer om ugen",
    "reopening.granted_hours_then": "Bevilget dengang, timer om ugen",
    "reopening.need_hours_then": "Behov dengang, timer om ugen",
    "reopening.reduced_because_over_37": "Sat ned, fordi arbejdstiden var over 37 timer",
    "reopening.in_force_from": "Bevillingen gjaldt fra",
    "reopening.in_force_to": "Bevillingen gjaldt til",
    "reopening.documented_hours_paid": "Betalt for, timer om ugen",
    "reopening.claim_first_made": "Kravet først rejst",
    "reopening.practice_change_published": "Principmeddelelsen offentliggjort",
    "name": "Navn",
    "form": "Ansættelsesform",
    "weekly_hours": "Arbejdstid, timer om ugen",
    "start": "Første arbejdsdag",
    "employees": "Ansatte",
    "need_hours_per_week": "Behov, timer om ugen",
    "hours_per_week": "Timer om ugen",
    "minutes_per_time": "Minutter pr. gang",
    "times_per_week": "Gange om ugen",
    "waiting_hours_per_week": "Ventetid, timer om ugen",
    "can_do_self": "Borgeren kan selv",
    "due_to_impairment": "Skyldes funktionsnedsættelsen",
    "within_working_time": "Ligger i arbejdstiden",
    "concrete_job_ahead": "Et konkret job er aftalt",
}
_PLACE = re.compile(r"^occupations\[(\d+)\](?:\.tasks\[(\d+)\])?\.(\w+)$")
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")


def fact_name(path: str) -> str:
    """Return the Danish name of a fact; the path itself where it has none."""
    place = _PLACE.match(path)
    if place is None:
        return _NAMES.get(path, path)
    job, task, leaf = place[1], place[2], _NAMES.get(place[3], place[3])
    where = f"Erhverv {int(job) + 1}"
    if task is not None:
        where += f", opgave {int(task) + 1}"
    return f"{where}: {leaf.lower()}"


def fact_value(value: Any) -> str:
    """Return a value as a Danish reader writes it: decimal comma, day in words, ja and nej."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",")
    day = _ISO.match(value) if isinstance(value, str) else None
    if day and 1 <= int(day[2]) <= 12:
        return f"{int(day[3])}. {MONTHS[int(day[2]) - 1]} {day[1]}"
    return "" if value is None else str(value)
