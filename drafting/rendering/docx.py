"""Draft → Word, through docxtpl and nobody else; nothing is handed over that was not read back.

What docxtpl loses in silence (reliability 1.3) is stopped here: autoescape, StrictUndefined, a
sandbox whose operators are watched, characters checked, and the finished file compared with the
plain text word for word.
"""

import hashlib
import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from drafting.domain.draft import Draft, Paragraph, Section
from drafting.errors import DraftingError
from drafting.rendering.chosen import template_in_use
from drafting.rendering.plain import head_and_rest, lines_of
from drafting.rendering.readback import assert_says, static_paragraphs
from drafting.rendering.record import own_lines, record_json
from drafting.rendering.whole import write_whole
from drafting.text import unfit_characters

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["render_docx", "write_docx"]

_HEADINGS = {1: "Heading2", 2: "Heading3"}
_KINDS = {"text": "Afsnit", "bullet": "Punkt", "address": "Adresse", "reference": "Reference"}


def render_docx(draft: Draft, template: Path | None = None) -> bytes:
    """Return the letter as a Word file that has been read back and says what the draft says.

    Without `template` the one in use is taken, as it was approved.

    Raises:
        DraftingError: a character cannot stand in Word, the template is at fault, or the finished
            file does not say word for word what the draft says.
    """
    _refuse_unfit(draft)
    content = _read_template(template or template_in_use())
    rendered = _render(content, draft)
    assert_says(rendered, lines_of(draft), content)
    return rendered


def write_docx(draft: Draft, path: Path, template: Path | None = None) -> None:
    """Write the letter to `path`: under a temporary name, flushed to disk, then renamed.

    Raises:
        DraftingError: as `render_docx`; then no file is written.
        OSError: the folder cannot be written to.
    """
    write_whole(path, render_docx(draft, template))


def _render(content: bytes, draft: Draft) -> bytes:
    from docx.opc.exceptions import OpcError
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError
    from lxml.etree import LxmlError

    document = DocxTemplate(io.BytesIO(content))
    try:
        document.render({"brev": _model(draft)}, jinja_env=_environment(), autoescape=True)
    except (OpcError, LxmlError, BadZipFile, KeyError) as error:
        raise DraftingError(
            f"template unreadable: {type(error).__name__}",
            user_message="Filen kan ikke læses som en Word-skabelon. Gem skabelonen igen i Word "
            "som .docx, eller brug den, der følger med.",
        ) from error
    except TemplateError as error:
        raise DraftingError(
            f"template fault: {type(error).__name__}",
            user_message="Word-skabelonen kan ikke udfyldes: den bruger en variabel eller en "
            "kommando, som ikke findes eller ikke er tilladt. Brug den skabelon, der følger med, "
            "eller bed administratoren om at rette den.",
        ) from error
    properties = document.docx.core_properties
    properties.title, properties.language = draft.title, "da-DK"
    record = record_json(draft, content, own_lines(document.docx, static_paragraphs(content)))
    # python-docx refuses more than 255 characters here; the file format has no such limit, and a
    # person's reason is often longer.
    properties._element.get_or_add_description().text = record
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _model(draft: Draft) -> dict[str, Any]:
    head, rest = head_and_rest(draft)
    return {
        "titel": draft.title,
        "hoved": [item for section in head for item in _items(section)],
        "afsnit": [item for section in rest for item in _items(section)],
    }


def _items(section: Section) -> list[dict[str, Any]]:
    items = []
    if section.heading:
        style = _HEADINGS[section.level]
        items.append({"stil": style, "tekst": _runs([(f"u_{section.key}", section.heading)])})
    for paragraph in section.paragraphs:
        style = f"{_KINDS[paragraph.style]}{section.key.capitalize()}"
        items.append({"stil": style, "tekst": _runs(_marked(paragraph))})
    return items


def _marked(paragraph: Paragraph) -> list[tuple[str, str]]:
    return [
        (f"u_{sentence.id.replace('-', '_')}", sentence.text) for sentence in paragraph.sentences
    ]


def _runs(pieces: list[tuple[str, str]]) -> Any:
    """Return runs with a bookmark around each sentence, escaped here and so safe to pass on."""
    from markupsafe import Markup

    runs = []
    for place, (mark, text) in enumerate(pieces):
        number = int.from_bytes(hashlib.sha256(mark.encode()).digest()[:4], "big") >> 1
        space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>' if place else ""
        runs.append(
            f'{space}<w:bookmarkStart w:id="{number}" w:name="{mark}"/>'
            f'<w:r><w:t xml:space="preserve">{_escaped(text)}</w:t></w:r>'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
    return Markup("".join(runs))


def _escaped(text: str) -> str:
    """Return the text as XML; docxtpl rewrites ``{_{`` and its kin, so their line is an entity."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("_", "&#95;")


def _refuse_unfit(draft: Draft) -> None:
    for line in lines_of(draft):
        unfit = unfit_characters(line)
        if unfit or "\n" in line or "\t" in line or "\r" in line:
            names = ", ".join(unfit) or "linjeskift"
            raise DraftingError(
                f"unfit characters in the draft: {names}",
                user_message=f"Brevet indeholder tegn, der ikke kan stå i Word ({names}). Slet "
                "tegnene i sagens oplysninger, og prøv igen.",
            )


@lru_cache(maxsize=4)
def _read_file(path: Path, changed: int, size: int) -> bytes:
    return path.read_bytes()


def _read_template(path: Path) -> bytes:
    state = path.stat()
    return _read_file(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1)
def _environment() -> "ImmutableSandboxedEnvironment":
    from drafting.rendering.sandbox import TemplateEnvironment

    return TemplateEnvironment()
