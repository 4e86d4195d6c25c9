"""The words of the procedure: results of a reassessment, hearing, authority, the frame."""

import re

from drafting.intake.grammar.letter_words import LETTER

__all__ = ["NO_MEDHOLD", "ONLY_THOUGHT", "REASSESS", "RESULTS", "SIMPLE"]

FIRM = 0.93
"""How sure a result is that a plain verb names (»fastholdes«, »medhold«)."""

_ROUNDABOUT = 0.86

RESULTS: tuple[tuple[str, float, re.Pattern[str]], ...] = (
    (
        "delvis medhold",
        FIRM,
        re.compile(
            r"\bdelvis(?:t)?\s(?:medhold|ret|imødekommet|imødekomme\w*)\b"
            r"|(?:\bgivet [^;,]{0,25})?\bmedhold (?:i (?:en )?del|til dels|på (?:ét|et) punkt|for så vidt)\b"
            r"|\bgiver dig delvis\w*\b|\bdelvis\w* (?:ændre[rt]?|efterkomme\w*)\b"
            r"|\b(?:medhold|ret|imødekom\w*)\b[^;,]{0,30}\b(?:delvist?|til dels|et stykke)\b"
            r"|\bfasthold[^;]{0,80}\bmen\b[^;]{0,40}\bmedhold i\b|\bmedhold i\b[^;]{0,60}\b(?:men|mens"
            r"|dog)\b[^;]{0,40}\bfasthold\w*"
            r"|\bret i (?:en )?del\w*\b|\bændrer (?:\w+ ){0,2}(?:afgørelsen )?på (?:ét|et) punkt\b"
        ),
    ),
    (
        "medhold",
        FIRM,
        re.compile(
            r"\b(?:(?:giver|givet|gav|får|fået) (?:\w+ )?)?(?:fuldt|fuld|helt|fuldstændigt?)?\s?medhold\b(?! i (?!klagen|din klage|sagen))"
            r"|\bfuldt medhold\b|\bgive[rt]? (?:dig|borgeren|klageren?|medlemmet|ham|hende) (?:fuldt )?ret\b"
            r"[^;,]{0,25}|\b(?:du|borgeren|klageren?) (?:har fået|får) ret\b"
            r"|\bklagen (?:\w+ ){0,3}imødekommet\b|\bklagen imødekommes\b(?! ikke)|\bimødekommer (?:din )?klagen?\b(?! ikke)"
            r"|\b(?:afgørelsen|afslaget) omgjort|\bomgjort\b|\bfuldt ud (?:ret|medhold)\b|\bændrer (?:derfor )?(?:vores "
            r"|sin |kommunens |den tidligere )?afgørelse\w*(?! ikke)|\bgive (?:dig |borgeren |klager )?(?:fuldt "
            r")?medhold\b|\b(?:trækker|trækkes|tilbagekalder|annullerer|ophæver) (?:\w+ )?"
            r"(?:afgørelsen|afslaget|nedsættelsen)\b|\b(?:afgørelsen|afslaget|nedsættelsen) (?:er |bliver |blev "
            r")?(?:ophævet|ophæves|annulleret|annulleres|trukket tilbage|omgjort|omgøres)\b"
            r"|\bbevilger (?:\w+ ){0,2}(?:det ansøgte|de timer, der er søgt)"
        ),
    ),
    ("medhold", FIRM, re.compile(r"\bomgør\w*")),
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
            r"|\bikke (?:fundet |ser |set )?(?:os )?(?:\w+ )?(?:anledning|grundlag|grund)(?: til)? (?:for )?(?:at "
            r")?ændr\w*[^;,]{0,20}|\b(?:ikke|ingen) (?:\w+ )?(?:anledning|grundlag|grund) (?:til|for) (?:et andet"
            r"|en anden|en ændret|ændring|at (?:ændre|nå|komme|give))[^;,]{0,25}|\bikke (?:at )?(?:ændre[rst]?"
            r"|giver? medhold)\b[^;,]{0,20}|\bikke give (?:dig |borgeren |klageren? )?(?:medhold|ret)\b"
            r"|\b(?:giver|får|gav|fik|give|givet|fået) (?:dig |du |borgeren |klageren? |vi )?ikke (?:\w+ )?(?:medhold|ret)\b"
            r"|\bikke (?:givet|fået|få) (?:\w+ )?(?:medhold|ret)\b"
            r"|\bstår (?:\w+ ){0,2}ved (?:vores |sin |sit |kommunens |det )?(?:afgørelse\w*|afslag\w*|resultat\w*"
            r"|vurdering\w*)|\bstår ved magt\b|\b(?:resultatet?|afgørelsen|afslaget|udfaldet) (?:er "
            r"|forbliver |bliver )(?:det samme|uændret|stående)\b|\bbliver stående\b|\buændret resultat\b"
            r"|\bikke (?:ført |førte )?til (?:nogen |et andet |en anden |en ny )?(?:ændring\w*|resultat\w*"
            r"|afgørelse\w*)|\bingen ændring\w*\b|\buden (?:at ændre|ændring)\w*|\bstår fast\b"
            r"|\b(?:vurdering|opfattelse|holdning|resultatet?|udfaldet)\w* er (?:\w+ )?(?:den|det) samme\b"
            r"|\b(?:fortsat|stadig)\w* (?:af den opfattelse|mener|finder|vurderer)\b|\b(?:mener|finder|vurderer) "
            r"(?:fortsat|stadig)\b"
            r"|\b(?:det )?samme (?:resultat|udfald|konklusion|afgørelse)\b|\b(?:til|frem til) det samme\b"
            r"|\buden at (?:komme|nå) (?:frem )?til et andet\b|\bimødekomme[rs]? (?:\w+ )?ikke\b|\bikke "
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
    r"(?:din )?(?:sagen?|klagen?|afgørelsen)\b|\b(?:behandle[dt]e?|gennemg\w+|vurdere[dt]e?) (?:vi |kommunen )?(?:din )?klagen?\b"
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

SIMPLE: tuple[tuple[str, object, re.Pattern[str], float, str], ...] = tuple(
    (path, value, re.compile(pattern), sure, why)
    for path, value, pattern, sure, why in (
        (
            "hearing.citizen_heard",
            False,
            r"\bikke (?:\w+ ){0,2}?(?:partshørt|hørt (?:dig|mig|borgeren|klager|medlemmet"
            r"|min klient|ham|hende))\b|\buden (?:at (?:\w+ ){0,3}(?:blevet |have "
            r")?(?:partshør\w*|hør\w* (?:mig|dig|borgeren))|(?:forudgående )?partshøring)"
            r"|\b(?:aldrig|ikke) (?:er |blev |blevet |været )(?:partshørt|hørt)\b|\bingen "
            r"partshøring\b|\bpartshøring (?:er|blev) ikke\b|\b(?:er|blev) (?:\w+ "
            r")?(?:ikke|aldrig) (?:blevet )?(?:partshørt|hørt)\b|\bikke (?:foretaget"
            r"|gennemført|sket|været) (?:\w+ )?partshøring\b|\buden (?:\w+ )?høring\b"
            r"|\bikke (?:\w+ )?(?:blevet|været) hørt\b|\bikke (?:talt med|spurgt|forelagt"
            r"|orienteret) "
            r"(?:dig|mig|borgeren|klager|medlemmet|min klient)\b|\b(?:du|jeg|borgeren|han|hun|klageren?"
            r"|medlemmet|klienten) (?:\w+ )?(?:ikke|aldrig) (?:blev|er|var|har|fik) (?:\w+ )?(?:\w+ )?"
            r"(?:hørt|partshørt|lejlighed til at)\b|\bglem\w+ at (?:parts)?høre\b"
            r"|\bingen har (?:spurgt|hørt|kontaktet) (?:mig|os|hende|ham)\b|\bpartshørte (?:\w+ )?ikke\b"
            r"|\bfik (?:\w+ )?(?:ikke|aldrig|ingen) (?:lejlighed|mulighed)\w*[^;]{0,25}(?:udtale|kommentere|svare)"
            r"|\b(?:ikke|aldrig) (?:fået|haft|fik|givet \w+) (?:lejlighed|mulighed|chance\w*)[^;]{0,25}"
            r"(?:udtale|kommentere|svare|bemærk)|\bburde have (?:parts)?hørt\b",
            0.88,
            "Borgeren er ikke hørt (FVL § 19).",
        ),
        (
            "hearing.citizen_heard",
            True,
            r"\b(?:vi har|du er blevet|er blevet|kommunen har|du blev|har du været) "
            r"(?!ikke)(?:\w+ ){0,2}?(?:partshørt|i partshøring|i høring)\b|\bpartshørt "
            r"(?:dig|borgeren) den\b|\bi (?:parts)?høring (?:den|hos)\b|\bvi har "
            r"(?:parts)?hørt dig\b|\bdine bemærkninger "
            r"til partshøringen\b|\bsvar på partshøringen\b"
            r"|\b(?:vi|kommunen) (?:parts)?hørte (?!til|under|ikke|om\b|fra|at\b|af\b)\w+\b(?! ikke| aldrig)"
            r"|(?<!uden )(?<!ingen )(?<!ikke )\b(?:brev(?:et)? om (?:parts)?høring|partshøringsbrev\w*"
            r"|partshøringssvar\w*|svar(?:et)? på (?:vores )?(?:parts)?høring\w*)"
            r"|\b(?:dine|borgerens|klagers) (?:bemærkninger|kommentarer|svar) (?:til|på) (?:parts)?høring"
            r"|\b(?:havde|har|fik|fået|haft) (?!ikke)(?:\w+ ){0,2}(?:lejlighed|mulighed) (?:for |til )?at "
            r"(?:udtale|kommentere|svare på|komme med bemærkninger)|\bpartshørte\b(?! (?:\w+ )?(?:ikke|aldrig))"
            r"|\bsvarede (?:\w+ )?på (?:\w+ )?(?:parts)?høring\w*"
            r"|\bsendt[^;]{0,40} i (?:parts)?høring\b|\bforelagt (?:dig|borgeren|klageren?)\b",
            0.87,
            "Borgeren er hørt (FVL § 19).",
        ),
        (
            "complaint.withdrawn",
            True,
            r"\b(?:trækker|trukket|trække) (?:\w+ ){0,3}?klagen? tilbage\b|\bklagen (?:er "
            r"|bliver )?(?:hermed )?(?:trukket tilbage|frafaldet|tilbagekaldt)\b"
            r"|\bfrafalder (?:\w+ )?klagen?\b|\btilbagekalder (?:\w+ )?klagen?\b"
            r"|\bse bort fra (?:min |vores )?klagen?\b|\bklagen bortfalder\b|\bklagen (?:er|kan) (?:\w+ )?(?:bortfaldet"
            r"|henlægges|lukkes)\b|\b(?:trækker|trak|trukket) (?:\w+ ){0,2}klagen?\b|\bønsker (?:\w+ )?ikke "
            r"(?:længere )?at (?:klage"
            r"|opretholde klagen)\b|\bklagen opretholdes ikke\b",
            0.9,
            "Klagen er trukket tilbage.",
        ),
        (
            "complaint.about_decision",
            False,
            r"\bklager? (?:kun |alene )?over (?:sagsbehandlerens|medarbejderens"
            r"|kommunens) (?:opførsel|tone|adfærd|behandling af mig|sagsbehandlingstid"
            r"|måde)|\bklagen (?:angår|handler om|vedrører) (?:kun |alene "
            r")?(?:sagsbehandler\w*|medarbejder\w*|personale\w*|tonen"
            r"|sagsbehandlingstid\w*)",
            0.8,
            "Klagen angår ikke en afgørelse.",
        ),
        (
            "complaint.about_decision",
            False,
            r"\bklager? (?:kun |alene |ikke over afgørelsen, men )?over(?: den måde)?,? (?:at|hvordan|som) "
            r"(?:min |en |jobcentrets |kommunens )?(?:sagsbehandler|medarbejder|jobkonsulent|rådgiver|leder"
            r"|konsulent)\w*[^;]{0,40}\b(?:tal\w+|opfør\w*|uhøflig\w*|grov\w*|ubehagelig\w*|tone\w*|nedladende"
            r"|uforskammet|grimt?|råb\w*|svar\w*|ring\w*|behandl\w*|arrogant|sur|væmmelig)\b"
            r"|\bklagen? (?:\w+ )?(?:angår|handler om|handler kun om|vedrører|drejer sig (?:kun )?om) (?:kun |alene )?(?:sagsbehandl"
            r"|medarbejder|personale|tonen|ventetid)\w*|\butilfreds med (?:tonen|måden|sagsbehandleren\w*)[^;]{0,40}ikke med"
            r"|\bover (?:tonen|den måde|måden|ventetiden|sagsbehandlingstiden|den lange sagsbehandlingstid"
            r"|sagsbehandlerens|personalets|betjeningen)\b",
            0.87,
            "Klagen angår ikke en afgørelse.",
        ),
        (
            "complaint.about_decision",
            False,
            r"\bikke over (?:selve )?(?:afgørelsen|bevillingen|afslaget|timetallet|resultatet|timerne)\b",
            0.82,
            "Klagen angår ikke en afgørelse.",
        ),
        *LETTER,
        (
            "appellant.power_of_attorney",
            True,
            r"\b(?:vedlagte?|vedlægger|vedhæfte[rt]|(?<!ikke )har|ifølge|med|underskrevet|foreligger|efter|medsender"
            r"|fremsender|se|jf\.|følger|i henhold til|(?<!ikke )(?:afgivet|givet|fået)|gav) (?:(?!ikke|ingen|aldrig|uden)"
            r"\w+ ){0,4}?(?:\w*fuldmagt|fuldmagten)\b(?! mangler| ikke| endnu)"
            r"|\bfuldmagt(?:en)? (?:(?:er|blev|bliver|ligger) )?(?:(?!ikke|endnu|først)\w+ )?(?:vedlagt|vedhæftes"
            r"|vedlægges|vedhæftet|følger|medsendt|medsendes|foreligger|underskrevet|givet|fremlagt|ved\b|i "
            r"sagen)",
            0.86,
            "Der er fuldmagt.",
        ),
        (
            "appellant.power_of_attorney",
            False,
            r"\b(?:uden|ingen|ikke|aldrig|mangler)\b[^;.,]{0,45}\bfuldmagt\b|\bfuldmagt\w*[^;.,]{0,25}"
            r"\b(?:mangler|ikke|aldrig|udestår|endnu)\b",
            0.86,
            "Fuldmagten mangler.",
        ),
        (
            "appellant.role",
            "repræsentant",
            r"\bpå vegne af (?:vores medlem|min klient|mit medlem|medlemmet|borgeren|min "
            r"(?:mand|kone|søn|datter|mor|far|bror|søster)|vort medlem)|\bsom "
            r"(?:partsrepræsentant|bisidder|advokat|fagforening) for\b|\bmin klient\b"
            r"|\bvores medlem\b|\bvort medlem\b|\bjeg repræsenterer\b|\b(?:skriver|klager) "
            r"(?:\w+ )?(?:for"
            r"|på vegne af) (?:min|mit|vores|vort) (?!egen)\w+"
            r"|\bpå (?:(?:vores|vort|mit|min|sit|sin) )?(?!egne|kommunens|\bmine\b)\w+s vegne\b|\bpå (?:hans"
            r"|hendes|deres) vegne\b|\bpå vegne af (?!kommun|mig|os\b|jobcent|firma|virksomhed)\w+"
            r"|\bsom (?:\w+ )?(?:advokat|partsrepræsentant|bisidder|revisor|socialrådgiver|konsulent"
            r"|faglig sekretær|værge|jurist|repræsentant|mor|far|ægtefælle|pårørende|fagforening) (?:for|til)\b"
            r"|\bgift med (?:klager|borger|medlemmet|ham|hende)\w*|\bhar (?:hans|hendes|medlemmets|klagerens|borgerens) fuldmagt"
            r"|\bfuldmagt til at (?:klage|føre|repræsentere|anke|skrive)\b|\bjeg (?:hjælper|bistår|repræsenterer"
            r"|er (?:partsrepræsentant|bisidder|advokat|værge) for) (?:min|mit|vores)?"
            r"|\b(?:jeg|vi) (?:\w+ )?(?:klager|skriver|anker) (?:\w+ )?for (?!at\b|sent|mig|os\b|første|anden|tredje|sidste|en sikk|det\b|alle\b|lidt|få)\w+",
            0.87,
            "Klagen er skrevet af en anden på borgerens vegne.",
        ),
        (
            "appellant.role",
            "arbejdsgiver",
            r"\bsom (?:\w+ )?(?:arbejdsgiver|virksomhed) (?:klager|påklager|ønsker vi at klage)"
            r"|\bvirksomheden klager over\b|\barbejdsgiveren klager over\b|\bvi klager "
            r"som arbejdsgiver\b",
            0.86,
            "Arbejdsgiveren klager.",
        ),
        (
            "appellant.role",
            "borger",
            r"^(?:hermed )?(?:klager jeg|jeg (?:klager|vil (?:gerne )?klage|ønsker at klage"
            r"|er (?:meget |dybt )?(?:uenig|utilfreds)))\b"
            r"|\bmin klage\b|\bklage over min\b|\bklager (?:jeg )?selv\b|\bdet gør jeg selv\b"
            r"|\bpå egne vegne\b|\bjeg (?:klager|vil klage|ønsker at klage|påklager|indgiver)\b",
            0.7,
            "Klagen er skrevet i borgerens eget navn.",
        ),
        (
            "assistance.form_approved_by_citizen",
            False,
            r"\b(?:har|er) (?:aldrig |ikke )+(?:\w+ )?(?:godkendt|accepteret|sagt ja til"
            r"|indvilget i|samtykket)|\bikke (?:\w+ )?(?:godkendt|accepteret) "
            r"(?:assistenten|tolken|fjerntolkning\w*|formen|løsningen)|\bimod (?:min"
            r"|borgerens|sin) vilje\b|\bønsker ikke fjerntolk\w*|\bikke har (?:godkendt"
            r"|accepteret)|\b(?:ikke|aldrig)\b[^;.]{0,15}\b(?:sagt (?:ja|god)\b|godkendt|accepteret|samtykket"
            r"|indvilget|gået med til)[^;.]{0,40}(?:tolk|assistent|hjælper|video|skærm|telefon|form|løsning"
            r"|ordning)|(?:tolk|assistent|hjælper|video|skærm|telefon|løsning)\w*[^;.]{0,30}\b(?:ikke|aldrig) "
            r"(?:\w+ )?(?:sagt (?:ja|god)|godkendt|accepteret|samtykket)|\bikke givet (?:tilladelse|samtykke)[^;]{0,30}(?:fjern|tolk"
            r"|assistent|form)",
            0.85,
            "Borgeren har ikke godkendt formen (BEK1174 § 12).",
        ),
        (
            "assistance.form_approved_by_citizen",
            True,
            r"\b(?:assistenten|tolken|formen|løsningen|fjerntolkningen) er (?:godkendt|valgt|accepteret) af (?:mig|borgeren"
            r"|dig|hende|ham|klageren|medlemmet)\b|\b(?:har|havde)(?! ikke)(?:(?!ikke|aldrig|hverken)[^;\x02]){0,35}\b(?:godkendt|accepteret|sagt ja til|valgt) "
            r"(?:assistenten|tolken|fjerntolk\w*|formen|løsningen|videotolk\w*|den "
            r"assistent)|\b(?:som|der) (?:du|jeg|borgeren|han|hun|medlemmet) (?:selv )?har "
            r"(?:selv )?(?:godkendt|valgt)\b",
            0.85,
            "Borgeren har godkendt formen (BEK1174 § 12).",
        ),
        (
            "reopening.reduced_because_over_37",
            True,
            r"\b(?:fordi|da|idet|eftersom) [^;]{0,40}arbejdstid[^;]{0,12} (?:var|er"
            r"|udgjorde) (?:på )?\x02+",
            0.75,
            "Arbejdstiden var begrundelsen for timetallet.",
        ),
        (
            "reopening.reduced_because_over_37",
            True,
            r"\b(?:fordi|da|idet|eftersom|på grund af, at|når|som følge af,? at) "
            r"[^;]{0,45}(?:mere end|over|oversteg|ud over) (?:de )?\x02+"
            r"|\b(?:skyldtes|skyldes|begrundet (?:i|med)|begrundelsen (?:for \w+ )?(?:var|er|lød)|grunden (?:til \w+ )?"
            r"(?:var|er|til)|årsagen (?:til \w+ )?(?:var|er)|alene)[^;]{0,70}(?:mere end|over|oversteg|ud over) (?:de )?"
            r"\x02+",
            0.9,
            "Timerne blev sat ned, fordi arbejdstiden var over 37 timer.",
        ),
    )
)
