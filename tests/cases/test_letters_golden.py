"""Every public case and every story as a letter, compared with a text a person has read.

    UDKAST_UPDATE_GOLDEN=1 pytest tests/cases/test_letters_golden.py

writes the texts anew; read the difference as the citizen would before it is committed.
"""

import os
from dataclasses import replace
from datetime import date

import pytest

from drafting.domain.decision import Decision, OpenQuestion, Outcome
from drafting.library.blocks import load_blocks
from drafting.pipeline import compose_draft, examine
from drafting.rendering import render_text
from tests.cases.stories import PUBLIC, STORIES, case_of
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"
ASKED = "mangler_svar_fra_alle"
WHY = "Kommunens vurdering bygger på oplysninger, som ikke længere passer."
ORDERED = {  # story: (case, outcome a person decides, reason)
    "person_stadfaester_mod_forslaget": ("R01", Outcome.UPHELD, WHY),
    "person_hjemviser_mod_forslaget": ("S01", Outcome.REMITTED, WHY),
    "person_ophaever": ("S01", Outcome.ANNULLED, WHY),
    "person_ophaever_og_skriver_virkningen": ("ophaevelse_med_egne_ord", Outcome.ANNULLED, WHY),
    "person_afviser": ("S01", Outcome.DISMISSED, WHY),
    "person_aendrer_uden_forslag": ("mangler_sagsbehandlerens_vurdering", Outcome.CHANGED, WHY),
    "person_er_enig_og_begrunder": ("S04", Outcome.UPHELD, WHY),
    "person_er_enig": ("S04", Outcome.UPHELD, None),
}
WORKING = {  # story: (case, letter, the day it names)
    "partshoering_med_hensyn": ("R01", "partshøring", None),
    "partshoering": ("S01", "partshøring", date(2022, 10, 4)),
    "spoerg_borgeren": (ASKED, "sagsoplysning-borger", date(2022, 10, 4)),
    "spoerg_kommunen": (ASKED, "sagsoplysning-kommune", date(2022, 10, 4)),
    "spoerg_arbejdsgiveren": (ASKED, "sagsoplysning-arbejdsgiver", date(2022, 10, 4)),
    "spoerg_arbejdsgiveren_om_timer": (
        "mangler_timer_fra_arbejdsgiveren", "sagsoplysning-arbejdsgiver", None,
    ),
    "spoerg_kommunen_om_anden_aktoer": (
        "anden_aktoer_mangler_modtagelse", "sagsoplysning-kommune", None,
    ),
    "underretning_til_borgeren": ("sagen_traekker_ud", "underretning", date(2022, 12, 1)),
    "underretning_klager_ukendt": ("klager_ukendt", "underretning", date(2022, 12, 1)),
    "underretning_med_spoergsmaal": (ASKED, "underretning", date(2022, 12, 1)),
    "underretning_anden_aktoer": ("anden_aktoer_uden_kompetence", "underretning", None),
}  # fmt: skip
BY_HAND = {  # story: a question no rule asks yet, put to those who would answer it
    "laegen_og_borgeren_bliver_spurgt": (
        ("impairment.description", "Hvilken funktionsnedsættelse har du?", "borger"),
        (None, "Hvor længe forventes funktionsnedsættelsen at vare?", "læge"),
    ),
}
ALL = (*PUBLIC, *STORIES, *ORDERED, *WORKING, *BY_HAND)


def base_of(name):
    """The case a letter is about."""
    if name in BY_HAND:
        return "mangler_behovet"
    return ORDERED[name][0] if name in ORDERED else WORKING.get(name, (name,))[0]


def examination_of(name):
    case = case_of(base_of(name))
    examination = examine(case, case.decision_date or date(2026, 3, 1))
    if name not in BY_HAND:
        return examination
    asked = tuple(
        OpenQuestion(path, "fact", text, "udmaaling", (), (), who)
        for path, text, who in BY_HAND[name]
    )
    proposal = replace(examination.proposal, open_questions=asked)
    return replace(examination, proposal=proposal)


def draft_of(name):
    _, outcome, reason = ORDERED.get(name, (None, None, None))
    case, examination = case_of(base_of(name)), examination_of(name)
    decision = outcome and Decision(outcome, examination, (), "A. Prøve", reason)
    _, letter, reply_by = WORKING.get(name, (None, None, None))
    return compose_draft(case, examination, decision=decision, letter=letter, reply_by=reply_by)


@pytest.mark.parametrize("name", ALL)
def test_the_letter_reads_as_it_was_read_and_approved(name):
    text = render_text(draft_of(name))
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("UDKAST_UPDATE_GOLDEN"):
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_no_golden_text_is_left_of_a_story_that_is_gone():
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(ALL)


def test_the_golden_texts_together_use_every_block():
    used = {
        sentence.source.block.split("@")[0]
        for name in ALL
        for section in draft_of(name).sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    }
    assert {block.key for block in load_blocks().blocks} - used == set()
