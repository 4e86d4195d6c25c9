"""Walk the whole block library and say what is wrong with it, one Danish sentence a fault."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from drafting.domain.law import LawRef
from drafting.rules.lawbook import LawBook
from drafting.text.blocks import OPTIONAL, Block, BlockLibrary
from drafting.text.constants import number_faults
from drafting.text.vocabulary import explain

__all__ = ["block_faults"]

_NAME = re.compile(r"\{([^{}]*)\}")
_ENDS = (".", ":", "?", "}", ")", "]")


def block_faults(
    library: BlockLibrary, lawbook: LawBook, statuses: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield (block, fault) for every fault; `statuses` are the decisions' by their keys."""
    for block in library.blocks:
        for fault in (
            *_names(block),
            *_text(block),
            *_law(block, lawbook),
            *_practice(block, statuses),
            *number_faults(block, lawbook.parameters),
        ):
            yield block.key, fault
    yield from _versions(library)
    yield from _slots(library)


def _names(block: Block) -> Iterator[str]:
    lines = [line for paragraph in block.paragraphs for line in paragraph]
    used = {name for line in lines for name in _NAME.findall(line)}
    for name in sorted(used | {name for name, _ in block.when}):
        if explain(name) is None:
            yield f"navnet »{name}« kendes ikke"


def _text(block: Block) -> Iterator[str]:
    for paragraph in block.paragraphs:
        for line in paragraph:
            said = line.removeprefix(OPTIONAL)
            if "  " in said:
                yield f"der er to mellemrum i »{said}«"
            if block.style == "text" and not said.endswith(_ENDS):
                yield f"sætningen »{said}« slutter ikke med et tegn"
            if "{" in _NAME.sub("", said) or "}" in _NAME.sub("", said):
                yield f"en krøllet parentes i »{said}« er ikke lukket"


def _law(block: Block, lawbook: LawBook) -> Iterator[str]:
    for ref in block.law:
        act = lawbook.acts.get(ref.act)
        if act is None:
            yield f"loven »{ref.act}« findes ikke i lovsamlingen"
        elif not any(_same(ref, provision) for provision, _ in act.provisions):
            yield f"bestemmelsen »{ref}« findes ikke i lovsamlingen"


def _same(ref: LawRef, provision: str) -> bool:
    head = f"§ {ref.paragraf}"
    return provision == head or provision.startswith(f"{head},")


def _practice(block: Block, statuses: Mapping[str, str]) -> Iterator[str]:
    for key in block.precedents:
        status = statuses.get(key)
        if status is None:
            yield f"principmeddelelse {key} findes ikke i praksissamlingen"
        elif status in ("kasseret", "historisk"):
            yield f"principmeddelelse {key} er {status} og må ikke bruges"


def _versions(library: BlockLibrary) -> Iterator[tuple[str, str]]:
    for key in sorted({block.key for block in library.blocks}):
        for older, newer in pairwise(library.get(key)):
            if older.valid_to is None or older.valid_to >= newer.valid_from:
                yield key, "to udgaver gælder samme dag; luk den gamle med »valid_to«"


def _slots(library: BlockLibrary) -> Iterator[tuple[str, str]]:
    lists: dict[tuple[str, str], set[str | None]] = {}
    for block in library.blocks:
        lists.setdefault((block.section, block.slot), set()).add(block.each)
    for (section, slot), names in sorted(lists.items()):
        if len(names) > 1:
            yield f"{section}/{slot}", "blokke på samme plads gentages over forskellige lister"
