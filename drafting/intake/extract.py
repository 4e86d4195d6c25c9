"""From read documents to fact candidates: the one way in for commands, pages and tests."""

from collections.abc import Sequence

from drafting.intake.assemble import Found, assemble
from drafting.intake.guesses import without_guesses
from drafting.intake.model import Candidate, ReadDocument
from drafting.intake.nlp import read_hits

__all__ = ["extract_facts"]

_ORDER = (
    "kommunens afgørelse",
    "arbejdsgivererklæring",
    "notat",
    "andet",
    "klage",
    "ansøgning",
    "lægelige oplysninger",
    "genvurdering",
)


def extract_facts(documents: Sequence[ReadDocument]) -> tuple[Candidate, ...]:
    """Suggest facts, each with the exact place it was found in; none of them is confirmed.

    Args:
        documents: The documents of one case, read by `drafting.intake.read_document` or as text.

    Returns:
        Candidates in the order of the case file. Hours are hours a week, dates ISO 8601.
    """
    found: list[Found] = []
    for document in sorted(
        documents, key=lambda one: _ORDER.index(one.kind) if one.kind in _ORDER else 3
    ):
        hits = sorted(read_hits(document.text, document.kind), key=lambda row: row[0].start)
        found.extend(Found(document, sentence, hit) for sentence, hit in hits)
    return assemble(without_guesses(found))
