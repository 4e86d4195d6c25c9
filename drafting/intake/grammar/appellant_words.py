"""Who appeals, and whether there is a power of attorney, in the words of a complaint."""

__all__ = ["APPELLANT"]

APPELLANT: tuple[tuple[str, object, str, float, str], ...] = (
    (
        "appellant.power_of_attorney",
        True,
        r"\b(?:vedlagte?|vedlægger|vedhæfte[rt]|(?<!ikke )har|ifølge|med|underskrevet"
        r"|foreligger|efter|medsender"
        r"|fremsender|se|jf\.|følger|i henhold til|(?<!ikke )(?:afgivet|givet|fået)"
        r"|gav) (?:(?!ikke|ingen|aldrig|uden)"
        r"\w+ ){0,4}?(?:\w*fuldmagt|fuldmagten)\b(?! mangler| ikke| endnu)"
        r"|\bskrevet under på,? at (?:jeg|vi) (?:gerne )?(?:må|kan|skal) (?:\w+ )?(?:klage|føre"
        r"|tale|skrive)"
        r"|\bfuldmagt(?:en)? (?:(?:er|blev|bliver|ligger) )?(?:(?!ikke|endnu"
        r"|først)\w+ )?(?:vedlagt|vedhæftes"
        r"|vedlægges|vedhæftet|følger(?! senere| snarest| efter| når| i næste)|medsendt|medsendes"
        r"|foreligger|underskrevet|givet"
        r"|fremlagt|ved\b|i "
        r"sagen)",
        0.86,
        "Der er fuldmagt.",
    ),
    (
        "appellant.power_of_attorney",
        False,
        r"\b(?:uden|ingen|ikke|aldrig|mangler)\b[^;.,]{0,45}\bfuldmagt\b"
        r"|\bfuldmagt\w* (?:er på vej|er undervejs|kommer|sendes senere)|\bfuldmagt\w*[^.,]{0,45}"
        r"\b(?:mangler|ikke|aldrig|udestår|endnu|senere|eftersendes)\b",
        0.86,
        "Fuldmagten mangler.",
    ),
    (
        "appellant.role",
        "repræsentant",
        r"\bjeg er (?:\w+ )?(?:søster|bror|mor|far|søn|datter|hustru|kone|mand|ven|veninde|værge)"
        r" til (?:borger|klager|medlem|ham|hende)\w*|\bklager (?:\w+ )?for (?:hende|ham)\b"
        r"|\bpå vegne af (?:vores medlem|min klient|mit medlem|medlemmet|borgeren|min "
        r"(?:mand|kone|søn|datter|mor|far|bror|søster)|vort medlem)|\bsom "
        r"(?:partsrepræsentant|bisidder|advokat|fagforening) for\b|\bmin klient\b"
        r"|\bvores medlem\b|\bvort medlem\b|\b(?:jeg|vi) (?:\w+ )?repræsenterer\b"
        r"|\bdet er (?:min|mit|vores|vort) (?!medarb|ansatte)\w+,? (?:som |der )?(?:sagen|klagen"
        r"|det hele|det) (?:\w+ )?"
        r"(?:handler|drejer|angår|gælder|vedrører)|\bskrevet under på,? at (?:jeg"
        r"|vi) (?:gerne )?(?:må"
        r"|kan|skal) (?:\w+ )?(?:klage|føre|tale|skrive)|\b(?:jeg|vi) er (?!ikke"
        r"|hverken)(?:\w+ ){0,2}"
        r"partsrepræsentant|\bklager(?:en)? er (?:\w+ ){0,2}(?:partsrepræsentant|advokat|forbund"
        r"|fagforening|pårørende|ægtefælle|værge)|\b(?:skriver|klager) "
        r"(?:\w+ )?(?:for"
        r"|på vegne af) (?:min|mit|vores|vort) (?!egen)\w+"
        r"|\bpå (?:(?:vores|vort|mit|min|sit|sin) )?(?!egne|kommunens|\bmine\b)\w+s vegne\b"
        r"|\bpå (?:hans"
        r"|hendes|deres) vegne\b|\bpå vegne af (?!kommun|mig|os\b|jobcent|firma|virksomhed)\w+"
        r"|\bsom (?:\w+ )?(?:advokat|partsrepræsentant|bisidder|revisor|socialrådgiver"
        r"|konsulent"
        r"|faglig sekretær|værge|jurist|repræsentant|mor|far|ægtefælle|pårørende"
        r"|fagforening) (?:for|til)\b"
        r"|\bgift med (?:klager|borger|medlemmet|ham|hende)\w*|\bhar (?:hans|hendes|medlemmets"
        r"|klagerens|borgerens) fuldmagt"
        r"|\bfuldmagt til at (?:klage|føre|repræsentere|anke|skrive)\b|\bjeg (?:hjælper|bistår"
        r"|repræsenterer"
        r"|er (?:partsrepræsentant|bisidder|advokat|værge) for) (?:min|mit|vores)?"
        r"|\b(?:jeg|vi) (?:\w+ )?(?:klager|skriver|anker) (?:\w+ )?for (?!at\b|sent|mig|os\b"
        r"|første|anden|tredje|sidste|en sikk|det\b|alle\b|lidt|få)\w+",
        0.87,
        "Klagen er skrevet af en anden på borgerens vegne.",
    ),
    (
        "appellant.role",
        "arbejdsgiver",
        r"\bsom (?:\w+ )?(?:arbejdsgiver|virksomhed),? (?:der |vi )?(?:klager|påklager"
        r"|ønsker vi at klage)"
        r"|\bvirksomheden klager over\b|\barbejdsgiveren klager over\b|\bvi klager "
        r"som arbejdsgiver\b|\bklager(?:en)? er (?:(?:min|hans|hendes|borgerens|virksomhedens) )?"
        r"(?:chef\w*|arbejdsgiver\w*|virksomheden|leder\w*|mester\w*)\b",
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
)
"""Path, value, pattern, confidence, why."""
