"""The draft as HTML: the letter part by part, the sources of each sentence, and what was edited.

Every piece is escaped in `markup`. What a person has changed is told by a sign and a word.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from drafting.domain.draft import Draft, Source
from drafting.domain.edited import ReadBack
from drafting.domain.review import ReviewNote, Severity
from drafting.review import lix, readability, words_in
from drafting.review.readability import LONG_SENTENCE
from drafting.ui import markup
from drafting.ui.display import places
from drafting.ui.facts import places_of
from drafting.ui.formatting import danish_date
from drafting.ui.labels import fact_label
from drafting.ui.rule_names import rule_question

__all__ = [
    "NOWHERE",
    "Said",
    "hardness",
    "long_sentences",
    "notes",
    "said_in",
    "section_html",
    "section_titles",
    "sources_table",
]

NOWHERE = "Kan ikke placeres i et afsnit"
_ENOUGH = 3  # sentences; the figure says nothing about fewer
_NAMES = {
    "brevhoved": "Brevhoved",
    "indledning": "Indledning",
    "betydning": "Det betyder",
    "registrering": "Registrering",
    "spoergsmaal": "Spørgsmålene",
    "forsinkelse": "Forsinkelsen",
}
_STATES = {
    "ændret": ("advarsel", "✎", "Ændret af {by}"),
    "ny": ("udført", "+", "Ny, uden kilde"),
    "flyttet": ("oplysning", "↕", "Flyttet"),
}
_SEVERITIES = {
    Severity.STOP: ("fejl", "✕", "Stop"),
    Severity.WARNING: ("advarsel", "!", "Advarsel"),
    Severity.ADVICE: ("oplysning", "i", "Råd"),
}
_WHERE = {"sidehoved": "i sidehovedet", "sidefod": "i sidefoden"}


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence on the page: its words, its source, what became of it, and how it stands."""

    text: str
    source: Source | None
    state: str = "uændret"
    paragraph: int = 0
    bullet: bool = False
    where: str = ""


def section_titles(draft: Draft) -> dict[str, str]:
    """Return what each part of a letter is called, by its key, in the letter's order."""
    return {
        section.key: (section.heading or _NAMES.get(section.key, section.key)).rstrip(":")
        for section in draft.sections
    }


def said_in(draft: Draft, read: ReadBack | None) -> dict[str | None, list[Said]]:
    """Return the sentences of each part: as they stand in the edited file, or in the draft.

    The key None holds what stands in no part of the letter.
    """
    found: dict[str | None, list[Said]] = {section.key: [] for section in draft.sections}
    if read is not None:
        for one in read.sentences:
            bullet = one.style.startswith(("Punkt", "List"))
            said = Said(one.text, one.source, one.state, one.paragraph, bullet, one.where)
            found.setdefault(one.section, []).append(said)
        return found
    for section in draft.sections:
        for number, paragraph in enumerate(section.paragraphs):
            bullet = paragraph.style == "bullet"
            found[section.key] += [
                Said(one.text, one.source, "uændret", number, bullet) for one in paragraph.sentences
            ]
    return found


def section_html(said: Sequence[Said], by: str = "") -> str:
    """Return the sentences of a part as they stand: paragraphs and bullets, changes marked.

    `by` is who edited the file.
    """
    parts: list[str] = []
    waiting: list[str] = []
    for _, group in groupby(said, key=lambda one: one.paragraph):
        members = list(group)
        words = " ".join(_sentence(one, by) for one in members)
        if members[0].bullet:
            waiting.append(words)
            continue
        parts += [markup.bullets(waiting)] if waiting else []
        waiting = []
        parts.append(f"<p>{words}</p>")
    parts += [markup.bullets(waiting)] if waiting else []
    return f'<div class="ud-part" lang="da">{"".join(parts)}</div>'


