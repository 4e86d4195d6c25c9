"""The rules that tell which day a date is, over the masked sentence."""

import re
from dataclasses import dataclass

from drafting.intake.grammar.reopening_days import ANY, REOPENING

__all__ = ["RULES", "Rule"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern whose groups are dates of one path, in documents of some kinds (none: all)."""

    path: str
    pattern: re.Pattern[str]
    kinds: frozenset[str]
    sure: float
    why: str


COMPLAINT = frozenset(("klage",))

DECIDING = (
    r"truffet|traf\w*|besluttet|besluttede|beslutter|bevilget|bevilger|bevilgede|bevilliget"
    r"|givet|giver|gav|afslået|afslog|afslår|nedsat|nedsatte|nedsætter|revurderet"
    r"|meddelt|meddelte|meddeler|afgjort|afgjorde"
    r"|standset|stoppet|ophørt|frakendt|sat|satte|sætter|ændret|ændrede|forhøjet"
    r"|fastsat|fastsatte|truffen|frataget|afvist|afviste|reduceret|reducerede"
    r"|fået (?:meddelt )?afslag|underrettet|tildelt|forlænget|imødekommet|tilkendt|tilkendte"
)

_AGAIN = (
    r"(?:genvurder\w*|set på (?:din )?sagen? igen|vurderet (?:din )?sagen? (?:igen|på ny)"
    r"|genovervej\w*|behandlet sagen igen|revurderet sagen|fornyet (?:gennemgang|vurdering))"
)

RULES: tuple[Rule, ...] = tuple(
    Rule(path, re.compile(pattern), kinds, sure, why)
    for path, pattern, kinds, sure, why in (
        *REOPENING,
        (
            "application.date",
            r"anmodning\w*[^\x01;]{0,60}(?:modtaget|af|indgivet|dateret|den)[^\x01;]{0,12}(\x01+)",
            ANY,
            0.88,
            "Anmodningens dag.",
        ),
        (
            "application.date",
            r"ansøgning(?:en)?,?(?: om [^\x01,]{0,60})?(?: (?:er|blev|som vi|vi))?(?: "
            r"modtaget| modtog| indgivet| dateret| indsendt| fremsendt)?(?: i [a-zæøå]+| "
            r"af os| hos \w+)?,?(?: af| fra|:)?(?: den| d\.)? (\x01+)",
            ANY,
            0.9,
            "Ansøgningens dag.",
        ),
        (
            "application.date",
            r"(?:søgte|ansøgte|søgt|ansøgt|søger|ansøger|anmodede|anmodet|bad"
            r"|bedt)\b[^\x01;]{0,90}(\x01+)",
            ANY,
            0.9,
            "Dagen, der blev søgt.",
        ),
        (
            "application.date",
            r"(\x01+)(?: har| søgte| ansøgte| anmodede)? ?(?:jeg|du|borgeren|han|hun"
            r"|medlemmet|min klient|ansøgeren|vores medlem)? ?(?:søgt|ansøgt|søgte"
            r"|ansøgte|anmodet|anmodede|indgav[^;]{0,20}ansøgning)\b",
            ANY,
            0.9,
            "Dagen, der blev søgt.",
        ),
        (
            "application.date",
            r"^(?:ansøgningen )?(?:er )?modtaget(?: i \w+| af \w+)?(?: den| d\.)? "
            r"?(\x01+)|^(?:dato|den|dateret):? (\x01+)",
            frozenset(("ansøgning",)),
            0.86,
            "Ansøgningen bærer denne dag.",
        ),
        (
            "reassessment.date",
            rf"{_AGAIN}\b[^\x01]{{0,70}}(\x01+)",
            ANY,
            0.93,
            "Kommunens genvurdering (RSL § 66).",
        ),
        (
            "reassessment.date",
            r"(?:fastholdt|fastholder|fastholdes|fastholde"
            r"|ændre[tr])\b[^\x01]{0,40}(\x01+)|(\x01+)[^\x01]{0,60}(?:fastholdt"
            r"|fastholder|fastholdes|medhold)",
            frozenset(("genvurdering", "notat")),
            0.86,
            "Dagen, kommunen fastholdt eller ændrede.",
        ),
        (
            "reassessment.date",
            r"^(?:dato|den):? ?(\x01+)\.?$",
            frozenset(("genvurdering",)),
            0.7,
            "Brevets dato.",
        ),
        (
            "complaint.received",
            r"klage\w*[^;]{0,60}\bmodtaget\b[^\x01;]{0,25}(\x01+)"
            r"|klage\w*[^\x01;]{0,45}\b(?:modtaget|modtog|fik|indgik|indkom|indgået|kom "
            r"ind|kom frem|nåede frem|registreret)\b[^\x01;]{0,60}(\x01+)",
            ANY,
            0.93,
            "Klagens modtagelse.",
        ),
        (
            "complaint.received",
            r"\b(?:modtog|modtaget|fik)\b[^\x01;]{0,30}\bklagen?\b[^\x01;]{0,30}(\x01+)"
            r"|(\x01+)[^\x01;]{0,25}\b(?:modtog|modtaget)\b[^\x01;]{0,35}\bklage",
            ANY,
            0.92,
            "Klagens modtagelse.",
        ),
        (
            "complaint.received",
            r"^(?:stemplet |kommunen |jobcentret )?modtaget(?: i [a-zæøå]+| af [a-zæøå]+| "
            r"hos [a-zæøå]+)?:?(?: den| d\.)? ?(\x01+)",
            COMPLAINT,
            0.92,
            "Klagen bærer denne modtagelsesdag.",
        ),
        (
            "complaint.received",
            r"(?:indgivet|klaget|klagede)[^\x01;]{0,40}(?:\x01+)?[^\x01;]{0,30}\bmodtaget"
            r"\b[^\x01;]{0,30}(\x01+)",
            ANY,
            0.9,
            "Klagens modtagelse.",
        ),
        (
            "complaint.received",
            r"\b(?:klagede|klaget|klager)\b[^\x01;]{0,15}(?:\bden |\bd\. )(\x01+)",
            frozenset(("kommunens afgørelse", "genvurdering", "notat", "andet")),
            0.7,
            "Dagen, der blev klaget; modtagelsen er ikke nævnt.",
        ),
        (
            "reassessment.date",
            rf"(\x01+)[^\x01]{{0,80}}{_AGAIN}",
            ANY,
            0.92,
            "Kommunens genvurdering (RSL § 66).",
        ),
        (
            "reassessment.date",
            r"(?:besluttet|valgt|beslutning)\b[^\x01;]{0,40}(?:den |d\. )?(\x01+)|(?:har|den"
            r"|d\.) (\x01+) "
            r"(?:besluttet|valgt|afgjort)",
            frozenset(("genvurdering",)),
            0.86,
            "Dagen, kommunen genvurderede.",
        ),
        (
            "appealed_decision.received",
            r"afgørelse\w*[^;]{0,20}\x01+ ?\((?:\w+ )?modtaget (?:den |d\. )?(\x01+)\)",
            ANY,
            0.92,
            "Dagen, afgørelsen blev modtaget (RSL § 67).",
        ),
        (
            "appealed_decision.received",
            r"\b(?:modtog|fik|modtaget|fået)\b(?! (?:\w+ "
            r"){0,3}klage)[^\x01;]{0,40}\b(?:brevet|afgørelsen|afslaget|meddelelsen"
            r"|breve)\b[^\x01;]{0,30}?(?:den |d\. )?(\x01+)",
            frozenset(("klage", "notat", "andet")),
            0.88,
            "Dagen, afgørelsen blev modtaget (RSL § 67).",
        ),
        (
            "appealed_decision.received",
            r"(?:afgørelse\w*|brevet|afslaget)[^\x01;]{0,50}\b(?:modtaget|modtog|kom frem"
            r"|nåede frem|fremme|leveret|afleveret|læst"
            r"|tilgængelig)\b[^\x01;]{0,45}(\x01+)",
            ANY,
            0.9,
            "Dagen, afgørelsen blev modtaget (RSL § 67).",
        ),
        (
            "appealed_decision.received",
            r"(\x01+) (?:modtog|fik) (?:jeg|min klient|vores medlem|medlemmet|borgeren"
            r"|han|hun|du)[^\x01;]{0,25}\b(?:brevet|afgørelse\w*|afslaget)\b",
            ANY,
            0.9,
            "Dagen, afgørelsen blev modtaget (RSL § 67).",
        ),
        (
            "appealed_decision.effective_from",
            r"(?:gælder|virkning|virker|træder i kraft|i kraft|ophører|stopper|ophør"
            r"|stoppes|ophævet|bortfalder|standses|løber|ydes|ændringen|med "
            r"start)\b[^\x01;]{0,35}?(?:fra |pr\. |per |den |d\. |med udgangen af "
            r"){1,3}(\x01+)",
            ANY,
            0.91,
            "Dagen, afgørelsen virker fra.",
        ),
        (
            "appealed_decision.effective_from",
            r"\x02+[^\x01;]{0,40}\b(?:fra|pr\.|per|med virkning fra)(?: og med)?(?: den| "
            r"d\.)? (\x01+)",
            frozenset(("kommunens afgørelse",)),
            0.88,
            "Dagen, timerne gælder fra.",
        ),
        (
            "appealed_decision.effective_from",
            r"(?:frakend\w*|fratag\w*|ophør\w*|standse\w*|stoppe\w*|bortfald\w*|nedsæt\w*|nedsat\w*)"
            r"[^\x01;]{0,70}\b(?:fra|pr\.|per|med virkning fra)(?: og med)?(?: den| d\.)? (\x01+)"
            r"|\bdu (?:fra|pr\.)(?: og med)?(?: den| d\.)? (\x01+)[^\x01;]{0,20}\b(?:kan få"
            r"|får|bevilges)"
            r"|\b(?:startdato|ikrafttrædelse\w*|gælder fra|virkningsdato):? ?(?:den |d\. )?(\x01+)",
            frozenset(("kommunens afgørelse", "klage", "notat", "andet")),
            0.88,
            "Dagen, afgørelsen virker fra.",
        ),
        (
            "appealed_decision.effective_from",
            r"\bfra (?:og med )?(?:den |d\. )(\x01+)[^\x01;]{0,30}(?:bevilge|har du ret"
            r"|får du|nedsæt|ophør)",
            frozenset(("kommunens afgørelse",)),
            0.86,
            "Dagen, afgørelsen virker fra.",
        ),
        (
            "appealed_decision.date",
            r"(?:afgørelse\w*|afslag\w*|brev)\b,? ?(?:der er |som er |er "
            r"|blev )?(?:truffet |dateret |meddelt )?(?:af |fra |den |d\. |dateret |om "
            r"[^\x01]{0,60}(?:\baf |(?<!fra )(?<!pr\. )\bden )){1,3}(\x01+)",
            ANY,
            0.92,
            "Afgørelsens dato.",
        ),
        (
            "appealed_decision.date",
            rf"(?:kommune\w*|jobcent\w*|vi|byråd\w*|udvalg\w*|firma\w*"
            rf"|forvaltning\w*)[^\x01;]{{0,50}}?\b(?:har"
            rf"|{DECIDING})\b[^\x01;]{{0,70}}?(?:den |d\. )(\x01+)",
            ANY,
            0.9,
            "Dagen, kommunen traf afgørelsen.",
        ),
        (
            "appealed_decision.date",
            rf"(?:den |d\. )(\x01+)[^\x01;]{{0,30}}\b(?:{DECIDING}|har (?:vi|kommunen))\b",
            ANY,
            0.86,
            "Dagen, kommunen traf afgørelsen.",
        ),
        (
            "appealed_decision.date",
            r"\bafgjorde\b[^\x01]{0,40}(\x01+)|\bklage[rd]?e? over[^\x01]{0,60}(?:af|fra"
            r"|den) (\x01+)|(?:dateret|truffet)(?: af [^\x01;.]{3,50}?)?(?: den| d\.)? "
            r"(\x01+)|(?:afgørelsesdato|dato for (?:afgørelsen|afslaget)):? ?"
            r"(?:den |d\. )?(\x01+)|\b(?:sagde|sagt) nej[^\x01;]{0,25}(\x01+)|\bfik(?: jeg| du| "
            r"\w+)?(?: den| d\.)? (\x01+)[^\x01]{0,20}\b(?:meddelt )?afslag",
            ANY,
            0.88,
            "Afgørelsens dato.",
        ),
        (
            "appealed_decision.date",
            r"^(?:\w+, )?(?:dato:? ?|den |d\. )(\x01+)\.?$",
            frozenset(("kommunens afgørelse",)),
            0.7,
            "Brevets dato.",
        ),
    )
)
