"""Criticism of the first instance's procedure, with the rule on reasons that was broken."""

from collections.abc import Iterator

from drafting.domain.case import CaseFile
from drafting.domain.decision import Examination
from drafting.text.clean import clean
from drafting.text.danish import listing
from drafting.text.known import Known

__all__ = ["criticism_items", "criticism_names"]

_REASONS = "R42"
_REQUIRED = (  # what FVL § 24 requires of a decision's reasons, and where
    ("states_law", 1),
    ("states_main_considerations", 1),
    ("states_facts", 2),
)


def criticism_items(case: CaseFile, examination: Examination) -> Iterator[dict[str, Known]]:
    """Yield each sentence of criticism; of the reasons, with the provision that was broken."""
    broken = _broken(case)
    for criticism in examination.proposal.criticism:
        text = clean(criticism.text, "proposal.criticism")
        item = {"kritik": Known(text, text, "finding", (), (criticism.rule,))}
        if criticism.rule == _REASONS and broken:
            provisions = tuple(f"FVL § 24, stk. {stk}" for stk in broken)
            words = f"forvaltningslovens § 24, stk. {listing([str(stk) for stk in broken])}"
            facts = tuple(path for paths in broken.values() for path in paths)
            item["kritik_regel"] = Known(provisions, words, "law", facts)
        yield item


def criticism_names(case: CaseFile, examination: Examination) -> dict[str, Known]:
    """Return which paragraphs of FVL § 24 the letter's criticism says were broken."""
    if all(criticism.rule != _REASONS for criticism in examination.proposal.criticism):
        return {}
    return {
        f"kritik_stk_{stk}": Known(True, "", "finding", paths, (_REASONS,))
        for stk, paths in _broken(case).items()
    }


def _broken(case: CaseFile) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for field, stk in _REQUIRED:
        if getattr(case.appealed, field) is False:
            found[stk] = (*found.get(stk, ()), f"appealed_decision.{field}")
    return found
