"""Further wordings of the days of the appealed decision: received, in effect, decided.

Path, pattern, kinds of document, confidence, why. The gaps stop at another date and at a word that
belongs to another step of the case, so »ansøgningen blev afslået den …« is no day of application.
"""

from drafting.intake.grammar.reopening_days import ANY

__all__ = ["DATED", "EFFECT", "RECEIVED"]

_Rule = tuple[str, str, frozenset[str], float, str]

_OWN = frozenset(("kommunens afgørelse",))
_TOLD = frozenset(("klage", "notat", "andet", "genvurdering"))
_DAY = r"(?:den |d\. )?(\x01+)"
_BREV = r"(?:afgørelse\w*|brev(?:et)?|afslag(?:et)?|skrivelsen?|kuverten)"

RECEIVED: tuple[_Rule, ...] = (
    (
        "appealed_decision.received",
        rf"(?<!klage)(?<!følge)\b{_BREV}(?:(?!klage|genvurd)[^\x01;]){{0,40}}\b(?:kom\w*"
        r"(?!(?: \w+)? (?:af ?sted|ud af))|nåede"
        r"|landede|lå|dumpede|ankom\w*|modtaget|modtog|fik|fået|leveret|udleveret|hentet|hentede"
        rf"|omdelt|fremme|i hænde|i hånden|åbnet|åbnede)\b(?: ind)?[^\x01;]{{0,45}}{_DAY}",
        _TOLD,
        0.88,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
    (
        "appealed_decision.received",
        r"(\x01+)(?:(?!klage|ansøg)[^\x01;]){0,30}\b(?:fået|fik|modtog|modtaget|hentede|fandt|lå"
        rf"|kom|havde|dumpede|landede)\b(?:(?!klage)[^\x01;]){{0,30}}\b{_BREV}\b(?! (?:på|om"
        rf"|af)\b)",
        _TOLD,
        0.86,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
    (
        "appealed_decision.received",
        r"\b(?:fik|modtog|hentede|åbnede|læste|så|fandt|afleverede|udleverede|fået|modtaget"
        r"|hentet)\b"
        r"(?:(?!klage)[^\x01;]){0,30}\b(?:brevet|afgørelsen|afslaget|jeres brev|kommunens brev"
        r"|skrivelsen)\b"
        r"[^\x01;]{0,40}(\x01+)",
        _TOLD - {"genvurdering"},
        0.87,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
)

RECEIVED += (
    (
        "appealed_decision.received",
        r"\bkvittere\w*(?:(?!klage|ansøg)[^\x01;]){0,50}\b(?:det|den|brevet|afgørelsen|modtagelsen"
        r"|afslaget)\b(?:(?!klage|ansøg)[^\x01;]){0,40}(\x01+)",
        _TOLD,
        0.86,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
    (
        "appealed_decision.received",
        r"\bdu (?:har )?(?:modtog|modtaget|fik) (?:brevet|afgørelsen"
        r"|afslaget)[^\x01;]{0,20}(\x01+)",
        _OWN,
        0.88,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
)

EFFECT: tuple[_Rule, ...] = (
    (
        "appealed_decision.effective_from",
        r"(?:omlægning\w*|nedsættelse\w*|ændring\w*|bevilling\w*|ophør\w*|stop\w*|ordning\w*"
        r"|assistance\w*|timetal\w*|timerne|forhøjelse\w*|hjælpen|tolkningen)\b[^\x01;]{0,25}"
        r"\b(?:begynder|starter|sker|i værk|slår igennem|gennemføres|effektueres|kører|løber"
        rf"|får virkning|indtræder|sidste dag)\b(?:(?!\btil\b)[^\x01;]){{0,25}}{_DAY}",
        ANY,
        0.88,
        "Dagen, afgørelsen virker fra.",
    ),
    (
        "appealed_decision.effective_from",
        r"\b(?:fra|pr\.|per|med virkning fra)(?: og med)?(?: nytår| årsskiftet)?,?(?: den| d\.)? "
        r"(\x01+)",
        _OWN,
        0.86,
        "Dagen, afgørelsen virker fra.",
    ),
    (
        "appealed_decision.effective_from",
        r"\b(?:den|d\.) (\x01+) (?:sættes|ophører|stopper|bortfalder|nedsættes|falder|træder|går"
        r"|bliver|overgår|begynder|starter|hæves|forhøjes)\b",
        _OWN,
        0.86,
        "Dagen, afgørelsen virker fra.",
    ),
    (
        "appealed_decision.effective_from",
        r"\bi kraft\b(?:(?!\btil\b)[^\x01;]){0,50}(\x01+)|\b(?:virkning|gælder|gældende"
        r"|gyldig(?:t|hed)?"
        r"|ikrafttræd\w*|(?<!set )første gang|startdato"
        r"|virkningsdato)\b:?"
        r"(?:(?!\btil\b)[^\x01;]){0,15}(\x01+)",
        _OWN | _TOLD,
        0.86,
        "Dagen, afgørelsen virker fra.",
    ),
)

DATED: tuple[_Rule, ...] = (
    (
        "appealed_decision.date",
        r"\b(?:afgørelse|beslutning|afslag)\w* (?:er |blev |var )?(?:først )?(?:taget|truffet"
        r"|forelå"
        r"|foreligger|faldt)(?: den| d\.)? (\x01+)",
        ANY,
        0.9,
        "Dagen, kommunen traf afgørelsen.",
    ),
    (
        "appealed_decision.date",
        r"\b(?:rigtige|korrekte|rette) dato\b(?: for \w+)?[^\x01;]{0,12}(\x01+)",
        ANY,
        0.8,
        "Afgørelsens dato er rettet.",
    ),
    (
        "appealed_decision.date",
        r"^[^\x01;]{0,60}(?:kommune\w*|jobcenter[^\x01;,.]{0,30}|aps|a/s)[,.:]? ?(?:den |d\. "
        r"|dato:? |dateret )*(\x01+)",
        _OWN,
        0.86,
        "Brevets dato.",
    ),
    (
        "appealed_decision.date",
        r"(?:kommune\w*|\bvi|jobcent\w*)\b(?:(?!ansøg|modtag|klage)[^\x01;]){0,40}\b(?:har"
        r"|behandlede|gennemgik|så|tog|vurderede|lukkede|sagde)\b(?:(?!ansøg|modtag|klage)"
        r"[^\x01;]){0,30}(?:den |d\. )(\x01+)",
        _OWN,
        0.86,
        "Dagen, kommunen traf afgørelsen.",
    ),
    (
        "appealed_decision.date",
        r"\bfik (?:\w+ )?(?:den |d\. )(\x01+)[^\x01;]{0,25}\b(?:afslag|bevil\w*|nedsat|stoppet"
        r"|afgørelse)|(\x01+) fik (?:jeg|du|han|hun|\w+en|\w+et)\b[^\x01;]{0,25}\b(?:afslag"
        r"|bevil\w*|nedsat|stoppet|afgørelse\w* om)|(\x01+),? (?:\w+ ){0,3}(?:afgjort|taget"
        r" stilling|sagt (?:ja|nej)|genoptaget|udvidet|skåret|lukket)\b",
        ANY,
        0.87,
        "Dagen, kommunen traf afgørelsen.",
    ),
    (
        "appealed_decision.date",
        r"\b(?:afgørelse|afslag)\w*(?:(?!modtag|virk|gæld|kraft|klage|ikke|ophør|fik|fået|genvurd"
        rf"|fastho|\bfra og|\bkom)[^\x01;]){{0,60}}(?:,|:|dato|\bden|\bd\.|\bfra|\baf) ?{_DAY}",
        ANY,
        0.86,
        "Afgørelsens dato.",
    ),
    (
        "appealed_decision.date",
        r"(\x01+)(?::| -| –)? ?(?:\w+ ){0,3}(?:afgørelse|afslag|bevilling)\b(?![^;]{0,25}modtag)",
        ANY,
        0.87,
        "Afgørelsens dato.",
    ),
    (
        "appealed_decision.date",
        r"\b(?:behandlet|færdigbehandlet|afgjort|vurderet|gennemgået|afgørelse"
        r"|afslag)(?: på (?:et )?møde\w*)?"
        r",? (?:den |d\. )?(\x01+)",
        frozenset(("kommunens afgørelse", "notat", "andet", "klage")),
        0.86,
        "Dagen, kommunen traf afgørelsen.",
    ),
)
