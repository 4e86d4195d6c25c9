"""A real case in the store of a test: case file, document, examination, decision, real draft."""

import json
from datetime import date
from pathlib import Path

from drafting.domain.decision import Decision
from drafting.library.casefile import read_case
from drafting.pipeline import compose_draft, examine
from drafting.storage import drafts, service
from drafting.storage.drafts import DraftMaking
from tests.conftest import CONTRACT

CASE = CONTRACT / "cases" / "S10.json"


def real_draft(path=CASE):
    case = read_case(Path(path))
    examination = examine(case, case.decision_date or date(2026, 1, 5))
    decision = Decision(examination.proposal.outcome, examination, (), "Anna")
    return compose_draft(case, examination, decision=decision)


def filled(actor="anna", **changes):
    """Store the case with a document, a comment and a draft; return its key and the draft."""
    body = {**json.loads(CASE.read_text("utf-8")), "case_id": "26-77", **changes}
    key = service.new_case(body, actor).key
    service.add_document(key, ("Klage ../æøå.txt", "text/plain", b"Jeg klager."), actor)
    drafts.add_comment(key, "Se side 3", "resultat", actor)
    draft = real_draft()
    drafts.save_draft(key, draft, DraftMaking(1, 0, "2026-01-05"), actor)
    return key, draft
