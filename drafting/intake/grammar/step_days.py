"""Further wordings of the citizen's and the municipality's own steps: apply, complain, reassess.

Path, pattern, kinds of document, confidence, why. The gaps stop at another date and at a word that
belongs to another step of the case, so »ansøgningen blev afslået den …« is no day of application.
"""

from drafting.intake.grammar.reopening_days import ANY

__all__ = ["APPLICATION", "COMPLAINT", "REASSESSMENT"]

_Rule = tuple[str, str, frozenset[str], float, str]

_CLAIM = frozenset(("klage",))
_REQUEST = frozenset(("ansøgning",))
_KLAGE = r"\bklage(?!r|vejl|frist|punkt|adgang)\w*"
_DECIDED = (
    r"afslag|afslå|afslog|bevil|afgør|afgjo|imødekom|beslut|truf|traf|behandl|klage|virkning"
    r"|gæld|nedsæt|ophør|genvurd|fastho|stilling til|genoptaget|sagt|sagde|set på|vurder|gennemg"
    r"|\bnej\b"
)
_IN = (
    r"(?:modtag\w*|modtog|fik|fået|indg[åi]\w+|indk\w+|kom\w*|landede|landet|nåede|nået|aflever\w*"
    r"|ankom\w*|indlever\w*|registrer\w*|stempl\w*|journaliser\w*|tilg[åi]\w+|indfandt|ind|havnede"
    r"|indløb\w*)"
)

APPLICATION: tuple[_Rule, ...] = (
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

COMPLAINT: tuple[_Rule, ...] = (
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
        rf"\bkvitter\w+[^\x01;]{{0,30}}{_KLAGE}[^\x01;]{{0,30}}(\x01+)"
        rf"|\b(?:kommunen|jobcentret|forvaltningen|vi|i) havde {_KLAGE}[^\x01;]{{0,30}}(\x01+)",
        ANY,
        0.88,
        "Klagens modtagelse.",
    ),
    (
        "complaint.received",
        r"^(?:klagen )?(?:er |blev )?(?:kom|kommet|ankom|ankommet|indløbet|indgik|landede|nåede)\b"
        r"(?:(?!brevet|afgørels|afslag)[^\x01;]){0,50}(\x01+)"
        r"|(\x01+) modtog (?:kommunen|jobcentret|vi|forvaltningen|borgerservice)\b"
        r"(?![^;]{0,25}(?:ansøg|brev|afgør))"
        r"|^[^\x01;]{0,30}\x01+[^\x01;]{0,15}\bmodtaget\b[^\x01;]{0,35}(\x01+)",
        _CLAIM,
        0.88,
        "Klagen bærer denne modtagelsesdag.",
    ),
    (
        "complaint.received",
        r"^[^\x01;]{0,30}\bmodt(?:\.|agelsesda\w+)[^\x01;]{0,20}(\x01+)",
        _CLAIM,
        0.9,
        "Klagen bærer denne modtagelsesdag.",
    ),
)

REASSESSMENT: tuple[_Rule, ...] = (
    (
        "reassessment.date",
        r"\b(?:har (?:vi|kommunen|jobcentret)|vi har|kommunen? har|jobcent\w+ har|(?:vi"
        r"|kommunen) (?:så|besluttede"
        r"|vurderede|tog|gennemgik))\b[^\x01;]{0,15}\b(?:den |d\. )?(\x01+)(?![^;]{0,40}(?:modtag"
        r"|truf|traf))"
        r"|\b(?:har vi|vi har)\b(?:(?!modtag|fået|svar|skrev)[^\x01;]){0,25}\b(?:set på"
        r"|gennemgået|vurderet)"
        r"[^\x01;]{0,30}(\x01+)"
        r"|(?:den|d\.) (\x01+) (?:har|så|besluttede|vurderede|tog|gennemgik|holdt|gav|afgjorde"
        r"|afviste|meddelte) "
        r"(?:vi|kommunen|jobcentret)\b",
        frozenset(("genvurdering",)),
        0.87,
        "Kommunens genvurdering (RSL § 66).",
    ),
)
