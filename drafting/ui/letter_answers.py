"""What a letter still needs in a person's own words, and where the words go in the case file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafting.domain.case import CaseFile
from drafting.domain.decision import Outcome, Proposal
from drafting.domain.draft import Draft
from drafting.library.casepath import set_path
from drafting.text import complaint_points
from drafting.text.said.worse import WORSE_FROM, is_for_the_worse, worsening_day

__all__ = ["Wanted", "wanted", "with_words"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing to write: where it goes, the Danish question, and the answer's yes or no.

    A point of the complaint has no yes or no of its own (None); the others are a person's "yes,
    and so", as the case file holds an assessment.
    """

    path: str
    question: str
    value: bool | None


_REMITTED = Wanted(
    "answers.remittal_effect",
    "Hvad betyder hjemvisningen for den hjælp, borgeren får nu? Skriv det til borgeren.",
    value=True,
)
_ANNULLED = Wanted(
    "answers.annulment_effect",
    "Hvad betyder ophævelsen for borgeren? Skriv det til borgeren.",
    value=True,
)
_WORSE = Wanted(
    WORSE_FROM,
    "Fra hvilken dag gælder ændringen til skade for borgeren? Skriv kun dagen, for eksempel "
    "1. juli 2023.",
    value=True,
)
_DISSENT = Wanted(
    "answers.dissent",
    "Afgørelsen er truffet af et flertal. Hvad mener mindretallet, og hvorfor? Skriv det kort og "
    "uden navne.",
    value=True,
)


def wanted(
    case: CaseFile, proposal: Proposal, outcome: Outcome | None, draft: Draft
) -> tuple[Wanted, ...]:
    """Return what a person must write before the letter can be sent, in the order of the letter.

    RSL § 72, stk. 8 (the day of a change to the citizen's harm), R46 (what a remittal or an
    annulment means), BEK486 § 17 (a dissent is briefly reasoned), and every point of the complaint
    that no finding answers.
    """
    return tuple(_wanted(case, proposal, outcome, draft))


def _wanted(
    case: CaseFile, proposal: Proposal, outcome: Outcome | None, draft: Draft
) -> Iterator[Wanted]:
    if is_for_the_worse(case, proposal, outcome) and worsening_day(case) is None:
        yield _WORSE
    running = case.appealed.kind == "bevilling" and bool(case.appealed.granted_hours_per_week)
    decided = draft.letter == "afgørelse"
    due = (
        (_REMITTED, outcome is Outcome.REMITTED and running),
        (_ANNULLED, outcome is Outcome.ANNULLED),
        (_DISSENT, decided and case.board.committee is True and case.board.unanimous is False),
    )
    yield from (one for one, now in due if now and not _said(case, one))
    for point in complaint_points(case, draft) if decided else ():
        if point.by is None:
            question = f"Klagen siger: »{point.text}« Hvad svarer du?"
            yield Wanted(point.answer_path, question, value=None)


def _said(case: CaseFile, one: Wanted) -> bool:
    given = case.answers.get(one.path.removeprefix("answers."))
    return given is not None and bool((given.reason or "").strip())


def with_words(
    data: dict[str, Any], one: Wanted, words: str, signed: tuple[str, str]
) -> dict[str, Any]:
    """Return a copy of the raw case with a person's words in it; `signed` is their name and when.

    Raises:
        InputError: the path does not lead to a place in this case file.
    """
    by, at = signed
    return set_path(data, one.path, {"value": one.value, "reason": words, "by": by, "at": at})
