"""A stored draft read back into what it was when it was composed."""

from typing import Any

from drafting.domain.case import Evidence
from drafting.domain.draft import Draft, Paragraph, Section, Sentence, Source
from drafting.storage.model import MadeWith, Step

__all__ = ["draft_of", "making_of"]


def draft_of(step: Step) -> Draft:
    """Return the draft a step holds, as it was composed."""
    body = step.body["draft"]
    sections = tuple(_section(section) for section in body["sections"])
    record = tuple((name, value) for name, value in body.get("record", ()))
    return Draft(body["case_id"], body["letter"], body["title"], sections, record)


def making_of(step: Step) -> MadeWith:
    """Return what a stored draft was made with."""
    return MadeWith(**step.body["made_with"])


def _section(body: dict[str, Any]) -> Section:
    paragraphs = tuple(_paragraph(paragraph) for paragraph in body["paragraphs"])
    return Section(body["key"], body["heading"], body["level"], paragraphs)


def _paragraph(body: dict[str, Any]) -> Paragraph:
    return Paragraph(body["style"], tuple(_sentence(sentence) for sentence in body["sentences"]))


def _sentence(body: dict[str, Any]) -> Sentence:
    source: dict[str, Any] = {**body["source"]}
    evidence = tuple(Evidence(**item) for item in source.pop("evidence"))
    said: dict[str, Any] = {
        name: tuple(each) if isinstance(each, list) else each for name, each in source.items()
    }
    return Sentence(body["id"], body["text"], Source(**said, evidence=evidence))
