"""The list of cases: everybody's, or those of one officer or one reviewer; a page at a time."""

from typing import Any

from sqlalchemy import RowMapping, select, tuple_

from drafting.storage.cases import status_of
from drafting.storage.model import CasePage, CaseRow, CaseStatus, Reservation
from drafting.storage.people import Assignment
from drafting.storage.store import Store
from drafting.storage.tables import sag, tildeling

__all__ = ["case_row", "list_cases", "list_cases_of", "list_query"]


def list_cases(
    store: Store,
    *,
    search: str = "",
    status: CaseStatus | None = None,
    after: CaseRow | None = None,
    limit: int = 50,
) -> CasePage:
    """Return a page of cases, the last saved first; with a search, in the order of their numbers.

    Args:
        store: the open store.
        search: the beginning of a case number.
        status: only cases that stand there.
        after: the last row of the page before.
        limit: rows in a page.
    """
    return _page(store, list_query(search, status, after), limit)


def list_cases_of(
    store: Store,
    whose: Assignment,
    search: str = "",
    status: CaseStatus | None = None,
    after: CaseRow | None = None,
) -> CasePage:
    """Return a page of 50 cases of one owner, or else of one reviewer; nobody has none.

    The order is that of `list_cases`.
    """
    column, wanted = tildeling.c.owner, whose.owner
    if not wanted:
        column, wanted = tildeling.c.reviewer, whose.reviewer
    query = list_query(search, status, after).where(column == wanted, column != "")
    return _page(store, query, 50)


def _page(store: Store, query: Any, limit: int) -> CasePage:
    with store.read() as connection:
        rows = [case_row(row) for row in connection.execute(query.limit(limit + 1)).mappings()]
    return CasePage(tuple(rows[:limit]), more=len(rows) > limit)


def list_query(search: str, status: CaseStatus | None, after: CaseRow | None) -> Any:
    """Return the query of the case list; every order it uses has an index."""
    query = select(sag, tildeling.c.owner, tildeling.c.reviewer).outerjoin(
        tildeling, tildeling.c.sag == sag.c.key
    )
    if status is not None:
        query = query.where(sag.c.status == status.value)
    if search:
        query = query.where(sag.c.case_id >= search, sag.c.case_id < search + "\U0010ffff")
        if after is not None:
            query = query.where(sag.c.case_id > after.case_id)
        return query.order_by(sag.c.case_id)
    if after is not None:
        query = query.where(tuple_(sag.c.saved_at, sag.c.key) < (after.saved_at, after.key))
    return query.order_by(sag.c.saved_at.desc(), sag.c.key.desc())


def case_row(row: RowMapping) -> CaseRow:
    """Return the line of the case list for a row of the table."""
    held = Reservation(row["reserved_by"], row["reserved_until"]) if row["reserved_by"] else None
    return CaseRow(
        key=row["key"],
        case_id=row["case_id"],
        municipality=row["municipality"],
        status=status_of(row["status"]),
        version=row["version"],
        saved_at=row["saved_at"],
        saved_by=row["saved_by"],
        reservation=held,
        owner=row.get("owner") or "",
        reviewer=row.get("reviewer") or "",
    )
