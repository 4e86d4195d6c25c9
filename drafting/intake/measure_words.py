"""The words an amount of time is written with, and what it is counted per."""

import re

from drafting.intake.words import NUMBER

__all__ = [
    "AMOUNT",
    "BARE",
    "COUNTED",
    "FULL",
    "HALF_TIME",
    "PERIODS",
    "SHARE",
    "STOP",
    "TIMES",
    "TIME_SPOKEN_OF",
    "WEEKDAYS",
    "WEEKDAY_RANGE",
]

UNIT = (
    r"(?:(?P<prefix>tolke|assistance|assistent|hjælper|arbejds|undervisnings|konfrontations)?"
    r"(?P<unit>timers|timer|times|time|tim\.|minutters|minutter|minut|min\.?|kvarter"
    r"|t\.(?![a-zæøå]\.)|t(?=[\s,;)/.])))"
)

TIME_SPOKEN_OF = re.compile(
    r"tim|minut|\bmin\b|kvarter|tid|37|\d ?t\b|½ ?t\b|\bt\.|\bkl\b|klokken|dag", re.IGNORECASE
)
"""Without one of these there is no amount of time in a sentence, unless hours were spoken of."""

AMOUNT = re.compile(
    rf"(?<![\w§/.,-])(?P<low>{NUMBER})(?:\s?(?P<link>-|–|\btil\b|\beller\b"
    rf"|\bog\b)\s?(?P<high>{NUMBER}))?\s?"
    rf"(?:ugentlige\s|(?P<daily>daglige\s)|(?:hele|fulde|effektive|ekstra|samlede|reelle|rene|gode"
    rf"|faste)\s)?{UNIT}(?![\wæøå])",
    re.IGNORECASE,
)

TIMES = re.compile(
    rf"(?<![\w§/.,-])(?P<n>{NUMBER})(?:-(?P<n2>\d{{1,2}}))?\s?(?:x|\u00d7|gange?|dage?"
    rf"|arbejdsdage?|hverdage?|møder|vagter|formiddage|eftermiddage|aftener|morgener|nætter)"
    r"(?P<per>(?:\s(?:om|i|pr\.?|per|hver)\s?(?:ugen|uge|dagen|dag)|\sugentligt?|\sugt?l\.?"
    r"|/uge)?)(?![\w])",
    re.IGNORECASE,
)

COUNTED = re.compile(
    rf"(?<![\w§/.,-])(?P<n>{NUMBER})\s(?!(?:ugentlige\s)?(?:time|minut|min\.|kvarter|dage|gange"
    rf"|t\.))"
    r"(?:korte\s|lange\s|faste\s|ugentlige\s)?[a-zæøå]{2,24}(?:er|e)"
    r"\s(?P<per>om ugen|i ugen|pr\.? uge|ugentligt|hver uge)(?![\w])",
    re.IGNORECASE,
)
"""»6 beskeder om ugen«: whatever is counted, where the week is named."""

FULL = re.compile(
    r"\b(?:(?:på\s)?(?:fuld\s?tid|fuldtid)|fuldtids(?:stilling|job|ansat"
    r"|ansættelse|beskæftiget))\b",
    re.IGNORECASE,
)

HALF_TIME = re.compile(
    r"\b(?:(?:på\s)?halv\s?tid|halvtids?(?:stilling|job|ansat|ansættelse)?)\b", re.IGNORECASE
)

SHARE = re.compile(
    rf"\b(?:ansat|arbejder|er|tid|stilling\w*"
    rf"|beskæftiget)\b[^.;\d]{{0,25}}?\b({NUMBER})\s?/\s?37\b(?!\s?(?:af|heraf))",
    re.IGNORECASE,
)
"""»ansat på 25/37«: so many of the 37 hours of full time."""

