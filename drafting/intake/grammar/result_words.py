"""The words of the result of a reassessment (RSL § 66)."""

import re

__all__ = ["NO_MEDHOLD", "ONLY_THOUGHT", "REASSESS", "RESULTS"]

FIRM = 0.93
"""How sure a result is that a plain verb names (»fastholdes«, »medhold«)."""

_ROUNDABOUT = 0.86

RESULTS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "delvis medhold",
        FIRM,
        re.compile(
            r"\bdelvis(?:t)?\s(?:medhold|ret|imødekommet|imødekomme\w*)\b"
            r"|(?:\bgivet [^;,]{0,25})?\bmedhold (?:i (?:en )?del|til dels|på (?:ét|et) punkt"
            r"|for så vidt)\b"
            r"|\bgiver dig delvis\w*\b|\bdelvis\w* (?:ændre[rt]?|efterkomme\w*)\b"
            r"|\b(?:medhold|ret|imødekom\w*)\b[^;,]{0,30}\b(?:delvist?|til dels|et stykke)\b"
            r"|\bfasthold[^;]{0,80}\bmen\b[^;]{0,40}\bmedhold i\b|\bmedhold i\b[^;]{0,60}\b(?:men"
            r"|mens"
            r"|dog)\b[^;]{0,40}\bfasthold\w*"
            r"|\b(?:ret|medhold) i (?:noget|nogle|visse|dele) (?:af )?|\bret i (?:en )?del\w*\b"
            r"|\bændrer (?:\w+ ){0,2}(?:afgørelsen )?på (?:ét|et) punkt\b"
        ),
    ),
    (
        "medhold",
        FIRM,
        re.compile(
            r"\b(?:(?:giver|givet|gav|får|fået) (?:\w+ )?)?(?:fuldt|fuld|helt"
            r"|fuldstændigt?)?\s?medhold\b(?! i (?!klagen|din klage|sagen))"
            r"|\bfuldt medhold\b|\bgive[rt]? (?:dig|borgeren|klager(?:en)?|medlemmet|ham"
            r"|hende) (?:fuldt )?ret\b"
            r"[^;,]{0,25}|\b(?:du|borgeren|klager(?:en)?|medlemmet) (?:har fået|får|fik"
            r"|har) ret\b(?! til)"
            r"|\bklagen? (?:\w+ )?(?:tages|taget) til følge\b|\btager (?:\w+ )?klagen? til følge\b"
            r"|\bimødekommer (?:(?:dermed|derfor|således|nu) )?klagen\b"
            r"|\bklagen (?:\w+ ){0,3}imødekommet\b|\bklagen imødekommes\b(?! ikke)"
            r"|\bimødekommer (?:din )?klagen?\b(?! ikke)"
            r"|\b(?:afgørelsen|afslaget) omgjort|\bomgjort\b|\bfuldt ud (?:ret|medhold)\b"
            r"|\bændrer (?:derfor )?(?:vores "
            r"|sin |kommunens |den tidligere )?afgørelse\w*(?! ikke)|\bgive (?:dig |borgeren "
            r"|klager )?(?:fuldt "
            r")?medhold\b|\b(?:trækker|trækkes|tilbagekalder|annullerer|ophæver) (?:\w+ )?"
            r"(?:afgørelsen|afslaget|nedsættelsen)\b|\b(?:afgørelsen|afslaget|nedsættelsen) (?:er "
            r"|bliver |blev "
            r")?(?:ophævet|ophæves|annulleret|annulleres|trukket tilbage|omgjort|omgøres)\b"
            r"|\bbevilger (?:\w+ ){0,2}(?:det ansøgte|de timer, der er søgt)"
        ),
    ),
    ("medhold", FIRM, re.compile(r"\bomgør\w*")),
    (
        "medhold",
        _ROUNDABOUT,
        re.compile(
            r"\b(?:frafald\w*|opgive[rt]?|slette[rt]?) (?!ikke)(?:\w+ )?kravet\b"
            r"|\bkravet (?:er |bliver |blev )?(?!ikke)frafald\w*"
        ),
    ),
    (
        "fastholdt",
        FIRM,
        re.compile(
            r"\bfasthold(?:er|t|es|te|elsen?)?\b[^;,]{0,40}|\bstadfæste\w*[^;,]{0,30}"
            r"|\bopretholde[rs]?\b[^;,]{0,30}|\bopretholdt\b[^;,]{0,30}"
            r"|\b(?:holdt|holder|holde) (?:\w+ ){0,3}fast\b[^;,]{0,30}"
        ),
    ),
    (
        "fastholdt",
        _ROUNDABOUT,
        re.compile(
            r"\b(?:ændrer|ændret|ændres|ændrede) (?:\w+ ){0,2}(?:ikke|intet)\b[^;,]{0,30}"
            r"|\bikke (?:fundet |ser |set )?(?:os )?(?:\w+ )?(?:anledning|grundlag"
            r"|grund)(?: til)? (?:for )?(?:at "
            r")?ændr\w*[^;,]{0,20}|\b(?:ikke|ingen) (?:\w+ )?(?:anledning|grundlag|grund) (?:til"
            r"|for) (?:et andet"
            r"|en anden|en ændret|ændring|flere|mere|højere|at (?:ændre|nå|komme|give|bevilge"
            r"|hæve))[^;,]{0,25}"
            r"|\bikke (?:at )?(?:ændre[rst]?"
            r"|giver? medhold)\b[^;,]{0,20}|\bikke give (?:dig |borgeren "
            r"|klager(?:en)? )?(?:medhold"
            r"|ret)\b"
            r"|\b(?:giver|får|gav|fik|give|givet|fået) (?:dig |du |borgeren |klager(?:en)? "
            r"|vi )?ikke (?:\w+ )?(?:medhold|ret)\b"
            r"|\bikke (?:givet|fået|få) (?:\w+ )?(?:medhold|ret)\b"
            r"|\bstår (?:\w+ ){0,2}ved (?:vores |sin |sit |kommunens |det )?(?:afgørelse\w*"
            r"|afslag\w*|resultat\w*"
            r"|vurdering\w*|beslutning\w*|timetal\w*|nej\b|brev\w*|krav\w*)"
            r"|\b(?:står|stod|stået|forbliver) (?:\w+ )?(?:ved magt|fast)\b|\b(?:resultatet?"
            r"|afgørelsen|afslaget"
            r"|udfaldet) (?:er "
            r"|forbliver |bliver )(?:det samme|uændret|stående)\b|\bbliver stående\b"
            r"|\buændret resultat\b"
            r"|\bikke (?:ført |førte )?til (?:nogen |et andet |en anden |en ny )?(?:ændring\w*"
            r"|resultat\w*"
            r"|afgørelse\w*)|\bgives (?:\w+ )?ikke (?:\w+ )?medhold\b|\bfrafald\w* (?:\w+ )?ikke\b"
            r"|\b(?:tilslutte[rt]?|sluttede|slutter) (?:sig|os) (?:til )?(?:\w+ ){0,2}(?:afgørels"
            r"|afslag"
            r"|vurdering|begrundels)\w*|\benige? (?:i|med) (?:\w+ ){0,2}(?:afgørels|afslag"
            r"|aktør)\w*"
            r"|\b(?:afslag|afgørelse|beslutning|nedsættelse|ophør|krav|bortfald)\w*"
            r"(?: på genoptagelse)? (?:er|var|blev|bliver) (?:\w+ )?(?:bekræftet|rigtige?t?"
            r"|korrekte?t?"
            r"|berettiget|opretholdt)\b|\bbekræfte[rt]?(?:de)? (?:\w+ ){0,2}(?:afgørels|afslag"
            r"|beslut)\w*"
            r"|\b(?:timetal|bevilling|timerne|afslag|afgørels|resultat)\w*:? (?:er )?(?:forbliver"
            r"|uændre\w+"
            r"|fortsat)\b|\b(?:resultat|udfald)\w*: (?:uændret|samme|fasthold)"
            r"|\b(?:resultat|udfald)\w* (?:blev|bliver|er) (?:\w+ )?(?:det samme|samme|uændret)"
            r"|\buden at (?:komme|nå) (?:frem )?(?:til )?(?:et andet|en anden)\b"
            r"|\b(?:ikke|ingen) (?:\w+ )?(?:anledning|grundlag|grund|belæg|årsag) (?:til"
            r"|for) (?:at )?"
            r"(?:medhold|lave|omgøre|omgørelse|rette|fravige|gøre)\b"
            r"|\bsvar er (?:stadig|fortsat) nej\b|\b(?:ikke|ingen) (?:er )?(?:grund"
            r"|anledning) til at lave om|\bingen ændring\w*\b|\buden (?:at ændre|ændring)\w*"
            r"|\bstår fast\b"
            r"|\b(?:vurdering|opfattelse|holdning|resultatet?|udfaldet)\w* er (?:\w+ )?(?:den"
            r"|det) samme\b"
            r"|\b(?:fortsat|stadig)\w* (?:af den opfattelse|mener|finder|vurderer)\b|\b(?:mener"
            r"|finder|vurderer) "
            r"(?:fortsat|stadig)\b"
            r"|\b(?:det )?samme (?:resultat|udfald|konklusion|afgørelse)\b|\b(?:til"
            r"|frem til) det samme\b"
            r"|\buden at (?:komme|nå) (?:frem )?til et andet\b|\bimødekomme[rs]? (?:\w+ )?ikke\b"
            r"|\bikke "
            r"(?:\w+ )?imødekomme\w*|\bikke ændret (?:holdning|opfattelse|vurdering|syn)\w*"
        ),
    ),
    (
        "fastholdt",
        0.75,
        re.compile(
            r"\b(?:ikke|intet|ingen)\b[^;.]{0,30}\bny(?:e|t)?\b[^;.]{0,30}\b(?:ændre\w*|frem)\b"
        ),
    ),
)
"""Value, confidence and pattern, the first fitting one in a sentence wins."""

