"""What every check may read: the letter as it is, the draft it was, the case and the findings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafting.domain.case import CaseFile
from drafting.domain.decision import Examination, Outcome
from drafting.domain.draft import Draft, Sentence
from drafting.domain.edited import ReadBack, ReadSentence
from drafting.text.resolve import Sources

__all__ = ["Reading"]


@dataclass(frozen=True)
class Reading:
    """One letter under review.

    `statuses` gives the status of each decision in the corpus by its key; `outcome` is what was
    decided, by a person or as proposed.
    """

    draft: Draft
    read: ReadBack
    case: CaseFile
    examination: Examination
    sources: Sources
    statuses: Mapping[str, str]
    headings: tuple[str, ...]

    @property
    def outcome(self) -> Outcome | None:
        """Return the outcome the letter was written for."""
        said = dict(self.draft.record).get("outcome")
        return Outcome(said) if said else self.examination.proposal.outcome

    @property
    def is_decision(self) -> bool:
        """Return whether the letter is a decision."""
        return self.draft.letter == "afgørelse"

    @property
    def is_on_the_merits(self) -> bool:
        """Return whether the decision answers what was appealed, and does not send it on."""
        return self.outcome not in (Outcome.DISMISSED, Outcome.REMITTED)

    def originals(self) -> dict[str, Sentence]:
        """Return the draft's sentences by their ids."""
        return {
            sentence.id: sentence
            for section in self.draft.sections
            for paragraph in section.paragraphs
            for sentence in paragraph.sentences
        }

    def touched(self) -> Iterator[ReadSentence]:
        """Yield the sentences a person has written or changed."""
        yield from (s for s in self.read.sentences if s.state in ("ny", "ændret"))

    def text_of(self, section: str) -> str:
        """Return what a section says now."""
        return " ".join(s.text for s in self.read.sentences if s.section == section)
