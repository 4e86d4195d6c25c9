"""Find the sections of a decision by the headings Ankestyrelsen writes; nothing is dropped."""

import re
from collections.abc import Iterable, Iterator

from precedents.importing.raw import Paragraph
from precedents.model import DecidedCase, Section

__all__ = ["FOOTER", "cases_of", "sections_of"]

FIRST, FOOTER = "Tekst", "Sidefod"
_HEADINGS = (
    "Principmeddelelsen fastslår", "Principafgørelsen fastslår", "Den konkrete sag",
    "De konkrete sager", "Baggrund for at behandle sagen principielt",
    "Baggrund for at behandle sagerne principielt", "Baggrund for at behandle sagen",
    "Praksisændring", "Genoptagelse", "Forældelse", "Gældende regler", "Reglerne",
    "Love og bekendtgørelser", "Praksis", "Gældende", "Kasserede", "Vejledninger",
    "Andre principafgørelser", "Den konkrete afgørelse", "De konkrete afgørelser",
    "Resultatet er", "Begrundelse for afgørelsen", "Begrundelsen for afgørelsen",
    "Sådan vurderer vi sagen", "Hvad er afgørende for resultatet", "Om reglerne",
    "Mødebehandling", "Oplysninger i sagen", "Lov", "Afgørelse", "Resumé",
)  # fmt: skip
_KNOWN = {each.lower() for each in _HEADINGS}
_CASE = r"Sag (?:nr\. \d+,? ?)?j\. ?nr\. [\d-]+"
_INLINE = sorted(set(_HEADINGS) - {"Lov", "Afgørelse", "Resumé"}, key=len, reverse=True)
_ANY = "|".join(map(re.escape, _INLINE))
_CUT = re.compile(
    rf"(?:^|(?<=[.:!?)] ))(?=(?:{_ANY}):?(?: [A-ZÆØÅ•]| ?$))"  # after a sentence
    rf"|(?:^|(?<= ))(?=(?:Praksis )?(?:Kasserede|Gældende): )"  # the two lists, anywhere
    rf"|(?:^|(?<= ))(?=(?:Praksis|Vejledninger) (?:Følgende|Vi har) )"
    rf"|(?:^|(?<= ))(?={_CASE} [A-ZÆØÅ])"
)
_START = re.compile(rf"(?P<heading>{_CASE}|(?:{_ANY}):?)(?: |$)")
_FOOT = re.compile(r"^(?:Ankestyrelsen Teglholmsgade|EAN: \d|Telefon: \d\d|Er du bekymret)")
_OUTCOMES = (
    (
        "hjemvisning",
        r"hjemvis|sender .{0,40}tilbage|behandle .{0,40}(?:sag\w*|igen) igen|ny afgørelse",
    ),
    ("ophævelse", r"\bophæve"),
    ("afvisning", r"\bafvise|kan ikke behandle"),
    ("stadfæstelse", r"stadfæst|tiltræd|fastholde|er enige? (?:i|med)|samme resultat|ikke medhold"),
    ("ændring", r"\bændre|medhold"),
)


def sections_of(paragraphs: Iterable[Paragraph]) -> tuple[Section, ...]:
    """Return the sections of a document in order; text before the first heading is »Tekst«."""
    sections: list[tuple[str, list[str]]] = []
    for paragraph in paragraphs:
        for heading, text in _split(paragraph):
            if heading is not None or not sections:
                sections.append((heading or FIRST, []))
            if text:
                sections[-1][1].append(text)
    return tuple(Section(heading, "\n".join(texts)) for heading, texts in sections)


def _split(paragraph: Paragraph) -> Iterator[tuple[str | None, str]]:
    text = paragraph.text
    if _FOOT.match(text):
        yield FOOTER, text
        return
    if paragraph.heading or _is_heading(text):
        yield text.rstrip(": "), ""
        return
    cuts = [match.start() for match in _CUT.finditer(text)]
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[start:end].strip()
        if not piece:
            continue
        found = _START.match(piece) if start in cuts else None
        while found is not None:  # a heading may follow a heading
            rest = piece[found.end() :].strip()
            following = _CUT.match(rest) and _START.match(rest)
            yield found["heading"].rstrip(": "), "" if following else rest
            piece, found = rest, following or None
            if not following:
                piece = ""
        if piece:
            yield None, piece


def _is_heading(text: str) -> bool:
    plain = re.sub(r"^\d\.\s*", "", text).rstrip(": ").lower()
    return plain in _KNOWN or bool(re.fullmatch(_CASE, text.rstrip(":. ")))


def cases_of(sections: Iterable[Section]) -> tuple[DecidedCase, ...]:
    """Return the concrete cases with journal number and outcome, as far as the text says them."""
    cases: list[DecidedCase] = []
    journal: str | None = None
    for section in sections:
        if match := re.search(r"j\. ?nr\. ([\d-]+)", section.heading):
            journal = match[1]
        if section.heading == "Resultatet er":
            cases.append(DecidedCase(journal, _outcome(section.text), section.text[:300]))
    return tuple(cases)


def _outcome(text: str) -> str:
    said = re.findall(r"Det betyder, at[^.]*\.", text) or [text]
    for name, pattern in _OUTCOMES:
        if re.search(pattern, " ".join(said), re.IGNORECASE):
            return name
    return "ikke angivet"
