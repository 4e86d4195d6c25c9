"""The gate a Word template passes before it is used, whether a script built it or Word did."""

import hashlib
from pathlib import Path
from zipfile import BadZipFile

from drafting.domain.draft import Draft, Paragraph, Section, Sentence, Source
from drafting.errors import DraftingError
from drafting.rendering.docx import render_docx

__all__ = ["checksum", "template_faults"]

_TRIAL = "Prøve & <prøve> »æøå« {{ 7*7 }} 😀"


def checksum(path: Path) -> str:
    """Return the SHA-256 of the template, to be kept with its approval."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def template_faults(path: Path) -> tuple[str, ...]:
    """Return what is wrong with a template, in Danish; nothing means that it may be used.

    It is linted (docxtpl-lint, where installed), and a trial letter with every kind of paragraph is
    rendered in the sandbox and read back.
    """
    return (*_linted(path), *_tried(path))


def _linted(path: Path) -> tuple[str, ...]:
    try:
        from docxtpl_lint import (  # type: ignore[import-untyped]  # it ships no types
            TemplateLintError,
            lint,
        )
    except ImportError:
        return ()
    try:
        found = lint(str(path), autoescape=True).errors
    except (TemplateLintError, BadZipFile, OSError, ValueError, KeyError):
        return ()  # the trial says in Danish that the file cannot be read
    return tuple(
        f"Skabelonen har en fejl i afsnit {issue.location.paragraph} ({issue.rule}): "
        f"»{issue.snippet}«. Ret den i Word, og prøv igen."
        for issue in found
    )


def _tried(path: Path) -> tuple[str, ...]:
    try:
        render_docx(_trial(), path)
    except DraftingError as error:
        return (error.user_message,)
    except OSError:
        return ("Filen kan ikke læses som en Word-skabelon. Gem den igen i Word som .docx.",)
    return ()


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
