"""Why a hit was found, in words the officer can check in the passage."""

from collections.abc import Mapping
from dataclasses import dataclass

from precedents.danish import bare_tokens, content_words, stem, tokens
from precedents.lexical import LexicalIndex
from precedents.model import Passage, Precedent
from precedents.passages import context_of

__all__ = ["Asked", "ask", "marks", "reasons"]

MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks for, found once for all its hits.

    `words` holds the stems of each word of the question and `rarity` how rare the word is;
    `added` are the synonyms' stems, each with the words it stands for.
    """

    lexical: LexicalIndex
    words: Mapping[str, frozenset[str]]
    rarity: Mapping[str, float]
    added: Mapping[str, str]
    wanted: frozenset[str]


def ask(question: str, lexical: LexicalIndex) -> Asked:
    """Return what a question asks for."""
    words = {
        word: frozenset((stem(word), *lexical.splitter.parts(word)))
        for word in content_words(question)
    }
    rarity = {word: lexical.words.rarity(stem(word)) for word in words}
    added = lexical.added_terms(question)
    return Asked(lexical, words, rarity, added, frozenset(added).union(*words.values()))


def reasons(asked: Asked, passage: Passage, precedent: Precedent) -> list[str]:
    """Return the reasons of the lexical channel: shared words, the rarest first, and synonyms."""
    held = _stems(f"{passage.text}\n{context_of(precedent)}", asked.lexical)
    shared = [word for word, stems in asked.words.items() if stems & held]
    rarest = sorted(shared, key=lambda word: (-asked.rarity[word], word))[:MOST_WORDS]
    found = [f"ord: {word}" for word in rarest]
    meant = sorted({name for each, name in asked.added.items() if each in held})
    return found + [f"beslægtet ord: {name}" for name in meant[:2]]


def marks(asked: Asked, text: str) -> tuple[tuple[int, int], ...]:
    """Return the places in `text` that share a word, a part of one or a synonym with a question."""
    splitter = asked.lexical.splitter
    return tuple(
        (start, end)
        for token, start, end in tokens(text)
        if not asked.wanted.isdisjoint(splitter.terms(token))
    )


def _stems(text: str, lexical: LexicalIndex) -> set[str]:
    splitter = lexical.splitter
    return {stem for token in set(bare_tokens(text)) for stem in splitter.terms(token)}
