"""The facts and assessments the rules may ask for, declared once.

Form, list of what is missing and letter of inquiry follow from these lines: the Danish question,
its unit, who can answer, which rule needs it and on what law. A path with ``[]`` stands for every
occupation or task; ``{erhverv}`` and ``{opgave}`` in a question are filled with their names.
"""

import re
from dataclasses import dataclass

from drafting.domain.case import CaseFile

__all__ = ["FACTS", "FactSpec", "ask", "question_for", "spec_of"]


@dataclass(frozen=True, slots=True)
class FactSpec:
    """One thing the rules may ask.

    `needed_by` is the rule's key and its catalogue numbers, `legal_basis` the provisions with "; "
    between them. `who` is borger | arbejdsgiver | kommune | læge | sagsbehandler | jurist, `kind`
    fact | assessment | person.
    """

    path: str
    question: str
    needed_by: str
    legal_basis: str
    who: str
    kind: str = "fact"
    unit: str = ""

    @property
    def rule(self) -> str:
        """The key of the rule that needs it."""
        return self.needed_by.split()[0]

    @property
    def catalogue(self) -> tuple[str, ...]:
        """The catalogue numbers of the rules that need it."""
        return tuple(self.needed_by.split()[1:])

    @property
    def law(self) -> tuple[str, ...]:
        """The provisions it is asked on, in the house notation."""
        return tuple(self.legal_basis.split("; "))


ask = FactSpec  # the table below reads as questions

_CASEWORKER = "sagsbehandler"
_TIME = "timer om ugen i gennemsnit pr. kvartal"
_WORK_TIME = "timer om ugen"  # BEK § 15, stk. 1 averages the assistance, not the working hours
_HOURS = "LKH § 7, stk. 3; BEK § 15, stk. 1"
_NEED = "LKH § 4; LKH § 6, stk. 2; BEK § 13"

