"""The documents of a case: content under its hash, name and kind in the case."""

from sqlalchemy import select

from drafting.storage.cases import content_changed, load_row, status_of
from drafting.storage.model import Action, CaseStatus, Document
from drafting.storage.store import Store
from drafting.storage.tables import document

__all__ = ["add_document", "documents_of", "read_document"]


def add_document(store: Store, key: str, file: tuple[str, str, bytes], actor: str) -> Document:
    """Store a document (name, media type, content) with a case; the same content only once.

    A new document ends an approval: nobody has seen whether it changes the decision.

    Raises:
        StorageError: it was not stored.
    """
    name, mime, content = file
    sha256 = store.blobs.put(content)  # on disk before any row points to it
    with store.write(actor) as unit:
        row = load_row(unit.connection, key)
        wanted = (document.c.sag == key) & (document.c.sha256 == sha256)
        known = unit.connection.execute(select(document).where(wanted)).first()
        if known is not None:
            return Document(*known)
        if status_of(row["status"]) in (CaseStatus.REVIEW, CaseStatus.APPROVED):
            content_changed(unit, key)
        new = {
            "sag": key,
            "sha256": sha256,
            "name": name,
            "mime": mime,
            "size": len(content),
            "added_at": unit.at,
            "added_by": actor,
        }
        unit.insert(document, new)
        unit.event(Action.DOCUMENT, key, document=sha256)
    return Document(key, sha256, name, mime, len(content), unit.at, actor)


def documents_of(store: Store, key: str) -> tuple[Document, ...]:
    """Return the documents of a case in the order they came in."""
    query = select(document).where(document.c.sag == key)
    with store.read() as connection:
        load_row(connection, key)
        rows = connection.execute(query.order_by(document.c.added_at, document.c.sha256))
        return tuple(Document(*row) for row in rows)


def read_document(store: Store, found: Document) -> bytes:
    """Return the content of a document, whole and unchanged.

    Raises:
        DamagedError: it is gone or changed.
    """
    return store.blobs.get(found.sha256)
