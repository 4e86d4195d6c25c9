"""The shapes citations have in Danish legal text, as regular expressions."""

import re

__all__: list[str] = []  # used by the citations module beside it only

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip
DECISION = r"(?:[A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}(?![\d-])"
KIND = (
    r"(?:lov\w*bekendtgørelsen?s?|bekendtgørelsen?s?|lovens?|lov|anordningen?s?|forordningen?s?|"
    r"cirkulæret?s?|cirkulæreskrivelsen?s?|vejledningen?s?|skrivelsen?s?|kongelig resolution|"
    r"LBK|BEK|LOV|VEJ|CIR|ANO)"
)
DAY = (
    r"(?:(?P<d>\d{1,2})\. ?(?P<month>" + "|".join(MONTHS) + r") (?P<y>\d{4})"
    r"|(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/ .-](?P<y2>\d{4}))"
)
ACT_NUMBER = re.compile(
    rf"\b(?P<kind>{KIND})(?: \([^)\n]{{1,60}}\))?,? (?:nr\.? ?)?(?P<number>\d{{1,5}})"
    rf"(?:/(?P<year>\d{{4}})|,? af(?: den)? {DAY})",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(rf"\bnr\. ?(?P<number>\d{{1,5}}) af(?: den)? {DAY}", re.IGNORECASE)
NAMED = re.compile(
    r"\b(?P<word>principmeddelelse|principafgørelse|PM|SM)(?:n|ns|r|rne|rnes|s)?,?"
    rf"(?: nr\.)? (?P<list>{DECISION}(?:(?:, | og | samt |, og ){DECISION})*)",
    re.IGNORECASE,
)
FOB = re.compile(r"\b(?:FOB|FOU)[ -]?(?P<year>\d{4})[ -.](?P<number>\d{1,4}(?:-\d{1,2})?)(?![\d-])")
LONE = re.compile(rf"(?<![\w§./-]){DECISION}(?![\w/])")
PARAGRAF = re.compile(
    r"(?P<sign>§§?) ?(?P<first>\d{1,4})(?: ?(?P<letter>[a-hj-zæøå](?![\wæøå])|i(?=[,.;)]|$)))?"
)
MORE = re.compile(
    r"(?:, (?=§? ?\d)| og (?=§? ?\d)| eller (?=§ ?\d)| ?[-–] ?)"
    r"(?:§ ?)?(?P<n>\d{1,4})"
    r"(?: ?(?P<letter>[a-hj-zæøå](?![\wæøå])|i(?=[,.;)]|$)))?(?!\. ?pkt|[\d/])"
)
STK = re.compile(
    r",? ?stk\. ?(?P<n>\d{1,3})(?P<more>(?:(?:, | og | ?[-–] ?)\d{1,3}(?!\. ?pkt|\d|-\d{2}\b))*)"
)
NR = re.compile(
    r",? ?nr\. ?(?P<n>\d{1,3})(?! af)"
    r"(?P<more>(?:(?:, | og | ?[-–] ?)\d{1,3}(?!\. ?pkt|\d|-\d{2}\b))*)"
)
LITRA = re.compile(r",? ?litra ?(?P<letter>[a-zæøå])\b")
PKT = re.compile(r",? ?(?P<n>\d{1,2})\. ?pkt\.")
WORD = r"(?:m\.v\.|mv\.|m\.fl\.|[A-Za-zÆØÅæøå][\wæøåÆØÅ/-]*)"
KEY = r"(?-i:[A-ZÆØÅ][A-ZÆØÅ0-9]{1,9})\b"
BEFORE = re.compile(
    rf"(?P<name>\b{KEY}|\b(?:lov|bekendtgørelse) om (?:{WORD},? ){{0,14}}?{WORD}"
    r"|\b\w*(?:lovens?|lovs|bekendtgørelsens?))(?:,? jf\.)?,? ?$",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf",? (?:i|efter|af) (?P<name>(?:bekendtgørelse af )?(?:lov|bekendtgørelse) om "
    rf"{WORD}(?:,? (?!§|jf|nr\b|stk|hvor|som|der |at |kan |skal |er ){WORD}){{0,14}}"
    rf"|\w*(?:loven|bekendtgørelsen)\b(?! nr| om)|{KEY})",
    re.IGNORECASE,
)
