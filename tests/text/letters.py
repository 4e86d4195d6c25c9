"""Letters for the tests: a hand-made examination through the real blocks and the real law names."""

from drafting.library.blocks import load_blocks
from drafting.library.law import load_lawbook
from drafting.rendering.plain import render_text
from drafting.text import Phrasebook, Wish, compose
from tests.text.examinations import PUBLIC


def phrasebook():
    return Phrasebook(load_blocks(), load_lawbook().acts)


def letter(name, **options):
    case, examination = PUBLIC[name]()
    return compose(case, examination, phrasebook(), Wish(**options))


def text_of(name, **options):
    return render_text(letter(name, **options))


def sentences_of(draft):
    return [
        sentence
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    ]