REASSESS = re.compile(
    r"\bgenvurder\w*|\bfasthold\w*|\bstadfæst\w*|\b(?:holdt|holder) [^;]{0,20}fast\b|\bset på "
    r"(?:din )?(?:sagen?|klagen?|afgørelsen)\b|\b(?:behandle[dt]e?|gennemg\w+"
    r"|vurdere[dt]e?) (?:vi |kommunen )?(?:din )?klagen?\b"
    r"|\bgenovervejet\b|\bfornyet (?:gennemgang|vurdering)\b|\bpå ny\b"
    r"|\bvurderet sagen igen\b|\bgenbehandl\w*|\b(?:behandlet|gennemgået) klagen\b"
)

NO_MEDHOLD = re.compile(
    r"\b(?:ikke|ingen|uden) (?:\w+ ){0,4}(?:medhold|ret)\b|\b(?:medhold|ret) (?:\w+ )?ikke"
    r"|\bikke (?:\w+ ){0,2}(?:ophæv|annull|omgø|ændr|træk)"
)

ONLY_THOUGHT = re.compile(
    r"\b(?:havde|først) [^;,]{0,20}indstill?et\b|\bskulle (?:\w+ )?(?:fasthold|stadfæst|opreth)"
    r"|\banden (?:sag|borger)\b|\bindstill\w+ (?:til|om)\b|\bovervejede\b|\bikke genvurderet\b"
)
"""A result that was only planned, or another's."""
