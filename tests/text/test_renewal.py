"""A lawyer writes a new wording while a draft is open."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.domain.decision import Decision, Outcome
from drafting.rendering import render_text
from drafting.text import BlockLibrary, Phrasebook, Wish, compose
from drafting.text.renewal import Choice, Origin, renewals, renewed, wish_of
from tests.text.examinations import PUBLIC, r01
from tests.text.letters import phrasebook

KEY = "faelles/kommunen_kontakter_dig"
OLD, NEW = "Kommunen kontakter dig.", "Kommunen skriver snart til dig."
NO_WISH = Wish()
BEFORE, AFTER = date(2020, 11, 22), date(2020, 11, 23)


def library_with(keys, new=NEW):
    """The library after the lawyer's change: each old wording closed, a new one from that week."""
    blocks = list(phrasebook().blocks.blocks)
    for key in keys:
        old = next(block for block in blocks if block.key == key)
        blocks[blocks.index(old)] = replace(old, valid_to=BEFORE)
        blocks.append(replace(old, valid_from=AFTER, paragraphs=((new,),)))
    return Phrasebook(BlockLibrary(tuple(blocks)), phrasebook().acts)


def opened(name="R01", wish=NO_WISH, keys=(KEY,)):
    """The draft as it was written, and what it would be written from now."""
    case, examination = PUBLIC[name]()
    draft = compose(case, examination, phrasebook(), wish)
    return draft, Origin(case, examination, library_with(keys), wish)


def test_the_offer_shows_both_texts_and_the_words_that_differ():
    [offer] = renewals(*opened())
    assert (offer.key, offer.old_text, offer.new_text) == (KEY, OLD, NEW)
    assert (offer.old_version, offer.new_version) == (date(2009, 8, 1), AFTER)
    assert offer.difference == (
        ("ens", "Kommunen"), ("fjernet", "kontakter"), ("tilføjet", "skriver snart til"),
        ("ens", "dig."),
    )  # fmt: skip


def test_erstat_says_the_new_wording_once_and_the_old_one_never():
    draft, origin = opened()
    text = render_text(renewed(draft, origin, {KEY: Choice.REPLACE}))
    assert (text.count(NEW), text.count(OLD)) == (1, 0)
    assert renewals(renewed(draft, origin, {KEY: Choice.REPLACE}), origin) == ()


@pytest.mark.parametrize("choices", [{}, {KEY: Choice.KEEP}])
def test_behold_leaves_every_word_and_the_offer_stands(choices):
    draft, origin = opened()
    kept = renewed(draft, origin, choices)
    assert render_text(kept) == render_text(draft)
    assert [offer.key for offer in renewals(kept, origin)] == [KEY]


def test_nothing_is_offered_where_nothing_is_new_or_the_new_one_is_not_in_force_yet():
    assert renewals(*opened(keys=())) == ()
    case, examination = r01()
    early = replace(examination, law_date=date(2020, 11, 1))
    draft = compose(case, early, phrasebook())
    assert renewals(draft, Origin(case, early, library_with([KEY]))) == ()


def test_a_block_that_would_no_longer_be_used_is_offered_with_an_empty_text():
    draft, origin = opened()
    blocks = origin.phrasebook.blocks.blocks
    narrow = tuple(
        replace(b, when=(("udfald", ("afvisning",)),)) if b.key == KEY and b.valid_from == AFTER
        else b for b in blocks
    )  # fmt: skip
    origin = replace(origin, phrasebook=replace(origin.phrasebook, blocks=BlockLibrary(narrow)))
    [offer] = renewals(draft, origin)
    assert (offer.new_text, offer.difference) == ("", (("fjernet", OLD),))


def test_a_persons_decision_is_written_again_as_it_was():
    _, examination = r01()
    decision = Decision(Outcome.UPHELD, examination, ("Det er rigtigt.",), "A", "Behovet er 10.")
    draft, origin = opened(wish=Wish(decision))
    origin = replace(origin, wish=wish_of(dict(draft.record), draft.letter, examination))
    assert render_text(renewed(draft, origin, {})) == render_text(draft)


USED = sorted(
    {s.source.block.split("@")[0] for x in opened()[0].sections for p in x.paragraphs
     for s in p.sentences if s.source.kind == "block"}
)  # fmt: skip


@settings(deadline=None, max_examples=15)
@given(st.sets(st.sampled_from(USED), min_size=1, max_size=6), st.data())
def test_whatever_is_chosen_no_paragraph_is_doubled_and_every_block_stands_once(keys, data):
    single = [k for k in keys if phrasebook().blocks.get(k)[0].each is None]
    case, examination = r01()
    draft = compose(case, examination, phrasebook())
    origin = Origin(case, examination, library_with(single, "En ny tekst."))
    chosen = {k: data.draw(st.sampled_from(Choice)) for k in single}
    after = renewed(draft, origin, chosen)
    before = [s.source.block for x in draft.sections for p in x.paragraphs for s in p.sentences]
    said = [s.source.block for x in after.sections for p in x.paragraphs for s in p.sentences]
    for key in single:
        versions = {block for block in said if block.startswith(f"{key}@")}
        day = AFTER if chosen[key] is Choice.REPLACE else date(2009, 8, 1)
        assert versions == {f"{key}@{day.isoformat()}"}
    assert {b.split("@")[0] for b in said} == {b.split("@")[0] for b in before}
