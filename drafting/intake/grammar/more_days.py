"""Further ways to say which day it is, tried on the days no closer pattern has taken.

Path, pattern, kinds of document, confidence, why. The gaps stop at another date and at a word that
belongs to another step of the case, so »ansøgningen blev afslået den …« is no day of application.
"""

from drafting.intake.grammar.reopening_days import ANY

__all__ = ["MORE"]

_Rule = tuple[str, str, frozenset[str], float, str]

_OWN = frozenset(("kommunens afgørelse",))
_TOLD = frozenset(("klage", "notat", "andet", "genvurdering"))
_CLAIM = frozenset(("klage",))
_REQUEST = frozenset(("ansøgning",))
_DAY = r"(?:den |d\. )?(\x01+)"
_KLAGE = r"\bklage(?!r|vejl|frist|punkt|adgang)\w*"
_BREV = r"(?:afgørelse\w*|brev(?:et)?|afslag(?:et)?|skrivelsen?|kuverten)"
_WHO = (
    r"(?:jeg|du|han|hun|borgeren|medlemmet|(?:min|vores) klient|vores medlem|klageren?"
    r"|patienten|medarbejderen)"
)
_DECIDED = (
    r"afslag|afslå|afslog|bevil|afgør|afgjo|imødekom|beslut|truf|traf|behandl|klage|virkning"
    r"|gæld|nedsæt|ophør|genvurd|fastho|stilling til|genoptaget|sagt|sagde|set på|vurder|gennemg|\bnej\b"
)
_IN = (
    r"(?:modtag\w*|modtog|fik|fået|indg[åi]\w+|indk\w+|kom\w*|landede|landet|nåede|nået|aflever\w*"
    r"|indlever\w*|registrer\w*|stempl\w*|journaliser\w*|tilg[åi]\w+|indfandt|ind|havnede"
    r"|indløb\w*)"
)

_APPLICATION: tuple[_Rule, ...] = (
    (
        "application.date",
        rf"ansøgning\w*(?:(?!{_DECIDED})[^\x01;]){{0,90}}(\x01+)",
        ANY,
        0.87,
        "Ansøgningens dag.",
    ),
    (
        "application.date",
        rf"(\x01+)(?:(?!{_DECIDED}|begrund)[^\x01;]){{0,60}}\bansøgning",
        ANY,
        0.86,
        "Ansøgningens dag.",
    ),
    (
        "application.date",
        rf"\b(?:har|den|d\.) (\x01+)(?:(?!{_DECIDED})[^\x01;]){{0,30}}\b(?:bedt|bad|søgt|søgte"
        r"|ansøgt|ansøgte|anmodet|anmodede|henvendt\w*|henvendte)\b",
        ANY,
        0.86,
        "Dagen, der blev søgt.",
    ),
    (
        "application.date",
        r"\bhenvend\w+ (?:jeg |du |han |hun )?(?:dig|mig|sig)\b[^\x01;]{0,30}(\x01+)",
        ANY,
        0.86,
        "Dagen, der blev søgt.",
    ),
    (
        "application.date",
        rf"^[^\x01;]{{0,70}}\b{_IN}\b[^\x01;]{{0,50}}(\x01+)",
        _REQUEST,
        0.88,
        "Ansøgningen bærer denne modtagelsesdag.",
    ),
    (
        "application.date",
        r"\b(?:dateret|underskrevet|sendt|udfyldt|indsendt|skrevet|dato:?)\b[^\x01;]{0,40}(\x01+)",
        _REQUEST,
        0.74,
        "Ansøgningen bærer denne dag.",
    ),
)

