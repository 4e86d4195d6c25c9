"""Occupations: what the citizen works as, in which form, with how many staff, and from when.

The forms are those of LKH § 5 and BEK1174 § 11.
"""

import re
from collections.abc import Iterator

from drafting.intake import scope
from drafting.intake.grammar.occupation_words import AGENT as _AGENT
from drafting.intake.grammar.occupation_words import FORMS
from drafting.intake.grammar.occupation_words import ILL as _ILL
from drafting.intake.model import Hit, Sentence, Span
from drafting.intake.words import NUMBER, number

__all__ = ["find"]

_NAME = (
    r"([a-zæøå][a-zæøå-]{2,}(?:\s(?!og\b|i\b|på\b|hos\b|ved\b|for\b|med\b|der\b"
    r"|som\b|fra\b|til\b|om\b|af\b|med\b|da\b|eller\b|men\b|har\b|er\b|i\b|kun\b"
    r"|når\b|hvor\b|fordi\b|samt\b|under\b|siden\b|efter\b|mod\b|pr\b"
    r"|nu\b)[a-zæøå-]{3,})?)"
)
_AS = re.compile(
    rf"(?:\bansat\w*|\bansætte\w*|\barbejde[rd]?e?t?\b|\b\w*job\b|\bstilling(?:en)?\b"
    rf"|\b\w*erhverv\w*|\b\w*beskæftigelse\w*|\barbejdet\b|\bdig\b|\bvikariat\w*"
    rf"|\bfleksjob\w*|\bseniorjob\w*|\bløntilskud\w*|\bpraktik\b"
    rf"|\bbeskæftig\w*|\bstarter\b|\bbegynder\b|\btiltræder\b|\bfungerer\b"
    rf"|\bvirker\b|\b\w*virksomhed\b|\b(?:jeg|du|medlemmet|borgeren|klient(?:en)?|opgaverne)\b|\x02+)"
    rf"(?:[^.;\n]|\bpr\.){{0,60}}?\bsom (?:henholdsvis |en |et |ordinær |selv?stændig(?:t "
    rf"erhvervsdrivende)? |fuldtids\w* )?{_NAME}"
)
_SELF_AS = re.compile(
    rf"\bselv?stændig (?!erhverv|virksomhed|indhold|og\b|i\b|med\b|på\b|ved\b|der\b"
    rf"|som\b|siden\b|uden\b|vurder|arbejd){_NAME}"
)
_DRIVES = re.compile(
    r"\b(?:driver|ejer|indehaver af)\s(?:min |din |sin |en |et )?(?:egen |eget "
    r"|lille )?([a-zæøå]*(?:forretning|butik|firma|landbrug|gård|klinik|værksted"
    r"|salon|café|restaurant|kiosk|praksis|tegnestue|bageri|hotel|handel|skole))\b"
)
_PLAIN = re.compile(
    rf"\b(?:(?:jeg|du|han|hun|borgeren|borger|medarbejderen|patienten|medlemmet|min klient|pt\.) er"
    rf"|er (?:jeg|du)|(?:klienten|klageren|klager|medlemmet|borgeren|medarbejderen), (?:der"
    rf"|som) er) "
    rf"(?:(?:uddannet|af fag|altså|jo|selv|en|ansat|fastansat|nu|i dag|og|også|{_ILL}),? ){{0,4}}"
    rf"((?:(?:[a-zæøå]+isk|[a-zæøå]+ende|ledende|faglig) )?[a-zæøå-]*{_AGENT})\b"
)
_FIRST = re.compile(
    rf"^som (?:en |selvstændig )?([a-zæøå-]*{_AGENT}) (?:arbejder|er|har|kører|driver|passer"
    rf"|underviser)\b"
)
_FIELD = re.compile(
    r"^(?:stilling(?:sbetegnelse)?|erhverv|job|titel|stilling og "
    r"erhverv):\s?([a-zæøå][a-zæøå-]{2,}(?: [a-zæøå-]{3,})?)"
    r"(?=[.,;]|$)"
)
_TITLE_ASKED = re.compile(r"\b(?:stilling|erhverv|job|titel|arbejde som)\b[^?]{0,20}\?\s*$")
_TITLE = re.compile(r"^([a-zæøå-]{4,}(?: [a-zæøå-]{4,})?)[.,;]?$")
_WITH_HOURS = re.compile(rf"\b([a-zæøå-]*{_AGENT})(?:,| på| \()\s?(?:ansat )?(?:på )?\x02")
_NEEDS = {_AS: "som ", _SELF_AS: "stændig", _PLAIN: "er ", _FIRST: "som ", _FIELD: ":"}
"""What a sentence must hold for a pattern to be tried at all: most hold none of it."""
_TITLES = ((_PLAIN, 0.86), (_FIRST, 0.88), (_FIELD, 0.9), (_WITH_HOURS, 0.75))
_NOT_NAMES = frozenset(
    [
        "selvstændig",
        "led",
        "ledig",
        "følge",
        "regel",
        "udgangspunkt",
        "grund",
        "nævnt",
        "anført",
        "oplyst",
        "konsekvens",
        "minimum",
        "maksimum",
        "ordinær",
        "døv",
        "blind",
        "borger",
        "hjælp",
        "tolk",
        "assistent",
        "ramme",
        "vi",
        "kommunen",
        "jeg",
        "du",
        "medarbejderen",
        "borgeren",
        "det",
        "dag",
        "personlig",
        "handicappet",
        "sagt",
        "eksempel",
        "andre",
        "før",
        "beskrevet",
        "kompensation",
        "støtte",
        "sådan",
        "klager",
        "samlet",
        "timer",
        "efter",
        "oftest",
        "ansat",
        "billeder",
        "udfører",
        "medfører",
        "fører",
        "tjener",
        "tilbud",
        "påbud",
        "arbejder",
        "klager",
        "vores",
        "noget",
        "nogen",
    ]
)
_STAFF = re.compile(
    rf"\b(?:har|dine|mine|sine|hans|hendes|med|beskæftiger|og|plus"
    rf"|foruden|selv|klienten|borgeren|dig|ham|hende|der er)\s({NUMBER})\s(?:fuldtids"
    rf"|deltids)?(?:ansat(?:te)?|medarbejdere?|svende?"
    rf"|lærlinge? og \w+|fastansatte?)\b",
    re.IGNORECASE,
)
_NO_STAFF = re.compile(
    r"\b(?:har|beskæftiger|med) ingen (?:andre )?(?:ansatte|medarbejdere)\b|\buden ansatte\b"
)
_START = re.compile(
    r"\b(?:starter|begynder|tiltræder|startede|begyndte|tiltrådte|(?:blev|bliver) (?:\w+ )?ansat|"
    r"ansat\b[^.;,\x01]{0,50}\b(?:fra|siden|pr\.|per)|ansættelsesdato:?|startdato i jobbet:?"
    r"|\w*(?:job|praktik|stilling)\b[^.;,\x01]{0,20}\bsiden|fra og med|siden (?:sin|min|din"
    r"|hendes|hans) (?:ansættelse|start)|ansættelsen "
    r"begynder|ansættes"
    r"|job[^.;,\x01]{0,40} (?:fra|pr\.))"
    r"\b[^.;\x01]{0,60}?(?<!til )(?<!til den )(\x01+)"
)
_CONCRETE = re.compile(
    r"\b(?:konkret (?:job|ansættelse"
    r"|stilling|arbejde)|ansættelse på hånden|lovning på (?:\w+ )?(?:job|stilling|ansættelse)"
    r"|(?:underskrevet|fået) (?:en )?(?:ansættelseskontrakt|ansættelsesaftale))\b"
)


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the occupations of a sentence: name, form, staff and first day."""
    low = sentence.low
    yield from _forms(low, sentence)
    yield from _names(low, sentence)
    if _TITLE_ASKED.search(sentence.before) and (answer := _TITLE.match(low)):
        span, text = Span(*answer.span(1)), sentence.text[answer.start(1) : answer.end(1)]
        yield Hit("{occ}.name", text, span, 0.86, "Svar på, hvad stillingen hedder.", place=text)
    yield from _staff(low)
    yield from _job_ahead(low, sentence)
    for match in _START.finditer(low):
        day = next((d for d in sentence.days if d.start == match.start(1)), None)
        if (
            day
            and not scope.is_others(low, match.end(), sentence.before)
            and "bevilling" not in match[0]
        ):
            span = Span(match.start(), match.end())
            yield Hit("{occ}.start", day.value, span, 0.9, "Dagen står ved arbejdets begyndelse.")


def _job_ahead(low: str, sentence: Sentence) -> Iterator[Hit]:
    """Give whether a concrete job is agreed for an unemployed person (LKH § 5, stk. 2)."""
    match = _CONCRETE.search(low)
    if match and not scope.is_others(low, match.start(), sentence.before):
        why = "Teksten siger, om der er et konkret job i udsigt."
        value = not re.search(r"\b(?:ikke|ingen|uden|intet)\b", low[: match.start()][-25:])
        yield Hit("{occ}.concrete_job_ahead", value, Span(*match.span()), 0.86, why)


def _free(low: str, place: int, sentence: Sentence) -> bool:
    if (
        scope.is_staff(low, place)
        or scope.is_denied(low, place)
        or scope.is_hypothetical(low, place)
    ):
        return False
    return not scope.is_others(low, place, sentence.before)


def _forms(low: str, sentence: Sentence) -> Iterator[Hit]:
    if re.search(r"\b(?:firmaet|virksomheden|bureauet|kommunen) er (?:ansat|selvstændig)", low):
        return
    for form, pattern, sure in FORMS:
        match = pattern.search(low)
        if match is None or not _free(low, match.start(), sentence):
            continue
        if re.search(
            r"\b(?:reglerne om|uanset om|loven|krav om|dobbeltkompens|før \w+ )\b",
            low[max(0, match.start() - 40) : match.end() + 30],
        ):
            sure = 0.6
        end = match.end()
        tail = re.match(r"[^.;\n]{0,45}?\bsom [a-zæøå]+", low[end:])
        end += tail.end() if tail else 0
        yield Hit(
            "{occ}.form",
            form,
            Span(match.start(), end),
            sure,
            f"Formen læst af »{match[0].strip(' ,')}«.",
        )
        return


def _names(low: str, sentence: Sentence) -> Iterator[Hit]:
    seen: set[int] = set()
    for pattern, sure in ((_AS, 0.9), (_SELF_AS, 0.9), (_DRIVES, 0.75), *_TITLES):
        begin = 0 if _NEEDS.get(pattern, " ") in low else len(low)
        while match := pattern.search(low, begin):
            begin = match.end()
            name = match[1].split(" ")
            if (
                name[0] in _NOT_NAMES
                or match.start(1) in seen
                or not _free(low, match.start(1), sentence)
            ):
                continue
            if re.search(r"\b(?:assistent|tolk|hjælper)en\b", low[: match.start(1)]):
                continue
            seen.add(match.start(1))
            span = Span(match.start(1), match.end(1))
            text = sentence.text[span.start : span.end]
            yield Hit(
                "{occ}.name", text, span, sure, "Stillingen eller erhvervet nævnes.", place=text
            )


def _staff(low: str) -> Iterator[Hit]:
    none = _NO_STAFF.search(low)
    if none:
        yield Hit("{occ}.employees", 0, Span(*none.span()), 0.88, "Ingen ansatte.")
        return
    match = _STAFF.search(low)
    value = number(match[1]) if match else None
    if match and value is not None and value.denominator == 1:
        yield Hit("{occ}.employees", int(value), Span(*match.span()), 0.87, "Antal ansatte nævnes.")
