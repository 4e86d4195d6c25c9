"""Quality control as HTML: notes by section, the letter with its sources, and what was changed.

Every piece is escaped in `markup`. A change is told by its words and its line under or through the
text; its colour only helps.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from drafting.domain.control import Act
from drafting.domain.draft import Draft, Source
from drafting.domain.edited import ReadBack, ReadSentence
from drafting.domain.review import ReviewNote, Severity
from drafting.review.checklist import Point
from drafting.review.difference import Change, Kind
from drafting.review.versions import NO_SECTION, SectionChanges
from drafting.storage import Step
from drafting.ui import markup
from drafting.ui.labels import fact_label
from drafting.ui.rule_names import rule_question

__all__ = [
    "act",
    "comment",
    "differences",
    "letter",
    "notes",
    "point",
    "section_titles",
]

_NAMES = {
    "brevhoved": "Brevhoved",
    "indledning": "Indledning",
    "betydning": "Det betyder",
    "registrering": "Registrering",
    "spoergsmaal": "Spørgsmålene",
    NO_SECTION: "Kan ikke placeres i et afsnit",
}
WHOLE = "Hele brevet"
_SIGNS = {
    Severity.STOP: ("fejl", "✕", "Stop"),
    Severity.WARNING: ("advarsel", "!", "Advarsel"),
    Severity.ADVICE: ("oplysning", "i", "Råd"),
}
_CHANGED = {
    Kind.CHANGED: ("advarsel", "✎", "Ændret"),
    Kind.ADDED: ("udført", "+", "Tilføjet"),
    Kind.REMOVED: ("fejl", "–", "Slettet"),
}
_STATES = {"ændret": ("✎", "Ændret"), "ny": ("+", "Ny"), "flyttet": ("↕", "Flyttet")}


def section_titles(draft: Draft) -> dict[str, str]:
    """Return what each section of a letter is called, by its key, in the letter's order."""
    return {
        section.key: (section.heading or _NAMES.get(section.key, section.key)).rstrip(":")
        for section in draft.sections
    }


def notes(found: Sequence[ReviewNote], titles: Mapping[str, str]) -> str:
    """Return the automatic notes by section, the gravest first within each."""
    order = [*titles, NO_SECTION]
    place = {key: number for number, key in enumerate(order, 1)}
    ranked = sorted(found, key=lambda note: place.get(note.section or "", 0))
    parts = []
    for key, members in groupby(ranked, key=lambda note: note.section):
        title = titles.get(key or "", WHOLE)
        said = markup.bullets(_note(note) for note in members)
        parts.append(f"<h3>{markup.text(title)}</h3>{said}")
    return f'<div class="ud-notes">{"".join(parts)}</div>'


def _note(note: ReviewNote) -> str:
    said = f"{markup.badge(*_SIGNS[note.severity])} {markup.text(note.message)}"
    if note.legal_basis is None:
        return said
    return f'{said} <span class="ud-small">({markup.text(note.legal_basis)})</span>'


def point(one: Point) -> str:
    """Return a point of the checklist for a label: name, question and provision."""
    return (
        f"**{markup.plain(one.title)}.** {markup.plain(one.question)} ({markup.plain(one.basis)})"
    )


def letter(draft: Draft, read: ReadBack) -> str:
    """Return the letter as it stands, with what was changed and the sources of each paragraph."""
    titles = section_titles(draft)
    parts = [f'<h3 class="ud-h0">{markup.text(draft.title)}</h3>']
    for key, members in groupby(read.sentences, key=lambda one: one.section or NO_SECTION):
        title = titles.get(key, _NAMES[NO_SECTION])
        parts.append(f'<h4 class="ud-h2">{markup.text(title)}</h4>')
        for _, said in groupby(members, key=lambda one: one.paragraph):
            parts.append(_paragraph(list(said)))
    return markup.letter_page(parts)


def _paragraph(said: Sequence[ReadSentence]) -> str:
    text = " ".join(_sentence(one) for one in said)
    sources = dict.fromkeys(name for one in said for name in _sources(one.source))
    listed = markup.text("; ".join(sources))
    return f'<p>{text}<br><span class="ud-small">Kilde: {listed}</span></p>'


def _sentence(one: ReadSentence) -> str:
    if one.state not in _STATES:
        return markup.text(one.text)
    return f"{markup.badge('advarsel', *_STATES[one.state])} {markup.text(one.text)}"


def _sources(source: Source | None) -> Iterable[str]:
    """Yield what a sentence rests on, as a jurist names it; a new sentence rests on nothing."""
    if source is None:
        yield "uden kilde, skrevet i brevet"
        return
    for evidence in source.evidence:
        page = f", side {evidence.page}" if evidence.page else ""
        yield f"{evidence.document}{page}"
    yield from (fact_label(path) for path in source.facts)
    yield from (rule_question(rule) for rule in source.findings)
    yield from (f"principmeddelelse {number}" for number in source.precedents)
    if not (source.evidence or source.facts or source.findings or source.precedents):
        yield "skrevet af sagsbehandleren" if source.kind == "author" else "standardtekst"


def differences(sections: Iterable[SectionChanges], titles: Mapping[str, str]) -> str:
    """Return what differs, section by section; sentences that stand unchanged are folded."""
    parts = []
    for section in sections:
        if section.changed:
            title = titles.get(section.section, _NAMES.get(section.section, section.section))
            parts.append(f"<h3>{markup.text(title)}</h3>")
            for same, group in groupby(section.changes, key=lambda one: one.kind is Kind.SAME):
                members = list(group)
                parts += [_folded(members)] if same else [_change(one) for one in members]
    return (
        '<div class="ud-letter ud-diff" tabindex="0" role="region" aria-label="Forskelle" '
        f'lang="da">{"".join(parts)}</div>'
    )


def _folded(same: Sequence[Change]) -> str:
    count = "1 uændret sætning" if len(same) == 1 else f"{len(same)} uændrede sætninger"
    said = markup.text(" ".join(one.after for one in same))
    return f"<details><summary>{count}</summary><p>{said}</p></details>"


def _change(change: Change) -> str:
    pieces = "".join(_piece(piece.kind, piece.text) for piece in change.pieces)
    return f"<p>{markup.badge(*_CHANGED[change.kind])} {pieces}</p>"


def _piece(kind: Kind, text: str) -> str:
    if kind is Kind.SAME:
        return markup.text(text)
    tag, word = ("ins", "tilføjet") if kind is Kind.ADDED else ("del", "slettet")
    spoken = f'<span class="ud-spoken"> [{word}: </span>'
    return f'<{tag}>{spoken}{markup.text(text)}<span class="ud-spoken">] </span></{tag}>'


def comment(step: Step, titles: Mapping[str, str], who: str) -> str:
    """Return one comment: where it stands, who wrote it, and its words."""
    where = str(step.body.get("where") or "")
    place = titles.get(where) or titles.get(where.split("-")[0]) or WHOLE
    head = f"{markup.strong(place)} · {markup.text(who)}"
    return f"<p>{head}<br>{markup.text(str(step.body['text']))}</p>"


def act(step: Step) -> Act:
    """Return what a step of quality control did; a letter that is kept was sent."""
    return Act(step.body.get("act", Act.SEND.value))
