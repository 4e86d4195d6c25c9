"""What kind of document it is: from its name, else from how it begins."""

import re

__all__ = ["document_kind"]

_KIN = (
    r"søster|bror|mor\b|moren|far\b|faren|datter|søn\b|sønnen|ægtefælle|hustru|kone\b|konen|mand\b"
    r"|pårørende|forældre"
)
_NAMES = (
    (
        "genvurdering",
        re.compile(
            r"genvurder|revurder|fasthold|svar på (?:\w+ )?klage|kommunens bemærkninger"
            r"|kommune\w* (?:\w+ )?til ankestyrelsen"
        ),
    ),
    (
        "kommunens afgørelse",
        re.compile(
            r"^(?:uddrag af )?(?:kommunens )?(?:afgørelse|afslag|bevilling)|svar på (?:\w+ )?ansøg"
            r"|krav om tilbagebetaling|tilbagebetalingskrav"
        ),
    ),
    ("klage", re.compile(r"klage(?!vejledning|frist)|\bklager\b|indsigelse|\banke\b")),
    ("ansøgning", re.compile(r"ansøg(?!eren)|anmodning om")),
    (
        "andet",
        re.compile(
            r"oversigt over sagen|sagsoversigt|sagsoverblik"
            r"|overblik over sag|kronologi|tidslinje|sagsforløb|sagsgang"
        ),
    ),
    (
        "lægelige oplysninger",
        re.compile(
            r"læge|speciallæge|attest|journal(?!notat)|epikrise|audiolog|diagnose|neuro|hospital"
            r"|helbred"
        ),
    ),
    ("andet", re.compile(rf"\bborgerens?\b(?! opgaver)|partshøringssvar|\b(?:fra|af) (?:{_KIN})")),
    (
        "arbejdsgivererklæring",
        re.compile(
            r"arbejdsgiver|arbejdsplads|opgørelse|opgave|dagbog|jobbeskrivelse|erklæring fra|skema"
            r"|timeseddel|tidsregistrering|chef|leder(?!e\b)|mester|virksomhed(?!spraktik)"
            r"|praktikplan|\bhr\b"
        ),
    ),
    (
        "kommunens afgørelse",
        re.compile(
            r"afgørelse|afslag|bevilling|kommunens (?:brev|svar|følgebrev|begrundelse)"
            r"|\b(?:brev|svar|skrivelse|meddelelse) fra (?:(?:\w+ )?kommune|jobcent|forvaltning"
            r"|borgmester)"
            r"|\bbrev fra$"
        ),
    ),
    ("notat", re.compile(r"notat|referat|samtale|påtegning|indstilling|sagsoversigt")),
    (
        "arbejdsgivererklæring",
        re.compile(r"\b(?:udtalelse|brev|mail|svar|oplysninger|redegørelse) fra\b|s udtalelse\b"),
    ),
)
_TEXTS = (
    ("genvurdering", re.compile(r"\bgenvurder(?:et|ing|er)\b")),
    (
        "klage",
        re.compile(
            r"\b(?:jeg|vi) klager\b|\bklagen? (?:er )?modtaget\b|^klage\b|\bmin klage\b"
            r"|\bhermed klage"
        ),
    ),
    ("ansøgning", re.compile(r"\bjeg (?:søger|ansøger)\b|^ansøgning\b")),
    ("lægelige oplysninger", re.compile(r"\b(?:patienten|pt\.)\s|^(?:læge|status)")),
    (
        "kommunens afgørelse",
        re.compile(
            r"\b(?:traf|truffet|har den [^.]{0,40}) ?afgørelse|\bvi (?:bevilger|nedsætter"
            r"|giver)\b|\bbevilget dig\b|\bdu (?:har ret til|er bevilget)\b|afslag på"
        ),
    ),
    ("arbejdsgivererklæring", re.compile(r"\bmedarbejderen\b|\bsom arbejdsgiver\b")),
)
_ACTOR = re.compile(r"\bvi er anden aktør\b|\bsom anden aktør\b")
_ANSWER = re.compile(
    r"\bgenvurder(?:et|ede|ingen er)\b|^(?:vi (?:fik|modtog|har modtaget) )?klagen\b"
    r"|^vejledningen om klage"
)
"""How a letter begins that answers a complaint or sends it on."""


def document_kind(name: str, text: str) -> str:
    """Return the kind of a document as the case file names it; »andet« where nothing tells.

    The name given by a person decides; a note that holds a reassessment is one.
    """
    low = name.rsplit(": ", 1)[-1].lower()
    for kind, pattern in _NAMES:
        if pattern.search(low):
            head = text[:300].lower()
            if kind == "notat" and _TEXTS[0][1].search(head):
                return "genvurdering"
            if kind == "kommunens afgørelse" and "brev" in low and _ANSWER.search(head):
                return "genvurdering"
            if kind == "arbejdsgivererklæring" and _ACTOR.search(head):
                return "kommunens afgørelse"
            return kind
    head = text[:800].lower()
    return next((kind for kind, pattern in _TEXTS if pattern.search(head)), "andet")
