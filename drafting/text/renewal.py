"""A new version of a block in an open draft: erstat, se forskel or behold.

For a screen (pure; nothing is stored here):

1. ``origin = Origin(case, examination, phrasebook, wish)``: what the stored draft was written from,
   with today's block library in the phrasebook. `wish_of(record, letter, examination)` gives the
   wish of a stored draft.
2. ``offers = renewals(draft, origin)``: one `Renewal` a block whose wording has changed, with the
   text as it stands in the draft, the text that would stand there, and the words that differ.
3. ``new = renewed(draft, origin, {"faelles/moede": Choice.REPLACE})``: the draft with those
   choices. A block without a choice is kept. "Se forskel" is no choice: it shows the
   `difference`.

A draft is always written from a library, so a renewed block stands where the old one stood and
nothing is doubled: to keep a wording is to write from a library that still has it in force.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum

from drafting.domain.case import CaseFile
from drafting.domain.decision import Decision, Examination, Outcome
from drafting.domain.draft import Draft
from drafting.text.blocks import BlockLibrary, Phrasebook
from drafting.text.letters import NO_WISH, Wish, compose

__all__ = ["Choice", "Origin", "Renewal", "renewals", "renewed", "wish_of"]

SAME, GONE, NEW = "ens", "fjernet", "tilføjet"


class Choice(StrEnum):
    """What an officer chooses for a block with a new wording."""

    REPLACE = "erstat"
    KEEP = "behold"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a draft is written from."""

    case: CaseFile
    examination: Examination
    phrasebook: Phrasebook
    wish: Wish = NO_WISH


@dataclass(frozen=True, slots=True)
class Renewal:
    """A block whose wording has changed since the draft was written.

    `old_text` is what the draft says; `new_text` what it would say, empty where the block would no
    longer be used. `difference` is the words in order, each run "ens", "fjernet" or "tilføjet".
    """

    key: str
    old_version: date
    new_version: date
    old_text: str
    new_text: str
    difference: tuple[tuple[str, str], ...]


def wish_of(record: Mapping[str, str], letter: str | None, examination: Examination) -> Wish:
    """Return the wish a letter was written from, as its own record says.

    Args:
        record: The record of a stored draft, or the one a Word file carries.
        letter: Which letter it is; None for the one that is due.
        examination: What the rules found in the case.

    Raises:
        ValueError: The record holds a day or a result that is none.
    """
    day = record.get("reply_by")
    decision = None
    if "outcome" in record:
        weighed = tuple(filter(None, record.get("weighed", "").split("\n")))
        reason = record.get("reason")
        decision = Decision(Outcome(record["outcome"]), examination, weighed, None, reason)
    return Wish(decision, letter, None if day is None else date.fromisoformat(day))


def renewals(draft: Draft, origin: Origin) -> tuple[Renewal, ...]:
    """Return the blocks of the draft that have another wording in force, in order of their keys.

    Raises:
        DraftingError: the case can no longer be written as that letter.
    """
    used = _used_versions(draft)
    library, day = origin.phrasebook.blocks, origin.examination.law_date
    changed = dict(_changed(used, library, day))
    if not changed:
        return ()
    after = _texts(renewed(draft, origin, dict.fromkeys(changed, Choice.REPLACE)))
    before = _texts(draft)
    return tuple(
        _renewal(key, used[key], changed[key], (before.get(key, ""), after.get(key, "")))
        for key in sorted(changed)
    )


def renewed(draft: Draft, origin: Origin, choices: Mapping[str, Choice]) -> Draft:
    """Return the draft written again with the blocks the officer chose to replace.

    Every block without the choice "erstat" keeps the wording it has in the draft, once.

    Raises:
        DraftingError: the case can no longer be written as that letter.
    """
    kept = {
        key: day
        for key, day in _used_versions(draft).items()
        if choices.get(key) is not Choice.REPLACE
    }
    blocks = _keeping(origin.phrasebook.blocks, kept)
    phrasebook = replace(origin.phrasebook, blocks=blocks)
    return compose(origin.case, origin.examination, phrasebook, origin.wish)


def _used_versions(draft: Draft) -> dict[str, date]:
    """Return the blocks a draft is written from, each with the day of its version."""
    pairs = (version.split("@") for version, _ in _sentences(draft))
    return {key: date.fromisoformat(day) for key, day in pairs}


def _sentences(draft: Draft) -> Iterator[tuple[str, str]]:
    for section in draft.sections:
        for paragraph in section.paragraphs:
            for sentence in paragraph.sentences:
                if sentence.source.block:
                    yield sentence.source.block, sentence.text


def _texts(draft: Draft) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for version, text in _sentences(draft):
        texts.setdefault(version.split("@")[0], []).append(text)
    return {key: " ".join(said) for key, said in texts.items()}


def _changed(
    used: Mapping[str, date], library: BlockLibrary, law_date: date
) -> Iterator[tuple[str, date]]:
    for key, day in used.items():
        versions = {block.valid_from: block for block in library.get(key)}
        new = next((block for block in versions.values() if block.in_force(law_date)), None)
        if new is not None and day in versions and new.valid_from != day:
            yield key, new.valid_from


def _keeping(library: BlockLibrary, versions: Mapping[str, date]) -> BlockLibrary:
    """Return the library in which these blocks have the version of that day, and only that."""
    return BlockLibrary(
        tuple(
            replace(block, valid_to=None) if block.key in versions else block
            for block in library.blocks
            if versions.get(block.key, block.valid_from) == block.valid_from
        )
    )


def _renewal(key: str, old: date, new: date, texts: tuple[str, str]) -> Renewal:
    return Renewal(key, old, new, *texts, tuple(_difference(*texts)))


def _difference(old: str, new: str) -> Iterator[tuple[str, str]]:
    before, after = old.split(), new.split()
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield SAME, " ".join(before[a:b])
            continue
        if a < b:
            yield GONE, " ".join(before[a:b])
        if c < d:
            yield NEW, " ".join(after[c:d])