_COMPLAINT: tuple[_Rule, ...] = (
    (
        "complaint.received",
        rf"{_KLAGE}(?:(?!afgør|afslag|bevil|genvurd|fastho)[^\x01;]){{0,60}}\b{_IN}\b"
        r"[^\x01;]{0,50}(\x01+)",
        ANY,
        0.9,
        "Klagens modtagelse.",
    ),
    (
        "complaint.received",
        rf"(\x01+)(?:(?!genvurd|fastho|behandl|vurder|gennemg)[^\x01;]){{0,40}}\b{_IN}\b"
        rf"[^\x01;]{{0,40}}{_KLAGE}|(\x01+):? (?:er |blev )?(?:\w+ )?klagen? {_IN}\b",
        ANY,
        0.87,
        "Klagens modtagelse.",
    ),
    (
        "complaint.received",
        r"^(?:(?!brevet|afgørels|afslag|jeg|postv)[^\x01;]){0,70}\b(?:modtag\w*|indgået|indkommet"
        r"|kommet ind|indleveret|afleveret|stemplet|journaliseret|registreret|tilgået)\b"
        r"[^\x01;]{0,60}(\x01+)",
        _CLAIM,
        0.9,
        "Klagen bærer denne modtagelsesdag.",
    ),
    (
        "complaint.received",
        r"^(?:(?!brevet|afgørels|afslag|postv)[^;]){0,120}\bstemplet\b[^\x01;]{0,40}(\x01+)",
        _CLAIM,
        0.86,
        "Klagen er stemplet denne dag.",
    ),
    (
        "complaint.received",
        rf"\b(?:aflever|indlever)\w+[^\x01;]{{0,25}}{_KLAGE}[^\x01;]{{0,30}}(\x01+)"
        rf"|{_KLAGE}[^\x01;]{{0,20}}\b(?:lå|kom|var fremme)\b[^\x01;]{{0,40}}(\x01+)",
        ANY,
        0.88,
        "Klagens modtagelse.",
    ),
    (
        "complaint.received",
        r"^[^\x01;]{0,30}\bmodt(?:\.|agelsesda\w+)[^\x01;]{0,20}(\x01+)",
        _CLAIM,
        0.9,
        "Klagen bærer denne modtagelsesdag.",
    ),
)

_REASSESSMENT: tuple[_Rule, ...] = (
    (
        "reassessment.date",
        r"\b(?:har (?:vi|kommunen|jobcentret)|vi har|kommunen? har|jobcent\w+ har|(?:vi|kommunen) (?:så|besluttede"
        r"|vurderede|tog|gennemgik))\b[^\x01;]{0,15}\b(?:den |d\. )?(\x01+)(?![^;]{0,40}(?:modtag|truf|traf))"
        r"|(?:den|d\.) (\x01+) (?:har|så|besluttede|vurderede|tog|gennemgik|holdt|gav|afgjorde|afviste|meddelte) "
        r"(?:vi|kommunen|jobcentret)\b",
        frozenset(("genvurdering",)),
        0.87,
        "Kommunens genvurdering (RSL § 66).",
    ),
)

