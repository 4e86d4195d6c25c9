"""A letter as plain text: one paragraph a line, bullets with a dot, an empty line between parts."""

from collections.abc import Iterator

from drafting.domain.draft import Draft, Paragraph, Section

__all__ = ["head_and_rest", "lines_of", "paragraph_text", "render_text"]

BULLET = "• "
HEAD = "brevhoved"


def render_text(draft: Draft) -> str:
    """Return the letter as text, one paragraph a line; it ends with a line break."""
    head, rest = head_and_rest(draft)
    blocks = [*map(_lines, head), [draft.title], *map(_lines, rest)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def lines_of(draft: Draft) -> tuple[str, ...]:
    """Return title, headings and paragraphs in order, as the Word file must hold them."""
    head, rest = head_and_rest(draft)
    before = [line for section in head for line in _plain(section)]
    return (*before, draft.title, *(line for section in rest for line in _plain(section)))


def head_and_rest(draft: Draft) -> tuple[tuple[Section, ...], tuple[Section, ...]]:
    """Return what stands above the title (address and date), and what stands below it."""
    head = tuple(section for section in draft.sections if section.key == HEAD)
    return head, tuple(section for section in draft.sections if section.key != HEAD)


def paragraph_text(paragraph: Paragraph) -> str:
    """Return the sentences of a paragraph, joined by single spaces."""
    return " ".join(sentence.text for sentence in paragraph.sentences)


def _plain(section: Section) -> Iterator[str]:
    if section.heading:
        yield section.heading
    yield from (paragraph_text(paragraph) for paragraph in section.paragraphs)


def _lines(section: Section) -> Iterator[str]:
    if section.heading:
        yield section.heading
    for paragraph in section.paragraphs:
        prefix = BULLET if paragraph.style == "bullet" else ""
        yield prefix + paragraph_text(paragraph)
