"""The library of text blocks: which one says what, on which day, in which case."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from drafting.domain.law import Act, LawRef
from drafting.errors import DraftingError
from drafting.text.known import Known

__all__ = ["OPTIONAL", "Block", "BlockLibrary", "Phrasebook", "most_specific"]

KNOWN, UNKNOWN = "kendt", "ukendt"
OPTIONAL = "? "  # such a sentence is left out where a value of its own is unknown
_PLACEHOLDER = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


@dataclass(frozen=True, slots=True)
class Block:
    """One wording of one text block.

    `slot` is its place in the letter: of the blocks that fit a slot, the most specific wins.
    `when` holds names of the context and the values they must have. `each` repeats the block for
    every item of a list. `paragraphs` are tuples of sentences with ``{placeholders}``; a sentence
    that begins with ``? `` is left out where one of its values is unknown. `numbers` says of every
    number in the block's own words which dated value of the law it is.
    """

    key: str
    section: str
    slot: str
    order: int
    paragraphs: tuple[tuple[str, ...], ...]
    valid_from: date
    valid_to: date | None = None
    when: tuple[tuple[str, tuple[object, ...]], ...] = ()
    each: str | None = None
    style: str = "text"
    letters: tuple[str, ...] = ("afgørelse",)
    law: tuple[LawRef, ...] = ()
    precedents: tuple[str, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    verified: bool = False
    note: str = ""

    @property
    def version(self) -> str:
        """Return key and version as provenance writes them: ``key@2020-01-01``."""
        return f"{self.key}@{self.valid_from.isoformat()}"

    @property
    def placeholders(self) -> tuple[str, ...]:
        """Return the names of the values the block must have, in order, each once."""
        return _placeholders(self.paragraphs)

    def in_force(self, law_date: date) -> bool:
        """Return whether the wording may be used on the day."""
        return self.valid_from <= law_date and (self.valid_to is None or law_date <= self.valid_to)

    def fits(self, names: Mapping[str, Known], given: Iterable[str] = ()) -> bool:
        """Return whether every condition holds and every placeholder has a value.

        `given` are placeholders the composer itself supplies.
        """
        supplied = set(given)
        return all(_holds(names.get(name), allowed) for name, allowed in self.when) and all(
            name in names or name in supplied for name in self.placeholders
        )


@dataclass(frozen=True, slots=True)
class BlockLibrary:
    """Every wording of every block."""

    blocks: tuple[Block, ...]
    _slots: dict[tuple[str, str, date], tuple[tuple[Block, ...], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def slots(self, letter: str, section: str, law_date: date) -> tuple[tuple[Block, ...], ...]:
        """Return the blocks in force for a section of a letter, grouped by slot, in order."""
        known = self._slots.get((letter, section, law_date))
        if known is None:
            if len(self._slots) > 4096:
                self._slots.clear()
            known = self._slots[letter, section, law_date] = self._grouped(
                letter, section, law_date
            )
        return known

    def _grouped(self, letter: str, section: str, law_date: date) -> tuple[tuple[Block, ...], ...]:
        groups: dict[str, list[Block]] = {}
        for block in sorted(self.blocks, key=lambda item: (item.order, item.slot)):
            if block.section == section and letter in block.letters and block.in_force(law_date):
                groups.setdefault(block.slot, []).append(block)
        return tuple(tuple(group) for group in groups.values())

    def get(self, key: str) -> tuple[Block, ...]:
        """Return every version of a block, oldest first."""
        found = (block for block in self.blocks if block.key == key)
        return tuple(sorted(found, key=lambda block: block.valid_from))


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """What a letter is written from: the blocks, and the names of the acts by their keys."""

    blocks: BlockLibrary
    acts: Mapping[str, Act]


@lru_cache(maxsize=4096)
def _placeholders(paragraphs: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    lines = [line for paragraph in paragraphs for line in paragraph]
    text = "\n".join(line for line in lines if not line.startswith(OPTIONAL))
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def most_specific(
    blocks: Iterable[Block], names: Mapping[str, Known], given: Iterable[str] = ()
) -> Block | None:
    """Return the fitting block with most conditions, or None where none fits.

    Raises:
        DraftingError: two blocks fit equally well; the library must say which one.
    """
    fitting = [block for block in blocks if block.fits(names, given)]
    if not fitting:
        return None
    most = max(len(block.when) for block in fitting)
    best = [block for block in fitting if len(block.when) == most]
    if len(best) > 1:
        keys = ", ".join(sorted(block.key for block in best))
        raise DraftingError(
            f"blocks fit equally well: {keys}",
            user_message=f"To tekstblokke passer lige godt til sagen ({keys}). Juristen skal gøre "
            "betingelserne i den ene mere præcise, før brevet kan skrives.",
        )
    return best[0]


def _holds(known: Known | None, allowed: tuple[object, ...]) -> bool:
    if known is None:
        return UNKNOWN in allowed
    return KNOWN in allowed or any(_same(known.value, value) for value in allowed)


def _same(actual: object, wanted: object) -> bool:
    if isinstance(actual, bool) or isinstance(wanted, bool):
        return actual is wanted
    return actual == wanted
