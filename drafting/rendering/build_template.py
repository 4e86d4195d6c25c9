"""Build the Word template of every letter from one definition: styles, head, foot, loops.

    python -m drafting.rendering.build_template

writes ``templates/documents/brev.docx`` and its checksum; both are committed, and a test says
whether they are up to date. An office may replace it by one authored in Word that uses the same
variables.
"""

import io
from typing import Any

from drafting.rendering.chosen import BUILT_IN
from drafting.rendering.gate import checksum
from drafting.text import SECTION_KEYS

__all__ = ["TEMPLATE", "build_template", "style_id"]

TEMPLATE = BUILT_IN
FONT = "Arial"
_BODY = (  # paragraph style or None, text
    (None, "{%p for afsnit in brev.hoved %}"),
    ("{{ afsnit.stil }}", "{{r afsnit.tekst }}"),
    (None, "{%p endfor %}"),
    ("Heading1", "{{ brev.titel }}"),
    (None, "{%p for afsnit in brev.afsnit %}"),
    ("{{ afsnit.stil }}", "{{r afsnit.tekst }}"),
    (None, "{%p endfor %}"),
)


def style_id(section: str, style: str) -> str:
    """Return the id of the paragraph style for a section of the letter."""
    kinds = {"text": "Afsnit", "bullet": "Punkt", "address": "Adresse", "reference": "Reference"}
    return f"{kinds[style]}{section.capitalize()}"


def build_template() -> bytes:
    """Return the template as a Word file; two builds hold the same parts."""
    from docx import Document

    document = Document()
    _page(document)
    _styles(document)
    _head_and_foot(document)
    _body(document)
    _properties(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: Any) -> None:
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(3), Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)


def _styles(document: Any) -> None:
    from docx.shared import Pt, RGBColor

    _language(document)
    normal = document.styles["Normal"]
    _font(normal, FONT, 10.5)
    normal.paragraph_format.space_after = Pt(7)
    normal.paragraph_format.line_spacing = 1.1
    for name, size, before in (("Heading 1", 17, 18), ("Heading 2", 13, 16), ("Heading 3", 11, 12)):
        style = document.styles[name]
        _font(style, FONT, size)
        style.font.bold, style.font.color.rgb = True, RGBColor(0x1F, 0x2A, 0x44)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(4 if size < 17 else 10)
        style.paragraph_format.keep_with_next = True
    for section in SECTION_KEYS:
        _section_styles(document, section)


def _section_styles(document: Any, section: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    bases = {"text": "Normal", "bullet": "List Bullet", "address": "Normal", "reference": "Normal"}
    for kind, base in bases.items():
        if kind in ("address", "reference") and section != "brevhoved":
            continue
        identity = style_id(section, kind)
        style = document.styles.add_style(identity, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[base]
        if kind == "bullet":
            style.paragraph_format.space_after = Pt(8)
        if kind in ("address", "reference"):
            style.paragraph_format.space_after = Pt(0 if kind == "address" else 2)
        if kind == "reference":
            style.paragraph_format.space_before = Pt(10)


def _font(style: Any, name: str, size: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = name, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def _language(document: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for holder in document.styles.element.iter(qn("w:rPr")):
        for old in holder.findall(qn("w:lang")):
            holder.remove(old)
    targets = [document.styles["Normal"].element.get_or_add_rPr()]
    defaults = document.styles.element.find(
        f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"
    )
    for holder in [*targets, defaults]:
        language = OxmlElement("w:lang")
        for script in ("val", "eastAsia"):
            language.set(qn(f"w:{script}"), "da-DK")
        holder.append(language)


def _head_and_foot(document: Any) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    section = document.sections[0]
    head = section.header.paragraphs[0]
    run = head.add_run("Ankestyrelsen")
    run.bold, run.font.size, run.font.color.rgb = True, Pt(13), RGBColor(0x1F, 0x2A, 0x44)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    foot.add_run("Side ").font.size = Pt(9)
    _field(foot, "PAGE")
    foot.add_run(" af ").font.size = Pt(9)
    _field(foot, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    for kind in ("begin", "code", "separate", "text", "end"):
        run = paragraph.add_run("1" if kind == "text" else "")
        run.font.size = Pt(9)
        if kind == "code":
            element = OxmlElement("w:instrText")
            element.set(qn("xml:space"), "preserve")
            element.text = f" {code} "
            run._r.append(element)
        elif kind != "text":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)


def _body(document: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for style, text in _BODY:
        paragraph = document.add_paragraph()
        paragraph.add_run(text)
        if style is not None:
            properties = paragraph._p.get_or_add_pPr()
            element = OxmlElement("w:pStyle")
            element.set(qn("w:val"), style)
            properties.insert(0, element)


def _properties(document: Any) -> None:
    from datetime import datetime

    properties = document.core_properties
    properties.title, properties.author = "Brev", "Ankestyrelsen"
    properties.comments, properties.keywords, properties.subject = "", "", "Personlig assistance"
    properties.language, properties.last_modified_by = "da-DK", "Udkast"
    properties.created = properties.modified = datetime(2026, 1, 1)  # noqa: DTZ001 (Word: UTC)
    properties.revision = 1


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(build_template())
    digest = f"{checksum(TEMPLATE)}  {TEMPLATE.name}\n"
    TEMPLATE.with_suffix(".docx.sha256").write_text(digest, "ascii")