_DEADLINE = (
    ask("appealed_decision.received", "Hvilken dag fik borgeren afgørelsen?",
        "klagefrist R03", "RSL § 67, stk. 1", who="kommune", unit="dato"),
    ask("complaint.received", "Hvilken dag modtog kommunen klagen?",
        "klagefrist R03", "RSL § 67, stk. 1", who="kommune", unit="dato"),
    ask("complaint.late_but_excused",
        "Klagen er kommet for sent. Er der en særlig grund til at behandle den alligevel?",
        "saerlig_grund R04", "RSL § 67, stk. 2", who=_CASEWORKER, kind="assessment"),
    ask("answers.complaint_maintained",
        "Kommunen har givet delvist medhold. Fastholder borgeren klagen over resten?",
        "genvurdering R05", "RSL § 66", who="borger", kind="person"),
)  # fmt: skip
_STANDING = (
    ask("appellant.power_of_attorney",
        "Klagen er indgivet af en anden end borgeren. Foreligger der en fuldmagt fra borgeren?",
        "klageberettiget R02", "RSL § 60, stk. 2; FVL § 8", who="borger", kind="person"),
    ask("answers.employer_may_complain",
        "Klagen kommer fra arbejdsgiveren. Kan arbejdsgiveren klage i denne sag?",
        "klageberettiget R02", "RSL § 60, stk. 2; LKH § 17 a, stk. 1", who="jurist", kind="person"),
    ask("answers.competence",
        "Afgørelsen er truffet af en anden aktør end kommunen. Havde den aktør kompetence til det?",
        "kompetence R06", "RSL § 9; LKH § 16 a, stk. 1", who="jurist", kind="person"),
)  # fmt: skip
_PROCEDURE = (
    ask("hearing.citizen_heard",
        "Fik borgeren mulighed for at udtale sig om de nye oplysninger før kommunens afgørelse?",
        "partshoering R41", "FVL § 19", who="kommune"),
    ask("hearing.error_without_effect",
        "Borgeren blev ikke hørt. Er det udelukket, at fejlen har haft betydning for afgørelsen?",
        "partshoering R41", "FVL § 19", who=_CASEWORKER, kind="assessment"),
    ask("information.sufficient", "Er sagen oplyst godt nok til, at vi kan træffe afgørelse?",
        "oplysning R40", "RSL § 10", who=_CASEWORKER, kind="assessment"),
    ask("information.obtainable_by_board",
        "Kan Ankestyrelsen selv indhente de oplysninger, der mangler?",
        "oplysning R40", "RSL § 10; BEK486 § 9", who=_CASEWORKER),
)  # fmt: skip
_CONDITIONS = (
    ask("impairment.lasting", "Er funktionsnedsættelsen varig?",
        "varig R10", "LKH § 4; BEK § 10", who=_CASEWORKER, kind="assessment"),
    ask("impairment.significant",
        "Er funktionsnedsættelsen betydelig, når man ser på følgerne i det konkrete arbejde?",
        "betydelig R11", "LKH § 4; BEK § 10", who=_CASEWORKER, kind="assessment"),
    ask("impairment.several_or_very_significant",
        "Har borgeren flere funktionsnedsættelser eller en meget betydelig funktionsnedsættelse?",
        "udvidet_ramme R22", "LKH § 7, stk. 3; BEK § 15, stk. 2", who=_CASEWORKER,
        kind="assessment"),
    ask("impairment.beyond_full_time",
        "Er der et særligt tilfælde, så der kan gives mere end 37 timers assistance om ugen?",
        "over_fuld_tid R23", "BEK § 15, stk. 2", who=_CASEWORKER, kind="assessment"),
    ask("occupations[]", "Hvilket arbejde eller hvilke erhverv har borgeren?",
        "personkreds R09", "LKH § 4; LKH § 5, stk. 1; BEK § 11", who="borger"),
    ask("occupations[].form", "Hvilken ansættelsesform har borgeren i erhvervet »{erhverv}«?",
        "personkreds R09", "LKH § 5, stk. 1; BEK § 11", who="arbejdsgiver"),
    ask("occupations[].concrete_job_ahead",
        "Er der aftalt et konkret job for borgeren (»{erhverv}«)?",
        "ledig R24", "LKH § 5, stk. 2; BEK § 15, stk. 3", who="borger"),
    ask("answers.unemployed",
        "Er betingelserne opfyldt for assistance under uddannelse eller tilbud?",
        "ledig R24 R25 R26", "LKH § 5, stk. 2; LKH § 14; LKH § 4 a", who="jurist", kind="person"),
)  # fmt: skip
_WORK = (
    ask("occupations[].weekly_hours", "Hvor mange timer om ugen arbejder borgeren i »{erhverv}«?",
        "udmaaling R19 R20 R21", _HOURS, who="arbejdsgiver", unit=_WORK_TIME),
    ask("occupations[].need_hours_per_week",
        "Hvor mange timers personlig assistance om ugen er der behov for i »{erhverv}«?",
        "behov R12 R18", _NEED, who="borger", unit=_TIME),
    ask("occupations[].tasks[].hours_per_week",
        "Hvor mange timer om ugen tager opgaven »{opgave}« i »{erhverv}«?",
        "behov R18", _NEED, who="arbejdsgiver", unit=_TIME),
    ask("occupations[].tasks[].can_do_self",
        "Kan borgeren selv udføre opgaven »{opgave}« i »{erhverv}«?",
        "behov R12", _NEED, who="borger"),
    ask("occupations[].tasks[].due_to_impairment",
        "Er det på grund af funktionsnedsættelsen, at borgeren har brug for hjælp til »{opgave}«?",
        "behov R12", _NEED, who="borger"),
    ask("occupations[].core_tasks_by_citizen",
        "Udfører borgeren selv det, arbejdet i »{erhverv}« egentlig går ud på?",
        "kerneopgaver R13", "LKH § 6, stk. 3; BEK § 14, stk. 1", who=_CASEWORKER,
        kind="assessment"),
    ask("occupations[].compatible_above_ratio",
        "Behovet i »{erhverv}« er over 20/37 af arbejdstiden. Er der en konkret grund til "
        "alligevel at anse erhvervet for foreneligt med funktionsnedsættelsen?",
        "forhold R13", "LKH § 6, stk. 3; BEK § 14, stk. 1", who=_CASEWORKER, kind="assessment"),
    ask("occupations[].ordinary_help_or_substitute",
        "Har assistancen i »{erhverv}« karakter af vikardækning eller almindelig medhjælp?",
        "medhjaelp R14", "BEK § 14, stk. 2", who=_CASEWORKER, kind="assessment"),
    ask("occupations[].redistributable",
        "Kan opgaverne i »{erhverv}« fordeles til de ansatte, uden at borgerens arbejde udhules?",
        "omfordeling R15", "LKH § 6, stk. 2; BEK § 14, stk. 1", who=_CASEWORKER,
        kind="assessment"),
)  # fmt: skip
_HOURS_QUESTIONS = (
    ask("appealed_decision.granted_hours_per_week",
        "Hvor mange timers personlig assistance om ugen giver den afgørelse, der er klaget over?",
        "udfald R44", "RSL § 68, stk. 2", who="kommune", unit=_TIME),
    ask("split_of_shared_hours", "Hvordan skal de timer, erhvervene deles om, fordeles mellem dem?",
        "udmaaling R21", "LKH § 7, stk. 2; LKH § 7, stk. 3; BEK § 15, stk. 1", who=_CASEWORKER,
        kind="assessment", unit=_TIME),
    ask("answers.incompatible_hours_count",
        "Skal timerne i et erhverv, der ikke kan gives assistance i, tælle med i de 37 timer?",
        "udmaaling R21", _HOURS, who="jurist", kind="person"),
    ask("answers.assistance_above_own_hours",
        "Kan der gives flere timers assistance, end borgeren selv arbejder?",
        "udvidet_ramme R22", "LKH § 7, stk. 3; BEK § 15, stk. 2", who="jurist", kind="person"),
    ask("answers.worsening",
        "Loven giver færre timer, end kommunen har bevilget. Skal afgørelsen ændres til skade for "
        "borgeren?",
        "til_skade R45", "RSL § 72, stk. 8", who="jurist", kind="person"),
)  # fmt: skip
_REOPENING = (
    ask("reopening.weekly_hours_then", "Hvor mange timer om ugen arbejdede borgeren dengang?",
        "genoptagelse R37", _HOURS, who="borger", unit=_WORK_TIME),
    ask("reopening.granted_hours_then", "Hvor mange timer om ugen var bevilget dengang?",
        "genoptagelse R37", _HOURS, who="kommune", unit=_TIME),
    ask("reopening.reduced_because_over_37",
        "Blev bevillingen sat under 20 timer, fordi borgeren arbejdede mere end 37 timer om ugen?",
        "genoptagelse R37", _HOURS, who="kommune"),
    ask("reopening.in_force_from", "Fra hvilken dag gjaldt bevillingen?",
        "genoptagelse R37", "FORL § 3, stk. 1", who="kommune", unit="dato"),
    ask("reopening.in_force_to", "Til hvilken dag gjaldt bevillingen?",
        "genoptagelse R37", "FORL § 3, stk. 1", who="kommune", unit="dato"),
    ask("reopening.documented_hours_paid",
        "Hvor mange timers assistance om ugen kan virksomheden dokumentere, at den har betalt?",
        "genoptagelse R37", "LKH § 6, stk. 1; BEK § 25", who="arbejdsgiver", unit=_TIME),
)  # fmt: skip
_INTERPRETER = (
    ask("assistance.economic_interest",
        "Har borgeren, arbejdsgiveren eller de nærmeste økonomisk interesse i tolkevirksomheden?",
        "tolk R33", "BEK § 25, stk. 3", who=_CASEWORKER, kind="assessment"),
    ask("assistance.waiver_refusal_lawful",
        "Hviler kommunens afslag på at fravige forbuddet på saglige grunde, så det ikke er "
        "åbenbart urimeligt?",
        "tolk R33", "BEK § 25, stk. 3; RSL § 69, stk. 1", who=_CASEWORKER, kind="assessment"),
    ask("assistance.form_approved_by_citizen",
        "Har borgeren på forhånd godkendt assistenten eller formen for assistance?",
        "assistenten R31", "LKH § 7, stk. 1; BEK § 12", who="borger"),
)  # fmt: skip

FACTS: dict[str, FactSpec] = {
    spec.path: spec
    for group in (_DEADLINE, _STANDING, _PROCEDURE, _CONDITIONS, _WORK, _HOURS_QUESTIONS,
                  _REOPENING, _INTERPRETER)
    for spec in group
}  # fmt: skip

_INDEX = re.compile(r"\[(\d+)\]")


def spec_of(path: str) -> FactSpec:
    """Return the declaration behind a concrete path such as ``occupations[0].weekly_hours``.

    Raises:
        KeyError: no rule may ask for it.
    """
    return FACTS[_INDEX.sub("[]", path)]


def question_for(path: str, case: CaseFile) -> str:
    """Return the Danish question at `path`, with the names of occupation and task filled in."""
    question = spec_of(path).question
    places = [int(number) for number in _INDEX.findall(path)]
    if not places:
        return question
    occupation = case.occupations[places[0]]
    task = occupation.tasks[places[1]].name if len(places) > 1 else ""
    return question.replace("{erhverv}", occupation.name).replace("{opgave}", task)
