"""The documents and letters of cases, each content sealed under the key of its case.

What an older version stored lies in plain (or under the store's key) and is read too. The files a
draft was made with belong to the product, not to a case, and stay as they are.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Row, select

from drafting.storage.blobs import Blobs
from drafting.storage.canonical import read_json
from drafting.storage.casekeys import key_for_writing, key_of, why_closed
from drafting.storage.cases import load_row
from drafting.storage.draft_body import WORD
from drafting.storage.errors import StorageError
from drafting.storage.model import Action, Json, StepKind
from drafting.storage.sealing import HEADER, CaseKey, is_sealed, opened
from drafting.storage.store import Store
from drafting.storage.tables import document, sletning, step

__all__ = ["PRODUCT", "Contents", "read_content", "store_content"]

PRODUCT = ""  # whose the files are that a draft was made with
Held = tuple[str, str]  # (case, name of the content)
_NAMING = (StepKind.DRAFT, StepKind.LETTER, StepKind.REVIEW, StepKind.SIDE_VERSION)


def store_content(store: Store, sag: str, content: bytes, actor: str) -> str:
    """Store a content for good under the key of its case, and return its name in the case.

    Raises:
        StorageError: it was not stored; ErasedError where the case is erased.
    """
    with store.read() as connection:
        load_row(connection, sag)
        key = key_of(connection, sag)
    if key is None:
        with store.write(actor) as unit:
            key = key_for_writing(unit, sag)
            unit.event(Action.KEY, sag)
    name = key.name(content)
    if not store.blobs.has(name):
        store.blobs.keep(name, HEADER + key.encrypt(name, content))
    return name


def read_content(store: Store, sag: str, name: str) -> bytes:
    """Return a content of a case, whole and unchanged.

    Raises:
        DamagedError: it is gone or changed.
        ErasedError: the case is erased.
    """
    with store.read() as connection:
        return Contents(connection, store.blobs).read(sag, name)


class Contents:
    """Every content some row points to, for one pass over the rows of one connection."""

    def __init__(self, connection: Connection, blobs: Blobs) -> None:
        self._connection, self._blobs = connection, blobs
        self._keys: dict[str, CaseKey | None] = {}
        self._lists: dict[str, frozenset[Held]] = {}

    def read(self, sag: str, name: str) -> bytes:
        """Return one content.

        Raises:
            StorageError: it is gone, changed or erased.
        """
        key = self._key(sag) if sag != PRODUCT else None
        sealed = self._blobs.fetch(name)
        if sealed is not None and key is not None and sealed.startswith(HEADER):
            return key.decrypt(name, sealed.removeprefix(HEADER))
        if sag != PRODUCT and key is None and (sealed is None or sealed.startswith(HEADER)):
            raise why_closed(self._connection, sag)
        return self._blobs.get(name)

    def copy(self, sag: str, name: str, other: Blobs) -> None:
        """Copy one content to another place, as it is sealed, once it has been read whole.

        Raises:
            StorageError: it is gone or changed, or cannot be written there.
        """
        content, sealed = self.read(sag, name), self._blobs.fetch(name)
        if sealed is not None and sealed.startswith(HEADER) and sag != PRODUCT:
            other.keep(name, sealed)
        else:
            other.put(content)

    def held(self, only: str | None = None, but_not: str | None = None) -> set[Held]:
        """Return whose and which contents the rows point to, except those of erased cases.

        Args:
            only: look at this case alone.
            but_not: a case to leave out.
        """
        gone = set(self._connection.execute(select(sletning.c.sag)).scalars()) | {but_not}
        documents = select(document.c.sag, document.c.sha256)
        steps = select(step).where(step.c.kind.in_(kind.value for kind in _NAMING))
        if only is not None:
            documents = documents.where(document.c.sag == only)
            steps = steps.where(step.c.sag == only)
        found = {(row[0], row[1]) for row in self._connection.execute(documents)}
        found = {(sag, name) for sag, name in found if sag not in gone}
        for row in self._connection.execute(steps).all():
            if row.sag not in gone:
                found |= self.named_in(row.sag, f"step/{row.kind}/{row.number}", row)
        return found

    def named_in(self, sag: str, where: str, row: Row[tuple[object, ...]]) -> set[Held]:
        """Return what one step names: letters, the officer's own Word file, materials."""
        key = self._key(sag) if is_sealed(row.body) else None
        try:
            content = read_json(opened(key, where, row.body, row.sha256))
            aside = content.get(StepKind.DRAFT.value)  # a draft laid aside in a conflict
            said = [one for one in (content, aside) if isinstance(one, dict)]
        except (StorageError, ValueError, AttributeError):
            return set()  # the row's own hash says that it is changed
        found = {(sag, file) for one in said for file in _files_in(one)}
        lists = [(one.get("made_with") or {}).get("materials") for one in said]
        return found.union(*(self._materials(one) for one in lists if one))

    def _materials(self, manifest: str) -> set[Held]:
        if manifest not in self._lists:
            self._lists[manifest] = frozenset(self._listed(manifest))
        return set(self._lists[manifest])

    def _listed(self, manifest: str) -> Iterator[Held]:
        yield PRODUCT, manifest
        try:
            files = read_json(self._blobs.get(manifest).decode("utf-8"))
        except StorageError:
            return
        yield from ((PRODUCT, name) for name in files.values())

    def _key(self, sag: str) -> CaseKey | None:
        if sag not in self._keys:
            self._keys[sag] = key_of(self._connection, sag)
        return self._keys[sag]


def _files_in(content: Json) -> Iterator[str]:
    said = content.get("content")  # of a letter its file; of a review what was reviewed
    letter = said.get("letter") if isinstance(said, dict) else said
    yield from (name for name in (letter, content.get(WORD)) if name)
