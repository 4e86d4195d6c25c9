"""A provision, written the one way the product writes it."""

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["Act", "ActVersion", "LawRef", "parse_law_ref"]

_REF = re.compile(
    r"(?P<act>[A-ZÆØÅ][A-ZÆØÅ0-9]{1,9}) § (?P<paragraf>\d{1,4}(?: ?[a-z])?)"
    r"(?:, stk\. (?P<stk>\d{1,3}))?(?:, nr\. (?P<nr>\d{1,3}))?"
    r"(?:, litra (?P<litra>[a-z]))?(?:, (?P<pkt>\d{1,2})\. pkt\.)?"
)


@dataclass(frozen=True, slots=True)
class LawRef:
    """One provision: act key, paragraf and what is below it.

    Written ``LKH § 7, stk. 3, 1. pkt.``; the act is a key of ``corpus/law``.
    """

    act: str
    paragraf: str
    stk: int | None = None
    nr: int | None = None
    litra: str | None = None
    pkt: int | None = None

    def __str__(self) -> str:
        """Return the reference as every command and page writes it."""
        parts = [f"{self.act} § {self.paragraf}"]
        if self.stk is not None:
            parts.append(f"stk. {self.stk}")
        if self.nr is not None:
            parts.append(f"nr. {self.nr}")
        if self.litra is not None:
            parts.append(f"litra {self.litra}")
        if self.pkt is not None:
            parts.append(f"{self.pkt}. pkt.")
        return ", ".join(parts)

    def covers(self, other: "LawRef") -> bool:
        """Return whether `other` is this provision or a part of it."""
        mine = (self.act, self.paragraf, self.stk, self.nr, self.litra, self.pkt)
        theirs = (other.act, other.paragraf, other.stk, other.nr, other.litra, other.pkt)
        return all(part is None or part == their for part, their in zip(mine, theirs, strict=True))


def parse_law_ref(text: str) -> LawRef:
    """Return the provision that `text` names in the product's own notation.

    Raises:
        ValueError: `text` is not ``KEY § N[ x][, stk. N][, nr. N][, litra x][, N. pkt.]``.
    """
    found = _REF.fullmatch(text)
    if found is None:
        raise ValueError(f"not a provision in the house notation: {text!r}")
    number = {name: int(found[name]) if found[name] else None for name in ("stk", "nr", "pkt")}
    return LawRef(
        found["act"], found["paragraf"], number["stk"], number["nr"], found["litra"], number["pkt"]
    )


@dataclass(frozen=True, slots=True)
class ActVersion:
    """One published text of an act: its number and the days on which it is the one to cite."""

    number: str
    published: date
    valid_from: date
    valid_to: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Act:
    """An act or bekendtgørelse as held in ``corpus/law``: names, versions, provisions cited."""

    key: str
    title: str
    short: str
    versions: tuple[ActVersion, ...]
    provisions: tuple[tuple[str, str], ...]

    def version_on(self, day: date) -> ActVersion | None:
        """Return the version to cite on `day`, or None where the corpus holds none."""
        for version in self.versions:
            if version.valid_from <= day and (version.valid_to is None or day <= version.valid_to):
                return version
        return None
