"""What is wrong with a letter as a whole: one line a fault, none for a letter that may be sent."""

import re
from functools import lru_cache

from drafting.rendering import render_text
from drafting.text import MISSING_ANSWER
from drafting.text.citations import find_citations
from drafting.text.numbers import tokens_in
from drafting.text.resolve import resolve_citation
from precedents.library import read_corpus
from precedents.sources import load_sources
from tests.text.assertions import Seen, lies

_HOLE = re.compile(r"\{|\}|\bNone\b|\bnan\b|undefined|Fraction|datetime|  |\(\)|»«| ,| \.(?!\d)")
_THIRD = re.compile(r"\b(borgeren\w*|klageren?|ansøgeren?)\b|(?<= )(De|Dem|Deres)\b")
_YOU = re.compile(r"\b(du|dig|din|dit|dine)\b", re.IGNORECASE)
_PLURAL = ("sagsoplysning-kommune", "sagsoplysning-arbejdsgiver")
_PEOPLE = ("regler", "spoergsmaal", "brevhoved", "oplysninger", "klagepunkter")


@lru_cache(maxsize=1)
def law():
    corpus = read_corpus()
    return load_sources(corpus), {key: str(found.status) for key, found in corpus.items()}


def faults_of(case, examination, draft, decision=None):
    """Every fault of the letter."""
    yield from _shape(draft)
    yield from _above(draft)
    for section in draft.sections:
        for paragraph in section.paragraphs:
            for sentence in paragraph.sentences:
                yield from _sentence(sentence, paragraph.style)
                yield from _person(draft, section, sentence)
                yield from _cited(sentence, examination.law_date)
    if draft.letter == "afgørelse" or draft.letter == "underretning":
        yield from _untrue(case, examination, draft, decision)


def _shape(draft):
    text = render_text(draft)
    found = _HOLE.search(text)
    if found:
        yield f"hole: {text[max(0, found.start() - 30) : found.end() + 10]!r}"
    keys = [section.key for section in draft.sections]
    headings = [section.heading for section in draft.sections if section.heading]
    if len(keys) != len(set(keys)) or len(headings) != len(set(headings)):
        yield "doubled section"
    lines = [line for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith(MISSING_ANSWER)]  # one a point
    for line in {line for line in lines if lines.count(line) > 1}:
        yield f"doubled paragraph: {line}"
    if "• \n" in text or text.rstrip().endswith("•"):
        yield "empty bullet"


_ABOVE = {  # a sentence that points above: the blocks of which one must stand there
    "Vi har gjort rede for dit behov ovenfor.": ("afg_behov", "afg_erhverv", "afg_opgave"),
}


def _above(draft):
    """A sentence that points to something above is true only where it stands there."""
    every = [s for x in draft.sections for p in x.paragraphs for s in p.sentences]
    blocks = {s.source.block.split("/")[1] for s in every if s.source.block}
    for sentence in every:
        for opening, needed in _ABOVE.items():
            found = any(n in b for n in needed for b in blocks if not b.startswith("klagesvar"))
            if sentence.text.startswith(opening) and not found:
                yield f"not above: {sentence.text}"


def _sentence(sentence, style):
    if not sentence.text.strip():
        yield "empty sentence"
    if style == "text" and sentence.text[-1:] not in tuple(".:!?»«…)]"):
        yield f"no full stop: {sentence.text}"
    if not sentence.source.block:
        yield f"no block: {sentence.text}"
    tokens = [(t.start, t.end) for t in tokens_in(sentence.text, sentence.source.precedents)]
    traced = [(n.start, n.end) for n in sentence.numbers]
    if [t for t in tokens if not any(a < t[1] and t[0] < b for a, b in traced)]:
        yield f"number without origin: {sentence.text}"


def _person(draft, section, sentence):
    own = sentence.source.kind != "author" and section.key not in _PEOPLE
    if own and _THIRD.search(sentence.text):
        yield f"third person: {sentence.text}"
    if draft.letter in _PLURAL and section.key != "brevhoved" and _YOU.search(sentence.text):
        yield f"du to many: {sentence.text}"


def _cited(sentence, day):
    sources, statuses = law()
    for citation in find_citations(sentence.text):
        if sentence.source.kind == "author" or not citation.named:
            continue
        if citation.decision is not None:
            if statuses.get(citation.decision) != "gældende":
                yield f"not in force: {citation.text}"
        elif not resolve_citation(citation, sources, day):
            yield f"cites nothing: {citation.text}"


def _untrue(case, examination, draft, decision):
    said = [
        sentence.text
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
        if sentence.source.kind != "author" and section.key != "regler"
    ]
    yield from (f"untrue: {text}" for text in lies(Seen(case, examination, decision), said))
