"""What one decision says of others: discarded, collected, re-issued, still relied on.

Nothing in the metadata says what replaces what; it stands in the text, in changing words. What is
found here is unconfirmed until a person has read the passage.
"""

import re
from collections.abc import Iterable, Iterator

from precedents.model import Link, LinkKind, Section

__all__ = ["links_of"]

_NUMBER = r"(?:[A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}(?![\d-])"
_REISSUED = re.compile(
    rf"tidligere offentliggjort som (?P<old>{_NUMBER}),? men er (?P<when>.{{0,30}}?)\s?"
    rf"genudgivet som (?P<new>{_NUMBER})"
)
_ENTRY = re.compile(
    rf"(?:^|(?<=[\s(]))(?:Ankestyrelsens )?(?:[Pp]rincip(?:meddelelse|afgørelse)(?:rne|r|n)?,? )?"
    rf"(?P<number>{_NUMBER})"
)
_STILL = re.compile(r"gælder (?:stadig|fortsat)|brugt ved afgørelsen")
_COLLECTED = re.compile(r"sammenskriv|samle[rts]|omskriv", re.IGNORECASE)
_NOT_A_NUMBER = re.compile(r"(?:j\. ?nr\. ?|§+ ?\d* ?|stk\. ?|[Pp]kt\. ?|nr\. ?\d+ |kl\. ?)$")
_SENTENCE = 260


def links_of(own: str | None, sections: Iterable[Section]) -> tuple[Link, ...]:
    """Return the links the text of a decision states, each with its passage, unconfirmed."""
    found: dict[str, Link] = {}
    for section in sections:
        for link in _links(own, section):
            if link.target != own:
                found.setdefault(link.target, link)
    return tuple(found.values())


def _links(own: str | None, section: Section) -> Iterator[Link]:
    for match in _REISSUED.finditer(section.text):
        if own == match["old"]:
            yield Link(LinkKind.REISSUED_AS, match["new"], match[0])
        elif own == match["new"]:
            yield Link(LinkKind.REISSUES, match["old"], match[0])
    name = section.heading.lower()
    if name.startswith("kasserede") and not _STILL.search(section.text):
        kind = LinkKind.COLLECTS if _COLLECTED.search(section.text) else LinkKind.DISCARDS
        yield from _entries(section.text, kind)
    elif name.startswith("gældende") or (
        name.startswith(("praksis", "andre principafgørelser")) and _STILL.search(section.text)
    ):
        yield from _entries(section.text, LinkKind.RELIES_ON)


def _entries(text: str, kind: LinkKind) -> Iterator[Link]:
    for match in _ENTRY.finditer(text):
        if _NOT_A_NUMBER.search(text[: match.start("number")]):
            continue
        passage = text[match.start() : match.start() + _SENTENCE].strip()
        yield Link(kind, match["number"], passage)
