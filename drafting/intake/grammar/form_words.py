"""The forms of employment of LKH § 5 and BEK1174 § 11, as they are written."""

import re

from drafting.intake.grammar.occupation_words import AGENT, BUSINESS

__all__ = ["FORMS", "MERE", "MERE_WORK"]

_OWN = (
    r"(?:(?:min|mit|din|dit|sin|sit|et|en|egen|eget|selv|selvstændig|jeres|lille|mindre|større"
    r"|stort|stor|gammel|gammelt|privat|ved siden af|dit eget) ){1,3}"
)
_POSTS = r"(?:ordinær|almindelig|lønnet|fast|tidsbegrænset)"
_OPENS = r"(?:starte|etablere|åbne|blive|oprette|stifte|overtage|drive|få)"
_PLAIN_POST = r"(?:job|stilling|ansættelse|lønmodtagerjob|lønarbejde|arbejde (?=som))\w*"
_ANSAT = (
    r"\b(?:er |og |, |medarbejderen er |du er |jeg er |været )?(?<!har )ansat\b(?! (?:fra|siden"
    r"|den|dato|pr\.?)?:)(?<!re ansat)(?<!de ansat)(?<!ter ansat)"
    r"(?! i (?:et |en )?(?:fleks|senior|løntilskud|praktik|virksomhedspraktik))"
    r"(?! med løntilskud)"
)

