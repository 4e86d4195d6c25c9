"""The spaCy adapter: the only module of the intake that imports spaCy.

A blank Danish pipeline: own tokenizer exceptions, own sentence splitter, a lookups lemmatizer with
the words of the field, the measures, and one component a fact group. No model is loaded. Words of a
case leave the vocabulary again with the memory zone they were read in.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from drafting.intake.dates import find_days, letter_day
from drafting.intake.glance import pieces
from drafting.intake.grammar import GRAMMARS
from drafting.intake.grammar.roles import forget
from drafting.intake.lemmas import LEMMAS
from drafting.intake.measures import find_quantities
from drafting.intake.model import Hit, Sentence
from drafting.intake.proxy import (
    WRITTEN_BY_OTHERS,
    by_the_citizen,
    hidden,
    principal,
    says_for_whom,
)
from drafting.intake.sentences import ABBREVIATIONS, split_sentences

__all__ = ["PIECE", "pipeline", "read_hits", "sentences_of"]

PIECE = 50_000
"""Characters given to spaCy at a time (its own limit is a million): memory stays even."""
_BLANKS = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2028": " "}
)


@lru_cache(maxsize=1)
def pipeline() -> Any:
    """Return the Danish pipeline, built once a process."""
    import spacy
    from spacy.lookups import Lookups

    nlp: Any = spacy.blank("da")
    for word in sorted(ABBREVIATIONS):
        for form in {word, word.capitalize()}:
            nlp.tokenizer.add_special_case(form, [{"ORTH": form}])
    _register()
    nlp.add_pipe("udkast_sentences")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    tables = Lookups()
    tables.add_table("lemma_lookup", dict(LEMMAS))
    lemmatizer.initialize(lookups=tables)
    nlp.add_pipe("udkast_measures")
    for name in GRAMMARS:
        nlp.add_pipe(f"udkast_{name}")
    return nlp


def _register() -> None:
    from spacy.language import Language

    if Language.has_factory("udkast_sentences"):
        return
    Language.component("udkast_sentences", func=_set_sentences)
    Language.component("udkast_measures", func=_set_measures)
    for name, grammar in GRAMMARS.items():
        Language.component(f"udkast_{name}", func=_component(grammar))


def _set_sentences(doc: Any) -> Any:
    """Mark where sentences begin, in one array: token by token spaCy checks the whole text."""
    import numpy
    from spacy.attrs import IDX, SENT_START

    starts = [start for start, _ in split_sentences(doc.user_data["text"])]
    marks = numpy.where(numpy.isin(doc.to_array(IDX), starts), 1, -1)
    if len(marks):
        marks[0] = 1
        doc.from_array([SENT_START], marks.astype("int64").astype("uint64"))
    return doc


def _set_measures(doc: Any) -> Any:
    from spacy.attrs import IDX, LEMMA

    strings = doc.vocab.strings
    rows = doc.to_array([IDX, LEMMA]).tolist()
    words = {key: strings[key].lower() for key in {row[1] for row in rows}}
    lemmas: list[tuple[int, str]] = [(place, words[key]) for place, key in rows]
    kind, text = doc.user_data["kind"], doc.user_data["text"]
    doc.user_data["sentences"] = sentences_of(text, kind, lemmas)
    doc.user_data["hits"] = []
    return doc


def _component(grammar: Callable[[Sentence], Iterator[Hit]]) -> Callable[[Any], Any]:
    def run(doc: Any) -> Any:
        for sentence in doc.user_data["sentences"]:
            doc.user_data["hits"].extend((sentence, hit) for hit in grammar(sentence))
        return doc

    return run


def sentences_of(
    text: str, kind: str, lemmas: list[tuple[int, str]] | None = None
) -> tuple[Sentence, ...]:
    """Return the sentences of a text with their measures and dates, masked for the grammars."""
    found: list[Sentence] = []
    before, index, words = "", 0, lemmas or []
    letter, whom = letter_day(text), principal(text)
    kind = "andet" if kind in WRITTEN_BY_OTHERS and by_the_citizen(text) else kind
    for start, end in split_sentences(text):
        plain = text[start:end].translate(_BLANKS)
        own: set[str] = set()
        while index < len(words) and words[index][0] < end:
            if words[index][0] >= start:
                own.add(words[index][1])
            index += 1
        sentence = _measured(plain, (start, kind, before, letter), frozenset(own))
        if whom is not None:
            low = sentence.low if says_for_whom(sentence.low) else hidden(sentence.low, whom)
            sentence = replace(sentence, low=low, proxy=True)
        if found:
            found[-1] = replace(found[-1], after=sentence.low)
            sentence = replace(sentence, previous=found[-1])
        found.append(sentence)
        before = hidden(sentence.low, whom)
    return tuple(found)


def _measured(plain: str, context: tuple[int, str, str, str], lemmas: frozenset[str]) -> Sentence:
    start, kind, before, letter = context
    days = find_days(plain, letter)
    masked = list(plain)
    for day in days:
        masked[day.start : day.end] = "\x01" * (day.end - day.start)
    amounts = find_quantities("".join(masked), "\x02" in before)
    for amount in amounts:
        masked[amount.start : amount.end] = "\x02" * (amount.end - amount.start)
    hidden = "".join(masked)
    low = hidden.lower()
    low = low if len(low) == len(hidden) else hidden
    return Sentence(plain, start, kind, lemmas, amounts, days, low, before)


def read_hits(text: str, kind: str) -> tuple[tuple[Sentence, Hit], ...]:
    """Run the pipeline over a text in pieces and return every hit with its sentence."""
    nlp = pipeline()
    hits: list[tuple[Sentence, Hit]] = []
    for begin, end in _pieces(text):
        with nlp.memory_zone():
            doc = nlp.make_doc(text[begin:end])
            doc.user_data.update(kind=kind, text=text[begin:end])
            for _, component in nlp.pipeline:
                doc = component(doc)
            hits.extend((_moved(sentence, begin), hit) for sentence, hit in doc.user_data["hits"])
        pieces.cache_clear()  # a citizen's words are not kept for the next letter
        forget()
    return tuple(hits)


def _moved(sentence: Sentence, by: int) -> Sentence:
    return sentence if by == 0 else replace(sentence, start=sentence.start + by)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    while begin < len(text):
        end = min(len(text), begin + PIECE)
        if end < len(text):
            cut = max(
                text.rfind("\n\n", begin + PIECE // 2, end),
                text.rfind(". ", begin + PIECE // 2, end) + 1,
            )
            end = cut if cut > begin else end
        yield begin, end
        begin = end
