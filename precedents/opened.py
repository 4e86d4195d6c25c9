"""An index opened for search: the live folder, or words only in memory where that fails."""

from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from drafting.errors import PrecedentError
from drafting.text.resolve import Sources as LawSources
from precedents.build import WORDS_ONLY, Sources, content_key, synonyms_path
from precedents.encoder.embedder import Embedder, Vectors, open_embedder
from precedents.folder import CHROMA, Contents, Manifest, check_folder, live_folder, read_contents
from precedents.lexical import LexicalIndex, read_synonyms
from precedents.load import load
from precedents.passages import indexed_text, passages_of
from precedents.places import meaning_search_is_off, model_dir
from precedents.sources import load_sources
from precedents.verify import OK

__all__ = ["PrecedentIndex", "choose_embedder", "open_index"]

NO_MODEL = "Der søges kun på ord: {why}"
OFF = "Meningssøgning er slået fra i indstillingerne, så der søges kun på ord."
STALE = (
    "Samlingen er ændret, siden indekset blev bygget. Kør »python -m precedents index« for at få "
    "ændringerne med."
)
OTHER_MODEL = (
    "Indekset er bygget med en anden sprogmodel, så der søges kun på ord. Kør »python -m "
    "precedents index« for at bygge det igen."
)


class PrecedentIndex:
    """What the search reads: the corpus as indexed, its passages, and both channels."""

    def __init__(
        self,
        contents: Contents,
        lexical: LexicalIndex,
        manifest: Manifest,
        folder: Path | None,
        embedder: Embedder | None,
    ) -> None:
        self.corpus = contents.corpus
        self.passages = contents.passages
        self.lexical = lexical
        self.manifest = manifest
        self.embedder = embedder
        self.banner = ""
        self._vectors = contents.vectors
        self._folder = folder

    @property
    def vectors(self) -> Vectors | None:
        """Return the matrix, one row a passage, where the model that made it is at hand."""
        return self._vectors if self.embedder is not None else None

    @cached_property
    def owner(self) -> npt.NDArray[np.int32]:
        """Return for each passage the number of its document in the corpus."""
        numbers = {key: number for number, key in enumerate(self.corpus)}
        return np.array([numbers[p.precedent] for p in self.passages], np.int32)

    @cached_property
    def law_sources(self) -> LawSources:
        """Return what citations in a question are looked up against."""
        return load_sources(self.corpus)

    @cached_property
    def _nearest(self) -> "object | None":
        from precedents.index import Nearest

        if self._folder is None or self.manifest.nearest != OK:
            return None
        try:
            return Nearest(self._folder / CHROMA, self._folder.parent)
        except Exception:  # noqa: BLE001 - chromadb raises its own and Rust's; the matrix answers
            return None

    def nearest(self, vector: Vectors, limit: int) -> npt.NDArray[np.int64] | None:
        """Return the rows nearest to a vector as chromadb gives them, None where it cannot."""
        from precedents.index import Nearest

        if not isinstance(self._nearest, Nearest):
            return None
        return self._nearest.rows(vector[None], min(limit, len(self.passages)))[0]


def choose_embedder() -> tuple[Embedder | None, str]:
    """Return the embedder the settings choose and a Danish banner where there is none."""
    if meaning_search_is_off():
        return None, OFF
    try:
        return open_embedder(model_dir()), ""
    except PrecedentError as error:
        return None, NO_MODEL.format(why=error.user_message)


def open_index(sources: Sources, embedder: Embedder | None, banner: str = "") -> PrecedentIndex:
    """Return the live index, checked; where there is none, words only, built in memory.

    Raises:
        PrecedentError: the corpus itself cannot be read.
    """
    folder = live_folder(sources.root)
    try:
        if folder is None:
            raise PrecedentError(
                "no index", user_message="Der er ikke bygget et indeks, så der søges kun på ord."
            )
        opened = _open(folder, check_folder(folder), embedder)
    except PrecedentError as error:
        opened, fault = _in_memory(sources), error.user_message
        opened.banner = " ".join(filter(None, (banner, fault)))
        return opened
    opened.banner = " ".join(filter(None, (banner, _complaint(opened, sources, embedder))))
    return opened


def _complaint(index: PrecedentIndex, sources: Sources, embedder: Embedder | None) -> str:
    if embedder is not None and index.embedder is None:
        return OTHER_MODEL
    if content_key(sources, index.manifest.model) != index.manifest.key:
        return STALE
    return ""


def _open(folder: Path, manifest: Manifest, embedder: Embedder | None) -> PrecedentIndex:
    contents = read_contents(folder)
    synonyms = read_synonyms(folder / "synonyms.yaml")
    lexical = LexicalIndex.open(folder / "lexical", manifest.passages, synonyms)
    usable = embedder if embedder is not None and embedder.key == manifest.model else None
    return PrecedentIndex(contents, lexical, manifest, folder, usable)


def _in_memory(sources: Sources) -> PrecedentIndex:
    corpus = load(sources.shipped, sources.imported)
    passages = tuple(p for each in corpus.values() for p in passages_of(each))
    texts = [indexed_text(corpus[p.precedent], p) for p in passages]
    lexical = LexicalIndex.build(texts, read_synonyms(synonyms_path()))
    manifest = Manifest("", None, len(passages), 0.0, 1.0, WORDS_ONLY, {})
    return PrecedentIndex(Contents(corpus, passages, None), lexical, manifest, None, None)
