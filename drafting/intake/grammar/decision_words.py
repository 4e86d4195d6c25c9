"""The words of each kind of decision, the first fitting one in a sentence wins."""

import re

__all__ = ["KIND_WORDS", "LESS_CERTAIN"]

KIND_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "afslag på genoptagelse",
        re.compile(
            r"(?:afslag på|afslå\w*|afslog|afvis\w*|ikke (?:at )?|nægte\w*|kan ikke|nej til|ikke "
            r"grundlag for)(?:[^;]{0,45}(?:genoptag\w*|genåbn\w*)|(?:(?!bed|anmod|ønsk|håb|klag"
            r"|vil gerne|kan I)[^;]){0,45}\b(?:tage|tages|åbne|åbnes|behandle"
            r"|se på|vurdere)\b[^;]{0,20}\bsag(?:en)?\b[^;]{0,12}\b(?:op|igen|på ny)\b)"
            r"|genoptag\w*[^;]{0,40}(?:ikke "
            r"(?:imødekomm|mulig)|afslå|afvist|afslag)|genoptager ikke|genoptag\w* imødekommes ikke"
            r"|\båbner (?:\w+ )?ikke [^;]{0,15}\bsag(?:en)?\b|kan ikke genoptages|(?:afvist"
            r"|afslået|afviser|nægtet) at (?:se på|behandle"
            r"|tage) [^;]{0,15}(?:igen|op)\b"
        ),
    ),
    (
        "genoptagelse",
        re.compile(
            r"\b(?:vi|kommunen?|jobcent\w+)\b(?:(?!ikke|afsl|anmod|bedt)[^;]){0,35}\bgenoptag(?:er"
            r"|et|ede)\b"
            r"(?! ikke)|besluttet at "
            r"genoptage|\bsagen? (?:er|bliver|blev) (?:hermed )?genoptaget\b"
            r"|\bsag(?:en)?\b(?:(?!ikke|kan|skal|hvis)[^;]){0,25}\bgenoptages\b(?! (?:\w+ )?ikke)"
        ),
    ),
    (
        "tilbagebetaling",
        re.compile(
            r"\btilbagebetal\w*|\bopkræve[rs]?\b|\bbetale[^;]{0,60} (?:tilbage|retur)\b"
            r"|\bkræve\w*[^;]{0,60} "
            r"(?:retur|tilbage)\b"
        ),
    ),
    (
        "udbetaling",
        re.compile(
            r"(?:afslag på|afslå\w*|afslog|ikke|nægte\w*"
            r"|afvis\w*)[^;]{0,50}\b(?:udbetal\w*|refusion|refundere\w*)|\b(?:udbetaling"
            r"|refusion) af tilskud[^;]{0,60}(?:ikke|afslag|afslå)"
            r"|\b(?:vil|kan|skal) (?:\w+ )?ikke betale\b[^;]{0,50}(?:kvartal|regning|faktura|måned)"
            r"|\budbetal\w*[^;]{0,25}\bikke\b|\b(?:holder|holdes|tilbageholde\w*|standse\w*"
            r"|stoppe\w*)"
            r"[^;]{0,30}\b(?:udbetaling\w*|tilskuddet tilbage)|\b(?:tilskud\w*"
            r"|refusion\w*)[^;]{0,20}\b(?:tilbageholdes"
            r"|udbetales ikke)\b"
        ),
    ),
    (
        "ophør",
        re.compile(
            r"\b(?:ophør(?:er|t|te)?|stopper|stoppet|stoppe|standse[rst]?|bortfalder"
            r"|bortfaldet|frakend\w*|inddrage[rt]?|inddraget|ophæve[rst]?|ophævet"
            r"|bortfaldt|ophør af|fratage[rt]?|frataget|opsige[rs]?)\b[^;]{0,60}\b(?:bevilling\w*"
            r"|assistance\w*|tilskud\w*|hjælp\w*|tolk\w*)"
            r"|\bafgørelse om (?:\w+ ){0,2}ophør\b|\b(?:tilskud\w*|assistance\w*|bevilling\w*"
            r"|hjælpen)"
            r"[^;]{0,35}\b(?:fjernes|fjernet|nedlægges|nedlagt)\b|\bfjerne[rs]? (?:din|dit|hele"
            r"|al)\b"
            r"|\bikke længere (?:kan |at kunne |have |har )?(?:få|modtage|ret til|bevilge\w*)\b"
            r"|\blukke[rt]? (?:din|dit|for din)\b[^;]{0,15}(?:assist|bevil|hjælp|tolk)"
            r"|\bhjælp\w*[^;]{0,15}\bslutte[rs]?\b"
            r"|\b\w*(?:bevilling|assistance|tolk)\w* (?:er|bliver|blev) taget fra\b"
            r"|\b(?:forlænger|fornyer|fortsætter) (?:\w+ )?ikke\b"
            r"|\blukke[rt]?\b[^;]{0,40}\bfor\b[^;]{0,25}(?:assist|bevil|hjælp|tolk)|\b(?:tage[rt]?"
            r"|tog)\b"
            r"[^;]{0,25}(?:assistance\w*|hjælpen|bevillingen|tolken)[^;]{0,12}\b(?:fra|væk)\b"
            r"|\btrække[rt]?\b[^;]{0,30}bevilling\w*[^;]{0,15}tilbage|\b(?:bevilling\w*"
            r"|assistance\w*|hjælpen)"
            r"[^;]{0,20}\b(?:slutter|forlænges ikke|fornyes ikke|afvikles|falder væk|falder bort"
            r"|lukkes)\b"
            r"|\bikke (?:at )?(?:forlænge|forny)\w*"
            r"|\b(?:bevilling\w*|assistance\w*|tilskud\w*)\b[^;]{0,60}\b(?:bortfaldt|ophørte"
            r"|ophør(?:er|t"
            r"|te)?|stopper|stoppes|stoppet|standse[rst]?|bortfalder|frakend\w*"
            r"|inddrage[rst]?|ophæve[rst]|ophævet|frataget)\b"
        ),
    ),
    (
        "nedsættelse",
        re.compile(
            r"\bnedsæt(?:ter|te|tes|telsen?)\b|\bnedsat(?:te)?\b(?! (?:syn|hørelse|funktion"
            r"|arbejdsevn"
            r"|førlig|bevæge|kraft|tid\b|gang|hukomm))(?=[^;]{0,70}(?:\x02"
            r"|bevil|timer|assist))|\b(?:sætte[rs]?|satte|sat)\b[^;]{0,45}\bned\b"
            r"(?! (?:forholdsmæssigt |i forhold |efter ))|\b(?:juster|trapp|skru|drosl|regul)\w*"
            r"[^;]{0,30}\bned\b"
            r"|\bned(?:juster|regul|skriv|skrev|trap|bring|bragt|regn|skær|skar|skåret|drosl)\w*"
            r"|\breduktion\w*|\bhalvere[rst]?\b|\b(?:tage[rt]?|tog|fjerne[rt]?|skåret|mistet) "
            r"(?:\w+ ){0,2}(?:halvdelen|en tredjedel|en del|to tredjedele) af\b"
            r"|\b(?:skære[rs]?|skar|skåret) (?:\w+ )?i (?:\w+ ){0,2}(?:assist|bevil|hjælp|time"
            r"|tolk)"
            r"|\b(?:tager|tog|trækker) [^;]{0,20}\x02+ (?:fra|af)\b|\bbliver mindre\b"
            r"|\bskære[rs]?\b[^;]{0,40}\b(?:af|væk)\b|\bskar\b[^;]{0,40}\baf\b"
            r"|\b(?:går|gået|gik|kommer) ned (?:fra|til|på)\b"
            r"|\bminds[kt]e[rst]?\b[^;]{0,30}(?:\x02|bevil|time|assist)"
            r"|\breducer\w*|\bskar\b[^;]{0,35}\bned\b|\bskære[rts]?\w* [^;]{0,25}ned\b"
            r"|\bskåret\b[^;]{0,30}\bned\b|\bskåret (?:fra|til|væk|\x02)"
            r"|\bbeskære[rst]?\b|\bbeskåret\b|(?<!-)\bsænke[rst]?\b(?!-)|\bsænket\b"
        ),
    ),
    (
        "bevilling",
        re.compile(
            r"\b(?:vi|kommunen|jobcentret|kommune)\b[^;]{0,60}\b(?:bevilge[rd]?e?"
            r"|bevilget|bevilger|bevilliger|bevilgede|tildeler|tildelt|tilkender|tilkendt"
            r"|forlænger)\b(?! ikke)|\b(?:har|at) bevilge[rt]?\b|\b(?:er|blevet|bliver) (?:du "
            r")?(?:bevilget|tilkendt|tildelt)\b|\bbevilges\b(?! (?:\w+ )?ikke)|\b(?:du er|du får"
            r"|er du) "
            r"bevilget\b|\bbevilget dig\b|\bbevilger\b[^;]{0,40}\bkommune\b"
            r"|\b(?:besluttet|afgjort|beslutning om),? at (?:bevilge|tilkende|tildele"
            r"|give|yde)\b(?! (?:dig )?afslag)|\bbevilge dig\b|^(?:der )?bevilges\b(?! ikke)"
            r"|\b(?:du )?(?:tilkendes|tildeles|imødekommes)\b(?! ikke| derfor ikke)"
            r"|\btilsagn om (?:tilskud"
            r"|personlig|assistance|hjælp)|\b(?:vi|kommunen) imødekommer (?!ikke)"
            r"(?:\w+ ){0,2}(?:ansøgning|anmodning|ønske)\w*|\bbevilling\w* (?:forlænges"
            r"|fortsætter)\b"
            r"|\bresultat:? [^.;]{0,20}bevilling\b|\b(?:afgjort|besluttet),? at du "
            r"(?![^;]{0,40}\bikke\b)[^;]{0,40}kan få\b"
            r"|\bansøgning\w* (?:\w+ )?imødekommes\b(?! (?:\w+ ){0,2}ikke)"
        ),
    ),
    (
        "afslag",
        re.compile(
            r"\bafslag på (?:personlig|din|at bevilge|ansøgning\w*|assistance|tolk"
            r"|forhøjelse|flere|en |et |tilskud til|hjælp|yderligere|min|hans|hendes"
            r"|vores|medlemmets|mere)|\b(?:har|blevet|fået|giver|gav|givet|meddelt|får"
            r"|meddelte|meddeler|fik)\b[^;]{0,60}\bafslag\b"
            r"(?! på (?:fleksjob|førtids|pension|hjælpemid|løntilskud|sygedagp|bil|kontanthj"
            r"|revalid))|\bafslår\b|\bafslog\b"
            r"|\bafgørelse om (?:at give )?(?:dig )?afslag\b|\bikke (?:kan |kunne )?(?:få |modtage "
            r"|bevilges |tilbyde |gives? |yde )(?:\w+ )?(?:personlig )?(?:assistance|tolk|hjælp"
            r"|støtte)\b"
            r"|\bikke berettiget til\b|\bikke at give dig\b|\ber nej\b"
            r"|\bbevilges (?:derfor )?ikke\b"
            r"|\bikke (?:at )?(?:hjælpe|give|tilbyde) dig (?:med )?(?:assistance|personlig|tolk"
            r"|hjælp)"
            r"|\b(?:blankt|et) nej\b|\bsige nej\b|\bnej til\b|\bkommunes afslag\b"
            r"|\bimødekommer (?:(?:vi|kommunen|jobcentret) )?(?:\w+ )?ikke\b"
            r"|\bfår (?:derfor |således |dermed )?ikke (?:den |de |nogen |noget )?(?:personlig"
            r"|assistance|hjælp|tolk"
            r"|bevilget)|\bkan ikke få (?:personlig|assistance|hjælp|tolk|bevilget)"
            r"|\bafslået\b|\b(?:gives|meddeles) (?:\w+ ){0,2}afslag\b|\bafslås\b|\bafvises\b"
            r"|\b(?:sagde|siger|sagt) nej\b|\bkan (?:\w+ )?ikke imødekommes\b|\bimødekommes "
            r"(?:\w+ )?ikke\b|\bkan ikke bevilge\b|\bikke (?:at )?bevilge\b|\bikke "
            r"imødekomme\w*|\bafvist din ansøgning\b|\bikke ret til personlig assistance\b"
        ),
    ),
)
"""Kind and pattern of words that decide it."""

