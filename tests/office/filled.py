"""A real case in the store of a test: case file, document, examination, decision, real draft."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

from drafting.domain.decision import Decision
from drafting.library.casefile import read_case
from drafting.pipeline import compose_draft, examine
from drafting.storage import comments, service
from drafting.storage.materials import Materials, made_with, store_materials
from drafting.storage.model import StepKind
from drafting.storage.steps import NewStep, append_step
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
    comments.add_comment(service.store(), key, ("resultat", "Se side 3"), actor)
    draft = real_draft()
    made = Materials(CONTRACT, "prøve", {})  # storing the whole product again is tested elsewhere
    store_materials(service.store(), made)
    record = {"draft": asdict(draft), "made_with": asdict(made_with(made, 1, "2026-01-05", None))}
    append_step(service.store(), key, NewStep(StepKind.DRAFT, record, 1, 0), actor)
    return key, draft
