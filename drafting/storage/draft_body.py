"""A stored draft read back into what it was when it was composed."""

from typing import Any

from drafting.domain.case import Evidence
from drafting.domain.draft import Draft, NumberOrigin, Paragraph, Section, Sentence, Source
from drafting.storage.model import MadeWith, Step

__all__ = ["KEPT", "WORD", "draft_of", "is_edited", "kept_of", "making_of"]

WORD = "word"  # where the step of a draft names the officer's own Word file, by its hash
KEPT = "kept"  # the blocks whose newer version was declined: key and that version's day


def draft_of(step: Step) -> Draft:
    """Return the draft a step holds, as it was composed."""
    body = step.body["draft"]
    sections = tuple(_section(section) for section in body["sections"])
    record = tuple((name, value) for name, value in body.get("record", ()))
    return Draft(body["case_id"], body["letter"], body["title"], sections, record)


def making_of(step: Step) -> MadeWith:
    """Return what a stored draft was made with."""
    return MadeWith(**step.body["made_with"])


def is_edited(step: Step) -> bool:
    """Return whether a person has edited the draft in Word."""
    return WORD in step.body


def kept_of(step: Step) -> dict[str, str]:
    """Return the blocks whose newer version was declined in a draft: key and that version's day."""
    return dict(step.body.get(KEPT, {}))


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
    numbers = tuple(_number(item) for item in body.get("numbers", ()))  # older drafts have none
    return Sentence(body["id"], body["text"], Source(**said, evidence=evidence), numbers)


def _number(body: dict[str, Any]) -> NumberOrigin:
    return NumberOrigin(body["start"], body["end"], body["kind"], tuple(body["keys"]))
