"""The answer of `decide` as the published JSON (COMMANDS): stable keys, unescaped Danish."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from drafting.domain.decision import Examination, OpenQuestion, Proposal
from drafting.domain.findings import Finding

__all__ = ["answer_of", "changed_findings"]


def answer_of(examination: Examination) -> dict[str, Any]:
    """Return the examination as the JSON object of COMMANDS, schema 1.

    Hours a week: floats unrounded, and the exact fraction beside them as text.
    """
    deadline = examination.deadline
    answer = {
        "schema": 1,
        "case_id": examination.case_id,
        "law_date": examination.law_date.isoformat(),
        "question": examination.kind,
        "proposal": _proposal(examination.proposal),
        "questions": [
            {"key": q.key, "outcome": q.outcome, "hours_exact": _exact(q.hours),
             "because": list(q.because)}
            for q in examination.questions
        ],
        "occupations": [
            {"name": o.name, "ceiling_exact": _exact(o.ceiling), "need_exact": _exact(o.need),
             "granted_exact": _exact(o.granted), "compatible": o.compatible}
            for o in examination.occupations
        ],
        "deadline": {
            "received": _plain(deadline.received),
            "last_day": _plain(deadline.last_day),
            "late": deadline.late,
        },
        "findings": [_finding(found) for found in examination.findings],
        "warnings": [
            {"code": w.code, "message": w.message, "precedent": w.precedent}
            for w in examination.warnings
        ],
    }  # fmt: skip
    if examination.reopening is not None:
        found = examination.reopening
        answer["reopening"] = {
            "conditions": [{"key": key, "status": status} for key, status in found.conditions],
            "extra_hours_exact": _exact(found.extra_hours),
            "claims_from": _plain(found.claims_from),
            "barred_until": _plain(found.barred_until),
        }
    return answer


def changed_findings(before: Examination, after: Examination) -> list[dict[str, Any]]:
    """Return the findings whose status, value or explanation differ, with both statuses."""
    old = {(f.rule, f.subject): f for f in before.findings}
    new = {(f.rule, f.subject): f for f in after.findings}
    changed = []
    for key in dict.fromkeys([*old, *new]):
        was, now = old.get(key), new.get(key)
        if was != now:
            changed.append(
                {
                    "rule": key[0],
                    "subject": key[1],
                    "before": _brief(was),
                    "after": _brief(now),
                }
            )
    return changed


def _brief(found: Finding | None) -> dict[str, Any] | None:
    if found is None:
        return None
    value = _exact(found.value)
    return {"status": found.status, "explanation": found.explanation, "value_exact": value}


def _proposal(p: Proposal) -> dict[str, Any]:
    return {
        "outcome": p.outcome,
        "hours_per_week": _float(p.hours),
        "hours_exact": _exact(p.hours),
        "ceiling_hours_per_week": _float(p.ceiling),
        "ceiling_exact": _exact(p.ceiling),
        "effective_from": _plain(p.effective_from),
        "because": list(p.because),
        "to_obtain": list(p.to_obtain),
        "criticism": [{"rule": c.rule, "text": c.text} for c in p.criticism],
        "effect_of_remittal": p.effect_of_remittal,
        "follow_up_by": _plain(p.follow_up_by),
        "dismissal": p.dismissal,
        "open_questions": [_question(q) for q in p.open_questions],
    }


def _question(q: OpenQuestion) -> dict[str, Any]:
    return {
        "path": q.path,
        "kind": q.kind,
        "question": q.question,
        "rule": q.rule,
        "catalogue": list(q.catalogue),
        "legal_basis": [str(ref) for ref in q.legal_basis],
        "who_can_answer": q.who_can_answer,
    }


def _finding(f: Finding) -> dict[str, Any]:
    return {
        "rule": f.rule,
        "catalogue": list(f.catalogue),
        "subject": f.subject,
        "status": f.status,
        "explanation": f.explanation,
        "law": [str(ref) for ref in f.law],
        "precedents": list(f.precedents),
        "value_exact": _exact(f.value),
        "inputs": {path: _plain(value) for path, value in f.inputs},
        "missing": list(f.missing),
    }


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _plain(value: object) -> Any:
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
