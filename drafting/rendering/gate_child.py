"""The process in which a template is tried: so much memory and time, no file written, no network.

    python -m drafting.rendering.gate_child SKABELON.docx

prints ``{"faults": [...], "advice": [...]}``.
"""

import contextlib
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from drafting.domain.draft import Draft, Paragraph, Section, Sentence, Source
from drafting.errors import DraftingError

__all__ = ["main"]

_MEMORY, _SECONDS, _NEWNET = 2_000_000_000, 30, 0x40000000
_TRIAL = "Prøve & <prøve> »æøå« {{ 7*7 }} 😀"
_UNREADABLE = "Filen kan ikke læses som en Word-skabelon. Gem den igen i Word som .docx."
_MOST_PARTS, _MOST_BYTES = 500, 50_000_000
_EXTERNAL = re.compile(rb"<[^<>]*TargetMode\s*=\s*[\"']External[\"'][^<>]*>", re.IGNORECASE)
_ITEMS = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"stil": {"type": "string"}, "tekst": {"type": "string"}},
    },
}
_MODEL = {  # the model of a letter, as docx._model builds it
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "brev": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"titel": {"type": "string"}, "hoved": _ITEMS, "afsnit": _ITEMS},
        }
    },
}


def main() -> None:
    """Judge the template named on the command line."""
    from docxtpl import DocxTemplate  # noqa: F401 - loaded before the limits close in
    from docxtpl_lint import lint  # type: ignore[import-untyped]  # noqa: F401 - no types; as above

    path = Path(sys.argv[1])
    _confine()
    faults = list(dict.fromkeys([*_packed(path), *_linted(path)]))
    faults += _tried(path) if not faults else []
    advice = [] if faults else list(_advice(path))
    print(json.dumps({"faults": faults, "advice": advice}))  # noqa: T201 - the answer


def _confine() -> None:
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError, AttributeError, ImportError):
        import ctypes

        ctypes.CDLL(None).unshare(_NEWNET)


def _packed(path: Path) -> Iterator[str]:
    """Yield what is wrong with the file before anything in it is read as a document."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_PARTS or sum(e.file_size for e in entries) > _MOST_BYTES:
                yield "Filen er pakket, så den fylder langt mere, når den åbnes. Den er afvist."
                return
            if any("vbaproject" in e.filename.lower() for e in entries):
                yield "Skabelonen indeholder makroer. Gem den i Word som .docx uden makroer."
            if any("/embeddings/" in e.filename.lower() for e in entries):
                yield "Skabelonen indeholder indlejrede filer. Fjern dem, og gem den igen."
            rels = [e for e in entries if e.filename.endswith(".rels")]
            found = (one for e in rels for one in _EXTERNAL.findall(archive.read(e)))
            if any(b"/hyperlink" not in one for one in found):
                yield (
                    "Skabelonen henter noget uden for filen, f.eks. et billede eller en anden "
                    "skabelon. Sæt det ind i filen, og gem den igen."
                )
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError):
        yield _UNREADABLE


def _linted(path: Path) -> Iterator[str]:
    from docxtpl_lint import TemplateLintError, lint

    try:
        found = lint(str(path), schema=_MODEL, autoescape=True).errors
    except (TemplateLintError, zipfile.BadZipFile, OSError, ValueError, KeyError):
        yield _UNREADABLE
        return
    for issue in found:
        place = "i sidehoved eller sidefod" if issue.location.part != "body" else "i teksten"
        where = f"{place}, afsnit {issue.location.paragraph}"
        if issue.rule == "DTL304":
            yield (
                f"»{issue.snippet}« {where}: brevet har ingen sådan oplysning. Skabelonen kan "
                "bruge brev.titel, brev.hoved og brev.afsnit, og i dem stil og tekst."
            )
        else:
            yield f"»{issue.snippet}« {where}: fejl {issue.rule}. Ret den i Word, og prøv igen."


def _tried(path: Path) -> list[str]:
    from drafting.rendering.docx import render_docx

    try:
        render_docx(_trial(), path)
    except DraftingError as error:
        return [error.user_message]
    except (OSError, ValueError, KeyError):
        return [_UNREADABLE]
    except MemoryError:
        return ["Skabelonen bruger for meget hukommelse. Brug den, der følger med."]
    return []


def _trial() -> Draft:
    def part(key: str, heading: str | None, level: int, style: str) -> Section:
        text = f"{_TRIAL} {key}"
        sentence = Sentence(f"{key}-00000000", text, Source("block", "prøve"))
        return Section(key, heading, level, (Paragraph(style, (sentence, sentence)),))

    sections = (
        part("brevhoved", None, 0, "address"),
        part("indledning", None, 0, "text"),
        part("resultat", "Resultatet er:", 1, "bullet"),
        part("vurdering", "Sådan vurderer vi sagen", 2, "text"),
    )
    return Draft("prøve", "afgørelse", "Prøvebrev", sections)


def _advice(path: Path) -> Iterator[str]:
    """Yield what a reader with a screen reader, or of page 2, would miss (WCAG 2.2, EN 301 549)."""
    from drafting.rendering.docx import render_docx
    from drafting.rendering.styles import missing_marks

    yield from missing_marks(render_docx(_trial(), path))


if __name__ == "__main__":
    main()
