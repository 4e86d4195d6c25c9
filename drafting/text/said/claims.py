"""Who says a fact: one side alone makes it a claim, two sides or more an established fact."""

from drafting.domain.case import CaseFile, Document, Evidence
from drafting.text.known import Known

__all__ = ["claimed"]

_SIDES = {  # kind of document: whose word it is
    "klage": "borger",
    "ansøgning": "borger",
    "kommunens afgørelse": "kommune",
    "genvurdering": "kommune",
    "arbejdsgivererklæring": "arbejdsgiver",
    "lægelige oplysninger": "læge",
}
_PLACES = {
    "klage": "i klagen",
    "ansøgning": "i ansøgningen",
    "kommunens afgørelse": "i afgørelsen",
    "genvurdering": "i genvurderingen",
}
_WORDS = {
    "borger": "ifølge dine egne oplysninger",
    "kommune": "ifølge kommunens oplysninger",
    "arbejdsgiver": "ifølge arbejdsgiverens erklæring",
    "læge": "ifølge de lægelige oplysninger",
}


def claimed(case: CaseFile, paths: tuple[str, ...]) -> Known | None:
    """Return who alone says the facts at `paths`, as words in a sentence; None where no one does.

    Only the evidence of the case file counts: without evidence, with a note of the file or with
    two sides in agreement, nobody alone says it.
    """
    evidence = tuple(item for path in paths for item in case.evidence.get(path, ()))
    held = {document.name: document for document in case.documents}
    kinds = dict.fromkeys(_kind(held.get(item.document)) for item in evidence)
    sides = {_SIDES.get(kind, "") for kind in kinds}
    if len(sides) != 1 or "" in sides:
        return None
    side = sides.pop()
    words = _WORDS[side]
    if side == "borger" and case.appellant.role not in (None, "borger"):
        words = "ifølge oplysningerne"
    places = [_PLACES[kind] for kind in kinds if kind in _PLACES]
    return _known(side, f"{words} {' og '.join(places)}".strip(), paths, evidence)


def _kind(document: Document | None) -> str:
    return (document.kind or "") if document is not None else ""


def _known(side: str, words: str, paths: tuple[str, ...], evidence: tuple[Evidence, ...]) -> Known:
    return Known(side, words, "fact", paths, evidence=evidence)
