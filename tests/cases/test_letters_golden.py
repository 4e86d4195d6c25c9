"""Every public case and every story as a letter, compared with a text a person has read.

    UDKAST_UPDATE_GOLDEN=1 pytest tests/cases/test_letters_golden.py

writes the texts anew; read the difference as the citizen would before it is committed.
"""

import os
from datetime import date

import pytest

from drafting.domain.decision import Decision, Outcome
from drafting.library.blocks import load_blocks
from drafting.pipeline import compose_draft, examine
from drafting.rendering import render_text
from tests.cases.stories import PUBLIC, STORIES, case_of
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"
WHY = "Kommunens vurdering bygger på oplysninger, som ikke længere passer."
ORDERED = {  # story: (case, outcome a person decides, reason)
    "person_stadfaester_mod_forslaget": ("R01", Outcome.UPHELD, WHY),
    "person_hjemviser_mod_forslaget": ("S01", Outcome.REMITTED, WHY),
    "person_ophaever": ("S01", Outcome.ANNULLED, WHY),
    "person_afviser": ("S01", Outcome.DISMISSED, WHY),
    "person_aendrer_uden_forslag": ("mangler_sagsbehandlerens_vurdering", Outcome.CHANGED, WHY),
    "person_er_enig_og_begrunder": ("S04", Outcome.UPHELD, WHY),
    "person_er_enig": ("S04", Outcome.UPHELD, None),
}
HEARINGS = {"partshoering_med_hensyn": "R01", "partshoering": "S01"}
ALL = (*PUBLIC, *STORIES, *ORDERED, *HEARINGS)


def base_of(name):
    """The case a letter is about."""
    return ORDERED[name][0] if name in ORDERED else HEARINGS.get(name, name)


def examination_of(name):
    case = case_of(base_of(name))
    return examine(case, case.decision_date or date(2026, 3, 1))


def draft_of(name):
    _, outcome, reason = ORDERED.get(name, (None, None, None))
    case, examination = case_of(base_of(name)), examination_of(name)
    decision = outcome and Decision(outcome, examination, (), "A. Prøve", reason)
    letter = "partshøring" if name in HEARINGS else None
    return compose_draft(case, examination, decision=decision, letter=letter)


@pytest.mark.parametrize("name", ALL)
def test_the_letter_reads_as_it_was_read_and_approved(name):
    text = render_text(draft_of(name))
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("UDKAST_UPDATE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_no_golden_text_is_left_of_a_story_that_is_gone():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(ALL)


UNUSED = {  # no public case or story reaches these; each has a test of its own
    "faelles/spoerg_borger_punkt",  # a question to the citizen without wording of its own
    "faelles/spoerg_laege",  # no rule asks a doctor yet; a question must not be lost when one does
    "faelles/spoerg_laege_punkt",
    "personlig_assistance/resultat_ret_intet",  # change for the worse down to nothing
    "personlig_assistance/resultat_ret_intet_fra",
}


def test_the_golden_texts_together_use_every_block():
    used = {
        sentence.source.block.split("@")[0]
        for name in ALL
        for section in draft_of(name).sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    }
    assert {block.key for block in load_blocks().blocks} - used == UNUSED
