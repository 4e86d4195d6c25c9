"""From files to proposed facts: reading, extraction, confirmation, masking.

spaCy is imported only in `nlp.py`, when the first text is read; parsers run only in the worker.
"""

from drafting.intake.api import answer, answer_for, as_json
from drafting.intake.casefill import evidence_path, propose, put, value_at
from drafting.intake.confirm import Answer, Choice, State, confirm, read_answer, state_of
from drafting.intake.extract import extract_facts
from drafting.intake.kinds import document_kind
from drafting.intake.masking import Private, find_private, mask
from drafting.intake.model import SURE, Candidate, Problem, ReadDocument
from drafting.intake.reading.pool import ReadingPool, read_bytes, read_letter, read_path

__all__ = [
    "SURE",
    "Answer",
    "Candidate",
    "Choice",
    "Private",
    "Problem",
    "ReadDocument",
    "ReadingPool",
    "State",
    "answer",
    "answer_for",
    "as_json",
    "confirm",
    "document_kind",
    "evidence_path",
    "extract_facts",
    "find_private",
    "mask",
    "propose",
    "put",
    "read_answer",
    "read_bytes",
    "read_letter",
    "read_path",
    "state_of",
    "value_at",
]
