"""Where a Danish legal sentence ends.

A full stop ends nothing after an abbreviation (»m.v.«, »stk.«, »pr.«), an ordinal (»1. juli«,
»§ 7, stk. 3.« before a small letter) or an initial. A blank line, a bullet and a heading end one.
"""

import re

__all__ = ["ABBREVIATIONS", "split_sentences"]

ABBREVIATIONS = frozenset(
    [
        "adv.",
        "afd.",
        "afg.",
        "alm.",
        "ang.",
        "ank.",
        "bek.",
        "bl.a.",
        "ca.",
        "cand.",
        "d.",
        "dr.",
        "dvs.",
        "d.v.s.",
        "e.l.",
        "ekskl.",
        "el.",
        "el.lign.",
        "evt.",
        "f.",
        "f.eks.",
        "ff.",
        "fmd.",
        "fx.",
        "hhv.",
        "hr.",
        "fr.",
        "inkl.",
        "if.",
        "ift.",
        "i.h.t.",
        "jf.",
        "j.nr.",
        "jr.",
        "kap.",
        "kl.",
        "kr.",
        "lbk.",
        "lb.",
        "lign.",
        "lovbek.",
        "m.",
        "m.a.o.",
        "m.fl.",
        "m.h.p.",
        "m.m.",
        "m.v.",
        "mv.",
        "mdr.",
        "md.",
        "mht.",
        "maks.",
        "max.",
        "min.",
        "mio.",
        "modt.",
        "mv.",
        "nr.",
        "nuv.",
        "o.a.",
        "o.l.",
        "o.lign.",
        "osv.",
        "o.s.v.",
        "p.g.a.",
        "pga.",
        "pkt.",
        "pl.",
        "pr.",
        "pt.",
        "p.t.",
        "s.",
        "sml.",
        "spec.",
        "stk.",
        "st.",
        "tidl.",
        "tlf.",
        "t.",
        "tim.",
        "ugl.",
        "u.",
        "vedr.",
        "vejl.",
        "vha.",
        "v.",
        "zt.",
        "årg.",
        "jan.",
        "feb.",
        "febr.",
        "mar.",
        "apr.",
        "jun.",
        "jul.",
        "aug.",
        "sep.",
        "sept.",
        "okt.",
        "nov.",
        "dec.",
        "ph.d.",
    ]
)
_MAY_END = frozenset(
    (
        "m.v.",
        "mv.",
        "m.m.",
        "o.l.",
        "osv.",
        "o.s.v.",
        "m.fl.",
        "t.",
        "e.l.",
        "o.lign.",
        "kr.",
        "pkt.",
        "stk.",
        "pt.",
        "min.",
        "mdr.",
        "tim.",
        "md.",
    )
)
_STOP = re.compile(r"[.!?…]+[\"”»')\]]*(?=\s)|\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-•*–·]|\d{1,2}[.)])\s)")
_ROW = re.compile(r"\n(?=[ \t]*[A-ZÆØÅ0-9])")
_LAST = re.compile(r"\S+$")
_MONTH = re.compile(
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|"
    r"feb|mar|apr|jun|jul|aug|sep|okt|nov|dec|pkt|led|stk|afdeling|instans|kvartal)\b"
)
_SHORT = 60
_OPEN_END = re.compile(
    r"\b(?:af|og|i|på|til|for|med|den|det|en|et|om|at|der|som|fra|har|er|nr\.|stk\.|pr\.|ca\.|§)$"
)
LONGEST = 1500
"""Characters after which a run without a stop is cut at a space: keeps every grammar linear."""


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each sentence, without surrounding white space, in order."""
    spans: list[tuple[int, int]] = []
    begin = 0
    stops = [match for match in _STOP.finditer(text) if _ends(text, match)]
    rows = [match for match in _ROW.finditer(text) if _is_row(text, match.start())]
    for match in sorted([*stops, *rows], key=lambda one: one.start()):
        if match.end() <= begin:
            continue
        _add(text, begin, match.end(), spans)
        begin = match.end()
    _add(text, begin, len(text), spans)
    return tuple(spans)


def _is_row(text: str, place: int) -> bool:
    """Say whether a line break ends a heading or a row of a form, not a wrapped line."""
    begin = text.rfind("\n", max(0, place - _SHORT - 1), place) + 1
    line = text[begin:place].rstrip()
    known = begin > 0 or place <= _SHORT
    return (
        known and 0 < len(line) <= _SHORT and line[-1] not in ",;-" and not _OPEN_END.search(line)
    )


def _ends(text: str, match: re.Match[str]) -> bool:
    mark = match[0]
    if mark[0] == "\n" or mark[0] in "!?…":
        return True
    after = text[match.end() : match.end() + 14].lstrip()
    upper = bool(after) and (after[0].isupper() or after[0] in "\"”»«'(-•–§")
    before = _LAST.search(text[max(0, match.start() - 24) : match.start() + 1])
    word = before[0].lower().lstrip("(»\"”'") if before else ""
    if word in ABBREVIATIONS:
        return word in _MAY_END and after[:1].isupper()
    if len(word) == 2 and word[0].isalpha() and before and before[0][0].isupper():
        return False
    if word[:-1].isdigit():
        return upper or (bool(after) and not after[0].islower() and not after[0].isdigit())
    if _MONTH.match(after) and word[:-1].isdigit():
        return False
    return not (bool(after) and after[0].islower()) or len(word) > 4


def _add(text: str, begin: int, end: int, spans: list[tuple[int, int]]) -> None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    while end - begin > LONGEST:
        cut = text.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
        cut = begin + LONGEST if cut < 0 else cut
        spans.append((begin, cut))
        begin = cut
        while begin < end and text[begin].isspace():
            begin += 1
    if end > begin:
        spans.append((begin, end))
