"""The forms of employment of LKH § 5 and BEK1174 § 11, as they are written."""

import re

__all__ = ["FORMS"]

FORMS: tuple[tuple[str, re.Pattern[str], float], ...] = (
    ("fleksjob", re.compile(r"\bfleksjob\w*|\bfleksjobber\b|\bfleksjobansat\b"), 0.93),
    (
        "løntilskud",
        re.compile(
            r"\b(?:med|i|job med|ansættelse med) løntilskud\b|\bløntilskudsjob\b"
            r"|\bisbryder\w*"
        ),
        0.93,
    ),
    ("praktik", re.compile(r"\b(?:virksomheds)?praktik\b|\bpraktikant\b|\bpraktikplads\b"), 0.92),
    ("seniorjob", re.compile(r"\bseniorjob\w*"), 0.94),
    (
        "planlagt selvstændig",
        re.compile(
            r"\b(?:planlægger|vil|agter|ønsker|har planer om|påtænker|er ved) (?:\w+ "
            r"){0,2}?at (?:starte|etablere|åbne|blive)\b[^.]{0,40}\b(?:selvstændig\w*"
            r"|virksomhed|forretning|butik|firma|klinik)\b"
        ),
        0.9,
    ),
    (
        "tilbud efter LAB",
        re.compile(
            r"\bjobafklaringsforløb\b|\bressourceforløb\b|\brevalidering\b|\brevalidend\b"
            r"|\btilbud efter (?:lab\b|lov om en aktiv)"
        ),
        0.88,
    ),
    (
        "uddannelse",
        re.compile(
            r"\b(?:er i gang med|tager|læser til|under|følger|går på) (?:en |et )?(?:\w+ "
            r")?(?:efteruddannelse|videreuddannelse|uddannelse|kursus|[a-zæøå]*studiet)\b"
            r"|\befteruddannelse for ledige\b"
        ),
        0.75,
    ),
    (
        "selvstændig",
        re.compile(
            r"\bselvstændig(?: erhvervsdrivende)?\b(?! indhold| arbejde| vurdering| "
            r"afgørelse| bolig)|\b(?:driver|ejer|har) (?:min|din|sin|egen|et|en|selv"
            r"|selvstændig|jeres) ?(?:egen |eget |lille )?(?:\w*virksomhed|\w*forretning"
            r"|\w*butik|\w*firma|\w*landbrug|\w*gård|\w*klinik|\w*værksted|\w*salon"
            r"|\w*café|\w*restaurant|\w*kiosk|\w*praksis|\w*tegnestue|\w*vognmands\w*)\b"
            r"|\bindehaver af\b|\bmin egen (?:virksomhed|forretning|butik|firma)\b|\bsin "
            r"egen (?:virksomhed|forretning|butik)\b|\bdin egen (?:virksomhed|forretning"
            r"|butik)\b|\benkeltmandsvirksomhed\b|\bejerleder\b"
        ),
        0.92,
    ),
    (
        "ledig",
        re.compile(
            r"\b(?:er|er blevet|går) (?:\w+ )?(?:ledig|arbejdsløs|jobsøgende|uden "
            r"arbejde)\b"
        ),
        0.92,
    ),
    (
        "ordinær",
        re.compile(
            r"\bordinær\w* (?:ansat|job|ansættelse|stilling|vilkår"
            r"|ansættelsesforhold)\w*\b|\b(?:er |og |, |medarbejderen er |du er |jeg er "
            r"|været )?ansat\b(?! i (?:et |en )?(?:fleks|senior|løntilskud|praktik))(?! "
            r"med løntilskud)|\bfastansat\b|\blønmodtager\b|\boverenskomstansat\b"
            r"|\bfastansættelse\b"
        ),
        0.87,
    ),
)
