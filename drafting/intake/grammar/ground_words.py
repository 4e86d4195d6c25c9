"""The words of each ground of an appealed decision, by the names of the case file."""

import re

from drafting.intake.glance import Glance
from drafting.intake.grammar.ground_words_law import LATE

__all__ = ["GROUNDS", "NAMED"]

_HELPER = r"(?:assistent\w*|tolk\w*|hjælper\w*|ledsager\w*)"
_STAFF = (
    r"(?:ansatte|medarbejdere?|kolleg\w+|svende?|folk|personale\w*|holdet|afdelingen"
    r"|makkere?n?|sidemand\w*)"
)
_TAKE = (
    r"(?:overtage|udføre|løse|varetage|klare|hjælpe|tage (?:sig af|over)|aflaste|læse|tage|bære"
    r"|hente|køre|skrive)"
)

NAMED = re.compile(
    r"dobbelt\s?kompens|ventetid|omfordel|bierhverv|personkreds|foræld|uforenelig|ikke forenelig"
    r"|varig|betydelig|økonomisk\w* interesse|fjerntolkning er|kan selv|almindelig medhjælp|vikar"
    r"|anden lovgivning|serviceloven|lavere|praksis|serviceniveau|dokument"
    r"|bijob|\bmedhjælp\b|forenes med|fordeles til"
)
"""Words that name a ground outright: the best place to show it."""

