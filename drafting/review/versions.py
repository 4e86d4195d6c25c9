"""One letter in several wordings (the machine's, the officer's, the present), by section."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from drafting.domain.draft import Draft
from drafting.domain.edited import ReadBack
from drafting.review.difference import Change, Kind, difference

__all__ = ["NO_SECTION", "SectionChanges", "Wording", "compare_wordings", "composed", "read_back"]

NO_SECTION = ""  # what stands in no section of ours is shown last, never dropped
Wording = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class SectionChanges:
    """The sentences of one section, and what happened to each."""

    section: str
    changes: tuple[Change, ...]

    @property
    def changed(self) -> bool:
        """Return whether anything in the section differs."""
        return any(change.kind is not Kind.SAME for change in self.changes)


def composed(draft: Draft) -> Wording:
    """Return the sentences of a draft as it was composed, by section."""
    return {
        section.key: tuple(
            sentence.text for paragraph in section.paragraphs for sentence in paragraph.sentences
        )
        for section in draft.sections
    }


def read_back(read: ReadBack) -> Wording:
    """Return the sentences of a letter as it was read back from Word, by section, in its order."""
    found: dict[str, list[str]] = {}
    for sentence in read.sentences:
        found.setdefault(sentence.section or NO_SECTION, []).append(sentence.text)
    return {section: tuple(said) for section, said in found.items()}


def compare_wordings(before: Wording, after: Wording) -> tuple[SectionChanges, ...]:
    """Return what makes one wording of the other, section by section in the order of the letter."""
    return tuple(
        SectionChanges(section, difference(before.get(section, ()), after.get(section, ())))
        for section in _in_order(before, after)
    )


def _in_order(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """Return every section once: those of the later wording, and the gone ones after the one that
    stood before them."""
    order, place = [key for key in after if key != NO_SECTION], 0
    for key in before:
        if key in order:
            place = order.index(key) + 1
        elif key != NO_SECTION:
            order.insert(place, key)
            place += 1
    return [*order, *([NO_SECTION] if NO_SECTION in {*before, *after} else [])]
