"""From the raw form to a precedent: number, status, dates, sections, law, cases, links."""

import re
from collections.abc import Mapping
from datetime import date

from drafting.domain.law import LawRef
from drafting.text.citations import MONTHS, find_citations
from drafting.text.resolve import Sources, resolve_citation
from precedents.importing.raw import RawDocument, squeeze
from precedents.importing.relations import links_of
from precedents.importing.sections import cases_of, sections_of
from precedents.model import Content, Precedent, PrecedentStatus, Section

__all__ = ["assemble"]

_TITLE = re.compile(
    r"(?P<kind>princip(?:meddelelse|afgørelse))\s+(?P<number>(?:[A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2})\b",
    re.IGNORECASE,
)
_STATUS = {
    "valid": PrecedentStatus.VALID,
    "gældende": PrecedentStatus.VALID,
    "historic": PrecedentStatus.HISTORIC,
    "historisk": PrecedentStatus.HISTORIC,
}
_KINDS = {"KEN": "afgørelse", "VEJ": "vejledning", "BEK": "bekendtgørelse", "LBK": "lov"}
_LAW_HEADINGS = ("love og bekendtgørelser", "reglerne", "gældende regler", "lov")
_LABELS = {"gældende", "historisk"}


def assemble(raw: RawDocument, stem: str, sources: Sources) -> Precedent:
    """Return the precedent of a raw document; what the source does not say stays unknown.

    `stem` names a document that has neither a number nor an accession number.
    """
    title = squeeze(raw.title)
    named = _TITLE.search(title)
    number = named["number"].upper() if named else raw.meta.get("number")
    sections = sections_of(raw.paragraphs)
    law, law_text = _law(sections, sources)
    published = _day(raw.meta.get("published") or raw.meta.get("DiesEdicti"))
    dated = _day(raw.meta.get("signed") or raw.meta.get("DiesSigni"))
    return Precedent(
        key=number or raw.meta.get("AccessionNumber") or _slug(stem),
        number=number,
        kind=_kind(raw, named),
        title=title,
        resume="",
        status=_status(raw),
        content=Content.FULL if sections else Content.METADATA,
        verified=bool(sections),
        year=_year(number, published or dated),
        dated=dated,
        published=published,
        historic_from=_day(raw.meta.get("DateOfHistoricMark")),
        status_note=_note(raw),
        topics=tuple(each for each in raw.labels if each.lower() not in _LABELS),
        law=law,
        law_text=law_text,
        links=links_of(number, sections),
        sections=sections,
        cases=cases_of(sections),
        source=_source(raw.meta),
        url=raw.meta.get("url"),
    )


def _status(raw: RawDocument) -> PrecedentStatus:
    said = [raw.meta.get("Status", ""), raw.meta.get("status", ""), *raw.labels]
    found = [_STATUS[each.lower()] for each in said if each.lower() in _STATUS]
    if PrecedentStatus.HISTORIC in found:
        return PrecedentStatus.HISTORIC
    return found[0] if found else PrecedentStatus.UNKNOWN


def _kind(raw: RawDocument, named: re.Match[str] | None) -> str:
    if named:
        return named["kind"].lower()
    code = raw.meta.get("DocumentType", "").split("#")[0].split(" ")[0]
    return _KINDS.get(code, "dokument")


def _note(raw: RawDocument) -> str:
    ended = _day(raw.meta.get("DateOfHistoricMark"))
    if ended is not None:
        return f"Mærket historisk i kilden den {ended:%d-%m-%Y}."
    if _status(raw) is PrecedentStatus.UNKNOWN:
        return "Kilden siger ikke, om den stadig gælder."
    return ""


def _source(meta: Mapping[str, str]) -> str:
    names = {"lexdania": "retsinformation.dk", "json": "ast.dk", "html": "hentet webside"}
    parts = [names.get(meta.get("format", ""), "hentet fil")]
    accession = meta.get("AccessionNumber")
    if accession:
        parts.append(f"accessionsnummer {accession}")
    journal = meta.get("JournalNumber") or meta.get("journal")
    if journal:
        parts.append(f"j.nr. {journal}")
    return ", ".join(parts)


def _year(number: str | None, known: date | None) -> int | None:
    if number:
        short = int(number[-2:])
        return 1900 + short if short > 60 else 2000 + short
    return known.year if known else None


def _day(text: str | None) -> date | None:
    """Return a day written 2020-11-10, 10.11.2020, 10-11-2020 or 10. november 2020."""
    if not text:
        return None
    if iso := re.match(r"(\d{4})-(\d\d)-(\d\d)", text):
        parts = [int(each) for each in iso.groups()]
    elif short := re.match(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})", text):
        parts = [int(each) for each in reversed(short.groups())]
    elif long := re.match(rf"(\d{{1,2}})\. ?({'|'.join(MONTHS)}) (\d{{4}})", text):
        parts = [int(long[3]), MONTHS.index(long[2]) + 1, int(long[1])]
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def _law(
    sections: tuple[Section, ...], sources: Sources
) -> tuple[tuple[LawRef, ...], tuple[str, ...]]:
    """Return the provisions applied, resolved where the act is known, and the text of the list.

    A § without an act belongs to the act named last before it.
    """
    refs: list[LawRef] = []
    texts = [s.text for s in sections if s.heading.lower().rstrip(":") in _LAW_HEADINGS and s.text]
    for text in texts:
        acts = _acts_named(text, sources)
        for citation in find_citations(text):
            if not citation.provisions:
                continue
            if citation.act is not None or citation.number is not None:
                found = resolve_citation(citation, sources)
            else:
                before = [key for position, key in acts if position <= citation.start]
                found = tuple(
                    LawRef(before[-1], p.paragraf, p.stk, p.nr, p.litra, p.pkt)
                    for p in citation.provisions
                    if before and before[-1]
                )
            refs += [each for each in found if isinstance(each, LawRef)]
    lines = tuple(line for text in texts for line in text.split("\n"))
    return tuple(dict.fromkeys(refs)), lines


def _acts_named(text: str, sources: Sources) -> list[tuple[int, str | None]]:
    """Return where acts are named and their keys; an act outside the sources has none."""
    found: list[tuple[int, str | None]] = [
        (m.start(), None)
        for m in re.finditer(r"\b(?:[Ll]ov|[Bb]ekendtgørelse) (?:om|af|nr)\b", text)
    ]
    lowered = text.lower()
    for key, names in sources.names.items():
        for name in names:
            found += [(m.end(), key) for m in re.finditer(re.escape(name.lower()), lowered)]
    for citation in find_citations(text):
        if citation.number is not None and not citation.provisions:
            keys = [k for k in resolve_citation(citation, sources) if isinstance(k, str)]
            found += [(citation.end, key) for key in keys]
    return sorted(found, key=lambda each: (each[0], each[1] or ""))


def _slug(stem: str) -> str:
    plain = stem.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "dokument"
