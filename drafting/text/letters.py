"""The one way in: a case, what was found, perhaps a person's decision → the letter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from drafting.domain.case import CaseFile
from drafting.domain.decision import Decision, Examination
from drafting.domain.draft import Draft
from drafting.errors import DraftingError
from drafting.text.blocks import Phrasebook
from drafting.text.compose import write_letter
from drafting.text.danish import day
from drafting.text.known import Context, Known
from drafting.text.said import (
    letter_names,
    person_names,
    recipient_items,
    result_names,
    special_names,
    work_lists,
    work_names,
)
from drafting.text.said.criticism import criticism_names
from drafting.text.said.lists import case_lists
from drafting.text.said.once import need_said
from drafting.text.sections import LAYOUTS, RECIPIENTS

__all__ = ["Wish", "compose", "context_of", "letter_of"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants written: their decision, or a working letter and what it must say.

    `reply_by` is the day a working letter names: to answer by, or, in a notice of late handling,
    the day the case is expected to be decided.
    """

    decision: Decision | None = None
    letter: str | None = None
    reply_by: date | None = None


NO_WISH = Wish()


def compose(
    case: CaseFile,
    examination: Examination,
    phrasebook: Phrasebook,
    wish: Wish = NO_WISH,
) -> Draft:
    """Return the letter for a case: the decision, or what must be asked before it can be made.

    Raises:
        DraftingError: no true text fits the case, or a value cannot stand in a document.
        ValueError: the letter wished for is not a letter of `LAYOUTS`.
    """
    kind = wish.letter or letter_of(examination, wish.decision)
    if kind not in LAYOUTS:
        raise ValueError(f"no such letter: {kind}")
    context = context_of(case, examination, wish.decision).within(dict(_wished(wish)))
    if kind in RECIPIENTS:
        context = context.with_list("adresse", recipient_items(case, RECIPIENTS[kind]))
    _has_something_to_say(kind, context)
    draft = write_letter(case, kind, context, phrasebook, examination.law_date)
    return replace(draft, record=tuple(_record(kind, examination, wish)))


def _wished(wish: Wish) -> Iterator[tuple[str, Known]]:
    if wish.reply_by is not None:
        yield "svarfrist", Known(wish.reply_by, day(wish.reply_by), "author", ("reply_by",))


def _has_something_to_say(kind: str, context: Context) -> None:
    """Refuse a letter of inquiry where nothing is asked, and a hearing with nothing to hear of."""
    who = kind.partition("-")[2]
    lists = context.lists
    if who and not lists.get(f"spoergsmaal_{who}"):
        raise _empty(kind, f"Sagen har ingen åbne spørgsmål til {_ASKED[who]}, så der er intet at "
                     "skrive ud om. Vælg et andet brev.")  # fmt: skip
    if kind == "sagsoplysning" and not any(lists[name] for name in lists if name in _QUESTIONS):
        raise _empty(kind, "Sagen har ingen åbne spørgsmål at skrive ud om. Vælg et andet brev.")
    if kind == "partshøring" and not (lists.get("akter") or lists.get("hensyn")):
        raise _empty(kind, "Sagen har ingen dokumenter eller hensyn, som borgeren kan udtale sig "
                     "om. Læg dem i sagen, før du skriver partshøringen.")  # fmt: skip


def _empty(kind: str, user_message: str) -> DraftingError:
    return DraftingError(f"nothing to say: {kind}", user_message=user_message)


_QUESTIONS = ("spoergsmaal_borger", "spoergsmaal_kommune", "spoergsmaal_arbejdsgiver",
              "spoergsmaal_laege", "internt")  # fmt: skip
_ASKED = {"borger": "borgeren", "kommune": "kommunen", "arbejdsgiver": "arbejdsgiveren"}


def _record(kind: str, examination: Examination, wish: Wish) -> Iterator[tuple[str, str]]:
    decision = wish.decision
    yield "letter", kind
    yield "law_date", examination.law_date.isoformat()
    if wish.reply_by is not None:
        yield "reply_by", wish.reply_by.isoformat()
    if decision is not None:
        yield "outcome", decision.outcome.value
        if decision.reason:
            yield "reason", decision.reason
        if decision.weighed:
            yield "weighed", "\n".join(" ".join(text.split()) for text in decision.weighed)


def letter_of(examination: Examination, decision: Decision | None) -> str:
    """Return which letter is due: without an outcome, the one that asks for what is missing."""
    decided = decision is not None or examination.proposal.outcome is not None
    return "afgørelse" if decided else "sagsoplysning"


def context_of(
    case: CaseFile, examination: Examination, decision: Decision | None = None
) -> Context:
    """Return everything a letter in this case may say, with its sources."""
    names = {
        **letter_names(case),
        **person_names(case),
        **work_names(case, examination),
        **special_names(case, examination),
        **result_names(case, examination, decision),
        **criticism_names(case, examination),
    }
    lists = {
        "adresse": recipient_items(case),
        **work_lists(case, examination),
        **case_lists(case, examination, decision),
    }
    names |= need_said(names, lists)
    names |= {f"har_{name}": _some(items) for name, items in lists.items() if items}
    asked = [name for name in lists if name.startswith("spoergsmaal_") and lists[name]]
    if asked:
        names["skal_sendes"] = Known(True, "", "finding")
    return Context(names, lists)


def _some(items: tuple[Mapping[str, Known], ...]) -> Known:
    """Return that a list holds something, resting on all its items rest on."""
    values = [value for item in items for value in item.values()]
    facts = tuple(dict.fromkeys(path for value in values for path in value.facts))
    rules = tuple(dict.fromkeys(rule for value in values for rule in value.findings))
    return Known(len(items), str(len(items)), "fact", facts, rules)
