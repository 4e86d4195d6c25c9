"""Write a letter: choose blocks, fill them with what is known, and remember every source."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date

from drafting.domain.case import CaseFile, Evidence
from drafting.domain.draft import Draft, Paragraph, Section, Sentence, Source
from drafting.domain.law import LawRef
from drafting.errors import DraftingError
from drafting.text.blocks import OPTIONAL, Block, Phrasebook, most_specific
from drafting.text.known import Context, Known
from drafting.text.numbers import Filled, cut
from drafting.text.sections import LAYOUTS, TITLES, Part
from drafting.text.sources import documents_used, law_used

__all__ = ["write_letter"]

_NAME = re.compile(r"\{([a-z_][a-z0-9_]*)\}")
_WEIGHING = "vi_laegger_vaegt"
_INFORMATION = "information.sufficient"
_OPENINGS = (
    "Vi lægger vægt på",
    "Vi lægger desuden vægt på",
    "Vi lægger også vægt på",
    "Vi lægger tillige vægt på",
)


def write_letter(
    case: CaseFile,
    letter: str,
    context: Context,
    phrasebook: Phrasebook,
    law_date: date,
) -> Draft:
    """Return the letter that the context and the library make on a day.

    Raises:
        DraftingError: a required part has no block that fits, or two blocks fit equally well.
    """
    writer = _Writer(case, letter, phrasebook, law_date)
    sections = tuple(
        section for part in LAYOUTS[letter] if (section := writer.section(part, context))
    )
    return Draft(case.case_id, letter, TITLES[letter], sections)


class _Writer:
    """Writes one letter; it remembers what has been said, so that it can vary and sum up."""

    def __init__(self, case: CaseFile, letter: str, phrasebook: Phrasebook, law_date: date) -> None:
        self.case, self.letter, self.law_date = case, letter, law_date
        self.library, self.acts = phrasebook.blocks, phrasebook.acts
        self.weighed = 0
        self.evidence: list[Evidence] = []
        self.grounds: set[str] = set()
        self.law: list[LawRef] = []
        self.precedents: list[str] = []

    def section(self, part: Part, context: Context) -> Section | None:
        """Return one part of the letter, or None where nothing is to be said."""
        paragraphs = tuple(self._paragraphs(part, context))
        if not paragraphs and part.required and not _said_by_a_person(part, context):
            raise DraftingError(
                f"no block fits section {part.key} of {self.letter}",
                user_message=f"Der findes ingen tekst til afsnittet »{part.heading or part.key}« "
                "i denne sag. Bed juristen om at skrive en tekstblok, der passer.",
            )
        if not paragraphs and part.key != "begrundelse":
            return None
        return Section(part.key, part.heading, part.level, paragraphs)

    def _paragraphs(self, part: Part, context: Context) -> Iterator[Paragraph]:
        for slot in self.library.slots(self.letter, part.key, self.law_date):
            for number, inner in enumerate(_repetitions(slot, self._so_far(slot, context))):
                block = most_specific(slot, inner.names, (_WEIGHING,))
                if block is not None:
                    yield from self._fill(block, part, inner, number)

    def _so_far(self, slot: tuple[Block, ...], context: Context) -> Context:
        """Return the context with what the letter has used until here, where the slot says it."""
        each = slot[0].each
        if each == "retsregler":
            return context.with_list(each, law_used(self.law, self.acts, self.law_date))
        if each == "praksis":
            keys = dict.fromkeys(self.precedents)
            return context.with_list(each, tuple({"praksis": _practice(key)} for key in keys))
        if any("dokumenter" in block.placeholders for block in slot):
            documents = self._documents(context)
            return context.within({"dokumenter": documents} if documents else {})
        return context

    def _documents(self, context: Context) -> Known | None:
        """Return the documents used; in a reopening never those of the information alone."""
        asked = context.names.get("spoergsmaal")
        reopening = asked is not None and asked.value == "genoptagelse"
        if reopening and self.grounds <= {_INFORMATION}:
            return None
        return documents_used(self.case, self.evidence)

    def _fill(self, block: Block, part: Part, context: Context, number: int) -> Iterator[Paragraph]:
        self.law += block.law
        self.precedents += block.precedents
        for row, lines in enumerate(block.paragraphs):
            said = [
                sentence
                for column, line in enumerate(lines)
                if not line.startswith(OPTIONAL) or _can_say(line, context.names)
                for sentence in self._sentences(
                    block, line, context.names, f"{part.key}|{block.key}|{number}|{row}|{column}"
                )
            ]
            if said:
                yield Paragraph(block.style, tuple(said))

    def _sentences(
        self, block: Block, line: str, names: Mapping[str, Known], place: str
    ) -> Iterator[Sentence]:
        line = line.removeprefix(OPTIONAL)
        used = [name for name in _NAME.findall(line) if name != _WEIGHING]
        filled = self._filled(line, names)
        source = _source(block, line, used, names)
        if source.evidence and not place.startswith("betydning"):
            self.evidence += source.evidence
            self.grounds |= {path.removesuffix(".reason") for path in source.facts}
        for index, (piece, numbers) in enumerate(cut(filled, block)):
            key = hashlib.sha256(f"{place}|{index}".encode()).hexdigest()[:8]
            yield Sentence(f"{place.split('|', 1)[0]}-{key}", piece, source, numbers)

    def _filled(self, line: str, names: Mapping[str, Known]) -> tuple[Filled, ...]:
        """Return the line in pieces: the block's own words, and each value with what it is."""
        pieces, end = [], 0
        for found in _NAME.finditer(line):
            name = found[1]
            pieces.append(Filled(line[end : found.start()]))
            end = found.end()
            if name == _WEIGHING:
                pieces.append(Filled(self._opening()))
            else:
                pieces.append(Filled(names[name].text, names[name]))
        return (*pieces, Filled(line[end:]))

    def _opening(self) -> str:
        said = _OPENINGS[self.weighed if self.weighed < 4 else 1 + (self.weighed - 1) % 3]
        self.weighed += 1
        return said