FORMS: tuple[tuple[str, re.Pattern[str], float], ...] = (
    (
        "fleksjob",
        re.compile(r"(?<!reglerne om )\bfleksjob\w*|\bfleksansat\b|\bflexjob\w*"),
        0.93,
    ),
    (
        "løntilskud",
        re.compile(
            r"\b(?:med|i|under) løntilskud(?:s\w+)?\b|\bløntilskudsjob\b"
            r"|\bisbryder\w*|\bløntilskuds(?:ansat|ansættelse|stilling|plads)\w*"
            r"|\b(?:ansættelses)?form\w*: løntilskud|(?:\[x\]|☒|☑|\(x\)) ?løntilskud"
        ),
        0.93,
    ),
    (
        "praktik",
        re.compile(
            r"\b(?:virksomheds|erhvervs)?praktik(?:ken)?\b|\bpraktikant(?:en)?\b"
            r"|\b(?:virksomheds)?praktik(?:plads|forløb)(?:en|et)?\b"
        ),
        0.92,
    ),
    ("seniorjob", re.compile(r"\bseniorjob\w*"), 0.94),
    (
        "planlagt selvstændig",
        re.compile(
            rf"\b(?:planlægger|agter|ønsker|påtænker|vil)[^.;]{{0,12}}?(?:at )?{_OPENS}"
            r"[^.;]{0,25}\bselvstændig\w*"
        ),
        0.93,
    ),
    (
        "planlagt selvstændig",
        re.compile(
            r"\b(?:planlægger|vil|agter|ønsker|har planer om|påtænker|er ved|er i færd med"
            rf"|drømmer om|forbereder|har tænkt mig|skal til"
            rf"|i gang med)[^.;]{{0,15}}?(?:at )?{_OPENS}\b"
            rf"[^.;]{{0,40}}\b(?:selvstændig\w*|{BUSINESS})\b"
            r"|\bkommende selvstændig\w*|\bplanlagt selvstændig\w*"
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
        re.compile(r"\b(?<!ikke )er under uddannelse\b|\bunder uddannelse til\b(?! råd)"),
        0.92,
    ),
    (
        "uddannelse",
        re.compile(
            r"\blæser til\b|\b(?<!ikke )under uddannelse\b(?! til rådighed)"
            r"|\bunder (?:min|din|sin) uddannelse\b"
            r"|\b(?:er|jeg|du|hun|han) i gang med (?:en |et )?(?:\w+ )?\w*uddannelse\w*"
            r"|\b(?:tager|følger|går på) (?:en |et )?(?:\w+ )?"
            r"(?:efteruddannelse|videreuddannelse|uddannelse|[a-zæøå]{3,}studiet)\b"
            r"|\befteruddannelse for ledige\b|\bstuderer\b|\ber (?:\w+ )?studerende\b"
            r"|\buddanner (?:mig|dig|sig)\b|\ber ved at uddanne\b"
        ),
        0.86,
    ),
    (
        "selvstændig",
        re.compile(
            r"\bselv?stændig(?: erhvervsdrivende)?\b(?! indhold| arbejde| vurdering| "
            r"afgørelse| bolig)"
            rf"|\bselvstændige [a-zæøå]*{AGENT}\b"
            rf"|\b(?:driver|ejer|har) (?:jeg |du |han |hun )?{_OWN}(?:\w*vognmands\w*|{BUSINESS})\b"
            r"|\bdriver (?:virksomheden|forretningen|butikken|firmaet|gården|[a-zæøå]*brug|en|et"
            r"|egen|eget|min|mit|din|dit|sin|sit|selv|egne)\b"
            r"|\bi (?:egen|eget) (?!læge|bil|hus|hjem|bolig|krop|regi)[a-zæøå]{4,}"
            r"|\b(?:min|din|sin) egen (?!læge|bil|hånd|skyld|opfattelse|arbejdstid|søn"
            r"|datter|mor|far|ryg|vurdering|tid|kontrakt|stol)[a-zæøå]{4,}"
            r"|\b(?:mit|dit|sit) eget (?!hjem|hus|ansvar|ønske|initiativ|skøn|navn|arbejde"
            r"|kontor|indhold|valg|tempo)[a-zæøå]{4,}"
            rf"|\b(?:eget|egen|egne|(?:ene|med)?ejer(?:en)? af) (?:\w+ )?{BUSINESS}\b"
            r"|\b(?:indehaver|ejer) af\b|\benkeltmandsvirksomhed\b"
            r"|\b(?:ejerleder|eneejer)\b"
            rf"|\b(?:jeg|du|hun|han|borgeren|klageren?|medlemmet) ejer (?:selv |alene )?{BUSINESS}"
            r"(?:en|et|n|t|ken|pen)\b"
            rf"|\bmed (?:egen|eget|egne) (?:bedrift|{BUSINESS})\b"
            r"(?:, (?:hvor|som) [^.;\x02]{0,20}\bselvstændig\b)?|\blandmand med egen\b"
            rf"|\b(?:hendes|hans) egen {BUSINESS}\b|\bfreelance\w*|\bmomsregistreret\b"
        ),
        0.92,
    ),
    (
        "ledig",
        re.compile(
            r"\b(?:er|er blevet|går|men|været|stadig|nu|aktuelt|fortsat|for tiden) (?:\w+ ){0,2}?"
            r"(?:ledig(?! stilling| dag)|arbejdsløs|jobsøgende|arbejdssøgende"
            r"|uden (?:for )?(?:arbejde|job|beskæftigelse))\b"
            r"|\bikke (?:længere |mere )?(?:er )?i (?:arbejde|job|beskæftigelse)\b"
            r"|\bmeldt ledig\b|\bsom ledig\b|\bdagpengemodtager\b|\bmodtager dagpenge\b"
            r"|\bpå dagpenge\b|\bhar (?:\w+ )?(?:mistet|ikke længere) (?:sit|mit|dit|noget|et)"
            r" (?:arbejde|job)\b"
        ),
        0.92,
    ),
    (
        "ordinær",
        re.compile(
            rf"\b{_POSTS}(?:t|e)? (?:stilling|job|ansættelse|lønmodtager\w*|ansættelsesforhold)\b"
            rf"|\blønnet [a-zæøå-]*{AGENT}\b|(?:\[x\]|☒|☑|\(x\)) ?(?:ordinær|almindelig)"
        ),
        0.89,
    ),
    (
        "ordinær",
        re.compile(
            r"\b(?:din|min|hendes|hans|borgerens|medlemmets) ansættelse som\b"
            r"|\b(?:ordinær|almindelig|lønnet|lønnede|sædvanlig|fast)(?:t|e)? "
            r"(?:(?:lønnet|ordinær|fast|betalt|fuldtids|deltids)t? )?"
            rf"(?:ansat|lønmodtager|\w*vilkår|ansættelsesforhold|{_PLAIN_POST})\w*"
            r"|\b(?:ansættelses)?(?:form|type|forhold|vilkår)\w*: ?(?:ordinær|almindelig|fast"
            r"|overenskomst|lønmodtager|tidsbegrænset)\w*"
            rf"|{_ANSAT}|\b(?:fast|overenskomst|tjenestemands|funktionær|time|måneds|deltids"
            r"|fuldtids|halvtids)ansat\b(?! (?:sygeplejersker|personale))"
            r"|\b(?:times|måneds|time|provisions)lønnet\b|\blønmodtager\b|\bfastansættelse\b"
            r"|\btjenestemand\b|\bustøttet (?:job|beskæftigelse|ansættelse)\b"
            r"|\b(?:i|et|en|mit|dit|sit|hendes|hans) (?:\w*vikariat|barselsvikariat)\b"
        ),
        0.87,
    ),
)
"""A form, how it is written, and how sure the words are; tried in this order."""

MERE = re.compile(
    r"\barbejder\b[^.;]{0,60}?\bsom (?!selv?stændig|led\b|frivillig|ulønnet|praktik|om\b"
    r"|de[nt]?\b|jeg\b|vi\b"
    r"|han\b|hun\b|du\b)[a-zæøå]{3,}"
    r"|\b(?:har|fået) (?:et |en )?(?:\w+ )?(?:job|stilling|arbejde) (?:som|i|på|hos)\b"
    r"|\bder? er [a-zæøå]{4,} i et (?:privat|offentligt) (?:firma|selskab)\b"
    r"|\b[a-zæøå]{4,} i (?:et privat|et offentligt|et stort|en privat|en offentlig) "
    r"(?:firma|selskab|virksomhed|institution)\b"
)
MERE_WORK = "Der står kun, hvad borgeren arbejder som; læst som ordinær ansættelse. Bekræft det."
"""Why a form is only guessed: any other form in the case goes before it."""
