"""The arrows of the house in order; the only module that knows them all.

case file → findings → proposal → (a person decides) → draft → document
"""

from datetime import date
from typing import TYPE_CHECKING, Any

from drafting.domain.case import CaseFile
from drafting.domain.decision import Decision, Examination
from drafting.domain.draft import Draft
from drafting.domain.edited import EditedLetter, ReadBack
from drafting.domain.review import ReviewNote
from drafting.library.calendar import DanishCalendar
from drafting.library.casefile import parse_case
from drafting.library.casepath import set_path
from drafting.library.law import load_lawbook
from drafting.rules.examine import examine_case
from drafting.rules.personlig_assistance.loft import Practice

if TYPE_CHECKING:
    from drafting.text.renewal import Origin

__all__ = ["Practice", "check_letter", "compose_draft", "examine", "origin_of", "what_if"]

_CALENDAR = DanishCalendar()


def examine(case: CaseFile, law_date: date, practice: Practice = Practice.CURRENT) -> Examination:
    """Return findings, proposal and open questions for a case under the law of `law_date`.

    Raises:
        NoValueInForceError: the rules do not reach back to `law_date`.
    """
    return examine_case(case, load_lawbook().on(law_date), _CALENDAR, practice)


def compose_draft(
    case: CaseFile,
    examination: Examination,
    *,
    decision: Decision | None = None,
    letter: str | None = None,
    reply_by: date | None = None,
) -> Draft:
    """Return the letter of a case: the decision, or what must be asked before it can be made.

    `letter` is a letter of `drafting.text.LAYOUTS`; without it the one that is due. `reply_by` is
    the day a working letter asks for the answer by; in "underretning" (the case is late) the day
    it is expected to be decided; why it is late is the reason of ``answers.late_handling``.

    Raises:
        DraftingError: no true text fits, or a value cannot stand in a document.
    """
    from drafting.library.blocks import load_blocks  # weight: 200 small files only a letter needs
    from drafting.text import Phrasebook, Wish, compose

    phrasebook = Phrasebook(load_blocks(), load_lawbook().acts)
    return compose(case, examination, phrasebook, Wish(decision, letter, reply_by))


def origin_of(
    case: CaseFile, examination: Examination, decision: Decision | None = None
) -> "Origin":
    """Return what a letter is written from now, today's text blocks with it."""
    from drafting.library.blocks import load_blocks
    from drafting.text import Phrasebook, Wish
    from drafting.text.renewal import Origin

    phrasebook = Phrasebook(load_blocks(), load_lawbook().acts)
    return Origin(case, examination, phrasebook, Wish(decision))


def check_letter(
    case: CaseFile, examination: Examination, draft: Draft, edited: EditedLetter
) -> tuple[ReadBack, tuple[ReviewNote, ...]]:
    """Return what became of each sentence of a draft, and what must be seen to before it is signed.

    Args:
        case: the case file the draft was made from.
        examination: what the rules find in it.
        draft: the letter as it was composed.
        edited: the letter as it stands in the Word file.

    Raises:
        PrecedentError: the corpus cannot be read.
    """
    from drafting.review import Reading, compare, review
    from precedents.library import read_corpus
    from precedents.sources import load_sources

    corpus = read_corpus()
    read = compare(draft, edited)
    statuses = {key: str(precedent.status) for key, precedent in corpus.items()}
    headings = tuple(p.text.strip() for p in edited.paragraphs if p.style.startswith("Heading"))
    sources = load_sources(corpus)
    return read, review(Reading(draft, read, case, examination, sources, statuses, headings))


def what_if(
    data: dict[str, Any],
    changes: dict[str, object],
    law_date: date,
    practice: Practice = Practice.CURRENT,
) -> tuple[Examination, Examination]:
    """Return the examination before and after the facts at the paths in `changes` are set.

    Raises:
        InputError: a path does not exist in the case, or its new value cannot be used.
    """
    after = data
    for path, value in changes.items():
        after = set_path(after, path, value)
    return (
        examine(parse_case(data, source="sagsfilen"), law_date, practice),
        examine(parse_case(after, source="sagsfilen"), law_date, practice),
    )
