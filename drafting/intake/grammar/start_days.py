"""Wordings of the day a job began.

Path, pattern, kinds of document, confidence, why.
"""

from drafting.intake.grammar.reopening_days import ANY

__all__ = ["START"]

_Rule = tuple[str, str, frozenset[str], float, str]

_DAY = r"(?:den |d\. )?(\x01+)"
_WHO = (
    r"(?:jeg|du|han|hun|borgeren|medlemmet|(?:min|vores) klient|vores medlem|klager(?:en)?"
    r"|patienten|medarbejderen)"
)

START: tuple[_Rule, ...] = (
    (
        "{occ}.start",
        r"\b(?:begynde[rs]?|starte[rs]?|tiltræde[rs]?|begyndte|startede|i gang|ansættes|åbne[rs]?"
        r"|kontrakt(?:en)?)\b (?:\w+ ){0,2}som (?:(?!assist|tolk|hjælp|bevil)[^\x01;.]){2,60}?"
        r"(?:den |d\. |fra |pr\. )(\x01+)",
        ANY,
        0.87,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:er|været) i (?:virksomhedspraktik|praktik|løntilskud|fleksjob|seniorjob|lære|job)\b"
        r"(?:(?!assist|tolk|hjælp|bevil|får)[^\x01;]|kontorassist){0,90}\b(?:fra|siden)"
        r"(?: den| d\.)? (\x01+)",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        rf"\b(?:siden|fra|pr\.)(?: den| d\.)? (\x01+) har {_WHO} (?:\w+ ){{0,2}}?(?:ansat|arbejdet"
        r"|drevet|job|arbejde|i (?:fleksjob|job|praktik|lære)|virket|haft (?:job|stilling|egen"
        r"|eget|fast))\b",
        ANY,
        0.87,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:har|er)\b(?:(?!assistan|bevil|tolk|hjælp|syg|timer|diagnos)[^\x01;]){0,15}\b"
        r"(?:været|ansat|arbejdet|drevet|virket|haft (?:job|stilling|egen|eget|firma"
        r"|fleksjob|seniorjob|ansættelse))\b"
        r"(?:(?!assistan|bevil|tolk|hjælp|syg|uden|døv|blind|medlem|patient|bekendt|diagnos|ramt"
        r"|lam)[^\x01;]){0,60}\bsiden(?: den| d\.)? (\x01+)",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:åbner|åbne|åbning(?:en)?(?: af \w+)?|åbnede|åbningsdag\w*|opstart\w*|etablere[rt]?"
        rf"|etableres|start(?:er|e|dato|dag)?)\b:?(?:(?!assistan|bevil|tolk|hjælp|afgør|brev)"
        rf"[^\x01;]){{0,40}}{_DAY}",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:den|d\.|fra) (\x01+) (?:begynder|starter|begyndte|startede|tiltræder|tiltrådte"
        rf"|åbner|åbnede|overtog|overtager) {_WHO}\b(?![^;]{{0,20}}(?:assist|tolk|hjælp))",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"\b(?:siden|fra)(?: den| d\.)? (\x01+)(?:(?!assist|tolk|bevil"
        r"|hjælp)[^\x01;]){0,25}\b(?:ansat|arbejdet"
        r"|arbejde|drevet|beskæftiget|i (?:fleksjob|job|praktik|lære|seniorjob|løntilskud))\b",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
    (
        "{occ}.start",
        r"(\x01+) blev \w+ (?:\w+ )?(?:ansat|fastansat)\b|\b(?:fastansat|nyansat|overtog|overtaget"
        r"|kom til os"
        r"|kom i (?:lære|job|praktik|fleksjob))\b(?:(?!assist|tolk|bevil|hjælp"
        r"|afgør)[^\x01;]){0,40}(\x01+)",
        ANY,
        0.86,
        "Dagen står ved arbejdets begyndelse.",
    ),
)
