"""The bytes of a case's documents as they came in: kept with the case, and handed out again.

The case file holds the text; the store holds the original under its hash. A document of the case
and its original share their name; the attachments of an e-mail share the e-mail.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from drafting.office import cases
from drafting.storage.model import Document
from drafting.ui import state

__all__ = ["Original", "find", "keep"]


@dataclass(frozen=True, slots=True)
class Original:
    """A stored original: its file name, its size in bytes, and the way to its content."""

    name: str
    size: int
    read: Callable[[], bytes]


_MEDIA = {
    "txt": "text/plain",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
    "htm": "text/html",
    "eml": "message/rfc822",
}
_AGAIN = " (ny)"


def keep(key: str, name: str, data: bytes) -> None:
    """Store the bytes of a document with the case.

    Raises:
        StorageError: They were not stored.
    """
    ending = name.removesuffix(_AGAIN).rsplit(".", 1)[-1].lower()
    media = _MEDIA.get(ending, "application/octet-stream")
    cases.add_document(state.user(), key, (name, media, data))


def find(key: str, name: str) -> Original | None:
    """Return the original of a document of the case; None where none was stored.

    Raises:
        StorageError: The store cannot be read.
    """
    found = _named(cases.documents_of(state.user(), key), name)
    if found is None:
        return None
    return Original(
        found.name, found.size, partial(cases.read_document, state.user(), key, found.sha256)
    )


def _named(stored: tuple[Document, ...], name: str) -> Document | None:
    bare = name
    while bare.endswith(_AGAIN):
        bare = bare.removesuffix(_AGAIN)
    for wanted in (name, bare, name.split(": ", 1)[0], bare.split(": ", 1)[0]):
        for one in stored:
            if one.name == wanted:
                return one
    return None
