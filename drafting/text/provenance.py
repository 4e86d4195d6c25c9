"""Where every sentence of a letter comes from, as the commands answer it."""

from collections.abc import Mapping
from typing import Any

from drafting.domain.case import Evidence
from drafting.domain.draft import Draft, Source

__all__ = ["provenance", "source_record"]


def provenance(draft: Draft) -> dict[str, Any]:
    """Return ``{"sentences": [...]}`` as COMMANDS writes it, JSON types only."""
    return {
        "schema": 1,
        "case_id": draft.case_id,
        "letter": draft.letter,
        "sentences": [
            {
                "id": sentence.id,
                "section": section.key,
                "text": sentence.text,
                "source": source_record(sentence.source),
                "numbers": [
                    {
                        "text": sentence.text[number.start : number.end],
                        "start": number.start,
                        "end": number.end,
                        "kind": number.kind,
                        "keys": list(number.keys),
                    }
                    for number in sentence.numbers
                ],
            }
            for section in draft.sections
            for paragraph in section.paragraphs
            for sentence in paragraph.sentences
        ],
    }


def source_record(source: Source) -> dict[str, Any]:
    """Return one source with JSON types only."""
    return {
        "kind": source.kind,
        "key": source.key,
        "evidence": [_place(evidence) for evidence in source.evidence],
        "facts": list(source.facts),
        "findings": list(source.findings),
        "precedents": list(source.precedents),
        "block": source.block,
    }


def _place(evidence: Evidence) -> Mapping[str, object]:
    record = {
        "document": evidence.document,
        "page": evidence.page,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "confirmed_by": evidence.confirmed_by,
    }
    return {name: value for name, value in record.items() if value is not None}
