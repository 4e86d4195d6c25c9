"""Grounds said in everyday words: how an officer argues them, and how a citizen retells it."""

__all__ = ["MORE"]

_HELP = r"(?:assistent\w*|tolk(?:en|ene|e)?|hjælper(?:en|ne)?|chauffør(?:en)?)"
_YOU = r"(?:du|jeg|borgeren|medlemmet|min klient|vores medlem|han|hun)"
_AID = r"(?:assistance|tolk\w*|hjælp\w*|assistent\w*|tilskud\w*|støtte)"
_LESS_SLIGHT = r"(?:let|lette|lille|små|ringe|mild|milde|beskeden|begrænset|begrænsede)"
_HARM = (
    r"(?:skade|gene|lidelse|handicap|høretab|synstab|hørenedsættelse|synsnedsættelse|nedsættelse"
    r"|smerte|ordblindhed|vanskelighed|læsevanskelighed|problem|sygdom|tilstand)\w*"
)
_OPENS = r"(?:da|fordi|idet|eftersom|når|for)"

MORE: tuple[tuple[str, str], ...] = (
    (
        "ingen dokumenteret udgift",
        r"\bikke (?:kan |kunne )?(?:ses|se|læse|fremgå\w*)\b[^;]{0,30},? at[^;]{0,50}\b(?:betalt"
        r"|udgift\w*|løn|aflønnet)\b"
        r"|\b(?:ikke|hverken|ingen)\b[^;]{0,40}\b(?:vis\w*|bevis\w*)\b[^;]{0,50}\b(?:udgift\w*"
        r"|i løn|løn til|penge|betalt|betalingen|fået løn|har fået)\b"
        r"|\bikke (?:\w+ )?(?:fået|modtaget|set) (?:\w+ )?(?:kvittering|bilag|lønsed|faktura"
        r"|timesed|kontoud)\w*"
        r"|\b(?:udgift\w*|løn\w*|betaling\w*) (?:er |var )?(?:\w+ )?(?:udokumenter\w*"
        r"|ikke (?:underbygget|bilagt))|\budokumentere\w* (?:løn|udgift|betaling)\w*"
        r"|\bsavner (?:\w+ )?dokumentation for[^;]{0,40}(?:lønn|løn\b|udgift|betal)"
        r"|\bhverken (?:\w+ )?(?:indsendt|sendt|fremlagt|vist|afleveret) (?:lønsed|bilag|faktura"
        r"|kvittering|regnskab)\w*"
        r"|\bmangler (?:fortsat |stadig )?(?:lønsed|kontoud|timesed)\w*"
        r"|\bikke nok til at vise,? at\b[^;]{0,40}\b(?:løn|betalt|udgift\w*)\b",
    ),
    (
        "uden for personkredsen",
        r"\b(?:arbejde|praktik\w*|uddannelse\w*|aktivering|projekt\w*|du)\b[^;,]{0,20}\bfalder"
        r" (?:\w+ )?uden ?for\b|\bfalder (?:du|det|dette|de) uden ?for\b"
        r"|\b(?:frivilligt?|ulønnet|ubetalt) arbejde\b[^;]{0,30}\bikke\b"
        r"|\bordning\w* er (?:kun|alene) for\b|\bgives (?:kun|alene) til (?:personer|folk|borgere"
        r"|den,? der)\b|\bikke længere er i (?:arbejde|job|beskæftigelse)\b"
        r"|\bikke blandt de (?:situation|ordning|person|grupp|job|form)\w*"
        r"|\bikke (?:et )?(?:erhverv|job|arbejde) i lovens forstand"
        r"|\bikke i den (?:gruppe|kreds)\b|\bpersoner uden (?:ansættelse|job|arbejde)\b"
        r"|\bikke (?:med )?i lovens kreds\b|\bikke ind under (?:ordning|lov)\w*",
    ),
    (
        "behovet er lavere",
        r"\b(?:brug|behov) for (?:langt |noget )?(?:mindre|færre)\b"
        r"|\btage[rs]?\b[^;]{0,30}\b(?:ikke så (?:lang tid|længe|mange)|mindre tid end (?:hidtil"
        r"|du|det|jeg|oplyst|angivet|antaget|forudsat|opgjort)|kortere tid end|kortere tid, end)\b"
        r"|\bikke\b[^;]{0,20}\btager så (?:lang tid|længe|meget tid|mange timer)\b"
        r"|\bikke (?:\w+ )?brug for (?:mere|flere|så)\b|\bikke havde (?:\w+ )?(?:brug|behov) for\b"
        r"|\bstørre behov er der ikke\b"
        r"|\b(?:tidsforbrug\w*|timetal\w*|opgørelse\w*|behov\w*|tiden)\b[^;]{0,40}\b(?:højere end"
        r" nødvendigt|for høj|for højt|sat højt|overdrevet|i overkanten)\b"
        r"|\x02+ (?:om ugen )?(?:er|må være) (?:\w+ )?(?:nok|rigeligt|tilstrækkeligt)\b"
        r"|\blyder (?:af|som) (?:\w+ )?meget\b|\bmere tid,? end opgaver\w* (?:tager|kræver)\b"
        r"|\bbehov\w*[^;]{0,40}\bpå \x02+[^;]{0,12}\bog ikke\b"
        r"|\bkun det halve af (?:tim|tid)\w*"
        r"|\bbruger (?:\w+ )?ikke (?:\w+ )?(?:alle|hele) (?:dine|mine|sine|de|bevil\w+|timer)"
        r"|\btimer\w* (?:bliver|er|blev) (?:\w+ )?ikke (?:\w+ )?brugt\b"
        r"|\bikke (?:er )?nødvendig\w* i (?:det|samme|så stort) omfang"
        r"|\b(?:vurderer|mener|skønner) (?:\w+ )?ikke,? at (?:du|borgeren|medlemmet) har (?:brug"
        r"|behov) for\b"
        r"|\bopgave\w* kan (?:\w+ )?(?:klares|løses|nås|udføres) (?:på|inden for|i løbet af)"
        r" (?:\w+ )?(?:\x02|kortere|færre)"
        r"|\bfylder (?:\w+ )?mindre,? end\b"
        r"|\bikke (?:\w+ )?genkende (?:\w+ )?(?:time|tid)\w*|\boverdriver\b",
    ),
    (
        "bierhverv",
        r"\bved siden af (?!et job)(?:\w+ ){0,2}(?:\x02|(?:\w*job|arbejde|fuldtids\w*"
        r"|stilling|erhverv|ansættelse)\b)"
        r"|\bjob nummer to\b|\bprimære (?:erhverv|job|beskæftigelse|arbejde)\b|\bbiindtægt\w*"
        r"|\bsidebeskæftigelse\w*|\bsideløbende (?:job|erhverv|virksomhed)\b|\bekstra job\b"
        r"|\bud over (?:dit|sit|mit) (?:faste|egentlige|andet)? ?(?:job|arbejde)\b"
        r"|\b(?:faste|egentlige) (?:job|arbejde)\b[^;]{0,30}\bkan ikke få\b",
    ),
    (
        "økonomisk interesse",
        r"\b(?:familie|nærmeste|slægtning\w*|pårørende|ægtefælle\w*|selv)\b[^;]{0,20}\btjene[rs]?\b"
        r"|\b(?:del|andel|part) i (?:overskud|tolkefirma|tolkebureau|bureau|firma|selskab)\w*"
        r"|\bmedejer\w* (?:af|i) (?:\w+ )?(?:tolk|bureau|firma|selskab)\w*"
        r"|\btilskud\w* må ikke ende hos\b|\bfælles (?:interesse|husholdning)\w*"
        r"|\bpengene går til (?:\w+ ){0,3}(?:søster|bror|kone|mand|ægtefælle|samlever|mor|far|søn"
        r"|datter|familie|egen|eget)\w*",
    ),
    (
        "ikke betydelig",
        r"\b(?:betingelse|krav)\w* om (?:en )?(?:\w+ og )?betydelig\b[^;]{0,60}\bikke (?:er )?"
        r"opfyldt"
        rf"|\b{_HARM}[^;,]{{0,25}} (?:er|var) (?:efter \w+ \w+ )?(?:for|så) {_LESS_SLIGHT}\b"
        rf"|\b{_HARM}[^;,]{{0,25}} for {_LESS_SLIGHT}\b"
        rf"|\b{_HARM}[^;,]{{0,25}}\bikke (?:er )?(?:stor[et]?|slem[t]?|slemme|svær[t]?|svære"
        r"|alvorlig[t]?|alvorlige|udtalt[e]?) nok\b"
        r"|\b(?:kun|blot) (?:en )?(?:begrænset|beskeden|ringe|lille|mindre) (?:betydning|rolle"
        r"|indflydelse|virkning)\b"
        r"|\bkun\b[^;,]{0,25}\bi (?:mindre|ringe|begrænset|beskeden) (?:grad|omfang)\b"
        r"|\bikke af (?:en )?sådan (?:sværhedsgrad|grad|karakter|styrke)\b"
        r"|\b(?:begrænser|griber|hæmmer|påvirker|generer)\b[^;]{0,12}\bkun (?:\w+ )?(?:lidt|let)\b",
    ),
    (
        "ikke varig",
        r"\b(?:er|bliver|være) (?:\w+ )?(?:rask|symptomfri|helbredt) (?:om|til|inden|i løbet)\b"
        r"|\bved at hele\b|\b(?:ventes|forventes|vil|kan) (?:\w+ ){0,2}?(?:blive|komme|være)?"
        r" ?(?:god igen|rask igen|i orden|normal\w*|helt god)\b"
        r"|\b(?:tilstand|helbred|situation)\w*[^;,]{0,15} (?:er|ligger) (?:\w+ )?ikke (?:endelig"
        r"|fast|afklaret|endeligt)\b|\budsigt til[^;]{0,25}\b(?:god|godt|rask|bedre|bedring)\b"
        r"|\b(?:endnu|stadig) (?:\w+ )?behandlingsmulig\w*|\bikke (?:er )?(?:en )?livsvarig\w*"
        r"|\b(?:i|på vej mod) (?:klar |god )?bedring\b",
    ),
    (
        "arbejdstid over 37 timer",
        rf"\b{_OPENS} {_YOU} (?:\w+ )?(?:er|var) på (?:arbejde|job) \x02+"
        rf"|\b{_OPENS} {_YOU} har en (?:arbejds)?uge på \x02+"
        rf"|\b{_OPENS} (?:din|min|hans|hendes|den ugentlige)[^;,]{{0,20}}(?:uge|tid|arbejdstid)"
        r" (?:er|var) (?:på )?\x02+"
        r"|\barbejdsuge\w*[^;\x02]{0,15}\x02+[^;]{0,60}\b(?:derfor|grunden|gør,? at|årsagen"
        r"|betyder,? at)\b"
        rf"|\b{_YOU} (?:er|var) på (?:job|arbejde) \x02+[^;]{{0,30}}\bderfor\b"
        rf"|\b{_YOU} arbejder for meget\b[^;\x02]{{0,15}}\x02+",
    ),
    (
        "arbejdstid under 37 timer",
        rf"\b{_YOU} (?:arbejder|er ansat|er på arbejde|er på job) kun \x02+[^;]{{0,60}}\bderfor\b"
        rf"|\b(?:ramme|loft|fuld)\w*\b[^;]{{0,60}}\b{_YOU} (?:arbejder|er ansat) (?:kun )?\x02+"
        rf"|\b{_OPENS} {_YOU} kun (?:arbejder|er (?:\w+ )?på (?:arbejde|job)|er ansat) \x02+"
        rf"|\b{_YOU} har ikke (?:en )?(?:fuld arbejdsuge|fuld arbejdstid)\b"
        r"|\bforudsætter (?:en )?fuld (?:arbejdsuge|arbejdstid)\b",
    ),
    (
        "dobbeltkompensation",
        r"\b(?:fleksjob|løntilskud|skånehensyn|fleksløn|seniorjob|arbejdsgiver)\w*[^;]{0,40}"
        r"\b(?:allerede|i forvejen)\b|\ballerede[^;]{0,50}\b(?:fleksjob|fleksløn|løntilskud)\w*"
        r"|\ballerede (?:er )?taget (?:højde|hensyn)\b"
        r"|\b(?:hjælp\w*|assistance\w*|støtte\w*|betal\w*|kompens\w*)\b[^;]{0,25}\bto gange\b"
        r"(?! om| i | hver|-| à)"
        r"|\bdobbelt (?:støtte|hjælp|betaling|tilskud|op)\b|\boven i (?:fleksjob|løntilskud)\w*"
        r"|\boverkompens\w*",
    ),
    (
        "fast intern regel",
        r"\b(?:den|det|de) (?:sats|timetal|antal timer|tal|norm|ramme)\b[^;]{0,15}\b(?:altid"
        r"|alle|plejer)\b|\b(?:sats|timetal|norm)\w* bruger vi altid\b"
        r"|\b(?:intern\w*|fast\w*|vores) (?:\w+ )?(?:skema\w*|tabel\w*)\b"
        r"|\bsamme (?:timetal|antal timer|ramme|sats|tal)\b[^;]{0,12}\btil alle\b"
        r"|\balle får (?:det )?(?:samme|lige)\b|\bplejer at (?:give|bevilge|tildele)\b"
        r"|\bkommunen har (?:en|den) (?:\w+ )?regel\b|\bsom standard\b"
        r"|\bkommunalbestyrelsen har (?:besluttet|vedtaget|fastsat|bestemt)\b",
    ),
    (
        "kan selv",
        rf"\b{_YOU} selv kunne (?:klare|passe|løse|udføre|tage|hente|føre|skrive|læse|bære|køre)\b"
        r"|\b(?:passer|klarer|udfører|ordner|løser|skriver|læser|magter) du (?:\w+ )?(?:selv|alene)"
        rf"|\b{_YOU} uden (?:hjælp|assistent|bistand|tolk) kan\b"
        rf"|\b{_YOU} (?:\w+ ){{0,2}}selv (?:har )?(?:udført|klaret|løst|passet|ordnet|varetaget)\b"
        r"|\bkan (?:jeg|du|han|hun|borgeren) klare (?:mig|dig|sig) uden\b",
    ),
    (
        "ventetid",
        rf"\b{_HELP}\b[^;]{{0,50}}\b(?:ventede|ventet|holder stille|holdt stille)\b"
        rf"|\b(?:timer|tid)\w*,? hvor {_HELP}[^;,]{{0,20}} ikke (?:tolker|arbejder|hjælper"
        r"|assisterer|bruges)\b"
        r"|\b(?:går|gik|bruges|brugt|brugte) (?:\w+ )?(?:med|på) at vente\b"
        r"|\btid\w* mellem (?:møder|opgaver|kunder|samtaler|tolkning|besøg)\w*"
        rf"|\b{_HELP} er der kun, hvis\b",
    ),
    (
        "uforeneligt erhverv",
        rf"\bkan (?:man|{_YOU}) ikke (?:være|have|arbejde som|bestride|passe|drive)\b[^;]{{0,50}}"
        rf"\bnår (?:man|{_YOU})\b|\b(?:man|{_YOU}) (?:\w+ )?kan ikke (?:være|have|arbejde som"
        rf"|bestride|passe|drive)\b[^;]{{0,50}}\bnår (?:man|{_YOU})\b"
        rf"|\b{_YOU} ikke kan (?:være|bestride|arbejde som|passe)\b[^;]{{0,40}}\bnår\b"
        r"|\bikke (?:noget |nok )?(?:selvstændigt |reelt )?(?:indhold|arbejde) tilbage til\b"
        r"|\b(?:stilling|job|arbejde)\w*[^;,]{0,30} kan ikke (?:passes|bestrides|varetages|udføres)"
        r",? når\b|\b(?:erhverv|job|arbejde|fag)\w*,? som du ikke kan (?:udføre|klare|bestride)\b"
        rf"|\bdet (?:\w+ ){{0,2}}er {_HELP},? der (?:er|laver|udfører|har|står for)\b"
        rf"|\b{_HELP} (?:overtager|laver|udfører|står for) (?:hele|alt|hovedparten|det meste"
        r"|størstedelen)\b|\bskal lave det meste\b|\bikke (?:det rette|noget,? man kan have)\b"
        r"|\b(?:er|var) det (?:reelt |i virkeligheden )?assistenten,? der\b"
        rf"|\bdet er (?:reelt|i virkeligheden|faktisk) {_HELP}",
    ),
    (
        "vikar eller medhjælp",
        rf"\b{_HELP} (?:\w+ ){{0,2}}(?:passer|står|arbejder|er alene|driver|åbner|holder)\b"
        r"[^;]{0,40}\b(?:mens du|når du|din fridag|dine fridage|har fri|holder fri|din ferie)\b"
        r"|\bsom (?:en )?(?:almindelig|ordinær|ekstra|vanlig) (?:ansat|medarbejder|kraft"
        r"|arbejdskraft)\b|\b(?:for|til) hele (?:afdeling|kontor|butik|firma|virksomhed"
        r"|arbejdsplads)\w*|\bstedfortræder\w*|\b(?:ordinær|normal) arbejdskraft\b"
        r"|\bansætte (?:en )?[a-zæøå]+ mere\b|\b(?:kalder|kaldes)[^;]{0,25}\bvikar\b",
    ),
    (
        "omfordeling",
        r"\b(?:løft\w*|opgave\w*|arbejde\w*|de\w?t? tunge|resten) (?:må|kan|bør|skal) (?:\w+ )?"
        r"(?:dine|de|andre|jeres|nogle af)\b[^;,]{0,25}\b(?:tage|klare|stå for|overtage|løfte)\b"
        r"|\b(?:de andre|de øvrige|andre|svende\w*|kolleger\w*|makker\w*)\b(?: på [a-zæøå]+)?,?"
        r" (?:som |der )?kan (?:\w+ )?(?:tage|løfte|bære|klare|besvare|hente|stå|læsse|flytte|køre)"
        r"|\bkan (?:klares|løses|udføres|tages) af (?:de |en |dine )?(?:øvrige|andre|makker\w*"
        r"|kolleg\w+|svend\w*)|\bplaceres hos (?:en |dine |de )?(?:kolleg|andre|øvrige|anden)\w*"
        r"|\b(?:indrette|omlægge) arbejdet\b",
    ),
    (
        "anden lovgivning",
        r"\barbejdsmiljøregl\w*|\bhjælpemid\w+[^;]{0,25}\b(?:i stedet|søge om|søges)\b"
        r"|\bskal (?:løses|klares|dækkes|bevilges)[^;]{0,25}\bhjælpemid\w*"
        r"|\b(?:søge|søges) (?:\w+ )?(?:gennem|hos|ved) (?:region|uddannelses|skole|praktiser)\w*"
        r"|\bhører ikke hjemme i denne\b|\bi stedet søge om\b|\bsøge om [^;]{0,25} i stedet\b"
        r"|\bdækkes af (?:\w+ )?(?:handicapkørsel|kørselsordning\w*|befordring\w*)",
    ),
    (
        "forældelse",
        r"\bfrist\w* på tre år\b|\b(?:mere|længere) end tre år (?:tilbage|gammel|siden)\b"
        r"|\b(?:over|mere end) tre år\b[^;]{0,20}\b(?:gammelt|gået|siden)\b"
        r"|\bgået (?:over|mere end) tre år\b|\bkun[^;]{0,30}\bfor (?:de )?(?:seneste )?tre år"
        r"(?: tilbage)?\b",
    ),
    (
        "fjerntolkning",
        r"\btolk\w*[^;]{0,40}\b(?:på|over|via|gennem) (?:en )?(?:skærm|video)\w*"
        r"|\btolkes? (?:\w+ )?(?:på|over|via) (?:skærm|video)\w*"
        r"|\btolk\w*[^;]{0,20}\b(?:behøver ikke|ikke behøver) (?:at )?være (?:i lokalet|til stede)",
    ),
    (
        "andet",
        r"\bstraffeattest\w*[^;]{0,40}\b(?:mangl\w*|ikke|uden|dom)\b|\b(?:mangl\w*|uden"
        r"|ingen)\b[^;]{0,15}\bstraffeattest|\b(?:assistent|hjælper)\w*[^;]{0,20}\bikke godkendes\b"
        r"|\bikke godkende[^;]{0,40}\b(?:som|bliver|til) (?:\w+ )?(?:assistent|hjælper)\w*"
        r"|\bikke træffe afgørelse,? før\b",
    ),
)
"""Name and pattern, over the masked sentence."""
