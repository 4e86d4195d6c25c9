"""A new version of a block in an open draft: replace it, see the difference, or keep the old one.

A draft is always written from a library, so a renewed block stands where the old one stood and
nothing is doubled: to keep an old wording is to write from a library that still has it in force.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from drafting.domain.draft import Draft
from drafting.text.blocks import Block, BlockLibrary

__all__ = ["Renewal", "keeping", "renewals", "used_versions"]


@dataclass(frozen=True, slots=True)
class Renewal:
    """A block whose wording has changed since the draft was written."""

    key: str
    old: Block
    new: Block


def used_versions(draft: Draft) -> dict[str, date]:
    """Return the blocks a draft is written from, each with the day of its version."""
    found = (
        sentence.source.block
        for section in draft.sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
    )
    pairs = (version.split("@") for version in found if version)
    return {key: date.fromisoformat(day) for key, day in pairs}


def renewals(
    used: Mapping[str, date], library: BlockLibrary, law_date: date
) -> tuple[Renewal, ...]:
    """Return the blocks of which another version is in force on the day, in order of their keys."""
    found = []
    for key, day in sorted(used.items()):
        versions = {block.valid_from: block for block in library.get(key)}
        new = next((block for block in versions.values() if block.in_force(law_date)), None)
        if new is not None and day in versions and new.valid_from != day:
            found.append(Renewal(key, versions[day], new))
    return tuple(found)


def keeping(library: BlockLibrary, versions: Mapping[str, date]) -> BlockLibrary:
    """Return the library in which these blocks keep the version of that day, and only that."""
    return BlockLibrary(
        tuple(
            replace(block, valid_to=None) if block.key in versions else block
            for block in library.blocks
            if versions.get(block.key, block.valid_from) == block.valid_from
        )
    )