GROUNDS: tuple[tuple[str, Glance], ...] = tuple(
    (name, Glance(re.compile(pattern)))
    for name, pattern in (
        (
            "arbejdstid over 37 timer",
            r"(?:mere end|over|ud over|overstiger|længere end|højere end|større end) "
            r"\x02+(?:[^;]{0,60}(?:regnes ned|nedsæt\w*|forholdsmæssig\w*|reducer\w*))?"
            r"|regnes ned[^;]{0,40}\x02|arbejder mere end fuld tid|over fuld tid|mere end "
            r"fuldtid|(?:grund|fordi|da|idet|eftersom)\b[^;\x02]{0,45}\barbejde[dr]\w* "
            r"(?:\w+ )?\x02+",
        ),
        (
            "arbejdstid under 37 timer",
            r"(?:under|mindre end|færre end) \x02+|loft\w* (?:ved|for|på)[^;]{0,20}\x02"
            r"|arbejder (?:kun )?på? ?deltid|ikke arbejder på fuld tid"
            r"|ikke (?:er )?(?:på )?(?:fuld "
            r"tid|fuldtid|heltid)|forholdsmæssig\w*[^;]{0,60}(?:arbejdstid|deltid|timer)|20/37"
            r"|deltidsansat"
            r"|ikke (?:\w+ ){0,2}arbejde[rd]? (?:på |i )?\x02+|under loftet|kun (?:er )?ansat \x02+"
            r"|ikke (?:en )?fuldtids\w*|på nedsat tid|(?:nedsæt|regne|beregne"
            r"|udmål)\w*[^;,]{0,25}forholdsmæssigt"
            r"|\b(?:er|arbejder) på (?:deltid|nedsat tid|halv tid)|(?:fordi|da|idet"
            r"|når) du [^;,]{0,20}deltid",
        ),
        (
            "behovet er lavere",
            r"behov\w*[^;]{0,60}(?:lavere|mindre|ikke så stort|overvurderet|faldet|dækket "
            r"af færre|svarer til færre)|ikke (?:har )?(?:et )?behov for (?:så mange"
            r"|flere|mere)|behov\w*[^;\x02]{0,60}\bkun (?:er |udgør )?\x02+|(?:lavere"
            r"|mindre) behov|ikke dokumenteret (?:et )?(?:større "
            r")?behov|tilstrækkelig\w* til at dække|dækker (?:dit )?behov\w*|behovet "
            r"(?:kan dækkes|er dækket)"
            r"|(?:behøver|har brug for) (?:ikke|færre)\b|kan nøjes med|færre timer"
            r"|behov\w*[^;]{0,50}(?:reduceret|mindsket|formindsket|aftaget)|rækker til (?:dit|at)"
            r"|\bikke\b[^;.]{0,30}\bbehov\w*[^;.]{0,12}\b(?:så stort|flere end|mere end)\b"
            r"|\bikke (?:længere|mere) (?:\w+ ){0,2}så (?:meget|mange|stor\w*|ofte)\b"
            r"|\bikke (?:(?:længere|mere) )?(?:har |at have )?(?:brug|behov) for (?:mere end"
            r"|flere end|så"
            r"|\x02)|\bikke (?:længere|mere) (?:har |at have )?(?:brug|behov) for\b"
            r"|\b(?:har|er der) ikke (?:længere|mere) (?:brug|behov) for\b"
            r"|overstiger (?:\w+ )?behov\w* (?:\w+ )?ikke"
            r"|behov\w*[^;]{0,20}overstiger (?:\w+ ){0,3}ikke"
            r"|behov\w*[^;]{0,50}"
            r"\b(?:overdrevet|sat for højt|for højt|ikke større)\b",
        ),
        (
            "ventetid",
            r"ventetid\w*|(?:assistenten|tolken|hjælperen)[^;]{0,20} venter|tid\w* mellem[^;]{0,40}"
            r"(?:tolk\w*|assistent\w*|hjælper\w*)|til rådighed uden at|(?:assistenten|tolken"
            r"|hjælperen) (?:sidder|står) (?:stille|og "
            r"venter)|sidder stille|venter mellem|inaktiv\w* tid|pauser? mellem"
            rf"|{_HELPER}[^;]{{0,60}}\bvente[rt]?\b|\btid,? (?:hvor|som|der"
            rf"|mens)\b[^;]{{0,40}}\bvente[rt]?\b"
            r"|\b(?:han|hun|vedkommende) (?:\w+ ){0,2}venter\b|passiv\w* (?:tid|timer)|spildtid"
            r"|dødtid|rådighedstid|tomgang|uden (?:at have )?noget at (?:lave|gøre)|står standby"
            r"|ikke (?:laver|foretager sig) noget"
            r"|ikke (?:er )?(?:noget|nogen|ting) at (?:tolke|lave|gøre|hjælpe)\b"
            r"|stand-?by|\btid\b[^;]{0,12},? hvor (?:assistenten|tolken"
            r"|hjælperen)[^;]{0,20}\b(?:blot|bare|kun|ikke)\b",
        ),
        (
            "kan selv",
            r"(?:du|borgeren|medlemmet|han|hun|klager|jeg) (?:godt |selv )?(?:kan |godt "
            r"){0,2}(?:selv )?(?:kan )?(?:selv|godt) (?:kan )?(?:klare|udføre|løse"
            r"|varetage|skrive|læse|løfte|bære)|\b(?:du|borgeren|medlemmet|klager) (?:godt "
            r")?selv (?:godt )?kan [a-zæøå]{4,}|selv (?:at )?(?:kan|kunne) (?:klare"
            r"|udføre|løse|varetage)|kan du (?:godt )?(?:selv )?(?:klare|udføre|løse"
            r"|varetage)[^;]{0,20}|opgaver,? (?:som )?du selv kan|som du kan klare selv"
            r"|udføre dem selv|klare (?:opgaverne|dem) selv|i stand til selv at|godt selv "
            r"(?:kan )?(?:klare|udføre|løse|varetage)|godt kan "
            r"klare[^;]{0,25}\bselv\b|kan klare (?:arbejdet|opgaverne|det|dem) selv"
            r"|\b(?:du|jeg|borgeren|medlemmet|klager|han|hun)(?: \w+)? kan\b[^;,]{0,45}\bselv\b"
            r"|\bkan (?:du"
            r"|borgeren|medlemmet|han|hun|klager)\b[^;,]{0,45}\b(?:selv|alene)\b"
            r"|\bkan (?:\w+ )?(?:klare"
            r"|udføre|løse|varetage|håndtere|læse|skrive|ordne)\b[^;,]{0,40}\b(?:uden (?:hjælp"
            r"|bistand|assist\w+|tolk\w*|støtte)|på egen hånd|alene)\b"
            r"|\bkan\b[^;,]{0,40}\bpå egen hånd\b"
            r"|\b(?:klarer|udfører|løser|varetager|magter) (?:du|borgeren|han"
            r"|hun)\b[^;,]{0,20}\bselv\b"
            r"|\bselv (?:er|at være) i stand til"
            r"|\b(?:du|borgeren|han|hun) er selv i stand|på egen hånd kan"
            r"|\bkan (?:\w+ ){0,2}selv [a-zæøå]{4,}|, at (?:du|borgeren|han|hun|medlemmet) selv "
            r"(?:ordner|klarer|udfører|løser|passer|varetager|håndterer|står for|skriver|læser"
            r"|henter)\b",
        ),
        (
            "uforeneligt erhverv",
            r"uforenelig\w*|ikke (?:er )?forenelig\w*|ikke kan forenes|ikke foreneligt"
            r"|kernen i (?:arbejdet|erhvervet|stillingen|jobbet)"
            r"|kerne(?:ydelse|opgave|funktion)\w*[^;]{0,40}|indholdsmæssige (?:arbejds)?opgaver"
            r"|forenelig\w* med din funktionsnedsættelse ikke"
            r"|\bikke\b[^;.]{0,60}\b(?:foreneligt?|forenes?|hænge[rt]? sammen med (?:dit|din)"
            r"|passe[rt]? (?:sammen )?med (?:dit|din))\b|\bikke (?:\w+ ){0,2}udføres? med (?:dit"
            r"|din|et|en)\b"
            r"|hovedindhold\w*|væsentligste (?:indhold|opgave|del)\w*|selve (?:\w+arbejdet|faget"
            r"|håndværket|kernen)"
            rf"|{_HELPER} udfører (?:selve|dit|det)"
            rf"|\bdet er {_HELPER},? der udfører",
        ),
        (
            "vikar eller medhjælp",
            r"vikardækning\w*|almindelig medhjælp\w*|karakter af (?:almindelig "
            r")?(?:medhjælp|vikar)|ekstra arbejdskraft|\bvikar\b|\bmedhjælp\b|ekstra "
            r"medarbejder|erstatter en (?:ansat|medarbejder|kollega)"
            r"|almindelig (?:\w+ )?(?:arbejdskraft|bemanding|hjælpekraft)|\bafløse\w*"
            r"|træde\w* i (?:dit|dens)"
            r" sted|erstatte\w* dig|ekstra (?:hænder|mand|ansat)\w*|\bmedhjælper\w*",
        ),
        (
            "omfordeling",
            r"omfordel\w*|fordeles? (?:til|blandt|på|mellem|anderledes)|(?:ansatte"
            r"|medarbejdere|kolleger|personale|svende)\w* (?:\w+ )?(?:kan|må|bør|vil "
            r"kunne) (?:\w+ )?(?:overtage|udføre|løse|varetage|tage sig af)|kan (?:dine"
            r"|de|virksomhedens|hans|hendes) (?:\w+ ){0,2}(?:ansatte|medarbejdere"
            r"|kolleger|svende) (?:\w+ )?(?:overtage|udføre|løse|varetage)|overtages af"
            r"|varetages af (?:de |dine |andre )|udføres af (?:de |dine |andre )"
            r"|hjælp af (?:dine|mine|sine|de) (?:\w+ )?(?:kolleger|ansatte|medarbejdere)"
            r"|overlades til|uddelegere\w*|kan overtage"
            rf"|kan (?:(?:en|nogle|én) af )?(?:dine|de|virksomhedens|andre|øvrige"
            rf"|jeres)[^;,]{{0,30}}{_STAFF}"
            rf"[^;,]{{0,25}}{_TAKE}|{_STAFF}[^;,]{{0,20}} kan (?:\w+ )?{_TAKE}|lægges? over (?:på"
            rf"|til)"
            r"|flyttes? (?:over )?til|overdrages? til|(?:tilrettelægge|planlægge|organisere"
            r"|fordele)\w*"
            r"[^;,]{0,25}\b(?:anderledes|om)\b|bytte\w* (?:\w+ )?(?:opgaver|om)"
            rf"|(?:kolleg\w+|kompagnon\w*|medarbejder\w*|ansatte) kan (?:\w+ )?(?:tage|hjælpe)"
            rf"|lade andre \w+|kan byttes"
            rf"|\b(?:løses|udføres|klares|varetages|tages|overtages) af (?:de |dine |en |andre "
            rf"|øvrige )(?:\w+ )?{_STAFF}",
        ),
        *LATE,
    )
)
"""Name and pattern, over the masked sentence."""
