"""The points of the complaint in a letter: which are answered, by whom, and which are not.

For a screen: `complaint_points(case, draft)` lists every point; one with ``answer == ()`` must be
asked. The officer's words are stored as the reason of the answer at ``point.answer_path`` (a path
of the case file as `set_path` takes it: ``{"value": None, "reason": "…"}``), and the letter is then
composed again.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.domain.case import CaseFile
from drafting.domain.draft import Draft, Sentence
from drafting.text.clean import clean
from drafting.text.danish import full_stop, quoted

__all__ = ["MISSING_ANSWER", "ComplaintPoint", "complaint_points"]

SECTION = "klagepunkter"
MISSING_ANSWER = "[Svaret mangler"  # how the gap begins where a point has no answer


@dataclass(frozen=True, slots=True)
class ComplaintPoint:
    """One point of the complaint and what the letter answers.

    `quoted` are the ids of the sentences that say the point, `answer` the sentences that answer
    it; `by` is "person" (the officer's own words), "fund" (a block bound to a finding) or None.
    """

    path: str
    text: str
    quoted: tuple[str, ...]
    answer: tuple[Sentence, ...]
    by: str | None

    @property
    def answer_path(self) -> str:
        """Return where the officer's own answer stands in the case file."""
        return f"answers.{self.path}"


def complaint_points(case: CaseFile, draft: Draft) -> tuple[ComplaintPoint, ...]:
    """Return every point of the complaint with its answer in the letter, in the file's order."""
    return tuple(_points(case, draft))


def _points(case: CaseFile, draft: Draft) -> Iterator[ComplaintPoint]:
    for index, text in enumerate(case.complaint.points):
        if text.strip():
            path = f"complaint.points[{index}]"
            yield _point(path, clean(text.strip(), path), draft)


def _point(path: str, text: str, draft: Draft) -> ComplaintPoint:
    said_by_citizen: list[str] = []
    words = quoted(text)
    answer: list[Sentence] = []
    paragraphs = (p for s in draft.sections if s.key == SECTION for p in s.paragraphs)
    for paragraph in paragraphs:
        said = " ".join(sentence.text for sentence in paragraph.sentences)
        for sentence in paragraph.sentences:
            if {path, f"answers.{path}"} & set(sentence.source.facts):
                if said.endswith(words) and sentence.source.kind != "author":
                    said_by_citizen.append(sentence.id)
                else:
                    answer.append(sentence)
    own = any(f"answers.{path}" in sentence.source.facts for sentence in answer)
    by = "person" if own else "fund" if answer else None
    return ComplaintPoint(path, full_stop(text), tuple(said_by_citizen), tuple(answer), by)