BARE = re.compile(
    rf"\b(?:ned til|op til|til|fået|får|fik|bevilget|bevilges|givet mig|gav mig|giver dig|kun|fra"
    rf"|mod|i stedet for|timetal(?:let)? på|arbejder|behovet er|behov på|søgt om|søgte om|bedt om"
    rf"|eller|(?:får|fik|har|havde|søgte|beder|bad|ønsker|ønsket|tilbyde|tilbyder|give|giver"
    rf"|bevilge|bevilger|arbejder|mener|lyder på|lød på|af de"
    rf"|bliver|udgør|søge om|vil have|beholde|men om)(?:\s(?:dig|du|jeg|han|hun|vi|i|borgeren"
    rf"|medlemmet"
    rf"|også|om"
    rf"|bare|gerne|fremover|herefter)){{0,3}})"
    rf"\s(?:nu\s|tidligere\s|hidtil\s|kun\s|de\s|i dag\s)?({NUMBER})(?=[,.;!)](?!\d)|$"
    rf"|\stil\s{NUMBER}"
    rf"|\s(?:men|fordi|og|eller|er|når|hvis|selv)\s)"
    rf"|(?<![\w§/.,-])(?!en\b|et\b|halv)({NUMBER})(?=\s(?:om ugen|pr\.? uge|i ugen|ugentligt)\b)"
    rf"|\ber (?:jeg|du|han|hun|borgeren)\s(?:\w+\s){{0,2}}på ({NUMBER})(?=[,.;)](?!\d)|$)"
    rf"|\bi ({NUMBER})(?= af (?:dem|disse|timerne)\b)|\bde ({NUMBER})(?= af timerne\b)"
    rf"|(?:timer\b|timetal\w*|arbejdstid\w*)(?:[^:.;]|\bpr\.){{0,40}}:\s?({NUMBER})(?=[.,;\s]|$)",
    re.IGNORECASE,
)
"""A number whose unit is understood: »ned til 12, fordi«, »8 pr. uge«, »Antal timer: 7«."""

PERIODS = (
    (
        "anden uge",
        re.compile(
            r"hver anden (?:uge|mandag|tirsdag|onsdag|torsdag|fredag)|hver 2\. uge|hver "
            r"fjortende dag|hver 14\. dag"
        ),
    ),
    (
        "uge",
        re.compile(
            r"om ugen|i ugen|hver (?:man|tirs|ons|tors|fre|lør|søn)dag|(?:pr\.?|per|hver"
            r"|/)\s?uge|\buge\b|ugentl|ugl\.|ugtl|arbejdsuge"
        ),
    ),
    ("kvartal", re.compile(r"kvartal")),
    (
        "arbejdsdag",
        re.compile(
            r"(?:hver|pr\.?|per|om)\s?(?:arbejdsdag|hverdag)|mandag til fredag|alle "
            r"hverdage"
        ),
    ),
    (
        "dag",
        re.compile(
            r"om dagen|om (?:morgenen|aftenen|formiddagen|eftermiddagen)"
            r"|hver (?:morgen|formiddag|eftermiddag|aften|nat)\b|(?:pr\.?|per|hver"
            r"|/)\s?dag\b|daglig"
        ),
    ),
    ("måned", re.compile(r"måned|\bmd\.")),
    ("år", re.compile(r"om året|(?:pr\.?|per|/)\s?år\b|årlig")),
    (
        "gang",
        re.compile(
            r"(?:pr\.?|per|hver|ad)\s?gang|ad gangen"
            r"|\b(?:pr\.|pr|per) (?!uge|dag|måned|md|kvartal|år|arbejds|hverdag|time|person"
            r"|medarb)[a-zæøå]{3,}"
        ),
    ),
)

WEEKDAY_RANGE = re.compile(
    r"\b(mandag|tirsdag|onsdag|torsdag|fredag|lørdag)e?(?: til(?: og med)? |-|–)"
    r"(tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\b"
)

WEEKDAYS = re.compile(r"\b(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)e?\b")

STOP = re.compile(r"[;:]|, men |, mens |\bmen\b|\bderudover\b")
