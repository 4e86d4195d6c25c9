"""Read the text blocks: one file per block, every wording with its own front matter.

    ---
    key: personlig_assistance/ramme_fuld_tid
    section: regler
    order: 40
    when: {catalogue_r19: true}
    law: ["BEK1174 § 15, stk. 1"]
    numbers: {"37": full_time_hours}
    valid_from: 2009-07-08
    ---
    One sentence a line; an empty line begins a new paragraph. {placeholders} are filled.

A new wording is added below the old one with its own front matter; the old one gets ``valid_to``.
"""

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drafting.domain.law import parse_law_ref
from drafting.errors import DraftingError
from drafting.text import SECTION_KEYS, Block, BlockLibrary

__all__ = ["BLOCKS", "load_blocks", "read_block_file"]

BLOCKS = Path(__file__).resolve().parents[2] / "templates" / "blocks"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Value = bool | int | str


class _Front(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str = Field(pattern=r"^[a-z_]+/[a-z0-9_]+$")
    section: str
    slot: str | None = None
    order: int = Field(ge=0)
    when: dict[str, _Value | list[_Value]] = {}
    each: str | None = None
    style: Literal["text", "bullet", "address", "reference"] = "text"
    letters: tuple[str, ...] = ("afgørelse",)
    law: tuple[str, ...] = ()
    precedents: tuple[str, ...] = ()
    numbers: dict[str, str] = {}
    valid_from: date
    valid_to: date | None = None
    verified: bool = False
    note: str = ""
    history: tuple[str, ...] = ()


@lru_cache(maxsize=4)
def load_blocks(root: Path = BLOCKS) -> BlockLibrary:
    """Return the library in `root`; it is read once, since texts do not change under a run.

    Raises:
        DraftingError: a file cannot be read as a block; the message names file and fault.
    """
    files = sorted(root.rglob("*.md"))
    return BlockLibrary(tuple(block for path in files for block in read_block_file(path, root)))


def read_block_file(path: Path, root: Path = BLOCKS) -> tuple[Block, ...]:
    """Return every wording in one file, in the order of the file.

    Raises:
        DraftingError: the front matter, the key or a wording is not as it must be.
    """
    where = path.relative_to(root).as_posix()
    parts = path.read_text("utf-8").split("---\n")
    if parts[0].strip() or len(parts) < 3 or len(parts) % 2 == 0:
        raise _fault(where, "filen skal begynde med »---« og have en tekst efter hvert hoved")
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    return tuple(_block(front, text, where) for front, text in pairs)


def _block(front: str, text: str, where: str) -> Block:
    try:
        head = _Front.model_validate(yaml.load(front, Loader=_Loader))
        law = tuple(parse_law_ref(ref) for ref in head.law)
    except ValidationError as error:
        fields = ", ".join(str(found["loc"][0]) for found in error.errors())
        raise _fault(
            where, f"hovedet har felter, der mangler eller ikke passer ({fields})"
        ) from error
    except (ValueError, yaml.YAMLError) as error:
        raise _fault(where, f"hovedet er skrevet forkert ({str(error).splitlines()[0]})") from error
    if f"{head.key}.md" != where:
        raise _fault(where, f"nøglen »{head.key}« skal svare til filens navn")
    if head.section not in SECTION_KEYS:
        raise _fault(where, f"afsnittet »{head.section}« findes ikke")
    when = tuple((name, _allowed(value)) for name, value in head.when.items())
    data = head.model_dump(exclude={"history", "slot", "when", "law", "numbers"})
    return Block(
        **data,
        slot=head.slot or head.key.rsplit("/", 1)[1],
        when=when,
        law=law,
        numbers=tuple(head.numbers.items()),
        paragraphs=_paragraphs(text, where),
    )


def _allowed(value: Any) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, list) else (value,)


def _paragraphs(text: str, where: str) -> tuple[tuple[str, ...], ...]:
    groups = (group.strip() for group in text.strip().split("\n\n"))
    found = tuple(tuple(line.strip() for line in group.splitlines()) for group in groups if group)
    if not found:
        raise _fault(where, "blokken har ingen tekst")
    return found


def _fault(where: str, what: str) -> DraftingError:
    return DraftingError(
        f"block file {where} cannot be read",
        user_message=f"Tekstblokken »{where}« kan ikke læses: {what}. Ret filen, og prøv igen.",
    )
