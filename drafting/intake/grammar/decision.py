"""What the first instance decided, how it was sent, who decided, and which municipality.

The kinds and forms of delivery are those of the case file; the gravest kind in a text wins when
the case is put together (drafting/intake/assemble.py).
"""

import re
from collections.abc import Iterator

from drafting.intake import people, scope
from drafting.intake.glance import Glance
from drafting.intake.grammar.deciders import deciders, municipalities
from drafting.intake.grammar.decision_words import KIND_WORDS, LESS_CERTAIN
from drafting.intake.grammar.decision_words_everyday import MORE, PARTLY, PLAIN_NO
from drafting.intake.model import Hit, Sentence, Span

__all__ = ["KINDS", "find"]

KINDS = (
    "afslag på genoptagelse",
    "genoptagelse",
    "tilbagebetaling",
    "udbetaling",
    "ophør",
    "nedsættelse",
    "andet",
    "bevilling",
    "afslag",
)
"""Kinds of decision, the most telling first: a grant with a partial refusal is a grant."""

_DECIDES = re.compile(
    r"\b(?:vi|kommune\w*|jobcent\w*|afgørelse\w*|bevilling\w*|afslag\w*"
    r"|tilskud\w*|ansøgning\w*|resultat\w*|der|klient\w*|medlem\w*"
    r"|ansøgt\w*|anmodning\w*|sag(?:en)?|\w+bevilling\w*|svaret"
    r"|nedskær\w*|nedsæt\w*|timetal\w*|assistance\w*|du|byråd\w*|derfor|timer\w*|hjælp\w*)\b"
)
_FIRST = (
    "afslag på genoptagelse",
    "genoptagelse",
    "tilbagebetaling",
    "udbetaling",
    "ophør",
    "andet",
)
"""Everyday words that are asked for before the plain ones of graver or vaguer kinds."""
_LESS = (
    (PARTLY[0], Glance(re.compile(PARTLY[1]))),
    *((kind, Glance(pattern)) for kind, pattern in LESS_CERTAIN),
)
_EVERYDAY = tuple((kind, Glance(re.compile(pattern))) for kind, pattern in MORE)
_KINDS = (
    *(pair for pair in _EVERYDAY if pair[0] in _FIRST),
    *((kind, Glance(pattern)) for kind, pattern in KIND_WORDS),
    *(pair for pair in _EVERYDAY if pair[0] not in _FIRST),
    *_LESS,
)
_DENY = Glance(re.compile(PLAIN_NO))
_NO_DIGITAL = re.compile(
    r"\b(?:fritaget for|undtaget fra|ikke tilsluttet|ikke har"
    r"|uden|fritagelse for)\s(?:\w+ )?$|\b(?:ikke|hverken|ej)\s(?:\w+ ){0,3}$"
)
_NOT_THIS = re.compile(
    r"\bkan (?:\w+ ){0,6}højst\b|\b(?:havde [^;,]{0,12}tænkt|overvejede|påtænk\w+|var ved at)\b"
    r"|\b(?:havde vi|tidligere afslag|kan klage"
    r"|du kan(?!\s?$)|hvis)\b"
)
_WISHED = re.compile(r"\b(?:bedt|bad|beder|anmodet|anmoder|ønsker) (?:\w+ )?om,? at\b[^;]{0,40}$")
_NOT_ONE = re.compile(r"\bikke (?:tale om |om )?(?:en|et|nogen) $")
_REFUSED = re.compile(r"\b(?:afvis\w*|nægte\w*|afslå\w*|afslog) (?:\w+ )?at\b")
_NO_GRANT = re.compile(
    r"\b(?:besluttet|afgjort|valgt),? ikke at (?:bevilge|give|yde|tildele|tilkende)\b"
    r"|\bikke (?:\w+ )?grundlag for at (?:bevilge|give|yde|tildele|tilkende)\b"
)
_NOT_AFTER = re.compile(r"\w{0,12}(?: \w{1,20})? ikke\b| i tid\b")
_OTHER_LAW = re.compile(
    r"[^;,]{0,25}\b(?:efter|som|gennem) (?:\w+ ){0,3}(?:hjælpemid|serviceloven|sundhedsloven)\w*"
)
"""Something else is granted, after another law."""
_OTHER_AID = re.compile(
    r" (?:et |en )?(?:fleksjob|seniorjob|løntilskud|førtidspension|kontanthjælp|hjælpemidler|bil\b)"
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
            r"|\b(?:sendt|sendes|sender|kom|modtaget|omdelt)[^;]{0,30}\b(?:med|pr\.|per"
            r"|af) post(?:en)?\b"
            r"|\bpr\. brev\b"
        ),
    ),
)
_SENT = re.compile(
    r"\b(?:afgørelse\w*|send\w*|brev\w*|udsend\w*|frem\w*|modtag\w*|fik|fået|får|dato|afslag\w*"
    r"|lagt"
    r"|lægges|leveret|dokument\w*|ligger|findes|tilgængelig\w*|forsendelse\w*)\b"
)


def find(sentence: Sentence) -> Iterator[Hit]:
    """Give the kind of decision, its delivery, who decided and which municipality."""
    low = sentence.low
    yield from _kinds(sentence, low)
    yield from _deliveries(sentence, low)
    yield from municipalities(sentence)
    yield from deciders(sentence, low)


def _kinds(sentence: Sentence, low: str) -> Iterator[Hit]:
    silent = sentence.kind in ("genvurdering", "ansøgning", "lægelige oplysninger")
    if silent or not (_DECIDES.search(low) or _DENY.search(low)):
        return
    for kind, pattern in _KINDS:
        match = pattern.search(low)
        if match is None or _only_supposed(low, match) or _of_another(sentence, match):
            continue
        if kind == "bevilling" and _NO_GRANT.search(low, 0, match.end()):
            kind = "afslag"  # »besluttet ikke at bevilge dig en assistent«
        elif kind in ("bevilling", "nedsættelse", "ophør") and _denied(low, match, kind):
            continue
        sure = 0.92 if sentence.kind == "kommunens afgørelse" else 0.86
        if (kind, pattern) in _LESS:
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


def _only_supposed(low: str, match: re.Match[str]) -> bool:
    """Say whether a decision is only supposed; »ville ikke give« is a refusal in the past."""
    return not match[0].startswith("ville") and scope.is_hypothetical(low, match.start())


def _denied(low: str, match: re.Match[str], kind: str) -> bool:
    refused = kind == "bevilling" and _REFUSED.search(low, 0, match.end())
    after = kind != "bevilling" and _NOT_AFTER.match(low, match.end())
    return bool(refused or after) or scope.is_denied(low, match.start())


def _of_another(sentence: Sentence, match: re.Match[str]) -> bool:
    """Say whether words of a kind are about another decision, person or kind of help."""
    low, start = sentence.low, match.start()
    if match[0] and _WISHED.search(low, 0, start) and "genoptag" not in match[0]:
        return True
    if _NOT_THIS.search(low, 0, start) or _NOT_ONE.search(low, 0, start):
        return True
    if _OTHER_LAW.match(low, match.end()):
        return True
    return _OTHER_AID.match(low, match.end()) is not None or people.is_others(
        low, start, sentence.before
    )


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
