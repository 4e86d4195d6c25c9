"""The one line every page follows: the open case file → facts → findings → proposal → letter."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from drafting.domain.case import CaseFile
from drafting.domain.decision import Decision, Examination
from drafting.domain.draft import Draft
from drafting.library.casefile import load_json, parse_case
from drafting.library.law import load_lawbook
from drafting.pipeline import compose_draft, examine
from drafting.rendering.docx import render_docx
from drafting.ui.state import Choice, OpenCase

__all__ = ["Examined", "act_names", "decision_of", "examined", "letter", "read_upload", "word"]


@dataclass(frozen=True, slots=True)
class Examined:
    """A case and what the rules found in it on its law date."""

    case: CaseFile
    examination: Examination


def read_upload(content: bytes, name: str) -> dict[str, Any]:
    """Return the raw case file in `content` after checking that it can be read as one.

    Raises:
        InputError: it is not a case file version 1.
    """
    data = load_json(content, source=name)
    parse_case(data, source=name)
    return data


def examined(opened: OpenCase, today: date) -> Examined:
    """Return the open case and its examination; without a decision date the law of today.

    Raises:
        UdkastError: the case file or the law data cannot be used.
    """
    case = parse_case(opened.data, source=opened.source)
    return Examined(case, examine(case, case.decision_date or today))


def act_names() -> dict[str, str]:
    """Return the full Danish name of each act by its key, e.g. LKH.

    Raises:
        LawError: the law data cannot be read.
    """
    return {key: act.title for key, act in load_lawbook().acts.items()}


def decision_of(shown: Examined, choice: Choice | None, opened: OpenCase) -> Decision | None:
    """Return the person's decision; None where there is none, or the case has changed since."""
    if choice is None or choice.version != opened.version:
        return None
    return Decision(
        choice.outcome, shown.examination, shown.case.weighed, choice.decided_by, choice.reason
    )


def letter(shown: Examined, decision: Decision | None) -> Draft:
    """Return the letter: the decision, or the one that asks for what is missing.

    Raises:
        DraftingError: a text would say something untrue or leave something out.
    """
    return compose_draft(shown.case, shown.examination, decision=decision)


def word(draft: Draft) -> bytes:
    """Return the letter as a Word file, read back and compared before it is handed over.

    Raises:
        DraftingError: the Word file does not say what the draft says.
    """
    return render_docx(draft)
