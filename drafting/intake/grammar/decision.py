"""What the first instance decided, how it was sent, who decided, and which municipality.

The kinds and forms of delivery are those of the case file; the gravest kind in a text wins when
the case is put together (drafting/intake/assemble.py).
"""

import re
from collections.abc import Iterator

from drafting.intake import scope
from drafting.intake.grammar.decision_words import KIND_WORDS, LESS_CERTAIN
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["KINDS", "find"]

KINDS = (
    "afslag på genoptagelse",
    "genoptagelse",
    "tilbagebetaling",
    "udbetaling",
    "ophør",
    "nedsættelse",
    "bevilling",
    "afslag",
)
"""Kinds of decision, the most telling first: a grant with a partial refusal is a grant."""

_DECIDES = re.compile(
    r"\b(?:vi|kommune\w*|jobcent\w*|afgørelse\w*|bevilling\w*|afslag\w*"
    r"|tilskud\w*|ansøgning\w*|resultat\w*|der|klient\w*|medlem\w*"
    r"|ansøgt\w*|anmodning\w*|sagen|\w+bevilling\w*|svaret"
    r"|timetal\w*|assistance\w*|du|byråd\w*|derfor|timer\w*|hjælp\w*)\b"
)
_NO_DIGITAL = re.compile(
    r"\b(?:fritaget for|undtaget fra|ikke tilsluttet|ikke har"
    r"|uden|fritagelse for)\s(?:\w+ )?$|\b(?:ikke|hverken|ej)\s(?:\w+ ){0,3}$"
)
_NOT_THIS = re.compile(
    r"\bkan (?:\w+ ){0,6}højst\b|\b(?:havde [^;,]{0,12}tænkt|overvejede|påtænk\w+|var ved at)\b"
    r"|\b(?:havde vi|tidligere afslag|kan klage"
    r"|du kan(?!\s?$)|hvis)\b"
)
_SO_FAR = re.compile(r"\b(?:i dag|hidtil|allerede|tidligere|før|siden|indtil|dengang|i forvejen)\b")
_DELIVERY = (
    (
        "digital",
        re.compile(
            r"\bdigital[te]? post\b|\be-?boks\b|\bmit\.dk\b|\bsendt (?:til dig "
            r")?digitalt\b|\bdigitale postkasse\b|\bborger\.dk\b|\bdigitalt\b"
            r"|\belektronisk\w*\b|\bdigital\w* (?:brev|postboks)\b|\bvirksomhedspost\w*"
        ),
    ),
    ("quickbrev", re.compile(r"\bquick-?brev\w*")),
    (
        "post",
        re.compile(
            r"\b(?:almindeligt?|alm\.|fysisk|b-|a-|papir|anbefalet)\s?(?:post|brev)\w*\b|\b(?:sendt"
            r"|udsendt|afsendt|fremsendt)[^;]{0,30}\b(?:med|pr\.|som|per) (?:almindeligt "
            r"|anbefalet |fysisk )?(?:brev|post)\b|\bmed (?:posten|post nord|postnord)\b"
            r"|\b(?:papirform|posthuset|postkontoret|kuvert\w*|brevpost|postomdelt|postbud\w*)\b"
            r"|\b(?:sendt|sendes|sender|kom|modtaget|omdelt)[^;]{0,30}\b(?:med|pr\.|per|af) post(?:en)?\b"
            r"|\bpr\. brev\b"
        ),
    ),
)
_SENT = re.compile(
    r"\b(?:afgørelse\w*|send\w*|brev\w*|udsend\w*|frem\w*|modtag\w*|fik|fået|får|dato|afslag\w*|lagt"
    r"|lægges|leveret)\b"
)
_MUNICIPALITY = re.compile(
    r"(?<![\w-])((?:[A-ZÆØÅ][a-zæøåé]*[-–]?){1,3}(?:\s[A-ZÆØÅ][a-zæøå]+)?"
    r"|[A-ZÆØÅ])\s[Kk]ommune(?=s?\b)"
)
_LETTERHEAD = re.compile(
    r"\b([A-ZÆØÅ][A-ZÆØÅ-]{2,30}) KOMMUNE\b|\b[Kk]ommune:\s([A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)?)"
)
_NOT_NAMES = frozenset(
    ("I", "Vi", "Den", "Din", "Min", "Af", "At", "En", "Hvis", "Når", "Du", "Jeg")
)
_OUTSIDE = re.compile(
    r"\b(?!jobcenter|jobcentret|kommunen|vi )[\wæøå&.]+(?: [\wæøå&.]+){0,3} på "
    r"vegne af (?:kommunen|jobcentret|\w+ kommune)\b|\b(?:en )?anden "
    r"aktør\b[^;]{0,60}(?:truffet|afgjort|besluttet|har)|(?:truffet|afgjort"
    r"|besluttet|underskrevet|meddelt) af (?:en |et |den )?(?:anden aktør|private? (?:leverandør"
    r"|aktør|firma|jobfirma))|[^;.:]{0,40}\b(?:som |der er |i egenskab af |vores |er )?anden aktør (?:for|på)\b"
    r"[^;.,]{0,25}|\b[\wæøå& ]{2,30} (?:aps|a/s)\b[^;.]{0,30}\b(?:har|traf|gav|giver|afslog|bevilgede|afgjorde"
    r"|meddeler|afviste)\b|\bpå kommunens vegne\b"
)
_DECIDE = (
    r"(?:truf\w+|traf|beslutte\w*|bevilg\w+|afgj\w+|afslå\w*|afslog|giver|gav|givet|meddel\w*|nedsæt\w*"
    r"|nedsat\w*|sætter|sat|satte|stoppe\w*|lukker|ophæve\w*|imødekomme\w*|afvis\w*|revurder\w*|udbetaler"
    r"|kræver|udvider|skærer|genoptag\w*|standse\w*|frakend\w*|tildel\w*|behandle\w*|vurderet)"
)
_NAMED = re.compile(
    rf"\b(?:jobcent\w+ i )?(?:x|[a-zæøå-]{{3,}}(?: bakke| herred)?) kommune\b[^;\x02]{{0,40}}\b{_DECIDE}\b"
    rf"|\b(?:jobcent\w+(?: i)?|kommunen|forvaltningen|byrådet) [^;\x02]{{0,40}}\b{_DECIDE}\b"
    r"|\b(?:jobcent\w+ i )?(?:x|[a-zæøå-]{3,}) kommunes (?:\w+ ){0,2}?(?:afgørelse|afslag|bevilling)\w*"
    r"|\bkommunens (?:egen )?(?:afgørelse|afslag)\w*"
)
_WE = re.compile(rf"\bvi\b[^;\x02]{{0,40}}\b{_DECIDE}\b")
_BY_THE_MUNICIPALITY = re.compile(
    r"\b(?:afgørelse\w*|afslag\w*|bevilling\w*|sagen)\b[^;]{0,40}\b(?:truffet|afgjort|besluttet|meddelt|givet"
    r"|underskrevet) (?:\x01+ )?af (?:kommunen|jobcentret|forvaltningen|[a-zæøå]+ kommune)\b"
)


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the kind of decision, its delivery, who decided and which municipality."""
    low = sentence.low
    yield from _kinds(sentence, low)
    yield from _deliveries(sentence, low)
    yield from _municipalities(sentence)
    yield from _deciders(sentence, low)


def _municipalities(sentence: Sentence) -> Iterator[Hit]:
    """Give the first municipality a sentence names, in its normal form."""
    for match in _MUNICIPALITY.finditer(sentence.text):
        first, _, rest = match[1].partition(" ")
        if first in _NOT_NAMES and not rest:
            continue
        skip = len(first) + 1 if first in _NOT_NAMES else 0
        span = Span(match.start() + skip, match.end())
        value = sentence.text[span.start : span.end].replace(" kommune", " Kommune")
        yield Hit("municipality", value, span, 0.9, "Kommunens navn.")
        return
    if match := _LETTERHEAD.search(sentence.text):
        value = f"{(match[1] or match[2]).title()} Kommune"
        yield Hit("municipality", value, Span(*match.span()), 0.86, "Kommunens navn.")


def _deciders(sentence: Sentence, low: str) -> Iterator[Hit]:
    """Give who decided: another actor where the text says so, else the municipality itself."""
    path = "appealed_decision.decided_by"
    outside = _OUTSIDE.search(low)
    if outside and sentence.kind != "genvurdering":
        why = "Andre end kommunen har afgjort sagen."
        start = outside.start() + len(outside[0]) - len(outside[0].lstrip())
        yield Hit(path, "anden aktør", Span(start, outside.end()), 0.87, why)
        return
    why = "Kommunen har selv afgjort sagen."
    own = sentence.kind == "kommunens afgørelse"
    for pattern, sure, holds in (
        (_BY_THE_MUNICIPALITY, 0.9, sentence.kind != "ansøgning"),
        (_NAMED, 0.94, own),
        (_WE, 0.88, own),
    ):
        if holds and (match := pattern.search(low)):
            yield Hit(path, "kommune", Span(*match.span()), sure, why)
            return


def _kinds(sentence: Sentence, low: str) -> Iterator[Hit]:
    if sentence.kind in (
        "genvurdering",
        "ansøgning",
        "lægelige oplysninger",
    ) or not _DECIDES.search(low):
        return
    for kind, pattern in (*KIND_WORDS, *LESS_CERTAIN):
        match = pattern.search(low)
        if match is None or scope.is_hypothetical(low, match.start()):
            continue
        if _NOT_THIS.search(low, 0, match.start()) or scope.is_others(
            low, match.start(), sentence.before
        ):
            continue
        if scope.is_denied(low, match.start()) and kind in ("bevilling", "nedsættelse", "ophør"):
            continue
        sure = 0.92 if sentence.kind == "kommunens afgørelse" else 0.86
        if (kind, pattern) in LESS_CERTAIN:
            if kind == "bevilling" and _SO_FAR.search(low):
                continue
            sure = 0.75
        yield Hit(
            "appealed_decision.kind",
            kind,
            _widen(sentence, match),
            sure,
            f"Afgørelsens indhold: »{kind}«.",
        )
        return


def _widen(sentence: Sentence, match: re.Match[str]) -> Span:
    start, end = match.span()
    low = sentence.low
    lead = re.search(r"\b(?:vi|kommunen|jobcentret)\s(?:har\s)?$", low[:start])
    tail = re.match(r"[^;,\x02]{0,40}", low[end:])
    stop = end + (tail.end() if tail else 0)
    while stop > end and low[stop - 1] == " ":
        stop -= 1
    return Span(lead.start() if lead else start, stop)


def _deliveries(sentence: Sentence, low: str) -> Iterator[Hit]:
    for value, pattern in _DELIVERY:
        match = pattern.search(low)
        near = match and _SENT.search(low[max(0, match.start() - 90) : match.end()])
        if (
            match is None
            or not near
            or _NO_DIGITAL.search(low[: match.start()])
            or re.search(r"\b(?:min|vores) klage\b|\bklagen\b|\bansøgning", low)
        ):
            continue
        lead = re.search(
            r"\b(?:sendt|udsendt|afsendt|fremsendt|sender)\b[^;]{0,25}$", low[: match.start()]
        )
        start = lead.start() if lead else match.start()
        yield Hit(
            "appealed_decision.delivery",
            value,
            Span(start, match.end()),
            0.9,
            "Sådan blev afgørelsen sendt (RSL § 67).",
        )
        return
