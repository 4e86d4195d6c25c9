"""Find the numbers, dates and citations of a sentence, and trace each to where it comes from (R49).

A number of a letter is a value of the case, what a rule found, a person's own words, or one of the
law's dated values that the block says it is. What is none of these has no origin, and is stopped.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from drafting.domain.draft import NumberOrigin
from drafting.domain.notation import MONTHS
from drafting.text.blocks import Block
from drafting.text.citations import Citation, find_citations
from drafting.text.danish import capital, sentences
from drafting.text.known import Known

__all__ = ["Filled", "Token", "cut", "tokens_in"]

_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(rf"\d{{1,2}}\. (?:{'|'.join(MONTHS)}) \d{{4}}|\d+(?:[.,]\d+)*(?:/\d+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a date or a citation, and where in the text it stands."""

    start: int
    end: int
    text: str
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A piece of a line: the block's own words, or the words of a value."""

    text: str
    value: Known | None = None


def tokens_in(text: str, decisions: Collection[str] = ()) -> tuple[Token, ...]:
    """Return the numbers, dates and citations in `text`, in order.

    A lone ``10-12`` is two numbers, unless `decisions` holds a decision of that number.
    """
    if not _DIGIT.search(text):
        return ()
    cited = [
        Token(found.start, found.end, found.text, found)
        for found in find_citations(text)
        if found.named or found.decision in decisions
    ]
    plain = list(text)
    for token in cited:
        plain[token.start : token.end] = "x" * (token.end - token.start)
    found = [
        Token(match.start(), match.start() + len(number), number)
        for match in _TOKEN.finditer("".join(plain))
        if (number := match.group().rstrip(".,"))
    ]
    return tuple(sorted([*cited, *found], key=lambda token: token.start))


def cut(pieces: Sequence[Filled], block: Block) -> Iterator[tuple[str, tuple[NumberOrigin, ...]]]:
    """Yield the sentences of a filled line, each with the origin of every number in it."""
    spans, end = [], 0
    for piece in pieces:
        spans.append((end, end + len(piece.text), piece.value))
        end += len(piece.text)
    plain = "".join(piece.text for piece in pieces)
    text = capital(plain)
    place = len(plain) - len(text)  # a capital may be longer than its small letter
    for sentence in sentences(text):
        yield sentence, tuple(_origins(sentence, place, spans, block))
        place += len(sentence) + 1


def _origins(
    sentence: str, offset: int, spans: Sequence[tuple[int, int, Known | None]], block: Block
) -> Iterator[NumberOrigin]:
    for token in tokens_in(sentence, block.precedents):
        start, end = token.start + offset, token.end + offset
        values = [v for a, b, v in spans if v is not None and a < end and start < b]
        found = _of_value(values[0]) if values else _of_block(token, block)
        if found is not None:
            yield NumberOrigin(token.start, token.end, *found)


def _of_value(value: Known) -> tuple[str, tuple[str, ...]] | None:
    if value.kind == "law":
        provisions = value.value if isinstance(value.value, tuple) else ()
        return "law", tuple(str(provision) for provision in provisions)
    keys = value.precedents if value.kind == "precedent" else (*value.findings, *value.facts)
    return (value.kind, keys) if keys else None


def _of_block(token: Token, block: Block) -> tuple[str, tuple[str, ...]] | None:
    if token.citation is None:
        named = dict(block.numbers).get(token.text)
        return ("parameter", (named,)) if named else None
    decision = token.citation.decision
    if decision is not None:
        return ("precedent", (decision,)) if decision in block.precedents else None
    cited = {provision.paragraf for provision in token.citation.provisions}
    held = tuple(str(ref) for ref in block.law if ref.paragraf in cited)
    return ("law", held) if held else None
