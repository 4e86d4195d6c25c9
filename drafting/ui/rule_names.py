"""What each rule asks, as an officer would say it; and how statuses and outcomes look.

The keys are those of `Finding.rule`. A rule without a name here shows its key: nothing is hidden.
Each question is put so that "opfyldt" answers it with yes.
"""

from drafting.domain.decision import Outcome
from drafting.domain.findings import Status

__all__ = ["DISMISSALS", "OUTCOME_SAYS", "STATUS_SIGNS", "WHO", "outcome_title", "rule_question"]

QUESTIONS = {
    "organ": "Er det Ankestyrelsen, der skal afgøre klagen?",
    "klageberettiget": "Har den, der klager, ret til at klage?",
    "klagefrist": "Er klagen kommet i tide?",
    "saerlig_grund": "Er der en særlig grund til at se bort fra fristen?",
    "genvurdering": "Er sagen genvurderet i tide, og er der stadig en klage?",
    "kompetence": "Er afgørelsen truffet af den rette myndighed?",
    "proevelse": "Hvad skal Ankestyrelsen prøve?",
    "regelversion": "Hvilke regler gælder på afgørelsens dag?",
    "afgoerelse": "Er der en afgørelse at klage over?",
    "tilbagekaldelse": "Gælder klagen stadig?",
    "partshoering": "Er partshøringen uden fejl af betydning?",
    "oplysning": "Er sagen tilstrækkeligt oplyst?",
    "begrundelse": "Er kommunens afgørelse begrundet?",
    "skoen_under_regel": "Har kommunen vurderet sagen konkret?",
    "udfald": "Hvad bliver resultatet?",
    "til_skade": "Bliver afgørelsen ændret til skade for borgeren?",
    "retsvirkning": "Hvad betyder hjemvisningen?",
    "kritik": "Er kommunens behandling uden fejl?",
    "personkreds": "Er arbejdet omfattet af ordningen?",
    "varig": "Er funktionsnedsættelsen varig?",
    "betydelig": "Er funktionsnedsættelsen betydelig?",
    "behov": "Hvor stort er behovet for personlig assistance?",
    "ventetid": "Er ventetiden trukket fra?",
    "kerneopgaver": "Udfører borgeren selv det faglige indhold i arbejdet?",
    "forhold": "Er behovet foreneligt med arbejdstiden (20/37)?",
    "medhjaelp": "Er hjælpen andet end vikar og almindelig medhjælp?",
    "omfordeling": "Er der brug for assistance, også når de ansatte er regnet med?",
    "anden_lovgivning": "Betyder anden lovgivning noget?",
    "udmaaling": "Hvor mange timer kan der gives?",
    "udvidet_ramme": "Kan rammen udvides til 37 timer?",
    "over_fuld_tid": "Kan der gives mere end 37 timer?",
    "ledig": "Kan der gives assistance til efteruddannelse før et konkret job?",
    "efteruddannelse": "Kan der gives assistance under efter- eller videreuddannelse?",
    "lab_tilbud": "Kan der gives assistance under et tilbud fra kommunen (§ 4 a)?",
    "kvartal": "Hvordan opgøres timerne?",
    "afrunding": "Hvordan vises timetallet?",
    "periode": "Hvornår skal bevillingen vurderes igen?",
    "starttidspunkt": "Kan der gives tilskud fra startdagen?",
    "assistenten": "Har borgeren godkendt assistenten eller formen?",
    "tilskudssats": "Hvor stort er tilskuddet?",
    "tolk": "Er tolkevirksomheden fri for økonomisk interesse?",
    "sygdom": "Hvad gælder ved sygdom?",
    "udbetaling": "Hvornår udbetales tilskuddet?",
    "oplysningspligt": "Hvad skal borgeren oplyse?",
    "genoptagelse": "Skal en tidligere afgørelse genoptages efter 31-20?",
    "anden_genoptagelse": "Er der andre grunde til at genoptage sagen?",
    "foraeldelse": "Hvilke krav er forældede?",
    "dobbeltkompensation": "Er der tale om dobbelt kompensation?",
    "maksimum_uden_vurdering": "Er det højeste timetal givet uden en konkret vurdering?",
    "opfoelgning_mangler": "Er der planlagt opfølgning?",
    "hjaelpemidler": "Er hjælpemidler overvejet?",
}
STATUS_SIGNS = {
    Status.MET: ("opfyldt", "✓", "Opfyldt"),
    Status.NOT_MET: ("ikke-opfyldt", "✕", "Ikke opfyldt"),
    Status.UNRESOLVED: ("uafklaret", "?", "Uafklaret"),
    Status.NOT_RELEVANT: ("ikke-relevant", "–", "Ikke relevant"),
}
OUTCOME_SAYS = {
    Outcome.DISMISSED: "Klagen bliver ikke behandlet.",
    Outcome.UPHELD: "Kommunens afgørelse bliver stående.",
    Outcome.REMITTED: "Kommunen skal behandle sagen igen.",
    Outcome.ANNULLED: "Kommunens afgørelse falder bort uden en ny i stedet.",
    Outcome.CHANGED: "Kommunens afgørelse bliver ændret.",
}
DISMISSALS = {
    "ingen_afgoerelse": "Der er ingen afgørelse at klage over.",
    "ikke_over_afgoerelse": "Klagen handler ikke om en afgørelse.",
    "tilbagekaldt": "Klagen er trukket tilbage.",
    "medhold": "Kommunen har givet medhold, så klagen bortfalder.",
    "ikke_opretholdt": "Klagen er ikke fastholdt og bortfalder.",
    "for_sent": "Klagen er kommet for sent.",
    "ikke_klageberettiget": "Den, der klager, har ikke ret til at klage.",
}
WHO = {
    "borger": "borgeren",
    "arbejdsgiver": "arbejdsgiveren",
    "kommune": "kommunen",
    "læge": "en læge",
    "sagsbehandler": "dig som sagsbehandler",
    "jurist": "en jurist",
}


def rule_question(rule: str) -> str:
    """Return what the rule asks; its key where it has no name yet."""
    return QUESTIONS.get(rule, rule)


def outcome_title(outcome: Outcome | None) -> str:
    """Return the outcome as a heading; None cannot be decided yet."""
    return "Kan ikke afgøres endnu" if outcome is None else outcome.value.capitalize()