_RECEIVED: tuple[_Rule, ...] = (
    (
        "appealed_decision.received",
        rf"(?<!klage)(?<!følge)\b{_BREV}(?:(?!klage|genvurd)[^\x01;]){{0,40}}\b(?:kom\w*|nåede"
        r"|landede|lå|dumpede|ankom\w*|modtaget|modtog|fik|fået|leveret|udleveret|hentet|hentede"
        rf"|omdelt|fremme|i hænde|i hånden|åbnet|åbnede)\b(?: ind)?[^\x01;]{{0,45}}{_DAY}",
        _TOLD,
        0.88,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
    (
        "appealed_decision.received",
        r"(\x01+)(?:(?!klage|ansøg)[^\x01;]){0,30}\b(?:fået|fik|modtog|modtaget|hentede|fandt|lå"
        rf"|kom|havde|dumpede|landede)\b(?:(?!klage)[^\x01;]){{0,30}}\b{_BREV}\b(?! (?:på|om|af)\b)",
        _TOLD,
        0.86,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
    (
        "appealed_decision.received",
        r"\b(?:fik|modtog|hentede|åbnede|læste|så|fandt|afleverede|udleverede|fået|modtaget|hentet)\b"
        r"(?:(?!klage)[^\x01;]){0,30}\b(?:brevet|afgørelsen|afslaget|jeres brev|kommunens brev|skrivelsen)\b"
        r"[^\x01;]{0,40}(\x01+)",
        _TOLD - {"genvurdering"},
        0.87,
        "Dagen, afgørelsen blev modtaget (RSL § 67).",
    ),
)

_EFFECT: tuple[_Rule, ...] = (
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
        r"\b(?:i kraft|virkning|gælder|gældende|ikrafttræd\w*|(?<!set )første gang|startdato|virkningsdato)\b:?"
        r"(?:(?!\btil\b)[^\x01;]){0,15}(\x01+)",
        _OWN | _TOLD,
        0.86,
        "Dagen, afgørelsen virker fra.",
    ),
)

_DECISION: tuple[_Rule, ...] = (
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
        rf"(?:kommune\w*|\bvi|jobcent\w*)\b(?:(?!ansøg|modtag|klage)[^\x01;]){{0,40}}\b(?:har"
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
        r"\b(?:behandlet|færdigbehandlet|afgjort|vurderet|gennemgået|afgørelse|afslag)(?: på (?:et )?møde\w*)?"
        r",? (?:den |d\. )?(\x01+)",
        frozenset(("kommunens afgørelse", "notat", "andet", "klage")),
        0.86,
        "Dagen, kommunen traf afgørelsen.",
    ),
)

_START: tuple[_Rule, ...] = (
    (
        "{occ}.start",
        rf"\b(?:siden|fra|pr\.)(?: den| d\.)? (\x01+) har {_WHO} (?:\w+ ){{0,2}}?(?:ansat|arbejdet"
        r"|drevet|job|arbejde|i (?:fleksjob|job|praktik|lære)|virket|haft (?:job|stilling|egen"
        r"|eget|fast))\b",
        ANY,
        0.87,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        rf"\b(?:har|er)\b(?:(?!assistan|bevil|tolk|hjælp|syg|timer|diagnos)[^\x01;]){{0,15}}\b"
        r"(?:været|ansat|arbejdet|drevet|virket|haft (?:job|stilling|egen|eget|firma))\b"
        r"(?:(?!assistan|bevil|tolk|hjælp|syg|uden|døv|blind|medlem|patient|bekendt|diagnos|ramt"
        r"|lam)[^\x01;]){0,60}\bsiden(?: den| d\.)? (\x01+)",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:åbner|åbne|åbning(?:en)?(?: af \w+)?|åbnede|åbningsdag\w*|opstart\w*|etablere[rt]?"
        rf"|etableres|start(?:er|e|dato|dag)?)\b:?(?:(?!assistan|bevil|tolk|hjælp|afgør|brev)"
        rf"[^\x01;]){{0,40}}{_DAY}",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:den|d\.|fra) (\x01+) (?:begynder|starter|begyndte|startede|tiltræder|tiltrådte"
        rf"|åbner|åbnede|overtog|overtager) {_WHO}\b(?![^;]{{0,20}}(?:assist|tolk|hjælp))",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:siden|fra)(?: den| d\.)? (\x01+)(?:(?!assist|tolk|bevil|hjælp)[^\x01;]){0,25}\b(?:ansat|arbejdet"
        r"|arbejde|drevet|beskæftiget|i (?:fleksjob|job|praktik|lære|seniorjob|løntilskud))\b",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"(\x01+) blev \w+ (?:\w+ )?(?:ansat|fastansat)\b|\b(?:fastansat|nyansat|overtog|overtaget|kom til os"
        r"|kom i (?:lære|job|praktik|fleksjob))\b(?:(?!assist|tolk|bevil|hjælp|afgør)[^\x01;]){0,40}(\x01+)",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
)

MORE: tuple[_Rule, ...] = (
    *_COMPLAINT,
    *_REASSESSMENT,
    *_RECEIVED,
    *_START,
    *_EFFECT,
    *_APPLICATION,
    *_DECISION,
)