def _said_by_a_person(part: Part, context: Context) -> bool:
    """Return whether a person's own words in the assessment stand for the considerations."""
    own = "beslutning_afviger" in context.names and "beslutningens_grund" in context.names
    return part.key == "afgoerende" and own


def _can_say(line: str, names: Mapping[str, Known]) -> bool:
    return all(name in names or name == _WEIGHING for name in _NAME.findall(line))


def _practice(key: str) -> Known:
    return Known(key, f"Ankestyrelsens principmeddelelse {key}", "precedent", (), (), (key,))


def _repetitions(slot: tuple[Block, ...], context: Context) -> Iterator[Context]:
    lists = {block.each for block in slot}
    if len(lists) > 1:
        raise DraftingError(
            f"blocks of one slot repeat over different lists: {sorted(map(str, lists))}",
            user_message=f"Tekstblokkene på pladsen »{slot[0].slot}« gentages over forskellige "
            "lister. Juristen skal give dem samme liste eller hver sin plads.",
        )
    name = lists.pop()
    if name is None:
        yield context
        return
    for item in context.lists.get(name, ()):
        yield context.within(item)


def _source(block: Block, line: str, used: list[str], names: Mapping[str, Known]) -> Source:
    tested = [name for name, _ in block.when if name in names]
    known = [names[name] for name in dict.fromkeys([*used, *tested])]
    shown = [names[name] for name in used] or known
    alone = names[used[0]] if len(used) == 1 and line == f"{{{used[0]}}}" else None
    kind, key = "block", block.version
    if alone is not None and alone.kind in ("author", "finding", "law"):
        kind = "finding" if alone.kind == "law" else alone.kind
        key = (alone.facts or alone.findings or (block.version,))[0]
    return Source(
        kind,
        key,
        tuple(dict.fromkeys(evidence for value in shown for evidence in value.evidence)),
        tuple(dict.fromkeys(path for value in known for path in value.facts)),
        tuple(dict.fromkeys(rule for value in known for rule in value.findings)),
        tuple(dict.fromkeys([*block.precedents, *(p for v in known for p in v.precedents)])),
        block.version,
    )
