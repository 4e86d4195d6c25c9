"""How it is said: which words, in which order, from which source. Pure."""

from drafting.text.blocks import Block, BlockLibrary, Phrasebook
from drafting.text.clean import clean, unfit_characters
from drafting.text.danish import day, hours, number, sentences
from drafting.text.known import Known
from drafting.text.letters import Wish, compose, context_of, letter_of
from drafting.text.numbers import tokens_in
from drafting.text.points import MISSING_ANSWER, ComplaintPoint, complaint_points
from drafting.text.provenance import provenance
from drafting.text.said import is_for_the_worse, weighed_assessments, worsening_day
from drafting.text.sections import LAYOUTS, SECTION_KEYS, Part

__all__ = [
    "LAYOUTS",
    "MISSING_ANSWER",
    "SECTION_KEYS",
    "Block",
    "BlockLibrary",
    "ComplaintPoint",
    "Known",
    "Part",
    "Phrasebook",
    "Wish",
    "clean",
    "complaint_points",
    "compose",
    "context_of",
    "day",
    "hours",
    "is_for_the_worse",
    "letter_of",
    "number",
    "provenance",
    "sentences",
    "tokens_in",
    "unfit_characters",
    "weighed_assessments",
    "worsening_day",
]
