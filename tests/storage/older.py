"""A case as an older version stored it: rows in plain JSON, content under its SHA-256."""

import hashlib
import uuid

from drafting.storage import Action, StepKind
from drafting.storage.canonical import ZERO_HASH, canonical_json, sha256_text
from drafting.storage.tables import document, sag, sag_version, step
from tests.storage.conftest import body


def plain(content):
    text = canonical_json(content)
    return {"body": text, "sha256": sha256_text(text), "prev_sha256": ZERO_HASH}


def old_case(store, content, files=(), letter=None):
    """Store a case with documents (name, bytes) and perhaps a letter; return its key."""
    key = old_versions(store, content)
    old_step(store, key, StepKind.DRAFT, {"draft": content})
    if letter is not None:
        old_step(store, key, StepKind.LETTER, {"letter": "x", "content": store.blobs.put(letter)})
    for name, file in files:
        old_document(store, key, name, file)
    return key


def old_versions(store, content):
    """Store the case file alone, as the very first shape of the database held it."""
    key = uuid.uuid4().hex
    content = body(**content)
    with store.write("anna") as unit:
        saved = {"saved_at": unit.at, "saved_by": "anna"}
        head = {name: content[name] for name in ("case_id", "area", "municipality")}
        row = {"key": key, **head, "status": "ny", "version": 1, "created_at": unit.at, **saved}
        unit.insert(sag, {**row, "reserved_by": "", "reserved_until": ""})
        unit.insert(sag_version, {"sag": key, "version": 1, **plain(content), **saved})
        unit.event(Action.CREATED, key, version=1)
    return key


def old_step(store, key, kind, content):
    with store.write("anna") as unit:
        row = {"sag": key, "kind": kind.value, "number": 1, "case_version": 1, **plain(content)}
        unit.insert(step, {**row, "saved_at": unit.at, "saved_by": "anna"})
        unit.event(Action.STEP, key, kind=kind.value, number=1)


def old_document(store, key, name, file):
    sha256 = store.blobs.put(file)
    assert sha256 == hashlib.sha256(file).hexdigest()
    with store.write("anna") as unit:
        row = {"sag": key, "sha256": sha256, "name": name, "mime": "text/plain"}
        row |= {"size": len(file), "added_at": unit.at, "added_by": "anna"}
        unit.insert(document, row)
        unit.event(Action.DOCUMENT, key, document=sha256)
