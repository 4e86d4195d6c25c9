"""The lexical channel: stems with compound parts and synonyms, and letter groups for the rest."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import yaml

from precedents import bm25
from precedents.bm25 import Bm25, Floats
from precedents.danish import (
    Splitter,
    bare_tokens,
    content_words,
    grams,
    grams_of,
    stem,
    terms,
    words_of,
)

__all__ = ["LexicalIndex", "LexicalScores", "Synonyms", "read_synonyms"]

SYNONYM_WEIGHT = 0.3
_ARRAYS = ("starts", "passages", "weights", "idf")


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Groups of expressions of about the same meaning, each as its stems."""

    groups: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]

    def expand(self, found: set[str]) -> dict[str, str]:
        """Return the stems to add to a query that has the stems `found`, each with its reason."""
        added: dict[str, str] = {}
        for group in self.groups:
            hits = [(name, stems) for name, stems in group if stems and found.issuperset(stems)]
            if not hits:
                continue
            for name, stems in group:
                if (name, stems) not in hits:
                    added |= {s: name for s in stems if s not in found and s not in added}
        return added


def read_synonyms(path: Path) -> Synonyms:
    """Return the synonym groups of a YAML file."""
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return Synonyms(
        tuple(
            tuple((str(name), tuple(stem(w) for w in content_words(str(name)))) for name in group)
            for group in data["groups"]
        )
    )


@dataclass(frozen=True, slots=True)
class LexicalScores:
    """The two lexical scores of every passage, as shares of what the query could reach."""

    words: Floats
    grams: Floats
    content: int


@dataclass(frozen=True, slots=True)
class LexicalIndex:
    """Both inverted indexes of a corpus."""

    words: Bm25
    grams: Bm25
    splitter: Splitter
    lexicon: tuple[str, ...]
    synonyms: Synonyms

    @classmethod
    def build(cls, texts: Sequence[str], synonyms: Synonyms) -> "LexicalIndex":
        """Return the index of `texts`, with their own words as the compound lexicon."""
        counted = bm25.count(bare_tokens(text) for text in texts)
        lexicon = tuple(sorted({stem(w) for token in counted.tokens for w in words_of(token)}))
        splitter = Splitter(lexicon)
        words = bm25.build_of(counted, splitter.terms)
        return cls(words, bm25.build_of(counted, grams_of), splitter, lexicon, synonyms)

    def scores(self, query: str) -> LexicalScores:
        """Return the lexical scores of every passage for a query."""
        stems = Counter(terms(query, self.splitter))
        letters = Counter(grams(query))
        reach = sum(times * self.words.rarity(term) for term, times in stems.items()) or 1.0
        reach_letters = sum(n * self.grams.rarity(term) for term, n in letters.items()) or 1.0
        weighted: dict[str, float] = dict(stems)
        weighted |= dict.fromkeys(self.added_terms(query), SYNONYM_WEIGHT)
        return LexicalScores(
            self.words.scores(weighted) / np.float32(reach),
            self.grams.scores(letters) / np.float32(reach_letters),
            len(content_words(query)),
        )

    def added_terms(self, query: str) -> dict[str, str]:
        """Return the synonyms' stems a query is widened with, each with the words it stands for."""
        return self.synonyms.expand(set(terms(query, self.splitter)))

    def save(self, folder: Path) -> None:
        """Write both indexes and the lexicon into `folder`."""
        folder.mkdir()
        for name, index in (("words", self.words), ("grams", self.grams)):
            for array in _ARRAYS:
                np.save(folder / f"{name}-{array}.npy", getattr(index, array))
            vocabulary = json.dumps(list(index.vocabulary), ensure_ascii=False)
            (folder / f"{name}-vocabulary.json").write_text(vocabulary, "utf-8")
        (folder / "lexicon.json").write_text(json.dumps(self.lexicon, ensure_ascii=False), "utf-8")

    @classmethod
    def open(cls, folder: Path, size: int, synonyms: Synonyms) -> "LexicalIndex":
        """Return the index written into `folder`; the long arrays stay on disk until used."""
        lexicon = tuple(json.loads((folder / "lexicon.json").read_text("utf-8")))
        words, letters = (_open(folder, name, size) for name in ("words", "grams"))
        return cls(words, letters, Splitter(lexicon), lexicon, synonyms)


def _open(folder: Path, name: str, size: int) -> Bm25:
    terms_in_order = json.loads((folder / f"{name}-vocabulary.json").read_text("utf-8"))
    vocabulary = {term: number for number, term in enumerate(terms_in_order)}
    arrays: dict[str, npt.NDArray[np.generic]] = {
        array: np.asarray(np.load(folder / f"{name}-{array}.npy", "r", allow_pickle=False))
        for array in _ARRAYS
    }
    return Bm25(vocabulary=vocabulary, size=size, **arrays)  # type: ignore[arg-type]  # by name
