"""``blocks list|show|lint|preview``: the lawyers' way into the text blocks."""

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from drafting.errors import InputError
from drafting.text import Block, Known

__all__ = ["add_arguments", "run"]

DONE, BLOCKED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the four ways of looking at the blocks."""
    parser.add_argument(
        "what",
        choices=["list", "show", "lint", "preview"],
        help="list: alle blokke · show: én blok med alle udgaver · lint: find fejl · "
        "preview: se blokken i en sag",
    )
    parser.add_argument(
        "key", nargs="?", metavar="NØGLE", help="f.eks. faelles/moede (show, preview)"
    )
    parser.add_argument("--case", type=Path, metavar="SAG.json", help="sagen til preview")
    parser.add_argument("--unverified", action="store_true", help="list kun ikke-efterprøvede")


def run(arguments: argparse.Namespace) -> int:
    """Print the answer; `lint` is 1 where there is a fault, `preview` where the block is unused."""
    ways: dict[str, Callable[[argparse.Namespace], int]] = {
        "list": _list,
        "show": _show,
        "lint": _lint,
        "preview": _preview,
    }
    return ways[arguments.what](arguments)


def _list(arguments: argparse.Namespace) -> int:
    from drafting.library.blocks import load_blocks

    for block in sorted(load_blocks().blocks, key=lambda block: (block.section, block.order)):
        if not (arguments.unverified and block.verified):
            mark = "efterprøvet" if block.verified else "ikke efterprøvet"
            print(f"{block.key}  [{block.section}, fra {block.valid_from:%d.%m.%Y}, {mark}]")
    return DONE


def _show(arguments: argparse.Namespace) -> int:
    for block in _versions(arguments.key):
        until = f" til {block.valid_to:%d.%m.%Y}" if block.valid_to else ""
        print(f"{block.key}, gælder fra {block.valid_from:%d.%m.%Y}{until}")
        print(f"  Afsnit: {block.section}, plads: {block.slot}, rækkefølge: {block.order}")
        for name, allowed in block.when:
            print(f"  Når {name} er {' eller '.join(map(_shown, allowed))}")
        if block.each:
            print(f"  Gentages for hver: {block.each}")
        for label, items in (("Regler", block.law), ("Praksis", block.precedents)):
            if items:
                print(f"  {label}: {'; '.join(map(str, items))}")
        for said, named in block.numbers:
            print(f"  Tallet {said} er {named}")
        print(f"  Efterprøvet: {'ja' if block.verified else 'nej'}. {block.note}".rstrip())
        print()
        for paragraph in block.paragraphs:
            print("  " + "\n  ".join(paragraph) + "\n")
    return DONE


def _lint(arguments: argparse.Namespace) -> int:
    from drafting.library.blocks import load_blocks
    from drafting.library.law import load_lawbook
    from drafting.text.blocklint import block_faults
    from precedents.library import read_corpus

    statuses = {key: str(found.status) for key, found in read_corpus().items()}
    library = load_blocks()
    faults = list(block_faults(library, load_lawbook(), statuses))
    for key, fault in faults:
        print(f"{key}: {fault}.")
    print(f"{len(library.blocks)} blokke, {len(faults)} fejl.")
    return BLOCKED if faults else DONE


def _preview(arguments: argparse.Namespace) -> int:
    from drafting.cli.decide import today
    from drafting.library.casefile import read_case
    from drafting.pipeline import compose_draft, examine
    from drafting.text import context_of

    if arguments.case is None:
        raise _bad("preview without case", "Angiv en sag med »--case SAG.json«.")
    blocks = _versions(arguments.key)
    case = read_case(arguments.case)
    examination = examine(case, case.decision_date or today())
    versions = {block.version for block in blocks}
    said = [
        sentence.text
        for section in compose_draft(case, examination, letter=_letter_of(blocks)).sections
        for paragraph in section.paragraphs
        for sentence in paragraph.sentences
        if sentence.source.block in versions
    ]
    print("\n".join(said) if said else "Blokken bruges ikke i denne sag.")
    if not said:
        _why_not(context_of(case, examination).names, blocks)
    return DONE if said else BLOCKED


def _letter_of(blocks: tuple[Block, ...]) -> str | None:
    """Return the letter to show the block in: the case's own, unless the block is of another."""
    letters = {letter for block in blocks for letter in block.letters}
    due = letters & {"afgørelse", "sagsoplysning"}
    return None if due else sorted(letters)[0]


def _why_not(names: Mapping[str, Known], blocks: tuple[Block, ...]) -> None:
    for block in blocks:
        for name, allowed in block.when:
            known = names.get(name)
            value = "ukendt" if known is None else _shown(known.value)
            wanted = " eller ".join(map(_shown, allowed))
            print(f"  {name}: sagen har {value}, blokken kræver {wanted}")


def _versions(key: str | None) -> tuple[Block, ...]:
    from drafting.library.blocks import load_blocks

    found = load_blocks().get(key or "")
    if not found:
        raise _bad(
            "no such block",
            f"Tekstblokken »{key or ''}« findes ikke. Se alle nøgler med »blocks list«.",
        )
    return found


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


def _bad(message: str, user_message: str) -> InputError:
    return InputError(message, user_message=user_message)
