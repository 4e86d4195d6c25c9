"""Why a hit was found, in words the officer can check in the passage."""

from collections.abc import Iterator

from precedents.danish import content_words, stem, tokens
from precedents.lexical import LexicalIndex
from precedents.model import Passage, Precedent
from precedents.passages import context_of

__all__ = ["marks", "reasons"]

MOST_WORDS = 4


def reasons(
    question: str, passage: Passage, precedent: Precedent, lexical: LexicalIndex
) -> list[str]:
    """Return the reasons of the lexical channel: shared words, the rarest first, and synonyms."""
    held = _stems(passage.text, lexical) | _stems(context_of(precedent), lexical)
    shared = {
        word: lexical.words.rarity(stem(word))
        for word in content_words(question)
        if {stem(word), *lexical.splitter.parts(word)} & held
    }
    rarest = sorted(shared, key=lambda word: (-shared[word], word))[:MOST_WORDS]
    found = [f"ord: {word}" for word in rarest]
    added = lexical.added_terms(question)
    meant = sorted({name for each, name in added.items() if each in held})
    return found + [f"beslægtet ord: {name}" for name in meant[:2]]


def marks(question: str, text: str, lexical: LexicalIndex) -> tuple[tuple[int, int], ...]:
    """Return the places in `text` that share a word, a part of one or a synonym with a question."""
    wanted = _stems(question, lexical) | set(lexical.added_terms(question))
    return tuple(
        (start, end)
        for token, start, end in tokens(text)
        if content_words(token) and wanted & set(_of(token, lexical))
    )


def _stems(text: str, lexical: LexicalIndex) -> set[str]:
    return {each for word in content_words(text) for each in _of(word, lexical)}


def _of(word: str, lexical: LexicalIndex) -> Iterator[str]:
    yield stem(word)
    yield from lexical.splitter.parts(word)
