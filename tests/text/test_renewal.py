"""A lawyer writes a new wording while a draft is open."""

from dataclasses import replace
from datetime import date

from drafting.rendering import render_text
from drafting.text import BlockLibrary, Phrasebook, compose
from drafting.text.renewal import keeping, renewals, used_versions
from tests.text.examinations import r01
from tests.text.letters import letter, phrasebook

KEY = "faelles/kommunen_kontakter_dig"
OLD, NEW = "Kommunen kontakter dig.", "Kommunen skriver til dig."
DAY = date(2020, 11, 24)


def renewed():
    """The library after the lawyer's change: the old wording closed, a new one from that week."""
    blocks = list(phrasebook().blocks.blocks)
    old = next(block for block in blocks if block.key == KEY)
    blocks[blocks.index(old)] = replace(old, valid_to=date(2020, 11, 22))
    newer = replace(old, valid_from=date(2020, 11, 23), paragraphs=((NEW,),))
    return BlockLibrary((*blocks, newer))


def written(library):
    case, examination = r01()
    return render_text(compose(case, examination, Phrasebook(library, phrasebook().acts)))


def test_the_draft_is_told_which_wording_is_new():
    [renewal] = renewals(used_versions(letter("R01")), renewed(), DAY)
    assert (renewal.key, renewal.old.paragraphs, renewal.new.paragraphs) == (
        KEY,
        ((OLD,),),
        ((NEW,),),
    )


def test_replacing_says_the_new_wording_once_and_the_old_one_never():
    text = written(renewed())
    assert (text.count(NEW), text.count(OLD)) == (1, 0)


def test_keeping_says_the_old_wording_once_and_the_new_one_never():
    text = written(keeping(renewed(), used_versions(letter("R01"))))
    assert (text.count(NEW), text.count(OLD)) == (0, 1)
    assert text == render_text(letter("R01"))


def test_nothing_is_offered_where_nothing_is_new():
    assert renewals(used_versions(letter("R01")), phrasebook().blocks, DAY) == ()
