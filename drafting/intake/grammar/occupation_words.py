"""The forms of employment of LKH § 5 and BEK1174 § 11, as they are written."""

import re

__all__ = ["AGENT", "FORMS", "ILL"]

ILL = (
    r"(?:(?:stærkt|svært|næsten|helt|født) )?(?:døvblind|døv|blind|svagtseende|svagsynet"
    r"|synshandicappet|hørehæmmet|svagthørende|tunghør"
    r"|ordblind|tegnsprogsdøv|bevægelseshæmmet|kørestolsbruger|enarmet|autist|spastiker)"
)
"""Words of an impairment that may stand before an occupation: »blind antikvarboghandler«."""

AGENT = (
    r"(?:lærer|rådgiver|medarbejder|medhjælper|pædagog|assistent|ingeniør|læge|terapeut|jurist"
    r"|advokat|fuldmægtig|konsulent|tekniker|håndværker|chauffør|fører|mester|leder|chef|direktør"
    r"|plejerske|hjælper|sekretær|journalist|handler|bonde|landmand|gartner|programmør|designer|kok"
    r"|bager|konditor|mekaniker|elektriker|arkitekt|forsker|bibliotekar|laborant|ansvarlig|elev"
    r"|lærling|smed|murer|tømrer|maler|frisør|massør|portør|montør|tandlæge|tandplejer|controller"
    r"|bogholder|revisor|økonom|psykolog|biolog|fotograf|grafiker|kunstner|musiker|organist"
    r"|skuespiller|skribent|forfatter|redaktør|oversætter|tolk(?=,| på| i)|lektor|adjunkt"
    r"|professor|dommer|præst"
    r"|politibetjent|ekspedient|betjent|vejmand|kontormand|formand|pedel|vicevært|tjener|receptionist|portier|operatør|rengører"
    r"|stewardesse|pilot|sælger|mægler|sygehjælper|sosu-hjælper|greenkeeper|supporter|udvikler"
    r"|analytiker|koordinator|inspektør|værkfører|slagter|fisker|optiker|farmaceut|apoteker|piccoline"
    r"|dyrlæge|dyrepasser|træner|instruktør|vagt|opvasker|kirketjener|graver|bud)"
)
"""How a Danish occupation ends: »skolepædagog«, »kontorassistent«."""

FORMS: tuple[tuple[str, re.Pattern[str], float], ...] = (
    (
        "fleksjob",
        re.compile(r"(?<!reglerne om )\bfleksjob\w*|\bfleksjobber\b|\bfleksjobansat\b"),
        0.93,
    ),
    (
        "løntilskud",
        re.compile(
            r"\b(?:med|i|job med|ansættelse med) løntilskud\b|\bløntilskudsjob\b"
            r"|\bisbryder\w*"
        ),
        0.93,
    ),
    (
        "praktik",
        re.compile(r"\b(?:virksomheds|erhvervs)?praktik(?:ken)?\b|\bpraktikant\b|\bpraktikplads\b"),
        0.92,
    ),
    ("seniorjob", re.compile(r"\bseniorjob\w*"), 0.94),
    (
        "planlagt selvstændig",
        re.compile(
            r"\b(?:planlægger|vil|agter|ønsker|har planer om|påtænker|er ved)[^.;]{0,15}?"
            r"(?:at )?(?:starte|etablere|åbne|blive)\b[^.]{0,40}\b(?:selvstændig\w*"
            r"|[a-zæøå]*(?:virksomhed|forretning|butik|firma|klinik|salon|café|restaurant|værksted))\b"
        ),
        0.9,
    ),
    (
        "tilbud efter LAB",
        re.compile(
            r"\bjobafklaringsforløb\b|\bressourceforløb\b|\brevalidering\b|\brevalidend\b"
            r"|\btilbud efter (?:lab\b|lov om en aktiv)"
        ),
        0.88,
    ),
    (
        "uddannelse",
        re.compile(
            r"\blæser til\b|\bunder uddannelse\b(?! til rådighed)|\b(?:er i gang med|tager"
            r"|under|følger|går på) (?:en |et )?(?:\w+ "
            r")?(?:efteruddannelse|videreuddannelse|uddannelse|kursus|[a-zæøå]*studiet)\b"
            r"|\befteruddannelse for ledige\b"
        ),
        0.75,
    ),
    (
        "selvstændig",
        re.compile(
            r"\bselv?stændig(?: erhvervsdrivende)?\b(?! indhold| arbejde| vurdering| "
            r"afgørelse| bolig)|\b(?:driver|ejer|har) (?:min|din|sin|egen|et|en|selv"
            r"|selvstændig|jeres) ?(?:egen |eget |lille )?(?:\w*virksomhed|\w*forretning"
            r"|\w*butik|\w*firma|\w*landbrug|\w*gård|\w*klinik|\w*værksted|\w*salon"
            r"|\w*café|\w*restaurant|\w*kiosk|\w*praksis|\w*tegnestue|\w*vognmands\w*|\w*bageri|\w*gartneri|\w*campingplads|\w*hotel)\b"
            r"|\bdriver (?:virksomheden|forretningen|butikken|firmaet|en|et|egen|eget|min"
            r"|din|sin|selv|egne)\b|\bi (?:egen|eget) "
            r"(?!læge|bil|hus|hjem|bolig|krop|regi)[a-zæøå]{4,}"
            r"|\b(?:min|din|sin) egen (?!læge|bil|hånd|skyld|opfattelse|arbejdstid|søn"
            r"|datter|mor|far|ryg|vurdering|tid|kontrakt|stol)[a-zæøå]{4,}"
            r"|\b(?:mit|dit|sit) eget (?!hjem|hus|ansvar|ønske|initiativ|skøn|navn|arbejde"
            r"|kontor)[a-zæøå]{4,}"
            r"|\b(?:eget|egen|egne|eneejer af) (?:\w+ )?(?:\w*firma|\w*virksomhed"
            r"|\w*forretning|\w*butik"
            r"|\w*værksted|\w*klinik|\w*salon|\w*landbrug)\b"
            r"|\bindehaver af\b|\bmin egen (?:virksomhed|forretning|butik|firma)\b|\bsin "
            r"egen (?:virksomhed|forretning|butik)\b|\bdin egen (?:virksomhed|forretning"
            r"|butik)\b|\benkeltmandsvirksomhed\b|\bejerleder\b"
        ),
        0.92,
    ),
    (
        "ledig",
        re.compile(
            r"\b(?:er|er blevet|går) (?:\w+ )?(?:ledig|arbejdsløs|jobsøgende|uden "
            r"arbejde)\b"
        ),
        0.92,
    ),
    (
        "ordinær",
        re.compile(
            r"\b(?:din|min|hendes|hans|borgerens|medlemmets) ansættelse som\b|\bordinær\w* "
            r"(?:ansat|job|ansættelse|stilling|vilkår"
            r"|ansættelsesforhold)\w*\b|\b(?:er |og |, |medarbejderen er |du er |jeg er "
            r"|været )?(?<!har )ansat\b(?! i (?:et |en )?(?:fleks|senior|løntilskud|praktik))(?! "
            r"med løntilskud)|\bfastansat\b|\blønmodtager\b|\boverenskomstansat\b"
            r"|\bfastansættelse\b"
        ),
        0.87,
    ),
)
