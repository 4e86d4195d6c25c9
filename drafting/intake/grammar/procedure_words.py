"""The words of the procedure: hearing, withdrawal, the form of the assistance, the frame."""

import re

from drafting.intake.glance import Glance
from drafting.intake.grammar.appellant_words import APPELLANT
from drafting.intake.grammar.letter_words import LETTER

__all__ = ["SIMPLE"]

SIMPLE: tuple[tuple[str, object, Glance, float, str], ...] = tuple(
    (path, value, Glance(re.compile(pattern)), sure, why)
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
            r"(?:dig|mig|borgeren|klager|medlemmet|min klient)\b|\b(?:du|jeg|borgeren|han|hun"
            r"|klager(?:en)?"
            r"|medlemmet|klienten) (?:\w+ )?(?:ikke|aldrig) (?:blev|er|var|har"
            r"|fik) (?:\w+ )?(?:\w+ )?"
            r"(?:hørt|partshørt|lejlighed til at)\b|\bglem\w+ at (?:parts)?høre\b"
            r"|\bingen har (?:spurgt|hørt|kontaktet) (?:mig|os|hende|ham)\b"
            r"|\bpartshørte (?:\w+ )?ikke\b"
            r"|\bfik (?:\w+ )?(?:ikke|aldrig|ingen) (?:lejlighed|mulighed)\w*[^;]{0,25}(?:udtale"
            r"|kommentere|svare)"
            r"|\b(?:ikke|aldrig) (?:fået|haft|fik|givet \w+) (?:lejlighed|mulighed"
            r"|chance\w*)[^;]{0,25}"
            r"(?:udtale|kommentere|svare|bemærk)|\bburde have (?:parts)?hørt\b"
            r"|\b(?:er|blev) (?:\w+ )?(?:ikke|aldrig) (?:blevet )?spurgt\b|\b(?:fik|fået) (?:\w+ )?"
            r"(?:ikke|aldrig) lov (?:til )?at (?:svare|udtale|kommentere)",
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
            r"|\b(?:vi|kommunen) (?:parts)?hørte (?!til|under|ikke|om\b|fra|at\b"
            r"|af\b)\w+\b(?! ikke| aldrig)"
            r"|(?<!uden )(?<!ingen )(?<!ikke )\b(?:brev(?:et)? om (?:parts)?høring"
            r"|partshøringsbrev\w*"
            r"|partshøringssvar\w*|svar(?:et)? på (?:vores )?(?:parts)?høring\w*)"
            r"|\b(?:dine|borgerens|klagers) (?:bemærkninger|kommentarer|svar) (?:til"
            r"|på) (?:parts)?høring"
            r"|(?<!ikke )(?<!aldrig )(?<!ingen )\b(?:havde|har|fik|fået|haft) (?:(?!ikke|aldrig"
            r"|ingen|hverken|ej\b)\w+ ){0,2}(?:lejlighed|mulighed) (?:for "
            r"|til )?at "
            r"(?:udtale|kommentere|svare på|komme med bemærkninger)"
            r"|\b(?:du|borgeren|klageren|medlemmet|han|hun) har (?!ikke"
            r"|aldrig)(?:\w+ )?været (?:parts)?hørt\b"
            r"|\bpartshøring(?:en)? (?:er|blev) (?!ikke|aldrig)(?:gennemført|foretaget|sket"
            r"|afsluttet)"
            r"|\bpartshørte\b(?! (?:\w+ )?(?:ikke|aldrig))"
            r"|\b(?:du|jeg|borgeren|klageren) blev (?!ikke|aldrig)(?:\w+ )?(?:parts)?hørt\b"
            r"|\bsvarede (?:\w+ )?på (?:\w+ )?(?:parts)?høring\w*"
            r"|\bsendt[^;]{0,40} i (?:parts)?høring\b|\bforelagt (?:dig|borgeren|klager(?:en)?)\b",
            0.87,
            "Borgeren er hørt (FVL § 19).",
        ),
        (
            "complaint.withdrawn",
            True,
            r"(?<!ikke )(?<!ikke at )(?<!aldrig )\b(?:trækker|trukket|trække) (?:(?!ikke"
            r"|aldrig)\w+ ){0,3}?"
            r"klagen? tilbage\b|\bklagen (?:er "
            r"|bliver )?(?:hermed )?(?:trukket tilbage|frafaldet|tilbagekaldt)\b"
            r"|\bfrafalder (?:\w+ )?klagen?\b|\btilbagekalder (?:\w+ )?klagen?\b"
            r"|\bklagen?\b(?![^;.]{0,80}\b(?:ikke|aldrig)\b)[^;.]{0,80}\b(?:trække[rs]?\b[^;.]{0,15}\btilbage\b"
            r"|trukket tilbage|tilbagekaldt|tilbagetrukket|frafaldet)"
            r"|\bse bort fra (?:min |vores )?klagen?\b|\bklagen bortfalder\b|\bklagen (?:er"
            r"|kan) (?:\w+ )?(?:bortfaldet"
            r"|henlægges|lukkes)\b|(?<!ikke )\b(?:trækker|trak|trukket) (?:(?!ikke"
            r"|aldrig)\w+ ){0,2}klagen?\b"
            r"|\bønsker (?:\w+ )?ikke "
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
            r"\bklager? (?:kun |alene |ikke over afgørelsen, men )?over(?: den måde)?,? (?:at"
            r"|hvordan|som) "
            r"(?:min |en |jobcentrets |kommunens )?(?:sagsbehandler|medarbejder|jobkonsulent"
            r"|rådgiver|leder"
            r"|konsulent)\w*[^;]{0,40}\b(?:tal\w+|opfør\w*|uhøflig\w*|grov\w*|ubehagelig\w*"
            r"|tone\w*|nedladende"
            r"|uforskammet|grimt?|råb\w*|svar\w*|ring\w*|behandl\w*|arrogant|sur|væmmelig)\b"
            r"|\bklagen? (?:\w+ )?(?:angår|handler om|handler kun om|vedrører"
            r"|drejer sig (?:kun )?om) (?:kun |alene )?(?:sagsbehandl"
            r"|medarbejder|personale|tonen|ventetid)\w*|\butilfreds med (?:tonen|måden"
            r"|sagsbehandleren\w*)[^;]{0,40}ikke med"
            r"|\bover (?:tonen|den måde|måden|ventetiden|sagsbehandlingstiden"
            r"|den lange sagsbehandlingstid"
            r"|sagsbehandlerens|personalets|betjeningen)\b",
            0.87,
            "Klagen angår ikke en afgørelse.",
        ),
        (
            "complaint.about_decision",
            False,
            r"\bikke over (?:selve )?(?:afgørelsen|bevillingen|afslaget|timetallet|resultatet"
            r"|timerne)\b",
            0.82,
            "Klagen angår ikke en afgørelse.",
        ),
        (
            "complaint.about_decision",
            False,
            r"\b(?:henvendelsen|klagen|brevet) (?:\w+ )?(?:handler|angår|vedrører"
            r"|drejer)\b[^;.]{0,25}"
            r"\b(?:personalets?|sagsbehandlerens?|medarbejder\w*) (?:opførsel|tone|adfærd|sprog"
            r"|måde)",
            0.93,
            "Klagen angår ikke en afgørelse.",
        ),
        *LETTER,
        *APPELLANT,
        (
            "assistance.form_approved_by_citizen",
            False,
            r"\b(?:har|er) (?:aldrig |ikke )+(?:\w+ )?(?:godkendt|accepteret|sagt ja til"
            r"|indvilget i|samtykket)|\bikke (?:\w+ )?(?:godkendt|accepteret) "
            r"(?:assistenten|tolken|fjerntolkning\w*|formen|løsningen)|\bimod (?:min"
            r"|borgerens|sin) vilje\b|\bønsker ikke fjerntolk\w*|\bikke har (?:godkendt"
            r"|accepteret)|\b(?:ikke|aldrig)\b[^;.]{0,15}\b(?:sagt (?:ja|god)\b|godkendt"
            r"|accepteret|samtykket"
            r"|indvilget|gået med til)[^;.]{0,40}(?:tolk|assistent|hjælper|video|skærm|telefon"
            r"|form|løsning"
            r"|ordning)|(?:tolk|assistent|hjælper|video|skærm|telefon"
            r"|løsning)\w*[^;.]{0,30}\b(?:ikke|aldrig) "
            r"(?:\w+ )?(?:sagt (?:ja|god)|godkendt|accepteret|samtykket)"
            r"|\bikke givet (?:tilladelse|samtykke)[^;]{0,30}(?:fjern|tolk"
            r"|assistent|form)",
            0.85,
            "Borgeren har ikke godkendt formen (BEK1174 § 12).",
        ),
        (
            "assistance.form_approved_by_citizen",
            True,
            r"\b(?:assistenten|tolken|formen|løsningen|fjerntolkningen) er (?:godkendt|valgt"
            r"|accepteret) af (?:mig|borgeren"
            r"|dig|hende|ham|klageren|medlemmet)\b|(?<!vi )(?<!kommunen )(?<!jobcentret )"
            r"\b(?:har|havde)(?! ikke| vi\b| kommunen| jobcentret)(?:(?!ikke|aldrig"
            r"|hverken)[^;\x02]){0,35}\b(?:godkendt|accepteret|sagt ja til|valgt) "
            r"(?:assistenten|tolken|fjerntolk\w*|formen|løsningen|videotolk\w*|den "
            r"assistent)|\b(?:som|der) (?:du|jeg|borgeren|han|hun|medlemmet) (?:selv )?har "
            r"(?:selv )?(?:godkendt|valgt)\b",
            0.85,
            "Borgeren har godkendt formen (BEK1174 § 12).",
        ),
        (
            "reopening.reduced_because_over_37",
            False,
            r"\bikke (?:blevet |var |blev )?(?:sat ned|nedsat|reduceret|regnet ned"
            r"|skåret)\b[^;]{0,12}"
            r"\b(?:på grund af|fordi|som følge af|af hensyn til)[^;]{0,40}(?:arbejds(?:uge|tid)"
            r"|\x02)",
            0.88,
            "Timerne blev ikke sat ned på grund af arbejdstiden.",
        ),
        (
            "reopening.reduced_because_over_37",
            True,
            r"\barbejds(?:tid|uge)\w*[^;\x02]{0,15}\x02+[^;]{0,15}\b(?:grunden|årsagen|begrundelsen)\b"
            r"|\b(?:fordi|da|idet|eftersom) [^;]{0,40}arbejds(?:tid|uge)[^;]{0,12} (?:var|er"
            r"|udgjorde|på|lå) (?:på )?\x02+",
            0.75,
            "Arbejdstiden var begrundelsen for timetallet.",
        ),
        (
            "reopening.reduced_because_over_37",
            True,
            r"\b(?:fordi|da|idet|eftersom|på grund af, at|når|som følge af,? at) "
            r"[^;]{0,45}(?:mere end|over|oversteg|ud over) (?:de )?\x02+"
            r"|\b(?:skyldtes|skyldes|begrundet (?:i|med)|begrundelsen (?:for \w+ )?(?:var|er|lød)"
            r"|grunden (?:til \w+ )?"
            r"(?:var|er|til)|årsagen (?:til \w+ )?(?:var|er)|alene)[^;]{0,70}(?:mere end|over"
            r"|oversteg|ud over) (?:de )?"
            r"\x02+",
            0.9,
            "Timerne blev sat ned, fordi arbejdstiden var over 37 timer.",
        ),
    )
)
