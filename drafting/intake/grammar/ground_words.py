"""The words of each ground of an appealed decision, by the names of the case file."""

import re

__all__ = ["GROUNDS", "NAMED"]

_HELPER = r"(?:assistent\w*|tolk\w*|hjælper\w*|ledsager\w*)"
_STAFF = r"(?:ansatte|medarbejdere?|kolleg\w+|svende?|folk|personale\w*|holdet|afdelingen)"
_TAKE = r"(?:overtage|udføre|løse|varetage|klare|hjælpe|tage (?:sig af|over)|aflaste)"

NAMED = re.compile(
    r"dobbelt\s?kompens|ventetid|omfordel|bierhverv|personkreds|foræld|uforenelig|ikke forenelig"
    r"|varig|betydelig|økonomisk\w* interesse|fjerntolkning er|kan selv|almindelig medhjælp|vikar"
    r"|anden lovgivning|serviceloven|lavere|praksis|serviceniveau|dokument"
)
"""Words that name a ground outright: the best place to show it."""

GROUNDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "arbejdstid over 37 timer",
            r"(?:skal )?(?:timetallet )?[^;]{0,50}(?:mere end|over|ud over|overstiger) "
            r"\x02+(?:[^;]{0,60}(?:regnes ned|nedsæt\w*|forholdsmæssig\w*|reducer\w*))?"
            r"|regnes ned[^;]{0,40}\x02|arbejder mere end fuld tid|over fuld tid|mere end "
            r"fuldtid|(?:grund|fordi|da|idet|eftersom)\b[^;\x02]{0,45}\barbejde[dr]\w* "
            r"(?:\w+ )?\x02+",
        ),
        (
            "arbejdstid under 37 timer",
            r"(?:under|mindre end|færre end) \x02+|loft\w* (?:ved|for|på)[^;]{0,20}\x02"
            r"|arbejder (?:kun )?på? ?deltid|ikke arbejder på fuld tid|ikke (?:på )?fuld "
            r"tid|forholdsmæssig\w*[^;]{0,60}(?:arbejdstid|deltid|timer)|20/37"
            r"|deltidsansat"
            r"|ikke (?:\w+ ){0,2}arbejde[rd]? (?:på |i )?\x02+|under loftet|kun (?:er )?ansat \x02+"
            r"|ikke (?:en )?fuldtids\w*|på nedsat tid|(?:nedsæt|regne|beregne|udmål)\w*[^;,]{0,25}forholdsmæssigt"
            r"|\b(?:er|arbejder) på (?:deltid|nedsat tid|halv tid)|(?:fordi|da|idet|når) du [^;,]{0,20}deltid",
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
            r"|\bikke\b[^;.]{0,30}\bbehov\w*[^;.]{0,12}\b(?:så stort|flere end|mere end)\b|behov\w*[^;]{0,50}"
            r"\b(?:overdrevet|sat for højt|for højt|ikke større)\b",
        ),
        (
            "ventetid",
            r"ventetid\w*|(?:assistenten|tolken|hjælperen)[^;]{0,20} venter|tid\w* mellem[^;]{0,40}"
            r"(?:tolk\w*|assistent\w*|hjælper\w*)|til rådighed uden at|(?:assistenten|tolken"
            r"|hjælperen) (?:sidder|står) (?:stille|og "
            r"venter)|sidder stille|venter mellem|inaktiv\w* tid|pauser? mellem"
            rf"|{_HELPER}[^;]{{0,60}}\bvente[rt]?\b|\btid,? (?:hvor|som|der|mens)\b[^;]{{0,40}}\bvente[rt]?\b"
            r"|\b(?:han|hun|vedkommende) (?:\w+ ){0,2}venter\b|passiv\w* (?:tid|timer)|spildtid"
            r"|dødtid|rådighedstid|tomgang|uden (?:at have )?noget at (?:lave|gøre)|står standby"
            r"|ikke (?:laver|foretager sig) noget"
            r"|stand-?by|\btid\b[^;]{0,12},? hvor (?:assistenten|tolken|hjælperen)[^;]{0,20}\b(?:blot|bare|kun|ikke)\b",
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
            r"|\b(?:du|borgeren|medlemmet|klager|han|hun)(?: \w+)? kan\b[^;,]{0,45}\bselv\b|\bkan (?:du"
            r"|borgeren|medlemmet|han|hun|klager)\b[^;,]{0,45}\b(?:selv|alene)\b|\bkan (?:\w+ )?(?:klare"
            r"|udføre|løse|varetage|håndtere|læse|skrive|ordne)\b[^;,]{0,40}\b(?:uden (?:hjælp"
            r"|assist\w+|tolk\w*|støtte)|på egen hånd|alene)\b|\bkan\b[^;,]{0,40}\bpå egen hånd\b"
            r"|\b(?:klarer|udfører|løser|varetager|magter) (?:du|borgeren|han|hun)\b[^;,]{0,20}\bselv\b"
            r"|\bselv (?:er|at være) i stand til"
            r"|\b(?:du|borgeren|han|hun) er selv i stand|på egen hånd kan|\bkan (?:\w+ ){0,2}selv [a-zæøå]{4,}",
        ),
        (
            "uforeneligt erhverv",
            r"uforenelig\w*|ikke (?:er )?forenelig\w*|ikke kan forenes|ikke foreneligt"
            r"|kernen i (?:arbejdet|erhvervet|stillingen|jobbet)"
            r"|kerne(?:ydelse|opgave|funktion)\w*[^;]{0,40}|indholdsmæssige (?:arbejds)?opgaver"
            r"|forenelig\w* med din funktionsnedsættelse ikke"
            r"|\bikke\b[^;.]{0,60}\b(?:foreneligt?|forenes?|hænge[rt]? sammen med (?:dit|din)"
            r"|passe[rt]? (?:sammen )?med (?:dit|din))\b|\bikke (?:\w+ ){0,2}udføres? med (?:dit|din|et|en)\b"
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
            r"|almindelig (?:\w+ )?(?:arbejdskraft|bemanding|hjælpekraft)|\bafløse\w*|træde\w* i (?:dit|dens)"
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
            rf"|kan (?:(?:en|nogle|én) af )?(?:dine|de|virksomhedens|andre|øvrige|jeres)[^;,]{{0,30}}{_STAFF}"
            rf"[^;,]{{0,25}}{_TAKE}|{_STAFF}[^;,]{{0,20}} kan (?:\w+ )?{_TAKE}|lægges? over (?:på|til)"
            r"|flyttes? (?:over )?til|overdrages? til|(?:tilrettelægge|planlægge|organisere|fordele)\w*"
            r"[^;,]{0,25}(?:anderledes|om)\b|bytte\w* (?:\w+ )?(?:opgaver|om)"
            rf"|(?:kolleg\w+|kompagnon\w*|medarbejder\w*|ansatte) kan (?:\w+ )?(?:tage|hjælpe)|lade andre \w+|kan byttes"
            rf"|\b(?:løses|udføres|klares|varetages|tages|overtages) af (?:de |dine |en |andre |øvrige )(?:\w+ )?{_STAFF}",
        ),
        (
            "dobbeltkompensation",
            r"dobbeltkompens\w*|dobbelt kompens\w*|kompenser\w* to gange|allerede "
            r"kompenser\w*|kompensere\w* dobbelt|dobbeltdækning"
            r"|kompenser\w* (?:for det samme|én gang)|allerede[^;]{0,40}kompens\w*|to gange for det samme"
            r"|kompens\w*[^;]{0,25}i forvejen|i forvejen[^;]{0,25}kompens\w*",
        ),
        (
            "ikke varig",
            r"ikke (?:er |anses for |kan anses som |en |at være )?(?:en )?varig\w*"
            r"|midlertidig\w*|forbigående|ikke (?:har )?(?:en )?varig|ikke foreligger (?:en "
            r")?varig\w*"
            r"|forventes (?:at )?(?:bedring|bedres)"
            r"|\bikke\b(?! i tvivl)[^;,.]{0,45}\bvarig\w*|\bikke[^;,.]{0,25}\b(?:blivende|permanent\w*"
            r"|kronisk\w*|stationær\w*)|kortvarig\w*|gå(?:r)? over\b|vokser sammen|(?:rask|helbredt|symptomfri)"
            r" igen|fuld førlighed"
            r"|\bikke (?:dokumenteret|godtgjort|sikkert|klart),? at [^;]{0,45}\bvarig\w*|tidsbegrænset tilstand"
            r"|(?:ventes|forventes|vil) (?:at )?(?:blive bedre|bedres|aftage|forsvinde|gå over|komme sig)|bliver rask",
        ),
        (
            "ikke betydelig",
            r"ikke (?:er |har |kan anses for |tilstrækkelig |anses for |en |et |at være "
            r"){0,3}(?:en |et )?(?:varig og )?betydelig\w*(?! funktionsnedsættelse i "
            r"lovens forstand)|ikke,? at [^;]{0,60}\bbetydelig|ikke i betydelig grad|ubetydelig\w*"
            r"|\bikke\b(?! i tvivl)[^;.]{0,60}(?<!meget )\bbetydelig(?:t|e)?\b(?! funktionsnedsættelse i lovens"
            r" forstand)|\bikke[^;,.]{0,40}\b(?:alvorlig\w*|indgribende|omfattende|svær\w*) nok\b"
            r"|\b(?:kun|for) (?:i )?(?:let|ringe|beskeden\w*|mindre|lille) (?:grad|omfang)\b"
            r"|\b(?:kun|for) (?:af |i )?(?:mindre|ringe|beskedent?|lille|lav|let) (?:grad|omfang|betydning)",
        ),
        (
            "uden for personkredsen",
            r"uden ?for (?:lovens )?(?:personkreds\w*|målgruppe\w*)|ikke (?:er "
            r")?(?:omfattet af|tilhører|hører (?:ikke )?til|en del af|i)\s?(?:lovens "
            r")?(?:personkreds\w*|målgruppe\w*)|hører ikke til (?:lovens )?personkreds\w*"
            r"|ikke omfattet af loven|ikke (?:er )?(?:i|har) (?:beskæftigelse|erhverv)\b(?! uden)"
            r"|hører ikke til\b|\bikke (?:\w+ ){0,3}(?:omfattet af|omfatte[rt]?|dækket af) (?:lov\w*|ordning\w*"
            r"|person\w*|dig)|uden ?for (?:den )?(?:kreds|lov\w*|ordning\w*|reglerne)|loven (?:kun )?(?:omfatter"
            r"|gælder) (?:kun|ikke)|forudsætter,? at du (?:er|har)|ikke i (?:et )?(?:arbejde|job|målgruppe\w*)"
            r"|tilhører ikke\b|hører ikke (?:ind )?under",
        ),
        (
            "fast intern regel",
            r"(?:det )?sædvanlige|(?:altid|som regel|som udgangspunkt|normalt|aldrig|fast"
            r"|generelt) (?:\w+ ){0,2}(?:højst|maksimalt|kun|mere end|praksis"
            r"|retningslinje\w*|serviceniveau\w*|timetal|giver)[^;]{0,40}|(?:kommunens"
            r"|vores|sine?|intern\w*) (?:interne )?(?:praksis|retningslinje\w*|kvalitetsstandard\w*"
            r"|serviceniveau\w*|vejledning|regel|regler|standard\w*)|serviceniveau\w*"
            r"|kvalitetsstandard\w*|giver (?:aldrig|ikke) mere end|fast ramme|fast "
            r"timetal|standardbevilling\w*"
            r"|altid[^;]{0,40}(?:høj\w+|maks\w+|loft|grænse)|(?:højeste|maksimale) timetal|aldrig[^;]{0,30}\x02"
            r"|(?:kommunens|vores|fast|faste) (?:\w+ )?(?:politik|norm\w*|takst\w*|rutine|linje|princip\w*"
            r"|loft|maksimum)|(?:byrådet|udvalget) har (?:besluttet|vedtaget|fastsat|bestemt)|uanset (?:stilling"
            r"|behov|job|hvad)|gælder (?:for )?alle"
            r"|\balle (?:døve|blinde|borgere|synshandicappede|hørehæmmede|ansatte)\w* (?:får|kan få)|hos os\b|som fast regel",
        ),
        (
            "økonomisk interesse",
            r"økonomisk\w* interesse\w*|interessesammenfald|inhabil\w*"
            r"|økonomisk\w* (?:fællesskab|forbindelse|tilknytning|fordel|sammenhæng)|nærtstående"
            r"|(?:ejes|ejet|ejer)[^;,]{0,25}(?:bureau|tolkefirma|tolkeselskab)\w*"
            r"|(?:bureau|tolkefirma|tolkeselskab)\w*[^;]{0,30}\b(?:ejer|ejes|ejet)\b"
            r"|(?:bureauet|tolkefirmaet|firmaet) tilhører|samme ejer",
        ),
        (
            "anden lovgivning",
            r"anden lovgivning|efter (?:service|sundheds|folkeskole|undervisnings|spsu?"
            r"|su-|social)\w*loven|anden lov\b|andre bestemmelser|sektoransvar\w*|dækkes "
            r"af (?:\w+ )?(?:serviceloven|arbejdsgiveren|arbejdsmiljø\w*|bpa)|hører under"
            r"|arbejdsmiljølov\w*|serviceloven|hjælpemid\w* (?:i stedet|efter|kan dække)"
            r"|specialpædagogisk|\bsps\b|\bbpa\b|efter en anden (?:lov|ordning)|i henhold til (?:service|sundheds)"
            r"|(?:hører|høre) (?:til |ind )?under (?!lovens)|lov om (?:social service|specialpædagogisk)"
            r"|uddannelsesstøtte|anden ordning|andre ordninger|\b(?:service|sundheds|barsels|aktiv)\w*loven",
        ),
        ("forældelse", r"foræld\w*|for gammelt?\b(?! bil)|treårs\w*|(?:3|tre)-?årig\w* frist"),
        (
            "ingen dokumenteret udgift",
            r"ikke (?:har )?dokumentere\w*[^;]{0,40}(?:udgift\w*|løn\w*|betal\w*|udlæg)"
            r"|(?:ingen|ikke) dokumentation for,?[^;.]{0,30}(?:udgift|løn|betal)\w*"
            r"|udgift\w*[^;]{0,40}ikke (?:er )?(?:dokumenteret|godtgjort)|ikke "
            r"godtgjort[^;]{0,40}udgift\w*|manglende (?:dokumentation"
            r"|bilag)[^;]{0,40}(?:udgift|løn|betal)\w*|uden dokumentation for udgift|ikke "
            r"(?:\w+ )?(?:fremlagt|indsendt|vedlagt|sendt|afleveret) (?:\w+ "
            r"){0,2}?(?:dokumentation|bilag|fakturaer|lønsedler)"
            r"|ikke (?:\w+ )?(?:kunnet |kunne )?(?:dokumentere\w*|vist|bevist|påvist|sandsynliggjort|godtgjort)"
            r"[^;]{0,50}(?:udgift|betal|løn|afholdt|udlæg)\w*|(?:intet|ingen) bilag|uden bilag|mangler (?:kvittering"
            r"|bilag|faktura)\w*|ingen (?:kvitteringer|lønsedler|fakturaer)"
            r"|(?:mangler|manglende) dokumentation for[^;]{0,25}(?:udgift|løn|betal)\w*|(?:viser|fremgår) (?:\w+ )?ingen udgift\w*",
        ),
        (
            "bierhverv",
            r"bierhverv\w*|bijob\w*|hovederhverv\w*|hovedbeskæftigelse\w*|bibeskæftigelse\w*"
            r"|kun (?:gives |ydes )?(?:i|til) (?:ét"
            r"|et|hoved)\w*(?: job| erhverv)"
            r"|sekundær\w* (?:job|erhverv|beskæftigelse)|fritidsjob\w*|hovedjob\w*|ekstrajob\w*",
        ),
        (
            "fjerntolkning",
            r"fjerntolk\w*|videotolk\w*|skærmtolk\w*|tolkning via (?:skærm|video)"
            r"|telefontolk\w*|tolk\w* (?:over|på|gennem) (?:skærm|video|telefon)\w*",
        ),
    )
)
"""Name and pattern, over the masked sentence."""
