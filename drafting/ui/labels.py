"""Danish names for what the case file calls its facts, in the order an officer reads them."""

import re

__all__ = ["GROUPS", "LABELS", "fact_label", "group_of", "reading_order"]

GROUPS = {  # first step of a path: heading of the group
    "": "Sagen",
    "appealed_decision": "Kommunens afgørelse",
    "complaint": "Klagen",
    "appellant": "Klageren",
    "reassessment": "Genvurderingen",
    "hearing": "Partshøring",
    "application": "Ansøgningen",
    "impairment": "Funktionsnedsættelsen",
    "occupations": "Arbejdet og behovet",
    "assistance": "Assistancen",
    "split_of_shared_hours": "Fordeling af timer",
    "reopening": "Genoptagelse",
    "information": "Sagens oplysning",
    "answers": "Dine svar på særlige spørgsmål",
    "board": "Ankestyrelsens behandling",
}
LABELS = {
    "case_id": "Sagens nummer",
    "municipality": "Kommune",
    "decision_date": "Ankestyrelsen afgør sagen",
    "journal_number": "Journalnummer",
    "weighed": "Yderligere hensyn",
    "appellant.role": "Hvem klager",
    "appellant.power_of_attorney": "Der er fuldmagt",
    "board.committee": "Afgøres på møde i Beskæftigelsesudvalget",
    "board.unanimous": "Udvalget er enigt",
    "application.date": "Ansøgningens dato",
    "application.requested_hours_per_week": "Timer om ugen, der er søgt om",
    "appealed_decision.exists": "Der er truffet en afgørelse",
    "appealed_decision.date": "Afgørelsens dato",
    "appealed_decision.decided_by": "Hvem har afgjort sagen",
    "appealed_decision.kind": "Afgørelsens indhold",
    "appealed_decision.delivery": "Sendt som",
    "appealed_decision.received": "Modtaget af borgeren",
    "appealed_decision.granted_hours_per_week": "Bevilgede timer om ugen",
    "appealed_decision.previous_hours_per_week": "Timer om ugen før afgørelsen",
    "appealed_decision.effective_from": "Afgørelsen gælder fra",
    "appealed_decision.cites": "Kommunen henviser til",
    "appealed_decision.grounds": "Kommunens grunde",
    "appealed_decision.states_law": "Henviser til reglerne",
    "appealed_decision.states_main_considerations": "Angiver hovedhensynene",
    "appealed_decision.states_facts": "Angiver de faktiske oplysninger",
    "appealed_decision.extended_frame_assessed": "Den udvidede ramme er vurderet",
    "appealed_decision.appeal_guidance_correct": "Klagevejledningen er rigtig",
    "complaint.received": "Klagen er modtaget",
    "complaint.withdrawn": "Klagen er trukket tilbage",
    "complaint.about_decision": "Klagen handler om afgørelsen",
    "complaint.late_but_excused": "Særlig grund til at se bort fra fristen",
    "complaint.points": "Klagepunkter",
    "reassessment.date": "Genvurderingens dato",
    "reassessment.result": "Genvurderingens resultat",
    "hearing.adverse_new_information": "Nye oplysninger til skade for borgeren",
    "hearing.citizen_heard": "Borgeren er partshørt",
    "hearing.error_without_effect": "Fejlen har ikke haft betydning",
    "impairment.description": "Funktionsnedsættelse",
    "impairment.lasting": "Varig",
    "impairment.significant": "Betydelig",
    "impairment.several_or_very_significant": "Flere eller en meget betydelig funktionsnedsættelse",
    "impairment.beyond_full_time": "Særligt tilfælde ud over 37 timer",
    "occupations.name": "Arbejde",
    "occupations.form": "Ansættelsesform",
    "occupations.weekly_hours": "Arbejdstimer om ugen",
    "occupations.start": "Begyndt",
    "occupations.employees": "Ansatte ud over ejeren",
    "occupations.need_hours_per_week": "Behov, timer om ugen",
    "occupations.concrete_job_ahead": "Et konkret job er aftalt",
    "occupations.core_tasks_by_citizen": "Udfører selv det faglige indhold",
    "occupations.compatible_above_ratio": "Konkret grund til at fravige formodningen om 20/37",
    "occupations.ordinary_help_or_substitute": "Vikar eller almindelig medhjælp",
    "occupations.redistributable": "Opgaverne kan fordeles til de ansatte",
    "occupations.tasks.name": "Opgave",
    "occupations.tasks.hours_per_week": "Timer om ugen til opgaven",
    "occupations.tasks.minutes_per_time": "Minutter hver gang",
    "occupations.tasks.times_per_week": "Gange om ugen",
    "occupations.tasks.waiting_hours_per_week": "Heraf ventetid, timer om ugen",
    "occupations.tasks.can_do_self": "Borgeren kan selv",
    "occupations.tasks.due_to_impairment": "Skyldes funktionsnedsættelsen",
    "occupations.tasks.within_working_time": "Ligger i arbejdstiden",
    "assistance.form": "Assistancens form",
    "assistance.form_approved_by_citizen": "Borgeren har godkendt formen",
    "assistance.economic_interest": "Økonomisk interesse i tolkefirmaet",
    "assistance.waiver_refusal_lawful": "Afslaget på at fravige forbuddet er lovligt",
    "split_of_shared_hours": "Timer fordelt på arbejderne",
    "information.sufficient": "Sagen er tilstrækkeligt oplyst",
    "information.missing": "Oplysninger, der mangler",
    "information.obtainable_by_board": "Ankestyrelsen kan selv indhente dem",
    "information.why_not_obtainable": "Hvorfor Ankestyrelsen ikke kan",
    "reopening.weekly_hours_then": "Arbejdstimer om ugen dengang",
    "reopening.granted_hours_then": "Bevilgede timer dengang",
    "reopening.reduced_because_over_37": "Sat ned på grund af arbejdstid over 37 timer",
    "reopening.in_force_from": "Bevillingen gjaldt fra",
    "reopening.in_force_to": "Bevillingen gjaldt til",
    "reopening.documented_hours_paid": "Dokumenterede betalte timer om ugen",
    "reopening.claim_first_made": "Kravet er første gang rejst",
    "reopening.practice_change_published": "Praksisændringen er offentliggjort",
    "reopening.need_hours_then": "Behov dengang, timer om ugen",
    "answers.worsening": "Afgørelsen ændres til skade for borgeren",
    "answers.competence": "Kompetencen",
    "answers.incompatible_hours_count": "Timer i et uforeneligt arbejde tæller med i de 37",
    "answers.assistance_above_own_hours": "Mere assistance end egne arbejdstimer",
    "answers.unemployed": "Ledighed",
    "answers.employer_may_complain": "Arbejdsgiverens klageret",
    "answers.complaint_maintained": "Klagen fastholdes",
}


def fact_label(path: str) -> str:
    """Return the Danish name of the fact at `path`, with its number where there are several."""
    name = LABELS.get(re.sub(r"\[\d*\]", "", path), path)
    task = re.search(r"tasks\[(\d+)\]", path)
    return f"Opgave {int(task[1]) + 1}: {name[0].lower()}{name[1:]}" if task else name


def group_of(path: str) -> str:
    """Return the heading under which the fact at `path` stands."""
    return GROUPS.get(re.split(r"[.\[]", path)[0], GROUPS[""])


def reading_order(path: str) -> tuple[int, tuple[int, ...], int]:
    """Return where a fact stands among the others: part, which occupation and task, name."""
    first = re.split(r"[.\[]", path)[0]
    part = list(GROUPS).index(first) if first in GROUPS else 0
    numbers = tuple(int(number) for number in re.findall(r"\[(\d+)\]", path))
    name = re.sub(r"\[\d*\]", "", path)
    return part, numbers, _PLACE.get(name, len(_PLACE))


_PLACE = {name: place for place, name in enumerate(LABELS)}
