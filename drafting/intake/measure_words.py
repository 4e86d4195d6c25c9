"""The words an amount of time is written with, and what it is counted per."""

import re

from drafting.intake.words import NUMBER

__all__ = ["AMOUNT", "FULL", "HALF_TIME", "PERIODS", "STOP", "TIMES", "WEEKDAYS"]

UNIT = (
    r"(?:(?P<prefix>tolke|assistance|assistent|hjælper|arbejds|undervisnings|konfrontations)?"
    r"(?P<unit>timers|timer|time|tim\.|minutters|minutter|minut|min\.?|kvarter"
    r"|t\.(?![a-zæøå]\.)|t(?=[\s,;)/.])))"
)

AMOUNT = re.compile(
    rf"(?<![\w§/.,-])(?P<low>{NUMBER})(?:\s?(?P<link>-|–|\btil\b|\beller\b"
    rf"|\bog\b)\s?(?P<high>{NUMBER}))?\s?"
    rf"(?:ugentlige\s|(?P<daily>daglige\s)|(?:hele|fulde|effektive|ekstra)\s)?{UNIT}(?![\wæøå])",
    re.IGNORECASE,
)

TIMES = re.compile(
    rf"(?<![\w§/.,-])(?P<n>{NUMBER})(?:-(?P<n2>\d{{1,2}}))?\s?(?:x|\u00d7|gange?|dage?"
    rf"|arbejdsdage?|hverdage?|møder|aftener)"
    r"(?P<per>(?:\s(?:om|i|pr\.?|per|hver)\s?(?:ugen|uge|dagen|dag)|\sugentligt?|/uge)?)(?![\w])",
    re.IGNORECASE,
)

FULL = re.compile(
    r"\b(?:(?:på\s)?(?:fuld\s?tid|fuldtid)|fuldtids(?:stilling|job|ansat"
    r"|ansættelse|beskæftiget))\b",
    re.IGNORECASE,
)

HALF_TIME = re.compile(
    r"\b(?:halv\s?tid|halvtid|halvtids(?:stilling|job|ansat|ansættelse))\b", re.IGNORECASE
)

PERIODS = (
    ("anden uge", re.compile(r"hver anden uge|hver 2\. uge|hver fjortende dag|hver 14\. dag")),
    (
        "uge",
        re.compile(r"om ugen|i ugen|(?:pr\.?|per|hver|/)\s?uge|\buge\b|ugentlig|ugl\.|arbejdsuge"),
    ),
    ("kvartal", re.compile(r"kvartal")),
    (
        "arbejdsdag",
        re.compile(
            r"(?:hver|pr\.?|per|om)\s?(?:arbejdsdag|hverdag)|mandag til fredag|alle "
            r"hverdage"
        ),
    ),
    ("dag", re.compile(r"om dagen|(?:pr\.?|per|hver|i|/)\s?dag\b|daglig")),
    ("måned", re.compile(r"måned|\bmd\.")),
    ("år", re.compile(r"om året|(?:pr\.?|per|/)\s?år\b|årlig")),
    ("gang", re.compile(r"(?:pr\.?|per|hver|ad)\s?gang|ad gangen|pr\. møde")),
)

WEEKDAYS = re.compile(r"\b(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)e?\b")

STOP = re.compile(r"[;:]|, men |, mens |\bmen\b|\bderudover\b")
