"""The words of the procedure: results of a reassessment, hearing, authority, the frame."""

import re

from drafting.intake.grammar.letter_words import LETTER

__all__ = ["NO_MEDHOLD", "REASSESS", "RESULTS", "SIMPLE"]

RESULTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "delvis medhold",
        re.compile(
            r"\bdelvis(?:t)?\s(?:medhold|ret|imødekommet)\b|\bmedhold i en del\b|\bgiver "
            r"dig delvis\w*\b|\bdelvis\w* ændre[rt]?\b"
        ),
    ),
    (
        "medhold",
        re.compile(
            r"\b(?:fuldt|fuld|helt|fuldstændigt?)?\s?medhold\b(?! i)|\bfuldt medhold\b"
            r"|\bgiver (?:dig|borgeren|klager) (?:ret|medhold)\b|\bklagen (?:\w+ "
            r"){0,3}imødekommet\b|\bimødekommer "
            r"klagen\b|\bændrer (?:derfor )?(?:vores |sin |kommunens |den tidligere "
            r")?afgørelse\w*(?! ikke)|\bgive (?:dig |borgeren |klager )?(?:fuldt )?medhold\b"
            r"|\btrækker afgørelsen tilbage\b"
        ),
    ),
    ("medhold", re.compile(r"\bomgør\w*")),
    (
        "fastholdt",
        re.compile(
            r"\bfasthold(?:er|t|es|te|elsen?)?\b[^;,]{0,40}|\b(?:ændrer|ændret|ændres) "
            r"(?:\w+ ){0,2}ikke\b[^;,]{0,30}|\bikke (?:fundet )?(?:anledning|grundlag"
            r"|grund)(?: til)? (?:for )?(?:at )?ændre\w*[^;,]{0,20}|\bikke (?:\w+ "
            r")?(?:anledning|grundlag)"
            r" (?:til|for) (?:et andet|en anden|en ændret|ændring)[^;,]{0,25}|\bikke (?:at "
            r")?(?:ændre[rt]?|giver? medhold)\b[^;,]{0,20}|\bkan ikke give (?:dig "
            r")?medhold\b|\bstår (?:vi |kommunen )?(?:derfor )?ved (?:vores |sin )?afgørelse\w*"
            r"|\bopretholde[rs]?\b[^;,]{0,30}|\bopretholdt\b[^;,]{0,30}|\bstår ved magt\b"
            r"|\b(?:resultatet|afgørelsen) (?:er|forbliver) uændret\b|\bikke (?:ført |førte "
            r")?til (?:nogen )?ændring\w*"
            r"|\buden (?:at ændre|ændring)\w*|\bfår (?:du )?ikke medhold\b|\bstår fast\b"
            r"|\bsamme resultat\b"
            r"|\b(?:holdt|holder|holde) (?:\w+ ){0,3}fast\b[^;,]{0,30}"
        ),
    ),
)

REASSESS = re.compile(
    r"\bgenvurder\w*|\bfasthold\w*|\b(?:holdt|holder) [^;]{0,20}fast\b|\bset på "
    r"(?:din )?sagen? igen\b|\bgenovervejet\b|\bfornyet (?:gennemgang|vurdering)\b|\bpå ny\b"
    r"|\bvurderet sagen igen\b"
)

NO_MEDHOLD = re.compile(r"\bikke (?:\w+ ){0,3}medhold|\bmedhold (?:\w+ )?ikke")

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
            r"(?:dig|mig|borgeren|klager|medlemmet|min klient)\b",
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
            r"til partshøringen\b|\bsvar på partshøringen\b",
            0.87,
            "Borgeren er hørt (FVL § 19).",
        ),
        (
            "complaint.withdrawn",
            True,
            r"\b(?:trækker|trukket|trække) (?:\w+ ){0,3}?klagen? tilbage\b|\bklagen (?:er "
            r"|bliver )?(?:hermed )?(?:trukket tilbage|frafaldet|tilbagekaldt)\b"
            r"|\bfrafalder (?:\w+ )?klagen?\b|\btilbagekalder (?:\w+ )?klagen?\b"
            r"|\b(?:trækker|trak|trukket) (?:\w+ ){0,2}klagen?\b|\bønsker (?:\w+ )?ikke "
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
            r"|sagsbehandlingstid\w*)|\bikke over (?:selve )?afgørelsen\b",
            0.8,
            "Klagen angår ikke en afgørelse.",
        ),
        *LETTER,
        (
            "appellant.power_of_attorney",
            True,
            r"\b(?:vedlagt|vedlægger|vedhæftet|har|ifølge|med|underskrevet|foreligger) "
            r"(?:\w+ ){0,3}?fuldmagt\b(?! mangler| ikke)|\bfuldmagt (?:er )?vedlagt\b"
            r"|\bfuldmagten (?:er )?vedlagt\b",
            0.86,
            "Der er fuldmagt.",
        ),
        (
            "appellant.power_of_attorney",
            False,
            r"\b(?:uden|ingen|ikke (?:en |nogen |modtaget |vedlagt )*) ?fuldmagt\b"
            r"|\bfuldmagt(?:en)? mangler\b|\bfuldmagt er ikke\b",
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
            r"|på vegne af) min (?:mand|kone|søn|datter|mor|far|bror|søster|kæreste|ven)\w*",
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
            r"|\bmin klage\b|\bklage over min\b",
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
            r"|accepteret)|\bikke givet (?:tilladelse|samtykke)[^;]{0,30}(?:fjern|tolk"
            r"|assistent|form)",
            0.85,
            "Borgeren har ikke godkendt formen (BEK1174 § 12).",
        ),
        (
            "assistance.form_approved_by_citizen",
            True,
            r"\b(?:har|havde)(?! ikke)[^;\x02]{0,35}\b(?:godkendt|accepteret|sagt ja til|valgt) "
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
            r"[^;]{0,45}(?:mere end|over|oversteg|ud over) (?:de )?\x02+",
            0.9,
            "Timerne blev sat ned, fordi arbejdstiden var over 37 timer.",
        ),
    )
)
