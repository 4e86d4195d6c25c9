"""Cases: list, open, save, and who works in them now."""

from drafting.domain.people import Relation, Role, User
from drafting.office.access import operation, reading
from drafting.office.door.mode import Login, login
from drafting.storage import service
from drafting.storage.case_list import list_cases_of
from drafting.storage.errors import UnknownCaseError
from drafting.storage.model import (
    Action,
    CasePage,
    CaseRow,
    CaseStatus,
    CaseVersion,
    Document,
    Json,
    Reservation,
    Saved,
)
from drafting.storage.people import Assignment
from drafting.storage.service import OpenCase

__all__ = [
    "OpenCase",
    "add_document",
    "documents_of",
    "history",
    "list_all",
    "list_own",
    "list_to_review",
    "new_case",
    "open_case",
    "read_document",
    "read_version",
    "release_case",
    "reserve_case",
    "save_case",
]

_NO_DOCUMENT = "Sagen har ikke det dokument. Åbn siden Oplysninger igen."
WRITES = ((Role.OFFICER, Relation.OWN),)
READS = (
    *WRITES,
    (Role.REVIEWER, Relation.TO_REVIEW),
    *((Role.LEADER, relation) for relation in Relation),
)


@operation("se en liste over dine egne sager", (Role.OFFICER, None))
def list_own(
    user: User, search: str = "", status: CaseStatus | None = None, after: CaseRow | None = None
) -> CasePage:
    """Return 50 of the person's own cases, last saved first; alone on a machine all are."""
    if login() is Login.ALONE:
        return service.list_cases(search, status, after)
    return list_cases_of(service.store(), Assignment(user.id, ""), search, status, after)


@operation("se en liste over sager til kontrol", (Role.REVIEWER, None))
def list_to_review(
    user: User, search: str = "", status: CaseStatus | None = None, after: CaseRow | None = None
) -> CasePage:
    """Return 50 of the cases the person is to review, last saved first."""
    return list_cases_of(service.store(), Assignment("", user.id), search, status, after)


@operation("se en liste over alle sager", (Role.LEADER, None))
def list_all(
    user: User, search: str = "", status: CaseStatus | None = None, after: CaseRow | None = None
) -> CasePage:
    """Return 50 cases, last saved first, whoever they belong to."""
    return service.list_cases(search, status, after)


@operation("oprette en sag", (Role.OFFICER, None))
def new_case(user: User, body: Json) -> Saved:
    """Store a new case, which is the person's own; its key is in what is returned.

    Raises:
        NumberInUseError: another case has the number.
        RefusedError: the case number cannot be used.
    """
    return service.new_case(body, user.id)


@reading("åbne sagen", *READS)
def open_case(user: User, key: str) -> OpenCase:
    """Return a case and its newest version.

    Raises:
        UnknownCaseError: there is no such case.
        DamagedError: it is not what was saved.
    """
    return service.open_case(key, user.id)


@reading("se en version af sagen", *READS)
def read_version(user: User, key: str, version: int) -> CaseVersion:
    """Return one version of a case as it was saved.

    Raises:
        UnknownCaseError: there is no such version.
        DamagedError: it is not what was saved.
    """
    return service.read_version(key, version)


@reading("se sagens versioner", *READS)
def history(user: User, key: str, limit: int | None = None) -> tuple[CaseVersion, ...]:
    """Return the versions of a case, newest first: all, or the newest `limit`."""
    return service.history(key, limit)


@reading("se sagens dokumenter", *READS)
def documents_of(user: User, key: str) -> tuple[Document, ...]:
    """Return the documents of a case in the order they came in."""
    return service.documents_of(key)


@reading("hente et af sagens dokumenter", *READS)
def read_document(user: User, key: str, sha256: str) -> bytes:
    """Return the original of a document of the case, byte by byte; that it left is in the trail.

    Raises:
        UnknownCaseError: the case has no such document.
        DamagedError: it is not what was saved.
    """
    found = [one for one in service.documents_of(key) if one.sha256 == sha256]
    if not found:
        raise UnknownCaseError("no such document of the case", user_message=_NO_DOCUMENT)
    with service.store().write(user.id) as unit:
        unit.event(Action.EXPORTED, key, what="dokument", document=sha256)
    return service.read_document(found[0])


@operation("gemme i sagen", *WRITES)
def save_case(user: User, key: str, body: Json, expected_version: int) -> Saved:
    """Save a case file on top of `expected_version`; "Gemt" may be said when this returns.

    Raises:
        ConflictError: somebody saved first; it holds `theirs` and `mine`, nothing is overwritten.
    """
    return service.save_case(key, body, expected_version, user.id)


@operation("lægge et dokument på sagen", *WRITES)
def add_document(user: User, key: str, file: tuple[str, str, bytes]) -> Document:
    """Store a document (name, media type, content) with a case."""
    return service.add_document(key, file, user.id)


@operation("reservere sagen", *WRITES)
def reserve_case(user: User, key: str) -> Reservation:
    """Reserve a case for a quarter of an hour; returns who holds it (maybe somebody else)."""
    return service.reserve_case(key, user.id)


@operation("frigive sagen", *WRITES)
def release_case(user: User, key: str) -> None:
    """Give your reservation back."""
    service.release_case(key, user.id)
