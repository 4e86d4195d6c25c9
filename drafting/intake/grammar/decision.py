"""What the first instance decided, how it was sent, who decided, and which municipality.

The kinds and forms of delivery are those of the case file; the gravest kind in a text wins when
the case is put together (drafting/intake/assemble.py).
"""

import re
from collections.abc import Iterator

from drafting.intake import scope
from drafting.intake.grammar.decision_words import KIND_WORDS
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
    r"|timetal\w*|assistance\w*|du|byråd\w*|derfor|timer\w*|hjælp\w*)\b"
)
_NO_DIGITAL = re.compile(
    r"\b(?:fritaget for|undtaget fra|ikke tilsluttet|ikke har"
    r"|uden)\s(?:\w+ )?$"
)
_NOT_THIS = re.compile(
    r"\bkan (?:\w+ ){0,6}højst\b|\b(?:havde vi|tidligere afslag|kan klage"
    r"|du kan|hvis)\b"
)
_DELIVERY = (
    (
        "digital",
        re.compile(
            r"\bdigital[te]? post\b|\be-?boks\b|\bmit\.dk\b|\bsendt (?:til dig "
            r")?digitalt\b|\bdigitale postkasse\b|\bborger\.dk\b|\bdigitalt\b"
        ),
    ),
    ("quickbrev", re.compile(r"\bquick-?brev\w*")),
    (
        "post",
        re.compile(
            r"\b(?:almindelig|alm\.|fysisk|b-|a-|papir)\s?(?:post|brev)\b|\b(?:sendt"
            r"|udsendt|afsendt|fremsendt)[^;]{0,30}\b(?:med|pr\.|som|per) (?:almindeligt "
            r"|anbefalet |fysisk )?(?:brev|post)\b|\bmed (?:posten|post nord|postnord)\b"
            r"|\banbefalet brev\b"
        ),
    ),
)
_SENT = re.compile(r"\b(?:afgørelse\w*|send\w*|brev\w*|udsend\w*|frem\w*|modtag\w*|fik|dato)\b")
_MUNICIPALITY = re.compile(
    r"(?<![\w-])((?:[A-ZÆØÅ][a-zæøåé]*[-–]?){1,3}(?:\s[A-ZÆØÅ][a-zæøå]+)?"
    r"|[A-ZÆØÅ])\sKommune(?=s?\b)"
)
_NOT_NAMES = frozenset(("Vi", "Den", "Din", "Min", "Af", "At", "En", "Hvis", "Når", "Du", "Jeg"))
_OUTSIDE = re.compile(
    r"\b(?!jobcenter|jobcentret|kommunen|vi )[\wæøå&.]+(?: [\wæøå&.]+){0,3} på "
    r"vegne af (?:kommunen|jobcentret|\w+ kommune)\b|\b(?:en )?anden "
    r"aktør\b[^;]{0,60}(?:truffet|afgjort|besluttet|har)|(?:truffet|afgjort"
    r"|besluttet|underskrevet) af (?:en )?(?:anden aktør|privat (?:leverandør"
    r"|aktør|firma))"
)
_OWN = re.compile(
    r"\b(?:vi|kommunen|jobcentret|[a-zæøå]+ kommune"
    r"|byrådet)\b[^;\x02]{0,40}\b(?:truf\w+|traf|besluttet|bevilg\w+|afgjort"
    r"|afslået)\b"
)


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the kind of decision, its delivery, who decided and which municipality."""
    low = sentence.low
    yield from _kinds(sentence, low)
    yield from _deliveries(sentence, low)
    for match in _MUNICIPALITY.finditer(sentence.text):
        if match[1].split()[0] not in _NOT_NAMES:
            yield Hit("municipality", match[0], Span(*match.span()), 0.9, "Kommunens navn.")
            break
    outside = _OUTSIDE.search(low)
    if outside and sentence.kind != "genvurdering":
        yield Hit(
            "appealed_decision.decided_by",
            "anden aktør",
            Span(*outside.span()),
            0.87,
            "Andre end kommunen har afgjort sagen.",
        )
    elif sentence.kind == "kommunens afgørelse" and (own := _OWN.search(low)):
        yield Hit(
            "appealed_decision.decided_by",
            "kommune",
            Span(*own.span()),
            0.9,
            "Kommunen har selv afgjort sagen.",
        )


def _kinds(sentence: Sentence, low: str) -> Iterator[Hit]:
    if sentence.kind in (
        "genvurdering",
        "ansøgning",
        "lægelige oplysninger",
    ) or not _DECIDES.search(low):
        return
    for kind, pattern in KIND_WORDS:
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