def _sentence(one: Said, by: str) -> str:
    words = markup.text(one.text)
    if one.where:
        where = _WHERE.get(one.where, f"i en {one.where}")
        words += f' <span class="ud-small">(står {where})</span>'
    if one.state not in _STATES:
        return words
    kind, sign, word = _STATES[one.state]
    return f"{markup.badge(kind, sign, word.format(by=by or 'ukendt'))} {words}"


def sources_table(title: str, said: Sequence[Said], data: dict[str, Any]) -> str:
    """Return each sentence of a part beside what it rests on."""
    rows = [(markup.text(one.text), markup.lines(_source(one, data))) for one in said]
    return markup.table(f"Kilder til {title}", ("Sætning", "Kilde"), rows)


def _source(one: Said, data: dict[str, Any]) -> Iterator[str]:
    """Yield what a sentence rests on: documents, facts, rules, practice, and whose words it is."""
    source = one.source
    if source is None:
        yield f"{markup.strong('Uden kilde')}: skrevet i Word"
        return
    if one.state == "ændret":
        yield markup.text("Ændret i Word. Før ændringen byggede sætningen på:")
    found = {path: places_of(data, path) for path in source.facts}
    for path in (path for path in found if found[path]):
        yield f"Oplysning: {markup.text(fact_label(path))}"
        yield places(found[path])
    if rest := [fact_label(path) for path in found if not found[path]]:
        yield markup.text(f"Oplysninger i sagsfilen: {', '.join(rest)}")
    yield from (f"Regel: {markup.text(rule_question(rule))}" for rule in source.findings)
    yield from (f"Praksis: principmeddelelse {markup.text(one)}" for one in source.precedents)
    yield _written_by(source)


def _written_by(source: Source) -> str:
    if source.kind == "author":
        return "Skrevet af sagsbehandleren"
    if source.block is None:
        return "Standardtekst"
    key, _, day = source.block.partition("@")
    said = f"Tekstblok {key}, udgave {_day(day)}"
    return f'<span class="ud-small">{markup.text(said)}</span>'


def _day(text: str) -> str:
    from datetime import date

    try:
        return danish_date(date.fromisoformat(text))
    except ValueError:
        return text


def hardness(said: Sequence[Said], reference: Sequence[str]) -> str:
    """Return how hard a part is to read, beside the authority's own decision; advice only."""
    texts = [one.text for one in said]
    figures = readability(texts)
    count = figures.long_sentences
    sentences = "1 sætning" if len(texts) == 1 else f"{len(texts)} sætninger"
    beside = f" (afgørelsen i 31-20: {round(lix(reference))})" if reference else ""
    enough = len(texts) >= _ENOUGH
    words = f"Lix {round(figures.lix)}{beside} · {sentences}" if enough else sentences
    if count:
        words += f" · {count} på mere end {LONG_SENTENCE} ord"
    if figures.passive:
        words += f" · {figures.passive} i passiv"
    return f'<p class="ud-small">{markup.text(words)}</p>'


def long_sentences(said: Sequence[Said]) -> list[str]:
    """Return the sentences of more than 25 words."""
    return [one.text for one in said if len(words_in(one.text)) > LONG_SENTENCE]


def notes(found: Iterable[ReviewNote], titles: dict[str, str], read: ReadBack) -> str:
    """Return the notes of the check, gravest first, as a list, each with the sentence it is on."""
    words = {one.id: one.text for one in read.sentences}
    said = markup.bullets(_note(one, titles, words.get(one.sentence or "")) for one in found)
    return f'<div class="ud-notes">{said}</div>'


def _note(note: ReviewNote, titles: dict[str, str], sentence: str | None) -> str:
    where = titles.get(note.section or "", "")
    small = " · ".join(one for one in (where, note.legal_basis) if one)
    tail = f'<br><span class="ud-small">{markup.text(small)}</span>' if small else ""
    quote = f'<span class="ud-quote">»{markup.text(sentence)}«</span>' if sentence else ""
    return f"{markup.badge(*_SEVERITIES[note.severity])} {markup.text(note.message)}{quote}{tail}"