LESS_CERTAIN: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "bevilling",
        re.compile(
            r"\b(?:du får|får du|vi giver dig|giver vi dig|har vi givet dig|du fik|fik du"
            r"|at give dig|du kan få|du kan bruge|du kan fra)\b"
            r"(?![^;]{0,40}\b(?:ikke|afslag|færre|mindre|ingen)\b)[^;]{0,40}(?:\x02|assistance"
            r"|tolk)"
            r"|\b(?:sagt|siger|sagde|sige) ja til\b|\b(?:udvide[rst]*|udvidet|forhøje[rst]*"
            r"|forhøjet|hæve[rst]*"
            r"|hævet|øge[rst]*)\b[^;]{0,40}(?:assistance|bevilling|timetal|\x02)"
            r"|\bfik\b[^;]{0,50}\bbevilget\b"
            r"|\b(?:har|er|blev|blevet|fået) (?:\w+ )?bevilget\b|\bimødekommet\b(?! ikke)"
            r"|\b(?:der )?(?:gives|ydes)\b"
            r"[^;]{0,20}(?:\x02|assistance|tolk)"
        ),
    ),
    (
        "nedsættelse",
        re.compile(r"\bfærre timer\b(?! er)|\bsættes? ned (?:forholdsmæssigt|i forhold|efter)\b"),
    ),
    ("genoptagelse", re.compile(r"\bafgørelse om (?:delvis )?genoptagelse\b")),
    ("afslag", re.compile(r"\b(?:afslaget|afslag)\b(?! på genop)")),
)
"""Words that tell the kind only where no plainer ones do."""
