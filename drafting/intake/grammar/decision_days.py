"""The days of the appealed decision: received, in effect, decided."""

from drafting.intake.grammar.reopening_days import ANY

__all__ = ["DECISION"]

DECIDING = (
    r"truffet|traf\w*|besluttet|besluttede|beslutter|bevilget|bevilger|bevilgede|bevilliget"
    r"|givet|giver|gav|afslået|afslog|afslår|nedsat|nedsatte|nedsætter|revurderet"
    r"|meddelt|meddelte|meddeler|afgjort|afgjorde"
    r"|standset|stoppet|ophørt|frakendt|sat|satte|sætter|ændret|ændrede|forhøjet"
    r"|fastsat|fastsatte|truffen|frataget|afvist|afviste|reduceret|reducerede"
    r"|fået (?:meddelt )?afslag|underrettet|tildelt|forlænget|imødekommet|tilkendt|tilkendte"
    r"|bestemt|bestemte|sagde (?:kommunen |vi |de |jobcentret )?nej|sagt nej"
)

DECISION: tuple[tuple[str, str, frozenset[str], float, str], ...] = (
    (
        "appealed_decision.received",
        r"\b(?:lå|landede|dumpede ind|kom|dukkede op)\b(?:(?!kommunens|jobcent"
        r"|klage)[^\x01;]){0,30}\b(?:postkasse\w*"
        r"|brevsprække\w*|e-boks"
        r"|indbakke\w*|med posten)[^\x01;]{0,15}(\x01+)",
        frozenset(("klage", "notat", "andet")),
        0.86,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
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
        r"|jeres brev|breve)\b[^\x01;]{0,30}?(?:den |d\. )?(\x01+)",
        frozenset(("klage", "notat", "andet")),
        0.88,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
    (
        "appealed_decision.received",
        r"\x01+,? (?:som|der) (?:\w+ ){1,3}(?:modtog|fik)\b[^\x01;]{0,45}(\x01+)"
        r"|(?:afgørelse\w*|brevet|afslaget)[^;]{0,30}\x01+ (?:først )?(?:kom frem|nåede "
        r"frem)\b[^\x01;]{0,30}(\x01+)"
        r"|(?:afgørelse\w*|brevet|afslaget)[^\x01;]{0,50}\b(?:modtaget|modtog|kom frem"
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
        r"|stoppes|ophævet|bortfalder|standses|løber|ydes|forlænges|videreføres|fortsætter"
        r"|ændringen|med "
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
        r"|\bdu (?:får|bevilges|kan få) (?:fra|pr\.)(?: og med)?(?: den| d\.)? (\x01+)"
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
        r"(?:afgørelse\w*|afslag\w*|(?<!dit )(?<!mit )brev)\b,? ?(?:der er |som er |er "
        r"|blev )?(?:herom )?(?:truffet |dateret |meddelt )?(?:af |fra |den |d\. |dateret |om "
        r"[^\x01]{0,60}(?:\baf |(?<!fra )(?<!pr\. )\bden )){1,3}(\x01+)",
        ANY,
        0.92,
        "Afgørelsens dato.",
    ),
    (
        "appealed_decision.date",
        rf"(?:kommune\w*|jobcent\w*|vi|byråd\w*|udvalg\w*|firma\w*"
        rf"|forvaltning\w*)[^\x01;]{{0,50}}?\b(?:{DECIDING})"
        rf"\b[^\x01;]{{0,70}}?(?:den |d\. )(\x01+)"
        rf"|(?:kommune\w*|jobcent\w*|vi|byråd\w*|udvalg\w*|firma\w*|forvaltning\w*|aktør\w*|a/s"
        rf"|aps)\b"
        rf"[^\x01;]{{0,30}}\bhar [^\x01;]{{0,20}}(?:den |d\. "
        rf")(\x01+)[^;\x01]{{0,60}}\b(?:{DECIDING})\b",
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
        r"\bafgjorde\b[^\x01]{0,40}(\x01+)|\bklage[rd]?e? over(?!,? at\b)[^\x01]{0,60}(?:af|fra"
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
"""Path, pattern, kinds of document, confidence, why."""
