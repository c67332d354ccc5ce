"""The archive of issued reports: facts of each, and the bytes of those that name nobody."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from uuid import UUID

import sqlalchemy as sa

from sbc_desktop.domain.issued import IssuedReport
from sbc_desktop.domain.paper import Edition
from sbc_desktop.domain.refusal import Reason, Refusal
from sbc_desktop.domain.report import SummaryKind
from sbc_desktop.storage.ids import uuid7
from sbc_desktop.storage.tables.groups import group
from sbc_desktop.storage.tables.rights import issued_document, report_issued
from sbc_desktop.storage.tables.sessions import group_session, register_closing
from sbc_desktop.storage.tables.system import user

if TYPE_CHECKING:
    from sbc_desktop.storage.unit_of_work import UnitOfWork

_COLUMNS = ("id", "what", "title", "file_name", "edition", "from_date", "until", "sha256", "issued_at", "words")


class StoredReports:
    """Reads and adds issued reports; none is ever changed."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def add(self, facts: dict[str, Any], data: bytes | None) -> UUID:
        """Write down one report, with its bytes if they may be kept."""
        report_id = uuid7()
        self._uow.changes.insert(report_issued, {"id": report_id, **facts})
        if data is not None:
            values = {"id": uuid7(), "report_id": report_id, "data": data}
            self._uow.changes.insert(issued_document, values, unlogged=frozenset({"data"}))
        return report_id

    def listed(self, *, limit: int, groups: frozenset[UUID] | None = None) -> tuple[IssuedReport, ...]:
        """The newest first; of all groups, or of these only."""
        since = (
            sa.select(sa.func.count())
            .select_from(register_closing.join(group_session))
            .where(register_closing.c.closed_at > report_issued.c.issued_at)
            .where(group_session.c.date.between(report_issued.c.from_date, report_issued.c.until))
            .where(sa.or_(report_issued.c.group_id.is_(None), group_session.c.group_id == report_issued.c.group_id))
            .correlate(report_issued)
            .scalar_subquery()
        )
        statement = (
            sa.select(
                *(report_issued.c[name] for name in _COLUMNS),
                sa.func.coalesce(group.c.name, "").label("group_name"),
                sa.func.coalesce(user.c.name, "").label("by"),
                since.label("corrections"),
                sa.exists().where(issued_document.c.report_id == report_issued.c.id).label("is_kept"),
            )
            .outerjoin(group, group.c.id == report_issued.c.group_id)
            .outerjoin(user, user.c.id == report_issued.c.issued_by)
            .order_by(report_issued.c.issued_at.desc(), report_issued.c.id.desc())
            .limit(limit)
        )
        if groups is not None:
            statement = statement.where(report_issued.c.group_id.in_(groups))
        return tuple(_report(row) for row in self._uow.db.execute(statement))

    def data(self, report_id: UUID, groups: frozenset[UUID] | None = None) -> tuple[str, str, str, bytes]:
        """Title, file name, hash and bytes; REPORT_NOT_KEPT when there are none, or it is of another group."""
        statement = (
            sa.select(*(report_issued.c[name] for name in ("title", "file_name", "sha256")), issued_document.c.data)
            .join(issued_document, issued_document.c.report_id == report_issued.c.id)
            .where(report_issued.c.id == report_id)
        )
        if groups is not None:
            statement = statement.where(report_issued.c.group_id.in_(groups))
        row = self._uow.db.execute(statement).first()
        if row is None:
            raise Refusal(Reason.REPORT_NOT_KEPT)
        return row.title, row.file_name, row.sha256, row.data

    def words(self, kind: SummaryKind, group_id: UUID | None, first: dt.date) -> str:
        """The coordinator's words in the newest report of this kind, group and period; "" when there are none."""
        of = report_issued.c.group_id.is_(None) if group_id is None else report_issued.c.group_id == group_id
        statement = (
            sa.select(report_issued.c.words)
            .where(report_issued.c.what == kind.value, of, report_issued.c.from_date == first)
            .order_by(report_issued.c.issued_at.desc(), report_issued.c.id.desc())
            .limit(1)
        )
        return self._uow.db.scalar(statement) or ""


def _report(row: Any) -> IssuedReport:
    return IssuedReport(
        id=row.id,
        kind=SummaryKind(row.what),
        title=row.title,
        file_name=row.file_name,
        edition=Edition(row.edition),
        group=row.group_name,
        first=row.from_date,
        last=row.until,
        sha256=row.sha256,
        issued_at=row.issued_at,
        issued_by=row.by,
        words=row.words,
        corrections=row.corrections,
        is_kept=row.is_kept,
    )
