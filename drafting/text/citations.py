"""Find the citations of law and of principmeddelelser in Danish text, and say what they mean.

Finding is syntax only: positions and the parts as written. Resolving needs to know the acts and
the decisions (`Sources`); a citation that fits two provisions gives both, one that fits nothing
gives nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

__all__ = ["Citation", "Provision", "find_citations"]

MONTHS = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
]
_DECISION = r"(?:[A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}(?![\d-])"
_KIND = (
    r"(?:lov\w*bekendtgørelsen?s?|bekendtgørelsen?s?|lovens?|lov|anordningen?s?|forordningen?s?|"
    r"cirkulæret?s?|cirkulæreskrivelsen?s?|vejledningen?s?|skrivelsen?s?|kongelig resolution|"
    r"LBK|BEK|LOV|VEJ|CIR|ANO)"
)
_DAY = (
    r"(?:(?P<d>\d{1,2})\. ?(?P<month>" + "|".join(MONTHS) + r") (?P<y>\d{4})"
    r"|(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/ .-](?P<y2>\d{4}))"
)
_ACT_NUMBER = re.compile(
    rf"\b(?P<kind>{_KIND})(?: \([^)\n]{{1,60}}\))?,? (?:nr\.? ?)?(?P<number>\d{{1,5}})"
    rf"(?:/(?P<year>\d{{4}})|,? af(?: den)? {_DAY})",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(rf"\bnr\. ?(?P<number>\d{{1,5}}) af(?: den)? {_DAY}", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?P<word>principmeddelelse|principafgørelse|PM|SM)(?:n|ns|r|rne|rnes|s)?,?"
    rf"(?: nr\.)? (?P<list>{_DECISION}(?:(?:, | og | samt |, og ){_DECISION})*)",
    re.IGNORECASE,
)
_FOB = re.compile(
    r"\b(?:FOB|FOU)[ -]?(?P<year>\d{4})[ -.](?P<number>\d{1,4}(?:-\d{1,2})?)(?![\d-])"
)
_LONE = re.compile(rf"(?<![\w§./-]){_DECISION}(?![\w/])")
_PARAGRAF = re.compile(
    r"(?P<sign>§§?) ?(?P<first>\d{1,4})(?: ?(?P<letter>[a-hj-zæøå](?![\wæøå])|i(?=[,.;)]|$)))?"
)
_MORE = re.compile(
    r"(?:, (?=§? ?\d)| og (?=§? ?\d)| eller (?=§ ?\d)| ?[-–] ?)"
    r"(?:§ ?)?(?P<n>\d{1,4})(?: ?(?P<letter>[a-hj-zæøå](?![\wæøå])|i(?=[,.;)]|$)))?(?!\. ?pkt|[\d/])"
)
_STK = re.compile(
    r",? ?stk\. ?(?P<n>\d{1,3})(?P<more>(?:(?:, | og | ?[-–] ?)\d{1,3}(?!\. ?pkt|\d|-\d{2}\b))*)"
)
_NR = re.compile(
    r",? ?nr\. ?(?P<n>\d{1,3})(?! af)(?P<more>(?:(?:, | og | ?[-–] ?)\d{1,3}(?!\. ?pkt|\d|-\d{2}\b))*)"
)
_LITRA = re.compile(r",? ?litra ?(?P<letter>[a-zæøå])\b")
_PKT = re.compile(r",? ?(?P<n>\d{1,2})\. ?pkt\.")
_WORD = r"(?:m\.v\.|mv\.|m\.fl\.|[A-Za-zÆØÅæøå][\wæøåÆØÅ/-]*)"
_KEY = r"(?-i:[A-ZÆØÅ][A-ZÆØÅ0-9]{1,9})\b"
_BEFORE = re.compile(
    rf"(?P<name>\b{_KEY}|\b(?:lov|bekendtgørelse) om (?:{_WORD},? ){{0,14}}?{_WORD}"
    r"|\b\w*(?:lovens?|lovs|bekendtgørelsens?))(?:,? jf\.)?,? ?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf",? (?:i|efter|af) (?P<name>(?:bekendtgørelse af )?(?:lov|bekendtgørelse) om "
    rf"{_WORD}(?:,? (?!§|jf|nr\b|stk|hvor|som|der |at |kan |skal |er ){_WORD}){{0,14}}"
    rf"|\w*(?:loven|bekendtgørelsen)\b(?! nr| om)|{_KEY})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Provision:
    """The parts of one provision as cited, without its act."""

    paragraf: str
    stk: int | None = None
    nr: int | None = None
    litra: str | None = None
    pkt: int | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation: where it stands, and what it names.

    `provisions` are the provisions of a citation of law (none where an act is cited as a whole),
    `act` the act's name as written, `number`/`year`/`day` an act's number and date, `decision`
    the key of a decision; `named` is False for a lone number that only may be a decision.
    """

    start: int
    end: int
    text: str
    provisions: tuple[Provision, ...] = ()
    act: str | None = None
    number: int | None = None
    year: int | None = None
    day: str | None = None
    decision: str | None = None
    named: bool = True


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return the citations of law and decisions in `text`, in order, without overlaps."""
    taken: list[Citation] = []
    for source in (_named_decisions, _provisions, _act_numbers, _lone_decisions):
        for citation in source(text):
            if all(citation.end <= each.start or citation.start >= each.end for each in taken):
                taken.append(citation)
    return tuple(sorted(taken, key=lambda each: each.start))


def _named_decisions(text: str) -> Iterator[Citation]:
    for match in _NAMED.finditer(text):
        numbers = list(re.finditer(_DECISION, match["list"]))
        for position, number in enumerate(numbers):
            start = match.start("list") + number.start()
            begin = match.start() if position == 0 else start
            end = match.start("list") + number.end()
            yield Citation(begin, end, text[begin:end], decision=number[0])
    for match in _FOB.finditer(text):
        key = f"FOB-{match['year']}-{match['number']}"
        yield Citation(match.start(), match.end(), match[0], decision=key)


def _lone_decisions(text: str) -> Iterator[Citation]:
    for match in _LONE.finditer(text):
        yield Citation(match.start(), match.end(), match[0], decision=match[0], named=False)


def _act_numbers(text: str) -> Iterator[Citation]:
    for pattern in (_ACT_NUMBER, _BARE_NUMBER):
        for match in pattern.finditer(text):
            yield _numbered(match, match.start(), match.end(), text)


def _numbered(match: re.Match[str], start: int, end: int, text: str) -> Citation:
    parts = match.groupdict()
    day = _iso(parts)
    year = int(parts["year"]) if parts.get("year") else int(day[:4]) if day else None
    return Citation(
        start,
        end,
        text[start:end],
        act=parts.get("kind"),
        number=int(match["number"]),
        year=year,
        day=day,
    )


def _iso(parts: dict[str, str | None]) -> str | None:
    if parts.get("month"):
        month = MONTHS.index(str(parts["month"]).lower()) + 1
        return f"{parts['y']}-{month:02}-{int(str(parts['d'])):02}"
    if parts.get("m2"):
        return f"{parts['y2']}-{int(str(parts['m2'])):02}-{int(str(parts['d2'])):02}"
    return None


def _provisions(text: str) -> Iterator[Citation]:
    position = 0
    while match := _PARAGRAF.search(text, position):
        provisions, end = _read_provision(text, match)
        citation = Citation(match.start(), end, text[match.start() : end], provisions)
        citation = _with_act(citation, text)
        yield citation
        position = max(citation.end, match.end())


def _with_act(citation: Citation, text: str) -> Citation:
    """Return the citation with the act named before it or after it."""
    number = re.compile(r",? (?:i|efter|af|jf\.) ").match(text, citation.end)
    if number and (act := _ACT_NUMBER.match(text, number.end())):
        numbered = _numbered(act, citation.start, act.end(), text)
        return replace(numbered, provisions=citation.provisions)
    if after := _AFTER.match(text, citation.end):
        end = after.end()
        return replace(citation, act=after["name"], end=end, text=text[citation.start : end])
    begin = max(0, citation.start - 160)
    head = text[begin : citation.start]
    for act in _ACT_NUMBER.finditer(head):
        if head[act.end() :].strip(" ,") in ("", "jf."):
            numbered = _numbered(act, begin + act.start(), citation.end, text)
            return replace(numbered, provisions=citation.provisions)
    if before := _BEFORE.search(head):
        start = begin + before.start("name")
        return replace(citation, act=before["name"], start=start, text=text[start : citation.end])
    return citation


def _read_provision(text: str, match: re.Match[str]) -> tuple[tuple[Provision, ...], int]:
    """Return the provisions that begin at a § and the position after them."""
    paragrafs, end = [_label(match["first"], match["letter"])], match.end()
    while more := _MORE.match(text, end):
        if match["sign"] == "§" and "§" not in more[0]:
            break
        paragrafs += _range(paragrafs[-1], more)
        end = more.end()
    if len(paragrafs) > 1:
        return tuple(Provision(each) for each in paragrafs), end
    return _below(text, paragrafs[0], end)


def _below(text: str, paragraf: str, end: int) -> tuple[tuple[Provision, ...], int]:
    stks, end = _numbers(_STK, text, end)
    nrs, end = _numbers(_NR, text, end)
    litra = _LITRA.match(text, end)
    end = litra.end() if litra else end
    pkt = _PKT.match(text, end)
    end = pkt.end() if pkt else end
    letter = litra["letter"] if litra else None
    sentence = int(pkt["n"]) if pkt else None
    found = [Provision(paragraf, stk, nr, letter, sentence) for stk in stks for nr in nrs]
    return tuple(found), end


def _numbers(pattern: re.Pattern[str], text: str, position: int) -> tuple[list[int | None], int]:
    match = pattern.match(text, position)
    if match is None:
        return [None], position
    found = [int(match["n"])]
    for sign, number in re.findall(r"(, | og | ?[-–] ?)(\d{1,3})", match["more"]):
        if sign.strip() in ("-", "–"):
            found += range(found[-1] + 1, min(int(number), found[-1] + 50) + 1)
        else:
            found.append(int(number))
    return list(found), match.end()


def _label(number: str, letter: str | None) -> str:
    return f"{int(number)} {letter}" if letter else str(int(number))


def _range(last: str, more: re.Match[str]) -> list[str]:
    label = _label(more["n"], more["letter"])
    if more[0].strip()[0] in "-–" and last.isdigit() and label.isdigit():
        return [str(each) for each in range(int(last) + 1, min(int(label), int(last) + 50) + 1)]
    return [label]
