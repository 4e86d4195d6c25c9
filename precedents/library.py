"""The ways into the corpus and the index that the commands and the app share."""

from pathlib import Path

from drafting.errors import InputError, PrecedentError
from precedents import places
from precedents.build import Built, Sources, build_index, content_key
from precedents.encoder.embedder import Embedder
from precedents.folder import live_folder
from precedents.load import load
from precedents.model import Precedent
from precedents.opened import PrecedentIndex, choose_embedder, open_index
from precedents.vectors import Progress

__all__ = ["build", "default_sources", "find", "open_library", "read_corpus"]


def default_sources() -> Sources:
    """Return where the product keeps its corpus, its imports and its index."""
    return Sources(places.corpus_dir(), places.library_dir(), places.index_root())


def read_corpus() -> dict[str, Precedent]:
    """Return the whole corpus, shipped and imported, with its links checked.

    Raises:
        PrecedentError: a file cannot be read, or links do not agree.
    """
    sources = default_sources()
    return load(sources.shipped, sources.imported)


def find(corpus: dict[str, Precedent], key: str) -> Precedent:
    """Return one document by key or number.

    Raises:
        InputError: there is none.
    """
    for precedent in corpus.values():
        if key.strip().upper() in (precedent.key.upper(), (precedent.number or "").upper()):
            return precedent
    raise InputError(
        f"no precedent {key!r}",
        user_message=f"»{key}« findes ikke i samlingen. Søg på ord, eller hent afgørelsen ind med "
        "»python -m precedents import«.",
    )


def build(progress: Progress) -> tuple[Built, str]:
    """Build the index where the corpus has changed; return what was done and a banner, if any.

    Raises:
        PrecedentError: another process builds, or the corpus cannot be read.
    """
    embedder, banner = choose_embedder()
    return build_index(default_sources(), embedder, progress), banner


def open_library(progress: Progress) -> PrecedentIndex:
    """Return the index, built first where it is missing or older than the corpus.

    While another process builds, or where the build fails, the answer comes from what there is.
    """
    sources = default_sources()
    embedder, banner = choose_embedder()
    try:
        if _outdated(sources, embedder):
            build_index(sources, embedder, progress)
    except (PrecedentError, OSError) as error:
        said = error.user_message if isinstance(error, PrecedentError) else _NO_ROOM
        banner = " ".join(filter(None, (banner, said)))
    return open_index(sources, embedder, banner)


_NO_ROOM = "Indekset kunne ikke skrives; kontrollér plads og rettigheder i datamappen."


def _outdated(sources: Sources, embedder: Embedder | None) -> bool:
    folder: Path | None = live_folder(sources.root)
    wanted = content_key(sources, embedder.key if embedder else None)
    return folder is None or folder.name != wanted
