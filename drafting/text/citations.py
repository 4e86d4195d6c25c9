"""Find the citations of law and of principmeddelelser in Danish text, and say what they mean.

Finding is syntax only: positions and the parts as written. Resolving needs to know the acts and
the decisions (`Sources`); a citation that fits two provisions gives both, one that fits nothing
gives nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.text.citation_patterns import (
    ACT_NUMBER,
    AFTER,
    BARE_NUMBER,
    BEFORE,
    DECISION,
    FOB,
    LITRA,
    LONE,
    MONTHS,
    MORE,
    NAMED,
    NR,
    PARAGRAF,
    PKT,
    STK,
)

__all__ = ["MONTHS", "Citation", "Provision", "find_citations"]


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
    for match in NAMED.finditer(text):
        numbers = list(re.finditer(DECISION, match["list"]))
        for position, number in enumerate(numbers):
            start = match.start("list") + number.start()
            begin = match.start() if position == 0 else start
            end = match.start("list") + number.end()
            yield Citation(begin, end, text[begin:end], decision=number[0])
    for match in FOB.finditer(text):
        key = f"FOB-{match['year']}-{match['number']}"
        yield Citation(match.start(), match.end(), match[0], decision=key)


def _lone_decisions(text: str) -> Iterator[Citation]:
    for match in LONE.finditer(text):
        yield Citation(match.start(), match.end(), match[0], decision=match[0], named=False)


def _act_numbers(text: str) -> Iterator[Citation]:
    for pattern in (ACT_NUMBER, BARE_NUMBER):
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
    while match := PARAGRAF.search(text, position):
        provisions, end = _read_provision(text, match)
        citation = Citation(match.start(), end, text[match.start() : end], provisions)
        citation = _with_act(citation, text)
        yield citation
        position = max(citation.end, match.end())


def _with_act(citation: Citation, text: str) -> Citation:
    """Return the citation with the act named before it or after it."""
    number = re.compile(r",? (?:i|efter|af|jf\.) ").match(text, citation.end)
    if number and (act := ACT_NUMBER.match(text, number.end())):
        numbered = _numbered(act, citation.start, act.end(), text)
        return replace(numbered, provisions=citation.provisions)
    if after := AFTER.match(text, citation.end):
        end = after.end()
        return replace(citation, act=after["name"], end=end, text=text[citation.start : end])
    begin = max(0, citation.start - 160)
    head = text[begin : citation.start]
    for act in ACT_NUMBER.finditer(head):
        if head[act.end() :].strip(" ,") in ("", "jf."):
            numbered = _numbered(act, begin + act.start(), citation.end, text)
            return replace(numbered, provisions=citation.provisions)
    if before := BEFORE.search(head):
        start = begin + before.start("name")
        return replace(citation, act=before["name"], start=start, text=text[start : citation.end])
    return citation


def _read_provision(text: str, match: re.Match[str]) -> tuple[tuple[Provision, ...], int]:
    """Return the provisions that begin at a § and the position after them."""
    paragrafs, end = [_label(match["first"], match["letter"])], match.end()
    while more := MORE.match(text, end):
        if match["sign"] == "§" and "§" not in more[0]:
            break
        paragrafs += _range(paragrafs[-1], more)
        end = more.end()
    if len(paragrafs) > 1:
        return tuple(Provision(each) for each in paragrafs), end
    return _below(text, paragrafs[0], end)


def _below(text: str, paragraf: str, end: int) -> tuple[tuple[Provision, ...], int]:
    stks, end = _numbers(STK, text, end)
    nrs, end = _numbers(NR, text, end)
    litra = LITRA.match(text, end)
    end = litra.end() if litra else end
    pkt = PKT.match(text, end)
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
